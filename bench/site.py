"""What the rounds of a bench share: the bot, the floor, and how long to play."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace

from bench.load import Times
from bench.servers import BOT, FLOOR, Cost, Server
from bench.talks import BOOKING, TURNS, Message, Talk

GUESTS_AT_ONCE = 32
"""Enough to keep two workers busy, and few enough that each worker has a turn free for every guest."""
WARMING = 32
SETTLE_SECONDS = 90.0

Serve = Callable[..., AbstractContextManager[Server]]
"""Starts a server, as `bench.servers.server` does."""


@dataclass(frozen=True, slots=True)
class Size:
    """How long a bench is: so many rounds of so many talks, and so on."""

    rounds: int
    floor_talks: int
    bot_talks: int
    together: int
    sessions: int
    turns: int


SHORT = Size(rounds=5, floor_talks=400, bot_talks=120, together=1000, sessions=50_000, turns=2_000)
LONG = Size(rounds=9, floor_talks=800, bot_talks=240, together=1000, sessions=1_000_000, turns=100_000)


class NotBooked(Exception):
    """Guests were told something else than that they have a room: the figures would be those of another bot."""


@dataclass(slots=True)
class Site:
    """The bot and the floor, each started and warmed when a round first asks for it."""

    size: Size
    serve: Serve
    _stack: ExitStack
    _started: dict[str, Server] = field(default_factory=dict)

    @property
    def bot(self) -> Server:
        return self._server(BOT)

    @property
    def floor(self) -> Server:
        return self._server(FLOOR)

    def _server(self, app: str) -> Server:
        if app not in self._started:
            started = self._started[app] = self._stack.enter_context(self.serve(app))
            started.at_once(started.guests.booking(WARMING), guests=WARMING // 4)
        return self._started[app]


@contextmanager
def site(size: Size, serve: Serve) -> Iterator[Site]:
    """No server runs yet; at the end all that were started are stopped."""
    with ExitStack() as stack:
        yield Site(size, serve, stack)


def played(floor: Server, talks: int) -> Cost:
    """The cost of so many talks, as many at a time as keep the server busy."""
    waiting = floor.guests.booking(talks)
    return floor.costing(lambda: floor.at_once(waiting, guests=GUESTS_AT_ONCE))


def booked(bot: Server, talks: int) -> Cost:
    """The cost of so many bookings, as many at a time as keep the server busy. Raises NotBooked."""
    waiting = bot.guests.booking(talks)
    return bot.costing(lambda: all_booked(bot, lambda: bot.at_once(waiting, guests=GUESTS_AT_ONCE)))


def midway(bot: Server, talks: Callable[[int], Sequence[Talk]], count: int) -> Sequence[Sequence[Message]]:
    """So many conversations side by side, as far on as each other's turns lie apart: what is left of each, and then the
    beginning of a new guest's. What came before has been said, so that all kinds of turns are mixed from the start.
    Raises NotBooked."""
    begun = [(_turn(number), talk) for number, talk in enumerate(talks(count))]
    said = [replace(talk, messages=talk.messages[:turn]) for turn, talk in begun]
    all_booked(bot, lambda: bot.at_once(said, guests=GUESTS_AT_ONCE))
    return [
        talk.messages[turn:] + other.messages[:turn] for (turn, talk), other in zip(begun, talks(count), strict=True)
    ]


def _turn(number: int) -> int:
    """Every turn equally often, and none always of the same language or room, which take turns as well."""
    return (number + number // len(TURNS)) % len(TURNS)


def all_booked(bot: Server, play: Callable[[], Times]) -> Times:
    """What this play of bookings took. Raises NotBooked unless each ends in a room held in the PMS: at once, or after
    the guest was told to wait."""
    held = len(bot.hotel.live_bookings())
    times = play()
    give_up = time.monotonic() + SETTLE_SECONDS
    while missing := held + len(times.by_turn.get(BOOKING, ())) - len(bot.hotel.live_bookings()):
        if time.monotonic() > give_up:
            raise NotBooked(f"{missing} guests without a room; some were told {times.otherwise[-3:]}")
        time.sleep(0.5)
    return times
