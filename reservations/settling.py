"""The outcome of a booking that was open, as it waits in the guest's inbox to be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reservations.booking import Booked, NotBooked
from reservations.events import BookingConfirmed
from reservations.model import Booking, Offer
from reservations.state import offer_from_json, offer_to_json


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the booking that was agreed to under this source, made for a guest of this name."""

    source: str
    offer: Offer
    guest_name: str
    outcome: Booked | NotBooked


def settled_to_json(settled: Settled) -> dict[str, Any]:
    """What the guest must hear of it. That it is booked, the turn that tells it publishes; the outcome's other events
    whoever worked it out."""
    body: dict[str, Any] = {
        "source": settled.source,
        "offer": offer_to_json(settled.offer),
        "guest_name": settled.guest_name,
    }
    match settled.outcome:
        case Booked(booking):
            return body | {"booking_id": booking.id, "reference": booking.reference}
        case NotBooked(reason):
            return body | {"reason": reason}


def settled_from_json(body: Mapping[str, Any]) -> Settled:
    """What `settled_to_json` wrote: a booking as agreed, so its total is the offer's."""
    source, offer, name = body["source"], offer_from_json(body["offer"]), body.get("guest_name", "")
    if "reason" in body:
        return Settled(source, offer, name, NotBooked(body["reason"]))
    booking = Booking(body["booking_id"], body["reference"], source, (), offer.total, is_live=True)
    return Settled(
        source, offer, name, Booked(booking, (BookingConfirmed(booking.id, booking.reference, offer.total),))
    )
