"""Who travels along, told by what they are to the guest."""

from __future__ import annotations

import pytest

from tests.understanding.reading import party, read


@pytest.mark.parametrize(
    ("text", "lang", "adults", "children"),
    [
        ("me my husband and our 2 boys", "en", 2, 2),
        ("mum, dad and 3 kids", "en", 2, 3),
        ("my in-laws, my wife and me", "en", 4, None),
        ("3 couples", "en", 6, None),
        ("a couple and a baby", "en", 2, 1),
        ("meine Schwiegereltern und ich", "de", 3, None),
        ("ein Ehepaar mit einem Kind", "de", 2, 1),
        ("mes parents et moi", "fr", 3, None),
        ("mis padres y yo", "es", 3, None),
        ("i miei genitori ed io", "it", 3, None),
        ("os meus pais e eu", "pt", 3, None),
    ],
)
def test_pairs_and_relations_are_counted_with_commas_or_without(
    text: str, lang: str, adults: int, children: int | None
) -> None:
    assert party(text, lang=lang) == (adults, children, None)


@pytest.mark.parametrize(
    ("text", "lang"), [("the two of us", "en"), ("zu zweit", "de"), ("nous deux", "fr"), ("noi due", "it")]
)
def test_the_two_of_us_are_guests_not_told_apart(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (None, None, 2)


@pytest.mark.parametrize(("text", "lang"), [("ein paar Tage", "de"), ("I asked my wife about it", "en")])
def test_a_pair_of_days_and_a_wife_spoken_of_are_no_party(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (None, None, None)


def test_rooms_of_two_kinds_are_added_up() -> None:
    assert read("2 double rooms and 1 single room").rooms == 3
    assert read("2 rooms, sorry, 3 rooms").rooms == 3


def test_a_son_spoken_of_is_no_guest() -> None:
    assert read("my son turns 18 on the 9th").children is None


def test_one_number_or_another_is_no_party() -> None:
    assert read("six, or maybe seven", asked="guests").guests is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [("adults: 2, children: 1", "en"), ("Erwachsene: 2, Kinder: 1", "de"), ("adultes : 2, enfants : 1", "fr")],
)
def test_a_number_after_its_label_counts(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (2, 1, None)


@pytest.mark.parametrize(
    ("text", "lang"), [("deux, non trois", "fr"), ("zwei, nein drei", "de"), ("two, no three", "en")]
)
def test_a_no_corrects_the_number_before_it(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="guests").guests == 3


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("we are three plus the baby", "en"),
        ("we're 3 + baby", "en"),
        ("somos tres más el bebé", "es"),
        ("somos três mais o bebê", "pt"),
        ("nous sommes trois plus le bébé", "fr"),
        ("wir sind drei plus das Baby", "de"),
        ("siamo tre più il bambino", "it"),
    ],
)
def test_who_is_added_with_a_plus_comes_on_top(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (3, 1, None)


def test_children_named_with_the_party_are_of_it() -> None:
    assert party("we are 4 with 2 kids") == (None, 2, 4)


@pytest.mark.parametrize(("text", "lang"), [("two of each", "en"), ("zwei von jedem", "de")])
def test_a_number_of_each_counts_nobody(text: str, lang: str) -> None:
    assert party(text, lang=lang, asked="guests") == (None, None, None)


def test_questions_of_a_form_are_labels() -> None:
    assert party("how many adults? 2. kids? 3", asked="guests") == (2, 3, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("my daughter has a cough", "en"),
        ("mi hija tiene tos", "es"),
        ("minha filha está com tosse", "pt"),
        ("ma fille a de la toux", "fr"),
        ("meine Tochter hat Husten", "de"),
        ("mia figlia ha la tosse", "it"),
    ],
)
def test_a_child_that_is_only_spoken_of_does_not_come_along(text: str, lang: str) -> None:
    assert read(text, lang=lang).children is None


@pytest.mark.parametrize("text", ["my daughter will arrive with me", "a room with my daughter", "my daughter and I"])
def test_a_child_that_arrives_or_shares_a_room_is_of_the_party(text: str) -> None:
    assert read(text).children == 1


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("a table for six at 7 pm", "en"),
        ("una mesa para seis a las siete", "es"),
        ("uma mesa para seis às sete", "pt"),
        ("une table pour six à 19h", "fr"),
        ("einen Tisch für sechs um sieben", "de"),
        ("un tavolo per sei alle sette", "it"),
    ],
)
def test_who_comes_to_dinner_does_not_stay(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (None, None, None)
    assert party(text, lang=lang, asked="guests") == (None, None, 6)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("last year three of us stayed 5 nights", "en"),
        ("el año pasado fuimos 5 noches los tres", "es"),
        ("letztes Jahr waren wir zu dritt 5 Nächte da", "de"),
    ],
)
def test_the_stay_of_last_year_is_over(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert (heard.nights, heard.guests) == (None, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("its me, hubby and the twins (7)", "en"),
        ("my wife, the kids and me", "en"),
        ("2 adults and kids", "en"),
        ("two of us with kids", "en"),
        ("me, hubby and grandma", "en"),
        ("me, my wife and the sproglets", "en"),
        ("somos mi mujer, yo y los mellizos de 5", "es"),
        ("meu marido, eu e os gêmeos", "pt"),
        ("2 adultes et des enfants", "fr"),
        ("meine Frau, ich und Oma", "de"),
        ("io, mia moglie e la suocera", "it"),
    ],
)
def test_company_whose_number_is_open_is_no_party(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert party(text, lang=lang) == (None, None, None)
    assert (heard.child_ages, heard.intents) == ((), ())


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("2 adults and child aged 5", "en"),
        ("2 adultes et enfant 5 ans", "fr"),
        ("2 Erwachsene mit Kind (5)", "de"),
        ("2 adulti con bambino di 5 anni", "it"),
    ],
)
def test_a_single_child_needs_no_number(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (2, 1, None)


def test_children_whose_ages_are_told_apart_are_counted_once() -> None:
    assert party("2 adults and 2 kids, the kids are 3 and 5", lang="en") == (2, 2, None)


def test_a_number_that_counts_a_baby_is_no_age() -> None:
    heard = read("2 kids 3 and 5, 1 baby 8 months, 2 adults")

    assert (heard.adults, heard.children, heard.child_ages) == (2, 3, (3, 5, 0))


@pytest.mark.parametrize(
    "text",
    ["room for 2 adults with balcony", "2 adults and a dog", "2 adults, Jo Roe"],
)
def test_what_comes_along_and_is_nobody_leaves_the_party_as_it_is(text: str) -> None:
    adults, children, _ = party(text, lang="en")

    assert (adults, children) == (2, None)
