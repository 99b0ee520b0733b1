"""Presses on buttons old and new, and replies to earlier messages: answered as of today, never booked blindly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reservations.choosing import room_offered
from reservations.conversation import Asked, BookingStatus, Cancelling, Meaning, RoomOffered
from reservations.errors import OutcomeUnknown, PMSUnavailable
from reservations.messages import Choice
from reservations.offered import Answered, BookingListed, DaysOffered, NextStep, Offered, offered_in
from reservations.pressing import picked, pressed, question_of
from state_graph import advance
from tests.reservations.conftest import STAY, House, hotel, house, ready
from tests.reservations.talk import GRAPH, Talk, keys, line

# The fixtures of the thinking serve here too.
__all__ = ["hotel", "house", "ready"]

LIST = ["rooms_header", "room_offer", "room_offer", "ask_room"]
TRIP: dict[str, Any] = {"check_in": STAY.check_in, "check_out": STAY.check_out, "adults": 2}
EVERYTHING: dict[str, Any] = {**TRIP, "unexplained": ("Deluxe",), "name": "Ana Diaz", "email": "ana@example.com"}


def carried(choice: Choice) -> Offered:
    offered = offered_in(choice.id)
    assert offered
    return offered


def presses(talk: Talk, press: Offered) -> list[str]:
    """The guest presses it; what is answered."""
    known, heard = pressed(press, talk.known)
    step = advance(GRAPH, known, heard, talk.house.ports)
    talk.known, talk.reply, talk.events = step.conversation, step.reply, step.events
    return keys(step.reply)


@pytest.fixture
def at_list(house: House) -> Talk:
    """A guest who has just been shown the rooms."""
    talk = Talk(house)
    talk.hears("greet", **TRIP)
    return talk


@pytest.fixture
def at_summary(house: House) -> Talk:
    """A guest who has just been shown the summary of the Deluxe room."""
    talk = Talk(house)
    talk.hears("greet", **EVERYTHING)
    return talk


def yes_of(talk: Talk) -> Offered:
    return carried(talk.reply.choices[0])


# --- Rooms


def test_an_entry_of_the_list_chooses_its_room(at_list: Talk) -> None:
    assert presses(at_list, carried(at_list.reply.choices[1])) == ["ask_name_offered"]
    assert at_list.known.wanted == ("2",)


def test_another_entry_of_the_list_may_be_pressed_at_the_summary(at_summary: Talk, house: House) -> None:
    other = room_offered(1, at_summary.known.offers[0], house.ports.today)

    assert presses(at_summary, other) == ["summary", "ask_confirm"]
    assert at_summary.known.wanted == ("1",)


def test_yesterdays_entry_is_compared_with_today_and_leads_to_a_question(at_list: Talk, house: House) -> None:
    press = carried(at_list.reply.choices[1])
    house.clock.advance(days=1)
    house.pms.price += 10
    later = Talk(house, at_list.known.without_trip())

    assert presses(later, press) == ["earlier_offer_moved", "ask_name_offered"]
    assert line(later.reply, "earlier_offer_moved").values["day"] == date(2026, 11, 21)
    assert later.known.stay == STAY
    assert house.pms.live == []


def test_yesterdays_entry_at_the_same_price_is_said_to_be_so(at_list: Talk, house: House) -> None:
    press = carried(at_list.reply.choices[0])
    house.clock.advance(days=1)

    assert presses(Talk(house), press) == ["welcome", "earlier_offer_stands", "ask_name_offered"]


def test_an_entry_whose_room_is_gone_leads_to_those_that_are_free(at_list: Talk, house: House) -> None:
    press = carried(at_list.reply.choices[0])
    house.pms.add(at_list.known.offers[0], "elsewhere")
    talk = Talk(house, at_list.known.without_trip())

    assert presses(talk, press) == ["wanted_room_gone", "rooms_header", "room_offer", "ask_room"]


def test_an_entry_for_days_gone_by_asks_for_others(at_list: Talk, house: House) -> None:
    press = carried(at_list.reply.choices[0])
    house.clock.advance(days=60)

    assert presses(Talk(house, at_list.known.without_trip()), press) == ["date_past", "ask_check_in_for_nights"]


def test_more_rooms_may_be_asked_for_after_one_was_chosen(at_summary: Talk) -> None:
    assert presses(at_summary, NextStep("more_rooms")) == LIST
    assert (at_summary.known.wanted, at_summary.known.booking_key) == ((), None)


def test_more_rooms_of_a_trip_that_is_gone_begin_anew(house: House) -> None:
    assert presses(Talk(house), NextStep("more_rooms")) == ["welcome", "ask_dates_and_guests"]


# --- The yes to a summary


def test_the_yes_on_the_summary_books_what_it_says(at_summary: Talk, house: House) -> None:
    assert presses(at_summary, yes_of(at_summary))[0] == "confirmed"
    assert len(house.pms.live) == 1


def test_the_yes_on_the_summary_counts_after_a_question_in_between(at_summary: Talk, house: House) -> None:
    press = yes_of(at_summary)
    at_summary.hears("human_handoff")

    presses(at_summary, press)

    assert len(house.pms.live) == 1


def test_the_yes_pressed_twice_books_once_and_names_the_booking(at_summary: Talk, house: House) -> None:
    press = yes_of(at_summary)
    presses(at_summary, press)

    assert presses(at_summary, press) == ["booked_already"]
    assert len(house.pms.live) == 1


def test_the_yes_of_a_booking_that_was_cancelled_begins_again(at_summary: Talk, house: House) -> None:
    press = yes_of(at_summary)
    presses(at_summary, press)
    house.pms.cancel(house.pms.live[0])

    assert presses(at_summary, press) == ["offer_of_today_stands", "summary", "ask_confirm"]
    assert house.pms.live == []


def test_the_yes_on_an_old_summary_books_nothing_and_shows_todays(at_summary: Talk, house: House) -> None:
    press = yes_of(at_summary)
    at_summary.hears(more_nights=1)
    house.pms.price += 5

    assert presses(at_summary, press) == ["offer_of_today_moved", "summary", "ask_confirm"]
    assert house.pms.live == []
    assert at_summary.known.stay == STAY


def test_the_yes_on_a_summary_of_a_session_that_ended_books_nothing(at_summary: Talk, house: House) -> None:
    press = yes_of(at_summary)
    talk = Talk(house, at_summary.known.but(is_back=True))

    assert presses(talk, press) == ["offer_of_today_stands", "summary", "ask_confirm"]
    assert house.pms.live == []


def test_without_the_pms_an_old_yes_is_asked_to_wait(at_summary: Talk, house: House) -> None:
    press = yes_of(at_summary)
    house.pms.fails["find"] = PMSUnavailable("down")

    assert presses(Talk(house), press) == ["welcome", "pms_away"]


def test_nothing_is_pressed_while_a_booking_is_being_confirmed(at_summary: Talk, house: House) -> None:
    press, room = yes_of(at_summary), room_offered(1, at_summary.known.offers[0], house.ports.today)
    house.pms.fails["book"] = OutcomeUnknown("cut off")
    presses(at_summary, press)
    assert at_summary.known.booking_status is BookingStatus.PENDING

    assert presses(at_summary, press) == ["question_over", "booking_pending_still"]
    assert presses(at_summary, room) == ["question_over", "booking_pending_still"]


def test_something_different_on_the_summary_asks_what(at_summary: Talk) -> None:
    change = carried(at_summary.reply.choices[1])
    at_summary.hears("human_handoff")

    assert presses(at_summary, change) == ["what_to_change"]
    assert presses(at_summary, change)[0] == "question_over"


# --- Other questions


def test_yes_and_no_answer_the_question_they_were_put_to(at_list: Talk) -> None:
    at_list.hears(choice=1)

    assert presses(at_list, carried(at_list.reply.choices[0])) == ["ask_email"]


def test_an_answer_to_a_question_no_longer_open_does_nothing(at_list: Talk) -> None:
    at_list.hears(choice=1)
    press = carried(at_list.reply.choices[0])
    at_list.hears(name="Eva Diaz")

    assert presses(at_list, press) == ["question_over", "ask_email"]
    assert at_list.known.guest_name == "Eva Diaz"


@pytest.fixture
def asked_to_cancel(at_summary: Talk) -> Talk:
    at_summary.hears("affirm")
    at_summary.hears("cancel_booking")
    assert at_summary.known.asked is Asked.CANCEL
    return at_summary


def test_the_yes_to_a_cancellation_cancels(asked_to_cancel: Talk, house: House) -> None:
    presses(asked_to_cancel, carried(asked_to_cancel.reply.choices[0]))

    assert house.pms.live == []


def test_the_yes_to_a_cancellation_that_cost_something_else_asks_anew(asked_to_cancel: Talk, house: House) -> None:
    press = carried(asked_to_cancel.reply.choices[0])
    asked_to_cancel.known = asked_to_cancel.known.but(cancelling=Cancelling("another", None))

    assert presses(asked_to_cancel, press)[0] == "cancel_check"
    assert len(house.pms.live) == 1


def test_a_late_no_to_a_cancellation_does_nothing(asked_to_cancel: Talk, house: House) -> None:
    press = carried(asked_to_cancel.reply.choices[1])
    asked_to_cancel.hears("human_handoff")

    assert presses(asked_to_cancel, press) == ["question_over", "anything_else"]
    assert len(house.pms.live) == 1


def test_a_booking_is_chosen_by_its_entry_while_that_is_asked(asked_to_cancel: Talk) -> None:
    asked = asked_to_cancel.known.but(asked=Asked.WHICH_BOOKING, listed=("7", "1"), cancelling=None)

    assert pressed(BookingListed("1"), asked)[1] == Meaning(choice=2)
    assert pressed(BookingListed("9"), asked)[1].says("question_over")
    assert pressed(BookingListed("1"), asked.but(asked=None))[1].says("question_over")


def test_days_pressed_are_days_said(at_list: Talk) -> None:
    assert presses(at_list, DaysOffered(date(2026, 12, 20), date(2026, 12, 22))) == LIST
    assert at_list.known.stay != STAY


def test_a_next_step_can_be_taken_at_any_time(house: House) -> None:
    assert presses(Talk(house), NextStep("human_handoff")) == ["welcome", "human"]


# --- Replies to earlier messages


def quoted(talk: Talk) -> list[Offered]:
    return [carried(choice) for choice in talk.reply.choices]


def test_a_number_in_reply_to_a_list_is_the_number_of_that_list(at_list: Talk) -> None:
    listed = quoted(at_list)
    shifted = [replace(each, number=each.number + 6) for each in listed if isinstance(each, RoomOffered)]

    assert question_of(listed) is Asked.ROOM_CHOICE
    assert picked(Meaning(choice=2), listed) == listed[1]
    assert picked(Meaning(choice=8), shifted) == shifted[1]
    assert picked(Meaning(choice=3), listed) is None


def test_a_number_in_reply_to_days_or_bookings_is_their_place() -> None:
    bookings = [BookingListed("7"), BookingListed("1")]

    assert question_of(bookings) is Asked.READING
    assert picked(Meaning(choice=2), bookings) == BookingListed("1")
    assert picked(Meaning(choice=1), [NextStep("book")]) is None


def test_a_yes_or_no_in_reply_to_a_summary_is_its_own(at_summary: Talk) -> None:
    summary = quoted(at_summary)

    assert question_of(summary) is Asked.CONFIRM
    assert picked(Meaning(intents=("affirm",)), summary) == summary[0]
    assert picked(Meaning(intents=("deny",)), summary) == summary[1]


def test_a_yes_in_reply_to_a_question_is_its_yes() -> None:
    question = [Answered("yes", Asked.RESUME), Answered("no", Asked.RESUME)]

    assert picked(Meaning(intents=("affirm", "book")), question) == question[0]


@pytest.mark.parametrize(
    "heard",
    [Meaning(intents=("affirm",), more_nights=1), Meaning(intents=("affirm", "photos")), Meaning(intents=("thanks",))],
)
def test_more_than_a_bare_answer_picks_nothing(at_summary: Talk, heard: Meaning) -> None:
    assert picked(heard, quoted(at_summary)) is None


def test_a_reply_to_a_message_that_offered_next_steps_is_read_like_any_other() -> None:
    assert question_of([NextStep("book")]) is None
    assert picked(Meaning(intents=("affirm",)), []) is None
