"""How a message is heard with the help of a language model, and without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from reservations.conversation import Asked, Conversation, Explanation, Meaning, Paraphrase
from reservations.errors import ModelUnavailable
from reservations.events import ModelAsked, ModelFailed
from reservations.hearing import LEFT_FOR_THE_REST, LONGEST_FOR_MODEL, MODEL_SECONDS, Heard, Hearing
from reservations.messages import Inbound
from reservations.ports import Deadline
from reservations.understanding import understand
from tests.fakes import FixedClock

TODAY = date(2026, 11, 4)
ODD = "me an me hubster, 2 kips from 5 dec"
ANA = Conversation("+34600123456", "en", language_known=True, profile_name="Ana Diaz", guest_name="Ana Maria Soto")


@dataclass
class FakeModel:
    """Explains what it is told to explain, and keeps what it was asked."""

    explanation: Explanation = field(
        default_factory=lambda: Explanation(
            (Paraphrase("me an me hubster", "me and my husband"), Paraphrase("2 kips", "2 nights"))
        )
    )
    failure: ModelUnavailable | None = None
    texts: list[str] = field(default_factory=list)
    told: list[dict[str, Any]] = field(default_factory=list)

    def explain(self, text: str, unexplained: Sequence[str], **told: Any) -> Explanation:
        self.texts.append(text)
        self.told.append(told | {"unexplained": tuple(unexplained)})
        if self.failure:
            raise self.failure
        return self.explanation

    def find_lines(self, question: str, lines: Mapping[str, str], *, guest: str, deadline: Deadline) -> tuple[str, ...]:
        return ()


def heard(
    text: str,
    model: FakeModel | None,
    known: Conversation = ANA,
    *,
    seconds: float = 12.0,
) -> Heard:
    clock = FixedClock("2026-11-04T12:00:00")
    inbound = Inbound("whatsapp", known.guest, "SM1", text)
    deadline = Deadline(clock.monotonic() + seconds, clock)
    return Hearing(understand, model).hear(inbound, known, today=TODAY, deadline=deadline)


def built_in(text: str, **known: Any) -> Meaning:
    return understand(text, today=TODAY, lang="en", **known)


def test_a_model_helps_with_words_nobody_knows() -> None:
    helped = heard(ODD, FakeModel())

    assert (helped.meaning.adults, helped.meaning.nights) == (2, 2)
    assert helped.events == (ModelAsked(helped=True),)


def test_a_model_is_not_asked_about_plain_words() -> None:
    model = FakeModel()

    assert heard("2 nights from 5 December for two", model).events == ()
    assert model.texts == []


@pytest.mark.parametrize("reason", ["slow", "busy", "unreadable", "allowance"])
def test_without_an_answer_the_built_in_reading_stands(reason: str) -> None:
    assert heard(ODD, FakeModel(failure=ModelUnavailable(reason))) == Heard(built_in(ODD), (ModelFailed(reason),))


def test_an_answer_that_is_no_help_is_told_apart() -> None:
    assert heard(ODD, FakeModel(Explanation())) == Heard(built_in(ODD), (ModelAsked(helped=False),))


def test_nothing_that_tells_who_the_guest_is_leaves() -> None:
    model = FakeModel()

    heard(f"{ODD}, Ana Soto, maria@example.com, 600 123 456", model)

    assert model.texts == [f"{ODD}, [name] [name], [email] [phone]"]
    assert model.told[0]["unexplained"] == ("hubster", "kips")


def test_a_name_in_this_very_message_is_known_too() -> None:
    model = FakeModel()

    heard("my name is Eve Mallory, blorgh wibble grok zonk flurb", model)

    assert "Eve" not in model.texts[0]
    assert "Mallory" not in model.texts[0]


def test_where_only_private_words_are_unknown_nobody_is_asked() -> None:
    model = FakeModel()

    assert heard("Ana Soto", model, ANA.but(profile_name="Ana Soto")).events == ()
    assert model.texts == []


def test_long_messages_are_shown_in_part() -> None:
    model = FakeModel()

    heard("blorgh " * 500, model)

    assert len(model.texts[0]) == LONGEST_FOR_MODEL


def test_the_model_has_its_time_and_no_more() -> None:
    model = FakeModel()

    heard(ODD, model, seconds=12)
    heard(ODD, model, seconds=LEFT_FOR_THE_REST + 1)
    heard(ODD, model, seconds=LEFT_FOR_THE_REST - 1)

    assert [told["deadline"].seconds_left for told in model.told] == [MODEL_SECONDS, 1, 0]


@pytest.mark.parametrize(
    ("asked", "is_asked"), [(Asked.CONFIRM, True), (Asked.CANCEL, True), (Asked.NAME, False), (Asked.EMAIL, False)]
)
def test_what_was_asked_decides_whether_the_model_is(asked: Asked, is_asked: bool) -> None:
    model = FakeModel()

    heard("blorgh wibble grok", model, ANA.but(asked=asked))

    assert bool(model.texts) is is_asked


@pytest.mark.parametrize("asked", [Asked.CONFIRM, Asked.CANCEL, Asked.CHANGE, Asked.RESUME, Asked.EMAIL_CHECK])
def test_no_model_says_yes_for_a_guest(asked: Asked) -> None:
    yes = FakeModel(Explanation((Paraphrase("blorgh", "yes"), Paraphrase("wibble", "go ahead")), ("affirm", "book")))

    assert not heard("blorgh wibble", yes, ANA.but(asked=asked)).meaning.says("affirm", "deny")
