"""Cancelling a booking of the guest's own: looked up afresh, at the cost that was said, verified."""

from __future__ import annotations

from reservations.amending import Amended, Ending, Fence, nobody_else_answers, own_booking, send
from reservations.conversation import Cancelling
from reservations.errors import PMSUnavailable
from reservations.model import Booking, Money
from reservations.own_bookings import has_begun
from reservations.ports import BookingLock, PendingAmendment, Ports

Cancellation = Amended[Cancelling]


def fee_now(booking: Booking, *, ports: Ports) -> Money | None:
    """What cancelling at this moment costs; None where only the hotel's people can tell."""
    terms = ports.hotel.cancellation
    if terms is None:
        return None
    arrival = ports.hotel.arrival(booking.stay)
    return terms.fee(booking.total, booking.stay.nights, arrival=arrival, now=ports.clock.now())


def cancel_once(
    order: PendingAmendment[Cancelling],
    *,
    ports: Ports,
    lock: BookingLock,
    fence: Fence[Cancelling] = nobody_else_answers,
) -> Cancellation:
    """Carry an agreed cancellation out, as `Once` promises."""
    agreed = order.agreed
    try:
        booking = own_booking(order, ports=ports)
    except PMSUnavailable:
        return Amended(Ending.AWAY, agreed)
    if booking is None:
        return Amended(Ending.MISSING, agreed)
    if order.given_up:
        return Amended(Ending(order.given_up), agreed, booking)
    ending = _without_sending(booking, agreed, ports)
    if ending:
        return Amended(ending, agreed, booking)

    def cancel(sent: PendingAmendment[Cancelling]) -> Cancellation:
        ports.pms.cancel(booking)
        return Amended(Ending.DONE, sent.agreed, booking)

    return send(order, booking, cancel, fence, ports=ports, lock=lock)


def _without_sending(booking: Booking, agreed: Cancelling, ports: Ports) -> Ending | None:
    if not booking.is_live:
        return Ending.DONE if agreed.is_sent else Ending.ALREADY
    if has_begun(booking, ports=ports):
        return Ending.BEGUN
    # Once it was sent the guest has cancelled, at the cost of that moment, however long the PMS takes.
    is_as_said = agreed.is_sent or fee_now(booking, ports=ports) == agreed.fee
    return None if is_as_said else Ending.MOVED
