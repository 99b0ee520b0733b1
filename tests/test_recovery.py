"""Messages that Twilio has and the bot never saw, taken up on the whole bot."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

import pytest

from reservations.errors import ChannelError
from reservations.messages import Inbound, Media
from reservations.ports import Listed
from tests.bot import Bot

GUEST, OTHER = "+447700900123", "+34600123456"


@dataclass
class Line:
    """The way from guests to the bot, with messages lost on it."""

    bot: Bot
    numbers: itertools.count[int] = field(default_factory=itertools.count)

    def loses(self, text: str, *, guest: str = GUEST, files: int = 0) -> str:
        """A guest writes and only Twilio sees it; the message's id."""
        message_id = f"SMlost{next(self.numbers)}"
        inbound = Inbound("whatsapp", guest, message_id, text)
        self.bot.history.listed.append(Listed(inbound, self.bot.clock.now(), files))
        return message_id

    def brings(self, text: str, *, guest: str = GUEST, message_id: str | None = None) -> None:
        """A guest writes and gets through; Twilio lists that too."""
        message_id = message_id or f"SMseen{next(self.numbers)}"
        inbound = Inbound("whatsapp", guest, message_id, text)
        self.bot.history.listed.append(Listed(inbound, self.bot.clock.now()))
        self.bot.says(text, guest=guest, message_id=message_id, profile="Jane Doe")

    def is_looked_at(self, *, after_minutes: float = 0) -> list[str]:
        """What guests are sent after a look for missed messages."""
        self.bot.outbox.sent.clear()
        self.bot.wait(minutes=after_minutes)
        self.bot.looks_for_missed()
        return [bubble.text for _, bubble in self.bot.outbox.sent]


@pytest.fixture
def line(bot: Bot) -> Line:
    """A line that has been watched for a while."""
    line = Line(bot)
    line.is_looked_at()
    bot.wait(minutes=2)
    return line


def test_a_lost_message_is_answered_as_if_it_had_come(line: Line) -> None:
    line.loses("15 to 18 December for 2")

    [answer] = line.is_looked_at(after_minutes=1)
    assert "These rooms are free" in answer
    assert line.bot.state(GUEST)["check_in_date"] == "2026-12-15"


def test_what_came_by_itself_is_not_done_again(line: Line) -> None:
    line.brings("15 to 18 December for 2")

    assert line.is_looked_at(after_minutes=2) == []


def test_lost_messages_are_done_in_their_order_and_once(line: Line) -> None:
    line.loses("15 to 18 December")
    line.bot.wait(seconds=5)
    line.loses("20 to 22 December for 2")

    assert len(line.is_looked_at(after_minutes=1)) == 2
    assert line.bot.state(GUEST)["check_in_date"] == "2026-12-20"
    assert line.is_looked_at(after_minutes=1) == []


def test_a_message_that_may_still_be_on_its_way_is_waited_for(line: Line) -> None:
    line.bot.wait(seconds=30)
    line.loses("hi")
    line.bot.clock.advance(seconds=-30)

    assert line.is_looked_at() == []
    assert len(line.is_looked_at(after_minutes=1)) == 1


def test_the_first_look_of_all_only_begins(bot: Bot) -> None:
    line = Line(bot)
    line.loses("hi")

    assert line.is_looked_at(after_minutes=5) == []


def test_after_a_loss_of_redis_nothing_is_done_twice(line: Line) -> None:
    line.brings("15 to 18 December for 2")
    line.bot.redis.flushall()

    assert line.is_looked_at(after_minutes=2) == []
    line.loses("hi")
    assert len(line.is_looked_at(after_minutes=2)) == 1


def test_an_outage_of_the_bot_itself_is_made_up_for(line: Line) -> None:
    line.loses("15 to 18 December for 2")

    assert "These rooms are free" in line.is_looked_at(after_minutes=50)[0]


def test_a_guest_who_got_through_since_then_is_not_answered_twice(line: Line) -> None:
    line.loses("15 to 18 December for 2")
    line.bot.wait(seconds=20)
    line.brings("hello? 20 to 22 December for 2")

    assert line.is_looked_at(after_minutes=2) == []
    assert line.bot.state(GUEST)["check_in_date"] == "2026-12-20"


def test_what_is_written_again_in_the_same_words_is_done_once(line: Line) -> None:
    for _ in range(3):
        line.loses("15 to 18 December for 2")
        line.bot.wait(seconds=10)

    assert len(line.is_looked_at(after_minutes=1)) == 1


def test_a_guest_whom_somebody_wrote_to_meanwhile_is_left(line: Line) -> None:
    line.loses("hi")
    line.bot.history.written = {GUEST: ("SMdesk",)}

    assert line.is_looked_at(after_minutes=1) == []


def test_a_late_reply_to_what_came_before_answers_nothing_that_was_lost(line: Line) -> None:
    line.loses("hi")
    replies = line.is_looked_at(after_minutes=1)
    line.bot.history.written = {GUEST: tuple(f"SM{number:032d}" for number, _ in enumerate(replies, 1))}
    line.loses("15 to 18 December for 2")

    assert "These rooms are free" in line.is_looked_at(after_minutes=2)[0]


def test_a_guest_who_has_long_stopped_waiting_is_asked_whether_to_go_on(line: Line) -> None:
    line.brings("15 to 18 December for 2")
    line.bot.wait(minutes=1)
    line.loses("1")

    [asked] = line.is_looked_at(after_minutes=120)
    assert "Shall we go on?" in asked
    assert line.bot.state(GUEST)["selected_room_id"] is None
    assert line.bot.state(GUEST)["check_in_date"] == "2026-12-15"
    assert line.is_looked_at(after_minutes=2) == []


def test_a_yes_to_a_question_that_was_not_yet_read_books_nothing(line: Line) -> None:
    line.brings("15 to 18 December for 2, Jane Doe, jane@example.com")
    line.bot.wait(minutes=1)
    line.loses("1")
    line.bot.wait(seconds=5)
    line.loses("yes")

    line.is_looked_at(after_minutes=2)
    assert line.bot.bookings == []


def test_what_is_older_than_twenty_hours_is_left(line: Line) -> None:
    line.loses("hi")

    assert line.is_looked_at(after_minutes=21 * 60) == []


def test_every_guest_gets_an_answer_of_their_own(line: Line) -> None:
    line.loses("hi")
    line.loses("hola", guest=OTHER)

    line.is_looked_at(after_minutes=1)
    assert [guest for guest, _ in line.bot.outbox.sent] == [GUEST, OTHER]


def test_the_files_of_a_lost_message_come_along(line: Line) -> None:
    message_id = line.loses("", files=1)
    url = "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1"
    line.bot.history.files[message_id] = (Media(url, "image/jpeg"),)

    line.is_looked_at(after_minutes=1)
    assert len(line.bot.manage("GET", "/api/files").get_json()["files"]) == 1


def test_a_look_that_twilio_does_not_answer_is_made_up_for_by_the_next(line: Line) -> None:
    line.loses("hi")
    line.bot.history.fails = ChannelError("away")
    with pytest.raises(ChannelError):
        line.is_looked_at(after_minutes=10)
    line.bot.history.fails = None

    assert len(line.is_looked_at()) == 1


def test_what_twilio_refuses_to_tell_of_one_guest_leaves_nobody_s_message_lying(line: Line) -> None:
    message_id = line.loses("see my passport", files=1)
    line.loses("hola", guest=OTHER)
    refusal = ChannelError("no such message", code=20404)
    line.bot.history.refuses = {GUEST: refusal, message_id: refusal}

    line.is_looked_at(after_minutes=1)
    assert [guest for guest, _ in line.bot.outbox.sent] == [GUEST, OTHER]


def test_what_twilio_may_tell_later_is_waited_for(line: Line) -> None:
    line.loses("hi")
    line.bot.history.refuses = {GUEST: ChannelError("too many requests", code=20429, is_retryable=True)}
    with pytest.raises(ChannelError):
        line.is_looked_at(after_minutes=1)
    line.bot.history.refuses = {}

    assert len(line.is_looked_at()) == 1
