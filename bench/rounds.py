"""What is measured: each round plays its guests and tells its figures."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from flask import Response

from bench.load import Times, at_once, at_rate, percentile
from bench.servers import BOT, FLOOR, Server, server
from bench.talks import Lines, Talk
from session_store import keys
from simulators.openai import OpenAIDouble, served
from simulators.qloapps import FaultRule

GUESTS_AT_ONCE = 12
"""More would only queue for the booking lock of the one hotel."""
PMS_SECONDS = 0.25
MODEL_SECONDS = 1.0
SETTLE_SECONDS = 90.0
WARMING = 8
PAUSE_SECONDS = 30
"""So long a guest reads and types: what turns messages a second into conversations that a server holds."""

ASKING: Lines = (("question", "is there parking?"),)
LOOKING: Lines = (("availability", "from 5 to 6 June 2027 for 2 adults"),)
WAITING: Lines = (
    ("greeting", "hi"),
    ("model", "my grandmother collects porcelain elephants, where would she put them"),
    *LOOKING,
    ("room", "the cheapest"),
)


@dataclass(frozen=True, slots=True)
class Size:
    """How long a bench is."""

    rounds: int
    floor_talks: int
    bot_talks: int
    together: int
    sessions: int
    turns: int


SHORT = Size(rounds=3, floor_talks=300, bot_talks=80, together=400, sessions=50_000, turns=2_000)
LONG = Size(rounds=9, floor_talks=600, bot_talks=160, together=1000, sessions=1_000_000, turns=100_000)


class NotBooked(Exception):
    """Guests were told something else than that they have a room: the figures would be those of another bot."""


@dataclass(frozen=True, slots=True)
class Cost:
    """One play of talks: how long the answers took, and the milliseconds of processor a message cost."""

    times: Times
    server_ms: float
    redis_ms: float


@dataclass(slots=True)
class Row:
    """One figure of the bench beside the floor's, where the floor has one."""

    what: str
    bot: str
    floor: str = ""


@dataclass(slots=True)
class Report:
    """What the rounds found, in the order of the table. `shares` are the bot's throughputs as shares of the floor's."""

    rows: list[Row] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)
    bot: list[Cost] = field(default_factory=list)
    floor: list[Cost] = field(default_factory=list)

    def add(self, what: str, bot: str, floor: str = "") -> None:
        self.rows.append(Row(what, bot, floor))


def measure(size: Size, say: Callable[[str], object]) -> Report:
    """Every round, one after the other."""
    report = Report()
    with server(FLOOR) as floor, server(BOT) as bot:
        for each in (floor, bot):
            at_once(each.port, each.guests.booking(WARMING), guests=WARMING)
        report.add("start-up, s", f"{bot.start_seconds:.1f}", f"{floor.start_seconds:.1f}")
        began_with = bot.megabytes_a_worker()
        report.add("memory a worker, MB", f"{began_with:.0f}", f"{floor.megabytes_a_worker():.0f}")
        say("throughput, floor and bot in turn ...")
        throughput(report, bot, floor, size)
        say(f"{size.together} conversations together ...")
        together(report, bot, floor, size)
        say("one guest for long, many sessions, many turns ...")
        long_talk(report, bot)
        many_sessions(report, bot, size.sessions)
        many_turns(report, bot, size.turns, began_with)
    say("many types of room, a slow PMS and a slow model ...")
    room_types(report)
    slow_neighbours(report)
    return report


def throughput(report: Report, bot: Server, floor: Server, size: Size) -> None:
    """As many messages as go through, on both in turn: what else the machine does meets both alike."""
    for _ in range(size.rounds):
        beneath = _costing(floor, floor.guests.booking(size.floor_talks))
        above = _booked(bot, size.bot_talks)
        report.floor.append(beneath)
        report.bot.append(above)
        report.shares.append(above.times.per_second / beneath.times.per_second)
    speeds, works, stores = (_typical(each) for each in (_speed, _work, _redis))
    report.add("messages/s", f"{speeds(report.bot):.0f}", f"{speeds(report.floor):.0f}")
    report.add("share of the floor's messages/s", f"{statistics.median(report.shares):.0%}")
    report.add("processor a message, ms", f"{works(report.bot):.2f}", f"{works(report.floor):.2f}")
    report.add("Redis a message, ms", f"{stores(report.bot):.2f}", f"{stores(report.floor):.2f}")


def together(report: Report, bot: Server, floor: Server, size: Size) -> None:
    """Many conversations side by side, at half of what the bot can do; the floor's guests come as often."""
    rate = _typical(_speed)(report.bot) / 2
    ours = at_rate(bot.port, bot.guests.booking(size.together), per_second=rate)
    theirs = at_rate(floor.port, floor.guests.booking(size.together // 4), per_second=rate)
    report.add(f"{size.together} together at {rate:.0f}/s: p50 / p95 / p99, ms", _spread(ours), _spread(theirs))


def long_talk(report: Report, bot: Server) -> None:
    """The same question again and again by one guest: early, and after 500 messages."""
    (talk,) = bot.guests.saying(1, ASKING * 500)
    limit = keys.of_guest(talk.guest, "rate")
    times = []
    for message in talk.messages:
        bot.redis.delete(limit)
        times += at_once(bot.port, [Talk(talk.guest, (message,))], guests=1).every
    early, late = statistics.median(times[5:45]), statistics.median(times[-40:])
    report.add("message 5 / 500 of one guest, ms", f"{1000 * early:.1f} / {1000 * late:.1f}")


def many_sessions(report: Report, bot: Server, count: int) -> None:
    """One question of new guests, while Redis holds few and then many sessions; what a session takes."""
    before = _median(at_once(bot.port, bot.guests.saying(40, ASKING), guests=1))
    (talk,) = bot.guests.booking(1)
    at_once(bot.port, [talk], guests=1)
    session = str(bot.redis.get(keys.session(talk.guest)))
    for first in range(0, count, 1000):
        with bot.redis.pipeline(transaction=False) as pipeline:
            for number in range(first, first + 1000):
                pipeline.set(keys.session(f"+99{number:09d}"), session, ex=3600)
            pipeline.execute()
    after = _median(at_once(bot.port, bot.guests.saying(40, ASKING), guests=1))
    taken = bot.redis.memory_usage(keys.session("+99000000000")) or 0
    report.add(f"few / {count:,} sessions, ms", f"{1000 * before:.1f} / {1000 * after:.1f}")
    report.add("bytes a session after a booking", f"{taken:,}")


def many_turns(report: Report, bot: Server, turns: int, began_with: float) -> None:
    """What a worker's memory has grown by, at the end of everything that was played so far and of these turns."""
    talks = bot.guests.saying(turns // 4, ASKING * 4)
    at_once(bot.port, talks, guests=GUESTS_AT_ONCE)
    report.add("memory a worker at the end, MB", f"{bot.megabytes_a_worker():.0f} (began with {began_with:.0f})")


def room_types(report: Report) -> None:
    """A search for rooms in a small and in a large house."""
    found = []
    for count in (4, 200):
        with server(BOT, processes=1, room_types=count) as bot:
            at_once(bot.port, bot.guests.saying(5, LOOKING), guests=1)
            found.append(_median(at_once(bot.port, bot.guests.saying(20, LOOKING), guests=1)))
    report.add("search among 4 / 200 types of room, ms", " / ".join(f"{1000 * each:.0f}" for each in found))


def slow_neighbours(report: Report) -> None:
    """One process while every answer of the PMS takes 250 ms and every one of the model a second."""
    with served(SlowModel()) as model, server(BOT, processes=1, model_url=model) as bot:
        at_once(bot.port, bot.guests.saying(2, WAITING), guests=2)
        bot.hotel.faults.add(FaultRule("delay", seconds=PMS_SECONDS))
        for guests in (8, 24, 48):
            cost = _costing(bot, bot.guests.saying(3 * guests, WAITING), guests=guests)
            held = cost.times.per_second * PAUSE_SECONDS
            told = f"{cost.times.per_second:.0f}/s, {held:.0f} conversations; {_spread(cost.times)}"
            report.add(f"slow PMS and model, {guests} write at once", told)


class SlowModel(OpenAIDouble):
    """A model that thinks for a second."""

    def answer(self) -> Response:
        time.sleep(MODEL_SECONDS)
        return super().answer()


def _costing(server: Server, talks: Sequence[Talk], guests: int = GUESTS_AT_ONCE) -> Cost:
    worked, stored = server.cpu_seconds(), server.redis_cpu_seconds()
    times = at_once(server.port, talks, guests=guests)
    messages = len(times.every)
    worked, stored = server.cpu_seconds() - worked, server.redis_cpu_seconds() - stored
    return Cost(times, 1000 * worked / messages, 1000 * stored / messages)


def _booked(server: Server, count: int) -> Cost:
    """The cost of so many bookings. Raises NotBooked unless each ends in a room held in the PMS: at once, or after the
    guest was told to wait because the hotel's booking lock was taken for too long."""
    expected = len(server.hotel.live_bookings()) + count
    cost = _costing(server, server.guests.booking(count))
    give_up = time.monotonic() + SETTLE_SECONDS
    while len(server.hotel.live_bookings()) < expected:
        if time.monotonic() > give_up:
            raise NotBooked(f"{count} guests, {expected - len(server.hotel.live_bookings())} without a room")
        time.sleep(0.5)
    return cost


def _typical(figure: Callable[[Cost], float]) -> Callable[[Sequence[Cost]], float]:
    return lambda costs: statistics.median(figure(cost) for cost in costs)


def _speed(cost: Cost) -> float:
    return cost.times.per_second


def _work(cost: Cost) -> float:
    return cost.server_ms


def _redis(cost: Cost) -> float:
    return cost.redis_ms


def _median(times: Times) -> float:
    return statistics.median(times.every)


def _spread(times: Times) -> str:
    return " / ".join(f"{1000 * percentile(times.every, share):.0f}" for share in (0.5, 0.95, 0.99))
