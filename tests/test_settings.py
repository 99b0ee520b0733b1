from __future__ import annotations

import stat
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import time
from pathlib import Path

import pytest

from reservations.errors import SettingsError
from reservations.reminding import Hours
from settings import TWILIO_API, OpenAI, Settings, keep_secret
from simulators.qloapps import DEFAULT_KEY

PROJECT = Path(__file__).resolve().parents[1]
EXAMPLE_HOTEL = str(PROJECT / "hotels" / "example.toml")

PRODUCTION = {
    "APP_ENV": "production",
    "TWILIO_ACCOUNT_SID": "AC" + "a1" * 16,
    "TWILIO_AUTH_TOKEN": "the-twilio-token",
    "TWILIO_WHATSAPP_NUMBER": "whatsapp:+14155238886",
    "PUBLIC_BASE_URL": "https://bot.example.com/",
    "REDIS_URL": "rediss://:the-redis-password@redis.example.com:6380/1",
    "QLOAPPS_BASE_URL": "https://shop.example.com",
    "QLOAPPS_API_KEY": "K" * 32,
    "QLOAPPS_HOTEL_ID": "7",
    "ADMIN_API_KEY": "the-admin-key-of-this-house",
    "SECRET_KEY": "the-secret-key-of-this-house",
    "HOTEL_PROFILE": EXAMPLE_HOTEL,
}


def read(environ: Mapping[str, str], *, data_dir: Path, env_file: Path | None = None) -> Settings:
    return Settings.from_environment({"DATA_DIR": str(data_dir), **environ}, env_file=env_file)


def problems(environ: Mapping[str, str], data_dir: Path) -> list[str]:
    with pytest.raises(SettingsError) as refused:
        read(environ, data_dir=data_dir)
    return str(refused.value).splitlines()


# --- Development


def test_development_needs_no_setting(tmp_path: Path) -> None:
    settings = read({}, data_dir=tmp_path)

    assert not settings.is_production
    assert (settings.host, settings.port, settings.public_base_url) == ("127.0.0.1", 5000, "http://127.0.0.1:5000")
    assert (settings.redis_url, settings.session_ttl_seconds, settings.log_level) == (None, 3600, "INFO")
    assert settings.hotel.name == "The Hotel Prime"


def test_the_doubles_take_the_ports_after_the_bots(tmp_path: Path) -> None:
    settings = read({"WHATSAPP_BOT_PORT": "7000"}, data_dir=tmp_path)

    assert (settings.simulator_port, settings.double_port) == (7001, 7002)
    assert settings.qloapps.base_url == "http://127.0.0.1:7001"
    assert settings.twilio.api_base_url == "http://127.0.0.1:7002"


def test_the_simulated_pms_takes_the_key_that_is_made_up_for_it(tmp_path: Path) -> None:
    settings = read({}, data_dir=tmp_path)

    assert settings.qloapps.is_simulated
    assert settings.qloapps.api_key == DEFAULT_KEY


def test_mock_mode_leaves_a_real_pms_alone(tmp_path: Path) -> None:
    real = {"QLOAPPS_BASE_URL": "https://shop.example.com", "QLOAPPS_API_KEY": "K" * 32, "QLOAPPS_HOTEL_ID": "7"}

    settings = read({**real, "PMS_MOCK_MODE": "true"}, data_dir=tmp_path)

    assert settings.qloapps.base_url == "http://127.0.0.1:5001"


def test_without_mock_mode_the_pms_must_be_named(tmp_path: Path) -> None:
    told = problems({"PMS_MOCK_MODE": "false"}, tmp_path)

    assert [line.split(":")[0] for line in told] == ["QLOAPPS_BASE_URL", "QLOAPPS_API_KEY", "QLOAPPS_HOTEL_ID"]


def test_a_twilio_account_is_complete_or_absent(tmp_path: Path) -> None:
    told = problems({"TWILIO_ACCOUNT_SID": PRODUCTION["TWILIO_ACCOUNT_SID"]}, tmp_path)

    assert [line.split(":")[0] for line in told] == ["TWILIO_AUTH_TOKEN", "TWILIO_WHATSAPP_NUMBER"]


def test_several_numbers_need_the_service_that_tells_them_apart(tmp_path: Path) -> None:
    numbers = {"TWILIO_WHATSAPP_NUMBER": "+14155238886, whatsapp:+34911111111"}
    service = {"TWILIO_MESSAGING_SERVICE_SID": "MG" + "b2" * 16}

    assert [line.split(":")[0] for line in problems(PRODUCTION | numbers, tmp_path)] == ["TWILIO_MESSAGING_SERVICE_SID"]
    twilio = read(PRODUCTION | numbers | service, data_dir=tmp_path).twilio
    assert (twilio.number, twilio.numbers) == ("+14155238886", ("+14155238886", "+34911111111"))


def test_a_twilio_account_in_development_talks_to_twilio(tmp_path: Path) -> None:
    account = {name: PRODUCTION[name] for name in PRODUCTION if name.startswith("TWILIO_")}

    twilio = read(account, data_dir=tmp_path).twilio

    assert (twilio.is_double, twilio.api_base_url, twilio.number) == (False, TWILIO_API, "+14155238886")


def test_development_keeps_the_secrets_it_made(tmp_path: Path) -> None:
    first, second = read({}, data_dir=tmp_path / "new"), read({}, data_dir=tmp_path / "new")

    assert (first.admin_api_key, first.secret_key) == (second.admin_api_key, second.secret_key)
    assert first.twilio.auth_tokens == second.twilio.auth_tokens
    assert len({first.admin_api_key, first.secret_key, *first.twilio.auth_tokens}) == 3


def test_a_secret_made_is_its_owners_alone(tmp_path: Path) -> None:
    keep_secret(tmp_path / "secret")

    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["secret"]


def test_processes_that_start_together_keep_one_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        kept = set(threads.map(lambda _: keep_secret(tmp_path / "secret"), range(40)))

    assert len(kept) == 1


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    told = problems({}, tmp_path / "file" / "data")

    assert f"DATA_DIR: SECRET_KEY cannot be kept in {tmp_path / 'file' / 'data'}: Not a directory" in told


# --- Production


def test_production_reads_every_setting(tmp_path: Path) -> None:
    settings = read(
        {
            **PRODUCTION,
            "TWILIO_AUTH_TOKEN_SECONDARY": "the-next-token",
            "HOTEL_ALERT_TO": "+34 600 111 222, whatsapp:+1 (415) 523-8886",
            "SESSION_TTL_SECONDS": "600",
            "LOG_LEVEL": "warning",
        },
        data_dir=tmp_path,
    )

    assert settings.is_production
    assert settings.public_base_url == "https://bot.example.com"
    assert settings.twilio.auth_tokens == ("the-twilio-token", "the-next-token")
    assert (settings.qloapps.hotel_id, settings.qloapps.is_simulated) == ("7", False)
    assert settings.hotel_alert_to == ("+34600111222", "+14155238886")
    assert (settings.session_ttl_seconds, settings.log_level) == (600, "WARNING")


def test_production_names_everything_missing_at_once(tmp_path: Path) -> None:
    told = problems({"APP_ENV": "production"}, tmp_path)

    assert {line.split(":")[0] for line in told} == PRODUCTION.keys() - {"APP_ENV"}


def test_production_makes_up_no_secret(tmp_path: Path) -> None:
    problems({"APP_ENV": "production"}, tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_redis_host_serves_production_as_well_as_a_url(tmp_path: Path) -> None:
    by_host = {name: value for name, value in PRODUCTION.items() if name != "REDIS_URL"}

    assert read({**by_host, "REDIS_HOST": "redis"}, data_dir=tmp_path).redis_url == "redis://redis:6379/0"


@pytest.mark.parametrize("name", ["FLASK_DEBUG", "PMS_MOCK_MODE"])
def test_production_refuses_what_is_for_development(name: str, tmp_path: Path) -> None:
    assert problems({**PRODUCTION, name: "true"}, tmp_path) == [f"{name}: is for development, production refuses it"]


@pytest.mark.parametrize("name", ["ADMIN_API_KEY", "SECRET_KEY"])
def test_production_refuses_a_secret_that_can_be_guessed(name: str, tmp_path: Path) -> None:
    assert problems({**PRODUCTION, name: "letmein"}, tmp_path)[0].startswith(f"{name}: too easily guessed")


def test_a_secret_is_never_shown(tmp_path: Path) -> None:
    shown = repr(read({**PRODUCTION, "TWILIO_AUTH_TOKEN_SECONDARY": "the-next-token"}, data_dir=tmp_path))

    secrets = ("the-twilio-token", "the-next-token", "the-redis-password", "K" * 32, "the-admin-key", "the-secret-key")
    assert [secret for secret in secrets if secret in shown] == []


# --- Language model


def test_without_a_key_there_is_no_language_model(tmp_path: Path) -> None:
    assert (
        read({"OPENAI_MODEL": "quick-1", "OPENAI_BASE_URL": "http://127.0.0.1:11434/v1"}, data_dir=tmp_path).openai
        is None
    )


def test_a_key_is_all_that_a_language_model_needs(tmp_path: Path) -> None:
    settings = read({"OPENAI_API_KEY": "sk-of-the-house"}, data_dir=tmp_path)

    assert settings.openai == OpenAI(
        "sk-of-the-house", "https://api.openai.com/v1", "gpt-4.1-mini", "gpt-4o-mini-transcribe", 20_000
    )
    assert "sk-of-the-house" not in repr(settings)


def test_another_service_may_serve_the_language_model(tmp_path: Path) -> None:
    chosen = {
        "OPENAI_API_KEY": "any",
        "OPENAI_BASE_URL": "http://127.0.0.1:11434/v1/",
        "OPENAI_MODEL": "quick-1",
        "OPENAI_TRANSCRIPTION_MODEL": "ear-1",
        "OPENAI_DAILY_TOKENS": "0",
    }

    assert read(chosen, data_dir=tmp_path).openai == OpenAI("any", "http://127.0.0.1:11434/v1", "quick-1", "ear-1", 0)


# --- Events


def test_events_go_where_the_hotel_says(tmp_path: Path) -> None:
    urls = "https://hooks.example.com/a?token=1, http://n8n:5678/b ,https://hooks.example.com/a?token=1"
    hooks = read({"EVENT_WEBHOOK_URLS": urls, "EVENT_WEBHOOK_SECRET": "whsec_" + "QUJD" * 8}, data_dir=tmp_path)

    assert hooks.event_webhooks.urls == ("https://hooks.example.com/a?token=1", "http://n8n:5678/b")
    assert "token" not in repr(hooks)


def test_events_are_signed(tmp_path: Path) -> None:
    assert problems({"EVENT_WEBHOOK_URLS": "https://a.example"}, tmp_path) == [
        "EVENT_WEBHOOK_SECRET: missing, events are signed with it"
    ]


# --- Values


@pytest.mark.parametrize(
    ("name", "value", "complaint"),
    [
        ("REMINDER_MORNING", "9 am", "'9 am' is no time like 17:00, and not off"),
        ("CELERY_BROKER_URL", "redis://a;http://b", "must begin with redis://"),
        ("APP_ENV", "staging", "'staging' is none of development, production"),
        ("WHATSAPP_BOT_PORT", "http", "'http' is no whole number from 1 to 65533"),
        ("WHATSAPP_BOT_PORT", "70000", "'70000' is no whole number from 1 to 65533"),
        ("SESSION_TTL_SECONDS", "0", "'0' is no whole number from 1 to 86400"),
        ("SESSION_TTL_SECONDS", "1_000", "'1_000' is no whole number from 1 to 86400"),
        ("WORKER_METRICS_PORT", "0", "'0' is no whole number from 1 to 65535"),
        ("PERSONAL_DATA_DAYS", "1", "'1' is no whole number from 2 to 400"),
        ("PUBLIC_BASE_URL", "bot.example.com", "'bot.example.com' is no address like https://bot.example.com"),
        ("PUBLIC_BASE_URL", "https://bot.example.com/?a=1", "'https://bot.example.com/?a=1' is no address like"),
        ("FLASK_DEBUG", "maybe", "'maybe' is neither true nor false"),
        ("REDIS_URL", "localhost:6379", "must begin with redis://"),
        ("REDIS_PORT", "6380", "says how to reach a Redis, but REDIS_HOST is not set"),
        ("TWILIO_WHATSAPP_NUMBER", "5551234", "'5551234' is no number with its country"),
        ("TWILIO_MESSAGING_SERVICE_SID", "hotel", "'hotel' is no Messaging Service SID: MG and 32 hexadecimal digits"),
        ("HOTEL_ALERT_TO", "+34600111222,reception", "'reception' is no number with its country"),
        ("ADMIN_API_KEY", "two words", "must be plain characters without spaces"),
        ("OPENAI_API_KEY", "two words", "must be plain characters without spaces"),
        ("OPENAI_BASE_URL", "api.openai.com", "'api.openai.com' is no address like"),
        ("EVENT_WEBHOOK_URLS", "https://a.example/x,ftp://b.example", "every address must be like https://hooks"),
        ("EVENT_WEBHOOK_URLS", "https://me:word@a.example/x", "every address must be like https://hooks"),
        ("EVENT_WEBHOOK_SECRET", "short", "too easily guessed, 16 characters or more are needed"),
        ("EVENT_WEBHOOK_SECRET", "whsec_no base64 at all", "what follows whsec_ must be base64"),
        ("OPENAI_DAILY_TOKENS", "many", "'many' is no whole number from 0 to 10000000"),
        ("LOG_LEVEL", "chatty", "'chatty' is none of DEBUG, INFO, WARNING, ERROR"),
        ("HOTEL_PROFILE", "nowhere.toml", "cannot read nowhere.toml: No such file or directory"),
    ],
)
def test_a_bad_value_is_one_line_that_names_the_setting(name: str, value: str, complaint: str, tmp_path: Path) -> None:
    told = problems({name: value}, tmp_path)

    assert len(told) == 1
    assert told[0].startswith(f"{name}: {complaint}")


@pytest.mark.parametrize(
    ("name", "value"), [("TWILIO_ACCOUNT_SID", "your_account_sid"), ("QLOAPPS_API_KEY", "too-short-a-key")]
)
def test_credentials_of_the_wrong_shape_are_refused(name: str, value: str, tmp_path: Path) -> None:
    told = problems({**PRODUCTION, name: value}, tmp_path)

    assert [line.split(":")[0] for line in told] == [name]


@pytest.mark.parametrize(
    ("given", "hour"),
    [({}, time(17)), ({"REMINDER_DAY_BEFORE": "08:30"}, time(8, 30)), ({"REMINDER_DAY_BEFORE": "OFF"}, None)],
)
def test_reminders_have_their_hour_or_are_off(given: dict[str, str], hour: time | None, tmp_path: Path) -> None:
    settings = Settings.from_environment({"DATA_DIR": str(tmp_path), **given}, env_file=None)

    assert settings.reminders == Hours(tomorrow=hour, today=time(9))


def test_every_bad_value_is_told_at_once(tmp_path: Path) -> None:
    told = problems({"WHATSAPP_BOT_PORT": "x", "LOG_LEVEL": "x", "HOTEL_PROFILE": "x"}, tmp_path)

    assert {line.split(":")[0] for line in told} == {"WHATSAPP_BOT_PORT", "LOG_LEVEL", "HOTEL_PROFILE"}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("name = ", "is not valid TOML"), ('name = "Casa"', "contact is missing")],
)
def test_a_bad_profile_is_named_with_its_file(text: str, complaint: str, tmp_path: Path) -> None:
    profile = tmp_path / "casa.toml"
    profile.write_text(text)

    [told] = problems({"HOTEL_PROFILE": str(profile)}, tmp_path)

    assert told.startswith("HOTEL_PROFILE: ")
    assert str(profile) in told
    assert complaint in told


@pytest.mark.parametrize(
    ("parts", "url"),
    [
        ({}, None),
        ({"REDIS_HOST": "redis"}, "redis://redis:6379/0"),
        ({"REDIS_HOST": "::1", "REDIS_PORT": "1", "REDIS_DB": "2"}, "redis://[::1]:1/2"),
        ({"REDIS_HOST": "redis", "REDIS_PASSWORD": "p@ss/w"}, "redis://:p%40ss%2Fw@redis:6379/0"),
        ({"REDIS_HOST": "redis", "REDIS_URL": "redis://other/3"}, "redis://other/3"),
    ],
)
def test_redis_is_a_url_or_its_parts(parts: dict[str, str], url: str | None, tmp_path: Path) -> None:
    assert read(parts, data_dir=tmp_path).redis_url == url


# --- The file


def env_file(folder: Path, text: str) -> Path:
    path = folder / "settings.env"
    path.write_text(text)
    return path


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = env_file(tmp_path, "WHATSAPP_BOT_PORT=6000\nLOG_LEVEL=DEBUG\n")

    settings = read({"WHATSAPP_BOT_PORT": "7000"}, data_dir=tmp_path, env_file=file)

    assert (settings.port, settings.log_level) == (7000, "DEBUG")


def test_an_empty_value_is_one_not_set(tmp_path: Path) -> None:
    file = env_file(tmp_path, "SESSION_TTL_SECONDS=60\nREDIS_HOST=\n")

    settings = read({"SESSION_TTL_SECONDS": " "}, data_dir=tmp_path, env_file=file)

    assert (settings.session_ttl_seconds, settings.redis_url) == (60, None)


def test_a_dollar_in_the_file_is_a_dollar(tmp_path: Path) -> None:
    file = env_file(tmp_path, "SECRET_KEY=pa${HOME}ss\n")

    assert read({}, data_dir=tmp_path, env_file=file).secret_key == "pa${HOME}ss"


def test_the_process_environment_is_read_unless_another_is_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("WHATSAPP_BOT_PORT", "7000")

    assert Settings.from_environment(env_file=None).port == 7000


def test_the_example_file_runs_as_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(PROJECT)

    settings = read({}, data_dir=tmp_path, env_file=PROJECT / ".env.example")

    assert settings == read({}, data_dir=tmp_path)
