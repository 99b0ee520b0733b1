"""How far guests come on the way to a booking, for those who count them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reservations.conversation import Asked, BookingStatus, Conversation
from reservations.events import (
    BookingConfirmed,
    BookingPending,
    BookingUndone,
    DatesChosen,
    Event,
    Greeted,
    HumanRequested,
    PriceMoved,
    RoomChosen,
    RoomGone,
    RoomsOffered,
    SummaryShown,
)

STEPS = ("greeted", "dates", "offered", "chosen", "details", "yes", "booked")
"""In the order of the way: who has come to one has passed those before it."""

HUMAN = "human"
"""Beside the way: a person was needed."""

_REACHES: Mapping[type[Event], str] = {
    Greeted: "greeted",
    DatesChosen: "dates",
    RoomsOffered: "offered",
    RoomChosen: "chosen",
    SummaryShown: "details",
    BookingPending: "yes",
    PriceMoved: "yes",
    BookingUndone: "yes",
    RoomGone: "yes",
    BookingConfirmed: "booked",
}

_STAGES: Mapping[Asked, str] = {
    Asked.ROOM_CHOICE: "room",
    Asked.NAME: "guest",
    Asked.EMAIL: "guest",
    Asked.EMAIL_CHECK: "guest",
    Asked.PHONE: "guest",
    Asked.CONFIRM: "confirm",
    Asked.WHICH_BOOKING: "after_booking",
    Asked.CANCEL: "after_booking",
    Asked.CHANGE: "after_booking",
    Asked.CHANGE_ROOM: "after_booking",
}

STAGES = ("none", "dates", "room", "guest", "confirm", "pending", "booked", "after_booking")


def went_on(known: Conversation, events: Sequence[Event]) -> tuple[Conversation, tuple[str, ...]]:
    """The conversation with how far its trip has come, and the steps that are new: each counts once a trip, and HUMAN
    once a conversation."""
    furthest = max((STEPS.index(_REACHES[type(event)]) + 1 for event in events if type(event) in _REACHES), default=0)
    steps = STEPS[known.reached : furthest]
    is_handed_over = any(isinstance(event, HumanRequested) for event in events)
    if is_handed_over and not known.handed_over:
        steps = (*steps, HUMAN)
    after = known.but(reached=max(known.reached, furthest), handed_over=known.handed_over or is_handed_over)
    return after, steps


def stage_of(known: Conversation) -> str:
    """Where on the way the guest is: one of STAGES."""
    if known.asked and known.asked in _STAGES:
        return _STAGES[known.asked]
    if known.booking_status is not BookingStatus.OPEN:
        return "pending" if known.booking_status is BookingStatus.PENDING else "booked"
    return "dates" if known.asked or known.is_planning else "none"
