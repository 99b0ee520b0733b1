"""The lexicons, compiled for reading. Every module of this package with a two-letter name is one language."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple

from reservations.understanding.corrections import Corrections
from reservations.understanding.lexicon.model import Lexicon, Phrases, expand
from reservations.understanding.marks import KINDS
from reservations.understanding.text import Token, fold, words_of

_RANK = {kind: rank for rank, kind in enumerate(KINDS)}

SHARED_KINDS = (
    "number", "month", "weekday", "day", "week", "night", "room", "relative_day", "adults", "children", "people",
)  # fmt: skip
"""What is understood in every language whatever the rest of the message is written in ("2 noches from Friday")."""

CORRECTABLE_KINDS = (*SHARED_KINDS, "ordinal", "weekend", "check_in", "check_out", "infants")

CORRECTABLE_CUES = ("reserve", "cancel", "available")

SHARED_CUES = ("reset", "stop", "start", "menu", "status", "help_alone", "greet", "photos")
"""What is a command or a greeting in every language; language names ("language:...") are shared too."""

_SHORTEST_SHARED = 4
_SHORTEST_SHARED_NUMBER = 3

_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = re.compile(r"([^\W\d_]+)\(([^()]+)\)")

_SPOKEN = {"spoken_at": "@", "spoken_dot": ".", "spoken_dash": "-", "spoken_underscore": "_"}


@dataclass(frozen=True, slots=True)
class Slot:
    """A phrase that fills slots. `length` is its number of words."""

    kind: str
    value: int
    length: int


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases: the words that may follow, and what ends here."""

    next: dict[str, _Node] = field(default_factory=dict)
    slot: Slot | None = None
    others: list[Slot] = field(default_factory=list)
    cues: list[str] = field(default_factory=list)

    def slot_of(self, kind: str | None) -> Slot | None:
        """The slot of this kind that ends here, else the one whose kind comes first in KINDS."""
        if kind and len(self.others) > 1:
            return next((slot for slot in self.others if slot.kind == kind), self.slot)
        return self.slot


class Heard(NamedTuple):
    """A cue and the places of its tokens, `last` included."""

    cue: str
    first: int
    last: int


class Compiled:
    """One language's phrases as a tree, so that a message is read in one pass over its tokens."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.code = lexicon.code
        self.ordinal_endings = frozenset(words_of(lexicon.ordinal_endings)) - {","}
        self.doubtful_weekdays = frozenset(_words(lexicon.doubtful_weekdays))
        self.month_names = frozenset(words_of(next(expand(block)))[0] for block in lexicon.months)
        self.generic = frozenset(_words(lexicon.cues["option"]))
        self.titles = frozenset(_words(lexicon.names))
        self.articles = frozenset(_words(lexicon.slots["article"]))
        self.stops = frozenset(_words(lexicon.cues["name_stop"]))
        self.possessives = frozenset(words_of(phrase)[0] for phrase in expand(lexicon.slots["partner"]))
        self.kin = self._kin()
        self.joints = frozenset(_words(lexicon.slots["and"])) | frozenset(_words(lexicon.slots["for_"]))
        self.adders = frozenset(_words(lexicon.slots["and"])) | frozenset(_words(lexicon.slots["with_"]))
        self.alternatives = frozenset(_words(lexicon.cues["either"]))
        self.vocabulary: set[str] = set()
        self._root = _Node()
        self._fill()
        self.vocabulary.update(self.titles)
        self.corrections = Corrections(self._correctable())

    def _fill(self) -> None:
        for kind, value, phrase in slots_of(self.lexicon):
            self._add_slot(kind, value, words_of(phrase))
        for cue, phrases in self.lexicon.cues.items():
            for phrase in expand(phrases):
                self._node(words_of(phrase)).cues.append(cue)

    def _kin(self) -> frozenset[str]:
        """What relatives are called, said without whose they are too: "and grandma"."""
        phrases = (phrase for kind in ("partner", "child_of", "friend") for phrase in expand(self.lexicon.slots[kind]))
        return frozenset(words_of(phrase)[-1] for phrase in phrases) - self.possessives

    def _correctable(self) -> Iterator[str]:
        """The words that a slip of the finger may be meant for."""
        for cue in CORRECTABLE_CUES:
            yield from _words(self.lexicon.cues[cue])
        for _, _, phrase in slots_of(self.lexicon, CORRECTABLE_KINDS):
            yield from words_of(phrase)

    def borrow(self, other: Lexicon) -> None:
        """Understand another language's shared words too, where they mean nothing in this one."""
        for kind, value, phrase in slots_of(other, SHARED_KINDS):
            words = words_of(phrase)
            # Without its cedilla "março" would be the Italian name Marco.
            shortest = _SHORTEST_SHARED_NUMBER if kind == "number" else _SHORTEST_SHARED
            is_plain = len(words) == 1 and phrase.isascii() and len(words[0]) >= shortest
            if is_plain and words[0] not in self.vocabulary:
                self._add_slot(kind, value, words)
        for cue, phrases in other.cues.items():
            if cue in SHARED_CUES or cue.startswith("language:"):
                self._borrow_cue(cue, phrases)

    def _borrow_cue(self, cue: str, phrases: Phrases) -> None:
        known = frozenset(self.vocabulary)
        for phrase in expand(phrases):
            words = words_of(phrase)
            if words and not (len(words) == 1 and words[0] in known):
                self._node(words).cues.append(cue)

    def _add_slot(self, kind: str, value: int, words: tuple[str, ...]) -> None:
        if not words:
            return
        node = self._node(words)
        node.others.append(Slot(kind, value, len(words)))
        node.slot = min(node.others, key=lambda slot: _RANK[slot.kind])

    def _node(self, words: tuple[str, ...]) -> _Node:
        node = self._root
        for word in words:
            node = node.next.setdefault(word, _Node())
        self.vocabulary.update(words)
        return node

    def slot_at(self, tokens: tuple[Token, ...], place: int, prefer: str | None = None) -> Slot | None:
        """The longest phrase that begins at this token; of its kinds the preferred one, else the first of KINDS."""
        found, node = None, self._root
        while place < len(tokens) and (following := node.next.get(tokens[place].text)):
            node, place = following, place + 1
            found = node.slot_of(prefer) or found
        return found

    def cues(self, tokens: tuple[Token, ...]) -> Iterator[Heard]:
        """Every cue in the message, by the token that it begins at."""
        for first in range(len(tokens)):
            node, last = self._root, first
            while last < len(tokens) and (following := node.next.get(tokens[last].text)):
                for cue in following.cues:
                    yield Heard(cue, first, last)
                node, last = following, last + 1


def slots_of(lexicon: Lexicon, kinds: tuple[str, ...] = ()) -> Iterator[tuple[str, int, str]]:
    """Every (kind, value, phrase) of a language, or those of some kinds."""
    for kind, value, phrases in _blocks(lexicon):
        if not kinds or kind in kinds:
            yield from ((kind, value, phrase) for phrase in expand(phrases))


def _blocks(lexicon: Lexicon) -> Iterator[tuple[str, int, Phrases]]:
    yield from (("month", n, phrases) for n, phrases in enumerate(lexicon.months, 1))
    yield from (("weekday", n, phrases) for n, phrases in enumerate(lexicon.weekdays))
    yield from (("year" if n >= 2000 else "number", n, words) for n, words in lexicon.numbers.spelled())
    yield from (("ordinal", n, phrases) for n, phrases in lexicon.ordinals.items())
    yield from (("relative_day", n, phrases) for n, phrases in lexicon.relative_days.items())
    yield from (("group", n, phrases) for n, phrases in lexicon.groups.items())
    for day, phrases in lexicon.holidays.items():
        month, _, of_month = day.partition("-")
        yield "holiday", int(month) * 100 + int(of_month), phrases
    yield from ((kind, 0, phrases) for kind, phrases in lexicon.slots.items())


def _words(phrases: Phrases) -> Iterator[str]:
    for phrase in expand(phrases):
        yield from words_of(phrase)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages there are, by rank."""
    codes = (module.name for module in pkgutil.iter_modules(__path__) if len(module.name) == 2)
    return tuple(sorted(codes, key=lambda code: lexicon(code).rank))


@cache
def lexicon(code: str) -> Lexicon:
    """A language's lexicon as it stands in its file."""
    found = import_module(f"{__name__}.{code}").LEXICON
    assert isinstance(found, Lexicon)  # noqa: S101  a language file that defines something else is a mistake of ours
    return found


@cache
def compiled(code: str) -> Compiled:
    """A language ready for reading, with the others' shared words."""
    ready = Compiled(lexicon(code))
    for other in languages():
        if other != code:
            ready.borrow(lexicon(other))
    return ready


@lru_cache(maxsize=1)
def language_cues() -> dict[str, str]:
    """The cues that name a language, by its code."""
    return {code: f"language:{code}" for code in languages()}


@lru_cache(maxsize=1)
def spoken_signs() -> dict[str, str]:
    """The words for the signs of an e-mail address, of every language; those of two words are parted by a blank."""
    return {
        " ".join(words_of(phrase)): sign
        for code in languages()
        for cue, sign in _SPOKEN.items()
        for phrase in expand(lexicon(code).cues[cue])
    }


def words(code: str) -> frozenset[str]:
    """Every word of a language's lexicon, whatever it is for."""
    known = lexicon(code)
    named = (known.ordinals, known.relative_days, known.holidays, known.groups, known.slots, known.cues)
    numbers = (known.numbers.ones, known.numbers.tens, *known.numbers.special.values())
    blocks = (*known.months, *known.weekdays, *numbers, known.telling, *(b for block in named for b in block.values()))
    written = {word for block in blocks for word in (*_WORD.findall(block), *_with_endings(block))}
    return frozenset(fold(word) for word in written)


def _with_endings(block: Phrases) -> Iterator[str]:
    """Both words of "accessibil(e|i)", without writing out every phrase as `expand` does."""
    for stem, endings in _ENDINGS.findall(block):
        yield from (stem + ending for ending in endings.split("|") if ending.isalpha())
