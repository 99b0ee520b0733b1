"""The moment, and by when a turn must have its answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The moment, with its time zone."""

    def monotonic(self) -> float:
        """Seconds from an arbitrary start, never set back."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment, in the clock's monotonic seconds, by which a turn must have its answer."""

    at: float
    clock: Clock

    @property
    def seconds_left(self) -> float:
        """What is left, never below zero."""
        return max(0.0, self.at - self.clock.monotonic())

    def within(self, seconds: float, *, leaving: float) -> Deadline:
        """A deadline for a part of the turn: so many seconds from now, and so many before the turn's own."""
        return Deadline(min(self.clock.monotonic() + seconds, self.at - leaving), self.clock)
