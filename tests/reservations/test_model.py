from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reservations.model import BookedRoom, Booking, Money, Offer, Party, RoomRate, RoomType, Stay

ROOM = RoomType("1", "Standard", "", max_adults=2, max_children=1, max_guests=3)
EUROS = Money(Decimal("100.00"), "EUR")


def test_money_of_one_currency_adds_and_subtracts() -> None:
    assert EUROS + EUROS - EUROS == EUROS


def test_money_of_two_currencies_does_not_mix() -> None:
    with pytest.raises(ValueError, match="cannot be added"):
        EUROS + Money(Decimal(1), "USD")


@pytest.mark.parametrize("check_out", [date(2026, 12, 15), date(2026, 12, 14)])
def test_a_stay_ends_after_it_begins(check_out: date) -> None:
    with pytest.raises(ValueError, match="ends after"):
        Stay(date(2026, 12, 15), check_out)


def test_a_moved_stay_keeps_its_nights() -> None:
    moved = Stay(date(2026, 12, 30), date(2027, 1, 2)).moved(2)

    assert moved == Stay(date(2027, 1, 1), date(2027, 1, 4))
    assert moved.nights == 3


@pytest.mark.parametrize(
    ("party", "fits"),
    [
        (Party(2, (5,)), True),
        (Party(3), False),
        (Party(1, (5, 6)), False),
        (Party(2, (5, 6)), False),
    ],
)
def test_a_room_sleeps_who_is_within_all_its_limits(party: Party, fits: bool) -> None:
    assert ROOM.sleeps(party) is fits


@pytest.mark.parametrize(("nights", "sold"), [(1, False), (2, True), (5, True), (6, False)])
def test_a_room_is_sold_between_its_limits_of_nights(nights: int, sold: bool) -> None:
    limited = RoomType("1", "Standard", "", 2, 1, 3, min_nights=2, max_nights=5)

    assert limited.takes(nights) is sold


def test_a_room_without_a_longest_stay_takes_any() -> None:
    assert ROOM.takes(400)


def test_an_offer_s_party_is_everybody_in_its_rooms() -> None:
    rates = (RoomRate(ROOM, Party(2, (5,)), EUROS, EUROS), RoomRate(ROOM, Party(1), EUROS, EUROS))
    offer = Offer(Stay(date(2026, 12, 15), date(2026, 12, 18)), rates, EUROS + EUROS)

    assert offer.party == Party(3, (5,))
    assert offer.room_type_ids == ("1", "1")


@pytest.mark.parametrize(("currency", "night"), [("EUR", "33.33"), ("JPY", "33"), ("KWD", "33.333")])
def test_the_average_night_is_rounded_to_the_smallest_coin(currency: str, night: str) -> None:
    offer = Offer(Stay(date(2026, 12, 15), date(2026, 12, 18)), (), Money(Decimal(100), currency))

    assert offer.per_night == Money(Decimal(night), currency)


def test_a_booking_lasts_from_its_first_to_its_last_night() -> None:
    early = BookedRoom("1", "1", "a", Stay(date(2026, 12, 15), date(2026, 12, 17)))
    late = BookedRoom("2", "1", "b", Stay(date(2026, 12, 16), date(2026, 12, 18)))

    assert Booking("1", "R", "s", (early, late), EUROS, is_live=True).stay.nights == 3


def test_an_offer_in_short_is_the_same_choice_at_the_same_price_without_pictures() -> None:
    stay, party = Stay(date(2026, 12, 15), date(2026, 12, 16)), Party(2)
    pictured = replace(ROOM, description="A view of the lake", amenities=("Wi-Fi",), images=("https://example.com/1",))
    offer = Offer(stay, (RoomRate(pictured, party, EUROS, EUROS),), EUROS)

    assert offer.in_short == Offer(stay, (RoomRate(ROOM, party, EUROS, EUROS),), EUROS)
