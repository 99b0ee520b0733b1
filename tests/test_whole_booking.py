"""A whole booking by clicking and typing in a real browser, on a real server with a real Redis."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from simulators.launch import RunningBot, data_folder, running_bot
from tests.chat_page import ChatPage, Phone, browser, opened

__all__ = ["browser"]

pytestmark = pytest.mark.browser


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[RunningBot]:
    with data_folder(tmp_path) as folder, running_bot(folder) as bot:
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

    expect(page.bookings).to_have_count(2)
    expect(page.state).to_contain_text("confirmed")


def test_the_confirmation_can_be_opened_from_the_chat(page: ChatPage) -> None:
    jane = page.add_guest("+447700900123", "Jane Doe", "en")
    talk(
        jane,
        ("from 15 to 18 December for 2, Jane Doe, jane@example.com", "These rooms are free"),
        ("1", "Shall I book this"),
        ("yes", "Your booking confirmation"),
    )

    address = jane.replies.last.get_by_role("link", name="booking.pdf").get_attribute("href")
    assert page.page.request.get(address or "").headers["content-type"] == "application/pdf"
