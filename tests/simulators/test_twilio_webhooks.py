"""What the double does with a guest's message: the webhook it calls, and the reply it brings back."""

from __future__ import annotations

import base64
import io
import threading
from pathlib import Path
from typing import Any

import httpx2
import pytest

from reservations.messages import Bubble, Location, Media
from simulators.twilio.inbound import BadAnswer, read_twiml
from simulators.twilio.setup import in_a_thread
from tests.twilio_double import ACCOUNT, GUEST, NUMBER, PUBLIC_URL, TOKEN, Double, ScriptedBot, double_with
from tests.waiting import eventually
from whatsapp_handler import WebhookVerifier, WhatsAppChannel, parse

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def double(tmp_path: Path) -> Double:
    double = double_with(ScriptedBot(), tmp_path)
    double.add_guest()
    return double


CREDENTIALS = {"Authorization": "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()}


def failing(error: Exception) -> httpx2.MockTransport:
    def respond(_: httpx2.Request) -> httpx2.Response:
        raise error

    return httpx2.MockTransport(respond)


def statuses(double: Double) -> list[tuple[str, int | None]]:
    return [(message["status"], message["error_code"]) for message in double.chat()]


def test_the_webhook_is_signed_for_the_public_address(double: Double) -> None:
    double.guest_sends("¿Hay sitio?")

    form, headers = double.bot.calls[0]
    verifier = WebhookVerifier([TOKEN], PUBLIC_URL)
    assert verifier.is_genuine(f"{PUBLIC_URL}/webhook/whatsapp", form.items(), headers["X-Twilio-Signature"])


def test_the_webhook_carries_what_twilio_sends(double: Double) -> None:
    double.guest_sends("hola")

    form, headers = double.bot.calls[0]
    assert form["From"] == f"whatsapp:{GUEST}"
    assert form["To"] == f"whatsapp:{NUMBER}"
    assert form["WaId"] == GUEST[1:]
    assert form["MessageSid"] == form["SmsSid"] == form["SmsMessageSid"]
    assert "I-Twilio-Idempotency-Token" in headers


def test_the_bots_own_door_reads_the_message(double: Double) -> None:
    double.guest_sends("hola")

    inbound = parse(double.bot.calls[0][0])

    assert (inbound.guest, inbound.text, inbound.profile_name) == (GUEST, "hola", "Ana Díaz")


def test_a_number_in_a_messaging_service_says_so(tmp_path: Path) -> None:
    service = "MG" + "a" * 32
    double = double_with(ScriptedBot(), tmp_path, service_sid=service)
    double.add_guest()
    double.guest_sends("hola")
    client = double.client(service_sid=service, status_callback=f"{PUBLIC_URL}/webhook/status")
    WhatsAppChannel(client).send(GUEST, Bubble("Your room is ready"))

    assert double.bot.calls[0][0]["MessagingServiceSid"] == service
    assert {form["MessagingServiceSid"] for form, _ in double.bot.statuses} == {service}


def test_a_guest_who_hides_the_number_sends_only_the_id(double: Double) -> None:
    double.add_guest("ES.a1B2c3")
    double.guest_sends("hola", guest="ES.a1B2c3")

    form = double.bot.calls[0][0]
    assert (form["From"], form["ExternalUserId"]) == ("whatsapp:ES.a1B2c3", "ES.a1B2c3")
    assert "WaId" not in form


def test_the_reply_in_the_answer_arrives_in_the_chat(double: Double) -> None:
    double.bot.answer = lambda _: (Bubble("*Bienvenida*"), Bubble("Deluxe", "https://hotel.example/deluxe.jpg"))

    double.guest_sends("hola")

    sent, *replies = double.chat()
    assert (sent["body"], sent["status"], sent["inbound"]) == ("hola", "received", True)
    assert [(reply["body"], reply["media"]) for reply in replies] == [
        ("*Bienvenida*", []),
        ("Deluxe", ["https://hotel.example/deluxe.jpg"]),
    ]


def test_a_place_reaches_the_bot(double: Double) -> None:
    double.guest_sends(latitude="40.4168", longitude="-3.7038", label="Madrid")

    assert parse(double.bot.calls[0][0]).location == Location(40.4168, -3.7038, "Madrid")
    assert double.chat()[0]["place"]["label"] == "Madrid"


def test_a_place_without_a_number_is_no_place(double: Double) -> None:
    double.guest_sends("here", latitude="north", longitude="1")

    assert parse(double.bot.calls[0][0]).location is None


def test_an_attached_file_is_fetched_with_the_accounts_credentials_behind_a_redirect(double: Double) -> None:
    double.guest_sends(file=(io.BytesIO(PNG), "room.png", "image/png"))

    (media,) = parse(double.bot.calls[0][0]).media
    web = double.app.test_client()
    first = web.get(media.url, headers=CREDENTIALS)
    second = web.get(first.headers["Location"])

    assert (media, first.status_code) == (Media(media.url, "image/png"), 307)
    assert (second.content_type, second.data) == ("image/png", PNG)
    assert web.get(media.url).status_code == 401


def test_the_page_shows_a_guests_file_without_credentials(double: Double) -> None:
    double.guest_sends(file=(io.BytesIO(PNG), "room.png", "image/png"))

    (address,) = double.chat()[0]["media"]

    assert double.app.test_client().get(address).data == PNG


def test_files_that_nobody_sent_are_not_found(double: Double) -> None:
    double.guest_sends("hola")
    sid = double.chat()[0]["sid"]
    web = double.app.test_client()

    assert web.get(f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}/Media/ME0", headers=CREDENTIALS).status_code == 404
    assert web.get("/media/ME0").status_code == 404


def test_a_message_delivered_twice_is_the_same_message_and_answered_once(double: Double) -> None:
    double.guest_sends("hola", deliveries=2)

    (first, first_headers), (second, second_headers) = double.bot.calls
    assert first == second
    assert first_headers["I-Twilio-Idempotency-Token"] == second_headers["I-Twilio-Idempotency-Token"]
    assert [message["body"] for message in double.chat()] == ["hola", "You said: hola"]


def test_both_deliveries_are_under_way_at_the_same_time(tmp_path: Path) -> None:
    both = threading.Barrier(2, timeout=5)

    def wait_for_the_other(_: Any) -> tuple[Bubble, ...]:
        both.wait()
        return (Bubble("once"),)

    double = double_with(ScriptedBot(wait_for_the_other), tmp_path, in_background=in_a_thread)
    double.add_guest()
    double.guest_sends("hola", deliveries=2)

    eventually(lambda: len(double.chat()) == 2)
    assert both.broken is False


@pytest.mark.parametrize(("error", "code"), [(httpx2.ConnectError("down"), 11200), (httpx2.ReadTimeout("slow"), 11205)])
def test_a_bot_that_does_not_answer_is_twilios_error(tmp_path: Path, error: Exception, code: int) -> None:
    double = double_with(ScriptedBot(), tmp_path, transport=failing(error))
    double.add_guest()

    double.guest_sends("hola")

    assert statuses(double) == [("failed", code)]


def test_an_error_of_the_bot_is_twilios_error(double: Double) -> None:
    double.bot.status = 500

    double.guest_sends("hola")

    assert statuses(double) == [("failed", 11200)]


def test_a_failed_delivery_does_not_undo_one_that_succeeded(double: Double) -> None:
    answers = iter([200, 500])

    def second_time_unlucky(_: Any) -> tuple[Bubble, ...]:
        double.bot.status = next(answers)
        return (Bubble("hello"),)

    double.bot.answer = second_time_unlucky
    double.guest_sends("hola", deliveries=2)

    assert statuses(double)[0] == ("received", None)


@pytest.mark.parametrize("document", ["no xml", "<html/>"])
def test_an_answer_that_is_no_twiml_is_twilios_error(document: str) -> None:
    with pytest.raises(BadAnswer) as caught:
        read_twiml(document)

    assert caught.value.code == 12100


def test_no_answer_is_silence() -> None:
    assert read_twiml("") == []


def test_an_unknown_guest_cannot_write(double: Double) -> None:
    assert double.guest_sends("hola", guest="+34699999999").status_code == 404


def test_a_guest_added_again_takes_the_new_name(double: Double) -> None:
    double.add_guest(name="Ana D.")

    chats = double.app.test_client().get("/chat/chats").get_json()
    assert chats["hotel"] == NUMBER
    assert [chat["guest"] for chat in chats["chats"]] == [{"key": GUEST, "name": "Ana D.", "language": "es"}]


def test_the_side_panel_sees_the_session_without_knowing_the_key(double: Double) -> None:
    session = double.app.test_client().get(f"/backstage/sessions/{GUEST}").get_json()

    assert session["found"]["ttl"] == 3599
    assert session["found"]["user_id"] == GUEST


def test_the_side_panel_sees_the_hotels_bookings(double: Double) -> None:
    assert double.app.test_client().get("/backstage/bookings").get_json()["found"]["bookings"][0]["id"] == 7


def test_the_side_panel_says_what_it_cannot_see(tmp_path: Path) -> None:
    unreachable = double_with(ScriptedBot(), tmp_path, transport=failing(httpx2.ConnectError("down"))).app.test_client()
    locked_out = double_with(ScriptedBot(), tmp_path, admin_key="wrong", bookings_url="").app.test_client()

    assert unreachable.get(f"/backstage/sessions/{GUEST}").get_json() == {"error": "no answer"}
    assert locked_out.get(f"/backstage/sessions/{GUEST}").get_json() == {"error": "HTTP 401"}
    assert locked_out.get("/backstage/bookings").get_json() == {"error": "no hotel connected"}


def test_the_page_runs_no_script_but_its_own(double: Double) -> None:
    page = double.app.test_client().get("/")

    assert page.status_code == 200
    assert page.headers["Content-Security-Policy"].startswith("default-src 'self'")
    page.close()
