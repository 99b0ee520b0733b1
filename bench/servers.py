"""The servers under load: the bot and the floor under the same gunicorn settings, and what they cost."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

from redis import Redis

import session_store
from bench.load import Times, at_once, at_rate
from bench.mail import Mail, taking_mail
from bench.talks import Guests, Message, Talk, Writer
from doors import SystemClock
from simulators import qloapps, redis_server
from simulators.launch import PROJECT, data_folder, running_bot
from simulators.qloapps import FaultRule

BOT = "whatsapp_bot:app"
FLOOR = "bench.floor:app"

PROCESSES = min(2, os.cpu_count() or 1)
ROOM_TYPES = 4
ROOMS_OF_A_TYPE = 20
NIGHTS = 300
"""Over so many nights the guests are spread: those of a house do not all come on the same one."""
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Cost:
    """One play of talks: how long the answers took, the milliseconds of processor that a message cost the server's
    workers, Redis and the sender, and the share of the machine that was anybody else's meanwhile."""

    times: Times
    server_ms: float
    redis_ms: float
    sender_ms: float
    others_share: float = 0.0


class Hotel(Protocol):
    """The simulated PMS, as far as a bench looks into it."""

    @property
    def faults(self) -> FaultRules: ...

    def live_bookings(self) -> Sequence[object]: ...


class FaultRules(Protocol):
    def add(self, rule: FaultRule) -> object: ...


@dataclass(frozen=True, slots=True)
class Server:
    """A server with a Redis and a simulated PMS of its own, and guests who have not written yet.

    `pid` is the process above its workers; `start_seconds` is the time from its start until it was healthy.
    """

    pid: int
    port: int
    redis: Redis
    hotel: Hotel
    guests: Guests
    mail: Mail
    start_seconds: float

    def at_once(self, talks: Iterable[Talk], *, guests: int) -> Times:
        return at_once(self.port, talks, guests=guests, mail=self.mail)

    def at_rate(self, conversations: Sequence[Sequence[Message]], *, per_second: float) -> Times:
        return at_rate(self.port, conversations, per_second=per_second, mail=self.mail)

    def costing(self, play: Callable[[], Times]) -> Cost:
        """What this play costs; nobody else may write meanwhile."""
        began, busy = time.perf_counter(), _busy_seconds()
        worked, stored = self.cpu_seconds(), self.redis_cpu_seconds()
        times = play()
        spent = self.cpu_seconds() - worked, self.redis_cpu_seconds() - stored, times.sender_seconds
        others = _busy_seconds() - busy - sum(spent)
        server, redis, sender = (1000 * seconds / len(times.every) for seconds in spent)
        whole = (time.perf_counter() - began) * (os.cpu_count() or 1)
        return Cost(times, server, redis, sender, others / whole)

    @property
    def workers(self) -> list[int]:
        """The process ids of gunicorn's workers."""
        return [int(pid) for pid in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()]

    def cpu_seconds(self) -> float:
        """What its workers have used so far of all processors."""
        return sum(_cpu_seconds(pid) for pid in self.workers)

    def redis_cpu_seconds(self) -> float:
        used = self.redis.info("cpu")
        return float(used["used_cpu_user"] + used["used_cpu_sys"])

    def megabytes_a_worker(self) -> float:
        """The memory of a worker, what it shares with others counted in part (PSS)."""
        return sum(_megabytes(pid) for pid in self.workers) / len(self.workers)


@contextmanager
def server(
    app: str,
    *,
    processes: int = PROCESSES,
    threads: int | None = None,
    room_types: int = ROOM_TYPES,
    model_url: str = "",
) -> Iterator[Server]:
    """The app under gunicorn, in a folder of its own, with as many threads as gunicorn.conf.py says unless it is said
    here; with a language model where there is a `model_url`."""
    with ExitStack() as stack:
        folder = stack.enter_context(data_folder(Path(stack.enter_context(_folder()))))
        # Made before the bot comes, which takes the house that it finds.
        hotel = qloapps.Shop(folder / "data" / "qloapps.sqlite3", house(room_types))
        stack.callback(hotel.close)
        redis = stack.enter_context(session_store.connect(redis_server.start(folder / "data")))
        mail = stack.enter_context(taking_mail())
        began = time.perf_counter()
        running = stack.enter_context(
            running_bot(
                folder,
                command=_gunicorn(app, threads),
                output=stack.enter_context((folder / "log").open("wb")),
                WEB_CONCURRENCY=str(processes),
                LOG_LEVEL="INFO",
                TWILIO_API_BASE_URL=mail.url,
                OPENAI_API_KEY="any" if model_url else "",
                OPENAI_BASE_URL=model_url,
            )
        )
        started = time.perf_counter() - began
        guests = _guests(running.url, folder, room_types)
        yield Server(running.process.pid, running.port, redis, hotel, guests, mail, started)


def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="bench-")


def _gunicorn(app: str, threads: int | None) -> list[str]:
    asked = ["--threads", str(threads)] if threads else []
    return [sys.executable, "-m", "gunicorn", "-c", str(PROJECT / "gunicorn.conf.py"), *asked, app]


def _guests(url: str, folder: Path, room_types: int) -> Guests:
    writer = Writer(url, (folder / "data" / "twilio_auth_token").read_text().strip())
    tomorrow = SystemClock().now().date() + timedelta(days=1)
    types = [each["name"] for each in _room_types(room_types)]
    return Guests(writer, types=types, nights=NIGHTS, first_night=tomorrow)


def house(room_types: int) -> qloapps.Hotels:
    """The demo hotel with so many types of room."""
    known: dict[str, Any] = deepcopy(dict(qloapps.Hotels.load().data))
    known["hotels"][0]["room_types"] = _room_types(room_types)
    return qloapps.Hotels(known)


def _room_types(count: int) -> list[dict[str, Any]]:
    models = qloapps.Hotels.load().data["hotels"][0]["room_types"]
    return [_room_type(models[number % len(models)], number) for number in range(count)]


def _room_type(model: dict[str, Any], number: int) -> dict[str, Any]:
    return model | {
        "name": model["name"] if number < ROOM_TYPES else f"{model['name']} {number}",
        "price": f"{1000 + 100 * number}.000000",
        "rooms": [f"{number}-{room}" for room in range(ROOMS_OF_A_TYPE)],
    }


def _cpu_seconds(pid: int) -> float:
    # The name of the process stands in brackets and may hold blanks: what follows is counted from behind it.
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _busy_seconds() -> float:
    """What all processes of the machine have used so far of its processors."""
    with Path("/proc/stat").open() as lines:
        user, nice, system, _, _, irq, softirq, stolen = (int(ticks) for ticks in lines.readline().split()[1:9])
    return (user + nice + system + irq + softirq + stolen) / TICKS


def _megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
