"""Which of the things last offered the guest means: by number, by name, or by what sets it apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from reservations.conversation import Option
from reservations.understanding.intents import FAQS
from reservations.understanding.lexicon import Heard
from reservations.understanding.marks import Row, grammar
from reservations.understanding.reading import Message
from reservations.understanding.text import words_of

_SUPERLATIVES = ("cheapest", "dearest", "biggest", "smallest")
_CHOOSING = ("room_choice", "reading")
_DATES = ("dates", "check_in", "check_out")
_ALIKE = 0.82
_SHORTEST_NAME = 3
_SHORTEST_MISTYPED = 4
_NUMBERS = grammar("number|ordinal")
_NOTHING_COUNTED = ("stop", "comma", "for_", "and", "masked", "in_", "at", "with_", "correction")
_COUNTED = ("night", "day", "week", "people", "adults", "children", "infants", "others", "year_old", "more")
_NOT_CHOOSING = ("more", "party_of")
_SHORT = 6
"""Tokens of a message that does nothing but choose."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The option meant, counted from 1 (None: none), and the places of the row that named it."""

    number: int | None = None
    places: frozenset[int] = frozenset()


def find_choice(message: Message, row: Row, choices: Sequence[Option]) -> Choice:
    """The choice. With nothing offered only numbers tell, where a choice was asked for."""
    found = _found(message, row, choices)
    return Choice() if found.number and _is_asked_about(message, row, found, choices) else found


def _found(message: Message, row: Row, choices: Sequence[Option]) -> Choice:
    if message.asks("child_ages"):
        return Choice()
    if message.asks("name", "email", "phone"):
        return Choice(_chosen_anew(message, choices) if choices else None)
    if not choices or message.asks("reading"):
        return _by_number(message, row, choices)
    superlative = _by_superlative(message, choices)
    if superlative:
        return Choice(superlative)
    by_number = _by_number(message, row, choices)
    return by_number if by_number.number else Choice(_by_name(message, choices))


def _is_asked_about(message: Message, row: Row, found: Choice, choices: Sequence[Option]) -> bool:
    """ "how much is the suite?" chooses nothing: a topic, and the question begins before the room, in one clause."""
    if not found.number or not message.hears(*FAQS) or message.hears("photos", "shows"):
        return False
    names = _words(choices[found.number - 1].name) if choices else frozenset[str]()
    places = [row.marks[place].first for place in found.places]
    places += [n for n, token in enumerate(message.tokens) if any(_alike(word, token.text) for word in names)]
    first = min(places, default=0)
    ends = [heard.last for heard in message.heard("question") if heard.last < first]
    return any(all(token.kind != "punct" for token in message.tokens[end + 1 : first]) for end in ends)


def _chosen_anew(message: Message, choices: Sequence[Option]) -> int | None:
    """ "the deluxe please", "the cheapest instead" where a contact was asked for: a room's name after an article or in
    full, or what sets it apart, and nothing that may be a person's."""
    names = {word for option in choices for word in _words(option.name)}
    said = [place for place, token in enumerate(message.tokens) if token.kind == "word"]
    named = {place for place, token in enumerate(message.tokens) if any(_alike(word, token.text) for word in names)}
    if not all(place in named or message.tokens[place].text in message.language.vocabulary for place in said):
        return None
    if not named:
        return _by_superlative(message, choices)
    ends = {heard.last + 1 for heard in message.heard("option", "shows", "photos")}
    ends.update(mark.last + 1 for mark in message.row.marks if mark.kind == "article")
    return _by_name(message, choices) if named & ends or len(named) == len(said) > 1 else None


def _by_number(message: Message, row: Row, choices: Sequence[Option]) -> Choice:
    if message.hears("last_one") and message.asks(*_CHOOSING) and choices:
        return Choice(len(choices))
    if not message.row.holds(_NUMBERS):
        return Choice()
    places = _numbers(message, row, is_offered=bool(choices))
    # "not the first, the second"; more than one number left is no choice
    kept = [place for place in places if not _is_denied(row, place)]
    values = {row.marks[place].value for place in kept}
    if len(values) != 1 or 0 in values or (choices and max(values) > len(choices)):
        return Choice()
    return Choice(values.pop(), frozenset(places))


def _is_denied(row: Row, place: int) -> bool:
    """ "not the first", "non la 1"; after a comma something else is meant."""
    before = row.kind(place - 1)
    return before == "negation" or (before != "comma" and row.kind(place - 2) == "negation")


def _numbers(message: Message, row: Row, *, is_offered: bool) -> list[int]:
    """The places of the numbers that may choose."""
    named = {heard.last + 1 for heard in message.heard("option", "photos")}
    numbers = [
        place
        for place, mark in enumerate(row.marks)
        if (mark.kind == "ordinal" and not _is_adverb(message, row, place))
        or (mark.kind == "number" and row.kind(place - 1) != "ordinal")
    ]
    if message.asks(*_CHOOSING):
        # "3 May", "from 3 to 6 May": with a month about, only what is called a room's number is one.
        free = not row.has("month")
        asked = [place for place in numbers if free or row.marks[place].first in named]
        asked = [
            place for place in asked if row.marks[place].first in named or not _is_of_question(message, row, place)
        ]
        return [place for place in asked if _chooses_when_asked(row, place, row.marks[place].first in named)]
    return [place for place in numbers if is_offered and _chooses_unasked(message, row, place, named)]


def _is_of_question(message: Message, row: Row, place: int) -> bool:
    """ "what sets the two apart?": a number in letters asks for none of them."""
    mark = row.marks[place]
    return mark.kind == "number" and mark.token.kind == "word" and message.hears("question")


def _is_adverb(message: Message, row: Row, place: int) -> bool:
    """ "first, is there parking?", unlike "the first that you said"."""
    mark = row.marks[place]
    in_letters = mark.value == 1 and mark.token.kind == "word"
    is_named = row.kind(place - 1) == "article" or mark.first - 1 in {heard.last for heard in message.heard("option")}
    return in_letters and not is_named and message.hears("question")


def _chooses_when_asked(row: Row, place: int, is_named: bool) -> bool:  # noqa: FBT001
    if row.kind(place + 1) in _COUNTED or row.kind(place - 1) in _NOT_CHOOSING:
        return False  # "one night longer", "2 adults", "we are 3"
    return row.is_free(place) or is_named or row.kind(place - 1) == "counted_before"


def _chooses_unasked(message: Message, row: Row, place: int, named: set[int]) -> bool:
    """ "photos 2", "number 2 instead", "the second one": never a mere number or date."""
    if message.asks(*_DATES) and row.kind(place - 1) == "article":
        return False  # "el uno"
    if row.marks[place].kind == "ordinal":
        says_one = place + 1 < len(row.marks) and row.marks[place + 1].kind == "number"
        return says_one and row.marks[place + 1].value == 1 and len(message.tokens) <= _SHORT
    return row.marks[place].first in named and row.kind(place + 1) in _NOTHING_COUNTED


def _by_superlative(message: Message, choices: Sequence[Option]) -> int | None:
    places = range(len(choices))
    if any(_is_denied_in_words(message, heard) for heard in message.heard(*_SUPERLATIVES)):
        return None
    if message.hears("cheapest"):
        return min(places, key=lambda n: choices[n].total) + 1
    if message.hears("dearest") and _wants_choice(message):
        return max(places, key=lambda n: choices[n].total) + 1
    if message.hears("biggest"):
        return _only_with(max, [option.sleeps for option in choices])
    if message.hears("smallest"):
        return _only_with(min, [option.sleeps for option in choices])
    return None


def _is_denied_in_words(message: Message, heard: Heard) -> bool:
    """ "not the cheapest", "la más barata no"."""
    no_more = {mark.last for mark in message.row.marks if mark.kind in ("negation", "without")}
    ends_clause = message.tokens[heard.last + 2 : heard.last + 3]
    is_refused_after = heard.last + 1 in no_more and (not ends_clause or ends_clause[0].kind == "punct")
    return is_refused_after or bool(no_more & {heard.first - 1, heard.first - 2})


def _only_with(best: Callable[[list[int]], int], values: list[int]) -> int | None:
    """The one option with the best value; "a bigger room" is none of several that are alike."""
    value = best(values)
    return values.index(value) + 1 if values.count(value) == 1 else None


def _wants_choice(message: Message) -> bool:
    return message.asks("room_choice") or message.hears("photos", "shows", "another_kind")


def _by_name(message: Message, choices: Sequence[Option]) -> int | None:
    """The option whose name, or whose feature, shares the most words with the message, if it is one only; its name
    counts more than its features."""
    said = [token.text for token in message.tokens if token.kind == "word"]
    generic = message.language.generic
    names = [_words(option.name) - generic for option in choices]
    scores = [2 * _words_said(said, own, names) for own in names]
    if _wants_choice(message):
        features = [_words(*option.features) - generic for option in choices]
        scores = [score + _words_said(said, own, features) for score, own in zip(scores, features, strict=True)]
    best = max(scores, default=0.0)
    if best <= 0 or scores.count(best) > 1:
        return None
    return scores.index(best) + 1


@lru_cache(maxsize=512)
def _words(*phrases: str) -> frozenset[str]:
    """The words of what a hotel calls a room or a part of it, the same ones message after message."""
    return frozenset(word for phrase in phrases for word in words_of(phrase))


def _words_said(said: list[str], own: frozenset[str], every: list[frozenset[str]]) -> float:
    """How many of its own words are said; one that others share counts less, one that all share nothing."""
    score = 0.0
    for word in own:
        shared_by = sum([word in other for other in every])
        if len(word) >= _SHORTEST_NAME and shared_by < max(2, len(every)):
            score += max([_alike(word, other) for other in said], default=0.0) / shared_by
    return score


def _alike(word: str, said: str) -> float:
    """1.0 for the same word, a little less with a slip of the finger, 0 for another word."""
    if word == said:
        return 1.0
    if abs(len(word) - len(said)) > 2 or word[0] != said[0] or len(said) < _SHORTEST_MISTYPED:
        return 0.0
    ratio = SequenceMatcher(None, word, said, autojunk=False).ratio()
    return ratio * 0.9 if ratio >= _ALIKE else 0.0
