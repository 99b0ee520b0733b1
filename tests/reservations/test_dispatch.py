"""Replies by REST with every port in memory: their order, words where a form is refused, and what did not arrive."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reservations.dispatch import Undelivered
from reservations.errors import ChannelError
from reservations.events import ConfirmationUndelivered, SenderRefused
from reservations.messages import Bubble, Rich
from tests.reservations.conftest import House
from tests.reservations.desk import GUEST, WELCOME, Desk


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


# --- Replies by REST


def test_a_reply_refused_for_now_is_kept_with_those_after_it(desk: Desk) -> None:
    desk.waits("hi", "SM-a")
    desk.waits("dates", "SM-b")
    desk.channel.refusals = [ChannelError("slow down", code=20429, is_retryable=True)]

    desk.front.catch_up(GUEST)
    assert desk.channel.sent == []
    desk.front.catch_up(GUEST)

    assert desk.channel.texts == [*WELCOME, "ask_guests"]


def test_a_reply_cut_off_in_the_middle_goes_on_there(desk: Desk) -> None:
    desk.receives("hi")
    desk.store.bubble_sent(GUEST, "SM1", count=1)

    desk.front.sweep(every_seconds=5)

    assert desk.channel.texts == ["ask_dates_and_guests"]


def test_a_bubble_refused_for_good_is_dropped_and_the_next_goes_out(desk: Desk) -> None:
    desk.waits("hi", "SM-a")
    desk.channel.refusals = [ChannelError("not allowed", code=63016)]

    desk.front.catch_up(GUEST)

    assert desk.channel.texts == ["ask_dates_and_guests"]
    assert desk.store.notes[GUEST] == []


# --- Forms of the channel's own


LIST = Bubble("1. Deluxe", rich=Rich("HX1"), offered=("room",))


@pytest.fixture
def showing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose every answer is a list and a word after it."""
    monkeypatch.setattr(desk.channel, "render", lambda *_, **__: (LIST, Bubble("and more")))
    return desk


def test_a_form_goes_out_by_rest_and_not_in_the_answer(showing: Desk) -> None:
    answer = showing.receives("hi")
    assert (answer.bubbles, answer.sends_rest) == ((), True)

    showing.front.afterwards(answer)

    assert [bubble for _, bubble in showing.channel.sent] == [LIST, Bubble("and more")]
    assert showing.store.notes[GUEST] == []


def test_a_form_refused_at_once_is_said_in_words_in_its_place(showing: Desk) -> None:
    showing.channel.refusals = [ChannelError("bad variables", code=21656, refuses_form=True)]

    showing.front.afterwards(showing.receives("hi"))

    assert showing.channel.texts == ["1. Deluxe", "and more"]
    assert showing.channel.sent[0][1].rich is None
    assert len(showing.events.failures) == 1


def test_a_form_refused_later_is_said_in_words_once(showing: Desk) -> None:
    showing.front.afterwards(showing.receives("hi"))

    told = [showing.front.dispatch.undelivered(refused("SM1")) for _ in range(2)]
    showing.front.look_after(GUEST)

    assert told == [True, False]
    assert showing.channel.texts == ["1. Deluxe", "and more", "1. Deluxe"]


def test_what_a_message_offered_is_kept_under_its_id(showing: Desk) -> None:
    showing.front.afterwards(showing.receives("hi"))

    assert showing.store.sent["SM1"].offered == ("room",)
    assert showing.store.sent["SM2"].offered == ()


def test_a_guest_who_opted_out_gets_no_words_instead(showing: Desk) -> None:
    showing.channel.refusals = [ChannelError("opted out", code=21610)]

    showing.front.afterwards(showing.receives("hi"))

    assert showing.channel.texts == ["and more"]


# --- What did not arrive after all


def refused(message_id: str) -> Undelivered:
    return Undelivered(GUEST, message_id, 63013, "form", refuses_form=True)


def test_a_plain_message_that_was_refused_is_not_said_again(showing: Desk) -> None:
    showing.front.afterwards(showing.receives("hi"))

    assert not showing.front.dispatch.undelivered(refused("SM2"))
    assert showing.store.notes[GUEST] == []


def test_what_came_too_fast_is_said_again_by_the_sweep(showing: Desk) -> None:
    showing.front.afterwards(showing.receives("hi"))

    assert not showing.front.dispatch.undelivered(Undelivered(GUEST, "SM2", 63018, "too_fast"))
    showing.front.sweep(every_seconds=5)

    assert showing.channel.texts == ["1. Deluxe", "and more", "and more"]


def test_what_came_too_fast_twice_is_not_said_a_third_time(showing: Desk) -> None:
    showing.front.afterwards(showing.receives("hi"))
    showing.front.dispatch.undelivered(Undelivered(GUEST, "SM2", 63018, "too_fast"))
    showing.front.sweep(every_seconds=5)
    showing.front.dispatch.undelivered(Undelivered(GUEST, "SM3", 63018, "too_fast"))
    showing.front.sweep(every_seconds=5)

    assert showing.channel.texts == ["1. Deluxe", "and more", "and more"]


def test_a_sender_that_may_not_send_is_an_event(showing: Desk) -> None:
    told = [showing.front.dispatch.undelivered(Undelivered(GUEST, "SM2", 63007, "sender")) for _ in range(2)]
    showing.front.look_after(GUEST)

    assert told == [True, True]
    assert showing.events.published == [SenderRefused(63007)]


def test_a_sender_that_is_refused_at_once_is_an_event(showing: Desk) -> None:
    showing.channel.refusals = [ChannelError("no such sender", code=63007, why="sender")]
    showing.front.afterwards(showing.receives("hi"))
    showing.front.look_after(GUEST)

    assert SenderRefused(63007) in showing.events.published


@pytest.mark.parametrize(("has_templates", "again"), [(True, ["confirmed again REF1"]), (False, [])])
def test_a_confirmation_that_did_not_arrive_is_raised_and_tried_once_more(
    showing: Desk, has_templates: bool, again: list[str]
) -> None:
    showing.channel.has_templates = has_templates
    lost = Undelivered(GUEST, "SM9", 63016, "outside_window", confirms="REF1")
    told = [showing.front.dispatch.undelivered(lost) for _ in range(2)]
    showing.front.look_after(GUEST)

    assert told == [True, True]
    assert showing.channel.texts == again
    assert showing.events.published == [ConfirmationUndelivered("REF1", is_tried_again=has_templates)]


def test_a_confirmation_in_a_form_is_said_in_words_before_it_is_raised(showing: Desk) -> None:
    showing.front.afterwards(showing.receives("hi"))
    lost = Undelivered(GUEST, "SM1", 63013, "form", refuses_form=True, confirms="REF1", is_form=True)
    showing.front.dispatch.undelivered(lost)
    showing.front.look_after(GUEST)

    assert showing.channel.texts == ["1. Deluxe", "and more", "1. Deluxe"]
    assert ConfirmationUndelivered("REF1", is_tried_again=False) not in showing.events.published


def test_a_confirmation_that_came_too_fast_is_said_again_before_it_is_raised(showing: Desk) -> None:
    showing.front.afterwards(showing.receives("hi"))
    lost = Undelivered(GUEST, "SM1", 63018, "too_fast", confirms="REF1", is_form=True)
    showing.front.dispatch.undelivered(lost)
    showing.front.sweep(every_seconds=5)

    assert showing.channel.texts == ["1. Deluxe", "and more", "1. Deluxe"]
    assert ConfirmationUndelivered("REF1", is_tried_again=False) not in showing.events.published


def test_a_confirmation_that_is_refused_at_once_is_raised(showing: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing.channel, "render", lambda *_, **__: (replace(LIST, confirms="REF1"),))
    showing.channel.refusals = [ChannelError("opted out", code=21610, why="opted_out")]
    showing.front.afterwards(showing.receives("hi"))
    showing.front.look_after(GUEST)

    assert ConfirmationUndelivered("REF1", is_tried_again=False) in showing.events.published
