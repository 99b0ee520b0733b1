"""The double's REST API, held against Twilio's own description of it."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import httpx2
import pytest
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

from simulators.twilio.refusals import READ_PARAMETERS
from tests.twilio_described import names_in, parameters_of_message, problems
from tests.twilio_double import (
    ACCOUNT,
    GUEST,
    NUMBER,
    PUBLIC_URL,
    TOKEN,
    Double,
    ScriptedBot,
    double_with,
)

SERVICE = "MG" + "a" * 32
MESSAGES = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
HELLO = {"From": f"whatsapp:{NUMBER}", "To": f"whatsapp:{GUEST}", "Body": "hello"}


@pytest.fixture
def double(tmp_path: Path) -> Double:
    return double_with(ScriptedBot(), tmp_path)


def basic(user: str = ACCOUNT, password: str = TOKEN) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


def send(double: Double, **changes: Any) -> TestResponse:
    form = {name: value for name, value in (HELLO | changes).items() if value is not None}
    return double.app.test_client().post(MESSAGES, data=form, headers=basic())


def get(double: Double, path: str) -> TestResponse:
    return double.app.test_client().get(path, headers=basic())


def test_a_message_is_created(double: Double) -> None:
    answer = send(double)

    assert answer.status_code == 201
    assert answer.get_json()["status"] == "queued"


@pytest.mark.parametrize("media", [None, "https://hotel.example/deluxe.jpg"])
def test_a_created_message_is_answered_in_twilios_shape(double: Double, media: str | None) -> None:
    created = send(double, MediaUrl=media).get_json()

    assert created.keys() == names_in("api.v2010.account.message")
    assert problems(created, "api.v2010.account.message") == []


def test_a_messaging_service_sends_in_place_of_a_number(tmp_path: Path) -> None:
    double = double_with(ScriptedBot(), tmp_path, service_sid=SERVICE)

    created = send(double, From=None, MessagingServiceSid=SERVICE).get_json()

    assert (created["from"], created["messaging_service_sid"]) == (f"whatsapp:{NUMBER}", SERVICE)
    assert send(double, From=None, MessagingServiceSid="MG" + "b" * 32).get_json()["code"] == 21701


def test_every_parameter_the_double_reads_is_one_of_twilios() -> None:
    assert set(READ_PARAMETERS) <= parameters_of_message()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"To": None}, 21604),
        ({"To": "+34600111222"}, 21211),
        ({"To": "whatsapp:somebody"}, 21211),
        ({"From": None}, 21603),
        ({"From": "whatsapp:+15550000000"}, 63007),
        ({"Body": None}, 21619),
        ({"Body": "x" * 1601}, 21617),
        ({"MediaUrl": "ftp://hotel.example/room.jpg"}, 21620),
        ({"MediaUrl": ["https://x.example/1.jpg", "https://x.example/2.jpg"]}, 21623),
        ({"StatusCallback": "not a url"}, 21609),
    ],
)
def test_a_wrong_parameter_is_refused_with_twilios_code(double: Double, changes: dict[str, Any], code: int) -> None:
    answer = send(double, **changes)

    assert (answer.status_code, answer.get_json()["code"]) == (400, code)
    assert answer.get_json().keys() == {"code", "message", "more_info", "status"}


def test_a_message_of_exactly_the_limit_is_taken(double: Double) -> None:
    assert send(double, Body="x" * 1600).status_code == 201


@pytest.mark.parametrize("headers", [{}, basic(password="guess"), basic(user="AC0")])
def test_a_caller_without_the_accounts_token_is_refused(double: Double, headers: dict[str, str]) -> None:
    answer = double.app.test_client().post(MESSAGES, data=HELLO, headers=headers)

    assert (answer.status_code, answer.get_json()["code"]) == (401, 20003)


def test_another_account_is_not_found(double: Double) -> None:
    assert get(double, MESSAGES.replace(ACCOUNT, "AC" + "b" * 32)).status_code == 404


def test_a_message_can_be_fetched_until_it_is_unknown(double: Double) -> None:
    sid = send(double).get_json()["sid"]

    assert get(double, MESSAGES.replace(".json", f"/{sid}.json")).get_json()["body"] == "hello"
    assert get(double, MESSAGES.replace(".json", "/SM0.json")).get_json()["code"] == 20404


def test_messages_are_listed_newest_first_and_by_recipient(double: Double) -> None:
    for body, guest in (("one", "+34600000001"), ("two", "+34600000002"), ("three", "+34600000001")):
        send(double, Body=body, To=f"whatsapp:{guest}")

    everything = get(double, MESSAGES).get_json()["messages"]
    page = double.app.test_client().get(MESSAGES, query_string={"To": "whatsapp:+34600000001"}, headers=basic())

    assert [message["body"] for message in everything] == ["three", "two", "one"]
    assert [message["body"] for message in page.get_json()["messages"]] == ["three", "one"]


def test_a_page_holds_no_more_than_asked_for(double: Double) -> None:
    for _ in range(3):
        send(double)

    assert len(get(double, f"{MESSAGES}?PageSize=2").get_json()["messages"]) == 2


def test_twilios_own_client_lists_what_was_sent(double: Double) -> None:
    send(double)

    assert [message.body for message in double.client().messages.list()] == ["hello"]


@pytest.mark.parametrize(("kind", "status", "code"), [("rate_limit", 429, 20429), ("server_error", 500, 20500)])
def test_a_fault_happens_as_often_as_asked_and_then_no_more(double: Double, kind: str, status: int, code: int) -> None:
    double.fails(kind=kind, times=2)

    answers = [send(double) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [status, status, 201]
    assert answers[0].get_json()["code"] == code


def test_a_late_answer_still_sends_the_message(double: Double) -> None:
    double.fails(kind="timeout", seconds=0.01)

    assert send(double).status_code == 201


def test_faults_can_be_called_off(double: Double) -> None:
    double.fails(kind="opted_out")
    double.app.test_client().delete("/_control/faults")

    assert send(double).status_code == 201


def test_each_state_is_called_back_with_a_signature(double: Double) -> None:
    double.add_guest()
    double.guest_sends("hola")
    callback = f"{PUBLIC_URL}/webhook/status"

    sid = send(double, StatusCallback=callback).get_json()["sid"]

    assert [form["MessageStatus"] for form, _ in double.bot.statuses] == ["sent", "delivered"]
    form, headers = double.bot.statuses[0]
    assert form["MessageSid"] == sid
    assert RequestValidator(TOKEN).validate(callback, form, headers["X-Twilio-Signature"])


def test_free_text_outside_the_24_hours_is_taken_and_never_delivered(double: Double) -> None:
    send(double, StatusCallback=f"{PUBLIC_URL}/webhook/status")

    assert [(message["status"], message["error_code"]) for message in double.chat()] == [("undelivered", 63016)]
    assert double.bot.statuses[0][0]["ErrorCode"] == "63016"


def test_a_callback_that_nobody_takes_changes_nothing(tmp_path: Path) -> None:
    def down(_: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("down")

    double = double_with(ScriptedBot(), tmp_path, transport=httpx2.MockTransport(down))

    assert send(double, StatusCallback="https://elsewhere.example/status").status_code == 201


def test_messages_outlive_the_process(double: Double, tmp_path: Path) -> None:
    sid = send(double).get_json()["sid"]

    restarted = double_with(ScriptedBot(), tmp_path)

    assert [message["sid"] for message in restarted.chat()] == [sid]
