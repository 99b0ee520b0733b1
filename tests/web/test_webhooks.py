"""Whose messages come through, and by which of the two addresses that Twilio knows."""

from __future__ import annotations

import logging
from pathlib import Path

import fakeredis
import pytest

from tests.bot import ACCOUNT, NUMBER, Bot, bot_on, bubbles_of

GUEST = "+34600123456"
MESSAGE = {"MessageSid": "SM1", "From": f"whatsapp:{GUEST}", "Body": "hola"}
SERVICE_SID = "MG" + "1" * 32
FAILED = MESSAGE | {"ErrorCode": "11205", "ErrorUrl": "https://bot.example/webhook/whatsapp"}


# --- Whose messages


@pytest.mark.parametrize(
    "foreign",
    [
        {"AccountSid": "AC" + "9" * 32},
        {"AccountSid": ""},
        {"To": "whatsapp:+12025550199"},
        {"To": ""},
        {"To": "whatsapp:+12025550199", "MessagingServiceSid": SERVICE_SID},
    ],
)
def test_a_message_for_somebody_else_is_refused(bot: Bot, foreign: dict[str, str]) -> None:
    assert bot.post("/webhook/whatsapp", MESSAGE | foreign).status_code == 403
    assert bot.manage("GET", f"/api/sessions/{GUEST}").status_code == 404


def test_a_delivery_report_of_another_account_is_refused(bot: Bot) -> None:
    report = {"MessageSid": "SM1", "MessageStatus": "delivered"}

    assert bot.post("/webhook/status", report | {"AccountSid": "AC" + "9" * 32}).status_code == 403
    assert bot.post("/webhook/status", report | {"To": f"whatsapp:{GUEST}"}).status_code == 204


@pytest.mark.parametrize("to", [NUMBER, "+34911111111"])
def test_each_of_several_numbers_is_answered(tmp_path: Path, to: str) -> None:
    numbers = {"TWILIO_WHATSAPP_NUMBER": f"{NUMBER},+34911111111", "TWILIO_MESSAGING_SERVICE_SID": SERVICE_SID}

    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True), **numbers) as bot:
        assert bot.says("hola", To=f"whatsapp:{to}")


def test_a_number_that_was_added_to_our_messaging_service_is_answered(tmp_path: Path) -> None:
    service = {"TWILIO_MESSAGING_SERVICE_SID": SERVICE_SID}

    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True), **service) as bot:
        assert bot.says("hola", To="whatsapp:+12025550199", MessagingServiceSid=SERVICE_SID)


# --- The fallback


def test_a_message_that_never_arrived_is_answered_by_the_fallback(bot: Bot) -> None:
    answer = bot.post("/webhook/fallback", FAILED)

    assert "The Hotel Prime" in bubbles_of(answer.text)[0].text


def test_a_message_that_did_arrive_is_not_done_again_by_the_fallback(bot: Bot) -> None:
    first = bot.post("/webhook/whatsapp", MESSAGE)

    assert bot.post("/webhook/fallback", FAILED).text == first.text
    assert len(bot.state(GUEST)["messages"]) == 2


def test_the_fallback_tells_why_it_was_called_and_not_by_whom(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        bot.post("/webhook/fallback", FAILED)

    assert "Twilio's error 11205" in caplog.text
    assert GUEST not in caplog.text


def test_the_fallback_is_signed_too(bot: Bot) -> None:
    with bot.app.test_client() as client:
        refused = client.post("/webhook/fallback", data=FAILED | {"AccountSid": ACCOUNT})

    assert refused.status_code == 403
