from __future__ import annotations

import pytest

from tests.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lucía Fernández", "Lucía Fernández"),
        ("peter parker", "peter parker"),
        ("María de la Cruz", "María de la Cruz"),
        ("it's Tomás van der Berg", "Tomás van der Berg"),
        ("Mr. John Smith", "John Smith"),
        ("J. R. Hartley", "J R Hartley"),
        ("June Summers", "June Summers"),
        ("soy Juan Pérez", "Juan Pérez"),
        ("Karl Weiß, and a cot please", "Karl Weiß"),
        ("Ana Ruiz is my name", "Ana Ruiz"),
        ("João da Silva", "João da Silva"),
        ("ponla a nombre de mi esposa, Lucía Gómez", "Lucía Gómez"),
        ("no nome do meu filho Pedro Lima", "Pedro Lima"),
        ("it's crazy", None),
        ("yes", None),
        ("what for?", None),
        ("that's private", None),
    ],
)
def test_a_name_that_was_asked_for_needs_no_announcing(text: str, name: str | None) -> None:
    assert read(text, asked="name").name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("my name is Bill Evans", "Bill Evans"),
        ("a room under the name Ruth Orkin", "Ruth Orkin"),
        ("change my booking, my name is kowalski", "kowalski"),
        ("hi, this is Nadia and I'd like a room", None),
        ("hi, I'm Nadia", "Nadia"),
        ("booking for Alan Smithee on the 5th", "Alan Smithee"),
        ("me llamo José Luis Pérez", "José Luis Pérez"),
        ("a nombre de Ana Díaz", "Ana Díaz"),
        ("je m'appelle Claire Dupont", "Claire Dupont"),
        ("mein Name ist Hans Müller", "Hans Müller"),
        ("mi chiamo Marco Rossi", "Marco Rossi"),
        ("meu nome é João Silva", "João Silva"),
        ("Table for four, Edward Hopper", "Edward Hopper"),
        ("My name is Mary Moore and I need help", "Mary Moore"),
        ("Deluxe from the 15th to the 20th for 2, Ana Diaz, ana@example.com", "Ana Diaz"),
        ("a hotel in New York", None),
        ("I am going to Sydney, Australia", None),
        ("I am tired", None),
    ],
)
def test_a_name_is_read_where_it_is_announced(text: str, name: str | None) -> None:
    assert read(text).name == name


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("write to ana.lopez+hotel@example.com please", "ana.lopez+hotel@example.com"),
        ("ana at example dot com", "ana@example.com"),
        ("it is ana dot lopez at example dot co dot uk", "ana.lopez@example.co.uk"),
        ("ana guion lopez arroba ejemplo punto com", "ana-lopez@ejemplo.com"),
        ("hans minus müller at beispiel punkt de", "hans-müller@beispiel.de"),
        ("bob at example.com", "bob@example.com"),
        ("ana@example", None),
        ("at home", None),
        ("at", None),
        ("see you at 5.30", None),
    ],
)
def test_an_address_is_read_when_written_or_spoken(text: str, email: str | None) -> None:
    assert read(text, asked="email").email == email


@pytest.mark.parametrize(
    ("address", "suggestion"),
    [
        ("bob@gmial.com", "bob@gmail.com"),
        ("bob@gmail.con", "bob@gmail.com"),
        ("bob@hotmal.es", "bob@hotmail.es"),
        ("bob@gmail.com", None),
        ("bob@example.cm", None),
    ],
)
def test_a_common_slip_in_the_domain_is_noticed(address: str, suggestion: str | None) -> None:
    heard = read(address)

    assert (heard.email, heard.email_suggestion) == (address, suggestion)


def test_a_place_on_the_web_is_no_spoken_address_unless_one_was_asked_for() -> None:
    assert read("I found you at booking.com").email is None


@pytest.mark.parametrize(
    ("text", "region", "phone"),
    [
        ("+34 600 100 200", None, "+34600100200"),
        ("0034 600-100-200", None, "+34600100200"),
        ("(+44) (0)7700 900123", None, "+447700900123"),
        ("600 100 200", "ES", "+34600100200"),
        ("07700 900123", "GB", "+447700900123"),
        ("600 100 200", None, None),
        ("12/12/2026", "ES", None),
        ("12345", "ES", None),
        ("+99 999 999 99", "ES", None),
        ("+1 23 45 67", "ES", None),
    ],
)
def test_a_phone_number_is_read_by_its_prefix_or_the_guests_country(
    text: str, region: str | None, phone: str | None
) -> None:
    assert read(text, asked="phone", region=region).phone == phone


def test_the_digits_of_a_phone_number_are_no_date_and_no_party() -> None:
    heard = read("my phone is +34 600 10 11 12, we are 2")

    assert (heard.phone, heard.guests, heard.check_in) == ("+34600101112", 2, None)


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("arriving at 11 pm", ("arriving at 11 pm",)),
        ("a cot please", ("a cot please",)),
        ("3 nights from Friday, and a quiet room please", ("a quiet room please",)),
        ("high floor, it's our anniversary", ("high floor", "it's our anniversary")),
        ("our flight lands at 22:30 on 5 December", ("our flight lands at 22:30",)),
        ("llegamos a las 23h", ("llegamos a las 23h",)),
        ("una cuna por favor", ("una cuna por favor",)),
        ("wir kommen gegen 23 Uhr an", ("wir kommen gegen 23 Uhr an",)),
        ("do you have a cot?", ()),
        ("we arrive on the 5th", ()),
    ],
)
def test_a_wish_is_kept_in_the_guests_words(text: str, wishes: tuple[str, ...]) -> None:
    assert read(text).wishes == wishes


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("its mike", "en", "mike"),
        ("Bond. James Bond.", "en", "James Bond"),
        ("mr and mrs thompson", "en", "thompson"),
        ("Jean-Luc D'Arcy", "fr", "Jean-Luc D'Arcy"),
        ("Mme Anne de La Rue", "fr", "Anne de La Rue"),
        ("Marie von der Heydt", "de", "Marie von der Heydt"),
    ],
)
def test_a_name_is_kept_whole_and_as_it_was_written(text: str, lang: str, name: str) -> None:
    assert read(text, lang=lang, asked="name").name == name


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Wozu brauchen Sie den Namen?", "de"),
        ("das sag ich nicht", "de"),
        ("same as before", "en"),
        ("it's private", "en"),
    ],
)
def test_a_question_or_a_sentence_is_no_name(text: str, lang: str) -> None:
    assert read(text, lang=lang, asked="name").name is None


@pytest.mark.parametrize(
    ("text", "lang", "asked", "name"),
    [
        ("ich bin der Thomas", "de", "name", "Thomas"),
        ("Hans, mit H", "de", "name", "Hans"),
        ("stornieren Sie die Buchung von Frau Adler", "de", None, "Adler"),
        ("annulez la réservation de M. Lambert", "fr", None, "Lambert"),
        ("Mr. T. Okafor", "en", "name", "T Okafor"),
    ],
)
def test_articles_titles_and_initials_stand_before_a_name(text: str, lang: str, asked: str | None, name: str) -> None:
    assert read(text, lang=lang, asked=asked).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The booking's under Bond, James Bond", "James Bond"),
        ("can you find my booking? Tariq Mansour.", "Tariq Mansour"),
        ("I made the reservation as Dmitri Volkov", "Dmitri Volkov"),
    ],
)
def test_the_holder_of_a_booking_is_named_after_it(text: str, name: str) -> None:
    assert read(text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("Mein Name lautet Jörg Hahn", "Jörg Hahn"), ("Bitte auf Familie Lang", "Lang"), ("weiß nicht", None)],
)
def test_german_names_are_told_from_sayings(text: str, name: str | None) -> None:
    assert read(text, lang="de", asked="name").name == name


def test_a_party_and_its_holder_are_both_read() -> None:
    heard = read("party of two under Kofi Mensah")

    assert (heard.guests, heard.name) == (2, "Kofi Mensah")


def test_a_question_without_its_mark_is_no_name() -> None:
    assert read("who's asking", asked="name").name is None
