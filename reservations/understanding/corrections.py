"""Slips of the finger in words that slots are made of: "setember", "nihgts", "viernnes", and words drawn out."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

_SHORTEST = 5
_DOUBLED = re.compile(r"(.)\1")
_DRAWN_OUT = ((re.compile(r"(.)\1{2,}"), r"\1"), (re.compile(r"(.)\1{2,}"), r"\1\1"), (re.compile(r"(.)\1$"), r"\1"))


class Corrections:
    """Finds the one word that is a letter away: missing, doubled, exchanged or swapped with its neighbour."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word for word in words if len(word) >= _SHORTEST)
        self._shortened: dict[str, list[str]] = {}
        for word in self._words:
            for shorter in set(_without_a_letter(word)):
                self._shortened.setdefault(shorter, []).append(word)

    def of(self, word: str) -> str | None:
        """The word meant; None where there is none, or more than one. The first letter is always right."""
        if len(word) < _SHORTEST:
            return None
        meant = {candidate for candidate in self._near(word) if candidate[0] == word[0]}
        return meant.pop() if len(meant) == 1 else None

    def _near(self, word: str) -> Iterator[str]:
        yield from self._shortened.get(word, ())
        for shorter in _without_a_letter(word):
            if shorter in self._words:
                yield shorter
            yield from (other for other in self._shortened.get(shorter, ()) if _differ_in_place(word, other))


def undrawn(word: str, known: Container[str]) -> str | None:
    """The known word that is drawn out in "holaaa" or "sweeeet", None where there is none."""
    if not _DOUBLED.search(word):
        return None
    for drawn, letters in _DRAWN_OUT:
        shorter = drawn.sub(letters, word)
        if shorter != word and shorter in known:
            return shorter
    return None


def _without_a_letter(word: str) -> Iterator[str]:
    yield from (word[:n] + word[n + 1 :] for n in range(len(word)))


def _differ_in_place(one: str, other: str) -> bool:
    """Whether two words of one length differ by one letter, or by two neighbours swapped."""
    if len(one) != len(other):
        return False
    places = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 1:
        return True
    return len(places) == 2 and places[1] == places[0] + 1 and sorted(one) == sorted(other)
