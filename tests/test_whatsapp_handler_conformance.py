"""The signature suite: this bot passes it, and bots with the mistakes that others made do not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import fakeredis
import httpx2
import pytest
from flask import Flask, Response, request
from twilio.request_validator import RequestValidator

import whatsapp_handler.__main__ as command
from settings import Settings
from tests.bot import ACCOUNT, NUMBER, PUBLIC, TOKEN, Bot, bot_on
from tests.chat_page import served
from whatsapp_handler.conformance import Verdict, verdicts
from whatsapp_handler.webhooks import Account

OURS = Account(ACCOUNT, (NUMBER,))
SECONDARY = "the-next-token"
INTERNAL = "http://10.0.0.7:5000"


@pytest.fixture
def rotating(tmp_path: Path) -> Iterator[Bot]:
    """A bot that knows a second token."""
    environment = {"TWILIO_AUTH_TOKEN_SECONDARY": SECONDARY}
    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True), **environment) as bot:
        yield bot


def tried(app: Flask, *tokens: str, address: str = INTERNAL) -> list[Verdict]:
    transport = httpx2.WSGITransport(app=app)
    return list(verdicts(address, OURS, tokens or (TOKEN,), signed_address=PUBLIC, transport=transport))


def wrong(found: list[Verdict]) -> set[str]:
    return {verdict.case.name for verdict in found if not verdict.is_as_expected}


def bot_that(checks: Callable[[], bool]) -> Flask:
    """A bot with webhooks that let in what this check finds right."""
    app = Flask("another_bot")

    @app.post("/webhook/<name>")
    def webhook(name: str) -> Response:
        return Response(name, status=200 if checks() else 403)

    return app


def is_valid(url: str, parameters: Mapping[str, str] | None = None) -> bool:
    signature = request.headers.get("X-Twilio-Signature", "")
    return bool(RequestValidator(TOKEN).validate(url, parameters or request.form, signature))


def public_url() -> str:
    return PUBLIC + request.full_path.rstrip("?")


# --- This bot


def test_this_bot_lets_in_what_twilio_signed_and_nothing_else(rotating: Bot) -> None:
    found = tried(rotating.app, TOKEN, SECONDARY)

    assert wrong(found) == set()
    assert {verdict.path for verdict in found} == {"/webhook/whatsapp", "/webhook/fallback", "/webhook/status"}


def test_the_suite_is_one_message_to_the_bot(rotating: Bot) -> None:
    tried(rotating.app)

    assert len(rotating.state("+12025550100")["messages"]) == 2
    assert rotating.outbox.sent == []


# --- Other bots


def test_a_bot_that_checks_nothing_is_found_out() -> None:
    assert "without a signature" in wrong(tried(bot_that(lambda: True)))


def test_a_bot_that_refuses_everything_is_found_out() -> None:
    assert "as Twilio sends it" in wrong(tried(bot_that(lambda: False)))


def test_a_bot_that_takes_the_address_it_sees_itself_is_found_out() -> None:
    assert "as Twilio sends it" in wrong(tried(bot_that(lambda: is_valid(request.url))))


def test_a_bot_that_believes_every_proxy_is_found_out() -> None:
    def checks() -> bool:
        host = request.headers.get("X-Forwarded-Host", "")
        return is_valid(public_url().replace("bot.example", host) if host else public_url())

    assert "signed for the address that a proxy names" in wrong(tried(bot_that(checks)))


def test_a_bot_that_looks_at_the_parameters_it_knows_is_found_out() -> None:
    def checks() -> bool:
        known = {name: request.form[name] for name in request.form if name not in ("NewIn2030", "ButtonPayload")}
        return bool(
            RequestValidator(TOKEN).validate(public_url(), known, request.headers.get("X-Twilio-Signature", ""))
        )

    assert wrong(tried(bot_that(checks))) >= {"with a parameter nobody knows", "with a parameter put in"}


def test_a_bot_that_refuses_a_messaging_service_is_found_out() -> None:
    found = tried(bot_that(lambda: "MessagingServiceSid" not in request.form and is_valid(public_url())))

    assert "in a Messaging Service" in wrong(found)


def test_a_bot_that_knows_one_token_is_found_out() -> None:
    assert "signed with the secondary token" in wrong(tried(bot_that(lambda: is_valid(public_url())), TOKEN, SECONDARY))


def test_a_bot_that_does_not_answer_is_found_out() -> None:
    found = list(verdicts("http://127.0.0.1:1", OURS, (TOKEN,)))

    assert not any(verdict.is_as_expected for verdict in found)


# --- The command


def test_the_command_tells_each_case_and_whether_all_are_right(
    bot: Bot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = bot.app.extensions["whatsapp-hotel-bot"].settings
    assert isinstance(settings, Settings)
    with served(bot.app) as address:
        assert command.main(["signatures", address], settings=settings) == 0
    assert command.main(["signatures", "http://127.0.0.1:1"], settings=settings) == 1

    told = capsys.readouterr().out.splitlines()
    assert told[0] == "ok    200 /webhook/whatsapp as Twilio sends it"
    assert told[-1].startswith("WRONG   0 /webhook/status ")
