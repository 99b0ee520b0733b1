"""Replies in WhatsApp's own forms: lists, buttons, cards with a picture, a place. What does not fit a form has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reservations.choosing import buttons
from reservations.confirmation import short_confirmation
from reservations.hotel import Hotel
from reservations.messages import Bubble, Choice, Line, Picture, Reply, Rich
from reservations.wording import phrase
from whatsapp_handler.formatting import FIRST_STRONG_ISOLATE, POP_ISOLATE
from whatsapp_handler.splitting import length, shortened
from whatsapp_handler.templates import (
    BODY,
    CONFIRMATION,
    ENTRY_ABOUT,
    ENTRY_TITLE,
    MOST_ENTRIES,
    MOST_LINES,
    PAYLOAD,
    PLACE,
    buttons_name,
    card_name,
    list_name,
)

Say = Callable[[Line], str]

_NO_MARKS = {ord(FIRST_STRONG_ISOLATE): None, ord(POP_ISOLATE): None}
_SENTENCE_END = (".", "!", "?", ":", ";", "…")
_BETWEEN = " · "
_NOTHING_MORE = "›"
"""Beside an entry that says everything in its title: no variable may be empty."""


class TemplateIds(Protocol):
    def __call__(self, name: str, language: str) -> str | None:
        """The id of the template in the account, None where the account has none."""


@dataclass(frozen=True, slots=True)
class RichForms:
    """The forms of one hotel. `hosts` are the addresses its pictures are served at: cards show no others."""

    ids: TemplateIds
    hotel: Hotel
    hosts: tuple[str, ...]

    def of_choices(self, reply: Reply, said: Sequence[str], say: Say, language: str) -> Rich | None:
        """The reply, whose lines are `said` so, with its choices as buttons or as a list."""
        if not _can_be_pressed(reply.choices):
            return None
        titles = tuple(choice.title for choice in reply.choices)
        if titles in buttons():
            return self._buttons(reply, titles, said, language)
        return self._list(reply, said, say, language)

    def of_picture(self, picture: Picture, caption: str, language: str) -> Rich | None:
        """The picture as a card, with a button that chooses what it shows."""
        title = _in_one_line(caption.split("\n"))
        if not picture.choice or not _can_be_pressed((picture.choice,)) or length(title) > BODY:
            return None
        for place, host in enumerate(self.hosts):
            if picture.url.startswith(f"{host}/"):
                path = picture.url.removeprefix(f"{host}/")
                return self._filled(card_name(place), language, (title, path, picture.choice.id))
        return None

    def of_hotel(self, language: str) -> Rich | None:
        """Where the hotel is, as a place on the map."""
        return self._filled(PLACE, language, ())

    def of_confirmation(self, reference: str, language: str) -> Bubble | None:
        """That the booking stands, in the one form that reaches who has not written for a day."""
        rich = self._filled(CONFIRMATION, language, (reference,))
        return (
            Bubble(phrase(short_confirmation(self.hotel.name, reference), language=language), rich=rich)
            if rich
            else None
        )

    def _buttons(self, reply: Reply, titles: Sequence[Line], said: Sequence[str], language: str) -> Rich | None:
        lines = _lines(_without_options(reply, said))
        if not 0 < len(lines) <= MOST_LINES or _body_length(lines) > BODY:
            return None
        return self._filled(buttons_name(titles, len(lines)), language, (*lines, *(each.id for each in reply.choices)))

    def _list(self, reply: Reply, said: Sequence[str], say: Say, language: str) -> Rich | None:
        name = list_name(len(reply.choices))
        if len(reply.choices) > MOST_ENTRIES or not self.ids(name, language):
            return None
        lines = _lines(_without_options(reply, said))
        if len(lines) < 2:
            return None
        *before, question = lines
        body = (_in_one_line(before), question)
        entries = [value for choice in reply.choices for value in _entry(choice, say)]
        if _body_length(body) > BODY or not all(entries):
            return None
        return self._filled(name, language, (*body, *entries))

    def _filled(self, name: str, language: str, values: Sequence[str]) -> Rich | None:
        template = self.ids(name, language)
        if template is None:
            return None
        return Rich(template, tuple((str(number), _harmless(value)) for number, value in enumerate(values, 1)))


def _can_be_pressed(choices: Sequence[Choice]) -> bool:
    """Whether a press on each of them would come back, and tell it from the others."""
    ids = {choice.id for choice in choices}
    return bool(ids) and len(ids) == len(choices) and all(0 < len(each) <= PAYLOAD for each in ids)


def _without_options(reply: Reply, said: Sequence[str]) -> list[str]:
    """What its lines say, but for those that the choices say by themselves."""
    return [words for line, words in zip(reply.lines, said, strict=True) if not line.is_option]


def _lines(said: Sequence[str]) -> list[str]:
    """What is said, line by line, without the empty ones."""
    parts = (_tidy(part) for words in said for part in words.split("\n"))
    return [part for part in parts if part]


def _in_one_line(parts: Sequence[str]) -> str:
    """Lines run together: a sentence goes on after a blank, anything else after a dot."""
    joined = ""
    for part in filter(None, map(_tidy, parts)):
        between = " " if joined.rstrip("*_").endswith(_SENTENCE_END) else _BETWEEN
        joined += (between if joined else "") + part
    return joined


def _entry(choice: Choice, say: Say) -> tuple[str, str, str]:
    """Title, description and payload of an entry; in the first two nothing is formatted."""
    about = _plain(say(choice.description)) if choice.description else ""
    return shortened(_plain(say(choice.title)), ENTRY_TITLE), shortened(about, ENTRY_ABOUT) or _NOTHING_MORE, choice.id


def _plain(text: str) -> str:
    return text.translate(_NO_MARKS)


def _body_length(lines: Sequence[str]) -> int:
    """With the line breaks between them, of which the last is doubled."""
    return sum(map(length, lines)) + len(lines)


def _tidy(text: str) -> str:
    # WhatsApp refuses a variable with a tab, a line break or a run of blanks; other spaces belong to the language.
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def _harmless(value: str) -> str:
    """No variable of a template, whatever a hotel calls its rooms."""
    return re.sub(r"(?<=[{}])(?=[{}])", " ", value)
