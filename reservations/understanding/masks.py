"""What looks like a date or a number of people and is neither: clock times, prices, stars, room numbers, beds."""

from __future__ import annotations

from collections.abc import Iterator

from reservations.understanding.marks import Row, grammar

COUNTED = (
    "people|adults|children|infants|others|room|night|day|week|fortnight|month_unit|year_unit|year_old|counted|oclock"
    "|child_of|partner|friend"
)

_NO_COUNT = (
    f"(?!comma? (?:{COUNTED}|month|word (?:room|people)|until number month|(?:and|dash) number (?:month|{COUNTED})))"
)

_CLOCKS = (
    "(?:at|after|before)? clock (?:oclock|part_of_day|night)?",
    "(?:at|after|before)? number number? (?:oclock) part_of_day?",
    "(?:at|after|before)? number (?:number|(?:until|last|before|after) article? number) (?:oclock|part_of_day|night)",
    "(?:at|after|before)? decimal (?:oclock|part_of_day)",
    f"at article? (?:decimal|number number?) {_NO_COUNT} (?:part_of_day|night)?",
    f"(?:before|after) number (?!{COUNTED}|month|word)",
    "(?:at|after|before)? fraction (?:number|clock)? (?:oclock|part_of_day|night)?",
    "number and fraction",
)

_COUNTS = (
    "counted_before comma? (?:number|decimal|ordinal|masked)(?: dash number)?",
    "(?:number|decimal|ordinal|indefinite) counted",
    "(?:number|indefinite) word? counted",
)


def clock_places(row: Row) -> Iterator[int]:
    """Where times of day stand."""
    return _places(row, _CLOCKS)


def count_places(row: Row) -> Iterator[int]:
    """Where numbers stand that count something that is nobody's slot, or are the number of something."""
    return _places(row, _COUNTS)


def _places(row: Row, patterns: tuple[str, ...]) -> Iterator[int]:
    for pattern in patterns:
        for match in row.find(grammar(pattern)):
            yield from range(*match.span())
