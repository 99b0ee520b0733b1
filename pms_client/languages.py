"""Texts in several languages: in a shop of two or more, QloApps gives a text in each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pms_client.lenient import Row, flag, rows, text
from pms_client.wire import Wire


@dataclass(frozen=True, slots=True)
class Languages:
    """The shop's languages, two-letter codes by id in the shop's order, and the hotel's `own`, the first one first."""

    codes: Mapping[str, str]
    own: tuple[str, ...] = ()

    def spoken(self, row: Row, language: str) -> Row:
        """The row with each of its texts in this language, in the hotel's own where that says nothing, else in any."""
        wanted = (language, *self.own)
        order = sorted(self.codes, key=lambda each: _place(wanted, self.codes[each]))
        return {name: _text_in(value, order) for name, value in row.items()}


def _place(wanted: Sequence[str], code: str) -> int:
    return wanted.index(code) if code in wanted else len(wanted)


def _text_in(value: object, order: Sequence[str]) -> object:
    """A text in the first of these languages that has it; any other value as it is."""
    texts = {text(each.get("id")): text(each.get("value")) for each in rows(value) if "value" in each}
    if not texts:
        return value
    given = (texts[each] for each in (*order, *texts) if texts.get(each, "").strip())
    return next(given, "")


def read_languages(wire: Wire, own: Sequence[str]) -> Languages:
    """In one read."""
    listed = [row for row in wire.rows("languages", display="full") if flag(row.get("active"))]
    return Languages({text(row.get("id")): _code(row) for row in listed}, tuple(own))


def _code(row: Row) -> str:
    # QloApps' own codes name countries too: its Portuguese of Brazil is `br`, with the language code `pt-br`.
    return (text(row.get("language_code")) or text(row.get("iso_code")))[:2].lower()
