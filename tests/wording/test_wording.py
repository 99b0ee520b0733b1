"""One line in words: plurals, dates, money and lists as the guest's language and country write them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest

from reservations.messages import Line, Value
from reservations.model import Money
from reservations.wording import WordingError, phrase

FRIDAY = date(2027, 1, 15)
EUROS = Money(Decimal("1234.50"), "EUR")
NO_BREAK_SPACES = str.maketrans("\u00a0\u202f", "  ")


def said(key: str, language: str = "en", region: str = "", **values: Value) -> str:
    """The line as a guest reads it, any space being a space."""
    return phrase(Line(key, values), language=language, region=region).translate(NO_BREAK_SPACES)


@pytest.mark.parametrize(
    ("language", "adults", "children", "words"),
    [
        ("en", 1, 0, "1 adult"),
        ("en", 2, 1, "2 adults and 1 child"),
        ("en", 2, 3, "2 adults and 3 children"),
        ("es", 1, 0, "1 adulto"),
        ("es", 2, 1, "2 adultos y 1 niño"),
        ("es", 2, 3, "2 adultos y 3 niños"),
        ("pt", 1, 1, "1 adulto e 1 criança"),
        ("pt", 2, 3, "2 adultos e 3 crianças"),
        ("fr", 1, 0, "1 adulte"),
        ("fr", 2, 3, "2 adultes et 3 enfants"),
        ("de", 1, 1, "1 Erwachsener und 1 Kind"),
        ("de", 2, 3, "2 Erwachsene und 3 Kinder"),
        ("it", 1, 1, "1 adulto e 1 bambino"),
        ("it", 2, 3, "2 adulti e 3 bambini"),
    ],
)
def test_a_party_is_counted_in_words(language: str, adults: int, children: int, words: str) -> None:
    assert said("party", language, adults=adults, children=children) == words


@pytest.mark.parametrize(
    ("language", "one", "more"),
    [
        ("en", "shortest stay is one night.", "shortest stay is 3 nights."),
        ("es", "estancia mínima es de una noche.", "estancia mínima es de 3 noches."),
        ("pt", "estadia mínima é de 1 noite.", "estadia mínima é de 3 noites."),
        ("fr", "séjour minimum est de 1 nuit.", "séjour minimum est de 3 nuits."),
        ("de", "mindestens eine Nacht.", "mindestens 3 Nächte."),
        ("it", "soggiorno minimo è di una notte.", "soggiorno minimo è di 3 notti."),
    ],
)
def test_one_night_and_more_nights_are_told_apart(language: str, one: str, more: str) -> None:
    assert said("min_stay", language, least=1).endswith(one)
    assert said("min_stay", language, least=3).endswith(more)


@pytest.mark.parametrize(
    ("language", "region", "day"),
    [
        ("en", "US", "Friday, January 15, 2027"),
        ("en", "GB", "Friday, 15 January 2027"),
        ("es", "ES", "viernes, 15 de enero de 2027"),
        ("pt", "BR", "sexta-feira, 15 de janeiro de 2027"),
        ("fr", "FR", "vendredi 15 janvier 2027"),
        ("de", "AT", "Freitag, 15. Jänner 2027"),
        ("it", "IT", "venerdì 15 gennaio 2027"),
    ],
)
def test_a_day_is_written_in_full_as_in_the_guests_country(language: str, region: str, day: str) -> None:
    assert said("numbered_day", language, region, number=1, day=FRIDAY) == f"*1.* {day}"


@pytest.mark.parametrize(
    ("language", "region", "currency", "amount"),
    [
        ("en", "US", "EUR", "€12,345.50"),
        ("es", "ES", "EUR", "12.345,50 €"),
        ("es", "MX", "MXN", "$12,345.50"),
        ("pt", "BR", "BRL", "R$ 12.345,50"),
        ("fr", "FR", "EUR", "12 345,50 €"),
        ("de", "DE", "EUR", "12.345,50 €"),
        ("de", "CH", "CHF", "CHF 12’345.50"),
        ("it", "IT", "EUR", "12.345,50 €"),
    ],
)
def test_money_is_written_as_in_the_guests_country(language: str, region: str, currency: str, amount: str) -> None:
    total = Money(Decimal("12345.50"), currency)

    assert said("known_room", language, region, room="Deluxe", total=total) == f"• Deluxe, {amount}"


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [("41166", "JPY", "¥41,166"), ("41166.26", "JPY", "¥41,166.26"), ("12.34", "KWD", "KWD12.340")],
)
def test_what_is_charged_is_said_though_there_are_no_such_coins(amount: str, currency: str, written: str) -> None:
    total = Money(Decimal(amount), currency)

    assert said("known_room", room="Deluxe", total=total) == f"• Deluxe, {written}"


@pytest.mark.parametrize(("region", "hour"), [("US", "3:00 PM"), ("GB", "15:00")])
def test_a_time_of_day_is_written_as_in_the_guests_country(region: str, hour: str) -> None:
    assert hour in said("check_in_time", region=region, time=time(15, 0))


@pytest.mark.parametrize("region", ["ZZ", "QQ", "1", "Kingdom of Nowhere"])
def test_an_unknown_region_is_written_as_the_language_alone(region: str) -> None:
    assert said("known_check_in", "es", region, check_in=FRIDAY) == "• Llegada: viernes, 15 de enero de 2027"


@pytest.mark.parametrize(
    ("language", "missing"),
    [
        ("en", "the dates, the guests, and your name"),
        ("es", "las fechas, los huéspedes y su nombre"),
        ("de", "die Daten, die Gäste und Ihr Name"),
    ],
)
def test_several_things_are_told_as_a_list(language: str, missing: str) -> None:
    lines = (Line("missing_dates"), Line("missing_party"), Line("missing_name"))

    assert missing in said("status_missing", language, missing=lines)


def test_a_list_of_one_is_the_thing_itself() -> None:
    assert said("status_missing", missing=(Line("missing_room"),)) == "Still missing: the room."


def test_a_line_inside_a_line_keeps_language_and_region() -> None:
    inner = Line("known_check_in", {"check_in": FRIDAY})

    assert said("hotel_says", "en", "GB", text=inner) == "• Arrival on Friday, 15 January 2027"


def test_an_answer_of_several_paragraphs_is_not_indented() -> None:
    lines = said("room_offer", number=1, name="Deluxe", sleeps=2, special="Sea view", total=EUROS, per_night=EUROS)

    assert lines.splitlines()[1:] == ["Sea view", "*€1,234.50* in total with taxes (€1,234.50 per night)"]


def _in_brackets(text: str) -> str:
    return f"[{text}]"


def test_words_of_guests_are_quoted() -> None:
    line = Line("vague_date", {"words": "*in March*"})

    assert phrase(line, language="en", quote=_in_brackets) == "“[*in March*]” could be several days."


def test_each_of_several_wishes_is_quoted() -> None:
    line = Line("summary_wishes", {"wishes": ("cot", "high floor")})

    assert phrase(line, language="en", quote=_in_brackets).endswith("[cot] and [high floor]")


def test_words_inside_a_line_inside_a_line_are_quoted_once() -> None:
    rooms = (Line("rooms_of_a_kind", {"count": 2, "name": "Deluxe"}),)

    assert phrase(Line("name_only", {"name": rooms}), language="en", quote=_in_brackets) == "2 × [Deluxe]"


def test_our_own_words_and_dates_and_money_are_not_quoted() -> None:
    values: dict[str, Value] = {"room": Line("missing_room"), "total": EUROS}

    assert "[" not in phrase(Line("known_room", values), language="en", quote=_in_brackets)


def test_curly_brackets_of_a_guest_are_only_words() -> None:
    assert said("hotel_says", text="{ $hotel }") == "{ $hotel }"


def test_a_message_that_no_catalogue_has_is_an_error_that_names_it() -> None:
    with pytest.raises(WordingError, match="no_such_message"):
        said("no_such_message")


def test_a_value_that_was_not_handed_over_is_an_error_that_names_it() -> None:
    with pytest.raises(WordingError, match="hotel"):
        said("welcome")


def test_a_language_without_a_catalogue_is_an_error_that_names_it() -> None:
    with pytest.raises(WordingError, match="ja"):
        said("welcome", "ja", hotel="Prime")


def test_a_long_policy_is_told_whole() -> None:
    policy = "Free until 48 hours before check-in. " * 200

    assert phrase(Line("hotel_says", {"text": policy}), language="en") == policy
