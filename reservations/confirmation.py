"""What a guest takes home of a booking that stands: a page to show at the desk and an entry for the calendar."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, time

from reservations.hotel import Hotel
from reservations.messages import Line, Location, Value
from reservations.model import Offer
from reservations.presenting import party_line, rooms_name

Row = tuple[Line, Line | str]
"""A label and what stands beside it; a text is shown as the guest or the hotel wrote it, however long."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The facts of one booking at the moment it was confirmed. `source` is the text it was made under in the PMS;
    `guest_name` is "" where nobody knows it any more. The documents are written in `language`, as in `region`, and name
    neither `guest`, the key of whom it was told to ("" in records of earlier versions), nor `source`."""

    source: str
    reference: str
    offer: Offer
    guest_name: str
    language: str
    region: str
    confirmed_at: datetime
    guest: str = ""


@dataclass(frozen=True, slots=True)
class DocumentLinks:
    """Where a confirmation's documents can be fetched without a key, for as long as the stay matters."""

    page: str
    calendar: str


@dataclass(frozen=True, slots=True)
class Milestone:
    """The arrival or the departure: what it is, its day, and from or until when."""

    label: Line
    day: Line
    time: Line


@dataclass(frozen=True, slots=True)
class Page:
    """One page for the desk, from its top to its foot. `map_url` is None where the hotel names no position."""

    title: Line
    hotel: str
    reference: Line
    arrival: Milestone
    departure: Milestone
    nights: Line
    rows: tuple[Row, ...]
    total: Row
    notes: tuple[Row, ...]
    map_label: Line
    map_url: str | None
    foot: Line


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A stay in a calendar, from check-in to check-out in the hotel's time zone. The same booking has the same
    `uid`, so that taking it over twice shows it once."""

    uid: str
    title: Line
    note: Line
    begins: datetime
    ends: datetime
    place: str
    location: Location | None


def map_url(location: Location | None) -> str | None:
    """The address of a map that shows the place, on any phone."""
    if location is None:
        return None
    return f"https://maps.google.com/?q={location.latitude:.6f},{location.longitude:.6f}"


def page_of(confirmation: Confirmation, hotel: Hotel) -> Page:
    """What the page says."""
    offer = confirmation.offer
    return Page(
        title=Line("page_title"),
        hotel=hotel.name,
        reference=Line("page_reference", {"reference": confirmation.reference}),
        arrival=Milestone(
            Line("page_arrival"), _plain(offer.stay.check_in), Line("page_from", {"time": hotel.check_in_time})
        ),
        departure=Milestone(
            Line("page_departure"), _plain(offer.stay.check_out), Line("page_until", {"time": hotel.check_out_time})
        ),
        nights=Line("page_nights", {"nights": offer.stay.nights}),
        rows=_rows(confirmation),
        total=(Line("page_total"), _plain(offer.total)),
        notes=_notes(confirmation, hotel),
        map_label=Line("page_map"),
        map_url=map_url(hotel.location),
        foot=Line("page_foot"),
    )


def _rows(confirmation: Confirmation) -> tuple[Row, ...]:
    offer = confirmation.offer
    guest: tuple[Row, ...] = ((Line("page_guest"), confirmation.guest_name),) if confirmation.guest_name else ()
    return (*guest, (Line("page_party"), party_line(offer.party)), (Line("page_room"), _plain(rooms_name(offer))))


def _notes(confirmation: Confirmation, hotel: Hotel) -> tuple[Row, ...]:
    cancellation = hotel.answer("cancellation", confirmation.language)
    policy: tuple[Row, ...] = ((Line("page_cancellation"), cancellation),) if cancellation else ()
    contact = Line("page_contact", {"phone": hotel.phone, "email": hotel.email})
    return (*policy, (Line("page_questions"), contact), (Line("page_address"), hotel.address))


def _plain(value: Value) -> Line:
    return Line("name_only", {"name": value})


def calendar_entry(confirmation: Confirmation, hotel: Hotel) -> CalendarEntry:
    """What the calendar says."""
    stay = confirmation.offer.stay
    return CalendarEntry(
        # Hashed: the source names the guest's other bookings to whoever can read the PMS.
        uid=f"{hashlib.sha256(confirmation.source.encode()).hexdigest()[:32]}@{hotel.id}",
        title=Line("calendar_title", {"hotel": hotel.name}),
        note=Line("calendar_note", _calendar_values(confirmation, hotel)),
        begins=_moment(stay.check_in, hotel.check_in_time, hotel),
        ends=_moment(stay.check_out, hotel.check_out_time, hotel),
        place=f"{hotel.name}, {hotel.address}",
        location=hotel.location,
    )


def _calendar_values(confirmation: Confirmation, hotel: Hotel) -> dict[str, Value]:
    offer = confirmation.offer
    return {
        "reference": confirmation.reference,
        "room": rooms_name(offer),
        "party": party_line(offer.party),
        "total": offer.total,
        "phone": hotel.phone,
    }


def _moment(day: date, hour: time, hotel: Hotel) -> datetime:
    return datetime.combine(day, hour, tzinfo=hotel.time_zone)


def short_confirmation(hotel: str, reference: str) -> Line:
    """That the booking stands, in one sentence for whom the confirmation itself did not reach."""
    return Line("confirmation_again", {"hotel": hotel, "reference": reference})
