"""What guests of the bench write: whole bookings, every other one in Spanish, as signed webhooks ready to be sent."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from babel.dates import format_date
from twilio.request_validator import RequestValidator

from settings import DOUBLE_ACCOUNT_SID, DOUBLE_NUMBER

TURNS = ("greeting", "question", "availability", "room", "name", "summary", "booking", "thanks")

Lines = tuple[tuple[str, str], ...]
"""What a guest writes, each line with the name of the turn it begins."""


@dataclass(frozen=True, slots=True)
class Message:
    """One webhook call, as the bytes that go over the wire."""

    turn: str
    request: bytes


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
        return Talk(guest, tuple(Message(turn, self.request(guest, name, text)) for turn, text in lines))

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

    `rooms` are those of the house: so many guests share a night before the next one begins.
    """

    def __init__(self, writer: Writer, *, rooms: int, first_night: date) -> None:
        self._writer = writer
        self._rooms = rooms
        self._first_night = first_night
        self._came = 0

    def booking(self, count: int) -> Sequence[Talk]:
        """So many new guests, each of whom books a room."""
        return [self._talk(*_booking(number, self._night(number))) for number in self._next(count)]

    def saying(self, count: int, lines: Lines) -> Sequence[Talk]:
        """So many new guests, who all say this."""
        return [self._talk(number, "Jane Doe", lines) for number in self._next(count)]

    def _talk(self, number: int, name: str, lines: Lines) -> Talk:
        country = "+4477" if number % 2 == 0 else "+3461"
        return self._writer.talk(f"{country}{number:08d}"[:13], name, lines)

    def _next(self, count: int) -> Iterator[int]:
        for _ in range(count):
            yield self._came
            self._came += 1

    def _night(self, number: int) -> date:
        return self._first_night + timedelta(days=number // self._rooms)


def _booking(number: int, night: date) -> tuple[int, str, Lines]:
    morning = night + timedelta(days=1)
    if number % 2 == 0:
        stay = f"from {_written(night, 'en')} to {_written(morning, 'en')} for 2 adults"
        return number, "Jane Doe", _lines(_ENGLISH, stay, f"jane{number}@example.com")
    stay = f"del {_written(night, 'es')} al {_written(morning, 'es')} para dos adultos"
    return number, "Ana Díaz", _lines(_SPANISH, stay, f"ana{number}@example.com")


def _written(day: date, language: str) -> str:
    return format_date(day, "d MMMM y" if language == "en" else "d 'de' MMMM 'de' y", locale=language)


_ENGLISH = ("hi", "is there parking?", "{stay}", "the cheapest", "yes", "{email}", "yes, please book it", "thanks!")
_SPANISH = ("hola", "¿hay aparcamiento?", "{stay}", "la más barata", "sí", "{email}", "sí, resérvela", "¡gracias!")


def _lines(said: Sequence[str], stay: str, email: str) -> Lines:
    return tuple((turn, text.format(stay=stay, email=email)) for turn, text in zip(TURNS, said, strict=True))
