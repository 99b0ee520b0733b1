"""Which messages ask something about the hotel that no topic covers."""

from __future__ import annotations

import pytest

from tests.understanding.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "Is there a minibar?",
        "minibar?",
        "do you sell kites",
        "good morning, do you iron shirts?",
        "when was the hotel built?",
        "yes, and is there a minibar?",
        "¿Hay secador de pelo?",
        "Há secador de cabelo?",
        "Avez-vous un coffre-fort ?",
        "Habt ihr einen Föhn?",
        "Avete un asciugacapelli?",
    ],
)
def test_a_question_whose_words_no_rule_knows_is_a_free_one(text: str) -> None:
    assert read(text).asks_freely


@pytest.mark.parametrize(
    "text",
    [
        "do you have parking?",
        "is the rooftop pool heated?",
        "can I get a deluxe from 5 to 8 May with a baldachin?",
        "are there any cabins for 2 people?",
        "do you have a room with a jacuzzi available?",
        "can I cancel my zany booking?",
        "can I talk to a wizard, I mean a human?",
        "I like wombats",
        "what?",
        "huh?",
        "what do you mean?",
        "Ana Smith, ana@example.com, is that ok with fizz?",
    ],
)
def test_what_fills_something_or_is_understood_is_none(text: str) -> None:
    assert not read(text).asks_freely


def test_a_hesitant_answer_is_no_question_of_its_own() -> None:
    assert not read("mid Febtober?", asked="dates").asks_freely
    assert read("is there a minibar?", asked="dates").asks_freely


@pytest.mark.parametrize("asked", ["name", "email", "phone"])
def test_an_answer_about_the_guest_is_no_question_about_the_hotel(asked: str) -> None:
    assert not read("is zorblat fine?", asked=asked).asks_freely
