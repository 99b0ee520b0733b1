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

    def get(self, read: Callable[[], T], *, wait: float, ahead: float = 0.0) -> T:
        """The kept value, or what `read` gives. Raises PMSUnavailable when another thread reads longer than `wait`.

        Who asks some seconds `ahead` reads it anew that long before its time; the others have the old one meanwhile."""
        kept = self._good_for(ahead)
        if kept:
            return kept[0]
        if not self._lock.acquire(timeout=wait):
            raise PMSUnavailable("the PMS takes too long to describe its rooms")
        try:
            # Another thread may have read it while this one waited.
            self._kept = self._good_for(ahead) or (read(), self._clock.monotonic() + self._seconds)
            return self._kept[0]
        finally:
            self._lock.release()

    def _good_for(self, seconds: float) -> tuple[T, float] | None:
        """What is kept, with the end of its time, if that is further away than so many seconds."""
        kept = self._kept
        return kept if kept and self._clock.monotonic() + seconds < kept[1] else None
