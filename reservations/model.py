"""The hotel trade's values: stays, parties, rooms, prices and bookings. All frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal

from babel.numbers import get_currency_precision


@dataclass(frozen=True, slots=True)
class Distance:
    """How far two places are from each other, along the surface of the earth."""

    kilometres: float


@dataclass(frozen=True, slots=True)
class Money:
    """An amount with its ISO 4217 currency; arithmetic never mixes currencies."""

    amount: Decimal
    currency: str

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same_currency(other).amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same_currency(other).amount, self.currency)

    def _same_currency(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")
        return other


@dataclass(frozen=True, slots=True)
class Stay:
    """Nights in the hotel: from the day of check-in to the day of check-out, in the hotel's time zone."""

    check_in: date
    check_out: date

    def __post_init__(self) -> None:
        if self.check_out <= self.check_in:
            raise ValueError("a stay ends after it begins")

    @property
    def nights(self) -> int:
        return (self.check_out - self.check_in).days

    def moved(self, days: int) -> Stay:
        """The same length of stay, beginning `days` later (or earlier, when negative)."""
        return Stay(self.check_in + timedelta(days), self.check_out + timedelta(days))


@dataclass(frozen=True, slots=True)
class Party:
    """Who sleeps in the rooms. A child's age is in years, None while unknown."""

    adults: int
    child_ages: tuple[int | None, ...] = ()

    @property
    def children(self) -> int:
        return len(self.child_ages)

    @property
    def guests(self) -> int:
        return self.adults + self.children


@dataclass(frozen=True, slots=True)
class RoomType:
    """A kind of room the hotel sells. Stay limits are in nights; 0 means none.

    `images` are addresses that WhatsApp can fetch without a key, best first.
    """

    id: str
    name: str
    description: str
    max_adults: int
    max_children: int
    max_guests: int
    amenities: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    min_nights: int = 0
    max_nights: int = 0

    def sleeps(self, party: Party) -> bool:
        """Whether the party fits into one such room."""
        return (
            party.adults <= self.max_adults and party.children <= self.max_children and party.guests <= self.max_guests
        )

    def takes(self, nights: int) -> bool:
        """Whether the house sells this room for a stay of so many nights."""
        return nights >= self.min_nights and (not self.max_nights or nights <= self.max_nights)


@dataclass(frozen=True, slots=True)
class Property:
    """What the PMS says of the hotel, empty where it says nothing. Texts are lines of plain text, `position` is
    latitude and longitude in degrees, `features` name what the house has."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    check_in_time: time | None = None
    check_out_time: time | None = None
    stars: int = 0
    position: tuple[float, float] | None = None
    summary: tuple[str, ...] = ()
    description: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomRate:
    """One room for the whole stay: its net price (what the PMS is told) and its total with taxes."""

    room_type: RoomType
    party: Party
    net: Money
    total: Money


@dataclass(frozen=True, slots=True)
class Offer:
    """Rooms that take the whole party, free for the whole stay, at the PMS's price with taxes."""

    stay: Stay
    rooms: tuple[RoomRate, ...]
    total: Money

    @property
    def party(self) -> Party:
        ages = tuple(age for room in self.rooms for age in room.party.child_ages)
        return Party(sum(room.party.adults for room in self.rooms), ages)

    @property
    def room_type_ids(self) -> tuple[str, ...]:
        """What was chosen, in the order of the rooms; the same ids mean the same choice."""
        return tuple(room.room_type.id for room in self.rooms)

    @property
    def in_short(self) -> Offer:
        """The same without what is told of room types only as long as there is a choice between them."""
        rooms = (
            replace(r, room_type=replace(r.room_type, description="", amenities=(), images=())) for r in self.rooms
        )
        return replace(self, rooms=tuple(rooms))

    @property
    def per_night(self) -> Money:
        """The average night, rounded to the smallest coin: for reading, never for charging."""
        average = self.total.amount / self.stay.nights
        return Money(round(average, get_currency_precision(self.total.currency)), self.total.currency)


@dataclass(frozen=True, slots=True)
class Availability:
    """What the PMS can sell for a stay and party: offers cheapest first, or the reasons why there is none.

    `sold_out`, `stay_too_short` and `stay_too_long` name room types that would suit the party otherwise;
    `largest_room` is how many guests the largest room type takes.
    """

    offers: tuple[Offer, ...]
    sold_out: tuple[RoomType, ...] = ()
    stay_too_short: tuple[RoomType, ...] = ()
    stay_too_long: tuple[RoomType, ...] = ()
    largest_room: int = 0


@dataclass(frozen=True, slots=True)
class Guest:
    """The person the booking is made for, in the guest's own spelling. `phone` is E.164."""

    name: str
    email: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class BookedRoom:
    """One room of a booking in the PMS. `id` is the room booking's, not the room's; `party` is None where it was not
    asked for."""

    id: str
    room_type_id: str
    room_id: str
    stay: Stay
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """A booking as the PMS holds it. `source` is the text that the booking was made under."""

    id: str
    reference: str
    source: str
    rooms: tuple[BookedRoom, ...]
    total: Money
    is_live: bool

    @property
    def stay(self) -> Stay:
        return Stay(min(room.stay.check_in for room in self.rooms), max(room.stay.check_out for room in self.rooms))
