"""Cancelling a booking of the guest's own: looked up afresh, at the cost that was said, verified."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reservations.amending import Fence, begun, nobody_else_answers, own_booking, put_back, queue
from reservations.conversation import Cancelling
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable
from reservations.model import Booking, Money
from reservations.own_bookings import has_begun
from reservations.ports import BookingLock, PendingAmendment, Ports


class Ending(StrEnum):
    """What became of the yes to a cancellation.

    done: by us · already: it had been cancelled otherwise · missing: the guest has no such booking · begun: the stay
    has, that is for people · moved: it costs another amount by now, nothing was sent · refused: the PMS said no ·
    away: the PMS cannot be reached, nothing was sent this time · unconfirmed: it may be cancelled or not, the ledger
    has a record of it
    """

    DONE = "done"
    ALREADY = "already"
    MISSING = "missing"
    BEGUN = "begun"
    MOVED = "moved"
    REFUSED = "refused"
    AWAY = "away"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """The ending, what was agreed to, and the booking where one was found."""

    ending: Ending
    agreed: Cancelling
    booking: Booking | None = None

    @property
    def is_known(self) -> bool:
        """Whether it is certain what became of it: there is nothing left to look after."""
        return self.ending not in (Ending.AWAY, Ending.UNCONFIRMED)


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
    """Carry an agreed cancellation out under the hotel's booking lock; any repeat of it ends the same way.

    Of an unconfirmed one the ledger keeps a record; of a known one the caller drops it. Raises LeaseLost, before
    anything is sent.
    """
    agreed = order.agreed
    try:
        booking = own_booking(order, ports=ports)
    except PMSUnavailable:
        return Cancellation(Ending.AWAY, agreed)
    if booking is None:
        return Cancellation(Ending.MISSING, agreed)
    if order.given_up:
        return Cancellation(Ending(order.given_up), agreed, booking)
    ending = _without_sending(booking, agreed, ports)
    return Cancellation(ending, agreed, booking) if ending else _sent(order, booking, ports, lock, fence)


def _without_sending(booking: Booking, agreed: Cancelling, ports: Ports) -> Ending | None:
    if not booking.is_live:
        return Ending.DONE if agreed.is_sent else Ending.ALREADY
    if has_begun(booking, ports=ports):
        return Ending.BEGUN
    # Once it was sent the guest has cancelled, at the cost of that moment, however long the PMS takes.
    is_as_said = agreed.is_sent or fee_now(booking, ports=ports) == agreed.fee
    return None if is_as_said else Ending.MOVED


def _sent(
    order: PendingAmendment[Cancelling], booking: Booking, ports: Ports, lock: BookingLock, fence: Fence[Cancelling]
) -> Cancellation:
    if not lock.is_held:
        queue(order, fence, ports=ports)
        return Cancellation(Ending.UNCONFIRMED, order.agreed, booking)
    earlier = ports.ledger.amendment_under(order.source)
    # Cut off after this, the repeat knows that it was us who cancelled, and what was said of its cost.
    sent = begun(order, fence, ports=ports)
    try:
        ports.pms.cancel(booking)
    except PMSRefused:
        return Cancellation(Ending.REFUSED, order.agreed, booking)
    except PMSUnavailable:
        put_back(order.source, earlier, ports=ports, lock=lock)
        return Cancellation(Ending.AWAY, order.agreed, booking)
    except OutcomeUnknown:
        lock.let_lapse()
        return Cancellation(Ending.UNCONFIRMED, sent.agreed, booking)
    return Cancellation(Ending.DONE, sent.agreed, booking)
