"""What guests of the bench write: whole bookings, every other one in Spanish, as signed webhooks ready to be sent."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

from babel.dates import format_date
from twilio.request_validator import RequestValidator

from settings import DOUBLE_ACCOUNT_SID, DOUBLE_NUMBER

BOOKING = "booking"
TURNS = ("greeting", "question", "availability", "room", "name", "summary", BOOKING, "thanks")

CONFIRMED = "✅"
"""How a confirmation begins in every language; who is told to wait for one sees none."""

Lines = tuple[tuple[str, str], ...]
"""What a guest writes, each line with the name of the turn it begins."""

Questions = tuple[str, str]
"""The same in English and in Spanish."""

_QUESTIONS = "is there parking?", "¿hay aparcamiento?"
_PUZZLES = (
    "my grandmother collects porcelain elephants, where would she put them",
    "mi abuela colecciona elefantes de porcelana, dónde los pondría",
)


@dataclass(frozen=True, slots=True)
class Message:
    """One webhook call, as the bytes that go over the wire, and what the answer should hold."""

    guest: str
    turn: str
    request: bytes
    hoped_for: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """Everything one guest sends, in order."""

    guest: str
    messages: tuple[Message, ...]


class Writer:
    """Makes the calls that Twilio would make of the bot at `url`."""

    def __init__(self, url: str, auth_token: str) -> None:
        self._url = f"{url}/webhook/whatsapp"
        self._host = url.removeprefix("http://")
        self._validator = RequestValidator(auth_token)

    def talk(self, guest: str, name: str, lines: Lines) -> Talk:
        return Talk(guest, tuple(self._message(turn, guest, name, text) for turn, text in lines))

    def _message(self, turn: str, guest: str, name: str, text: str) -> Message:
        return Message(guest, turn, self.request(guest, name, text), CONFIRMED if turn == BOOKING else "")

    def request(self, guest: str, name: str, text: str) -> bytes:
        """A message from this guest, with an id of its own, under the signature of the account."""
        form = _form(guest, name, text)
        body = urlencode(form).encode()
        head = (
            "POST /webhook/whatsapp HTTP/1.1",
            f"Host: {self._host}",
            "Content-Type: application/x-www-form-urlencoded; charset=utf-8",
            f"Content-Length: {len(body)}",
            f"X-Twilio-Signature: {self._validator.compute_signature(self._url, form)}",
        )
        return "\r\n".join((*head, "", "")).encode() + body


def _form(guest: str, name: str, text: str) -> dict[str, str]:
    sid = f"SM{secrets.token_hex(16)}"
    return {
        "AccountSid": DOUBLE_ACCOUNT_SID,
        "ApiVersion": "2010-04-01",
        "Body": text,
        "From": f"whatsapp:{guest}",
        "MessageSid": sid,
        "MessageType": "text",
        "NumMedia": "0",
        "NumSegments": "1",
        "ProfileName": name,
        "SmsMessageSid": sid,
        "SmsSid": sid,
        "SmsStatus": "received",
        "To": f"whatsapp:{DOUBLE_NUMBER}",
        "WaId": guest.removeprefix("+"),
    }


class Guests:
    """Guests one after the other, each with a number, a night and an e-mail address of their own.

    `types` are the types of room by name. Guests take them in turn, then those of the next night, and after so many
    `nights` it is the first one's turn again.
    """

    def __init__(self, writer: Writer, *, types: Sequence[str], nights: int, first_night: date) -> None:
        self._writer = writer
        self._types = types
        self._nights = nights
        self._first_night = first_night
        self._came = 0

    def booking(self, count: int) -> Sequence[Talk]:
        """So many new guests, each of whom books a room."""
        return [self._booking(number) for number in self._next(count)]

    def puzzling(self, count: int) -> Sequence[Talk]:
        """So many new guests, each of whom books a room after a question that is put to a language model."""
        return [self._booking(number, _PUZZLES) for number in self._next(count)]

    def leaving(self, count: int) -> Sequence[Talk]:
        """So many new guests, each of whom is shown the summary of a booking and says no more."""
        said = TURNS.index(BOOKING)
        return [replace(talk, messages=talk.messages[:said]) for talk in self.booking(count)]

    def saying(self, count: int, lines: Lines) -> Sequence[Talk]:
        """So many new guests, who all say this."""
        return [self._talk(number, "Jane Doe", lines) for number in self._next(count)]

    def _booking(self, number: int, questions: Questions = _QUESTIONS) -> Talk:
        night = self._first_night + timedelta(days=number // (2 * len(self._types)) % self._nights)
        # Two by two, so that every type is asked for in both languages.
        room = self._types[number // 2 % len(self._types)]
        if number % 2 == 0:
            return self._talk(number, "Jane Doe", _english(number, questions[0], night, room))
        return self._talk(number, "Ana Díaz", _spanish(number, questions[1], night, room))

    def _talk(self, number: int, name: str, lines: Lines) -> Talk:
        phone = f"+4477{number:08d}" if number % 2 == 0 else f"+3461{number:07d}"
        return self._writer.talk(phone, name, lines)

    def _next(self, count: int) -> Iterator[int]:
        for _ in range(count):
            yield self._came
            self._came += 1


def _english(number: int, question: str, night: date, room: str) -> Lines:
    stay = f"from {_written(night, 'en')} to {_written(night + timedelta(days=1), 'en')} for 2 adults"
    said = ("hi", question, stay, room, "yes", f"jane{number}@example.com", "yes, please book it", "thanks!")
    return tuple(zip(TURNS, said, strict=True))


def _spanish(number: int, question: str, night: date, room: str) -> Lines:
    stay = f"del {_written(night, 'es')} al {_written(night + timedelta(days=1), 'es')} para dos adultos"
    said = ("hola", question, stay, room, "sí", f"ana{number}@example.com", "sí, resérvela", "¡gracias!")
    return tuple(zip(TURNS, said, strict=True))


def _written(day: date, language: str) -> str:
    return format_date(day, "d MMMM y" if language == "en" else "d 'de' MMMM 'de' y", locale=language)
