"""Text to tokens: accents, case, other scripts' digits, emoji and typographic signs made plain.

Every step is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_ORDINAL = re.compile(r"\d[^\W\d_]{1,3}$")
_LONGEST_ORDINAL = 6

LONGEST = 4096
"""Characters that are read; what comes after is not looked at (WhatsApp's own limit)."""

# fmt: off
_ELISIONS = frozenset({
    "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "presqu", "dell", "all", "nell", "dall",
    "sull", "un", "quest", "quell", "dev", "com",
})
# fmt: on

_COLLIDING = frozenset({"we'd"})
"""Contractions that would be another word without their apostrophe ("wed" is a Wednesday)."""

_APOSTROPHE = re.compile("['’ʼ`´]")

_TOKEN = re.compile(
    r"""
      (?P<url>(?:https?://|www\.)[^\s]+)
    | (?P<date>\d{4}([-/.])\d{1,2}\3\d{1,2}(?!\d)
              |\d{1,2}([-/.])\d{1,2}\4(?:\d{4}|\d{2})(?![\d:])
              |\d{1,2}/\d{1,2}(?![\d/]))
    | (?P<clock>\d{1,2}[:hH]\d{2}(?!\d))
    | (?P<decimal>\d+\.\d+)
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+(?:['’ʼ`´][^\W\d_]+)*\d*)
    | (?P<punct>[^\s_])
    """,
    re.VERBOSE,
)


class Token(NamedTuple):  # made for every word of every message, in a third of a dataclass's time
    """A piece of the text. `text` is folded (no case, no accents); `start` and `end` are places in the plain text."""

    text: str
    kind: str
    start: int
    end: int
    is_glued: bool = False

    @property
    def number(self) -> int | None:
        """The value of a short number written in digits."""
        return int(self.text) if self.kind == "number" and len(self.text) <= 4 else None


class _Plain(dict[int, str]):
    """A translation table that finds out about each character once; every entry is one character long."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain_character(chr(code))
        return plain


def _plain_character(character: str) -> str:
    if unicodedata.digit(character, None) is not None:
        return str(unicodedata.digit(character))
    if character in "–—−‐‑‒":
        return "-"
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc", "Sk", "Zs", "Zl", "Zp") and character != "\n":
        # Skin tones, variation selectors, keycaps and invisible marks say nothing.
        return " "
    return character


_PLAIN = _Plain()


def plain(text: str) -> str:
    """The text as it is read: composed, digits and dashes in ASCII, invisible marks blank, cut to LONGEST."""
    text = text[:LONGEST]
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Without case and accents: "Próximo" and "PROXIMO" are both "proximo"."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a plain text. "d'avril" is two words, "don't" is "dont", "3noches" a number and a word."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        raw, kind = match.group(), match.lastgroup or "punct"
        if kind == "word" and not raw.isalpha():
            found.extend(_words(raw, match.start(), found))
        elif kind != "punct" or not _is_joint(text, match):
            found.append(_token(raw, kind, match.start(), found))
    return tuple(found)


def words_of(phrase: str) -> tuple[str, ...]:
    """A phrase of a lexicon as the folded words that `tokens` would make of it."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())  # most of them, and loading a lexicon is nothing but this
    return tuple(token.text for token in tokens(plain(phrase)))


def _token(raw: str, kind: str, start: int, before: list[Token]) -> Token:
    return Token(fold(raw), kind, start, start + len(raw), bool(before) and before[-1].end == start)


def _words(raw: str, start: int, before: list[Token]) -> list[Token]:
    """A word, parted after an elided article ("l'hôtel"), its apostrophes otherwise dropped."""
    parts = _APOSTROPHE.split(raw)
    if len(parts) == 1:
        return _split_trailing_number(raw, start, before)
    if fold(parts[0]) in _ELISIONS and len(parts) == 2:
        first = _token(parts[0], "word", start, before)
        return [first, _token(parts[1], "word", start + len(parts[0]) + 1, [first])]
    joined = raw if fold(raw) in _COLLIDING else "".join(parts)
    return [Token(fold(joined), "word", start, start + len(raw), bool(before) and before[-1].end == start)]


def _split_trailing_number(raw: str, start: int, before: list[Token]) -> list[Token]:
    """ "july4" is a word and a number, "s666" is neither."""
    letters = raw.rstrip("0123456789")
    if letters == raw or len(letters) < 3:
        return [_token(raw, "word", start, before)]
    first = _token(letters, "word", start, before)
    return [first, _token(raw[len(letters) :], "number", start + len(letters), [first])]


def _is_joint(text: str, match: re.Match[str]) -> bool:
    """A hyphen or slash that ties a word ("check-in", "2-Oct") says nothing; between two numbers, or
    two ordinals ("5th-9th"), it does."""
    at, end = match.start(), match.end()
    if match.group() not in "-/" or at == 0 or end >= len(text):
        return False
    before, after = text[at - 1], text[end]
    if after.isdigit() and _ORDINAL.search(text, max(0, at - _LONGEST_ORDINAL), at):
        return False
    return (before.isalpha() or after.isalpha()) and not before.isspace() and not after.isspace()
