"""Where we are: the status, starting over, coming back after the session ended, a booking being confirmed, the way to
the hotel."""

from __future__ import annotations

from reservations.choosing import yes_or_no
from reservations.confirmation import map_url
from reservations.conversation import Asked, BookingStatus, Conversation, Meaning, Step
from reservations.distances import great_circle
from reservations.errors import PMSUnavailable
from reservations.events import PMSFailed
from reservations.messages import Line, Reply, say
from reservations.own_bookings import booking_list, bookings_of, standing
from reservations.ports import Ports
from reservations.presenting import booking_lines, party_line, rooms_name, stay_values


def tell_status(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """The guest's bookings, or what is known of the trip and what is missing; the open question follows."""
    if conversation.booking_status is BookingStatus.PENDING:
        return Step(conversation, say("booking_pending_still"), waits=True)
    booked = _booked(conversation, heard, ports)
    if booked.waits and not conversation.has_trip:
        return booked
    known = _known(booked.conversation)
    if not known:
        return booked if booked.reply.lines else Step(booked.conversation, say("status_nothing"))
    missing = say("status_missing", missing=tuple(_missing(conversation))) if _missing(conversation) else Reply()
    reply = booked.reply + Reply((Line("status_known"), *known)) + missing
    return Step(booked.conversation, reply, booked.events)


def _booked(conversation: Conversation, heard: Meaning, ports: Ports) -> Step:
    """The bookings in the PMS that stand; waiting where there are some, for then nothing else need be asked."""
    try:
        found = bookings_of(conversation.guest, ports=ports)
        open_ones = standing(found, ports.today)
        if open_ones:
            return Step(conversation, booking_list(open_ones, ports.pms.room_types()), waits=True)
    except PMSUnavailable:
        return _as_remembered(conversation, ports)
    reference = conversation.confirmation_number
    if reference and not any(booking.id == conversation.booking_id and booking.is_live for booking in found):
        gone = say("booking_stands_no_more", reference=reference, phone=ports.hotel.phone)
        return Step(conversation.without_booking(), gone, waits=True)
    asked_for = heard.says("booking_status")
    none = say("no_bookings", hotel=ports.hotel.name, phone=ports.hotel.phone) if asked_for else Reply()
    return Step(conversation, none)


def _as_remembered(conversation: Conversation, ports: Ports) -> Step:
    """Without the PMS: the booking this chat knows of, said to be no more than that."""
    if not conversation.booked or not conversation.confirmation_number:
        return Step(conversation, say("bookings_away"), (PMSFailed(),))
    known = booking_lines(conversation.confirmation_number, conversation.booked, ports.hotel)
    return Step(conversation, say("bookings_remembered") + known, (PMSFailed(),), waits=True)


def _known(conversation: Conversation) -> tuple[Line, ...]:
    lines: list[Line] = []
    if conversation.stay:
        lines.append(Line("known_stay", stay_values(conversation.stay), is_item=True))
    elif conversation.check_in:
        lines.append(Line("known_check_in", {"check_in": conversation.check_in}, is_item=True))
    if conversation.party:
        lines.append(Line("known_party", {"party": party_line(conversation.party)}, is_item=True))
    if conversation.selected:
        lines.append(
            Line(
                "known_room",
                {"room": rooms_name(conversation.selected), "total": conversation.selected.total},
                is_item=True,
            )
        )
    if conversation.guest_name:
        lines.append(Line("known_name", {"name": conversation.guest_name}, is_item=True))
    return tuple(lines)


def _missing(conversation: Conversation) -> list[Line]:
    needs = {
        "missing_dates": conversation.stay,
        "missing_party": conversation.party,
        "missing_room": conversation.selected,
        "missing_name": conversation.guest_name,
        "missing_email": conversation.guest_email or conversation.email_refused,
    }
    return [Line(name) for name, value in needs.items() if not value]


def start_over(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Nothing chosen, nobody named; a booking that stands is still known, and one being confirmed goes on."""
    fresh = conversation.without_trip().but(guest_name=None, guest_email=None, email_refused=False, guest_phone=None)
    under_way = say("booking_pending_still") if conversation.booking_status is BookingStatus.PENDING else Reply()
    return Step(fresh, under_way + say("reset_done"))


def welcome_back(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """The session had ended, what was said is still here: shall we go on with it?"""
    asking = conversation.but(asked=Asked.RESUME)
    return Step(asking, _resume_question(conversation) + Reply(choices=yes_or_no(asking)), waits=True)


def back(conversation: Conversation) -> Conversation:
    """The conversation after its session had ended: what was offered then is no longer an offer. A booking that is
    being confirmed keeps its key."""
    if conversation.booking_status is BookingStatus.PENDING:
        return conversation
    return conversation.but(greeted=True, asked=None, offers=(), booking_key=None, readings=())


def _resume_question(conversation: Conversation) -> Reply:
    known = [line for line in _known(conversation) if line.key != "known_room"]
    return Reply((Line("welcome_back"), *known, Line("ask_resume")))


def resume(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """A no begins a new trip; anything else goes on with the old one."""
    if heard.says("deny"):
        return Step(conversation.without_trip())
    return Step(conversation.but(asked=None))


def ask_patience(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """A booking is being confirmed: nothing more is done until its outcome is known."""
    return Step(conversation, say("booking_pending_still"), waits=True)


def tell_way(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Where the hotel is, how far that is from where the guest is, and a map."""
    hotel = ports.hotel
    there = Line("location", {"address": hotel.address})
    if not heard.place or not hotel.location:
        return Step(conversation, Reply((there,)))
    far = Line("how_far", {"distance": great_circle(heard.place, hotel.location)})
    return Step(conversation, Reply((far, there, Line("map_link", {"url": map_url(hotel.location) or ""}))))
