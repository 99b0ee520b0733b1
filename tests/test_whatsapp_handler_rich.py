"""Replies in WhatsApp's own forms: whatever a hotel calls its rooms, they hold every limit or are said in text.

What WhatsApp takes is judged by the double, which knows nothing of how the forms are made.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reservations.choosing import next_steps, room_choice
from reservations.conversation import Conversation
from reservations.hotel import Hotel
from reservations.messages import Bubble, Choice, Line, Location, Picture, Reply, say
from reservations.model import Money, Offer, RoomRate, RoomType
from reservations.presenting import offers_list, summary
from simulators.twilio.content import Content, Shown, is_accepted, shown
from tests.reservations.conftest import COUPLE, STAY, House, hotel, house, ready
from whatsapp_handler import WhatsAppChannel, WhatsAppClient
from whatsapp_handler.rich import RichForms
from whatsapp_handler.splitting import length, shortened
from whatsapp_handler.templates import MOST_LINES, Template, templates

# The fixtures of the thinking serve here too.
__all__ = ["hotel", "house", "ready"]

BASE = "https://bot.example"
TODAY = date(2026, 11, 21)
BODY = 1600
HOTEL = Hotel(
    id="prime",
    name="Hotel Prime",
    time_zone=ZoneInfo("Europe/Madrid"),
    languages=("en", "es"),
    address="Calle Mayor 1, Madrid",
    phone="+34 910 000 000",
    email="hola@prime.example",
    check_in_time=time(14),
    check_out_time=time(11),
)


class Account:
    """An account with all templates of a hotel, and what WhatsApp would make of a message from one."""

    def __init__(self, hotel: Hotel) -> None:
        self.hotel = hotel
        self.templates = {(each.name, each.language): each for each in templates(hotel, (BASE,))}

    def __call__(self, name: str, language: str) -> str | None:
        return f"{name}/{language}" if (name, language) in self.templates else None

    def channel(self) -> WhatsAppChannel:
        client = WhatsAppClient("AC", "token", sender="+14155238886", transport=httpx2.MockTransport(_unreached))
        return WhatsAppChannel(client, forms=RichForms(self, self.hotel, (BASE,)))

    def shows(self, bubble: Bubble) -> Shown:
        assert bubble.rich
        name, _, language = bubble.rich.template.partition("/")
        template = self.templates[name, language]
        content = Content("HX", template.friendly_name, language, template.types, template.samples)
        return shown(content, json.dumps(dict(bubble.rich.variables)))


def _unreached(_: httpx2.Request) -> httpx2.Response:
    raise AssertionError("nothing is sent here")


@pytest.fixture
def account(hotel: Hotel) -> Account:
    return Account(hotel)


def rendered(account: Account, reply: Reply, language: str = "en") -> tuple[Bubble, ...]:
    return account.channel().render(reply, language=language, region="GB")


def rooms(*names: str, special: str = "Sea view", total: str = "480.00") -> Reply:
    """A list of rooms with these names."""
    types = [RoomType(str(number), name, special, 2, 1, 3) for number, name in enumerate(names, 1)]
    price = Money(Decimal(total), "EUR")
    offers = tuple(Offer(STAY, (RoomRate(each, COUPLE, price, price),), price) for each in types)
    return offers_list(Conversation("+34600123456", "en", offers=offers), STAY, COUPLE, TODAY)


# --- Lists


def test_rooms_are_a_list_with_their_prices(account: Account) -> None:
    (bubble,) = rendered(account, rooms("Standard", "Deluxe"))
    seen = account.shows(bubble)

    assert (seen.type, seen.button) == ("list-picker", "Choose")
    assert [(each.title, each.description) for each in seen.pressables] == [
        ("1. Standard", "€480.00 in total, sleeps 3"),
        ("2. Deluxe", "€480.00 in total, sleeps 3"),
    ]
    assert "Standard" not in seen.body
    assert seen.body.endswith(
        "Which room would you like? Answer with its number or name, or for example _photos 2_ to see one."
    )


def test_the_text_of_a_list_says_everything_by_itself(account: Account) -> None:
    reply = rooms("Standard", "Deluxe")
    (rich,) = rendered(account, reply)
    plain = account.channel().plain(rich)

    account.templates = {}
    assert plain == rendered(account, reply)
    assert plain[-1].offered == tuple(choice.id for choice in reply.choices)


def test_a_page_of_many_rooms_ends_with_more_rooms(account: Account) -> None:
    (bubble,) = rendered(account, rooms(*"ABCDEFGHI"))

    assert account.shows(bubble).pressables[-1].title == "More rooms"
    assert is_accepted(account.shows(bubble))


def test_long_names_end_at_a_word_with_an_ellipsis(account: Account) -> None:
    (bubble,) = rendered(account, rooms("Superior Double Room with Balcony and Sea View"))

    assert account.shows(bubble).pressables[0].title == "1. Superior Double Room…"


def test_names_that_look_like_variables_stay_names(account: Account) -> None:
    (bubble,) = rendered(account, rooms("{{1}} {{name}}"))

    assert "{ {1} }" in account.shows(bubble).pressables[0].title


def entries(count: int) -> tuple[Choice, ...]:
    return tuple(Choice(f"id-{number}", Line("name_only", {"name": f"Room {number}"})) for number in range(count))


@pytest.mark.parametrize(
    "choices",
    [
        entries(11),
        (*entries(1), *entries(1)),
        (replace(entries(1)[0], id=""),),
        (replace(entries(1)[0], id="x" * 201),),
    ],
)
def test_choices_that_fit_no_list_are_said_in_text(account: Account, choices: tuple[Choice, ...]) -> None:
    reply = say("other_stays") + Reply((Line("ask_other_dates", {"phone": "1"}),), choices=choices)

    assert [bubble.rich for bubble in rendered(account, reply)] == [None]


def test_an_entry_without_a_description_still_fills_its_place(account: Account) -> None:
    reply = say("other_stays") + Reply((Line("ask_other_dates", {"phone": "1"}),), choices=entries(2))

    assert is_accepted(account.shows(rendered(account, reply)[0]))


# --- Buttons


def test_a_summary_has_its_two_buttons_and_its_lines(account: Account, ready: Conversation, house: House) -> None:
    assert ready.details
    reply = summary(ready, ready.offers[0], ready.details, house.ports.hotel, TODAY)

    (bubble,) = rendered(account, reply)
    seen = account.shows(bubble)

    assert [each.title for each in seen.pressables] == ["Yes, book it", "Change something"]
    assert seen.body.startswith("*Please check your booking at Hotel Prime:*\nArrival: Tuesday, 15 December 2026\n")
    assert seen.body.endswith("\n\nShall I book this? Answer *yes*, or tell me what to change.")
    assert is_accepted(seen)


def test_more_lines_than_any_template_has_are_said_in_text(account: Account) -> None:
    lines = tuple(Line("hotel_says", {"text": "rule\n" * (MOST_LINES + 1)}) for _ in range(1))

    assert rendered(account, Reply(lines, choices=next_steps()))[0].rich is None


def test_buttons_are_in_the_guests_language(account: Account) -> None:
    (bubble,) = rendered(account, say("menu", hotel="Prime") + Reply(choices=next_steps()), "es")

    assert account.shows(bubble).pressables[0].title == "Reservar"


def test_without_templates_everything_is_text(account: Account) -> None:
    account.templates = {}
    reply = rooms("Standard") + Reply(shows_hotel=True)

    assert [(bubble.rich, bubble.media_url) for bubble in rendered(account, reply)] == [(None, "")]


# --- Cards and places


def card(url: str) -> Reply:
    room = RoomType("1", "Deluxe", "", 2, 1, 3)
    price = Money(Decimal(100), "EUR")
    choice = room_choice(1, Offer(STAY, (RoomRate(room, COUPLE, price, price),), price), "Deluxe", TODAY)
    return Reply(pictures=(Picture(url, Line("photo_caption", {"name": "Deluxe", "sleeps": 3}), choice),))


def test_a_room_that_can_be_chosen_is_a_card_with_its_picture(account: Account) -> None:
    (bubble,) = rendered(account, card(f"{BASE}/pictures/deluxe.jpg"))
    seen = account.shows(bubble)

    assert (seen.type, seen.media_url) == ("card", f"{BASE}/pictures/deluxe.jpg")
    assert [each.title for each in seen.pressables] == ["Take this room"]
    assert account.channel().plain(bubble)[0].media_url == f"{BASE}/pictures/deluxe.jpg"


def test_a_picture_of_another_host_is_sent_as_a_picture(account: Account) -> None:
    (bubble,) = rendered(account, card("https://shop.example/deluxe.jpg"))

    assert (bubble.rich, bubble.media_url) == (None, "https://shop.example/deluxe.jpg")


def test_a_picture_of_nothing_that_can_be_chosen_is_a_picture(account: Account) -> None:
    picture = Picture(f"{BASE}/pictures/pool.jpg", Line("name_only", {"name": "Pool"}))

    assert [bubble.rich for bubble in rendered(account, Reply(pictures=(picture,)))] == [None]


def test_the_hotel_is_a_place_on_the_map(hotel: Hotel) -> None:
    placed = Account(replace(hotel, location=Location(40.4, -3.7)))

    place = placed.shows(rendered(placed, Reply(shows_hotel=True))[0]).place

    assert place
    assert (place.latitude, place.label) == (40.4, "Hotel Prime")


# --- Any hotel at all

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=400)
names = st.one_of(texts, st.text("*_~`{}|\n\t \u2068\u05d0🏨👨‍👩‍👧🇪🇸a", min_size=1, max_size=60))
amounts = st.decimals(0, 10**12, places=2)


@given(st.lists(names, min_size=1, max_size=20), names, amounts, st.sampled_from(["en", "es"]))
@settings(max_examples=60, deadline=None)
def test_any_rooms_are_shown_within_every_limit_or_told_in_text(
    called: Sequence[str], special: str, total: Decimal, language: str
) -> None:
    account = Account(HOTEL)
    bubbles = rendered(account, rooms(*called, special=special, total=str(total)), language)

    assert all(is_accepted(account.shows(bubble)) for bubble in bubbles if bubble.rich)
    assert all(0 < length(piece.text) <= BODY for bubble in bubbles for piece in account.channel().plain(bubble))


@given(names, names, st.lists(texts, max_size=3), texts)
@settings(max_examples=60, deadline=None)
def test_any_summary_is_shown_within_every_limit_or_told_in_text(
    name: str, room: str, wishes: Sequence[str], policy: str
) -> None:
    account = Account(replace(HOTEL, policies={"cancellation": {"en": policy}}))
    kind = RoomType("1", room, "", 2, 1, 3)
    price = Money(Decimal(300), "EUR")
    offer = Offer(STAY, (RoomRate(kind, COUPLE, price, price),), price)
    known = Conversation(
        "+34600123456", "en", wishes=tuple(wishes), booking_key="key", guest_name=name or "x",
        guest_email="a@example.com", guest_phone="+34600123456",
    )  # fmt: skip
    assert known.details
    bubbles = rendered(account, summary(known, offer, known.details, account.hotel, TODAY))

    assert all(is_accepted(account.shows(bubble)) for bubble in bubbles if bubble.rich)
    assert all(0 < length(piece.text) <= BODY for bubble in bubbles for piece in account.channel().plain(bubble))


@given(texts, st.integers(2, 80))
def test_what_is_shortened_fits_and_is_one_line(text: str, limit: int) -> None:
    short = shortened(text, limit)

    assert length(short) <= limit
    assert not set(short) & set("\n\t\r")


def test_what_fits_is_not_shortened() -> None:
    assert shortened("Sea view", 8) == "Sea view"


def test_a_family_is_not_torn_apart() -> None:
    assert shortened("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 10) == "👨‍👩‍👧…"


# --- Every template


def test_every_template_is_made_of_the_words_of_its_language(account: Account) -> None:
    described = [str(each.types) for each in account.templates.values() if each.language == "es"]

    assert any("Sí, reservar" in text or "Elegir" in text for text in described)


def test_names_in_the_account_are_all_different(account: Account) -> None:
    named = [each.friendly_name for each in account.templates.values()]

    assert len(named) == len(set(named))


def test_a_template_described_otherwise_has_another_name() -> None:
    first = Template("list_1", "en", {"twilio/text": {"body": "a"}})

    assert first.friendly_name != replace(first, types={"twilio/text": {"body": "b"}}).friendly_name
