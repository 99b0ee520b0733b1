"""What a button or an entry of a list carries, so that a press on it days later still tells what was offered.

It travels as text that the channel hands back untouched. Nothing is booked on its word: it says what the guest looked
at, and what that costs today is asked of the PMS.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from reservations.conversation import Asked, RoomOffered
from reservations.model import Money, Party, Stay

# Quotes, braces and backslashes could break the template that such a text is put into.
_PLAIN = re.compile(r"[\w.:+-]*", re.ASCII)
_BETWEEN = ";"
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class DaysOffered:
    """One of the ways to read a date, or one of the stays that would work."""

    check_in: date | None
    check_out: date | None


@dataclass(frozen=True, slots=True)
class BookingListed:
    """One of the guest's bookings, to be chosen from."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class Answered:
    """Yes or no to one question; `about` tells it from the same question about something else."""

    word: Literal["yes", "no"]
    asked: Asked
    about: str = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    """A wish that can be said at any time, by its intent."""

    intent: str


@dataclass(frozen=True, slots=True)
class BookingStep:
    """A wish about one booking of the guest's, by its intent."""

    intent: str
    booking_id: str


@dataclass(frozen=True, slots=True)
class OtherRoom:
    """Another room for a booking that stands."""

    booking_id: str
    room: RoomOffered


Offered = RoomOffered | DaysOffered | BookingListed | Answered | NextStep | BookingStep | OtherRoom


def payload(offered: Offered) -> str:
    """The text of it: letters, digits and a few marks. "" where it cannot be written so."""
    fields = _fields(offered)
    return _BETWEEN.join(fields) if all(_PLAIN.fullmatch(field) for field in fields) else ""


def _fields(offered: Offered) -> tuple[str, ...]:
    match offered:
        case RoomOffered():
            return ("room", *_room_fields(offered))
        case DaysOffered(check_in, check_out):
            return ("days", _day(check_in), _day(check_out))
        case BookingListed(booking_id):
            return ("booking", booking_id)
        case Answered(word, asked, about):
            return ("answer", word, asked, about)
        case NextStep(intent):
            return ("step", intent)
        case BookingStep(intent, booking_id):
            return ("own", intent, booking_id)
        case OtherRoom(booking_id, room):
            return ("other", booking_id, *_room_fields(room))


def _room_fields(offered: RoomOffered) -> tuple[str, ...]:
    return (
        str(offered.number),
        "+".join(offered.room_types),
        offered.stay.check_in.isoformat(),
        offered.stay.check_out.isoformat(),
        "+".join(str(number) for number in (offered.party.adults, *offered.party.child_ages)),
        str(offered.total.amount),
        offered.total.currency,
        offered.told_on.isoformat(),
        offered.key,
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else _NOTHING


def offered_in(text: str) -> Offered | None:
    """What `payload` wrote; None for anything else."""
    kind, *fields = text.split(_BETWEEN)
    try:
        return _read(kind, fields)
    except (ValueError, ArithmeticError):
        return None


def _read(kind: str, fields: Sequence[str]) -> Offered | None:
    match kind, fields:
        case "room", [_, _, _, _, _, _, _, _, _]:
            return _read_room(*fields)
        case "other", [booking_id, _, _, _, _, _, _, _, _, _]:
            return OtherRoom(booking_id, _read_room(*fields[1:]))
        case "days", [check_in, check_out]:
            return DaysOffered(_read_day(check_in), _read_day(check_out))
        case "booking", [booking_id]:
            return BookingListed(booking_id)
        case "answer", ["yes" | "no" as word, asked, about]:
            return Answered("yes" if word == "yes" else "no", Asked(asked), about)
        case "step", [intent]:
            return NextStep(intent)
        case "own", [intent, booking_id]:
            return BookingStep(intent, booking_id)
        case _:
            return None


def _read_room(
    number: str, rooms: str, check_in: str, check_out: str, party: str, amount: str, currency: str, told: str, key: str
) -> RoomOffered:
    adults, *ages = (int(each) for each in party.split("+"))
    stay = Stay(date.fromisoformat(check_in), date.fromisoformat(check_out))
    total = Money(Decimal(amount), currency)
    sleeping, told_on = Party(adults, tuple(ages)), date.fromisoformat(told)
    return RoomOffered(int(number), tuple(rooms.split("+")), stay, sleeping, total, told_on, key)


def _read_day(text: str) -> date | None:
    return None if text == _NOTHING else date.fromisoformat(text)
