"""The Content templates that rich replies are made from, described once, in the words of the wording catalogues.

A template fixes how many entries or buttons there are and what stands on the buttons, and WhatsApp takes no line break
inside a variable. So there is one for each number of entries and one for each number of lines; what is said goes in
line by line. They only answer guests who have just written, which needs no approval of WhatsApp's; but for the short
confirmation and the reminders, which are for those who may be out of reach of anything else.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from reservations.choosing import buttons, list_label, picture_label
from reservations.confirmation import short_confirmation
from reservations.hotel import Hotel
from reservations.messages import Line
from reservations.reminding import EVES, Eve, fillings, template_name, with_gaps
from reservations.wording import phrase

MOST_ENTRIES = 10
MOST_BUTTONS = 3
MOST_LINES = 14
BODY = 1024
ENTRY_TITLE = 24
ENTRY_ABOUT = 72
PAYLOAD = 200
BUTTON_TITLE = 20

PLACE = "place"
CONFIRMATION = "booking_confirmed"
_PREFIX = "hotelbot"
_APART = "\n\n"


@dataclass(frozen=True, slots=True)
class Template:
    """One template in one language, as Twilio's Content API takes it. `samples` fill every variable. With a `category`
    of WhatsApp's it is to be approved: then it also reaches who has not written for a day."""

    name: str
    language: str
    types: Mapping[str, object]
    samples: Mapping[str, str] = field(default_factory=dict)
    category: str = ""

    @property
    def friendly_name(self) -> str:
        """How it is found again in the account: a changed description is another template."""
        written = json.dumps([self.language, self.types], sort_keys=True)
        return f"{_PREFIX}_{self.name}_{self.language}_{hashlib.sha256(written.encode()).hexdigest()[:8]}"

    def text(self, variables: Mapping[str, str]) -> str:
        """What a message made from it says, as far as it stands in its body."""
        body = next(
            (str(each["body"]) for each in self.types.values() if isinstance(each, dict) and "body" in each), ""
        )
        return re.sub(r"{{(\w+)}}", lambda found: variables.get(found[1], ""), body)

    def as_json(self) -> dict[str, object]:
        """The request that creates it."""
        return {
            "friendly_name": self.friendly_name,
            "language": self.language,
            "variables": dict(self.samples),
            "types": dict(self.types),
        }


def is_ours(friendly_name: str) -> bool:
    """Whether a template of the account is one of this bot's, of whatever version."""
    return friendly_name.startswith(f"{_PREFIX}_")


def list_name(entries: int) -> str:
    return f"list_{entries}"


def buttons_name(titles: Sequence[Line], lines: int) -> str:
    return f"{'-'.join(title.key for title in titles)}_{lines}"


def card_name(place: int) -> str:
    """The card for pictures that are served at the address of this place among the hotel's."""
    return f"picture_{place}"


def templates(hotel: Hotel, hosts: Sequence[str]) -> tuple[Template, ...]:
    """Every template of the hotel, in each of its languages. `hosts` are the addresses its pictures are served at."""
    return tuple(template for language in hotel.languages for template in _in_language(language, hotel, hosts))


def _in_language(language: str, hotel: Hotel, hosts: Sequence[str]) -> Iterator[Template]:
    for entries in range(1, MOST_ENTRIES + 1):
        yield _list(language, entries)
    for titles in buttons():
        for lines in range(1, MOST_LINES + 1):
            yield _buttons(language, titles, lines)
    for place, host in enumerate(hosts):
        yield _card(language, place, host)
    if hotel.location:
        yield _place(language, hotel)
    yield _confirmation(language, hotel)
    for eve in EVES:
        yield _reminder(language, hotel, eve)


def _list(language: str, entries: int) -> Template:
    """What it is about and the question; then title, description and payload of each entry."""
    items = [
        {"item": _variable(first), "description": _variable(first + 1), "id": _variable(first + 2)}
        for first in range(3, 3 + 3 * entries, 3)
    ]
    body = {"body": f"{_variable(1)}{_APART}{_variable(2)}", "button": _said(list_label(), language), "items": items}
    return Template(list_name(entries), language, {"twilio/list-picker": body}, _samples(2 + 3 * entries))


def _buttons(language: str, titles: Sequence[Line], lines: int) -> Template:
    """The lines, the last one apart; then the payload of each button."""
    actions = [
        {"type": "QUICK_REPLY", "title": _said(title, language), "id": _variable(number)}
        for number, title in enumerate(titles, lines + 1)
    ]
    types = {"twilio/quick-reply": {"body": _body(lines), "actions": actions}}
    return Template(buttons_name(titles, lines), language, types, _samples(lines + len(titles)))


def _body(lines: int) -> str:
    *before, last = (_variable(number) for number in range(1, lines + 1))
    return "\n".join(before) + _APART + last if before else last


def _card(language: str, place: int, host: str) -> Template:
    """What is written under it, the picture's path there, and the payload of its button."""
    press = {"type": "QUICK_REPLY", "title": _said(picture_label(), language), "id": _variable(3)}
    card = {"title": _variable(1), "media": [f"{host}/{_variable(2)}"], "actions": [press]}
    return Template(card_name(place), language, {"twilio/card": card}, _samples(3) | {"2": "picture.jpg"})


def _place(language: str, hotel: Hotel) -> Template:
    place = hotel.location
    position = {"latitude": place.latitude, "longitude": place.longitude} if place else {}
    return Template(PLACE, language, {"twilio/location": position | {"label": hotel.name, "address": hotel.address}})


def _confirmation(language: str, hotel: Hotel) -> Template:
    """That the booking of this reference stands."""
    said = _said(short_confirmation(hotel.name, _variable(1)), language)
    types = {"twilio/text": {"body": said}}
    return Template(CONFIRMATION, language, types, {"1": "XKBKNABJK"}, category="UTILITY")


def _reminder(language: str, hotel: Hotel, eve: Eve) -> Template:
    """What the hotel says is part of it: where that changes, it is another template."""
    said = _APART.join(_said(line, language) for line in with_gaps(eve, hotel, language).lines)
    day = date(2026, 12, 15)
    samples = fillings(eve, day=day, reference="XKBKNABJK", language=language)
    return Template(template_name(eve), language, {"twilio/text": {"body": said}}, samples, category="UTILITY")


def _variable(number: int) -> str:
    return "{{" + str(number) + "}}"


def _samples(count: int) -> dict[str, str]:
    return {str(number): f"sample {number}" for number in range(1, count + 1)}


def _said(line: Line, language: str) -> str:
    return phrase(line, language=language)
