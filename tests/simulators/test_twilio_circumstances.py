"""What keeps messages from guests, and how the double tells it: the window, opt-outs, no network, too many at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reservations.errors import ChannelError
from reservations.messages import Bubble, Rich
from tests.twilio_double import GUEST, PUBLIC_URL, Double, ScriptedBot, double_with
from whatsapp_handler import WhatsAppChannel
from whatsapp_handler.content import push, templates_of
from whatsapp_handler.templates import Template

HELLO = Bubble("hello")
APPROVED = Template("note", "en", {"twilio/text": {"body": "A note"}}, category="UTILITY")
UNAPPROVED = Template("other", "en", {"twilio/text": {"body": "Another"}})


@pytest.fixture
def double(tmp_path: Path) -> Double:
    double = double_with(ScriptedBot(), tmp_path)
    double.add_guest()
    double.guest_sends("hola")
    return double


def switched(double: Double, *names: str) -> None:
    """These are on from now, the others off."""
    address = f"/chat/guests/{GUEST}/circumstances"
    assert double.app.test_client().put(address, data=dict.fromkeys(names, "on")).status_code == 200


def sends(double: Double, bubble: Bubble = HELLO) -> None:
    client = double.client(status_callback=f"{PUBLIC_URL}/webhook/status")
    WhatsAppChannel(client).send(GUEST, bubble)


def told(double: Double) -> list[tuple[str, str]]:
    return [(form["MessageStatus"], form.get("ErrorCode", "")) for form, _ in double.bot.statuses]


def from_template(double: Double, template: Template) -> Bubble:
    push(double.client(), [template])
    return Bubble("", rich=Rich(templates_of(double.client())[template.friendly_name].sid))


def test_outside_the_window_words_do_not_arrive(double: Double) -> None:
    switched(double, "window_closed")
    sends(double)

    assert told(double) == [("undelivered", "63016")]


@pytest.mark.parametrize(
    ("template", "fate"), [(APPROVED, [("sent", ""), ("delivered", "")]), (UNAPPROVED, [("undelivered", "63016")])]
)
def test_outside_the_window_only_an_approved_template_arrives(
    double: Double, template: Template, fate: list[tuple[str, str]]
) -> None:
    bubble = from_template(double, template)
    switched(double, "window_closed")
    sends(double, bubble)

    assert told(double) == fate


def test_who_opted_out_is_not_written_to(double: Double) -> None:
    switched(double, "opted_out")

    with pytest.raises(ChannelError) as refusal:
        sends(double)
    assert refusal.value.why == "opted_out"


def test_without_network_a_message_waits_and_then_arrives(double: Double) -> None:
    switched(double, "offline")
    sends(double)
    before = told(double)
    switched(double)

    assert before == [("sent", "")]
    assert told(double) == [("sent", ""), ("delivered", "")]


def test_who_answers_has_read(double: Double) -> None:
    sends(double)
    double.guest_sends("gracias")

    assert told(double)[-1] == ("read", "")


def test_callbacks_may_come_the_last_one_first(double: Double) -> None:
    double.app.test_client().put("/_control/disorder")
    sends(double)
    double.app.test_client().delete("/_control/disorder")
    sends(double)

    assert [status for status, _ in told(double)] == ["delivered", "sent", "sent", "delivered"]


def test_more_than_the_senders_rate_is_refused(tmp_path: Path) -> None:
    more: dict[str, Any] = {"messages_per_second": 1}
    double = double_with(ScriptedBot(), tmp_path, **more)
    double.guest_sends("hola")
    sends(double)

    with pytest.raises(ChannelError) as refusal:
        sends(double)
    assert (refusal.value.why, refusal.value.is_retryable) == ("too_fast", True)


def test_more_than_whatsapp_takes_for_one_person_fails(double: Double, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulators.twilio.callbacks.MOST_TO_ONE_GUEST", 1)
    sends(double)
    sends(double)

    assert told(double)[-1] == ("failed", "63018")


def test_an_answer_in_twiml_is_reported_where_it_asks_for_that(double: Double) -> None:
    double.bot.answer = lambda _: (Bubble("booked", confirms="REF1"), Bubble("bye"))
    double.bot.status_callback = f"{PUBLIC_URL}/webhook/status"
    switched(double, "opted_out")
    double.guest_sends("yes")

    assert told(double) == [("failed", "21610")]
    assert [each["error_code"] for each in double.chat()[-2:]] == [21610, 21610]
