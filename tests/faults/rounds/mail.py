"""What reached the guests' phones, however it was sent."""

from __future__ import annotations

import threading
from collections import defaultdict
from queue import Empty, SimpleQueue

APOLOGY = "can't take messages at this moment"
"""What a guest reads whose message could not be kept; no session knows of it."""


class Mail:
    """A mailbox for each guest, and a copy of all that was put there."""

    def __init__(self) -> None:
        self._boxes: dict[str, SimpleQueue[str]] = defaultdict(SimpleQueue)
        self._received: dict[str, list[str]] = defaultdict(list)
        self._lock = threading.Lock()

    def put(self, guest: str, text: str) -> None:
        with self._lock:
            self._received[guest].append(text)
            self._boxes[guest].put(text)

    def next(self, guest: str, *, within: float) -> str | None:
        """The next message the guest reads; None when none comes in time."""
        with self._lock:
            box = self._boxes[guest]
        try:
            return box.get(timeout=within)
        except Empty:
            return None

    def received(self, guest: str) -> list[str]:
        with self._lock:
            return [*self._received[guest]]

    def count(self) -> int:
        """How many messages reached anybody so far."""
        with self._lock:
            return sum(map(len, self._received.values()))
