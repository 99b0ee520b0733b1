"""What the guests of the bench write."""

from __future__ import annotations

from urllib.parse import parse_qsl

import phonenumbers
from twilio.request_validator import RequestValidator

from bench.talks import TURNS, Message
from tests.bench.tiny import TOKEN, YES, guests


def form(message: Message) -> dict[str, str]:
    return dict(parse_qsl(message.request.partition(b"\r\n\r\n")[2].decode()))


def signature(message: Message) -> str:
    return message.request.partition(b"X-Twilio-Signature: ")[2].partition(b"\r\n")[0].decode()


def test_every_message_is_signed() -> None:
    (talk,) = guests().booking(1)
    url = "http://127.0.0.1:80/webhook/whatsapp"

    assert all(RequestValidator(TOKEN).validate(url, form(each), signature(each)) for each in talk.messages)


def test_every_guest_has_a_number_that_there_is() -> None:
    numbers = [talk.guest for talk in guests().booking(20)]

    assert len(set(numbers)) == 20
    assert all(phonenumbers.is_possible_number(phonenumbers.parse(number)) for number in numbers)


def test_half_of_the_guests_write_in_spanish() -> None:
    yeses = [form(talk.messages[TURNS.index("booking")])["Body"] for talk in guests().booking(4)]

    assert yeses == [*YES, *YES]


def test_rooms_of_every_type_are_taken_in_both_languages_before_the_next_night_begins() -> None:
    talks = guests(types=("Small", "Large"), nights=2).booking(5)
    asked = [[form(talk.messages[TURNS.index(turn)])["Body"] for turn in ("availability", "room")] for talk in talks]

    assert [room for _, room in asked] == ["Small", "Small", "Large", "Large", "Small"]
    assert asked[4][0] == "from 2 June 2030 to 3 June 2030 for 2 adults"


def test_after_the_last_night_it_is_the_turn_of_the_first() -> None:
    first, *_, last = guests(types=("Small",), nights=2).booking(5)
    nights = [form(talk.messages[TURNS.index("availability")])["Body"] for talk in (first, last)]

    assert nights[0] == nights[1]


def test_who_leaves_says_no_yes_to_the_summary() -> None:
    (talk,) = guests().leaving(1)

    assert [message.turn for message in talk.messages] == list(TURNS[: TURNS.index("booking")])


def test_a_puzzling_guest_asks_something_else_and_books_all_the_same() -> None:
    plain, puzzling = guests().booking(1)[0], guests().puzzling(1)[0]
    said, instead = ([form(message)["Body"] for message in talk.messages] for talk in (plain, puzzling))

    assert [turn for turn, one, other in zip(TURNS, said, instead, strict=True) if one != other] == ["question"]
