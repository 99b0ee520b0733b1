"""A real Redis for tests: one server for each test process, empty at the beginning of each test.

A test module takes it in by `pytest_plugins = ("tests.redis_fixture",)`. Every xdist worker has a server of its own
on a socket of its own, so tests never share keys.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import redis

from session_store import connect
from simulators import redis_server


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a durable Redis, for this and any other process."""
    data_dir = tmp_path_factory.mktemp("redis")
    try:
        url = redis_server.start(data_dir)
    except redis_server.NoRedisServer as reason:
        pytest.skip(str(reason))
    yield url
    redis_server.stop(data_dir)


@pytest.fixture
def real_redis(redis_url: str) -> Iterator[redis.Redis]:
    """A client, as the bot makes it, on an empty Redis."""
    client = connect(redis_url)
    client.flushall()
    yield client
    client.close()
