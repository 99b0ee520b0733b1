"""Deliveries that nobody would think of, made from a seed: the same seed, the same deliveries."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode

from twilio.request_validator import RequestValidator

from tests.bot import ACCOUNT, NUMBER, PUBLIC, TOKEN, Bot
from tests.security.hostile import HOSTILE_TEXTS
from whatsapp_handler.verification import Parameters

PATH = "/webhook/whatsapp"
FORM_TYPE = "application/x-www-form-urlencoded"
GUESTS = 200
"""Few enough that conversations go on, many enough that the rate limit does not swallow the round."""

LINES = (
    "hello",
    "15 to 18 December for 2 adults",
    "del 3 al 5 de enero, somos 2 y un niño de 4",
    "1",
    "2",
    "yes",
    "no",
    "my name is Ana Diaz",
    "ana@example.com",
    "photos",
    "my bookings",
    "cancel my booking",
    "one night longer",
    "reset",
    "help",
    "is there parking?",
    "English please",
    "auf Deutsch bitte",
)
FIELDS = (
    *("Body", "ProfileName", "NumMedia", "MediaUrl0", "MediaContentType0", "MediaUrl9", "Latitude", "Longitude"),
    *("Label", "Address", "ButtonText", "ButtonPayload", "ListId", "ListTitle", "OriginalRepliedMessageSid"),
    *("MessageType", "MessageStatus", "SmsStatus", "ErrorCode", "WaId", "From", "To", "MessageSid", "AccountSid"),
    *("MessagingServiceSid", "ReferralBody", "InteractiveData", "FlowData", "ChannelMetadata", "__proto__", ""),
)
VALUES = (
    *HOSTILE_TEXTS,
    *("", " ", "0", "-1", "10", "1e9", "NaN", "91", "-181.0", "true", "null", "[]", "{}"),
    *(
        "room;1;1;2026-12-15;2026-12-18;2;3900.00;USD;2026-11-21;",
        "room;1;1+9;2026-12-15;2026-12-14;0+99;NaN;X;0001-01-01;k",
    ),
    *("room;9;;9999-12-31;0001-01-01;99999999999;1e999999999;USD;9999-12-31;", "room;;;;;;;;;", "days;-;-"),
    *("days;9999-12-31;-", "days;2026-02-30;x", "booking;", "booking;99999999999999999999", "booking;1"),
    *(
        "answer;yes;confirm;",
        "answer;no;cancel;x",
        "answer;maybe;change;",
        "step;reset",
        "step;cancel_booking",
        "step;",
    ),
    *("image/jpeg", "audio/ogg", "text/html", "application/octet-stream;" * 50),
    *("https://api.twilio.com/x", "http://127.0.0.1/", "whatsapp:+34600000001", "whatsapp:ES.1234567890abcdef"),
)


@dataclass(slots=True)
class Fuzzer:
    """Makes deliveries and counts what became of them, by status."""

    seed: int
    answers: dict[int, int] = field(default_factory=dict)

    def run(self, bot: Bot, count: int) -> None:
        """Deliver so many. An answer of 500 or more, and an error while a turn is done, raises."""
        for body, headers in self.deliveries(count):
            with bot.app.test_client() as client:
                response = client.post(PATH, data=body, headers=headers, buffered=True)
            if response.status_code >= 500:
                raise AssertionError(f"{response.status_code} for {body[:500]!r} (seed {self.seed})")
            self.answers[response.status_code] = self.answers.get(response.status_code, 0) + 1

    def deliveries(self, count: int) -> Iterator[tuple[bytes, dict[str, str]]]:
        chance = random.Random(self.seed)  # noqa: S311 - to be repeated, not to be secret
        for number in range(count):
            body = urlencode(_form(chance, number), errors="replace").encode()
            headers = {"Content-Type": FORM_TYPE, "X-Twilio-Signature": _signature(body)}
            yield _spoilt(chance, body, headers) if chance.random() < 0.15 else (body, headers)


def _form(chance: random.Random, number: int) -> list[tuple[str, str]]:
    """A delivery as Twilio would make it, with some fields strange, and some there twice."""
    guest = chance.randrange(GUESTS)
    form = {
        "AccountSid": ACCOUNT,
        "To": f"whatsapp:{NUMBER}",
        "From": f"whatsapp:+3460{guest:07d}",
        "MessageSid": f"SM{number:032x}",
        "Body": _words(chance),
        "ProfileName": "Ana Diaz",
        "NumMedia": "0",
    }
    # Most strange values go where a guest has a say; the fields that let nobody in get them seldom.
    guests_own = FIELDS[: FIELDS.index("From")] if chance.random() < 0.9 else FIELDS
    form |= {chance.choice(guests_own): _value(chance) for _ in range(chance.choice((0, 0, 1, 1, 2, 5)))}
    pairs = list(form.items())
    if chance.random() < 0.03:
        pairs.append(chance.choice(pairs))
    return pairs


def _words(chance: random.Random) -> str:
    line = chance.choice(LINES)
    if chance.random() < 0.7:
        return line
    cut = chance.randrange(len(line) + 1)
    return line[:cut] + _value(chance) + line[cut:]


def _value(chance: random.Random) -> str:
    if chance.random() < 0.7:
        return chance.choice(VALUES)
    letters = (
        chr(chance.choice((chance.randrange(128), chance.randrange(0x3000)))) for _ in range(chance.randrange(60))
    )
    return "".join(letters)


def _spoilt(chance: random.Random, body: bytes, headers: dict[str, str]) -> tuple[bytes, dict[str, str]]:
    """The delivery broken on its way: other bytes, another type, another signature."""
    broken = bytearray(body)
    for _ in range(chance.randrange(1, 8)):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    kinds = ("application/json", "multipart/form-data; boundary=a", "text/plain; charset=utf-16", FORM_TYPE, "")
    signature = chance.choice((headers["X-Twilio-Signature"], "", "AAAA", "é" * 28))
    return bytes(broken), {"Content-Type": chance.choice(kinds), "X-Twilio-Signature": signature}


def _signature(body: bytes) -> str:
    """Twilio's, over what a server reads in this body."""
    read = Parameters.of(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=100))
    signed: str = RequestValidator(TOKEN).compute_signature(PUBLIC + PATH, read)
    return signed
