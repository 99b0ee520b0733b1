"""How many rooms, told by their kinds."""

from __future__ import annotations

import pytest

from tests.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("one double, two twins", "en"),
        ("una doble y dos individuales", "es"),
        ("um duplo e dois individuais", "pt"),
        ("une double et deux simples", "fr"),
        ("ein Doppel- und zwei Einzelzimmer", "de"),
        ("una doppia e due singole", "it"),
    ],
)
def test_rooms_of_several_kinds_are_added_up(text: str, lang: str) -> None:
    assert read(text, lang=lang).rooms == 3


def test_kinds_of_beds_are_no_rooms() -> None:
    assert read("one double bed and two single beds").rooms is None


def test_one_kind_or_another_is_no_number() -> None:
    assert read("a double or a twin").rooms is None


@pytest.mark.parametrize(("text", "lang"), [("una basta", "es"), ("eine reicht", "de"), ("une suffit", "fr")])
def test_one_that_is_enough_is_one(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="rooms").rooms == 1
