"""Health, and what the bot counts: as /metrics tells it, as it is documented, and as it is watched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import fakeredis
import httpx2
import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families
from twilio.request_validator import RequestValidator
from werkzeug.serving import make_server

import telemetry
import whatsapp_bot
from doors import SystemClock, doors_of, kept_in
from pms_client import QloAppsClient
from reservations.breaker import Breaker
from reservations.errors import ModelUnavailable, NotDelivered, StoreUnavailable
from reservations.events import HumanRequested
from reservations.notices import Notice
from reservations.ports import Item
from session_store import RedisStore
from settings import Settings
from simulators.launch import free_ports
from telemetry import in_turn, metrics
from telemetry.measuring import (
    CountedEvents,
    MeasuredTransport,
    by_method,
    by_resource,
    counted_post,
    kind_of,
    measured_store,
    timed_port,
)
from tests.bot import ACCOUNT, NUMBER, PUBLIC, SECRET_KEY, TOKEN, Bot, bot_on, environment
from tests.fakes import FakeEvents, FakeStore, FixedClock
from web.instruments import Breakers, serve_instruments

PROJECT = Path(__file__).resolve().parents[2]
MONITORING = PROJECT / "monitoring"
METRICS_TOKEN = "a-token-for-prometheus"

Numbers = Callable[..., float]


def told(bot: Bot) -> dict[str, Any]:
    """Every sample at /metrics, by name and labels."""
    with bot.app.test_client() as client:
        text = client.get("/metrics").text
    families = text_string_to_metric_families(text)
    return {
        f"{each.name}{dict(sorted(each.labels.items()))}": each.value for family in families for each in family.samples
    }


@pytest.fixture
def more() -> Numbers:
    """How much a counter has grown in this test."""
    before: dict[tuple[str, tuple[tuple[str, str], ...]], float] = {}

    def value(name: str, labels: dict[str, str]) -> float:
        return metrics.REGISTRY.get_sample_value(name, labels) or 0.0

    names = {(s.name, tuple(s.labels.items())) for f in metrics.REGISTRY.collect() for s in f.samples}
    before.update({each: value(each[0], dict(each[1])) for each in names})

    def grown(name: str, **labels: str) -> float:
        return value(name, labels) - next(
            (was for (known, those), was in before.items() if known == name and dict(those) == labels), 0.0
        )

    return grown


# --- Counting


def test_a_booking_goes_through_the_whole_funnel_once(bot: Bot, more: Numbers) -> None:
    for text in ("15 to 18 December for 2 adults", "1", "the cheapest", "yes", "ana@example.com", "yes"):
        bot.says(text)

    steps = ("greeted", "dates", "offered", "chosen", "details", "yes", "booked")
    assert {step: more("bot_funnel_total", step=step) for step in steps} == dict.fromkeys(steps, 1.0)
    assert more("bot_turn_seconds_count", stage="booked") == 1
    assert more("bot_events_total", event="BookingConfirmed") == 1


def test_messages_are_counted_by_kind_and_by_what_became_of_them(bot: Bot, more: Numbers) -> None:
    bot.says("hello", message_id="SM1")
    bot.says("hello", message_id="SM1")

    assert more("bot_messages_received_total", kind="text", outcome="turn") == 1
    assert more("bot_messages_received_total", kind="text", outcome="repeat") == 1
    assert more("bot_messages_sent_total", kind="text", way="twiml") >= 1


def test_an_alert_to_the_staff_goes_by_rest_and_a_person_counts_once(bot: Bot, more: Numbers) -> None:
    for _ in range(2):
        bot.says("I want to speak to a person")

    assert more("bot_messages_sent_total", kind="text", way="rest") == 2
    assert more("bot_humans_requested_total", reason="asked") == 2
    assert more("bot_conversations_handed_over_total") == 1


def test_a_forged_webhook_is_counted(bot: Bot, more: Numbers) -> None:
    with bot.app.test_client() as client:
        client.post("/webhook/whatsapp", data={"Body": "hi"}, headers={"X-Twilio-Signature": "no"})
        client.post("/webhook/whatsapp", json={})
    bot.post("/webhook/whatsapp", {"AccountSid": "AC" + "1" * 32, "MessageSid": "SM1", "From": "whatsapp:+34600000001"})

    assert [more("bot_webhooks_refused_total", reason=reason) for reason in ("signature", "form", "account")] == [1] * 3


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ({"text": "hi"}, "text"),
        ({"text": "Yes", "payload": "yes"}, "button"),
        ({"location": {"latitude": 1.0}}, "place"),
        ({"media": [{"content_type": "audio/ogg"}]}, "voice"),
        ({"text": "look", "media": [{"content_type": "image/jpeg"}]}, "file"),
        ({}, "other"),
    ],
)
def test_a_message_has_one_kind(message: dict[str, Any], kind: str) -> None:
    assert kind_of(message) == kind


def test_failures_are_counted_and_handed_on(more: Numbers) -> None:
    kept = FakeEvents()
    CountedEvents(kept).failed("+34600000001", LookupError())
    CountedEvents(kept).publish("+34600000001", [HumanRequested("refused")])

    assert (len(kept.failures), len(kept.published)) == (1, 1)
    assert more("bot_failures_total") == 1
    assert more("bot_humans_requested_total", reason="refused") == 1


def test_what_became_of_an_event_is_counted(more: Numbers) -> None:
    answers: list[NotDelivered | None] = [
        None,
        NotDelivered("http_404", is_away=False),
        NotDelivered("no_answer", is_away=True),
    ]

    def post(receiver: str, notice: Notice) -> None:
        answer = answers.pop(0)
        if answer:
            raise answer

    for _ in range(3):
        try:
            counted_post(post)("crm", Notice("evt_1", "{}"))
        except NotDelivered:
            continue

    outcomes = ("taken", "refused", "no_answer")
    assert [more("bot_event_deliveries_total", outcome=outcome) for outcome in outcomes] == [1, 1, 1]


# --- Calls


def test_a_call_of_a_port_is_timed_and_its_failure_counted(more: Numbers) -> None:
    class Model:
        def explain(self) -> None:
            raise ModelUnavailable("slow")

    with pytest.raises(ModelUnavailable):
        timed_port(Model(), "model", ModelUnavailable).explain()

    assert more("bot_call_seconds_count", dependency="model", call="explain") == 1
    assert more("bot_calls_failed_total", dependency="model", reason="ModelUnavailable") == 1


def test_messages_of_the_house_itself_are_not_counted_as_received(more: Numbers) -> None:
    measured_store(FakeStore()).accept("+34600000001", Item("x", "clear", {}), token="t", wants_turn=True)

    assert more("bot_messages_received_total", kind="other", outcome="turn") == 0
    assert more("bot_call_seconds_count", dependency="redis", call="accept") == 1


def measured(answer: Callable[[httpx2.Request], httpx2.Response], dependency: str = "pms") -> httpx2.Client:
    call_of = by_resource if dependency == "pms" else by_method
    return httpx2.Client(transport=MeasuredTransport(httpx2.MockTransport(answer), dependency, call_of))


def test_a_turns_id_goes_along_with_its_calls() -> None:
    shown: list[str | None] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        shown.append(request.headers.get("X-Request-Id"))
        return httpx2.Response(200)

    with measured(answer) as http:
        with in_turn("turn-1"):
            http.get("http://shop/api/bookings/7")
        http.get("http://shop/api/bookings/7")

    assert shown == ["turn-1", None]


def test_calls_over_http_are_named_without_ids(more: Numbers) -> None:
    with measured(lambda _: httpx2.Response(503)) as http:
        http.get("http://shop/api/bookings/7")
    with measured(lambda _: httpx2.Response(201), "twilio") as http:
        http.post("http://twilio/2010-04-01/Accounts/AC1/Messages.json")

    assert more("bot_call_seconds_count", dependency="pms", call="GET bookings") == 1
    assert more("bot_calls_failed_total", dependency="pms", reason="http_5xx") == 1
    assert more("bot_call_seconds_count", dependency="twilio", call="POST") == 1


def test_a_call_without_an_answer_is_a_failure(more: Numbers) -> None:
    def nobody(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("nobody")

    with measured(nobody) as http, pytest.raises(httpx2.ConnectError):
        http.get("http://shop/api/")

    assert more("bot_calls_failed_total", dependency="pms", reason="ConnectError") == 1
    assert more("bot_call_seconds_count", dependency="pms", call="GET -") == 1


# --- Gauges


def test_what_waits_and_who_is_there_is_told(bot: Bot) -> None:
    for guest in ("+34600000001", "+34600000002"):
        bot.says("hello", guest=guest)

    numbers = told(bot)
    assert (numbers["bot_guests_waiting{}"], numbers["bot_sessions{}"]) == (2, 2)
    assert 0 <= numbers["bot_inbox_oldest_seconds{}"] < 60


def test_nobody_there_is_nothing_waiting() -> None:
    backlog = RedisStore(fakeredis.FakeRedis(), session_ttl=60).backlog()

    assert (backlog.guests, backlog.oldest_seconds, backlog.sessions) == (0, 0, 0)


def test_without_redis_the_rest_is_told(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise StoreUnavailable("away")

    monkeypatch.setattr(RedisStore, "backlog", away)

    assert "bot_sessions{}" in told(bot)


def test_a_pms_given_a_rest_shows(tmp_path: Path) -> None:
    breakers = Breakers()
    pms = QloAppsClient(
        "http://shop",
        "k" * 32,
        "1",
        clock=FixedClock("2026-11-21T15:00:00"),
        transport=httpx2.MockTransport(lambda _: httpx2.Response(500)),
        breaker_told=breakers.of("pms"),
    )
    for _ in range(5):
        pms.is_reachable()

    assert breakers.open == {"pms": True}
    assert metrics.REGISTRY.get_sample_value("bot_breaker_open", {"dependency": "pms"}) == 1


# --- Who may look


def test_metrics_need_their_token(tmp_path: Path) -> None:
    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True), METRICS_TOKEN=METRICS_TOKEN) as bot:
        client = bot.app.test_client()
        without = client.get("/metrics")
        shown = client.get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"})

    assert (without.status_code, shown.status_code) == (401, 200)
    assert "bot_turn_seconds_bucket" in shown.text


def test_no_metric_tells_who_a_guest_is(bot: Bot) -> None:
    for text in ("15 to 18 December for 2 adults", "1", "Marta Quintana", "marta@example.com", "yes"):
        bot.says(text)

    with bot.app.test_client() as client:
        text = client.get("/metrics").text
    assert not any(private in text for private in ("+34600123456", "Marta", "marta@"))


# --- A process that serves no guests


@pytest.fixture
def beside(bot: Bot) -> str:
    """The address of the bot's instruments alone."""
    port = free_ports()
    serve_instruments(bot.app, "127.0.0.1", port)
    return f"http://127.0.0.1:{port}"


def test_a_worker_tells_its_numbers_and_its_health_and_nothing_else(beside: str) -> None:
    answers = {path: httpx2.get(f"{beside}{path}").status_code for path in ("/metrics", "/health", "/health/live", "/")}

    assert answers == {"/metrics": 200, "/health": 200, "/health/live": 200, "/": 404}
    assert httpx2.post(f"{beside}/webhook/whatsapp").status_code == 404


def test_a_port_that_is_taken_ends_the_process(bot: Bot, beside: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        serve_instruments(bot.app, "127.0.0.1", int(beside.rpartition(":")[2]))

    assert "in use" in capsys.readouterr().err


# --- Health


def test_a_process_lives_whatever_is_away(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RedisStore, "is_reachable", lambda _: False)

    with bot.app.test_client() as client:
        assert client.get("/health/live").get_json()["status"] == "alive"
        assert client.get("/health").status_code == 503


def test_health_tells_of_the_language_model(bot: Bot, tmp_path: Path) -> None:
    with bot.app.test_client() as client:
        assert client.get("/health").get_json()["language_model"] == "off"

    breakers = Breakers()
    breaker = Breaker(FixedClock("2026-11-21T15:00:00"), failures=1, told=breakers.of("model"))
    assert breakers.open == {"model": False}
    breaker.failed()
    assert breakers.open == {"model": True}


# --- One id from the webhook to QloApps and Twilio


@contextmanager
def outside(shown: dict[str, set[str | None]]) -> Iterator[str]:
    """A stand-in for QloApps and Twilio that refuses everything, and keeps the ids it is shown, by what was called."""
    app = Flask("outside")

    @app.route("/<path:path>", methods=["GET", "POST"])
    def refuse(path: str) -> tuple[str, int]:
        shown.setdefault("pms" if path.startswith("api/") else "twilio", set()).add(request.headers.get("X-Request-Id"))
        return "{}", 404

    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()


def app_at(address: str, folder: Path) -> Flask:
    """The app with the doors that it makes itself, led to this address."""
    client = fakeredis.FakeRedis(decode_responses=True)
    elsewhere = {
        "PMS_MOCK_MODE": "false",
        "QLOAPPS_BASE_URL": address,
        "QLOAPPS_API_KEY": "K" * 32,
        "QLOAPPS_HOTEL_ID": "1",
        "TWILIO_API_BASE_URL": address,
    }
    settings = Settings.from_environment(environment(folder, elsewhere))
    kept = kept_in(client, settings)
    return whatsapp_bot.create_app(settings, kept, doors_of(settings, kept, SystemClock()))


def write(client: FlaskClient, message_id: str, text: str) -> None:
    """A signed message."""
    form = {"AccountSid": ACCOUNT, "To": f"whatsapp:{NUMBER}", "From": "whatsapp:+34600123456"}
    form |= {"MessageSid": message_id, "Body": text}
    signature = RequestValidator(TOKEN).compute_signature(f"{PUBLIC}/webhook/whatsapp", form)
    client.post("/webhook/whatsapp", data=form, headers={"X-Twilio-Signature": signature}, buffered=True)


def test_the_id_of_a_turn_reaches_qloapps_and_twilio(tmp_path: Path) -> None:
    shown: dict[str, set[str | None]] = {}

    with outside(shown) as address, app_at(address, tmp_path).test_client() as client:
        write(client, "SM1", "15 to 18 December for 2 adults")
        write(client, "SM2", "I want to talk to a person")

    asked, alerted = (telemetry.keyed_hash(SECRET_KEY, message_id) for message_id in ("SM1", "SM2"))
    assert shown == {"pms": {asked}, "twilio": {alerted}}
