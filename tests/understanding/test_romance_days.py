"""Days and lengths as they are said in Spanish, Portuguese and Italian."""

from __future__ import annotations

import pytest

from tests.understanding.reading import stay


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
        ("de dez a quinze de março", "pt", "2027-03-10", "2027-03-15"),
    ],
)
def test_both_ends_of_a_stay_are_read(text: str, lang: str, arrival: str, departure: str) -> None:
    assert stay(text, lang=lang, asked="dates") == (arrival, departure)


def test_no_week_of_eight_days_is_read_into_a_range() -> None:
    assert stay("de viernes a 8 de diciembre", lang="es") == ("2026-11-06", "2026-12-08")
