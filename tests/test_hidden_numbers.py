"""Guests whose number is hidden behind a business-scoped id, on the whole bot."""

from __future__ import annotations

import pytest

from reservations.errors import StoreUnavailable
from reservations.messages import Inbound
from reservations.ports import Listed
from session_store import RedisPeople
from tests.bot import Bot

ANA, BEN = "ES.ana1", "ES.ben2"
NUMBER = "+34600123456"


def says(bot: Bot, text: str, *, user_id: str = ANA, number: str = "") -> str:
    """Somebody with this id writes, the number shown or not; the whole answer."""
    bubbles = bot.says(text, guest=number or user_id, profile="Ana Diaz", ExternalUserId=user_id)
    return "\n".join(bubble.text for bubble in bubbles)


def books(bot: Bot, *phone: str) -> str:
    for line in ("hola, del 15 al 18 de diciembre para dos", "1", "sí", "ana@example.com", *phone):
        says(bot, line)
    return says(bot, "sí")


def test_a_guest_without_a_number_books_and_is_asked_for_one(bot: Bot) -> None:
    says(bot, "hola, del 15 al 18 de diciembre para dos, Ana Diaz, ana@example.com")

    assert "teléfono" in says(bot, "1")
    says(bot, "600 123 456")
    assert "reservada" in says(bot, "sí")
    assert bot.bookings[0]["customer"]["phone"] == "+34600123456"


def test_a_guest_without_a_number_is_spoken_to_in_the_language_of_the_ids_country(bot: Bot) -> None:
    assert "Hola" in says(bot, "?")


def test_a_number_that_shows_up_in_the_talk_goes_on_with_it_and_is_not_asked_for(bot: Bot) -> None:
    says(bot, "hola, del 15 al 18 de diciembre para dos, Ana Diaz, ana@example.com")

    assert "teléfono" not in says(bot, "1", number=NUMBER)
    assert "reservada" in says(bot, "sí", number=NUMBER)
    assert bot.bookings[0]["customer"]["phone"] == NUMBER


def test_bookings_are_found_when_the_number_shows_up_later(bot: Bot) -> None:
    books(bot, "600 123 456")

    assert bot.bookings[0]["reference"] in says(bot, "mis reservas", number=NUMBER)


def test_bookings_are_found_when_the_number_is_hidden_later(bot: Bot) -> None:
    for line in ("del 15 al 18 de diciembre para dos, Ana Diaz, ana@example.com", "1", "sí"):
        says(bot, line, number=NUMBER)

    assert bot.bookings[0]["reference"] in says(bot, "mis reservas")


def test_whoever_gets_the_number_next_sees_nothing_of_the_guest_before(bot: Bot) -> None:
    for line in ("del 15 al 18 de diciembre para dos, Ana Diaz, ana@example.com", "1", "sí"):
        says(bot, line, number=NUMBER)

    told = says(bot, "mis reservas", user_id=BEN, number=NUMBER)
    assert bot.bookings[0]["reference"] not in told
    assert bot.bookings[0]["reference"] in says(bot, "mis reservas")


def test_what_a_joined_guest_wrote_is_not_taken_for_missed(bot: Bot) -> None:
    bot.looks_for_missed()
    says(bot, "hola")
    inbound = Inbound("whatsapp", NUMBER, "SMshown", "del 15 al 18 de diciembre para dos")
    bot.wait(minutes=2)
    bot.history.listed.append(Listed(inbound, bot.clock.now()))
    bot.says(inbound.text, guest=NUMBER, message_id="SMshown", ExternalUserId=ANA)

    bot.wait(minutes=2)
    bot.looks_for_missed()
    assert bot.outbox.sent == []


def test_without_redis_nobody_is_recognised_and_everybody_gets_an_apology(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> str:
        raise StoreUnavailable("away")

    monkeypatch.setattr(RedisPeople, "recognise", away)

    assert "otra vez" in says(bot, "hola")
