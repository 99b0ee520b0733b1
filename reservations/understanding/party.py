"""Who travels: adults, children and their ages, guests not told apart, and how many rooms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from reservations.understanding.ages import read_ages
from reservations.understanding.company import COMPANIONS, is_left_open, read_lists, read_relatives
from reservations.understanding.headcount import Count
from reservations.understanding.lone_numbers import is_label, only_number
from reservations.understanding.marks import Grammars, Row, grammar
from reservations.understanding.masks import COUNTED, clock_places
from reservations.understanding.reading import Message
from reservations.understanding.rooms import read_rooms

_KINDS = "adults|children|infants|people|others"
_NO_NOUN = f"(?!{COUNTED}|word|number|month|ordinal|until(?! masked)|dash|fraction)"

_SPEAKS_OF_PEOPLE = grammar(
    f"{_KINDS}|number|indefinite|group|couple|parents|self_alone|self|partner|friend|child_of|aged_child"
)
"""Without any of these nobody is counted, unless it was asked for."""
_ASKING = ("guests", "rooms", "child_ages")
_COUNTED_PEOPLE = grammar(f"(?P<n>number|indefinite|group) (?:word|which)? (?P<who>{_KINDS}|child_of|friend)")
_PARTY_OF = grammar(f"party_of (?:for_|article|indefinite)* (?P<n>number) (?:people)? {_NO_NOUN}")
_FOR = grammar(f"for_ (?P<n>number) {_NO_NOUN}")
_SUM = grammar(f"(?P<all>(?:number|self) with_ number) {_NO_NOUN}")
_LARGEST = 50
"""A mere number above it is no party, but a price or a room."""
_NO_CHILDREN = grammar("without (?:children|infants|child_of)")
_COMPANY = (*COMPANIONS, "self", "self_alone", "couple", "adults", "children", "infants", "people")
_GROUP = grammar("(?P<times>number)? (?P<n>(?:group|couple) (?!day|night|week|month_unit|room|others))")
_LAST_MORE = f"(?!{COUNTED}|article|(?:number|indefinite)(?! year_old))"
_ADDED = grammar(f"(?P<n>number|indefinite) (?:{_KINDS})|child_of|friend")
_MORE_PEOPLE = Grammars(
    f"(?P<n>number|indefinite)? more (?:{_KINDS})",
    f"(?:(?P<n>number|indefinite) (?:{_KINDS})|child_of|friend) more {_LAST_MORE}",
    f"party_of (?P<n>number|indefinite) more {_LAST_MORE}",
)
_LABELLED = grammar(f"(?:{_KINDS}) (?:comma|until|stop) (?P<n>number) (?!{COUNTED}|until|dash|month)")
_NUMBER_ALONE = grammar(f"number {_NO_NOUN}")


@dataclass(frozen=True, slots=True)
class PartyHeard:
    """What was said of the party; `more_guests` and `more_children` come on top of those said before. With `is_open`
    somebody comes along whose number is not told. `places` are the places of the row that it explains."""

    adults: int | None = None
    children: int | None = None
    guests: int | None = None
    rooms: int | None = None
    child_ages: tuple[int, ...] = ()
    more_guests: int = 0
    more_children: int = 0
    is_open: bool = False
    places: frozenset[int] = field(default_factory=frozenset)

    @property
    def is_said(self) -> bool:
        counts = (self.adults, self.children, self.guests, self.rooms)
        added = self.child_ages or self.more_guests or self.more_children
        return any(count is not None for count in counts) or bool(added) or self.is_open


NOBODY = PartyHeard()
"""What a message says of the party that says nothing of it."""


def may_count(message: Message, row: Row) -> bool:
    """Whether anybody, or a room, may be counted at all."""
    return row.holds(_SPEAKS_OF_PEOPLE) or message.asks(*_ASKING)


def read_party(message: Message, row: Row) -> PartyHeard:
    """The party and the rooms."""
    rooms, row = read_rooms(message, row)
    count, whole = Count(), row
    row = _denied_children(row, count)
    row = _added_people(message, row, count)
    row = _more_people(row, count)
    row = _labelled(row, count)
    row = read_ages(message, row, count)
    row = read_lists(message, row, count)
    row = _counted(message, row, count)
    if count.adults is None and count.guests is None:
        _as_one_number(message, row, count)
    _settle(row, count)
    if is_left_open(message, whole, count):
        return PartyHeard(rooms=rooms, is_open=True, places=frozenset(count.places))
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


def _more_people(row: Row, count: Count) -> Row:
    """ "one more person", "we are two more"; "me and one more person" is a whole party."""
    for met in _MORE_PEOPLE.find(row):
        if _is_in_one_breath(row, met) and not _joins_company(row, met.start(), count):
            _add_people(row, met, count)
    return row.without(count.places)


def _labelled(row: Row, count: Count) -> Row:
    """ "Adults: 2, children: 1", "adults? 2", "change the number of guests to 4"."""
    for met in row.find(_LABELLED):
        if is_label(row, met):
            count.add(row.kind(met.start()), row.value(met, "n") or 0)
            count.places.update(range(*met.span()))
    return row.without(count.places)


def _added_people(message: Message, row: Row, count: Count) -> Row:
    """ "add one child"."""
    starts = {heard.last + 1 for heard in message.heard("adds")}
    for met in row.find(_ADDED):
        if row.marks[met.start()].first in starts:
            _add_people(row, met, count)
    return row.without(count.places)


def _add_people(row: Row, met: re.Match[str], count: Count) -> None:
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


def _joins_company(row: Row, place: int, count: Count) -> bool:
    joined = row.kind(place - 1) in ("and", "with_") and row.kind(place - 2) in _COMPANY
    return joined and place - 2 not in count.places


def _denied_children(row: Row, count: Count) -> Row:
    """ "no kids"."""
    for met in row.find(_NO_CHILDREN):
        count.add("children", 0)
        count.places.update(range(*met.span()))
    return row.without(count.places)


def _counted(message: Message, row: Row, count: Count) -> Row:
    """ "2 adults and 3 children", "no kids", "7 people"."""
    for met in row.find(_COUNTED_PEOPLE):
        number, who = row.marks[met.start("n")], row.kind(met.start("who"))
        if row.marks[met.start("who")].token.text in message.language.adders or _is_absent(row, met.start()):
            continue  # "3 + baby", "without an adult"
        _replace_or_add(row, met, who, 1 if number.kind == "indefinite" else number.value, count)
        count.is_whole = count.is_whole or row.kind(met.start("who") - 1) == "which"  # "3 of them kids"
        count.places.update(range(*met.span()))
    row = row.without(count.places)
    return read_relatives(message, row, count)


def _corrects(row: Row, place: int) -> bool:
    return bool({row.kind(place - 1), row.kind(place - 2)} & {"correction", "negation", "without"})


def _is_absent(row: Row, place: int) -> bool:
    """Whether not a single one is there; "no, 2 adults" corrects."""
    mark = row.marks[place]
    return row.kind(place - 1) == "without" and (mark.kind == "indefinite" or mark.value == 1)


def _replace_or_add(row: Row, met: re.Match[str], who: str, number: int, count: Count) -> None:
    """A second number of the same kind corrects the first after "no, 3 adults"."""
    if who == "people" and count.guests and row.kind(met.start() - 1) != "and":
        count.guests = number
    elif who == "adults" and count.adults and _corrects(row, met.start()):
        count.adults = number
    else:
        count.add("people" if who in ("others", "friend") else who, number)


def _as_one_number(message: Message, row: Row, count: Count) -> None:
    """ "for 2", "we are 4", "a couple", or the number alone that was asked for."""
    group = next(iter(row.find(_GROUP)), None)
    if group:
        is_couple, times = row.kind(group.start("n")) == "couple", row.value(group, "times") or 1
        count.add("couple" if is_couple else "people", times if is_couple else times * (row.value(group, "n") or 1))
        count.places.update(range(*group.span()))
        return
    summed = next(iter(row.find(_SUM)), None)
    if summed:
        count.guests = sum(row.values(summed, "all", "number")) + ("self" in row.kind(summed.start("all")))
        count.places.update(range(*summed.span()))
        return
    for pattern in (_PARTY_OF, _FOR):
        for met in row.find(pattern):
            if (row.value(met, "n") or 0) > _LARGEST or _is_changed_to(message, row, met.start()):
                continue  # "the one for 420"
            count.guests = row.value(met, "n")
            count.is_whole = pattern is _PARTY_OF and not _is_added_to(message, row, met.end())
            count.places.update(range(*met.span()))
    if message.asks("guests") and count.guests is None and count.adults is None:
        _answer(message, row, count)


def _is_changed_to(message: Message, row: Row, place: int) -> bool:
    """ "change to 25", in a language whose "to" is a "for": a day as well as a party."""
    return row.marks[place].first - 1 in {heard.last for heard in message.heard("modify", "modify_strong")}


def _is_added_to(message: Message, row: Row, place: int) -> bool:
    """ "we are three plus the baby", unlike "we are three with the baby"."""
    if row.kind(place) == "comma":
        place += 1
    adds = place < len(row.marks) and row.marks[place].first in {heard.first for heard in message.heard("plus")}
    return adds or row.kind(place) == "and"


def _answer(message: Message, row: Row, count: Count) -> None:
    if message.row.has("parents") and not message.row.has("negation", "without"):
        count.add("parents", 1)
        return
    alone = only_number(row)
    if message.hears("either") and _numbers_said(message) > 1:
        return  # "six, or maybe seven"
    if alone is not None and (
        row.kind(alone - 1) in ("with_", "between") or row.kind(alone + 1) in ("more", "less", "per")
    ):
        return  # "plus one", "one more than before", "two of each": besides whom, of whom?
    if alone is None:
        if row.marks and all(row.kind(place) in ("self", "stop", "comma") for place in range(len(row.marks))):
            count.guests = 1
        return
    if row.marks[alone].value > _LARGEST and any(row.kind(n) not in ("number", "stop") for n in range(len(row.marks))):
        return  # "120 a night?"
    if row.kind(alone) == "indefinite" or _NUMBER_ALONE.match(row.codes, alone) or _stands_alone(row, alone):
        count.guests = row.marks[alone].value if row.kind(alone) == "number" else 1
        count.places.add(alone)


def _numbers_said(message: Message) -> int:
    row = message.row.without(clock_places(message.row))
    return sum(row.kind(place) == "number" for place in range(len(row.marks)))


def _stands_alone(row: Row, place: int) -> bool:
    """ "14 will be coming": what follows the number is not what it counts."""
    if row.kind(place + 1) != "word":
        return False
    return row.marks[place + 1].first > row.marks[place].last + 1


def _settle(row: Row, count: Count) -> None:
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
