from __future__ import annotations

from dataclasses import replace

import pytest
from babel import Locale

from reservations.understanding import lexicon as lexicons
from reservations.understanding.lexicon.model import Numbers, expand
from reservations.understanding.marks import KINDS
from reservations.understanding.text import fold
from tests.understanding.reading import read

LANGUAGES = lexicons.languages()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hello, I'd like a room", "en"),
        ("hola, quería una habitación", "es"),
        ("olá, queria um quarto", "pt"),
        ("bonjour, je voudrais une chambre", "fr"),
        ("hallo, ich hätte gern ein Zimmer", "de"),
        ("ciao, vorrei una camera", "it"),
        ("sí, ¿y hay parking?", "es"),
        ("2", None),
        ("👍", None),
        ("Zbigniew Brzeziński", None),
        ("menu", None),
    ],
)
def test_the_language_of_a_message_is_known_by_its_words(text: str, language: str | None) -> None:
    assert read(text).language == language


def test_a_name_tells_no_language_where_a_name_was_asked_for() -> None:
    assert read("María de la Cruz", asked="name", lang="en").language is None


def test_a_message_that_does_not_tell_is_read_by_the_conversations_language() -> None:
    assert read("mi 11 - fr 13", lang="de").check_in is not None


def test_an_unknown_language_is_no_obstacle() -> None:
    assert read("2 nights", lang="xx").nights == 2


@pytest.mark.parametrize("code", LANGUAGES)
def test_months_and_weekdays_agree_with_cldr(code: str) -> None:
    locale, lexicon = Locale.parse(code), lexicons.lexicon(code)
    months = [locale.months["format"]["wide"][n] for n in range(1, 13)]
    weekdays = [locale.days["format"]["wide"][n] for n in range(7)]

    for name, block in zip(months + weekdays, lexicon.months + lexicon.weekdays, strict=True):
        assert fold(name).replace("-", " ") in {fold(phrase) for phrase in expand(block)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_answers_the_same_questions(code: str) -> None:
    lexicon, english = lexicons.lexicon(code), lexicons.lexicon("en")

    own_name = {f"language:{code}"}
    assert lexicon.cues.keys() | own_name == english.cues.keys() | own_name
    assert set(lexicon.slots) <= set(KINDS)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_number_below_a_hundred_and_every_ordinal_of_a_month_has_a_word(code: str) -> None:
    lexicon = lexicons.lexicon(code)
    spelled = {number for number, _ in lexicon.numbers.spelled()}

    assert set(range(2, 70)) <= spelled
    assert set(range(1, 32)) <= set(lexicon.ordinals)


def test_numbers_are_composed_as_the_language_says() -> None:
    dutch = Numbers(
        ones="nul een twee drie vier vijf zes zeven acht negen tien",
        tens="twintig dertig",
        compound=("{one}en{ten}",),
        years=("tweeduizend {rest}",),
    )

    assert (22, "tweeentwintig") in set(dutch.spelled())
    assert (2027, "tweeduizend zevenentwintig") in set(dutch.spelled())


def test_a_seventh_language_is_data_alone() -> None:
    english = lexicons.lexicon("en")
    pirate = replace(english, code="xp", slots={**english.slots, "night": "moon(s|)"})
    compiled = lexicons.Compiled(pirate)

    slot = compiled.slot_at(lexicons_tokens("moons"), 0)
    assert slot is not None
    assert slot.kind == "night"


def lexicons_tokens(text: str):  # type: ignore[no-untyped-def]
    from reservations.understanding.text import tokens

    return tokens(text)


def test_words_nothing_accounts_for_are_named() -> None:
    heard = read("a frobnicator for two, please")

    assert heard.unexplained == ("frobnicator",)
    assert heard.confidence < 1


def test_a_message_understood_whole_leaves_nothing_unexplained() -> None:
    heard = read("2 adults from 5 to 9 December, 1st floor")

    assert heard.unexplained == ()
    assert heard.confidence == 1.0


@pytest.mark.parametrize("text", ["Marco Rossi", "June Mayer", "John Smith john@x.com", "Ana Diaz, a@b.co"])
def test_names_and_addresses_tell_no_language(text: str) -> None:
    assert read(text).language is None


def test_a_name_that_looks_like_a_month_is_no_time() -> None:
    assert read("Marco Rossi").vague_date is None
