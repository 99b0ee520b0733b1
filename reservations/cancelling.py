"""Cancelling a booking of the guest's own: looked up afresh, at the cost that was said, verified."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from reservations.conversation import Cancelling, Conversation
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable
from reservations.model import Booking, Money
from reservations.own_bookings import bookings_of, has_begun
from reservations.ports import BookingLock, Ports


class Ending(StrEnum):
    """What became of the yes to a cancellation.

    done: by us · already: it had been cancelled otherwise · missing: the guest has no such booking · begun: the stay
    has, that is for people · moved: it costs another amount by now, nothing was sent · refused: the PMS said no ·
    unconfirmed: no word from the PMS, whether or not something was sent; the same yes again does no harm
    """

    DONE = "done"
    ALREADY = "already"
    MISSING = "missing"
    BEGUN = "begun"
    MOVED = "moved"
    REFUSED = "refused"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """The ending, the booking where one was found, and what the conversation is to remember of the attempt."""

    ending: Ending
    attempt: Cancelling
    booking: Booking | None = None


def fee_now(booking: Booking, *, ports: Ports) -> Money | None:
    """What cancelling at this moment costs; None where only the hotel's people can tell."""
    terms = ports.hotel.cancellation
    if terms is None:
        return None
    arrival = ports.hotel.arrival(booking.stay)
    return terms.fee(booking.total, booking.stay.nights, arrival=arrival, now=ports.clock.now())


def cancel_once(conversation: Conversation, agreed: Cancelling, *, ports: Ports, lock: BookingLock) -> Cancellation:
    """Carry an agreed cancellation out under the hotel's booking lock; any repeat of it ends the same way.

    Raises LeaseLost, before anything is sent.
    """
    try:
        found = bookings_of(conversation.guest, ports=ports)
    except PMSUnavailable:
        return Cancellation(Ending.UNCONFIRMED, agreed)
    booking = next((each for each in found if each.id == agreed.booking_id), None)
    if booking is None:
        return Cancellation(Ending.MISSING, agreed)
    ending = _without_sending(booking, agreed, ports)
    return Cancellation(ending, agreed, booking) if ending else _sent(conversation, agreed, booking, ports, lock)


def _without_sending(booking: Booking, agreed: Cancelling, ports: Ports) -> Ending | None:
    if not booking.is_live:
        return Ending.DONE if agreed.is_sent else Ending.ALREADY
    if has_begun(booking, ports=ports):
        return Ending.BEGUN
    return Ending.MOVED if fee_now(booking, ports=ports) != agreed.fee else None


def _sent(
    conversation: Conversation, agreed: Cancelling, booking: Booking, ports: Ports, lock: BookingLock
) -> Cancellation:
    if not lock.is_held:
        return Cancellation(Ending.UNCONFIRMED, agreed, booking)
    sent = replace(agreed, is_sent=True)
    # Cut off after this, the repeat knows that it was us who cancelled, and what was said of its cost.
    ports.checkpoint(conversation.but(cancelling=sent))
    try:
        ports.pms.cancel(booking)
    except PMSRefused:
        return Cancellation(Ending.REFUSED, agreed, booking)
    except PMSUnavailable:
        return Cancellation(Ending.UNCONFIRMED, agreed, booking)
    except OutcomeUnknown:
        lock.let_lapse()
        return Cancellation(Ending.UNCONFIRMED, sent, booking)
    return Cancellation(Ending.DONE, sent, booking)
