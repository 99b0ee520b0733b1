"""A rich reply, with the process killed before and after every step of its way out: nothing lost, at most one extra.

What a form says in words counts as the form: a guest reads one of the two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import fakeredis
import pytest

from reservations.dispatch import Undelivered
from reservations.errors import ChannelError
from reservations.front_desk import FrontDesk
from reservations.messages import Bubble, Reply, Rich
from reservations.ports import Item, Receipt
from reservations.turn import Worker
from session_store import RedisStore
from tests.fakes import FakeEvents
from tests.reservations.conftest import House, hotel, house

# The fixtures of the thinking serve here too.
__all__ = ["hotel", "house"]

ANA = "+34600000001"
LIST = Bubble("1. Deluxe", rich=Rich("HX1"), offered=("room",))
MORE = Bubble("and more")
LONGEST_WAY = 12


class Killed(BaseException):
    """The process is gone."""


@dataclass
class Killer:
    """Kills the process around the given step, counted over everything that is outside of it."""

    at: int
    after: bool
    steps: int = 0

    def around(self, step: Callable[..., Any]) -> Callable[..., Any]:
        def taken(*args: Any, **more: Any) -> Any:
            self.steps += 1
            is_now = self.steps == self.at
            if is_now and not self.after:
                raise Killed
            answer = step(*args, **more)
            if is_now:
                raise Killed
            return answer

        return taken


@dataclass
class Phone:
    """The channel and the guest behind it. A form may be refused at once, or as soon as it was taken."""

    refuses: str
    read: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    ids: Any = field(default_factory=lambda: count(1))

    def render(self, reply: Reply, *, language: str, region: str) -> tuple[Bubble, ...]:
        raise NotImplementedError

    def plain(self, bubble: Bubble) -> tuple[Bubble, ...]:
        return (Bubble(bubble.text, offered=bubble.offered),)

    def send(self, guest: str, bubble: Bubble) -> Receipt:
        if bubble.rich and self.refuses == "at once":
            raise ChannelError("no such template", code=21655, refuses_form=True)
        message_id = f"SM{next(self.ids)}"
        if bubble.rich and self.refuses == "later":
            self.refused.append(message_id)
        else:
            self.read.append(bubble.text)
        return Receipt(message_id, "queued")


def desk_on(client: fakeredis.FakeRedis, phone: Phone, house: House, killer: Killer | None) -> FrontDesk:
    """A process that serves; the next one begins with what this one left in Redis."""
    store = RedisStore(client, session_ttl=3600, lease_ms=1)
    channel: Any = phone
    if killer:
        channel = Phone(phone.refuses, phone.read, phone.refused, phone.ids)
        channel.send = killer.around(channel.send)
        for name in ("claim_replies", "bubble_sent", "rewrite_reply", "refused", "release_replies"):
            setattr(store, name, killer.around(getattr(store, name)))
    never: Any = None
    return FrontDesk(Worker(store, channel, FakeEvents(), never, never, house.ports))


def wait_for(client: fakeredis.FakeRedis) -> None:
    """Every claim of a process that is gone lapses, and every reply becomes overdue."""
    for key in client.scan_iter("*:sender"):
        client.delete(key)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("refuses", ["nothing", "at once", "later"])
def test_a_form_is_read_once_or_in_words_and_at_most_once_more(house: House, refuses: str, *, after: bool) -> None:
    for at in range(1, LONGEST_WAY):
        client, phone = fakeredis.FakeRedis(decode_responses=True), Phone(refuses)
        _noted(client)
        _serve(desk_on(client, phone, house, Killer(at, after)), phone)
        for _ in range(4):
            wait_for(client)
            _serve(desk_on(client, phone, house, None), phone)

        assert phone.read.count(LIST.text) in (1, 2), (at, phone.read)
        assert phone.read.count(MORE.text) in (1, 2), (at, phone.read)
        assert len(phone.read) <= 3, (at, phone.read)


def _noted(client: fakeredis.FakeRedis) -> None:
    """A turn has been finished, its reply noted as unsent."""
    store = RedisStore(client, session_ttl=3600, lease_ms=30_000)
    turn = store.accept(ANA, Item("SM0", "message", {}), token="one", wants_turn=True).turn
    assert turn
    store.finish(turn, session="{}", bubbles=(LIST, MORE), by_rest=True, token="two", go_on=False)


def _serve(desk: FrontDesk, phone: Phone) -> None:
    """What a process does until it is killed: sends what waits, and hears what became of it. Twilio calls again while
    it gets no answer."""
    try:
        desk.catch_up(ANA)
        while phone.refused:
            waits = desk.dispatch.undelivered(Undelivered(ANA, phone.refused[0], 63013, "form", refuses_form=True))
            phone.refused.pop(0)
            if waits:
                desk.look_after(ANA)
    except Killed:
        pass
