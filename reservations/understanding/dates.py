"""The days that a message names, in whatever words, before it is known what they are for."""

from __future__ import annotations

import re
from collections.abc import Callable

from reservations.understanding import day_builders as day
from reservations.understanding.day_builders import Match, Point
from reservations.understanding.marks import Grammars, Row
from reservations.understanding.masks import COUNTED
from reservations.understanding.reading import Message

_NO_DAY = f"(?!{COUNTED}|word (?:room|people|adults|night|counted)|clock)"
_WEEKDAY = "(?:(?:this|article)? (?P<weekday>weekday) comma? day?)?"
_DATED_WEEKDAY = "(?:(?:this|article)? (?P<weekday>weekday) comma? article? day?)?"
_THE_YEAR = "(?:year_unit|year_old)? (?P<year>year)"
_COMING_YEAR = "(?:(?P<coming>next) year_unit|year_unit (?P<coming2>next))"
_YEAR = f"(?:comma? (?:in_|range_from)? article? (?:{_THE_YEAR}|{_COMING_YEAR}|(?P<present>this) year_unit))?"
_AFTER = "(?: comma? indefinite? (?P<weekday2>weekday)(?! until| dash| and| comma? (?:number|ordinal|month)))?"
_DAY = "(?P<day>number|ordinal)"

Builder = Callable[[Match], Point | None]

# fmt: off
_BEGINNINGS = frozenset({
    "number", "ordinal", "month", "weekday", "weekend", "relative_day", "tonight", "holiday", "date", "year", "article",
    "next", "this", "last", "in_", "between", "week", "indefinite", "from_now", "day", "next_day", "night",
})
# fmt: on


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
    points = (_BUILDERS[rank](_match(message, row, met)) for rank, met in _GRAMMARS.at(row, place))
    return next((point for point in points if point), None)


def _match(message: Message, row: Row, met: re.Match[str]) -> Match:
    """The groups by name; "next2" is another place for "next"."""
    groups = {name.rstrip("23"): met.start(name) for name, text in met.groupdict().items() if text}
    return Match(message, row, met.start(), met.end(), {name: row.marks[place].value for name, place in groups.items()})


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
_TRAILING_NEXT = "(?:this|(?P<next2>next)(?! (?:week|month_unit)))?"
_SINCE = "(?:after|later|(?P<stay>range_from)) (?P<relative>relative_day)"
_WHILE = f"(?:(?P<count>number|indefinite) {_UNIT}|indefinite? (?P<fortnights>fortnight))"
_FROM_TODAY = "(?:from_now|range_from relative_day)?"

_NAMED_DAY = f"(?:(?P<holiday>holiday)|{_DAY} (?P<month>month)|(?P<month2>month) (?P<day2>number|ordinal)) {_YEAR}"
_BEFORE_OR_AFTER = "(?:after|later|(?P<before>before|earlier|ago))"
_DAYS_BESIDE = f"(?:(?P<count>number|indefinite) {_UNIT}|article? (?:day|night|(?<=article))) {_BEFORE_OR_AFTER}"

_WAYS: tuple[tuple[str, Builder], ...] = (
    (f"{_WEEKDAY} article? date", day.literal),
    (f"{_DAYS_BESIDE} (?:range_from|in_)? article? {_NAMED_DAY}", day.from_named_day),
    (f"next_day (?:(?:range_from|until) article? {_NAMED_DAY}|(?P<holiday3>holiday))", day.from_named_day),
    (f"(?P<year>year) (?P<month>month) {_DAY}", day.calendar_day),
    (f"{_DATED_WEEKDAY} next? {_DAY} stop? comma? {_MONTH} stop? {_YEAR}{_AFTER}", day.calendar_day),
    (
        f"{_WEEKDAY} article? (?P<month>month) stop? comma? article? {_DAY} {_NO_DAY} {_YEAR}{_AFTER}",
        day.calendar_day,
    ),
    (f"article? {_NTH} (?:(?P<weekday>weekday)|day) {_OF_MONTH}", day.nth_weekday),
    (f"{_SINCE_WHEN} (?:in_|until) (?P<count>number) (?!month|day)", day.week_on),
    (f"article? (?P<weekday>weekday) comma? in_? article? {_THAT_WEEK}", day.weekday_of_week),
    (f"{_THAT_WEEK} comma? in_? article? (?P<weekday>weekday)", day.weekday_of_week),
    (
        "article? (?P<weekday>weekday) (?:in_|between)? (?P<weeks>number) week (?:from_now|later)?",
        day.weekday_of_week,
    ),
    ("article? (?P<weekday>weekday) (?:in_|between) (?P<next>indefinite) week", day.weekday_of_week),
    ("in_ indefinite? (?P<fortnights>fortnight) from_now?", day.ahead),
    (f"{_DAY} article? (?:in_|range_from)? article? {_THAT_MONTH}", day.day_of_month),
    (f"this? next? article? (?P<weekday>weekday) comma? article? day? {_DAY} {_NO_DAY} (?!month)", day.calendar_day),
    ("(?P<weekday>weekday) (?P<weeks>week) (?=stop|$)", day.weeks_on_weekday),
    (f"this? (?P<next>next)? article? (?P<weekday>weekday) {_TRAILING_NEXT} {_PART}", day.weekday),
    ("(?P<count>number|indefinite) (?P<weeks>week) (?P<relative>relative_day)", day.week_day),
    ("(?P<count>number|indefinite) (?P<weeks>week) (?P<weekday>weekday)", day.weeks_on_weekday),
    (f"(?P<relative>relative_day) in_ (?P<count>number|indefinite) {_UNIT}", day.ahead),
    (f"(?P<relative>relative_day) until (?P<count>number|indefinite) {_UNIT}", day.week_day),
    (f"(?P<count>number) {_UNIT} (?P<relative>relative_day)", day.after_tomorrow),
    (f"(?P<relative>relative_day) {_PART}", day.relative_day),
    ("(?P<relative>tonight)", day.relative_day),
    ("(?P<relative>from_now) (?=until)", day.relative_day),
    (f"(?P<day>ordinal) (?P<month>ordinal) (?!room|night|day|week|people) {_YEAR}", day.spoken_day),
    (
        f"(?:(?P<count>number|indefinite) {_UNIT}|indefinite? (?P<fortnights>fortnight)) (?:from_now|{_SINCE})",
        day.ahead,
    ),
    (f"(?:in_|between) (?P<count>number|indefinite) {_UNIT} {_FROM_TODAY}", day.ahead),
    (f"in_? article? (?P<nth>ordinal)? (?P<holiday>holiday) {_YEAR}", day.holiday),
    ("article? weekend (?P<after>after) article? next", day.weekend),
    ("this? (?P<next>next)? article? weekend (?P<next2>next)? (?! (?:in_|range_from)? article? month)", day.weekend),
    ("(?P<day>number) dash (?P<number>number)", day.dashed),
    (f"(?:article|day)? {_NUMBERED_MONTH}", day.numbered_month),
    (f"{_DAY} {_NO_DAY} (?:comma? (?P<year>year))?", day.weak),
)
"""How days are said, the more telling first: at each place the first one that fits is taken."""
_GRAMMARS = Grammars(*(pattern for pattern, _ in _WAYS))
_BUILDERS = tuple(build for _, build in _WAYS)
