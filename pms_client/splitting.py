"""A party divided over several rooms. Pure: nothing here knows a price or a PMS."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement

from reservations.model import Party, RoomType

MOST_ROOMS = 8
"""So many rooms are combined at most: beyond, a group is for a person."""


def split(party: Party, rooms: Sequence[RoomType]) -> tuple[Party, ...] | None:
    """Who sleeps in which room, in the order of the rooms: at least one adult in each, as even as the limits
    allow. None when the party does not fit or leaves a room without an adult."""
    if len(rooms) == 1:
        return (party,) if party.adults and rooms[0].sleeps(party) else None
    adults = _place_adults(party, rooms)
    children = _place_children(party.children, rooms, adults) if adults else None
    if adults is None or children is None:
        return None
    ages = iter(party.child_ages)
    return tuple(Party(a, tuple(next(ages) for _ in range(c))) for a, c in zip(adults, children, strict=True))


def _place_adults(party: Party, rooms: Sequence[RoomType]) -> list[int] | None:
    """One adult a room, then each where it costs no child a place, then where the fewest are."""
    if not rooms or party.adults < len(rooms) or any(_most_adults(room) < 1 for room in rooms):
        return None
    adults = [1] * len(rooms)
    for _ in range(party.adults - len(rooms)):
        free = [i for i, room in enumerate(rooms) if adults[i] < _most_adults(room)]
        if not free:
            return None
        adults[min(free, key=lambda i: (bool(party.children) and _costs_a_child(rooms[i], adults[i]), adults[i]))] += 1
    return adults


def _place_children(count: int, rooms: Sequence[RoomType], adults: Sequence[int]) -> list[int] | None:
    """Each child where most places are free."""
    places = [_child_places(room, there) for room, there in zip(rooms, adults, strict=True)]
    children = [0] * len(rooms)
    for _ in range(count):
        roomiest = max(range(len(rooms)), key=lambda i: places[i] - children[i])
        if places[roomiest] <= children[roomiest]:
            return None
        children[roomiest] += 1
    return children


def _most_adults(room: RoomType) -> int:
    return min(room.max_adults, room.max_guests)


def _child_places(room: RoomType, adults: int) -> int:
    return min(room.max_children, room.max_guests - adults)


def _costs_a_child(room: RoomType, adults: int) -> bool:
    return _child_places(room, adults + 1) < _child_places(room, adults)


def fewest_rooms(party: Party, room_types: Sequence[RoomType]) -> int | None:
    """How many rooms of these types the party needs at least; None when MOST_ROOMS of them do not take it."""
    shapes = _largest(room_types)
    for count in range(1, min(MOST_ROOMS, party.adults) + 1):
        if any(split(party, rooms) for rooms in combinations_with_replacement(shapes, count)):
            return count
    return None


def _largest(room_types: Sequence[RoomType]) -> list[RoomType]:
    """One room type of each size that no other exceeds: a smaller room never takes what a larger one does not."""
    by_size = {_size(room): room for room in room_types}
    return [room for size, room in by_size.items() if not any(_exceeds(other, size) for other in by_size)]


def _size(room: RoomType) -> tuple[int, int, int]:
    return room.max_adults, room.max_children, room.max_guests


def _exceeds(other: tuple[int, int, int], size: tuple[int, int, int]) -> bool:
    return other != size and all(a >= b for a, b in zip(other, size, strict=True))
