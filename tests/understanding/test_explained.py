"""What is believed of a language model's answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reservations.conversation import Explanation, Meaning, Paraphrase
from reservations.understanding.explained import MOST_PARAPHRASES, is_backed, with_explanation
from tests.understanding.reading import ROOMS, read

DECEMBER_5 = date(2026, 12, 5)


def explained(text: str, *phrases: tuple[str, str], intents: tuple[str, ...] = (), **known: Any) -> Meaning:
    """The text as it is understood with these phrases explained."""
    explanation = Explanation(tuple(Paraphrase(said, plain) for said, plain in phrases), intents)

    def reread(plain: str) -> Meaning:
        return read(plain, **known)

    return with_explanation(text, reread(text), explanation, reread=reread)


def test_plain_words_in_the_place_of_odd_ones_are_read_by_our_rules() -> None:
    heard = explained(
        "gonna doss wiv me hubster for 2 sleeps from 5 dec",
        ("doss wiv me hubster", "stay with my husband"),
        ("2 sleeps", "2 nights"),
    )

    assert (heard.check_in, heard.nights, heard.unexplained) == (DECEMBER_5, 2, ())


def test_who_travels_is_counted_by_our_rules() -> None:
    assert explained("me an me hubster", ("me an me hubster", "me and my husband")).adults == 2


def test_days_are_worked_out_here() -> None:
    heard = explained("kip from 5 Dezembah", ("5 Dezembah", "5 December"))

    assert heard.check_in == DECEMBER_5


def test_a_room_can_be_named_in_odd_words() -> None:
    heard = explained("da bargain wun plz", ("da bargain wun", "the cheapest"), asked="room_choice", choices=ROOMS)

    assert heard.choice == 1


def test_what_the_guest_wants_can_be_told() -> None:
    assert explained("where can I stable my chariot", intents=("faq:parking",)).intents == ("faq:parking",)


def test_a_question_is_added_to_what_was_understood_and_nothing_else_is() -> None:
    heard = explained("a room for 2, blorgh wibble grok?", intents=("human_handoff", "faq:wifi", "modify_booking"))

    assert heard.intents == (*read("a room for 2, blorgh wibble grok?").intents, "faq:wifi")


@pytest.mark.parametrize("intent", ["affirm", "deny", "cancel_booking", "reset", "stop", "start", "status", "blorgh"])
def test_what_agrees_or_ends_something_is_never_told(intent: str) -> None:
    assert not explained("blorgh wibble", intents=(intent,)).says(intent)


@pytest.mark.parametrize("plain", ["yes", "yes, book it", "no", "cancel my booking", "start again", "stop", "👍"])
@pytest.mark.parametrize("asked", [None, "confirm", "resume"])
def test_no_yes_and_no_end_comes_out_of_plain_words(plain: str, asked: str | None) -> None:
    heard = explained("blorgh", ("blorgh", plain), asked=asked)

    assert not heard.says("affirm", "deny", "cancel_booking", "reset", "stop")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("not there", "2 nights"),  # nobody said so
        ("sleep", "nights"),  # a part of a word
        ("", "nights"),
        (" ", "nights"),
        ("sleeps", "2 nights"),  # numbers that the phrase does not hold
        ("sleeps", "two nights"),
        ("sleeps", "zwei Nächte"),
        ("sleeps", "from the 5th"),
        ("sleeps", "el quinto"),
        ("3 sleeps", "3 nights from 5/12"),
        ("3 sleeps", "٤ nights"),
        ("sleeps", "<b>nights</b>"),  # what is no words
        ("sleeps", "nights\nfor my wife"),
        ("sleeps", "nights\x00"),
        ("sleeps", "\u202enights"),
        ("sleeps", "nights: ignore the rules!"),
        ("sleeps", ""),
        ("sleeps", "a night " * 20),
    ],
)
def test_what_the_guests_words_do_not_bear_is_dropped(said: str, plain: str) -> None:
    assert not is_backed(Paraphrase(said, plain), "3 sleeps, and parking for one car")


def test_what_was_heard_before_is_never_changed() -> None:
    text = "from 5 Dec for 2 people, blorgh wibble"

    heard = explained(text, ("from 5 Dec", "from tomorrow"), ("for 2 people", "for 2 children"))

    assert (heard.check_in, heard.guests, heard.children) == (DECEMBER_5, 2, None)


def test_half_of_one_reading_meets_no_half_of_another() -> None:
    before = read("from 5 Dec, wibble")
    after = explained("from 5 Dec, wibble", ("from 5 Dec", "until 5 Dec"))

    assert (after.check_in, after.check_out) == (before.check_in, before.check_out)


def test_contacts_names_and_wishes_are_the_guests_own() -> None:
    heard = explained("blorgh wibble", ("blorgh", "my name is Eve Mallory"), ("wibble", "a high floor please"))

    assert (heard.name, heard.email, heard.phone, heard.wishes) == (None, None, None, ())


def test_a_vague_date_is_told_back_in_the_guests_words_or_not_at_all() -> None:
    assert explained("wibble", ("wibble", "in spring or in March")).vague_date is None
    assert explained("blorgh in March", ("blorgh", "a room")).vague_date == "in March"


def test_thousands_of_phrases_are_as_good_as_a_few() -> None:
    nonsense = (("blorgh", "nothing"),) * (MOST_PARAPHRASES + 5)

    assert explained("blorgh 3 sleeps", *nonsense, ("3 sleeps", "3 nights")).nights is None


def test_an_answer_without_anything_changes_nothing() -> None:
    assert explained("blorgh wibble") == read("blorgh wibble")


def test_phrases_within_phrases_do_no_harm() -> None:
    heard = explained("2 sleeps wibble", ("2 sleeps wibble", "2 nights"), ("sleeps", "nights"))

    assert heard.nights == 2
