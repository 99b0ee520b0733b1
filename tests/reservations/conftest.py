from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from reservations.conversation import Conversation
from reservations.hotel import Hotel
from reservations.model import Party, Stay
from reservations.ports import Ports
from tests.fakes import FakeLedger, FakePMS, FixedClock

STAY = Stay(date(2026, 12, 15), date(2026, 12, 18))
COUPLE = Party(2)


@pytest.fixture
def hotel() -> Hotel:
    return Hotel(
        id="prime",
        name="Hotel Prime",
        time_zone=ZoneInfo("Europe/Madrid"),
        languages=("en", "es"),
        address="Calle Mayor 1, Madrid",
        phone="+34 910 000 000",
        email="hola@prime.example",
        check_in_time=time(14),
        check_out_time=time(11),
        answers={"parking": {"en": "Parking is free.", "es": "Aparcar es gratis."}},
    )


@dataclass
class House:
    """The ports of a hotel in memory, each open to a test."""

    pms: FakePMS
    ledger: FakeLedger
    clock: FixedClock
    ports: Ports


@pytest.fixture
def house(hotel: Hotel) -> House:
    pms, ledger, clock = FakePMS(), FakeLedger(), FixedClock("2026-11-21T12:00:00")
    keys = iter(f"key-{number}" for number in range(1, 1000))
    ports = Ports(hotel, pms, ledger, clock, lambda: next(keys), lambda guest, key: f"whatsapp:{guest[-4:]}:{key}")
    return House(pms, ledger, clock, ports)


@pytest.fixture
def ready(house: House) -> Conversation:
    """A guest who has been shown the summary of the Standard room."""
    offers = house.pms.availability(STAY, COUPLE).offers
    house.pms.calls.clear()
    return Conversation(
        "+34600123456",
        "en",
        greeted=True,
        check_in=STAY.check_in,
        check_out=STAY.check_out,
        adults=2,
        offers=offers,
        wanted=("1",),
        guest_name="Ana Diaz",
        guest_email="ana@example.com",
        guest_phone="+34600123456",
        booking_key="the-key",
    )
