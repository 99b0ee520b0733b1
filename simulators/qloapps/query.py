"""The little query language of lists: display, filter, sort, limit, date, language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .errors import Fault, Refusal
from .resources import Field, Resource

_FILTER = re.compile(r"filter\[(\w+)\]$")
_PATTERN = re.compile(r"(?P<before>[<>!%]?)\[(?P<inner>.*)\](?P<after>%?)$", re.DOTALL)
_SORT = re.compile(r"(\w+?)_(ASC|DESC)$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
_DATES = ("date_add", "date_upd")


@dataclass(frozen=True)
class Query:
    """`display` is None for ids only, else the field names to answer, in the resource's own order. `shows_texts` where
    an answer depends on the languages of the shop."""

    display: tuple[str, ...] | None
    is_full: bool
    where: str
    values: tuple[str, ...]
    order: str
    limit: str
    language: str | None = None
    shows_texts: bool = False


def parse(resource: Resource, arguments: Mapping[str, str]) -> Query:
    conditions, values = _conditions(resource, arguments)
    display = arguments.get("display")
    shown = _display(resource, display)
    language = arguments.get("language")
    return Query(
        display=shown,
        is_full=display == "full",
        where=" AND ".join(conditions) or "1",
        values=tuple(values),
        order=_order(resource, arguments.get("sort", "")),
        limit=_limit(arguments.get("limit", "")),
        language=language,
        shows_texts=language is not None or not resource.localized.isdisjoint(shown or ()),
    )


def _display(resource: Resource, display: str | None) -> tuple[str, ...] | None:
    if display is None:
        return None
    if display == "full":
        return ("id", *resource.fields)
    wanted = display.strip("[]").split(",")
    unknown = next((name for name in wanted if name != "id" and name not in resource.fields), None)
    if unknown is not None:
        names = ", ".join(("id", *resource.fields))
        message = f'Unable to display this field "{unknown}". However, these are available: {names}'
        raise Refusal(400, Fault(35, message))
    return tuple(name for name in ("id", *resource.fields) if name in wanted)


def _conditions(resource: Resource, arguments: Mapping[str, str]) -> tuple[list[str], list[str]]:
    conditions: list[str] = []
    values: list[str] = []
    for key, wanted in arguments.items():
        match = _FILTER.match(key)
        if match is None:
            continue
        field = _filterable(resource, match[1], with_dates=arguments.get("date") == "1")
        condition, operands = _condition(field, wanted)
        conditions.append(condition)
        values.extend(operands)
    return conditions, values


def _filterable(resource: Resource, name: str, *, with_dates: bool) -> Field:
    if name == "id":
        return Field("id")
    known = [each for each in ("id", *resource.fields) if with_dates or each not in _DATES]
    if name not in known:
        raise Refusal(400, Fault(32, f"This filter does not exist. {did_you_mean(name, known)}"))
    field = resource.fields[name]
    if not field.is_filterable:
        message = f'The field "{name}" is dynamic. It is not possible to filter GET query with this field.'
        raise Refusal(400, Fault(34, message))
    return field


def _condition(field: Field, wanted: str) -> tuple[str, tuple[str, ...]]:
    if not field.is_searchable:
        return "0", ()
    column = _column(field)
    match = _PATTERN.match(wanted)
    if match is None:
        return f"{column} = ? COLLATE NOCASE", (wanted,)
    before, inner, after = match["before"], match["inner"], match["after"]
    if "%" in (before, after):
        pattern = ("%" if before == "%" else "") + _escaped(inner) + ("%" if after else "")
        return f"{column} LIKE ? ESCAPE '\\'", (pattern,)
    if before in ("<", ">"):
        return _comparison(field, column, before, inner)
    if before == "!":
        return f"{column} != ? COLLATE NOCASE", (inner,)
    return _one_of_or_between(field, column, inner)


def _one_of_or_between(field: Field, column: str, inner: str) -> tuple[str, tuple[str, ...]]:
    if "|" in inner:
        operands = tuple(inner.split("|"))
        marks = ", ".join("?" * len(operands))
        return f"{column} COLLATE NOCASE IN ({marks})", operands
    if inner.count(",") == 1:
        low, high = inner.split(",")
        above, from_low = _comparison(field, column, ">=", low)
        below, to_high = _comparison(field, column, "<=", high)
        return f"({above} AND {below})", from_low + to_high
    return f"{column} = ? COLLATE NOCASE", (inner,)


def _comparison(field: Field, column: str, sign: str, operand: str) -> tuple[str, tuple[str, ...]]:
    if field.is_moment and _DAY.match(operand):
        return f"{column} {sign} ?", (f"{operand} 00:00:00",)
    if operand.replace(".", "", 1).isdecimal():
        return f"CAST({column} AS REAL) {sign} CAST(? AS REAL)", (operand,)
    return f"{column} {sign} ?", (operand,)


def _column(field: Field) -> str:
    if field.is_localized:
        return f"""json_extract("{field.name}", '$."1"')"""
    return f'"{field.name}"'


def _escaped(text: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", text)


def _order(resource: Resource, sort: str) -> str:
    terms = []
    for wanted in filter(None, sort.strip("[]").split(",")):
        match = _SORT.match(wanted)
        name = match[1] if match else wanted
        if name != "id" and name not in resource.fields:
            names = ", ".join(("id", *resource.fields))
            message = f'Unable to filter by this field. However, these are available: {names}, for field "{name}"'
            raise Refusal(400, Fault(38, message))
        terms.append(f'"{name}" {match[2] if match else "ASC"}')
    return ", ".join(terms) or "id ASC"


def _limit(limit: str) -> str:
    numbers = [int(number) for number in limit.split(",") if number.strip().isdecimal()]
    if len(numbers) == 2:
        return f"LIMIT {numbers[1]} OFFSET {numbers[0]}"
    return f"LIMIT {numbers[0]}" if numbers else ""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """QloApps' hint: the nearest name, of equals the last; then all of them."""
    names = list(known)
    nearest = min(reversed(names), key=lambda each: _distance(name, each))
    every = ", ".join(f'"{each}"' for each in names)
    return f'Did you mean: "{nearest}"? The full list is: {every}'


def _distance(one: str, other: str) -> int:
    """Levenshtein's."""
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        above, row = row, [i]
        for j, right in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (left != right)))
    return row[-1]
