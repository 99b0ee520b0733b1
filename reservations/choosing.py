"""The answers a guest may press instead of typing them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from reservations.conversation import Asked, Conversation, RoomOffered
from reservations.messages import Choice, Line, Value
from reservations.model import Offer
from reservations.offered import Answered, BookingStep, NextStep, Offered, OtherRoom, payload


def buttons() -> tuple[tuple[Line, ...], ...]:
    """Every set of buttons there is, by what stands on them: a channel may want to know them beforehand."""
    return (
        (Line("yes"), Line("change")),
        (Line("answer_yes"), Line("answer_no")),
        (Line("step_book"), Line("step_bookings"), Line("step_person")),
        (Line("step_bookings"), Line("step_way"), Line("step_change")),
    )


def list_label() -> Line:
    """What stands on the button that opens a list."""
    return Line("choose")


def picture_label() -> Line:
    """What stands on the button under a room's picture."""
    return Line("take_room")


def room_choice(number: int, offer: Offer, name: Value, today: date) -> Choice:
    """An entry of the list of rooms."""
    return _entry_of(room_offered(number, offer, today), number, offer, name)


def other_room(booking_id: str, number: int, offer: Offer, name: Value, today: date) -> Choice:
    """An entry of the list of other rooms for a booking that stands."""
    return _entry_of(OtherRoom(booking_id, room_offered(number, offer, today)), number, offer, name)


def _entry_of(offered: Offered, number: int, offer: Offer, name: Value) -> Choice:
    sleeps = sum(room.room_type.max_guests for room in offer.rooms)
    return Choice(
        payload(offered),
        Line("room_entry", {"number": number, "name": name}),
        Line("room_entry_price", {"total": offer.total, "sleeps": sleeps}),
    )


def room_offered(number: int, offer: Offer, today: date, key: str = "") -> RoomOffered:
    """What was offered, to be recognised by later; `key` is the booking key of a summary."""
    return RoomOffered(number, offer.room_type_ids, offer.stay, offer.party, offer.total, today, key)


def more_rooms() -> Choice:
    return Choice(payload(NextStep("more_rooms")), Line("more_rooms"))


def agreement(conversation: Conversation, offer: Offer, today: date) -> tuple[Choice, ...]:
    """Yes to just this summary, or something else."""
    key = conversation.booking_key or ""
    agreed, other = room_offered(0, offer, today, key), Answered("no", Asked.CONFIRM, key)
    return Choice(payload(agreed), Line("yes")), Choice(payload(other), Line("change"))


def yes_or_no(conversation: Conversation) -> tuple[Choice, ...]:
    """The two answers to the question that is open in this conversation."""
    return _answer(conversation, "yes", Line("answer_yes")), _answer(conversation, "no", Line("answer_no"))


def _answer(conversation: Conversation, word: Literal["yes", "no"], title: Line) -> Choice:
    asked = conversation.asked
    return Choice(payload(Answered(word, asked, subject(conversation))) if asked else "", title)


def subject(conversation: Conversation) -> str:
    """What the open question is about, so that a late answer to an earlier one is not taken for one to this."""
    if conversation.asked is Asked.CONFIRM:
        return conversation.booking_key or ""
    if conversation.asked is Asked.CANCEL and conversation.cancelling:
        fee = conversation.cancelling.fee
        return f"{conversation.cancelling.booking_id}:{fee.amount if fee else '-'}"
    if conversation.asked is Asked.CHANGE and conversation.changing:
        offer = conversation.changing.offer
        told = (conversation.changing.booking_id, "+".join(offer.room_type_ids), offer.total.amount)
        return ":".join(str(each) for each in (*told, offer.stay.check_in, offer.stay.check_out))
    return ""


def entries(offered: Sequence[Offered], lines: Sequence[tuple[Line, Line]]) -> tuple[Choice, ...]:
    """A list of things to choose from, each with its title and description."""
    told = zip(offered, lines, strict=True)
    return tuple(Choice(payload(each), title, description) for each, (title, description) in told)


def next_steps() -> tuple[Choice, ...]:
    """What most guests want to do next."""
    return (
        Choice(payload(NextStep("book")), Line("step_book")),
        Choice(payload(NextStep("booking_status")), Line("step_bookings")),
        Choice(payload(NextStep("human_handoff")), Line("step_person")),
    )


def steps_after(booking_id: str) -> tuple[Choice, ...]:
    """What a guest may want to do next who has just booked or changed this booking."""
    return (
        Choice(payload(NextStep("booking_status")), Line("step_bookings")),
        Choice(payload(NextStep("faq:location")), Line("step_way")),
        Choice(payload(BookingStep("modify_booking", booking_id)), Line("step_change")),
    )
