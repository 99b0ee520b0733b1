"""From the yes to the documents in the guest's hands, on the whole bot."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from reservations.confirmation import Confirmation
from reservations.errors import StoreUnavailable
from reservations.messages import Bubble
from reservations.model import Money, Offer, Party, RoomRate, RoomType, Stay
from session_store import RedisConfirmations
from simulators.qloapps import FaultRule
from telemetry import redact
from tests.bot import PUBLIC, Bot
from web.document_pages import Publisher

GUEST = "+34600123456"
PRICE = Money(Decimal(100), "EUR")
OFFER = Offer(
    Stay(date(2026, 12, 15), date(2026, 12, 18)),
    (RoomRate(RoomType("1", "", "", 2, 0, 2), Party(2), PRICE, PRICE),),
    PRICE,
)
BOOKING = Confirmation("whatsapp:abc:key", "RE/F 1", OFFER, "Ana", "en", "", datetime(2026, 11, 21, tzinfo=UTC))


def confirmed(bot: Bot) -> list[Bubble]:
    """The answer to the yes."""
    for line in ("hi, 15 to 18 December for 2 adults", "1", "Zoë Łukasz", "zoe@example.com"):
        bot.says(line)
    return bot.says("yes")


def addresses(bubbles: list[Bubble]) -> tuple[str, str]:
    """The page's and the calendar's."""
    [page] = [bubble.media_url for bubble in bubbles if bubble.media_url]
    [calendar] = re.findall(r"https://\S+\.ics", bubbles[0].text)
    return page, calendar


def publisher(bot: Bot) -> Publisher:
    settings = bot.app.extensions["whatsapp-hotel-bot"].settings
    return Publisher(RedisConfirmations(bot.redis), settings.hotel, bot.clock, PUBLIC, "a secret")


def test_the_confirmation_brings_the_page_as_a_file_after_the_text(bot: Bot) -> None:
    text, page = confirmed(bot)

    assert "booked" in text.text
    assert page.media_url.endswith("/booking.pdf")
    assert bot.bookings[0]["reference"] in page.text


def test_the_page_tells_the_booking(bot: Bot) -> None:
    address, _ = addresses(confirmed(bot))

    response = bot.fetches(address)
    [page] = PdfReader(BytesIO(response.data)).pages
    told = page.extract_text()
    assert response.content_type == "application/pdf"
    assert all(word in told for word in ("Zoë Łukasz", "15 December 2026", bot.bookings[0]["reference"]))


def test_the_calendar_tells_the_booking(bot: Bot) -> None:
    _, address = addresses(confirmed(bot))

    response = bot.fetches(address)
    [event] = Calendar.from_ical(response.data).walk("VEVENT")
    assert response.content_type == "text/calendar; charset=utf-8"
    assert bot.bookings[0]["reference"] in str(event["DESCRIPTION"])


def test_the_text_leads_to_the_hotel_on_a_map(bot: Bot) -> None:
    assert "https://maps.google.com/?q=32.366800,-86.300000" in confirmed(bot)[0].text


def test_the_documents_are_in_the_guests_language(bot: Bot) -> None:
    for line in ("hola", "del 15 al 18 de diciembre para 2 adultos", "1", "Ana Díaz", "ana@example.com"):
        bot.says(line)
    address, _ = addresses(bot.says("sí"))

    assert "Confirmación de reserva" in PdfReader(BytesIO(bot.fetches(address).data)).pages[0].extract_text()


def test_a_booking_that_is_changed_shows_so_at_the_address_it_has(bot: Bot) -> None:
    before = addresses(confirmed(bot))
    bot.says("one night longer")

    assert addresses(bot.says("yes")) == before
    told = PdfReader(BytesIO(bot.fetches(before[0]).data)).pages[0].extract_text()
    assert all(word in told for word in ("Zoë Łukasz", "19 December 2026"))


@pytest.mark.parametrize("which", [0, 1])
def test_the_documents_of_a_cancelled_booking_are_gone(bot: Bot, which: int) -> None:
    address = addresses(confirmed(bot))[which]
    bot.says("cancel my booking")
    assert "is cancelled" in bot.says("yes")[0].text

    assert bot.fetches(address).status_code == 404


def test_documents_that_cannot_be_withdrawn_do_not_keep_a_booking(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise StoreUnavailable("Redis is away")

    confirmed(bot)
    bot.says("cancel my booking")
    monkeypatch.setattr(RedisConfirmations, "withdraw", away)

    assert "is cancelled" in bot.says("yes")[0].text


def test_a_booking_confirmed_in_the_background_has_its_guests_name(bot: Bot) -> None:
    bot.shop.faults.add(FaultRule("cut_before", method="POST", resource="bookings", times=1))
    confirmed(bot)
    bot.redis.delete(*bot.redis.scan_iter("whatsapp_session:*"), *bot.redis.scan_iter("*:parked"))
    bot.wait(seconds=61)
    bot.sweep()

    [address] = [bubble.media_url for _, bubble in bot.outbox.sent if bubble.media_url]
    assert "Zoë Łukasz" in PdfReader(BytesIO(bot.fetches(address).data)).pages[0].extract_text()


@pytest.mark.parametrize("which", [0, 1])
def test_a_look_without_the_content_is_answered(bot: Bot, which: int) -> None:
    address = addresses(confirmed(bot))[which]

    response = bot.fetches(address, method="HEAD")
    assert (response.status_code, response.data) == (200, b"")
    assert response.content_length == len(bot.fetches(address).data)


@pytest.mark.parametrize("which", [0, 1])
def test_no_cache_and_no_search_engine_may_keep_a_document(bot: Bot, which: int) -> None:
    headers = bot.fetches(addresses(confirmed(bot))[which]).headers

    assert headers["Cache-Control"] == "private"
    assert "noindex" in headers["X-Robots-Tag"]
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["", "/", "/booking.pdf", "/x/booking.pdf", "/x/booking.ics", "/*/booking.pdf"])
def test_who_does_not_know_an_address_finds_nothing(bot: Bot, path: str) -> None:
    confirmed(bot)

    assert bot.fetches(f"{PUBLIC}/documents{path}").status_code == 404


def test_the_address_holds_nothing_but_chance(bot: Bot) -> None:
    page, calendar = addresses(confirmed(bot))

    assert re.fullmatch(rf"{PUBLIC}/documents/[0-9a-f]{{40}}/booking\.pdf", page)
    assert calendar == page.replace(".pdf", ".ics")


def test_the_documents_last_until_the_day_after_check_out_is_over(bot: Bot) -> None:
    address, _ = addresses(confirmed(bot))

    # In Montgomery it is 9 o'clock on 21 November; the 19th of December ends 28 days and 15 hours later.
    bot.wait(days=28, hours=14, minutes=59)
    assert bot.fetches(address).status_code == 200
    bot.wait(minutes=2)
    assert bot.fetches(address).status_code == 404


def test_nothing_of_the_guest_and_no_address_is_logged(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        for address in addresses(confirmed(bot)):
            bot.fetches(address)

    written = " ".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
    assert not any(word in written for word in ("Łukasz", "zoe@", "600123456", "/documents/"))


def test_a_servers_line_about_a_request_does_not_open_the_document() -> None:
    assert redact('GET "/documents/3f786850e387/booking.pdf" 200') == 'GET "/documents/[private]/booking.pdf" 200'


def test_a_booking_goes_out_without_documents_when_redis_fails_in_between(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise StoreUnavailable("down")

    monkeypatch.setattr(RedisConfirmations, "keep", away)

    [bubble] = confirmed(bot)
    assert "booked" in bubble.text
    assert "/documents/" not in bubble.text


def test_redis_away_is_no_reason_to_call_a_document_unknown(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise StoreUnavailable("down")

    address, _ = addresses(confirmed(bot))
    monkeypatch.setattr(RedisConfirmations, "under", away)

    assert bot.fetches(address).status_code == 503


def test_a_booking_told_twice_has_one_address(bot: Bot) -> None:
    publish = publisher(bot)

    first = publish(BOOKING)
    assert first is not None
    assert publish(replace(BOOKING, confirmed_at=datetime(2026, 11, 22, tzinfo=UTC))) == first


def test_without_the_secret_the_address_of_a_known_booking_cannot_be_worked_out(bot: Bot) -> None:
    publish = publisher(bot)

    assert replace(publish, secret_key="another")(BOOKING) != publish(BOOKING)
    assert publish(replace(BOOKING, source="whatsapp:abc:other")) != publish(BOOKING)
    assert "a secret" not in repr(publish)


def test_a_file_is_named_after_the_booking_in_letters_that_any_system_takes(bot: Bot) -> None:
    links = publisher(bot)(BOOKING)

    assert links is not None
    assert bot.fetches(links.page).headers["Content-Disposition"] == 'inline; filename="booking-REF1.pdf"'


def test_a_booking_told_of_after_its_stay_is_shown_for_a_day(bot: Bot) -> None:
    bot.clock.advance(days=365)
    links = publisher(bot)(BOOKING)

    assert links is not None
    assert bot.fetches(links.page).status_code == 200
    bot.wait(days=1, seconds=1)
    assert bot.fetches(links.page).status_code == 404
