"""How a stay is moved as a whole: later or sooner by so many days."""

from __future__ import annotations

import pytest

from tests.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "lang", "days"),
    [
        ("can we move the whole stay by one week", "en", 7),
        ("push it back a week", "en", 7),
        ("could you bring my booking forward by 2 days", "en", -2),
        ("posponer dos días", "es", 2),
        ("adelantar la reserva un día", "es", -1),
        ("adiar uma semana", "pt", 7),
        ("antecipar dois dias", "pt", -2),
        ("décaler la réservation d'une semaine", "fr", 7),
        ("avancer d'un jour", "fr", -1),
        ("die Buchung um eine Woche verschieben", "de", 7),
        ("einen Tag vorverlegen", "de", -1),
        ("vorrei spostare tutto di una settimana", "it", 7),
        ("anticipare di un giorno", "it", -1),
    ],
)
def test_a_stay_is_moved_by_days_and_keeps_its_length(text: str, lang: str, days: int) -> None:
    heard = read(text, lang=lang)

    assert (heard.shift_days, heard.nights) == (days, None)


def test_a_stay_moved_to_a_number_of_days_is_as_long() -> None:
    heard = read("move my booking to 3 days")

    assert (heard.shift_days, heard.nights) == (0, 3)
