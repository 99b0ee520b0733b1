"""Numbers and ordinals as answers, and the contacts that are written or spoken in an unusual way."""

from __future__ import annotations

import pytest

from tests.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "lang", "guests"),
    [
        ("ochenta y siete", "es", 87),
        ("soixante et onze", "fr", 71),
        ("quatre-vingt-dix-sept", "fr", 97),
        ("einundfünfzig", "de", 51),
        ("120!", "en", 120),
    ],
)
def test_a_large_group_is_counted_where_the_number_is_all_that_is_said(text: str, lang: str, guests: int) -> None:
    heard = read(text, lang=lang, asked="guests")

    assert (heard.adults or heard.guests) == guests


def test_a_large_number_beside_other_words_is_no_party() -> None:
    heard = read("120 a night?", lang="en", asked="guests")

    assert (heard.adults, heard.guests) == (None, None)


@pytest.mark.parametrize(
    ("text", "lang", "choice"),
    [
        ("la décima tercera", "es", 13),
        ("decimosegundo", "es", 12),
        ("10mo", "es", 10),
        ("décima primeira", "pt", 11),
        ("zwanzigstes", "de", 20),
    ],
)
def test_ordinals_choose_in_either_gender(text: str, lang: str, choice: int) -> None:
    heard = read(text, lang=lang, asked="room_choice")

    assert (heard.choice, heard.check_in) == (choice, None)


@pytest.mark.parametrize(
    ("text", "lang", "email"),
    [
        ("maria guion bajo lopez arroba ejemplo punto com", "es", "maria_lopez@ejemplo.com"),
        ("mario trattino basso rossi chiocciola esempio punto it", "it", "mario_rossi@esempio.it"),
        ("ana @ example . com", "en", "ana@example.com"),
        ("it's o'brien@example.com", "en", "o'brien@example.com"),
    ],
)
def test_an_address_may_be_spelled_with_signs_of_two_words_or_with_blanks(text: str, lang: str, email: str) -> None:
    assert read(text, lang=lang, asked="email").email == email


@pytest.mark.parametrize(
    ("text", "region", "phone"),
    [
        ("+39 (0)6 12345678", None, "+390612345678"),
        ("0039 (0)6 12345678", None, "+390612345678"),
        ("+49 (0)171 1234567", None, "+491711234567"),
        ("+52 1 55 1234 5678", None, "+525512345678"),
        ("+52 155 123 4567", None, "+521551234567"),
        ("meu CPF é 123.456.789-09", "BR", None),
    ],
)
def test_a_phone_number_is_read_by_the_habits_of_its_country(text: str, region: str | None, phone: str | None) -> None:
    assert read(text, asked="phone", region=region).phone == phone
