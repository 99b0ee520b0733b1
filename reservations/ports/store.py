"""Guests' inboxes, turns, sessions and unsent replies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from reservations.messages import Bubble
from reservations.notices import Notice
from reservations.recognising import Unnamed


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a guest's inbox. `kind` is "message", or internal: "clear", "erase", "sent", "settled", "amended",
    "away", "undelivered", "barred". `body` is JSON. `age_seconds` is how long ago the guest wrote what comes late; it
    is not kept."""

    id: str
    kind: str
    body: Mapping[str, object]
    age_seconds: int = 0

    @property
    def is_written(self) -> bool:
        """Whether the guest wrote it, or something that it stands for."""
        return self.kind in ("message", "away")


@dataclass(frozen=True, slots=True)
class Turn:
    """The right to work on the first item of a guest's inbox, as long as the lease is held.

    `session` is the stored AgentState (JSON), None when there is none; `parked` the one that expired less than a
    day ago. `deaths` counts processes that took this item before and never came back. `quoted` is what was offered in
    the message that this one replies to (payloads of `reservations.offered`); where nobody knows that message's id,
    `unnamed` are those of ours, oldest first, that it may be.
    """

    guest: str
    token: str
    item: Item
    session: str | None
    parked: str | None
    deaths: int = 0
    quoted: tuple[str, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of a delivery.

    turn: `turn` is ours, beginning with the oldest waiting item, maybe not this one · queued: somebody else's
    turn will do it · repeat: seen before; `bubbles` holds the same reply when it is less than 60 s old ·
    limited: over the rate limit and dropped; `is_first` the first time within the minute
    """

    outcome: Literal["turn", "queued", "repeat", "limited"]
    turn: Turn | None = None
    bubbles: tuple[Bubble, ...] = ()
    is_first: bool = False
    had_session: bool = False


@dataclass(frozen=True, slots=True)
class Finished:
    """The item is done. `next_turn` is the next waiting one, under the same lease. `use_rest` says that the first
    connection is probably dead (a duplicate arrived meanwhile): the reply must go out by REST."""

    next_turn: Turn | None
    use_rest: bool


INSTEAD = "instead:"
"""So begins the id of a reply that stands in for a message which was refused."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A reply not known to have reached the guest. `sent` bubbles of it went out already. From `doubtful_since` on the
    others may have, too: somebody put them into a webhook's answer, or began to send them, and never told. `said_since`
    is what other replies are known to have told the guest since then."""

    reply_id: str
    bubbles: tuple[Bubble, ...]
    sent: int = 0
    doubtful_since: datetime | None = None
    said_since: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the channel took, by its id there: what it offered, and what is to be said should the channel
    refuse it after all. `is_the_same` says that this is the message itself: to be said again only where it came too
    fast."""

    message_id: str
    offered: tuple[str, ...] = ()
    instead: tuple[Bubble, ...] = ()
    is_the_same: bool = False


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much there is to do. `oldest_seconds` is how long ago the longest waiting of the `guests` last wrote: those
    whose work may wait, for a while also those answered. `sessions` counts guests who wrote within the lifetime of a
    session, to about a per cent."""

    guests: int
    oldest_seconds: float
    sessions: int


class Store(Protocol):
    """Guests' inboxes, leases, sessions and unsent replies. Every call may raise StoreUnavailable.

    `token` names one call: the same call repeated with the same token gets the same answer.
    """

    def accept(self, guest: str, item: Item, *, token: str, wants_turn: bool) -> Accepted:
        """Take a delivery in: seen? rate limit (messages only); append to the inbox; take the lease if it is free
        and wanted; load the session. One atomic step."""

    def take(self, guest: str, *, token: str) -> Turn | None:
        """The turn on the oldest waiting item, if the lease is free and something waits."""

    def checkpoint(self, turn: Turn, *, session: str) -> None:
        """Write the session in the middle of a turn and renew the lease. Raises LeaseLost."""

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
        """The item is done: write the session with its TTL and the parked copy (None deletes both), note the reply as
        unsent under the item's id, drop the item (into the dead letters when `set_aside`), put the notices into the
        outbox of every receiver; then the next item's turn when `go_on`, else the lease is released. One atomic step.
        Raises LeaseLost."""

    def delivered(self, guest: str, reply_id: str) -> None:
        """The reply reached the channel in the webhook's own answer."""

    def name_reply(self, guest: str, reply_id: str, message_id: str) -> None:
        """The channel's id of that message of a reply in a webhook's answer which offers something: from now on a guest
        who replies to it is known to reply to that."""

    def apologised(self, guest: str, message_id: str) -> None:
        """A delivery of this message was answered with an apology, so that no answer to another one reaches the guest:
        the reply, should there be one, now or later, goes by REST."""

    def claim_replies(self, guest: str, *, token: str, only_overdue: bool) -> tuple[Unsent, ...]:
        """The guest's replies to be sent by REST, in order, claimed for 30 s; none while somebody else sends. With
        `only_overdue`, those unsent for 30 s; else also those meant for REST from the start."""

    def bubble_sent(self, guest: str, reply_id: str, *, count: int, sent: Sent | None = None) -> None:
        """So many bubbles of this reply are out; with the last one the reply is forgotten. The last one of them is kept
        as `sent` for some days, for guests who reply to it and for `refused`."""

    def rewrite_reply(self, guest: str, reply_id: str, bubbles: Sequence[Bubble]) -> None:
        """Put these bubbles in the place of those of a reply that is being sent."""

    def refused(self, guest: str, message_id: str, *, came_too_fast: bool = False) -> bool:
        """The channel refused a message it had taken: what was kept to be said instead is put before all other unsent
        replies, once however often this is called, also when `bubble_sent` comes later. Whether something waits now.
        What `came_too_fast` is overdue after 30 s, and waits until then."""

    def release_replies(self, guest: str, *, token: str) -> None: ...

    def guests_waiting(self, *, limit: int) -> tuple[str, ...]:
        """Guests whose inbox or unsent replies are due for a look."""

    def looked_after(self, guest: str) -> None:
        """Drop the guest from those waiting, unless something waits or has arrived in between."""

    def claim_sweep(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to sweep now."""

    def session(self, guest: str) -> tuple[str, int] | None:
        """The stored AgentState (JSON) and its remaining seconds."""

    def keep_status(self, message_id: str, status: Mapping[str, str]) -> None:
        """Keep the furthest delivery status of a message we sent; its name stands under "status"."""

    def status(self, message_id: str) -> Mapping[str, str]:
        """What `keep_status` kept; empty for a message that nothing was heard of."""

    def is_reachable(self) -> bool: ...

    def backlog(self) -> Backlog:
        """What waits, and how many guests there are."""
