"""The QloApps client on the simulator: what it reads, what it sends, and how often."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest

from pms_client import QloAppsClient
from reservations.errors import PMSRefused, PMSUnavailable
from reservations.model import Booking, Offer, Party
from reservations.ports import PMS, Deadline
from simulators.qloapps import DEFAULT_KEY
from tests.fakes import FixedClock
from tests.pms_house import ANA, DOUBLE, FAMILY, KEY, STAY, Counted, House, book, simulated_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with simulated_house(tmp_path) as found:
        yield found


@pytest.fixture
def offer(house: House) -> Offer:
    return house.double_for_two()


def sent(house: House, resource: str) -> Any:
    """The body of the last POST to the resource."""
    return json.loads(next(r for r in reversed(house.wire.requests) if r.url.path == f"/api/{resource}").content)


def test_the_client_is_the_port(house: House) -> None:
    pms: PMS = house.pms

    assert pms.by(Deadline(9.0, house.clock)).room_types() == pms.room_types()


def test_building_opens_no_connection() -> None:
    QloAppsClient("http://127.0.0.1:1/api/", "key", "1", clock=FixedClock("2030-06-01")).close()


# what the guest is shown


def test_a_description_is_read_without_its_html(house: House) -> None:
    assert house.pms.room_types()[0].description == "One bed & a desk. Quiet."


def test_in_a_shop_of_two_languages_the_first_is_read(house: House) -> None:
    assert [room.name for room in house.pms.room_types()] == ["Single", "Double", "Family"]


def test_amenities_are_named(house: House) -> None:
    assert [room.amenities for room in house.pms.room_types()] == [("Wi-Fi",), ("Wi-Fi", "Balcony"), ()]


def test_pictures_have_public_addresses(house: House) -> None:
    pms = QloAppsClient(
        "http://inside/api",
        DEFAULT_KEY,
        "1",
        clock=house.clock,
        transport=house.wire,
        public_url="https://shop.example/",
    )

    assert pms.room_types()[0].images[0] == "https://shop.example/img/p/1/1-large_default.jpg"


# how often the PMS is asked


def test_room_types_are_read_once_in_a_while(house: House) -> None:
    for _ in range(3):
        house.pms.room_types()
    house.clock.advance(seconds=301)
    house.pms.room_types()

    assert house.wire.asked.count("GET room_types") == 2


def test_threads_that_need_the_room_types_at_once_read_them_once(house: House) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: house.pms.room_types(), range(4)))

    assert found == [house.pms.room_types()] * 4
    assert house.wire.asked.count("GET room_types") == 1


def test_availability_is_one_call_whatever_the_rooms(house: House, offer: Offer) -> None:
    house.wire.requests.clear()

    house.pms.availability(STAY, Party(7))

    assert house.wire.asked == ["POST hotel_ari"]


def test_a_party_too_large_is_told_without_a_call(house: House, offer: Offer) -> None:
    house.wire.requests.clear()

    house.pms.availability(STAY, Party(50))

    assert house.wire.asked == []


def test_a_sold_out_turn_is_four_calls(house: House, offer: Offer) -> None:
    house.sell(FAMILY)
    house.wire.requests.clear()

    house.pms.availability(STAY, Party(4), rooms=1)
    house.pms.nearest_stays(STAY, Party(4), earliest=STAY.check_in.replace(day=1), rooms=1)

    assert house.wire.asked == ["POST hotel_ari"] * 4


def test_a_booking_turn_is_six_calls(house: House, offer: Offer) -> None:
    book(house.pms, offer, source="whatsapp:b:1")  # the shop's currencies and order states are read once a day
    house.wire.requests.clear()

    house.pms.find(KEY)
    house.pms.availability(STAY, Party(2))
    house.pms.sharing_rooms(book(house.pms, offer))

    assert house.wire.asked == [
        "GET orders",
        "POST hotel_ari",
        "GET customers",
        "POST bookings",
        "GET orders",
        "GET room_bookings",
    ]


def test_what_booking_read_serves_one_check_for_sharing_only(house: House, offer: Offer) -> None:
    booking = book(house.pms, offer)
    house.pms.sharing_rooms(booking)
    house.wire.requests.clear()

    house.pms.sharing_rooms(booking)

    assert house.wire.asked == ["GET room_bookings"]


def test_what_is_read_ahead_no_guest_waits_for(house: House) -> None:
    house.pms.keep_fresh()
    house.clock.advance(seconds=280)
    house.pms.keep_fresh()
    house.clock.advance(seconds=280)
    house.wire.requests.clear()
    offer = house.double_for_two()
    assert house.wire.asked == ["POST hotel_ari"]

    book(house.pms, offer)
    assert len(house.wire.asked) == 1 + 4


def test_what_is_fresh_is_not_read_ahead(house: House) -> None:
    house.pms.keep_fresh()
    house.wire.requests.clear()
    house.pms.keep_fresh()

    assert house.wire.asked == []


def test_no_cookie_is_kept(house: House) -> None:
    answers = [httpx2.Response(200, json=[], headers={"set-cookie": "QloApps-1=a; path=/"})] * 3
    wire = Counted(httpx2.MockTransport(lambda _: answers.pop()))
    pms = house.client(wire)

    pms.find(KEY)
    pms.find(KEY)

    assert "cookie" not in wire.requests[1].headers


# what is booked


def test_a_booking_states_guests_and_price_as_qloapps_needs_them(house: House) -> None:
    offers = house.pms.availability(STAY, Party(2, (5, None)), rooms=1).offers

    book(house.pms, offers[0])

    room = sent(house, "bookings")["booking"]["associations"]["room_types"][0]["rooms"][0]
    assert room == {
        "adult": 2,
        "adults": 2,
        "child": 2,
        "child_ages": [5, 0],
        "unit_price_without_tax": 555.0,
        "id_tax_rules_group": 1,
    }


def test_rooms_of_one_type_are_sent_together(house: House) -> None:
    offer = house.pms.availability(STAY, Party(5), rooms=3).offers[0]

    book(house.pms, offer)

    types = sent(house, "bookings")["booking"]["associations"]["room_types"]
    assert sorted((each["number_of_rooms"], len(each["rooms"])) for each in types) == [(1, 1), (2, 2)]


def test_it_is_booked_to_be_paid_at_the_hotel(house: House, offer: Offer) -> None:
    book(house.pms, offer)

    booking = sent(house, "bookings")["booking"]
    assert (booking["booking_status"], booking["payment_status"]) == (1, 3)
    assert booking["associations"]["payment_detail"]["payment_type"] == "pay at hotel"


def test_the_remark_keeps_what_the_guest_wrote(house: House, offer: Offer) -> None:
    guest = replace(ANA, name="Ana 😀 Díaz 2nd")

    book(house.pms, offer, guest, remark="cot please 🙏")

    assert sent(house, "bookings")["booking"]["remark"] == (
        "Guest: Ana [grinning face] Díaz 2nd\ncot please [person with folded hands]"
    )


def test_another_persons_customer_record_is_not_overwritten(house: House, offer: Offer) -> None:
    book(house.pms, offer)

    book(house.pms, offer, replace(ANA, name="Eva Luz", phone="+34611"), source="whatsapp:b:2")

    customers = {json.dumps(booking["customer"]) for booking in house.live()}
    assert len(customers) == 1
    assert sent(house, "bookings")["booking"]["remark"] == "Guest: Eva Luz\nPhone: +34611"


def test_a_guest_without_an_address_is_booked_under_a_stable_made_up_one(house: House, offer: Offer) -> None:
    guest = replace(ANA, email=None)

    book(house.pms, offer, guest)
    book(house.pms, offer, guest, source="whatsapp:5f2e:second")

    emails = {str(booking["customer"]["email"]) for booking in house.live()}  # type: ignore[index]
    assert len(emails) == 1
    assert emails.pop().endswith("@no-email.invalid")


def test_a_price_in_an_unknown_currency_is_no_price(house: House, offer: Offer) -> None:
    book(house.pms, offer)
    with house.shop.store.writing() as connection:
        connection.execute("UPDATE orders SET id_currency = '9'")

    with pytest.raises(PMSUnavailable):
        house.pms.find(KEY)


# two guests on one room


def test_somebody_elses_booking_on_the_same_room_and_night_is_found(house: House, offer: Offer) -> None:
    booking = book(house.pms, offer)
    rival = overlapping(house, booking)
    house.clock.advance(seconds=5)

    assert [other.id for other in house.pms.sharing_rooms(booking)] == [rival]


def test_a_rival_that_gave_the_room_back_shares_nothing(house: House, offer: Offer) -> None:
    booking = book(house.pms, offer)
    house.shop.cancel_elsewhere(int(overlapping(house, booking)))

    assert house.pms.sharing_rooms(booking) == ()


def test_a_rival_that_was_there_when_the_booking_was_read_back_is_found(house: House, offer: Offer) -> None:
    """Two bookings made at the same moment: ours is read back when the other is there already."""
    rivals: list[str] = []

    def serve(request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("room_bookings") and not rivals:
            rivals.append(overlapping(house, house.pms.find(KEY)[0]))
        return house.wire.handle_request(request)

    pms = house.client(httpx2.MockTransport(serve))
    booking = book(pms, offer)

    assert [other.id for other in pms.sharing_rooms(booking)] == rivals


def overlapping(house: House, booking: Booking) -> str:
    """Sell the booking's room again, as two bookings at the same moment do; the id of the second."""
    order = house.sell(DOUBLE)
    with house.shop.store.writing() as connection:
        connection.execute(
            "UPDATE room_bookings SET id_room = ? WHERE id_order = ?", (booking.rooms[0].room_id, str(order))
        )
    return str(order)


def test_a_booking_that_lost_its_room_to_another_is_not_live(house: House, offer: Offer) -> None:
    booking = book(house.pms, offer)
    with house.shop.store.writing() as connection:
        connection.execute("UPDATE room_bookings SET is_refunded = '1' WHERE id_order = ?", (booking.id,))

    assert [found.is_live for found in house.pms.find(KEY)] == [False]


# privacy


def test_no_guest_appears_in_logs_or_errors(house: House, offer: Offer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    book(house.pms, offer)
    with pytest.raises(PMSRefused) as caught:
        book(house.pms, replace(offer, rooms=(replace(offer.rooms[0], room_type=unknown(offer)),)))

    for text in ("ana@", "ana%40", "Díaz", "600111222"):
        assert text not in caplog.text
        assert text not in str(caught.value)


def unknown(offer: Offer) -> Any:
    return replace(offer.rooms[0].room_type, id="4711")
