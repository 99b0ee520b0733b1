"""What a room type costs, which of its rooms are free, and how long a stay may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from sqlite3 import Connection, Row

from .orders import cents

_OUT_OF_SERVICE = "2"
_BY_PERCENT = "1"
_HUNDRED = Decimal(100)

# A checked-out guest holds the room until the time given, so without one the whole stay is free again.
# No stay is longer than the longest there is, so those that began before that many nights are over: without the
# second bound on `date_from` every search would look at all bookings of the years to come.
_TAKEN = """
    SELECT * FROM room_bookings WHERE id_hotel = :id_hotel AND is_refunded = '0'
        AND date_from < :date_to AND date_to > :date_from
        AND date_from > (SELECT datetime(:date_from, '-' || ifnull(max(julianday(date_to) - julianday(date_from)), 0)
            || ' days') FROM room_bookings)
        AND (:id_room_type = '' OR id_product = :id_room_type)
        AND (id_status != '3' OR substr(check_out, 1, 10) || ' 00:00:00' > :date_from)
    ORDER BY id"""


@dataclass(frozen=True)
class Stay:
    date_from: date
    date_to: date

    @property
    def nights(self) -> int:
        return (self.date_to - self.date_from).days

    def each_night(self) -> Iterator[Stay]:
        for day in range(self.nights):
            first = self.date_from + timedelta(days=day)
            yield Stay(first, first + timedelta(days=1))

    def moments(self) -> tuple[str, str]:
        return f"{self.date_from} 00:00:00", f"{self.date_to} 00:00:00"


@dataclass(frozen=True, slots=True)
class Room:
    id: str
    number: str
    comment: str
    id_status: str

    @property
    def is_out_of_service(self) -> bool:
        return self.id_status == _OUT_OF_SERVICE

    def told(self, id_room_type: int, id_hotel: int) -> dict[str, str]:
        """What `hotel_ari` tells of the room itself."""
        return {
            "id_room": self.id,
            "id_product": str(id_room_type),
            "id_hotel": str(id_hotel),
            "room_num": self.number,
            "room_comment": self.comment,
        }


@dataclass(frozen=True, slots=True)
class Season:
    """Another price from the first to the last night, both written as YYYY-MM-DD."""

    first: str
    last: str
    way: str
    type: str
    value: Decimal

    def applied(self, price: Decimal) -> Decimal:
        impact = price * self.value / _HUNDRED if self.type == _BY_PERCENT else self.value
        return {"1": price - impact, "2": price + impact, "3": self.value}[self.way]


@dataclass(frozen=True, slots=True)
class StayLimit:
    """How many nights may be booked from these days on, instead of what the room type says; 0 for any."""

    first: str
    last: str
    min_los: int
    max_los: int


@dataclass(frozen=True, slots=True)
class AddedService:
    """A service that is added to the price of every room, with a tax factor of its own."""

    price: Decimal
    is_per_day: bool
    tax: Decimal

    def price_of(self, stay: Stay) -> Decimal:
        return self.price * stay.nights if self.is_per_day else self.price


@dataclass(frozen=True)
class RoomType:
    """`names` is by language id; `tax` a factor such as Decimal("0.04"); occupancies are never enforced. `on_lines` is
    what every room line repeats of it and its hotel."""

    id: int
    id_hotel: int
    names: Mapping[str, str]
    price: Decimal
    tax: Decimal
    adults: str
    children: str
    max_adults: str
    max_children: str
    max_guests: str
    min_los: int
    max_los: int
    rooms: Mapping[str, Room]
    seasons: Sequence[Season]
    stay_limits: Sequence[StayLimit]
    on_lines: Mapping[str, str]

    @property
    def name(self) -> str:
        return next(iter(self.names.values()))

    @cached_property
    def in_service(self) -> tuple[Room, ...]:
        return tuple(room for room in self.rooms.values() if not room.is_out_of_service)

    @cached_property
    def shown_free(self) -> Mapping[str, Mapping[str, str]]:
        """What `hotel_ari` tells of each room, by its id, while that is free."""
        alike = {
            "max_adult": self.max_adults,
            "max_children": self.max_children,
            "max_occupancy": self.max_guests,
        }
        return {room.id: room.told(self.id, self.id_hotel) | alike for room in self.rooms.values()}

    def price_of(self, stay: Stay) -> Decimal:
        """One room, all nights, seasons included, without tax and without services: what `bookings` charges."""
        if not self.seasons:
            return self.price * stay.nights
        return sum((self._price_at(str(night.date_from)) for night in stay.each_night()), Decimal(0))

    def _price_at(self, day: str) -> Decimal:
        season = next((each for each in self.seasons if each.first <= day <= each.last), None)
        return self.price if season is None else season.applied(self.price)

    def quoted(self, stay: Stay, services: Iterable[AddedService]) -> tuple[Decimal, Decimal]:
        """As `price_of`, without and with tax, and with these services: what `hotel_ari` answers."""
        price = self.price_of(stay)
        with_tax = price * (1 + self.tax)
        for service in services:
            added = service.price_of(stay)
            price += cents(added)
            with_tax += cents(added * (1 + service.tax))
        return price, with_tax

    def allows_length(self, stay: Stay) -> bool:
        """Minimum and maximum stay, those of the arrival date first; QloApps never says that this is the reason."""
        day = str(stay.date_from)
        limit = next((each for each in self.stay_limits if each.first <= day <= each.last), self)
        return limit.min_los <= stay.nights and (limit.max_los == 0 or stay.nights <= limit.max_los)

    def sellable(self, stay: Stay, lines: Sequence[Row]) -> list[Room]:
        """The rooms that can be sold for all of these nights while these room bookings keep theirs."""
        if not self.allows_length(stay):
            return []
        taken = {line["id_room"] for line in lines}
        return [room for room in self.in_service if room.id not in taken]


def taken_lines(connection: Connection, id_hotel: int | str, stay: Stay, id_room_type: int | str = "") -> list[Row]:
    """The room bookings that keep rooms of the hotel, or of one type, from being sold for some of these nights."""
    date_from, date_to = stay.moments()
    wanted = {"id_hotel": str(id_hotel), "id_room_type": str(id_room_type), "date_from": date_from, "date_to": date_to}
    return connection.execute(_TAKEN, wanted).fetchall()


def free_rooms(connection: Connection, room_type: RoomType, stay: Stay) -> list[Room]:
    """The rooms of this type that can be sold for all of these nights."""
    return room_type.sellable(stay, taken_lines(connection, room_type.id_hotel, stay, room_type.id))
