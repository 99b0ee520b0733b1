"""A party divided over rooms."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pms_client.splitting import MOST_ROOMS, fewest_rooms, split
from reservations.model import Party, RoomType


def room(adults: int, children: int, guests: int) -> RoomType:
    return RoomType(f"{adults}/{children}/{guests}", "", "", adults, children, guests)


ROOMS = st.builds(room, st.integers(0, 4), st.integers(0, 3), st.integers(0, 5))
PARTIES = st.builds(Party, st.integers(0, 6), st.lists(st.integers(0, 17), max_size=4).map(tuple))


def fits_somehow(party: Party, rooms: list[RoomType]) -> bool:
    """Whether any way at all to place the party respects the limits, by trying them all."""
    ways = product(*(range(1, min(r.max_adults, r.max_guests) + 1) for r in rooms))
    return any(
        sum(adults) == party.adults
        and sum(min(r.max_children, r.max_guests - a) for r, a in zip(rooms, adults, strict=True)) >= party.children
        for adults in ways
    )


@given(PARTIES, st.lists(ROOMS, min_size=1, max_size=4))
def test_a_party_is_split_whenever_it_fits_somehow(party: Party, rooms: list[RoomType]) -> None:
    assert (split(party, rooms) is not None) == fits_somehow(party, rooms)


@given(PARTIES, st.lists(ROOMS, min_size=1, max_size=4))
def test_a_split_keeps_everybody_within_the_limits(party: Party, rooms: list[RoomType]) -> None:
    for shares in filter(None, [split(party, rooms)]):
        assert all(r.sleeps(share) and share.adults for r, share in zip(rooms, shares, strict=True))
        assert sum(share.adults for share in shares) == party.adults
        assert tuple(age for share in shares for age in share.child_ages) == party.child_ages


@given(PARTIES, st.lists(ROOMS, min_size=1, max_size=4))
def test_the_fewest_rooms_are_one_exactly_when_one_room_sleeps_the_party(party: Party, rooms: list[RoomType]) -> None:
    one_is_enough = party.adults > 0 and any(r.sleeps(party) for r in rooms)

    assert (fewest_rooms(party, rooms) == 1) == one_is_enough


def test_adults_are_spread_evenly() -> None:
    double = room(2, 0, 2)

    assert split(Party(4), [double, room(4, 0, 4)]) == (Party(2), Party(2))


def test_an_adult_takes_no_childs_bed_while_there_is_another() -> None:
    assert split(Party(3, (5,)), [room(2, 1, 2), room(2, 0, 2)]) == (Party(1, (5,)), Party(2))


def test_no_rooms_take_nobody() -> None:
    assert split(Party(1), []) is None


@pytest.mark.parametrize("party", [Party(0, (4,)), Party(MOST_ROOMS + 1)])
def test_a_party_that_cannot_be_placed_needs_no_number_of_rooms(party: Party) -> None:
    assert fewest_rooms(party, [room(1, 2, 3)]) is None
