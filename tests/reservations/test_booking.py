"""The booking protocol, each safeguard by the harm it prevents."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from reservations.booking import Booked, NotBooked, Outcome, Unknown, book_once
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable, RoomTaken
from reservations.events import BookingConfirmed, BookingUndone, PriceMoved, RoomSharedWithOthers
from reservations.model import Guest
from reservations.ports import PendingBooking
from tests.reservations.conftest import COUPLE, STAY, House

SOURCE = "whatsapp:3456:the-key"


@pytest.fixture
def order(house: House) -> PendingBooking:
    guest = Guest("Ana Diaz", "ana@example.com", "+34600123456")
    return PendingBooking("+34600123456", SOURCE, house.pms.offer("1", STAY, COUPLE), guest, "", None)


def carry_out(order: PendingBooking, house: House) -> Outcome:
    return book_once(order, ports=house.ports, lock=house.ledger.lock)


def test_a_free_room_at_the_same_price_is_booked(order: PendingBooking, house: House) -> None:
    outcome = carry_out(order, house)

    assert isinstance(outcome, Booked)
    assert outcome.events == (BookingConfirmed("1", "REF1", order.offer.total),)


def test_the_same_order_carried_out_twice_is_one_booking(order: PendingBooking, house: House) -> None:
    carry_out(order, house)

    assert isinstance(carry_out(order, house), Booked)
    assert len(house.pms.bookings) == 1


def test_a_price_that_moved_is_not_booked(order: PendingBooking, house: House) -> None:
    house.pms.price = Decimal(120)

    outcome = carry_out(order, house)

    assert isinstance(outcome, NotBooked)
    assert outcome.reason == "moved"
    assert isinstance(outcome.events[0], PriceMoved)
    assert not house.pms.bookings


def test_a_room_taken_meanwhile_is_not_booked(order: PendingBooking, house: House) -> None:
    house.pms.add(order.offer, "front desk")

    outcome = carry_out(order, house)

    assert isinstance(outcome, NotBooked)
    assert outcome.reason == "gone"
    assert len(house.pms.bookings) == 1


@pytest.mark.parametrize(("refusal", "reason"), [(RoomTaken("taken"), "gone"), (PMSRefused("no"), "refused")])
def test_a_refusal_at_the_post_is_no_booking(
    order: PendingBooking, house: House, refusal: Exception, reason: str
) -> None:
    house.pms.fails["book"] = refusal

    outcome = carry_out(order, house)

    assert isinstance(outcome, NotBooked)
    assert outcome.reason == reason


def test_a_lost_answer_leaves_a_record_and_lets_the_lock_lapse(order: PendingBooking, house: House) -> None:
    house.pms.fails["book"] = OutcomeUnknown("500")

    assert carry_out(order, house) == Unknown()
    assert house.ledger.lock.lapses
    assert house.ledger.records[SOURCE].posted_at == house.clock.now()


def test_a_booking_behind_a_lost_answer_is_found_by_its_key_at_once(order: PendingBooking, house: House) -> None:
    house.pms.fails["book"], house.pms.books_anyway = OutcomeUnknown("500"), True

    outcome = carry_out(order, house)

    assert isinstance(outcome, Booked)
    assert len(house.pms.bookings) == 1


def test_a_booking_behind_a_lost_answer_is_found_later_when_the_pms_is_back(
    order: PendingBooking, house: House
) -> None:
    house.pms.fails["book"], house.pms.books_anyway = OutcomeUnknown("cut"), True
    house.pms.fails_after_book["find"] = PMSUnavailable("away")

    assert carry_out(order, house) == Unknown()
    house.pms.fails.clear()
    assert isinstance(carry_out(house.ledger.records[SOURCE], house), Booked)
    assert len(house.pms.bookings) == 1


def test_what_differs_while_the_post_may_still_run_is_not_judged(order: PendingBooking, house: House) -> None:
    house.pms.fails["book"], house.pms.books_anyway = OutcomeUnknown("timeout"), True
    house.pms.charges = Decimal(5)

    assert carry_out(order, house) == Unknown()
    assert len(house.pms.live) == 1

    house.clock.advance(seconds=61)
    outcome = carry_out(order, house)
    assert isinstance(outcome, NotBooked)
    assert (outcome.reason, house.pms.live) == ("differs", [])


def test_a_difference_cut_off_after_its_cancellation_is_still_one(order: PendingBooking, house: House) -> None:
    house.pms.charges = Decimal(5)
    house.pms.fails["cancel"] = OutcomeUnknown("500")
    assert carry_out(order, house) == Unknown()
    house.pms.fails.clear()
    house.pms.cancel(house.pms.bookings[0])

    assert carry_out(order, house) == NotBooked("differs", events=(BookingUndone("1", "differs"),))


def test_not_there_means_nothing_while_the_post_may_still_run(order: PendingBooking, house: House) -> None:
    house.pms.fails["book"] = OutcomeUnknown("timeout")
    carry_out(order, house)
    house.pms.fails.clear()
    house.clock.advance(seconds=59)

    assert carry_out(order, house) == Unknown()
    assert not house.pms.bookings


def test_not_there_after_a_minute_is_booked_after_all(order: PendingBooking, house: House) -> None:
    house.pms.fails["book"] = OutcomeUnknown("timeout")
    carry_out(order, house)
    house.pms.fails.clear()
    house.clock.advance(seconds=61)

    assert isinstance(carry_out(order, house), Booked)
    assert len(house.pms.live) == 1


@pytest.mark.parametrize(("seconds", "lapses"), [(59, True), (60, False)])
def test_with_the_pms_away_the_lock_is_kept_only_for_a_post_that_may_still_run(
    seconds: int, lapses: bool, order: PendingBooking, house: House
) -> None:
    house.ledger.save_pending(replace(order, posted_at=house.clock.now()))
    house.clock.advance(seconds=seconds)
    house.pms.fails["find"] = PMSUnavailable("maintenance")

    with pytest.raises(PMSUnavailable):
        carry_out(order, house)

    assert house.ledger.lock.lapses == lapses


def test_a_post_that_never_left_leaves_no_record(order: PendingBooking, house: House) -> None:
    house.pms.fails["book"] = PMSUnavailable("no connection")

    with pytest.raises(PMSUnavailable):
        carry_out(order, house)

    assert not house.ledger.records


def test_a_post_that_never_left_keeps_an_earlier_record(order: PendingBooking, house: House) -> None:
    house.ledger.save_pending(order)
    house.pms.fails["book"] = PMSUnavailable("no connection")

    with pytest.raises(PMSUnavailable):
        carry_out(order, house)

    assert house.ledger.records[SOURCE] == order


def test_nothing_is_posted_once_the_lock_is_lost(order: PendingBooking, house: House) -> None:
    house.ledger.lock.is_held = False

    assert carry_out(order, house) == Unknown()
    assert not house.pms.bookings
    assert house.ledger.records[SOURCE] == order


def test_two_bookings_under_one_key_become_the_first(order: PendingBooking, house: House) -> None:
    house.pms.add(order.offer, SOURCE)
    house.pms.add(order.offer, SOURCE)

    outcome = carry_out(order, house)

    assert isinstance(outcome, Booked)
    assert [booking.id for booking in house.pms.live] == ["1"]
    assert BookingUndone("2", "duplicate") in outcome.events


def test_another_charge_than_agreed_is_taken_back(order: PendingBooking, house: House) -> None:
    house.pms.charges = Decimal("0.01")

    outcome = carry_out(order, house)

    assert isinstance(outcome, NotBooked)
    assert outcome.reason == "differs"
    assert not house.pms.live


def test_a_cancelled_booking_under_the_key_is_never_booked_again(order: PendingBooking, house: House) -> None:
    house.pms.cancel(house.pms.add(order.offer, SOURCE))

    outcome = carry_out(order, house)

    assert isinstance(outcome, NotBooked)
    assert outcome.reason == "superseded"
    assert not house.pms.live


def test_of_two_of_ours_in_one_room_the_later_gives_way(order: PendingBooking, house: House) -> None:
    house.pms.add(order.offer, "whatsapp:other:key")
    house.pms.add(order.offer, SOURCE)

    outcome = carry_out(order, house)

    assert isinstance(outcome, NotBooked)
    assert outcome.reason == "gone"
    assert [booking.source for booking in house.pms.live] == ["whatsapp:other:key"]


def test_somebody_elses_booking_of_the_room_is_left_alone_and_told_to_the_hotel(
    order: PendingBooking, house: House
) -> None:
    house.pms.add(order.offer, SOURCE)
    house.pms.add(order.offer, "website")

    outcome = carry_out(order, house)

    assert isinstance(outcome, Booked)
    assert RoomSharedWithOthers("1") in outcome.events
    assert len(house.pms.live) == 2


@pytest.mark.parametrize("step", ["sharing_rooms", "cancel"])
def test_a_failure_after_the_booking_leaves_the_outcome_open(order: PendingBooking, house: House, step: str) -> None:
    house.pms.charges = Decimal(1) if step == "cancel" else Decimal(0)
    house.pms.fails[step] = PMSUnavailable("away")

    assert carry_out(order, house) == Unknown()
    assert house.ledger.lock.lapses
    assert SOURCE in house.ledger.records


def test_a_booking_for_other_dates_under_the_key_is_taken_back(order: PendingBooking, house: House) -> None:
    other = replace(order.offer, stay=STAY.moved(30))
    house.pms.add(other, SOURCE)

    outcome = carry_out(order, house)

    assert isinstance(outcome, NotBooked)
    assert outcome.reason == "differs"


def test_the_time_a_post_may_run_outlives_every_deadline() -> None:
    from reservations.booking import POST_MAY_RUN
    from reservations.front_desk import TURN_SECONDS

    assert timedelta(seconds=TURN_SECONDS) < POST_MAY_RUN
