"""Who comes along, told by what they are to the guest: "me, my wife and our two kids"."""

from __future__ import annotations

import re

from reservations.understanding.headcount import Count
from reservations.understanding.marks import Row, grammar
from reservations.understanding.reading import Message

_RELATED = ("partner", "parents", "child_of")
COMPANIONS = (*_RELATED, "friend")
_JOINTS = ("comma", "and", "with_")
_MEMBER = (
    "(?:(?:others|more)? (?:number|indefinite)? more? (?:adults|children|infants|others|people|couple) more?"
    "|(?:article|at) (?:children|infants)|partner|parents|couple|self|self_alone|child_of|friend|aged_child+)"
)
_JOINED = f"(?:comma|and|with_|comma and|comma with_){{1,2}} {_MEMBER}"
_LIST = grammar(f"{_MEMBER} (?:{_JOINED}|{'|'.join(_RELATED)})+|self_alone")
_COMING = ("check_in", "check_out", "stay", "and", "comma", "more", "year_old")
"""What follows a child that travels."""
_RELATIVE = grammar("partner|parents|child_of")
_ONE_MORE = grammar("(?:and|with_) (?:article|at)? (?P<who>word|children|infants)")


def read_lists(message: Message, row: Row, count: Count) -> Row:
    """ "me, my wife and our two kids", with commas or without."""
    for met in row.find(_LIST):
        places = range(_first_in_one_breath(row, met), met.end())
        if not _names_company(row, places):
            continue
        _count_members(message, row, places, count)
        count.is_company = True
        count.places.update(places)
    return row.without(count.places)


def _first_in_one_breath(row: Row, met: re.Match[str]) -> int:
    """Where the list begins: "me my wife" is one, the "I ... my wife" of "I want my wife and my son to come" is not."""
    places = range(met.start() + 1, met.end())
    return max((place for place in places if _follows_at_a_distance(row, place)), default=met.start())


def _follows_at_a_distance(row: Row, place: int) -> bool:
    if row.kind(place) not in _RELATED or row.kind(place - 1) in _JOINTS:
        return False
    return row.marks[place - 1].last + 1 < row.marks[place].first


def _names_company(row: Row, places: range) -> bool:
    """ "me and my wife", "just me"; a mere "me, us" or "my wife" says nothing."""
    kinds = {row.kind(place) for place in places}
    if len(places) == 1:
        return "self_alone" in kinds
    return bool(
        kinds - {"self", "adults", "children", "infants", "people", "others", "more", "article", "at", *_JOINTS}
    )


def _count_members(message: Message, row: Row, places: range, count: Count) -> None:
    number = None
    others = 0
    for place in places:
        kind = row.kind(place)
        if kind in ("number", "indefinite"):
            number = 1 if kind == "indefinite" else row.marks[place].value
        if kind in ("number", "indefinite", "more") or _is_denied_self(row, place):
            continue
        if kind in ("friend", "others") or _are_more_people(row, place):
            others += number or (1 if kind == "friend" else 0)
        elif kind in ("children", "infants") and number is None:
            _count_unnumbered(message, row, place, count)
        elif kind in ("self", "self_alone", "couple", *_RELATED) or (
            number is not None and kind not in (*_JOINTS, "aged_child")
        ):
            count.add(kind, 1 if number is None else number)
        number = None
    if others:
        count.guests = (count.guests or 0) + others + (count.adults or 0)
        count.adults = None


def _count_unnumbered(message: Message, row: Row, place: int, count: Count) -> None:
    """ "and child" is one, "and the kids" leaves their number open."""
    if is_one(message, row, place):
        count.add("children", 1)
    else:
        count.is_open = True


def is_one(message: Message, row: Row, place: int) -> bool:
    """Whether the word for children that stands here is for a single one."""
    return message.tokens[row.marks[place].last].text in message.language.kin


def _is_denied_self(row: Row, place: int) -> bool:
    """ "not me, it's only my wife"."""
    return row.kind(place) == "self" and row.kind(place - 1) in ("negation", "without")


def _are_more_people(row: Row, place: int) -> bool:
    return row.kind(place) == "people" and "more" in (row.kind(place - 1), row.kind(place + 1))


def _comes_along(message: Message, row: Row, place: int, count: Count) -> bool:
    """Whether a child is of the party: "my son has a fever" tells of him only."""
    if row.kind(place) != "child_of" or message.asked or message.hears("lodging", "reserve"):
        return True
    others_are_counted = any(number is not None for number in (count.adults, count.children, count.guests))
    is_joined = row.kind(place - 1) not in ("stop", "article") or row.kind(place + 1) in _COMING
    return others_are_counted or bool(count.unnamed) or is_joined


def read_relatives(message: Message, row: Row, count: Count) -> Row:
    """ "it's my wife coming with two kids"; the son who "turns 18" is only spoken of."""
    spoken_of = {heard.first - 1 for heard in message.heard("occasion")}
    places = [met.start() for met in row.find(_RELATIVE) if row.marks[met.start()].last not in spoken_of]
    places = [place for place in places if _comes_along(message, row, place, count)]
    for place in places:
        kind = row.kind(place)
        if kind == "child_of" and count.unnamed:
            count.unnamed -= 1  # "my son turns 8 years": his age was counted already
        elif kind == "child_of" or (count.adults is None and count.children is not None):
            count.add(kind, 1)
            count.places.add(place)
    return row.without(places)


def is_left_open(message: Message, row: Row, count: Count) -> bool:
    """Whether somebody comes along whom no number includes: "2 adults and kids", "me, my wife and grandma"."""
    if count.is_open and (count.children or 0) < 2:
        return True
    return any(
        met.start() - 1 in count.places
        and _comes_on_top(message, row, met.start("who"), count)
        and _is_said_at_once(message, row, met.start() - 1, met.start("who"))
        for met in row.find(_ONE_MORE)
    )


def _comes_on_top(message: Message, row: Row, place: int, count: Count) -> bool:
    """Whether children, a relative, or in company a word that nobody knows, are in no count."""
    if row.kind(place) != "word":
        return not count.children and not is_one(message, row, place)
    word = row.marks[place].token.text
    return word in message.language.kin or (count.is_company and word not in message.language.vocabulary)


def _is_said_at_once(message: Message, row: Row, first: int, last: int) -> bool:
    """Whether nothing but a possessive was left out of the row between the two."""
    there = range(row.marks[first].last + 1, row.marks[last].first)
    kept = {place for mark in row.marks[first : last + 1] for place in range(mark.first, mark.last + 1)}
    return all(place in kept or message.tokens[place].text in message.language.possessives for place in there)
