"""Wishes that are no slot: the guest's own words, kept for the hotel."""

from __future__ import annotations

from collections.abc import Iterator

from reservations.understanding.reading import Message

_SEPARATORS = frozenset(".,;!?\n¡¿")
_LONGEST = 25


def find_wishes(message: Message, explained: set[int], chosen: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Each clause that holds a wish, without the slots said in the same breath (`explained` tokens).
    What names the `chosen` room ("the one with sea view") is no wish."""
    places = sorted({*_wished(message, chosen), *_arrivals(message)})
    found: dict[str, None] = {}
    for place in places:
        first, last = _clause(message, place, explained)
        if not _is_question(message, last):
            found[message.words(first, last)] = None
    return tuple(found)


def _wished(message: Message, chosen: frozenset[str]) -> Iterator[int]:
    for heard in message.heard("wish"):
        if not chosen.issuperset(token.text for token in message.tokens[heard.first : heard.last + 1]):
            yield heard.first


def _arrivals(message: Message) -> Iterator[int]:
    """ "arriving at 11 pm": a time of day in a clause that speaks of arriving."""
    if not message.hears("arrives"):
        return
    times = [mark.first for mark in message.row.marks if mark.kind in ("oclock", "clock", "at", "part_of_day")]
    for heard in message.heard("arrives"):
        asks = any(question.first < heard.first for question in message.heard("question"))
        if (
            not asks
            and any(0 < time - heard.last <= 4 for time in times)
            and any(t.kind in ("number", "clock", "decimal") for t in message.tokens[heard.last + 1 : heard.last + 6])
        ):
            yield heard.first


def _clause(message: Message, place: int, explained: set[int]) -> tuple[int, int]:
    first = last = place
    while first > 0 and not _parts(message, first - 1, explained) and place - first < _LONGEST:
        first -= 1
    while last + 1 < len(message.tokens) and not _parts(message, last + 1, explained) and last - place < _LONGEST:
        last += 1
    while first < place and message.tokens[first].text in message.language.joints:
        first += 1
    joints = message.language.joints | (message.language.stops if last + 1 in explained else frozenset())
    while last > place and message.tokens[last].text in joints:
        last -= 1
    return first, last


def _parts(message: Message, place: int, explained: set[int]) -> bool:
    return message.tokens[place].text in _SEPARATORS or place in explained


def _is_question(message: Message, last: int) -> bool:
    """ "do you have a cot?" asks; "a cot, please" wishes."""
    return last + 1 < len(message.tokens) and message.tokens[last + 1].text == "?"
