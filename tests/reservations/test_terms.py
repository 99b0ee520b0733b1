"""What cancelling costs, by the terms, the booking and the hour."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from reservations.model import Money
from reservations.terms import CancellationTerms

MADRID = ZoneInfo("Europe/Madrid")
ARRIVAL = datetime(2026, 12, 15, 14, tzinfo=MADRID)
TOTAL = Money(Decimal("400.00"), "EUR")
ONE_NIGHT = CancellationTerms(48, fee_nights=1)


def fee(terms: CancellationTerms, *, now: datetime, total: Money = TOTAL, nights: int = 3) -> Money:
    return terms.fee(total, nights, arrival=ARRIVAL, now=now)


def euros(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


@pytest.mark.parametrize(
    ("now", "amount"),
    [
        (datetime(2026, 12, 13, 14, tzinfo=MADRID), "0.00"),
        (datetime(2026, 12, 13, 14, 0, 1, tzinfo=MADRID), "133.33"),
        (datetime(2026, 12, 13, 13, 30, tzinfo=ZoneInfo("Europe/London")), "133.33"),
    ],
)
def test_it_is_free_up_to_the_very_hour_at_the_hotel(now: datetime, amount: str) -> None:
    assert fee(ONE_NIGHT, now=now) == euros(amount)


def test_more_nights_than_the_stay_has_cost_no_more_than_all_of_it() -> None:
    assert fee(CancellationTerms(48, fee_nights=5), now=ARRIVAL) == TOTAL


def test_a_share_of_the_total_is_rounded_to_cents_half_up() -> None:
    terms = CancellationTerms(48, fee_percent=Decimal("12.5"))

    assert fee(terms, now=ARRIVAL, total=euros("100.20")) == euros("12.53")


def test_a_currency_without_cents_has_a_fee_without_cents() -> None:
    charged = fee(ONE_NIGHT, now=ARRIVAL, total=Money(Decimal(10000), "JPY"))

    assert charged == Money(Decimal(3333), "JPY")


def test_where_cancelling_is_never_free_it_costs_at_any_time() -> None:
    terms = CancellationTerms(None, fee_percent=Decimal(100))

    assert terms.free_until(ARRIVAL) is None
    assert fee(terms, now=datetime(2020, 1, 1, tzinfo=MADRID)) == TOTAL


def test_hours_before_the_arrival_pass_even_while_the_clock_is_put_forward() -> None:
    sunday_noon = datetime(2027, 3, 28, 14, tzinfo=MADRID)  # at two that night it was three

    assert ONE_NIGHT.free_until(sunday_noon) == datetime(2027, 3, 26, 13, tzinfo=MADRID)
