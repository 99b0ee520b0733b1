"""What two processes must not work on at once: each takes the booking locks of all that it may sell or change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from reservations.conversation import Cancelling
from reservations.model import Offer, Stay
from reservations.ports import AnyAmendment, Pending, PendingAmendment, PendingBooking


def locked_by(order: Pending) -> frozenset[str]:
    """The names of the locks that carrying it out takes. The same order always takes the same ones."""
    return _of_amendment(order) if isinstance(order, PendingAmendment) else _of_booking(order)


def _of_booking(order: PendingBooking) -> frozenset[str]:
    return frozenset(_nights_of(order.offer))


def _of_amendment(order: AnyAmendment) -> frozenset[str]:
    """Cancelling takes no room from anybody; a change takes new ones, and the old ones again where it is undone."""
    agreed = order.agreed
    booking = f"booking:{agreed.booking_id}"
    if isinstance(agreed, Cancelling):
        return frozenset((booking,))
    return frozenset((booking, *_nights_of(agreed.offer), *_nights(agreed.rooms_before, agreed.was)))


def _nights_of(offer: Offer) -> Iterator[str]:
    return _nights(offer.room_type_ids, offer.stay)


def _nights(room_type_ids: Iterable[str], stay: Stay) -> Iterator[str]:
    for room_type_id in room_type_ids:
        for night in range(stay.nights):
            yield f"{room_type_id}:{stay.check_in + timedelta(night)}"
