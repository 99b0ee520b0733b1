"""Values that are read from the PMS once and kept a while, by all threads together."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from reservations.errors import PMSUnavailable
from reservations.ports import Clock

T = TypeVar("T")


class Kept(Generic[T]):
    """A value kept for some seconds. One thread reads it anew, the others wait for that one; failures are not kept."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._seconds = seconds
        self._lock = Lock()
        self._kept: tuple[T, float] | None = None

    def get(self, read: Callable[[], T], *, wait: float) -> T:
        """The kept value, or what `read` gives. Raises PMSUnavailable when another thread reads longer than `wait`."""
        if self._kept and self._clock.monotonic() < self._kept[1]:
            return self._kept[0]
        if not self._lock.acquire(timeout=wait):
            raise PMSUnavailable("the PMS takes too long to describe its rooms")
        try:
            return self._read(read)
        finally:
            self._lock.release()

    def _read(self, read: Callable[[], T]) -> T:
        # Another thread may have read it while this one waited.
        if not self._kept or self._clock.monotonic() >= self._kept[1]:
            self._kept = (read(), self._clock.monotonic() + self._seconds)
        return self._kept[0]
