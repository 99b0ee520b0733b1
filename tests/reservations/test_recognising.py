"""Messages told by their words."""

from __future__ import annotations

from reservations.messages import Bubble
from reservations.recognising import Unnamed, mark_of, offered_by, unnamed_of

ROOMS = Unnamed(mark_of("1. Deluxe\n2. Suite"), ("room-1", "room-2"))


def test_words_are_the_same_however_they_are_spaced() -> None:
    assert mark_of("1. Deluxe\n\n2. Suite ") == mark_of("1. Deluxe 2. Suite")


def test_a_mark_does_not_tell_the_words() -> None:
    assert "Ana" not in mark_of("Shall I book under the name Ana Díaz?")


def test_a_reply_is_told_by_its_message_that_offers_something() -> None:
    assert unnamed_of((Bubble("Hello"), Bubble("1. Deluxe\n2. Suite", offered=ROOMS.offered))) == ROOMS


def test_a_reply_that_offers_nothing_is_told_by_nothing() -> None:
    assert unnamed_of((Bubble("Hello"),)) is None


def test_of_two_messages_in_the_same_words_the_later_one_is_meant() -> None:
    again = Unnamed(ROOMS.mark, ("room-3",))

    assert offered_by("1. Deluxe\n2. Suite", (ROOMS, again)) == ("room-3",)


def test_words_that_are_none_of_ours_offered_nothing() -> None:
    assert offered_by("See you tomorrow", (ROOMS,)) == ()
