"""Whole talks as text files: what the guest writes and what the answer must hold.

# a comment
> what the guest writes                  < what the answer must hold        ! what it must not hold
@ guest +44… | Name                      who writes from here on
@ wait 65 minutes                        time passes
@ place 40.4168 -3.7038                  the guest shares a place
@ file audio/ogg                         the guest sends a file of this type
@ sold out                               somebody else books every room (from, to: ISO dates)
@ bookings 1                             so many live bookings are in the PMS
@ state check_in_date 2026-12-15         the AgentState's field, as JSON or a plain word
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from reservations.wording import languages
from tests.bot import Bot

# Measuring them would double their time, and each line of code has tests closer to it.
pytestmark = pytest.mark.no_cover

TALKS = sorted(Path(__file__).parent.glob("*/*.txt"))


@dataclass
class Talk:
    """One talk being played against the bot."""

    bot: Bot
    guest: str = "+34600123456"
    profile: str = "Ana Diaz"
    answer: str = ""

    def play(self, line: str) -> None:
        mark, _, rest = line.partition(" ")
        match mark:
            case ">":
                self._says(rest)
            case "<":
                assert rest in self.answer, f"{rest!r} is not in:\n{self.answer}"
            case "!":
                assert rest not in self.answer, f"{rest!r} is in:\n{self.answer}"
            case "@":
                self._direct(rest)
            case _:
                pytest.fail(f"not a line of a talk: {line!r}")

    def _says(self, text: str, **more: str) -> None:
        bubbles = self.bot.says(text, guest=self.guest, profile=self.profile, **more)
        self.answer = "\n".join(f"{bubble.text} {bubble.media_url}" for bubble in bubbles)

    def _direct(self, direction: str) -> None:
        match direction.split(" "):
            case ["guest", *rest]:
                self.guest, _, self.profile = " ".join(rest).partition(" | ")
            case ["place", latitude, longitude]:
                self._says("", Latitude=latitude, Longitude=longitude)
            case ["file", content_type]:
                self._says("", **self.bot.files.add(b"bytes", content_type))
            case ["wait", amount, unit]:
                self.bot.wait(**{unit: float(amount)})
            case ["sold", "out", check_in, check_out]:
                self.bot.sell_out(check_in, check_out)
            case ["bookings", count]:
                assert len(self.bot.bookings) == int(count)
            case ["state", name, *value]:
                assert self.bot.state(self.guest)[name] == _value(" ".join(value))
            case _:
                pytest.fail(f"not a direction: {direction!r}")


def _value(written: str) -> object:
    try:
        return json.loads(written)
    except json.JSONDecodeError:
        return written


@pytest.mark.parametrize("path", TALKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_talk_goes_as_written(path: Path, bot: Bot) -> None:
    talk = Talk(bot)
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            talk.play(line.rstrip())


def test_there_are_talks_in_every_language_of_the_bot() -> None:
    assert {path.parent.name for path in TALKS} == set(languages())
