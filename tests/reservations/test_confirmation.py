"""What the documents of a booking say, before anybody draws them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from reservations.confirmation import Confirmation, Page, calendar_entry, map_url, page_of
from reservations.hotel import Hotel
from reservations.messages import Line, Location
from reservations.model import Stay
from reservations.wording import phrase
from tests.reservations.conftest import COUPLE, STAY, House

PLACE = Location(40.4168, -3.7038)


@pytest.fixture
def confirmation(house: House) -> Confirmation:
    [offer, *_] = house.pms.availability(STAY, COUPLE).offers
    return Confirmation("whatsapp:abc:key", "REF1", offer, "Ana Diaz", "en", "GB", datetime(2026, 11, 21, tzinfo=UTC))


def said(text: Line | str) -> str:
    return text if isinstance(text, str) else phrase(text, language="en", region="GB")


def rows(page: Page) -> dict[str, str]:
    return {
        said(label): text if isinstance(text, str) else said(text)
        for label, text in (*page.rows, page.total, *page.notes)
    }


def test_the_page_tells_whom_the_booking_is_for_and_what_it_costs(confirmation: Confirmation, hotel: Hotel) -> None:
    page = page_of(confirmation, hotel)

    assert rows(page) == {
        "Name": "Ana Diaz",
        "Guests": "2 adults",
        "Room": "Standard",
        "Total, taxes included": "€300.00",
        "Questions": "+34 910 000 000\nhola@prime.example",
        "Finding us": "Calle Mayor 1, Madrid",
    }


def test_the_page_tells_both_days_with_their_times(confirmation: Confirmation, hotel: Hotel) -> None:
    page = page_of(confirmation, hotel)

    assert [(said(each.day), said(each.time)) for each in (page.arrival, page.departure)] == [
        ("Tuesday, 15 December 2026", "from 14:00"),
        ("Friday, 18 December 2026", "until 11:00"),
    ]
    assert said(page.nights) == "3 nights"


def test_the_page_states_the_rules_for_cancelling_where_the_hotel_has_some(
    confirmation: Confirmation, hotel: Hotel
) -> None:
    strict = replace(hotel, policies={"cancellation": {"en": "Free until noon."}})

    assert rows(page_of(confirmation, strict))["Cancellation"] == "Free until noon."


def test_a_name_nobody_knows_any_more_is_not_made_up(confirmation: Confirmation, hotel: Hotel) -> None:
    assert "Name" not in rows(page_of(replace(confirmation, guest_name=""), hotel))


def test_a_place_has_an_address_on_the_map() -> None:
    assert map_url(PLACE) == "https://maps.google.com/?q=40.416800,-3.703800"


def test_a_place_on_the_equator_is_no_number_that_a_map_cannot_read() -> None:
    assert map_url(Location(0.00001, 32.5)) == "https://maps.google.com/?q=0.000010,32.500000"


def test_a_hotel_without_a_position_has_no_map(confirmation: Confirmation, hotel: Hotel) -> None:
    assert page_of(confirmation, hotel).map_url is None
    assert calendar_entry(confirmation, hotel).location is None


def test_the_calendar_runs_from_check_in_to_check_out_at_the_hotels_own_time(
    confirmation: Confirmation, hotel: Hotel
) -> None:
    entry = calendar_entry(confirmation, replace(hotel, check_in_time=time(15), location=PLACE))

    assert entry.begins == datetime(2026, 12, 15, 15, tzinfo=ZoneInfo("Europe/Madrid"))
    assert entry.ends == datetime(2026, 12, 18, 11, tzinfo=ZoneInfo("Europe/Madrid"))
    assert (entry.place, entry.location) == ("Hotel Prime, Calle Mayor 1, Madrid", PLACE)


def test_a_booking_keeps_its_place_in_the_calendar_when_its_days_change(
    confirmation: Confirmation, hotel: Hotel
) -> None:
    moved = replace(confirmation, offer=replace(confirmation.offer, stay=STAY.moved(7)))

    assert calendar_entry(moved, hotel).uid == calendar_entry(confirmation, hotel).uid


def test_two_bookings_are_two_entries(confirmation: Confirmation, hotel: Hotel) -> None:
    other = replace(confirmation, source="whatsapp:abc:other")

    assert calendar_entry(other, hotel).uid != calendar_entry(confirmation, hotel).uid


def test_the_calendar_does_not_tell_what_the_pms_keeps(confirmation: Confirmation, hotel: Hotel) -> None:
    assert confirmation.source not in calendar_entry(confirmation, hotel).uid


def test_a_single_night_is_one(confirmation: Confirmation, hotel: Hotel) -> None:
    short = Stay(STAY.check_in, STAY.moved(-2).check_out)

    page = page_of(replace(confirmation, offer=replace(confirmation.offer, stay=short)), hotel)
    assert said(page.nights) == "1 night"
