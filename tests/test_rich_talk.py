"""Whole talks by lists and buttons: the bot on a simulated hotel, and Twilio's double between it and the guest."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fakeredis
import httpx2
import pytest

from settings import Settings
from simulators.twilio import create_app
from tests.bot import ACCOUNT, NUMBER, PICTURE_HOSTS, PUBLIC, SHOP, TOKEN, Bot, bot_at
from tests.twilio_double import GUEST, Double, ScriptedBot, at_once
from whatsapp_handler import WhatsAppClient
from whatsapp_handler.content import push
from whatsapp_handler.templates import templates

ROOM = "Delux"


class Late:
    """Stands for a WSGI app that is made later."""

    app: Any = None

    def __call__(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        answer: Iterable[bytes] = self.app(environ, start_response)
        return answer


@dataclass
class Phone:
    """A guest's phone: what was said on it lately, and what can be pressed."""

    double: Double
    bot: Bot

    def says(self, text: str, **more: str) -> dict[str, Any]:
        self.double.guest_sends(text, **more)
        return self.latest

    def presses(self, title: str, *, on: dict[str, Any] | None = None) -> dict[str, Any]:
        message = on or self.latest
        pressed = next(each for each in message["content"]["pressables"] if title in each["title"])
        kind = "list" if message["content"]["type"] == "list-picker" else "button"
        return self.says(pressed["title"], press=pressed["id"], kind=kind, replyTo=message["sid"])

    @property
    def received(self) -> list[dict[str, Any]]:
        return [message for message in self.double.chat() if not message["inbound"]]

    @property
    def latest(self) -> dict[str, Any]:
        return self.received[-1]


def double_in(folder: Path, bot: Late) -> Double:
    """Twilio's double in front of that bot."""
    app = create_app(
        folder / "twilio.sqlite",
        account_sid=ACCOUNT,
        auth_token=TOKEN,
        number=NUMBER,
        bot_url=PUBLIC,
        transport=httpx2.WSGITransport(app=bot),
        in_background=at_once,
    )
    return Double(app, ScriptedBot())


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the double keeps an account that has every English template."""
    folder = tmp_path_factory.mktemp("account")
    environment = {"DATA_DIR": str(folder), "ADMIN_API_KEY": "x", "SECRET_KEY": "x"}
    hotel = Settings.from_environment(environment, env_file=None).hotel
    transport = httpx2.WSGITransport(app=double_in(folder, Late()).app)
    client = WhatsAppClient(ACCOUNT, TOKEN, sender=NUMBER, api_base_url="http://twilio.test", transport=transport)
    push(client, [each for each in templates(hotel, PICTURE_HOSTS) if each.language == "en"])
    return folder


@pytest.fixture
def phone(tmp_path: Path, account: Path) -> Iterator[Phone]:
    shutil.copytree(account, tmp_path, dirs_exist_ok=True)
    with phone_in(tmp_path) as phone:
        yield phone


@pytest.fixture
def text_phone(tmp_path: Path) -> Iterator[Phone]:
    """A phone on an account without templates."""
    with phone_in(tmp_path) as phone:
        yield phone


@contextmanager
def phone_in(tmp_path: Path) -> Iterator[Phone]:
    late = Late()
    double = double_in(tmp_path, late)
    with bot_at(httpx2.WSGITransport(app=double.app), tmp_path, fakeredis.FakeRedis(decode_responses=True)) as bot:
        late.app = bot.app
        double.add_guest(language="en")
        yield Phone(double, bot)


@pytest.fixture
def at_list(phone: Phone) -> Phone:
    phone.says("Hello! A room from 15 to 18 December for two adults, please")
    return phone


@pytest.fixture
def at_summary(at_list: Phone) -> Phone:
    at_list.presses(ROOM)
    at_list.presses("Yes")
    at_list.says("ana@example.com")
    return at_list


def test_a_room_is_booked_by_pressing(at_list: Phone) -> None:
    assert at_list.latest["content"]["type"] == "list-picker"
    assert "Ana Díaz" in at_list.presses(ROOM)["body"]
    at_list.presses("Yes")
    assert at_list.says("ana@example.com")["content"]["type"] == "quick-reply"

    at_list.presses("Yes, book it")

    assert len(at_list.bot.bookings) == 1
    assert any("booked" in message["body"] for message in at_list.received)


def test_a_list_refused_by_whatsapp_is_said_in_words_once(phone: Phone) -> None:
    phone.double.fails(kind="form_refused", code=63013)

    phone.says("Hello! A room from 15 to 18 December for two adults, please")

    refused, in_words = phone.received
    assert (refused["status"], refused["error_code"]) == ("failed", 63013)
    assert in_words["content"] is None
    assert "Which room would you like?" in in_words["body"]


def test_yesterdays_button_books_nothing_and_is_answered_with_today(at_summary: Phone) -> None:
    summary = at_summary.latest
    at_summary.bot.wait(days=1)

    answer = at_summary.presses("Yes, book it", on=summary)

    assert at_summary.bot.bookings == []
    assert "That offer is from Saturday, 21 November 2026" in answer["body"]
    assert answer["content"]["type"] == "quick-reply"


def test_the_button_pressed_twice_books_once(at_summary: Phone) -> None:
    summary = at_summary.latest
    at_summary.presses("Yes, book it", on=summary)

    answer = at_summary.presses("Yes, book it", on=summary)

    assert len(at_summary.bot.bookings) == 1
    assert "booked already" in answer["body"]


def test_a_number_in_reply_to_an_earlier_list_is_the_number_of_that_list(at_list: Phone) -> None:
    first = at_list.latest
    at_list.says("from 20 to 22 December instead")

    at_list.says("2", replyTo=first["sid"])

    state = at_list.bot.state(GUEST)
    assert (state["check_in_date"], state["check_out_date"]) == ("2026-12-15", "2026-12-18")
    assert state["selected_room_id"]


def test_a_yes_in_reply_to_an_earlier_summary_is_not_one_to_the_latest(at_summary: Phone) -> None:
    first = at_summary.latest
    at_summary.says("one night longer")

    answer = at_summary.says("yes", replyTo=first["sid"])

    assert at_summary.bot.bookings == []
    assert "Friday, 18 December 2026" in answer["body"]


def test_pictures_of_rooms_are_cards_with_a_button(at_list: Phone) -> None:
    at_list.says("photos")
    cards = [message for message in at_list.received if (message["content"] or {}).get("type") == "card"]

    assert cards
    assert cards[0]["content"]["media_url"].startswith(SHOP)
    assert "under the name" in at_list.presses("Take this room", on=cards[0])["body"]


def test_the_hotel_is_shown_on_the_map(phone: Phone) -> None:
    phone.says("where are you?")

    shown = [message["content"]["place"] for message in phone.received if message["content"]]
    assert any(place and place["latitude"] for place in shown)


def test_a_number_in_reply_to_an_earlier_list_in_text_is_the_number_of_that_list(text_phone: Phone) -> None:
    first = text_phone.says("Hello! A room from 15 to 18 December for two adults, please")
    text_phone.says("from 20 to 22 December instead")

    text_phone.says("2", replyTo=first["sid"])

    state = text_phone.bot.state(GUEST)
    assert (first["content"], state["check_in_date"], bool(state["selected_room_id"])) == (None, "2026-12-15", True)


@pytest.fixture
def booked(at_summary: Phone) -> Phone:
    at_summary.presses("Yes, book it")
    return at_summary


def confirmation(phone: Phone) -> dict[str, Any]:
    return next(message for message in phone.received if "is booked" in message["body"])


def test_the_confirmation_comes_with_the_next_steps(booked: Phone) -> None:
    titles = [each["title"] for each in confirmation(booked)["content"]["pressables"]]

    assert titles == ["My bookings", "Getting here", "Change my booking"]
    assert "how do I get there" not in confirmation(booked)["body"]


def test_a_confirmation_refused_as_a_form_is_said_in_words_with_the_next_steps(at_summary: Phone) -> None:
    at_summary.double.fails(kind="form_refused", code=63013)

    at_summary.presses("Yes, book it")

    in_words = [each for each in at_summary.received if "is booked" in each["body"] and not each["content"]]
    assert len(in_words) == 1
    assert "change my booking" in in_words[0]["body"]


def test_the_way_to_the_hotel_is_a_press_away(booked: Phone) -> None:
    booked.presses("Getting here", on=confirmation(booked))

    assert any((message["content"] or {}).get("place") for message in booked.received)


def test_a_booking_is_moved_to_another_room_by_pressing(booked: Phone) -> None:
    listed = booked.presses("Change my booking", on=confirmation(booked))
    assert listed["content"]["type"] == "list-picker"

    summary = booked.presses("Luxury", on=listed)
    booked.presses("Yes", on=summary)

    assert "Luxury" in str(booked.bot.bookings)
    assert any("is changed" in message["body"] for message in booked.received)


def test_the_other_room_of_yesterday_is_asked_about_anew(booked: Phone) -> None:
    listed = booked.presses("Change my booking", on=confirmation(booked))
    booked.bot.wait(days=1)

    answer = booked.presses("Luxury", on=listed)

    assert "That offer is from Saturday, 21 November 2026" in answer["body"]
    assert "Luxury" not in str(booked.bot.bookings)
