"""A message becomes a Meaning: by the built-in reading, and by a second one where a language model can help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from reservations.conversation import Asked, Conversation, Explanation, Meaning, Option
from reservations.errors import ModelUnavailable
from reservations.events import Event, ModelAsked, ModelFailed
from reservations.messages import Inbound
from reservations.ports import Deadline, Interpreter, LanguageModel
from reservations.understanding.doubt import is_in_doubt
from reservations.understanding.explained import with_explanation
from reservations.understanding.private import without_private

MODEL_SECONDS = 4.0
LEFT_FOR_THE_REST = 6.0
"""Seconds of the turn that no model may take: the PMS is still to be asked."""

LONGEST_FOR_MODEL = 600
"""Characters that a model is shown; what is odd and longer than this is better asked back."""

_READ_AS = {
    Asked.WHICH_BOOKING: Asked.READING,
    Asked.CANCEL: Asked.CONFIRM,
    Asked.CHANGE: Asked.CONFIRM,
    Asked.CHANGE_ROOM: Asked.ROOM_CHOICE,
}
"""Questions that are answered like others: with the number of one of those listed, with yes or no."""

Reading = Callable[[str], Meaning]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message says, and what happened on the way to know it."""

    meaning: Meaning
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearing:
    """What messages are heard with; without a model the built-in reading is all there is."""

    interpret: Interpreter
    model: LanguageModel | None = None

    def hear(self, inbound: Inbound, conversation: Conversation, *, today: date, deadline: Deadline) -> Heard:
        """What the guest says at this point of the conversation. Never raises, whatever the model does."""
        if inbound.location:
            return Heard(Meaning(intents=("place",), place=inbound.location))
        if not inbound.is_readable:
            return Heard(Meaning(intents=("files" if inbound.media else "unreadable",), files=inbound.media))
        said = self._said(inbound, conversation, today=today, deadline=deadline)
        return replace(said, meaning=replace(said.meaning, files=inbound.media))

    def _said(self, inbound: Inbound, conversation: Conversation, *, today: date, deadline: Deadline) -> Heard:
        asked = _READ_AS.get(conversation.asked, conversation.asked) if conversation.asked else None
        read = partial(
            self.interpret,
            today=today,
            lang=conversation.language if conversation.language_known else None,
            asked=asked,
            region=conversation.region or None,
            choices=_options(conversation),
        )
        if inbound.payload:
            return Heard(read(inbound.payload))
        heard = read(inbound.text)
        if self.model is None or not is_in_doubt(heard, asked=asked):
            return Heard(heard)
        return _explained(inbound.text, heard, conversation, read=read, model=self.model, deadline=deadline)


def _explained(
    text: str, heard: Meaning, conversation: Conversation, *, read: Reading, model: LanguageModel, deadline: Deadline
) -> Heard:
    """The reading with the help of the model; the built-in one where there is none to be had."""
    sent = without_private(text, _names(conversation, heard))[:LONGEST_FOR_MODEL]
    unexplained = tuple(dict.fromkeys(word for word in heard.unexplained if word in sent))
    if not unexplained:
        return Heard(heard)
    try:
        explanation = _asked(model, sent, unexplained, conversation, deadline)
    except ModelUnavailable as error:
        return Heard(heard, (ModelFailed(error.reason),))
    better = with_explanation(text, heard, explanation, reread=read)
    return Heard(better, (ModelAsked(helped=better != heard),))


def _asked(
    model: LanguageModel, sent: str, unexplained: tuple[str, ...], conversation: Conversation, deadline: Deadline
) -> Explanation:
    return model.explain(
        sent,
        unexplained,
        guest=conversation.guest,
        language=conversation.language,
        asked=conversation.asked,
        deadline=deadline.within(MODEL_SECONDS, leaving=LEFT_FOR_THE_REST),
    )


def _names(conversation: Conversation, heard: Meaning) -> tuple[str, ...]:
    """Every name of the guest that is known so far."""
    return tuple(name for name in (conversation.profile_name, conversation.guest_name, heard.name) if name)


def _options(conversation: Conversation) -> tuple[Option, ...]:
    """The rooms last offered, with everything a guest may name them by; none while a number means something else."""
    if conversation.asked in (Asked.READING, Asked.WHICH_BOOKING):
        return ()
    return tuple(
        Option(
            " + ".join(room.room_type.name for room in offer.rooms),
            offer.total.amount,
            sum(room.room_type.max_guests for room in offer.rooms),
            offer.rooms[0].room_type.amenities,
        )
        for offer in conversation.offers
    )
