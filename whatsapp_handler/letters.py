"""What the hotel's own systems ask to be sent, read field by field."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from unicodedata import category
from urllib.parse import urlsplit

from reservations.errors import ChannelError
from reservations.initiative import Letter
from reservations.messages import Bubble, Rich
from whatsapp_handler.numbers import UnreadableNumber, guest_key, normalise_number
from whatsapp_handler.splitting import length
from whatsapp_handler.webhooks import USER_ID

LONGEST_MESSAGE = 1600
LONGEST_KEY = 200

_CONTENT_SID = re.compile(r"HX[0-9a-fA-F]{32}")
_UNFIT_FOR_VARIABLE = re.compile(r"[\n\r\t]| {5,}")


class UnreadableLetter(ChannelError, ValueError):
    """Some fields are missing or wrong; `problems` names each, and what was expected."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(", ".join(problems))
        self.problems = problems


class TemplateByName(Protocol):
    def __call__(self, name: str, language: str, variables: Mapping[str, str]) -> Bubble | None:
        """A message from the template of this name, None where the account has none. Raises UnreadableLetter when
        these are not its variables."""


@dataclass(slots=True)
class _Fields:
    """Takes fields out of what was given, and keeps every problem instead of stopping at the first."""

    given: Mapping[str, object]
    problems: dict[str, str] = field(default_factory=dict)

    def text(self, name: str, *, most: int = LONGEST_MESSAGE) -> str:
        """The text of a field, "" where it was left out."""
        value = self.given.get(name, "")
        if not isinstance(value, str):
            self.problems[name] = "a text was expected"
            return ""
        if length(value) > most:
            self.problems[name] = f"at most {most} characters"
        if not _is_sendable(value):
            self.problems[name] = "holds control characters or half of a surrogate pair"
        return value


def _is_sendable(text: str) -> bool:
    return not any(category(letter) in ("Cc", "Cs") and letter not in "\n\r\t" for letter in text)


def read_letter(given: Mapping[str, object], *, template: TemplateByName, language: str) -> Letter:
    """The letter: `to`, and `message`, `media` with or without one, or `template` with its `variables`; `language` is
    the template's where none is given. Raises UnreadableLetter."""
    fields = _Fields(given)
    guest = _guest(fields)
    bubble = _bubble(fields, template, language)
    key = fields.text("idempotency_key", most=LONGEST_KEY)
    if fields.problems:
        raise UnreadableLetter(fields.problems)
    return Letter(guest, bubble, key, _digest(given))


def _digest(given: Mapping[str, object]) -> str:
    body = {name: value for name, value in given.items() if name != "idempotency_key"}
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _guest(fields: _Fields) -> str:
    to = fields.text("to")
    if USER_ID.fullmatch(guest_key(to)):
        return guest_key(to)
    try:
        return normalise_number(to)
    except UnreadableNumber as error:
        fields.problems["to"] = str(error)
        return ""


def _bubble(fields: _Fields, template: TemplateByName, language: str) -> Bubble:
    ways: Mapping[str, Callable[[], Bubble]] = {
        "template": lambda: _from_template(fields, template, language),
        "media": lambda: Bubble(fields.text("message").strip(), _address(fields)),
    }
    chosen = next((way for name, way in ways.items() if fields.given.get(name)), lambda: Bubble(_message(fields)))
    return chosen()


def _message(fields: _Fields) -> str:
    text = fields.text("message")
    if not text.strip():
        fields.problems.setdefault("message", "the text to send is needed, or media, or a template")
    return text


def _address(fields: _Fields) -> str:
    url = fields.text("media")
    if not _is_public_address(url):
        fields.problems.setdefault("media", "the https address of a file is needed")
    return url


def _is_public_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)


def _from_template(fields: _Fields, template: TemplateByName, language: str) -> Bubble:
    if fields.given.get("message") or fields.given.get("media"):
        fields.problems["template"] = "a template has its own words: give no message and no media with it"
    name, variables = fields.text("template"), _variables(fields)
    if _CONTENT_SID.fullmatch(name):
        said = ", ".join(variables.values())
        return Bubble(f"[{name}] {said}".rstrip(), rich=Rich(name, tuple(variables.items())))
    try:
        bubble = template(name, fields.text("language") or language, variables)
    except UnreadableLetter as unfit:
        bubble, problems = None, unfit.problems
    else:
        problems = {"template": "no such template in this language, or it is not approved"}
    if bubble is None:
        fields.problems = {**problems, **fields.problems}
    return bubble or Bubble("")


def _variables(fields: _Fields) -> dict[str, str]:
    given = fields.given.get("variables", {})
    if isinstance(given, dict) and all(isinstance(value, str) and _fits(value) for value in given.values()):
        return {str(name): value for name, value in given.items()}
    fields.problems["variables"] = "an object of texts, none empty, each in one line without long gaps"
    return {}


def _fits(value: str) -> bool:
    return bool(value.strip()) and _is_sendable(value) and not _UNFIT_FOR_VARIABLE.search(value)
