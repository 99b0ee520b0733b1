"""QloApps' loosely typed values: ids come as text or number, nothing as "", null, false or 0, dates with a time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pms_client.markup import plain_lines
from reservations.errors import PMSUnavailable
from reservations.model import Money

Row = Mapping[str, object]

CENT = Decimal("0.01")


def text(value: object) -> str:
    """The value as text, "" for nothing. Of a text in several languages, the shop's first."""
    if isinstance(value, list):
        return text(value[0].get("value")) if value and isinstance(value[0], dict) else ""
    if isinstance(value, bool):
        return "1" if value else ""
    return "" if value is None else str(value)


def whole(value: object) -> int:
    """The value as a whole number, 0 for nothing. Raises PMSUnavailable where it is none."""
    return int(number(value))


def number(value: object) -> Decimal:
    """The value as a number, 0 for nothing. Raises PMSUnavailable where it is none."""
    try:
        found = Decimal(text(value) or 0)
    except ArithmeticError as error:
        raise PMSUnavailable("the PMS answered something that is no number") from error
    if not found.is_finite():
        raise PMSUnavailable("the PMS answered a number that is none")
    return found


def flag(value: object) -> bool:
    """Whether a "0" or "1" says yes."""
    return whole(value) != 0


def money(value: object, currency: str) -> Money:
    """An amount rounded to cents, as QloApps rounds its prices."""
    return Money(cents(number(value)), currency)


def cents(amount: Decimal) -> Decimal:
    """The amount in whole cents, half a cent rounded up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def day(value: object) -> date:
    """The day of a date with or without a time. Raises PMSUnavailable where it names none, as 0000-00-00 does."""
    try:
        return date.fromisoformat(text(value)[:10])
    except ValueError as error:
        raise PMSUnavailable("the PMS answered something that is no day") from error


def plain(value: object) -> str:
    """A hotel's text without its HTML, in one line."""
    return " ".join(plain_lines(text(value)))


def listed(value: object) -> list[object]:
    """A list that QloApps keeps as JSON in a text; an empty one for anything else."""
    try:
        found = json.loads(text(value) or "[]")
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def part(value: object, *path: str) -> object:
    """What lies under these names, None where one of them is missing."""
    found = value
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def rows(value: object) -> tuple[Row, ...]:
    """The rows of a list; an empty one comes as [], "" or not at all."""
    return tuple(row for row in value if isinstance(row, dict)) if isinstance(value, list) else ()
