"""How far guests come: each step once a trip."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from reservations.conversation import Asked, BookingStatus, Conversation
from reservations.events import (
    BookingConfirmed,
    DatesChosen,
    Event,
    Greeted,
    HumanRequested,
    NotUnderstood,
    RoomsOffered,
)
from reservations.funnel import HUMAN, STAGES, STEPS, stage_of, went_on
from reservations.model import Money, Stay

ANA = Conversation("+34600123456", "en")
DATES = DatesChosen(Stay(date(2026, 12, 15), date(2026, 12, 18)))
BOOKED = BookingConfirmed("1", "REF1", Money(Decimal(1), "EUR"))


def steps(*turns: Sequence[Event]) -> list[tuple[str, ...]]:
    """The new steps of each of these turns."""
    known, told = ANA, []
    for events in turns:
        known, new = went_on(known, events)
        told.append(new)
    return told


def test_each_step_counts_once_a_trip() -> None:
    assert steps([Greeted()], [DATES, RoomsOffered(3)], [DATES, RoomsOffered(2)]) == [
        ("greeted",),
        ("dates", "offered"),
        (),
    ]


def test_who_skips_a_step_has_passed_it() -> None:
    assert steps([BOOKED]) == [STEPS]


def test_what_is_no_step_counts_for_nothing() -> None:
    assert steps([NotUnderstood(1)], []) == [(), ()]


def test_a_new_trip_begins_anew() -> None:
    known, _ = went_on(ANA, [BOOKED])

    _, new = went_on(known.without_trip(), [DATES])

    assert new == ("greeted", "dates")


def test_a_person_counts_once_a_conversation() -> None:
    known, first = went_on(ANA, [Greeted(), HumanRequested("asked")])

    _, again = went_on(known.without_trip(), [HumanRequested("asked")])

    assert (first, again) == (("greeted", HUMAN), ())


@pytest.mark.parametrize(
    ("known", "stage"),
    [
        (ANA, "none"),
        (ANA.but(asked=Asked.DATES), "dates"),
        (ANA.but(adults=2), "dates"),
        (ANA.but(asked=Asked.ROOM_CHOICE), "room"),
        (ANA.but(asked=Asked.EMAIL), "guest"),
        (ANA.but(asked=Asked.CONFIRM), "confirm"),
        (ANA.but(booking_status=BookingStatus.PENDING), "pending"),
        (ANA.but(booking_status=BookingStatus.CONFIRMED), "booked"),
        (ANA.but(booking_status=BookingStatus.CONFIRMED, asked=Asked.CANCEL), "after_booking"),
    ],
)
def test_a_guest_is_at_one_stage(known: Conversation, stage: str) -> None:
    assert stage_of(known) == stage
    assert stage in STAGES
