"""The many ways to say a day, a year and a range, where one language has them and another does not."""

from __future__ import annotations

import pytest

from tests.understanding.reading import read, stay


@pytest.mark.parametrize(
    ("text", "lang", "arrival"),
    [
        ("el 9 de diciembre del año que viene", "es", "2027-12-09"),
        ("9 de dezembro do próximo ano", "pt", "2027-12-09"),
        ("le 9 décembre de l'an prochain", "fr", "2027-12-09"),
        ("am 9. Dezember nächsten Jahres", "de", "2027-12-09"),
        ("il 9 dicembre del prossimo anno", "it", "2027-12-09"),
        ("December 9 of next year", "en", "2027-12-09"),
        ("9 de diciembre de este año", "es", "2026-12-09"),
        ("9 de diciembre del 2028", "es", "2028-12-09"),
        ("dia 9 de dezembro do ano de 2028", "pt", "2028-12-09"),
        ("9. 12. 2028", "de", "2028-12-09"),
    ],
)
def test_the_year_of_a_day_may_be_said_in_words_or_after_a_preposition(text: str, lang: str, arrival: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == (arrival, None)


@pytest.mark.parametrize(
    ("text", "lang", "arrival", "departure"),
    [
        ("del 3 de abril al 9 de abril de 2028", "es", "2028-04-03", "2028-04-09"),
        ("vom 28. Dezember bis 3. Januar 2028", "de", "2027-12-28", "2028-01-03"),
        ("april 3-9, 2028", "fr", "2028-04-03", "2028-04-09"),
        ("04.04.-09.04.2028", "de", "2028-04-04", "2028-04-09"),
    ],
)
def test_a_year_said_last_is_the_one_of_both_ends(text: str, lang: str, arrival: str, departure: str) -> None:
    assert stay(text, lang=lang, asked="dates") == (arrival, departure)


@pytest.mark.parametrize(
    ("text", "lang", "arrival"),
    [
        ("mar 10 nov", "es", "2026-11-10"),
        ("mar. 10 nov.", "it", "2026-11-10"),
        ("mar 10", "es", "2027-03-10"),
        ("sept. 14", "fr", "2027-09-14"),
        ("dez 11", "pt", "2026-12-11"),
    ],
)
def test_what_a_short_word_is_before_a_day_hangs_on_what_follows(text: str, lang: str, arrival: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == (arrival, None)


@pytest.mark.parametrize(
    ("text", "lang", "arrival"),
    [
        ("il 5 del 3", "it", "2027-03-05"),
        ("dia 5 do 3", "pt", "2027-03-05"),
        ("5 do 3", "pt", "2027-03-05"),
        ("le 23 du mois de mai", "fr", "2027-05-23"),
        ("Friday week", "en", "2026-11-13"),
        ("a week on Friday", "en", "2026-11-13"),
        ("in due settimane", "it", "2026-11-18"),
        ("de hoje a duas semanas", "pt", "2026-11-18"),
    ],
)
def test_a_day_may_be_counted_or_numbered(text: str, lang: str, arrival: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == (arrival, None)


def test_a_mere_pair_of_numbers_is_a_day_only_where_one_was_asked_for() -> None:
    assert stay("5 do 3", lang="pt") == (None, None)


def test_weeks_counted_from_a_weekday_are_a_length_where_no_day_was_asked_for() -> None:
    assert read("a week, Friday to Friday", lang="en", asked="dates").nights == 7


@pytest.mark.parametrize(
    ("text", "lang", "arrival", "departure"),
    [
        ("im Mai vom 8. bis zum 20.", "de", "2027-05-08", "2027-05-20"),
        ("en mai, du 6 au 8", "fr", "2027-05-06", "2027-05-08"),
        ("Mai vom 6. bis 16.", "de", "2027-05-06", "2027-05-16"),
        ("les 13 et 17 juin", "fr", "2027-06-13", "2027-06-17"),
        ("comenzando el 5 y terminando el 10 de enero", "es", "2027-01-05", "2027-01-10"),
    ],
)
def test_ranges_are_opened_and_closed_in_many_ways(text: str, lang: str, arrival: str, departure: str) -> None:
    assert stay(text, lang=lang, asked="dates") == (arrival, departure)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("el viernes pasado", "es"), ("vendredi dernier", "fr"), ("venerdì scorso", "it"), ("sexta passada", "pt")],
)
def test_a_weekday_past_is_no_arrival(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == (None, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I'll be back on December 9", "en"),
        ("volveré el 9 de diciembre", "es"),
        ("volto no dia 9 de dezembro", "pt"),
        ("je rentrerai le 9 décembre", "fr"),
        ("ich komme am 9. Dezember zurück", "de"),
        ("torno il 9 dicembre", "it"),
    ],
)
def test_who_is_asked_when_to_arrive_returns_to_the_hotel(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == ("2026-12-09", None)


def test_who_arrives_and_returns_leaves() -> None:
    assert stay("llego el 5 y vuelvo el 9 de mayo", lang="es", asked="check_in") == ("2027-05-05", "2027-05-09")


def test_a_few_days_are_no_length() -> None:
    assert read("a few days", lang="en", asked="dates").nights is None


def test_an_hour_counts_nobody() -> None:
    assert read("à trois heures et demie", lang="fr", asked="check_in").guests is None


@pytest.mark.parametrize(
    ("text", "lang", "arrival"),
    [
        ("dos días antes de navidad", "es", "2026-12-23"),
        ("le lendemain de Noël", "fr", "2026-12-26"),
        ("no dia seguinte ao natal", "pt", "2026-12-26"),
        ("zwei Tage vor Weihnachten", "de", "2026-12-23"),
        ("il giorno dopo Natale", "it", "2026-12-26"),
        ("the day before May 5", "en", "2027-05-04"),
        ("two weeks after January 15", "en", "2027-01-29"),
    ],
)
def test_a_day_may_be_counted_from_another_one(text: str, lang: str, arrival: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == (arrival, None)


def test_a_day_counted_from_one_that_there_is_not_is_none() -> None:
    assert stay("the day after February 30", lang="en", asked="check_in") == (None, None)


@pytest.mark.parametrize("text", ["2ª feira", "2a-feira", "segunda-feira"])
def test_portuguese_weekdays_may_be_numbered(text: str) -> None:
    assert stay(text, lang="pt", asked="check_in") == ("2026-11-09", None)


@pytest.mark.parametrize(("text", "lang"), [("une quinzaine", "fr"), ("una quindicina", "it")])
def test_a_fortnight_is_fifteen_people_where_these_were_asked_for(text: str, lang: str) -> None:
    heard = read(text, lang=lang, asked="guests")

    assert (heard.adults or heard.guests, heard.nights) == (15, None)


@pytest.mark.parametrize(("text", "lang"), [("dos años", "es"), ("zwei Jahre", "de"), ("deux ans", "fr")])
def test_years_are_no_child_where_dates_were_asked_for(text: str, lang: str) -> None:
    assert not read(text, lang=lang, asked="dates").children


@pytest.mark.parametrize(
    ("text", "lang"),
    [("antes del 5 de diciembre", "es"), ("nach dem 5. Dezember", "de"), ("after December 5", "en")],
)
def test_a_bound_is_a_vague_date(text: str, lang: str) -> None:
    heard = read(text, lang=lang, asked="check_in")

    assert (heard.check_in, heard.vague_date) == (None, text)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("todos los viernes", "es"),
        ("toda sexta", "pt"),
        ("chaque lundi", "fr"),
        ("jeden Freitag", "de"),
        ("ogni venerdì", "it"),
        ("every Friday", "en"),
    ],
)
def test_every_weekday_is_none(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == (None, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I leave on February 2 and come back on the 9th", "en"),
        ("saldré el 2 de febrero y volveré el 9", "es"),
        ("ich fahre am 2. Februar los und komme am 9. zurück", "de"),
        ("parto il 2 febbraio e torno il 9", "it"),
    ],
)
def test_who_leaves_home_and_returns_tells_both_ends(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="dates") == ("2027-02-02", "2027-02-09")


@pytest.mark.parametrize(("text", "lang"), [("esta mañana", "es"), ("heute Morgen", "de")])
def test_this_morning_is_today(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == ("2026-11-04", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("jeudi 19 à dix heures", "fr"), ("am neunzehnten um zehn", "de"), ("le 19 tôt le matin", "fr")],
)
def test_a_day_and_its_hour_are_told_apart(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="check_in") == ("2026-11-19", None)


@pytest.mark.parametrize(
    ("text", "lang"), [("tra le 3 e le 5", "it"), ("de 9h à 11h", "fr"), ("von 9 bis 11 Uhr", "de")]
)
def test_hours_are_no_range_of_days(text: str, lang: str) -> None:
    assert stay(text, lang=lang, asked="dates") == (None, None)


def test_german_ordinals_are_declined() -> None:
    assert stay("zwischen zehntem und dreizehntem Dezember", lang="de") == ("2026-12-10", "2026-12-13")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I'll come back on December 9", "en"),
        ("ich komme am 9. Dezember zurück", "de"),
        ("vou voltar em 9 de dezembro", "pt"),
        ("próximo dia 9 de dezembro", "pt"),
    ],
)
def test_who_is_asked_when_to_leave_returns_home(text: str, lang: str) -> None:
    heard = read(text, lang=lang, asked="check_out")

    assert (heard.check_in, str(heard.check_out), heard.nights) == (None, "2026-12-09", None)


@pytest.mark.parametrize(
    ("text", "departure"), [("1. Weihnachtstag", "2026-12-25"), ("2. Weihnachtstag", "2026-12-26")]
)
def test_the_days_of_a_holiday_are_counted(text: str, departure: str) -> None:
    assert stay(text, lang="de", asked="check_out") == (None, departure)


def test_a_holiday_without_a_tenth_day_is_itself() -> None:
    assert stay("der 10. Weihnachtstag", lang="de", asked="check_in") == ("2026-12-25", None)
