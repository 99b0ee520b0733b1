"""Bytes as QloApps writes them: JSON like PHP's json_encode, XML with its own indentation and CDATA."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from .errors import Fault

XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<qloapps xmlns:xlink="http://www.w3.org/1999/xlink">\n'
XML_FOOT = "</qloapps>\n"
JSON_TYPE = "application/json"
XML_TYPE = "text/xml;charset=utf-8"
_ENCODER = json.JSONEncoder(separators=(",", ":"))


@dataclass(frozen=True)
class Answer:
    """A response before its headers; `content_type` None leaves that header out."""

    body: bytes
    content_type: str | None
    status: int = 200

    @property
    def is_summed(self) -> bool:
        """Whether QloApps adds a checksum: to what it answers, not to what it refuses."""
        return bool(self.body) and self.status < 400


def json_text(value: object) -> str:
    return _ENCODER.encode(value).replace("/", "\\/")


def json_answer(value: object, status: int = 200) -> Answer:
    return Answer(json_text(value).encode(), JSON_TYPE, status)


def xml_answer(inner: str, status: int = 200) -> Answer:
    return Answer((XML_HEAD + inner + XML_FOOT).encode(), XML_TYPE, status)


def errors_answer(faults: Sequence[Fault], status: int, *, as_json: bool) -> Answer:
    if as_json:
        return json_answer({"errors": [{"code": each.code, "message": each.message} for each in faults]}, status)
    errors = "".join(
        f"<error>\n{leaf('code', each.code)}\n{leaf('message', each.message)}\n</error>\n" for each in faults
    )
    return xml_answer(f"<errors>\n{errors}</errors>\n", status)


def number(value: Decimal) -> int | float:
    """Rounded to cents, half up; whole amounts without a fraction, as PHP writes its floats."""
    cents = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return int(cents) if cents == cents.to_integral_value() else float(cents)


def cdata(value: object) -> str:
    return f"<![CDATA[{value}]]>"


def leaf(name: str, value: object, attributes: str = "") -> str:
    """`<name><![CDATA[value]]></name>`; an empty value has no CDATA."""
    inner = "" if value is None or value is False or value == "" else cdata(value)
    return f"<{name}{attributes}>{inner}</{name}>"


def languages_xml(texts: Mapping[str, str], base: str) -> str:
    return "".join(
        f'<language id="{each}" xlink:href="{base}languages/{each}">{cdata(text)}</language>'
        for each, text in texts.items()
    )


def nested_xml(name: str, value: Any, item_names: Mapping[str, str]) -> str:
    """The looser XML of `bookings`: no indentation, an empty list is 0, lists name their items by `item_names`."""
    if isinstance(value, Mapping):
        return f"<{name}>{_children(value, item_names)}</{name}>"
    if isinstance(value, list) and value:
        return f"<{name}>{_items(item_names[name], value, item_names)}</{name}>"
    return leaf(name, 0 if value == [] else value) + "\n"


def _children(mapping: Mapping[str, Any], item_names: Mapping[str, str]) -> str:
    return "".join(nested_xml(key, value, item_names) for key, value in mapping.items())


def _items(name: str, values: Iterable[Any], item_names: Mapping[str, str]) -> str:
    return "".join(nested_xml(name, value, item_names) for value in values)
