"""The nearest days on which a stay of the same length is free, out of one wide look at the hotel's calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice

from pms_client.bookings import overlap, stay_of
from pms_client.lenient import Row, part, rows, text
from pms_client.quotes import Quote, availability
from reservations.model import Party, RoomType, Stay

DAYS_AROUND = 14
MOST_STAYS = 2
_NO_LIMIT = 10 * DAYS_AROUND
_FEW_DAYS = 3


@dataclass(frozen=True, slots=True)
class Calendar:
    """The rooms of each type that are in service, each with the nights it is taken."""

    taken: Mapping[str, Sequence[tuple[Stay, ...]]]

    def free(self, room_type: str, stay: Stay) -> int:
        """How many rooms of the type are free on all nights of the stay."""
        return sum(not any(overlap(stay, other) for other in room) for room in self.taken.get(room_type, ()))


def window(stay: Stay, room_types: Sequence[RoomType], earliest: date) -> Stay:
    """The days to look at: so many around the stay, none before `earliest`, and no more than these room types are sold
    for at once, for QloApps shows no free room of one that is not. Where the tightest limit leaves hardly a day, the
    others count."""
    limits = [room.max_nights or _NO_LIMIT for room in room_types]
    tightest = (min(limits) - stay.nights) // 2
    around = timedelta(min(DAYS_AROUND, tightest if tightest >= _FEW_DAYS else (max(limits) - stay.nights) // 2))
    begin = max(earliest, stay.check_in - around)
    return Stay(begin, max(stay.check_out + around, begin + timedelta(stay.nights)))


def next_to(stay: Stay, earliest: date) -> tuple[Stay, ...]:
    """The stays just before and just after this one, for where no more days than its own can be looked at."""
    beside = (stay.moved(-stay.nights), stay.moved(stay.nights))
    return tuple(each for each in beside if each.check_in >= earliest)


def calendar(answer: Row) -> Calendar:
    """The calendar that hotel_ari gives when it is asked for free and booked rooms of a window."""
    types = rows(answer.get("room_types"))
    return Calendar({text(row.get("id_room_type")): [*_free(row), *_booked(row)] for row in types})


def _free(row: Row) -> list[tuple[Stay, ...]]:
    return [() for _ in rooms_of(row, "available")]


def _booked(row: Row) -> list[tuple[Stay, ...]]:
    return [tuple(map(stay_of, rows(part(room, "detail")))) for room in rooms_of(row, "booked")]


def rooms_of(row: Row, kind: str) -> Sequence[Row]:
    """The rooms of a room type in hotel_ari's answer that are "available", or "booked"."""
    found = part(row, "rooms", kind)  # an object by room id, but an empty list when there is none
    return rows(list(found.values())) if isinstance(found, dict) else ()


def nearest(
    found: Calendar, within: Stay, stay: Stay, party: Party, room_types: Sequence[RoomType], counts: range
) -> tuple[Stay, ...]:
    """The nearest stays of the same length for which rooms enough are free. QloApps may still not sell them: the
    limits that a season sets to the length of a stay show in no calendar."""
    moved = (stay.moved(days) for days in _shifts())
    possible = (each for each in moved if within.check_in <= each.check_in and each.check_out <= within.check_out)
    return tuple(islice((each for each in possible if _has_room(found, each, party, room_types, counts)), MOST_STAYS))


def _shifts() -> Iterator[int]:
    """1, -1, 2, -2 …"""
    for days in range(1, DAYS_AROUND + 1):
        yield from (days, -days)


def _has_room(found: Calendar, stay: Stay, party: Party, room_types: Sequence[RoomType], counts: range) -> bool:
    quoted = [
        Quote(room, found.free(room.id, stay), net=Decimal(0), charged=Decimal(0), currency="") for room in room_types
    ]
    return bool(availability(stay, party, room_types, counts, quoted).offers)
