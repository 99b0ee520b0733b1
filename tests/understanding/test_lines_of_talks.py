"""Lines that guests said in whole talks and that were misread once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from reservations.conversation import Meaning, Option
from reservations.understanding import understand

NAMES = ("General Rooms", "Delux Rooms", "Luxury Rooms")
ROOMS = tuple(Option(name, Decimal(total), 4) for total, name in enumerate(NAMES, 1))


def heard(text: str, asked: str | None = None, lang: str = "en") -> Meaning:
    return understand(text, today=date(2026, 11, 21), lang=lang, asked=asked, region="GB", choices=ROOMS)


@pytest.mark.parametrize(
    ("text", "lang"), [("one night longer", "en"), ("one more night", "en"), ("una noche más", "es")]
)
def test_a_night_more_is_neither_a_room_nor_a_whole_stay(text: str, lang: str) -> None:
    meaning = heard(text, "room_choice", lang)

    assert (meaning.more_nights, meaning.nights, meaning.choice) == (1, None, None)


@pytest.mark.parametrize(("text", "lang"), [("0 guests", "en"), ("zero people", "en"), ("0 personas", "es")])
def test_nobody_is_nobody(text: str, lang: str) -> None:
    assert heard(text, "guests", lang).guests == 0


@pytest.mark.parametrize(("text", "lang"), [("I don't have one", "en"), ("no email", "en"), ("no tengo correo", "es")])
def test_having_no_email_is_an_answer(text: str, lang: str) -> None:
    assert heard(text, "email", lang).says("deny")


@pytest.mark.parametrize("asked", ["room_choice", "confirm"])
@pytest.mark.parametrize("text", ["the second one", "take number 2 instead", "I prefer the delux", "the deluxe please"])
def test_a_room_is_named_in_many_ways(text: str, asked: str) -> None:
    assert heard(text, asked).choice == 2


@pytest.mark.parametrize(("text", "lang"), [("persona", "es"), ("human", "en"), ("agent", "en"), ("humano", "es")])
def test_one_word_calls_a_person(text: str, lang: str) -> None:
    assert heard(text, lang=lang).says("human_handoff")


def test_a_day_later_is_no_goodbye() -> None:
    meaning = heard("one day later", "confirm")

    assert meaning.shift_days == 1
    assert not meaning.says("thanks")


@pytest.mark.parametrize(("text", "lang"), [("change the dates", "en"), ("cambiar las fechas", "es")])
def test_wanting_to_change_is_heard(text: str, lang: str) -> None:
    assert heard(text, "confirm", lang).says("modify_booking")


def test_a_bare_no_tells_no_language() -> None:
    assert heard("no", "confirm").language is None


@pytest.mark.parametrize(
    ("text", "lang", "intent"),
    [
        ("ninguno", "es", "deny"),
        ("none", "en", "deny"),
        ("menú", "es", "menu"),
        ("ayuda", "es", "help"),
        ("estado", "es", "status"),
        ("reiniciar", "es", "reset"),
        ("status", "en", "status"),
        ("photos 2", "en", "photos"),
        ("fotos 2", "es", "photos"),
    ],
)
def test_every_word_the_bot_offers_is_understood(text: str, lang: str, intent: str) -> None:
    assert heard(text, lang=lang).says(intent)
