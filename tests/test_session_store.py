"""What only shows on a real Redis: round trips, slots, expiries, and a server that refuses or vanishes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis
from redis.connection import UnixDomainSocketConnection
from redis.crc import key_slot

from reservations.errors import StoreUnavailable
from reservations.messages import Bubble
from reservations.ports import Item
from session_store import RedisStore, connect, keys

pytest_plugins = ("tests.redis_fixture",)

ANA = "+34600000001"
ODD_GUESTS = [ANA, "ES.Abc12", "", "a}b{c}", "{x}", "line\nfeed", "東京", "\ud800", "x}:inbox", "a b*?[c]"]


class CountedConnection(UnixDomainSocketConnection):
    """A connection that counts how often it asked."""

    trips = 0

    def send_packed_command(self, *args: Any, **kwargs: Any) -> None:
        type(self).trips += 1
        super().send_packed_command(*args, **kwargs)  # type: ignore[no-untyped-call]


@pytest.fixture
def counted(real_redis: redis.Redis) -> Iterator[redis.Redis]:
    """A client whose connection is open and counted from here on."""
    path = real_redis.connection_pool.connection_kwargs["path"]
    pool = redis.ConnectionPool(connection_class=CountedConnection, path=path, max_connections=1)
    with redis.Redis(connection_pool=pool) as client:
        whole_visit(RedisStore(client, session_ttl=60), "somebody else")
        CountedConnection.trips = 0
        yield client
    pool.disconnect()


def whole_visit(store: RedisStore, guest: str) -> None:
    """Everything that can leave a key behind."""
    poison = store.accept(guest, Item("SM1", "message", {}), token="1", wants_turn=True).turn
    store.accept(guest, Item("SM2", "message", {}), token="2", wants_turn=False)
    assert poison
    store.checkpoint(poison, session="{}")
    finished = store.finish(
        poison, session="{}", bubbles=[Bubble("sorry")], by_rest=True, token="f1", go_on=True, set_aside=True
    )
    store.claim_replies(guest, token="sender", only_overdue=False)
    assert finished.next_turn
    store.finish(finished.next_turn, session="{}", bubbles=[Bubble("hi")], by_rest=False, token="f2", go_on=False)
    store.delivered(guest, "SM2")
    store.accept(guest, Item("SM3", "message", {}), token="3", wants_turn=True)
    store.claim_sweep(token="sweeper", seconds=5)
    store.keep_status("MM1", {"status": "sent"})


def test_accepting_is_one_round_trip(counted: redis.Redis) -> None:
    RedisStore(counted, session_ttl=60).accept(ANA, Item("SM1", "message", {}), token="1", wants_turn=True)

    assert CountedConnection.trips == 1


def test_finishing_is_one_round_trip(counted: redis.Redis) -> None:
    store = RedisStore(counted, session_ttl=60)
    turn = store.accept(ANA, Item("SM1", "message", {}), token="1", wants_turn=True).turn
    assert turn
    CountedConnection.trips = 0

    store.finish(turn, session="{}", bubbles=[Bubble("hi")], by_rest=False, token="f", go_on=True)

    assert CountedConnection.trips == 1


def test_ticking_a_reply_off_is_one_round_trip(counted: redis.Redis) -> None:
    RedisStore(counted, session_ttl=60).delivered(ANA, "SM1")

    assert CountedConnection.trips == 1


def test_the_session_is_plain_under_its_documented_key(real_redis: redis.Redis) -> None:
    whole_visit(RedisStore(real_redis, session_ttl=60), ANA)

    assert real_redis.get("whatsapp_session:+34600000001") == "{}"


def test_every_key_expires(real_redis: redis.Redis) -> None:
    whole_visit(RedisStore(real_redis, session_ttl=60), ANA)

    everlasting = [key for key in real_redis.scan_iter() if real_redis.ttl(key) < 0]

    assert everlasting == []


def test_the_parked_copy_outlives_the_session_by_a_day(real_redis: redis.Redis) -> None:
    whole_visit(RedisStore(real_redis, session_ttl=60), ANA)

    assert 86_400 < real_redis.ttl(keys.of_guest(ANA, "parked")) <= 86_460


def test_messages_are_remembered_for_more_than_a_day(real_redis: redis.Redis) -> None:
    whole_visit(RedisStore(real_redis, session_ttl=60), ANA)

    assert all(real_redis.ttl(keys.seen(ANA, message_id)) > 86_400 for message_id in ("SM1", "SM2", "SM3"))


def test_dead_letters_are_bounded_and_keep_the_newest(real_redis: redis.Redis) -> None:
    store = RedisStore(real_redis, session_ttl=60)
    for number in range(25):
        item = Item(f"SM{number}", "message", {})
        turn = store.accept(ANA, item, token=f"{number}", wants_turn=True).turn
        assert turn
        store.finish(turn, session=None, bubbles=[], by_rest=True, token="f", go_on=False, set_aside=True)

    dead = real_redis.lrange(keys.of_guest(ANA, "dead"), 0, -1)

    assert len(dead) == 20
    assert '"SM24"' in dead[-1]


@pytest.mark.parametrize("guest", ODD_GUESTS)
def test_all_keys_of_a_guest_lie_in_one_slot_of_a_cluster(real_redis: redis.Redis, guest: str) -> None:
    whole_visit(RedisStore(real_redis, session_ttl=60), guest)

    slots = {key_slot(key.encode()) for key in real_redis.scan_iter("*whatsapp_session:*")}

    assert len(slots) == 1


def test_no_two_guests_share_a_key(real_redis: redis.Redis) -> None:
    store = RedisStore(real_redis, session_ttl=60)
    for guest in ODD_GUESTS:
        whole_visit(store, guest)

    sessions = list(real_redis.scan_iter("whatsapp_session:*"))

    assert len(sessions) == len(ODD_GUESTS)


def test_a_server_that_forgot_the_scripts_learns_them_again(real_redis: redis.Redis) -> None:
    store = RedisStore(real_redis, session_ttl=60)
    real_redis.script_flush()

    assert store.accept(ANA, Item("SM1", "message", {}), token="1", wants_turn=True).outcome == "turn"


def test_a_redis_that_is_away_is_unavailable(tmp_path: Path) -> None:
    with connect(f"unix://{tmp_path}/nobody.sock") as client:
        store = RedisStore(client, session_ttl=60)

        with pytest.raises(StoreUnavailable):
            store.accept(ANA, Item("SM1", "message", {}), token="1", wants_turn=True)
        with pytest.raises(StoreUnavailable):
            store.session(ANA)
        assert not store.is_reachable()


@pytest.fixture
def full(real_redis: redis.Redis) -> Iterator[RedisStore]:
    """A store on a Redis without memory for one more key."""
    real_redis.config_set("maxmemory", 1)
    yield RedisStore(real_redis, session_ttl=60)
    real_redis.config_set("maxmemory", 0)


def test_a_full_redis_is_unavailable_and_takes_nothing_in(full: RedisStore, real_redis: redis.Redis) -> None:
    with pytest.raises(StoreUnavailable):
        full.accept(ANA, Item("SM1", "message", {}), token="1", wants_turn=True)

    assert list(real_redis.scan_iter()) == []


@pytest.fixture
def replica(real_redis: redis.Redis) -> Iterator[RedisStore]:
    """A store whose Redis has become a read-only replica of somebody who is away."""
    real_redis.replicaof("127.0.0.1", "1")
    yield RedisStore(real_redis, session_ttl=60)
    real_redis.replicaof("NO", "ONE")


def test_a_redis_that_may_only_be_read_is_unavailable(replica: RedisStore) -> None:
    with pytest.raises(StoreUnavailable):
        replica.accept(ANA, Item("SM1", "message", {}), token="1", wants_turn=True)


def test_what_went_wrong_is_told_without_the_guest(full: RedisStore) -> None:
    with pytest.raises(StoreUnavailable) as caught:
        full.accept(ANA, Item("SM1", "message", {}), token="1", wants_turn=True)

    assert "600000001" not in str(caught.value)


def test_a_guests_odd_characters_survive_the_way_through_the_session(real_redis: redis.Redis) -> None:
    store = RedisStore(real_redis, session_ttl=60)
    turn = store.accept(ANA, Item("SM1", "message", {"text": "\ud83d"}), token="1", wants_turn=True).turn
    assert turn
    store.finish(turn, session='{"x": "ñ \ud83d"}', bubbles=[], by_rest=False, token="f", go_on=False)

    assert (store.session(ANA) or ("",))[0] == '{"x": "ñ \ud83d"}'
