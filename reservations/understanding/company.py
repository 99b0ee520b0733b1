"""Who comes along, told by what they are to the guest: "me, my wife and our two kids"."""

from __future__ import annotations

import re

from reservations.understanding.headcount import Count
from reservations.understanding.marks import Row, grammar

_MEMBER = (
    "(?:(?:number|indefinite)? more? (?:adults|children|infants|others|people) more?"
    "|partner|self|self_alone|child_of|friend|aged_child+)"
)
_LIST = grammar(f"{_MEMBER} (?:(?:comma|and|with_|comma and|comma with_){{1,2}} {_MEMBER})+|self_alone")
_RELATIVE = grammar("partner|child_of")


def read_lists(row: Row, count: Count) -> Row:
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


def _count_members(row: Row, met: re.Match[str], count: Count) -> None:
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


def read_relatives(row: Row, count: Count) -> Row:
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
