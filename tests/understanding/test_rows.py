"""What grammars find in a row of marks."""

from __future__ import annotations

import random
from datetime import date

import pytest

from reservations.conversation import Meaning
from reservations.understanding import understand
from reservations.understanding.lexicon import compiled, languages
from reservations.understanding.marks import Grammars, Mark, Row
from reservations.understanding.text import Token

_DAYS = Grammars("(?P<day>number) (?P<month>month)", "(?P<month>month)", "number")


def _row(kinds: list[str]) -> Row:
    return Row.of(Mark(kind, 1, n, n, Token("x", "word", 2 * n, 2 * n + 1)) for n, kind in enumerate(kinds))


def test_several_grammars_find_what_each_of_them_finds() -> None:
    found = _DAYS.find(_row(["number", "month", "night"]))

    assert [met.span() for met in found] == [(0, 2), (1, 2), (0, 1)]


def test_several_grammars_find_nothing_where_none_of_them_does() -> None:
    assert not list(_DAYS.find(_row(["night", "stop"])))


def test_at_a_place_the_grammars_that_fit_are_told_by_rank() -> None:
    row = _row(["stop", "number", "month"])

    assert [(rank, met.span()) for rank, met in _DAYS.at(row, 1)] == [(0, (1, 3)), (2, (1, 2))]
    assert not list(_DAYS.at(row, 0))


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("asked", [None, "guests", "check_out", "room_choice"])
def test_a_look_at_the_row_spares_work_and_changes_nothing(
    code: str, asked: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(f"{code} {asked}")  # noqa: S311 - the same words in every run
    words = [*sorted(compiled(code).vocabulary), *map(str, range(1, 40))]
    texts = [" ".join(chance.choices(words, k=chance.randint(1, 7))) for _ in range(250)]

    looked = [_understood(text, code, asked) for text in texts]
    monkeypatch.setattr(Row, "holds", lambda *_: True)

    assert [_understood(text, code, asked) for text in texts] == looked


def _understood(text: str, code: str, asked: str | None) -> Meaning:
    return understand(text, today=date(2026, 11, 21), lang=code, asked=asked)
