"""Days and lengths as they are said in Spanish, Portuguese and Italian."""

from __future__ import annotations

from datetime import date

import pytest

from tests.understanding.reading import read, stay


@pytest.mark.parametrize(
    ("text", "lang", "arrival"),
    [
        ("el viernes de la semana que viene", "es", "2026-11-13"),
        ("sexta da semana que vem", "pt", "2026-11-13"),
        ("venerdì della settimana prossima", "it", "2026-11-13"),
        ("el último viernes de noviembre", "es", "2026-11-27"),
        ("o último sábado deste mês", "pt", "2026-11-28"),
        ("l'ultimo giorno di maggio", "it", "2027-05-31"),
        ("el último día del mes que viene", "es", "2026-12-31"),
        ("de hoy en ocho", "es", "2026-11-11"),
        ("de hoy en quince", "es", "2026-11-18"),
        ("lunedì a otto", "it", "2026-11-16"),
        ("el uno de febrero", "es", "2027-02-01"),
        ("dois dez", "pt", "2026-12-02"),
        ("a segunda sexta de maio", "pt", "2027-05-14"),
        ("dois dias depois de amanhã", "pt", "2026-11-07"),
        ("due giorni dopo domani", "it", "2026-11-07"),
        ("daqui 10 dias", "pt", "2026-11-14"),
        ("el lunes día 9 de noviembre", "es", "2026-11-09"),
        ("sábado dia 5", "pt", "2026-12-05"),
        ("tre giorni dopo oggi", "it", "2026-11-07"),
        ("la víspera de navidad", "es", "2026-12-24"),
        ("el 22 del 5", "es", "2027-05-22"),
        ("5° de abril", "es", "2027-04-05"),
        ("il 30 dopo pranzo", "it", "2026-11-30"),
    ],
)
def test_a_day_told_by_its_week_or_month_is_read(text: str, lang: str, arrival: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == (arrival, None)


@pytest.mark.parametrize(
    ("text", "lang", "arrival", "departure"),
    [
        ("desde hoy hasta pasado mañana", "es", "2026-11-04", "2026-11-06"),
        ("de hoje até depois de amanhã", "pt", "2026-11-04", "2026-11-06"),
        ("da oggi fino a dopodomani", "it", "2026-11-04", "2026-11-06"),
        ("hasta el 20 desde el 15 de diciembre", "es", "2026-12-15", "2026-12-20"),
        ("del martes al jueves de la semana que viene", "es", "2026-11-10", "2026-11-12"),
        ("10/14 febbraio", "it", "2027-02-10", "2027-02-14"),
        ("30-03 al 02-04", "es", "2027-03-30", "2027-04-02"),
        ("en junio del 11 al 14", "es", "2027-06-11", "2027-06-14"),
        ("em junho, do dia 11 ao dia 14", "pt", "2027-06-11", "2027-06-14"),
        ("giugno dal 11 al 14", "it", "2027-06-11", "2027-06-14"),
        ("del 11 al 14 del mes de junio", "es", "2027-06-11", "2027-06-14"),
        ("dal 3.4 al 12.4", "it", "2027-04-03", "2027-04-12"),
        ("30-03 - 02-04", "it", "2027-03-30", "2027-04-02"),
        ("del 4 al 8 de este mes que viene", "es", "2026-12-04", "2026-12-08"),
        ("de dez a quinze de março", "pt", "2027-03-10", "2027-03-15"),
    ],
)
def test_both_ends_of_a_stay_are_read(text: str, lang: str, arrival: str, departure: str) -> None:
    assert stay(text, lang=lang, asked="dates") == (arrival, departure)


def test_no_week_of_eight_days_is_read_into_a_range() -> None:
    assert stay("de viernes a 8 de diciembre", lang="es") == ("2026-11-06", "2026-12-08")


def test_the_week_of_the_departure_is_not_the_arrivals_where_more_is_said_between() -> None:
    assert stay("arriving Friday, staying until Sunday next week") == ("2026-11-06", "2026-11-15")


@pytest.mark.parametrize("text", ["muévela al 3 de mayo", "spostala al 3 maggio", "muda a reserva para 3 de maio"])
def test_a_day_that_a_stay_is_moved_to_is_the_arrival(text: str) -> None:
    assert stay(text) == ("2027-05-03", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("por una noche", "es"),
        ("solo por esta noche", "es"),
        ("só essa noite", "pt"),
        ("una habitación por una noche", "es"),
    ],
)
def test_one_night_is_heard_in_for_a_night(text: str, lang: str) -> None:
    assert read(text, lang=lang).nights == 1


@pytest.mark.parametrize("text", ["80 euros por noche", "toallas cada 3 días"])
def test_per_night_is_no_length(text: str) -> None:
    assert read(text, lang="es").nights is None


@pytest.mark.parametrize("text", ["la primera quincena de octubre", "a primeira quinzena de outubro"])
def test_half_a_month_is_no_length(text: str) -> None:
    assert read(text, asked="dates").nights is None


@pytest.mark.parametrize("text", ["queremos cambiar de 2 a 3 noches", "vorremmo cambiare da 2 a 3 notti"])
def test_nights_changed_from_one_number_to_another_are_the_last(text: str) -> None:
    heard = read(text)

    assert heard.nights == 3
    assert heard.intent == "modify_booking"


@pytest.mark.parametrize("text", ["dos noches from Friday", "tre notti from Friday", "two noches desde el viernes"])
def test_short_numbers_of_another_language_are_understood(text: str) -> None:
    assert read(text).nights is not None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("al día siguiente", "es"),
        ("no dia seguinte", "pt"),
        ("il giorno dopo", "it"),
        ("le lendemain", "fr"),
        ("am nächsten Tag", "de"),
        ("the next day", "en"),
    ],
)
def test_leaving_the_next_day_is_one_night(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="check_out").nights == 1


def test_the_next_day_after_an_arrival_is_one_night_without_being_asked() -> None:
    heard = read("llego el 4 de mayo y me voy al día siguiente")

    assert (heard.check_in, heard.nights) == (date(2027, 5, 4), 1)


@pytest.mark.parametrize("text", ["tres noches desde el 9", "três noites a partir do 9", "tre notti, dal 9"])
def test_nights_from_a_mere_number_begin_on_that_day(text: str) -> None:
    assert stay(text)[0] == "2026-11-09"


@pytest.mark.parametrize(
    "text",
    [
        "de 2 a 3 noches",
        "a segunda semana de maio",
        "dame un segundo",
        "adiar a reserva em duas semanas",
        "hasta fin de mes",
    ],
)
def test_no_day_is_read_where_none_is_named(text: str) -> None:
    assert stay(text) == (None, None)


def test_a_month_named_apart_is_the_month_of_the_days() -> None:
    heard = read("Estamos pensando em ir em abril. Teriam algo do dia 9 ao dia 12?")

    assert (heard.check_in, heard.check_out) == (date(2027, 4, 9), date(2027, 4, 12))


def test_the_sea_is_no_month() -> None:
    assert stay("una con vistas al mar el 5", lang="es") == ("2026-11-05", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("una semana después de hoy", "es"), ("uma semana depois de hoje", "pt"), ("a week from today", "en")],
)
def test_a_week_may_be_counted_from_a_day(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == ("2026-11-11", None)


def test_the_dot_of_an_abbreviated_weekday_ends_no_sentence() -> None:
    assert stay("dim. 29 nov.", lang="fr", asked="check_out") == (None, "2026-11-29")


def test_a_month_may_stand_apart_with_its_year() -> None:
    assert stay("im Mai 2028 vom 1. bis zum 7.", lang="de") == ("2028-05-01", "2028-05-07")
