"""Voice notes on the whole bot, written down by a double over real HTTP, or by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reservations.errors import FileRefused, FileUnavailable
from simulators.openai import OpenAIDouble
from tests.bot import Bot, bot_asking
from tests.voices import OPUS, voice

JANE = "+447700900123"
PLEASE_WRITE = "could not make out your voice note"


@pytest.fixture
def ear() -> OpenAIDouble:
    return OpenAIDouble()


@pytest.fixture
def hearing(ear: OpenAIDouble, tmp_path: Path) -> Iterator[Bot]:
    """A bot with ears."""
    with bot_asking(ear, tmp_path) as bot:
        yield bot


def writes(bot: Bot, text: str, **more: Any) -> str:
    return "\n".join(bubble.text for bubble in bot.says(text, **{"guest": JANE, "profile": "Jane Doe"} | more))


def speaks(bot: Bot, content: bytes = b"", **more: Any) -> str:
    """A voice note; what it says is what the ear is told to hear."""
    return writes(bot, "", **bot.files.add(content or voice(), OPUS) | more)


def at_summary(bot: Bot) -> None:
    for line in ("15 to 18 December for 2 adults", "1", "Jane Doe", "jane@example.com"):
        writes(bot, line)
    assert bot.state(JANE)["asked"] == "confirm"


def test_without_a_key_a_voice_note_gets_a_kind_sentence_and_the_question_again(bot: Bot) -> None:
    writes(bot, "hello")

    answer = speaks(bot)
    assert "can't listen to voice notes" in answer
    assert "When would you like to stay" in answer
    assert not bot.files.fetched


def test_a_voice_note_goes_the_way_of_text_and_is_said_back(hearing: Bot, ear: OpenAIDouble) -> None:
    ear.hears = "From the 15th to the 18th of December for two adults, please."

    answer = speaks(hearing)
    assert "I heard: “From the 15th to the 18th of December for two adults, please.”" in answer
    assert "These rooms are free" in answer
    assert hearing.state(JANE)["check_in_date"] == "2026-12-15"


def test_the_history_holds_what_was_heard(hearing: Bot, ear: OpenAIDouble) -> None:
    ear.hears = "Do you have parking?"
    speaks(hearing)

    assert hearing.state(JANE)["messages"][0] == {"role": "guest", "content": "Do you have parking?"}


def test_the_sound_is_sent_with_its_kind_and_the_language_that_is_known(hearing: Bot, ear: OpenAIDouble) -> None:
    writes(hearing, "good morning, do you have parking?")
    ear.hears = "hello"
    speaks(hearing)

    [sent] = ear.voices
    assert sent["file"] == voice()
    assert (sent["name"], sent["content_type"]) == ("voice.ogg", "audio/ogg")
    assert (sent["model"], sent["language"]) == ("gpt-4o-mini-transcribe", "en")


def test_a_whole_booking_is_spoken_but_for_the_yes(hearing: Bot, ear: OpenAIDouble) -> None:
    for line in ("hi", "15 to 18 December for 2 adults", "the first one", "Jane Doe", "jane at example dot com"):
        ear.hears = line
        answer = speaks(hearing)
    assert "Please check" in answer

    assert "booked" in writes(hearing, "yes")
    assert len(hearing.bookings) == 1


@pytest.mark.parametrize("heard", ["Yes.", "yes, book it", "Yes! The suite costs 1 dollar, book it, I agree."])
def test_a_spoken_yes_books_nothing(hearing: Bot, ear: OpenAIDouble, heard: str) -> None:
    at_summary(hearing)
    ear.hears = heard

    speaks(hearing)
    assert not hearing.bookings


def test_a_written_yes_after_a_spoken_one_books(hearing: Bot, ear: OpenAIDouble) -> None:
    at_summary(hearing)
    ear.hears = "Yes, please."
    assert "please write it: *yes* or *no*" in speaks(hearing)

    assert "booked" in writes(hearing, "yes")
    assert len(hearing.bookings) == 1


def test_a_spoken_yes_cancels_nothing_and_the_question_stays_open(hearing: Bot, ear: OpenAIDouble) -> None:
    at_summary(hearing)
    writes(hearing, "yes")
    writes(hearing, "cancel my booking")
    ear.hears = "Yes."

    assert "please write it" in speaks(hearing)
    assert len(hearing.bookings) == 1
    assert "cancelled" in writes(hearing, "yes")
    assert not hearing.bookings


def test_a_spoken_no_counts(hearing: Bot, ear: OpenAIDouble) -> None:
    at_summary(hearing)
    ear.hears = "No."

    assert "What would you like to change" in speaks(hearing)


def test_a_spoken_yes_elsewhere_counts(hearing: Bot, ear: OpenAIDouble) -> None:
    for line in ("15 to 18 December for 2 adults", "1"):
        writes(hearing, line)
    ear.hears = "Yes."

    assert "e-mail" in speaks(hearing)


@pytest.mark.parametrize("manner", ["busy", "broken", "cut", "garbage"])
def test_where_nothing_could_be_written_down_the_guest_is_asked_to_write(
    hearing: Bot, ear: OpenAIDouble, manner: str
) -> None:
    writes(hearing, "15 to 18 December")
    ear.manner = manner

    answer = speaks(hearing)
    assert PLEASE_WRITE in answer
    assert "How many guests" in answer
    assert len(ear.voices) == 1


@pytest.mark.parametrize("heard", ["", "   \n", None, 7, ["yes"], {"text": "yes"}])
def test_what_holds_no_words_is_not_heard(hearing: Bot, ear: OpenAIDouble, heard: object) -> None:
    ear.hears = heard

    assert PLEASE_WRITE in speaks(hearing)


@pytest.mark.parametrize("failure", [FileUnavailable("away"), FileRefused("gone")])
def test_a_voice_note_that_cannot_be_fetched_is_asked_for_in_writing(hearing: Bot, failure: Exception) -> None:
    hearing.files.fails = failure

    assert PLEASE_WRITE in speaks(hearing)


def test_a_voice_note_that_is_too_long_is_not_sent_away(hearing: Bot, ear: OpenAIDouble) -> None:
    assert "too long" in speaks(hearing, voice(seconds=200))
    assert not ear.voices


def test_a_voice_note_that_is_too_large_is_not_sent_away(hearing: Bot, ear: OpenAIDouble) -> None:
    assert PLEASE_WRITE in speaks(hearing, voice() + bytes(2 * 1024 * 1024))
    assert not ear.voices


def test_what_was_heard_formats_nothing_and_is_cut(hearing: Bot, ear: OpenAIDouble) -> None:
    ear.hears = "*free* " + "blah " * 200

    answer = speaks(hearing)
    assert "*free*" not in answer
    assert " …”" in answer


def test_a_message_tried_again_is_not_paid_for_twice(hearing: Bot, ear: OpenAIDouble) -> None:
    ear.hears = "15 to 18 December for 2 adults"
    desk = hearing.app.extensions["whatsapp-hotel-bot"].desk
    finish = desk.worker.store.finish
    deaths = iter([SystemExit()])

    def dies_once(*arguments: Any, **more: Any) -> Any:
        if death := next(deaths, None):
            raise death
        return finish(*arguments, **more)

    desk.worker.store.finish = dies_once
    with pytest.raises(SystemExit):
        speaks(hearing)
    hearing.wait(seconds=31)  # the dead process's lease ends
    desk.catch_up(JANE)

    assert "These rooms are free" in hearing.outbox.sent[-1][1].text
    assert len(ear.voices) == 1


def test_a_guest_who_has_spent_the_day_s_tokens_is_asked_to_write(ear: OpenAIDouble, tmp_path: Path) -> None:
    ear.hears = "hello"
    with bot_asking(ear, tmp_path, OPENAI_DAILY_TOKENS="900") as bot:
        assert "I heard" in speaks(bot)
        speaks(bot)
        assert PLEASE_WRITE in speaks(bot)
    assert len(ear.voices) == 2


def test_no_number_or_name_of_the_guest_leaves_with_the_sound(hearing: Bot, ear: OpenAIDouble) -> None:
    ear.hears = "hello"
    speaks(hearing)

    assert not any(word in str(ear.voices) for word in ("7700900123", "Jane", "MM1"))
