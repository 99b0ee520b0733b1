"""The background engine of a house: Celery workers beside its servers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx2

from simulators.launch import PROJECT, free_ports
from tests.faults.rounds.house import House

COMMAND = ("-m", "celery", "-q", "-A", "background", "worker", "--beat", "--without-gossip", "--without-mingle")


@dataclass
class BackgroundWorker:
    """One worker, and the process beside it that keeps time; both end at once."""

    house: House
    port: int = field(default_factory=free_ports)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Started, and not waited for."""
        first = self.house.instances[0]
        self.process = subprocess.Popen(
            [sys.executable, *COMMAND],
            cwd=PROJECT,
            env=first.environment | {"WORKER_METRICS_PORT": str(self.port)},
            stdout=first.log,
            stderr=first.log,
            start_new_session=True,
        )

    def is_at_work(self) -> bool:
        """Whether it has come so far that it takes ticks."""
        try:
            return httpx2.get(f"http://127.0.0.1:{self.port}/health/live").is_success
        except httpx2.TransportError:
            return False

    def kill(self) -> None:
        if self.process:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@contextmanager
def background_workers(house: House, count: int) -> Iterator[list[BackgroundWorker]]:
    """So many workers, gone at the end."""
    workers = [BackgroundWorker(house) for _ in range(count)]
    for worker in workers:
        worker.start()
    try:
        yield workers
    finally:
        for worker in workers:
            worker.kill()
