"""The client in a shop where nothing is as in the demo hotel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import httpx2
import pytest

from pms_client.check import check
from pms_client.rooms import read_facts
from pms_client.webservice import Webservice
from pms_client.wire import MOST_VALUES, Wire
from reservations.breaker import Breaker
from reservations.errors import PMSUnavailable
from reservations.model import Booking, Offer, Party, Stay
from simulators.qloapps import DEFAULT_KEY, FaultRule
from tests.fakes import FixedClock
from tests.other_house import CAPSULE, HOTEL_ID, SUITE, TWIN, OtherHouse, other_house
from tests.pms_house import ANA, KEY, book

STAY = Stay(date(2030, 6, 10), date(2030, 6, 13))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[OtherHouse]:
    with other_house(tmp_path) as found:
        yield found


def booked(house: OtherHouse, room_type: str = TWIN) -> Booking:
    offer = house.pms.quote(STAY, [(room_type, Party(1))])
    assert offer
    return book(house.pms, offer)


# what is on sale, in which words


def test_only_the_hotels_own_active_room_types_are_on_sale(house: OtherHouse) -> None:
    assert [room.id for room in house.pms.room_types()] == [CAPSULE, TWIN, SUITE]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("Capsule", "Twin", "Twin")),
        ("pt", ("Cápsula", "Twin", "Suíte")),
        ("ja", ("カプセル", "ツイン", "ツイン")),
        ("fr", ("Capsule", "Twin", "Twin")),
        ("de", ("Capsule", "Twin", "Twin")),
    ],
)
def test_names_are_in_the_guests_language_else_in_the_hotels_own(
    house: OtherHouse, language: str, names: tuple[str, ...]
) -> None:
    assert tuple(room.name for room in house.pms.speaking(language).room_types()) == names


def test_a_text_that_neither_language_has_is_shown_in_another(house: OtherHouse) -> None:
    assert house.pms.speaking("en").room_types()[1].amenities == ("Banho termal", "Futon")


def test_offers_are_in_the_guests_language(house: OtherHouse) -> None:
    [offer] = house.pms.speaking("pt").availability(STAY, Party(4)).offers

    assert offer.rooms[0].room_type.name == "Suíte"


def test_all_languages_share_what_was_read(house: OtherHouse) -> None:
    for language in ("en", "pt", "ja"):
        house.pms.speaking(language).room_types()

    assert house.wire.asked.count("GET room_types") == 1


# prices


def offers_of(house: OtherHouse) -> list[Offer]:
    asked = [(Party(1), 1), (Party(2), 2), (Party(3), 3), (Party(4, (3,)), 3)]
    return [offer for party, rooms in asked for offer in house.pms.availability(STAY, party, rooms=rooms).offers]


@pytest.mark.parametrize("currency", ["JPY", "KWD"])
@pytest.mark.parametrize("with_tax", [True, False])
def test_everything_is_charged_as_quoted(tmp_path: Path, currency: str, with_tax: bool) -> None:
    with other_house(tmp_path, currency=currency, with_tax=with_tax) as house:
        offers = offers_of(house)

        assert len(offers) > 8
        for number, offer in enumerate(offers):
            booking = book(house.pms, offer, source=f"{KEY}{number}")
            house.pms.cancel(booking)
            assert booking.total == offer.total


def test_notices_stop_no_booking(house: OtherHouse) -> None:
    house.shop.faults.add(FaultRule("notices"))

    assert booked(house).is_live


# order states


@pytest.mark.parametrize(
    "renaming",
    [
        'UPDATE order_states SET name = \'{"3":"Desfeito","4":"取消","9":"Called off"}\' WHERE id = 4',
        "UPDATE order_states SET template = NULL",
        'UPDATE order_states SET template = NULL, name = \'{"4":"取消"}\'',
    ],
)
def test_a_booking_is_cancelled_whatever_the_state_is_called(house: OtherHouse, renaming: str) -> None:
    house.alter(renaming)
    booking = booked(house)
    house.pms.cancel(booking)

    found = house.pms.booking(booking.id)
    assert found
    assert not found.is_live


@pytest.mark.parametrize(
    "forgetting", ["UPDATE order_states SET template = NULL", "UPDATE order_states SET name = NULL"]
)
def test_the_cancelled_state_is_known_whatever_its_number(house: OtherHouse, forgetting: str) -> None:
    house.alter("UPDATE order_states SET id = 40 + id")
    house.alter(forgetting)
    facts = read_facts(wire_to(house.wire))

    assert facts.cancelled_state == "44"
    assert facts.states_over == frozenset({"44", "45", "46"})


def test_a_further_state_with_the_same_mail_is_not_taken_for_the_cancelled_one(house: OtherHouse) -> None:
    house.alter(
        "INSERT INTO order_states (id, name, template) SELECT 99, name, template FROM order_states WHERE id = 4"
    )

    assert read_facts(wire_to(house.wire)).cancelled_state == "4"


# size


def test_a_large_house_is_asked_as_seldom(tmp_path: Path) -> None:
    with other_house(tmp_path, more=40) as house:
        house.pms.room_types()
        read = len(house.wire.requests)
        found = house.pms.availability(STAY, Party(8))

        assert len(house.pms.room_types()) == 43
        assert found.offers
        assert (read, len(house.wire.requests) - read) == (7, 1)


def wire_to(transport: httpx2.BaseTransport) -> Wire:
    return Wire(Webservice("http://pms.test", DEFAULT_KEY, transport), Breaker(FixedClock("2030-06-01")))


def test_a_list_of_very_many_is_asked_for_in_parts() -> None:
    asked: list[str] = []

    def serve(request: httpx2.Request) -> httpx2.Response:
        asked.extend(request.url.params["filter[id]"].strip("[]").split("|"))
        return httpx2.Response(200, json=[])

    ids = [str(number) for number in range(2 * MOST_VALUES + 1)]
    wire_to(httpx2.MockTransport(serve)).rows_among("orders", "id", ids)

    assert asked == ids


def test_what_a_guest_booked_in_another_hotel_of_the_shop_is_left_to_that(house: OtherHouse) -> None:
    elsewhere = house.shop.book_elsewhere(50, STAY.check_in, STAY.check_out, source=f"{KEY}2")
    here = booked(house)

    assert house.pms.bookings_of(KEY) == (here,)
    assert house.pms.booking(str(elsewhere)) is None


# the nearest days

FIRST_NIGHT = Stay(STAY.check_in, date(2030, 6, 11))


@pytest.mark.parametrize(
    ("longest", "taken", "days"), [("0", STAY, (3, -3)), ("3", STAY, (-3, 3)), ("5", FIRST_NIGHT, (1,))]
)
def test_the_nearest_days_are_found_whatever_the_longest_stay(
    house: OtherHouse, longest: str, taken: Stay, days: tuple[int, ...]
) -> None:
    house.alter("UPDATE hotel_room_types SET min_los = '1', max_los = ?", longest)
    house.shop.book_elsewhere(int(SUITE), taken.check_in, taken.check_out)

    found = house.pms.nearest_stays(STAY, Party(4), earliest=date(2030, 6, 1), rooms=1)

    assert found == tuple(STAY.moved(each) for each in days)
    assert house.wire.asked.count("POST hotel_ari") <= 3


def test_no_day_next_to_the_stay_is_before_the_earliest(house: OtherHouse) -> None:
    house.alter("UPDATE hotel_room_types SET max_los = '3'")

    assert house.pms.nearest_stays(STAY, Party(4), earliest=STAY.check_in) == (STAY.moved(3),)


# what is not as it should be


@pytest.mark.parametrize("limit", ["many", "NaN", "Infinity"])
def test_a_limit_that_is_no_number_is_an_answer_of_no_use(house: OtherHouse, limit: str) -> None:
    house.alter("UPDATE hotel_room_types SET max_adults = ?", limit)

    with pytest.raises(PMSUnavailable):
        house.pms.room_types()


@pytest.mark.parametrize("day", ["0000-00-00 00:00:00", "2030-06-13 00:00:00", "someday"])
def test_a_room_line_without_nights_is_an_answer_of_no_use(house: OtherHouse, day: str) -> None:
    booking = booked(house)
    house.alter("UPDATE room_bookings SET date_from = ?", day)

    with pytest.raises(PMSUnavailable):
        house.pms.booking(booking.id)


@pytest.mark.parametrize("ages", ["", "null", "[", '{"0": 3}'])
def test_ages_that_cannot_be_read_are_not_known(house: OtherHouse, ages: str) -> None:
    booking = booked(house)
    house.alter("UPDATE room_bookings SET children = '1', child_ages = ?", ages)
    found = house.pms.booking(booking.id)

    assert found
    assert found.rooms[0].party == Party(1, (None,))


def test_the_check_passes(house: OtherHouse) -> None:
    report = check("http://pms.test", DEFAULT_KEY, HOTEL_ID, clock=house.clock, transport=house.wire)

    assert report.is_ok, str(report)


def test_a_guest_is_found_again_with_every_booking(house: OtherHouse) -> None:
    offer = house.pms.quote(STAY, [(CAPSULE, Party(1)), (TWIN, Party(2))])
    assert offer
    booking = house.pms.book(offer, ANA, source=KEY, remark="")

    assert house.pms.find(KEY) == house.pms.arrivals(STAY.check_in) == house.pms.by_reference(booking.reference)
