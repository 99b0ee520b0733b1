"""A message as a row of marks: each known word or literal has a kind, and grammars are patterns over the kinds.

The readers know no language: "from 15 to 20 December" and "del 5 al 9 de enero" are the same row,
`from number to number month`. Words that only hold a sentence together (kind `filler`) are left out of the row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from reservations.understanding.text import Token

# fmt: off
KINDS = (
    # Where a word is of two kinds, the kind named first wins.
    "fortnight", "number", "month", "weekday", "ordinal", "weekend", "relative_day", "holiday", "date", "year", "clock",
    "decimal", "masked", "day", "week", "month_unit", "year_unit", "night", "part_of_day", "tonight",
    "next_day", "next", "this", "last", "ago", "later", "earlier", "after", "before", "from_now", "range_from", "until",
    "between", "and", "in_", "dash", "comma", "stop", "check_in", "check_out", "stay", "at", "oclock", "fraction",
    "group", "couple", "parents", "adults", "children", "infants", "people", "party_of", "self_alone", "self",
    "partner", "friend", "others", "child_of", "aged_child", "room", "per", "more", "less", "without", "negation",
    "year_old", "aged", "article",
    "indefinite", "counted", "counted_before", "for_", "which", "with_", "correction", "filler", "word",
)
# fmt: on

_CODES = {kind: chr(0x100 + place) for place, kind in enumerate(KINDS)}
_KINDS_BY_CODE = {code: kind for kind, code in _CODES.items()}
_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_NAME = re.compile(r"(\(\?P?<\w+>|\(\?[:!=<]+|\\[1-9])|([a-z][a-z_]*)")


class Mark(NamedTuple):
    """A known word, phrase or literal. `first` and `last` are the places of its tokens, `last` included."""

    kind: str
    value: int
    first: int
    last: int
    token: Token


@dataclass(frozen=True, slots=True)
class Row:
    """The marks of a message without fillers, and their kinds as one string for the grammars."""

    marks: tuple[Mark, ...]
    codes: str

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Row:
        kept = tuple([mark for mark in marks if mark.kind != "filler"])
        return cls(kept, "".join([_CODES[mark.kind] for mark in kept]))

    def kind(self, place: int) -> str:
        """The kind at a place ("masked" where explained already), "stop" beyond either end."""
        return _KINDS_BY_CODE[self.codes[place]] if 0 <= place < len(self.codes) else "stop"

    def without(self, places: Iterable[int], kind: str = "masked") -> Row:
        """The same row with these places explained: they are of no further use to any grammar (but for `kind`)."""
        taken = set(places)
        if not taken:
            return self
        masked = _CODES[kind]
        codes = "".join([masked if place in taken else code for place, code in enumerate(self.codes)])
        return Row(self.marks, codes)

    def has(self, *kinds: str) -> bool:
        return any(_CODES[kind] in self.codes for kind in kinds)

    def holds(self, pattern: re.Pattern[str]) -> bool:
        return pattern.search(self.codes) is not None

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        return pattern.finditer(self.codes)

    def value(self, match: re.Match[str], group: str) -> int | None:
        """The value of the mark that a group of the pattern met, None where it met none."""
        place = match.start(group)
        return None if place < 0 else self.marks[place].value

    def values(self, match: re.Match[str], group: str, *kinds: str) -> tuple[int, ...]:
        """The values of the marks of these kinds that a group met."""
        if match.start(group) < 0:
            return ()
        return tuple(m.value for m in self.marks[match.start(group) : match.end(group)] if m.kind in kinds)

    def is_free(self, place: int) -> bool:
        """Whether no grammar has explained this place yet."""
        return self.codes[place] != _CODES["masked"]


class Grammars:
    """Several grammars, the more telling first. One look at a row tells that it holds nothing for any of them."""

    def __init__(self, *patterns: str) -> None:
        self._patterns = patterns

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """One group for each of them, in their order."""
        return grammar("|".join(f"({_GROUP_NAME.sub('(?:', pattern)})" for pattern in self._patterns))

    def find(self, row: Row) -> Iterator[re.Match[str]]:
        """All that the first of them meets, then all that the second meets, and so on."""
        if row.holds(self._any):
            for pattern in self._patterns:
                yield from row.find(grammar(pattern))

    def at(self, row: Row, place: int) -> Iterator[tuple[int, re.Match[str]]]:
        """What they meet at this place of the row, each by its rank."""
        met = self._any.match(row.codes, place)
        for rank in range((met.lastindex or 1) - 1, len(self._patterns)) if met else ():
            if fits := grammar(self._patterns[rank]).match(row.codes, place):
                yield rank, fits


@lru_cache(maxsize=256)
def grammar(pattern: str) -> re.Pattern[str]:
    """A regular expression over kinds: "weekday? comma? (?P<day>number|ordinal) month"."""

    def code(match: re.Match[str]) -> str:
        return match.group(1) or _CODES[match.group(2)]

    return re.compile(_NAME.sub(code, pattern).replace(" ", ""))
