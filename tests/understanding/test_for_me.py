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
    ],
)
def test_whoever_comes_along_is_counted(text: str, lang: str, adults: int, children: int | None) -> None:
    assert party(text, lang=lang) == (adults, children, None)
