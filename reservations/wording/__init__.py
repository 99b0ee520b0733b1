"""What we say: one Fluent catalogue a language, beside this file; plurals, dates and money come from CLDR.

A catalogue writes `*bold*` and `_italic_`; whatever stands in a placeholder is quoted by the caller first, so that
words of guests and hotels cannot break the formatting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from functools import cache, lru_cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency, get_currency_precision
from babel.units import format_unit
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk, Resource

from reservations.messages import Line, Value
from reservations.model import Distance, Money

Quote = Callable[[str], str]


class WordingError(LookupError):
    """A message or one of its placeholders is missing in a catalogue."""


@cache
def languages() -> tuple[str, ...]:
    """The languages there is a catalogue for, as ISO 639-1 codes."""
    catalogues = (entry.name for entry in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".ftl") for name in catalogues if name.endswith(".ftl")))


def phrase(line: Line, *, language: str, region: str = "", quote: Quote = str) -> str:
    """The line in words. `region` (ISO 3166) chooses the locale's way to write dates and money.

    `quote` is applied to every text value. Raises WordingError for a message or value the catalogue lacks.
    """
    said = {name: _said(value, language, region, quote) for name, value in line.values.items()}
    counts = tuple([(name, value if isinstance(value, int) else None) for name, value in said.items()])
    parts = list(_parts(line.key, language, region, counts))
    parts[1::2] = [str(said[name]) for name in parts[1::2]]
    return "".join(parts)


_USUAL = 4096
"""So many of the sentences, days and prices said last are kept: the same few come up again and again."""


# Fluent refuses texts of over 2,500 characters, and a hotel's policy may be longer: a short name stands in for each.
# What is left to fill in are counts, so that a sentence has few forms, and none that tells of a guest.
@lru_cache(_USUAL)
def _parts(key: str, language: str, region: str, counts: tuple[tuple[str, int | None], ...]) -> tuple[str, ...]:
    """The message with its counts filled in: its own words, and between them the name of each text that goes there.
    The count of a text is None."""
    shown = {name: _stand_in(name) if count is None else count for name, count in counts}
    return tuple(_STAND_IN.split(_filled(key, language, region, shown)))


def _filled(key: str, language: str, region: str, shown: Mapping[str, str | int]) -> str:
    bundle = _bundle(language, region)
    pattern = bundle.get_message(key).value if bundle.has_message(key) else None
    if pattern is None:
        raise WordingError(f"{language} has no message {key!r}")
    text, problems = bundle.format_pattern(pattern, dict(shown))
    if problems:
        raise WordingError(f"{language} {key!r}: {problems[0]}")
    return str(text)


_STAND_IN = re.compile("\ue000([a-z_]+)\ue001")


def _stand_in(name: str) -> str:
    return f"\ue000{name}\ue001"


def _said(value: Value, language: str, region: str, quote: Quote) -> str | int:
    match value:
        case str():
            return quote(value)
        case int():
            return value
        case date():
            return _day(value, language, region)
        case time():
            return format_time(value, "short", locale=_locale(language, region))
        case Money() | Distance():
            return _measured(value, language, region)
        case Line():
            return phrase(value, language=language, region=region, quote=quote)
        case tuple():
            parts = [str(_said(part, language, region, quote)) for part in value]
            return format_list(parts, locale=_locale(language, region))


# By the names of language and region: to hash a Locale takes longer than to look up what is kept.
@lru_cache(_USUAL)
def _day(value: date, language: str, region: str) -> str:
    return format_date(value, "full", locale=_locale(language, region))


@lru_cache(_USUAL)
def _money(value: Money, language: str, region: str) -> str:
    """The amount with as many places as its currency has; with more where a shop charges fractions of its coins."""
    is_in_coins = value.amount == round(value.amount, get_currency_precision(value.currency))
    locale = _locale(language, region)
    return format_currency(value.amount, value.currency, locale=locale, currency_digits=is_in_coins)


def _measured(value: Money | Distance, language: str, region: str) -> str:
    if isinstance(value, Money):
        return _money(value, language, region)
    return _far(value.kilometres, _locale(language, region))


_IN_MILES = ("GB", "US")
_KILOMETRES_A_MILE = 1.609344


def _far(kilometres: float, locale: Locale) -> str:
    """A distance as people of the region say it: the farther, the rounder."""
    in_miles = locale.territory in _IN_MILES
    amount = kilometres / _KILOMETRES_A_MILE if in_miles else kilometres
    if amount < 1 and not in_miles:
        return format_unit(max(50, round(amount * 20) * 50), "length-meter", "short", locale=locale)
    unit = "length-mile" if in_miles else "length-kilometer"
    return format_unit(max(0.1, round(amount, 1 if amount < 10 else None)), unit, "short", locale=locale)


@cache
def _locale(language: str, region: str) -> Locale:
    try:
        return Locale.parse(f"{language}_{region}" if region else language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse(language)


@cache
def _bundle(language: str, region: str) -> FluentBundle:
    catalogue = _catalogue(language)
    locale = _locale(language, region)
    # Isolation marks around every placeholder would litter plain chats; the channel isolates where scripts mix.
    bundle = FluentBundle([str(locale).replace("_", "-")], use_isolating=False)
    bundle.add_resource(catalogue)
    return bundle


@cache
def _catalogue(language: str) -> Resource:
    if language not in languages():
        raise WordingError(f"no catalogue for the language {language!r}")
    catalogue = FluentResource(files(__package__).joinpath(f"{language}.ftl").read_text("utf-8"))
    # Fluent passes over what it cannot parse, and the guest would read half a message.
    broken = next((entry for entry in catalogue.body if isinstance(entry, Junk)), None)
    if broken:
        raise WordingError(f"{language}: cannot read {broken.content!r}")
    return catalogue
