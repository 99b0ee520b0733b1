"""What every Store keeps to, whatever Redis is behind it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import TypeVar

import fakeredis
import pytest
import redis

from reservations.errors import LeaseLost
from reservations.messages import Bubble
from reservations.ports import Accepted, Item, Turn, Unsent
from session_store import RedisStore

pytest_plugins = ("tests.redis_fixture",)

ANA = "+34600000001"
HELLO = (Bubble("Hello"),)
TOKENS = (f"token-{number}" for number in count())

Answer = TypeVar("Answer")


@pytest.fixture(params=["real", "fake"])
def client(request: pytest.FixtureRequest) -> Iterator[redis.Redis]:
    if request.param == "real":
        yield request.getfixturevalue("real_redis")
        return
    client = fakeredis.FakeRedis()
    yield client
    client.close()


@pytest.fixture
def store(client: redis.Redis) -> RedisStore:
    return RedisStore(client, session_ttl=3600)


@pytest.fixture
def hasty(client: redis.Redis) -> RedisStore:
    """The same store for somebody who counts as dead after a moment."""
    return RedisStore(client, session_ttl=3600, lease_ms=60)


def deliver(store: RedisStore, message_id: str, *, token: str = "", wants_turn: bool = True) -> Accepted:
    item = Item(message_id, "message", {"text": f"text of {message_id}"})
    return store.accept(ANA, item, token=token or next(TOKENS), wants_turn=wants_turn)


def turn_on(store: RedisStore, message_id: str) -> Turn:
    turn = deliver(store, message_id).turn
    assert turn
    return turn


def taken(store: RedisStore) -> Turn:
    turn = store.take(ANA, token=next(TOKENS))
    assert turn
    return turn


def finish(
    store: RedisStore, turn: Turn, *, bubbles: tuple[Bubble, ...] = HELLO, by_rest: bool = False, go_on: bool = False
) -> Turn | None:
    finished = store.finish(
        turn, session='{"version": 1}', bubbles=bubbles, by_rest=by_rest, token=next(TOKENS), go_on=go_on
    )
    return finished.next_turn


def replies(store: RedisStore, *, only_overdue: bool = False) -> tuple[Unsent, ...]:
    """The replies to send now; nobody else is kept from sending."""
    token = next(TOKENS)
    claimed = store.claim_replies(ANA, token=token, only_overdue=only_overdue)
    store.release_replies(ANA, token=token)
    return claimed


def eventually(ask: Callable[[], Answer | None]) -> Answer:
    """The first answer that counts as true."""
    give_up_at = time.monotonic() + 10
    while not (answer := ask()):
        assert time.monotonic() < give_up_at
        time.sleep(0.01)
    return answer


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


def test_an_expired_session_stays_parked(client: redis.Redis) -> None:
    forgetful = RedisStore(client, session_ttl=1)
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


# Replies


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


def test_a_guest_for_whom_all_is_done_is_forgotten(hasty: RedisStore, store: RedisStore, client: redis.Redis) -> None:
    deliver(hasty, "SM1", wants_turn=False)
    finish(store, taken(store), bubbles=())
    eventually(lambda: hasty.guests_waiting(limit=1))
    hasty.looked_after(ANA)

    assert list(client.scan_iter("{whatsapp_waiting}*")) == []


def test_a_guest_whose_delivery_may_not_have_reached_the_inbox_yet_stays_in_sight(
    hasty: RedisStore, store: RedisStore, client: redis.Redis
) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=())
    deliver(hasty, "SM1")

    store.looked_after(ANA)

    assert list(client.scan_iter("{whatsapp_waiting}*"))


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
