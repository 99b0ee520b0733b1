"""Odd, oversized and broken bodies are refused or read; none of them is an error of ours."""

from __future__ import annotations

import gzip
import json
import logging
from urllib.parse import quote_plus

import pytest
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

from tests.bot import ACCOUNT, NUMBER, PUBLIC, TOKEN, Bot
from tests.security.hostile import HOSTILE_TEXTS

PATH = "/webhook/whatsapp"
FORM_TYPE = "application/x-www-form-urlencoded"
GUEST = "+34600123456"


def post(bot: Bot, body: bytes, content_type: str = FORM_TYPE, **headers: str) -> TestResponse:
    with bot.app.test_client() as client:
        return client.post(PATH, data=body, content_type=content_type, headers=headers, buffered=True)


def signed(bot: Bot, body: bytes, read_as: dict[str, str]) -> TestResponse:
    """The raw body, signed over what a server reads in it."""
    signature = RequestValidator(TOKEN).compute_signature(PUBLIC + PATH, read_as)
    return post(bot, body, **{"X-Twilio-Signature": signature})


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"", FORM_TYPE),
        (b"&&&&=&=&", FORM_TYPE),
        (b"%", FORM_TYPE),
        (b"%zz%0", FORM_TYPE),
        (b"\xff\xfe\x00B\x00o", FORM_TYPE),
        (b"\xef\xbb\xbfBody=hi", FORM_TYPE),
        (b"Body=hi", f"{FORM_TYPE}; charset=utf-16"),
        (b"Body=hi", f"{FORM_TYPE}; charset=no-such"),
        (b"Body=hi", f"{FORM_TYPE}; boundary=\x01; charset"),
        (b"a=1&" * 16_000, FORM_TYPE),
        (b"--x\r\nContent-Disposition: form-data; name=Body\r\n\r\nhi\r\n--x--", "multipart/form-data; boundary=x"),
        (b"--x", "multipart/form-data"),
        (b"{}", "application/json"),
        (gzip.compress(b"Body=hi", mtime=0), FORM_TYPE),
    ],
)
def test_what_is_no_signed_form_is_refused(bot: Bot, body: bytes, content_type: str) -> None:
    assert post(bot, body, content_type).status_code in (400, 403, 413)


def test_a_compressed_body_is_not_unpacked(bot: Bot) -> None:
    bomb = gzip.compress(b"Body=" + b"0" * 10_000_000, mtime=0)

    assert post(bot, bomb, **{"Content-Encoding": "gzip"}).status_code == 403


@pytest.mark.parametrize("path", [PATH, "/webhook/status", "/webhook/fallback", "/api/send-message"])
def test_a_body_over_the_limit_is_refused_whoever_sends_it(bot: Bot, path: str) -> None:
    body, headers = b"x" * 70_000, {"Authorization": "Bearer bot-test-admin-key"}
    with bot.app.test_client() as client:
        answers = [client.post(path, data=body, content_type=kind, headers=headers) for kind in (FORM_TYPE, None)]

    assert {answer.status_code for answer in answers} <= {400, 413}


def test_text_that_is_no_utf8_is_read_as_far_as_it_can_be(bot: Bot) -> None:
    known = {"AccountSid": ACCOUNT, "To": f"whatsapp:{NUMBER}", "From": f"whatsapp:{GUEST}", "MessageSid": "SM1"}
    plain = "&".join(f"{name}={quote_plus(value)}" for name, value in known.items()).encode()

    answer = signed(bot, plain + b"&Body=hola%ff%c3%28", known | {"Body": "hola%FF%C3("})

    assert answer.status_code == 200
    assert "The Hotel Prime" in answer.text


@pytest.mark.parametrize("text", HOSTILE_TEXTS, ids=range(len(HOSTILE_TEXTS)))
def test_no_text_of_a_guest_breaks_a_turn(bot: Bot, caplog: pytest.LogCaptureFixture, text: str) -> None:
    sendable = text.encode("utf-8", "replace").decode()
    with caplog.at_level(logging.WARNING):
        bot.says("15 to 18 December for 2 adults")
        for line in (sendable, "1"):
            answer = bot.says(line, profile=sendable[:100])

    assert answer
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


# --- JSON


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[" * 60_000,
        b'{"to":' * 9_000,
        b"9" * 60_000,
        b'{"to": NaN, "message": Infinity}',
        b"\xff\xfe{\x00}\x00",
        b'{"to": "+34600123456", "message": "\xff"}',
        b'{"to": {"a": 1}, "message": true}',
        b'{"to": "+34600123456", "message": "x", "message": ""}',
        b'{"__proto__": {"to": "+34600123456"}}',
    ],
)
def test_json_that_is_none_is_told_field_by_field(bot: Bot, body: bytes) -> None:
    response = bot.manage("POST", "/api/send-message", data=body, content_type="application/json")

    assert response.status_code == 400
    assert response.get_json()["error"]["code"] == "invalid"


@pytest.mark.parametrize("text", ["\ud800", "a\x00b", "\udcff\ud83d"])
def test_a_message_that_no_channel_can_carry_is_refused(bot: Bot, text: str) -> None:
    body = json.dumps({"to": GUEST, "message": text})

    response = bot.manage("POST", "/api/send-message", data=body, content_type="application/json")

    assert response.status_code == 400
    assert bot.outbox.sent == []


def test_a_form_is_no_json(bot: Bot) -> None:
    response = bot.manage("POST", "/api/send-message", data={"to": GUEST, "message": "hi"})

    assert response.status_code == 400
