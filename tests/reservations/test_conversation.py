from __future__ import annotations

from datetime import date

import pytest

from reservations.conversation import TAIL, Asked, BookingStatus, Conversation, Meaning, Remark
from reservations.model import Guest, Party

NOBODY = Conversation("+34600123456", "en")


def test_the_history_keeps_only_its_tail() -> None:
    conversation = NOBODY
    for number in range(TAIL + 5):
        conversation = conversation.with_message("guest", str(number))

    assert len(conversation.messages) == TAIL
    assert conversation.messages[-1] == Remark("guest", str(TAIL + 4))


def test_without_its_trip_the_guest_is_still_known(ready: Conversation) -> None:
    booked = ready.but(confirmation_number="REF1", booking_id="1", booked=ready.offers[0], greeted=True)

    fresh = booked.without_trip()

    assert (fresh.guest_name, fresh.guest_email, fresh.confirmation_number) == ("Ana Diaz", "ana@example.com", "REF1")
    assert fresh.booked == ready.offers[0]


def test_without_its_trip_nothing_is_chosen(ready: Conversation) -> None:
    fresh = ready.but(wishes=("a cot",), booking_status=BookingStatus.CONFIRMED).without_trip()

    assert (fresh.stay, fresh.party, fresh.offers, fresh.wanted, fresh.wishes) == (None, None, (), (), ())
    assert (fresh.booking_key, fresh.booking_status) == (None, BookingStatus.OPEN)


def test_days_out_of_order_are_no_stay() -> None:
    assert NOBODY.but(check_in=date(2026, 12, 18), check_out=date(2026, 12, 15)).stay is None


@pytest.mark.parametrize(
    ("said", "party"),
    [
        ({"adults": 2}, Party(2)),
        ({"guests": 3}, Party(3)),
        ({"guests": 3, "children": 1, "child_ages": (6,)}, Party(2, (6,))),
        ({"adults": 2, "children": 1}, None),
        ({"children": 1, "child_ages": (6,)}, None),
        ({"adults": 0}, None),
        ({}, None),
    ],
)
def test_a_party_is_known_with_its_adults_and_every_child_s_age(said: dict[str, object], party: Party | None) -> None:
    assert NOBODY.but(**said).party == party


def test_a_choice_no_longer_offered_is_not_selected(ready: Conversation) -> None:
    assert ready.selected is not None
    assert ready.but(wanted=("9",)).selected is None


def test_a_refused_email_is_a_complete_guest() -> None:
    told = NOBODY.but(guest_name="Ana Diaz", guest_phone="+34600123456")

    assert told.details is None
    assert told.but(email_refused=True).details == Guest("Ana Diaz", None, "+34600123456")


@pytest.mark.parametrize(
    ("status", "has_trip"),
    [(BookingStatus.OPEN, True), (BookingStatus.PENDING, False), (BookingStatus.CONFIRMED, False)],
)
def test_what_is_booked_or_being_booked_is_no_open_trip(
    ready: Conversation, status: BookingStatus, has_trip: bool
) -> None:
    assert ready.but(booking_status=status).has_trip is has_trip


def test_an_interruption_takes_the_question_only_from_a_summary() -> None:
    assert NOBODY.but(asked=Asked.CONFIRM).interrupted().asked is None
    assert NOBODY.but(asked=Asked.NAME).interrupted().asked is Asked.NAME


def test_the_first_intent_is_the_most_telling() -> None:
    assert Meaning(intents=("affirm", "thanks")).intent == "affirm"
    assert Meaning().intent is None


def test_no_adults_is_a_party_that_was_said() -> None:
    assert Meaning(adults=0).party_said
    assert not Meaning(rooms=2).party_said
