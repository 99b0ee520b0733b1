"""The hotel as QloApps describes it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import time
from pathlib import Path
from typing import Any

import httpx2
import pytest

from pms_client import QloAppsClient
from reservations.errors import PMSRefused, PMSUnavailable
from reservations.model import Property
from simulators.qloapps import DEFAULT_KEY, FaultRule
from tests.fakes import FixedClock
from tests.other_house import OtherHouse, other_house
from tests.shared import shared


@pytest.fixture
def house(tmp_path: Path) -> Iterator[OtherHouse]:
    with other_house(tmp_path) as found:
        yield found


def test_everything_is_read_in_the_guests_language(house: OtherHouse) -> None:
    assert house.pms.speaking("pt").describe() == Property(
        name="Casa do Norte",
        address="2-2 Kita, 060 Sapporo",
        phone="+81602222222",
        email="kita@example.com",
        check_in_time=time(16),
        check_out_time=time(9, 30),
        stars=4,
        position=(43.062, 141.354),
        summary=("Ao lado da estação.",),
        description=("• Calmo", "• Limpo"),
        policies=("Proibido fumar.", "Sem animais."),
        features=("Estacionamento",),
    )


@pytest.mark.parametrize(
    ("language", "description"), [("", "Quiet & clean."), ("en", "Quiet & clean."), ("de", "Quiet & clean.")]
)
def test_without_the_guests_language_the_hotels_own_is_read(house: OtherHouse, language: str, description: str) -> None:
    assert house.pms.speaking(language).describe().description == (description,)


def test_it_is_read_once_an_hour_for_all_languages(house: OtherHouse) -> None:
    for language in ("en", "pt"):
        house.pms.speaking(language).describe()
    house.clock.advance(minutes=61)
    house.pms.describe()

    assert house.wire.asked.count("GET hotels") == 2


@pytest.mark.parametrize(
    ("written", "read"),
    [("9:00", time(9)), ("14:00:00", time(14)), ("", None), ("2 PM", None), ("noon", None)],
)
def test_a_time_that_cannot_be_read_is_not_told(house: OtherHouse, written: str, read: time | None) -> None:
    house.alter("UPDATE hotels SET check_in = ?", written)

    assert house.pms.describe().check_in_time == read


def test_a_hotel_without_a_place_is_not_on_the_map(house: OtherHouse) -> None:
    house.alter("UPDATE hotels SET latitude = '0.00000000', longitude = ''")

    assert house.pms.describe().position is None


def test_features_that_are_switched_off_or_headings_are_left_out(house: OtherHouse) -> None:
    house.alter("INSERT INTO link VALUES ('hotels', '7', 'hotel_features', '1')")
    house.alter("UPDATE hotel_features SET active = '0' WHERE id = 2")

    assert house.pms.describe().features == ()


def test_a_hotel_that_the_shop_does_not_know_is_refused(house: OtherHouse) -> None:
    house.alter("DELETE FROM hotels WHERE id = 7")

    with pytest.raises(PMSRefused):
        house.pms.describe()


def test_while_the_pms_is_away_nothing_is_told(house: OtherHouse) -> None:
    house.shop.faults.add(FaultRule("maintenance"))

    with pytest.raises(PMSUnavailable):
        house.pms.describe()


def test_it_is_not_waited_for_longer_than_three_seconds() -> None:
    limits: list[float] = []

    def serve(request: httpx2.Request) -> httpx2.Response:
        limits.append(sum(request.extensions["timeout"][each] for each in ("pool", "connect", "read")))
        raise httpx2.ReadTimeout("slow", request=request)

    pms = QloAppsClient(
        "http://pms.test", DEFAULT_KEY, "1", clock=FixedClock("2030-06-01"), transport=httpx2.MockTransport(serve)
    )
    with pytest.raises(PMSUnavailable):
        pms.describe()

    assert max(limits) <= 3


def test_the_demo_hotel_is_read_as_recorded() -> None:
    def recorded(name: str) -> Any:
        file = shared("qloapps", "recordings") / name
        if not file.exists():
            pytest.skip(f"the recordings are not at {file.parent}")
        return json.loads(file.read_text("utf-8"))["response"]["body"]

    answers = {
        "hotels": recorded("023-hotels-list-full-json.json"),
        "hotel_features": recorded("037-hotel-features.json"),
        "languages": recorded("048-languages.json"),
    }
    transport = httpx2.MockTransport(
        lambda request: httpx2.Response(200, text=answers[request.url.path.removeprefix("/api/")])
    )
    clock = FixedClock("2026-11-21")
    house = QloAppsClient("http://qloapps.test", "TESTKEY", "1", clock=clock, transport=transport).describe()

    assert (house.name, house.check_in_time, house.check_out_time) == ("The Hotel Prime", time(12), time(11))
    assert (house.position, house.stars) == (None, 3)
    assert house.policies[1].startswith("- Guests are required to show")
    assert len(house.policies) == 7
    assert "Business Center" in house.features
