"""The outcome of a booking that was open, as it waits in the guest's inbox to be told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reservations.booking import Booked, NotBooked
from reservations.model import Booking, Offer
from reservations.state import offer_from_json, offer_to_json


def outcome_to_json(offer: Offer, outcome: Booked | NotBooked) -> dict[str, Any]:
    """The outcome as JSON: what the guest must hear of it. Its events were published by whoever worked it out."""
    body: dict[str, Any] = {"offer": offer_to_json(offer)}
    match outcome:
        case Booked(booking):
            return body | {"booking_id": booking.id, "reference": booking.reference, "source": booking.source}
        case NotBooked(reason):
            return body | {"reason": reason}


def outcome_from_json(body: Mapping[str, Any]) -> tuple[Offer, Booked | NotBooked]:
    """What `outcome_to_json` wrote: a booking as agreed, so its total is the offer's."""
    offer = offer_from_json(body["offer"])
    if "reason" in body:
        return offer, NotBooked(body["reason"])
    booking = Booking(body["booking_id"], body["reference"], body["source"], (), offer.total, is_live=True)
    return offer, Booked(booking, ())
