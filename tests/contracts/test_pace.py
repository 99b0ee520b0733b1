"""What everybody keeps to who says how fast messages go out."""

from __future__ import annotations

import time

import pytest
import redis

from session_store import RedisPace
from session_store.pace import GUEST_BURST

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")

ANA, BEN = "+34600000001", "+34600000002"


def let_out(pace: RedisPace, guest: str, *, most: int) -> int:
    """How many messages to the guest go out at once."""
    return next((count for count in range(most) if pace.seconds_to_wait(guest)), most)


def test_a_message_after_a_rest_goes_out_at_once(any_redis: redis.Redis) -> None:
    assert RedisPace(any_redis, per_second=80).seconds_to_wait(ANA) == 0


def test_no_more_go_to_one_guest_than_whatsapp_takes(any_redis: redis.Redis) -> None:
    pace = RedisPace(any_redis, per_second=1_000_000)

    assert let_out(pace, ANA, most=100) == GUEST_BURST
    assert 5 < pace.seconds_to_wait(ANA) <= 6


def test_guests_do_not_wait_for_one_another(any_redis: redis.Redis) -> None:
    pace = RedisPace(any_redis, per_second=1_000_000)
    let_out(pace, ANA, most=100)

    assert pace.seconds_to_wait(BEN) == 0


def test_all_servers_keep_to_the_senders_rate_together(any_redis: redis.Redis) -> None:
    one, other = RedisPace(any_redis, per_second=1), RedisPace(any_redis, per_second=1)

    assert one.seconds_to_wait(ANA) == 0
    assert 0.5 < other.seconds_to_wait(BEN) <= 1


def test_who_was_told_to_wait_was_not_counted(any_redis: redis.Redis) -> None:
    pace = RedisPace(any_redis, per_second=1)
    pace.seconds_to_wait(ANA)

    assert max(pace.seconds_to_wait(ANA) for _ in range(20)) <= 1


def test_after_the_wait_one_goes_out(any_redis: redis.Redis) -> None:
    pace = RedisPace(any_redis, per_second=10)
    pace.seconds_to_wait(ANA)
    time.sleep(pace.seconds_to_wait(ANA))

    assert pace.seconds_to_wait(ANA) == 0


@pytest.mark.parametrize("per_second", [1, 7, 1000])
def test_no_pace_is_kept_for_ever(any_redis: redis.Redis, per_second: int) -> None:
    RedisPace(any_redis, per_second=per_second).seconds_to_wait(ANA)

    without_expiry = [key for key in any_redis.scan_iter() if any_redis.pttl(key) == -1]
    assert without_expiry == []
