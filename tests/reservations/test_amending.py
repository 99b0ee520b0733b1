"""Cancellations and changes whose outcome was open: ended by the sweep, and the guest written to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from reservations.conversation import BookingStatus
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable
from reservations.events import BookingCancelled, BookingChanged, HumanRequested
from reservations.model import Booking, Stay
from reservations.ports import AnyAmendment
from reservations.terms import CancellationTerms
from tests.reservations.conftest import COUPLE, STAY, House
from tests.reservations.desk import GUEST, Desk

LONGER = Stay(STAY.check_in, STAY.check_out + timedelta(1))
WISHES = [("cancel my booking", "cancel"), ("one night more", "change")]
BOTH = pytest.mark.parametrize(("wish", "call"), WISHES)


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


@pytest.fixture
def booking(desk: Desk) -> Booking:
    """The guest's one booking, which the chat knows."""
    pms = desk.house.pms
    made = pms.add(pms.offer("1", STAY, COUPLE), desk.house.ports.source(GUEST, "first"))
    assert desk.serves("hi")
    known = desk.known.but(booking_id=made.id, confirmation_number=made.reference, adults=2)
    desk.remembers(known.but(booking_status=BookingStatus.CONFIRMED, booked=pms.offer("1", STAY, COUPLE)))
    return made


def left_open(desk: Desk, wish: str, call: str) -> AnyAmendment:
    """The guest agreed, and the PMS gave no clear answer."""
    desk.serves(wish)
    desk.house.pms.fails[call] = OutcomeUnknown("500")
    assert desk.serves("yes") == [f"{call}_pending"]
    desk.house.pms.fails.clear()
    [record] = desk.house.ledger.amendments.values()
    return record


def sweep(desk: Desk, **later: float) -> list[str]:
    """What the guest is written by the next sweep."""
    before = len(desk.channel.texts)
    desk.house.clock.advance(**(later or {"seconds": 61}))
    desk.front.sweep(every_seconds=5)
    return desk.channel.texts[before:]


def test_an_open_cancellation_is_carried_out_and_told(desk: Desk, booking: Booking) -> None:
    left_open(desk, "cancel my booking", "cancel")

    assert sweep(desk) == ["cancelled", "cancelled_cost_unknown"]
    assert (desk.house.pms.live, desk.house.ledger.amendments) == ([], {})
    assert BookingCancelled(booking.id, None) in desk.events.published
    assert desk.known.confirmation_number is None


def test_an_open_change_is_carried_out_and_told(desk: Desk, booking: Booking) -> None:
    left_open(desk, "one night more", "change")

    assert sweep(desk) == ["changed", "own_booking", "what_next"]
    assert [each.stay for each in desk.house.pms.live] == [LONGER]
    assert desk.house.ledger.amendments == {}
    assert desk.known.booked
    assert desk.known.booked.stay == LONGER


def test_a_change_that_may_still_be_at_work_is_not_sent_again(desk: Desk, booking: Booking) -> None:
    left_open(desk, "one night more", "change")

    assert sweep(desk, seconds=59) == []
    assert [each.stay for each in desk.house.pms.live] == [STAY]


@BOTH
@pytest.mark.parametrize("trouble", ["the lock is taken", "the PMS is away"])
def test_what_cannot_be_looked_up_stays_open(trouble: str, wish: str, call: str, desk: Desk, booking: Booking) -> None:
    record = left_open(desk, wish, call)
    desk.house.ledger.is_free = trouble != "the lock is taken"
    desk.house.pms.fails["bookings_of"] = PMSUnavailable("away")

    assert sweep(desk) == []
    assert desk.house.ledger.amendments == {record.source: record}


@BOTH
def test_what_was_never_sent_stays_open_when_the_pms_goes_away(
    wish: str, call: str, desk: Desk, booking: Booking
) -> None:
    desk.serves(wish)
    desk.house.ledger.is_free = False
    assert desk.serves("yes") == [f"{call}_pending"]
    desk.house.ledger.is_free = True
    desk.house.pms.fails[call] = PMSUnavailable("away")

    assert sweep(desk) == []
    [record] = desk.house.ledger.amendments.values()
    assert not record.agreed.is_sent


@BOTH
def test_what_is_refused_in_the_end_is_told_and_for_people(wish: str, call: str, desk: Desk, booking: Booking) -> None:
    left_open(desk, wish, call)
    desk.house.pms.fails[call] = PMSRefused("no")

    assert sweep(desk) == [f"{call}_refused", "human"]
    assert HumanRequested("refused", booking.reference) in desk.events.published
    assert desk.house.ledger.amendments == {}


@BOTH
def test_an_ending_noted_before_a_cut_is_the_one_that_is_told(
    wish: str, call: str, desk: Desk, booking: Booking
) -> None:
    record = left_open(desk, wish, call)
    desk.house.ledger.save_pending(replace(record, given_up="refused"))

    assert sweep(desk) == [f"{call}_refused", "human"]
    assert [each.stay for each in desk.house.pms.live] == [STAY]


@BOTH
def test_an_ending_told_before_a_cut_is_not_told_again(wish: str, call: str, desk: Desk, booking: Booking) -> None:
    record = left_open(desk, wish, call)
    sweep(desk)
    desk.house.ledger.save_pending(record)

    assert sweep(desk) == []
    assert desk.house.ledger.amendments == {}


@BOTH
def test_a_stay_that_begins_before_the_pms_is_back_is_for_people(
    wish: str, call: str, desk: Desk, booking: Booking
) -> None:
    left_open(desk, wish, call)

    assert sweep(desk, days=30) == ["stay_has_begun", "human"]
    assert [each.stay for each in desk.house.pms.live] == [STAY]


@BOTH
def test_a_booking_that_others_cancel_meanwhile_is_told_to_be_cancelled(
    wish: str, call: str, desk: Desk, booking: Booking
) -> None:
    left_open(desk, wish, call)
    desk.house.pms.cancel(booking)

    assert sweep(desk)[0] in ("cancelled", "cancelled_already")
    assert desk.house.ledger.amendments == {}


@BOTH
def test_a_booking_that_is_gone_altogether_is_told_to_be(wish: str, call: str, desk: Desk, booking: Booking) -> None:
    left_open(desk, wish, call)
    desk.house.pms.bookings.clear()

    assert sweep(desk) == ["no_bookings"]


def test_a_cancellation_sent_in_time_keeps_its_cost(desk: Desk, booking: Booking) -> None:
    terms = CancellationTerms(48, fee_nights=1)
    desk.house.ports = replace(desk.house.ports, hotel=replace(desk.house.ports.hotel, cancellation=terms))
    left_open(desk, "cancel my booking", "cancel")

    assert sweep(desk, days=23) == ["cancelled", "cancelled_free"]


def test_a_change_never_sent_at_a_price_that_moved_is_not_made(desk: Desk, booking: Booking) -> None:
    desk.serves("one night more")
    desk.house.ledger.is_free = False
    desk.serves("yes")
    desk.house.ledger.is_free = True
    desk.house.pms.price *= 2

    assert sweep(desk) == ["change_lapsed"]
    assert [each.stay for each in desk.house.pms.live] == [STAY]


def test_a_cancellation_never_sent_at_a_cost_that_moved_is_not_made(desk: Desk, booking: Booking) -> None:
    terms = CancellationTerms(48, fee_nights=1)
    desk.house.ports = replace(desk.house.ports, hotel=replace(desk.house.ports.hotel, cancellation=terms))
    desk.serves("cancel my booking")
    desk.house.ledger.is_free = False
    desk.serves("yes")
    desk.house.ledger.is_free = True

    assert sweep(desk, days=23) == ["cancel_lapsed"]
    assert len(desk.house.pms.live) == 1


def test_an_undoing_that_was_cut_off_goes_on(desk: Desk, booking: Booking) -> None:
    record = left_open(desk, "one night more", "change")
    pms = desk.house.pms
    pms.surcharges = [Decimal(5)]
    charged = pms.change(booking, pms.offer("1", LONGER, COUPLE), remark="")
    assert charged.total != booking.total
    desk.house.ledger.save_pending(replace(record, is_undoing=True))

    assert sweep(desk) == ["change_undone"]
    assert [(each.stay, each.total) for each in pms.live] == [(STAY, booking.total)]


def test_an_ending_leaves_a_trip_that_is_planned_meanwhile(desk: Desk, booking: Booking) -> None:
    left_open(desk, "one night more", "change")
    planning = desk.known.without_trip().but(check_in=STAY.moved(60).check_in)
    desk.remembers(planning)

    assert sweep(desk) == ["changed", "own_booking", "what_next"]
    assert desk.known.check_in == STAY.moved(60).check_in
    assert any(isinstance(event, BookingChanged) for event in desk.events.published)
