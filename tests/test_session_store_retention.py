"""The most days that the house keeps anything of a guest: for what is written, and for what was written before."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from pathlib import Path

import pytest
from redis import Redis

import chores
from session_store import Keeping, RedisBelongings, RedisConfirmations, RedisPeople, RedisRetention, keys, seal_with
from tests.bot import Bot, bot_on
from tests.fakes import FixedClock
from whatsapp_bot import SERVICE

pytest_plugins = ("tests.redis_fixture",)

GUEST = "+34600123456"
DAY = 24 * 3600
OLD, NEW = (urlsafe_b64encode(letter * 32).decode() for letter in (b"o", b"n"))


def books(bot: Bot) -> None:
    """A guest with a hidden number books and sends a picture; the hotel writes to the guest, Twilio tells of it."""
    bot.says("hello", WaId="34600123456", ExternalUserId="ES.1234567890abcdef")
    for text in ("15 to 18 December for 2 adults", "1", "Ana Diaz", "ana@example.com", "yes", "yes"):
        bot.says(text)
    bot.says("look", **bot.files.add(b"x", "image/png"))
    bot.says("I want to speak to a person")
    bot.post("/webhook/status", {"MessageSid": "SM" + "0" * 32, "MessageStatus": "delivered"})
    bot.redis.set(keys.opted_out(GUEST), 1, ex=1000 * DAY)


def kept_longer(real_redis: Redis, *, days: int) -> set[str]:
    """How the keys begin that live longer, or for ever."""
    live = {str(key): real_redis.ttl(key) for key in real_redis.scan_iter()}
    return {key for key, seconds in live.items() if not 0 <= seconds <= days * DAY}


def those_left_to_themselves(long: set[str]) -> set[str]:
    return {key for key in long if key.startswith(keys.confirmation("")) or key == keys.opted_out(GUEST)}


def of_the_house(long: set[str]) -> set[str]:
    """Indexes, which name a guest only as long as something waits, or not at all."""
    return {key for key in long if key in (keys.WAITING, keys.TOUCHED, keys.FILES)}


def test_nothing_of_a_guest_is_kept_longer_than_the_house_wants(tmp_path: Path, real_redis: Redis) -> None:
    with bot_on(tmp_path, real_redis, PERSONAL_DATA_DAYS="2") as bot:
        books(bot)

    long = kept_longer(real_redis, days=2)
    assert long == those_left_to_themselves(long) | of_the_house(long)


def expire_data(bot: Bot) -> None:
    """What the chore of that name does."""
    [chore] = [chore for chore in chores.SHARED if chore.name == "expire_data"]
    chore.do(bot.app.extensions[SERVICE])


def test_a_limit_that_was_lowered_holds_for_what_was_kept_before(tmp_path: Path, real_redis: Redis) -> None:
    with bot_on(tmp_path, real_redis) as bot:
        books(bot)
    before = kept_longer(real_redis, days=2)
    with bot_on(tmp_path, real_redis, PERSONAL_DATA_DAYS="2") as bot:
        expire_data(bot)

    long = kept_longer(real_redis, days=2)
    assert len(before) > len(long)
    assert long == those_left_to_themselves(long) | of_the_house(long)


def test_what_ends_sooner_is_not_made_to_live_longer(real_redis: Redis) -> None:
    real_redis.set(keys.session(GUEST), "{}", ex=60)

    RedisRetention(real_redis, Keeping()).enforce(every_seconds=60)

    assert 50 < real_redis.ttl(keys.session(GUEST)) <= 60


def test_marks_of_messages_end_soon_after_their_guest_was_erased(real_redis: Redis) -> None:
    marks = [keys.seen(GUEST, name) for name in ("SM1", "SM2")]
    for mark, seconds in zip(marks, (DAY, 60), strict=True):
        real_redis.hset(mark, "state", "done")
        real_redis.expire(mark, seconds)

    RedisBelongings(real_redis).erase_rest(GUEST)

    assert [real_redis.ttl(mark) for mark in marks] == [600, 60]


def test_one_process_in_the_time_is_enough(real_redis: Redis) -> None:
    assert RedisRetention(real_redis, Keeping()).enforce(every_seconds=60)
    assert not RedisRetention(real_redis, Keeping()).enforce(every_seconds=60)


@pytest.mark.parametrize("before", ["", OLD], ids=["plain", "old key"])
def test_what_lives_long_is_sealed_anew_and_then_needs_no_old_key(
    tmp_path: Path, real_redis: Redis, before: str
) -> None:
    with bot_on(tmp_path, real_redis, SESSION_ENCRYPTION_KEYS=before) as bot:
        books(bot)
    [key] = real_redis.scan_iter(f"{keys.confirmation('')}*")
    lives = real_redis.ttl(key)
    with bot_on(tmp_path, real_redis, SESSION_ENCRYPTION_KEYS=f"{NEW},{OLD}") as bot:
        expire_data(bot)

    kept = RedisConfirmations(real_redis, Keeping(seal_with([NEW]))).under(key.removeprefix(keys.confirmation("")))
    assert kept
    assert kept.guest_name == "Ana Diaz"
    assert lives - 5 <= real_redis.ttl(key) <= lives


def test_what_no_key_opens_is_left_as_it_is(real_redis: Redis) -> None:
    shut = seal_with([OLD]).sealed("{}")
    real_redis.set(keys.file("token"), shut, ex=60)

    RedisRetention(real_redis, Keeping(seal_with([NEW]))).enforce(every_seconds=60)

    assert real_redis.get(keys.file("token")) == shut


def test_whoever_still_writes_is_not_forgotten_by_redis(real_redis: Redis) -> None:
    clock = FixedClock("2026-11-21T15:00:00")
    people = RedisPeople(real_redis, Keeping(days=2), monotonic=clock.monotonic)
    people.recognise(GUEST, "ES.1")
    real_redis.expire(keys.person("ES.1"), 60)

    clock.advance(days=1)
    people.recognise(GUEST, "ES.1")

    assert 0 <= 2 * DAY - real_redis.ttl(keys.person("ES.1")) < 10
