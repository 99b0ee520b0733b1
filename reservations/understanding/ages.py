"""Children's ages, and the children that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reservations.understanding.belonging import DATE_QUESTIONS
from reservations.understanding.company import is_one
from reservations.understanding.headcount import Count
from reservations.understanding.marks import Row, grammar
from reservations.understanding.reading import Message

_OF_AGE = 18
_TRAVELLING = ("adults", "people", "partner", "party_of", "with_", "check_in", "stay")
_COUNTS_NOBODY = "(?!adults|children|infants|people|others|room|night|day|week|child_of)"
_LIST_OF_AGES = f"(?P<ages>number (?:(?:comma|and|comma and|dash)? number {_COUNTS_NOBODY}){{0,7}})"
_AGED_CHILD = grammar(
    "(?P<n>number|indefinite)? (?:children|infants|child_of|adults)? (?:aged|range_from)?"
    f" {_LIST_OF_AGES} (?P<unit>year_old) (?:child_of|children|infants)?"
)
_AGES = grammar(
    "(?:(?P<n>number|indefinite) )?(?P<who>children|infants|child_of) (?:comma|with_|which)* (?:aged|range_from)?"
    f" {_LIST_OF_AGES} (?P<unit>year_old|year_unit|month_unit)?"
)
_AGED = grammar(f"aged comma? {_LIST_OF_AGES} (?!word|counted)")
_COUNTED = grammar("number (?:children|infants)")
_NUMBER_OF_YEARS = grammar(f"number {_COUNTS_NOBODY}")


def read_ages(message: Message, row: Row, count: Count) -> Row:
    """Ages, and the children that they belong to."""
    if _tells_of_birthday(message, row) or _tells_how_long(message, row):
        return row
    if message.asks("child_ages"):
        row = _bare_ages(row, count)
    for pattern in (_AGES, _AGED_CHILD, _AGED):
        met_ages = [met for met in row.find(pattern) if _is_age(row, met)]
        for met in met_ages:
            _take_ages(message, row, met, count)
        row = row.without((place for met in met_ages for place in range(*met.span())), "aged_child")
    return row


def _tells_of_birthday(message: Message, row: Row) -> bool:
    """ "My son turns 8 on 12 May", where nothing is wanted and nobody else is named: he need not come along."""
    if message.asked or not message.hears("occasion") or not row.has("month", "weekday", "relative_day"):
        return False
    return not message.hears("lodging", "reserve", "seek") and not row.has(*_TRAVELLING)


def _tells_how_long(message: Message, row: Row) -> bool:
    """ "two years", where dates were asked for and nobody is spoken of."""
    return message.asks(*DATE_QUESTIONS) and not row.has(*_TRAVELLING, "children", "infants", "child_of", "aged")


def _is_age(row: Row, met: re.Match[str]) -> bool:
    """ "2 kids 6 and 9" needs no word for age; "2 kids 3 nights" does."""
    groups = met.groupdict()
    if groups.get("unit") or "aged" in {row.kind(place) for place in range(*met.span())}:
        return row.kind(met.end()) not in ("night", "day", "week")
    return row.kind(met.end()) not in (
        "night",
        "day",
        "week",
        "people",
        "adults",
        "room",
        "month",
        "word",
        "children",
        "infants",
    )


def _take_ages(message: Message, row: Row, met: re.Match[str], count: Count) -> None:
    ages = _in_years(row, range(*met.span("ages")))
    minors = tuple(age for age in ages if age < _OF_AGE)
    if not minors:
        return
    count.ages += minors
    said = row.value(met, "n") if "n" in met.groupdict() else None
    names_children = "n" in met.groupdict() or row.kind(met.start()) != "aged"
    if names_children and not count.more_children and not (said is None and _are_counted_apart(row, met)):
        count.add("children", max(said or len(minors), len(minors)))
    # "the twins (7)": one age for all of them, however many they are.
    count.is_open |= said is None and len(minors) == 1 and _are_several(message, row, met)
    if all(row.kind(place) in ("number", "year_old") for place in range(*met.span())):
        count.unnamed += len(minors)
    count.places.update(range(*met.span()))


def _are_counted_apart(row: Row, met: re.Match[str]) -> bool:
    """ "2 kids, the kids are 3 and 5"."""
    return any(other.end() <= met.start() or other.start() >= met.end() for other in row.find(_COUNTED))


def _are_several(message: Message, row: Row, met: re.Match[str]) -> bool:
    return (
        "who" in met.groupdict()
        and row.kind(met.start("who")) == "children"
        and not is_one(message, row, met.start("who"))
    )


def _in_years(row: Row, places: Iterable[int]) -> tuple[int, ...]:
    """The ages that stand at these places; a baby's months are no years."""
    numbers = [place for place in places if row.kind(place) == "number"]
    return tuple(row.marks[n].value // (12 if row.kind(n + 1) == "month_unit" else 1) for n in numbers)


def _bare_ages(row: Row, count: Count) -> Row:
    places = [place for place in range(len(row.marks)) if _NUMBER_OF_YEARS.match(row.codes, place)]
    if len(places) > 1:
        places = [place for place in places if not _is_pronoun(row, place)]
    ages = _in_years(row, places)
    if ages and all(age < _OF_AGE for age in ages):
        count.ages = ages
        count.places.update(places)
        return row.without(places)
    return row


def _is_pronoun(row: Row, place: int) -> bool:
    """The "one" of "one is 3 and the other 9"."""
    mark = row.marks[place]
    return mark.value == 1 and mark.token.kind == "word"
