"""Voice notes become words within the turn's time, and a yes in one binds nobody."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reservations.choosing import agreement
from reservations.conversation import Asked, Conversation, Meaning
from reservations.errors import ModelUnavailable
from reservations.events import ModelFailed, VoiceReceived
from reservations.files import File
from reservations.hearing import Hearing
from reservations.listening import Listening, without_binding_yes
from reservations.messages import Inbound, Media
from reservations.offered import Offered, offered_in
from reservations.ports import Deadline
from reservations.understanding import understand
from tests.reservations.conftest import House

TODAY = date(2026, 11, 21)
NOTE = Media("https://api/ME1", "audio/ogg; codecs=opus")


class FakeEar:
    """A model that hears what it is told to, or raises it; how much time it was left."""

    def __init__(self, hears: str | Exception) -> None:
        self.hears = hears
        self.seconds: list[float] = []

    def transcribe(self, voice: File, *, language: str | None, guest: str, deadline: Deadline) -> str:
        self.seconds.append(deadline.seconds_left)
        if isinstance(self.hears, Exception):
            raise self.hears
        return self.hears


class Memory:
    """Transcripts in memory."""

    def __init__(self) -> None:
        self.words: dict[tuple[str, str], str] = {}

    def keep(self, guest: str, message_id: str, words: str) -> None:
        self.words[guest, message_id] = words

    def of(self, guest: str, message_id: str) -> str | None:
        return self.words.get((guest, message_id))


def fetched(url: str, *, deadline: Deadline, **_: Any) -> File:
    return File(b"sound", "audio/ogg")


def heard(
    house: House,
    known: Conversation,
    ear: FakeEar,
    *offered: Offered,
    seconds: float = 12,
    memory: Memory | None = None,
) -> tuple[Meaning, tuple[object, ...]]:
    """What a voice note means, and what happened."""
    inbound = Inbound("whatsapp", known.guest, "SM1", media=(NOTE,))
    hearing = Hearing(understand, listening=Listening(fetched, ear, memory or Memory()))
    deadline = Deadline(house.clock.monotonic() + seconds, house.clock)
    answer = hearing.hear_answer(inbound, known, offered, today=TODAY, deadline=deadline)[1]
    return answer.meaning, answer.events


def test_a_voice_note_is_read_like_a_text_and_keeps_its_words(ready: Conversation, house: House) -> None:
    meaning, events = heard(house, ready, FakeEar(" we will be three \n"))

    assert (meaning.guests, meaning.spoken) == (3, "we will be three")
    assert events == (VoiceReceived(is_heard=True),)


def test_a_voice_note_heard_before_is_not_heard_again(ready: Conversation, house: House) -> None:
    memory, ear = Memory(), FakeEar("three of us")
    heard(house, ready, ear, memory=memory)

    assert heard(house, ready, ear, memory=memory)[0].spoken == "three of us"
    assert len(ear.seconds) == 1


def test_silence_is_remembered_too(ready: Conversation, house: House) -> None:
    memory, ear = Memory(), FakeEar("")
    heard(house, ready, ear, memory=memory)

    assert heard(house, ready, ear, memory=memory)[0].unheard == "silent"
    assert len(ear.seconds) == 1


@pytest.mark.parametrize(("reason", "unheard"), [("slow", "failed"), ("too_long", "too_long")])
def test_why_nothing_was_heard_is_told(ready: Conversation, house: House, reason: str, unheard: str) -> None:
    meaning, events = heard(house, ready, FakeEar(ModelUnavailable(reason)))

    assert meaning == Meaning(intents=("voice",), unheard=unheard)
    assert events == (ModelFailed(reason), VoiceReceived(is_heard=False))


@pytest.mark.parametrize(("seconds", "left"), [(12, 4), (7, 2), (4, 0)])
def test_the_ear_leaves_time_for_the_rest_of_the_turn(
    ready: Conversation, house: House, seconds: float, left: float
) -> None:
    ear = FakeEar("hello")

    heard(house, ready, ear, seconds=seconds)
    assert ear.seconds == [left]


@pytest.mark.parametrize("asked", [Asked.CONFIRM, Asked.CANCEL, Asked.CHANGE])
def test_a_spoken_yes_binds_nobody(ready: Conversation, house: House, asked: Asked) -> None:
    meaning, _ = heard(house, ready.but(asked=asked), FakeEar("yes"))

    assert meaning.says("spoken_yes")
    assert not meaning.says("affirm")


def test_a_yes_spoken_in_reply_to_a_summary_is_no_press_of_its_button(ready: Conversation, house: House) -> None:
    shown = ready.but(asked=Asked.CONFIRM)
    choices = agreement(shown, shown.offers[0], TODAY)
    summary = tuple(each for each in (offered_in(choice.id) for choice in choices) if each)

    meaning, _ = heard(house, shown, FakeEar("yes"), *summary)
    assert meaning.spoken == "yes"
    assert meaning.earlier is None


def test_elsewhere_a_yes_is_a_yes() -> None:
    meaning = Meaning(intents=("affirm",))

    assert without_binding_yes(meaning, Asked.NAME) == meaning
