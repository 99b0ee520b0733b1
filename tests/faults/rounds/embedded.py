"""The Redis of a bot that is given none: its servers start it, and its disk can be full."""

from __future__ import annotations

import resource
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import redis

from session_store import connect
from simulators import redis_server
from tests.faults.rounds.house import DATA


@dataclass
class EmbeddedStore:
    """Where a house keeps its `folder` for a store, the servers' own lies beside it. They are told of none."""

    folder: Path
    url: str = ""
    _address: str = ""

    def start(self) -> None:
        """Start it as the servers would."""
        self._address = redis_server.start(self._data)

    def close(self) -> None:
        redis_server.stop(self._data)

    def client(self) -> redis.Redis:
        return connect(self._address)

    def keep_disk_full(self, seconds: float) -> int:
        """For so long its file cannot grow, whoever starts it anew; how many servers met that."""
        met: set[int] = set()
        give_up_at = time.monotonic() + seconds
        while time.monotonic() < give_up_at:
            met |= self._limit(self._written())
            time.sleep(0.02)
        self._limit(resource.RLIM_INFINITY)
        return len(met)

    def _limit(self, most: int) -> set[int]:
        """Let the server write files so large and no larger; its process id, where it runs."""
        with suppress(FileNotFoundError, ProcessLookupError, ValueError):
            pid = int((self._data / "redis" / "redis.pid").read_text("ascii"))
            resource.prlimit(pid, resource.RLIMIT_CORE, (0, 0))
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
            return {pid}
        return set()

    def _written(self) -> int:
        return max((file.stat().st_size for file in (self._data / "redis").rglob("*.aof")), default=0)

    @property
    def _data(self) -> Path:
        return self.folder.parent / DATA
