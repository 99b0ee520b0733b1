"""Presses and replies to earlier messages, told from words that are said to the present question."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reservations.choosing import agreement
from reservations.conversation import Asked, Conversation, Meaning
from reservations.hearing import Hearing
from reservations.messages import Inbound
from reservations.offered import NextStep, Offered, offered_in, payload
from reservations.ports import Deadline
from reservations.understanding import understand
from tests.reservations.conftest import House

TODAY = date(2026, 11, 21)


def heard(house: House, conversation: Conversation, *offered: Offered, **said: Any) -> tuple[Conversation, Meaning]:
    """What a message means by the built-in reading, in reply to a message that offered this."""
    inbound = Inbound("whatsapp", conversation.guest, "SM1", **said)
    deadline = Deadline(house.clock.monotonic() + 12, house.clock)
    known, answer = Hearing(understand).hear_answer(inbound, conversation, offered, today=TODAY, deadline=deadline)
    return known, answer.meaning


@pytest.fixture
def shown(ready: Conversation) -> Conversation:
    return ready.but(asked=Asked.CONFIRM)


@pytest.fixture
def old_summary(shown: Conversation) -> tuple[Offered, ...]:
    """What the summary before this one offered."""
    choices = agreement(shown.but(booking_key="old-key"), shown.offers[0], TODAY)
    return tuple(each for each in (offered_in(choice.id) for choice in choices) if each)


def test_a_press_says_what_it_carries_and_not_its_label(shown: Conversation, house: House) -> None:
    _, meaning = heard(house, shown, text="yes", payload=payload(NextStep("human_handoff")))

    assert meaning == Meaning(intents=("human_handoff",))


def test_a_yes_in_reply_to_an_old_summary_is_not_one_to_the_present(
    shown: Conversation, old_summary: tuple[Offered, ...], house: House
) -> None:
    _, meaning = heard(house, shown, *old_summary, text="yes")

    assert meaning.earlier == old_summary[0]
    assert not meaning.says("affirm")


def test_a_yes_with_more_words_in_reply_to_an_old_summary_is_none_to_the_present(
    shown: Conversation, old_summary: tuple[Offered, ...], house: House
) -> None:
    known, meaning = heard(house, shown, *old_summary, text="yes, but one night longer")

    assert known.asked is None
    assert meaning.more_nights == 1


def test_a_yes_to_the_present_question_is_heard_as_before(shown: Conversation, house: House) -> None:
    known, meaning = heard(house, shown, text="yes")

    assert (known, meaning.says("affirm")) == (shown, True)


def test_a_place_in_reply_to_an_old_summary_is_a_place(
    shown: Conversation, old_summary: tuple[Offered, ...], house: House
) -> None:
    assert heard(house, shown, *old_summary)[1].says("unreadable")


@pytest.mark.parametrize(("language", "word"), [("en", "More!"), ("en", "more rooms"), ("es", "más"), ("fr", "Plus")])
def test_the_word_named_for_more_rooms_asks_for_them(
    ready: Conversation, house: House, language: str, word: str
) -> None:
    listed = ready.but(language=language, language_known=True, asked=Asked.ROOM_CHOICE, offers=ready.offers * 4)

    assert heard(house, listed, text=word)[1] == Meaning(intents=("more_rooms",))


def test_more_is_only_a_word_where_there_are_no_more_rooms(ready: Conversation, house: House) -> None:
    assert not heard(house, ready.but(asked=Asked.ROOM_CHOICE), text="more")[1].says("more_rooms")
