"""The stores that are held to the contract: ours on a real Redis, and on a simulated one."""

from __future__ import annotations

from collections.abc import Iterator

import fakeredis
import pytest
import redis

from session_store import RedisStore


@pytest.fixture(params=["real", "fake"])
def any_redis(request: pytest.FixtureRequest) -> Iterator[redis.Redis]:
    if request.param == "real":
        yield request.getfixturevalue("real_redis")
        return
    client = fakeredis.FakeRedis()
    yield client
    client.close()


@pytest.fixture
def store(any_redis: redis.Redis) -> RedisStore:
    return RedisStore(any_redis, session_ttl=3600)


@pytest.fixture
def hasty(any_redis: redis.Redis) -> RedisStore:
    """The same store for somebody who counts as dead after a moment."""
    return RedisStore(any_redis, session_ttl=3600, lease_ms=60)
