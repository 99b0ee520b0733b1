"""A circuit breaker: while something outside is down, calls fail at once instead of making every guest wait."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Literal

from reservations.ports import Clock

BreakerTold = Callable[[Literal["open", "closed"]], None]


class Breaker:
    """Opens after `failures` in a row; then lets one call through every `rest` seconds, whose success closes it.

    `told` hears of it.
    """

    def __init__(
        self, clock: Clock, *, failures: int = 5, rest: float = 10.0, told: BreakerTold = lambda _: None
    ) -> None:
        self._clock = clock
        self._told = told
        self._failures = failures
        self._rest = rest
        self._lock = Lock()
        self._in_a_row = 0
        self._next_probe = 0.0

    def lets_through(self) -> bool:
        """Whether a call may be made now. One that is let through while it is open counts as the probe."""
        with self._lock:
            if self._in_a_row < self._failures:
                return True
            if self._clock.monotonic() < self._next_probe:
                return False
            # The next probe is due a rest later even if this one never reports back.
            self._next_probe = self._clock.monotonic() + self._rest
            return True

    def succeeded(self) -> None:
        with self._lock:
            was_open = self._in_a_row >= self._failures
            self._in_a_row = 0
        if was_open:
            self._told("closed")

    def failed(self) -> None:
        with self._lock:
            self._in_a_row += 1
            self._next_probe = self._clock.monotonic() + self._rest
            opens = self._in_a_row == self._failures
        if opens:
            self._told("open")
