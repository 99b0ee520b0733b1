"""No secret shows in what the bot answers, logs, prints or is packed into."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest

from reservations.errors import SettingsError
from settings import Settings
from telemetry import JsonLines
from tests.bot import ADMIN_KEY, SECRET_KEY, TOKEN, Bot
from whatsapp_bot import SERVICE

PROJECT = Path(__file__).resolve().parents[2]
SECRETS = {
    "ADMIN_API_KEY": "canary-admin-key-1",
    "SECRET_KEY": "canary-secret-key-2",
    "TWILIO_AUTH_TOKEN": "canary-auth-token-3",
    "TWILIO_AUTH_TOKEN_SECONDARY": "canary-auth-token-4",
    "REDIS_URL": "redis://user:canary-redis-5@redis.example:6379/0",
    "OPENAI_API_KEY": "canary-openai-key-7",
    "QLOAPPS_API_KEY": "canary-qloapps-key-6".ljust(32, "0"),
}


def test_no_secret_is_in_how_the_settings_print(tmp_path: Path) -> None:
    environment = SECRETS | {
        "DATA_DIR": str(tmp_path),
        "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
        "TWILIO_WHATSAPP_NUMBER": "+14155238886",
        "PMS_MOCK_MODE": "false",
        "QLOAPPS_BASE_URL": "https://shop.example",
        "QLOAPPS_HOTEL_ID": "1",
    }

    assert "canary" not in repr(Settings.from_environment(environment, env_file=None))


def test_no_secret_is_in_what_is_said_of_wrong_settings(tmp_path: Path) -> None:
    wrong = SECRETS | {
        "APP_ENV": "production",
        "DATA_DIR": str(tmp_path),
        "REDIS_URL": "canary://x:canary-redis-5@y",
        "ADMIN_API_KEY": "canary key",
        "SECRET_KEY": "canary",
        "QLOAPPS_API_KEY": "canary",
        "OPENAI_API_KEY": "canary \u20ac",
    }
    with pytest.raises(SettingsError) as refused:
        Settings.from_environment(wrong, env_file=None)

    assert "canary" not in str(refused.value)


def test_nothing_that_holds_a_secret_shows_it_when_printed(bot: Bot) -> None:
    services = bot.app.extensions[SERVICE]
    views = [repr(view) + repr(getattr(view, "__closure__", "")) for view in bot.app.view_functions.values()]

    printed = repr(services) + "".join(views) + repr(bot.app.config)
    assert not any(secret in printed for secret in (ADMIN_KEY, SECRET_KEY, TOKEN))


@pytest.mark.parametrize("path", ["/health", "/", "/api/nothing", "/health?debug=1", "/console", "/.env", "/static/x"])
def test_what_anybody_may_see_tells_no_secret_and_no_inside(bot: Bot, path: str) -> None:
    with bot.app.test_client() as client:
        response = client.get(path)

    told = response.text + str(response.headers)
    assert not any(secret in told for secret in (ADMIN_KEY, SECRET_KEY, TOKEN, str(PROJECT), "qloapps.internal"))
    assert "Traceback" not in told


def test_an_error_of_ours_tells_nothing_of_itself(
    bot: Bot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise ValueError(f"canary of {ADMIN_KEY}")

    monkeypatch.setattr(bot.app.extensions[SERVICE].store, "session", breaks)
    monkeypatch.setitem(bot.app.config, "PROPAGATE_EXCEPTIONS", False)
    with caplog.at_level(logging.DEBUG):
        response = bot.manage("GET", "/api/sessions/+34600123456")
    logged = "\n".join(JsonLines().format(record) for record in caplog.records)

    assert response.status_code == 500
    assert response.get_json()["error"]["code"] == "internal_server_error"
    assert "canary" not in response.text + logged
    assert "ValueError" in logged


def test_the_image_is_built_without_a_secret() -> None:
    built = (PROJECT / "Dockerfile").read_text(encoding="utf-8")
    names = {*SECRETS, "REDIS_PASSWORD"}

    assert not re.search(r"^ARG\b", built, re.MULTILINE)
    assert not any(name in built for name in names)
    assert "COPY .env" not in built


def test_no_secret_is_written_into_the_compose_file() -> None:
    composed = (PROJECT / "docker-compose.yml").read_text(encoding="utf-8")

    assert not any(re.search(rf"{name}\s*[:=]", composed) for name in SECRETS if name != "REDIS_URL")
