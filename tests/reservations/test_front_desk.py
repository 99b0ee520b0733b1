"""Deliveries and turns with every port in memory: what is answered, when, by which way, and what is left behind."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reservations.conversation import Asked, BookingStatus, Conversation
from reservations.errors import ChannelError, LeaseLost, OutcomeUnknown, PMSUnavailable, StoreUnavailable
from reservations.events import BookingConfirmed, Greeted, MessageSetAside
from reservations.messages import Bubble, Inbound, Location
from reservations.offered import NextStep, payload
from reservations.ports import Accepted, Item, PendingBooking
from reservations.state import from_state
from reservations.turn import MOST_DEATHS
from tests.fakes import Note
from tests.reservations.conftest import House
from tests.reservations.desk import GUEST, WELCOME, Desk, texts


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


# --- A delivery


def test_a_message_is_answered_in_its_own_response(desk: Desk) -> None:
    assert desk.serves("hi") == WELCOME
    assert desk.channel.sent == []
    assert desk.store.notes[GUEST] == []


def test_events_are_published_after_the_response(desk: Desk) -> None:
    answer = desk.receives("hi")
    assert desk.events.published == []

    desk.front.afterwards(answer)
    assert desk.events.published == [Greeted()]


def test_the_next_message_knows_what_the_first_said(desk: Desk) -> None:
    desk.serves("hi")

    assert desk.serves("dates") == ["ask_guests"]


def test_both_sides_of_the_talk_are_in_the_history(desk: Desk) -> None:
    desk.serves("hi")

    said = [(remark.speaker, remark.text) for remark in desk.known.messages]
    assert said == [("guest", "hi"), ("bot", "welcome\n\nask_dates_and_guests")]


def test_the_interpreter_is_told_what_it_needs_of_the_conversation(desk: Desk, ready: Conversation) -> None:
    desk.remembers(ready.but(asked=Asked.ROOM_CHOICE, language_known=True, region="GB"))

    desk.receives("hm")

    assert {name: desk.ears.told[name] for name in ("asked", "lang", "region")} == {
        "asked": "room_choice",
        "lang": "en",
        "region": "GB",
    }
    assert [option.name for option in desk.ears.told["choices"]] == ["Standard", "Deluxe"]


def test_a_number_that_means_a_date_is_not_held_against_the_rooms(desk: Desk, ready: Conversation) -> None:
    desk.remembers(ready.but(asked=Asked.READING))

    desk.receives("2")

    assert desk.ears.told["choices"] == ()


def test_a_pressed_button_says_more_than_its_label(desk: Desk) -> None:
    assert desk.serves("Something", payload=payload(NextStep("faq:parking")))[1] == "hotel_says"


def test_a_button_of_somebody_elses_message_is_read_by_its_label(desk: Desk) -> None:
    desk.receives("parking?", payload="ticket-4711")

    assert desk.ears.told["text"] == "parking?"


def test_a_button_without_a_label_is_read_by_what_it_carries(desk: Desk) -> None:
    desk.receives("", payload="parking?")

    assert desk.ears.told["text"] == "parking?"


def test_a_place_is_answered_with_where_the_hotel_is(desk: Desk) -> None:
    assert desk.serves("", location=Location(40.4, -3.7)) == ["welcome", "location", "ask_dates_and_guests"]


def test_what_cannot_be_read_is_declined(desk: Desk) -> None:
    assert desk.serves("") == ["welcome", "unreadable_kind", "ask_dates_and_guests"]


def test_the_profile_s_name_is_the_one_written_last(desk: Desk) -> None:
    desk.serves("hi", profile_name="Ana")

    assert desk.known.profile_name == "Ana"


def test_without_a_free_slot_a_message_is_accepted_only(desk: Desk) -> None:
    answer = desk.receives("hi", may_turn=False)

    assert (answer.bubbles, len(desk.store.inboxes[GUEST])) == ((), 1)


def test_who_was_accepted_only_is_answered_by_rest_later(desk: Desk) -> None:
    desk.receives("hi", may_turn=False)

    desk.front.catch_up(GUEST)

    assert desk.channel.texts == WELCOME


def test_while_somebody_has_the_turn_nothing_is_answered_here(desk: Desk) -> None:
    desk.store.leased.add(GUEST)

    assert desk.serves("hi") == []


def test_a_leftover_is_done_first_and_both_are_answered_by_rest_in_order(desk: Desk) -> None:
    desk.waits("hi", "SM-early")

    assert desk.serves("dates") == []
    assert desk.channel.texts == [*WELCOME, "ask_guests"]


def test_what_arrived_during_the_turn_is_answered_by_rest_after_the_response(desk: Desk) -> None:
    desk.ears.meanwhile = [lambda: desk.waits("dates", "SM-late")]

    assert desk.serves("hi") == WELCOME
    assert desk.channel.texts == ["ask_guests"]


@pytest.mark.parametrize("is_first_answered_here", [True, False])
def test_a_yes_written_before_the_summary_was_out_does_not_agree_to_it(
    is_first_answered_here: bool, desk: Desk, ready: Conversation
) -> None:
    desk.remembers(ready.but(asked=Asked.CONFIRM))
    if is_first_answered_here:
        desk.ears.meanwhile = [lambda: desk.waits("yes", "SM-yes")]
        desk.serves("one night more")
    else:
        desk.waits("one night more", "SM-more")
        desk.waits("yes", "SM-yes")
        desk.front.catch_up(GUEST)

    assert desk.channel.texts[-2:] == ["summary", "ask_confirm"]
    assert not desk.house.pms.bookings


def test_a_yes_written_before_the_question_was_out_cancels_nothing(desk: Desk, ready: Conversation) -> None:
    desk.house.pms.add(ready.offers[0], "whatsapp:3456:key")
    desk.remembers(Conversation(GUEST, "en", greeted=True))
    desk.waits("cancel my booking", "SM-cancel")
    desk.waits("yes", "SM-yes")

    desk.front.catch_up(GUEST)

    assert len(desk.house.pms.live) == 1
    assert desk.known.cancelling is None


@pytest.mark.parametrize(
    ("asked", "read_as"), [(Asked.CANCEL, "confirm"), (Asked.CHANGE, "confirm"), (Asked.WHICH_BOOKING, "reading")]
)
def test_an_answer_about_a_booking_is_read_as_a_yes_or_a_number(asked: Asked, read_as: str, desk: Desk) -> None:
    desk.remembers(Conversation(GUEST, "en", greeted=True, asked=asked))

    desk.serves("yes")

    assert desk.ears.told["asked"] == read_as


def test_a_yes_written_with_a_question_to_a_summary_already_seen_books(desk: Desk, ready: Conversation) -> None:
    desk.remembers(ready.but(asked=Asked.CONFIRM))
    desk.waits("parking?", "SM-question")
    desk.waits("yes", "SM-yes")

    desk.front.catch_up(GUEST)

    assert desk.channel.texts == ["hotel_says", "ask_confirm", "confirmed", "booking", "arrival", "what_next"]


def test_a_repeat_within_the_minute_gets_the_same_reply(desk: Desk) -> None:
    first = desk.receives("hi", message_id="SM-same")

    assert texts(desk.receives("hi", message_id="SM-same")) == texts(first)
    assert len(desk.known.messages) == 2


def test_a_reply_given_to_a_repeat_is_not_sent_by_the_sweep_as_well(desk: Desk) -> None:
    # The first answer never left: its process was killed.
    desk.front.receive(Inbound("whatsapp", GUEST, "SM-same", "hi"))
    again = desk.front.receive(Inbound("whatsapp", GUEST, "SM-same", "hi"))
    desk.front.delivered(again)

    assert again.bubbles
    assert desk.store.claim_replies(GUEST, token="sweep", only_overdue=True) == ()


@pytest.mark.parametrize(("told", "read"), [([], WELCOME), (WELCOME[:1], WELCOME[1:]), (WELCOME, [])])
def test_the_sweep_sends_only_what_the_provider_did_not_bring_to_the_guest(
    told: list[str], read: list[str], desk: Desk
) -> None:
    desk.left_in_doubt("hi")
    desk.history.told = [(GUEST, text) for text in told]

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == read
    assert not desk.store.notes[GUEST]


def test_what_the_guest_was_told_by_another_reply_is_sent_all_the_same(desk: Desk) -> None:
    desk.left_in_doubt("hi")
    desk.history.told = [(GUEST, text) for text in WELCOME]
    [note] = desk.store.notes[GUEST]
    note.reply = replace(note.reply, said_since=tuple(WELCOME))

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == WELCOME


def test_of_two_equal_replies_in_doubt_one_is_sent_when_one_was_told(desk: Desk) -> None:
    desk.left_in_doubt("hi")
    [note] = desk.store.notes[GUEST]
    desk.store.notes[GUEST].append(Note(replace(note.reply, reply_id="SM2"), by_rest=False))
    desk.history.told = [(GUEST, text) for text in WELCOME]

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == WELCOME


def test_what_another_guest_was_told_is_sent(desk: Desk) -> None:
    desk.left_in_doubt("hi")
    desk.history.told = [("+447700900999", text) for text in WELCOME]

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == WELCOME


def test_a_reply_is_rather_read_twice_than_lost_when_the_provider_cannot_be_asked(desk: Desk) -> None:
    desk.left_in_doubt("hi")
    desk.history.fails = ChannelError("no list", is_retryable=True)

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == WELCOME
    assert desk.events.failures == [desk.history.fails]


def test_what_nobody_began_to_send_is_sent_without_asking(desk: Desk) -> None:
    desk.history.told = [(GUEST, text) for text in WELCOME]
    desk.receives("hi", may_turn=False)

    desk.front.catch_up(GUEST)

    assert desk.channel.texts == WELCOME


def test_a_late_repeat_gets_an_empty_answer(desk: Desk) -> None:
    desk.serves("hi", message_id="SM-same")

    assert desk.serves("hi", message_id="SM-same") == []


def test_a_reply_whose_connection_is_probably_dead_goes_out_by_rest(desk: Desk) -> None:
    desk.store.duplicate_arrives = True

    assert desk.serves("hi") == []
    assert desk.channel.texts == WELCOME


@pytest.mark.parametrize(("is_first", "told"), [(True, ["rate_limited"]), (False, [])])
def test_a_flood_gets_one_notice(is_first: bool, told: list[str], desk: Desk) -> None:
    desk.store.limited = Accepted("limited", is_first=is_first)

    assert desk.serves("hi") == told


@pytest.mark.parametrize("error", [LeaseLost("gone"), StoreUnavailable("away")])
def test_a_turn_that_could_not_be_finished_leaves_its_message(error: Exception, desk: Desk) -> None:
    desk.store.fails[GUEST] = error

    assert texts(desk.receives("hi")) == []
    assert [item.id for item in desk.store.inboxes[GUEST]] == ["SM1"]
    assert desk.events.failures == [error]


def test_a_lease_lost_while_catching_up_ends_it(desk: Desk) -> None:
    desk.waits("hi", "SM-early")
    desk.store.loses_leases = True

    desk.front.catch_up(GUEST)

    assert desk.channel.sent == []
    assert isinstance(desk.events.failures[0], LeaseLost)


# --- Poison


def test_what_raises_once_is_tried_again_in_silence(desk: Desk) -> None:
    desk.ears.failures = [RuntimeError("a slip")]

    assert desk.serves("hi") == WELCOME
    assert len(desk.events.failures) == 1


def test_what_raises_twice_is_set_aside_with_an_apology(desk: Desk) -> None:
    desk.ears.failures = [RuntimeError("a bug"), RuntimeError("a bug")]

    assert desk.serves("hi") == ["poisoned"]
    assert [item.id for item in desk.store.dead_letters] == ["SM1"]
    assert desk.events.published == [MessageSetAside("SM1")]


def test_the_message_after_a_poisoned_one_is_done(desk: Desk) -> None:
    desk.ears.failures = [RuntimeError("a bug"), RuntimeError("a bug")]
    desk.serves("hi")

    assert desk.serves("hi") == WELCOME


def test_a_message_that_killed_five_processes_is_not_tried_again(desk: Desk) -> None:
    desk.store.deaths = MOST_DEATHS

    assert desk.serves("hi") == ["poisoned"]
    assert desk.ears.told == {}


def test_a_message_nobody_can_read_from_the_inbox_is_set_aside(desk: Desk) -> None:
    desk.store.accept(GUEST, Item("SM-odd", "message", {"guest": 5}), token="", wants_turn=False)

    desk.front.catch_up(GUEST)

    assert [item.id for item in desk.store.dead_letters] == ["SM-odd"]
    assert desk.channel.texts == ["poisoned"]


def test_an_internal_item_set_aside_tells_the_guest_nothing(desk: Desk) -> None:
    desk.front.tell(GUEST, Item("sent:1", "sent", {}))

    assert (len(desk.store.dead_letters), desk.channel.sent) == (1, [])


@pytest.mark.parametrize("session", ["no json", '"a string"', '{"guest_id": 5}'])
def test_a_session_nobody_can_read_is_given_up(session: str, desk: Desk) -> None:
    desk.store.sessions[GUEST] = session

    assert desk.serves("hi") == WELCOME
    assert len(desk.events.failures) == 1


def test_a_language_the_hotel_no_longer_speaks_gives_way_to_its_own(desk: Desk, ready: Conversation) -> None:
    desk.remembers(ready.but(language="fr", language_known=True))

    desk.serves("hi")

    assert desk.channel.languages == ["en"]


# --- What goes through the inbox besides


def test_a_cleared_session_is_gone(desk: Desk) -> None:
    desk.serves("hi")

    assert desk.front.tell(GUEST, Item("clear:1", "clear", {})) is True
    assert GUEST not in desk.store.sessions
    assert desk.channel.sent == []


def test_clearing_tells_that_there_was_no_session(desk: Desk) -> None:
    assert desk.front.tell(GUEST, Item("clear:1", "clear", {})) is False


def test_what_the_hotel_wrote_is_in_the_history(desk: Desk) -> None:
    desk.front.tell(GUEST, Item("sent:1", "sent", {"text": "A taxi?"}))

    assert (desk.known.messages[-1].speaker, desk.known.messages[-1].text) == ("hotel", "A taxi?")


def test_a_yes_to_what_the_hotel_wrote_books_nothing(desk: Desk, ready: Conversation) -> None:
    desk.remembers(ready.but(asked=Asked.CONFIRM))
    desk.front.tell(GUEST, Item("sent:1", "sent", {"text": "A taxi?"}))

    assert desk.serves("yes") == ["summary", "ask_confirm"]
    assert not desk.house.pms.bookings


def test_an_item_for_a_guest_being_served_is_left_to_whoever_serves(desk: Desk) -> None:
    desk.store.leased.add(GUEST)

    desk.front.tell(GUEST, Item("clear:1", "clear", {}))

    assert [item.id for item in desk.store.inboxes[GUEST]] == ["clear:1"]


def test_after_the_session_ended_the_parked_one_is_offered(desk: Desk) -> None:
    desk.serves("hi")
    desk.serves("dates")
    desk.store.park(GUEST)

    assert desk.serves("hi") == ["welcome_back", "known_stay", "ask_resume"]


# --- The sweep


def test_the_sweep_does_what_was_left_in_an_inbox(desk: Desk) -> None:
    desk.waits("hi", "SM-left")

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == WELCOME


def test_the_sweep_sends_a_reply_that_was_never_ticked_off(desk: Desk) -> None:
    desk.receives("hi")

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == WELCOME


def test_one_process_sweeps_at_a_time(desk: Desk) -> None:
    desk.waits("hi", "SM-left")
    desk.store.sweeps = False

    desk.front.sweep(every_seconds=5)

    assert desk.channel.sent == []


def test_one_guest_s_trouble_keeps_no_other_waiting(desk: Desk) -> None:
    desk.store.accept("+34600000000", Item("SM-x", "message", {}), token="", wants_turn=False)
    desk.store.fails["+34600000000"] = RuntimeError("a bug")
    desk.waits("hi", "SM-left")

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == WELCOME
    assert any(isinstance(failure, RuntimeError) for failure in desk.events.failures)


def test_with_the_store_away_the_sweep_is_given_up(desk: Desk) -> None:
    desk.waits("hi", "SM-left")
    desk.store.fails[GUEST] = StoreUnavailable("away")

    with pytest.raises(StoreUnavailable):
        desk.front.sweep(every_seconds=5)


@pytest.fixture
def pending(desk: Desk, ready: Conversation) -> PendingBooking:
    """A yes whose outcome is not known: the PMS gave no clear answer."""
    desk.remembers(ready.but(asked=Asked.CONFIRM))
    desk.house.pms.fails["book"] = OutcomeUnknown("500")
    assert desk.serves("yes") == ["booking_pending"]
    desk.house.pms.fails.clear()
    return next(iter(desk.house.ledger.records.values()))


def test_a_pending_booking_is_settled_and_told(desk: Desk, pending: PendingBooking) -> None:
    desk.house.clock.advance(seconds=61)

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == ["confirmed", "booking", "arrival", "what_next"]
    assert desk.known.booking_status is BookingStatus.CONFIRMED
    assert desk.house.ledger.records == {}
    assert any(isinstance(event, BookingConfirmed) for event in desk.events.published)


def test_a_pending_booking_that_cannot_be_is_told_with_what_can(desk: Desk, pending: PendingBooking) -> None:
    desk.house.pms.add(pending.offer, "website")
    desk.house.clock.advance(seconds=61)

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == ["room_gone", "rooms_header", "room_offer", "ask_room"]
    assert desk.house.ledger.records == {}


def test_a_pending_booking_whose_post_may_still_run_stays_pending(desk: Desk, pending: PendingBooking) -> None:
    desk.front.sweep(every_seconds=5)

    assert (desk.channel.sent, list(desk.house.ledger.records)) == ([], [pending.source])


@pytest.mark.parametrize("trouble", ["the lock is taken", "the PMS is away"])
def test_a_pending_booking_that_cannot_be_looked_up_stays_pending(
    trouble: str, desk: Desk, pending: PendingBooking
) -> None:
    desk.house.clock.advance(seconds=61)
    desk.house.ledger.is_free = trouble != "the lock is taken"
    desk.house.pms.fails["find"] = PMSUnavailable("away")

    desk.front.sweep(every_seconds=5)

    assert (desk.channel.sent, list(desk.house.ledger.records)) == ([], [pending.source])


def test_an_outcome_told_before_a_cut_is_not_told_again(desk: Desk, pending: PendingBooking) -> None:
    desk.house.clock.advance(seconds=61)
    desk.front.sweep(every_seconds=5)
    told = len(desk.channel.sent)
    desk.house.ledger.save_pending(pending)

    desk.front.sweep(every_seconds=5)

    assert len(desk.channel.sent) == told
    assert (len(desk.house.pms.live), desk.house.ledger.records) == (1, {})


def test_an_outcome_reaches_a_guest_whose_session_is_gone(desk: Desk, pending: PendingBooking) -> None:
    desk.store.sessions.clear()
    desk.house.clock.advance(seconds=61)

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts[0] == "confirmed"
    assert desk.serves("hi") == ["hello_with_booking"]


def test_a_yes_cut_off_after_the_booking_is_told_under_the_same_key(desk: Desk, ready: Conversation) -> None:
    desk.remembers(ready.but(asked=Asked.CONFIRM))
    answer_lost = desk.house.pms.add(ready.offers[0], desk.house.ports.source(GUEST, "the-key"))

    assert desk.serves("yes") == ["confirmed", "booking", "arrival", "what_next"]
    assert desk.known.booking_id == answer_lost.id
    assert len(desk.house.pms.bookings) == 1


def test_the_session_is_saved_before_the_pms_is_written_to(desk: Desk, ready: Conversation) -> None:
    desk.remembers(ready.but(asked=Asked.CONFIRM))

    desk.serves("yes")

    assert from_state(json.loads(desk.store.checkpoints[0])).booking_key == "the-key"


def test_a_bubble_is_what_the_channel_made_of_the_reply(desk: Desk) -> None:
    assert desk.receives("hi").bubbles == (Bubble("welcome"), Bubble("ask_dates_and_guests"))


def test_who_has_lost_the_turn_books_nothing(desk: Desk, ready: Conversation) -> None:
    desk.remembers(ready.but(asked=Asked.CONFIRM))
    desk.store.loses_leases = True

    assert desk.serves("yes") == []
    assert not desk.house.pms.bookings
