"""What Twilio's error codes say of a message."""

from __future__ import annotations

from collections.abc import Mapping

from reservations.errors import Failure

FORM_CODES = frozenset({21655, 21656, 63005, 63013, 63016, 63021, 63027, 63028})
"""It is the template, or what fills it, that was refused: the same in plain words may pass."""

_MEANINGS: Mapping[Failure, frozenset[int]] = {
    "too_fast": frozenset({20429, 21611, 30001, 63017, 63018}),
    "opted_out": frozenset({21610}),
    "unreachable": frozenset({21211, 63003, 63024}),
    "outside_window": frozenset({63016}),
    "sender": frozenset({63007, 63008}),
    "form": FORM_CODES - {63016},
}

_WHY: Mapping[int, Failure] = {code: why for why, codes in _MEANINGS.items() for code in codes}


def why(code: int) -> Failure:
    """The code in our words, "" for one without a meaning here."""
    return _WHY.get(code, "")
