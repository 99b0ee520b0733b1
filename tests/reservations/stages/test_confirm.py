from __future__ import annotations

from dataclasses import replace

from reservations.conversation import Asked, Conversation, Meaning, Step
from reservations.events import SummaryShown
from reservations.stages.confirm import confirm_summary
from tests.reservations.conftest import House
from tests.reservations.talk import keys, line


def confirmed(conversation: Conversation, house: House, *intents: str) -> Step:
    return confirm_summary(conversation, Meaning(intents=intents), ports=house.ports)


def test_the_summary_states_all_that_a_yes_agrees_to(ready: Conversation, house: House) -> None:
    step = confirmed(ready, house)

    offer = ready.offers[0]
    values = line(step.reply, "summary").values
    assert values["hotel"] == "Hotel Prime"
    assert (values["check_in"], values["check_out"], values["nights"]) == (ready.check_in, ready.check_out, 3)
    assert (values["room"], values["total"], values["name"]) == ("Standard", offer.total, "Ana Diaz")


def test_each_summary_has_a_key_of_its_own(ready: Conversation, house: House) -> None:
    first = confirmed(ready, house)
    second = confirmed(first.conversation.but(asked=None), house)

    assert first.events == (SummaryShown("key-1"),)
    assert (second.conversation.booking_key, second.conversation.asked) == ("key-2", Asked.CONFIRM)


def test_the_question_alone_is_put_again_under_the_same_key(ready: Conversation, house: House) -> None:
    step = confirmed(ready.but(asked=Asked.CONFIRM), house)

    assert keys(step.reply) == ["ask_confirm"]
    assert step.conversation.booking_key == "the-key"


def test_the_key_goes_with_a_no(ready: Conversation, house: House) -> None:
    step = confirmed(ready.but(asked=Asked.CONFIRM), house, "deny")

    assert keys(step.reply) == ["what_to_change"]
    assert (step.conversation.booking_key, step.conversation.asked) == (None, None)


def test_wishes_and_the_rules_of_cancellation_are_in_the_summary(ready: Conversation, house: House) -> None:
    hotel = replace(house.ports.hotel, policies={"cancellation": {"en": "Free until the day before."}})
    house.ports = replace(house.ports, hotel=hotel)

    step = confirmed(ready.but(wishes=("a cot",)), house)

    assert keys(step.reply) == ["summary", "summary_wishes", "hotel_says", "ask_confirm"]


def test_what_only_a_person_can_book_is_not_put_to_a_yes(ready: Conversation, house: House) -> None:
    step = confirmed(ready.but(price_differences=2), house)

    assert (keys(step.reply), step.waits) == (["human"], True)


def test_without_a_room_there_is_nothing_to_confirm(ready: Conversation, house: House) -> None:
    assert confirmed(ready.but(wanted=()), house).reply.lines == ()
