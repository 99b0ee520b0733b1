"""Cancelling a booking: which one, what it costs today, an explicit yes, and what became of it."""

from __future__ import annotations

from dataclasses import replace

from reservations.amending import Ending, attempt
from reservations.cancelling import Cancellation, cancel_once, fee_now
from reservations.choosing import yes_or_no
from reservations.conversation import Asked, Cancelling, Conversation, Meaning, Step
from reservations.errors import PMSUnavailable
from reservations.events import AmendmentPending, BookingCancelled, CancellationOffered, HumanRequested, PMSFailed
from reservations.hotel import Hotel
from reservations.messages import Line, Reply, say
from reservations.model import Booking, Money
from reservations.own_bookings import booking_list, bookings_of, bookings_to_choose_from, has_begun, standing
from reservations.ports import Ports
from reservations.presenting import human_contact


def cancel_booking(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Lead from the wish to the cancelled booking; nothing is cancelled without a yes to what it costs."""
    agreed = conversation.cancelling
    if conversation.asked is Asked.CANCEL and agreed:
        return _answered(conversation, agreed, heard, ports)
    if conversation.asked is Asked.WHICH_BOOKING and heard.says("deny"):
        return Step(_closed(conversation), say("nothing_cancelled"), waits=True)
    try:
        return _meant(conversation, heard, ports)
    except PMSUnavailable:
        return Step(_closed(conversation), say("bookings_away"), (PMSFailed(),), waits=True)


def _closed(conversation: Conversation) -> Conversation:
    """Without a question about a booking."""
    return conversation.but(asked=None, cancelling=None, listed=())


def _meant(conversation: Conversation, heard: Meaning, ports: Ports) -> Step:
    """The question which booking it shall be, or, where that is clear, whether it shall be cancelled."""
    open_ones = standing(bookings_of(conversation.guest, ports=ports), ports.today)
    if not open_ones:
        return _none_stands(conversation, ports)
    chosen = _chosen(conversation, heard, open_ones)
    if chosen:
        return _offer(conversation, chosen, ports)
    no_such = conversation.asked is Asked.WHICH_BOOKING and heard.choice
    remark = say("no_such_booking", number=heard.choice) if no_such and heard.choice else Reply()
    reply = remark + bookings_to_choose_from(open_ones, ports.pms.room_types()) + say("which_to_cancel")
    listed = tuple(booking.id for booking in open_ones)
    return Step(conversation.but(asked=Asked.WHICH_BOOKING, listed=listed), reply, waits=True)


def _none_stands(conversation: Conversation, ports: Ports) -> Step:
    return Step(_closed(conversation), say("no_bookings", hotel=ports.hotel.name, phone=ports.hotel.phone), waits=True)


def _chosen(conversation: Conversation, heard: Meaning, open_ones: tuple[Booking, ...]) -> Booking | None:
    """By its number in the list that was shown, or because there is only one."""
    if conversation.asked is Asked.WHICH_BOOKING and heard.choice and heard.choice <= len(conversation.listed):
        wanted = conversation.listed[heard.choice - 1]
        return next((booking for booking in open_ones if booking.id == wanted), None)
    return open_ones[0] if len(open_ones) == 1 else None


def _offer(conversation: Conversation, booking: Booking, ports: Ports) -> Step:
    """The booking, the rules, what it costs today, and the question."""
    if has_begun(booking, ports=ports):
        return _for_people(
            conversation, say("stay_has_begun", reference=booking.reference), "stay_begun", booking, ports
        )
    fee = fee_now(booking, ports=ports)
    asking = conversation.but(asked=Asked.CANCEL, cancelling=Cancelling(booking.id, fee), listed=())
    shown = say("cancel_check") + booking_list((booking,), ports.pms.room_types())
    rules = _rules(ports.hotel, conversation.language)
    reply = shown + rules + _cost(booking, fee, ports.hotel) + _question(asking)
    return Step(asking, reply, (CancellationOffered(booking.id),), waits=True)


def _rules(hotel: Hotel, language: str) -> Reply:
    policy = hotel.answer("cancellation", language)
    return say("hotel_says", text=policy) if policy else Reply()


def _cost(booking: Booking, fee: Money | None, hotel: Hotel) -> Reply:
    if fee is None or hotel.cancellation is None:
        return say("cancel_cost_unknown", phone=hotel.phone)
    if fee.amount:
        return say("cancel_costs", fee=fee)
    free_until = hotel.cancellation.free_until(hotel.arrival(booking.stay))
    if free_until is None:
        return say("cancel_free")
    return say("cancel_free_until", day=free_until.date(), time=free_until.time())


def _answered(conversation: Conversation, agreed: Cancelling, heard: Meaning, ports: Ports) -> Step:
    if heard.says("deny"):
        return Step(_closed(conversation), say("nothing_cancelled"), waits=True)
    if not _agrees(heard):
        return Step(conversation, _question(conversation), waits=True)

    def fence(tried: Cancelling) -> None:
        ports.checkpoint(conversation.but(cancelling=tried))

    outcome = attempt(conversation.guest, agreed, cancel_once, fence, ports=ports)
    attempted = conversation.but(cancelling=outcome.agreed)
    try:
        return _told(attempted, outcome, ports)
    except PMSUnavailable:
        return _away(attempted, ports)


def tell_cancellation(conversation: Conversation, outcome: Cancellation, *, ports: Ports) -> Step:
    """What became of a cancellation whose outcome was open. No question is put to a guest who did not just write."""
    if outcome.booking and outcome.ending is Ending.MOVED:
        return Step(conversation, say("cancel_lapsed", reference=outcome.booking.reference), waits=True)
    return _told(conversation, outcome, ports)


def _question(asking: Conversation) -> Reply:
    return Reply((Line("ask_cancel"),), choices=yes_or_no(asking))


def _agrees(heard: Meaning) -> bool:
    """A yes to just this: "yes, book it" or a yes with other dates is put to the guest once more."""
    return heard.agrees and not heard.says("book", "new_booking", "modify_booking") and not heard.dates_said


def _told(conversation: Conversation, outcome: Cancellation, ports: Ports) -> Step:
    booking = outcome.booking
    if booking is None or not outcome.is_known:
        return _without_word(conversation, outcome, ports)
    match outcome.ending:
        case Ending.MOVED:
            again = _offer(conversation, booking, ports)
            return replace(again, reply=say("cancel_cost_moved") + again.reply)
        case Ending.BEGUN:
            return _for_people(
                conversation, say("stay_has_begun", reference=booking.reference), "stay_begun", booking, ports
            )
        case Ending.REFUSED:
            return _for_people(
                conversation, say("cancel_refused", reference=booking.reference), "refused", booking, ports
            )
        case _:
            return _cancelled(conversation, outcome.ending, booking, outcome.agreed.fee, ports)


def _without_word(conversation: Conversation, outcome: Cancellation, ports: Ports) -> Step:
    if outcome.ending is Ending.UNCONFIRMED:
        events = (AmendmentPending(outcome.agreed.booking_id),)
        return Step(_closed(conversation), say("cancel_pending", phone=ports.hotel.phone), events, waits=True)
    return _away(conversation, ports) if outcome.ending is Ending.AWAY else _none_stands(conversation, ports)


def _away(conversation: Conversation, ports: Ports) -> Step:
    """The question stays open: nothing was sent, and the same yes counts later."""
    return Step(conversation, say("cancel_away", phone=ports.hotel.phone), (PMSFailed(),), waits=True)


def _cancelled(conversation: Conversation, ending: Ending, booking: Booking, fee: Money | None, ports: Ports) -> Step:
    known = _closed(conversation)
    if booking.id == known.booking_id:
        known = known.without_booking()
    ports.withdraw(booking.source)
    if ending is Ending.ALREADY:
        return Step(known, say("cancelled_already", reference=booking.reference), waits=True)
    reply = say("cancelled", reference=booking.reference) + Reply((_charge(fee, ports.hotel),))
    return Step(known, reply, (BookingCancelled(booking.id, fee),), waits=True)


def _charge(fee: Money | None, hotel: Hotel) -> Line:
    """What follows from it. Money is the hotel's business: the bot neither takes nor returns any."""
    if fee is None:
        return Line("cancelled_cost_unknown", {"phone": hotel.phone})
    return Line("cancelled_for", {"fee": fee, "phone": hotel.phone}) if fee.amount else Line("cancelled_free")


def _for_people(conversation: Conversation, reply: Reply, reason: str, booking: Booking, ports: Ports) -> Step:
    events = (HumanRequested(reason, booking.reference),)
    return Step(_closed(conversation), reply + human_contact(ports.hotel), events, waits=True)
