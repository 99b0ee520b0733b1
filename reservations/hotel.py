"""The hotel itself: what its profile says of it. A value that is handed around, never a global."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from reservations.errors import ProfileError
from reservations.messages import Location
from reservations.model import Stay
from reservations.terms import CancellationTerms

TOPICS = (
    "check_in",
    "check_out",
    "parking",
    "pets",
    "restaurant",
    "wifi",
    "leisure",
    "price",
    "location",
    "accessibility",
)
"""What guests ask a hotel: each may be answered in `answers`, in the hotel's own words."""

TEXTS = ("about", "rules")
"""Texts of the hotel that guests ask for as such: `answers` of these names take the place of the PMS's own."""

RULES = ("payment", "cancellation", "children")
"""The rules of the house that guests ask for: `policies` of these names answer them."""

_ENTRIES = (
    *("id", "name", "time_zone", "languages", "contact", "location", "times", "limits", "cancellation", "answers"),
    *("policies", "facts"),
)

Texts = Mapping[str, Mapping[str, str]]
"""Topic → language → text."""


@dataclass(frozen=True, slots=True)
class Hotel:
    """One hotel. `answers` are to guests' questions, `policies` the rules of the house (cancellation, children, …),
    `facts` whatever else guests may want to know;
    `max_nights`, `max_guests` and `horizon_days` are the most that is booked over chat: longer, larger or later
    is for a person. `cancellation` says what cancelling costs; without it only the hotel's people can tell.
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
    cancellation: CancellationTerms | None = None
    answers: Texts = field(default_factory=dict)
    policies: Texts = field(default_factory=dict)
    facts: Texts = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language of a guest of whom nothing is known yet."""
        return self.languages[0]

    def today(self, now: datetime) -> date:
        """The calendar day at the hotel at a moment given with its time zone."""
        return now.astimezone(self.time_zone).date()

    def arrival(self, stay: Stay) -> datetime:
        """The moment from which the stay's guests may check in, in the hotel's time zone."""
        return datetime.combine(stay.check_in, self.check_in_time, self.time_zone)

    def answer(self, topic: str, language: str) -> str | None:
        """The hotel's own words on a topic or policy, in the guest's language or else the hotel's; None if it says
        nothing."""
        texts = self.answers.get(topic) or self.policies.get(topic, {})
        return texts.get(language) or texts.get(self.language)

    def lines(self, language: str) -> dict[str, str]:
        """Everything that the hotel says of itself, each text under its id, like "facts.minibar", in the guest's
        language or else the hotel's."""
        kinds = {"answers": self.answers, "policies": self.policies, "facts": self.facts}
        return {
            f"{kind}.{topic}": texts.get(language) or texts[self.language]
            for kind, topics in kinds.items()
            for topic, texts in topics.items()
        }


def read_profile(profile: Mapping[str, object]) -> Hotel:
    """The hotel that a profile describes (see hotels/example.toml for its entries).

    Raises ProfileError naming the first entry that is missing, misspelt or wrong.
    """
    entries = _Entries(profile)
    entries.allow(*_ENTRIES)
    contact, times, limits = entries.table("contact"), entries.table("times"), entries.table("limits")
    contact.allow("address", "phone", "email")
    times.allow("check_in", "check_out")
    limits.allow("max_nights", "max_guests", "horizon_days")
    languages = _languages(entries)
    return Hotel(
        id=entries.text("id"),
        name=entries.text("name"),
        time_zone=_time_zone(entries),
        languages=languages,
        address=contact.text("address"),
        phone=_phone(contact),
        email=_email(contact),
        check_in_time=times.time("check_in"),
        check_out_time=times.time("check_out"),
        location=_location(entries),
        max_nights=limits.count("max_nights"),
        max_guests=limits.count("max_guests"),
        horizon_days=limits.count("horizon_days"),
        cancellation=_cancellation(entries),
        answers=_texts(entries, "answers", languages, topics=(*TOPICS, *TEXTS)),
        policies=_texts(entries, "policies", languages),
        facts=_texts(entries, "facts", languages),
    )


class _Entries:
    """One table of a profile. Every complaint names the entry by its path, like `times.check_in`."""

    def __init__(self, table: Mapping[str, object], path: str = "") -> None:
        self._table = table
        self._path = path

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def wrong(self, entry: str, complaint: str) -> ProfileError:
        return ProfileError(f"{self._path}{entry} {complaint}")

    def allow(self, *known: str) -> None:
        """Refuse misspelt entries, which would silently do nothing."""
        for entry in self._table:
            if entry not in known:
                raise self.wrong(entry, f"is no entry of a profile; here it knows {', '.join(known)}")

    def one(self, entry: str) -> object:
        if entry not in self._table:
            raise self.wrong(entry, "is missing")
        return self._table[entry]

    def text(self, entry: str) -> str:
        value = self.one(entry)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(entry, "must be a text")
        return value.strip()

    def time(self, entry: str) -> time:
        value = self.one(entry)
        if not isinstance(value, time):
            raise self.wrong(entry, "must be a time without quotes, like 15:00:00")
        return value

    def count(self, entry: str) -> int:
        value = self.one(entry)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self.wrong(entry, "must be a whole number above 0")
        return value

    def hours(self, entry: str) -> int:
        value = self.one(entry)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.wrong(entry, "must be a whole number of hours, 0 or more")
        return value

    def percent(self, entry: str) -> Decimal:
        value = self.one(entry)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= 100:
            raise self.wrong(entry, "must be a percentage above 0, at most 100")
        return Decimal(str(value))

    def degrees(self, entry: str, limit: int) -> float:
        value = self.one(entry)
        if not isinstance(value, int | float) or isinstance(value, bool) or not -limit <= value <= limit:
            raise self.wrong(entry, f"must be decimal degrees between -{limit} and {limit}")
        return float(value)

    def table(self, entry: str) -> _Entries:
        value = self.one(entry)
        if not isinstance(value, Mapping):
            raise self.wrong(entry, "must be a table")
        return _Entries(value, f"{self._path}{entry}.")


def _time_zone(entries: _Entries) -> ZoneInfo:
    name = entries.text("time_zone")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as exc:
        raise entries.wrong("time_zone", f"is no time zone: {name!r}; write it like Europe/Madrid") from exc


def _languages(entries: _Entries) -> tuple[str, ...]:
    codes = entries.one("languages")
    if not isinstance(codes, list) or not codes or not all(_is_language(code) for code in codes):
        raise entries.wrong("languages", 'must list two-letter codes, the hotel\'s own first, like ["en", "es"]')
    return tuple(codes)


def _is_language(code: object) -> bool:
    return isinstance(code, str) and re.fullmatch("[a-z]{2}", code) is not None


def _phone(contact: _Entries) -> str:
    """The number as the hotel writes it: it is read by people."""
    written = contact.text("phone")
    try:
        number = phonenumbers.parse(written)
    except phonenumbers.NumberParseException as exc:
        raise contact.wrong("phone", "must be a phone number with its country, like +34 600 111 222") from exc
    if not phonenumbers.is_possible_number(number):
        raise contact.wrong("phone", "is too short or too long for a phone number")
    return written


def _email(contact: _Entries) -> str:
    try:
        return validate_email(contact.text("email"), check_deliverability=False).normalized
    except EmailNotValidError as exc:
        raise contact.wrong("email", f"is no e-mail address: {exc}") from exc


def _location(entries: _Entries) -> Location | None:
    if "location" not in entries:
        return None
    place = entries.table("location")
    place.allow("latitude", "longitude")
    return Location(
        latitude=place.degrees("latitude", 90),
        longitude=place.degrees("longitude", 180),
        label=entries.text("name"),
        address=entries.table("contact").text("address"),
    )


def _cancellation(entries: _Entries) -> CancellationTerms | None:
    if "cancellation" not in entries:
        return None
    terms = entries.table("cancellation")
    terms.allow("free_until_hours", "fee_nights", "fee_percent")
    if ("fee_nights" in terms) == ("fee_percent" in terms):
        raise entries.wrong("cancellation", "must say either fee_nights or fee_percent")
    return CancellationTerms(
        free_until_hours=terms.hours("free_until_hours") if "free_until_hours" in terms else None,
        fee_nights=terms.count("fee_nights") if "fee_nights" in terms else None,
        fee_percent=terms.percent("fee_percent") if "fee_percent" in terms else None,
    )


def _texts(
    entries: _Entries, kind: str, languages: tuple[str, ...], *, topics: tuple[str, ...] = ()
) -> dict[str, dict[str, str]]:
    if kind not in entries:
        return {}
    table = entries.table(kind)
    if topics:
        table.allow(*topics)
    return {topic: _in_languages(table.table(topic), languages) for topic in table}


def _in_languages(texts: _Entries, languages: tuple[str, ...]) -> dict[str, str]:
    texts.allow(*languages)
    own = {languages[0]: texts.text(languages[0])}
    return own | {language: texts.text(language) for language in texts}
