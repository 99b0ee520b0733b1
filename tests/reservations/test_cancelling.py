"""Cancelling in the chat: the right booking, its cost said before, an explicit yes, once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reservations.conversation import Asked, BookingStatus, Cancelling, Conversation
from reservations.errors import LeaseLost, OutcomeUnknown, PMSRefused, PMSUnavailable
from reservations.events import AmendmentPending, BookingCancelled, CancellationOffered, HumanRequested, PMSFailed
from reservations.model import Booking, Money
from reservations.ports import AnyAmendment
from reservations.terms import CancellationTerms
from tests.reservations.conftest import COUPLE, STAY, House
from tests.reservations.talk import Talk, line

OWN = "whatsapp:3456:"
FREE = Money(Decimal("0.00"), "EUR")
ONE_NIGHT = Money(Decimal("100.00"), "EUR")
OFFERED = ["cancel_check", "own_booking", "hotel_says"]


@pytest.fixture
def talk(house: House) -> Talk:
    """A guest of a hotel where cancelling is free until two days before, and then costs one night."""
    policy = {"cancellation": {"en": "Free until two days before."}}
    hotel = replace(house.ports.hotel, cancellation=CancellationTerms(48, fee_nights=1), policies=policy)
    house.ports = replace(house.ports, hotel=hotel)
    return Talk(house, Conversation("+34600123456", "en", greeted=True))


@pytest.fixture
def offered(talk: Talk) -> Talk:
    """The same guest, asked whether the one booking shall be cancelled."""
    add(talk.house)
    talk.hears("cancel_booking")
    return talk


def add(house: House, *, days: int = 0, source: str = f"{OWN}first") -> Booking:
    return house.pms.add(house.pms.offer("1", STAY.moved(days), COUPLE), source)


def pending(talk: Talk) -> AnyAmendment:
    """The one record of a cancellation whose outcome is open."""
    [record] = talk.house.ledger.amendments.values()
    return record


def with_ports(talk: Talk, **changed: object) -> None:
    talk.house.ports = replace(talk.house.ports, **changed)  # type: ignore[arg-type]


def terms(talk: Talk, cancellation: CancellationTerms | None) -> None:
    with_ports(talk, hotel=replace(talk.house.ports.hotel, cancellation=cancellation))


# --- What it costs


def test_the_booking_the_policy_and_todays_cost_come_before_the_question(talk: Talk) -> None:
    add(talk.house)

    assert talk.hears("cancel_booking") == [*OFFERED, "cancel_free_until", "ask_cancel"]
    assert talk.events == (CancellationOffered("1"),)
    assert len(talk.house.pms.live) == 1


def test_free_is_free_until_an_hour_that_is_told_as_the_hotel_s(offered: Talk) -> None:
    said = line(offered.reply, "cancel_free_until").values

    assert f"{said['day']} {said['time']}" == "2026-12-13 14:00:00"


def test_later_the_fee_is_told(talk: Talk) -> None:
    add(talk.house)
    talk.house.clock.advance(days=23)

    assert talk.hears("cancel_booking") == [*OFFERED, "cancel_costs", "ask_cancel"]
    assert line(talk.reply, "cancel_costs").values["fee"] == ONE_NIGHT


def test_without_terms_only_the_hotel_can_tell_the_cost(talk: Talk) -> None:
    terms(talk, None)
    add(talk.house)

    assert talk.hears("cancel_booking") == [*OFFERED, "cancel_cost_unknown", "ask_cancel"]
    assert talk.hears("affirm") == ["cancelled", "cancelled_cost_unknown"]


def test_a_house_that_never_charges_needs_no_hour(talk: Talk) -> None:
    terms(talk, CancellationTerms(None, fee_percent=Decimal("0.001")))
    with_ports(talk, hotel=replace(talk.house.ports.hotel, policies={}))
    add(talk.house)

    assert talk.hears("cancel_booking") == ["cancel_check", "own_booking", "cancel_free", "ask_cancel"]


# --- The answer


def test_a_yes_cancels_in_the_pms(offered: Talk) -> None:
    assert offered.hears("affirm") == ["cancelled", "cancelled_free"]
    assert offered.events == (BookingCancelled("1", FREE),)
    assert not offered.house.pms.live


def test_a_fee_is_said_to_be_charged_by_the_hotel(talk: Talk) -> None:
    add(talk.house)
    talk.house.clock.advance(days=23)
    talk.hears("cancel_booking")

    assert talk.hears("affirm") == ["cancelled", "cancelled_for"]
    assert talk.events == (BookingCancelled("1", ONE_NIGHT),)


@pytest.mark.parametrize("intents", [("deny",), ("deny", "affirm")])
def test_a_no_leaves_everything(intents: tuple[str, ...], offered: Talk) -> None:
    assert offered.hears(*intents) == ["nothing_cancelled"]
    assert (offered.known.asked, offered.known.cancelling) == (None, None)
    assert len(offered.house.pms.live) == 1


@pytest.mark.parametrize(
    "intents", [("cancel_booking",), ("affirm", "book"), ("thanks",), ("help",), ("faq:parking",), ("greet",)]
)
def test_whatever_is_no_answer_puts_the_question_again(intents: tuple[str, ...], offered: Talk) -> None:
    assert offered.hears(*intents)[-1] == "ask_cancel"
    assert len(offered.house.pms.live) == 1


@pytest.mark.parametrize("intent", ["menu", "status", "human_handoff", "stop"])
def test_after_something_else_a_bare_yes_cancels_nothing(intent: str, offered: Talk) -> None:
    offered.hears(intent)
    offered.hears("affirm")

    assert offered.known.cancelling is None
    assert len(offered.house.pms.live) == 1


def test_new_dates_leave_the_question_behind(offered: Talk) -> None:
    assert offered.hears(check_in=STAY.check_in, nights=2) == ["ask_guests"]
    assert offered.known.cancelling is None


def test_nonsense_is_named_before_the_question_is_put_again(offered: Talk) -> None:
    assert offered.hears(unexplained=("qwerty",)) == ["not_understood", "ask_cancel"]


# --- Which booking


def test_of_several_bookings_the_guest_says_which(talk: Talk) -> None:
    sooner, later = add(talk.house), add(talk.house, days=30, source=f"{OWN}second")
    assert talk.hears("cancel_booking")[-1] == "which_to_cancel"

    assert talk.hears(choice=2)[0] == "cancel_check"
    talk.hears("affirm")

    assert (talk.house.pms.live, later.is_live) == ([sooner], True)


def test_a_number_that_is_not_in_the_list_is_said_not_to_be(talk: Talk) -> None:
    add(talk.house)
    add(talk.house, days=30)
    talk.hears("cancel_booking")

    assert talk.hears(choice=7)[0] == "no_such_booking"
    assert talk.known.asked is Asked.WHICH_BOOKING


def test_none_of_them_is_an_answer(talk: Talk) -> None:
    add(talk.house)
    add(talk.house, days=30)
    talk.hears("cancel_booking")

    assert talk.hears("deny") == ["nothing_cancelled"]


def test_another_guest_s_booking_cannot_be_reached(talk: Talk) -> None:
    add(talk.house, source="whatsapp:9999:key")

    assert talk.hears("cancel_booking", email="eva@mora.example", unexplained=("REF1",)) == ["no_bookings"]


def test_a_booking_id_of_another_guest_in_the_session_is_missing(talk: Talk) -> None:
    other = add(talk.house, source="whatsapp:9999:key")
    talk.known = talk.known.but(asked=Asked.CANCEL, cancelling=Cancelling(other.id, FREE))

    assert talk.hears("affirm") == ["no_bookings"]
    assert talk.house.pms.live == [other]


def test_a_stay_that_has_begun_is_for_people(talk: Talk) -> None:
    add(talk.house)
    talk.house.clock.advance(days=24, hours=1)

    assert talk.hears("cancel_booking") == ["stay_has_begun", "human"]
    assert talk.events == (HumanRequested("stay_begun", "REF1"),)


def test_a_trip_that_is_only_planned_is_dropped_instead(talk: Talk) -> None:
    add(talk.house)
    talk.hears(check_in=STAY.moved(30).check_in)

    assert talk.hears("cancel_booking") == ["trip_dropped"]
    assert len(talk.house.pms.live) == 1


def test_a_booking_that_the_chat_knows_is_meant_and_the_trip_being_planned_is_kept(talk: Talk) -> None:
    booking = add(talk.house)
    talk.known = talk.known.but(booking_id=booking.id, confirmation_number=booking.reference)
    talk.hears(check_in=STAY.moved(30).check_in)

    assert talk.hears("cancel_booking")[:2] == ["cancel_check", "own_booking"]
    assert talk.hears("deny") == ["nothing_cancelled"]
    assert talk.known.check_in == STAY.moved(30).check_in


def test_the_chat_forgets_the_booking_that_was_cancelled(offered: Talk) -> None:
    offered.known = offered.known.but(
        booking_status=BookingStatus.CONFIRMED, booking_id="1", confirmation_number="REF1"
    )

    offered.hears("affirm")

    assert (offered.known.confirmation_number, offered.known.booking_status) == (None, BookingStatus.OPEN)
    assert offered.hears("greet") == ["hello_again", "ask_dates_and_guests"]


# --- At the yes


def test_the_same_yes_twice_cancels_once_and_tells_the_same(offered: Talk) -> None:
    saved: list[Conversation] = []
    with_ports(offered, checkpoint=saved.append)
    offered.hears("affirm")

    # The process was killed after the PMS had cancelled: the message is done again from what was saved.
    offered.known = saved[0]

    assert offered.hears("affirm") == ["cancelled", "cancelled_free"]
    assert offered.house.pms.calls.count("cancel") == 1


def test_what_the_hotel_cancelled_in_between_is_not_claimed(offered: Talk) -> None:
    offered.house.pms.cancel(offered.house.pms.bookings[0])

    assert offered.hears("affirm") == ["cancelled_already"]
    assert offered.events == ()


def test_a_cost_that_has_changed_is_told_and_asked_again(offered: Talk) -> None:
    offered.house.clock.advance(days=23)

    assert offered.hears("affirm") == ["cancel_cost_moved", *OFFERED, "cancel_costs", "ask_cancel"]
    assert len(offered.house.pms.live) == 1
    assert offered.hears("affirm") == ["cancelled", "cancelled_for"]


def test_a_cost_that_has_changed_and_cannot_be_shown_cancels_nothing(offered: Talk) -> None:
    offered.house.clock.advance(days=23)
    offered.house.pms.fails["room_types"] = PMSUnavailable("down")

    assert offered.hears("affirm") == ["cancel_away"]
    assert len(offered.house.pms.live) == 1


def test_a_stay_that_begins_before_the_yes_is_for_people(offered: Talk) -> None:
    offered.house.clock.advance(days=24, hours=1)

    assert offered.hears("affirm") == ["stay_has_begun", "human"]
    assert len(offered.house.pms.live) == 1


def test_a_refusal_is_for_people(offered: Talk) -> None:
    offered.house.pms.fails["cancel"] = PMSRefused("no permission")

    assert offered.hears("affirm") == ["cancel_refused", "human"]
    assert offered.events == (HumanRequested("refused", "REF1"),)


@pytest.mark.parametrize("call", ["bookings_of", "cancel"])
def test_without_the_pms_the_same_yes_counts_later(call: str, offered: Talk) -> None:
    offered.house.pms.fails[call] = PMSUnavailable("down")
    assert offered.hears("affirm") == ["cancel_away"]
    assert offered.events == (PMSFailed(),)
    assert not offered.house.ledger.amendments

    offered.house.pms.fails.clear()

    assert offered.hears("affirm") == ["cancelled", "cancelled_free"]


def test_an_unknown_outcome_is_not_told_as_done_and_left_to_the_background(offered: Talk) -> None:
    offered.house.pms.fails["cancel"] = OutcomeUnknown("500")

    assert offered.hears("affirm") == ["cancel_pending"]
    assert offered.events == (AmendmentPending("1"),)
    assert (offered.house.ledger.lock.lapses, pending(offered).sent_at) == (True, offered.house.clock.now())


def test_after_an_unknown_outcome_no_answer_is_taken_for_one_to_the_question(offered: Talk) -> None:
    offered.house.pms.fails["cancel"] = OutcomeUnknown("500")
    offered.hears("affirm")

    assert (offered.known.asked, offered.known.cancelling) == (None, None)


def test_a_cancellation_that_went_through_unseen_is_found_when_it_is_wished_again(offered: Talk) -> None:
    offered.house.pms.fails["cancel"] = OutcomeUnknown("500")
    offered.hears("affirm")
    offered.hears("cancel_booking")
    offered.house.pms.fails.clear()
    offered.house.pms.cancel(offered.house.pms.bookings[0])

    assert offered.hears("affirm") == ["cancelled", "cancelled_free"]
    assert not offered.house.ledger.amendments


def test_a_pms_that_is_away_after_an_unknown_outcome_does_not_make_it_nothing(offered: Talk) -> None:
    offered.house.pms.fails["cancel"] = OutcomeUnknown("500")
    offered.hears("affirm")
    offered.hears("cancel_booking")
    offered.house.pms.fails["cancel"] = PMSUnavailable("down")

    assert offered.hears("affirm") == ["cancel_pending"]
    assert pending(offered).agreed.is_sent


def test_without_the_lock_nothing_is_sent_and_the_background_does_it(offered: Talk) -> None:
    offered.house.ledger.is_free = False

    assert offered.hears("affirm") == ["cancel_pending"]
    assert "cancel" not in offered.house.pms.calls
    assert (pending(offered).agreed, pending(offered).sent_at) == (Cancelling("1", FREE), None)


def test_with_a_lock_that_is_lost_nothing_is_sent(offered: Talk) -> None:
    offered.house.ledger.lock.is_held = False

    assert offered.hears("affirm") == ["cancel_pending"]
    assert "cancel" not in offered.house.pms.calls
    assert pending(offered).sent_at is None


def test_a_record_in_other_hands_is_left_as_it_is(offered: Talk) -> None:
    offered.house.pms.fails["cancel"] = OutcomeUnknown("500")
    offered.hears("affirm")
    known = pending(offered)
    offered.hears("cancel_booking")
    offered.house.ledger.is_free = False

    assert offered.hears("affirm") == ["cancel_pending"]
    assert pending(offered) == known


def test_with_a_turn_that_is_lost_nothing_is_sent(offered: Talk) -> None:
    def lost(_: Conversation) -> None:
        raise LeaseLost("SM1")

    with_ports(offered, checkpoint=lost)

    with pytest.raises(LeaseLost):
        offered.hears("affirm")
    assert "cancel" not in offered.house.pms.calls


def test_without_the_pms_there_is_nothing_to_ask(talk: Talk) -> None:
    talk.house.pms.fails["bookings_of"] = PMSUnavailable("down")

    assert talk.hears("cancel_booking") == ["bookings_away"]
    assert talk.known.asked is None
