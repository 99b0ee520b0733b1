"""What became of a cancellation or change that was open, as it waits in the guest's inbox to be told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from reservations.amending import Amended, Ending
from reservations.conversation import Cancelling, Changing
from reservations.model import BookedRoom, Booking, Money, Party, Stay
from reservations.state import agreed_from_json, agreed_to_json

JSON = dict[str, Any]

AnyAmended = Amended[Cancelling | Changing]


def amended_to_json(outcome: AnyAmended) -> JSON:
    """What the guest must hear of it, with the booking as it was seen then."""
    return {
        "ending": outcome.ending,
        "agreed": agreed_to_json(outcome.agreed),
        "booking": _booking_to_json(outcome.booking) if outcome.booking else None,
        "is_shared": outcome.is_shared,
    }


def amended_from_json(body: Mapping[str, Any]) -> AnyAmended:
    """What `amended_to_json` wrote."""
    agreed = agreed_from_json(body["agreed"])
    booking = _booking_from_json(body["booking"]) if body["booking"] else None
    return Amended(Ending(body["ending"]), agreed, booking, is_shared=body["is_shared"])


def _booking_to_json(booking: Booking) -> JSON:
    return {
        "id": booking.id,
        "reference": booking.reference,
        "source": booking.source,
        "total": str(booking.total.amount),
        "currency": booking.total.currency,
        "is_live": booking.is_live,
        "rooms": [_room_to_json(room) for room in booking.rooms],
    }


def _booking_from_json(written: Mapping[str, Any]) -> Booking:
    return Booking(
        id=written["id"],
        reference=written["reference"],
        source=written["source"],
        rooms=tuple(_room_from_json(room) for room in written["rooms"]),
        total=Money(Decimal(written["total"]), written["currency"]),
        is_live=written["is_live"],
    )


def _room_to_json(room: BookedRoom) -> JSON:
    return {
        "id": room.id,
        "room_type": room.room_type_id,
        "room": room.room_id,
        "check_in": room.stay.check_in.isoformat(),
        "check_out": room.stay.check_out.isoformat(),
        "adults": room.party.adults if room.party else None,
        "child_ages": list(room.party.child_ages) if room.party else [],
    }


def _room_from_json(written: Mapping[str, Any]) -> BookedRoom:
    stay = Stay(date.fromisoformat(written["check_in"]), date.fromisoformat(written["check_out"]))
    party = Party(written["adults"], tuple(written["child_ages"])) if written["adults"] is not None else None
    return BookedRoom(written["id"], written["room_type"], written["room"], stay, party)
