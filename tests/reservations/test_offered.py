"""What buttons carry: short, harmless, and read back as it was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reservations.conversation import Asked, RoomOffered
from reservations.model import Money, Party, Stay
from reservations.offered import (
    Answered,
    BookingListed,
    BookingStep,
    DaysOffered,
    NextStep,
    Offered,
    OtherRoom,
    offered_in,
    payload,
)

LONGEST_ID = 200
"""What WhatsApp carries with an entry of a list."""

ids = st.text("0123456789", min_size=1, max_size=6)
days = st.dates(date(2020, 1, 1), date(2090, 1, 1))
stays = st.builds(lambda day, nights: Stay(day, date.fromordinal(day.toordinal() + nights)), days, st.integers(1, 60))
rooms = st.builds(
    RoomOffered,
    st.integers(0, 99),
    st.lists(ids, min_size=1, max_size=6).map(tuple),
    stays,
    st.builds(Party, st.integers(1, 12), st.lists(st.integers(0, 17), max_size=6).map(tuple)),
    st.builds(Money, st.decimals(0, 10**9, places=2), st.sampled_from(["EUR", "USD", "COP"])),
    days,
    st.text("abcXYZ019-_", max_size=22),
)
offered_things: st.SearchStrategy[Offered] = st.one_of(
    rooms,
    st.builds(DaysOffered, st.none() | days, st.none() | days),
    st.builds(BookingListed, ids),
    st.builds(Answered, st.sampled_from(["yes", "no"]), st.sampled_from(Asked), st.text("az09:+-.", max_size=40)),
    st.builds(NextStep, st.sampled_from(["book", "faq:location", "more_rooms"])),
    st.builds(BookingStep, st.sampled_from(["modify_booking"]), ids),
    st.builds(OtherRoom, ids, rooms),
)


@given(offered_things)
def test_what_a_button_carries_comes_back_as_it_was_and_is_short(offered: Offered) -> None:
    text = payload(offered)

    assert offered_in(text) == offered
    assert len(text) <= LONGEST_ID


@given(st.text(max_size=80) | st.lists(st.text(max_size=12), max_size=12).map(";".join))
def test_any_other_text_is_nothing_offered_or_something_a_button_could_carry(text: str) -> None:
    offered = offered_in(text)

    assert offered is None or payload(offered) or not text.isascii()


@pytest.mark.parametrize("name", ['a"b', "a;b", "a b", "{{1}}", "a\\b", "ä"])
def test_what_could_break_a_template_is_not_carried(name: str) -> None:
    assert payload(BookingListed(name)) == ""


def test_a_room_without_a_number_or_a_day_is_nothing_offered() -> None:
    whole = payload(
        RoomOffered(
            1,
            ("1",),
            Stay(date(2026, 12, 15), date(2026, 12, 18)),
            Party(2),
            Money(Decimal("300.00"), "EUR"),
            date(2026, 11, 21),
        )
    )

    assert offered_in(whole.replace("2026-12-15", "2026-13-15")) is None
    assert offered_in(whole.replace("300.00", "much")) is None
    assert offered_in(whole + ";") is None
