"""Which of the things last offered the guest means: by number, by name, or by what sets it apart."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from reservations.conversation import Option
from reservations.understanding.marks import Row
from reservations.understanding.reading import Message
from reservations.understanding.text import words_of

_CHOOSING = ("room_choice", "reading")
_ALIKE = 0.82
_SHORTEST_NAME = 3
_SHORTEST_MISTYPED = 4
_NOTHING_COUNTED = ("stop", "comma", "for_", "and", "masked", "in_", "at", "with_")


def find_choice(message: Message, row: Row, choices: Sequence[Option]) -> int | None:
    """The option meant, counted from 1. With nothing offered only numbers tell, where a choice was asked for."""
    if message.asks("name", "email", "phone"):
        return None
    if not choices or message.asks("reading"):
        return _by_number(message, row, choices)
    return _by_superlative(message, choices) or _by_number(message, row, choices) or _by_name(message, choices)


def _by_number(message: Message, row: Row, choices: Sequence[Option]) -> int | None:
    named = {heard.last + 1 for heard in message.heard("option", "photos")}
    numbers = [place for place in range(len(row.marks)) if _is_choice_number(message, row, place, named, has_choices=bool(choices))]
    values = [row.marks[place].value for place in numbers]
    if message.hears("last_one") and message.asks(*_CHOOSING) and choices:
        return len(choices)
    # "not the first, the second"; more than one number left is no choice
    denied = [value for place, value in zip(numbers, values, strict=True) if row.kind(place - 1) in ("negation",)
              or row.kind(place - 2) in ("negation",)]
    left = list(dict.fromkeys(value for value in values if value not in denied))
    if len(left) != 1 or not left[0] or (choices and left[0] > len(choices)):
        return None
    return left[0]


def _is_choice_number(message: Message, row: Row, place: int, after: set[int], *, has_choices: bool) -> bool:
    mark = row.marks[place]
    if mark.kind not in ("number", "ordinal") or (mark.kind == "number" and row.kind(place - 1) == "ordinal"):
        return False  # the "one" of "the second one" is no number
    named = row.kind(place - 1) == "counted_before" or mark.first in after
    if message.asks(*_CHOOSING):
        return row.is_free(place) or named
    return named and has_choices and row.kind(place + 1) in _NOTHING_COUNTED


def _by_superlative(message: Message, choices: Sequence[Option]) -> int | None:
    places = range(len(choices))
    if message.hears("cheapest"):
        return min(places, key=lambda n: choices[n].total) + 1
    if message.hears("dearest") and _wants_choice(message):
        return max(places, key=lambda n: choices[n].total) + 1
    if message.hears("biggest"):
        return max(places, key=lambda n: choices[n].sleeps) + 1
    if message.hears("smallest"):
        return min(places, key=lambda n: choices[n].sleeps) + 1
    return None


def _wants_choice(message: Message) -> bool:
    return message.asks("room_choice") or message.hears("photos")


def _by_name(message: Message, choices: Sequence[Option]) -> int | None:
    """The option whose name, or whose feature, shares the most words with the message, if it is one only."""
    said = [token.text for token in message.tokens if token.kind == "word"]
    scores = [_likeness(said, option, choices, with_features=_wants_choice(message)) for option in choices]
    best = max(scores, default=0.0)
    if best <= 0 or scores.count(best) > 1:
        return None
    return scores.index(best) + 1


def _likeness(said: list[str], option: Option, choices: Sequence[Option], *, with_features: bool) -> float:
    """How many of the words that set this option apart are said; its name counts more than its features."""
    score = 2 * _words_said(said, set(words_of(option.name)), [set(words_of(other.name)) for other in choices])
    if with_features:
        own = {word for feature in option.features for word in words_of(feature)}
        others = [{word for feature in other.features for word in words_of(feature)} for other in choices]
        score += _words_said(said, own, others)
    return score


def _words_said(said: list[str], own: set[str], every: list[set[str]]) -> float:
    telling = [word for word in own if len(word) >= _SHORTEST_NAME and sum(word in other for other in every) < max(2, len(every))]
    return sum(max((_alike(word, other) for other in said), default=0.0) / sum(word in o for o in every) for word in telling)


def _alike(word: str, said: str) -> float:
    """1.0 for the same word, a little less with a slip of the finger, 0 for another word."""
    if word == said:
        return 1.0
    if abs(len(word) - len(said)) > 2 or word[0] != said[0] or len(said) < _SHORTEST_MISTYPED:
        return 0.0
    ratio = SequenceMatcher(None, word, said, autojunk=False).ratio()
    return ratio * 0.9 if ratio >= _ALIKE else 0.0
