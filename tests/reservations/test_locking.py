"""Which locks an order takes: whatever two of them could sell or change at once, and no more."""

from __future__ import annotations

from dataclasses import replace

from reservations.conversation import Cancelling, Changing, Conversation
from reservations.locking import locked_by
from reservations.model import Guest, Offer
from reservations.ports import AnyAmendment, PendingAmendment, PendingBooking

NIGHTS = ("2026-12-15", "2026-12-16", "2026-12-17")


def booking(offer: Offer) -> PendingBooking:
    return PendingBooking("+34600123456", "whatsapp:3456:key", offer, Guest("Ana Diaz", None, None), "", None)


def amendment(agreed: Cancelling | Changing) -> AnyAmendment:
    return PendingAmendment("+34600123456", "whatsapp:3456:amend:7", "key", agreed)


def test_a_booking_locks_its_nights_of_its_room_type(ready: Conversation) -> None:
    standard = ready.offers[0]

    assert locked_by(booking(standard)) == {f"{standard.room_type_ids[0]}:{night}" for night in NIGHTS}


def test_the_night_after_check_out_is_free_for_others(ready: Conversation) -> None:
    standard = ready.offers[0]
    next_guests = replace(standard, stay=standard.stay.moved(standard.stay.nights))

    assert not locked_by(booking(standard)) & locked_by(booking(next_guests))


def test_another_room_type_is_free_for_others(ready: Conversation) -> None:
    standard, deluxe = ready.offers

    assert not locked_by(booking(standard)) & locked_by(booking(deluxe))


def test_a_change_locks_what_it_takes_and_what_it_would_be_undone_to(ready: Conversation) -> None:
    standard, deluxe = ready.offers
    changing = Changing("7", standard.stay, standard.total, deluxe, rooms_before=standard.room_type_ids)

    both = locked_by(booking(standard)) | locked_by(booking(deluxe))
    assert locked_by(amendment(changing)) == both | {"booking:7"}


def test_a_cancellation_locks_its_booking_alone() -> None:
    assert locked_by(amendment(Cancelling("7", None))) == {"booking:7"}
