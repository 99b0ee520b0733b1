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


@pytest.mark.parametrize(
    ("text", "lang", "asked"),
    [
        ("ok let me ask my husband", "en", "confirm"),
        ("sure, hold on", "en", "confirm"),
        ("vale, lo consulto y te aviso", "es", "confirm"),
        ("sí, un momento", "es", "confirm"),
        ("d'accord, je vais réfléchir", "fr", "confirm"),
        ("ok, ich muss noch überlegen", "de", "confirm"),
    ],
)
def test_who_wants_to_think_confirms_nothing(text: str, lang: str, asked: str) -> None:
    assert not heard(text, asked, lang).says("affirm")


@pytest.mark.parametrize(
    ("text", "lang"), [("we are 2", "en"), ("somos 3", "es"), ("siamo in 4", "it"), ("is 12 too late to arrive?", "en")]
)
@pytest.mark.parametrize("asked", ["dates", "check_in", "check_out"])
def test_a_number_of_people_or_an_hour_is_no_day(text: str, lang: str, asked: str) -> None:
    meaning = heard(text, asked, lang)

    assert (meaning.check_in, meaning.check_out) == (None, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("how much is the luxury?", "en"),
        ("tiene wifi la 2?", "es"),
        ("what's the difference between 1 and 2", "en"),
        ("actually we are 3", "en"),
        ("mejor somos 3", "es"),
        ("the one for 420", "en"),
    ],
)
def test_what_only_asks_or_counts_chooses_no_room(text: str, lang: str) -> None:
    meaning = heard(text, "room_choice", lang)

    assert (meaning.choice, meaning.check_in) == (None, None)


@pytest.mark.parametrize("text", ["the luxury, and is there parking?", "la 3, ¿y hay parking?"])
def test_a_room_chosen_before_a_question_is_chosen(text: str) -> None:
    assert heard(text, "room_choice").choice == 3


@pytest.mark.parametrize(("text", "lang"), [("can you make it 450?", "en"), ("for 380 would be ok", "en")])
def test_a_price_is_no_party(text: str, lang: str) -> None:
    assert heard(text, "confirm", lang).guests is None


@pytest.mark.parametrize(
    ("text", "lang", "nights"),
    [("2 days later", "en", 2), ("the next day", "en", 1), ("a day after", "en", 1), ("3 días después", "es", 3)],
)
def test_a_departure_may_be_told_by_the_arrival(text: str, lang: str, nights: int) -> None:
    meaning = heard(text, "check_out", lang)

    assert (meaning.nights, meaning.shift_days) == (nights, 0)


@pytest.mark.parametrize(("text", "lang"), [("first, do you have parking?", "en"), ("primero dime si hay wifi", "es")])
def test_first_of_all_is_no_first_room(text: str, lang: str) -> None:
    assert heard(text, "room_choice", lang).choice is None


@pytest.mark.parametrize("text", ["what do you do when I arrive at 2 am", "how do I get there at 2 am"])
def test_a_question_about_an_hour_is_no_wish(text: str) -> None:
    assert heard(text).wishes == ()


def test_a_single_room_is_no_single_guest() -> None:
    assert heard("necesito una individual", lang="es").guests is None


def test_putting_a_name_down_says_it() -> None:
    assert heard("pon Marta Gil", "name", "es").name == "Marta Gil"


@pytest.mark.parametrize(("text", "lang"), [("add two nights", "en"), ("añade dos noches", "es")])
def test_nights_added_are_nights_more(text: str, lang: str) -> None:
    meaning = heard(text, "confirm", lang)

    assert (meaning.more_nights, meaning.nights) == (2, None)


@pytest.mark.parametrize("text", ["move it to 3 May", "3 May", "May 3"])
def test_a_day_of_a_month_is_no_room(text: str) -> None:
    meaning = heard(text, "room_choice")

    assert meaning.choice is None
    assert meaning.check_in == date(2027, 5, 3)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("move it to 3 May", "en"),
        ("can you upgrade us to the luxury room", "en"),
        ("quiero cambiarla", "es"),
        ("mueva mi reserva al 3 de mayo", "es"),
        ("cambiar de habitación", "es"),
    ],
)
def test_what_is_moved_is_a_booking_that_stands(text: str, lang: str) -> None:
    assert heard(text, lang=lang).says("modify_booking")


@pytest.mark.parametrize("text", ["vom 24. bis 26.12.", "24.-26.12."])
def test_a_day_joined_to_a_dotted_date_shares_its_month(text: str) -> None:
    meaning = heard(text, "dates", "de")

    assert (meaning.check_in, meaning.check_out) == (date(2026, 12, 24), date(2026, 12, 26))
