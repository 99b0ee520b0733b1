"""What a guest is told of the bookings made here: the own ones, as the PMS holds them, and nobody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reservations.conversation import BookingStatus, Conversation
from reservations.errors import PMSUnavailable
from reservations.events import PMSFailed
from reservations.messages import Line
from reservations.model import Booking
from tests.reservations.conftest import COUPLE, STAY, House
from tests.reservations.talk import Talk, line

OWN = "whatsapp:3456:"


@pytest.fixture
def talk(house: House) -> Talk:
    """A guest who has been here before, long ago."""
    return Talk(house, Conversation("+34600123456", "en", greeted=True))


@pytest.fixture
def booked(ready: Conversation, house: House) -> Talk:
    """A guest who has booked the Standard room in this very chat."""
    booking = add(house)
    stands = ready.but(booking_status=BookingStatus.CONFIRMED, booked=ready.selected, booking_id=booking.id)
    return Talk(house, stands.but(confirmation_number=booking.reference, booking_key=None, offers=()))


def add(house: House, room_type: str = "1", *, days: int = 0, source: str = f"{OWN}first") -> Booking:
    return house.pms.add(house.pms.offer(room_type, STAY.moved(days), COUPLE), source)


@pytest.mark.parametrize("intent", ["status", "booking_status"])
def test_a_booking_is_found_though_the_chat_has_forgotten_it(intent: str, talk: Talk) -> None:
    booking = add(talk.house)

    assert talk.hears(intent) == ["own_booking"]
    said = line(talk.reply, "own_booking").values
    assert (said["reference"], said["room"], said["total"]) == (booking.reference, "Standard", booking.total)


def test_several_bookings_are_numbered_by_the_day_of_arrival(talk: Talk) -> None:
    later, sooner = add(talk.house, days=30), add(talk.house, source=f"{OWN}second")

    assert talk.hears("booking_status") == ["own_bookings", "numbered_booking", "numbered_booking"]
    assert [each.values.get("reference") for each in talk.reply.lines[1:]] == [sooner.reference, later.reference]


def test_nobody_is_told_of_another_guest_s_booking_whatever_is_typed(talk: Talk) -> None:
    other = add(talk.house, source="whatsapp:9999:key")

    heard = talk.hears(
        "booking_status",
        name="Eva Mora",
        email="eva@mora.example",
        phone="+34600009999",
        unexplained=(other.reference,),
    )

    assert heard[0] == "no_bookings"


def test_what_is_cancelled_or_over_is_not_listed(talk: Talk) -> None:
    add(talk.house, days=-60)
    talk.house.pms.cancel(add(talk.house))

    assert talk.hears("booking_status") == ["no_bookings", "ask_dates_and_guests"]


def test_on_the_day_of_departure_a_booking_is_not_over(talk: Talk) -> None:
    add(talk.house)
    talk.house.clock.advance(days=27)

    assert talk.hears("status") == ["own_booking"]


def test_the_status_of_a_guest_without_bookings_needs_no_word_on_them(talk: Talk) -> None:
    assert talk.hears("status") == ["status_nothing", "ask_dates_and_guests"]


def test_rooms_of_one_booking_are_counted_and_those_no_longer_sold_too(talk: Talk) -> None:
    booking = add(talk.house)
    room = booking.rooms[0]
    rooms = (room, replace(room, id="8", room_id="r8"), replace(room, id="9", room_id="r9", room_type_id="old"))
    talk.house.pms.bookings = [replace(booking, rooms=rooms)]

    talk.hears("status")

    two_standard = Line("rooms_of_a_kind", {"count": 2, "name": "Standard"})
    assert line(talk.reply, "own_booking").values["room"] == (two_standard, Line("rooms_unnamed", {"count": 1}))


def test_without_the_pms_the_chat_tells_what_it_remembers_and_says_so(booked: Talk) -> None:
    booked.house.pms.fails["bookings_of"] = PMSUnavailable("down")

    assert booked.hears("booking_status") == ["bookings_remembered", "booking"]
    assert booked.events == (PMSFailed(),)


def test_without_the_pms_a_guest_the_chat_does_not_know_is_asked_to_come_back(talk: Talk) -> None:
    talk.house.pms.fails["bookings_of"] = PMSUnavailable("down")

    assert talk.hears("booking_status")[0] == "bookings_away"


def test_a_booking_the_hotel_cancelled_is_no_longer_said_to_stand(booked: Talk) -> None:
    booked.house.pms.cancel(booked.house.pms.bookings[0])

    assert booked.hears("status") == ["booking_stands_no_more"]
    assert (booked.known.confirmation_number, booked.known.booking_status) == (None, BookingStatus.OPEN)


def test_bookings_are_told_beside_the_trip_that_is_being_planned(talk: Talk) -> None:
    add(talk.house)
    talk.hears(check_in=STAY.moved(9).check_in)

    assert talk.hears("status")[:3] == ["own_booking", "status_known", "known_check_in"]
