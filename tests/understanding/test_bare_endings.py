"""CANCEL, END and QUIT alone: what other services take for an opt-out is asked about."""

from __future__ import annotations

from datetime import date

import pytest

from reservations.conversation import Meaning
from reservations.understanding import understand


def heard(text: str, *, lang: str = "en", asked: str | None = None) -> Meaning:
    return understand(text, today=date(2026, 11, 21), lang=lang, asked=asked)


@pytest.mark.parametrize("lang", ["de", "en", "es", "fr", "it", "pt"])
@pytest.mark.parametrize("text", ["CANCEL", "cancel!", "End.", " quit "])
def test_a_bare_word_may_mean_anything(text: str, lang: str) -> None:
    assert heard(text, lang=lang).intents == ("end_what",)


@pytest.mark.parametrize("text", ["cancel my booking", "please cancel", "cancel it", "I want to cancel"])
def test_more_than_the_bare_word_is_about_a_booking(text: str) -> None:
    assert "cancel_booking" in heard(text).intents


@pytest.mark.parametrize("asked", ["cancel", "which_booking"])
def test_where_a_cancellation_is_asked_about_it_is_clear(asked: str) -> None:
    assert "end_what" not in heard("cancel", asked=asked).intents
