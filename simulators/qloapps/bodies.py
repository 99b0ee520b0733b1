"""Reading request bodies, with the PHP warnings that come out when they cannot be read."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .errors import INVALID_REQUEST, WARNING, Fault, Refusal

_LONGEST_EXCERPT = 80
ROOT = "/var/www/qloapps"


@dataclass(frozen=True)
class Place:
    """Where in QloApps a body is parsed; its warnings name it."""

    file: str
    line: int
    function: str = "simplexml_load_string()"

    def __str__(self) -> str:
        return f"({ROOT}/{self.file}, line {self.line})"


PLAIN = Place("classes/webservice/WebserviceRequest.php", 1388, "SimpleXMLElement::__construct()")


class Unreadable(Exception):
    """The body is no XML; `warnings` are what PHP says about it."""

    def __init__(self, warnings: tuple[Fault, ...]) -> None:
        super().__init__(*warnings)
        self.warnings = warnings


def php_warning(text: str, place: Place) -> Fault:
    return Fault(WARNING, f"[PHP Warning #2] {text} {place}")


def parse_xml(body: str, place: Place) -> Element:
    try:
        return ET.fromstring(body)  # noqa: S314 - a simulator hears its own developers only
    except ET.ParseError as error:
        raise Unreadable(_warnings(body, error, place)) from error


def _warnings(body: str, error: ET.ParseError, place: Place) -> tuple[Fault, ...]:
    lines = body.splitlines() or [""]
    row = min(error.position[0], len(lines))
    column = 0 if not body.lstrip().startswith("<") else error.position[1]
    texts = (
        f"Entity: line {row}: parser error : {_reason(body, lines[row - 1], column)}",
        lines[row - 1][:_LONGEST_EXCERPT],
        " " * column + "^",
    )
    return tuple(php_warning(f"{place.function}: {text}", place) for text in texts)


def _reason(body: str, line: str, column: int) -> str:
    if not body.lstrip().startswith("<"):
        return "Start tag expected, '<' not found"
    if "&" in line[:column]:
        return "xmlParseEntityRef: no name"
    return "EndTag: '</' not found"


@dataclass(frozen=True)
class Record:
    """The body of a plain POST or PUT: fields, texts by language id, and the ids of associations."""

    values: Mapping[str, str]
    texts: Mapping[str, Mapping[str, str]]
    associations: Mapping[str, tuple[str, ...]]


def parse_record(body: str) -> Record:
    """Plain resources take XML only; anything else is a 500."""
    try:
        root = parse_xml(body, PLAIN)
    except Unreadable as error:
        message = f"XML error : String could not be parsed as XML\nXML length : {len(body)}\nOriginal XML : {body}"
        raise Refusal(500, *error.warnings, Fault(INVALID_REQUEST, message)) from error
    elements = list(root[0]) if len(root) else []
    return Record(
        values={each.tag: each.text or "" for each in elements if not len(each)},
        texts={each.tag: _texts(each) for each in elements if each.find("language") is not None},
        associations=_associations(next((each for each in elements if each.tag == "associations"), None)),
    )


def _texts(element: Element) -> dict[str, str]:
    return {each.get("id", ""): each.text or "" for each in element.iter("language")}


def _associations(element: Element | None) -> dict[str, tuple[str, ...]]:
    lists = () if element is None else tuple(element)
    return {each.tag: tuple(found.text or "" for found in each.iter("id")) for each in lists}


def without_cdata(body: str) -> str:
    """`bookings` loses whatever a request wraps in CDATA."""
    return re.sub(r"<!\[CDATA\[.*?\]\]>", "", body, flags=re.DOTALL)
