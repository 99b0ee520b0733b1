"""The hotel itself: what its profile says of it. A value that is handed around, never a global."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from reservations.messages import Location


@dataclass(frozen=True, slots=True)
class Hotel:
    """One hotel. `answers` holds topic → language → text; `max_nights`, `max_guests` and `horizon_days` are
    the most that is booked over chat: longer, larger or later is for a person.
    """

    id: str
    name: str
    time_zone: ZoneInfo
    languages: tuple[str, ...]
    address: str
    phone: str
    email: str
    check_in_time: time
    check_out_time: time
    location: Location | None = None
    max_nights: int = 30
    max_guests: int = 12
    horizon_days: int = 365
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of a guest of whom nothing is known yet."""
        return self.languages[0]

    def today(self, now: datetime) -> date:
        """The calendar day at the hotel at a moment given with its time zone."""
        return now.astimezone(self.time_zone).date()

    def answer(self, topic: str, language: str) -> str | None:
        """The hotel's own words on a topic, in the guest's language or else the hotel's; None if it says nothing."""
        texts = self.answers.get(topic, {})
        return texts.get(language) or texts.get(self.language)
