"""What every implementation of the port `PMS` promises, on the small hotel of tests/pms_house.py."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reservations.errors import PMSRefused, PMSUnavailable, RoomTaken
from reservations.model import Booking, Guest, Money, Offer, Party, Stay
from reservations.ports import PMS, Deadline
from tests.pms_house import ANA, DOUBLE, FAMILY, KEY, SINGLE, STAY, House, simulated_house

COUPLE = Party(2)


HOUSES = {"QloAppsClient": simulated_house}
"""The implementations that must keep the promises; a further one is a line here."""


@pytest.fixture(params=HOUSES)
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    with HOUSES[request.param](tmp_path) as found:
        yield found


@pytest.fixture
def pms(house: House) -> PMS:
    return house.pms


def offer_of(pms: PMS, room_type: str, party: Party = COUPLE, stay: Stay = STAY) -> Offer:
    offers = pms.availability(stay, party, rooms=1).offers
    return next(offer for offer in offers if offer.room_type_ids == (room_type,))


def book(pms: PMS, room_type: str = DOUBLE, *, source: str = KEY, guest: Guest = ANA) -> Booking:
    return pms.book(offer_of(pms, room_type), guest, source=source, remark="")


def test_the_room_types_are_those_on_sale_in_this_hotel(pms: PMS) -> None:
    assert [room.id for room in pms.room_types()] == [SINGLE, DOUBLE, FAMILY]


def test_a_room_type_tells_its_limits(pms: PMS) -> None:
    family = pms.room_types()[2]

    assert (family.max_adults, family.max_children, family.max_guests) == (4, 3, 5)
    assert (family.min_nights, family.max_nights) == (2, 10)


def test_offers_are_rooms_that_take_the_party_cheapest_first(pms: PMS) -> None:
    found = pms.availability(STAY, COUPLE)

    assert [offer.room_type_ids for offer in found.offers] == [(DOUBLE,), (FAMILY,)]
    assert found.largest_room == 5


def test_an_offer_states_the_price_of_the_whole_stay_with_and_without_taxes(pms: PMS) -> None:
    offer = offer_of(pms, DOUBLE)

    assert offer.total == Money(Decimal("346.50"), "EUR")
    assert offer.rooms[0].net == Money(Decimal("315.00"), "EUR")


def test_what_is_sold_out_is_named(house: House, pms: PMS) -> None:
    house.sell(FAMILY)
    house.sell(DOUBLE, rooms=2)

    found = pms.availability(STAY, Party(3))

    assert not any(len(offer.rooms) == 1 for offer in found.offers)
    assert [room.id for room in found.sold_out] == [FAMILY]


def test_a_stay_that_is_too_short_or_too_long_for_a_room_is_said(pms: PMS) -> None:
    night = pms.availability(Stay(date(2030, 6, 10), date(2030, 6, 11)), COUPLE)
    month = pms.availability(Stay(date(2030, 6, 1), date(2030, 6, 30)), COUPLE)

    assert [room.id for room in night.stay_too_short] == [FAMILY]
    assert [room.id for room in month.stay_too_long] == [FAMILY]


def test_a_larger_party_is_offered_the_fewest_rooms_that_take_it(pms: PMS) -> None:
    offers = pms.availability(STAY, Party(5, (4, 9))).offers

    assert [offer.room_type_ids for offer in offers] == [(DOUBLE, FAMILY)]
    assert offers[0].party.guests == 7


def test_with_the_one_room_sold_out_two_smaller_ones_are_offered(house: House, pms: PMS) -> None:
    house.sell(FAMILY)

    offers = pms.availability(STAY, Party(4)).offers

    assert [offer.room_type_ids for offer in offers] == [(DOUBLE, DOUBLE)]


def test_exactly_the_rooms_asked_for_are_offered(pms: PMS) -> None:
    offers = pms.availability(STAY, COUPLE, rooms=2).offers

    assert offers[0].room_type_ids == (SINGLE, SINGLE)
    assert [room.party for room in offers[0].rooms] == [Party(1), Party(1)]


def test_a_party_no_rooms_take_gets_no_offer_but_the_largest_room(pms: PMS) -> None:
    found = pms.availability(STAY, Party(40))

    assert (found.offers, found.largest_room) == ((), 5)


def test_more_rooms_than_adults_cannot_be_had(pms: PMS) -> None:
    assert pms.availability(STAY, COUPLE, rooms=3).offers == ()


def test_a_choice_of_rooms_is_quoted_as_it_was_offered(pms: PMS) -> None:
    offer = pms.availability(STAY, Party(5, (4, 9))).offers[0]

    assert pms.quote(STAY, [(room.room_type.id, room.party) for room in offer.rooms]) == offer


def test_a_choice_keeps_who_sleeps_where_whatever_else_is_cheaper(pms: PMS) -> None:
    quoted = pms.quote(STAY, [(FAMILY, Party(1)), (SINGLE, Party(1))])

    assert quoted
    assert [(room.room_type.id, room.party) for room in quoted.rooms] == [(FAMILY, Party(1)), (SINGLE, Party(1))]


@pytest.mark.parametrize(
    ("stay", "rooms"),
    [
        (STAY, [(FAMILY, COUPLE), (FAMILY, COUPLE)]),
        (STAY, [(SINGLE, COUPLE)]),
        (STAY, [(DOUBLE, COUPLE), ("4711", COUPLE)]),
        (Stay(date(2030, 6, 10), date(2030, 6, 11)), [(FAMILY, COUPLE)]),
    ],
    ids=["too few free", "too small", "not on sale", "too short"],
)
def test_a_choice_that_cannot_be_had_has_no_quote(pms: PMS, stay: Stay, rooms: list[tuple[str, Party]]) -> None:
    assert pms.quote(stay, rooms) is None


def test_the_nearest_stays_are_free_and_of_the_same_length(house: House, pms: PMS) -> None:
    house.sell(FAMILY)
    house.sell(DOUBLE, rooms=2)

    near = pms.nearest_stays(STAY, COUPLE, earliest=date(2030, 6, 1), rooms=1)

    assert near == (STAY.moved(3), STAY.moved(-3))
    assert all(pms.availability(stay, COUPLE, rooms=1).offers for stay in near)


def test_no_nearest_stay_begins_before_the_earliest_day(house: House, pms: PMS) -> None:
    house.sell(FAMILY)

    near = pms.nearest_stays(STAY, Party(3), earliest=STAY.check_in, rooms=1)

    assert near == (STAY.moved(3),)


def test_a_stay_the_season_does_not_allow_is_not_suggested(house: House, pms: PMS) -> None:
    august = Stay(date(2030, 8, 15), date(2030, 8, 18))

    assert pms.nearest_stays(august, Party(4), earliest=date(2030, 6, 1), rooms=1) == ()


def test_a_length_no_room_is_sold_for_has_no_nearest_stay(pms: PMS) -> None:
    assert pms.nearest_stays(STAY, Party(40), earliest=date(2030, 6, 1)) == ()


def test_a_booking_is_what_was_offered(pms: PMS) -> None:
    offer = offer_of(pms, FAMILY, Party(2, (5, 7)))

    booking = pms.book(offer, ANA, source=KEY, remark="late arrival")

    assert (booking.is_live, booking.source, booking.total) == (True, KEY, offer.total)
    assert (booking.stay, [room.room_type_id for room in booking.rooms]) == (STAY, [FAMILY])


def test_a_booking_of_several_rooms_is_one_booking(pms: PMS) -> None:
    offer = pms.availability(STAY, Party(5, (4, 9))).offers[0]

    booking = pms.book(offer, ANA, source=KEY, remark="")

    assert sorted(room.room_type_id for room in booking.rooms) == [DOUBLE, FAMILY]
    assert booking.total == offer.total


def test_a_booking_is_found_under_its_source_alone(pms: PMS) -> None:
    booking = book(pms)

    assert pms.find(KEY) == (booking,)
    assert pms.find(KEY.upper()) == pms.find("whatsapp:5f2e:firs") == ()


def test_a_guests_bookings_are_found_newest_first(pms: PMS) -> None:
    first, second = book(pms), book(pms, source="whatsapp:5f2e:second")
    book(pms, FAMILY, source="whatsapp:other:key")

    assert pms.bookings_of("whatsapp:5f2e:") == (second, first)


def test_a_room_that_is_gone_is_refused_as_taken(house: House, pms: PMS) -> None:
    offer = offer_of(pms, FAMILY)
    house.sell(FAMILY)

    with pytest.raises(RoomTaken):
        pms.book(offer, ANA, source=KEY, remark="")
    assert pms.find(KEY) == ()


def test_a_room_of_ones_own_is_shared_with_nobody(pms: PMS) -> None:
    booking = book(pms)
    book(pms, source="whatsapp:5f2e:second")

    assert pms.sharing_rooms(booking) == ()


def test_a_cancelled_booking_is_found_and_not_live(pms: PMS) -> None:
    booking = book(pms)

    pms.cancel(booking)

    assert [found.is_live for found in pms.find(KEY)] == [False]


def test_a_cancelled_booking_frees_its_room(pms: PMS) -> None:
    booking = book(pms, FAMILY)

    pms.cancel(booking)

    assert offer_of(pms, FAMILY)


def test_cancelling_twice_is_harmless(pms: PMS) -> None:
    booking = book(pms)

    pms.cancel(booking)
    pms.cancel(booking)

    assert [found.is_live for found in pms.find(KEY)] == [False]


def test_a_pms_that_answers_is_reachable(pms: PMS) -> None:
    assert pms.is_reachable()


def test_nothing_is_begun_after_the_deadline(house: House, pms: PMS) -> None:
    late = pms.by(Deadline(house.clock.monotonic(), house.clock))
    offer = offer_of(pms, DOUBLE)

    with pytest.raises(PMSUnavailable):
        late.find(KEY)
    with pytest.raises(PMSUnavailable):
        late.book(offer, ANA, source=KEY, remark="")
    assert pms.find(KEY) == ()


def test_a_picture_of_a_room_type_can_be_had(pms: PMS) -> None:
    content, kind = pms.image(SINGLE, 0)

    assert content
    assert kind.startswith("image/")


def test_a_picture_that_a_room_type_has_not_cannot_be_had(pms: PMS) -> None:
    with pytest.raises(PMSRefused):
        pms.image(SINGLE, len(pms.room_types()[0].images))
