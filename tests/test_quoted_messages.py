"""Replies to messages that went out in the answer to a webhook, whose ids only Twilio knows."""

from __future__ import annotations

import logging
from html import unescape
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests.bot import Bot, bubbles_of

GUEST, LIST = "+34600123456", "SMlist"
ROOMS = "Hello! A room from 15 to 18 December for two adults, please"
OTHER_DAYS = "from 20 to 22 December instead"


def answer_to(bot: Bot, text: str, message_id: str, *, guest: str = GUEST, **more: str) -> str:
    """The TwiML that a message is answered with."""
    form = {"MessageSid": message_id, "From": f"whatsapp:{guest}", "Body": text, "NumMedia": "0", **more}
    return bot.post("/webhook/whatsapp", form).text


def callbacks(twiml: str) -> list[str]:
    """Where Twilio is to tell of each of the messages, "" where nowhere."""
    messages = ET.fromstring(twiml).findall("Message")  # noqa: S314 - our own answer
    return [unescape(each.get("statusCallback") or "") for each in messages]


def reports(bot: Bot, address: str, sid: str, *, to: str = GUEST, status: str = "sent") -> int:
    parts = urlsplit(address)
    form = {"MessageSid": sid, "MessageStatus": status, "To": f"whatsapp:{to}"}
    return bot.post(f"{parts.path}?{parts.query}", form).status_code


def chosen(bot: Bot, guest: str = GUEST) -> tuple[str, bool]:
    state = bot.state(guest)
    return state["check_in_date"], bool(state["selected_room_id"])


@pytest.fixture
def twiml_list(bot: Bot) -> str:
    """The rooms in TwiML, and then other rooms for other days."""
    answer = answer_to(bot, ROOMS, "SM1")
    bot.says(OTHER_DAYS)
    return answer


def test_a_number_in_reply_to_a_list_in_twiml_is_the_number_of_that_list(bot: Bot, twiml_list: str) -> None:
    [address] = callbacks(twiml_list)
    assert reports(bot, address, LIST) == 204

    bot.says("2", OriginalRepliedMessageSid=LIST)

    assert chosen(bot) == ("2026-12-15", True)
    assert bot.outbox.asked == []


def test_where_twilio_has_not_told_its_id_it_is_asked_what_the_message_says(bot: Bot, twiml_list: str) -> None:
    [bubble] = bubbles_of(twiml_list)
    bot.outbox.said[LIST] = bubble.text

    bot.says("2", OriginalRepliedMessageSid=LIST)

    assert chosen(bot) == ("2026-12-15", True)


def test_without_an_answer_from_twilio_the_reply_is_read_as_any_message(bot: Bot, twiml_list: str) -> None:
    bot.outbox.refusal = (503, 20503)

    bot.says("2", OriginalRepliedMessageSid=LIST)

    assert chosen(bot) == ("2026-12-20", True)


def test_a_reply_to_a_message_that_twilio_does_not_have_is_no_failure(
    bot: Bot, twiml_list: str, caplog: pytest.LogCaptureFixture
) -> None:
    bot.says("2", OriginalRepliedMessageSid=LIST)

    assert chosen(bot) == ("2026-12-20", True)
    assert bot.outbox.asked == [LIST]
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_a_reply_to_a_message_of_other_words_is_read_as_any_message(bot: Bot, twiml_list: str) -> None:
    bot.outbox.said[LIST] = "Breakfast is from 7 on."

    bot.says("2", OriginalRepliedMessageSid=LIST)

    assert chosen(bot) == ("2026-12-20", True)


def test_a_message_that_offers_nothing_is_not_reported_on(bot: Bot) -> None:
    assert callbacks(answer_to(bot, "Do you have parking?", "SM1")) == [""]


def test_who_has_been_offered_nothing_costs_twilio_no_question(bot: Bot) -> None:
    bot.says("Do you have parking?")

    bot.says("and for two cars?", OriginalRepliedMessageSid="SMparking")

    assert bot.outbox.asked == []


def test_a_yes_in_reply_to_an_earlier_summary_in_twiml_books_nothing_else(bot: Bot) -> None:
    for line in (ROOMS, "1", "yes"):
        bot.says(line)
    [address] = callbacks(answer_to(bot, "ana@example.com", "SMsummary"))
    reports(bot, address, "SMfirst")
    bot.says("one night longer")

    [answer] = bot.says("yes", OriginalRepliedMessageSid="SMfirst")

    assert bot.bookings == []
    assert "18 December 2026" in answer.text


def test_a_report_finds_the_guest_who_hid_the_number_before(bot: Bot) -> None:
    user_id = "ES.a1b2c3"
    bot.says("hello", guest=user_id, ExternalUserId=user_id)
    [address] = callbacks(answer_to(bot, ROOMS, "SM1", ExternalUserId=user_id))
    bot.says(OTHER_DAYS, ExternalUserId=user_id)
    reports(bot, address, LIST)

    bot.says("2", OriginalRepliedMessageSid=LIST, ExternalUserId=user_id)

    assert chosen(bot, user_id) == ("2026-12-15", True)
