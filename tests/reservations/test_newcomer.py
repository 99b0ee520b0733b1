from __future__ import annotations

import pytest

from reservations.hotel import Hotel
from reservations.messages import Inbound
from reservations.newcomer import newcomer, region_of


def inbound(guest: str) -> Inbound:
    return Inbound("whatsapp", guest, "SM1", "hi", profile_name="Ana")


@pytest.mark.parametrize(
    ("guest", "region", "language"),
    [
        ("+34600123456", "ES", "es"),
        ("+447700900123", "GB", "en"),
        ("+33612345678", "FR", "en"),
        ("+442", "", "en"),
        ("+5997181234", "BQ", "en"),
        ("+1234567890", "US", "en"),
        ("ES.1a2b3c", "ES", "es"),
        ("XX.1a2b3c", "", "en"),
    ],
)
def test_the_number_tells_the_country_and_its_language_if_the_hotel_speaks_it(
    guest: str, region: str, language: str, hotel: Hotel
) -> None:
    new = newcomer(inbound(guest), hotel)

    assert (new.region, new.language) == (region, language)


def test_a_newcomer_s_language_is_only_a_guess_until_they_write(hotel: Hotel) -> None:
    new = newcomer(inbound("+34600123456"), hotel)

    assert not new.language_known
    assert new.profile_name == "Ana"


def test_a_guest_without_a_number_has_no_country() -> None:
    assert region_of("BUSINESS.123") == ""
