"""A number that stands for itself: the only one of an answer, or the one behind a label."""

from __future__ import annotations

import re

from reservations.understanding.marks import Row

_LABEL_SIGNS = (":", "?")


def only_number(row: Row) -> int | None:
    """The place of the one number there is, an article that ends the message ("um", "me ne serve una")."""
    numbers = [place for place in range(len(row.marks)) if row.kind(place) == "number"]
    numbers = [place for place in numbers if row.kind(place - 1) != "negation"] or numbers  # "four instead of three"
    if any(row.kind(place + 1) == "number" for place in numbers):
        return None  # "a hundred and one": no party of one
    if numbers:
        is_corrected = row.has("correction", "negation") or row.kind(numbers[-1] - 1) == "without"
        return numbers[-1] if is_corrected else numbers[0]
    said = [place for place in range(len(row.marks)) if row.kind(place) not in ("stop", "comma")]
    return said[-1] if said and row.kind(said[-1]) == "indefinite" else None


def is_label(row: Row, met: re.Match[str]) -> bool:
    return row.kind(met.start() + 1) == "until" or row.marks[met.start() + 1].token.text in _LABEL_SIGNS
