"""What a guest writes stays what a guest wrote: in keys, in XML, in templates, in headers and in log lines."""

from __future__ import annotations

import io
import json
import logging
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

from reservations.errors import StoreUnavailable
from reservations.ports import Item
from session_store import RedisStore
from telemetry import JsonLines, ReadableLines
from tests.bot import Bot
from tests.security.hostile import HOSTILE_GUESTS, HOSTILE_TEXTS

GUEST = "+34600123456"
FORMATS = ("{0.__class__}", "{total}", "%s %(name)s %n", "{{7*7}}", "${7*7}", "{ $total }", "{{1}}", "\\1 \\g<0>")


def keys_of(bot: Bot) -> set[str]:
    return set(map(str, bot.redis.scan_iter()))


# --- Redis


@pytest.mark.parametrize("guest", HOSTILE_GUESTS, ids=range(len(HOSTILE_GUESTS)))
def test_a_guests_id_cannot_leave_its_own_keys(bot: Bot, guest: str) -> None:
    store = RedisStore(bot.redis, session_ttl=60)
    store.accept(GUEST, Item("SM1", "message", {}), token="a", wants_turn=False)
    others = keys_of(bot)

    store.accept(guest, Item("SM}:1", "message", {}), token="b", wants_turn=False)

    tag = f"whatsapp_session:{quote(guest, safe='+')}"
    added = keys_of(bot) - others
    assert added
    assert all(key.startswith((f"{{{tag}}}:", tag)) for key in added)
    assert all(not set(key.removeprefix(f"{{{tag}}}")) & set("{}\r\n *") for key in added)


@pytest.mark.parametrize("guest", HOSTILE_GUESTS, ids=range(len(HOSTILE_GUESTS)))
def test_the_management_api_finds_no_session_under_another_name(bot: Bot, guest: str) -> None:
    bot.says("15 to 18 December")

    assert bot.manage("GET", f"/api/sessions/{quote(guest, safe='')}").status_code == 404
    assert bot.manage("DELETE", f"/api/clear-session/{quote(guest, safe='')}").status_code in (200, 404)
    assert bot.state()["check_in_date"] == "2026-12-15"


@pytest.mark.parametrize("sender", ["", "whatsapp:", "whatsapp:+34}", "whatsapp:+34 600", "whatsapp:a\nb", "a" * 200])
def test_a_sender_that_is_no_address_is_refused(bot: Bot, sender: str) -> None:
    assert bot.post("/webhook/whatsapp", {"MessageSid": "SM1", "From": sender, "Body": "hi"}).status_code == 400
    assert bot.redis.dbsize() == 0


# --- Words


@pytest.mark.parametrize("name", [*FORMATS, "</Message><Redirect>https://evil.example</Redirect><Message>", "<b>&amp;"])
def test_a_guests_name_is_told_as_it_was_written(bot: Bot, name: str) -> None:
    bot.says("15 to 18 December for 2 adults", profile=name)
    bot.says("1", profile=name)

    form = {"MessageSid": "SMname", "From": f"whatsapp:{GUEST}", "Body": f"my name is {name}", "ProfileName": name}
    answer = ET.fromstring(bot.post("/webhook/whatsapp", form).text)  # noqa: S314 - our own answer
    assert {element.tag for element in answer.iter()} <= {"Response", "Message", "Body", "Media"}
    assert "49" not in "".join(answer.itertext())
    assert "<class" not in "".join(answer.itertext())


def test_a_wish_that_looks_like_a_template_reaches_the_hotel_as_words(bot: Bot) -> None:
    for line in ("15 to 18 December for 2 adults", "1", "my name is Ana Diaz", "ana@example.com"):
        bot.says(line)
    bot.says("please a high floor {total} {{7*7}} %s")

    bot.says("yes")
    bot.says("yes")
    [booking] = bot.bookings
    assert booking["remark"] == "please a high floor {total} {{7*7}} %s"
    assert "{total}" in json.dumps(bot.state()["wishes"])


# --- Headers


def test_nothing_a_caller_sends_becomes_a_header(bot: Bot) -> None:
    injected = quote("x\r\nX-Injected: yes", safe="")
    with bot.app.test_client() as client:
        answers = [
            client.get(f"/{path}{injected}")
            for path in ("documents/", "files/", "pictures/a/b/", "api/sessions/", "health/")
        ]

    assert not any("X-Injected" in answer.headers for answer in answers)
    assert {answer.status_code for answer in answers} <= {401, 404}


# --- Log lines


@pytest.mark.parametrize("lines", [JsonLines(), ReadableLines()])
def test_a_line_of_the_log_is_one_line_whatever_it_tells_of(lines: logging.Formatter) -> None:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(lines)
    for text in ("sent\n12:00:00 ERROR forged", "a\r\nb", "\x1b[2J\x9b31m", "\u2028x\x85y", "\x00"):
        record = logging.makeLogRecord({"msg": "status %s", "args": (text,), "extra_field": text})
        handler.emit(record)

    assert written.getvalue().count("\n") == 5
    assert len(written.getvalue().splitlines()) == 5
    assert not set(written.getvalue()) & set("\x1b\x9b\x00\r\x85\u2028")


def test_no_text_of_a_guest_is_logged_even_where_it_breaks_something(
    bot: Bot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise StoreUnavailable("Redis gave no answer")

    monkeypatch.setattr(bot.app.extensions["whatsapp-hotel-bot"].store, "finish", away)
    with caplog.at_level(logging.DEBUG):
        for text in HOSTILE_TEXTS[:8]:
            bot.says(f"canary-word {text}".encode("utf-8", "replace").decode(), profile="Canary-Name")
    logged = "\n".join(JsonLines().format(record) for record in caplog.records)

    assert "failed while serving" in logged
    assert "canary" not in logged.lower()
