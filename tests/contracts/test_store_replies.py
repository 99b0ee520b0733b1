"""What every Store keeps to with replies: in order, one sender, none forgotten."""

from __future__ import annotations

from reservations.messages import Bubble
from reservations.ports import Unsent
from session_store import RedisStore
from tests.contracts.stores import ANA, HELLO, eventually, finish, finished, replies, turn_on

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")


def test_a_reply_in_twiml_is_not_sent_by_rest_at_once(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))

    assert replies(store) == ()


def test_a_reply_that_was_never_ticked_off_becomes_overdue(store: RedisStore, hasty: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))

    assert eventually(lambda: replies(hasty, only_overdue=True)) == (Unsent("SM1", HELLO),)


def test_a_delivered_reply_is_never_sent_again(store: RedisStore, hasty: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    finish(store, turn_on(store, "SM2"))
    store.delivered(ANA, "SM1")

    assert eventually(lambda: replies(hasty)) == (Unsent("SM2", HELLO),)


def test_a_turn_without_words_leaves_nothing_to_send(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(), by_rest=True)

    assert replies(store) == ()


def test_a_reply_by_rest_is_left_to_who_made_it_before_the_sweep_takes_it(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)

    assert replies(store, only_overdue=True) == ()
    assert replies(store) == (Unsent("SM1", HELLO),)


def test_replies_come_in_the_order_of_the_turns(store: RedisStore) -> None:
    for message_id in ("SM1", "SM2", "SM3"):
        finish(store, turn_on(store, message_id), by_rest=True)

    assert [reply.reply_id for reply in replies(store)] == ["SM1", "SM2", "SM3"]


def test_no_reply_overtakes_one_still_on_its_way_in_twiml(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    finish(store, turn_on(store, "SM2"), by_rest=True)

    before = replies(store)
    store.delivered(ANA, "SM1")

    assert before == ()
    assert replies(store) == (Unsent("SM2", HELLO),)


def test_one_sends_at_a_time(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)
    claimed = store.claim_replies(ANA, token="sender", only_overdue=False)

    assert store.claim_replies(ANA, token="other", only_overdue=False) == ()
    assert store.claim_replies(ANA, token="sender", only_overdue=False) == claimed


def test_only_the_sender_gives_the_sending_back(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)
    store.claim_replies(ANA, token="sender", only_overdue=False)

    store.release_replies(ANA, token="other")

    assert store.claim_replies(ANA, token="other", only_overdue=False) == ()


def test_a_sender_that_died_is_followed_by_another_behind_the_bubbles_sent(
    store: RedisStore, hasty: RedisStore
) -> None:
    bubbles = (Bubble("one"), Bubble("two", "https://img/2.jpg"))
    finish(store, turn_on(store, "SM1"), bubbles=bubbles, by_rest=True)
    hasty.claim_replies(ANA, token="dead", only_overdue=False)
    hasty.bubble_sent(ANA, "SM1", count=1)

    claimed = eventually(lambda: hasty.claim_replies(ANA, token="other", only_overdue=False))

    assert claimed == (Unsent("SM1", bubbles, sent=1),)


def test_the_last_bubble_ends_the_reply_and_a_late_tick_brings_nothing_back(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(Bubble("one"), Bubble("two")), by_rest=True)
    store.bubble_sent(ANA, "SM1", count=2)
    store.bubble_sent(ANA, "SM1", count=1)

    assert replies(store) == ()


def test_a_count_never_goes_back(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(Bubble("1"), Bubble("2"), Bubble("3")), by_rest=True)
    store.bubble_sent(ANA, "SM1", count=2)
    store.bubble_sent(ANA, "SM1", count=1)

    assert [reply.sent for reply in replies(store)] == [2]


def test_a_reply_behind_one_that_goes_by_rest_goes_by_rest_too(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)

    assert finished(store, turn_on(store, "SM2")).use_rest
    assert [reply.reply_id for reply in replies(store)] == ["SM1", "SM2"]


def test_a_reply_that_is_stuck_holds_no_later_one_back(store: RedisStore, hasty: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)

    assert eventually(lambda: replies(hasty, only_overdue=True))
    assert not finished(hasty, turn_on(hasty, "SM2")).use_rest
