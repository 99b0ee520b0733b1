"""Guests who arrive are reminded of it: on the whole bot, and where a reminder is cut off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

import whatsapp_bot
from reservations.errors import ChannelError
from reservations.messages import Bubble, Rich
from reservations.reminders import Reminders
from reservations.reminding import Hours
from tests.bot import Bot

GUEST = "+447700900123"
EVE = "2026-12-14T23:00:00+00:00"
MORNING = "2026-12-15T15:00:00+00:00"
"""17:00 on the day before the arrival, and 9:00 on its morning, where the hotel is."""


@pytest.fixture
def booked(bot: Bot) -> Bot:
    """A guest who booked in November for 15 to 18 December."""
    for text in ("15 to 18 December for 2 adults", "1", "Jane Doe", "jane@example.com", "yes"):
        last = bot.says(text, guest=GUEST, profile="Jane Doe")
    assert "booked" in last[0].text
    return bot


def reminders_of(bot: Bot) -> Reminders:
    services: whatsapp_bot.Services = bot.app.extensions[whatsapp_bot.SERVICE]
    return services.reminders


def at(bot: Bot, moment: str) -> None:
    """Let time pass until this moment, and a look for whom to remind end there."""
    bot.wait(seconds=(datetime.fromisoformat(moment) - bot.clock.now() - timedelta(minutes=1)).total_seconds())


def reminded(bot: Bot, *, writes: bool = True, with_: Mapping[str, Any] | None = None) -> list[Bubble]:
    """What the guest, who has just written, is sent by one look, some minutes later."""
    if writes:
        bot.says("thanks", guest=GUEST)
    bot.outbox.sent.clear()
    bot.wait(minutes=5)
    replace(reminders_of(bot), **(with_ or {})).look(every_seconds=60)
    return [bubble for guest, bubble in bot.outbox.sent if guest == GUEST]


def test_a_guest_is_reminded_on_the_day_before_and_on_the_morning(booked: Bot) -> None:
    at(booked, EVE)
    [eve] = reminded(booked)
    at(booked, MORNING)
    [morning] = reminded(booked)

    assert "begins tomorrow, Tuesday, 15 December 2026" in eve.text
    assert "Today is the day" in morning.text
    assert "Monticello Drive" in morning.text
    assert "12:00" in morning.text


def test_each_reminder_comes_once(booked: Bot) -> None:
    at(booked, EVE)

    assert len(reminded(booked)) == 1
    assert reminded(booked) == []
    assert reminded(booked) == []


def test_nobody_is_reminded_before_the_hour(booked: Bot) -> None:
    at(booked, "2026-12-14T22:00:00+00:00")

    assert reminded(booked) == []


def test_nobody_is_reminded_where_it_is_off(booked: Bot) -> None:
    at(booked, EVE)

    assert reminded(booked, with_={"hours": Hours(None, None)}) == []


def test_who_books_after_the_hour_was_just_told(bot: Bot) -> None:
    at(bot, EVE)
    bot.wait(minutes=10)
    for text in ("15 to 18 December for 2 adults", "1", "Jane Doe", "jane@example.com", "yes"):
        bot.says(text, guest=GUEST, profile="Jane Doe")
    assert bot.bookings

    assert reminded(bot) == []


def test_who_cancelled_hears_nothing_of_it(booked: Bot) -> None:
    booked.says("cancel my booking", guest=GUEST)
    assert "cancelled" in booked.says("yes", guest=GUEST)[0].text
    at(booked, EVE)

    assert reminded(booked) == []


def test_who_changed_is_reminded_of_the_new_dates(booked: Bot) -> None:
    booked.says("change my booking to 20 to 22 December", guest=GUEST)
    booked.says("yes", guest=GUEST)
    at(booked, EVE)
    early = reminded(booked)
    at(booked, "2026-12-19T23:00:00+00:00")

    assert early == []
    assert "20 December" in reminded(booked)[0].text


def test_bookings_that_others_made_are_none_of_ours(booked: Bot) -> None:
    booked.sell_out("2026-12-15", "2026-12-16", leave=1)
    at(booked, EVE)

    assert len(reminded(booked)) == 1


def test_the_answer_to_a_reminder_makes_sense(booked: Bot) -> None:
    at(booked, EVE)
    reminded(booked)

    messages = booked.state(GUEST)["messages"]
    assert "begins tomorrow" in messages[-1]["content"]


# --- Who has not written for a day


def template(name: str, language: str, variables: Mapping[str, str]) -> Bubble | None:
    said = ", ".join(variables.values())
    return Bubble(f"{name} in {language}: {said}", rich=Rich("HX1", tuple(variables.items())))


def test_who_has_not_written_for_a_day_is_reminded_by_template(booked: Bot) -> None:
    reference = booked.state(GUEST)["confirmation_number"]
    at(booked, EVE)

    [sent] = reminded(booked, writes=False, with_={"template": template})

    assert sent.rich == Rich("HX1", (("1", reference), ("2", "Tuesday, 15 December 2026")))


def test_without_a_template_a_silent_guest_is_left_alone_for_good(
    booked: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "telemetry")
    at(booked, EVE)

    assert reminded(booked, writes=False) == []
    assert reminded(booked, writes=False, with_={"template": template}) == []
    assert [vars(line)["event_reason"] for line in caplog.records if line.message == "ReminderLeftOut"] == [
        "outside_window"
    ]


def test_who_opted_out_is_left_alone(booked: Bot) -> None:
    at(booked, EVE)
    booked.says("STOP", guest=GUEST)

    assert reminded(booked, writes=False) == []


# --- Cut off


def test_a_reminder_that_twilio_had_no_room_for_is_tried_again(booked: Bot) -> None:
    at(booked, EVE)
    booked.outbox.refusal = (429, 20429)
    refused = reminded(booked)
    booked.outbox.refusal = None

    assert refused == []
    assert len(reminded(booked)) == 1


def test_a_reminder_that_was_sent_but_never_marked_is_not_sent_again(booked: Bot) -> None:
    reference = booked.state(GUEST)["confirmation_number"]
    begins = "Your stay at The Hotel Prime begins tomorrow, Tuesday, 15 December 2026."
    booked.history.told.append((GUEST, f"{begins} Your booking: *{reference}*.\n\nCheck-in is …"))
    at(booked, EVE)
    booked.outbox.refusal = (500, 20500)
    reminded(booked)
    booked.outbox.refusal = None

    assert reminded(booked) == []
    assert "begins tomorrow" in booked.state(GUEST)["messages"][-1]["content"]


def test_a_reminder_whose_fate_nobody_can_tell_waits_until_somebody_can(booked: Bot) -> None:
    at(booked, EVE)
    booked.outbox.refusal = (500, 20500)
    reminded(booked)
    booked.outbox.refusal = None
    booked.history.fails = ChannelError("away", is_retryable=True)
    unknown = reminded(booked)
    booked.history.fails = None

    assert unknown == []
    assert len(reminded(booked)) == 1


def test_a_reminder_that_twilio_refuses_for_good_is_not_tried_again(booked: Bot) -> None:
    at(booked, EVE)
    booked.outbox.refusal = (400, 21610)
    reminded(booked)
    booked.outbox.refusal = None

    assert reminded(booked) == []
