"""WhatsApp's formatting, and how words that are not ours are kept from using it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_LOOKALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})
_ESCAPES = {marker: f"%{ord(marker):02X}" for marker in "*_~`"}

# A marker opens or closes only beside something that is no letter or digit: ana_maria@example.com is left as it is.
_MARKER = re.compile(r"(?<![^\W_])[*_~`]+|[*_~`]+(?![^\W_])")
_URL = re.compile(r"(https?://\S+)")

# With a scheme or without one: WhatsApp makes a link of "example.com" too, but an e-mail address stays one.
_ADDRESS = re.compile(
    r"[a-z][a-z+]*://(?:[^\s/@]*@)?(?P<linked>[^\s/?#:]+)(?P<path>\S*)"
    r"|(?<![@\w.-])(?P<bare>(?:[\w-]+\.)+[a-z]{2,24})(?![\w@-]|\.\w)",
    re.IGNORECASE,
)
_DOT = "․"
_QUOTE_OR_BULLET = re.compile(r"^([ ]*)([>-])(?=\s)", re.MULTILINE)
_LINE_STARTS = {">": "›", "-": "–"}

# Joiners shape emoji and Persian words, and only between two visible characters.
_STRAY_JOINER = re.compile(r"(?<!\S)[\u200c\u200d]+|[\u200c\u200d]+(?!\S)")
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co"})
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def quote(words: str, *, hosts: Collection[str] | None = None) -> str:
    """Words of a guest or of the hotel, made safe inside our text: they format nothing, hide nothing, and a script
    written from right to left does not turn what stands beside it. Addresses lead to `hosts` only, to any without it.
    """
    visible = _STRAY_JOINER.sub("", _visible(words)).strip()
    linked = visible if hosts is None else _ADDRESS.sub(lambda found: _led(found, hosts), visible)
    plain = "".join(_defuse_url(part) if _URL.fullmatch(part) else _defuse(part) for part in _URL.split(linked))
    return "\n".join(_isolated(line) for line in plain.split("\n"))


def _led(address: re.Match[str], hosts: Collection[str]) -> str:
    """The address as it is where its host is one of these, else without what makes a link of it."""
    host = address["linked"] or address["bare"]
    return address[0] if host.casefold() in hosts else (host + (address["path"] or "")).replace(".", _DOT)


def _visible(words: str) -> str:
    if words.isprintable() and _BLANK_LETTERS.isdisjoint(words):
        return words
    lines = "\n".join(words.expandtabs(1).splitlines())
    at_most_one_blank = re.sub(r"\n\s*\n", "\n\n", lines)
    return "".join(character for character in at_most_one_blank if _is_visible(character))


def _is_visible(character: str) -> bool:
    if character in "\n\u200c\u200d":
        return True
    return character not in _BLANK_LETTERS and unicodedata.category(character) not in _INVISIBLE


def _defuse(text: str) -> str:
    unmarked = _MARKER.sub(lambda found: found[0].translate(_LOOKALIKES), text)
    return _QUOTE_OR_BULLET.sub(lambda found: found[1] + _LINE_STARTS[found[2]], unmarked)


def _defuse_url(url: str) -> str:
    """The same address, its markers escaped: a look-alike would lead elsewhere."""
    return _MARKER.sub(lambda found: "".join(_ESCAPES[marker] for marker in found[0]), url)


def _isolated(line: str) -> str:
    if line.isascii() or not any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in line):
        return line
    return FIRST_STRONG_ISOLATE + line + POP_ISOLATE
