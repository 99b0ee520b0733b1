"""What every channel keeps to, whatever carries it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reservations.errors import ChannelError
from reservations.messages import Bubble, Line, Picture, Reply
from reservations.ports import Channel
from tests.twilio_double import GUEST, Double, ScriptedBot, double_with
from whatsapp_handler import WhatsAppChannel

GREETING = Reply((Line("welcome", {"hotel": "The *Prime*"}),))


@pytest.fixture
def double(tmp_path: Path) -> Double:
    return double_with(ScriptedBot(), tmp_path)


@pytest.fixture(params=["whatsapp"])
def channel(double: Double) -> Channel:
    return WhatsAppChannel(double.client())


def test_a_reply_becomes_messages_with_words(channel: Channel) -> None:
    bubbles = channel.render(GREETING, language="en", region="GB")

    assert bubbles
    assert all(bubble.text.strip() for bubble in bubbles)


def test_the_same_reply_is_said_in_the_language_asked_for(channel: Channel) -> None:
    english, spanish = (channel.render(GREETING, language=language, region="") for language in ("en", "es"))

    assert english != spanish


def test_the_entries_of_a_list_stand_together(channel: Channel) -> None:
    name = {"name": "Ana"}
    listed = Reply(
        (Line("status_known"), Line("known_name", name, is_item=True), Line("known_name", name, is_item=True))
    )

    (bubble,) = channel.render(listed, language="en", region="")

    assert "\n\n" not in bubble.text


def test_every_picture_is_carried_once_and_in_order(channel: Channel) -> None:
    pictures = tuple(Picture(f"https://hotel.example/{name}.jpg", GREETING.lines[0]) for name in ("bed", "bath"))

    bubbles = channel.render(Reply(pictures=pictures), language="en", region="GB")

    assert [bubble.media_url for bubble in bubbles if bubble.media_url] == [picture.url for picture in pictures]


def test_an_empty_reply_is_no_message(channel: Channel) -> None:
    assert channel.render(Reply(), language="en", region="") == ()


def test_a_message_taken_has_a_receipt(channel: Channel) -> None:
    receipt = channel.send(GUEST, Bubble("Your room is ready"))

    assert receipt.id
    assert receipt.status


def test_two_messages_taken_are_two_receipts(channel: Channel) -> None:
    assert channel.send(GUEST, Bubble("one")).id != channel.send(GUEST, Bubble("two")).id


def test_a_message_not_taken_is_an_error_that_says_whether_to_try_again(channel: Channel, double: Double) -> None:
    double.fails(kind="server_error")
    with pytest.raises(ChannelError) as passing:
        channel.send(GUEST, Bubble("hello"))
    double.fails(kind="opted_out")
    with pytest.raises(ChannelError) as final:
        channel.send(GUEST, Bubble("hello"))

    assert passing.value.is_retryable
    assert not final.value.is_retryable
