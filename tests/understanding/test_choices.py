from __future__ import annotations

from dataclasses import replace

import pytest

from tests.understanding.reading import ROOMS, read


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("2", 2),
        ("٢", 2),
        ("②", 2),
        ("2️⃣", 2),
        ("the second one", 2),
        ("the 2nd, please", 2),
        ("number two", 2),
        ("option 3", 3),
        ("uno", 1),
        ("the last one", 3),
        ("not the first, the second", 2),
        ("the deluxe", 2),
        ("I'll take the delux", 2),
        ("familly suit", 3),
        ("standard", 1),
        ("the cheapest", 1),
        ("la más barata", 1),
        ("the most expensive one", 3),
        ("the biggest", 3),
        ("the smallest", 1),
        ("the one with sea view", 2),
        ("pictures of the suite", 3),
        ("photos 1", 1),
        ("fotos 3", 3),
        ("9", None),
        ("1 or 2", None),
        ("the room", None),
        ("neither", None),
    ],
)
def test_a_room_is_chosen(text: str, choice: int | None) -> None:
    assert read(text, asked="room_choice", choices=ROOMS).choice == choice


@pytest.mark.parametrize(
    ("text", "choice"), [("the deluxe instead", 2), ("photos 2", 2), ("2 adults", None), ("yes", None)]
)
def test_a_room_may_still_be_named_at_the_summary(text: str, choice: int | None) -> None:
    assert read(text, asked="confirm", choices=ROOMS).choice == choice


def test_a_bigger_room_is_none_of_several_that_sleep_as_many() -> None:
    alike = tuple(replace(room, sleeps=4) for room in ROOMS)

    assert read("a bigger room", asked="room_choice", choices=alike).choice is None


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("what is the difference between the two?", "en"),
        ("¿qué diferencia hay entre las dos?", "es"),
        ("quelle est la différence entre les deux?", "fr"),
        ("qual a diferença entre os dois?", "pt"),
    ],
)
def test_who_asks_about_two_rooms_chooses_none(text: str, lang: str) -> None:
    assert read(text, asked="room_choice", lang=lang, choices=ROOMS).choice is None


def test_without_offers_only_a_number_chooses() -> None:
    assert read("third", asked="room_choice").choice == 3
    assert read("the cheapest", asked="room_choice").choice is None


def test_one_of_two_readings_is_chosen_by_its_number() -> None:
    assert read("the first", asked="reading", choices=ROOMS).choice == 1


def test_a_name_is_no_choice() -> None:
    assert read("Deluxe Smith", asked="name", choices=ROOMS).choice is None


def test_what_names_a_room_is_no_wish_but_the_rest_is() -> None:
    assert read("the one with sea view", asked="room_choice", choices=ROOMS).wishes == ()
    assert read("the deluxe, and a cot please", asked="room_choice", choices=ROOMS).wishes == ("a cot please",)


def test_a_number_that_counts_people_is_no_choice() -> None:
    assert read("we are 2", choices=ROOMS).choice is None


@pytest.mark.parametrize("asked", ["name", "email", "phone", "guests", "check_out"])
@pytest.mark.parametrize(
    ("text", "lang"), [("the deluxe please", "en"), ("no, the delux instead", "en"), ("mejor la deluxe", "es")]
)
def test_a_room_may_be_named_whatever_was_asked(text: str, lang: str, asked: str) -> None:
    heard = read(text, asked=asked, lang=lang, choices=ROOMS)

    assert (heard.choice, heard.name) == (2, None)


@pytest.mark.parametrize(("text", "lang"), [("the cheapest one instead", "en"), ("mejor la más barata", "es")])
def test_a_room_may_be_told_by_what_sets_it_apart_whatever_was_asked(text: str, lang: str) -> None:
    heard = read(text, asked="name", lang=lang, choices=ROOMS)

    assert (heard.choice, heard.name) == (1, None)


@pytest.mark.parametrize("text", ["John Standard", "Maria de la Suite", "Deluxe", "Family Jones"])
def test_who_is_called_like_a_room_chooses_none(text: str) -> None:
    assert read(text, asked="name", choices=ROOMS).choice is None


@pytest.mark.parametrize(
    ("text", "lang"), [("show me the deluxe", "en"), ("can I see the deluxe?", "en"), ("enséñame la deluxe", "es")]
)
def test_wanting_to_see_a_room_asks_for_its_photos(text: str, lang: str) -> None:
    heard = read(text, asked="room_choice", lang=lang, choices=ROOMS)

    assert (heard.choice, heard.intents) == (2, ("photos",))


@pytest.mark.parametrize(
    ("text", "choice"),
    [("something cheaper?", 1), ("a bigger one?", 3), ("anything with a sea view?", 2), ("with a lake view?", None)],
)
def test_another_kind_of_room_is_chosen_where_one_is_offered(text: str, choice: int | None) -> None:
    assert read(text, asked="confirm", choices=ROOMS).choice == choice


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("not the cheapest, the second", "en"),
        ("la más barata no, la segunda", "es"),
        ("pas la moins chère, la deuxième", "fr"),
        ("nicht das günstigste, das zweite", "de"),
        ("non la più economica, la seconda", "it"),
    ],
)
def test_a_refused_superlative_chooses_nothing(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="room_choice", choices=ROOMS).choice == 2


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("the first that you mentioned", "en"),
        ("la primera que me dijo", "es"),
        ("a primeira que me mostrou", "pt"),
        ("la première que vous avez citée", "fr"),
        ("das erste, das Sie genannt haben", "de"),
        ("la prima che mi ha detto", "it"),
    ],
)
def test_the_first_that_was_told_is_the_first(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="room_choice").choice == 1
