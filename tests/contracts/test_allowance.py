"""What every Allowance promises: ours on a real Redis and on a simulated one."""

from __future__ import annotations

import pytest
import redis

from reservations.errors import StoreUnavailable
from reservations.ports import Allowance
from session_store import RedisAllowance

pytest_plugins = ("tests.contracts.store_fixture", "tests.redis_fixture")

ANA, BEN = "+34600000001", "+34600000002"
DAY = 24 * 3600


@pytest.fixture
def allowance(any_redis: redis.Redis) -> Allowance:
    return RedisAllowance(any_redis)


def test_tokens_within_the_most_of_a_day_may_be_spent(allowance: Allowance) -> None:
    assert [allowance.spend(ANA, 400, most=1000) for _ in range(3)] == [True, True, False]


def test_what_would_be_too_many_is_not_counted(allowance: Allowance) -> None:
    allowance.spend(ANA, 900, most=1000)
    allowance.spend(ANA, 200, most=1000)

    assert allowance.spend(ANA, 100, most=1000)


def test_every_guest_has_an_allowance_of_their_own(allowance: Allowance) -> None:
    allowance.spend(ANA, 1000, most=1000)

    assert allowance.spend(BEN, 1000, most=1000)


def test_an_allowance_of_nothing_allows_nothing(allowance: Allowance) -> None:
    assert not allowance.spend(ANA, 1, most=0)


def test_a_day_begins_with_the_first_tokens_and_ends(allowance: Allowance, any_redis: redis.Redis) -> None:
    allowance.spend(ANA, 400, most=1000)
    [key] = any_redis.scan_iter()
    assert 0 < any_redis.ttl(key) <= DAY
    any_redis.expire(key, 100)
    allowance.spend(ANA, 400, most=1000)

    assert any_redis.ttl(key) <= 100


def test_an_allowance_without_redis_is_unavailable() -> None:
    client = redis.Redis(host="127.0.0.1", port=1, socket_connect_timeout=0.1)

    with pytest.raises(StoreUnavailable):
        RedisAllowance(client).spend(ANA, 1, most=10)
