"""Names, phones and texts that QloApps takes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pms_client.names import (
    LONGEST_REMARK,
    Customer,
    acceptable_name,
    acceptable_phone,
    acceptable_remark,
    customer,
    is_plain,
    made_up_email,
    not_on_record,
    recorded,
)
from reservations.model import Guest

REFUSED_IN_NAMES = set('0123456789!<>,;?=+()@#"°{}_$%:¤|')
PHONE = re.compile(r"\+?[0-9 .()-]*[0-9]")
ANA = Guest("Ana Díaz", "ana@example.com", "+34600111222")


@given(st.text())
def test_any_name_becomes_one_that_qloapps_takes(name: str) -> None:
    sent = customer(Guest(name, None, None), "guest@example.com")

    for part in (sent.firstname, sent.lastname):
        assert 1 <= len(part) <= 32
        assert not REFUSED_IN_NAMES & set(part)
        assert all(ord(char) <= 0xFFFF for char in part)


@given(st.text() | st.from_regex(r"\+?[\d .()-]{0,60}"))
def test_any_phone_becomes_one_that_qloapps_takes(phone: str) -> None:
    kept = acceptable_phone(phone)

    assert len(kept) <= 32
    assert PHONE.fullmatch(kept)


@given(st.text(max_size=300))
def test_a_remark_holds_nothing_that_qloapps_spoils(remark: str) -> None:
    kept = acceptable_remark((remark,))

    assert all(ord(char) <= 0xFFFF for char in kept)
    assert not set("<>=") & set(kept)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Ana Díaz López", "Ana", "Díaz López"),
        ("Ana", "Ana", "-"),
        ("王小明", "王小明", "-"),
        ("Zoë 😀 O'Brien-Smith", "Zoë", "O'Brien-Smith"),
        ("4you", "you", "-"),
        ("😀", "-", "-"),
    ],
)
def test_a_name_is_sent_as_first_and_last_name(name: str, first: str, last: str) -> None:
    sent = customer(replace(ANA, name=name), "")

    assert (sent.firstname, sent.lastname) == (first, last)


def test_letters_written_in_two_characters_are_joined() -> None:
    assert acceptable_name("Zoe\u0308") == "Zoë"


def test_a_phone_keeps_its_spacing() -> None:
    assert acceptable_phone("+49 (30) 123-456") == "+49 (30) 123-456"


def test_a_phone_that_is_too_long_keeps_its_first_digits() -> None:
    assert acceptable_phone("+" + "12 " * 30) == "+" + ("12" * 30)[:31]


def test_a_phone_without_digits_becomes_a_nought() -> None:
    assert acceptable_phone("call me") == "0"


@pytest.mark.parametrize("email", ["ana@example.com", "ana.d+x@sub.example.co", "a@b-c.es"])
def test_a_plain_address_is_sent_as_it_is(email: str) -> None:
    assert customer(replace(ANA, email=email), "made@up.example").email == email


@pytest.mark.parametrize("email", [None, "ñ@example.com", "a..b@example.com", '"a b"@example.com', "a" * 130 + "@b.es"])
def test_an_address_qloapps_may_refuse_is_replaced_by_the_made_up_one(email: str | None) -> None:
    assert customer(replace(ANA, email=email), "made@up.example").email == "made@up.example"


def test_a_made_up_address_is_the_same_for_all_bookings_of_a_guest() -> None:
    first, second, other = (
        made_up_email(source, "no-email.invalid") for source in ("whatsapp:5f:a", "whatsapp:5f:b", "whatsapp:60:a")
    )

    assert first == second != other
    assert is_plain(first)


def test_a_guest_fully_on_record_needs_no_remark() -> None:
    assert not_on_record(ANA, customer(ANA, "")) == ()


def test_what_the_record_does_not_show_of_the_guest_is_told() -> None:
    sent = Customer("Eva", "Luz", "made@up.example", "123")

    assert not_on_record(ANA, sent) == ("Guest: Ana Díaz", "Phone: +34600111222", "E-mail: ana@example.com")


def test_the_guests_own_spelling_is_told_when_it_was_changed() -> None:
    guest = replace(ANA, name="Ana 😀")

    assert acceptable_remark(not_on_record(guest, customer(guest, ""))) == "Guest: Ana [grinning face]"


def test_a_recorded_customer_is_sent_back_as_recorded() -> None:
    known = {"firstname": "Robert", "lastname": "Ray", "phone": "+1555"}

    assert recorded(known, customer(ANA, "")) == Customer("Robert", "Ray", "ana@example.com", "+1555")


def test_what_a_record_lacks_is_filled_in() -> None:
    known = {"firstname": "Robert", "lastname": "Ray", "phone": ""}

    assert recorded(known, customer(ANA, "")).phone == "+34600111222"


def test_text_that_looks_like_script_reads_the_same_and_stays() -> None:
    assert acceptable_remark(("onclick=1", "script: <b>")) == "onclick＝1\nscript： ‹b›"


def test_a_remark_is_cut_to_what_qloapps_keeps() -> None:
    assert len(acceptable_remark(("a" * 9000,))) == LONGEST_REMARK


def test_characters_without_a_name_are_told_by_their_number() -> None:
    assert acceptable_remark(("\U0001f9ff\ufe0f \U000f0000 \ud800",)) == "[nazar amulet] [u+f0000] "
