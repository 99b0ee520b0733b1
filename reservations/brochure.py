"""What the PMS's own texts on the hotel say to a question: the lines of them that speak of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from reservations.model import Property
from reservations.understanding import understand

MOST_LINES = 4
LONGEST_LINE = 300
MOST_STARS = 5
LONGEST_TEXT = 900
"""Letters: more is a page, and no answer in a chat."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
_ANY_DAY = date(2000, 1, 1)


def lines_on(intent: str, house: Property, languages: Sequence[str]) -> tuple[str, ...]:
    """What the house's features, rules and description say of what this intent asks for, read in these languages."""
    said = dict.fromkeys(line for line in _lines(house) if any(_speaks_of(intent, line, each) for each in languages))
    return tuple(said)[:MOST_LINES]


def about(house: Property) -> tuple[str, ...]:
    """The house in a few lines, its stars first."""
    stars = ("★" * min(house.stars, MOST_STARS),) if house.stars > 0 else ()
    return _beginning(dict.fromkeys((*stars, *house.summary, *house.description)))


def rules(house: Property) -> tuple[str, ...]:
    """The rules of the house."""
    return _beginning(house.policies)


def _beginning(lines: Sequence[str] | dict[str, None]) -> tuple[str, ...]:
    """The first lines, as many as make an answer."""
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(line) > LONGEST_TEXT and kept:
            break
        kept.append(_cut(line, LONGEST_TEXT))
    return tuple(kept)


def _lines(house: Property) -> Iterator[str]:
    yield from house.features
    for line in (*house.policies, *house.summary, *house.description):
        sentences = [line] if len(line) <= LONGEST_LINE else _SENTENCE_END.split(line)
        yield from (_cut(sentence.strip(), LONGEST_LINE) for sentence in sentences)


def _cut(line: str, most: int) -> str:
    """The line, or as many of its words as it may have letters."""
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]} …"


@lru_cache(maxsize=4096)
def _intents(line: str, language: str) -> tuple[str, ...]:
    return understand(line, today=_ANY_DAY, lang=language).intents


def _speaks_of(intent: str, line: str, language: str) -> bool:
    return intent in _intents(line, language)
