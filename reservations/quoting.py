"""What a guest asks beyond every topic, answered with lines of the hotel as they stand, or given to a person."""

from __future__ import annotations

from reservations.conversation import Conversation, Step
from reservations.errors import ModelUnavailable
from reservations.events import Event, ModelFailed, QuestionAsked
from reservations.hotel import Hotel
from reservations.messages import Line, Reply
from reservations.ports import Adviser, Ports


def quoted(conversation: Conversation, *, ports: Ports) -> Step:
    """The hotel's lines that answer what the guest wrote last; where there are none, that a person knows."""
    lines, events = _found(conversation, ports.hotel, ports.adviser)
    answer = lines or (Line("ask_colleague", {"phone": ports.hotel.phone}),)
    return Step(conversation, Reply(answer), (*events, QuestionAsked(is_answered=bool(lines))))


def _found(
    conversation: Conversation, hotel: Hotel, adviser: Adviser | None
) -> tuple[tuple[Line, ...], tuple[Event, ...]]:
    """The lines, and what happened on the way; none where nobody can tell."""
    lines = hotel.lines(conversation.language)
    if not adviser:
        return (), ()
    try:
        found = adviser.lines_for(conversation.messages[-1].text, lines, conversation)
    except ModelUnavailable as error:
        return (), (ModelFailed(error.reason),)
    return tuple(Line("hotel_says", {"text": lines[each]}) for each in found), ()
