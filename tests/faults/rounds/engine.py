"""The background engine of a house: Celery workers beside its servers."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from simulators.launch import PROJECT
from tests.faults.rounds.house import House

COMMAND = ("-m", "celery", "-q", "-A", "background", "worker", "--beat", "--without-gossip", "--without-mingle")


@dataclass
class BackgroundWorker:
    """One worker, which also keeps time."""

    house: House
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Started, and not waited for."""
        first = self.house.instances[0]
        self.process = subprocess.Popen(
            [sys.executable, *COMMAND],
            cwd=PROJECT,
            env=first.environment,
            stdout=first.log,
            stderr=first.log,
        )

    def kill(self) -> None:
        if self.process:
            self.process.kill()
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
