"""QloApps' loosely typed values: ids come as text or number, nothing as "", null, false or 0, dates with a time."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from reservations.model import Money

Row = Mapping[str, object]

CENT = Decimal("0.01")
_BREAKS = re.compile(r"</?(?:p|div|br|hr|li|ul|ol|h\d|table|tr|td|th)\b[^>]*>", re.IGNORECASE)
_TAGS = re.compile(r"<[^>]*>")


def text(value: object) -> str:
    """The value as text, "" for nothing. Of a text in several languages, the shop's first."""
    if isinstance(value, list):
        return text(value[0].get("value")) if value and isinstance(value[0], dict) else ""
    return "" if value is None or value is False else str(value)


def whole(value: object) -> int:
    """The value as a whole number, 0 for nothing."""
    return int(Decimal(text(value) or 0))


def flag(value: object) -> bool:
    """Whether a "0" or "1" says yes."""
    return whole(value) != 0


def money(value: object, currency: str) -> Money:
    """An amount rounded to cents, as QloApps rounds its prices."""
    return Money(cents(Decimal(text(value) or 0)), currency)


def cents(amount: Decimal) -> Decimal:
    """The amount in whole cents, half a cent rounded up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def day(value: object) -> date:
    """The day of a date with or without a time. Raises ValueError for 0000-00-00."""
    return date.fromisoformat(text(value)[:10])


def plain(value: object) -> str:
    """A hotel's text without its HTML and line breaks."""
    spaced = _BREAKS.sub(" ", text(value))
    return " ".join(html.unescape(_TAGS.sub("", spaced)).split())


def part(value: object, *path: str) -> object:
    """What lies under these names, None where one of them is missing."""
    found = value
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def rows(value: object) -> tuple[Row, ...]:
    """The rows of a list; an empty one comes as [], "" or not at all."""
    return tuple(row for row in value if isinstance(row, dict)) if isinstance(value, list) else ()
