"""The three dots: shown for a slow turn only, and never asked for again where the account does not have them."""

from __future__ import annotations

import threading
from pathlib import Path

import fakeredis
import httpx2
import pytest

from tests.bot import bot_on
from tests.twilio_double import ACCOUNT, NUMBER, TOKEN, Double, ScriptedBot, double_with
from whatsapp_handler import TypingIndicator, WhatsAppClient

PATH = "/v2/Indicators/Typing.json"


class Account:
    """An account that answers with this status, and says when it was asked."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.asked: list[dict[str, str]] = []
        self.was_asked = threading.Event()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(dict(pair.split("=") for pair in request.content.decode().split("&")))
        self.was_asked.set()
        return httpx2.Response(self.status, json={"success": True, "code": 20003, "status": self.status})

    def indicator(self, *, after: float) -> TypingIndicator:
        client = WhatsAppClient(ACCOUNT, TOKEN, sender=NUMBER, transport=httpx2.MockTransport(self))
        return TypingIndicator(client, after=after)


def shows(indicator: TypingIndicator, account: Account) -> bool:
    """Whether the dots are asked for during a turn that would wait for them."""
    account.was_asked.clear()
    with indicator("SM1"):
        return account.was_asked.wait(0.2 if account.asked else 10)


def let_timers_end() -> None:
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):
            thread.join(timeout=10)
            assert not thread.is_alive()


def test_a_slow_turn_is_seen() -> None:
    account = Account(200)

    assert shows(account.indicator(after=0.0), account)
    assert account.asked == [{"channel": "whatsapp", "messageId": "SM1"}]


def test_a_quick_turn_is_not() -> None:
    account = Account(200)

    with account.indicator(after=3600.0)("SM1"):
        pass

    let_timers_end()
    assert account.asked == []


@pytest.mark.parametrize(("status", "times"), [(404, 1), (503, 2)])
def test_only_an_account_that_may_have_it_is_asked_again(status: int, times: int) -> None:
    account = Account(status)
    indicator = account.indicator(after=0.0)

    shows(indicator, account)
    let_timers_end()
    shows(indicator, account)

    assert len(account.asked) == times


def test_a_bot_that_is_set_to_show_it_answers_as_ever(tmp_path: Path) -> None:
    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True), TYPING_INDICATOR="true") as bot:
        assert bot.says("hello")


@pytest.fixture
def double(tmp_path: Path) -> Double:
    made = double_with(ScriptedBot(), tmp_path)
    made.add_guest()
    made.guest_sends("hola")
    return made


@pytest.mark.parametrize(("channel", "status"), [("whatsapp", 200), ("sms", 400)])
def test_the_double_takes_it_for_a_message_of_a_guest(double: Double, channel: str, status: int) -> None:
    form = {"channel": channel, "messageId": double.bot.calls[0][0]["MessageSid"]}

    assert double.app.test_client().post(PATH, data=form, auth=(ACCOUNT, TOKEN)).status_code == status


def test_the_double_knows_no_other_message(double: Double) -> None:
    form = {"channel": "whatsapp", "messageId": "SM0"}

    assert double.app.test_client().post(PATH, data=form, auth=(ACCOUNT, TOKEN)).get_json()["code"] == 20001
