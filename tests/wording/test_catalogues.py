"""Every catalogue says everything that the code can ask for, in every region, and nothing is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from functools import cache

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from reservations.choosing import buttons
from reservations.messages import Line, Value
from reservations.model import Distance, Money
from reservations.wording import languages, phrase
from tests.wording.calls import WORDING, keys_said, values_handed_over

SOURCE = "en"
REGIONS = {
    "de": ("", "DE", "AT", "CH", "US"),
    "en": ("", "US", "GB", "CA", "AU", "IN"),
    "es": ("", "ES", "MX", "AR", "US", "CO"),
    "fr": ("", "FR", "BE", "CH", "CA", "SN"),
    "it": ("", "IT", "CH", "US"),
    "pt": ("", "PT", "BR", "AO", "US"),
}
COUNTS = ("nights", "adults", "children", "number", "count", "guests", "limit", "least", "most", "largest", "sleeps")
TEXTS = (
    "hotel", "reference", "phone", "email", "name", "address", "words", "special", "typed", "meant", "text", "guest",
    "booking", "url", "word",
)  # fmt: skip
VALUES: Mapping[str, Value] = {
    **dict.fromkeys(("check_in", "day"), date(2027, 1, 15)),
    **dict.fromkeys(("check_out", "last_day"), date(2027, 1, 17)),
    **dict.fromkeys(("check_in_time", "time"), time(15, 0)),
    **dict.fromkeys(
        ("total", "per_night", "said", "now", "fee", "before", "difference"), Money(Decimal("1234.50"), "EUR")
    ),
    **{name: f"<{name}>" for name in TEXTS},
    "distance": Distance(3.2),
    "party": Line("party", {"adults": 2, "children": 1}),
    "room": ("Deluxe", "General"),
    "wishes": ("cot", "high floor"),
    "missing": (Line("missing_dates"), Line("missing_name")),
}
OPT_OUT = {"STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "REVOKE", "OPTOUT", "CANCEL", "CANCELAR", "FIN"}
BUTTON_TITLE = 20
"""The most letters that WhatsApp shows on a button."""


class _Placeholders(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def _placeholders(message: ast.Message) -> set[str]:
    found = _Placeholders()
    found.visit(message)
    return found.names


def _entries(language: str) -> list[ast.EntryType]:
    return parse((WORDING / f"{language}.ftl").read_text("utf-8")).body


@cache
def _catalogue(language: str) -> Mapping[str, set[str]]:
    """Each message's key with the names of its placeholders."""
    messages = (entry for entry in _entries(language) if isinstance(entry, ast.Message))
    return {message.id.name: _placeholders(message) for message in messages}


def _rendered(language: str, region: str = "", *, count: int = 2) -> Iterable[tuple[str, str]]:
    for key, names in _catalogue(language).items():
        values = {name: count if name in COUNTS else VALUES[name] for name in names}
        yield key, phrase(Line(key, values), language=language, region=region)


def test_english_and_spanish_are_spoken() -> None:
    assert {"en", "es"} <= set(languages())


def test_every_language_is_tried_in_regions_of_its_own() -> None:
    assert set(REGIONS) == set(languages())


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_is_read_to_its_last_line(language: str) -> None:
    unread = [entry.content for entry in _entries(language) if isinstance(entry, ast.Junk)]

    assert not unread


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_says_each_thing_once(language: str) -> None:
    keys = [entry.id.name for entry in _entries(language) if isinstance(entry, ast.Message)]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", languages())
def test_a_catalogue_has_the_messages_and_placeholders_of_the_source(language: str) -> None:
    assert _catalogue(language) == _catalogue(SOURCE)


@pytest.mark.parametrize("count", [0, 1, 2, 5])
@pytest.mark.parametrize(("language", "region"), [(each, region) for each in REGIONS for region in REGIONS[each]])
def test_every_message_reads_well_in_every_region(language: str, region: str, count: int) -> None:
    marred = {key: text for key, text in _rendered(language, region, count=count) if _is_marred(text)}

    assert not marred


def _is_marred(text: str) -> bool:
    """Whether it is empty, or a placeholder, a doubled full stop or stray white space shows."""
    return not text.strip() or bool(re.search(r"\{|\}|\.\.|[ \t]{2}|[ \t]$|^[ \t]", text, re.MULTILINE))


@pytest.mark.parametrize("language", languages())
def test_bold_and_italic_are_opened_and_closed_on_one_line(language: str) -> None:
    lines = [line for _, text in _rendered(language) for line in text.splitlines()]

    # The names of placeholders, <check_in>, are no formatting.
    assert not [line for line in lines if line.count("*") % 2 or re.sub(r"<\w+>", "", line).count("_") % 2]


@pytest.mark.parametrize("language", languages())
def test_no_guest_is_asked_for_a_word_that_ends_the_chat(language: str) -> None:
    offered = {word.upper() for _, text in _rendered(language) for word in re.findall(r"[*_](\w+)[*_]", text)}

    assert not offered & OPT_OUT


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("key", [*(line.key for titles in buttons() for line in titles), "choose", "take_room"])
def test_what_stands_on_a_button_fits_it(language: str, key: str) -> None:
    title = phrase(Line(key), language=language)

    assert len(title) <= BUTTON_TITLE
    assert title.upper() not in OPT_OUT


def test_every_message_the_code_says_is_in_the_catalogue() -> None:
    assert keys_said() <= set(_catalogue(SOURCE))


def test_every_message_of_the_catalogue_is_said_somewhere() -> None:
    assert set(_catalogue(SOURCE)) <= keys_said()


def test_the_code_hands_over_every_value_that_its_message_needs() -> None:
    lacking = {
        f"{call.place} {call.key}": missing
        for call in values_handed_over()
        if (missing := _catalogue(SOURCE)[call.key] - call.names)
    }

    assert not lacking
