from __future__ import annotations

import pytest

from reservations.conversation import Asked, Conversation, Meaning, Step
from reservations.stages.guest import take_guest
from tests.reservations.conftest import House
from tests.reservations.talk import keys, line

STRANGER = Conversation("+34600123456", "en", profile_name="Ana Diaz")
NAMED = STRANGER.but(guest_name="Ana Diaz")


def taken(conversation: Conversation, house: House, *intents: str, **heard: tuple[str, ...]) -> Step:
    return take_guest(conversation, Meaning(intents=intents, **heard), ports=house.ports)  # type: ignore[arg-type]


def test_the_profile_s_name_is_offered(house: House) -> None:
    step = taken(STRANGER, house)

    assert line(step.reply, "ask_name_offered").values == {"name": "Ana Diaz"}
    assert step.conversation.asked is Asked.NAME


def test_a_guest_without_a_profile_is_asked_for_the_name(house: House) -> None:
    assert keys(taken(STRANGER.but(profile_name=""), house).reply) == ["ask_name"]


def test_a_yes_takes_the_name_that_was_offered(house: House) -> None:
    assert taken(STRANGER.but(asked=Asked.NAME), house, "affirm").conversation.guest_name == "Ana Diaz"


def test_a_no_to_the_name_offered_asks_for_the_right_one(house: House) -> None:
    assert keys(taken(STRANGER.but(asked=Asked.NAME), house, "deny").reply) == ["ask_name"]


def test_a_yes_to_something_else_is_no_name(house: House) -> None:
    assert taken(STRANGER.but(asked=Asked.ROOM_CHOICE), house, "affirm").conversation.guest_name is None


def test_the_email_is_asked_for_next(house: House) -> None:
    step = taken(NAMED, house)

    assert (keys(step.reply), step.conversation.asked) == (["ask_email"], Asked.EMAIL)


def test_what_looks_like_an_email_and_is_none_is_told(house: House) -> None:
    step = taken(NAMED.but(asked=Asked.EMAIL), house, unexplained=("ana@",))

    assert keys(step.reply) == ["email_unreadable"]


def test_a_guest_may_have_no_email(house: House) -> None:
    step = taken(NAMED.but(asked=Asked.EMAIL), house, "deny")

    assert (step.conversation.email_refused, step.waits) == (True, False)


@pytest.mark.parametrize(
    ("answer", "email"), [("affirm", "a@gmail.com"), ("deny", "a@gmial.com")], ids=["corrected", "kept"]
)
def test_a_mistyped_email_is_as_the_guest_answers(answer: str, email: str, house: House) -> None:
    doubtful = NAMED.but(guest_email="a@gmial.com", email_suggestion="a@gmail.com", asked=Asked.EMAIL_CHECK)

    step = taken(doubtful, house, answer)

    assert (step.conversation.guest_email, step.conversation.email_suggestion) == (email, None)


def test_a_mistyped_email_is_asked_back(house: House) -> None:
    step = taken(NAMED.but(guest_email="a@gmial.com", email_suggestion="a@gmail.com"), house)

    assert line(step.reply, "check_email").values == {"typed": "a@gmial.com", "meant": "a@gmail.com"}


def test_the_number_the_guest_writes_from_is_taken(house: House) -> None:
    step = taken(NAMED.but(guest_email="a@example.com", asked=Asked.EMAIL), house)

    assert step.conversation.guest_phone == "+34600123456"
    assert (step.waits, step.conversation.asked) == (False, None)


def test_a_guest_without_a_visible_number_is_asked_for_one(house: House) -> None:
    hidden = Conversation("ES.1a2b3c", "en", guest_name="Ana Diaz", guest_email="a@example.com")

    step = taken(hidden, house)

    assert (keys(step.reply), step.conversation.asked) == (["ask_phone"], Asked.PHONE)
