"""What every Store keeps to when a delivery arrives: once, in order, not too many."""

from __future__ import annotations

import pytest

from reservations.ports import Accepted, Item, Turn, Unsent
from session_store import RedisStore
from tests.contracts.stores import ANA, HELLO, deliver, finish, replies, turn_on

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")


# Accepting


def test_the_first_message_gets_the_turn_on_itself(store: RedisStore) -> None:
    accepted = deliver(store, "SM1", token="call")

    item = Item("SM1", "message", {"text": "text of SM1"})
    assert accepted == Accepted("turn", turn=Turn(ANA, "call", item, session=None, parked=None))


def test_a_message_that_wants_no_turn_is_only_queued(store: RedisStore) -> None:
    assert deliver(store, "SM1", wants_turn=False).outcome == "queued"


def test_a_message_during_a_turn_is_queued(store: RedisStore) -> None:
    deliver(store, "SM1")

    assert deliver(store, "SM2").outcome == "queued"


def test_a_turn_begins_with_the_oldest_waiting_item(store: RedisStore) -> None:
    deliver(store, "SM1", wants_turn=False)

    assert turn_on(store, "SM2").item.id == "SM1"


def test_the_same_call_again_gets_the_same_turn(store: RedisStore) -> None:
    first = deliver(store, "SM1", token="call")

    assert deliver(store, "SM1", token="call") == first


def test_the_same_call_again_appends_nothing(store: RedisStore) -> None:
    turn = deliver(store, "SM1", token="call").turn
    deliver(store, "SM1", token="call")

    assert turn
    assert finish(store, turn, go_on=True) is None


def test_the_same_call_after_its_message_was_done_begins_nothing(store: RedisStore) -> None:
    turn = deliver(store, "SM1", token="call").turn
    assert turn
    finish(store, turn)

    assert deliver(store, "SM1", token="call").outcome == "repeat"


def test_the_turn_carries_the_stored_session(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))

    accepted = deliver(store, "SM2")

    assert accepted.had_session
    assert accepted.turn
    assert accepted.turn.session == '{"version": 1}'


def test_guests_do_not_wait_for_one_another(store: RedisStore) -> None:
    deliver(store, "SM1")

    other = store.accept("+34600000002", Item("SM2", "message", {}), token="other", wants_turn=True)

    assert other.outcome == "turn"


def test_two_guests_may_use_the_same_item_id(store: RedisStore) -> None:
    deliver(store, "1")

    assert store.accept("other", Item("1", "clear", {}), token="other", wants_turn=True).outcome == "turn"


@pytest.mark.parametrize("odd", ["", "a}b{c", "line\nfeed", "ES.Abc12", "ño 東京", "\ud800", "lease", "*"])
def test_any_text_can_be_a_guest_and_an_item_id(store: RedisStore, odd: str) -> None:
    turn = store.accept(odd, Item(odd, "message", {"text": odd}), token="odd", wants_turn=True).turn

    assert turn
    assert (turn.guest, turn.item) == (odd, Item(odd, "message", {"text": odd}))


# Second deliveries


def test_a_second_delivery_during_the_turn_switches_the_reply_to_rest(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    second = deliver(store, "SM1")

    finished = store.finish(turn, session="{}", bubbles=HELLO, by_rest=False, token="f", go_on=False)

    assert (second.outcome, second.bubbles) == ("repeat", ())
    assert finished.use_rest


def test_a_reply_switched_to_rest_is_to_be_sent_at_once(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    deliver(store, "SM1")
    finish(store, turn)

    assert replies(store) == (Unsent("SM1", HELLO),)


def test_a_reply_switched_to_rest_is_not_given_to_a_third_delivery(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    deliver(store, "SM1")
    finish(store, turn)

    assert deliver(store, "SM1").bubbles == ()


def test_a_second_delivery_soon_after_the_reply_gets_it_again(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    store.delivered(ANA, "SM1")

    second = deliver(store, "SM1")

    assert (second.outcome, second.bubbles) == ("repeat", HELLO)


def test_a_second_delivery_gets_nothing_of_a_reply_that_went_out_by_rest(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    store.bubble_sent(ANA, "SM1", count=1)

    assert deliver(store, "SM1").bubbles == ()


def test_a_second_delivery_of_a_waiting_message_takes_no_turn(store: RedisStore) -> None:
    deliver(store, "SM1", wants_turn=False)

    assert deliver(store, "SM1").outcome == "repeat"


# The rate limit


def test_thirty_messages_a_minute_pass_and_the_next_is_limited_once_aloud(store: RedisStore) -> None:
    outcomes = [deliver(store, f"SM{number}", wants_turn=False) for number in range(32)]

    assert [each.outcome for each in outcomes] == ["queued"] * 30 + ["limited"] * 2
    assert [each.is_first for each in outcomes[30:]] == [True, False]


def test_the_limited_call_again_is_limited_the_same_way(store: RedisStore) -> None:
    for number in range(30):
        deliver(store, f"SM{number}", wants_turn=False)
    first = deliver(store, "one too many", token="call")

    assert deliver(store, "one too many", token="call") == first


def test_a_limited_message_is_never_worked_on(store: RedisStore) -> None:
    for number in range(31):
        deliver(store, f"SM{number}", wants_turn=False)

    turn = store.take(ANA, token="worker")
    done = []
    while turn:
        done.append(turn.item.id)
        turn = finish(store, turn, go_on=True)

    assert done == [f"SM{number}" for number in range(30)]


def test_a_limited_message_delivered_again_stays_quiet(store: RedisStore) -> None:
    for number in range(31):
        deliver(store, f"SM{number}", wants_turn=False)

    again = deliver(store, "SM30")

    assert (again.outcome, again.bubbles) == ("repeat", ())


def test_internal_items_are_not_limited(store: RedisStore) -> None:
    outcomes = {
        store.accept(ANA, Item(f"clear:{number}", "clear", {}), token=f"{number}", wants_turn=False).outcome
        for number in range(40)
    }

    assert outcomes == {"queued"}
