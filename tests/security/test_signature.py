"""Nothing reaches a guest's conversation but what Twilio signed, for the address it was sent to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import pytest
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

from tests.bot import ACCOUNT, NUMBER, PUBLIC, TOKEN, Bot

PATH = "/webhook/whatsapp"
FORM = {
    "AccountSid": ACCOUNT,
    "To": f"whatsapp:{NUMBER}",
    "From": "whatsapp:+34600123456",
    "MessageSid": "SM1",
    "Body": "hello",
}
FORM_TYPE = "application/x-www-form-urlencoded"


def signature(url: str = PUBLIC + PATH, form: Mapping[str, str] = FORM, token: str = TOKEN) -> str:
    signed: str = RequestValidator(token).compute_signature(url, dict(form))
    return signed


def call(bot: Bot, path: str = PATH, form: Mapping[str, str] = FORM, **arguments: Any) -> TestResponse:
    with bot.app.test_client() as client:
        return client.open(path, **{"method": "POST", "data": dict(form), **arguments})


def is_untouched(bot: Bot) -> bool:
    return bot.redis.dbsize() == 0


@pytest.mark.parametrize(
    "given",
    [
        "",
        " ",
        "null",
        signature().lower(),
        signature()[:-1],
        signature() + "=",
        signature(token="another"),
        signature(token=ACCOUNT),
        signature(url=f"{PUBLIC}/webhook/status"),
        signature(url=f"http://bot.example{PATH}"),
        signature(url=f"https://evil.example{PATH}"),
        signature(form={}),
        "\xff\xfe",
        "A" * 60_000,
    ],
)
def test_only_the_right_signature_opens(bot: Bot, given: str) -> None:
    response = call(bot, headers={"X-Twilio-Signature": given})

    assert response.status_code == 403
    assert is_untouched(bot)


def test_two_signatures_are_none(bot: Bot) -> None:
    response = call(bot, headers=[("X-Twilio-Signature", signature()), ("X-Twilio-Signature", "x")])

    assert response.status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http", "X-Forwarded-For": "127.0.0.1"},
        {"Forwarded": "for=127.0.0.1;host=evil.example;proto=http"},
        {"X-Original-URL": "/webhook/status", "X-Rewrite-URL": "/webhook/status"},
    ],
)
def test_no_header_moves_the_address_that_is_signed(bot: Bot, headers: dict[str, str]) -> None:
    forged = signature(url=f"http://evil.example{PATH}")

    assert call(bot, headers=headers | {"X-Twilio-Signature": forged}).status_code == 403
    assert call(bot, headers=headers | {"X-Twilio-Signature": signature()}).status_code == 200


@pytest.mark.parametrize(
    ("path", "form"),
    [
        (f"{PATH}?x=1", FORM),
        (PATH, FORM | {"Body": "yes"}),
        (PATH, FORM | {"From": "whatsapp:+34600999999"}),
        (PATH, FORM | {"bodySHA256": ""}),
        (PATH, {**FORM, "": "x"}),
        ("/webhook/fallback", FORM),
        ("/webhook/status", FORM | {"MessageStatus": "read"}),
    ],
)
def test_a_signature_is_good_for_one_address_and_one_form(bot: Bot, path: str, form: dict[str, str]) -> None:
    assert call(bot, path, form, headers={"X-Twilio-Signature": signature()}).status_code == 403
    assert is_untouched(bot)


@pytest.mark.parametrize("content_type", ["multipart/form-data; boundary=x", "application/json", "text/plain", ""])
def test_a_body_that_is_no_form_cannot_hide_behind_the_signature_of_an_empty_one(bot: Bot, content_type: str) -> None:
    headers = {"X-Twilio-Signature": signature(form={})}

    assert call(bot, headers=headers, data=urlencode(FORM), content_type=content_type).status_code == 400
    assert is_untouched(bot)


def test_fields_in_the_address_are_no_fields_of_the_message(bot: Bot) -> None:
    path = f"{PATH}?{urlencode(FORM)}"
    response = call(
        bot,
        path,
        headers={"X-Twilio-Signature": signature(url=PUBLIC + path, form={})},
        data="",
        content_type=FORM_TYPE,
    )

    assert response.status_code == 403
    assert is_untouched(bot)


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE"])
def test_only_post_is_a_delivery(bot: Bot, method: str) -> None:
    headers = {"X-Twilio-Signature": signature(), "X-HTTP-Method-Override": "POST"}

    assert call(bot, headers=headers, method=method).status_code == 405


@pytest.mark.parametrize(
    "path", ["/webhook/whatsapp/", "//webhook/whatsapp", "/WEBHOOK/whatsapp", "/webhook/whatsapp%00"]
)
def test_an_address_that_only_looks_like_it_is_none(bot: Bot, path: str) -> None:
    response = call(bot, path, headers={"X-Twilio-Signature": signature()})

    assert response.status_code in (308, 404)
    assert is_untouched(bot)


def test_a_flood_of_forgeries_leaves_nothing_in_redis(bot: Bot) -> None:
    answers = {call(bot, headers={"X-Twilio-Signature": f"forged{number}"}).status_code for number in range(200)}

    assert answers == {403}
    assert is_untouched(bot)
