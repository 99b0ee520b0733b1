"""Named fakes: a clock to set, and the bot with its real parts on a simulated hotel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from reservations.model import (
    Availability,
    BookedRoom,
    Booking,
    Guest,
    Money,
    Offer,
    Party,
    RoomRate,
    RoomType,
    Stay,
)
from reservations.ports import Deadline, PendingBooking


class FixedClock:
    """A clock that moves only when told to."""

    def __init__(self, now: datetime | str) -> None:
        moment = datetime.fromisoformat(now) if isinstance(now, str) else now
        self._now = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        self._seconds = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._seconds

    def advance(self, **by: float) -> None:
        """Let time pass: `advance(minutes=65)`."""
        step = timedelta(**by)
        self._now += step
        self._seconds += step.total_seconds()


class FakeLedger:
    """A ledger in memory with one lock, which a test may take away."""

    def __init__(self) -> None:
        self.records: dict[str, PendingBooking] = {}
        self.is_free = True
        self.lock = FakeLock()

    @contextmanager
    def booking_lock(self, hotel_id: str, *, wait: timedelta) -> Iterator[FakeLock | None]:
        yield self.lock if self.is_free else None

    def save_pending(self, pending: PendingBooking) -> None:
        self.records[pending.source] = pending

    def pending_under(self, source: str) -> PendingBooking | None:
        return self.records.get(source)

    def pending(self, *, limit: int = 100) -> tuple[PendingBooking, ...]:
        return tuple(self.records.values())[:limit]

    def settle(self, source: str) -> None:
        self.records.pop(source, None)


class FakeLock:
    """A booking lock that remembers whether it was left to lapse."""

    def __init__(self) -> None:
        self.lapses = False
        self.is_held = True

    def let_lapse(self) -> None:
        self.lapses = True


class FakePMS:
    """A PMS in memory: one room of each type a night, at 100 a night and type number.

    `fails` names the calls that raise, and what; `books_anyway` makes a failing `book` book before it fails.
    """

    def __init__(self) -> None:
        self.bookings: list[Booking] = []
        self.fails: dict[str, Exception] = {}
        self.books_anyway = False
        self.price = Decimal(100)
        self.charges = Decimal(0)
        self.calls: list[str] = []
        self.types = (
            RoomType("1", "Standard", "A quiet room. With a desk.", 2, 1, 3, ("Wi-Fi",), ("https://img/1.jpg",)),
            RoomType("2", "Deluxe", "", 2, 2, 4, ("Balcony", "Bath")),
        )

    def by(self, deadline: Deadline) -> FakePMS:
        return self

    def room_types(self) -> tuple[RoomType, ...]:
        self._called("room_types")
        return self.types

    def availability(self, stay: Stay, party: Party, *, rooms: int | None = None) -> Availability:
        self._called("availability")
        fitting = [room for room in self.types if room.sleeps(party)]
        free = [room for room in fitting if not self._taken(room.id, stay)]
        offers = tuple(self.offer(room.id, stay, party) for room in free)
        sold_out = tuple(room for room in fitting if room not in free)
        return Availability(offers, sold_out, largest_room=max(room.max_guests for room in self.types))

    def offer(self, room_type: str, stay: Stay, party: Party) -> Offer:
        """The offer `availability` would make for that room."""
        room = next(room for room in self.types if room.id == room_type)
        total = Money(self.price * int(room.id) * stay.nights, "EUR")
        return Offer(stay, (RoomRate(room, party, total, total),), total)

    def nearest_stays(
        self, stay: Stay, party: Party, *, earliest: date, rooms: int | None = None
    ) -> tuple[Stay, ...]:
        self._called("nearest_stays")
        moved = (stay.moved(days) for days in range(1, 8))
        return tuple(each for each in moved if self.availability(each, party).offers)[:3]

    def find(self, source: str) -> tuple[Booking, ...]:
        self._called("find")
        return tuple(booking for booking in self.bookings if booking.source == source)

    def bookings_of(self, source_prefix: str) -> tuple[Booking, ...]:
        self._called("bookings_of")
        return tuple(booking for booking in reversed(self.bookings) if booking.source.startswith(source_prefix))

    def book(self, offer: Offer, guest: Guest, *, source: str, remark: str) -> Booking:
        if self.books_anyway:
            self._add(offer, source)
        self._called("book")
        return self._add(offer, source)

    def sharing_rooms(self, booking: Booking) -> tuple[Booking, ...]:
        self._called("sharing_rooms")
        rooms = {room.room_id for room in booking.rooms}
        return tuple(
            other
            for other in self.live
            if other.id != booking.id and rooms & {room.room_id for room in other.rooms}
        )

    def cancel(self, booking: Booking) -> None:
        self._called("cancel")
        self.bookings = [replace(each, is_live=each.is_live and each.id != booking.id) for each in self.bookings]

    @property
    def live(self) -> list[Booking]:
        return [booking for booking in self.bookings if booking.is_live]

    def add(self, offer: Offer, source: str) -> Booking:
        """A booking made by somebody, whoever it is."""
        return self._add(offer, source)

    def _add(self, offer: Offer, source: str) -> Booking:
        number = len(self.bookings) + 1
        rooms = tuple(
            BookedRoom(str(number), room.room_type.id, f"room-{room.room_type.id}", offer.stay) for room in offer.rooms
        )
        total = replace(offer.total, amount=offer.total.amount + self.charges)
        booking = Booking(str(number), f"REF{number}", source, rooms, total, is_live=True)
        self.bookings.append(booking)
        return booking

    def _taken(self, room_type: str, stay: Stay) -> bool:
        return any(
            room.room_type_id == room_type
            and room.stay.check_in < stay.check_out
            and stay.check_in < room.stay.check_out
            for booking in self.live
            for room in booking.rooms
        )

    def _called(self, name: str) -> None:
        self.calls.append(name)
        if name in self.fails:
            raise self.fails[name]
