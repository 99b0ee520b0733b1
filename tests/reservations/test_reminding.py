from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from reservations.hotel import Hotel
from reservations.messages import Location
from reservations.reminding import EVES, Hours, due, fillings, reminder, with_gaps
from reservations.wording import languages, phrase

HOURS = Hours(time(17), time(9))
MADRID = Hotel(
    id="1",
    name="Casa *Sol*",
    time_zone=ZoneInfo("Europe/Madrid"),
    languages=("en",),
    address="Calle Mayor 1, Almería",
    phone="+34 950 000 000",
    email="casa@example.com",
    check_in_time=time(15),
    check_out_time=time(11),
    location=Location(36.8, -2.4),
)


def found(now: str, hours: Hours = HOURS) -> list[tuple[str, date]]:
    """What is due at a moment, in UTC unless it says otherwise."""
    return [(each.eve, each.day) for each in due(hours, MADRID, datetime.fromisoformat(now))]


@pytest.mark.parametrize(
    ("now", "reminders"),
    [
        ("2026-12-14T15:59:59+00:00", []),
        ("2026-12-14T16:00:00+00:00", [("tomorrow", date(2026, 12, 15))]),
        ("2026-12-14T19:59:59+00:00", [("tomorrow", date(2026, 12, 15))]),
        ("2026-12-14T20:00:00+00:00", []),
        ("2026-12-15T07:59:59+00:00", []),
        ("2026-12-15T08:00:00+00:00", [("today", date(2026, 12, 15))]),
        ("2026-12-15T12:00:00+00:00", []),
    ],
)
def test_guests_are_reminded_at_the_hotels_hours_and_not_much_later(
    now: str, reminders: list[tuple[str, date]]
) -> None:
    assert found(now) == reminders


def test_summer_time_is_the_hotels_too() -> None:
    assert found("2026-07-14T15:00:00+00:00") == [("tomorrow", date(2026, 7, 15))]


def test_a_late_hour_ends_with_its_day() -> None:
    late = Hours(time(22), None)

    assert found("2026-12-14T22:59:00+00:00", late) == [("tomorrow", date(2026, 12, 15))]
    assert found("2026-12-14T23:01:00+00:00", late) == []


def test_a_reminder_that_is_off_is_never_due() -> None:
    moments = [datetime(2026, 12, 14, tzinfo=ZoneInfo("UTC")) + timedelta(hours=hour) for hour in range(24)]

    assert [each for now in moments for each in due(Hours(None, None), MADRID, now)] == []


def test_directions_come_on_the_day_they_are_needed() -> None:
    hotel = replace(MADRID, answers={"location": {"en": "Behind the church."}})

    told = {eve: reminder(eve, hotel, "en", day=date(2026, 12, 15), reference="R") for eve in EVES}

    assert "hotel_says" not in [line.key for line in told["tomorrow"].lines]
    assert "hotel_says" in [line.key for line in told["today"].lines]


def test_directions_too_long_for_one_message_are_left_to_the_map() -> None:
    hotel = replace(MADRID, answers={"location": {"en": "Left. " * 100}})

    keys = [line.key for line in reminder("today", hotel, "en", day="", reference="R").lines]

    assert "hotel_says" not in keys
    assert "map_link" in keys


def test_a_hotel_without_a_position_shows_no_map() -> None:
    keys = [line.key for line in reminder("today", replace(MADRID, location=None), "en", day="", reference="R").lines]

    assert "map_link" not in keys


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("eve", EVES)
def test_a_template_has_a_gap_for_each_filling_and_begins_and_ends_with_words(eve: str, language: str) -> None:
    [known] = [each for each in EVES if each == eve]
    said = "\n\n".join(phrase(line, language=language) for line in with_gaps(known, MADRID, language).lines)
    gaps = fillings(known, day=date(2026, 12, 15), reference="XKBK", language=language)

    assert sorted(gaps) == [str(number) for number in range(1, said.count("{{") + 1)]
    assert all("{{" + number + "}}" in said for number in gaps)
    assert not said.startswith("{{")
    assert not said.endswith("}}")
    assert "XKBK" in gaps.values()
