"""Voice notes at the door to the language model, on a double that answers over real HTTP."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from doors import SystemClock
from language_model import OpenAIModel
from language_model.speech import is_too_long
from reservations.errors import ModelUnavailable
from reservations.files import File
from reservations.ports import Deadline
from simulators.openai import OpenAIDouble, served
from tests.fakes import FakeAllowance, FixedClock
from tests.voices import voice

GUEST = "+34600123456"
NOTE = File(voice(), "audio/ogg")


@pytest.fixture
def double() -> OpenAIDouble:
    return OpenAIDouble(hears="Good morning.")


@pytest.fixture
def allowance() -> FakeAllowance:
    return FakeAllowance()


@pytest.fixture
def model(double: OpenAIDouble, allowance: FakeAllowance) -> Iterator[OpenAIModel]:
    with served(double) as address:
        yield OpenAIModel(
            address,
            "sk-double",
            "double-1",
            transcription_model="double-ear",
            allowance=allowance,
            daily_tokens=20_000,
            clock=FixedClock("2026-11-21T15:00:00"),
        )


def written_down(model: OpenAIModel, note: File = NOTE, *, seconds: float = 10, language: str | None = None) -> str:
    deadline = Deadline(SystemClock().monotonic() + seconds, SystemClock())
    return model.transcribe(note, language=language, guest=GUEST, deadline=deadline)


def refusal(model: OpenAIModel, note: File = NOTE, *, seconds: float = 10) -> str:
    """Why nothing was written down."""
    with pytest.raises(ModelUnavailable) as told:
        written_down(model, note, seconds=seconds)
    return told.value.reason


def test_a_voice_note_is_written_down(model: OpenAIModel, double: OpenAIDouble) -> None:
    assert written_down(model, language="es") == "Good morning."
    assert [(sent["model"], sent["language"], sent["file"]) for sent in double.voices] == [
        ("double-ear", "es", NOTE.content)
    ]


def test_without_a_known_language_none_is_named(model: OpenAIModel, double: OpenAIDouble) -> None:
    written_down(model)

    assert "language" not in double.voices[0]


@pytest.mark.parametrize(
    ("manner", "reason"),
    [
        ("busy", "busy"),
        ("broken", "refused"),
        ("locked", "refused"),
        ("cut", "away"),
        ("huge", "away"),
        ("garbage", "unreadable"),
    ],
)
def test_an_ear_that_does_not_answer_is_asked_once(
    model: OpenAIModel, double: OpenAIDouble, manner: str, reason: str
) -> None:
    double.manner = manner

    assert refusal(model) == reason
    assert len(double.voices) == 1


@pytest.mark.parametrize("manner", ["slow", "trickling"])
def test_no_voice_note_takes_longer_than_there_is_time(model: OpenAIModel, double: OpenAIDouble, manner: str) -> None:
    double.manner = manner
    before = time.monotonic()

    assert refusal(model, seconds=0.6) == "slow"
    assert time.monotonic() - before < 1.5


@pytest.mark.parametrize("hears", [None, 7, ["yes"], {"text": "yes"}])
def test_what_is_no_text_is_unreadable(model: OpenAIModel, double: OpenAIDouble, hears: object) -> None:
    double.hears = hears

    assert refusal(model) == "unreadable"


def test_what_is_too_long_is_neither_sent_nor_counted(
    model: OpenAIModel, double: OpenAIDouble, allowance: FakeAllowance
) -> None:
    assert refusal(model, File(voice(seconds=181), "audio/ogg")) == "too_long"
    assert (double.voices, allowance.spent) == ([], {})


def test_a_service_without_ears_still_answers_questions(model: OpenAIModel, double: OpenAIDouble) -> None:
    double.manner = "locked"
    assert [refusal(model) for _ in range(4)] == ["refused", "refused", "refused", "resting"]

    double.manner, double.says = "right", {"lines": ["facts.smoking"]}
    deadline = Deadline(SystemClock().monotonic() + 10, SystemClock())
    assert model.find_lines("?", {"facts.smoking": "."}, guest=GUEST, deadline=deadline) == ("facts.smoking",)


def test_sound_that_the_service_refuses_silences_it_for_nobody_else(model: OpenAIModel, double: OpenAIDouble) -> None:
    double.manner = "choosy"
    assert [refusal(model) for _ in range(4)] == ["refused"] * 4

    double.manner = "right"
    assert written_down(model) == "Good morning."


def test_a_longer_voice_note_costs_more(model: OpenAIModel, allowance: FakeAllowance) -> None:
    written_down(model, File(bytes(200_000), "audio/amr"))

    assert allowance.spent[GUEST] >= 2000


@pytest.mark.parametrize("sound", [b"", b"OggS", b"\0" * 300, voice()[:60], b"RIFF" + b"\xff" * 60])
@pytest.mark.parametrize("content_type", ["audio/ogg", "audio/wav", "audio/mpeg", "audio/mp4", "audio/amr"])
def test_a_damaged_voice_note_says_no_length(sound: bytes, content_type: str) -> None:
    assert not is_too_long(File(sound, content_type))
