"""A message becomes a Meaning: by the built-in reading, and by a second one where a language model can help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from reservations.conversation import Asked, Conversation, Explanation, Meaning, Option
from reservations.errors import ModelUnavailable
from reservations.events import Event, ModelAsked, ModelFailed
from reservations.listening import DEAF, Listening, voice_note, without_binding_yes
from reservations.messages import Inbound, Line, Media
from reservations.offered import Offered, offered_in
from reservations.ports import Deadline, Interpreter, LanguageModel
from reservations.presenting import ROOMS_A_PAGE
from reservations.pressing import picked, pressed, question_of
from reservations.understanding.doubt import is_in_doubt
from reservations.understanding.explained import with_explanation
from reservations.understanding.private import without_private
from reservations.wording import phrase

MODEL_SECONDS = 4.0
LEFT_FOR_THE_REST = 6.0
"""Seconds of the turn that no model may take: the PMS is still to be asked."""

LONGEST_FOR_MODEL = 600
"""Characters that a model is shown; what is odd and longer than this is better asked back."""

_READ_AS = {
    Asked.WHICH_BOOKING: Asked.READING,
    Asked.CANCEL: Asked.CONFIRM,
    Asked.CHANGE: Asked.CONFIRM,
    Asked.ERASE: Asked.CONFIRM,
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
    """What messages are heard with; without a model there is the built-in reading, and no voice note is heard."""

    interpret: Interpreter
    model: LanguageModel | None = None
    listening: Listening | None = None

    def hear_answer(
        self,
        inbound: Inbound,
        conversation: Conversation,
        offered: Sequence[Offered],
        *,
        today: date,
        deadline: Deadline,
    ) -> tuple[Conversation, Heard]:
        """What the guest says, and the conversation it is said to: a press, or a bare reply to an earlier message,
        answers what was `offered` there."""
        press = offered_in(inbound.payload) or self._picked(inbound, conversation, offered, today)
        if press:
            known, meaning = pressed(press, conversation)
            return known, Heard(meaning)
        # More than a bare answer, and said about something else: a yes in it is none to the question open now.
        known = conversation.interrupted() if offered else conversation
        return known, self.hear(inbound, known, today=today, deadline=deadline)

    def hear(self, inbound: Inbound, conversation: Conversation, *, today: date, deadline: Deadline) -> Heard:
        """What the guest says at this point of the conversation. Whatever the model does, it does not raise; for a
        voice note it may raise StoreUnavailable."""
        if inbound.location:
            return Heard(Meaning(intents=("place",), place=inbound.location))
        if voice := voice_note(inbound):
            return self._listened(inbound, voice, conversation, today=today, deadline=deadline)
        if not inbound.is_readable:
            return Heard(Meaning(intents=("files" if inbound.media else "unreadable",), files=inbound.media))
        said = self._said(inbound, conversation, today=today, deadline=deadline)
        return replace(said, meaning=replace(said.meaning, files=inbound.media)) if inbound.media else said

    def _listened(
        self, inbound: Inbound, voice: Media, conversation: Conversation, *, today: date, deadline: Deadline
    ) -> Heard:
        """What is said in the voice note, read like any text."""
        listening = self.listening
        spoken = listening.listen(inbound.message_id, voice, conversation, deadline=deadline) if listening else DEAF
        if not spoken.words:
            return Heard(Meaning(intents=("voice",), unheard=spoken.unheard), spoken.events)
        said = self._said(replace(inbound, text=spoken.words), conversation, today=today, deadline=deadline)
        meaning = without_binding_yes(said.meaning, conversation.asked)
        return Heard(replace(meaning, spoken=spoken.words), spoken.events + said.events)

    def _said(self, inbound: Inbound, conversation: Conversation, *, today: date, deadline: Deadline) -> Heard:
        if _asks_for_more(inbound.text, conversation):
            return Heard(Meaning(intents=("more_rooms",)))
        read = self._reading(conversation, today)
        # A button of somebody else's message carries nothing we know: its label says more.
        heard = read(inbound.text or inbound.payload)
        if self.model is None or not is_in_doubt(heard, asked=_question(conversation)):
            return Heard(heard)
        return _explained(inbound.text, heard, conversation, read=read, model=self.model, deadline=deadline)

    def _reading(self, conversation: Conversation, today: date) -> Reading:
        return partial(
            self.interpret,
            today=today,
            lang=conversation.language if conversation.language_known else None,
            asked=_question(conversation),
            region=conversation.region or None,
            choices=_options(conversation),
            about=_about(conversation),
        )

    def _picked(
        self, inbound: Inbound, conversation: Conversation, offered: Sequence[Offered], today: date
    ) -> Offered | None:
        if not offered or not inbound.text:
            return None
        asked_then = conversation.but(asked=question_of(offered), offers=())
        return picked(self._reading(asked_then, today)(inbound.text), offered)


def _question(conversation: Conversation) -> Asked | None:
    return _READ_AS.get(conversation.asked, conversation.asked) if conversation.asked else None


def _explained(
    text: str, heard: Meaning, conversation: Conversation, *, read: Reading, model: LanguageModel, deadline: Deadline
) -> Heard:
    """The reading with the help of the model; the built-in one where there is none to be had."""
    sent = without_private(text, (*names_of(conversation), heard.name or ""))[:LONGEST_FOR_MODEL]
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


def names_of(conversation: Conversation) -> tuple[str, ...]:
    """Every name of the guest that is known so far."""
    return tuple(name for name in (conversation.profile_name, conversation.guest_name) if name)


def _about(conversation: Conversation) -> date | None:
    """The arrival that is spoken of: of the change that is being put, of the trip, or of the booking there is."""
    if conversation.changing:
        return conversation.changing.offer.stay.check_in
    return conversation.check_in or (conversation.booked.stay.check_in if conversation.booked else None)


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


def _asks_for_more(text: str, conversation: Conversation) -> bool:
    """Whether the text is the very word that the list of rooms names for its next page."""
    if conversation.asked is not Asked.ROOM_CHOICE or len(conversation.offers) <= ROOMS_A_PAGE:
        return False
    return text.strip(" .!_*").casefold() in _words_for_more(conversation.language)


def _words_for_more(language: str) -> set[str]:
    told = (phrase(Line("more_word"), language=language), phrase(Line("more_rooms"), language=language))
    return {word.casefold() for word in told}
