"""What every Store keeps to beside the turns: who is looked after, sessions and delivery statuses."""

from __future__ import annotations

from itertools import count

import pytest
import redis

from reservations.ports import Item
from session_store import RedisStore, keys
from tests.contracts.stores import ANA, deliver, finish, taken, turn_on
from tests.waiting import eventually

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")


# The sweep


def test_an_accepted_guest_is_due_for_a_look_only_after_a_while(store: RedisStore, hasty: RedisStore) -> None:
    deliver(store, "SM1", wants_turn=False)
    hasty.accept("other", Item("SM2", "message", {}), token="other", wants_turn=False)

    assert eventually(lambda: hasty.guests_waiting(limit=10)) == ("other",)


def test_no_more_guests_are_named_than_asked_for(hasty: RedisStore) -> None:
    for guest in "abc":
        hasty.accept(guest, Item("SM1", "message", {}), token=guest, wants_turn=False)
    eventually(lambda: len(hasty.guests_waiting(limit=10)) == 3)

    assert hasty.guests_waiting(limit=2) == ("a", "b")


def test_writing_all_the_time_does_not_push_the_look_ahead(hasty: RedisStore) -> None:
    numbers = count()

    def writes_again_and_is_due() -> bool:
        deliver(hasty, f"SM{next(numbers)}", wants_turn=False)
        return hasty.guests_waiting(limit=1) == (ANA,)

    assert eventually(writes_again_and_is_due)


def test_a_guest_with_something_waiting_is_looked_at_again(hasty: RedisStore) -> None:
    deliver(hasty, "SM1", wants_turn=False)
    for _ in range(2):
        eventually(lambda: hasty.guests_waiting(limit=1))
        hasty.looked_after(ANA)

    assert eventually(lambda: hasty.guests_waiting(limit=1)) == (ANA,)


def test_a_guest_with_an_unsent_reply_is_looked_at_again(hasty: RedisStore, store: RedisStore) -> None:
    deliver(hasty, "SM1", wants_turn=False)
    finish(store, taken(store))
    eventually(lambda: hasty.guests_waiting(limit=1))
    hasty.looked_after(ANA)

    assert eventually(lambda: hasty.guests_waiting(limit=1)) == (ANA,)


def test_a_guest_for_whom_all_is_done_is_forgotten(
    hasty: RedisStore, store: RedisStore, any_redis: redis.Redis
) -> None:
    deliver(hasty, "SM1", wants_turn=False)
    finish(store, taken(store), bubbles=())
    eventually(lambda: hasty.guests_waiting(limit=1))
    hasty.looked_after(ANA)

    assert any_redis.exists(keys.WAITING, keys.TOUCHED) == 0


def test_a_guest_whose_delivery_may_not_have_reached_the_inbox_yet_stays_in_sight(
    hasty: RedisStore, store: RedisStore, any_redis: redis.Redis
) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=())
    deliver(hasty, "SM1")

    store.looked_after(ANA)

    assert list(any_redis.scan_iter("{whatsapp_waiting}*"))


def test_one_process_sweeps_at_a_time(store: RedisStore) -> None:
    assert store.claim_sweep(token="one", seconds=10)
    assert not store.claim_sweep(token="two", seconds=10)
    assert store.claim_sweep(token="one", seconds=10)


# Sessions, statuses, reach


def test_a_session_is_told_with_its_remaining_seconds(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))

    session, seconds = store.session(ANA) or ("", 0)

    assert session == '{"version": 1}'
    assert 3590 <= seconds <= 3600


@pytest.mark.parametrize(
    ("heard", "kept"),
    [
        (("queued", "sent", "delivered"), "delivered"),
        (("delivered", "sent"), "delivered"),
        (("sent", "partially_delivered", "sent"), "partially_delivered"),
        (("partially_delivered", "delivered"), "delivered"),
        (("partially_delivered", "undelivered"), "undelivered"),
        (("read", "delivered", "sent"), "read"),
        (("sent", "undelivered", "sent"), "undelivered"),
        (("failed", "queued"), "failed"),
        (("canceled", "read"), "canceled"),
        (("new-fangled", "accepted"), "accepted"),
        (("accepted", "new-fangled"), "accepted"),
        (("new-fangled",), "new-fangled"),
    ],
)
def test_the_furthest_status_is_kept_whatever_order_they_come_in(
    store: RedisStore, heard: tuple[str, ...], kept: str
) -> None:
    for status in heard:
        store.keep_status("MM1", {"status": status, "error_code": "0"})

    assert store.status("MM1") == {"status": kept, "error_code": "0"}


def test_a_message_nothing_was_heard_of_has_no_status(store: RedisStore) -> None:
    assert store.status("MM1") == {}


def test_a_redis_that_answers_is_reachable(store: RedisStore) -> None:
    assert store.is_reachable()
