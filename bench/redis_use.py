"""What guests cost Redis: `python -m bench.redis_use`, the figures of docs/scaling.md.

It starts the bot of `make run` with a Redis of its own and lets guests book by way of the Twilio double, which reports
every delivery as Twilio does. Then it asks Redis what they made it do, and what they left behind for how long.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import astuple, dataclass
from datetime import date, timedelta
from pathlib import Path

import httpx2
from redis import Redis

import session_store
from doors import SystemClock
from simulators import redis_server
from simulators.launch import Phone, RunningBot, data_folder, running_bot

SAID = ("hi", "is there parking?", "{stay}", "the cheapest", "yes", "{email}", "yes, please book it", "thanks!")
DAYS_AHEAD = 30
"""So far ahead guests book: till then lives what their documents are made from."""

GUESTS_A_NIGHT = 4
AT_ONCE = 4
WARMING = 3
STILL_SECONDS = 30.0
LAST_REPORTS_SECONDS = 5.0


class NotBooked(Exception):
    """Guests were told something else than that they have a room: the figures would be those of another talk."""


@dataclass(frozen=True, slots=True)
class Work:
    """What Redis has done since it was started. Commands count those that scripts gave; bytes are those on the wire and
    in the append-only file."""

    round_trips: float
    commands: float
    processor_ms: float
    received: float
    sent: float
    appended: float

    def since(self, before: Work, *, parts: float) -> Work:
        """What was done after `before`, for each of so many parts of it."""
        return Work(*((now - then) / parts for now, then in zip(astuple(self), astuple(before), strict=True)))


@dataclass(slots=True)
class Kind:
    """Keys that are named alike: how many, what they take, and the longest that one of them has to live."""

    keys: int = 0
    taken: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Use:
    """What so many guests did: each second without them, each of their messages, what they left, by kind and in all."""

    guests: int
    at_rest: Work
    a_message: Work
    kinds: Mapping[str, Kind]
    taken: int


def main() -> None:
    """Measure, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--guests", type=int, default=40, help="how many book")
    guests: int = parser.parse_args().guests
    with (
        tempfile.TemporaryDirectory(prefix="redis-use-") as temporary,
        data_folder(Path(temporary)) as folder,
        running_bot(folder) as bot,
        closing(session_store.connect(redis_server.start(folder / "data"))) as redis,
    ):
        use = _measure(bot, redis, guests)
    sys.stdout.writelines(f"{line}\n" for line in _told(use))


def _measure(bot: RunningBot, redis: Redis, guests: int) -> Use:
    _book(bot, range(WARMING))
    before = _work(redis)
    time.sleep(STILL_SECONDS)
    at_rest = _work(redis).since(before, parts=STILL_SECONDS)
    before, known, taken = _work(redis), set(redis.scan_iter()), _taken(redis)
    _book(bot, range(WARMING, WARMING + guests))
    time.sleep(LAST_REPORTS_SECONDS)
    a_message = _work(redis).since(before, parts=guests * len(SAID))
    return Use(guests, at_rest, a_message, _kinds(redis, known), _taken(redis) - taken)


# --- Guests


def _book(bot: RunningBot, guests: range) -> None:
    """Each of them books a room. Raises NotBooked."""
    with ThreadPoolExecutor(AT_ONCE) as phones:
        list(phones.map(lambda number: _talk(bot, number), guests))
    booked = httpx2.get(f"{bot.pms_url}/_control/bookings").raise_for_status().json()["bookings"]
    if len(booked) != guests.stop:
        raise NotBooked(f"{len(booked)} of {guests.stop}")


def _talk(bot: RunningBot, number: int) -> None:
    first = SystemClock().now().date() + timedelta(days=DAYS_AHEAD + number // GUESTS_A_NIGHT)
    stay = f"from {_written(first)} to {_written(first + timedelta(days=1))} for 2 adults"
    with closing(Phone(bot.chat_url, f"+44770090{number:04d}", "Jane Doe")) as phone:
        for text in SAID:
            phone.says(text.format(stay=stay, email=f"jane{number}@example.com"))


def _written(day: date) -> str:
    return f"{day:%-d %B %Y}"


# --- Redis


def _work(redis: Redis) -> Work:
    told = redis.info()
    return Work(
        # An event of reading is a round trip: what is sent together is read at once.
        round_trips=told["total_reads_processed"],
        commands=told["total_commands_processed"],
        processor_ms=1000 * (told["used_cpu_user"] + told["used_cpu_sys"]),
        received=told["total_net_input_bytes"],
        sent=told["total_net_output_bytes"],
        appended=told["aof_current_size"],
    )


def _taken(redis: Redis) -> int:
    return int(redis.info("memory")["used_memory"])


def _kinds(redis: Redis, known: set[str]) -> dict[str, Kind]:
    """Every key that was not there before."""
    kinds: dict[str, Kind] = defaultdict(Kind)
    for key in set(redis.scan_iter()) - known:
        kind = kinds[_kind(key)]
        kind.keys += 1
        kind.taken += redis.memory_usage(key) or 0
        kind.seconds = max(kind.seconds, redis.ttl(key))
    return kinds


def _kind(key: str) -> str:
    """What remains of a key's name without what is one guest's, message's or booking's: `whatsapp_session seen`."""
    return " ".join(re.findall(r"(?:^\{?|\}:)([a-z_]+)", key))


# --- The table


def _told(use: Use) -> Iterator[str]:
    yield "| | round trips | commands | processor, ms | received, bytes | sent, bytes | appended, bytes |"
    yield "|---|---|---|---|---|---|---|"
    yield _row("a message of a guest", use.a_message)
    yield _row("a second of one process without guests", use.at_rest)
    yield ""
    yield "| kind of key | keys a guest | bytes a guest | live at most |"
    yield "|---|---|---|---|"
    for name, kind in sorted(use.kinds.items(), key=lambda named: named[1].seconds):
        lives = str(timedelta(seconds=kind.seconds))
        yield f"| `{name}` | {kind.keys / use.guests:.1f} | {kind.taken / use.guests:,.0f} | {lives} |"
    yield ""
    yield f"{use.guests} guests; Redis takes {use.taken / use.guests:,.0f} bytes more for each."


def _row(what: str, work: Work) -> str:
    trips, commands, processor, *wire = astuple(work)
    cells = (what, f"{trips:.1f}", f"{commands:.0f}", f"{processor:.2f}", *(f"{each:,.0f}" for each in wire))
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
