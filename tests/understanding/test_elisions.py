"""An article that lost its vowel, tied to a figure or a word by an apostrophe of either shape."""

from __future__ import annotations

import pytest

from tests.understanding.reading import stay


@pytest.mark.parametrize(
    ("text", "check_in", "check_out"),
    [
        ("dal 5 all'8 gennaio", "2027-01-05", "2027-01-08"),
        ("dall'8 all’11 gennaio", "2027-01-08", "2027-01-11"),
        ("tra l'8 e l'11 marzo", "2027-03-08", "2027-03-11"),
        ("fino all'8 gennaio", None, "2027-01-08"),
        ("arrivo l'8 gennaio", "2027-01-08", None),
    ],
)
def test_an_italian_article_before_a_figure_is_no_obstacle(
    text: str, check_in: str | None, check_out: str | None
) -> None:
    assert stay(text, lang="it") == (check_in, check_out)


def test_a_french_stay_begins_today() -> None:
    assert stay("d'aujourd'hui à dimanche", lang="fr") == ("2026-11-04", "2026-11-08")
