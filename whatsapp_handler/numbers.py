"""WhatsApp addresses and phone numbers as people write them."""

from __future__ import annotations

import re

import phonenumbers

from reservations.errors import ChannelError

_PREFIX = "whatsapp:"
_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_SEPARATORS = re.compile(r"[\s().\-/]")


class UnreadableNumber(ChannelError, ValueError):
    """The text is no phone number that a message could be sent to."""


def guest_key(address: str) -> str:
    """The opaque key of a guest: the WhatsApp address without its prefix."""
    return address.strip().removeprefix(_PREFIX)


def whatsapp_address(guest: str) -> str:
    """The address Twilio knows a guest or sender by, from a number or business-scoped id with or without prefix."""
    return _PREFIX + guest_key(guest)


def normalise_number(text: str, region: str | None = None) -> str:
    """The phone number in E.164, from any way people write it; `region` (ISO 3166) is where a local one belongs.

    What has the shape of E.164 is taken even where no numbering plan knows it. Raises UnreadableNumber.
    """
    written = re.sub(r"\A00(?=[1-9])", "+", guest_key(text))
    number = _in_a_plan(written, region) or _SEPARATORS.sub("", written)
    if not _E164.fullmatch(number):
        raise UnreadableNumber("not a phone number; write it with its country code, like +34 600 123 456")
    return number


def _in_a_plan(text: str, region: str | None) -> str | None:
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
