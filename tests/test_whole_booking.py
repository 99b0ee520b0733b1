"""A whole booking by clicking and typing in a real browser, on a real server with a real Redis."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from simulators.launch import RunningBot, data_folder, running_bot
from tests.chat_page import ChatPage, Phone, browser, opened
from tests.scenes import (
    ADMIN_KEY,
    PHONE,
    book_by_pressing,
    look_behind,
    move_to_another_room,
    see_what_arrives,
    wait_for_templates,
)

__all__ = ["browser"]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBot]:
    """One server for the guests of all tests: each test has guests and nights of its own."""
    with data_folder(tmp_path_factory.mktemp("bot")) as folder, running_bot(folder, ADMIN_API_KEY=ADMIN_KEY) as bot:
        wait_for_templates(bot)
        yield bot


@pytest.fixture
def page(bot: RunningBot, browser: Browser) -> Iterator[ChatPage]:
    with opened(browser, bot.chat_url) as page:
        yield page


def talk(phone: Phone, *lines: tuple[str, str]) -> None:
    for said, answer in lines:
        phone.says(said)
        phone.reads(answer)


def test_two_guests_book_a_room_each_in_their_own_language(page: ChatPage) -> None:
    jane = page.add_guest("+447700900123", "Jane Doe", "en")
    talk(
        jane,
        ("hi", "automated"),
        ("from 15 to 18 December for 2", "These rooms are free"),
        ("photos 2", "sleeps"),
        ("the cheapest", "Jane Doe"),
        ("yes", "e-mail"),
        ("jane@example.com", "Shall I book this"),
        ("yes", "Your booking confirmation"),
    )
    ana = page.add_guest("+34600123456", "Ana Díaz", "es")
    talk(
        ana,
        ("hola", "asistente"),
        ("del 5 al 9 de enero para dos", "5 de enero de 2027"),
        ("la más barata", "Ana Díaz"),
        ("sí", "correo"),
        ("ana@example.com", "Ana Díaz"),
        ("sí", "Su confirmación de reserva"),
    )

    expect(page.bookings.filter(has_text="2026-12-15")).to_have_count(1)
    expect(page.bookings.filter(has_text="2027-01-05")).to_have_count(1)
    expect(page.state).to_contain_text("confirmed")


def test_the_confirmation_can_be_opened_from_the_chat(page: ChatPage) -> None:
    mary = page.add_guest("+447700900456", "Mary Roe", "en")
    talk(
        mary,
        ("from 3 to 6 December for 2, Mary Roe, mary@example.com", "These rooms are free"),
        ("1", "Shall I book this"),
        ("yes", "Your booking confirmation"),
    )

    address = mary.replies.last.get_by_role("link", name="booking.pdf").get_attribute("href")
    assert page.page.request.get(address or "").headers["content-type"] == "application/pdf"


def test_a_room_is_booked_and_changed_by_pressing_at_a_phones_width(page: ChatPage) -> None:
    taken: list[str] = []

    emma = book_by_pressing(page, taken.append)
    move_to_another_room(emma, taken.append)

    expect(page.bookings.filter(has_text="Luxury")).to_have_count(1)
    assert taken == ["list", "card", "summary", "confirmation", "other-rooms"]
    assert page.width == PHONE["width"]


def test_what_did_not_arrive_is_seen_beside_a_voice_note_and_what_was_read(page: ChatPage, bot: RunningBot) -> None:
    ana = see_what_arrives(page, bot, lambda _: None)
    box = ana.node.bounding_box()

    expect(ana.sent.get_by_label("Voice note")).to_be_visible()
    # Beside the other guests' phones, and yet whole.
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]


def test_a_wide_page_shows_session_and_bookings_beside_the_phones(page: ChatPage) -> None:
    zoe = page.add_guest("+447700900789", "Zoe Poe", "en")
    talk(
        zoe,
        ("from 7 to 9 December for 2, Zoe Poe, zoe@example.com", "These rooms are free"),
        ("1", "Shall I book this"),
        ("yes", "Your booking confirmation"),
    )

    look_behind(page, lambda _: None)

    expect(page.state).to_be_in_viewport()
    expect(page.bookings.first).to_be_in_viewport()
