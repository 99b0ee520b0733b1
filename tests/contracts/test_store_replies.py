"""What every Store keeps to with replies: in order, one sender, none forgotten."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import redis

from reservations.messages import Bubble, Rich
from reservations.ports import Item, Sent, Turn, Unsent
from reservations.recognising import Unnamed, mark_of
from session_store import RedisStore, keys
from session_store.store import MOST_UNNAMED, REPLY_SECONDS
from tests.contracts.stores import ANA, HELLO, deliver, finish, finished, replies, turn_on
from tests.waiting import eventually

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

    assert eventually(lambda: replies(hasty)) == (Unsent("SM1", bubbles, sent=1),)


def test_a_reply_by_rest_is_out_for_sure_or_not_until_somebody_began_to_send_it(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)
    [first] = store.claim_replies(ANA, token="sender", only_overdue=False)
    store.release_replies(ANA, token="sender")
    [second] = store.claim_replies(ANA, token="other", only_overdue=False)

    assert first.doubtful_since is None
    assert second.doubtful_since


def test_an_overdue_reply_in_twiml_may_be_out_since_its_turn_ended(store: RedisStore, hasty: RedisStore) -> None:
    before = datetime.now(UTC) - timedelta(milliseconds=1)
    finish(store, turn_on(store, "SM1"))
    after = datetime.now(UTC)

    [overdue] = eventually(lambda: hasty.claim_replies(ANA, token="sweep", only_overdue=True))
    assert overdue.doubtful_since
    assert before <= overdue.doubtful_since <= after


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


LIST = Bubble("1. Deluxe\n2. Suite", rich=Rich("HX1", (("1", "Deluxe"),)), offered=("room-1", "room-2"))
IN_WORDS = (Bubble("1. Deluxe", offered=()), Bubble("2. Suite", offered=("room-1", "room-2")))


def send_list(store: RedisStore, *, instead: tuple[Bubble, ...] = IN_WORDS) -> None:
    """A reply goes out by REST as SM9, and is remembered."""
    finish(store, turn_on(store, "SM1"), bubbles=(LIST,), by_rest=True)
    replies(store)
    store.bubble_sent(ANA, "SM1", count=1, sent=Sent("SM9", LIST.offered, instead))


def test_a_form_and_what_it_offers_survive_until_they_are_sent(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(LIST, *HELLO), by_rest=True)

    assert replies(store) == (Unsent("SM1", (LIST, *HELLO)),)


def test_a_message_refused_later_is_said_in_words_before_anything_else(store: RedisStore) -> None:
    send_list(store)
    finish(store, turn_on(store, "SM2"), by_rest=True)

    assert store.refused(ANA, "SM9")

    assert [reply.bubbles for reply in replies(store)] == [IN_WORDS, HELLO]


def test_a_refusal_heard_again_says_nothing_twice(store: RedisStore) -> None:
    send_list(store)
    store.refused(ANA, "SM9")
    (in_words,) = replies(store)
    store.bubble_sent(ANA, in_words.reply_id, count=len(IN_WORDS))

    assert not store.refused(ANA, "SM9")
    assert replies(store) == ()


def test_a_refusal_heard_before_the_message_was_noted_counts_all_the_same(store: RedisStore) -> None:
    assert not store.refused(ANA, "SM9")

    send_list(store)

    assert [reply.bubbles for reply in replies(store)] == [IN_WORDS]


def test_a_message_noted_twice_is_said_in_words_once(store: RedisStore) -> None:
    send_list(store)
    store.refused(ANA, "SM9")
    store.bubble_sent(ANA, "SM1", count=1, sent=Sent("SM9", LIST.offered, IN_WORDS))

    assert not store.refused(ANA, "SM9")
    assert len(replies(store)) == 1


def test_a_message_without_other_words_has_nothing_to_say_when_refused(store: RedisStore) -> None:
    send_list(store, instead=())

    assert not store.refused(ANA, "SM9")
    assert not store.refused(ANA, "SM-of-somebody")


def test_whoever_is_to_say_it_in_words_is_looked_after_should_nobody_do(store: RedisStore, hasty: RedisStore) -> None:
    send_list(hasty)
    hasty.refused(ANA, "SM9")

    assert eventually(lambda: replies(hasty, only_overdue=True))
    assert ANA in eventually(lambda: hasty.guests_waiting(limit=5))


def test_a_reply_being_sent_can_be_put_in_other_words(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(LIST, *HELLO), by_rest=True)
    store.rewrite_reply(ANA, "SM1", (*IN_WORDS, *HELLO))
    store.bubble_sent(ANA, "SM1", count=2)

    assert replies(store) == (Unsent("SM1", (*IN_WORDS, *HELLO), sent=2),)


def test_a_reply_that_is_out_is_not_brought_back_by_other_words(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)
    store.bubble_sent(ANA, "SM1", count=1)
    store.rewrite_reply(ANA, "SM1", IN_WORDS)

    assert replies(store) == ()


def test_a_reply_to_a_message_comes_with_what_that_offered(store: RedisStore) -> None:
    send_list(store)
    item = Item("SM3", "message", {"text": "2", "reply_to": "SM9"})

    accepted = store.accept(ANA, item, token="one", wants_turn=True)

    assert accepted.turn
    assert accepted.turn.quoted == LIST.offered


def test_a_reply_that_waits_still_knows_what_it_replies_to(store: RedisStore) -> None:
    send_list(store)
    first = turn_on(store, "SM2")
    store.accept(ANA, Item("SM3", "message", {"reply_to": "SM9"}), token="two", wants_turn=True)

    second = finish(store, first, go_on=True)

    assert second
    assert second.quoted == LIST.offered
    assert first.quoted == ()


# What went out in TwiML, whose id the channel tells later or never


TEXT_LIST = Bubble("1. Deluxe\n2. Suite", offered=("room-1", "room-2"))
TOLD = Unnamed(mark_of(TEXT_LIST.text), TEXT_LIST.offered)


def replied_to(store: RedisStore, message_id: str = "SM9") -> Turn:
    """The turn of a guest's reply to that message."""
    item = Item(f"reply-to-{message_id}", "message", {"text": "2", "reply_to": message_id})
    turn = store.accept(ANA, item, token="replying", wants_turn=True).turn
    assert turn
    return turn


def test_a_reply_to_a_message_in_twiml_comes_with_what_that_offered_once_its_id_is_told(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(*HELLO, TEXT_LIST))
    store.name_reply(ANA, "SM1", "SM9")

    turn = replied_to(store)

    assert (turn.quoted, turn.unnamed) == (TEXT_LIST.offered, ())


def test_before_that_it_comes_with_what_it_may_be_about(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(TEXT_LIST,))

    turn = replied_to(store)

    assert (turn.quoted, turn.unnamed) == ((), (TOLD,))


def test_an_id_told_again_changes_nothing(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(TEXT_LIST,))
    for _ in range(3):
        store.name_reply(ANA, "SM1", "SM9")

    assert replied_to(store).quoted == TEXT_LIST.offered


def test_an_id_of_a_reply_that_offered_nothing_is_of_no_use(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    store.name_reply(ANA, "SM1", "SM9")

    turn = replied_to(store)

    assert (turn.quoted, turn.unnamed) == ((), ())


def test_what_goes_by_rest_has_an_id_from_the_start(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(TEXT_LIST,), by_rest=True)

    assert replied_to(store).unnamed == ()


def test_only_a_reply_comes_with_what_it_may_be_about(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), bubbles=(TEXT_LIST,))

    assert turn_on(store, "SM2").unnamed == ()


def test_of_messages_that_never_get_an_id_the_latest_are_kept(store: RedisStore) -> None:
    for number in range(MOST_UNNAMED + 2):
        finish(store, turn_on(store, f"SM{number}"), bubbles=(Bubble(f"list {number}", offered=("room-1",)),))

    marks = [each.mark for each in replied_to(store, "SM-old").unnamed]

    assert marks == [mark_of(f"list {number}") for number in range(2, MOST_UNNAMED + 2)]


# What came too fast


SAME = Sent("SM-out", instead=HELLO, is_the_same=True)


def went_out(store: RedisStore, sent: Sent) -> None:
    """A reply by REST that the channel took."""
    finish(store, turn_on(store, "SM1"), by_rest=True)
    store.bubble_sent(ANA, "SM1", count=1, sent=sent)


def test_a_message_that_came_too_fast_waits_until_it_is_overdue(hasty: RedisStore) -> None:
    went_out(hasty, SAME)

    assert not hasty.refused(ANA, "SM-out", came_too_fast=True)
    assert replies(hasty) == ()
    assert eventually(lambda: replies(hasty, only_overdue=True)) == (Unsent("instead:SM-out", HELLO),)


def test_it_is_said_again_once(hasty: RedisStore) -> None:
    went_out(hasty, SAME)
    for _ in range(2):
        hasty.refused(ANA, "SM-out", came_too_fast=True)

    assert len(eventually(lambda: replies(hasty, only_overdue=True))) == 1


def test_a_message_without_other_words_is_not_said_again_for_its_form(store: RedisStore) -> None:
    went_out(store, SAME)

    assert not store.refused(ANA, "SM-out")
    assert replies(store) == ()


def test_that_it_came_too_fast_may_be_heard_before_it_is_noted(hasty: RedisStore) -> None:
    hasty.refused(ANA, "SM-out", came_too_fast=True)
    went_out(hasty, SAME)

    assert eventually(lambda: replies(hasty, only_overdue=True)) == (Unsent("instead:SM-out", HELLO),)


# --- After an apology


def test_a_message_taken_after_an_apology_is_answered_by_rest(store: RedisStore) -> None:
    store.apologised(ANA, "SM1")

    assert finished(store, turn_on(store, "SM1")).use_rest
    assert replies(store) == (Unsent("SM1", HELLO),)


def test_a_message_apologised_for_during_its_turn_is_answered_by_rest(store: RedisStore) -> None:
    turn = turn_on(store, "SM1")
    store.apologised(ANA, "SM1")

    assert finished(store, turn).use_rest
    assert replies(store) == (Unsent("SM1", HELLO),)


def test_an_answer_that_an_apology_came_before_is_unsent_again(store: RedisStore, hasty: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    store.delivered(ANA, "SM1")
    store.apologised(ANA, "SM1")

    assert eventually(lambda: replies(hasty, only_overdue=True)) == (Unsent("SM1", HELLO),)
    assert deliver(store, "SM1").bubbles == ()


def test_what_is_unsent_again_may_be_out_since_its_turn_ended(
    store: RedisStore, hasty: RedisStore, any_redis: redis.Redis
) -> None:
    finish(store, turn_on(store, "SM1"))
    store.delivered(ANA, "SM1")
    ten_seconds_later = REPLY_SECONDS - 10
    any_redis.expire(keys.reply(ANA, "SM1"), ten_seconds_later)
    store.apologised(ANA, "SM1")

    [unsent] = eventually(lambda: hasty.claim_replies(ANA, token="sweep", only_overdue=True))
    assert unsent.doubtful_since
    assert unsent.doubtful_since < datetime.now(UTC) - timedelta(seconds=9)


def test_words_that_another_reply_brought_meanwhile_are_no_sign_of_one_in_doubt(
    store: RedisStore, hasty: RedisStore
) -> None:
    for message_id in ("SM1", "SM2"):
        finish(store, turn_on(store, message_id))
        store.delivered(ANA, message_id)
    store.apologised(ANA, "SM1")

    [unsent] = eventually(lambda: hasty.claim_replies(ANA, token="sweep", only_overdue=True))
    assert unsent.said_since == ("Hello",)


def test_words_told_before_its_turn_ended_are_none_of_a_reply_in_doubt(
    store: RedisStore, hasty: RedisStore, any_redis: redis.Redis
) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)
    store.bubble_sent(ANA, "SM1", count=1)
    told_by = any_redis.time()[1] // 1000
    eventually(lambda: any_redis.time()[1] // 1000 != told_by)
    finish(store, turn_on(store, "SM2"))

    [unsent] = eventually(lambda: hasty.claim_replies(ANA, token="sweep", only_overdue=True))
    assert unsent.said_since == ()


def test_an_apology_told_twice_brings_one_reply(store: RedisStore, hasty: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    store.apologised(ANA, "SM1")
    store.apologised(ANA, "SM1")

    assert eventually(lambda: replies(hasty)) == (Unsent("SM1", HELLO),)


def test_an_apology_for_what_was_said_by_rest_brings_nothing_back(store: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"), by_rest=True)
    store.bubble_sent(ANA, "SM1", count=len(HELLO))
    store.apologised(ANA, "SM1")

    assert replies(store) == ()


def test_a_guest_with_a_reply_unsent_again_is_looked_after(store: RedisStore, hasty: RedisStore) -> None:
    finish(store, turn_on(store, "SM1"))
    store.delivered(ANA, "SM1")
    hasty.looked_after(ANA)

    hasty.apologised(ANA, "SM1")

    assert eventually(lambda: hasty.guests_waiting(limit=1)) == (ANA,)
