"""A guest asks to be forgotten: a question that says what goes and what stays, a plain yes, and it is done."""

from __future__ import annotations

import pytest

from simulators.qloapps import FaultRule
from tests.bot import Bot

GUEST = "+34600123456"
WISHES = {
    "en": ("delete my data", "+447700900123", "deleted", "yes"),
    "es": ("quiero que borren mis datos personales", "+34600123456", "he borrado", "sí"),
    "pt": ("por favor apague os meus dados", "+351912345678", "apaguei", "sim"),
    "fr": ("supprimez mes données s'il vous plaît", "+33612345678", "effacé", "oui"),
    "de": ("bitte löschen Sie meine Daten", "+4915112345678", "gelöscht", "ja"),
    "it": ("vorrei cancellare i miei dati", "+393201234567", "cancellato", "sì"),
}
HELLO = {"en": "hello", "es": "hola", "pt": "olá", "fr": "bonjour", "de": "guten Tag", "it": "buongiorno"}


def kept(bot: Bot, guest: str = GUEST) -> dict[str, object]:
    response = bot.manage("GET", f"/api/guests/{guest}")
    return dict(response.get_json().get("kept", {}))


@pytest.mark.parametrize("language", WISHES)
def test_a_guest_is_forgotten_at_a_yes_in_each_language(bot: Bot, language: str) -> None:
    wish, guest, done, yes = WISHES[language]
    bot.says(HELLO[language], guest=guest)

    asked = bot.says(wish, guest=guest)
    answer = bot.says(yes, guest=guest)

    assert "+1 334" in asked[0].text or "hotel" in asked[0].text.lower()
    assert done in answer[0].text
    left = kept(bot, guest)
    assert all(any(name in key for name in ("seen:", "rate", "reply", "told")) for key in left)
    assert not any(wish in str(each) for each in left.values())


@pytest.mark.parametrize("answer", ["no", "maybe later", "15 to 18 December", "ok but not my bookings", "yes?? no!"])
def test_without_a_plain_yes_nothing_is_erased(bot: Bot, answer: str) -> None:
    bot.says("my name is Ana Diaz, ana@example.com")
    bot.says("delete my data")
    bot.says(answer)

    assert bot.state()["guest_email"] == "ana@example.com"


def test_a_yes_to_something_in_between_erases_nothing(bot: Bot) -> None:
    bot.says("my name is Ana Diaz, ana@example.com")
    bot.says("delete my data")
    bot.says("is there parking?")
    bot.says("yes")

    assert bot.state()["guest_email"] == "ana@example.com"


def test_a_booking_stays_in_the_pms_and_its_guest_still_finds_it(bot: Bot) -> None:
    for line in ("5 to 8 January 2027 for 2 adults", "1", "Ana Diaz", "ana@example.com", "yes", "yes"):
        bot.says(line)
    for line in ("delete my data", "yes"):
        bot.says(line)

    assert "ana@example" not in str(kept(bot))
    assert "January" in bot.says("my bookings")[-1].text


def test_while_a_booking_is_being_confirmed_the_guest_is_asked_to_wait(bot: Bot) -> None:
    for line in ("5 to 8 February 2027 for 2 adults", "1", "yes", "ana@example.com"):
        bot.says(line)
    bot.shop.faults.add(FaultRule("error_before", method="POST", resource="bookings", times=1))
    bot.says("yes")
    bot.says("delete my data")

    assert "still being settled" in bot.says("yes")[0].text
    assert bot.state()["booking_status"] == "pending"
    bot.shop.faults.clear()
