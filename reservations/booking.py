"""Booking exactly once against a PMS that cannot help: look the key up, check the price, book, read back.

Whatever repeats any step, in any process and order, ends in one live booking under the key or in none. The PMS keeps
the key with the booking (`source`), so that it can be asked with nothing else left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable, RoomTaken
from reservations.events import BookingConfirmed, BookingUndone, Event, PriceMoved, RoomSharedWithOthers
from reservations.model import Availability, Booking, Offer
from reservations.ports import BookingLock, PendingBooking, Ports

POST_MAY_RUN = timedelta(seconds=60)
"""So long after it began a POST may still be at work in the PMS: until then "not there" means nothing."""


@dataclass(frozen=True, slots=True)
class Booked:
    """One live booking, as the summary said."""

    booking: Booking
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class NotBooked:
    """No live booking under this key. `now` is what can be had instead; `undone` one of ours that was taken back.

    `reason`: "moved" (another price), "gone" (not free any more), "refused" by the PMS, "differs" (the PMS charged
    otherwise than the summary said), "superseded" (the key was used for something else, or cancelled).
    """

    reason: str
    now: Availability | None = None
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """The PMS may or may not have booked: the record stays, the key is looked up again later."""


Outcome = Booked | NotBooked | Unknown


def nobody_else_answers() -> None:
    """For a caller that holds no guest's turn which could be lost."""


def book_once(
    order: PendingBooking, *, ports: Ports, lock: BookingLock, still_ours: Callable[[], None] = nobody_else_answers
) -> Outcome:
    """Carry the order out under its booking lock. Raises PMSUnavailable when nothing was sent at all: to be caught
    under the lock, for others need not wait until that lapses.

    Of an unknown outcome the ledger keeps a record; of a known one the caller drops it. `still_ours` raises LeaseLost
    when somebody else answers the guest by now, who may have told the guest to wait and rely on the record.
    """
    earlier = ports.ledger.pending_under(order.source)
    if earlier and earlier.given_up:
        return NotBooked(earlier.given_up)
    if earlier:
        order = replace(order, posted_at=earlier.posted_at, undoing=earlier.undoing)
    try:
        return _carried_out(order, earlier, ports, lock, still_ours)
    except PMSUnavailable:
        if _may_be_at_work(order, ports):
            lock.let_lapse()
        raise


def _carried_out(
    order: PendingBooking,
    earlier: PendingBooking | None,
    ports: Ports,
    lock: BookingLock,
    still_ours: Callable[[], None],
) -> Outcome:
    known = ports.pms.find(order.source)
    if known:
        return _recognised(order, known, ports, lock)
    if _may_be_at_work(order, ports):
        lock.let_lapse()
        return Unknown()
    offer = order.offer
    same = ports.pms.quote(offer.stay, [(room.room_type.id, room.party) for room in offer.rooms])
    if same and same.total == offer.total:
        return _posted(replace(order, offer=same), earlier, ports, lock, still_ours)
    now = ports.pms.availability(offer.stay, offer.party, rooms=len(offer.rooms))
    if same:
        return NotBooked("moved", now, (PriceMoved(offer.total, same.total),))
    return NotBooked("gone", now)


def is_there(order: PendingBooking, *, ports: Ports) -> bool:
    """Whether the PMS has the booking whole, as agreed: then no POST of it is at work any more. Raises
    PMSUnavailable."""
    found = ports.pms.find(order.source)
    return any(booking.is_live and _as_agreed(booking, order.offer) for booking in found)


def _may_be_at_work(order: PendingBooking, ports: Ports) -> bool:
    """Whether a POST sent before may still be on its way through the PMS."""
    return order.posted_at is not None and ports.clock.now() - order.posted_at < POST_MAY_RUN


def _posted(
    order: PendingBooking,
    earlier: PendingBooking | None,
    ports: Ports,
    lock: BookingLock,
    still_ours: Callable[[], None],
) -> Outcome:
    if not lock.is_held:
        return _overslept(order, earlier, ports, still_ours)
    order = replace(order, posted_at=ports.clock.now(), lock=lock.token)
    ports.ledger.save_pending(order)
    try:
        booking = ports.pms.book(order.offer, order.details, source=order.source, remark=order.remark)
    except RoomTaken:
        return NotBooked("gone")
    except PMSRefused:
        return NotBooked("refused")
    except OutcomeUnknown:
        # A PMS that answers every booking with an error has usually booked.
        return _looked_up(order, ports, lock)
    except PMSUnavailable:
        still_ours()
        _put_back(order.source, earlier, ports, lock)
        raise
    return _answered(order, booking, ports, lock)


def _answered(order: PendingBooking, booking: Booking, ports: Ports, lock: BookingLock) -> Outcome:
    if lock.is_held:
        return _recognised(replace(order, posted_at=None), (booking,), ports, lock)
    # Overslept: while the lock was free, somebody else may have booked under this key too.
    return _looked_up(order, ports, lock)


def _looked_up(order: PendingBooking, ports: Ports, lock: BookingLock) -> Outcome:
    """What the key shows right after the POST: a booking that is there tells at once, its absence nothing."""
    try:
        known = ports.pms.find(order.source)
    except PMSUnavailable:
        known = ()
    if known:
        return _recognised(order, known, ports, lock)
    lock.let_lapse()
    return Unknown()


def _overslept(
    order: PendingBooking, earlier: PendingBooking | None, ports: Ports, still_ours: Callable[[], None]
) -> Outcome:
    """Without the lock nothing is sent. A record there was belongs to whoever has the lock, and may be settled."""
    if earlier is None:
        still_ours()
        ports.ledger.save_pending(order)
    return Unknown()


def _put_back(source: str, earlier: PendingBooking | None, ports: Ports, lock: BookingLock) -> None:
    """Nothing was sent: the record is again what it was before, unless it is somebody else's by now."""
    if not lock.is_held:
        return
    if earlier:
        ports.ledger.save_pending(earlier)
    else:
        ports.ledger.settle(source)


def _recognised(order: PendingBooking, found: tuple[Booking, ...], ports: Ports, lock: BookingLock) -> Outcome:
    """Something is booked under our key: whatever fails from here on leaves the outcome open, never untold."""
    try:
        return _weighed(order, found, ports)
    except (PMSUnavailable, OutcomeUnknown):
        if ports.ledger.pending_under(order.source) is None:
            ports.ledger.save_pending(replace(order, posted_at=ports.clock.now()))
        lock.let_lapse()
        return Unknown()


def _weighed(order: PendingBooking, found: tuple[Booking, ...], ports: Ports) -> Outcome:
    """What the bookings under our key amount to, after the superfluous ones are cancelled."""
    live = [booking for booking in found if booking.is_live]
    if not live:
        return _without_live(order, found)
    kept, *duplicates = sorted(live, key=_first_room_line)
    events = tuple(_undo(duplicate, "duplicate", ports) for duplicate in duplicates)
    if _as_agreed(kept, order.offer):
        return _alone(kept, events, ports)
    if _may_be_at_work(order, ports):
        raise OutcomeUnknown("what differs may be a booking that the PMS has not finished")
    # Cut off after this, whoever finds it cancelled knows why.
    ports.ledger.save_pending(replace(order, undoing="differs"))
    return NotBooked("differs", events=(*events, _undo(kept, "differs", ports)))


def _without_live(order: PendingBooking, found: tuple[Booking, ...]) -> NotBooked:
    if order.undoing is None:
        return NotBooked("superseded")
    return NotBooked(order.undoing, events=(BookingUndone(found[-1].id, order.undoing),))


def _alone(kept: Booking, events: tuple[Event, ...], ports: Ports) -> Outcome:
    """Whether nobody else holds the room: among our own the first stays, others' bookings are never touched."""
    rivals = ports.pms.sharing_rooms(kept)
    ours = [rival for rival in rivals if rival.source.startswith(ports.our_mark)]
    if any(_first_room_line(rival) < _first_room_line(kept) for rival in ours):
        return NotBooked("gone", events=(*events, _undo(kept, "duplicate", ports)))
    if len(ours) < len(rivals):
        events = (*events, RoomSharedWithOthers(kept.id))
    return Booked(kept, (*events, BookingConfirmed(kept.id, kept.reference, kept.total)))


def _undo(booking: Booking, reason: str, ports: Ports) -> Event:
    ports.pms.cancel(booking)
    return BookingUndone(booking.id, reason)


def _as_agreed(booking: Booking, offer: Offer) -> bool:
    types = sorted(room.room_type_id for room in booking.rooms)
    same_stay = all(room.stay == offer.stay for room in booking.rooms)
    return same_stay and types == sorted(offer.room_type_ids) and booking.total == offer.total


def _first_room_line(booking: Booking) -> tuple[int, str]:
    """Room lines in the order the PMS made them: its ids are numbers, but opaque to everybody else."""
    first = min((room.id for room in booking.rooms), key=lambda id_: (len(id_), id_), default="")
    return len(first), first
