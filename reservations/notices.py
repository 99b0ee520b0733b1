"""What the hotel's other systems are told: some of the events, with what a CRM needs to know of the guest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from reservations.conversation import Conversation
from reservations.events import (
    BookingCancelled,
    BookingChanged,
    BookingConfirmed,
    BookingPending,
    BookingUndone,
    ChangeUndone,
    ConfirmationUndelivered,
    Event,
    FileReceived,
    Greeted,
    HumanRequested,
    MessageSetAside,
    OptedIn,
    OptedOut,
    RoomSharedWithOthers,
    SenderRefused,
)
from reservations.hotel import Hotel
from reservations.model import Money, Offer

NAMES: Mapping[type[Event], str] = {
    Greeted: "conversation.started",
    BookingConfirmed: "booking.confirmed",
    BookingPending: "booking.pending",
    BookingCancelled: "booking.cancelled",
    BookingChanged: "booking.changed",
    BookingUndone: "booking.undone",
    ChangeUndone: "booking.change_undone",
    ConfirmationUndelivered: "booking.confirmation_undelivered",
    RoomSharedWithOthers: "booking.room_shared",
    HumanRequested: "human.requested",
    OptedOut: "guest.opted_out",
    OptedIn: "guest.opted_in",
    FileReceived: "file.received",
    MessageSetAside: "message.set_aside",
    SenderRefused: "sender.refused",
}
"""The events that leave the house, and what they are called there. Names are a promise: they do not change."""


@dataclass(frozen=True, slots=True)
class Notice:
    """An event on its way out. `id` stays the same however often it is sent; `body` is the JSON that is sent, ASCII."""

    id: str
    body: str


def notice_from_body(body: str) -> Notice:
    """The notice whose body this is."""
    return Notice(json.loads(body)["id"], body)


@dataclass(frozen=True, slots=True)
class Notifier:
    """Puts the events of one hotel down as notices."""

    hotel: Hotel

    def notices(self, events: Sequence[Event], known: Conversation, *, cause: str, now: datetime) -> tuple[Notice, ...]:
        """Those of the events that leave the house. `known` is the conversation after them, `cause` the id of what set
        them off: the same cause and events give the same ids."""
        return tuple(
            self._notice(event, known, _id(known.guest, cause, number), now)
            for number, event in enumerate(events)
            if type(event) in NAMES
        )

    def _notice(self, event: Event, known: Conversation, notice_id: str, now: datetime) -> Notice:
        body = {
            "id": notice_id,
            "type": NAMES[type(event)],
            "occurred_at": now.isoformat(),
            "hotel": {"id": self.hotel.id, "name": self.hotel.name},
            "guest": _guest(known),
            "data": {field.name: _plain(getattr(event, field.name)) for field in fields(event)} | _stay(event, known),
        }
        return Notice(notice_id, json.dumps(body))


def _id(guest: str, cause: str, number: int) -> str:
    return "evt_" + hashlib.sha256(f"{guest}\n{cause}\n{number}".encode(errors="surrogatepass")).hexdigest()[:32]


def _guest(known: Conversation) -> dict[str, str | None]:
    """Who it is, for a person to call or write to: nothing of what was said."""
    name = known.guest_name or known.profile_name or None
    phone = known.guest_phone or (known.guest if known.guest.startswith("+") else None)
    return {"id": known.guest, "name": name, "phone": phone, "email": known.guest_email, "language": known.language}


def _stay(event: Event, known: Conversation) -> dict[str, object]:
    """The stay of the booking that the event is about, where the conversation still has it."""
    is_known = known.booked is not None and getattr(event, "booking_id", None) == known.booking_id
    return {"stay": _offer(known.booked)} if known.booked and is_known else {}


def _offer(offer: Offer) -> dict[str, object]:
    return {
        "check_in": offer.stay.check_in.isoformat(),
        "check_out": offer.stay.check_out.isoformat(),
        "nights": offer.stay.nights,
        "rooms": [room.room_type.name for room in offer.rooms],
        "adults": offer.party.adults,
        "children": offer.party.children,
    }


def _plain(value: object) -> object:
    if isinstance(value, Money):
        return {"amount": str(value.amount), "currency": value.currency}
    return value
