"""What each way to name a day comes to: a day, or nothing where the words only look like one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reservations.understanding.days import Day, add_months
from reservations.understanding.marks import Row, grammar
from reservations.understanding.reading import Message
from reservations.understanding.regions import is_month_first

_OVERMORROW = 2
_YEARS = range(2000, 2200)
_WEEKS_BY_DAYS = {8: 1, 15: 2}
_BESIDE_WEEKDAYS = frozenset({"until", "range_from", "dash", "and", "this", "next", "number", "ordinal", "part_of_day"})
"""What makes a weekday of an abbreviation that is another word as well."""
_DASHED_BEFORE = grammar("number dash number (?:until|dash|comma) article? $")
_DASHED_AFTER = grammar("(?:until|dash|comma) article? number dash number")


@dataclass(frozen=True, slots=True)
class Point:
    """A day, or a weekend (so many weekends from now), and its places in the row, `end` excluded.

    A weak one is a mere number, a date only if something around it says so.
    """

    day: Day
    first: int
    end: int
    is_weak: bool = False
    weekend: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What a pattern met, by the names of its groups, and where."""

    message: Message
    row: Row
    first: int
    end: int
    values: dict[str, int]

    def get(self, name: str) -> int | None:
        return self.values.get(name)

    def point(self, day: Day) -> Point:
        return Point(day, self.first, self.end)


def calendar_day(met: Match) -> Point | None:
    day = met.get("day") or 0
    if not 1 <= day <= 31 or _is_party_before_month(met):
        return None
    return met.point(Day(day=day, month=met.get("month"), year=_year(met), weekday=met.get("weekday")))


def _year(met: Match) -> int | None:
    """The year said, also "of next year" and "of this year"."""
    if "coming" in met.values or "present" in met.values:
        return met.message.today.year + ("coming" in met.values)
    return met.get("year")


def spoken_day(met: Match) -> Point | None:
    """ "am dritten zwölften": where dates have dots, months are counted too."""
    is_month = 1 <= met.values["month"] <= 12
    return calendar_day(met) if is_month and met.message.language.lexicon.dotted_dates else None


def _is_party_before_month(met: Match) -> bool:
    """ "for 5 on May 11": the number before the month is a party, the one after it the day."""
    is_counted = met.row.kind(met.first - 1) in ("for_", "party_of") and met.row.kind(met.first) == "number"
    return is_counted and met.row.kind(met.end - 1) == "month" and met.row.kind(met.end) in ("number", "ordinal")


def nth_weekday(met: Match) -> Point:
    """ "the first Friday of July", "the last day of the month"."""
    nth = -1 if "last" in met.values else met.get("nth")
    month = _named_month(met) or met.get("month")
    return met.point(Day(nth=nth, weekday=met.get("weekday"), month=month, year=_year(met)))


def _named_month(met: Match) -> int | None:
    """ "of this month", "of next month"; None where neither was said."""
    if "next" not in met.values and "this" not in met.values:
        return None
    return add_months(met.message.today.replace(day=1), int("next" in met.values)).month


def week_on(met: Match) -> Point | None:
    """ "de hoy en ocho", "lunedì a otto": a week counts eight days where its first one is counted too."""
    weeks = _WEEKS_BY_DAYS.get(met.get("count") or 0)
    if not weeks:
        return None
    first = Day(weekday=met.get("weekday")).dates(met.message.today) if "weekday" in met.values else ()
    since = first[0] if first else met.message.today + timedelta(met.get("relative") or 0)
    return met.point(Day(exact=since + timedelta(7 * weeks)))


def weekday_of_week(met: Match) -> Point:
    weeks = met.get("weeks")
    weeks = weeks if weeks is not None else int("next" in met.values)
    return met.point(Day(weekday=met.get("weekday"), weeks=weeks))


def weekday(met: Match) -> Point | None:
    if _is_another_word(met):
        return None
    return met.point(Day(weekday=met.get("weekday"), is_next="next" in met.values))


def _is_another_word(met: Match) -> bool:
    """ "so" alone is no Sunday in German, "Fr-So" and "am So" are."""
    mark = met.row.marks[met.end - 1]
    if mark.kind != "weekday" or mark.token.text not in met.message.language.doubtful_weekdays:
        return False
    if {met.row.kind(met.first - 1), met.row.kind(met.end)} & _BESIDE_WEEKDAYS:
        return False
    return not (mark.first and met.message.words(mark.first, mark.first)[0].isupper())


def day_of_month(met: Match) -> Point | None:
    """ "the 4th of next month"; of this month, or of the month, is the next such day."""
    day = met.get("day") or 0
    return met.point(Day(day=day, month=_named_month(met))) if 1 <= day <= 31 else None


def relative_day(met: Match) -> Point | None:
    offset = met.get("relative") or 0
    return met.point(Day(exact=met.message.today + timedelta(offset))) if offset >= 0 else None


def ahead(met: Match) -> Point | None:
    if "stay" in met.values and not met.message.asks("check_in", "check_out"):
        return None  # "3 days from tomorrow" is a stay, unless a date was asked for
    if met.row.kind(met.first) == "in_" and met.message.hears("modify", "modify_strong"):
        return None  # "put it off by two weeks" in the languages that say so
    since = met.message.today + timedelta(met.get("relative") or 0)
    return met.point(Day(exact=_later(since, met.values)))


def after_tomorrow(met: Match) -> Point | None:
    """ "two days after tomorrow" in a language whose "after tomorrow" is the day after it."""
    mark = met.row.marks[met.end - 1]
    if mark.first == mark.last or met.get("relative") != _OVERMORROW:
        return None
    return met.point(Day(exact=_later(met.message.today + timedelta(1), met.values)))


def week_day(met: Match) -> Point | None:
    """ "a week tomorrow", "de hoje a duas semanas", where a day was asked for."""
    return ahead(met) if met.message.asks("check_in", "check_out") else None


def weeks_on_weekday(met: Match) -> Point | None:
    """ "a week on Friday", "Friday week", where a day was asked for."""
    if not met.message.asks("check_in", "check_out"):
        return None
    first = Day(weekday=met.get("weekday")).dates(met.message.today)[0]
    return met.point(Day(exact=_later(first, met.values)))


def _later(since: date, values: dict[str, int]) -> date:
    """So many days, weeks or months after a date."""
    count = values.get("count") or 1
    if "months" in values:
        return add_months(since, min(count, 24))
    days = 14 if "fortnights" in values else 7 if "weeks" in values else 1
    return since + timedelta(min(count, 400) * days)


def holiday(met: Match) -> Point | None:
    if met.row.kind(met.end) in ("week", "fortnight"):
        return None  # "Christmas week"
    month, day = divmod(met.values["holiday"], 100)
    named = _valid(day + (met.get("nth") or 1) - 1, month, _year(met))  # "2. Weihnachtstag"
    return met.point(named or Day(day=day, month=month, year=_year(met)))


def from_named_day(met: Match) -> Point | None:
    """ "two days before Christmas", "le lendemain du 5 mai"."""
    month, day = divmod(met.get("holiday") or 0, 100)
    named = _valid(met.get("day") or day, met.get("month") or month, _year(met))
    days = named.dates(met.message.today) if named else ()
    if not days:
        return None
    distance = _later(days[0], met.values) - days[0]
    return met.point(Day(exact=days[0] - distance if "before" in met.values else days[0] + distance))


def weekend(met: Match) -> Point:
    skips = met.message.language.lexicon.next_skips_this_week
    later = 2 if "after" in met.values else int(skips and "next" in met.values)
    return replace(met.point(Day()), weekend=later)


def literal(met: Match) -> Point | None:
    text = met.row.marks[met.end - 1].token.text
    day = numeric_day(text, month_first=is_month_first(met.message))
    if day is None:
        return None
    named = met.get("weekday")
    return met.point(replace(day, weekday=named) if named is not None and not day.exact else day)


def dashed(met: Match) -> Point | None:
    """ "30-03 al 02-04": two numbers and a dash are a date where another such pair is the other end of the range."""
    if not (_DASHED_BEFORE.search(met.row.codes, 0, met.first) or _DASHED_AFTER.match(met.row.codes, met.end)):
        return None
    text = f"{met.get('day')}-{met.get('number')}"
    day = numeric_day(text, month_first=is_month_first(met.message))
    return met.point(day) if day else None


def numbered_month(met: Match) -> Point | None:
    """ "el 22 del 5"; a mere "22 do 5" only where a day was asked for."""
    if met.row.kind(met.first) == "number" and not met.message.asks("check_in", "check_out"):
        return None
    day = _valid(met.values["day"], met.values["number"], None)
    return met.point(day) if day else None


def weak(met: Match) -> Point | None:
    point = calendar_day(met)
    return point and replace(point, is_weak=True)


def numeric_day(text: str, *, month_first: bool | None) -> Day | None:
    """A date in digits. `month_first` None: unknown, so that both ways are kept where both are dates."""
    digits = re.split(r"[-/.]", text)
    parts = [int(part) for part in digits]
    if len(digits[0]) == 4:
        return _valid(parts[2], parts[1], parts[0]) if len(parts) == 3 else None
    year = parts[2] + (2000 if parts[2] < 100 else 0) if len(parts) == 3 else None
    by_day, by_month = _valid(parts[0], parts[1], year), _valid(parts[1], parts[0], year)
    if not by_day or not by_month or by_day == by_month:
        return by_day or by_month
    if month_first is None:
        return replace(by_day, other=by_month)
    return by_month if month_first else by_day


def _valid(day: int, month: int, year: int | None) -> Day | None:
    if year is not None and year not in _YEARS:
        return None  # a date of birth, or no date
    try:
        date(year or 2024, month, day)
    except ValueError:
        return None
    return Day(day=day, month=month, year=year)
