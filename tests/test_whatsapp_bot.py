"""The HTTP contract that Twilio, admins and load balancers rely on."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from reservations.errors import StoreUnavailable
from simulators.qloapps import FaultRule
from tests.bot import ADMIN_KEY, PUBLIC, Bot
from whatsapp_bot import SERVICE

GUEST = "+34600123456"
PROJECT = Path(__file__).resolve().parents[1]


def unsigned(bot: Bot, path: str, **arguments: object) -> TestResponse:
    with bot.app.test_client() as client:
        return client.post(path, **arguments)


# --- The guest's webhook


def test_a_signed_message_is_answered_in_twiml(bot: Bot) -> None:
    response = bot.post("/webhook/whatsapp", {"MessageSid": "SM1", "From": f"whatsapp:{GUEST}", "Body": "hola"})

    assert response.status_code == 200
    assert response.mimetype == "application/xml"
    assert "The Hotel Prime" in response.text


def test_the_twiml_says_how_long_it_is(bot: Bot) -> None:
    response = bot.post("/webhook/whatsapp", {"MessageSid": "SM1", "From": f"whatsapp:{GUEST}", "Body": "¡hola!"})

    assert response.content_length == len(response.data)


@pytest.mark.parametrize("path", ["/webhook/whatsapp", "/webhook/status"])
def test_a_forged_signature_is_refused(bot: Bot, path: str) -> None:
    form = {"MessageSid": "SM1", "From": f"whatsapp:{GUEST}", "Body": "secret words"}

    assert unsigned(bot, path, data=form, headers={"X-Twilio-Signature": "forged"}).status_code == 403


def test_nothing_of_a_refused_body_is_logged(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    form = {"MessageSid": "SM1", "From": f"whatsapp:{GUEST}", "Body": "secret words"}

    with caplog.at_level(logging.DEBUG):
        unsigned(bot, "/webhook/whatsapp", data=form)

    assert "bad signature" in caplog.text
    assert "secret" not in caplog.text
    assert GUEST not in caplog.text


def test_a_body_that_is_no_form_is_malformed(bot: Bot) -> None:
    assert unsigned(bot, "/webhook/whatsapp", json={"Body": "hi"}).status_code == 400


def test_a_message_without_an_id_is_malformed(bot: Bot) -> None:
    assert bot.post("/webhook/whatsapp", {"From": f"whatsapp:{GUEST}", "Body": "hi"}).status_code == 400


def test_an_oversized_body_is_refused(bot: Bot) -> None:
    assert unsigned(bot, "/webhook/whatsapp", data={"Body": "x" * 70_000}).status_code == 413


def test_a_message_delivered_twice_is_one_turn_and_the_same_answer(bot: Bot) -> None:
    first = bot.says("hello", message_id="SM1")

    assert bot.says("hello", message_id="SM1") == first
    assert len(bot.state()["messages"]) == 2


def test_a_yes_delivered_twice_books_once(bot: Bot) -> None:
    agreed(bot)

    bot.says("yes", message_id="SMyes")
    bot.says("yes", message_id="SMyes")

    assert len(bot.bookings) == 1


def test_a_guest_who_hides_the_number_is_asked_for_one(bot: Bot) -> None:
    hidden = "ES.1234567890abcdef"
    for line in ("15 to 18 December for 2 adults", "1", "yes"):
        bot.says(line, guest=hidden)

    assert "phone" in bot.says("ana@example.com", guest=hidden)[0].text
    assert "+34 600" in bot.says("hm", guest=hidden)[0].text or "phone" in bot.says("what?", guest=hidden)[0].text
    assert "+34612345678" in bot.says("+34 612 345 678", guest=hidden)[0].text


def test_a_picture_is_answered_kindly_and_loses_nothing(bot: Bot) -> None:
    bot.says("15 to 18 December")

    answer = bot.says("", NumMedia="1", MediaUrl0="https://api.twilio.com/x", MediaContentType0="image/jpeg")

    assert "passed yours on" in answer[0].text
    assert bot.state()["check_in_date"] == "2026-12-15"


def test_a_location_is_answered_with_the_hotels(bot: Bot) -> None:
    answer = bot.says("", Latitude="40.4", Longitude="-3.7", MessageType="location")

    assert "Montgomery" in answer[0].text


def test_a_flood_gets_one_notice_and_then_silence(bot: Bot) -> None:
    answers = [bot.says("help", guest="+447700900123") for _ in range(33)]

    assert "a minute" in answers[30][0].text
    assert answers[31:] == [[], []]


def test_with_redis_away_the_guest_is_asked_to_send_again(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object, **__: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(bot.app.extensions[SERVICE].store, "accept", away)

    assert "send your message again" in bot.says("15 to 18 December for 2 adults", guest="+447700900123")[0].text


def test_what_was_apologised_for_is_answered_by_rest_when_it_comes_again(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise StoreUnavailable

    services = bot.app.extensions[SERVICE]
    with monkeypatch.context() as patched:
        patched.setattr(services.store, "accept", away)
        bot.says("is there parking?", message_id="SMtwice")
    services.apologies.pass_on()

    assert bot.says("is there parking?", message_id="SMtwice") == []
    assert "free of charge" in bot.outbox.sent[-1][1].text


def test_with_the_pms_away_questions_are_still_answered_and_the_dates_kept(bot: Bot) -> None:
    bot.shop.faults.add(FaultRule("error_before"))

    assert "reservation system" in bot.says("15 to 18 December for 2 adults")[0].text
    assert "free of charge" in bot.says("is there parking?")[0].text
    assert bot.state()["check_out_date"] == "2026-12-18"


def agreed(bot: Bot) -> None:
    """Lead the guest to the summary."""
    for line in ("15 to 18 December for 2 adults", "1", "yes", "ana@example.com"):
        bot.says(line)


def test_a_booking_that_the_pms_answers_with_an_error_is_confirmed_all_the_same(bot: Bot) -> None:
    agreed(bot)
    bot.shop.faults.add(FaultRule("error_after", method="POST", resource="bookings"))

    assert "booked" in bot.says("yes")[0].text
    assert len(bot.bookings) == 1


def test_an_open_outcome_is_settled_without_the_guest_and_told_by_rest(bot: Bot) -> None:
    agreed(bot)
    bot.shop.faults.add(FaultRule("error_before", method="POST", resource="bookings", times=1))

    assert "being confirmed" in bot.says("yes")[0].text
    bot.wait(seconds=61)
    bot.sweep()

    [told, page] = [bubble for _, bubble in bot.outbox.sent]
    assert "booked" in told.text
    assert page.media_url.endswith("/booking.pdf")
    assert len(bot.bookings) == 1
    assert bot.state()["confirmation_number"] == bot.bookings[0]["reference"]


def test_no_word_of_a_guest_is_logged(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        for line in ("15 to 18 December for 2 adults", "1", "Marta Quintana", "marta@example.com", "yes"):
            bot.says(line)

    assert "BookingConfirmed" in caplog.text
    for private in (GUEST, "Marta", "Quintana", "marta@", "18 December"):
        assert private not in caplog.text


# --- The status webhook


def test_a_status_is_kept_and_answered_without_content(bot: Bot) -> None:
    response = bot.post("/webhook/status", {"MessageSid": "SM9", "MessageStatus": "delivered"})

    assert response.status_code == 204
    assert bot.app.extensions[SERVICE].store.status("SM9")["status"] == "delivered"


def test_a_status_without_a_state_is_malformed(bot: Bot) -> None:
    assert bot.post("/webhook/status", {"MessageSid": "SM9"}).status_code == 400


# --- Health


def test_a_server_with_everything_there_is_healthy(bot: Bot) -> None:
    with bot.app.test_client() as client:
        response = client.get("/health")

    report = response.get_json()
    assert response.status_code == 200
    assert report["status"] == "healthy"
    assert report["service"] == "whatsapp-hotel-bot"
    assert (report["redis"], report["pms"], report["hotel"]) == ("up", "up", "The Hotel Prime")
    assert datetime.fromisoformat(report["timestamp"]).tzinfo


def test_a_server_without_its_pms_is_degraded(bot: Bot) -> None:
    bot.shop.faults.add(FaultRule("maintenance"))
    with bot.app.test_client() as client:
        response = client.get("/health")

    assert response.status_code == 200
    assert response.get_json()["status"] == "degraded"


def test_a_server_without_redis_is_unhealthy(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.app.extensions[SERVICE].store, "is_reachable", lambda: False)
    with bot.app.test_client() as client:
        response = client.get("/health")

    assert response.status_code == 503
    assert response.get_json()["redis"] == "down"


# --- The management API


@pytest.mark.parametrize("given", [None, "Bearer wrong", f"Basic {ADMIN_KEY}", ADMIN_KEY, "Bearer ключ"])
def test_the_management_api_is_closed_without_its_key(bot: Bot, given: str | None) -> None:
    headers = {"Authorization": given.encode().decode("latin-1")} if given else {}
    with bot.app.test_client() as client:
        response = client.get(f"/api/sessions/{GUEST}", headers=headers)

    assert response.status_code == 401
    assert response.get_json()["error"]["code"] == "unauthorized"


@pytest.mark.parametrize("user_id", [GUEST, f"whatsapp:{GUEST}"])
def test_a_session_can_be_seen_and_cleared(bot: Bot, user_id: str) -> None:
    bot.says("15 to 18 December")

    shown = bot.manage("GET", f"/api/sessions/{user_id}")
    cleared = bot.manage("DELETE", f"/api/clear-session/{user_id}")

    assert shown.get_json()["state"]["check_in_date"] == "2026-12-15"
    assert 0 < shown.get_json()["ttl"] <= 3600
    assert cleared.get_json() == {"cleared": True}
    assert bot.manage("GET", f"/api/sessions/{user_id}").status_code == 404


def test_a_cleared_guest_is_greeted_anew(bot: Bot) -> None:
    bot.says("15 to 18 December")
    bot.manage("DELETE", f"/api/clear-session/{GUEST}")

    assert "automated" in bot.says("hello")[0].text


def test_clearing_what_is_not_there_says_so(bot: Bot) -> None:
    assert bot.manage("DELETE", f"/api/clear-session/{GUEST}").status_code == 404


def test_errors_of_the_api_are_json(bot: Bot) -> None:
    missing = bot.manage("GET", "/api/nothing-here")
    wrong_method = bot.manage("GET", "/api/send-message")

    assert missing.get_json()["error"]["code"] == "not_found"
    assert wrong_method.get_json()["error"]["code"] == "method_not_allowed"


def test_the_api_says_so_when_redis_is_away(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(bot.app.extensions[SERVICE].store, "session", away)

    assert bot.manage("GET", f"/api/sessions/{GUEST}").status_code == 503


# --- People of the hotel


def test_who_asks_for_a_person_is_told_to_the_hotel(bot: Bot) -> None:
    bot.says("can I talk to a human please?")

    assert [number for number, _ in bot.outbox.sent] == ["+34911111111"]
    assert GUEST in bot.outbox.sent[0][1].text


def test_the_public_address_is_the_one_that_is_signed(bot: Bot) -> None:
    assert bot.app.extensions[SERVICE].settings.public_base_url == PUBLIC


# --- What a process loads


LOADED = """
import sys, fakeredis
from pathlib import Path
from tests.bot import bot_on
with bot_on(Path(sys.argv[1]), fakeredis.FakeRedis(decode_responses=True)) as bot:
    bot.says("hello blorgh wibble")
print({name.partition(".")[0] for name in sys.modules} & set(sys.argv[2:]))
"""


def test_what_no_guest_has_asked_for_is_not_loaded(tmp_path: Path) -> None:
    heavy = ("openai", "langchain_openai", "language_model", "tiktoken", "fpdf", "fontTools")
    paths = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT)}

    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(tmp_path), *heavy], env=paths, cwd=tmp_path, capture_output=True, text=True
    )

    assert (done.stdout.strip(), done.returncode) == ("set()", 0), done.stderr
