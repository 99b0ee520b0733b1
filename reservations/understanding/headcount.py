"""The people counted so far in a message."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Count:
    """People counted so far; None where nobody of the kind was named."""

    adults: int | None = None
    children: int | None = None
    guests: int | None = None
    ages: tuple[int, ...] = ()
    more_guests: int = 0
    more_children: int = 0
    unnamed: int = 0
    is_whole: bool = False
    is_company: bool = False
    is_open: bool = False
    places: set[int] = field(default_factory=set)

    def add(self, kind: str, number: int) -> None:
        if kind in ("couple", "parents"):
            self.adults = (self.adults or 0) + 2 * number
        elif kind in ("adults", "self", "self_alone", "partner"):
            self.adults = (self.adults or 0) + number
        elif kind in ("children", "infants", "child_of"):
            self.children = (self.children or 0) + number
        else:
            self.guests = (self.guests or 0) + number
