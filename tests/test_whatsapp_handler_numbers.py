"""Phone numbers as hotel staff write them."""

from __future__ import annotations

import pytest

from whatsapp_handler import UnreadableNumber, guest_key, normalise_number


@pytest.mark.parametrize(
    "text",
    [
        "+34600123456",
        "+34 600 12 34 56",
        "0034 600 123 456",
        "whatsapp:+34600123456",
        "600 123 456",
        "+34 (600) 123-456",
    ],
)
def test_a_number_is_read_however_it_is_written(text: str) -> None:
    assert normalise_number(text, "ES") == "+34600123456"


def test_the_trunk_zero_in_brackets_is_dropped() -> None:
    assert normalise_number("+44 (0)20 7946 0958") == "+442079460958"


def test_a_number_of_the_right_shape_is_taken_though_no_plan_knows_it() -> None:
    assert normalise_number("+1234567890") == "+1234567890"


@pytest.mark.parametrize("text", ["", "call me", "12", "600 123 456", "+0600123456", "+1234567890123456", "ES.a1b2c3"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(UnreadableNumber, match="country code"):
        normalise_number(text)


def test_a_number_that_its_own_country_could_not_dial_is_refused() -> None:
    with pytest.raises(UnreadableNumber):
        normalise_number("12", "ES")


@pytest.mark.parametrize("address", ["+34600123456", "whatsapp:+34600123456", " whatsapp:+34600123456 "])
def test_a_guest_is_the_same_with_and_without_the_prefix(address: str) -> None:
    assert guest_key(address) == "+34600123456"
