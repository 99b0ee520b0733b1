"""Replies on their way to the guest: rendered, as TwiML, and by REST against the double."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

import httpx2
import pytest
from twilio.rest import Client

from reservations.errors import ChannelError
from reservations.messages import Bubble, Document, Line, Picture, Reply, Rich
from reservations.wording import Quote
from tests.twilio_described import problems_of_message
from tests.twilio_double import (
    ACCOUNT,
    GUEST,
    NUMBER,
    TOKEN,
    Double,
    ScriptedBot,
    double_with,
)
from whatsapp_handler import WhatsAppChannel, WhatsAppClient, WhatsAppMediaHandler, twiml

PICTURE = "https://hotel.example/deluxe.jpg"


def spoken(line: Line, *, language: str, region: str, quote: Quote) -> str:
    """A catalogue of one sentence a key, so that these tests do not depend on the hotel's wording."""
    return f"{line.key} {quote(str(line.values.get('name', '')))}".strip()


@pytest.fixture
def double(tmp_path: Path) -> Double:
    double = double_with(ScriptedBot(), tmp_path)
    double.add_guest()
    double.guest_sends("hola")
    return double


@pytest.fixture
def channel(double: Double) -> WhatsAppChannel:
    return WhatsAppChannel(double.client(), phrase=spoken)


def render(channel: WhatsAppChannel, reply: Reply) -> tuple[Bubble, ...]:
    return channel.render(reply, language="en", region="GB")


def document(bubbles: tuple[Bubble, ...]) -> ET.Element:
    return ET.fromstring(twiml(bubbles))  # noqa: S314  # our own words


def failing_client(answer: httpx2.Response | Exception) -> WhatsAppClient:
    def respond(_: httpx2.Request) -> httpx2.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    return WhatsAppClient(ACCOUNT, TOKEN, sender=NUMBER, transport=httpx2.MockTransport(respond))


def refusal(client: WhatsAppClient) -> ChannelError:
    with pytest.raises(ChannelError) as caught:
        WhatsAppChannel(client).send(GUEST, Bubble("hello"))
    return caught.value


def test_paragraphs_become_one_message_with_blank_lines_between(channel: WhatsAppChannel) -> None:
    reply = Reply((Line("Welcome"), Line("When?")))

    assert render(channel, reply) == (Bubble("Welcome\n\nWhen?"),)


def test_the_guests_own_words_cannot_format_our_text(channel: WhatsAppChannel) -> None:
    assert render(channel, Reply((Line("Thanks", {"name": "*Ana*"}),))) == (Bubble("Thanks ∗Ana∗"),)


def test_each_picture_is_a_message_of_its_own_after_the_text(channel: WhatsAppChannel) -> None:
    reply = Reply((Line("Here"),), (Picture(PICTURE, Line("Deluxe")), Picture(PICTURE, Line("Bath"))))

    assert render(channel, reply) == (Bubble("Here"), Bubble("Deluxe", PICTURE), Bubble("Bath", PICTURE))


def test_documents_come_after_the_pictures_each_in_a_message_of_its_own(channel: WhatsAppChannel) -> None:
    page = "https://hotel.example/booking.pdf"
    reply = Reply(pictures=(Picture(PICTURE, Line("Deluxe")),), documents=(Document(page, Line("Confirmation")),))

    assert render(channel, reply) == (Bubble("Deluxe", PICTURE), Bubble("Confirmation", page))


def test_a_caption_over_the_limit_goes_on_below_its_picture(channel: WhatsAppChannel) -> None:
    first, second = render(channel, Reply(pictures=(Picture(PICTURE, Line("room " * 400)),)))

    assert (first.media_url, second.media_url) == (PICTURE, "")
    assert len(first.text) <= 1600


def test_a_picture_without_words_is_still_sent(channel: WhatsAppChannel) -> None:
    assert render(channel, Reply(pictures=(Picture(PICTURE, Line("")),))) == (Bubble("", PICTURE),)


def test_twiml_holds_one_message_a_bubble() -> None:
    response = document((Bubble("a < b & *c*"), Bubble("", PICTURE)))

    assert [message.findtext("Body") for message in response] == ["a < b & *c*", None]
    assert [message.findtext("Media") for message in response] == [None, PICTURE]


def test_silence_is_an_empty_response() -> None:
    assert list(document(())) == []


def test_characters_that_xml_forbids_are_left_out_of_twiml() -> None:
    assert document((Bubble("a\x0b\ud800b\n"),)).findtext("Message/Body") == "ab\n"


def test_a_sent_message_arrives_in_the_guests_chat(channel: WhatsAppChannel, double: Double) -> None:
    receipt = channel.send(GUEST, Bubble("Your room is ready", PICTURE))

    arrived = double.chat()[-1]
    assert (receipt.id, receipt.status) == (arrived["sid"], "queued")
    assert (arrived["body"], arrived["media"], arrived["status"]) == ("Your room is ready", [PICTURE], "delivered")


def requests_for(*bubbles: Bubble, **more: Any) -> list[dict[str, list[str]]]:
    """What Twilio is asked to send these messages."""
    asked: list[dict[str, list[str]]] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        asked.append(parse_qs(request.content.decode()))
        return httpx2.Response(201, json={"sid": "SM1", "status": "queued"})

    client = WhatsAppClient(ACCOUNT, TOKEN, sender=NUMBER, transport=httpx2.MockTransport(note), **more)
    for bubble in bubbles:
        WhatsAppChannel(client).send(GUEST, bubble)
    return asked


def test_a_message_is_sent_as_twilio_describes_it() -> None:
    rich = Rich("HX" + "1" * 32, (("1", "hello"),))
    asked = requests_for(Bubble("hello", PICTURE), Bubble("hello", rich=rich), status_callback="https://x.example")

    assert [request.keys() for request in asked] == [
        {"To", "From", "Body", "MediaUrl", "StatusCallback"},
        {"To", "From", "ContentSid", "ContentVariables", "StatusCallback"},
    ]
    assert [problem for request in asked for problem in problems_of_message(request)] == []


def test_a_messaging_service_chooses_the_number_that_the_guest_knows() -> None:
    [asked] = requests_for(Bubble("hello"), service_sid="MG" + "1" * 32)

    assert asked.keys() == {"To", "MessagingServiceSid", "Body"}
    assert problems_of_message(asked) == []


def test_a_guest_without_a_visible_number_is_written_to_by_id(channel: WhatsAppChannel, double: Double) -> None:
    channel.send("ES.a1B2c3", Bubble("hello"))

    assert [message["body"] for message in double.chat("ES.a1B2c3")] == ["hello"]


def test_the_status_callback_is_asked_for(double: Double) -> None:
    client = double.client(status_callback="https://hotel.example/webhook/status")

    WhatsAppChannel(client).send(GUEST, Bubble("hello"))

    assert [form["MessageStatus"] for form, _ in double.bot.statuses] == ["sent", "delivered"]


@pytest.mark.parametrize(
    ("status", "code", "is_retryable"),
    [
        (400, 63016, False),
        (400, 21610, False),
        (400, 21211, False),
        (400, 63017, True),
        (400, 63018, True),
        (400, 21611, True),
        (400, 30001, True),
        (429, 20429, True),
        (503, 20503, True),
    ],
)
def test_a_refusal_carries_twilios_code_and_whether_to_try_again(
    double: Double, status: int, code: int, is_retryable: bool
) -> None:
    double.fails(status=status, code=code)

    error = refusal(double.client())

    assert (error.code, error.is_retryable) == (code, is_retryable)


def test_a_refusal_without_a_code_of_twilios_own_has_none() -> None:
    error = refusal(failing_client(httpx2.Response(502, text="<html>bad gateway</html>")))

    assert (error.code, error.is_retryable) == (0, True)


def test_a_refusal_says_nothing_of_the_guest(double: Double) -> None:
    with pytest.raises(ChannelError) as caught:
        WhatsAppChannel(double.client()).send("not-a-guest", Bubble("hello"))

    assert caught.value.code == 21211
    assert "not-a-guest" not in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    "silence", [httpx2.ConnectTimeout("slow"), httpx2.ReadTimeout("slow"), httpx2.Response(201, text="no JSON")]
)
def test_no_usable_answer_may_be_tried_again(silence: httpx2.Response | Exception) -> None:
    assert refusal(failing_client(silence)).is_retryable


def test_a_refusal_in_the_newer_format_is_understood() -> None:
    problem = {"type": "https://www.twilio.com/docs/errors/63016", "title": "closed", "status": 400, "code": 63016}

    error = refusal(failing_client(httpx2.Response(400, json=problem)))

    assert (error.code, error.is_retryable) == (63016, False)


def test_an_image_is_sent_as_the_users_guide_shows(double: Double) -> None:
    twilio_client = double.client()

    receipt = WhatsAppMediaHandler(twilio_client).send_image(
        to_number=f"whatsapp:{GUEST}", image_url=PICTURE, caption="Deluxe room"
    )

    arrived = double.chat()[-1]
    assert (arrived["sid"], arrived["body"], arrived["media"]) == (receipt.id, "Deluxe room", [PICTURE])


def test_any_twilio_client_serves_once_the_number_is_said(double: Double) -> None:
    plain = Client(ACCOUNT, TOKEN, http_client=double.client().http_client)

    WhatsAppMediaHandler(plain, from_number=NUMBER).send_document(GUEST, "https://hotel.example/menu.pdf")

    assert double.chat()[-1]["media"] == ["https://hotel.example/menu.pdf"]


def test_a_client_that_knows_no_number_needs_one_said() -> None:
    with pytest.raises(ValueError, match="from_number"):
        WhatsAppMediaHandler(Client(ACCOUNT, TOKEN))
