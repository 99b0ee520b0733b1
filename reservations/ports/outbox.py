"""Who is told what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from reservations.events import Event
from reservations.notices import Notice


@dataclass(frozen=True, slots=True)
class WaitingNotice:
    """The oldest notice of a guest for one receiver, and how long ago it was put into the outbox; `mark` is what the
    outbox knows it by."""

    notice: Notice
    age: timedelta
    mark: str


@dataclass(frozen=True, slots=True)
class FailedNotice:
    """A notice that one receiver did not take in a day, and the reason it gave last (as in NotDelivered)."""

    guest: str
    receiver: str
    notice: Notice
    failed_at: datetime
    reason: str


class Outbox(Protocol):
    """Notices waiting for their receivers, in order for each guest. Every call may raise StoreUnavailable.

    `token` names whoever delivers: a guest's notices for one receiver are claimed for 60 s.
    """

    def add(self, guest: str, notices: Sequence[Notice]) -> None:
        """Put notices into the outbox of every receiver, where no `finish` of a turn does it."""

    def guests_waiting(self, receiver: str, *, limit: int) -> tuple[str, ...]:
        """Guests of whom something is due for this receiver, the longest waiting first."""

    def take(self, guest: str, receiver: str, *, token: str) -> WaitingNotice | None:
        """Claim the guest's notices and begin with the oldest; None when somebody else has them, or none waits."""

    def done(self, guest: str, receiver: str, waiting: WaitingNotice, *, token: str) -> WaitingNotice | None:
        """Drop this one, if it is still the first and the claim still ours, and go on with the next under the same
        claim; None ends it."""

    def put_off(self, guest: str, receiver: str, *, token: str, rest: timedelta) -> None:
        """End the claim; the guest is due again for this receiver after a rest."""

    def give_up(self, guest: str, receiver: str, waiting: WaitingNotice, *, reason: str) -> None:
        """Keep it for 30 days among the failed ones; `done` then drops it here."""

    def failed(self, *, limit: int) -> tuple[FailedNotice, ...]:
        """What was given up, newest first."""

    def retry(self, notice_id: str) -> bool:
        """Put a failed notice behind what waits for the receivers that did not take it; whether there was one."""


class PostNotice(Protocol):
    def __call__(self, receiver: str, notice: Notice) -> None:
        """Hand the notice to the receiver. Raises NotDelivered."""


class Events(Protocol):
    def publish(self, guest: str, events: Sequence[Event]) -> None:
        """Tell whoever wants to know. Never fails a turn."""

    def failed(self, guest: str, error: Exception) -> None:
        """Something raised while this guest was being served: keep its traceback, never the guest's words."""
