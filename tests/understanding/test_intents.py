from __future__ import annotations

import pytest

from reservations.understanding.intents import INTENTS
from tests.understanding.reading import read


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hi there", "greet"),
        ("buenas tardes", "greet"),
        ("help", "help"),
        ("AYUDA!", "help"),
        ("menú", "menu"),
        ("status", "status"),
        ("estado", "status"),
        ("reiniciar", "reset"),
        ("start over", "reset"),
        ("STOP", "stop"),
        ("start", "start"),
        ("I'd like to book a room", "book"),
        ("do you have any rooms free?", "availability"),
        ("what hotels are there?", "availability"),
        ("quiero una habitación doble", "availability"),
        ("another booking please", "new_booking"),
        ("please cancel my reservation", "cancel_booking"),
        ("quiero anular mi reserva", "cancel_booking"),
        ("ich möchte stornieren", "cancel_booking"),
        ("can I change my booking?", "modify_booking"),
        ("what's the status of my booking?", "booking_status"),
        ("thank you so much", "thanks"),
        ("thanks, that's all", "thanks"),
        ("bye", "thanks"),
        ("let me speak to a human", "human_handoff"),
        ("quiero hablar con recepción", "human_handoff"),
        ("parler à un conseiller", "human_handoff"),
        ("is there a gym?", "faq:leisure"),
        ("¿hay wifi?", "faq:wifi"),
        ("what time can we check in?", "faq:check_in"),
        ("bis wann muss ich auschecken?", "faq:check_out"),
        ("dove posso parcheggiare?", "faq:parking"),
        ("aceitam cachorros?", "faq:pets"),
        ("à quelle heure est le petit déjeuner ?", "faq:restaurant"),
        ("¿cuánto cuesta?", "faq:price"),
        ("where is the hotel?", "faq:location"),
        ("is it wheelchair accessible?", "faq:accessibility"),
        ("can you tell me tomorrow's weather?", "other"),
        ("purple monkeys dishwasher quantum", "other"),
        ("", "other"),
    ],
)
def test_what_a_message_wants_is_heard(text: str, intent: str) -> None:
    assert read(text).intent == intent
    assert intent in INTENTS


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "yep that's fine",
        "sounds really good",
        "👍🏿",
        "go ahead",
        "ok",
        "why not",
        "no problem",
        "I would",
        "perfect",
        "oh yes",
        "it will be great, so sure",
        "sí, claro",
        "me parece bien",
        "vale",
        "oui c'est bon",
        "ja, passt",
        "va bene",
        "pode ser",
    ],
)
def test_yes_is_understood_in_all_its_forms(text: str) -> None:
    assert read(text, asked="confirm").intent == "affirm"


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "nope",
        "not now",
        "that's not right",
        "I don't agree",
        "it is not ok",
        "I do not",
        "❌",
        "hmm, no",
        "maybe later",
        "I don't want to book it",
        "no gracias",
        "no me parece bien",
        "non merci",
        "das stimmt nicht",
        "non va bene",
        "acho que não",
    ],
)
def test_no_is_understood_in_all_its_forms(text: str) -> None:
    assert read(text, asked="confirm").intent == "deny"


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("yes, and is there parking?", ("affirm", "faq:parking")),
        ("sí, ¿y hay piscina?", ("affirm", "faq:leisure")),
        ("no, cancel my booking", ("deny", "cancel_booking")),
        ("no, start again", ("deny", "reset")),
    ],
)
def test_several_intents_of_one_message_are_all_heard(text: str, intents: tuple[str, ...]) -> None:
    assert set(intents) <= set(read(text, asked="confirm").intents)
    assert read(text, asked="confirm").intent == intents[0]


def test_dates_do_not_hide_an_answer() -> None:
    heard = read("that sounds fine, I need the room for 3 nights")

    assert heard.intent == "affirm"
    assert heard.nights == 3


@pytest.mark.parametrize("text", ["how do I cancel?", "what is your cancellation policy", "¿cómo puedo cancelar?"])
def test_asking_how_to_cancel_cancels_nothing(text: str) -> None:
    assert not read(text).says("cancel_booking")


@pytest.mark.parametrize("text", ["the wifi is broken", "I lost my key at the pool"])
def test_what_is_broken_or_lost_is_no_question_about_the_hotel(text: str) -> None:
    assert not any(intent.startswith("faq:") for intent in read(text).intents)


@pytest.mark.parametrize("text", ["cancel my table for dinner", "move my massage to 5 pm"])
def test_another_service_is_no_booking_of_a_room(text: str) -> None:
    assert not read(text).says("cancel_booking", "modify_booking", "book")


@pytest.mark.parametrize(
    ("text", "language"),
    [("English please", "en"), ("en español por favor", "es"), ("en français svp", "fr"), ("auf Deutsch bitte", "de")],
)
def test_a_language_is_asked_for(text: str, language: str) -> None:
    assert read(text, lang="it").wants_language == language


@pytest.mark.parametrize("text", ["I'd rather not say", "prefiero no decirlo", "I don't have an email", "skip"])
def test_a_refusal_is_a_no(text: str) -> None:
    heard = read(text, asked="email")

    assert heard.intent == "deny"
    assert heard.email is None


@pytest.mark.parametrize(
    "text",
    [
        "are you sure?",
        "is that correct?",
        "ok?",
        "ok, what is the cancellation policy?",
        "great, how much is parking?",
        "yes, but only if it has a sea view",
        "vale, ¿y hay parking?",
        "sí, pero con vistas al mar",
        "oui, mais à quelle heure ?",
        "ja, aber ein ruhiges Zimmer",
    ],
)
def test_nothing_is_confirmed_by_less_than_a_yes(text: str) -> None:
    assert not read(text, asked="confirm").says("affirm")
