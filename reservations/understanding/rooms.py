"""How many rooms are wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reservations.understanding.lone_numbers import is_label, only_number
from reservations.understanding.marks import Row, grammar
from reservations.understanding.masks import COUNTED
from reservations.understanding.reading import Message

_LABELLED_ROOMS = grammar(f"room (?:comma|until|stop) (?P<n>number) (?!{COUNTED}|until|dash|month|ordinal)")
_ROOMS = grammar("(?P<n>number) (?:word|adults){0,2}? room(?! counted| more)")
_BESIDE_ROOM = ("stop", "comma", "indefinite", "party_of")
_NO_ROOM = ("counted", "people", "adults", "children", "night", "day")
"""What a "double" or "single" before it is of, and not of a room."""
_ONE = grammar("indefinite (?:word? room (?!number|counted|per)|self|stop|$|word (?:stop|$))")


def read_rooms(message: Message, row: Row) -> tuple[int | None, Row]:
    """The number of rooms, None where it was not said, and the row without it."""
    of_kinds = tuple(_of_kinds(message, row))
    if len(of_kinds) > 1 and not message.hears("either"):
        return sum(row.marks[place].value or 1 for place in of_kinds), row.without(_with_rooms(row, of_kinds))
    found = list(row.find(_ROOMS)) or [met for met in row.find(_LABELLED_ROOMS) if is_label(row, met)]
    if found:
        return _rooms_in_all(row, found), row.without(p for met in found for p in range(*met.span()))
    if message.asks("rooms"):
        alone = only_number(row)
        if alone is not None:
            return row.marks[alone].value or 1, row.without([alone])
        if _is_one_room(row) or (any(row.find(_ONE)) and not message.hears("question", "negates")):
            return 1, row.without(range(len(row.marks)))
    return None, row


def _of_kinds(message: Message, row: Row) -> Iterator[int]:
    """The places of the numbers and articles before a kind of room: "1 double, 1 twin"; not before that of a bed."""
    kinds = {heard.first: heard.last for heard in message.heard("room_kind")}
    for place, mark in enumerate(row.marks):
        if row.kind(place) in ("number", "indefinite") and mark.last + 1 in kinds:
            after = kinds[mark.last + 1] + 1
            counted = (row.kind(n) for n, other in enumerate(row.marks) if other.first == after)
            if next(counted, "stop") not in _NO_ROOM:
                yield place


def _with_rooms(row: Row, numbers: Sequence[int]) -> Iterator[int]:
    for place in numbers:
        yield from (place, place + 1) if row.kind(place + 1) == "room" else (place,)


def _rooms_in_all(row: Row, found: Sequence[re.Match[str]]) -> int:
    """ "2 doubles and 1 single" are three; otherwise the last number counts ("2 rooms, no, 3 rooms")."""
    total = row.value(found[-1], "n") or 0
    for one, following in reversed(tuple(pairwise(found))):
        if following.start() - one.end() != 1 or row.kind(one.end()) not in ("and", "with_"):
            break
        total += row.value(one, "n") or 0
    return total


def _is_one_room(row: Row) -> bool:
    """ "a single one", "una camera", and nothing else."""
    said = [place for place in range(len(row.marks)) if row.kind(place) not in _BESIDE_ROOM]
    return bool(said) and all(
        row.kind(place) == "room" or (row.kind(place), row.marks[place].value) == ("group", 1) for place in said
    )
