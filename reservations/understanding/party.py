"""Who travels: adults, children and their ages, guests not told apart, and how many rooms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from reservations.understanding.marks import Row, grammar
from reservations.understanding.masks import COUNTED
from reservations.understanding.reading import Message

_OF_AGE = 18
_N = "(?P<n>number|indefinite)"
_KINDS = "adults|children|infants|people|others"
_NO_NOUN = f"(?!{COUNTED}|word|number|month|ordinal|until|dash|fraction)"

_LIST_OF_AGES = "(?P<ages>number (?:(?:comma|and|comma and|dash)? number){0,7})"
_COUNTED_PEOPLE = grammar(f"(?P<n>number|indefinite) word? (?P<who>{_KINDS}|child_of|friend)")
_AGED_CHILD = grammar(
    "(?P<n>number|indefinite)? (?:children|infants|child_of|adults)? (?:aged|range_from)?"
    f" {_LIST_OF_AGES} (?P<unit>year_old) (?:child_of|children|infants)?"
)
_AGES = grammar(
    "(?:(?P<n>number|indefinite) )?(?P<who>children|infants|child_of) (?:comma|with_|which)* (?:aged|range_from)?"
    f" {_LIST_OF_AGES} (?P<unit>year_old|year_unit|month_unit)?"
)
_AGED = grammar(f"aged comma? {_LIST_OF_AGES}")
_NO_CHILDREN = grammar("without (?:children|infants|child_of)")
_PARTY_OF = grammar(f"party_of (?:for_|article|indefinite)* (?P<n>number) (?:people)? {_NO_NOUN}")
_FOR = grammar(f"for_ (?P<n>number) {_NO_NOUN}")
_SUM = grammar(f"(?P<all>(?:number|self) with_ number) {_NO_NOUN}")
_LARGEST = 50
"""A mere number above it is no party, but a price or a room."""
_GROUP = grammar("(?P<times>number)? (?P<n>group)")
_MEMBER = (
    "(?:(?:number|indefinite)? more? (?:adults|children|infants|others|people) more?"
    "|partner|self|self_alone|child_of|friend|aged_child+)"
)
_LIST = grammar(f"{_MEMBER} (?:(?:comma|and|with_|comma and|comma with_){{1,2}} {_MEMBER})+|self_alone")
_RELATIVE = grammar("partner|child_of")
_LAST_MORE = f"(?!{COUNTED}|article|(?:number|indefinite)(?! year_old))"
_ADDED = grammar(f"(?P<n>number|indefinite) (?:{_KINDS})|child_of|friend")
_MORE_PEOPLE = tuple(
    grammar(pattern)
    for pattern in (
        f"(?P<n>number|indefinite)? more (?:{_KINDS})",
        f"(?:(?P<n>number|indefinite) (?:{_KINDS})|child_of|friend) more {_LAST_MORE}",
        f"party_of (?P<n>number|indefinite) more {_LAST_MORE}",
    )
)
_COMPANY = ("self", "self_alone", "partner", "child_of", "friend", "adults", "children", "infants", "people")
_ROOMS = grammar("(?P<n>number) (?:word|adults){0,2}? room(?! counted| more)")
_NUMBER_OF_YEARS = grammar(f"number (?!{_KINDS}|room|night|day|week|child_of)")
_NUMBER_ALONE = grammar(f"number {_NO_NOUN}")


@dataclass(frozen=True, slots=True)
class PartyHeard:
    """What was said of the party; `more_guests` and `more_children` come on top of those said before. `places` are the
    places of the row that it explains."""

    adults: int | None = None
    children: int | None = None
    guests: int | None = None
    rooms: int | None = None
    child_ages: tuple[int, ...] = ()
    more_guests: int = 0
    more_children: int = 0
    places: frozenset[int] = field(default_factory=frozenset)

    @property
    def is_said(self) -> bool:
        counts = (self.adults, self.children, self.guests, self.rooms)
        added = self.child_ages or self.more_guests or self.more_children
        return any(count is not None for count in counts) or bool(added)


@dataclass(slots=True)
class _Count:
    """People counted so far; None where nobody of the kind was named."""

    adults: int | None = None
    children: int | None = None
    guests: int | None = None
    ages: tuple[int, ...] = ()
    more_guests: int = 0
    more_children: int = 0
    unnamed: int = 0
    is_whole: bool = False
    places: set[int] = field(default_factory=set)

    def add(self, kind: str, number: int) -> None:
        if kind in ("adults", "self", "self_alone", "partner"):
            self.adults = (self.adults or 0) + number
        elif kind in ("children", "infants", "child_of"):
            self.children = (self.children or 0) + number
        else:
            self.guests = (self.guests or 0) + number

    @property
    def is_empty(self) -> bool:
        return self.adults is None and self.children is None and self.guests is None


def read_party(message: Message, row: Row) -> PartyHeard:
    """The party and the rooms."""
    rooms, row = _rooms(message, row)
    count = _Count()
    row = _denied_children(row, count)
    row = _added_people(message, row, count)
    row = _more_people(row, count)
    row = _ages(message, row, count)
    row = _lists(row, count)
    row = _counted(row, count)
    if count.adults is None and count.guests is None:
        _as_one_number(message, row, count)
    _settle(row, count)
    return PartyHeard(
        adults=count.adults,
        children=count.children,
        guests=count.guests,
        rooms=rooms,
        child_ages=count.ages,
        more_guests=count.more_guests,
        more_children=count.more_children,
        places=frozenset(count.places),
    )


def _rooms(message: Message, row: Row) -> tuple[int | None, Row]:
    found = list(row.find(_ROOMS))
    if found:
        return row.value(found[-1], "n"), row.without(p for met in found for p in range(*met.span()))
    if message.asks("rooms"):
        alone = _only_number(row)
        if alone is not None:
            return row.marks[alone].value or 1, row.without([alone])
    return None, row


def _only_number(row: Row) -> int | None:
    """The place of the one number there is, an article where it is all there is ("um")."""
    numbers = [place for place in range(len(row.marks)) if row.kind(place) == "number"]
    if any(row.kind(place + 1) == "number" for place in numbers):
        return None  # "a hundred and one": no party of one
    if numbers:
        return numbers[-1] if row.has("correction", "negation") else numbers[0]
    said = [place for place in range(len(row.marks)) if row.kind(place) not in ("stop", "comma")]
    return said[0] if len(said) == 1 and row.kind(said[0]) == "indefinite" else None


def _more_people(row: Row, count: _Count) -> Row:
    """ "one more person", "we are two more"; "me and one more person" is a whole party."""
    for pattern in _MORE_PEOPLE:
        for met in row.find(pattern):
            if _is_in_one_breath(row, met) and not _joins_company(row, met.start(), count):
                _add_people(row, met, count)
    return row.without(count.places)


def _added_people(message: Message, row: Row, count: _Count) -> Row:
    """ "add one child"."""
    starts = {heard.last + 1 for heard in message.heard("adds")}
    for met in row.find(_ADDED):
        if row.marks[met.start()].first in starts:
            _add_people(row, met, count)
    return row.without(count.places)


def _add_people(row: Row, met: re.Match[str], count: _Count) -> None:
    """The people on top; without a number ("more people") nobody knows how many."""
    kinds = {row.kind(place) for place in range(*met.span())}
    number = 1 if kinds & {"child_of", "friend", "indefinite"} else row.value(met, "n") or 0
    if kinds & {"children", "infants", "child_of"}:
        count.more_children += number
    else:
        count.more_guests += number
    count.places.update(range(*met.span()))


def _is_in_one_breath(row: Row, met: re.Match[str]) -> bool:
    """Not "3 people or more"."""
    marks = row.marks[met.start() : met.end()]
    return all(before.last + 1 == after.first for before, after in pairwise(marks))


def _joins_company(row: Row, place: int, count: _Count) -> bool:
    joined = row.kind(place - 1) in ("and", "with_") and row.kind(place - 2) in _COMPANY
    return joined and place - 2 not in count.places


def _ages(message: Message, row: Row, count: _Count) -> Row:
    """Ages, and the children that they belong to."""
    if message.asks("child_ages"):
        row = _bare_ages(row, count)
    for pattern in (_AGES, _AGED_CHILD, _AGED):
        met_ages = [met for met in row.find(pattern) if _is_age(row, met)]
        for met in met_ages:
            _take_ages(row, met, _in_years(row, range(*met.span("ages"))), count)
        row = row.without((place for met in met_ages for place in range(*met.span())), "aged_child")
    return row


def _is_age(row: Row, met: re.Match[str]) -> bool:
    """ "2 kids 6 and 9" needs no word for age; "2 kids 3 nights" does."""
    groups = met.groupdict()
    if groups.get("unit") or "aged" in {row.kind(place) for place in range(*met.span())}:
        return row.kind(met.end()) not in ("night", "day", "week")
    return row.kind(met.end()) not in ("night", "day", "week", "people", "adults", "room", "month", "word", "children")


def _take_ages(row: Row, met: re.Match[str], ages: tuple[int, ...], count: _Count) -> None:
    minors = tuple(age for age in ages if age < _OF_AGE)
    if not minors:
        return
    count.ages += minors
    said = row.value(met, "n") if "n" in met.groupdict() else None
    if not count.more_children and ("n" in met.groupdict() or row.kind(met.start()) != "aged"):
        count.add("children", max(said or len(minors), len(minors)))
    if all(row.kind(place) in ("number", "year_old") for place in range(*met.span())):
        count.unnamed += len(minors)
    count.places.update(range(*met.span()))


def _in_years(row: Row, places: Iterable[int]) -> tuple[int, ...]:
    """The ages that stand at these places; a baby's months are no years."""
    numbers = [place for place in places if row.kind(place) == "number"]
    return tuple(row.marks[n].value // (12 if row.kind(n + 1) == "month_unit" else 1) for n in numbers)


def _bare_ages(row: Row, count: _Count) -> Row:
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


def _lists(row: Row, count: _Count) -> Row:
    """ "me, my wife and our two kids"."""
    for met in row.find(_LIST):
        if not _names_company(row, met):
            continue
        _count_members(row, met, count)
        count.places.update(range(*met.span()))
    return row.without(count.places)


def _names_company(row: Row, met: re.Match[str]) -> bool:
    """ "me and my wife", "just me"; a mere "me, us" says nothing."""
    kinds = {row.kind(place) for place in range(*met.span())}
    return bool(kinds & {"partner", "child_of", "friend", "number", "indefinite", "self_alone", "aged_child"})


def _count_members(row: Row, met: re.Match[str], count: _Count) -> None:
    number = None
    others = 0
    for place in range(*met.span()):
        kind, value = row.kind(place), row.marks[place].value
        if kind in ("number", "indefinite"):
            number = 1 if kind == "indefinite" else value
        if kind in ("number", "indefinite", "more") or _is_denied_self(row, place):
            continue
        if kind in ("friend", "others") or _are_more_people(row, place):
            others += number or (1 if kind == "friend" else 0)
        elif kind == "partner":
            count.add(kind, number or value or 1)
        elif kind in ("self", "self_alone", "child_of") or (
            number is not None and kind not in ("comma", "and", "with_", "aged_child")
        ):
            count.add(kind, 1 if number is None else number)
        number = None
    if others:
        count.guests = (count.guests or 0) + others + (count.adults or 0)
        count.adults = None


def _is_denied_self(row: Row, place: int) -> bool:
    """ "not me, it's only my wife"."""
    return row.kind(place) == "self" and row.kind(place - 1) in ("negation", "without")


def _are_more_people(row: Row, place: int) -> bool:
    return row.kind(place) == "people" and "more" in (row.kind(place - 1), row.kind(place + 1))


def _denied_children(row: Row, count: _Count) -> Row:
    """ "no kids"."""
    for met in row.find(_NO_CHILDREN):
        count.add("children", 0)
        count.places.update(range(*met.span()))
    return row.without(count.places)


def _counted(row: Row, count: _Count) -> Row:
    """ "2 adults and 3 children", "no kids", "7 people"."""
    for met in row.find(_COUNTED_PEOPLE):
        number, who = row.marks[met.start("n")], row.kind(met.start("who"))
        _replace_or_add(row, met, who, 1 if number.kind == "indefinite" else number.value, count)
        count.places.update(range(*met.span()))
    row = row.without(count.places)
    return _relatives(row, count)


def _corrects(row: Row, place: int) -> bool:
    return bool({row.kind(place - 1), row.kind(place - 2)} & {"correction", "negation", "without"})


def _replace_or_add(row: Row, met: re.Match[str], who: str, number: int, count: _Count) -> None:
    """A second number of the same kind corrects the first after "no, 3 adults"."""
    if who == "people" and count.guests and row.kind(met.start() - 1) != "and":
        count.guests = number
    elif who == "adults" and count.adults and _corrects(row, met.start()):
        count.adults = number
    else:
        count.add("people" if who in ("others", "friend") else who, number)


def _relatives(row: Row, count: _Count) -> Row:
    """ "it's my wife coming with two kids"."""
    places = [met.start() for met in row.find(_RELATIVE)]
    for place in places:
        kind = row.kind(place)
        if kind == "child_of" and count.unnamed:
            count.unnamed -= 1  # "my son turns 8 years": his age was counted already
        elif kind == "child_of" or (count.adults is None and count.children is not None):
            count.add(kind, row.marks[place].value or 1)
            count.places.add(place)
    return row.without(places)


def _as_one_number(message: Message, row: Row, count: _Count) -> None:
    """ "for 2", "we are 4", "a couple", or the number alone that was asked for."""
    group = next(iter(row.find(_GROUP)), None)
    if group:
        number = (row.value(group, "n") or 1) * (row.value(group, "times") or 1)
        count.adults = number if row.value(group, "n") == 2 and count.is_empty else None
        count.guests = None if count.adults else number
        count.places.update(range(*group.span()))
        return
    summed = next(iter(row.find(_SUM)), None)
    if summed:
        count.guests = sum(row.values(summed, "all", "number")) + ("self" in row.kind(summed.start("all")))
        count.places.update(range(*summed.span()))
        return
    for pattern in (_PARTY_OF, _FOR):
        for met in row.find(pattern):
            if (row.value(met, "n") or 0) > _LARGEST:
                continue  # "the one for 420"
            count.guests = row.value(met, "n")
            count.is_whole = pattern is _PARTY_OF and row.kind(met.end()) != "and"
            count.places.update(range(*met.span()))
    if message.asks("guests") and count.guests is None and count.adults is None:
        _answer(row, count)


def _answer(row: Row, count: _Count) -> None:
    alone = _only_number(row)
    if alone is not None and row.kind(alone - 1) == "with_":
        return  # "plus one": besides whom?
    if alone is None:
        if row.marks and all(row.kind(place) in ("self", "stop", "comma") for place in range(len(row.marks))):
            count.guests = 1
        return
    if row.kind(alone) == "indefinite" or _NUMBER_ALONE.match(row.codes, alone) or _stands_alone(row, alone):
        count.guests = row.marks[alone].value if row.kind(alone) == "number" else 1
        count.places.add(alone)


def _stands_alone(row: Row, place: int) -> bool:
    """ "14 will be coming": what follows the number is not what it counts."""
    if row.kind(place + 1) != "word":
        return False
    return row.marks[place + 1].first > row.marks[place].last + 1


def _settle(row: Row, count: _Count) -> None:
    """People beside children are the adults ("2 people and 3 kids"), unless the children are among them
    ("9 of whom 2 are children", "a family of 4 with 2 kids")."""
    if not count.guests or not count.children:
        return
    if row.has("which") or count.is_whole:
        return
    if count.adults is None:
        count.adults, count.guests = count.guests, None
    elif count.guests is not None:
        count.guests = None
