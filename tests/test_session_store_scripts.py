"""Scripts as they are called: several in one round trip, over connections that may break."""

from __future__ import annotations

from hashlib import sha1

import pytest
import redis

from reservations.errors import StoreUnavailable
from session_store import connect
from session_store.scripts import Script, run

pytest_plugins = ("tests.redis_fixture",)


def script(source: str) -> Script:
    return Script(source, sha1(source.encode(), usedforsecurity=False).hexdigest())


ECHO = script("return {KEYS[1], ARGV[1], ARGV[2]}")
BROKEN = script("return redis.call('GET')")


def test_scripts_answer_in_the_order_of_their_calls(real_redis: redis.Redis) -> None:
    answers = run(real_redis, ECHO.call(["a"], 1, ""), ECHO.call(["b"], "ñ \r\n", "\ud83d"))

    assert answers == [["a", "1", ""], ["b", "ñ \r\n", "\ud83d"]]


def test_a_script_that_fails_leaves_no_answer_for_the_next_call(real_redis: redis.Redis) -> None:
    with pytest.raises(StoreUnavailable):
        run(real_redis, BROKEN.call(["a"]), ECHO.call(["left"], 1, 2))

    assert run(real_redis, ECHO.call(["next"], 1, 2)) == [["next", "1", "2"]]


def test_a_call_over_a_connection_that_was_cut_is_made_again(real_redis: redis.Redis, redis_url: str) -> None:
    run(real_redis, ECHO.call(["a"], 1, 2))
    with connect(redis_url) as other:
        other.client_kill_filter(_type="normal", skipme=True)

    assert run(real_redis, ECHO.call(["b"], 1, 2)) == [["b", "1", "2"]]
