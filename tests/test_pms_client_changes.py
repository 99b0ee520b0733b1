"""How the QloApps client changes a booking: what it sends, and what becomes of it on bad days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx2
import pytest

from pms_client import QloAppsClient
from pms_client.names import as_recorded
from pms_client.tariffs import Tariff
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable
from reservations.model import Booking, Offer, Party, Stay
from reservations.ports import Deadline
from tests.pms_house import ANA, DOUBLE, KEY, STAY, House, book, simulated_house
from tests.test_pms_client_prices import SPA, shop, shop_of

COUPLE = Party(2)
LONGER = Stay(STAY.check_in, STAY.check_out + timedelta(1))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with simulated_house(tmp_path) as found:
        yield found


@pytest.fixture
def booking(house: House) -> Booking:
    return book(house.pms, house.double_for_two())


def offered(house: House, booking: Booking, stay: Stay = LONGER, party: Party = COUPLE) -> Offer:
    offer = house.pms.quote_change(booking, stay, [(DOUBLE, party)])
    assert offer
    house.wire.requests.clear()
    return offer


def sent(house: House, resource: str) -> Any:
    return json.loads(next(r for r in house.wire.requests if r.url.path.startswith(f"/api/{resource}/")).content)


def test_a_change_is_six_calls(house: House, booking: Booking) -> None:
    house.pms.change(booking, offered(house, booking), remark="")

    assert house.wire.asked == [
        "GET orders",
        "GET room_bookings",
        "GET customers",
        f"PUT bookings/{booking.id}",
        "GET orders",
        "GET room_bookings",
    ]


def test_the_customer_is_sent_whole(house: House, booking: Booking) -> None:
    house.pms.change(booking, offered(house, booking), remark="")

    assert sent(house, "bookings")["booking"]["associations"]["customer_detail"] == {
        "firstname": "Ana",
        "lastname": "Díaz",
        "email": "ana@example.com",
        "phone": "+34600111222",
    }


def test_the_line_there_is_and_the_nights_more_are_sent(house: House, booking: Booking) -> None:
    house.pms.change(booking, offered(house, booking), remark="")

    lines = sent(house, "bookings")["booking"]["associations"]["room_types"]
    assert [(each["checkin_date"], each["checkout_date"]) for each in lines] == [
        (str(STAY.check_in), str(STAY.check_out)),
        (str(STAY.check_out), str(LONGER.check_out)),
    ]
    assert lines[1]["rooms"][0]["id_room"] == int(booking.rooms[0].room_id)


def test_neither_state_nor_source_is_touched(house: House, booking: Booking) -> None:
    house.pms.change(booking, offered(house, booking), remark="late arrival 🙏")

    body = sent(house, "bookings")["booking"]
    assert body.keys() == {"id", "id_property", "currency", "associations", "remark"}
    assert body["remark"] == "late arrival [person with folded hands]"


def test_new_guests_of_a_room_that_stays_are_told_to_its_line(house: House, booking: Booking) -> None:
    house.pms.change(booking, offered(house, booking, STAY, Party(2, (None,))), remark="")

    assert f"PUT room_bookings/{booking.rooms[0].id}" in house.wire.asked


def test_services_that_the_hotel_added_are_not_lost(house: House, booking: Booking) -> None:
    offer = offered(house, booking)
    with house.shop.store.writing() as connection:
        connection.execute("UPDATE orders SET total_paid_tax_excl = total_paid_tax_excl + 20")

    with pytest.raises(PMSRefused):
        house.pms.change(booking, offer, remark="")
    assert not any(asked.startswith("PUT") for asked in house.wire.asked)


def test_a_booking_of_nobody_is_refused(house: House, booking: Booking) -> None:
    offer = offered(house, booking)
    with house.shop.store.writing() as connection:
        connection.execute("DELETE FROM customers")

    with pytest.raises(PMSRefused):
        house.pms.change(booking, offer, remark="")


def test_a_new_price_for_the_same_nights_is_charged(house: House, booking: Booking) -> None:
    with house.shop.store.writing() as connection:
        connection.execute("UPDATE room_types SET price = '120.000000' WHERE id = ?", (DOUBLE,))

    changed = house.pms.change(booking, offered(house, booking, STAY), remark="")

    assert changed.total.amount == Decimal("412.50")


@pytest.mark.parametrize("price", ["72.727273", "66.115702", "33.333000"])
@pytest.mark.parametrize("rate", ["4.000", "10.000", "21.000"])
@pytest.mark.parametrize("per", ["day", "booking"])
def test_a_longer_stay_is_charged_as_quoted(tmp_path: Path, price: str, rate: str, per: str) -> None:
    with shop(tmp_path, shop_of(rate=rate, price=price, services=SPA.format(per=per))) as (pms, _):
        booking = pms.book(quoted(pms, STAY), ANA, source=KEY, remark="")
        offer = pms.quote_change(booking, LONGER, [(DOUBLE, COUPLE)])

        assert offer
        assert pms.change(booking, offer, remark="").total == offer.total == quoted(pms, LONGER.moved(30)).total


def quoted(pms: QloAppsClient, stay: Stay) -> Offer:
    offer = pms.quote(stay, [(DOUBLE, COUPLE)])
    assert offer
    return offer


# bad days


@pytest.mark.parametrize("kind", ["notices", "error_after"])
def test_an_error_after_the_change_is_read_for_what_it_is(house: House, booking: Booking, kind: str) -> None:
    offer = offered(house, booking, STAY.moved(9))
    house.spoil(kind, "PUT", "bookings")

    assert house.pms.change(booking, offer, remark="").stay == STAY.moved(9)


def test_a_change_that_does_not_show_is_unknown(house: House, booking: Booking) -> None:
    offer = offered(house, booking)
    house.spoil("error_before", "PUT", "bookings")

    with pytest.raises(OutcomeUnknown):
        house.pms.change(booking, offer, remark="")
    assert house.pms.booking(booking.id) == booking


def test_a_change_that_cannot_be_read_back_is_unknown(house: House, booking: Booking) -> None:
    offer = offered(house, booking, STAY, Party(1))

    def serve(request: httpx2.Request) -> httpx2.Response:
        is_over = any(asked.startswith("PUT bookings") for asked in house.wire.asked)
        return httpx2.Response(500) if is_over and request.method == "GET" else house.wire.handle_request(request)

    with pytest.raises(OutcomeUnknown):
        house.client(httpx2.MockTransport(serve)).change(booking, offer, remark="")


def test_guests_that_did_not_get_through_are_told_at_the_next_try(house: House, booking: Booking) -> None:
    offer = offered(house, booking, STAY, Party(2, (4,)))
    house.spoil("error_before", "PUT", "room_bookings", times=1)

    with pytest.raises(OutcomeUnknown):
        house.pms.change(booking, offer, remark="")
    assert house.pms.change(booking, offer, remark="").rooms[0].party == Party(2, (4,))


def test_a_change_that_was_at_work_all_the_time_is_not_taken_for_somebody_else(house: House, booking: Booking) -> None:
    """The first try gets no answer, and is served just before the second."""
    late: list[httpx2.Request] = []

    def serve(request: httpx2.Request) -> httpx2.Response:
        if request.method == "PUT" and not late:
            late.append(request)
            raise httpx2.ReadTimeout("slow", request=request)
        if request.method == "PUT" and len(late) == 1:
            late.append(request)
            house.wire.handle_request(late[0])
        return house.wire.handle_request(request)

    offer = offered(house, booking)
    house.sell(DOUBLE, LONGER)
    pms = house.client(httpx2.MockTransport(serve))
    with pytest.raises(OutcomeUnknown):
        pms.change(booking, offer, remark="")

    assert pms.change(booking, offer, remark="").stay == LONGER


def test_a_key_that_may_not_change_is_refused(house: House, booking: Booking) -> None:
    offer = offered(house, booking)
    house.spoil("wrong_key", "PUT", "bookings")

    with pytest.raises(PMSRefused):
        house.pms.change(booking, offer, remark="")
    assert house.pms.booking(booking.id) == booking


def test_a_change_that_may_not_end_in_time_is_not_begun(house: House, booking: Booking) -> None:
    offer = offered(house, booking)
    soon = house.pms.by(Deadline(house.clock.monotonic() + 3, house.clock))

    with pytest.raises(PMSUnavailable):
        soon.change(booking, offer, remark="")
    assert house.wire.asked == []


# the working out by itself


def test_what_a_customer_record_lacks_has_a_stand_in() -> None:
    assert as_recorded({"email": "a@b.cd"}).detail == {
        "firstname": "-",
        "lastname": "-",
        "email": "a@b.cd",
        "phone": "0",
    }


@pytest.mark.parametrize("nights", [[3], [3, 1], [1, 3, 2]])
@pytest.mark.parametrize("rates", [{}, {1: frozenset({Decimal("1.21")})}])
def test_the_shares_of_a_price_are_the_whole_price(nights: list[int], rates: dict[int, frozenset[Decimal]]) -> None:
    shares = Tariff(1, (), rates).shared(nights, Decimal("100.01"), Decimal("121.01"))

    assert (len(shares), sum(shares)) == (len(nights), Decimal("100.01"))
