from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reservations.conversation import Asked, Conversation, DateReading, Meaning, Step
from reservations.events import DatesChosen
from reservations.stages.dates import choose_dates
from tests.reservations.conftest import STAY, House
from tests.reservations.talk import keys, line

NOBODY = Conversation("+34600123456", "en", greeted=True)
COUPLE_STAYING = NOBODY.but(check_in=STAY.check_in, check_out=STAY.check_out, adults=2)


def chosen(conversation: Conversation, house: House, **heard: Any) -> Step:
    return choose_dates(conversation, Meaning(**heard), ports=house.ports)


@pytest.mark.parametrize(
    ("known", "asked", "question"),
    [
        ({}, Asked.DATES, "ask_dates_and_guests"),
        ({"adults": 2}, Asked.DATES, "ask_dates"),
        ({"check_in": STAY.check_in}, Asked.CHECK_OUT, "ask_check_out"),
        ({"check_out": STAY.check_out}, Asked.CHECK_IN, "ask_check_in"),
        ({"nights": 3}, Asked.CHECK_IN, "ask_check_in_for_nights"),
        ({"check_in": STAY.check_in, "check_out": STAY.check_out}, Asked.GUESTS, "ask_guests"),
    ],
)
def test_what_is_missing_is_asked_for(known: dict[str, Any], asked: Asked, question: str, house: House) -> None:
    step = chosen(NOBODY.but(**known), house)

    assert (step.conversation.asked, keys(step.reply), step.waits) == (asked, [question], True)


def test_the_age_of_every_child_is_asked_for(house: House) -> None:
    step = chosen(COUPLE_STAYING.but(children=2, child_ages=(4,)), house)

    assert step.conversation.asked is Asked.CHILD_AGES
    assert line(step.reply, "ask_child_ages").values["children"] == 2


@pytest.mark.parametrize(
    ("known", "refusal", "kept"),
    [
        ({"check_in": date(2026, 11, 20), "check_out": date(2026, 11, 22)}, "date_past", {"nights": 2}),
        ({"check_in": date(2026, 11, 20)}, "date_past", {"nights": None}),
        ({"check_in": date(2027, 12, 1), "check_out": date(2027, 12, 3)}, "date_too_far", {"nights": 2}),
        ({"check_in": STAY.check_in, "nights": 0}, "nights_too_few", {"check_in": STAY.check_in}),
        ({"check_in": STAY.check_in, "check_out": STAY.check_in}, "check_out_too_early", {"check_in": STAY.check_in}),
        ({"check_out": date(2026, 11, 21)}, "check_out_too_early", {"check_out": None}),
        ({"check_in": STAY.check_in, "check_out": date(2027, 1, 24)}, "stay_too_long", {"check_in": STAY.check_in}),
        ({"nights": 40}, "stay_too_long", {"nights": None}),
    ],
)
def test_what_cannot_be_of_a_stay_is_said_and_the_good_part_kept(
    known: dict[str, Any], refusal: str, kept: dict[str, Any], house: House
) -> None:
    step = chosen(NOBODY.but(adults=2, **known), house)

    assert keys(step.reply)[0] == refusal
    assert {name: getattr(step.conversation, name) for name in kept} == kept
    assert (step.conversation.adults, step.waits) == (2, True)


def test_today_can_still_be_booked(house: House) -> None:
    step = chosen(COUPLE_STAYING.but(check_in=date(2026, 11, 21), check_out=date(2026, 11, 22)), house)

    assert not step.waits


@pytest.mark.parametrize(
    ("party", "refusal"),
    [
        ({"guests": 0}, "no_guests"),
        ({"adults": 0}, "no_guests"),
        ({"adults": 30}, "too_many_guests"),
        ({"adults": 10, "children": 3}, "too_many_guests"),
        ({"adults": 0, "children": 1, "child_ages": (6,)}, "adult_needed"),
        ({"guests": 2, "children": 3}, "adult_needed"),
    ],
)
def test_what_cannot_be_of_a_party_is_said_and_asked_again(party: dict[str, Any], refusal: str, house: House) -> None:
    step = chosen(COUPLE_STAYING.but(**{"adults": None, **party}), house)

    assert keys(step.reply) == [refusal, "ask_guests"]
    assert step.conversation.stay == STAY


def test_a_time_too_wide_for_a_stay_is_named(house: House) -> None:
    step = chosen(NOBODY, house, vague_date="in March")

    assert keys(step.reply) == ["vague_date", "ask_dates_and_guests"]


def test_a_wide_time_instead_of_the_known_stay_is_asked_about(house: House) -> None:
    step = chosen(COUPLE_STAYING, house, vague_date="next week")

    assert (keys(step.reply), step.conversation.stay) == (["vague_date", "ask_dates"], STAY)


def test_two_readings_of_a_day_are_put_to_the_guest_by_number(house: House) -> None:
    readings = (DateReading(date(2027, 3, 4)), DateReading(date(2027, 4, 3)))

    step = chosen(NOBODY.but(readings=readings), house)

    assert keys(step.reply) == ["which_date", "numbered_day", "numbered_day"]
    assert step.conversation.asked is Asked.READING


@pytest.mark.parametrize(
    ("check_out", "shown_as"), [(date(2027, 3, 6), "numbered_stay"), (date(2027, 3, 1), "numbered_day")]
)
def test_a_reading_with_both_ends_is_shown_as_a_stay_if_it_is_one(check_out: date, shown_as: str, house: House) -> None:
    step = chosen(NOBODY.but(readings=(DateReading(date(2027, 3, 4), check_out),)), house)

    assert keys(step.reply) == ["which_date", shown_as]


def test_a_stay_and_party_the_hotel_can_book_pass(house: House) -> None:
    step = chosen(COUPLE_STAYING.but(asked=Asked.GUESTS), house, check_in=STAY.check_in)

    assert (step.waits, step.conversation.asked, step.events) == (False, None, (DatesChosen(STAY),))


def test_dates_known_before_are_no_news(house: House) -> None:
    assert chosen(COUPLE_STAYING, house, adults=2).events == ()
