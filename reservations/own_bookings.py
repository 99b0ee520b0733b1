"""A guest's own bookings, as the PMS holds them.

They are found by the source the bot itself gave them, which names this very guest: no name, e-mail or reference that
anybody types leads to a booking.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reservations.choosing import entries
from reservations.messages import Line, Reply, Value
from reservations.model import Booking, RoomType
from reservations.offered import BookingListed
from reservations.ports import Ports
from reservations.presenting import stay_values


def bookings_of(guest: str, *, ports: Ports) -> tuple[Booking, ...]:
    """Everything this guest booked here, cancelled ones too, first arrival first. Raises PMSUnavailable."""
    found = ports.pms.bookings_of(ports.source(guest, ""))
    return tuple(sorted(found, key=lambda booking: (booking.stay.check_in, booking.reference)))


def standing(bookings: Sequence[Booking], today: date) -> tuple[Booking, ...]:
    """Those that are live and not over."""
    return tuple(booking for booking in bookings if booking.is_live and booking.stay.check_out >= today)


def has_begun(booking: Booking, *, ports: Ports) -> bool:
    """Whether its guests may have checked in by now."""
    return ports.clock.now() >= ports.hotel.arrival(booking.stay)


def booking_list(bookings: Sequence[Booking], room_types: Sequence[RoomType]) -> Reply:
    """The one booking in full, or several with a number each."""
    if len(bookings) == 1:
        return Reply((Line("own_booking", _values(bookings[0], room_types)),))
    numbered = tuple(
        Line("numbered_booking", {"number": number, **_values(booking, room_types)})
        for number, booking in enumerate(bookings, 1)
    )
    return Reply((Line("own_bookings"), *numbered))


def bookings_to_choose_from(bookings: Sequence[Booking], room_types: Sequence[RoomType]) -> Reply:
    """Several bookings, each with a number to answer with."""
    told = booking_list(bookings, room_types)
    lines = tuple(replace(line, is_option=line.key == "numbered_booking") for line in told.lines)
    titles = [_entry(number, booking, room_types) for number, booking in enumerate(bookings, 1)]
    return Reply(lines, choices=entries([BookingListed(booking.id) for booking in bookings], titles))


def _entry(number: int, booking: Booking, room_types: Sequence[RoomType]) -> tuple[Line, Line]:
    """A booking as the entry of a list: its reference, and which it is."""
    title = Line("booking_entry", {"number": number, "reference": booking.reference})
    about = {"check_in": booking.stay.check_in, "room": _rooms_name(booking, room_types)}
    return title, Line("booking_entry_about", about)


def _values(booking: Booking, room_types: Sequence[RoomType]) -> dict[str, Value]:
    room = _rooms_name(booking, room_types)
    return {**stay_values(booking.stay), "reference": booking.reference, "room": room, "total": booking.total}


def _rooms_name(booking: Booking, room_types: Sequence[RoomType]) -> Value:
    """The rooms by their names; of a type that is no longer sold only how many there are."""
    names = {room_type.id: room_type.name for room_type in room_types}
    counted = Counter(names.get(room.room_type_id, "") for room in booking.rooms)
    if len(booking.rooms) == 1 and "" not in counted:
        return next(iter(counted))
    return tuple(_of_a_kind(name, count) for name, count in counted.items())


def _of_a_kind(name: str, count: int) -> Line:
    return Line("rooms_of_a_kind", {"count": count, "name": name}) if name else Line("rooms_unnamed", {"count": count})
