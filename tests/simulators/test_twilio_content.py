"""The double's Content API and messages made from templates, held against Twilio's own description."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.simulators.test_twilio_rest import HELLO, MESSAGES, basic
from tests.twilio_described import problems, problems_of_request
from tests.twilio_double import GUEST, Double, ScriptedBot, double_with

QUESTION = {
    "friendly_name": "question",
    "language": "en",
    "variables": {"1": "Shall I?"},
    "types": {
        "twilio/quick-reply": {
            "body": "{{1}}",
            "actions": [{"type": "QUICK_REPLY", "title": "Yes", "id": "{{2}}"}, {"title": "No", "id": "no"}],
        }
    },
}
LIST = {
    "language": "en",
    "types": {
        "twilio/list-picker": {
            "body": "Which?",
            "button": "Choose",
            "items": [{"item": "{{1}}", "id": "{{2}}", "description": "{{3}}"}],
        }
    },
}
PLACE = {"language": "en", "types": {"twilio/location": {"latitude": 40.4, "longitude": -3.7, "label": "Prime"}}}
CARD = {"language": "en", "types": {"twilio/card": {"title": "{{1}}", "media": ["https://hotel.example/{{2}}"]}}}


@pytest.fixture
def double(tmp_path: Path) -> Double:
    made = double_with(ScriptedBot(), tmp_path)
    made.add_guest()
    made.guest_sends("hello")
    return made


def call(double: Double, method: str, path: str, **more: Any) -> TestResponse:
    return double.app.test_client().open(f"/v1/Content{path}", method=method, headers=basic(), **more)


def created(double: Double, content: dict[str, Any]) -> str:
    answer = call(double, "POST", "", json=content)
    assert answer.status_code == 201, answer.text
    sid: str = answer.get_json()["sid"]
    return sid


def send(double: Double, sid: str, **variables: object) -> TestResponse:
    named = {name.lstrip("_"): value for name, value in variables.items()}
    form = {**HELLO, "ContentSid": sid, "ContentVariables": json.dumps(named)}
    form.pop("Body")
    return double.app.test_client().post(MESSAGES, data=form, headers=basic())


@pytest.mark.parametrize("content", [QUESTION, LIST, PLACE, CARD])
def test_a_template_is_created_and_answered_in_twilios_shape(double: Double, content: dict[str, Any]) -> None:
    answer = call(double, "POST", "", json=content)

    assert problems_of_request(content, "ContentCreateRequest") == []
    assert answer.status_code == 201
    assert problems(answer.get_json(), "content.v1.content") == []


@pytest.mark.parametrize(
    "content",
    [
        None,
        {"types": QUESTION["types"]},
        {"language": "en"},
        {"language": "en", "types": {"twilio/unheard-of": {}}},
        {"language": "en", "types": {"twilio/list-picker": {"body": "Which?"}}},
        {"language": "en", "types": {"twilio/list-picker": {"body": "?", "button": "b", "items": []}}},
        {"language": "en", "types": {"twilio/list-picker": {"body": "?", "button": "b", "items": [{"item": "x"}]}}},
    ],
)
def test_what_is_no_template_is_refused(double: Double, content: object) -> None:
    assert call(double, "POST", "", json=content).get_json()["code"] == 20001


def test_templates_are_listed_with_what_whatsapp_says_of_them(double: Double) -> None:
    sid = created(double, QUESTION)
    double.app.test_client().put(f"/_control/approvals/{sid}", json={"status": "rejected"})

    answer = double.app.test_client().get("/v1/ContentAndApprovals", headers=basic()).get_json()

    [listed] = answer["contents"]
    assert problems(listed, "content.v1.content_and_approvals") == []
    assert (listed["sid"], listed["approval_requests"]["status"]) == (sid, "rejected")
    assert answer["meta"]["url"].startswith("https://content.twilio.com/v1/ContentAndApprovals?")


def test_templates_are_listed_by_pages(double: Double) -> None:
    sids = [created(double, PLACE) for _ in range(3)]

    first = call(double, "GET", "?PageSize=2").get_json()
    second = call(double, "GET", first["meta"]["next_page_url"].partition("/Content")[2]).get_json()

    assert [each["sid"] for each in (*first["contents"], *second["contents"])] == sids[::-1]
    assert second["meta"]["next_page_url"] is None


def test_a_template_can_be_fetched_until_it_is_deleted(double: Double) -> None:
    sid = created(double, PLACE)

    assert call(double, "GET", f"/{sid}").get_json()["sid"] == sid
    assert call(double, "DELETE", f"/{sid}").status_code == 204
    assert call(double, "GET", f"/{sid}").get_json()["code"] == 20404


def test_nobody_without_the_accounts_token_sees_templates(double: Double) -> None:
    assert double.app.test_client().get("/v1/Content").status_code == 401


def test_a_template_is_submitted_for_approval(double: Double) -> None:
    sid = created(double, QUESTION)
    before = call(double, "GET", f"/{sid}/ApprovalRequests").get_json()

    asked = call(double, "POST", f"/{sid}/ApprovalRequests/whatsapp", json={"name": "question", "category": "UTILITY"})

    assert problems(asked.get_json(), "content.v1.content.approval_create") == []
    assert problems(before, "content.v1.content.approval_fetch") == []
    after = call(double, "GET", f"/{sid}/ApprovalRequests").get_json()
    assert [each["whatsapp"]["status"] for each in (before, after)] == ["unsubmitted", "approved"]


def test_a_list_cannot_be_approved_and_an_approval_needs_a_name(double: Double) -> None:
    path = "/{}/ApprovalRequests/whatsapp"
    listed = call(double, "POST", path.format(created(double, LIST)), json={"name": "x", "category": "UTILITY"})
    nameless = call(double, "POST", path.format(created(double, QUESTION)), json={})

    assert {listed.get_json()["code"], nameless.get_json()["code"]} == {20001}


def test_a_message_made_from_a_template_is_delivered(double: Double) -> None:
    assert send(double, created(double, QUESTION), _2="yes-please").status_code == 201

    message = double.chat()[-1]
    assert (message["body"], message["status"]) == ("Shall I?", "delivered")
    assert [each["id"] for each in message["content"]["pressables"]] == ["yes-please", "no"]


def test_a_card_and_a_place_are_shown(double: Double) -> None:
    send(double, created(double, CARD), _1="Deluxe", _2="deluxe.jpg")
    send(double, created(double, PLACE))

    card, place = (message["content"] for message in double.chat()[-2:])
    assert (card["body"], card["media_url"]) == ("Deluxe", "https://hotel.example/deluxe.jpg")
    assert place["place"]["label"] == "Prime"


@pytest.mark.parametrize(
    "variables", [{"_2": ""}, {"_1": "two\nlines"}, {"_1": "a\ttab"}, {"_1": "far      apart"}, {"_2": None}]
)
def test_variables_that_whatsapp_cannot_show_are_refused(double: Double, variables: dict[str, object]) -> None:
    assert send(double, created(double, QUESTION), **variables).get_json()["code"] == 21656


def test_variables_that_are_no_json_are_refused(double: Double) -> None:
    form = {**HELLO, "ContentSid": created(double, PLACE), "ContentVariables": "{"}

    answer = double.app.test_client().post(MESSAGES, data=form, headers=basic())

    assert answer.get_json()["code"] == 21656


def test_a_template_that_the_account_does_not_have_is_refused(double: Double) -> None:
    assert send(double, "HX" + "0" * 32).get_json()["code"] == 21655


@pytest.mark.parametrize(
    ("content", "variables"),
    [
        (LIST, {"_1": "x" * 25, "_2": "id", "_3": "about"}),
        (LIST, {"_1": "x", "_2": "i" * 201, "_3": "about"}),
        (LIST, {"_1": "x", "_2": "id", "_3": "x" * 73}),
        (QUESTION, {"_2": "no"}),
        (QUESTION, {"_1": "x" * 1025, "_2": "yes"}),
        (QUESTION, {"_2": "i" * 257}),
    ],
)
def test_what_breaks_whatsapps_limits_is_taken_and_fails(
    double: Double, content: dict[str, Any], variables: dict[str, object]
) -> None:
    assert send(double, created(double, content), **variables).status_code == 201

    assert (double.chat()[-1]["status"], double.chat()[-1]["error_code"]) == ("failed", 63021)


def test_a_form_can_be_made_to_fail(double: Double) -> None:
    double.fails(kind="form_refused", code=63005)
    send(double, created(double, PLACE))
    send(double, created(double, PLACE))

    assert [message["error_code"] for message in double.chat()[-2:]] == [63005, None]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("button", {"ButtonText": "Yes", "ButtonPayload": "yes-1", "MessageType": "button"}),
        ("list", {"ListTitle": "Yes", "ListId": "yes-1", "MessageType": "interactive"}),
    ],
)
def test_a_press_comes_with_what_it_carries_and_the_message_it_was_on(
    double: Double, kind: str, expected: dict[str, str]
) -> None:
    double.guest_sends("Yes", press="yes-1", kind=kind, replyTo="SM1")

    form = double.bot.calls[-1][0]
    assert expected.items() <= form.items()
    assert (form["Body"], form["OriginalRepliedMessageSid"]) == ("Yes", "SM1")


def test_a_reply_names_the_message_it_replies_to(double: Double) -> None:
    double.guest_sends("yes", replyTo="SM1")

    assert double.bot.calls[-1][0]["OriginalRepliedMessageSid"] == "SM1"
    assert double.chat(GUEST)[-2]["replyTo"] == "SM1"


def test_messages_of_a_database_from_before_are_still_there(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "twilio.sqlite")) as old, old:
        old.execute(
            "CREATE TABLE messages (position INTEGER PRIMARY KEY, sid TEXT UNIQUE NOT NULL, guest TEXT NOT NULL,"
            " direction TEXT NOT NULL, sender TEXT NOT NULL, recipient TEXT NOT NULL, body TEXT NOT NULL,"
            " attachments TEXT NOT NULL, place TEXT, status TEXT NOT NULL, error_code INTEGER,"
            " deliveries INTEGER NOT NULL, status_callback TEXT NOT NULL, created_at TEXT NOT NULL,"
            " is_answered INTEGER NOT NULL DEFAULT 0)"
        )
        old.execute(
            "INSERT INTO messages VALUES (1, 'SM1', ?, 'inbound', 'whatsapp:+1', 'whatsapp:+2', 'hello', '[]', NULL,"
            " 'received', NULL, 1, '', '2026-01-01T00:00:00+00:00', 0)",
            (GUEST,),
        )

    double = double_with(ScriptedBot(), tmp_path)
    double.add_guest()

    assert [(message["body"], message["content"]) for message in double.chat()] == [("hello", None)]
