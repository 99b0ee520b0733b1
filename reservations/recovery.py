"""Messages that the provider has and we never saw, because we or the way to us were out of order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import takewhile
from typing import TypeVar

from reservations.errors import ChannelError
from reservations.front_desk import FrontDesk
from reservations.people import recognised_in
from reservations.ports import Item, Listed, MessageHistory, People, Watch
from reservations.state import inbound_to_json

ON_ITS_WAY = timedelta(minutes=1)
"""So long a message may still come by itself: its webhook and the fallback have 15 seconds each."""

LOOKED_AT_AGAIN = timedelta(minutes=5)
"""So much of what was looked at before is looked at again: a provider's list may be a little behind."""

FRESH = timedelta(hours=1)
"""A guest whose last message is older no longer waits for its answer, and is asked instead."""

OLDEST = timedelta(hours=20)
"""What is older is left: soon WhatsApp would let nobody answer it."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Missed:
    """What one guest wrote and nobody saw, oldest first, all of it after the last message that we did see."""

    guest: str
    messages: tuple[Listed, ...]

    @property
    def last_at(self) -> datetime:
        return self.messages[-1].at


def missed(listed: Sequence[Listed], seen: Collection[str], *, until: datetime) -> tuple[Missed, ...]:
    """What is to be looked after, of all that was received (oldest first) up to a moment; `seen` are message ids.

    A guest who has got through since then has told again what still matters: what was lost before is left.
    """
    latest_first = [each for each in reversed(listed) if each.at <= until]
    guests = dict.fromkeys(each.inbound.guest for each in reversed(latest_first))
    lost = (Missed(guest, _lost(guest, latest_first, seen)) for guest in guests)
    return tuple(each for each in lost if each.messages)


def _lost(guest: str, latest_first: Iterable[Listed], seen: Collection[str]) -> tuple[Listed, ...]:
    theirs = (each for each in latest_first if each.inbound.guest == guest)
    lost = list(takewhile(lambda each: each.inbound.message_id not in seen, theirs))
    return _without_repeats(lost)[::-1]


def _without_repeats(latest_first: Sequence[Listed]) -> tuple[Listed, ...]:
    """Of what was written again in the same words only the last."""
    last = {(each.inbound.text, each.inbound.message_id if each.files else ""): each for each in latest_first[::-1]}
    return tuple(each for each in latest_first if each in last.values())


@dataclass(frozen=True, slots=True)
class Recovery:
    """Asks the provider again and again what we should have seen."""

    desk: FrontDesk
    history: MessageHistory
    watch: Watch
    people: People

    def look(self, *, every_seconds: int) -> None:
        """Take up what was missed since the last look. The first one ever, or after Redis was lost, only begins.

        Any number of processes may call this; one of them does it. Raises StoreUnavailable, and ChannelError when
        the provider gave no answer: the next look then begins where this one did.
        """
        ports = self.desk.worker.ports
        if not self.watch.claim(token=ports.new_key(), seconds=every_seconds):
            return
        now = ports.clock.now()
        mark = self.watch.looked_until()
        if mark is None:
            # Of what came before nobody knows any more whether we saw it: no later look may reach behind this moment.
            self.watch.has_looked(now + LOOKED_AT_AGAIN)
            return
        until = now - ON_ITS_WAY
        self._take_up_since(max(mark - LOOKED_AT_AGAIN, now - OLDEST), until, now)
        self.watch.has_looked(max(mark, until))

    def _take_up_since(self, since: datetime, until: datetime, now: datetime) -> None:
        listed = recognised_in(self.history.received(since), self.people)
        seen = self.watch.seen([(each.inbound.guest, each.inbound.message_id) for each in listed])
        for lost in missed(listed, seen, until=until):
            if not self._was_answered(lost):
                self.desk.take_up(lost.guest, self._items(lost, now))

    def _was_answered(self, lost: Missed) -> bool:
        """Whether somebody wrote to the guest since: not we, whose replies are to what we did see."""
        written = self._told(lost.guest, partial(self.history.written_to, lost.guest, lost.last_at))
        return not self.watch.replies(lost.guest, written).issuperset(written)

    def _items(self, lost: Missed, now: datetime) -> tuple[Item, ...]:
        """The messages as they would have come in; where the guest has long stopped waiting, a word of regret."""
        if now - lost.last_at > FRESH:
            return (Item(lost.messages[-1].inbound.message_id, "away", {}, _age(now - lost.last_at)),)
        return tuple(self._item(each, now) for each in lost.messages)

    def _item(self, listed: Listed, now: datetime) -> Item:
        inbound = listed.inbound
        if listed.files:
            files = self._told(inbound.guest, partial(self.history.files_of, inbound.message_id))
            inbound = replace(inbound, media=files)
        return Item(inbound.message_id, "message", inbound_to_json(inbound), _age(now - listed.at))

    def _told(self, guest: str, ask: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        """What the provider tells of one guest. What it refuses to tell it would refuse at every look, and no guest's
        messages would ever be taken up: that is nothing. Raises ChannelError when it may tell later."""
        try:
            return ask()
        except ChannelError as error:
            if error.is_retryable:
                raise
            self.desk.worker.events.failed(guest, error)
            return ()


def _age(since: timedelta) -> int:
    return max(0, int(since.total_seconds()))
