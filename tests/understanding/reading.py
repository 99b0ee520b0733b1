"""Short ways to read a message in these tests. Today is Wednesday the 4th of November 2026."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from reservations.conversation import Meaning, Option
from reservations.understanding import understand

TODAY = date(2026, 11, 4)

ROOMS = (
    Option("Standard Double", Decimal(300), 2, ("city view",)),
    Option("Deluxe Room", Decimal(420), 3, ("sea view", "balcony")),
    Option("Family Suite", Decimal(610), 5, ("garden view", "kitchen")),
)


def read(text: str, **known: Any) -> Meaning:
    """The meaning of a text, today unless said otherwise."""
    return understand(text, **{"today": TODAY, **known})


def stay(text: str, **known: Any) -> tuple[str | None, str | None]:
    """Arrival and departure in ISO, None where they were not said."""
    heard = read(text, **known)
    return tuple(day.isoformat() if day else None for day in (heard.check_in, heard.check_out))  # type: ignore[return-value]


def party(text: str, **known: Any) -> tuple[int | None, int | None, int | None]:
    """Adults, children and guests."""
    heard = read(text, **known)
    return heard.adults, heard.children, heard.guests
