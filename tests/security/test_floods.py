"""Replays and floods: done once, held back, and nobody else pays for them."""

from __future__ import annotations

from tests.bot import Bot

LOUD = "+447700900123"


def test_a_captured_delivery_replayed_later_does_nothing(bot: Bot) -> None:
    for line in ("15 to 18 December for 2 adults", "1", "yes", "ana@example.com"):
        bot.says(line)
    bot.says("yes", message_id="SMyes")
    bot.wait(hours=24)

    assert bot.says("yes", message_id="SMyes") == []
    assert len(bot.bookings) == 1


def test_one_guest_who_floods_is_held_back_and_nobody_else(bot: Bot) -> None:
    answers = [bot.says("help", guest=LOUD) for _ in range(60)]

    assert sum(bool(answer) for answer in answers) == 31
    assert bot.says("is there parking?")


def test_a_flood_leaves_behind_no_more_than_it_may(bot: Bot) -> None:
    for _ in range(40):
        bot.says("x" * 4000, guest=LOUD)
    kept = len(bot.manage("GET", f"/api/sessions/{LOUD}").data)

    assert kept < 200_000
    assert [key for key in bot.redis.scan_iter() if bot.redis.pttl(key) == -1] == []


def test_many_strangers_are_each_served(bot: Bot) -> None:
    answers = [bot.says("help", guest=f"+4477009{number:05d}") for number in range(40)]

    assert all(answers)
    assert bot.says("is there parking?")
