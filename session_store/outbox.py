"""Events on their way to the hotel's other systems: the port Outbox on Redis.

What a turn sets off is put here by the script that ends the turn (`lua/finish.lua`); the receivers' indexes lie in
another slot and are written just before.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import redis

from reservations.notices import Notice, notice_from_body
from reservations.ports import FailedNotice, WaitingNotice
from session_store import keys
from session_store.keeping import DAY, KEPT_PLAINLY, Keeping
from session_store.records import failed_from_text, failed_to_text, notices_to_text
from session_store.scripts import Call, load, run, text, unavailable_as_ours
from session_store.sealing import read_sealed

OUTBOX_SECONDS = 30 * DAY
INDEX_SECONDS = 30 * DAY
FAILED_SECONDS = 30 * DAY
CLAIM_MS = 60_000
"""Longer than any receiver is waited for."""
ARRIVING_MS = 30_000
"""What was noted in the index reaches its outbox within this time, or never."""
LOOK_AFTER_MS = 100

_NOTE_EVENT = load("note_event")
_PUT_EVENT = load("put_event")
_TAKE_EVENT = load("_outbox", "take_event")
_EVENT_DONE = load("_outbox", "event_done")
_GUESTS_WAITING = load("guests_waiting")
_LOOKED_AFTER = load("looked_after")
_LET_GO = load("let_go")


def noting_events(guest: str, receivers: Sequence[str]) -> tuple[Call, ...]:
    """The calls to run before notices of this guest are put into the outboxes."""
    member = keys.safe(guest)
    return tuple(_NOTE_EVENT.call(_index(receiver), member, LOOK_AFTER_MS, INDEX_SECONDS) for receiver in receivers)


class RedisOutbox:
    """The port Outbox on one Redis. Every call may raise StoreUnavailable."""

    def __init__(
        self,
        client: redis.Redis,
        receivers: Sequence[str],
        keeping: Keeping = KEPT_PLAINLY,
        *,
        claim_ms: int = CLAIM_MS,
    ) -> None:
        self._client = client
        self._seal = keeping.seal
        self._seconds = keeping.within(OUTBOX_SECONDS)
        self._failed_seconds = keeping.within(FAILED_SECONDS)
        self._receivers = tuple(receivers)
        self._claim_ms = claim_ms

    def add(self, guest: str, notices: Sequence[Notice]) -> None:
        """Put notices into the outbox of every receiver. One round trip."""
        if self._receivers and notices:
            self._put(guest, self._receivers, notices)

    def guests_waiting(self, receiver: str, *, limit: int) -> tuple[str, ...]:
        """Guests of whom something is due for this receiver, the longest waiting first."""
        answer: list[Any] = run(self._client, _GUESTS_WAITING.call((keys.events_due(receiver),), limit))[0]
        return tuple(keys.plain(text(guest)) for guest in answer)

    def take(self, guest: str, receiver: str, *, token: str) -> WaitingNotice | None:
        """Claim the guest's notices and begin with the oldest; None when somebody else has them, or none waits."""
        call = _TAKE_EVENT.call(_queue(guest, receiver), token, self._claim_ms)
        return self._oldest(guest, receiver, call, token)

    def done(self, guest: str, receiver: str, waiting: WaitingNotice, *, token: str) -> WaitingNotice | None:
        """Drop this one and go on with the next under the same claim; None ends it."""
        return self._after(guest, receiver, waiting.mark, token)

    def put_off(self, guest: str, receiver: str, *, token: str, rest: timedelta) -> None:
        """End the claim; the guest is due again for this receiver after a rest."""
        self._look_again(guest, receiver, is_waiting=True, rest_ms=int(rest.total_seconds() * 1000))
        run(self._client, _LET_GO.call((keys.courier(guest, receiver),), token))

    def give_up(self, guest: str, receiver: str, waiting: WaitingNotice, *, reason: str) -> None:
        """Keep it among the failed ones, for 30 days at most."""
        now = self._now()
        record = self._seal.sealed(failed_to_text(FailedNotice(guest, receiver, waiting.notice, now, reason)))
        oldest = now - timedelta(seconds=self._failed_seconds)
        with unavailable_as_ours(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.set(keys.failed_event(receiver, waiting.notice.id), record, ex=self._failed_seconds)
            pipeline.zadd(keys.FAILED_EVENTS, {_member(receiver, waiting.notice.id): now.timestamp()})
            pipeline.zremrangebyscore(keys.FAILED_EVENTS, "-inf", oldest.timestamp())
            pipeline.expire(keys.FAILED_EVENTS, self._failed_seconds)
            pipeline.execute()

    def failed(self, *, limit: int) -> tuple[FailedNotice, ...]:
        """What was given up, newest first."""
        with unavailable_as_ours():
            members: list[Any] = self._client.zrevrange(keys.FAILED_EVENTS, 0, limit - 1)
            where = [_record_of(text(member)) for member in members]
            records = self._client.mget(where) if where else []
        found = (read_sealed(self._seal, failed_from_text, record) for record in records)
        return tuple(failed for failed in found if failed)

    def retry(self, notice_id: str) -> bool:
        """Put a failed notice behind what waits for the receivers that did not take it; whether there was one."""
        failed = [found for receiver in self._receivers if (found := self._failed_under(receiver, notice_id))]
        for each in failed:
            # Put there first: cut off in between it is sent twice, which receivers can tell by its id.
            self._put(each.guest, (each.receiver,), (each.notice,))
            self._forget_failure(each)
        return bool(failed)

    def _failed_under(self, receiver: str, notice_id: str) -> FailedNotice | None:
        with unavailable_as_ours():
            record = self._client.get(keys.failed_event(receiver, notice_id))
        return read_sealed(self._seal, failed_from_text, record)

    def _forget_failure(self, failed: FailedNotice) -> None:
        with unavailable_as_ours(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.delete(keys.failed_event(failed.receiver, failed.notice.id))
            pipeline.zrem(keys.FAILED_EVENTS, _member(failed.receiver, failed.notice.id))
            pipeline.execute()

    def _put(self, guest: str, receivers: Sequence[str], notices: Sequence[Notice]) -> None:
        where = tuple(keys.outbox(guest, receiver) for receiver in receivers)
        putting = _PUT_EVENT.call(where, notices_to_text(notices, self._seal), self._seconds)
        run(self._client, *noting_events(guest, receivers), putting)

    def _after(self, guest: str, receiver: str, mark: str, token: str) -> WaitingNotice | None:
        """What waits behind the notice that lies there like this."""
        call = _EVENT_DONE.call(_queue(guest, receiver), token, self._claim_ms, mark)
        return self._oldest(guest, receiver, call, token)

    def _oldest(self, guest: str, receiver: str, call: Call, token: str) -> WaitingNotice | None:
        answer: list[Any] | None = run(self._client, call)[0]
        if answer is None:
            return None
        if not answer:
            self._look_again(guest, receiver, is_waiting=False, rest_ms=0)
            return None
        mark, now_ms = text(answer[0]), answer[1]
        put_ms, _, body = mark.partition(" ")
        notice = read_sealed(self._seal, notice_from_body, body)
        if notice is None:
            return self._after(guest, receiver, mark, token)
        return WaitingNotice(notice, timedelta(milliseconds=now_ms - int(put_ms)), mark)

    def _look_again(self, guest: str, receiver: str, *, is_waiting: bool, rest_ms: int) -> None:
        arguments = (keys.safe(guest), int(is_waiting), rest_ms, ARRIVING_MS)
        run(self._client, _LOOKED_AFTER.call(_index(receiver), *arguments))

    def _now(self) -> datetime:
        """Redis's own time: the clocks of the bot's machines may differ."""
        with unavailable_as_ours():
            seconds, microseconds = self._client.time()
        return datetime.fromtimestamp(seconds + microseconds / 1e6, UTC)


def _queue(guest: str, receiver: str) -> tuple[str, str]:
    return keys.outbox(guest, receiver), keys.courier(guest, receiver)


def _index(receiver: str) -> tuple[str, str]:
    return keys.events_due(receiver), keys.events_touched(receiver)


def _member(receiver: str, notice_id: str) -> str:
    return f"{keys.safe(receiver)}:{keys.safe(notice_id)}"


def _record_of(member: str) -> str:
    receiver, _, notice_id = member.partition(":")
    return keys.failed_event(keys.plain(receiver), keys.plain(notice_id))
