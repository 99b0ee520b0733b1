"""Long text, cut into messages where a reader would pause."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from whatsapp_handler.formatting import FIRST_STRONG_ISOLATE, POP_ISOLATE

BODY_LIMIT = 1600
"""Twilio's error 21617. It says "characters": counted here as UTF-16 units, the stricter reading."""

_PAUSES = tuple(re.compile(pause) for pause in (r"\n\s*\n", r"\n", r"[.!?…。！？؟]['\")\]»”]*\s+", r"\s+"))

# What a cut would break: a formatted run, or an isolated one whose end would be missing.
_PAIR = re.compile(
    r"```[\s\S]+?```"
    r"|(?<!\w)([*_~`])(?=\S)[^\n]*?(?<=\S)\1(?!\w)"
    rf"|{FIRST_STRONG_ISOLATE}[^{POP_ISOLATE}]*{POP_ISOLATE}"
)
_ELLIPSIS = "…"
_ZERO_WIDTH_JOINER = "\u200d"


def split(text: str, limit: int = BODY_LIMIT) -> tuple[str, ...]:
    """The text in pieces of at most `limit` characters, none of them blank.

    It is cut at the end of a paragraph, else of a line, a sentence or a word, and never inside a formatting pair or
    a combined character. A pair that is longer than one piece loses its marks.
    """
    whole = text if length(text) <= limit else _without_oversized_pairs(text, limit)
    return tuple(_pieces(whole.strip(), limit))


def shortened(text: str, limit: int) -> str:
    """The text in one line of at most `limit` characters; what is too long ends at a word, with an ellipsis."""
    line = re.sub(r"[ \t\r\n]+", " ", text).strip()
    if length(line) <= limit:
        return line
    window = _window(line, limit - len(_ELLIPSIS))
    pause = line.rfind(" ", 0, window + 1)
    end = pause if pause > window // 2 else _between_characters(line, window)
    return line[:end].rstrip(" ,;:–-") + _ELLIPSIS


def _pieces(rest: str, limit: int) -> Iterator[str]:
    while rest:
        cut = len(rest) if length(rest) <= limit else _cut(rest, _window(rest, limit))
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()


def length(text: str) -> int:
    """As WhatsApp may count it: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _window(text: str, limit: int) -> int:
    """How many code points of the text fit into the limit."""
    units = list(accumulate(1 + (character > "\uffff") for character in text))
    return bisect_right(units, limit)


def _without_oversized_pairs(text: str, limit: int) -> str:
    shorter = _PAIR.sub(lambda pair: _unmarked(pair[0], limit), text)
    while shorter != text:  # a pair may have been wrapped in another
        text, shorter = shorter, _PAIR.sub(lambda pair: _unmarked(pair[0], limit), shorter)
    return text


def _unmarked(pair: str, limit: int) -> str:
    if length(pair) <= limit:
        return pair
    marks = 3 if pair.startswith("```") else 1
    return pair[marks:-marks]


def _cut(text: str, window: int) -> int:
    """Where to cut: at the best pause that still fills a fair part of the piece, else as far as it goes."""
    pairs = [pair.span() for pair in _PAIR.finditer(text)]
    for pause in _PAUSES:
        ends = [found.end() for found in pause.finditer(text[: window + 1]) if found.start() <= window]
        free = [end for end in ends if end > window // 4 and not _inside(pairs, end)]
        if free:
            return min(free[-1], window)
    return _forced(text, window, pairs)


def _inside(pairs: list[tuple[int, int]], cut: int) -> bool:
    return any(start < cut < end for start, end in pairs)


def _forced(text: str, window: int, pairs: list[tuple[int, int]]) -> int:
    start = next((start for start, end in pairs if start < window < end), window)
    cut = start or min(window, next(end for begin, end in pairs if begin == 0))
    return _between_characters(text, cut)


def _between_characters(text: str, cut: int) -> int:
    """The cut, or the last place before it that tears nothing apart; the cut where there is none."""
    whole = cut
    while whole and _is_joined(text, whole):
        whole -= 1
    return whole or cut


def _is_joined(text: str, cut: int) -> bool:
    """Whether the characters on both sides of the cut are seen as one."""
    before, after = text[cut - 1], text[cut]
    if _ZERO_WIDTH_JOINER in (before, after) or unicodedata.category(after).startswith("M"):
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\U000e0020" <= after <= "\U000e007f":
        return True
    return _is_flag_half(after) and _flag_halves_before(text, cut) % 2 == 1


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flag_halves_before(text: str, cut: int) -> int:
    count = 0
    while count < cut and _is_flag_half(text[cut - 1 - count]):
        count += 1
    return count
