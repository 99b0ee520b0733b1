"""Wishes to change or cancel, before and after there is a booking."""

from __future__ import annotations

from reservations.conversation import BookingStatus, Conversation, Meaning, Step
from reservations.events import HumanRequested
from reservations.messages import Reply, say
from reservations.ports import Ports
from reservations.presenting import human_contact


def leave_to_people(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """A booking that stands, or is being confirmed, is changed or cancelled by the hotel's people."""
    under_way = say("booking_pending_still") if conversation.booking_status is BookingStatus.PENDING else Reply()
    reply = under_way + say("changes_by_people") + human_contact(ports.hotel)
    return Step(conversation, reply, (HumanRequested("asked"),), waits=True)


def ask_what_to_change(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Nothing is booked yet: every part of it can still be said differently."""
    return Step(conversation.but(booking_key=None, asked=None), say("what_to_change"), waits=True)


def drop_trip(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Given up before it was booked: nothing to cancel, nothing is kept."""
    return Step(conversation.without_trip(), say("trip_dropped"), waits=True)


def anything_else(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """The booking stands and nothing else was wanted. A greeting was answered with as much already."""
    reference = conversation.confirmation_number or ""
    reply = Reply() if heard.says("greet") else say("anything_else", reference=reference)
    return Step(conversation, reply, waits=True)
