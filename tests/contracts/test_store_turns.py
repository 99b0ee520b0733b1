"""What every Store keeps to in a turn: one holder at a time, nothing done twice, nothing lost."""

from __future__ import annotations

import pytest
import redis

from reservations.errors import LeaseLost
from session_store import RedisStore
from tests.contracts.stores import ANA, HELLO, TOKENS, deliver, finish, replies, taken, turn_on
from tests.waiting import eventually

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")


# Taking


def test_nothing_waiting_is_no_turn(store: RedisStore) -> None:
    assert store.take(ANA, token="worker") is None


def test_a_turn_that_somebody_has_cannot_be_taken(store: RedisStore) -> None:
    deliver(store, "SM1")

    assert store.take(ANA, token="worker") is None


def test_the_same_take_again_gets_the_same_turn(store: RedisStore) -> None:
    deliver(store, "SM1", wants_turn=False)

    assert store.take(ANA, token="worker") == store.take(ANA, token="worker") is not None


def test_a_turn_that_lapsed_goes_to_the_next_one_who_counts_a_death(hasty: RedisStore) -> None:
    deliver(hasty, "SM1")

    turn = eventually(lambda: hasty.take(ANA, token=next(TOKENS)))

    assert (turn.item.id, turn.deaths) == ("SM1", 1)


def test_deaths_add_up_until_the_item_is_done(hasty: RedisStore, store: RedisStore) -> None:
    deliver(hasty, "SM1")
    deliver(store, "SM2", wants_turn=False)
    for _ in range(2):
        eventually(lambda: hasty.take(ANA, token=next(TOKENS)))
    third = eventually(lambda: store.take(ANA, token="third"))

    following = finish(store, third, go_on=True)

    assert third.deaths == 3
    assert following
    assert following.deaths == 0


# Finishing


def test_finishing_goes_on_with_the_next_item_and_the_new_session(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    deliver(store, "SM2")

    following = finish(store, turn, go_on=True)

    assert following
    assert (following.item.id, following.session) == ("SM2", '{"version": 1}')


def test_finishing_without_going_on_leaves_the_next_item_to_others(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    deliver(store, "SM2")
    finish(store, turn)

    assert taken(store).item.id == "SM2"


def test_the_same_finish_again_gets_the_same_answer(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    deliver(store, "SM2")
    deliver(store, "SM3")

    answers = [store.finish(turn, session="{}", bubbles=HELLO, by_rest=True, token="f", go_on=True) for _ in range(2)]

    assert answers[0] == answers[1]
    assert len(replies(store)) == 1


def test_the_same_finish_again_is_answered_though_somebody_else_has_the_turn_by_now(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    first = store.finish(turn, session="{}", bubbles=HELLO, by_rest=False, token="f", go_on=False)
    deliver(store, "SM2")

    assert store.finish(turn, session="{}", bubbles=HELLO, by_rest=False, token="f", go_on=False) == first


def test_a_finish_after_the_lease_was_lost_writes_nothing(hasty: RedisStore, store: RedisStore) -> None:
    late = turn_on(hasty, "SM1")
    eventually(lambda: store.take(ANA, token="other"))

    with pytest.raises(LeaseLost):
        finish(hasty, late, by_rest=True)

    assert (store.session(ANA), replies(store)) == (None, ())


def test_a_turn_is_finished_only_once(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    deliver(store, "SM2")
    finish(store, turn, go_on=True)

    with pytest.raises(LeaseLost):
        finish(store, turn, go_on=True)


def test_a_session_of_none_is_deleted_and_not_parked(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    store.finish(turn_on(store, "SM2"), session=None, bubbles=(), by_rest=False, token="f", go_on=False)

    turn = turn_on(store, "SM3")

    assert (turn.session, turn.parked) == (None, None)


def test_an_expired_session_stays_parked(any_redis: redis.Redis) -> None:
    forgetful = RedisStore(any_redis, session_ttl=1)
    finish(forgetful, turn_on(forgetful, "SM1"))
    eventually(lambda: forgetful.session(ANA) is None)

    accepted = deliver(forgetful, "SM2")

    assert accepted.turn
    assert (accepted.turn.session, accepted.turn.parked) == (None, '{"version": 1}')
    assert not accepted.had_session


def test_an_item_set_aside_lets_the_next_one_through(store: RedisStore) -> None:
    turn = turn_on(store, "poison")
    deliver(store, "SM2")

    finished = store.finish(turn, session="{}", bubbles=HELLO, by_rest=True, token="f", go_on=True, set_aside=True)

    assert finished.next_turn
    assert finished.next_turn.item.id == "SM2"


# Checkpoints


def test_a_checkpoint_is_there_for_whoever_takes_over(hasty: RedisStore, store: RedisStore) -> None:
    hasty.checkpoint(turn_on(store, "SM1"), session='{"at": "checkpoint"}')

    successor = eventually(lambda: store.take(ANA, token="other"))

    assert successor.session == '{"at": "checkpoint"}'


def test_a_checkpoint_after_the_lease_was_lost_writes_nothing(hasty: RedisStore, store: RedisStore) -> None:
    late = turn_on(hasty, "SM1")
    eventually(lambda: store.take(ANA, token="other"))

    with pytest.raises(LeaseLost):
        hasty.checkpoint(late, session="{}")

    assert store.session(ANA) is None
