"""The hotel writes to guests of its own accord: what arrives, what is refused and why, and nothing twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from werkzeug.test import TestResponse

from reservations.errors import StoreUnavailable
from tests.bot import Bot
from whatsapp_bot import SERVICE

GUEST = "+34600123456"
TEMPLATE = "HX" + "a" * 32


def sends(bot: Bot, to: str = GUEST, **body: Any) -> TestResponse:
    return bot.manage("POST", "/api/send-message", json={"to": to, **body})


def reason(response: TestResponse) -> str:
    code: str = response.get_json()["error"]["code"]
    return code


def written(bot: Bot, **body: Any) -> TestResponse:
    """The answer to a message for a guest who has just written."""
    bot.says("hello")
    return sends(bot, **body)


# What arrives


def test_a_message_of_the_hotel_is_sent_and_in_the_guests_history(bot: Bot) -> None:
    response = written(bot, to="+34 600 123 456", message="Your taxi is here")

    assert response.status_code == 200
    assert set(response.get_json()) == {"sid", "status"}
    assert bot.outbox.sent[0][0] == GUEST
    assert {"role": "hotel", "content": "Your taxi is here"} in bot.state()["messages"]


def test_a_file_is_sent_with_words_or_without(bot: Bot) -> None:
    written(bot, media="https://hotel.example/menu.pdf")
    sends(bot, media="https://hotel.example/menu.pdf", message="Tonight's menu")

    assert [(each.text, each.media_url) for _, each in bot.outbox.sent] == [
        ("", "https://hotel.example/menu.pdf"),
        ("Tonight's menu", "https://hotel.example/menu.pdf"),
    ]


def test_a_number_that_no_plan_knows_is_taken(bot: Bot) -> None:
    bot.says("hello", guest="+1234567890")

    assert sends(bot, "+1234567890", message="hello").status_code == 200


def test_a_guest_who_hides_the_number_is_written_to_by_id(bot: Bot) -> None:
    bot.says("hello", guest="ES.1234567890abcdef")

    assert sends(bot, "ES.1234567890abcdef", message="hello").status_code == 200


def test_a_guest_whose_number_showed_up_later_is_the_same(bot: Bot) -> None:
    bot.says("hello", guest="ES.1234567890abcdef", ExternalUserId="ES.1234567890abcdef")
    bot.says("hello", guest=GUEST, ExternalUserId="ES.1234567890abcdef")
    sends(bot, GUEST, message="Your taxi is here")

    assert {"role": "hotel", "content": "Your taxi is here"} in bot.state("ES.1234567890abcdef")["messages"]


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, {"to", "message"}),
        ({"to": "hello", "message": "hi"}, {"to"}),
        ({"to": GUEST, "message": "  "}, {"message"}),
        ({"to": GUEST, "message": "x" * 1601}, {"message"}),
        ({"to": 5, "message": ["hi"]}, {"to", "message"}),
        (["no", "object"], {"to", "message"}),
        ({"to": GUEST, "media": "http://hotel.example/menu.pdf"}, {"media"}),
        ({"to": GUEST, "media": "https://[nowhere"}, {"media"}),
        ({"to": GUEST, "media": 7}, {"media"}),
        ({"to": GUEST, "template": TEMPLATE, "message": "and words"}, {"template"}),
        ({"to": GUEST, "template": TEMPLATE, "variables": {"1": ""}}, {"variables"}),
        ({"to": GUEST, "template": TEMPLATE, "variables": {"1": "two\nlines"}}, {"variables"}),
        ({"to": GUEST, "template": TEMPLATE, "variables": ["a"]}, {"variables"}),
        ({"to": GUEST, "template": "nobody_knows_it"}, {"template"}),
        ({"to": GUEST, "message": "hi", "idempotency_key": "x" * 201}, {"idempotency_key"}),
    ],
)
def test_a_message_that_cannot_be_sent_is_refused_field_by_field(bot: Bot, body: object, fields: set[str]) -> None:
    response = bot.manage("POST", "/api/send-message", json=body)

    assert response.status_code == 400
    assert set(response.get_json()["error"]["fields"]) == fields
    assert bot.outbox.sent == []


# The 24-hour window


def test_free_text_to_a_guest_who_never_wrote_is_refused(bot: Bot) -> None:
    response = sends(bot, message="hello")

    assert (response.status_code, reason(response)) == (409, "outside_window")
    assert bot.outbox.sent == []


def test_the_window_is_known_when_the_session_is_long_gone(bot: Bot) -> None:
    bot.says("hello")
    bot.wait(hours=23)

    assert bot.manage("GET", f"/api/sessions/{GUEST}").status_code == 404
    assert sends(bot, message="hello").status_code == 200


def test_after_a_day_free_text_is_refused(bot: Bot) -> None:
    bot.says("hello")
    bot.wait(hours=24, seconds=1)

    assert reason(sends(bot, message="hello")) == "outside_window"


def test_a_template_goes_out_at_any_time(bot: Bot) -> None:
    response = sends(bot, template=TEMPLATE, variables={"1": "your room", "2": "ready"})

    assert response.status_code == 200
    assert {"role": "hotel", "content": f"[{TEMPLATE}] your room, ready"} in bot.state()["messages"]


def test_clearing_a_session_leaves_the_window_open(bot: Bot) -> None:
    bot.says("hello")
    bot.manage("DELETE", f"/api/clear-session/{GUEST}")

    assert sends(bot, message="hello").status_code == 200


# Opting out


@pytest.mark.parametrize(
    "stop",
    [
        "STOP",
        "stop.",
        "Unsubscribe",
        "baja",
        "abmelden",
        "désinscrire",
        "annulla iscrizione",
        "SAIR",
        "optout",
        "REVOKE",
    ],
)
def test_who_says_stop_is_not_written_to(bot: Bot, stop: str) -> None:
    bot.says(stop)
    response = sends(bot, message="hello")

    assert (response.status_code, reason(response)) == (410, "opted_out")
    assert bot.outbox.sent == []


def test_a_template_that_is_not_approved_goes_out_within_the_window_only(bot: Bot) -> None:
    bot.outbox.approval = "pending"

    before = sends(bot, template=TEMPLATE)
    bot.says("hello")

    assert (before.status_code, reason(before)) == (409, "outside_window")
    assert sends(bot, template=TEMPLATE).status_code == 200
    assert len(bot.outbox.sent) == 1


def test_who_said_stop_gets_no_template_either(bot: Bot) -> None:
    bot.says("STOP")

    assert sends(bot, template=TEMPLATE).status_code == 410


def test_who_said_stop_and_writes_again_is_answered(bot: Bot) -> None:
    bot.says("STOP")

    assert "Room" in bot.says("15 to 18 December for 2 adults")[0].text
    assert sends(bot, message="hello").status_code == 410


@pytest.mark.parametrize("start", ["START", "unstop", "alta", "anmelden", "abonner", "attiva messaggi", "cadastrar"])
def test_who_says_start_is_written_to_again(bot: Bot, start: str) -> None:
    bot.says("STOP")
    bot.says(start)

    assert sends(bot, message="hello").status_code == 200


@pytest.mark.parametrize("word", ["CANCEL", "end", "Quit"])
def test_a_word_that_may_mean_a_booking_is_asked_about(bot: Bot, word: str) -> None:
    bot.says("English please")
    answer = bot.says(word)[0].text

    assert "cancel my booking" in answer
    assert "stop messages" in answer
    assert sends(bot, message="hello").status_code == 200


def test_an_opt_out_outlives_the_session(bot: Bot) -> None:
    bot.says("STOP")
    bot.wait(days=300)

    assert reason(sends(bot, template=TEMPLATE)) == "opted_out"


# What Twilio says


@pytest.mark.parametrize(
    ("code", "status", "told"),
    [
        (21610, 410, "opted_out"),
        (21211, 410, "unreachable"),
        (63003, 410, "unreachable"),
        (63016, 409, "outside_window"),
        (63007, 502, "channel_error"),
        (63005, 502, "channel_error"),
    ],
)
def test_twilios_refusal_is_told_by_what_it_means(bot: Bot, code: int, status: int, told: str) -> None:
    bot.says("hello")
    bot.outbox.refusal = (400, code)
    response = sends(bot, message="hello")

    assert (response.status_code, reason(response)) == (status, told)


def test_another_refusal_comes_with_twilios_code(bot: Bot) -> None:
    bot.says("hello")
    bot.outbox.refusal = (400, 12345)

    assert sends(bot, message="hello").get_json()["error"]["twilio_code"] == 12345


@pytest.mark.parametrize(("code", "told"), [(21610, "opted_out"), (63024, "unreachable")])
def test_what_twilio_says_of_a_guest_is_believed_from_then_on(bot: Bot, code: int, told: str) -> None:
    bot.says("hello")
    bot.outbox.refusal = (400, code)
    sends(bot, message="hello")
    bot.outbox.refusal = None

    assert reason(sends(bot, template=TEMPLATE)) == told


def test_free_text_that_found_the_window_closed_is_not_tried_again(bot: Bot) -> None:
    bot.says("hello")
    bot.outbox.refusal = (400, 63016)
    sends(bot, message="hello")
    bot.outbox.refusal = None

    assert reason(sends(bot, message="hello")) == "outside_window"
    assert sends(bot, template=TEMPLATE).status_code == 200


def test_what_is_too_much_for_twilio_may_come_again_later(bot: Bot) -> None:
    bot.says("hello")
    bot.outbox.refusal = (429, 20429)
    response = sends(bot, message="hello")

    assert (response.status_code, reason(response)) == (429, "too_fast")
    assert int(response.headers["Retry-After"]) > 0


def test_too_many_messages_to_one_guest_are_held_back(bot: Bot) -> None:
    bot.says("hello")
    last = [sends(bot, message=f"message {number}") for number in range(50)][-1]

    assert last.status_code == 429
    assert 0 < int(last.headers["Retry-After"]) <= 6
    assert len(bot.outbox.sent) in range(45, 49)


def test_an_answer_is_not_held_back(bot: Bot) -> None:
    bot.says("hello")
    for number in range(50):
        sends(bot, message=f"message {number}")

    assert bot.says("help")[0].text


# The same message again


def test_the_same_key_and_message_get_the_same_answer_and_one_message(bot: Bot) -> None:
    first = written(bot, message="Your taxi is here", idempotency_key="taxi-7")
    second = sends(bot, message="Your taxi is here", idempotency_key="taxi-7")

    assert (second.status_code, second.get_json()) == (200, first.get_json())
    assert len(bot.outbox.sent) == 1


def test_what_was_sent_is_told_again_also_to_whom_it_could_not_be_sent_now(bot: Bot) -> None:
    written(bot, message="Your taxi is here", idempotency_key="taxi-7")
    bot.says("STOP")

    assert sends(bot, message="Your taxi is here", idempotency_key="taxi-7").status_code == 200


def test_the_same_key_with_another_message_is_refused(bot: Bot) -> None:
    written(bot, message="Your taxi is here", idempotency_key="taxi-7")
    response = sends(bot, message="Your taxi is late", idempotency_key="taxi-7")

    assert (response.status_code, reason(response)) == (409, "key_reused")
    assert len(bot.outbox.sent) == 1


def test_a_key_whose_message_was_refused_may_be_used_again(bot: Bot) -> None:
    refused = sends(bot, message="hello", idempotency_key="taxi-7")
    bot.says("hello")

    assert refused.status_code == 409
    assert sends(bot, message="hello", idempotency_key="taxi-7").status_code == 200


def test_two_at_once_are_one_message(bot: Bot) -> None:
    bot.says("hello")

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: sends(bot, message="hello", idempotency_key="taxi-7"), range(4)))

    assert len(bot.outbox.sent) == 1
    assert {each.status_code for each in answers} <= {200, 409}
    assert all(reason(each) == "in_progress" for each in answers if each.status_code == 409)


def test_a_message_that_is_out_counts_as_sent_though_it_could_not_be_noted(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise StoreUnavailable

    bot.says("hello")
    monkeypatch.setattr(bot.app.extensions[SERVICE].store, "keep_status", away)

    assert sends(bot, message="hello").status_code == 200


# Its fate


def test_the_fate_of_a_message_is_told(bot: Bot) -> None:
    sid = written(bot, message="hello").get_json()["sid"]
    before = bot.manage("GET", f"/api/messages/{sid}").get_json()
    bot.post("/webhook/status", {"MessageSid": sid, "MessageStatus": "read", "To": f"whatsapp:{GUEST}"})
    bot.post("/webhook/status", {"MessageSid": sid, "MessageStatus": "sent", "To": f"whatsapp:{GUEST}"})

    assert before == {"sid": sid, "status": "queued", "error_code": None}
    assert bot.manage("GET", f"/api/messages/{sid}").get_json()["status"] == "read"


def test_a_failed_message_is_told_with_its_code(bot: Bot) -> None:
    bot.post("/webhook/status", {"MessageSid": "SM9", "MessageStatus": "failed", "ErrorCode": "63024"})

    assert bot.manage("GET", "/api/messages/SM9").get_json() == {
        "sid": "SM9",
        "status": "failed",
        "error_code": 63024,
    }


def test_of_a_message_that_nobody_sent_nothing_is_known(bot: Bot) -> None:
    assert bot.manage("GET", "/api/messages/SMnobody").status_code == 404


def test_letters_are_for_those_with_the_key(bot: Bot) -> None:
    with bot.app.test_client() as client:
        assert client.post("/api/send-message", json={"to": GUEST, "message": "hi"}).status_code == 401
        assert client.get("/api/messages/SM9").status_code == 401
