"""The ways in which QloApps says no.

Refusal     an answer in QloApps' own error format, with its HTTP status
Breakdown   what comes out when its PHP dies: no error format, sometimes not even an error status
"""

from __future__ import annotations

from dataclasses import dataclass

BOOKING_REFUSED = 404
INVALID_REQUEST = 127
NOTICE = 5
REQUIRED = 41
VALIDATION = 85
WARNING = 3


@dataclass(frozen=True)
class Fault:
    """One entry of QloApps' list of errors."""

    code: int
    message: str


class Refusal(Exception):
    """An answer with a list of errors."""

    def __init__(self, status: int, *faults: Fault) -> None:
        super().__init__(status, *faults)
        self.status = status
        self.faults = faults


class Breakdown(Exception):
    """A bare text/html answer from below the webservice; `text` is mostly empty."""

    def __init__(self, status: int, text: str = "") -> None:
        super().__init__(status, text)
        self.status = status
        self.text = text


def refused(message: str, *before: Fault) -> Refusal:
    """Whatever `bookings` refuses is a 400 with code 404; only the English message tells the reasons apart."""
    return Refusal(400, *before, Fault(BOOKING_REFUSED, message))


def invalid(message: str, *before: Fault) -> Refusal:
    return Refusal(400, *before, Fault(VALIDATION, f"Validation error: {message}"))


def required(field: str) -> Refusal:
    return Refusal(400, Fault(REQUIRED, f'parameter "{field}" required'))
