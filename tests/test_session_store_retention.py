"""The most days that the house keeps anything of a guest: for what is written, and for what was written before."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from pathlib import Path

import fakeredis
import pytest

import chores
from session_store import Keeping, RedisConfirmations, RedisPeople, RedisRetention, keys, seal_with
from tests.bot import Bot, bot_on
from tests.fakes import FixedClock
from whatsapp_bot import SERVICE

GUEST = "+34600123456"
DAY = 24 * 3600
OLD, NEW = (urlsafe_b64encode(letter * 32).decode() for letter in (b"o", b"n"))


@pytest.fixture
def redis() -> fakeredis.FakeRedis:
    return fakeredis.FakeRedis(decode_responses=True)


def books(bot: Bot) -> None:
    """A guest with a hidden number books and sends a picture; the hotel writes to the guest, Twilio tells of it."""
    bot.says("hello", WaId="34600123456", ExternalUserId="ES.1234567890abcdef")
    for text in ("15 to 18 December for 2 adults", "1", "Ana Diaz", "ana@example.com", "yes", "yes"):
        bot.says(text)
    bot.says("look", **bot.files.add(b"x", "image/png"))
    bot.says("I want to speak to a person")
    bot.post("/webhook/status", {"MessageSid": "SM" + "0" * 32, "MessageStatus": "delivered"})
    bot.redis.set(keys.opted_out(GUEST), 1, ex=1000 * DAY)


def kept_longer(redis: fakeredis.FakeRedis, *, days: int) -> set[str]:
    """How the keys begin that live longer, or for ever."""
    live = {str(key): redis.ttl(key) for key in redis.scan_iter()}
    return {key for key, seconds in live.items() if not 0 <= seconds <= days * DAY}


def those_left_to_themselves(long: set[str]) -> set[str]:
    return {key for key in long if key.startswith(keys.confirmation("")) or key == keys.opted_out(GUEST)}


def of_the_house(long: set[str]) -> set[str]:
    """Indexes, which name a guest only as long as something waits, or not at all."""
    return {key for key in long if key in (keys.WAITING, keys.TOUCHED, keys.FILES)}


def test_nothing_of_a_guest_is_kept_longer_than_the_house_wants(tmp_path: Path, redis: fakeredis.FakeRedis) -> None:
    with bot_on(tmp_path, redis, PERSONAL_DATA_DAYS="2") as bot:
        books(bot)

    long = kept_longer(redis, days=2)
    assert long == those_left_to_themselves(long) | of_the_house(long)


def expire_data(bot: Bot) -> None:
    """What the chore of that name does."""
    [chore] = [chore for chore in chores.SHARED if chore.name == "expire_data"]
    chore.do(bot.app.extensions[SERVICE])


def test_a_limit_that_was_lowered_holds_for_what_was_kept_before(tmp_path: Path, redis: fakeredis.FakeRedis) -> None:
    with bot_on(tmp_path, redis) as bot:
        books(bot)
    before = kept_longer(redis, days=2)
    with bot_on(tmp_path, redis, PERSONAL_DATA_DAYS="2") as bot:
        expire_data(bot)

    long = kept_longer(redis, days=2)
    assert len(before) > len(long)
    assert long == those_left_to_themselves(long) | of_the_house(long)


def test_what_ends_sooner_is_not_made_to_live_longer(redis: fakeredis.FakeRedis) -> None:
    redis.set(keys.session(GUEST), "{}", ex=60)

    RedisRetention(redis, Keeping()).enforce(every_seconds=60)

    assert redis.ttl(keys.session(GUEST)) == 60


def test_one_process_in_the_time_is_enough(redis: fakeredis.FakeRedis) -> None:
    assert RedisRetention(redis, Keeping()).enforce(every_seconds=60)
    assert not RedisRetention(redis, Keeping()).enforce(every_seconds=60)


@pytest.mark.parametrize("before", ["", OLD], ids=["plain", "old key"])
def test_what_lives_long_is_sealed_anew_and_then_needs_no_old_key(
    tmp_path: Path, redis: fakeredis.FakeRedis, before: str
) -> None:
    with bot_on(tmp_path, redis, SESSION_ENCRYPTION_KEYS=before) as bot:
        books(bot)
    [key] = redis.scan_iter(f"{keys.confirmation('')}*")
    lives = redis.ttl(key)
    with bot_on(tmp_path, redis, SESSION_ENCRYPTION_KEYS=f"{NEW},{OLD}") as bot:
        expire_data(bot)

    kept = RedisConfirmations(redis, Keeping(seal_with([NEW]))).under(key.removeprefix(keys.confirmation("")))
    assert kept
    assert kept.guest_name == "Ana Diaz"
    assert lives - 5 <= redis.ttl(key) <= lives


def test_what_no_key_opens_is_left_as_it_is(redis: fakeredis.FakeRedis) -> None:
    shut = seal_with([OLD]).sealed("{}")
    redis.set(keys.file("token"), shut, ex=60)

    RedisRetention(redis, Keeping(seal_with([NEW]))).enforce(every_seconds=60)

    assert redis.get(keys.file("token")) == shut


def test_whoever_still_writes_is_not_forgotten_by_redis(redis: fakeredis.FakeRedis) -> None:
    clock = FixedClock("2026-11-21T15:00:00")
    people = RedisPeople(redis, Keeping(days=2), monotonic=clock.monotonic)
    people.recognise(GUEST, "ES.1")
    redis.expire(keys.person("ES.1"), 60)

    clock.advance(days=1)
    people.recognise(GUEST, "ES.1")

    assert redis.ttl(keys.person("ES.1")) == 2 * DAY
