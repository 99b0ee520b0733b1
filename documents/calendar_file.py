"""A stay as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime

from icalendar import Calendar, Event, vGeo

from reservations.confirmation import CalendarEntry
from reservations.wording import phrase

PRODUCT = "-//whatsapp-hotel-bot//confirmation//EN"


def calendar_file(entry: CalendarEntry, *, language: str, region: str, made_at: datetime) -> bytes:
    """The entry in words of the language; `made_at` is the moment it was confirmed."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(entry, language, region, made_at))
    # The rules of summer time in the years around the stay are enough.
    calendar.add_missing_timezones(date(entry.begins.year - 1, 1, 1), date(entry.ends.year + 1, 12, 31))
    return bytes(calendar.to_ical())


def _event(entry: CalendarEntry, language: str, region: str, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("dtstart", entry.begins)
    event.add("dtend", entry.ends)
    event.add("summary", phrase(entry.title, language=language, region=region))
    event.add("description", phrase(entry.note, language=language, region=region))
    event.add("location", entry.place)
    event.add("status", "CONFIRMED")
    # The guest has other plans on these days, too: a stay does not make them busy.
    event.add("transp", "TRANSPARENT")
    if entry.location:
        event.add("geo", vGeo((entry.location.latitude, entry.location.longitude)))
    return event
