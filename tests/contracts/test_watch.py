"""What every Watch promises: ours on a real Redis and on a simulated one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import redis

from reservations.errors import StoreUnavailable
from reservations.ports import Item, Sent, Watch
from session_store import RedisStore, RedisWatch

pytest_plugins = ("tests.contracts.store_fixture", "tests.redis_fixture")

ANA, BEN = "+34600000001", "+34600000002"
NOON = datetime(2026, 11, 21, 12, 0, 0, 250_000, UTC)


@pytest.fixture
def watch(any_redis: redis.Redis) -> Watch:
    return RedisWatch(any_redis)


def test_one_process_looks_at_a_time(watch: Watch) -> None:
    assert watch.claim(token="one", seconds=60)
    assert not watch.claim(token="two", seconds=60)


def test_nobody_has_looked_before_the_first_time(watch: Watch) -> None:
    assert watch.looked_until() is None


def test_how_far_somebody_looked_is_known_to_the_next(watch: Watch, any_redis: redis.Redis) -> None:
    watch.has_looked(NOON)

    assert watch.looked_until() == NOON
    assert all(any_redis.ttl(key) > 0 for key in any_redis.scan_iter())


def test_a_message_is_seen_when_this_guest_sent_it(watch: Watch, any_redis: redis.Redis) -> None:
    RedisStore(any_redis, session_ttl=60).accept(ANA, Item("SM1", "message", {}), token="t", wants_turn=False)

    assert watch.seen([(ANA, "SM1"), (ANA, "SM2"), (BEN, "SM1")]) == {"SM1"}
    assert watch.seen([(BEN, "SM1")]) == frozenset()
    assert watch.seen([]) == frozenset()


def test_a_message_that_was_only_apologised_for_is_not_seen(watch: Watch, any_redis: redis.Redis) -> None:
    RedisStore(any_redis, session_ttl=60).apologised(ANA, "SM1")

    assert watch.seen([(ANA, "SM1")]) == frozenset()


def test_what_we_sent_the_guest_as_a_reply_is_told_from_what_others_did(watch: Watch, any_redis: redis.Redis) -> None:
    RedisStore(any_redis, session_ttl=60).bubble_sent(ANA, "SM1", count=1, sent=Sent("MM1"))

    assert watch.replies(ANA, ["MM1", "MM2"]) == {"MM1"}
    assert watch.replies(BEN, ["MM1"]) == frozenset()


def test_a_watch_without_redis_is_unavailable() -> None:
    client = redis.Redis(host="127.0.0.1", port=1, socket_connect_timeout=0.1)

    with pytest.raises(StoreUnavailable):
        RedisWatch(client).looked_until()
