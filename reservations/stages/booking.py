"""The yes: books what the summary said, once, or says why not and what now."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from reservations.booking import Booked, NotBooked, Outcome, Unknown, book_once
from reservations.confirming import confirmation_reply
from reservations.conversation import BookingStatus, Conversation, Meaning, Step
from reservations.errors import PMSUnavailable
from reservations.events import BookingPending, HumanRequested, PMSFailed, RoomGone
from reservations.locking import locked_by
from reservations.messages import say
from reservations.model import Booking, Offer
from reservations.ports import PendingBooking, Ports
from reservations.presenting import human_contact
from reservations.settling import Settled

LOCK_WAIT = timedelta(seconds=6)
TO_BOOK = timedelta(seconds=5)
"""What a turn keeps of its time for the booking itself: it rather waits no longer for the lock."""
MOST_BOOKINGS = 10
BOOKINGS_WITHIN = timedelta(hours=1)
"""More rooms than this are a group's, or block the house: a person can tell which."""


def book_room(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Book under the key of the summary that was agreed to."""
    order = _order(conversation, ports)
    if order is None:
        return Step(conversation)
    if not ports.ledger.admit_booking(order.guest, order.source, most=MOST_BOOKINGS, within=BOOKINGS_WITHIN):
        return _one_too_many(conversation, ports)
    still_ours = partial(ports.checkpoint, conversation)
    with ports.ledger.booking_lock(ports.hotel.id, locked_by(order), wait=_patience(ports)) as lock:
        # Here, after the wait: whoever lost the turn meanwhile leaves the booking to those who have it.
        still_ours()
        if lock is None:
            return _queued(conversation, order, ports)
        try:
            outcome = book_once(order, ports=ports, lock=lock, still_ours=still_ours)
        except PMSUnavailable:
            return _without_pms(conversation, order, ports)
        if not isinstance(outcome, Unknown):
            # Under the lock: the sweep must not come upon the record of what is being told.
            still_ours()
            ports.ledger.settle(order.source)
    return answer(conversation, order.offer, outcome, ports=ports)


def _patience(ports: Ports) -> timedelta:
    """So long this turn can wait for the lock."""
    if ports.deadline is None:
        return LOCK_WAIT
    return min(LOCK_WAIT, max(timedelta(0), timedelta(seconds=ports.deadline.seconds_left) - TO_BOOK))


def _one_too_many(conversation: Conversation, ports: Ports) -> Step:
    reply = say("too_many_bookings", number=MOST_BOOKINGS) + human_contact(ports.hotel)
    return Step(conversation, reply, (HumanRequested("too_many_bookings"),), waits=True)


def _without_pms(conversation: Conversation, order: PendingBooking, ports: Ports) -> Step:
    """Nothing was sent this time; an earlier try, cut off, may still have booked."""
    if ports.ledger.pending_under(order.source):
        return answer(conversation, order.offer, Unknown(), ports=ports)
    return Step(conversation, say("pms_away_at_yes"), (PMSFailed(),), waits=True)


def _order(conversation: Conversation, ports: Ports) -> PendingBooking | None:
    offer, details, key = conversation.selected, conversation.details, conversation.booking_key
    if not offer or not details or not key:
        return None
    source = ports.source(conversation.guest, key)
    return PendingBooking(conversation.guest, source, offer, details, "\n".join(conversation.wishes), None)


def _queued(conversation: Conversation, order: PendingBooking, ports: Ports) -> Step:
    if ports.ledger.pending_under(order.source) is None:
        ports.ledger.save_pending(order)
    return answer(conversation, order.offer, Unknown(), ports=ports)


def answer(conversation: Conversation, offer: Offer, outcome: Outcome, *, ports: Ports) -> Step:
    """Tell the guest what became of the yes: at once, or later when the outcome of a pending booking is known."""
    match outcome:
        case Booked(booking, events):
            return Step(
                _confirmed(conversation, offer, booking),
                confirmation_reply(conversation, offer, booking, conversation.guest_name, ports=ports),
                events,
                waits=True,
            )
        case Unknown():
            pending = conversation.but(booking_status=BookingStatus.PENDING, asked=None)
            events = (BookingPending(conversation.booking_key or ""),)
            return Step(pending, say("booking_pending"), events, waits=True)
        case NotBooked():
            return _not_booked(conversation, offer, outcome, ports)


def tell_outcome(conversation: Conversation, settled: Settled, *, ports: Ports) -> Step:
    """What became of a booking whose outcome was open. A guest who has begun another trip meanwhile keeps it."""
    offer, outcome = settled.offer, settled.outcome
    key = conversation.booking_key
    is_this_trip = key is not None and ports.source(conversation.guest, key) == settled.source
    if is_this_trip or (isinstance(outcome, Booked) and not conversation.has_trip):
        known = conversation.but(is_back=False, guest_name=conversation.guest_name or settled.guest_name or None)
        return answer(known, offer, outcome, ports=ports)
    kept = conversation.interrupted()
    if not isinstance(outcome, Booked):
        return Step(kept, say("pending_not_booked"), waits=True)
    booking = outcome.booking
    known = kept.but(booking_id=booking.id, confirmation_number=booking.reference, booked=offer.in_short)
    told = confirmation_reply(kept, offer, booking, settled.guest_name, ports=ports)
    return Step(known, told, outcome.events, waits=True)


def _confirmed(conversation: Conversation, offer: Offer, booking: Booking) -> Conversation:
    return conversation.but(
        booking_status=BookingStatus.CONFIRMED,
        booking_id=booking.id,
        confirmation_number=booking.reference,
        booked=offer.in_short,
        booking_key=None,
        offers=(),
        asked=None,
        price_differences=0,
    )


def _not_booked(conversation: Conversation, offer: Offer, outcome: NotBooked, ports: Ports) -> Step:
    open_again = conversation.but(booking_status=BookingStatus.OPEN, booking_key=None, asked=None)
    match outcome.reason:
        case "moved":
            return _at_new_price(open_again, offer, outcome)
        case "differs":
            return _after_difference(open_again, outcome, ports)
        case "gone":
            # Not waiting: what is left is looked up and listed.
            return Step(open_again.but(offers=(), wanted=()), say("room_gone"), (*outcome.events, RoomGone()))
        case "refused":
            reply = say("booking_refused", phone=ports.hotel.phone)
            return Step(open_again, reply, (*outcome.events, HumanRequested("refused")), waits=True)
        case _:
            return Step(open_again, say("summary_again"), outcome.events)


def _at_new_price(conversation: Conversation, offer: Offer, outcome: NotBooked) -> Step:
    """Not waiting: the next stage shows the new summary, for a yes of its own."""
    fresh = outcome.now.offers if outcome.now else ()
    new = next((each.total for each in fresh if each.room_type_ids == offer.room_type_ids), None)
    reply = say("price_moved", said=offer.total, now=new) if new else say("summary_again")
    return Step(conversation.but(offers=fresh), reply, outcome.events)


def _after_difference(conversation: Conversation, outcome: NotBooked, ports: Ports) -> Step:
    again = conversation.but(price_differences=conversation.price_differences + 1)
    if not again.is_for_people:
        return Step(again, say("price_differed"), outcome.events)
    reply = say("price_differed_again", phone=ports.hotel.phone, email=ports.hotel.email)
    return Step(again, reply, (*outcome.events, HumanRequested("price_differs")), waits=True)
