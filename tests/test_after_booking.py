"""Cancelling and changing against the simulated PMS on its bad days: what the guest hears is what the PMS shows."""

from __future__ import annotations

import pytest

from simulators.qloapps.faults import FaultRule
from tests.bot import Bot

BOOKED = ("from 15 to 18 December for 2, the cheapest, Jane Doe, jane@example.com", "1", "yes")


@pytest.fixture
def guest(bot: Bot) -> Bot:
    """A bot whose guest has booked a room."""
    for line in BOOKED:
        bot.says(line)
    assert len(bot.bookings) == 1
    return bot


def answer(bot: Bot, text: str) -> str:
    return "\n".join(bubble.text for bubble in bot.says(text))


def spoil(bot: Bot, kind: str, method: str, resource: str) -> None:
    bot.shop.faults.add(FaultRule(kind, method=method, resource=resource))


@pytest.mark.parametrize("kind", ["error_after", "cut_after", "error_before", "cut_before"])
def test_a_cancellation_without_a_clear_answer_is_told_as_the_pms_shows_it(kind: str, guest: Bot) -> None:
    answer(guest, "cancel my booking")
    spoil(guest, kind, "POST", "order_histories")

    told = answer(guest, "yes")

    assert ("is cancelled" in told) == (not guest.bookings)


@pytest.mark.parametrize("kind", ["error_after", "cut_after", "error_before", "cut_before"])
def test_a_change_without_a_clear_answer_is_told_as_the_pms_shows_it(kind: str, guest: Bot) -> None:
    answer(guest, "one night longer")
    spoil(guest, kind, "PUT", "bookings")

    told = answer(guest, "yes")

    live = guest.bookings
    assert ("is changed" in told) == any("2026-12-19" in str(booking) for booking in live)
    assert len(live) == 1


def test_a_booking_that_begins_on_the_first_day_named_is_moved_to_the_second(guest: Bot) -> None:
    told = answer(guest, "move my booking from the 15th to the 20th")

    assert "Sunday, 20 December 2026" in told.split("Arrival: ")[1].split("\n")[0]
    assert "Wednesday, 23 December 2026" in told


def test_a_booking_that_begins_on_another_day_gets_both_days_named(guest: Bot) -> None:
    told = answer(guest, "move my booking from the 5th to the 8th of January")

    assert "Tuesday, 5 January 2027" in told
    assert "Friday, 8 January 2027" in told


@pytest.mark.parametrize(
    ("wish", "method", "resource", "done"),
    [
        ("cancel my booking", "POST", "order_histories", "is cancelled"),
        ("one night longer", "PUT", "bookings", "is changed"),
    ],
)
def test_once_the_pms_is_well_it_is_done_and_the_guest_written_to(
    wish: str, method: str, resource: str, done: str, guest: Bot
) -> None:
    answer(guest, wish)
    spoil(guest, "error_before", method, resource)
    assert "has not confirmed it yet" in answer(guest, "yes")
    guest.shop.faults.clear()
    guest.wait(seconds=90)
    guest.sweep()

    assert done in "\n".join(bubble.text for _, bubble in guest.outbox.sent)


def test_a_party_too_large_for_any_room_gets_another_one_beside_its_own(guest: Bot) -> None:
    assert "2 × General Rooms" in answer(guest, "we will be three")

    assert "is changed" in answer(guest, "yes")
    assert len(guest.bookings) == 1
