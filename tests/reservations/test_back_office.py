"""What is left alone by a look at something that is open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from reservations.back_office import BackOffice
from reservations.conversation import Changing, Conversation
from reservations.errors import PMSUnavailable
from reservations.model import Guest
from reservations.ports import AnyAmendment, Deadline, PendingAmendment, PendingBooking
from reservations.turn import Worker
from tests.fakes import FakeChannel, FakeEvents, FakeStore
from tests.reservations.conftest import House


def office(house: House) -> BackOffice:
    never: Any = None
    worker = Worker(FakeStore(), FakeChannel(), FakeEvents(), never, never, house.ports)
    return BackOffice(worker, lambda: Deadline(house.clock.monotonic() + 12, house.clock))


def change_to(ready: Conversation, number: int) -> AnyAmendment:
    offer = ready.offers[number]
    changing = Changing("7", offer.stay, offer.total, offer)
    return PendingAmendment(ready.guest, "whatsapp:3456:amend:7", f"key-{number}", changing)


def test_a_newer_wish_for_other_rooms_is_left_to_who_locks_those(ready: Conversation, house: House) -> None:
    listed, newer = change_to(ready, 0), change_to(ready, 1)
    house.ledger.save_pending(newer)

    assert office(house).settle(listed) is None
    assert house.ledger.amendments == {newer.source: newer}
    assert house.pms.calls == []


def test_a_wish_for_the_same_rooms_is_worked_on(ready: Conversation, house: House) -> None:
    listed = change_to(ready, 0)
    house.ledger.save_pending(replace(listed, key="newer"))

    assert office(house).settle(listed) == ()
    assert house.ledger.amendments == {}


def test_a_booking_that_waits_keeps_no_other_waiting_while_the_pms_is_away(ready: Conversation, house: House) -> None:
    assert ready.selected
    order = PendingBooking(ready.guest, "whatsapp:3456:key", ready.selected, Guest("Ana", None, ready.guest), "", None)
    house.ledger.save_pending(order)
    house.pms.fails["find"] = PMSUnavailable("maintenance")

    assert office(house).settle(order) is None
    assert house.ledger.records == {order.source: order}
    assert not house.ledger.lock.lapses
