"""Which messages a language model is asked about."""

from __future__ import annotations

import json
from datetime import date

import pytest

from reservations.understanding import understand
from reservations.understanding.doubt import is_in_doubt
from tests.shared import shared
from tests.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "me hubster an me fancy a wee kip",
        "blorgh wibble",
        "gonna doss wiv me fella for 2 sleeps from 5 dec",
        "where can I stable my chariot",
    ],
)
def test_what_holds_unknown_words_and_says_little_is_in_doubt(text: str) -> None:
    assert is_in_doubt(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "a double room from 5 to 9 May for two, please",
        "I want to check in this Sunday for eleven days. I'll be needing 2 rooms.",
        "2",
        "is there parking?",
        "",
    ],
)
def test_what_was_understood_is_in_no_doubt(text: str) -> None:
    assert not is_in_doubt(read(text))


@pytest.mark.parametrize("text", ["yes blorgh wibble", "no, blorgh wibble grok"])
def test_a_yes_and_a_no_stand_by_their_own_words(text: str) -> None:
    assert not is_in_doubt(read(text, asked="confirm"), asked="confirm")


@pytest.mark.parametrize("asked", ["name", "email", "email_check", "phone"])
def test_who_the_guest_is_concerns_nobody_else(asked: str) -> None:
    assert not is_in_doubt(read("blorgh wibble grok", asked=asked), asked=asked)


def test_a_model_is_asked_about_one_message_in_seven_at_most() -> None:
    asked = []
    for line in shared("nlu", "dev.jsonl").read_text("utf-8").splitlines():
        case = json.loads(line)
        heard = understand(
            case["text"], today=date.fromisoformat(case["today"]), lang=case["lang"], asked=case["asked"]
        )
        asked.append(heard.asks_freely or is_in_doubt(heard, asked=case["asked"]))

    assert 0 < sum(asked) <= 0.15 * len(asked)
