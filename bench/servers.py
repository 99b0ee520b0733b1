"""The servers under load: the bot and the floor under the same gunicorn settings, and what they cost."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from redis import Redis

import session_store
from bench.talks import Guests, Writer
from doors import SystemClock
from simulators import qloapps, redis_server
from simulators.launch import PROJECT, RunningBot, data_folder, running_bot

BOT = "whatsapp_bot:app"
FLOOR = "bench.floor:app"

PROCESSES = min(2, os.cpu_count() or 1)
ROOM_TYPES = 4
ROOMS_OF_A_TYPE = 20
"""So many guests share a night, who all take the cheapest type: none finds it sold out."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server with a Redis and a simulated PMS of its own, and guests who have not written yet.

    `start_seconds` is the time from its start until it was healthy.
    """

    running: RunningBot
    redis: Redis
    hotel: qloapps.Shop
    writer: Writer
    guests: Guests
    start_seconds: float

    @property
    def port(self) -> int:
        return self.running.port

    @property
    def workers(self) -> list[int]:
        """The process ids of gunicorn's workers."""
        master = self.running.process.pid
        return [int(pid) for pid in Path(f"/proc/{master}/task/{master}/children").read_text().split()]

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
    app: str, *, processes: int = PROCESSES, room_types: int = ROOM_TYPES, model_url: str = ""
) -> Iterator[Server]:
    """The app under gunicorn, in a folder of its own; with a language model where there is a `model_url`."""
    command = (sys.executable, "-m", "gunicorn", "-c", str(PROJECT / "gunicorn.conf.py"), app)
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary, data_folder(Path(temporary)) as folder:
        # Made before the bot comes, which takes the house that it finds.
        hotel = qloapps.Shop(folder / "data" / "qloapps.sqlite3", house(room_types))
        redis = session_store.connect(redis_server.start(folder / "data"))
        began = time.perf_counter()
        with (
            (folder / "log").open("wb") as log,
            running_bot(
                folder,
                command=command,
                output=log,
                WEB_CONCURRENCY=str(processes),
                LOG_LEVEL="INFO",
                OPENAI_API_KEY="any" if model_url else "",
                OPENAI_BASE_URL=model_url,
            ) as running,
        ):
            yield _described(running, folder, redis, hotel, time.perf_counter() - began)
        hotel.close()
        redis.close()


def _described(running: RunningBot, folder: Path, redis: Redis, hotel: qloapps.Shop, started: float) -> Server:
    writer = Writer(running.url, (folder / "data" / "twilio_auth_token").read_text().strip())
    tomorrow = SystemClock().now().date() + timedelta(days=1)
    guests = Guests(writer, rooms=ROOMS_OF_A_TYPE, first_night=tomorrow)
    return Server(running, redis, hotel, writer, guests, started)


def house(room_types: int) -> qloapps.Hotels:
    """The demo hotel with so many types of room."""
    known: dict[str, Any] = deepcopy(dict(qloapps.Hotels.load().data))
    hotel = known["hotels"][0]
    models = hotel["room_types"]
    hotel["room_types"] = [_room_type(models[number % len(models)], number) for number in range(room_types)]
    return qloapps.Hotels(known)


def _room_type(model: dict[str, Any], number: int) -> dict[str, Any]:
    return model | {
        "name": model["name"] if number < ROOM_TYPES else f"{model['name']} {number}",
        "price": f"{1000 + 100 * number}.000000",
        "rooms": [f"{number}-{room}" for room in range(ROOMS_OF_A_TYPE)],
    }


def _cpu_seconds(pid: int) -> float:
    # The name of the process stands in brackets and may hold blanks: what follows is counted from behind it.
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
