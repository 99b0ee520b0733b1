"""Sessions encrypted in Redis: unreadable there, readable for the bot, through every change of keys."""

from __future__ import annotations

import itertools
from base64 import urlsafe_b64encode
from pathlib import Path

import fakeredis
import pytest

from reservations.errors import SettingsError
from session_store import seal_with
from settings import Settings
from tests.bot import bot_on

GUEST = "+34600123456"
NUMBERS = itertools.count(1)
OLD, NEW = (urlsafe_b64encode(letter * 32).decode() for letter in (b"o", b"n"))


def talk(folder: Path, redis: fakeredis.FakeRedis, keys: str, text: str) -> str:
    """One message to a bot with these keys; the day of arrival that it knows afterwards."""
    with bot_on(folder, redis, SESSION_ENCRYPTION_KEYS=keys) as bot:
        bot.says(text, message_id=f"SM{next(NUMBERS)}")
        return str(bot.state()["check_in_date"])


@pytest.fixture
def redis() -> fakeredis.FakeRedis:
    return fakeredis.FakeRedis(decode_responses=True)


def test_without_the_key_nothing_of_a_session_can_be_read(tmp_path: Path, redis: fakeredis.FakeRedis) -> None:
    talk(tmp_path, redis, NEW, "15 to 18 December")

    for key in (f"whatsapp_session:{GUEST}", f"{{whatsapp_session:{GUEST}}}:parked"):
        assert "2026" not in str(redis.get(key))
        assert "check_in" not in str(redis.get(key))


@pytest.mark.parametrize(
    ("before", "after"), [("", NEW), (OLD, f"{NEW},{OLD}"), (NEW, NEW)], ids=["plain", "rotated", "same"]
)
def test_a_session_outlives_a_change_of_keys(
    tmp_path: Path, redis: fakeredis.FakeRedis, before: str, after: str
) -> None:
    talk(tmp_path, redis, before, "15 to 18 December")

    assert talk(tmp_path, redis, after, "is there parking?") == "2026-12-15"
    assert talk(tmp_path, redis, NEW, "is there parking?") == "2026-12-15"


def test_a_session_whose_key_is_gone_is_begun_anew(tmp_path: Path, redis: fakeredis.FakeRedis) -> None:
    talk(tmp_path, redis, OLD, "15 to 18 December")

    with bot_on(tmp_path, redis, SESSION_ENCRYPTION_KEYS=NEW) as bot:
        assert bot.manage("GET", f"/api/sessions/{GUEST}").get_json()["error"]["code"] == "unreadable"
        assert "automated" in bot.says("hello")[0].text


def test_what_is_sealed_tells_of_nobody_and_never_twice_the_same() -> None:
    seal = seal_with([NEW])

    assert seal.sealed("{}") != seal.sealed("{}")
    assert seal.opened(seal.sealed('{"a": "ñ"}')) == '{"a": "ñ"}'


def test_without_keys_sessions_are_plain() -> None:
    assert seal_with(()).sealed("{}") == "{}"


@pytest.mark.parametrize("wrong", ["secret", f"{NEW},x", "A" * 44])
def test_what_is_no_key_is_refused_without_being_told(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(SettingsError, match="SESSION_ENCRYPTION_KEYS: must be keys") as refused:
        Settings.from_environment({"DATA_DIR": str(tmp_path), "SESSION_ENCRYPTION_KEYS": wrong}, env_file=None)

    assert wrong not in str(refused.value)
