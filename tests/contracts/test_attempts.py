"""What every Attempts promises: ours on a real Redis and on a simulated one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from reservations.errors import StoreUnavailable
from reservations.ports import Attempt, Attempts
from session_store import RedisAttempts

pytest_plugins = ("tests.contracts.store_fixture", "tests.redis_fixture")


@pytest.fixture
def attempts(any_redis: redis.Redis) -> Attempts:
    return RedisAttempts(any_redis)


def dies(client: redis.Redis) -> None:
    """Whoever is at it is heard of no more, and the minute passes."""
    client.delete(*client.keys("*:holder"))


def test_the_first_to_claim_may_try_and_nobody_else_meanwhile(attempts: Attempts) -> None:
    assert attempts.claim("letter", token="one") == Attempt()
    assert attempts.claim("letter", token="two") is None
    assert attempts.claim("another", token="two") == Attempt()


def test_the_same_call_repeated_gets_the_same_answer(attempts: Attempts) -> None:
    attempts.claim("letter", token="one")

    assert attempts.claim("letter", token="one") == Attempt()


def test_who_comes_after_a_dead_one_hears_when_that_one_began(attempts: Attempts, any_redis: redis.Redis) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    attempts.claim("letter", token="one")
    dies(any_redis)
    second = attempts.claim("letter", token="two")
    dies(any_redis)
    third = attempts.claim("letter", token="three")

    assert second
    assert second.began_at
    assert before <= second.began_at <= datetime.now(UTC)
    assert third == second


def test_what_is_done_is_tried_by_nobody(attempts: Attempts, any_redis: redis.Redis) -> None:
    attempts.claim("letter", token="one")
    attempts.done("letter")
    dies(any_redis)

    assert attempts.claim("letter", token="one") is None
    assert attempts.claim("letter", token="two") is None


def test_one_process_begins_a_round(attempts: Attempts) -> None:
    assert attempts.begin_round(token="one", seconds=60)
    assert not attempts.begin_round(token="two", seconds=60)


def test_every_attempt_is_forgotten_in_the_end(attempts: Attempts, any_redis: redis.Redis) -> None:
    attempts.begin_round(token="one", seconds=60)
    attempts.claim("letter", token="one")
    attempts.done("letter")
    attempts.done("never claimed")

    assert all(any_redis.ttl(key) > 0 for key in any_redis.scan_iter())


def test_attempts_without_redis_are_unavailable() -> None:
    client = redis.Redis(host="127.0.0.1", port=1, retry=Retry(NoBackoff(), retries=0))

    with pytest.raises(StoreUnavailable):
        RedisAttempts(client).claim("letter", token="one")
