from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reservations.events import BookingConfirmed, DatesChosen, Greeted, NotUnderstood, RoomChosen
from reservations.model import Money, Stay
from telemetry import EventLog, JsonLines, ReadableLines, configure_logging, in_turn, keyed_hash, redact

ANA = "+34600111222"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What our loggers write, as JSON lines."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines(public=("+14155238886",)))
    logger = logging.getLogger("telemetry")
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield stream
    logger.removeHandler(handler)
    logger.setLevel(before)


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


# --- The guest


def test_a_guest_has_one_hash_a_secret() -> None:
    assert keyed_hash("one", ANA) == keyed_hash("one", ANA)
    assert len({keyed_hash("one", ANA), keyed_hash("two", ANA), keyed_hash("one", "+34600111223")}) == 3


def test_events_are_lines_that_do_not_tell_the_guest(written: io.StringIO) -> None:
    EventLog("secret").publish(ANA, [Greeted(), NotUnderstood(2)])

    assert [line["message"] for line in lines(written)] == ["Greeted", "NotUnderstood"]
    assert {line["guest"] for line in lines(written)} == {keyed_hash("secret", ANA)}
    assert ANA[3:] not in written.getvalue()


def test_an_events_fields_are_written_as_plain_values(written: io.StringIO) -> None:
    events = (
        DatesChosen(Stay(date(2030, 12, 15), date(2030, 12, 20))),
        BookingConfirmed("7", "QWERTY", Money(Decimal("1300.00"), "USD")),
        RoomChosen(("1", "2")),
    )

    EventLog("secret").publish(ANA, events)

    stay, booking, rooms = lines(written)
    assert stay["event_stay"] == "2030-12-15/2030-12-20"
    assert (booking["event_reference"], booking["event_total"]) == ("QWERTY", "1300.00 USD")
    assert rooms["event_room_type_ids"] == ["1", "2"]


def test_a_turns_lines_carry_its_id(written: io.StringIO) -> None:
    log = logging.getLogger("telemetry")
    with in_turn("SM1"):
        log.info("inside")
    log.info("outside")

    assert [line.get("turn") for line in lines(written)] == ["SM1", None]


# --- Errors


def fail_on(text: str) -> None:
    try:
        int(text)
    except ValueError as exc:
        raise LookupError(f"no room for {text}") from exc


def test_a_failure_is_told_with_its_kinds_and_places(written: io.StringIO) -> None:
    try:
        fail_on("Ana Diaz")
    except LookupError as error:
        EventLog("secret").failed(ANA, error)

    [line] = lines(written)
    assert line["error"].startswith("builtins.LookupError")
    assert "caused by builtins.ValueError" in line["error"]
    assert "fail_on" in line["error"]


def test_a_failure_does_not_repeat_what_the_guest_wrote(written: io.StringIO) -> None:
    try:
        fail_on("Ana Diaz")
    except LookupError as error:
        EventLog("secret").failed(ANA, error)

    assert "Ana" not in written.getvalue()


def test_an_error_raised_from_none_ends_the_story(written: io.StringIO) -> None:
    try:
        try:
            int("x")
        except ValueError:
            raise LookupError from None
    except LookupError as error:
        EventLog("secret").failed(ANA, error)

    assert "ValueError" not in written.getvalue()


# --- What no line may hold


@pytest.mark.parametrize(
    "personal",
    [
        "+34600111222",
        "whatsapp:+34600111222",
        "whatsapp:34600111222",
        "/api/sessions/%2B34600111222",
        "+1 (415) 523-8887",
        "34600111222",
        "called 34600111222.",
        "ana.diaz+hotel@example.com",
        "filter[email]=ana%40example.com",
        "ES.13491208655302741918",
    ],
)
def test_what_tells_a_guest_is_cut_out(personal: str) -> None:
    cut = redact(f"sent to {personal} today")

    assert "[private]" in cut
    assert not any(part in cut for part in ("600111222", "523-8887", "ana", "13491208655302741918"))


@pytest.mark.parametrize(
    "text",
    [
        "stay 2030-12-15/2030-12-20 at 12:00:30",
        "message SM0123456789abcdef0123456789abcdef is delivered (code 63016)",
        "booked 1300.00 USD, 0.000012345678 s, room 12345678",
        "Running on http://127.0.0.1:5000",
        "key 3f786850e387550fdab836ed7e6dc881de23001b1234",
        "America/Chicago UTC+02:00",
    ],
)
def test_what_tells_nobody_stays(text: str) -> None:
    assert redact(text) == text


def test_the_hotels_own_number_may_be_read() -> None:
    line = "WhatsApp Number: whatsapp:+14155238886"

    assert redact(line, frozenset({"+14155238886"})) == line


def test_the_last_net_holds_messages_and_extras_and_keeps_the_json(written: io.StringIO) -> None:
    logging.getLogger("telemetry").info(
        "to %s", ANA, extra={"who": [ANA, "ana@example.com"], "count": 1234567890, "own": "+14155238886"}
    )

    [line] = lines(written)
    assert line["message"] == "to [private]"
    assert (line["who"], line["count"], line["own"]) == (["[private]"] * 2, 1234567890, "+14155238886")


# --- The process's logging


@pytest.fixture
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    kept = (root.handlers[:], root.level)
    levels = {name: logging.getLogger(name).level for name in ("whatsapp_bot", "gunicorn.error", "gunicorn.access")}
    yield
    root.handlers[:], root.level = kept
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.usefixtures("logging_as_before")
def test_libraries_may_warn_but_not_chat(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("DEBUG", as_json=False)

    logging.getLogger("whatsapp_bot").debug("ours")
    logging.getLogger("twilio.http_client").info("their request body")
    logging.getLogger("twilio.http_client").warning("their warning")

    told = capsys.readouterr().err
    assert "ours" in told
    assert "their warning" in told
    assert "request body" not in told


@pytest.mark.usefixtures("logging_as_before")
def test_production_writes_json(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO", as_json=True)

    logging.getLogger("gunicorn.access").info("GET /health 200")

    line = json.loads(capsys.readouterr().err)
    assert (line["level"], line["logger"], line["message"]) == ("INFO", "gunicorn.access", "GET /health 200")


def test_a_line_in_the_terminal_reads_itself() -> None:
    record = logging.makeLogRecord({"msg": "Hotel: %s", "args": ("Casa",), "levelname": "INFO", "rooms": 3})

    assert ReadableLines().format(record)[8:] == " INFO    Hotel: Casa  rooms=3"


def test_a_line_in_the_terminal_shows_where_it_failed() -> None:
    try:
        fail_on("x")
    except LookupError as error:
        record = logging.makeLogRecord({"msg": "failed", "exc_info": (type(error), error, error.__traceback__)})

    assert "\nbuiltins.LookupError\n" in ReadableLines().format(record)
