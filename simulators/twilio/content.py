"""Content templates: what Twilio takes when one is created, and what comes of it when a message is made from one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from simulators.twilio.messages import Place, new_sid
from simulators.twilio.refusals import Refusal

BAD_REQUEST, NO_SUCH_CONTENT, BAD_VARIABLES, NOT_ACCEPTED = 20001, 21655, 21656, 63021
BODY, ENTRY_TITLE, ENTRY_ABOUT, ENTRY_ID, BUTTON_TITLE, BUTTON_ID = 1024, 24, 72, 200, 20, 256
MOST_ENTRIES, MOST_BUTTONS = 10, 3
"""As many buttons as a message may have that no template was approved for."""

_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_UNREADABLE_IN_BODY = re.compile(r"[\n\r\t]| {5,}")
_FIELDS = {
    "twilio/text": {"body"},
    "twilio/media": {"media"},
    "twilio/location": {"latitude", "longitude"},
    "twilio/list-picker": {"body", "button", "items"},
    "twilio/quick-reply": {"body", "actions"},
    "twilio/card": {"title"},
}
"""The types the double knows, each with what it cannot be without."""

_NO_APPROVAL = {"twilio/list-picker", "twilio/location"}


@dataclass(frozen=True, slots=True)
class Content:
    """A template of the account. `types` are as they were given."""

    sid: str
    friendly_name: str
    language: str
    types: Mapping[str, Any]
    variables: Mapping[str, str] = field(default_factory=dict)
    approval: str = "unsubmitted"

    @property
    def type(self) -> str:
        return next(iter(self.types))

    @property
    def may_be_approved(self) -> bool:
        return self.type not in _NO_APPROVAL


@dataclass(frozen=True, slots=True)
class Pressable:
    """A button, or the entry of a list."""

    title: str
    id: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a guest sees of a message made from a template."""

    type: str
    body: str = ""
    button: str = ""
    pressables: tuple[Pressable, ...] = ()
    media_url: str = ""
    place: Place | None = None
    is_approved: bool = False

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_json(written: Mapping[str, Any]) -> Shown:
        place = Place(**written["place"]) if written["place"] else None
        pressables = tuple(Pressable(**each) for each in written["pressables"])
        return Shown(**{**written, "place": place, "pressables": pressables})


def content_of(request: object) -> Content:
    """The template that a request asks to create. Raises Refusal for what the description does not allow."""
    if not isinstance(request, dict) or not isinstance(request.get("language"), str):
        raise Refusal(BAD_REQUEST)
    types, variables = request.get("types"), request.get("variables") or {}
    if not isinstance(types, dict) or len(types) != 1 or not isinstance(variables, dict):
        raise Refusal(BAD_REQUEST)
    _check_type(*next(iter(types.items())))
    return Content(new_sid("HX"), str(request.get("friendly_name", "")), request["language"], types, variables)


def _check_type(name: str, written: object) -> None:
    if not isinstance(written, dict) or not _FIELDS.get(name, {"unknown"}) <= written.keys():
        raise Refusal(BAD_REQUEST)
    entries = written.get("items")
    if entries is not None and not 1 <= len(entries) <= MOST_ENTRIES:
        raise Refusal(BAD_REQUEST)
    if any(not each.get("id") or not each.get("item") for each in entries or ()):
        raise Refusal(BAD_REQUEST)


def shown(content: Content, given: str) -> Shown:
    """The message that the template and these ContentVariables make. Raises Refusal as Twilio does at once."""
    values = {**content.variables, **_variables(given)}
    written = content.types[content.type]
    body = str(written.get("body", ""))
    used = _VARIABLE.findall(body)
    if any(not value for value in values.values()):
        raise Refusal(BAD_VARIABLES)
    if any(_UNREADABLE_IN_BODY.search(values.get(name, "")) for name in used):
        raise Refusal(BAD_VARIABLES)
    filled = _filled(
        content.type, written, lambda text: _VARIABLE.sub(lambda found: values.get(found[1], ""), str(text))
    )
    return replace(filled, is_approved=content.approval == "approved")


def _variables(given: str) -> dict[str, str]:
    try:
        values = json.loads(given or "{}")
    except ValueError as garbled:
        raise Refusal(BAD_VARIABLES) from garbled
    if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
        raise Refusal(BAD_VARIABLES)
    return values


def _filled(kind: str, written: Mapping[str, Any], fill: Callable[[object], str]) -> Shown:
    pressables = [
        Pressable(fill(each.get("item") or each["title"]), fill(each.get("id", "")), fill(each.get("description", "")))
        for each in (*written.get("items", ()), *written.get("actions", ()))
    ]
    media = [fill(each) for each in written.get("media", ())]
    return Shown(
        type=kind.removeprefix("twilio/"),
        body=fill(written.get("body") or written.get("title") or ""),
        button=fill(written.get("button", "")),
        pressables=tuple(pressables),
        media_url=media[0] if media else "",
        place=_place(written, fill) if kind == "twilio/location" else None,
    )


def _place(written: Mapping[str, Any], fill: Callable[[object], str]) -> Place:
    label, address = fill(written.get("label", "")), fill(written.get("address", ""))
    return Place(float(written["latitude"]), float(written["longitude"]), label, address)


def is_accepted(message: Shown) -> bool:
    """Whether WhatsApp takes it: every limit held, nothing empty, nothing twice."""
    is_list = message.type == "list-picker"
    ids = [each.id for each in message.pressables]
    most = MOST_ENTRIES if is_list else MOST_BUTTONS
    pressed = all(_is_entry(each) if is_list else _is_button(each) for each in message.pressables)
    titles = [each.title for each in message.pressables]
    is_unlike = len(set(ids)) == len(ids) and (is_list or len(set(titles)) == len(titles))
    return _units(message.body) <= BODY and len(ids) <= most and pressed and is_unlike and _fits(message.button)


def _is_entry(entry: Pressable) -> bool:
    lengths = (0 < _units(entry.title) <= ENTRY_TITLE, _units(entry.description) <= ENTRY_ABOUT)
    return all(lengths) and 0 < _units(entry.id) <= ENTRY_ID


def _is_button(button: Pressable) -> bool:
    return 0 < _units(button.title) <= BUTTON_TITLE and 0 < _units(button.id) <= BUTTON_ID


def _fits(label: str) -> bool:
    return _units(label) <= BUTTON_TITLE


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
