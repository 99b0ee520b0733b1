from __future__ import annotations

import pytest

from tests.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("first name Olive, last name Kittredge", "en", "Olive Kittredge"),
        ("surname: Kittredge, first name: Olive", "en", "Olive Kittredge"),
        ("nombre Rosa apellidos Montero Vidal", "es", "Rosa Montero Vidal"),
        ("nome Rui apelido Tavares", "pt", "Rui Tavares"),
        ("prénom Fred nom Vargas", "fr", "Fred Vargas"),
        ("Nachname Funke, Vorname Cornelia", "de", "Cornelia Funke"),
        ("nome Elena cognome Ferrante", "it", "Elena Ferrante"),
    ],
)
def test_a_name_told_in_parts_is_put_together(text: str, lang: str, name: str) -> None:
    assert read(text, lang=lang, asked="name").name == name


def test_two_words_with_a_comma_between_them_begin_with_the_family_name() -> None:
    assert read("Kittredge, Olive", asked="name").name == "Olive Kittredge"


@pytest.mark.parametrize("name", ["April", "Sunday Adelaja", "Augusto Monday"])
def test_who_is_called_like_a_day_gives_no_date(name: str) -> None:
    heard = read(name, asked="name")

    assert (heard.name, heard.check_in, heard.vague_date) == (name, None, None)


@pytest.mark.parametrize("asked", ["email", "dates", None])
def test_unknown_words_beside_an_address_are_a_name(asked: str | None) -> None:
    assert read("olive o'hara, olive@example.com", asked=asked).name == "olive o'hara"


@pytest.mark.parametrize("text", ["please use ana@example.com", "ana@example.com thx", "my address: ana@example.com"])
def test_other_words_beside_an_address_are_none(text: str) -> None:
    assert read(text, asked="email").name is None


def test_a_name_said_in_full_later_is_the_name() -> None:
    heard = read("hello, my name is Olive and I want to change the booking under Olive Kittredge")

    assert heard.name == "Olive Kittredge"


def test_a_family_name_may_be_a_word() -> None:
    assert read("olive hope", asked="name").name == "olive hope"


def test_a_booking_made_by_accident_is_in_nobodys_name() -> None:
    assert read("it was booked by accident").name is None


def test_a_name_may_be_led_up_to() -> None:
    assert read("Just Orla Byrne", asked="name").name == "Orla Byrne"
    assert read("just a moment", asked="name").name is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("you can call me Nora Lund", "en"),
        ("puede llamarme Nora Lund", "es"),
        ("pode chamar-me de Nora Lund", "pt"),
        ("vous pouvez m'appeler Nora Lund", "fr"),
        ("Sie können mich Nora Lund nennen", "de"),
        ("può chiamarmi Nora Lund", "it"),
    ],
)
def test_what_somebody_may_be_called_is_a_name_and_no_wish_for_a_call(text: str, lang: str) -> None:
    heard = read(text, lang=lang, asked="name")

    assert (heard.name, heard.intents) == ("Nora Lund", ())


def test_a_family_name_may_be_told_alone() -> None:
    assert read("my last name is Lund", asked="name").name == "Lund"


def test_how_a_name_is_spelt_is_no_name() -> None:
    assert read("Reiß, mit scharfem S", lang="de", asked="name").name == "Reiß"


def test_who_is_called_like_a_feast_gives_no_date() -> None:
    heard = read("Soy Antonio Reyes, con i griega", lang="es", asked="name")

    assert (heard.name, heard.check_in) == ("Antonio Reyes", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("put me down as Orla", "en"),
        ("apúntelo como Orla", "es"),
        ("anote como Orla", "pt"),
        ("notez Orla", "fr"),
        ("schreiben Sie Orla", "de"),
        ("scriva Orla", "it"),
    ],
)
def test_a_name_may_be_told_to_be_written_down(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="name").name == "Orla"


def test_whatever_else_is_to_be_written_down_is_no_name() -> None:
    assert read("mettez deux lits, s'il vous plaît", lang="fr").name is None
