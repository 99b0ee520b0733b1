"""A guest of whom nothing is known yet but the number or id they write from."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from phonenumbers import (
    SUPPORTED_REGIONS,
    NumberParseException,
    parse,
    region_code_for_country_code,
    region_code_for_number,
)

from reservations.conversation import Conversation
from reservations.hotel import Hotel
from reservations.messages import Inbound

_NOT_A_COUNTRY = ("ZZ", "001")
"""What the library answers for codes of no country, and of services that belong to the whole world."""


def newcomer(inbound: Inbound, hotel: Hotel) -> Conversation:
    """An empty conversation in the language most people of the number's country speak, if the hotel speaks it."""
    region = region_of(inbound.guest)
    spoken = _language_of(region)
    language = spoken if spoken in hotel.languages else hotel.language
    return Conversation(inbound.guest, language, region=region, profile_name=inbound.profile_name)


def region_of(guest: str) -> str:
    """The country (ISO 3166) of an E.164 number or a business-scoped id; "" for a number no plan knows."""
    country, _, rest = guest.partition(".")
    if rest and country in SUPPORTED_REGIONS:
        return country
    try:
        number = parse(guest)
    except NumberParseException:
        return ""
    region = region_code_for_number(number) or region_code_for_country_code(number.country_code or 0)
    return region if region not in _NOT_A_COUNTRY else ""


@cache
def _language_of(region: str) -> str | None:
    if not region:
        return None
    try:
        return str(Locale.parse(f"und_{region}", resolve_likely_subtags=True).language)
    except (UnknownLocaleError, ValueError):
        return None
