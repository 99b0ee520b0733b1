"""QloApps' loosely typed values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pms_client.lenient import day, flag, money, part, plain, rows, text, whole
from reservations.model import Money


@pytest.mark.parametrize("nothing", [None, False, "", []])
def test_nothing_comes_in_many_forms(nothing: object) -> None:
    assert (text(nothing), whole(nothing), flag(nothing), money(nothing, "EUR")) == (
        "",
        0,
        False,
        Money(Decimal(0), "EUR"),
    )


@pytest.mark.parametrize("one", [1, "1", "1.000000", Decimal("1")])
def test_numbers_come_as_numbers_and_as_text(one: object) -> None:
    assert (whole(one), flag(one)) == (1, True)


def test_of_a_text_in_two_languages_the_first_is_read() -> None:
    assert text([{"id": "1", "value": "Room"}, {"id": "2", "value": "Chambre"}]) == "Room"


def test_money_is_rounded_to_cents() -> None:
    assert money("1000.000000", "EUR").amount == Decimal("1000.00")


@pytest.mark.parametrize("written", ["2026-12-10", "2026-12-10 00:00:00"])
def test_a_day_may_carry_a_time(written: str) -> None:
    assert day(written) == date(2026, 12, 10)


def test_a_hotels_text_loses_its_html() -> None:
    assert plain("<div>Check-in\n <b>12:00</b>.<br/>Dogs &amp; cats</div>") == "Check-in 12:00. Dogs & cats"


def test_a_missing_part_is_none() -> None:
    assert part({"a": {"b": 1}}, "a", "b") == 1
    assert part({"a": []}, "a", "b") is part(None, "a") is None


@pytest.mark.parametrize("empty", ["", None, [], {}, 0])
def test_an_empty_list_comes_in_many_forms(empty: object) -> None:
    assert rows(empty) == ()
