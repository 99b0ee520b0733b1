"""Offers and questions of earlier messages, taken up when they are no longer what is on the table."""

from __future__ import annotations

from reservations.conversation import BookingStatus, Conversation, Meaning, RoomOffered, Step
from reservations.errors import PMSUnavailable
from reservations.events import PMSFailed
from reservations.messages import say
from reservations.ports import Ports


def take_up_offer(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Back to the stay and room of the earlier offer, for the stages to find at today's price; a yes to a summary that
    was booked is told so."""
    if heard.earlier is None:
        return Step(conversation)
    try:
        reference = _booked_under(heard.earlier.key, conversation, ports)
    except PMSUnavailable:
        return Step(conversation, say("pms_away"), (PMSFailed(),), waits=True)
    if reference:
        return Step(conversation, say("booked_already", reference=reference), waits=True)
    return Step(_as_offered(conversation, heard.earlier))


def _booked_under(key: str, conversation: Conversation, ports: Ports) -> str | None:
    """The reference of the live booking made by the yes to that summary. Raises PMSUnavailable."""
    found = ports.pms.find(ports.source(conversation.guest, key)) if key else ()
    return next((booking.reference for booking in found if booking.is_live), None)


def _as_offered(conversation: Conversation, offer: RoomOffered) -> Conversation:
    is_over = conversation.booking_status is BookingStatus.CONFIRMED
    trip = conversation.without_trip() if is_over else conversation
    return trip.but(
        is_back=False,
        asked=None,
        check_in=offer.stay.check_in,
        check_out=offer.stay.check_out,
        nights=None,
        adults=offer.party.adults,
        children=offer.party.children,
        child_ages=offer.party.child_ages,
        guests=None,
        rooms=None,
        readings=(),
        offers=(),
        wanted=offer.room_types,
        booking_key=None,
    )


def close_question(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """That question is not open any more; the one that is follows."""
    return Step(conversation, say("question_over"))
