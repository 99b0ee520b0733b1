"""What cancelling and changing have in common: one try under the booking lock, and the record kept meanwhile.

The booking's own record (`PendingAmendment`) is saved before anything is sent, and dropped once the outcome is known.
Whoever comes upon it, the same yes again or the background, carries on where it was cut off.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Generic, Protocol, cast

from reservations.booking import POST_MAY_RUN
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable, RoomTaken
from reservations.locking import locked_by
from reservations.model import Booking
from reservations.own_bookings import bookings_of
from reservations.ports import A, A_co, AnyAmendment, BookingLock, PendingAmendment, Ports

LOCK_WAIT = timedelta(seconds=3)

Fence = Callable[[A], None]
"""Remembers the attempt for the turn that makes it. Raises LeaseLost when somebody else answers the guest by now."""


class Ending(StrEnum):
    """What became of the yes to a cancellation or a change.

    done: the booking is as agreed · already: it had been cancelled otherwise · undone: the PMS charged otherwise for
    the change, and the booking is again what it was · differs: it charges otherwise, and that could not be undone ·
    astray: changed back, and charged otherwise than before · missing: the guest has no such live booking · begun: the
    stay has, that is for people · moved: the booking, the price or the cost is not what was said, nothing was sent ·
    taken: not free any more · refused: the PMS said no · away: the PMS cannot be reached, nothing was sent this time
    · unconfirmed: it may be done or not, the ledger has a record of it
    """

    DONE = "done"
    ALREADY = "already"
    UNDONE = "undone"
    DIFFERS = "differs"
    ASTRAY = "astray"
    MISSING = "missing"
    BEGUN = "begun"
    MOVED = "moved"
    TAKEN = "taken"
    REFUSED = "refused"
    AWAY = "away"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Amended(Generic[A_co]):
    """The ending, what was agreed to, and the booking as the PMS shows it where one was found. `is_shared` says that
    somebody else's booking holds its room too."""

    ending: Ending
    agreed: A_co
    booking: Booking | None = None
    is_shared: bool = False

    @property
    def is_known(self) -> bool:
        """Whether it is certain what became of it: there is nothing left to look after."""
        return self.ending not in (Ending.AWAY, Ending.UNCONFIRMED)


class Once(Protocol[A]):
    """Carries an order out under its booking lock; any repeat of it ends the same way.

    Of an unconfirmed one the ledger keeps a record; of a known one the caller drops it. Raises LeaseLost, before
    anything is sent.
    """

    def __call__(
        self, order: PendingAmendment[A], *, ports: Ports, lock: BookingLock, fence: Fence[A]
    ) -> Amended[A]: ...


def nobody_else_answers(_: A) -> None:
    """For a caller that holds no guest's turn which could be lost."""


def attempt(guest: str, agreed: A, once: Once[A], fence: Fence[A], *, ports: Ports) -> Amended[A]:
    """Try what the guest said yes to; left to the background where the booking lock is not to be had in time."""
    wanted = locked_by(_order_of(guest, agreed, ports=ports))
    with ports.ledger.booking_lock(ports.hotel.id, wanted, wait=LOCK_WAIT) as lock:
        # Looked up again: whoever held the lock may have settled it.
        order = _order_of(guest, agreed, ports=ports)
        if lock is None:
            _queue(order, fence, ports=ports)
            return Amended(Ending.UNCONFIRMED, agreed)
        outcome = once(order, ports=ports, lock=lock, fence=fence)
        if outcome.is_known:
            # Under the lock: the sweep must not come upon the record of what is being told.
            fence(outcome.agreed)
            ports.ledger.settle(order.source)
    is_open = outcome.ending is Ending.AWAY and ports.ledger.amendment_under(order.source)
    return replace(outcome, ending=Ending.UNCONFIRMED) if is_open else outcome


def _order_of(guest: str, agreed: A, *, ports: Ports) -> PendingAmendment[A]:
    """What the guest agreed to: as it is recorded where it was begun before, or afresh."""
    source = ports.source(guest, f"amend:{agreed.booking_id}")
    known = ports.ledger.amendment_under(source)
    if known and replace(known.agreed, is_sent=False) == replace(agreed, is_sent=False):
        return cast("PendingAmendment[A]", known)
    return PendingAmendment(guest, source, ports.new_key(), agreed)


def own_booking(order: AnyAmendment, *, ports: Ports) -> Booking | None:
    """The guest's booking that it is about, as the PMS shows it now. Raises PMSUnavailable."""
    found = bookings_of(order.guest, ports=ports)
    return next((booking for booking in found if booking.id == order.agreed.booking_id), None)


def may_be_at_work(order: AnyAmendment, *, ports: Ports) -> bool:
    """Whether what was sent before may still be on its way through the PMS."""
    return order.sent_at is not None and ports.clock.now() - order.sent_at < POST_MAY_RUN


def send(
    order: PendingAmendment[A],
    booking: Booking,
    write: Callable[[PendingAmendment[A]], Amended[A]],
    fence: Fence[A],
    *,
    ports: Ports,
    lock: BookingLock,
) -> Amended[A]:
    """Have it written to the PMS, with its record saved before. Raises LeaseLost, before anything is sent."""
    if not lock.is_held:
        _queue(order, fence, ports=ports)
        return Amended(Ending.UNCONFIRMED, order.agreed, booking)
    earlier = ports.ledger.amendment_under(order.source)
    # Cut off after this, the repeat goes on with what was agreed instead of taking it for somebody else's doing.
    sent = _begun(order, fence, ports=ports)
    try:
        return write(sent)
    except RoomTaken:
        return Amended(Ending.TAKEN, order.agreed, booking)
    except PMSRefused:
        return Amended(Ending.REFUSED, order.agreed, booking)
    except PMSUnavailable:
        _put_back(order.source, earlier, ports=ports, lock=lock)
        return Amended(Ending.AWAY, order.agreed, booking)
    except OutcomeUnknown:
        lock.let_lapse()
        return Amended(Ending.UNCONFIRMED, sent.agreed, booking)


def _queue(order: PendingAmendment[A], fence: Fence[A], *, ports: Ports) -> None:
    """Leave it to the background: nothing is sent now. A record there is may be in the hands of who has the lock."""
    known = ports.ledger.amendment_under(order.source)
    if known and known.key == order.key:
        return
    fence(order.agreed)
    ports.ledger.save_pending(order)


def _begun(order: PendingAmendment[A], fence: Fence[A], *, ports: Ports) -> PendingAmendment[A]:
    """The order with its record saved: the PMS is asked next."""
    sent = replace(order, agreed=replace(order.agreed, is_sent=True), sent_at=ports.clock.now())
    fence(sent.agreed)
    ports.ledger.save_pending(sent)
    return sent


def _put_back(source: str, earlier: AnyAmendment | None, *, ports: Ports, lock: BookingLock) -> None:
    """Nothing was sent this time: the record is again what it was before, unless it is somebody else's by now."""
    if not lock.is_held:
        return
    if earlier:
        ports.ledger.save_pending(earlier)
    else:
        ports.ledger.settle(source)
