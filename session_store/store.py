"""Guests' inboxes, turn leases, sessions and unsent replies in Redis: the port Store.

Every time is Redis's own, so the clocks of the bot's machines may differ. `token` names one call: repeated with the
same token, by a caller or by the client's own retry, it gets the same answer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import redis
from redis.exceptions import RedisError

from reservations.errors import LeaseLost
from reservations.messages import Bubble
from reservations.notices import Notice
from reservations.ports import INSTEAD, Accepted, Backlog, Finished, Item, Sent, Turn, Unsent
from reservations.recognising import unnamed_of
from session_store import keys
from session_store.keeping import DAY, KEPT_PLAINLY, Keeping
from session_store.outbox import OUTBOX_SECONDS, noting_events
from session_store.records import (
    bubbles_from_text,
    bubbles_to_text,
    item_from_text,
    item_to_text,
    notices_to_text,
    offered_from_text,
    offered_to_text,
    unnamed_from_texts,
    unnamed_to_text,
)
from session_store.scripts import Call, load, run, text, unavailable_as_ours
from session_store.sealing import read_sealed
from session_store.statuses import rank

SEEN_SECONDS = 25 * 3600
"""A captured webhook stays validly signed: ids are remembered for more than a day."""
INBOX_SECONDS = 7 * DAY
INDEX_SECONDS = 30 * DAY
PARKED_SECONDS = DAY
REPLY_SECONDS = 60
RATE_LIMIT = 30
RATE_SECONDS = 60
DEAD_SECONDS = 30 * DAY
DEAD_LETTERS = 20
STATUS_SECONDS = 30 * DAY
SENT_SECONDS = 7 * DAY
"""A guest may reply to a message of ours that is so old, and be understood as answering that one."""
MOST_UNNAMED = 20
"""So many messages with offers may wait for the channel to tell their ids; of older ones nothing is known."""
REFUSED_SECONDS = 3600
TOLD_SECONDS = 120
"""Replies that may be out are looked up half a minute after their turn, or a little later."""
MOST_TOLD = 10
WINDOW_SECONDS = DAY
"""So long after a guest's last message free text still reaches the guest."""
LEASE_MS = 30_000
SKETCHES = 6
"""In so many parts a session's lifetime is counted: the guests who wrote in the last of them, together."""

_BACKLOG = load("backlog")
_FORGET_REPLY = load("_told", "forget_reply")
_APOLOGISED = load("_told", "apologised")
_BUBBLE_SENT = load("_instead", "_told", "bubble_sent")
_NAME_REPLY = load("name_reply")
_REWRITE_REPLY = load("rewrite_reply")
_REFUSED = load("_instead", "refused")
_NOTE_WAITING = load("note_waiting")
_GUESTS_WAITING = load("guests_waiting")
_LOOKED_AFTER = load("looked_after")
_HOLD = load("hold")
_LET_GO = load("let_go")
_KEEP_STATUS = load("keep_status")


class RedisStore:
    """The port Store on one Redis. Every call may raise StoreUnavailable.

    `session_ttl` is in seconds. `lease_ms` is how long somebody is trusted to be alive: the holder of a turn, the
    sender of replies, a TwiML reply on its way, a delivery that nobody has looked at yet. `receivers` are those that
    every notice is put down for.
    """

    def __init__(
        self,
        client: redis.Redis,
        *,
        session_ttl: int,
        lease_ms: int = LEASE_MS,
        receivers: Sequence[str] = (),
        keeping: Keeping = KEPT_PLAINLY,
    ) -> None:
        self._client = client
        self._seal = keeping.seal
        self._status_seconds = keeping.within(STATUS_SECONDS)
        self._lease_ms = lease_ms
        self._sketch_seconds = max(1, session_ttl // SKETCHES)
        self._receivers = tuple(receivers)
        self._inbox_seconds = keeping.within(INBOX_SECONDS)
        self._sent_seconds = keeping.within(SENT_SECONDS)
        # They never change: in the scripts they need not be sent, nor read, with every call.
        times = {
            "LEASE_MS": lease_ms,
            "INBOX_SECONDS": self._inbox_seconds,
            "SEEN_SECONDS": SEEN_SECONDS,
            "SESSION_SECONDS": session_ttl,
            "PARKED_SECONDS": session_ttl + PARKED_SECONDS,
            "REPLY_SECONDS": REPLY_SECONDS,
            "RATE_SECONDS": RATE_SECONDS,
            "RATE_LIMIT": RATE_LIMIT,
            "DEAD_SECONDS": keeping.within(DEAD_SECONDS),
            "DEAD_LETTERS": DEAD_LETTERS,
            "OUTBOX_SECONDS": keeping.within(OUTBOX_SECONDS),
            "SENT_SECONDS": self._sent_seconds,
            "MOST_UNNAMED": MOST_UNNAMED,
        }
        self._accept = load("_turn", "accept", **times)
        self._take = load("_turn", "take", **times)
        self._checkpoint = load("checkpoint", **times)
        self._finish = load("_turn", "finish", **times)
        self._claim_replies = load("_told", "claim_replies", **times)

    def accept(self, guest: str, item: Item, *, token: str, wants_turn: bool) -> Accepted:
        """Take a delivery in and, if it is wanted and free, the turn. One round trip."""
        reply_to = str(item.body.get("reply_to") or "")
        taking_in = self._accept.call(
            (
                *_turn_keys(guest),
                keys.seen(guest, item.id),
                keys.of_guest(guest, "rate"),
                keys.reply(guest, item.id),
                keys.sent(guest, reply_to),
                keys.wrote(guest),
                keys.unreachable(guest),
                keys.unnamed(guest),
            ),
            keys.safe(item.id),
            token,
            self._seal.sealed(item_to_text(item)),
            item.age_seconds,
            WINDOW_SECONDS if item.is_written else 0,
            *_flags(item.kind == "message", bool(reply_to), wants_turn),
        )
        _, answer = run(self._client, self._noting(guest), taking_in)
        return self._accepted(guest, token, answer)

    def take(self, guest: str, *, token: str) -> Turn | None:
        """The turn on the oldest waiting item, if the lease is free and something waits."""
        return self._turn(guest, token, self._run(self._take.call(_turn_keys(guest), token)))

    def checkpoint(self, turn: Turn, *, session: str) -> None:
        """Write the session in the middle of a turn and renew the lease. Raises LeaseLost."""
        where = (keys.session(turn.guest), *_named(turn.guest, "parked", "lease"))
        if not self._run(self._checkpoint.call(where, turn.token, self._seal.sealed(session))):
            raise LeaseLost("checkpoint")

    def finish(
        self,
        turn: Turn,
        *,
        session: str | None,
        bubbles: Sequence[Bubble],
        by_rest: bool,
        token: str,
        go_on: bool,
        set_aside: bool = False,
        notices: Sequence[Notice] = (),
    ) -> Finished:
        """End the work on the turn's item; what is waiting next when `go_on`. One round trip. Raises LeaseLost."""
        guest, item_id = turn.guest, turn.item.id
        where = (
            *_turn_keys(guest),
            keys.seen(guest, item_id),
            keys.reply(guest, item_id),
            *_named(guest, "unsent", "replies", "dead", "unnamed"),
            *(keys.outbox(guest, receiver) for receiver in self._receivers),
        )
        written = (
            self._seal.sealed(session) if session is not None else "",
            self._sealed(bubbles),
            len(bubbles),
            notices_to_text(notices, self._seal),
            unnamed_to_text(unnamed_of(bubbles), item_id, self._seal),
        )
        finishing = self._finish.call(
            where, keys.safe(item_id), turn.token, token, *written, *_flags(by_rest, go_on, set_aside)
        )
        noting = noting_events(guest, self._receivers) if notices else ()
        outcome, *rest = run(self._client, *noting, finishing)[-1]
        if text(outcome) == "lost":
            raise LeaseLost("finish")
        use_rest, next_turn = rest
        return Finished(self._turn(guest, turn.token, next_turn), bool(use_rest))

    def delivered(self, guest: str, reply_id: str) -> None:
        """The reply reached the channel in the webhook's own answer. One round trip."""
        where = _named(guest, "unsent", "replies", "told")
        self._run(_FORGET_REPLY.call(where, keys.safe(reply_id), TOLD_SECONDS, MOST_TOLD))

    def name_reply(self, guest: str, reply_id: str, message_id: str) -> None:
        """What this reply offered is kept under the channel's id of its message. One round trip."""
        where = (keys.unnamed(guest), keys.sent(guest, message_id))
        self._run(_NAME_REPLY.call(where, reply_id, self._sent_seconds))

    def apologised(self, guest: str, message_id: str) -> None:
        """The guest was answered with an apology: a reply, now or later, goes by REST. One round trip."""
        lists = _named(guest, "unsent", "replies", "told")
        where = (keys.seen(guest, message_id), keys.reply(guest, message_id), *lists)
        times = (SEEN_SECONDS, REPLY_SECONDS, INBOX_SECONDS)
        # Noted first, like a delivery: what is unsent again is found by the sweep.
        run(self._client, self._noting(guest), _APOLOGISED.call(where, keys.safe(message_id), *times))

    def claim_replies(self, guest: str, *, token: str, only_overdue: bool) -> tuple[Unsent, ...]:
        """The replies to be sent by REST now, in order, up to the first that may still be on its way in TwiML."""
        where = _named(guest, "unsent", "replies", "sender", "told")
        answer = self._run(self._claim_replies.call(where, token, *_flags(only_overdue)))
        claimed = [self._unsent(*each) for each in answer]
        for unsent in claimed:
            if not unsent.bubbles:
                # No key opens it: what nobody can send must not hold up what comes behind it.
                self.delivered(guest, unsent.reply_id)
        return tuple(unsent for unsent in claimed if unsent.bubbles)

    def bubble_sent(self, guest: str, reply_id: str, *, count: int, sent: Sent | None = None) -> None:
        """So many bubbles of this reply are out; the sender's claim is renewed."""
        kept = sent or Sent("")
        only_refused = kept.is_the_same and not kept.offered
        sent_seconds = REFUSED_SECONDS if only_refused else self._sent_seconds
        options = json.dumps(
            {
                "id": keys.safe(reply_id),
                "sent": count,
                "lease_ms": self._lease_ms,
                "keeps": sent is not None,
                "instead_id": _instead_of(kept.message_id),
                "instead": len(kept.instead),
                "inbox_seconds": self._inbox_seconds,
                "is_the_same": kept.is_the_same,
                "sent_seconds": sent_seconds,
                "told_seconds": TOLD_SECONDS,
                "most_told": MOST_TOLD,
            }
        )
        where = (
            *_named(guest, "unsent", "replies", "sender"),
            keys.reply(guest, reply_id),
            keys.sent(guest, kept.message_id),
            keys.refused(guest, kept.message_id),
            keys.told(guest),
        )
        offered = self._seal.sealed(offered_to_text(kept.offered))
        self._run(_BUBBLE_SENT.call(where, options, offered, self._sealed(kept.instead)))

    def rewrite_reply(self, guest: str, reply_id: str, bubbles: Sequence[Bubble]) -> None:
        """Put these bubbles in the place of those of a reply that is being sent."""
        where = _named(guest, "replies")
        self._run(_REWRITE_REPLY.call(where, keys.safe(reply_id), self._sealed(bubbles), len(bubbles)))

    def refused(self, guest: str, message_id: str, *, came_too_fast: bool = False) -> bool:
        """What was kept to be said instead of this message is the guest's first unsent reply. One round trip."""
        why = "fast" if came_too_fast else "form"
        where = (*_named(guest, "unsent", "replies"), keys.sent(guest, message_id), keys.refused(guest, message_id))
        call = _REFUSED.call(where, _instead_of(message_id), self._inbox_seconds, REFUSED_SECONDS, why)
        # Noted first, like a delivery: should this process die now, the sweep says it.
        _, waits = run(self._client, self._noting(guest), call)
        return bool(waits)

    def release_replies(self, guest: str, *, token: str) -> None:
        """Let somebody else send, if the claim is still ours."""
        self._run(_LET_GO.call(_named(guest, "sender"), token))

    def guests_waiting(self, *, limit: int) -> tuple[str, ...]:
        """Guests due for a look, the longest waiting first."""
        answer = self._run(_GUESTS_WAITING.call((keys.WAITING,), limit))
        return tuple(keys.plain(text(guest)) for guest in answer)

    def looked_after(self, guest: str) -> None:
        """Drop the guest from those waiting, or look again soon if something waits or is just arriving."""
        with unavailable_as_ours():
            is_busy = bool(self._client.exists(*_named(guest, "inbox", "unsent")))
        look_again = self._lease_ms // 6
        member = keys.safe(guest)
        self._run(_LOOKED_AFTER.call((keys.WAITING, keys.TOUCHED), member, int(is_busy), look_again, self._lease_ms))

    def claim_sweep(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to sweep for so many seconds."""
        return bool(self._run(_HOLD.call((keys.SWEEP,), token, seconds * 1000)))

    def session(self, guest: str) -> tuple[str, int] | None:
        """The stored AgentState (JSON) and its remaining seconds."""
        with unavailable_as_ours(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.get(keys.session(guest))
            pipeline.ttl(keys.session(guest))
            session, seconds = pipeline.execute()
        return None if session is None else (self._seal.opened(text(session)), seconds)

    def keep_status(self, message_id: str, status: Mapping[str, str]) -> None:
        """Keep the furthest status of a message we sent; its name stands under "status"."""
        fields = [part for pair in status.items() for part in pair]
        self._run(_KEEP_STATUS.call((keys.status(message_id),), rank(status["status"]), self._status_seconds, *fields))

    def status(self, message_id: str) -> dict[str, str]:
        """What `keep_status` kept; empty for a message that nothing was heard of."""
        with unavailable_as_ours():
            kept = self._client.hgetall(keys.status(message_id))
        return {text(name): text(value) for name, value in kept.items() if text(name) != "rank"}

    def is_reachable(self) -> bool:
        """Whether Redis answers; never raises."""
        try:
            return bool(self._client.ping())
        except RedisError:
            return False

    def backlog(self) -> Backlog:
        """What waits, and how many guests there are. One round trip."""
        where = (keys.WAITING, keys.TOUCHED)
        guests, oldest_ms, sessions = self._run(_BACKLOG.call(where, keys.ACTIVE, self._sketch_seconds, SKETCHES))
        return Backlog(guests, oldest_ms / 1000, sessions)

    def _accepted(self, guest: str, token: str, answer: Sequence[Any]) -> Accepted:
        outcome, had_session, detail = answer
        match text(outcome):
            case "turn":
                return Accepted("turn", turn=self._turn(guest, token, detail), had_session=bool(had_session))
            case "repeat":
                return Accepted("repeat", bubbles=self._bubbles(detail), had_session=bool(had_session))
            case "limited":
                return Accepted("limited", is_first=bool(detail), had_session=bool(had_session))
            case _:
                return Accepted("queued", had_session=bool(had_session))

    def _turn(self, guest: str, token: str, answer: Sequence[Any] | None) -> Turn | None:
        if not answer:
            return None
        item_id, item, session, parked, deaths, quoted, unnamed = answer
        # An item that no key opens is a message of which nothing is known: it fails like any that breaks its turn.
        known = read_sealed(self._seal, item_from_text, item) or Item(keys.plain(text(item_id)), "message", {})
        offered = read_sealed(self._seal, offered_from_text, quoted) or ()
        may_be = unnamed_from_texts(json.loads(unnamed), self._seal) if unnamed else ()
        return Turn(guest, token, known, self._opened(session), self._opened(parked), deaths, offered, may_be)

    def _unsent(
        self, reply_id: str, bubbles: str, sent: int, doubtful_since: str | None, told: Sequence[str]
    ) -> Unsent:
        others = tuple(bubble.text for written in told for bubble in self._bubbles(written))
        return Unsent(keys.plain(text(reply_id)), self._bubbles(bubbles), sent, _moment(doubtful_since), others)

    def _opened(self, written: bytes | str | None) -> str | None:
        return None if written is None else self._seal.opened(text(written))

    def _sealed(self, bubbles: Sequence[Bubble]) -> str:
        return self._seal.sealed(bubbles_to_text(bubbles))

    def _bubbles(self, written: bytes | str | None) -> tuple[Bubble, ...]:
        return read_sealed(self._seal, bubbles_from_text, written) or ()

    def _noting(self, guest: str) -> Call:
        where = (keys.WAITING, keys.TOUCHED)
        span = self._sketch_seconds
        look = (keys.safe(guest), self._lease_ms, INDEX_SECONDS)
        return _NOTE_WAITING.call(where, *look, keys.ACTIVE, span, span * (SKETCHES + 1))

    def _run(self, call: Call) -> Any:
        return run(self._client, call)[0]


def _flags(*facts: bool) -> tuple[int, ...]:
    """As scripts are told them: 1 or 0 each."""
    return tuple(map(int, facts))


def _instead_of(message_id: str) -> str:
    """The id of the reply that says in words what this message could not."""
    return keys.safe(INSTEAD + message_id)


def _moment(milliseconds: bytes | str | None) -> datetime | None:
    return datetime.fromtimestamp(int(milliseconds) / 1000, UTC) if milliseconds else None


def _named(guest: str, *names: str) -> tuple[str, ...]:
    return tuple(keys.of_guest(guest, name) for name in names)


def _turn_keys(guest: str) -> tuple[str, ...]:
    """The first keys of every script that can hand out a turn, in the order of `_turn.lua`."""
    return (keys.session(guest), *_named(guest, "parked", "inbox", "items", "lease", "takes"))
