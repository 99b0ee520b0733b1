"""What was said and what we answer, in no channel's own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import NewType

from reservations.model import Distance, Money

Said = NewType("Said", str)
"""Words of a guest or of the hotel inside our own text: the channel makes them harmless."""


@dataclass(frozen=True, slots=True)
class Media:
    """A file the guest sent. `url` is on the provider's host and may need its credentials."""

    url: str
    content_type: str


@dataclass(frozen=True, slots=True)
class Location:
    """A place in decimal degrees (WGS 84)."""

    latitude: float
    longitude: float
    label: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message of a guest. `guest` is opaque: an E.164 number or a business-scoped id, without a prefix.

    `user_id` is the business-scoped id, "" where none is known; `phone` the number they showed with it.
    `payload` is what a pressed button or list row carries; it says more than `text`, its label.
    """

    channel: str
    guest: str
    message_id: str
    text: str = ""
    profile_name: str = ""
    payload: str = ""
    reply_to: str = ""
    media: tuple[Media, ...] = ()
    location: Location | None = None
    user_id: str = ""
    phone: str = ""

    @property
    def is_readable(self) -> bool:
        return bool(self.text or self.payload or self.location)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: the name of a catalogue message and the values it is filled with.

    `is_item` lines are entries of a list: they follow the line before them without a gap. `is_option` lines tell of
    one of the reply's choices: they are left out where the choices show by themselves.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)
    is_item: bool = False
    is_option: bool = False


Value = str | int | date | time | Money | Distance | Line | tuple["Value", ...]
"""What a message can be filled with. A tuple is read as a list ("a, b and c")."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers offered: `id` comes back when it is pressed (`reservations.offered`), `title` is what it is
    called, in a list with a `description` beside it. An empty `id` means that it can only be typed."""

    id: str
    title: Line
    description: Line | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """An image to send, with what is written under it; `choice` is what it shows, where that can be chosen."""

    url: str
    caption: Line
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file to keep, of a kind that the channel carries, with what is written under it."""

    url: str
    caption: Line


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: paragraphs in order, then pictures, then documents; `choices` show as buttons or a list, and
    `shows_hotel` as the hotel's place on a map, where that is possible. `confirms` is the reference of the booking
    whose confirmation it is."""

    lines: tuple[Line, ...] = ()
    pictures: tuple[Picture, ...] = ()
    choices: tuple[Choice, ...] = ()
    documents: tuple[Document, ...] = ()
    shows_hotel: bool = False
    confirms: str = ""

    def __add__(self, other: Reply) -> Reply:
        return Reply(
            self.lines + other.lines,
            self.pictures + other.pictures,
            other.choices or self.choices,
            self.documents + other.documents,
            self.shows_hotel or other.shows_hotel,
            self.confirms or other.confirms,
        )


@dataclass(frozen=True, slots=True)
class Rich:
    """A message in a form of the channel's own, with buttons, a list, a card: the template's id there, and what fills
    it, name by name."""

    template: str
    variables: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message ready for the channel: text within its limits and at most one file.

    With `rich` it is shown in that form; the text, which then may be longer, is what it says in words. `offered` is
    what can be chosen in it (payloads of `reservations.offered`), `confirms` the reference of the booking that it
    confirms: it must not get lost unnoticed.
    """

    text: str
    media_url: str = ""
    rich: Rich | None = None
    offered: tuple[str, ...] = ()
    confirms: str = ""


def say(key: str, **values: Value) -> Reply:
    """A reply of one paragraph."""
    return Reply((Line(key, values),))
