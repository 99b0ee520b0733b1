"""Whether numeric dates begin with the month: by the language, the guest's country, or another date of the message."""

from __future__ import annotations

from functools import lru_cache

from reservations.understanding.reading import Message


def is_month_first(message: Message) -> bool | None:
    """Whether 03/04 is March the 4th. None: neither the language, nor the country of the guest's number, nor another
    date of the message ("9/12 to 15/12") tells."""
    told = message.language.lexicon.month_first
    if told is None and message.region and message.region.isalpha():
        told = _country_is_month_first(message.region)
    return message.writes_month_first if told is None else told


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
