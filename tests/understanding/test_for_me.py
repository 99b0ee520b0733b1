""" "For me" is one guest, and the company named beside it is not forgotten."""

from __future__ import annotations

import pytest

from tests.understanding.reading import party


@pytest.mark.parametrize(
    ("text", "lang", "adults", "children"),
    [
        ("ein Zimmer für mich", "de", 1, None),
        ("für mich und meine Frau", "de", 2, None),
        ("für mich, meine Frau und zwei Kinder", "de", 2, 2),
        ("für mich und meine zwei Kinder", "de", 1, 2),
        ("une chambre pour moi", "fr", 1, None),
        ("pour moi et ma femme", "fr", 2, None),
        ("pour moi et mes deux enfants", "fr", 1, 2),
        ("una camera per me", "it", 1, None),
        ("per me e mia moglie", "it", 2, None),
        ("per me e i miei due figli", "it", 1, 2),
        ("um quarto para mim", "pt", 1, None),
        ("para mim e para a minha mulher", "pt", 2, None),
        ("para mim e meus dois filhos", "pt", 1, 2),
        ("una habitación para mí", "es", 1, None),
        ("para mi y mi mujer", "es", 2, None),
        ("para mi hijo y yo", "es", 1, 1),
    ],
)
def test_whoever_comes_along_is_counted(text: str, lang: str, adults: int, children: int | None) -> None:
    assert party(text, lang=lang) == (adults, children, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("per me va bene", "it"),
        ("pra mim tá ótimo", "pt"),
        ("para mí está bien", "es"),
        ("pour moi c'est bon", "fr"),
        ("für mich passt das", "de"),
        ("una habitación para mi cumpleaños", "es"),
        ("a nome di mio figlio, Luca Ferri", "it"),
    ],
)
def test_an_opinion_an_occasion_and_whose_name_it_is_count_nobody(text: str, lang: str) -> None:
    assert party(text, lang=lang, asked="confirm") == (None, None, None)
