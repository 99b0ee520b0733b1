"""What the press of a button, or the reply to an earlier message, means by now.

A press says what was offered when its message was sent. Only while that is still what is on the table does it count as
the answer; otherwise it leads back to what was offered, as it is today, and to a question of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reservations.choosing import room_offered, subject
from reservations.conversation import Asked, BookingStatus, Conversation, Meaning, RoomOffered
from reservations.offered import Answered, BookingListed, BookingStep, DaysOffered, NextStep, Offered, OtherRoom

Answer = tuple[Conversation, Meaning]
"""The conversation with the question that was answered, and the answer."""

QUESTION_OVER = "question_over"
"""An intent of our own: the answer to a question that is no longer open."""

_LEADS_BACK = {Asked.CANCEL: "cancel_booking", Asked.CHANGE: "modify_booking"}
"""What puts a question about a booking anew, as things are today."""

_AGREEING = {"affirm", "book"}
_DENYING = {"deny"}


def pressed(press: Offered, conversation: Conversation) -> Answer:
    """What the press says to this conversation."""
    match press:
        case RoomOffered(key=""):
            return _room(press, conversation)
        case RoomOffered():
            return _agreed(press, conversation)
        case DaysOffered(check_in, check_out):
            return conversation.interrupted(), Meaning(check_in=check_in, check_out=check_out)
        case BookingListed(booking_id):
            return _booking(booking_id, conversation)
        case Answered():
            return _answered(press, conversation)
        case NextStep() | BookingStep() | OtherRoom():
            return _wished(press, conversation)


def _wished(press: NextStep | BookingStep | OtherRoom, conversation: Conversation) -> Answer:
    match press:
        case NextStep("more_rooms"):
            return _back_to_rooms(conversation), Meaning(intents=("more_rooms",))
        case NextStep(intent):
            return conversation, Meaning(intents=(intent,))
        case BookingStep(intent, booking_id):
            return conversation.interrupted(), Meaning(intents=(intent,), booking_id=booking_id)
        case OtherRoom(booking_id, room):
            # Priced anew, whenever it is pressed: other guests book meanwhile.
            wish = Meaning(intents=("modify_booking",), booking_id=booking_id, other_room=room)
            return conversation.interrupted(), wish


def _room(press: RoomOffered, conversation: Conversation) -> Answer:
    if conversation.booking_status is BookingStatus.PENDING:
        return conversation, Meaning(intents=(QUESTION_OVER,))
    asked = conversation.interrupted()
    listed = [room_offered(press.number, offer, press.told_on) for offer in asked.offers]
    if asked.is_back or asked.booking_status is not BookingStatus.OPEN or press not in listed:
        return _as_it_was(press, asked)
    return asked.but(asked=Asked.ROOM_CHOICE), Meaning(choice=listed.index(press) + 1)


def _agreed(press: RoomOffered, conversation: Conversation) -> Answer:
    """The yes to a summary. It names its key, so it needs no question before it to be one to just that."""
    if conversation.booking_status is BookingStatus.PENDING:
        return conversation, Meaning(intents=(QUESTION_OVER,))
    if conversation.is_back or press.key != conversation.booking_key:
        return _as_it_was(press, conversation.interrupted())
    return conversation.interrupted().but(asked=Asked.CONFIRM), Meaning(intents=("affirm",))


def _as_it_was(press: RoomOffered, conversation: Conversation) -> Answer:
    return conversation, Meaning(intents=("earlier_offer",), earlier=press)


def _booking(booking_id: str, conversation: Conversation) -> Answer:
    if conversation.asked is not Asked.WHICH_BOOKING or booking_id not in conversation.listed:
        return conversation, Meaning(intents=(QUESTION_OVER,))
    return conversation, Meaning(choice=conversation.listed.index(booking_id) + 1)


def _answered(press: Answered, conversation: Conversation) -> Answer:
    is_open = not conversation.is_back and press.asked is conversation.asked
    if is_open and press.about == subject(conversation):
        return conversation, Meaning(intents=("affirm" if press.word == "yes" else "deny",))
    if press.asked is Asked.CONFIRM and press.about and press.about == conversation.booking_key:
        return conversation.but(asked=Asked.CONFIRM), Meaning(intents=("deny",))
    back = _LEADS_BACK.get(press.asked) if press.word == "yes" else None
    # What the question was about begins with its booking.
    booking_id = press.about.partition(":")[0] if press.asked is Asked.CHANGE and back else ""
    return conversation.interrupted(), Meaning(intents=(back or QUESTION_OVER,), booking_id=booking_id)


def _back_to_rooms(conversation: Conversation) -> Conversation:
    """The list once more, whichever room was chosen meanwhile."""
    known = conversation.interrupted()
    if not known.offers or known.booking_status is not BookingStatus.OPEN:
        return known
    return known.but(asked=Asked.ROOM_CHOICE, wanted=(), booking_key=None)


def question_of(quoted: Sequence[Offered]) -> Asked | None:
    """How the words of a reply to a message that offered this are to be read."""
    match quoted:
        case [RoomOffered(key="") | OtherRoom(), *_]:
            return Asked.ROOM_CHOICE
        case [DaysOffered() | BookingListed(), *_]:
            return Asked.READING
        case [RoomOffered() | Answered(), *_]:
            return Asked.CONFIRM
        case _:
            return None


def picked(heard: Meaning, quoted: Sequence[Offered]) -> Offered | None:
    """Which of the things offered in the message replied to the words pick; None where they say anything else."""
    bare = replace(heard, intents=(), choice=None, language=None, unexplained=(), confidence=1.0)
    if bare != Meaning() or heard.unexplained or not quoted:
        return None
    if heard.choice:
        return next((each for place, each in enumerate(quoted, 1) if _number(each, place) == heard.choice), None)
    intents = set(heard.intents)
    if "affirm" in intents and intents <= _AGREEING:
        return _the_yes(quoted)
    return _the_no(quoted) if intents == _DENYING else None


def _number(offered: Offered, place: int) -> int | None:
    """The number it was told under."""
    match offered:
        case RoomOffered(number, key="") | OtherRoom(_, RoomOffered(number)):
            return number
        case DaysOffered() | BookingListed():
            return place
        case _:
            return None


def _the_yes(quoted: Sequence[Offered]) -> Offered | None:
    rooms = [each for each in quoted if isinstance(each, RoomOffered)]
    yes = (each for each in quoted if isinstance(each, Answered) and each.word == "yes")
    return rooms[0] if len(rooms) == 1 else next(yes, None)


def _the_no(quoted: Sequence[Offered]) -> Offered | None:
    return next((each for each in quoted if isinstance(each, Answered) and each.word == "no"), None)
