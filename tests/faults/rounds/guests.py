"""Guests who book a room each, and say again what got no answer, as people do."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from threading import Thread

from simulators.twilio.messages import Guest
from tests.faults.rounds.house import DOUBLES, FAMILIES
from tests.faults.rounds.mail import Mail
from tests.faults.rounds.post import PostOffice

PATIENCE_SECONDS = 70.0
"""A guest without an answer writes again after so long."""
SECOND_LOOK_SECONDS = 6.0
PAUSE_SECONDS = 5.0
"""Before a guest does what "in a few minutes" asks for."""
NIGHTS = 2
FIRST_NIGHT = 30
"""The first of the crowd come in so many days."""
IN_TWO_MESSAGES = 0.15
"""So many begin with two messages at once, which may arrive the other way round."""

ANSWERS = {
    "Shall I book this?": "yes",
    "Shall I book under the name": "yes",
    "Would you like this room?": "yes",
    "Which room would you like": "1",
}
LOST = ("To which e-mail address", "Under which name shall I book")
"""Asked of a guest who said so in a message that never got through."""
BOOKED = re.compile(r"(?:Booking|your booking|Your booking) \*(?P<reference>[A-Z]{9})\*")
OFFERED_A_PERSON = "is glad to help"
TOTAL = re.compile(r"^Total: \*(?P<total>[^*]+)\*", re.MULTILINE)
CONFIRMED = "Your room is booked!"
SOLD_OUT = ("fully booked", "call us")
TRY_AGAIN = ("can't take messages at this moment", "can't reach our reservation system", "could not work through")


@dataclass
class Visitor:
    """One guest on the way to a booking. `confirmed` are the totals told, by the booking's reference."""

    guest: Guest
    opening: Sequence[str]
    mail: Mail
    post: PostOffice
    seconds: float
    confirmed: dict[str, Decimal] = field(default_factory=dict)
    is_turned_away: bool = False
    repeats: int = 0
    _last_said: str = ""
    _came_twice: str = ""
    _read: set[str] = field(default_factory=set)

    @property
    def is_done(self) -> bool:
        return bool(self.confirmed) or self.is_turned_away

    def books(self) -> None:
        """Talk until the room is booked, there is none, or the time is over."""
        give_up_at = time.monotonic() + self.seconds
        self._begin()
        while not self.is_done and time.monotonic() < give_up_at:
            heard = self.mail.next(self.guest.key, within=SECOND_LOOK_SECONDS if self._came_twice else PATIENCE_SECONDS)
            if heard is None:
                self._break_the_silence()
            else:
                self._answer(heard)

    def _break_the_silence(self) -> None:
        if self._came_twice:
            # Nothing else came: it was no reply sent twice, but the same question asked again.
            question, self._came_twice = self._came_twice, ""
            self._go_on(question)
        else:
            self.repeats += 1
            self._say(self._last_said)

    def _begin(self) -> None:
        senders = [Thread(target=self.post.send, args=(self.guest, text)) for text in self.opening]
        self._last_said = " ".join(self.opening)
        for sender in senders:
            sender.start()
        for sender in senders:
            sender.join()

    def _say(self, text: str) -> None:
        self._last_said = text
        self.post.send(self.guest, text)

    def _answer(self, heard: str) -> None:
        if any(phrase in heard for phrase in TRY_AGAIN):
            self.repeats += 1
            time.sleep(PAUSE_SECONDS)
            self._say(self._last_said)
        elif heard in self._read:
            self._came_twice = heard
        else:
            self._read.add(heard)
            self._came_twice = ""
            self._go_on(heard)

    def _go_on(self, heard: str) -> None:
        if CONFIRMED in heard:
            self.note(heard)
        elif OFFERED_A_PERSON in heard or any(question in heard for question in LOST):
            # Talked at cross purposes, as by an answer to a question that came twice: all of it once more.
            self._say(" ".join(self.opening))
        elif any(phrase in heard for phrase in SOLD_OUT):
            self.is_turned_away = True
        elif answers := [answer for question, answer in ANSWERS.items() if question in heard]:
            self._say(answers[0])

    def note(self, confirmation: str) -> None:
        """Remember what was confirmed, and for how much."""
        booked, total = BOOKED.search(confirmation), TOTAL.search(confirmation)
        if booked and total:
            # However it is written, an amount in euros ends in two digits of cents.
            self.confirmed[booked["reference"]] = Decimal(re.sub(r"\D", "", total["total"])) / 100


def crowd(count: int, mail: Mail, post: PostOffice, chance: random.Random, *, seconds: float) -> list[Visitor]:
    """So many guests, spread over stays so that nearly all of them find a room."""
    return [_visitor(number, mail, post, chance, seconds) for number in range(count)]


def _visitor(number: int, mail: Mail, post: PostOffice, chance: random.Random, seconds: float) -> Visitor:
    # A little fewer to a stay than there are rooms: the cheap ones run out, the house does not.
    begin = datetime.now(UTC).date() + timedelta(FIRST_NIGHT + NIGHTS * (number // (DOUBLES + FAMILIES - 2)))
    stay = f"{begin} to {begin + timedelta(NIGHTS)} for 2 adults"
    details = f"my name is Ana Diaz, guest{number}@example.com"
    opening = [stay, details] if chance.random() < IN_TWO_MESSAGES else [f"{stay}, {details}"]
    chance.shuffle(opening)
    return Visitor(Guest(f"+4477009{number:05d}", "Ana Diaz"), opening, mail, post, seconds)


def set_off(visitors: Sequence[Visitor]) -> list[Thread]:
    """Everybody begins at once."""
    threads = [Thread(target=visitor.books, daemon=True) for visitor in visitors]
    for thread in threads:
        thread.start()
    return threads
