"""What everybody keeps to who makes a message of the hotel's go out once under its key."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import redis

from reservations.errors import KeyConflict
from reservations.ports import Receipt
from session_store import RedisSendings

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")

RECEIPT = Receipt("SM1", "queued")


@pytest.fixture
def sendings(any_redis: redis.Redis) -> RedisSendings:
    return RedisSendings(any_redis)


def test_a_new_key_is_its_claimers(sendings: RedisSendings) -> None:
    assert sendings.claim("taxi-7", "digest", token="a") is None


def test_the_same_call_again_has_it_still(sendings: RedisSendings) -> None:
    sendings.claim("taxi-7", "digest", token="a")

    assert sendings.claim("taxi-7", "digest", token="a") is None


def test_a_key_in_somebodys_hands_is_nobody_elses(sendings: RedisSendings) -> None:
    sendings.claim("taxi-7", "digest", token="a")

    with pytest.raises(KeyConflict) as conflict:
        sendings.claim("taxi-7", "digest", token="b")
    assert conflict.value.is_same_message


def test_what_was_sent_is_told_again(sendings: RedisSendings) -> None:
    sendings.claim("taxi-7", "digest", token="a")
    sendings.settle("taxi-7", RECEIPT)

    assert sendings.claim("taxi-7", "digest", token="b") == RECEIPT


@pytest.mark.parametrize("is_sent", [True, False])
def test_a_key_serves_one_message_only(sendings: RedisSendings, is_sent: bool) -> None:
    sendings.claim("taxi-7", "digest", token="a")
    if is_sent:
        sendings.settle("taxi-7", RECEIPT)

    with pytest.raises(KeyConflict) as conflict:
        sendings.claim("taxi-7", "another digest", token="b")
    assert not conflict.value.is_same_message


def test_a_released_key_is_free_for_anything(sendings: RedisSendings) -> None:
    sendings.claim("taxi-7", "digest", token="a")
    sendings.release("taxi-7")

    assert sendings.claim("taxi-7", "another digest", token="b") is None


def test_of_many_at_once_one_gets_the_key(real_redis: redis.Redis) -> None:
    sendings = RedisSendings(real_redis)

    def claims(number: int) -> bool:
        try:
            return sendings.claim("taxi-7", "digest", token=str(number)) is None
        except KeyConflict:
            return False

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(claims, range(16))) == 1


@pytest.mark.parametrize("is_sent", [True, False])
def test_no_key_is_kept_for_ever(sendings: RedisSendings, any_redis: redis.Redis, is_sent: bool) -> None:
    sendings.claim("taxi-7", "digest", token="a")
    if is_sent:
        sendings.settle("taxi-7", RECEIPT)

    assert all(any_redis.ttl(key) > 0 for key in any_redis.scan_iter())
