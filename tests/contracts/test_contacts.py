"""What everybody who knows whether guests may be written to keeps to, together with the Store that hears them write."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import redis

from reservations.ports import Item
from reservations.standing import Standing
from session_store import RedisContacts, RedisStore
from tests.contracts.stores import ANA, TOKENS, deliver

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")

HOUR = 3600


@pytest.fixture
def contacts(any_redis: redis.Redis) -> RedisContacts:
    return RedisContacts(any_redis)


def comes_late(store: RedisStore, message_id: str, *, hours: float, kind: str = "message") -> None:
    item = Item(message_id, kind, {}, age_seconds=int(hours * HOUR))
    store.accept(ANA, item, token=next(TOKENS), wants_turn=False)


def test_of_a_guest_who_never_wrote_nothing_is_known(contacts: RedisContacts) -> None:
    assert contacts.standing(ANA) == Standing(None, has_opted_out=False, is_unreachable=False)


def test_a_message_is_known_by_its_moment(store: RedisStore, contacts: RedisContacts) -> None:
    deliver(store, "SM1")

    wrote_at = contacts.standing(ANA).wrote_at
    assert wrote_at
    assert abs(datetime.now(UTC) - wrote_at) < timedelta(seconds=10)


def test_a_message_counts_for_a_day(store: RedisStore, contacts: RedisContacts, any_redis: redis.Redis) -> None:
    deliver(store, "SM1")
    [key] = [
        each for each in any_redis.scan_iter() if b":wrote" in (each if isinstance(each, bytes) else each.encode())
    ]

    assert any_redis.ttl(key) in range(24 * HOUR - 5, 24 * HOUR + 1)


def test_a_message_over_the_rate_limit_counts_too(store: RedisStore, contacts: RedisContacts) -> None:
    for number in range(31):
        comes_late(store, f"SM{number}", hours=23)
    outcome = deliver(store, "SM31").outcome

    wrote_at = contacts.standing(ANA).wrote_at
    assert outcome == "limited"
    assert wrote_at
    assert datetime.now(UTC) - wrote_at < timedelta(minutes=1)


@pytest.mark.parametrize("kind", ["message", "away"])
def test_what_comes_late_counts_from_when_it_was_written(store: RedisStore, contacts: RedisContacts, kind: str) -> None:
    comes_late(store, "SM1", hours=5, kind=kind)

    wrote_at = contacts.standing(ANA).wrote_at
    assert wrote_at
    assert timedelta(hours=4.9) < datetime.now(UTC) - wrote_at < timedelta(hours=5.1)


def test_what_comes_late_does_not_hide_a_later_message(store: RedisStore, contacts: RedisContacts) -> None:
    deliver(store, "SM2")
    comes_late(store, "SM1", hours=5)

    wrote_at = contacts.standing(ANA).wrote_at
    assert wrote_at
    assert datetime.now(UTC) - wrote_at < timedelta(minutes=1)


def test_what_is_a_day_old_does_not_count(store: RedisStore, contacts: RedisContacts) -> None:
    comes_late(store, "SM1", hours=24)

    assert contacts.standing(ANA).wrote_at is None


@pytest.mark.parametrize("kind", ["sent", "clear", "settled"])
def test_what_no_guest_wrote_does_not_count(store: RedisStore, contacts: RedisContacts, kind: str) -> None:
    store.accept(ANA, Item("1", kind, {}), token=next(TOKENS), wants_turn=False)

    assert contacts.standing(ANA).wrote_at is None


def test_a_second_delivery_is_no_second_message(store: RedisStore, contacts: RedisContacts) -> None:
    comes_late(store, "SM1", hours=5)
    before = contacts.standing(ANA)
    deliver(store, "SM1")

    assert contacts.standing(ANA) == before


def test_who_opted_out_stays_so_while_writing(store: RedisStore, contacts: RedisContacts) -> None:
    contacts.opt_out(ANA)
    deliver(store, "SM1")

    assert contacts.standing(ANA).has_opted_out


def test_who_opted_in_again_has_not_opted_out(contacts: RedisContacts) -> None:
    contacts.opt_out(ANA)
    contacts.opt_in(ANA)

    assert not contacts.standing(ANA).has_opted_out


def test_guests_opt_out_one_by_one(contacts: RedisContacts) -> None:
    contacts.opt_out(ANA)

    assert not contacts.standing("+34600000002").has_opted_out


def test_who_writes_is_reachable_again(store: RedisStore, contacts: RedisContacts) -> None:
    contacts.mark_unreachable(ANA)
    before = contacts.standing(ANA)
    deliver(store, "SM1")

    assert before.is_unreachable
    assert not contacts.standing(ANA).is_unreachable
