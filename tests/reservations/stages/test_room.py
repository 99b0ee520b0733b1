from __future__ import annotations

from typing import Any

import pytest

from reservations.conversation import Asked, Conversation, Meaning, Step
from reservations.events import RoomChosen
from reservations.model import RoomType
from reservations.stages.room import choose_room
from tests.reservations.conftest import COUPLE, STAY, House
from tests.reservations.talk import keys, line


@pytest.fixture
def choosing(ready: Conversation) -> Conversation:
    return ready.but(wanted=(), booking_key=None, asked=Asked.ROOM_CHOICE)


def chosen(conversation: Conversation, house: House, *intents: str, **heard: Any) -> Step:
    return choose_room(conversation, Meaning(intents=intents, **heard), ports=house.ports)


def test_the_list_shows_each_room_with_its_number_and_total(choosing: Conversation, house: House) -> None:
    step = chosen(choosing.but(asked=None), house)

    assert keys(step.reply) == ["rooms_header", "room_offer", "room_offer", "ask_room"]
    assert [choice.title.values["number"] for choice in step.reply.choices] == [1, 2]


def test_more_rooms_are_the_next_page_and_after_the_last_the_first(choosing: Conversation, house: House) -> None:
    many = choosing.but(offers=choosing.offers * 4)

    second = chosen(many, house, "more_rooms")
    first = chosen(second.conversation, house, "more_rooms")

    assert [step.conversation.page for step in (second, first)] == [1, 0]
    assert [each.values["number"] for each in second.reply.lines if each.is_option] == [7, 8]


def test_the_room_chosen_passes(choosing: Conversation, house: House) -> None:
    step = chosen(choosing.but(wanted=("2",)), house, choice=2)

    assert (step.waits, step.conversation.asked, step.events) == (False, None, (RoomChosen(("2",)),))


def test_a_room_that_was_wanted_and_is_gone_is_told_once(choosing: Conversation, house: House) -> None:
    step = chosen(choosing.but(wanted=("9",)), house)

    assert keys(step.reply)[:2] == ["wanted_room_gone", "rooms_header"]
    assert step.conversation.wanted == ()


def test_a_yes_takes_the_only_room(choosing: Conversation, house: House) -> None:
    one = choosing.but(offers=choosing.offers[:1])

    assert chosen(one, house, "affirm").conversation.wanted == ("1",)


def test_a_yes_to_several_rooms_asks_which(choosing: Conversation, house: House) -> None:
    assert keys(chosen(choosing, house, "affirm").reply) == ["ask_room"]


def test_a_yes_to_something_else_does_not_take_the_only_room(choosing: Conversation, house: House) -> None:
    one = choosing.but(offers=choosing.offers[:1], asked=Asked.DATES)

    assert chosen(one, house, "affirm").waits


@pytest.mark.parametrize("word", ["Deluxe", "deluxe", "delux"])
def test_a_room_named_before_any_list_was_shown_is_found(word: str, choosing: Conversation, house: House) -> None:
    step = chosen(choosing.but(asked=None), house, unexplained=("room", word))

    assert step.conversation.wanted == ("2",)


@pytest.mark.parametrize(("said_now", "wanted"), [((), ("2",)), (("standard",), ("1",))])
def test_a_room_named_earlier_gives_way_to_one_named_now(
    said_now: tuple[str, ...], wanted: tuple[str, ...], choosing: Conversation, house: House
) -> None:
    step = chosen(choosing.but(asked=None, room_words=("deluxe",)), house, unexplained=said_now)

    assert (step.conversation.wanted, step.conversation.room_words) == (wanted, ())


def test_words_that_name_no_room_are_forgotten_with_the_list(choosing: Conversation, house: House) -> None:
    step = chosen(choosing.but(asked=None, room_words=("castle",)), house)

    assert (keys(step.reply)[0], step.conversation.room_words) == ("rooms_header", ())


def test_a_word_that_two_rooms_share_names_neither(choosing: Conversation, house: House) -> None:
    house.pms.types = (RoomType("1", "Blue Room", "", 2, 1, 3), RoomType("2", "Red Room", "", 2, 1, 3))
    offers = house.pms.availability(STAY, COUPLE).offers

    assert chosen(choosing.but(offers=offers, asked=None), house, unexplained=("room",)).waits


def test_a_room_whose_photos_are_wanted_is_not_chosen(choosing: Conversation, house: House) -> None:
    step = chosen(choosing, house, "photos", choice=2, unexplained=("deluxe",))

    assert (step.waits, keys(step.reply)) == (True, ["ask_room"])


@pytest.mark.parametrize(
    ("intents", "heard", "remark"), [((), {"choice": 7}, "no_such_room"), (("deny",), {}, "what_instead")]
)
def test_what_chooses_nothing_is_remarked_on(
    intents: tuple[str, ...], heard: dict[str, Any], remark: str, choosing: Conversation, house: House
) -> None:
    assert keys(chosen(choosing, house, *intents, **heard).reply) == [remark, "ask_room"]


def test_who_asks_again_what_is_free_sees_the_list_again(choosing: Conversation, house: House) -> None:
    assert keys(chosen(choosing, house, "availability").reply)[0] == "rooms_header"


def test_a_room_without_a_description_is_told_by_its_amenities(choosing: Conversation, house: House) -> None:
    step = chosen(choosing.but(asked=None), house)
    standard, deluxe = (each for each in step.reply.lines if each.key == "room_offer")

    assert (standard.values["special"], deluxe.values["special"]) == ("A quiet room", "Balcony, Bath")
    assert line(step.reply, "ask_room").values["count"] == 2
