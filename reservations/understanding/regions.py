"""How a country writes its numeric dates."""

from __future__ import annotations

from functools import lru_cache

from reservations.understanding.lexicon.model import Lexicon


def is_month_first(lexicon: Lexicon, region: str | None) -> bool | None:
    """Whether 03/04 is March the 4th. None: neither the language nor the country of the guest's number tells."""
    if lexicon.month_first is not None:
        return lexicon.month_first
    return _country_is_month_first(region) if region and region.isalpha() else None


@lru_cache(maxsize=256)
def _country_is_month_first(region: str) -> bool | None:
    from babel import Locale, UnknownLocaleError  # heavy, and most messages hold no ambiguous date

    try:
        locale = Locale.parse(f"und_{region}")
        pattern = locale.datetime_skeletons["Md"].pattern
    except (UnknownLocaleError, ValueError, KeyError):
        return None
    if locale.territory != region:
        return None  # an unknown country falls back to the United States
    return bool(pattern.find("M") < pattern.find("d"))
