from __future__ import annotations

import pytest

from tests.understanding.reading import party, read


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("a room for 3", 3),
        ("we are five", 5),
        ("make it three", 3),
        ("actually four of us", 4),
        ("a party of 9", 9),
        ("7 people", 7),
        ("half a dozen people", 6),
        ("0 guests", 0),
        ("for 30 people", 30),
        ("me and two friends", 3),
        ("a family of 4 with 2 kids", 4),
        ("somos 4", 4),
        ("para dos", 2),
        ("una docena de personas", 12),
        ("nous sommes trois", 3),
        ("wir sind zu fünft", 5),
        ("siamo in tre", 3),
        ("somos em quatro pessoas", 4),
    ],
)
def test_people_not_told_apart_are_guests(text: str, guests: int) -> None:
    heard = read(text)

    assert (heard.adults, heard.guests) == (None, guests)


@pytest.mark.parametrize(
    ("text", "adults", "children"),
    [
        ("2 adults and 3 children", 2, 3),
        ("me, my wife and our two kids", 2, 2),
        ("my husband and I with our daughter", 2, 1),
        ("just me", 1, None),
        ("no kids, just me and my boyfriend", 2, 0),
        ("2 people and one baby", 2, 1),
        ("it's only my wife with three sons", 1, 3),
        ("not me, my wife and my mother", 2, None),
        ("a couple", 2, None),
        ("two couples", 4, None),
        ("2 adults, sorry, 3 adults", 3, None),
        ("mi mujer y yo", 2, None),
        ("somos tres adultos y un bebé", 3, 1),
        ("sin niños", None, 0),
        ("ma femme et moi", 2, None),
        ("meine Frau und ich und ein Kind", 2, 1),
        ("mia moglie ed io", 2, None),
        ("minha esposa e eu", 2, None),
    ],
)
def test_adults_and_children_are_told_apart(text: str, adults: int | None, children: int | None) -> None:
    heard = read(text)

    assert (heard.adults, heard.children, heard.guests) == (adults, children, None)


@pytest.mark.parametrize(
    ("text", "children", "ages"),
    [
        ("two kids aged 4 and 7", 2, (4, 7)),
        ("2 kids (5 and 8)", 2, (5, 8)),
        ("my wife and a 6-year-old", 1, (6,)),
        ("three children of 2, 4 and 6 years old", 3, (2, 4, 6)),
        ("niños de 4 y 7 años", 2, (4, 7)),
        ("mi marido, mi hija de 6 años y yo", 1, (6,)),
        ("deux enfants de 4 et 7 ans", 2, (4, 7)),
        ("ein Kind (6 Jahre)", 1, (6,)),
        ("due bambini di 4 e 7 anni", 2, (4, 7)),
        ("duas crianças de 4 e 7 anos", 2, (4, 7)),
    ],
)
def test_childrens_ages_are_read(text: str, children: int, ages: tuple[int, ...]) -> None:
    heard = read(text)

    assert (heard.children, heard.child_ages) == (children, ages)


def test_somebody_of_age_is_no_child() -> None:
    assert read("my son is 21 years old").child_ages == ()


def test_bare_numbers_are_ages_where_ages_were_asked_for() -> None:
    assert read("6 and 9", asked="child_ages").child_ages == (6, 9)
    assert read("26 and 29", asked="child_ages").child_ages == ()


def test_a_list_of_relations_goes_on_after_an_age() -> None:
    assert party("my husband, my 6 year old son and me") == (2, 1, None)


@pytest.mark.parametrize(
    ("text", "guests"), [("4", 4), ("it will be 4", 4), ("9 for Saturday", 9), ("me", 1), ("um", 1), ("no, 3", 3)]
)
def test_a_bare_number_is_the_party_where_it_was_asked_for(text: str, guests: int) -> None:
    assert read(text, asked="guests").guests == guests


@pytest.mark.parametrize("text", ["thanks", "3 nights", "what do you mean?", "4 star"])
def test_another_answer_fills_no_party(text: str) -> None:
    assert party(text, asked="guests") == (None, None, None)


@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("2 rooms", 2),
        ("three double rooms", 3),
        ("one bedroom", 1),
        ("dos habitaciones", 2),
        ("deux chambres", 2),
        ("zwei ruhige Zimmer", 2),
        ("a room", None),
        ("una habitación", None),
        ("room 2", None),
    ],
)
def test_rooms_are_counted_where_a_number_is_said(text: str, rooms: int | None) -> None:
    assert read(text).rooms == rooms


def test_rooms_and_people_do_not_mix() -> None:
    heard = read("2 rooms for 4 adults and 2 kids")

    assert (heard.rooms, heard.adults, heard.children) == (2, 4, 2)


@pytest.mark.parametrize(("text", "rooms"), [("two", 2), ("trois", 3), ("no", None)])
def test_a_bare_number_is_the_rooms_where_they_were_asked_for(text: str, rooms: int | None) -> None:
    assert read(text, asked="rooms").rooms == rooms


def test_children_among_the_guests_do_not_make_the_rest_adults() -> None:
    assert party("9 people of whom two are children") == (None, 2, 9)


@pytest.mark.parametrize(
    "text",
    [
        "a 5 star hotel",
        "two double beds",
        "at 8",
        "we need 2 parking spots",
        "I want to talk to a person",
        "200 euros",
        "my two dogs",
        "we're 20 minutes away",
    ],
)
def test_other_numbers_are_nobody(text: str) -> None:
    assert party(text) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "guests", "children"),
    [
        ("one more person, please", 1, 0),
        ("we are one more, my aunt", 1, 0),
        ("there will be two more people", 2, 0),
        ("one more child aged 7", 0, 1),
        ("please add one child", 0, 1),
        ("two more adults and one more child", 2, 1),
        ("somos uno más, mi cuñada", 1, 0),
        ("seremos dos más", 2, 0),
        ("viene una persona más", 1, 0),
        ("y una niña más de 6 años", 0, 1),
        ("3 personas mas o menos", 0, 0),
        ("4 people or more", 0, 0),
        ("2 adultos mas 1 niño", 0, 0),
        ("2 adults plus 1 child", 0, 0),
        ("una familia de 4 más el perro", 0, 0),
    ],
)
def test_who_joins_comes_on_top_of_the_party(text: str, guests: int, children: int) -> None:
    heard = read(text, asked="confirm")

    assert (heard.more_guests, heard.more_children) == (guests, children)
    assert not (guests or children) or party(text, asked="confirm") == (None, None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("me and one more person", (None, None, 2)),
        ("yo y una persona más", (None, None, 2)),
        ("my sister, me and one more adult", (3, None, None)),
        ("2 adults and one more child", (2, 1, None)),
    ],
)
def test_one_more_beside_others_counts_a_whole_party(text: str, expected: tuple[int | None, ...]) -> None:
    assert party(text, asked="guests") == expected


@pytest.mark.parametrize("text", ["one more room please", "otra habitación más"])
def test_a_further_room_is_not_the_number_of_rooms(text: str) -> None:
    assert read(text).rooms is None


@pytest.mark.parametrize(("text", "guests"), [("me + 1", 2), ("2+1", 3), ("somos 2+2", 4), ("plus one", None)])
def test_a_sum_is_added_up(text: str, guests: int | None) -> None:
    assert party(text, asked="guests") == (None, None, guests)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("9 months", (0,)),
        ("a baby of 18 months", (1,)),
        ("one is 3 and the other 9", (3, 9)),
        ("a 7 month old and a 5 year old", (0, 5)),
    ],
)
def test_ages_are_told_in_months_and_one_by_one(text: str, ages: tuple[int, ...]) -> None:
    assert read(text, asked="child_ages").child_ages == ages


@pytest.mark.parametrize("text", ["my son is 8 years old", "mi hijo cumple 8 años"])
def test_a_child_and_its_age_are_one_child(text: str) -> None:
    heard = read(text)

    assert (heard.children, heard.child_ages) == (1, (8,))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("una sola", "es"),
        ("una habitación", "es"),
        ("só um quarto", "pt"),
        ("una camera", "it"),
        ("una doppia", "it"),
        ("me ne serve solo una", "it"),
    ],
)
def test_a_single_room_is_one_where_rooms_were_asked_for(text: str, lang: str) -> None:
    heard = read(text, lang=lang, asked="rooms")

    assert (heard.rooms, heard.guests) == (1, None)


@pytest.mark.parametrize(
    ("text", "lang", "people"),
    [
        ("mis abuelos", "es", 2),
        ("mis dos hermanas y yo", "es", 3),
        ("io e altri 3 amici", "it", 4),
        ("eu e mais 3 amigos", "pt", 4),
        ("solo io e il mio ragazzo", "it", 2),
        ("una decina", "it", 10),
    ],
)
def test_company_is_counted_where_guests_were_asked_for(text: str, lang: str, people: int) -> None:
    adults, _, guests = party(text, lang=lang, asked="guests")

    assert people in (adults, guests)


@pytest.mark.parametrize(
    ("text", "lang"), [("quita un adulto", "es"), ("tira uma criança", "pt"), ("remove one adult", "en")]
)
def test_people_taken_off_a_booking_are_no_party(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (None, None, None)


def test_the_number_that_is_replaced_does_not_count() -> None:
    assert read("make that four instead of three", asked="guests").guests == 4


@pytest.mark.parametrize(("text", "lang"), [("a room", "en"), ("ein Zimmer", "de"), ("une chambre", "fr")])
def test_a_room_is_one_where_rooms_were_asked_for(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="rooms").rooms == 1


def test_a_bed_for_two_is_no_couple() -> None:
    assert party("quarto com cama de casal", lang="pt") == (None, None, None)


def test_adults_after_a_group_are_so_many_adults() -> None:
    assert party("siamo noi tre adulti", lang="it") == (3, None, None)


@pytest.mark.parametrize(
    ("text", "lang", "nights", "guests", "rooms"),
    [
        ("change the number of nights to 5", "en", 5, None, None),
        ("change the number of guests to 4", "en", None, 4, None),
        ("Zimmer: 2, Gäste: 4", "de", None, 4, 2),
        ("chambres : 2, personnes : 4", "fr", None, 4, 2),
    ],
)
def test_what_is_counted_may_be_named_first(
    text: str, lang: str, nights: int | None, guests: int | None, rooms: int | None
) -> None:
    heard = read(text, lang=lang)

    assert (heard.nights, heard.guests, heard.rooms, heard.check_in) == (nights, guests, rooms, None)


def test_an_infant_after_the_kids_is_no_age() -> None:
    assert party("2 adults, 2 kids, 1 infant") == (2, 3, None)


def test_one_more_than_before_is_no_party() -> None:
    assert read("one more than before", asked="guests").guests is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("me quedé en su hotel hace 3 años", "es"),
        ("sono stato da voi 3 anni fa", "it"),
        ("la camera 12 ha il balcone?", "it"),
        ("custa 120 a noite?", "pt"),
    ],
)
def test_years_ago_a_room_number_and_a_price_count_nobody(text: str, lang: str) -> None:
    assert party(text, lang=lang, asked="guests") == (None, None, None)


def test_an_hour_of_something_else_is_no_party() -> None:
    assert party("set an alarm for 7") == (None, None, None)


def test_a_room_each_is_no_number_of_rooms() -> None:
    assert read("a room each", asked="rooms").rooms is None


@pytest.mark.parametrize(("text", "lang"), [("9 guests, 3 of them kids", "en"), ("9 personas, 3 de ellos niños", "es")])
def test_children_among_the_guests_do_not_come_on_top(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (None, 3, 9)


@pytest.mark.parametrize(("text", "lang"), [("são 3 e meia", "pt"), ("sono le 3 e mezza", "it")])
def test_half_past_three_is_no_party(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("at least 5, maybe 6", "en"),
        ("5, quizás 6", "es"),
        ("5, talvez 6", "pt"),
        ("5, peut-être 6", "fr"),
        ("5, vielleicht 6", "de"),
        ("5, forse 6", "it"),
    ],
)
def test_a_number_that_is_still_open_is_no_party(text: str, lang: str) -> None:
    assert party(text, lang=lang, asked="guests") == (None, None, None)


def test_a_family_is_counted_by_its_heads() -> None:
    assert party("wir sind eine vierköpfige Familie", lang="de") == (None, None, 4)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("my son turns 8 on 12 May", "en"),
        ("mi hijo cumple 8 años el 12 de mayo", "es"),
        ("o meu filho faz 8 anos no dia 12 de maio", "pt"),
        ("mon fils aura 8 ans le 12 mai", "fr"),
        ("mein Sohn wird am 12. Mai 8 Jahre alt", "de"),
        ("mio figlio compie 8 anni il 12 maggio", "it"),
    ],
)
def test_whoever_has_a_birthday_need_not_come_along(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert (heard.check_in, heard.children, heard.child_ages) == (None, None, ())


def test_a_child_that_comes_along_may_have_a_birthday() -> None:
    assert read("a room for my birthday in May, with my son, 8 years old").child_ages == (8,)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("there are 3 people making noise in 310", "en"),
        ("hay 3 personas haciendo ruido en la 310", "es"),
        ("tem 3 pessoas fazendo barulho no 310", "pt"),
        ("il y a 3 personnes qui font du bruit à la 310", "fr"),
        ("in der 310 machen 3 Leute Lärm", "de"),
        ("ci sono 3 persone che fanno rumore nella 310", "it"),
    ],
)
def test_people_who_disturb_are_no_guests(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (None, None, None)


@pytest.mark.parametrize(("text", "lang"), [("3 adultes et 2 fillettes", "fr"), ("3 Erwachsene und 2 Mädchen", "de")])
def test_girls_are_children(text: str, lang: str) -> None:
    assert party(text, lang=lang) == (3, 2, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("can the kids swim without an adult?", "en"),
        ("¿los niños pueden bañarse sin un adulto?", "es"),
        ("as crianças podem nadar sem um adulto?", "pt"),
        ("i bambini possono nuotare senza un adulto?", "it"),
        ("dürfen Kinder ohne einen Erwachsenen schwimmen?", "de"),
        ("I read that 3 guests complained", "en"),
        ("j'ai lu que 3 clients se sont plaints", "fr"),
        ("we paid 240 for 2 last time", "en"),
        ("la dernière fois on a payé 240 pour 2", "fr"),
        ("l'ultima volta abbiamo pagato 240 per 2", "it"),
        ("tem 2 elevadores e nenhum funciona", "pt"),
    ],
)
def test_people_who_are_only_told_of_are_not_counted(text: str, lang: str) -> None:
    heard = read(text, lang=lang)

    assert (heard.adults, heard.children, heard.guests, heard.child_ages) == (None, None, None, ())


def test_a_number_after_a_no_corrects_the_party() -> None:
    assert read("no, 2 adults", asked="confirm").adults == 2
