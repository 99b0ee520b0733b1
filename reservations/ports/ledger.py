"""What makes bookings, cancellations and changes happen once."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, Protocol, TypeVar

from reservations.conversation import Cancelling, Changing
from reservations.model import Guest, Offer


@dataclass(frozen=True, slots=True)
class PendingBooking:
    """A booking that was sent, or was about to be, and whose outcome is not known yet.

    `posted_at` is when the last POST began, None where none was sent, and `lock` the token of the booking lock that it
    was sent under. `given_up` says why nothing is booked (as in NotBooked), once that is certain and about to be told:
    it is never sent again; `undoing` why what was booked is being cancelled again. Kept 30 days, apart from the
    session.
    """

    guest: str
    source: str
    offer: Offer
    details: Guest
    remark: str
    posted_at: datetime | None
    given_up: str | None = None
    undoing: str | None = None
    lock: str = ""


A = TypeVar("A", bound=Cancelling | Changing)
A_co = TypeVar("A_co", bound=Cancelling | Changing, covariant=True)


@dataclass(frozen=True, slots=True)
class PendingAmendment(Generic[A_co]):
    """A cancellation or change that the guest agreed to, and whose outcome is not known yet.

    There is one at most for each booking: `source` names guest and booking, and a newer wish, which has another `key`,
    replaces an older one. `sent_at` is when the PMS was last asked, None where it was not. `former` is what a change
    can be undone to, `is_undoing` says that it is, because the PMS charged otherwise. `given_up` is the ending that is
    certain and about to be told: nothing more is sent. Kept 30 days, apart from the session.
    """

    guest: str
    source: str
    key: str
    agreed: A_co
    sent_at: datetime | None = None
    former: Offer | None = None
    is_undoing: bool = False
    given_up: str | None = None


AnyAmendment = PendingAmendment[Cancelling | Changing]
Pending = PendingBooking | AnyAmendment


class Ledger(Protocol):
    """What makes bookings, cancellations and changes happen once: the booking locks, and those whose outcome is not
    known; and what keeps one guest from booking too often."""

    def booking_lock(
        self, hotel_id: str, on: Collection[str], *, wait: timedelta, follows: str = ""
    ) -> AbstractContextManager[BookingLock | None]:
        """The hotel's locks of these names, held as one, or None when they were not all free in time. Left normally it
        is released, unless `let_lapse` was called; left by an exception it lapses after 60 s.

        What the holder with the token `follows` still has passes to the caller: for whoever knows that what it was kept
        for has ended."""

    def save_pending(self, pending: Pending) -> None:
        """Keep the record under its source; the same source again replaces it."""

    def pending_under(self, source: str) -> PendingBooking | None:
        """The record of the booking of this source."""

    def amendment_under(self, source: str) -> AnyAmendment | None:
        """The record of the cancellation or change of this source."""

    def pending(self, *, limit: int = 100) -> tuple[Pending, ...]:
        """The records due for another look, the one due longest first."""

    def put_off(self, source: str) -> None:
        """The record is being looked at now: it is due again after a while, the longer the older it is."""

    def settle(self, source: str) -> None:
        """The outcome is known: the record is dropped."""

    def admit_booking(self, guest: str, source: str, *, most: int, within: timedelta) -> bool:
        """Count one more booking of this guest: whether it is among the `most` ones in any time so long. The same
        source counts once, however often it is asked for; one too many is not counted."""


class BookingLock(Protocol):
    @property
    def token(self) -> str:
        """Tells this holder from any other."""

    def let_lapse(self) -> None:
        """Do not release: something may still be under way in the PMS."""

    @property
    def is_held(self) -> bool:
        """Whether it is still ours, with enough time left for one more write to the PMS."""
