"""The first word, and every "hi" after it."""

from __future__ import annotations

from reservations.conversation import BookingStatus, Conversation, Meaning, Step
from reservations.events import Greeted
from reservations.messages import say
from reservations.ports import Ports
from reservations.presenting import stay_values


def welcome(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Name the hotel and say that an automated assistant answers; a guest with a booking is known by it."""
    if conversation.booking_status is BookingStatus.CONFIRMED and conversation.booked:
        reference = conversation.confirmation_number or ""
        known = say("hello_with_booking", reference=reference, **stay_values(conversation.booked.stay))
        return Step(conversation.but(greeted=True), known)
    if conversation.greeted:
        return Step(conversation, say("hello_again"))
    hello = say("welcome", hotel=ports.hotel.name)
    return Step(conversation.but(greeted=True), hello, (Greeted(),))
