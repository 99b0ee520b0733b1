"""What other systems are told, and what not."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reservations.conversation import Conversation
from reservations.events import (
    BookingCancelled,
    BookingConfirmed,
    DatesChosen,
    Event,
    Greeted,
    HumanRequested,
    NotUnderstood,
)
from reservations.model import Money
from reservations.notices import NAMES, Notifier, notice_from_body
from tests.reservations.conftest import House

NOW = datetime(2026, 11, 21, 15, tzinfo=UTC)
TOTAL = Money(Decimal("200.00"), "EUR")


@pytest.fixture
def told(house: House) -> Notifier:
    return Notifier(house.ports.hotel)


def body_of(told: Notifier, event: Event, known: Conversation) -> dict[str, Any]:
    [notice] = told.notices([event], known, cause="SM1", now=NOW)
    body: dict[str, Any] = json.loads(notice.body)
    return body


def test_a_confirmed_booking_tells_who_what_and_when(told: Notifier, ready: Conversation) -> None:
    booked = ready.but(booked=ready.offers[0], booking_id="7", guest_email="ana@example.com")

    body = body_of(told, BookingConfirmed("7", "QWERTY", TOTAL), booked)

    assert (body["type"], body["occurred_at"]) == ("booking.confirmed", "2026-11-21T15:00:00+00:00")
    assert body["guest"]["id"] == ready.guest
    assert body["guest"]["email"] == "ana@example.com"
    assert body["data"]["total"] == {"amount": "200.00", "currency": "EUR"}
    assert body["data"]["stay"]["nights"] == ready.offers[0].stay.nights


def test_a_stay_is_told_of_the_booking_the_event_is_about_only(told: Notifier, ready: Conversation) -> None:
    booked = ready.but(booked=ready.offers[0], booking_id="7")

    assert "stay" not in body_of(told, BookingCancelled("8", None), booked)["data"]
    assert "stay" not in body_of(told, HumanRequested("asked"), booked)["data"]


def test_nothing_that_was_said_leaves_the_house(told: Notifier, ready: Conversation) -> None:
    talked = ready.with_message("guest", "my secret").but(wishes=("my wish",), child_ages=(7,), children=1)

    body = json.dumps(body_of(told, HumanRequested("asked"), talked))

    assert not any(words in body for words in ("my secret", "my wish", "ages"))


def test_a_guest_who_hides_the_number_has_no_phone_until_one_is_given(told: Notifier, ready: Conversation) -> None:
    hidden = replace(ready, guest="ES.13491208655302741918", guest_phone=None, guest_name=None, profile_name="Ana")

    guest = body_of(told, Greeted(), hidden)["guest"]

    assert (guest["id"], guest["phone"], guest["name"]) == ("ES.13491208655302741918", None, "Ana")
    assert body_of(told, Greeted(), hidden.but(guest_phone="+34600111222"))["guest"]["phone"] == "+34600111222"


def test_only_what_others_need_to_know_leaves(told: Notifier, ready: Conversation) -> None:
    events: list[Event] = [NotUnderstood(1), Greeted(), HumanRequested("asked")]

    notices = told.notices(events, ready, cause="SM1", now=NOW)

    assert [json.loads(notice.body)["type"] for notice in notices] == ["conversation.started", "human.requested"]
    assert DatesChosen not in NAMES


def test_the_same_turn_done_again_gives_the_same_ids(told: Notifier, ready: Conversation) -> None:
    first = told.notices([Greeted(), Greeted()], ready, cause="SM1", now=NOW)
    again = told.notices([Greeted(), Greeted()], ready, cause="SM1", now=NOW)
    later = told.notices([Greeted()], ready, cause="SM2", now=NOW)

    assert first == again
    assert len({notice.id for notice in (*first, *later)}) == 3


def test_a_notice_is_known_by_its_body(told: Notifier, ready: Conversation) -> None:
    [notice] = told.notices([Greeted()], ready, cause="SM1", now=NOW)

    assert notice_from_body(notice.body) == notice


def test_every_event_that_leaves_is_documented_with_its_fields() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs/events.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z_.]+)` \| [^|]* \|([^|]*)\|$", text, re.MULTILINE)
    documented = {name: set(re.findall(r"`([a-z_]+)`", cells)) for name, cells in rows}

    assert documented.keys() == set(NAMES.values())
    missing = {name: {field.name for field in fields(kind)} - documented[name] for kind, name in NAMES.items()}
    assert {name: absent for name, absent in missing.items() if absent} == {}
