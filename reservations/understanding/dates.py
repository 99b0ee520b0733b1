"""The days that a message names, in whatever words, before it is known what they are for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reservations.understanding.days import Day, add_months
from reservations.understanding.marks import Row, grammar
from reservations.understanding.masks import COUNTED
from reservations.understanding.reading import Message
from reservations.understanding.regions import is_month_first

_NO_DAY = f"(?!{COUNTED}|word (?:room|people|adults|night|counted)|clock)"
_WEEKDAY = "(?:(?:this|article)? (?P<weekday>weekday) comma? day?)?"
_DATED_WEEKDAY = "(?:(?:this|article)? (?P<weekday>weekday) comma? article? day?)?"
_THE_YEAR = "(?:year_unit|year_old)? (?P<year>year)"
_COMING_YEAR = "(?:(?P<coming>next) year_unit|year_unit (?P<coming2>next))"
_YEAR = f"(?:comma? (?:in_|range_from)? article? (?:{_THE_YEAR}|{_COMING_YEAR}|(?P<present>this) year_unit))?"
_OVERMORROW = 2
_YEARS = range(2000, 2200)
_AFTER = "(?: comma? indefinite? (?P<weekday2>weekday)(?! until| dash| and| comma? (?:number|ordinal|month)))?"
_DAY = "(?P<day>number|ordinal)"


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


Builder = Callable[[Match], Point | None]


# fmt: off
_BEGINNINGS = frozenset({
    "number", "ordinal", "month", "weekday", "weekend", "relative_day", "tonight", "holiday", "date", "year", "article",
    "next", "this", "last", "in_", "between", "week", "indefinite", "from_now", "day", "next_day", "night",
})
# fmt: on


_BESIDE_WEEKDAYS = frozenset({"until", "range_from", "dash", "and", "this", "next", "number", "ordinal", "part_of_day"})
"""What makes a weekday of an abbreviation that is another word as well."""


def points(message: Message, row: Row) -> tuple[Point, ...]:
    """The days named, in their order, the likeliest reading of each place only."""
    found: list[Point] = []
    place = 0
    while place < len(row.marks):
        point = _point_at(message, row, place) if row.kind(place) in _BEGINNINGS else None
        if point:
            found.append(point)
        place = point.end if point else place + 1
    return tuple(found)


def _point_at(message: Message, row: Row, place: int) -> Point | None:
    for pattern, build in _BUILDERS:
        met = grammar(pattern).match(row.codes, place)
        if met:
            point = build(_match(message, row, met))
            if point:
                return point
    return None


def _match(message: Message, row: Row, met: re.Match[str]) -> Match:
    """The groups by name; "next2" is another place for "next"."""
    groups = {name.rstrip("23"): met.start(name) for name, text in met.groupdict().items() if text}
    return Match(message, row, met.start(), met.end(), {name: row.marks[place].value for name, place in groups.items()})


def _calendar_day(met: Match) -> Point | None:
    day = met.get("day") or 0
    if not 1 <= day <= 31 or _is_party_before_month(met):
        return None
    return met.point(Day(day=day, month=met.get("month"), year=_year(met), weekday=met.get("weekday")))


def _year(met: Match) -> int | None:
    """The year said, also "of next year" and "of this year"."""
    if "coming" in met.values or "present" in met.values:
        return met.message.today.year + ("coming" in met.values)
    return met.get("year")


def _spoken_day(met: Match) -> Point | None:
    """ "am dritten zwölften": where dates have dots, months are counted too."""
    is_month = 1 <= met.values["month"] <= 12
    return _calendar_day(met) if is_month and met.message.language.lexicon.dotted_dates else None


def _is_party_before_month(met: Match) -> bool:
    """ "for 5 on May 11": the number before the month is a party, the one after it the day."""
    is_counted = met.row.kind(met.first - 1) in ("for_", "party_of") and met.row.kind(met.first) == "number"
    return is_counted and met.row.kind(met.end - 1) == "month" and met.row.kind(met.end) in ("number", "ordinal")


def _nth_weekday(met: Match) -> Point:
    """ "the first Friday of July", "the last day of the month"."""
    nth = -1 if "last" in met.values else met.get("nth")
    month = _named_month(met) or met.get("month")
    return met.point(Day(nth=nth, weekday=met.get("weekday"), month=month, year=_year(met)))


def _named_month(met: Match) -> int | None:
    """ "of this month", "of next month"; None where neither was said."""
    if "next" not in met.values and "this" not in met.values:
        return None
    return add_months(met.message.today.replace(day=1), int("next" in met.values)).month


def _week_on(met: Match) -> Point | None:
    """ "de hoy en ocho", "lunedì a otto": a week counts eight days where its first one is counted too."""
    weeks = _WEEKS_BY_DAYS.get(met.get("count") or 0)
    if not weeks:
        return None
    first = Day(weekday=met.get("weekday")).dates(met.message.today) if "weekday" in met.values else ()
    since = first[0] if first else met.message.today + timedelta(met.get("relative") or 0)
    return met.point(Day(exact=since + timedelta(7 * weeks)))


def _weekday_of_week(met: Match) -> Point:
    weeks = met.get("weeks")
    weeks = weeks if weeks is not None else int("next" in met.values)
    return met.point(Day(weekday=met.get("weekday"), weeks=weeks))


def _weekday(met: Match) -> Point | None:
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


def _day_of_month(met: Match) -> Point | None:
    """ "the 4th of next month"; of this month, or of the month, is the next such day."""
    day = met.get("day") or 0
    return met.point(Day(day=day, month=_named_month(met))) if 1 <= day <= 31 else None


def _relative_day(met: Match) -> Point | None:
    offset = met.get("relative") or 0
    return met.point(Day(exact=met.message.today + timedelta(offset))) if offset >= 0 else None


def _ahead(met: Match) -> Point | None:
    if "stay" in met.values and not met.message.asks("check_in", "check_out"):
        return None  # "3 days from tomorrow" is a stay, unless a date was asked for
    if met.row.kind(met.first) == "in_" and met.message.hears("modify", "modify_strong"):
        return None  # "put it off by two weeks" in the languages that say so
    since = met.message.today + timedelta(met.get("relative") or 0)
    return met.point(Day(exact=ahead(since, met.values)))


def _after_tomorrow(met: Match) -> Point | None:
    """ "two days after tomorrow" in a language whose "after tomorrow" is the day after it."""
    mark = met.row.marks[met.end - 1]
    if mark.first == mark.last or met.get("relative") != _OVERMORROW:
        return None
    return met.point(Day(exact=ahead(met.message.today + timedelta(1), met.values)))


def _week_day(met: Match) -> Point | None:
    """ "a week tomorrow", "de hoje a duas semanas", where a day was asked for."""
    return _ahead(met) if met.message.asks("check_in", "check_out") else None


def _weeks_on_weekday(met: Match) -> Point | None:
    """ "a week on Friday", "Friday week", where a day was asked for."""
    if not met.message.asks("check_in", "check_out"):
        return None
    first = Day(weekday=met.get("weekday")).dates(met.message.today)[0]
    return met.point(Day(exact=ahead(first, met.values)))


def ahead(since: date, values: dict[str, int]) -> date:
    """So many days, weeks or months after a date."""
    count = values.get("count") or 1
    if "months" in values:
        return add_months(since, min(count, 24))
    days = 14 if "fortnights" in values else 7 if "weeks" in values else 1
    return since + timedelta(min(count, 400) * days)


def _holiday(met: Match) -> Point | None:
    if met.row.kind(met.end) in ("week", "fortnight"):
        return None  # "Christmas week"
    month, day = divmod(met.values["holiday"], 100)
    named = _valid(day + (met.get("nth") or 1) - 1, month, _year(met))  # "2. Weihnachtstag"
    return met.point(named or Day(day=day, month=month, year=_year(met)))


def _from_named_day(met: Match) -> Point | None:
    """ "two days before Christmas", "le lendemain du 5 mai"."""
    month, day = divmod(met.get("holiday") or 0, 100)
    named = _valid(met.get("day") or day, met.get("month") or month, _year(met))
    days = named.dates(met.message.today) if named else ()
    if not days:
        return None
    distance = ahead(days[0], met.values) - days[0]
    return met.point(Day(exact=days[0] - distance if "before" in met.values else days[0] + distance))


def _weekend(met: Match) -> Point:
    skips = met.message.language.lexicon.next_skips_this_week
    later = 2 if "after" in met.values else int(skips and "next" in met.values)
    return replace(met.point(Day()), weekend=later)


def _literal(met: Match) -> Point | None:
    text = met.row.marks[met.end - 1].token.text
    day = numeric_day(text, month_first=is_month_first(met.message))
    if day is None:
        return None
    weekday = met.get("weekday")
    return met.point(replace(day, weekday=weekday) if weekday is not None and not day.exact else day)


def _dashed(met: Match) -> Point | None:
    """ "30-03 al 02-04": two numbers and a dash are a date where another such pair is the other end of the range."""
    if not (_DASHED_BEFORE.search(met.row.codes, 0, met.first) or _DASHED_AFTER.match(met.row.codes, met.end)):
        return None
    text = f"{met.get('day')}-{met.get('number')}"
    day = numeric_day(text, month_first=is_month_first(met.message))
    return met.point(day) if day else None


def _numbered_month(met: Match) -> Point | None:
    """ "el 22 del 5"; a mere "22 do 5" only where a day was asked for."""
    if met.row.kind(met.first) == "number" and not met.message.asks("check_in", "check_out"):
        return None
    day = _valid(met.values["day"], met.values["number"], None)
    return met.point(day) if day else None


def _weak(met: Match) -> Point | None:
    point = _calendar_day(met)
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


_UNIT = "(?:(?P<days>day)|(?P<weeks>week)|(?P<months>month_unit))"
_PART = "(?:part_of_day|night|tonight)?"
_MONTH = "in_? article? (?P<month>month)"
_THAT_WEEK = "(?:this? (?:(?P<next>next) week|week (?P<next2>next))|this week|week this)"
_MERE_MONTH = "(?:article|range_from) month_unit"
_NEXT_MONTH = "this? (?:(?P<next>next) month_unit|month_unit (?P<next2>next))"
_THAT_MONTH = f"(?:{_NEXT_MONTH}|(?P<this>this) month_unit|{_MERE_MONTH})"
_SINCE_WHEN = "(?:(?P<relative>relative_day)|article? (?P<weekday>weekday))"
_OF_MONTH = f"(?:in_|range_from)? article? (?:(?P<month>month) {_YEAR}|{_THAT_MONTH})"
_NTH = "(?:(?P<nth>ordinal)|(?P<last>last))"
_NUMBERED_MONTH = f"(?P<day>number) (?:range_from|article) (?P<number>number) (?!{COUNTED}|until|dash|and|month)"
_WEEKS_BY_DAYS = {8: 1, 15: 2}
_TRAILING_NEXT = "(?:this|(?P<next2>next)(?! (?:week|month_unit)))?"
_SINCE = "(?:after|later|(?P<stay>range_from)) (?P<relative>relative_day)"
_FROM_TODAY = "(?:from_now|range_from relative_day)?"

_NAMED_DAY = f"(?:(?P<holiday>holiday)|{_DAY} (?P<month>month)|(?P<month2>month) (?P<day2>number|ordinal)) {_YEAR}"
_BEFORE_OR_AFTER = "(?:after|later|(?P<before>before|earlier|ago))"
_DAYS_BESIDE = f"(?:(?P<count>number|indefinite) {_UNIT}|article? (?:day|night|(?<=article))) {_BEFORE_OR_AFTER}"

_DASHED_BEFORE = grammar("number dash number (?:until|dash|comma) article? $")
_DASHED_AFTER = grammar("(?:until|dash|comma) article? number dash number")

_BUILDERS: tuple[tuple[str, Builder], ...] = (
    (f"{_WEEKDAY} article? date", _literal),
    (f"{_DAYS_BESIDE} (?:range_from|in_)? article? {_NAMED_DAY}", _from_named_day),
    (f"next_day (?:(?:range_from|until) article? {_NAMED_DAY}|(?P<holiday3>holiday))", _from_named_day),
    (f"(?P<year>year) (?P<month>month) {_DAY}", _calendar_day),
    (f"{_DATED_WEEKDAY} next? {_DAY} stop? comma? {_MONTH} stop? {_YEAR}{_AFTER}", _calendar_day),
    (f"{_WEEKDAY} article? (?P<month>month) stop? comma? article? {_DAY} {_NO_DAY} {_YEAR}{_AFTER}", _calendar_day),
    (f"article? {_NTH} (?:(?P<weekday>weekday)|day) {_OF_MONTH}", _nth_weekday),
    (f"{_SINCE_WHEN} (?:in_|until) (?P<count>number) (?!month|day)", _week_on),
    (f"article? (?P<weekday>weekday) comma? in_? article? {_THAT_WEEK}", _weekday_of_week),
    (f"{_THAT_WEEK} comma? in_? article? (?P<weekday>weekday)", _weekday_of_week),
    ("article? (?P<weekday>weekday) (?:in_|between)? (?P<weeks>number) week (?:from_now|later)?", _weekday_of_week),
    ("article? (?P<weekday>weekday) (?:in_|between) (?P<next>indefinite) week", _weekday_of_week),
    ("in_ indefinite? (?P<fortnights>fortnight) from_now?", _ahead),
    (f"{_DAY} article? (?:in_|range_from)? article? {_THAT_MONTH}", _day_of_month),
    (f"this? next? article? (?P<weekday>weekday) comma? article? day? {_DAY} {_NO_DAY} (?!month)", _calendar_day),
    ("(?P<weekday>weekday) (?P<weeks>week) (?=stop|$)", _weeks_on_weekday),
    (f"this? (?P<next>next)? article? (?P<weekday>weekday) {_TRAILING_NEXT} {_PART}", _weekday),
    ("(?P<count>number|indefinite) (?P<weeks>week) (?P<relative>relative_day)", _week_day),
    ("(?P<count>number|indefinite) (?P<weeks>week) (?P<weekday>weekday)", _weeks_on_weekday),
    (f"(?P<relative>relative_day) in_ (?P<count>number|indefinite) {_UNIT}", _ahead),
    (f"(?P<relative>relative_day) until (?P<count>number|indefinite) {_UNIT}", _week_day),
    (f"(?P<count>number) {_UNIT} (?P<relative>relative_day)", _after_tomorrow),
    (f"(?P<relative>relative_day) {_PART}", _relative_day),
    ("(?P<relative>tonight)", _relative_day),
    ("(?P<relative>from_now) (?=until)", _relative_day),
    (f"(?P<day>ordinal) (?P<month>ordinal) (?!room|night|day|week|people) {_YEAR}", _spoken_day),
    (f"(?:(?P<count>number|indefinite) {_UNIT}|indefinite? (?P<fortnights>fortnight)) (?:from_now|{_SINCE})", _ahead),
    (f"(?:in_|between) (?P<count>number|indefinite) {_UNIT} {_FROM_TODAY}", _ahead),
    (f"in_? article? (?P<nth>ordinal)? (?P<holiday>holiday) {_YEAR}", _holiday),
    ("article? weekend (?P<after>after) article? next", _weekend),
    ("this? (?P<next>next)? article? weekend (?P<next2>next)? (?! (?:in_|range_from)? article? month)", _weekend),
    ("(?P<day>number) dash (?P<number>number)", _dashed),
    (f"(?:article|day)? {_NUMBERED_MONTH}", _numbered_month),
    (f"{_DAY} {_NO_DAY} (?:comma? (?P<year>year))?", _weak),
)
"""How days are said, the more telling first: at each place the first one that fits is taken."""
