"""Cuts out of a message what tells who the guest is, before anything of it leaves the house.

Rather too much than too little: a reference of a booking may go with the phone numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from reservations.understanding.contacts import find_email
from reservations.understanding.lexicon import spoken_signs
from reservations.understanding.text import plain, tokens, words_of

EMAIL, PHONE, NAME, LINK = "[email]", "[phone]", "[name]", "[link]"
"""What stands where something was cut out."""

_ADDRESS = re.compile(r"\S*@\S*")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_FEWEST_DIGITS = 7
_DIGITS = re.compile(r"\+?\d(?:[\s().\-/]{0,3}\d){6,}")
_DATE = re.compile(
    r"""
    (?<!\d)(?<!\d[./-])
    (?:(?:19|20)\d\d ([-/.]) (?:0?[1-9]|1[0-2]) \1 (?:0?[1-9]|[12]\d|3[01])
      |(?:0?[1-9]|[12]\d|3[01]) ([-/.]) (?:0?[1-9]|[12]\d|3[01]) \2 (?:(?:19|20)\d\d|\d\d))
    (?![./-]?\d)
    """,
    re.VERBOSE,
)
_SHORTEST_NAME = 2


def without_private(text: str, names: Iterable[str] = ()) -> str:
    """The text with e-mail addresses, links, phone and other long numbers cut out, and every word of these names."""
    # Half a character cannot be sent.
    whole = plain(text).encode("utf-8", "replace").decode()
    public = _LINK.sub(LINK, whole)
    public = _without_spoken_emails(_ADDRESS.sub(EMAIL, public))
    return _without_names(_DIGITS.sub(_date_or_phone, public), names)


def _without_spoken_emails(text: str) -> str:
    while found := find_email(text, spoken_signs(), is_asked=True):
        text = text[: found.start] + EMAIL + text[found.end :]
    return text


def _date_or_phone(match: re.Match[str]) -> str:
    """Two dates beside each other are many digits and no phone number."""
    digits = sum(character.isdigit() for character in _DATE.sub("", match[0]))
    return PHONE if digits >= _FEWEST_DIGITS else match[0]


def _without_names(text: str, names: Iterable[str]) -> str:
    hidden = {word for name in names for word in words_of(name) if len(word) >= _SHORTEST_NAME}
    for token in reversed(tokens(text)):
        if token.text in hidden:
            text = text[: token.start] + NAME + text[token.end :]
    return text
