"""What cancelling and changing have in common: the record that is kept while the PMS is at work on one of them.

The booking's own record (`PendingAmendment`) is saved before anything is sent, and dropped once the outcome is known.
Whoever comes upon it, the same yes again or the background, carries on where it was cut off.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from reservations.booking import POST_MAY_RUN
from reservations.model import Booking
from reservations.own_bookings import bookings_of
from reservations.ports import A, AnyAmendment, BookingLock, PendingAmendment, Ports

Fence = Callable[[A], None]
"""Remembers the attempt for the turn that makes it. Raises LeaseLost when somebody else answers the guest by now."""


def nobody_else_answers(_: A) -> None:
    """For a caller that holds no guest's turn which could be lost."""


def order_of(guest: str, agreed: A, *, ports: Ports) -> PendingAmendment[A]:
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


def queue(order: PendingAmendment[A], fence: Fence[A], *, ports: Ports) -> None:
    """Leave it to the background: nothing is sent now. A record there is may be in the hands of who has the lock."""
    known = ports.ledger.amendment_under(order.source)
    if known and known.key == order.key:
        return
    fence(order.agreed)
    ports.ledger.save_pending(order)


def begun(order: PendingAmendment[A], fence: Fence[A], *, ports: Ports) -> PendingAmendment[A]:
    """The order with its record saved: the PMS is asked next."""
    sent = replace(order, agreed=replace(order.agreed, is_sent=True), sent_at=ports.clock.now())
    fence(sent.agreed)
    ports.ledger.save_pending(sent)
    return sent


def put_back(source: str, earlier: AnyAmendment | None, *, ports: Ports, lock: BookingLock) -> None:
    """Nothing was sent this time: the record is again what it was before, unless it is somebody else's by now."""
    if not lock.is_held:
        return
    if earlier:
        ports.ledger.save_pending(earlier)
    else:
        ports.ledger.settle(source)


def may_be_at_work(order: AnyAmendment, *, ports: Ports) -> bool:
    """Whether what was sent before may still be on its way through the PMS."""
    return order.sent_at is not None and ports.clock.now() - order.sent_at < POST_MAY_RUN
