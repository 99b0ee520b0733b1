"""Changing a booking that stands: what it would become, the difference in price, an explicit yes, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from reservations.amending import Ending, attempt
from reservations.changing import Change, change_once, in_other_room, only_party, other_rooms, planned, quoted
from reservations.choosing import other_room, yes_or_no
from reservations.confirming import documents, what_next
from reservations.conversation import (
    Asked,
    BookingStatus,
    Changing,
    Conversation,
    DateReading,
    Meaning,
    RoomOffered,
    Step,
)
from reservations.errors import PMSUnavailable
from reservations.events import (
    AmendmentPending,
    BookingChanged,
    ChangeOffered,
    ChangeUndone,
    Event,
    HumanRequested,
    PMSFailed,
    RoomSharedWithOthers,
)
from reservations.filling import fill
from reservations.messages import Line, Reply, say
from reservations.model import Booking, Money, Offer
from reservations.own_bookings import booking_list, bookings_of, has_begun, standing
from reservations.ports import Ports
from reservations.presenting import compared, human_contact, offer_line, party_line, rooms_name, stay_values


def change_booking(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Lead from the wish to the changed booking; nothing is changed without a yes to the new price."""
    agreed = conversation.changing if conversation.asked is Asked.CHANGE else None
    if agreed and not _wants(heard):
        return _answered(conversation, agreed, heard, ports)
    if conversation.asked is Asked.CHANGE_ROOM and heard.says("deny") and not (_wants(heard) or heard.choice):
        return Step(_closed(conversation), say("nothing_changed"), waits=True)
    try:
        return _wished(conversation, agreed, heard, ports)
    except PMSUnavailable:
        return Step(_closed(conversation), say("bookings_away"), (PMSFailed(),), waits=True)


def _wants(heard: Meaning) -> bool:
    return heard.dates_said or heard.party_said or _is_unclear(heard)


def _is_unclear(heard: Meaning) -> bool:
    """Days that can be read in two ways, or a time too wide to be a stay."""
    return bool(heard.readings or (heard.vague_date and not heard.dates_said))


def _closed(conversation: Conversation) -> Conversation:
    """Without a question about a booking."""
    return conversation.but(asked=None, changing=None, offers=(), listed=())


def _wished(conversation: Conversation, agreed: Changing | None, heard: Meaning, ports: Ports) -> Step:
    found = bookings_of(conversation.guest, ports=ports)
    open_ones = standing(found, ports.today)
    if heard.booking_id and not any(booking.id == heard.booking_id for booking in open_ones):
        return _stands_no_more(conversation, heard.booking_id, found, ports)
    if not open_ones:
        return _none_stands(conversation, heard, ports)
    wanted_id = heard.booking_id or _spoken_of(conversation, agreed)
    known = next((booking for booking in open_ones if booking.id == wanted_id), None)
    booking = known or (open_ones[0] if len(open_ones) == 1 else None)
    if booking is None or not _is_plain(booking, heard):
        return _for_people(conversation, say("changes_by_people"), "asked", booking, ports)
    if has_begun(booking, ports=ports):
        return _for_people(
            conversation, say("stay_has_begun", reference=booking.reference), "stay_begun", booking, ports
        )
    if heard.other_room:
        return _in_other_room(conversation, booking, heard.other_room, ports)
    room = _chosen_room(conversation, heard)
    if room:
        return _offered(conversation, booking, room, ports)
    return _planned(conversation, booking, heard, ports) if _wants(heard) else _open(conversation, booking, ports)


def _spoken_of(conversation: Conversation, agreed: Changing | None) -> str | None:
    """The id of the booking that the open question is about, else of the one last made in this chat."""
    if agreed:
        return agreed.booking_id
    is_asked = conversation.asked is Asked.CHANGE_ROOM and conversation.listed
    return conversation.listed[0] if is_asked else conversation.booking_id


def _stands_no_more(conversation: Conversation, booking_id: str, found: Sequence[Booking], ports: Ports) -> Step:
    """A button of a booking that has been cancelled since, or is over."""
    booking = next((booking for booking in found if booking.id == booking_id), None)
    if booking is None:
        return Step(_closed(conversation), say("question_over"), waits=True)
    if booking.is_live:
        begun = say("stay_has_begun", reference=booking.reference)
        return _for_people(conversation, begun, "stay_begun", booking, ports)
    gone = say("booking_stands_no_more", reference=booking.reference, phone=ports.hotel.phone)
    return Step(_closed(conversation), gone, waits=True)


def _in_other_room(conversation: Conversation, booking: Booking, room: RoomOffered, ports: Ports) -> Step:
    """The booking in the room that was offered, at today's price; where that is gone, what there is instead."""
    offer = in_other_room(booking, room.room_types, ports=ports)
    if offer is None:
        others = _open(conversation, booking, ports)
        return replace(others, reply=say("wanted_room_gone") + others.reply)
    asked = _offered(conversation, booking, offer, ports)
    is_news = room.told_on != ports.today or room.total != offer.total
    return replace(asked, reply=compared(room, offer, ports.today) + asked.reply) if is_news else asked


def _chosen_room(conversation: Conversation, heard: Meaning) -> Offer | None:
    """One of the other rooms that were listed; new dates or guests come first, for they change the list."""
    number = 0 if _wants(heard) or heard.says("photos", "modify_booking") else heard.choice or 0
    is_listed = conversation.asked is Asked.CHANGE_ROOM and 0 < number <= len(conversation.offers)
    return conversation.offers[number - 1] if is_listed else None


def _open(conversation: Conversation, booking: Booking, ports: Ports) -> Step:
    """What shall be different? The other rooms for the same stay are listed, to be chosen from at once."""
    question = say("what_to_change_booked", reference=booking.reference)
    others = other_rooms(booking, ports=ports)
    # Without other rooms too: the dates that come next are those of the booking, not of a new trip.
    asking = conversation.but(asked=Asked.CHANGE_ROOM, offers=others, changing=None, listed=(booking.id,))
    if not others:
        return Step(asking, question, waits=True)
    return Step(asking, question + say("other_rooms") + _rooms_for(booking, others, ports), waits=True)


def _rooms_for(booking: Booking, others: Sequence[Offer], ports: Ports) -> Reply:
    numbered = list(enumerate(others, 1))
    lines = tuple(replace(offer_line(number, offer), is_option=True) for number, offer in numbered)
    choices = [other_room(booking.id, number, offer, rooms_name(offer), ports.today) for number, offer in numbered]
    return Reply(lines, choices=tuple(choices))


def _none_stands(conversation: Conversation, heard: Meaning, ports: Ports) -> Step:
    """Nothing to change. What was said of dates and guests then belongs to a new trip."""
    nothing = say("no_bookings", hotel=ports.hotel.name, phone=ports.hotel.phone)
    fresh = _closed(conversation.without_booking())
    if not _wants(heard):
        return Step(fresh, nothing, waits=True)
    return Step(fill(fresh, replace(heard, intents=()), languages=ports.hotel.languages), nothing)


def _is_plain(booking: Booking, heard: Meaning) -> bool:
    """Whether a change can be told in one sentence: who moves to which of several rooms is for people."""
    is_known = all(room.party and room.stay == booking.stay for room in booking.rooms)
    return is_known and (len(booking.rooms) == 1 or not heard.party_said)


def _planned(conversation: Conversation, booking: Booking, heard: Meaning, ports: Ports) -> Step:
    meant = _meant(booking, heard)
    trip = planned(booking, conversation, meant, ports=ports)
    problem = _problem(trip, booking, meant, ports)
    if problem.lines or not trip.stay:
        return Step(_closed(conversation), problem + _stands(booking), waits=True)
    offer = quoted(booking, trip.stay, trip.party if only_party(booking) else None, ports=ports)
    return _offered(conversation, booking, offer, ports)


def _meant(booking: Booking, heard: Meaning) -> Meaning:
    """ "From the 5th to the 8th" is the old arrival and the new one where the booking begins on the 5th, else the whole
    new stay. Other days that can be read in two ways stay open."""
    match heard.readings:
        case (DateReading(moved, None), DateReading(old, departure)) if departure and departure == moved:
            meant = DateReading(moved) if old == booking.stay.check_in else DateReading(old, departure)
            return replace(heard, readings=(), check_in=meant.check_in, check_out=meant.check_out)
    return heard


def _problem(trip: Conversation, booking: Booking, heard: Meaning, ports: Ports) -> Reply:
    """Why the booking cannot become this, as far as that needs no PMS."""
    hotel, stay = ports.hotel, trip.stay
    if _is_unclear(heard) or not (trip.check_in and trip.check_out):
        return say("change_unclear")
    if not stay:
        return say("nights_too_few")
    if stay.check_in < ports.today:
        return say("date_past", day=stay.check_in)
    last_day = ports.today + timedelta(hotel.horizon_days)
    if stay.check_in > last_day:
        return say("date_too_far", day=stay.check_in, last_day=last_day)
    if stay.nights > hotel.max_nights:
        return say("stay_too_long", nights=stay.nights, limit=hotel.max_nights, phone=hotel.phone)
    return _party_problem(trip, ports) if only_party(booking) else Reply()


def _party_problem(trip: Conversation, ports: Ports) -> Reply:
    hotel, adults = ports.hotel, trip.known_adults or 0
    guests = adults + (trip.children or 0)
    if adults < 1:
        return say("adult_needed")
    if guests > hotel.max_guests:
        return say("too_many_guests", guests=guests, limit=hotel.max_guests, phone=hotel.phone)
    return say("change_needs_ages") if trip.party is None else Reply()


def _stands(booking: Booking) -> Reply:
    return say("booking_unchanged", reference=booking.reference)


def _offered(conversation: Conversation, booking: Booking, offer: Offer | None, ports: Ports) -> Step:
    """What the booking would become and cost, and the question."""
    if offer is None:
        return _for_people(
            conversation, say("change_not_free", reference=booking.reference), "change_not_free", booking, ports
        )
    if _is_same(booking, offer):
        return Step(_closed(conversation), say("nothing_to_change", reference=booking.reference), waits=True)
    rooms = tuple(room.room_type_id for room in booking.rooms)
    attempt = Changing(booking.id, booking.stay, booking.total, offer, rooms_before=rooms)
    summary = say(
        "change_summary",
        reference=booking.reference,
        party=party_line(offer.party),
        room=rooms_name(offer),
        total=offer.total,
        **stay_values(offer.stay),
    )
    asking = conversation.but(asked=Asked.CHANGE, changing=attempt, offers=(), listed=())
    reply = summary + _difference(booking.total, offer.total) + _question(asking)
    return Step(asking, reply, (ChangeOffered(booking.id),), waits=True)


def _question(asking: Conversation) -> Reply:
    return Reply((Line("ask_change"),), choices=yes_or_no(asking))


def _is_same(booking: Booking, offer: Offer) -> bool:
    held = sorted((room.room_type_id, str(room.party)) for room in booking.rooms)
    wanted = sorted((rate.room_type.id, str(rate.party)) for rate in offer.rooms)
    return (booking.stay, booking.total, held) == (offer.stay, offer.total, wanted)


def _difference(before: Money, now: Money) -> Reply:
    if before.currency != now.currency:
        return say("change_was", before=before)
    more = now - before
    if not more.amount:
        return say("change_same")
    difference = Money(abs(more.amount), more.currency)
    return say("change_more" if more.amount > Decimal(0) else "change_less", before=before, difference=difference)


def _answered(conversation: Conversation, agreed: Changing, heard: Meaning, ports: Ports) -> Step:
    if heard.says("deny"):
        return Step(_closed(conversation), say("nothing_changed"), waits=True)
    if not heard.agrees or heard.says("book", "new_booking", "cancel_booking"):
        return Step(conversation, _question(conversation), waits=True)

    def fence(tried: Changing) -> None:
        ports.checkpoint(conversation.but(changing=tried))

    outcome = attempt(conversation.guest, agreed, change_once, fence, ports=ports)
    attempted = conversation.but(changing=outcome.agreed)
    try:
        return _told(attempted, outcome, ports)
    except PMSUnavailable:
        return _away(attempted, ports)


def tell_change(conversation: Conversation, outcome: Change, *, ports: Ports) -> Step:
    """What became of a change whose outcome was open. No question is put to a guest who did not just write."""
    if outcome.booking and outcome.ending is Ending.MOVED:
        return Step(conversation, say("change_lapsed", reference=outcome.booking.reference), waits=True)
    return _told(conversation, outcome, ports)


def _told(conversation: Conversation, outcome: Change, ports: Ports) -> Step:
    booking = outcome.booking
    if booking is None or not outcome.is_known:
        return _without_word(conversation, outcome, ports)
    match outcome.ending:
        case Ending.MISSING:
            return Step(_closed(conversation), say("cancelled_already", reference=booking.reference), waits=True)
        case Ending.MOVED:
            return _offered_anew(conversation, outcome.agreed, booking, ports)
        case Ending.UNDONE:
            undone = say("change_undone", reference=booking.reference)
            return Step(_closed(conversation), undone, (ChangeUndone(booking.id),), waits=True)
        case Ending.BEGUN:
            begun = say("stay_has_begun", reference=booking.reference)
            return _for_people(conversation, begun, "stay_begun", booking, ports)
        case Ending.TAKEN:
            full = say("change_not_free", reference=booking.reference)
            return _for_people(conversation, full, "change_not_free", booking, ports)
        case Ending.REFUSED:
            return _for_people(
                conversation, say("change_refused", reference=booking.reference), "refused", booking, ports
            )
        case _:
            return _changed(conversation, outcome, booking, ports)


def _offered_anew(conversation: Conversation, attempt: Changing, booking: Booking, ports: Ports) -> Step:
    """The booking or the price is another one by now: what the same change would come to today."""
    rooms = [(rate.room_type.id, rate.party) for rate in attempt.offer.rooms]
    offer = ports.pms.quote_change(booking, attempt.offer.stay, rooms)
    anew = _offered(conversation, booking, offer, ports)
    return replace(anew, reply=say("change_moved") + anew.reply)


def _without_word(conversation: Conversation, outcome: Change, ports: Ports) -> Step:
    if outcome.ending is Ending.UNCONFIRMED:
        events = (AmendmentPending(outcome.agreed.booking_id),)
        return Step(_closed(conversation), say("change_pending", phone=ports.hotel.phone), events, waits=True)
    if outcome.ending is Ending.AWAY:
        return _away(conversation, ports)
    nothing = say("no_bookings", hotel=ports.hotel.name, phone=ports.hotel.phone)
    return Step(_closed(conversation), nothing, waits=True)


def _away(conversation: Conversation, ports: Ports) -> Step:
    """The question stays open: nothing was sent, and the same yes counts later."""
    return Step(conversation, say("change_away", phone=ports.hotel.phone), (PMSFailed(),), waits=True)


def _changed(conversation: Conversation, outcome: Change, booking: Booking, ports: Ports) -> Step:
    agreed = outcome.agreed
    events: tuple[Event, ...] = (BookingChanged(booking.id, agreed.before, booking.total),)
    if outcome.is_shared:
        events = (*events, RoomSharedWithOthers(booking.id))
    shown = booking_list((booking,), [rate.room_type for rate in agreed.offer.rooms])
    known = _closed(conversation)
    if booking.id == known.booking_id and known.booking_status is not BookingStatus.PENDING:
        known = known.but(booked=agreed.offer.in_short)
    if outcome.ending is Ending.DONE:
        files = documents(conversation, agreed.offer, booking, conversation.guest_name, ports=ports)
        return Step(known, say("changed") + shown + files + what_next(booking), events, waits=True)
    ports.withdraw(booking.source)
    is_changed = outcome.ending is Ending.DIFFERS
    said = agreed.offer.total if is_changed else agreed.before
    differs = shown + say("change_differs", said=said, now=booking.total)
    reply = say("changed") + differs if is_changed else differs
    for_people = _for_people(known, reply, "price_differs", booking, ports)
    return replace(for_people, events=events + for_people.events)


def _for_people(conversation: Conversation, reply: Reply, reason: str, booking: Booking | None, ports: Ports) -> Step:
    events = (HumanRequested(reason, booking.reference if booking else ""),)
    return Step(_closed(conversation), reply + human_contact(ports.hotel), events, waits=True)
