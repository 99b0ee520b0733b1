"""What Twilio reports of messages that did not arrive, and what the bot does about it."""

from __future__ import annotations

from html import unescape
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from tests.bot import NUMBER, PUBLIC, Bot

GUEST, STAFF = "+34600123456", "+34911111111"


def confirmed(bot: Bot) -> tuple[str, str]:
    """Book a room; the reference, and where Twilio is to tell what became of the confirmation."""
    for line in ("15 to 18 December for 2 adults", "1", "yes", "ana@example.com"):
        bot.says(line)
    form = {"MessageSid": "SMyes", "From": f"whatsapp:{GUEST}", "To": f"whatsapp:{NUMBER}", "Body": "yes"}
    [first, *rest] = ET.fromstring(bot.post("/webhook/whatsapp", form).text).findall("Message")  # noqa: S314
    assert all(each.get("statusCallback") is None for each in rest)
    return bot.bookings[0]["reference"], unescape(first.get("statusCallback") or "")


def reports(bot: Bot, code: int, *, status: str = "failed", path: str = "/webhook/status", sid: str = "SM9") -> int:
    form = {"MessageSid": sid, "MessageStatus": status, "ErrorCode": str(code), "To": f"whatsapp:{GUEST}"}
    return bot.post(path, form).status_code


def path_of(address: str) -> str:
    """As it is called: without what stands behind the #."""
    assert address.startswith(PUBLIC), address
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"


def alerts(bot: Bot) -> list[str]:
    return [bubble.text for to, bubble in bot.outbox.sent if to == STAFF]


@pytest.mark.parametrize("code", [63016, 63024, 30008])
def test_a_confirmation_that_did_not_arrive_is_told_to_the_staff(bot: Bot, code: int) -> None:
    reference, address = confirmed(bot)
    reports(bot, code, path=path_of(address))

    [alert] = alerts(bot)
    assert reference in alert
    assert GUEST in alert


def test_it_is_told_once_however_often_twilio_reports_it(bot: Bot) -> None:
    _, address = confirmed(bot)
    answers = [reports(bot, 63016, path=path_of(address)) for _ in range(3)]

    assert answers == [204, 204, 204]
    assert len(alerts(bot)) == 1


def test_a_confirmation_that_arrived_is_told_to_nobody(bot: Bot) -> None:
    _, address = confirmed(bot)
    reports(bot, 0, status="delivered", path=path_of(address))

    assert alerts(bot) == []


def test_another_message_that_did_not_arrive_is_told_to_nobody(bot: Bot) -> None:
    assert reports(bot, 63016) == 204
    assert alerts(bot) == []


@pytest.mark.parametrize(
    ("code", "told"), [(21610, "opted_out"), (63003, "unreachable"), (63024, "unreachable"), (63016, "outside_window")]
)
def test_what_a_report_says_of_the_guest_is_believed(bot: Bot, code: int, told: str) -> None:
    bot.says("hello")
    reports(bot, code)
    response = bot.manage("POST", "/api/send-message", json={"to": GUEST, "message": "hello"})

    assert response.get_json()["error"]["code"] == told


def test_who_is_said_to_be_unreachable_is_reached_after_writing(bot: Bot) -> None:
    reports(bot, 63024)
    bot.says("hello")

    assert bot.manage("POST", "/api/send-message", json={"to": GUEST, "message": "hello"}).status_code == 200
