"""E-mail addresses and phone numbers, also spoken ones, and common slips in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reservations.understanding.text import fold, plain

_EMAIL = re.compile(r"(?<![\w.+%-])(?:[oO]')?[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_PHONE = re.compile(r"(?<![\w/.-])\(?(?:\+|00)?\(?\d[\d\s().\-/]{5,24}\d(?![\w-])")
_DATE_LIKE = re.compile(r"\s*\d{1,4}([-/.])\d{1,2}\1\d{1,4}\s*")
_TAX_NUMBER = re.compile(r"\s*\d{3}\.\d{3}\.\d{3}-\d{2}\s*")
"""As Brazilians write theirs."""
_TRUNK_ZERO = re.compile(r"\(0\)")
_KEPT_ZERO = re.compile(r"\(?\+\s?39\)?\s?\(0\)")
"""Italian numbers keep the zero of their area, also behind the country code."""
_OLD_MOBILE = re.compile(r"(?<=\+52)[\s-]?1(?=(?:\D?\d){10}$)")
"""Mexican mobile numbers had a 1 here until 2019; WhatsApp still writes them so."""

_SLIPS = {
    "gmial": "gmail",
    "gmal": "gmail",
    "gamil": "gmail",
    "gmai": "gmail",
    "gnail": "gmail",
    "gmaill": "gmail",
    "gmeil": "gmail",
    "gimail": "gmail",
    "gmali": "gmail",
    "gmil": "gmail",
    "hotmial": "hotmail",
    "hotmal": "hotmail",
    "hotmai": "hotmail",
    "hotamil": "hotmail",
    "hotmil": "hotmail",
    "hormail": "hotmail",
    "homail": "hotmail",
    "hotmeil": "hotmail",
    "yaho": "yahoo",
    "yahooo": "yahoo",
    "yhoo": "yahoo",
    "yahho": "yahoo",
    "yaoo": "yahoo",
    "outlok": "outlook",
    "outloo": "outlook",
    "oulook": "outlook",
    "outllok": "outlook",
    "otlook": "outlook",
    "iclod": "icloud",
    "icoud": "icloud",
    "iclould": "icloud",
}
_ENDING_SLIPS = {"con": "com", "cmo": "com", "ocm": "com", "cm": "com", "comm": "com", "vom": "com", "xom": "com"}
_PROVIDERS = frozenset({"gmail", "hotmail", "yahoo", "outlook", "icloud", "live", "gmx", "proton", "protonmail"})

_SPOKEN_WORD = re.compile(r"[^\s,;!?]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it stands in the plain text."""

    value: str
    start: int
    end: int


def find_email(text: str, spoken: dict[str, str], *, is_asked: bool) -> Found | None:
    """The first address whose syntax is right; spelled-out signs ("at", "dot") are those of `spoken`."""
    if "@" in text:
        for match in _EMAIL.finditer(text):
            address = _checked(match.group().strip(".-"))
            if address:
                return Found(address, *match.span())
    return _spoken_email(text, spoken) if _may_spell_email(text, spoken, is_asked=is_asked) else None


def _checked(address: str) -> str | None:
    from email_validator import EmailNotValidError, validate_email  # heavy; most messages hold no address

    try:
        checked = validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    return checked.normalized


def _may_spell_email(text: str, spoken: dict[str, str], *, is_asked: bool) -> bool:
    """Whether both signs of an address are said: "ana at booking.com" may be a place; "ana at x dot com" is not."""
    words = [fold(word).strip(".") or word for word in _SPOKEN_WORD.findall(text)]
    said = {*words, *map(" ".join, pairwise(words))}
    signs = {spoken.get(sign, sign) for sign in said & (spoken.keys() | {"@", "."})}
    return "@" in signs and (is_asked or "." in signs)


def _spoken_email(text: str, spoken: dict[str, str]) -> Found | None:
    """ "ana at example dot com": a sign for @ and one for the dot after it, and what stands around them."""
    words = list(_spoken_words(text, spoken))
    signs = [_sign(word, spoken) for word, _, _ in words]
    for at, sign in enumerate(signs):
        if sign == "@":
            found = _around(words, signs, at)
            if found:
                return found
    return None


def _spoken_words(text: str, spoken: dict[str, str]) -> Iterator[tuple[str, int, int]]:
    """The words and their places, a sign of two words ("guion bajo") as one."""
    words = [(match.group(), match.start(), match.end()) for match in _SPOKEN_WORD.finditer(text)]
    place = 0
    while place < len(words):
        last = place + (place + 1 < len(words) and bool(_sign(f"{words[place][0]} {words[place + 1][0]}", spoken)))
        yield text[words[place][1] : words[last][2]], words[place][1], words[last][2]
        place = last + 1


def _sign(word: str, spoken: dict[str, str]) -> str:
    """The sign that a word stands for or is; "" for any other word."""
    return word if word in ("@", ".") else spoken.get(fold(plain(word)).strip("."), "")


def _around(words: list[tuple[str, int, int]], signs: list[str], at: int) -> Found | None:
    first, last = at - 1, at + 1
    if first < 0 or last >= len(words):
        return None
    while first >= 2 and signs[first - 1] in (".", "-", "_"):
        first -= 2
    while last + 2 < len(words) and signs[last + 1] in (".", "-"):
        last += 2
    joined = "".join(signs[n] or words[n][0] for n in range(first, last + 1)).strip(".")
    address = _checked(joined) if joined.rpartition(".")[2].isalpha() else None
    return Found(address, words[first][1], words[last][2]) if address else None


def suggestion(address: str) -> str | None:
    """The address probably meant by one with a common slip in its domain."""
    user, _, domain = address.rpartition("@")
    provider, _, ending = domain.lower().partition(".")
    meant = _SLIPS.get(provider, provider)
    meant_ending = _ENDING_SLIPS.get(ending, ending) if meant in _PROVIDERS else ending
    suggested = f"{meant}.{meant_ending}"
    return f"{user}@{suggested}" if suggested != domain.lower() else None


def find_phone(text: str, *, region: str | None, is_asked: bool) -> Found | None:
    """The first phone number, in E.164. A national one is read by the guest's country, and only where asked for or
    long enough to be nothing else."""
    for match in _PHONE.finditer(text):
        raw = match.group()
        if _DATE_LIKE.fullmatch(raw) or _TAX_NUMBER.fullmatch(raw):
            continue
        digits = sum(c.isdigit() for c in raw)
        is_international = raw.lstrip("(").startswith(("+", "00"))
        if digits < 7 or digits > 17 or not (is_international or ((is_asked or digits >= 9) and region)):
            continue
        number = _parsed(raw, region)
        if number:
            return Found(number, *match.span())
    return None


def _parsed(raw: str, region: str | None) -> str | None:
    import phonenumbers  # heavy; most messages hold no number

    readable = raw.strip()
    if readable.lstrip("(").startswith("00"):
        readable = "+" + readable.lstrip("(")[2:]
    if not _KEPT_ZERO.match(readable):
        readable = _TRUNK_ZERO.sub("", readable)
    readable = _OLD_MOBILE.sub("", readable)
    try:
        number = phonenumbers.parse(readable, region or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
