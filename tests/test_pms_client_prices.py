"""The quoted total is the charged total, to the cent, in shops of awkward prices and taxes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from pms_client import QloAppsClient
from pms_client.tariffs import AddedService, Tariff
from reservations.model import Offer, Party, Stay
from simulators.qloapps import DEFAULT_KEY, FaultRule, Hotels, InProcess, Shop, create_app
from simulators.qloapps.catalogue import HERE
from tests.fakes import FixedClock
from tests.pms_house import ANA, HOTEL, KEY, STAY

TWO = Party(2)
CENT = Decimal("0.01")


def shop_of(*, rate: str, price: str, services: str = "", season: str = "") -> Hotels:
    """The small house in an awkward shop: its doubles at this tax rate and price, with these services."""
    text = HOTEL.replace('rate = "10.000"', f'rate = "{rate}"').replace('price = "100.000000"', f'price = "{price}"')
    text = text.replace("[[services]]", f"{SECOND_TAX}\n{services}\n[[services]]", 1)
    return Hotels(tomllib.loads(text.replace(DOUBLES, f"{DOUBLES}\n{season}")))


DOUBLES = 'rooms = ["D1", "D2"]\nfeatures = [1, 2]'
SECOND_TAX = """
[[taxes]]
name = "VAT 21%"
rate = "21.000"
group = "VAT 21%"
id_country = 6
"""
SPA = """
[[services]]
name = "Spa"
price = "8.330000"
per = "{per}"
added = "to the price"
tax = 2
"""
SEASON = """
[[hotels.room_types.seasons]]
name = "Fiesta"
from = 2030-06-11
to = 2030-06-11
{change}
"""


@contextmanager
def shop(folder: Path, hotels: Hotels | Path) -> Iterator[tuple[QloAppsClient, Shop]]:
    app = create_app(folder / "shop.sqlite3", hotels)
    pms = QloAppsClient("http://pms.test", DEFAULT_KEY, "1", clock=FixedClock("2026-06-01"), transport=InProcess(app))
    yield pms, app.extensions["shop"]
    pms.close()
    app.extensions["shop"].close()


def charged(pms: QloAppsClient, offer: Offer) -> Decimal:
    return pms.book(offer, ANA, source=KEY, remark="").total.amount


@pytest.mark.parametrize("hotels", [HERE / "hotels" / "the_hotel_prime.toml", HERE / "hotels" / "casa_azul.toml"])
@pytest.mark.parametrize(
    "stay", [Stay(date(2026, 12, 10), date(2026, 12, 13)), Stay(date(2026, 8, 29), date(2026, 9, 4))]
)
@pytest.mark.parametrize("rooms", [1, 2, 3])
def test_the_shipped_hotels_charge_what_they_quote(tmp_path: Path, hotels: Path, stay: Stay, rooms: int) -> None:
    with shop(tmp_path, hotels) as (pms, _):
        offers = pms.availability(stay, Party(2 * rooms), rooms=rooms).offers

        assert offers
        for offer in offers:
            booking = pms.book(offer, ANA, source=KEY, remark="")
            pms.cancel(booking)
            assert booking.total == offer.total


@pytest.mark.parametrize("rate", ["4.000", "10.000", "21.000", "5.500", "8.100"])
@pytest.mark.parametrize("price", ["33.333000", "72.727273", "66.115702", "0.454545", "19.995000"])
@pytest.mark.parametrize("rooms", [1, 2, 3])
def test_a_price_finer_than_a_cent_is_charged_as_quoted(tmp_path: Path, rate: str, price: str, rooms: int) -> None:
    with shop(tmp_path, shop_of(rate=rate, price=price)) as (pms, _):
        choice = [("2", TWO)] * min(rooms, 2) + [("3", TWO)] * (rooms - 2)
        offer = pms.quote(STAY, choice)

        assert offer
        assert charged(pms, offer) == offer.total.amount


def test_what_is_quoted_lies_within_a_cent_of_the_shops_own_price(tmp_path: Path) -> None:
    with shop(tmp_path, shop_of(rate="21.000", price="66.133333")) as (pms, _):
        offer = pms.quote(STAY, [("2", TWO)])

    shops_own = (Decimal("66.133333") + 5) * 3 * Decimal("1.21")
    assert offer
    assert abs(offer.total.amount - shops_own) < CENT


@pytest.mark.parametrize("per", ["day", "booking"])
@pytest.mark.parametrize("rooms", [1, 2])
def test_an_automatic_service_of_another_tax_is_charged_as_quoted(tmp_path: Path, per: str, rooms: int) -> None:
    nights = 3 if per == "day" else 1
    with shop(tmp_path, shop_of(rate="10.000", price="100.000000", services=SPA.format(per=per))) as (pms, _):
        offer = pms.quote(STAY, [("2", TWO)] * rooms)

        assert offer
        one = Decimal("346.50") + (Decimal("8.33") * nights * Decimal("1.21")).quantize(CENT)
        assert offer.total.amount == one * rooms
        assert charged(pms, offer) == offer.total.amount


@pytest.mark.parametrize("change", ['raise = "33.33%"', 'reduce = "7.77"', 'price = "123.456"'])
@pytest.mark.parametrize("rooms", [1, 2])
def test_a_stay_over_a_change_of_the_rate_is_charged_as_quoted(tmp_path: Path, change: str, rooms: int) -> None:
    hotels = shop_of(rate="10.000", price="81.818182", season=SEASON.format(change=change))
    with shop(tmp_path, hotels) as (pms, _):
        offer = pms.quote(STAY, [("2", TWO)] * rooms)

        assert offer
        assert charged(pms, offer) == offer.total.amount


@pytest.mark.parametrize("service", ["", SPA.format(per="day"), SPA.format(per="booking")])
@pytest.mark.parametrize("rooms", [1, 2])
@pytest.mark.parametrize(("begin", "end"), [(9, 9), (0, 1), (-2, 0), (-1, 3)])
def test_a_change_is_charged_as_quoted(tmp_path: Path, service: str, rooms: int, begin: int, end: int) -> None:
    new = Stay(STAY.check_in + timedelta(begin), STAY.check_out + timedelta(end))
    with shop(tmp_path, shop_of(rate="5.500", price="66.115702", services=service)) as (pms, _):
        choice = [("2", TWO)] * rooms
        booked = pms.quote(STAY, choice)
        assert booked
        booking = pms.book(booked, ANA, source=KEY, remark="")
        offer = pms.quote_change(booking, new, choice)

        assert offer
        assert pms.change(booking, offer, remark="").total == offer.total


def test_naming_a_service_keeps_a_shop_with_notices_quiet(tmp_path: Path) -> None:
    hotels = shop_of(rate="10.000", price="100.000000", services=SPA.format(per="day"))
    with_tax = Hotels({**hotels.data, "shop": {**hotels.data["shop"], "prices_with_tax": True}})
    with shop(tmp_path, with_tax) as (pms, its):
        its.faults.add(FaultRule("notices"))
        offer = pms.quote(STAY, [("2", TWO)])

        assert offer
        assert charged(pms, offer) == offer.total.amount


# the working out by itself

RATES = {1: frozenset({Decimal("1.10"), Decimal("1.04")}), 2: frozenset({Decimal("1.21")})}


def test_the_rate_is_the_one_that_explains_the_quote() -> None:
    net, total = Tariff(1, (), RATES).chargeable(1, Decimal("45.45"), Decimal("50.00"))

    assert (net, total.quantize(CENT)) == (Decimal("45.45"), Decimal("50.00"))


def test_a_net_price_that_misses_the_total_gives_way_to_its_neighbour() -> None:
    assert Tariff(1, (), RATES).chargeable(1, Decimal("66.67"), Decimal("73.33"))[0] == Decimal("66.66")


@pytest.mark.parametrize(
    "rates", [{}, {1: frozenset({Decimal("1.10")})}, {1: frozenset({Decimal("1.30001"), Decimal("1.3")})}]
)
def test_a_quote_that_no_single_rate_explains_is_left_alone(rates: dict[int, frozenset[Decimal]]) -> None:
    quoted = (Decimal("100.00"), Decimal("130.00"))

    assert Tariff(1, (), rates).chargeable(1, *quoted) == quoted


def test_a_service_of_its_own_tax_counts_per_night_or_once() -> None:
    services = (
        AddedService("7", 2, Decimal(5), is_per_night=True),
        AddedService("8", 2, Decimal(20), is_per_night=False),
    )

    assert Tariff(1, services, RATES).added(3) == 35
