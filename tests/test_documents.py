"""The PDF and the calendar file, read back by other means than they were written."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event
from pypdf import PdfReader

from documents import calendar_file, page_file
from documents.lettering import fonts_for, legible
from reservations.confirmation import Confirmation, calendar_entry, page_of
from reservations.hotel import Hotel
from reservations.messages import Location
from reservations.model import Money, Offer, Party, RoomRate, RoomType, Stay

MADE_AT = datetime(2026, 11, 21, 15, tzinfo=UTC)
TOTAL = Money(Decimal("605.10"), "EUR")
OFFER = Offer(
    Stay(date(2026, 12, 15), date(2026, 12, 18)),
    (RoomRate(RoomType("2", "Deluxe", "", 2, 1, 3), Party(2, (6,)), TOTAL, TOTAL),),
    TOTAL,
)
HOTEL = Hotel(
    id="prime",
    name="Hôtel Prime",
    time_zone=ZoneInfo("Europe/Madrid"),
    languages=("en", "es"),
    address="Calle Mayor 1, Madrid",
    phone="+34 910 000 000",
    email="hola@prime.example",
    check_in_time=time(15),
    check_out_time=time(11),
    location=Location(40.4168, -3.7038),
    policies={"cancellation": {"en": "Free of charge until the day before."}},
)
BOOKING = Confirmation("whatsapp:abc:key", "REF1", OFFER, "Ana Díaz", "en", "GB", MADE_AT)


def pdf(booking: Confirmation = BOOKING, hotel: Hotel = HOTEL) -> bytes:
    return page_file(
        page_of(booking, hotel), language=booking.language, region=booking.region, made_at=booking.confirmed_at
    )


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def ics(booking: Confirmation = BOOKING, hotel: Hotel = HOTEL) -> bytes:
    return calendar_file(
        calendar_entry(booking, hotel), language=booking.language, region=booking.region, made_at=booking.confirmed_at
    )


def event_of(content: bytes) -> Event:
    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert isinstance(event, Event)
    return event


@pytest.fixture(scope="module")
def page_text() -> str:
    """What is read on the page of BOOKING."""
    return text_of(pdf())


# --- The page


@pytest.mark.parametrize(
    "words",
    [
        "Hôtel Prime",
        "REF1",
        "Tuesday, 15 December 2026",
        "from 15:00",
        "Friday, 18 December 2026",
        "until 11:00",
        "3 nights",
        "Ana Díaz",
        "2 adults and 1 child",
        "Deluxe",
        "€605.10",
        "Free of charge until the day before.",
        "Calle Mayor 1, Madrid",
        "+34 910 000 000",
    ],
)
def test_the_page_says_everything_the_desk_asks_for(page_text: str, words: str) -> None:
    assert words in page_text


def test_the_page_is_in_the_guests_language() -> None:
    told = text_of(pdf(replace(BOOKING, language="es", region="ES")))

    assert "martes, 15 de diciembre de 2026" in told
    assert "Booking" not in told


@pytest.mark.parametrize("names", ["Łukasz Żółć, Юрий Ґалаґан, Νίκος, Nguyễn Thị", "王小明, さくら, 김민준"])
def test_names_are_written_in_their_own_scripts(names: str) -> None:
    assert names in text_of(pdf(replace(BOOKING, guest_name=names)))


def test_an_arabic_name_is_joined_and_runs_from_right_to_left() -> None:
    glyphs = text_of(pdf(replace(BOOKING, guest_name="محمد")))

    # Shaped letters stand in the file in the order in which they are seen, from the left.
    assert "محمد" in glyphs or "دمحم" in glyphs


@pytest.mark.parametrize("name", ["Ana 🌸🧑‍🚀🇪🇸", "🎉", "\ud800", "\u202eanA\x00", "ᚠᛇᚻ", "a" * 500])
def test_no_name_keeps_the_page_from_being_made(name: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        content = pdf(replace(BOOKING, guest_name=name))

    assert len(PdfReader(BytesIO(content)).pages) == 1
    assert caplog.records == []


def test_the_same_booking_is_the_same_file() -> None:
    assert pdf() == pdf()
    assert pdf() != pdf(replace(BOOKING, reference="REF2"))


def test_the_map_can_be_opened_from_the_page() -> None:
    [page] = PdfReader(BytesIO(pdf())).pages
    [link] = list(page.annotations or [])

    assert link.get_object()["/A"]["/URI"] == "https://maps.google.com/?q=40.416800,-3.703800"


def test_a_hotel_without_a_position_has_no_link_to_a_map() -> None:
    [page] = PdfReader(BytesIO(pdf(hotel=replace(HOTEL, location=None)))).pages

    assert "/Annots" not in page


def test_long_rules_are_written_smaller_to_stay_on_the_page() -> None:
    wordy = replace(HOTEL, policies={"cancellation": {"en": "Read this with care. " * 75}})

    assert len(PdfReader(BytesIO(pdf(hotel=wordy))).pages) == 1


def test_rules_beyond_all_measure_go_on_to_a_second_page() -> None:
    endless = replace(HOTEL, policies={"cancellation": {"en": "Read this with care.\n" * 80 + "The end."}})

    content = pdf(hotel=endless)
    assert len(PdfReader(BytesIO(content)).pages) > 1
    assert "The end." in text_of(content)
    assert "Calle Mayor 1, Madrid" in text_of(content)


def test_the_file_names_the_hotel_and_not_the_guest() -> None:
    about = PdfReader(BytesIO(pdf())).metadata

    assert about is not None
    assert about.author == "Hôtel Prime"
    assert "Ana" not in str(dict(about))


# --- Lettering


def test_a_letter_that_no_font_has_is_seen_to_be_missing() -> None:
    assert legible("ᚠ Ana") == "□ Ana"


def test_signs_that_no_font_has_are_left_out() -> None:
    assert legible("Ana 🦩") == "Ana "


def test_accents_typed_apart_are_put_together() -> None:
    assert legible("Di\u0301az") == "Díaz"


def test_large_fonts_are_opened_only_for_who_needs_them() -> None:
    assert fonts_for("Ana Díaz, Юрий\n") == ()
    assert [font.stem for font in fonts_for("שלום 王")] == ["DejaVuSans", "DroidSansFallback"]
    assert [font.stem for font in fonts_for("王")] == ["DroidSansFallback"]


# --- The calendar


def test_the_stay_is_in_the_calendar_at_the_hotels_time() -> None:
    event = event_of(ics())

    assert event.start == datetime(2026, 12, 15, 15, tzinfo=ZoneInfo("Europe/Madrid"))
    assert event.end == datetime(2026, 12, 18, 11, tzinfo=ZoneInfo("Europe/Madrid"))


def test_the_time_zone_travels_along() -> None:
    calendar = Calendar.from_ical(ics())

    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Madrid"]


def test_the_entry_says_where_and_what() -> None:
    event = event_of(ics())

    assert event["SUMMARY"] == "Stay at Hôtel Prime"
    assert event["LOCATION"] == "Hôtel Prime, Calle Mayor 1, Madrid"
    assert event["GEO"].to_ical() == "40.4168;-3.7038"
    assert str(event["DESCRIPTION"]).splitlines() == [
        "Booking REF1",
        "Deluxe, 2 adults and 1 child",
        "Total: €605.10, taxes included",
        "Phone of the hotel: +34 910 000 000",
    ]


def test_a_hotel_without_a_position_has_none_in_the_calendar() -> None:
    assert "GEO" not in event_of(ics(hotel=replace(HOTEL, location=None)))


def test_the_same_booking_is_the_same_entry() -> None:
    assert ics() == ics()
    assert event_of(ics())["UID"] != event_of(ics(replace(BOOKING, source="whatsapp:abc:other")))["UID"]


def test_no_line_of_the_calendar_is_longer_than_its_format_allows() -> None:
    wordy = replace(HOTEL, address="Calle de la Ñandú Ñandú " * 10)

    assert max(len(line) for line in ics(hotel=wordy).split(b"\r\n")) <= 75
