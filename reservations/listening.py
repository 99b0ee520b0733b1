"""A voice note becomes words: fetched, written down by a model, and kept, so that no second try pays again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reservations.conversation import Asked, Conversation, Meaning
from reservations.errors import FileRefused, FileUnavailable, ModelUnavailable
from reservations.events import Event, ModelFailed, VoiceReceived
from reservations.files import MOST_VOICE_BYTES, VOICE_TYPES, File, FileKind, kind_of
from reservations.messages import Inbound, Media
from reservations.ports import Deadline, Ear, FetchFile, Transcripts

FETCH_SECONDS = 3.0
TRANSCRIBE_SECONDS = 4.0
LEFT_AFTER_FETCHING, LEFT_FOR_THE_REST = 8.0, 5.0
"""Seconds of the turn that are left to what comes after: the model, then the PMS."""

MOST_WORDS = 4096
"""Characters, as many as a written message may have."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What became of a voice note: its `words`, or why there are none.

    `unheard`: "deaf" (there is no model), "too_long", "silent" (no words in it), "failed".
    """

    words: str = ""
    unheard: str = ""
    events: tuple[Event, ...] = ()


DEAF = Spoken(unheard="deaf")


@dataclass(frozen=True, slots=True)
class Listening:
    """What voice notes are listened to with."""

    fetch: FetchFile
    ear: Ear
    transcripts: Transcripts

    def listen(self, message_id: str, voice: Media, known: Conversation, *, deadline: Deadline) -> Spoken:
        """What the voice note says. May raise StoreUnavailable: the message then waits to be tried again."""
        kept = self.transcripts.of(known.guest, message_id)
        if kept is not None:
            return _spoken(kept)
        try:
            words = self._written_down(self._fetched(voice, deadline), known, deadline)
        except (FileRefused, FileUnavailable):
            return _unheard("failed")
        except ModelUnavailable as error:
            return _unheard("too_long" if error.reason == "too_long" else "failed", ModelFailed(error.reason))
        self.transcripts.keep(known.guest, message_id, words)
        return _spoken(words)

    def _fetched(self, voice: Media, deadline: Deadline) -> File:
        in_time = deadline.within(FETCH_SECONDS, leaving=LEFT_AFTER_FETCHING)
        return self.fetch(voice.url, types=VOICE_TYPES, most_bytes=MOST_VOICE_BYTES, deadline=in_time)

    def _written_down(self, voice: File, known: Conversation, deadline: Deadline) -> str:
        words = self.ear.transcribe(
            voice,
            language=known.language if known.language_known else None,
            guest=known.guest,
            deadline=deadline.within(TRANSCRIBE_SECONDS, leaving=LEFT_FOR_THE_REST),
        )
        return words.strip()[:MOST_WORDS]


def _spoken(words: str) -> Spoken:
    return Spoken(words, events=(VoiceReceived(is_heard=True),)) if words else _unheard("silent")


def _unheard(reason: str, *events: Event) -> Spoken:
    return Spoken(unheard=reason, events=(*events, VoiceReceived(is_heard=False)))


def voice_note(inbound: Inbound) -> Media | None:
    """The voice note that stands in the place of words."""
    if inbound.is_readable:
        return None
    return next((each for each in inbound.media if kind_of(each) is FileKind.VOICE), None)


_BINDING = (Asked.CONFIRM, Asked.CANCEL, Asked.CHANGE, Asked.ERASE)


def without_binding_yes(heard: Meaning, asked: Asked | None) -> Meaning:
    """What was heard in a voice note, where its yes would book, cancel or change: a machine may have heard it that was
    never said, so that it only counts in writing."""
    if asked not in _BINDING:
        return heard
    return replace(heard, intents=tuple("spoken_yes" if intent == "affirm" else intent for intent in heard.intents))
