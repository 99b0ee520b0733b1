"""What a guest is reminded of before the arrival, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from reservations.confirmation import map_url
from reservations.hotel import Hotel
from reservations.messages import Line, Reply, Value, say
from reservations.wording import phrase

Eve = Literal["tomorrow", "today"]
"""How far the arrival is when the guest is reminded of it."""

EVES: tuple[Eve, ...] = ("tomorrow", "today")

LATEST = timedelta(hours=4)
"""A reminder that could not be sent for so long, or on its own day, comes too late to be one."""

LONGEST_DIRECTIONS = 400
"""Characters: longer ones would not fit into one message with all the rest."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When guests are reminded, in the hotel's time zone: on the day before the arrival, and on its morning. None of
    a reminder that is not sent."""

    tomorrow: time | None
    today: time | None


@dataclass(frozen=True, slots=True)
class Due:
    """Guests who arrive on this day are to be reminded, since this moment."""

    eve: Eve
    day: date
    since: datetime


def due(hours: Hours, hotel: Hotel, now: datetime) -> Iterator[Due]:
    """The reminders that it is time for."""
    today = hotel.today(now)
    for eve, hour, day in _hours_of(hours, today):
        since = datetime.combine(today, hour, hotel.time_zone)
        if since <= now < since + LATEST:
            yield Due(eve, day, since)


def _hours_of(hours: Hours, today: date) -> Iterator[tuple[Eve, time, date]]:
    """Each reminder that is sent at all, its hour, and whose arrival it is about."""
    if hours.tomorrow is not None:
        yield "tomorrow", hours.tomorrow, today + timedelta(days=1)
    if hours.today is not None:
        yield "today", hours.today, today


def reminder(eve: Eve, hotel: Hotel, language: str, *, day: Value, reference: Value) -> Reply:
    """What the guest of this booking is told; the hotel's own directions come on the day they are needed."""
    url = map_url(hotel.location)
    return (
        _opening(eve, hotel, day, reference)
        + say("arrival", check_in_time=hotel.check_in_time, address=hotel.address, phone=hotel.phone)
        + (_directions(hotel, language) if eve == "today" else Reply())
        + (say("map_link", url=url) if url else Reply())
        + say("reminder_answer")
    )


def _opening(eve: Eve, hotel: Hotel, day: Value, reference: Value) -> Reply:
    if eve == "tomorrow":
        return say("reminder_tomorrow", hotel=hotel.name, day=day, reference=reference)
    return say("reminder_today", hotel=hotel.name, reference=reference)


def _directions(hotel: Hotel, language: str) -> Reply:
    text = hotel.answer("location", language)
    return say("hotel_says", text=text) if text and len(text) <= LONGEST_DIRECTIONS else Reply()


# --- The same as a template, which WhatsApp approves once for all guests


def template_name(eve: Eve) -> str:
    return f"reminder_{eve}"


def with_gaps(eve: Eve, hotel: Hotel, language: str) -> Reply:
    """The reminder with a gap in the place of each of `fillings`."""
    return reminder(eve, hotel, language, day="{{2}}", reference="{{1}}")


def fillings(eve: Eve, *, day: Value, reference: Value, language: str, region: str = "") -> dict[str, str]:
    """What fills the gaps, by their numbers."""
    values = (reference, day) if eve == "tomorrow" else (reference,)
    words = (phrase(Line("name_only", {"name": value}), language=language, region=region) for value in values)
    return {str(number): word for number, word in enumerate(words, 1)}
