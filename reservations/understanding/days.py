"""Days as guests name them, and the dates they stand for."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

_NEAR = 62
"""Days within which "Sat 14th" is looked for when the next 14th is no Saturday."""

_HALF_A_WEEK = timedelta(4)
_ANOTHER_MONTH = 10
"""So many days further away seems a day of another month than the one spoken of."""

FARTHEST = 9
"""Years ahead that are searched for a date without a year (the 29th of February)."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was said: any of its parts may be missing. `exact` is one that is already a date.

    `nth` is the "first" of "the first Friday of July", -1 the last; `weeks` counts weeks from the present one ("Friday
    next week" is 1); `other` is the second way to read a numeric date. `is_next` stands for "next Friday".
    """

    exact: date | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    nth: int | None = None
    weeks: int | None = None
    is_next: bool = False
    other: Day | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it is a mere "the 6th" or "Friday", of any month or week."""
        told = (self.exact, self.other, self.month, self.year, self.weeks, self.nth)
        return not self.is_next and all(each is None for each in told)

    def completed(self, by: Day) -> Day:
        """With the month and year of a later day where it has none ("from 15 to 20 December")."""
        if self.day is None:
            return self
        if self.month is None:
            return replace(self, month=by.month, year=by.year if self.year is None else self.year)
        if self.year is not None or by.year is None or by.day is None:
            return self
        is_of_year_before = by.month is not None and by.month < self.month
        return replace(self, year=by.year - is_of_year_before)

    def in_week_of(self, other: Day) -> Day:
        """Of the other's week, where it is a mere weekday before it ("from Monday to Friday next week")."""
        if other.weekday is None or self.weekday is None or self.day is not None or self.weeks is not None:
            return self
        return replace(self, weeks=other.weeks) if self.weekday < other.weekday else self

    def near(self, about: date, since: date) -> tuple[date, ...]:
        """The date meant, from `since` on, where a stay around `about` is spoken of: of its month rather than of the
        one beside it, of its week where it is a weekday."""
        if self.day is None:
            return self.dates(max(since, about - _HALF_A_WEEK))
        around = (day for day in islice(self._occurrences(add_months(about.replace(day=1), -1)), 3) if day >= since)
        nearest = min(around, key=lambda day: _distance(day, about), default=None)
        return self.dates(nearest or since)

    def dates(self, since: date, *, skips: bool = False) -> tuple[date, ...]:
        """The date meant, from `since` on; two where the day contradicts itself or is ambiguous; none where there is
        no such day. `skips`: "next Friday" is not the one of this week."""
        if self.exact:
            return (self.exact,)
        if self.other:
            both = (*replace(self, other=None).dates(since), *self.other.dates(since))
            return tuple(dict.fromkeys(both))
        if self.nth is not None:
            return self._nth_weekday(since)
        if self.day is not None:
            return self._of_month(since)
        return self._of_week(since, skips=skips)

    def _of_week(self, since: date, *, skips: bool) -> tuple[date, ...]:
        if self.weekday is None:
            return ()
        if self.weeks is not None:
            monday = since - timedelta(since.weekday()) + timedelta(7 * self.weeks)
            named = monday + timedelta(self.weekday)
            return (named if named >= since else named + timedelta(7),)
        ahead = (self.weekday - since.weekday() - 1) % 7 + 1
        same_week = since.weekday() < self.weekday
        return (since + timedelta(ahead + 7 if self.is_next and skips and same_week else ahead),)

    def _nth_weekday(self, since: date) -> tuple[date, ...]:
        for first in _months(since, self.month, self.year):
            found = nth_of_month(first, self.nth or 1, self.weekday)
            if found and (found >= since or self.year):
                return (found,)
        return ()

    def _of_month(self, since: date) -> tuple[date, ...]:
        named = list(self._occurrences(since))
        if not named or self.weekday is None or named[0].weekday() == self.weekday:
            return tuple(named[:1])
        agreeing = [day for day in named if day.weekday() == self.weekday and (day - since).days <= _NEAR]
        if agreeing and self.month is None:
            return (agreeing[0],)
        return (named[0], _nearest_weekday(named[0], self.weekday, since))

    def _occurrences(self, since: date) -> Iterator[date]:
        for first in _months(since, self.month, self.year):
            last = calendar.monthrange(first.year, first.month)[1]
            if self.day is not None and 1 <= self.day <= last:
                found = first.replace(day=self.day)
                if found >= since or self.year:
                    yield found


def _distance(day: date, about: date) -> int:
    """How far two days lie apart, for a guest who has a month in mind."""
    return abs((day - about).days) + (0 if day.month == about.month else _ANOTHER_MONTH)


def nth_of_month(first: date, nth: int, weekday: int | None) -> date | None:
    """The nth such weekday, or day where `weekday` is None, of the month that begins with `first`; -1 is the last one.
    None where the month has not so many."""
    last = calendar.monthrange(first.year, first.month)[1]
    days = [first.replace(day=n) for n in range(1, last + 1)]
    fitting = days if weekday is None else [day for day in days if day.weekday() == weekday]
    place = nth if nth < 0 else nth - 1
    return fitting[place] if -1 <= place < len(fitting) else None


def _nearest_weekday(day: date, weekday: int, since: date) -> date:
    """The date of this weekday closest to a day, not before `since` unless the day itself is."""
    ahead = (weekday - day.weekday()) % 7
    nearest = day + timedelta(ahead if ahead <= 3 else ahead - 7)
    return nearest + timedelta(7) if nearest < since <= day else nearest


def _months(since: date, month: int | None, year: int | None) -> Iterator[date]:
    """The firsts of the months that fit, from the present one on, or the one of a year that was said."""
    if year is not None:
        yield date(year, month or since.month, 1)
        return
    if month is not None:
        yield from (date(since.year + n, month, 1) for n in range(FARTHEST))
        return
    for n in range(13):
        place = since.month - 1 + n
        yield date(since.year + place // 12, place % 12 + 1, 1)


def weekend(since: date, *, later: int = 0) -> tuple[date, date]:
    """Friday and Sunday of the coming weekend, or so many weekends later; on a Saturday today and tomorrow."""
    if since.weekday() == 5 and not later:
        return since, since + timedelta(1)
    friday = since + timedelta((4 - since.weekday()) % 7 + 7 * later)
    if since.weekday() == 5:
        friday -= timedelta(7)
    return friday, friday + timedelta(2)


def weekend_of(day: date) -> tuple[date, date]:
    """Friday and Sunday of the weekend that a day is in, or that follows it."""
    friday = day - timedelta(day.weekday() - 4) if day.weekday() >= 4 else day + timedelta(4 - day.weekday())
    return friday, friday + timedelta(2)


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    place = day.month - 1 + months
    year, month = day.year + place // 12, place % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
