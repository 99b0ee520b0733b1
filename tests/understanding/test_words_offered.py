"""The words that a catalogue tells guests to write are words the reader knows, and guests may change the language."""

from __future__ import annotations

import re
from datetime import date

import pytest

from reservations.conversation import Meaning
from reservations.messages import Line
from reservations.understanding import understand
from reservations.wording import languages, phrase

OFFERED = {
    "de": {
        "help": "Hilfe", "menu": "Menü", "status": "Status", "reset": "Neustart", "photos": "Fotos",
        "booking_status": "meine Buchungen", "cancel_booking": "meine Buchung stornieren",
        "human_handoff": "Mensch", "stop": "abmelden",
        "faq:location": "wie komme ich zu Ihnen", "modify_booking": "meine Buchung ändern",
    },
    "en": {
        "help": "help", "menu": "menu", "status": "status", "reset": "reset", "photos": "photos",
        "booking_status": "my bookings", "cancel_booking": "cancel my booking",
        "human_handoff": "human", "stop": "stop messages",
        "faq:location": "how do I get there", "modify_booking": "change my booking",
    },
    "es": {
        "help": "ayuda", "menu": "menú", "status": "estado", "reset": "reiniciar", "photos": "fotos",
        "booking_status": "mis reservas", "cancel_booking": "anular mi reserva",
        "human_handoff": "persona", "stop": "darme de baja",
        "faq:location": "cómo llegar", "modify_booking": "cambiar mi reserva",
    },
    "fr": {
        "help": "aide", "menu": "menu", "status": "statut", "reset": "recommencer", "photos": "photos",
        "booking_status": "mes réservations", "cancel_booking": "annuler ma réservation", "human_handoff": "conseiller",
        "stop": "me désabonner", "faq:location": "comment venir", "modify_booking": "modifier ma réservation",
    },
    "it": {
        "help": "aiuto", "menu": "menu", "status": "stato", "reset": "ricominciare", "photos": "foto",
        "booking_status": "le mie prenotazioni", "cancel_booking": "annullare la mia prenotazione",
        "human_handoff": "operatore", "stop": "basta messaggi",
        "faq:location": "come arrivare", "modify_booking": "cambiare la mia prenotazione",
    },
    "pt": {
        "help": "ajuda", "menu": "menu", "status": "estado", "reset": "reiniciar", "photos": "fotos",
        "booking_status": "minhas reservas", "cancel_booking": "cancelar a minha reserva",
        "human_handoff": "pessoa", "stop": "sair da lista",
        "faq:location": "como chegar", "modify_booking": "alterar a minha reserva",
    },
}  # fmt: skip
"""Each language's words in italics, by the intent they stand for."""

WORDS = [(language, intent, word) for language, words in OFFERED.items() for intent, word in words.items()]


def heard(text: str, lang: str | None, asked: str | None = None) -> Meaning:
    return understand(text, today=date(2026, 11, 21), lang=lang, asked=asked)


def offers(language: str) -> str:
    """All that the help, the menu, the question what to end and the last lines of a booking say."""
    values = {"hotel": "Prime", "reference": "7"}
    return "\n".join(
        phrase(Line(key, values), language=language)
        for key in ("help", "menu", "end_what", "anything_else", "what_next")
    )


def test_every_language_has_words_to_offer() -> None:
    assert set(OFFERED) == set(languages())


@pytest.mark.parametrize(("language", "intent", "word"), WORDS)
def test_every_word_the_bot_offers_is_understood(language: str, intent: str, word: str) -> None:
    assert heard(word, language).says(intent)


@pytest.mark.parametrize("language", OFFERED)
def test_these_are_all_the_words_that_help_and_menu_offer(language: str) -> None:
    assert set(re.findall(r"_([^_]+)_", offers(language))) == set(OFFERED[language].values())


@pytest.mark.parametrize("language", OFFERED)
def test_the_example_of_a_change_names_both_days_for_certain(language: str) -> None:
    [example] = re.findall(r"_([^_]+)_", phrase(Line("change_unclear"), language=language))
    change = heard(example, language)

    assert change.says("modify_booking")
    assert (change.check_in, change.check_out) == (date(2026, 12, 12), date(2026, 12, 15))


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [("de", "email", "keine"), ("fr", "email", "aucune"), ("it", "email", "nessuno"), ("pt", "email", "nenhum")],
)
def test_having_no_email_is_an_answer(language: str, question: str, answer: str) -> None:
    assert heard(answer, language, question).says("deny")


@pytest.mark.parametrize(
    ("language", "yes", "no"), [("de", "ja", "nein"), ("fr", "oui", "non"), ("it", "sì", "no"), ("pt", "sim", "não")]
)
@pytest.mark.parametrize("asked", ["confirm", "resume", "email_check", "cancel"])
def test_yes_and_no_are_understood_as_they_are_offered(language: str, yes: str, no: str, asked: str) -> None:
    assert heard(yes, language, asked).says("affirm")
    assert heard(no, language, asked).says("deny")


@pytest.mark.parametrize("language", ["de", "fr", "it", "pt"])
def test_what_stands_on_the_buttons_is_understood(language: str) -> None:
    assert heard(phrase(Line("yes"), language=language), language, "confirm").says("affirm")
    assert heard(phrase(Line("change"), language=language), language, "confirm").says("modify_booking")


@pytest.mark.parametrize("lang", OFFERED)
@pytest.mark.parametrize("asked", [None, "dates", "guests", "room_choice", "name", "confirm"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("English please", "en"),
        ("español, por favor", "es"),
        ("em português", "pt"),
        ("en français", "fr"),
        ("auf Deutsch bitte", "de"),
        ("in italiano per favore", "it"),
    ],
)
def test_another_language_may_be_wished_at_any_time(text: str, wanted: str, asked: str | None, lang: str) -> None:
    meaning = heard(text, lang, asked)

    assert (meaning.wants_language, meaning.name) == (wanted, None)


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("sprechen Sie Deutsch?", "en", "de"),
        ("parlez-vous français ?", "en", "fr"),
        ("possiamo parlare in inglese?", "it", "en"),
        ("podemos falar em inglês?", "pt", "en"),
        ("können wir Englisch sprechen?", "de", "en"),
    ],
)
def test_a_question_for_a_language_is_the_wish_and_no_name(text: str, lang: str, wanted: str) -> None:
    meaning = heard(text, lang, "name")

    assert (meaning.wants_language, meaning.name) == (wanted, None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("was habe ich gebucht?", "de"),
        ("zeigen Sie mir meine Buchung", "de"),
        ("quelle chambre ai-je réservée ?", "fr"),
        ("montrez-moi ma réservation", "fr"),
        ("che cosa ho prenotato?", "it"),
        ("quando è la mia prenotazione?", "it"),
        ("o que reservei?", "pt"),
        ("qual é a minha reserva?", "pt"),
    ],
)
def test_asking_for_ones_booking_is_heard(text: str, lang: str) -> None:
    assert heard(text, lang).says("booking_status")
