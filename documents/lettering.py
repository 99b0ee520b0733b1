"""The fonts that come along (`fonts/`), and which of them a text needs."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont

_FOLDER = Path(__file__).with_name("fonts")

REGULAR = _FOLDER / "NotoSans-Regular.ttf"
BOLD = _FOLDER / "NotoSans-Bold.ttf"
OTHER_SCRIPTS = (_FOLDER / "DejaVuSans.ttf", _FOLDER / "DroidSansFallback.ttf")
"""What the first two lack: Arabic, Hebrew, Georgian, Armenian and signs, then Chinese, Japanese and Korean."""

_UNKNOWN_LETTER = "\N{WHITE SQUARE}"
_JOINERS = "\u200c\u200d"


def legible(text: str) -> str:
    """The text as far as the fonts go: a letter that none of them has is a box, any other such character left out."""
    return "".join(_drawn(character) for character in unicodedata.normalize("NFC", text))


def fonts_for(text: str) -> tuple[Path, ...]:
    """Which of OTHER_SCRIPTS this legible text takes, in order."""
    missing = set(text) - {"\n"} - _covered(REGULAR)
    taken: list[Path] = []
    for font in OTHER_SCRIPTS:
        if missing & (found := _covered(font) if missing else frozenset()):
            taken.append(font)
            missing -= found
    return tuple(taken)


@lru_cache(maxsize=4096)
def _drawn(character: str) -> str:
    kind = unicodedata.category(character)
    if character == "\n":
        return character
    # Marks that steer the direction of writing: the shaping works it out by itself.
    if kind in {"Cf", "Cc", "Cs"} and character not in _JOINERS:
        return ""
    if any(character in _covered(font) for font in (REGULAR, *OTHER_SCRIPTS)):
        return character
    return _UNKNOWN_LETTER if kind.startswith("L") else ""


@cache
def _covered(font: Path) -> frozenset[str]:
    with TTFont(font, lazy=True) as opened:
        return frozenset(map(chr, opened.getBestCmap() or ()))
