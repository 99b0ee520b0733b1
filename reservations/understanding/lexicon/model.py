"""What a language's lexicon file holds. Adding a language is adding one such file; no code changes.

A block of phrases holds one phrase a line or several parted by commas. Parentheses hold alternatives, an empty one
makes them optional: "check(ing|ed|) in". Case and accents do not count: phrases are folded like a guest's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Phrases = str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The spelled-out numbers. `ones` are the words of 0, 1, 2, ... as far as they are irregular; "a/b" are two forms,
    "_" is none (French "un" is an article, and a number only in "vingt et un").

    `tens` are the words of 20, 30, ... 90. `compound` says how a ten and a one are joined, in as many ways as there
    are; `special` overrules. `years` says how the years of this century are said, `{rest}` being the number above 2000.
    """

    ones: str
    tens: str
    compound: tuple[str, ...] = ("{ten} {one}",)
    special: Mapping[int, str] = field(default_factory=dict)
    years: tuple[str, ...] = ()

    def spelled(self) -> Iterator[tuple[int, str]]:
        """Every (number, words), below 100 and the years from 2020 to 2039 or as the language says them."""
        below_100 = tuple(self._below_100())
        yield from below_100
        for template in self.years:
            yield from ((2000 + n, template.format(rest=words)) for n, words in below_100 if 15 <= n < 50)

    def _below_100(self) -> Iterator[tuple[int, str]]:
        ones = dict(enumerate(self.ones.split()))
        for n, forms in ones.items():
            yield from ((n, form) for form in forms.split("/") if form != "_")
        for place, forms in enumerate(self.tens.split()):
            yield from self._decade(20 + 10 * place, forms.split("/"), ones)
        for n, forms in self.special.items():
            yield from ((n, form.replace("_", " ")) for form in forms.split("/"))

    def _decade(self, ten: int, forms: list[str], ones: Mapping[int, str]) -> Iterator[tuple[int, str]]:
        for form in forms:
            yield ten, form
            for n in range(1, 10):
                for one in ones[n].removeprefix("_").split("/"):
                    yield from ((ten + n, way.format(ten=form, one=one)) for way in self.compound)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language.

    `slots` are the words that dates, lengths, parties and rooms are made of, by the kinds of `marks.KINDS`; where a
    word could be of several kinds the longest phrase wins, then the kind named first in `marks.KINDS`. `cues` say what a
    message wants; they may overlap with anything. `telling` are words by which the language is recognised; of two
    that a message may be in, the one of the lower `rank` is likelier. `doubtful_weekdays` are abbreviations that are
    another word as well.
    """

    code: str
    months: tuple[Phrases, ...]
    weekdays: tuple[Phrases, ...]
    numbers: Numbers
    ordinals: Mapping[int, Phrases]
    ordinal_endings: Phrases
    relative_days: Mapping[int, Phrases]
    holidays: Mapping[str, Phrases]
    groups: Mapping[int, Phrases]
    slots: Mapping[str, Phrases]
    cues: Mapping[str, Phrases]
    telling: Phrases
    rank: int
    names: Phrases
    dotted_dates: bool = False
    month_first: bool | None = False
    next_skips_this_week: bool = False
    doubtful_weekdays: Phrases = ""


def expand(phrases: Phrases) -> Iterator[str]:
    """Every phrase of a block, its alternatives written out."""
    for line in re.split(r"[,\n]", phrases):
        if line.strip():
            yield from _alternatives(line.strip())


def _alternatives(line: str) -> Iterator[str]:
    opened = line.find("(")
    if opened < 0:
        yield line
        return
    closed = _closing(line, opened)
    before, rests = line[:opened], tuple(_alternatives(line[closed + 1 :]))
    for way in _ways(line[opened + 1 : closed]):
        for chosen in _alternatives(way):
            yield from (before + chosen + rest for rest in rests)


def _closing(line: str, opened: int) -> int:
    """The place of the parenthesis that closes the one at `opened`."""
    depth = 0
    for place in range(opened, len(line)):
        depth += {"(": 1, ")": -1}.get(line[place], 0)
        if not depth:
            return place
    raise ValueError(f"a parenthesis is never closed: {line}")


def _ways(inner: str) -> Iterator[str]:
    """The alternatives between bars, those of parentheses within left together."""
    depth, since = 0, 0
    for place, sign in enumerate(inner):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "|" and not depth:
            yield inner[since:place]
            since = place + 1
    yield inner[since:]
