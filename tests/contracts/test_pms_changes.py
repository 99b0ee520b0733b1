"""What every implementation of the port `PMS` promises of bookings that are looked up again, and changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from reservations.errors import PMSRefused, RoomTaken
from reservations.model import Booking, Offer, Party, Stay
from reservations.ports import PMS
from tests.contracts.test_pms import HOUSES
from tests.pms_house import ANA, DOUBLE, FAMILY, KEY, SINGLE, STAY, House

COUPLE = Party(2)
LONGER = Stay(STAY.check_in, STAY.check_out + timedelta(1))
EARLIER = Stay(STAY.check_in - timedelta(1), STAY.check_out)
SHORTER = Stay(STAY.check_in, STAY.check_out - timedelta(1))


@pytest.fixture(params=HOUSES)
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    with HOUSES[request.param](tmp_path) as found:
        yield found


@pytest.fixture
def pms(house: House) -> PMS:
    return house.pms


def book(pms: PMS, *rooms: tuple[str, Party], stay: Stay = STAY, source: str = KEY) -> Booking:
    offer = pms.quote(stay, rooms)
    assert offer
    return pms.book(offer, ANA, source=source, remark="")


def wanted(pms: PMS, booking: Booking, stay: Stay, *rooms: tuple[str, Party]) -> Offer:
    offer = pms.quote_change(booking, stay, rooms)
    assert offer
    return offer


# looked up


def test_a_booking_is_found_by_its_id_and_by_its_reference(pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))

    assert pms.booking(booking.id) == booking
    assert pms.by_reference(booking.reference.lower()) == (booking,)


@pytest.mark.parametrize("typed", ["4711", "", "%", "[1|2]", "1 OR 1"])
def test_what_is_no_booking_is_not_found(pms: PMS, typed: str) -> None:
    book(pms, (DOUBLE, COUPLE))

    assert pms.booking(typed if typed != "4711" else "471100") is None
    assert pms.by_reference(typed) == ()


def test_a_booking_tells_who_sleeps_in_which_room(pms: PMS) -> None:
    rooms = ((DOUBLE, Party(2, (4,))), (SINGLE, Party(1)))

    booking = book(pms, *rooms)

    assert sorted((room.room_type_id, room.party) for room in booking.rooms if room.party) == [
        (SINGLE, Party(1)),
        (DOUBLE, Party(2, (4,))),
    ]


def test_the_arrivals_of_a_day_are_live_and_of_that_day(pms: PMS) -> None:
    arriving = book(pms, (DOUBLE, COUPLE))
    book(pms, (SINGLE, Party(1)), stay=STAY.moved(-1), source="whatsapp:b:1")
    pms.cancel(book(pms, (FAMILY, COUPLE), source="whatsapp:c:1"))

    assert pms.arrivals(STAY.check_in) == (arriving,)
    assert pms.arrivals(date(2031, 1, 1)) == ()


# changed

CHANGES = {
    "moved": (STAY.moved(20), (DOUBLE, COUPLE)),
    "shifted by a day": (STAY.moved(1), (DOUBLE, COUPLE)),
    "longer": (LONGER, (DOUBLE, COUPLE)),
    "earlier": (EARLIER, (DOUBLE, COUPLE)),
    "shorter": (SHORTER, (DOUBLE, COUPLE)),
    "a child more": (STAY, (DOUBLE, Party(2, (4,)))),
    "one guest less": (STAY, (DOUBLE, Party(1))),
    "another room type": (STAY, (FAMILY, Party(3, (2, 9)))),
    "all of it": (STAY.moved(5), (FAMILY, Party(4))),
}


@pytest.mark.parametrize(("stay", "room"), CHANGES.values(), ids=CHANGES)
def test_a_changed_booking_is_what_was_offered(pms: PMS, stay: Stay, room: tuple[str, Party]) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    offer = wanted(pms, booking, stay, room)

    changed = pms.change(booking, offer, remark="one night more, please")

    assert [(each.room_type_id, each.stay, each.party) for each in changed.rooms] == [(room[0], stay, room[1])]
    assert (changed.total, changed.is_live) == (offer.total, True)


@pytest.mark.parametrize(("stay", "room"), CHANGES.values(), ids=CHANGES)
def test_a_changed_booking_is_still_the_same_and_the_only_one(pms: PMS, stay: Stay, room: tuple[str, Party]) -> None:
    booking = book(pms, (DOUBLE, COUPLE))

    changed = pms.change(booking, wanted(pms, booking, stay, room), remark="")

    assert pms.find(KEY) == (changed,)
    assert (changed.id, changed.reference) == (booking.id, booking.reference)


@pytest.mark.parametrize(("stay", "room"), CHANGES.values(), ids=CHANGES)
def test_a_change_can_be_taken_back_at_the_price_there_was(
    house: House, pms: PMS, stay: Stay, room: tuple[str, Party]
) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    former = pms.standing_offer(booking)
    changed = pms.change(booking, wanted(pms, booking, stay, room), remark="")
    with house.shop.store.writing() as connection:
        connection.execute("UPDATE room_types SET price = '500.000000'")

    assert former
    restored = pms.change(changed, former, remark="")
    assert [(each.room_type_id, each.stay, each.party) for each in restored.rooms] == [(DOUBLE, STAY, COUPLE)]
    assert restored.total == booking.total


def test_two_rooms_can_be_moved_and_moved_back(pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE), (SINGLE, Party(1)))
    former = pms.standing_offer(booking)
    moved = pms.change(booking, wanted(pms, booking, STAY.moved(9), (DOUBLE, COUPLE), (SINGLE, Party(1))), remark="")

    assert former
    assert (moved.stay, pms.change(moved, former, remark="").total) == (STAY.moved(9), booking.total)


def test_what_is_no_longer_on_sale_cannot_be_offered_again(house: House, pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    with house.shop.store.writing() as connection:
        connection.execute("UPDATE room_types SET active = '0' WHERE id = ?", (DOUBLE,))
    house.clock.advance(hours=1)

    assert pms.standing_offer(booking) is None


def test_a_room_may_be_added_and_given_up_again(pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))

    two = pms.change(booking, wanted(pms, booking, STAY, (DOUBLE, COUPLE), (SINGLE, Party(1))), remark="")
    one = pms.change(two, wanted(pms, two, STAY, (DOUBLE, COUPLE)), remark="")

    assert sorted(room.room_type_id for room in two.rooms) == [SINGLE, DOUBLE]
    assert (one.rooms, one.total) == (booking.rooms, booking.total)


def test_of_two_rooms_alike_one_may_be_given_up(pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE), (DOUBLE, Party(1, (5,))))

    changed = pms.change(booking, wanted(pms, booking, STAY, (DOUBLE, Party(1, (5,)))), remark="")

    assert [room.party for room in changed.rooms] == [Party(1, (5,))]


def test_a_longer_stay_keeps_the_room(pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))

    changed = pms.change(booking, wanted(pms, booking, LONGER, (DOUBLE, COUPLE)), remark="")

    assert changed.rooms[0].room_id == booking.rooms[0].room_id


def test_a_full_house_still_extends_who_is_in_it(house: House, pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    house.sell(DOUBLE, LONGER)

    changed = pms.change(booking, wanted(pms, booking, LONGER, (DOUBLE, COUPLE)), remark="")

    assert changed.stay == LONGER


def test_a_night_more_is_not_offered_where_the_house_sells_no_single_nights(pms: PMS) -> None:
    booking = book(pms, (FAMILY, COUPLE))

    assert pms.quote_change(booking, LONGER, [(FAMILY, COUPLE)]) is None


def test_an_extended_stay_can_be_extended_again_and_cut_back(pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    longest = Stay(EARLIER.check_in, LONGER.check_out)

    longer = pms.change(booking, wanted(pms, booking, LONGER, (DOUBLE, COUPLE)), remark="")
    longest_yet = pms.change(longer, wanted(pms, longer, longest, (DOUBLE, COUPLE)), remark="")
    again = pms.change(longest_yet, wanted(pms, longest_yet, STAY, (DOUBLE, COUPLE)), remark="")

    assert [(each.stay, len(each.rooms)) for each in (longer, longest_yet, again)] == [
        (LONGER, 1),
        (longest, 1),
        (STAY, 1),
    ]
    assert again.total == booking.total


def test_guests_move_when_their_own_room_is_sold_for_the_nights_more(house: House, pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    house.sell(DOUBLE, Stay(STAY.check_out, LONGER.check_out))  # the lowest free room, which is the guests' own

    changed = pms.change(booking, wanted(pms, booking, LONGER, (DOUBLE, COUPLE)), remark="")

    assert changed.rooms[0].room_id != booking.rooms[0].room_id
    assert changed.stay == LONGER


def test_nights_that_somebody_else_has_cannot_be_had(house: House, pms: PMS) -> None:
    booking = book(pms, (FAMILY, COUPLE))
    two_nights_more = Stay(STAY.check_in, STAY.check_out + timedelta(2))
    assert pms.quote_change(booking, two_nights_more, [(FAMILY, COUPLE)])

    house.sell(FAMILY, Stay(STAY.check_out, STAY.check_out + timedelta(2)))

    assert pms.quote_change(booking, two_nights_more, [(FAMILY, COUPLE)]) is None


@pytest.mark.parametrize("stay", [LONGER, STAY.moved(1)])
def test_in_a_house_that_filled_up_meanwhile_the_booking_stays_as_it_was(house: House, pms: PMS, stay: Stay) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    offer = wanted(pms, booking, stay, (DOUBLE, COUPLE))
    house.sell(DOUBLE)
    house.sell(DOUBLE, Stay(STAY.check_out, STAY.check_out + timedelta(2)), rooms=2)

    with pytest.raises(RoomTaken):
        pms.change(booking, offer, remark="")
    assert pms.find(KEY) == (booking,)


def test_a_change_made_twice_is_made_once(house: House, pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    offer = wanted(pms, booking, LONGER, (DOUBLE, Party(2, (4,))))

    once = pms.change(booking, offer, remark="an anniversary")
    twice = pms.change(booking, offer, remark="an anniversary")

    assert twice == once
    assert str(house.live()[0]["remark"]).count("an anniversary") == 1


def test_a_cancelled_booking_cannot_be_changed_back_to_life(house: House, pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    offer = wanted(pms, booking, STAY.moved(5), (DOUBLE, COUPLE))
    pms.cancel(booking)

    with pytest.raises(PMSRefused):
        pms.change(booking, offer, remark="")
    assert house.live() == []


def test_what_is_not_there_cannot_be_changed(pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    offer = wanted(pms, booking, LONGER, (DOUBLE, COUPLE))

    with pytest.raises(PMSRefused):
        pms.change(replace(booking, id="471100"), offer, remark="")


def test_a_changed_booking_shares_its_room_with_nobody_and_can_be_cancelled(house: House, pms: PMS) -> None:
    booking = book(pms, (DOUBLE, COUPLE))
    changed = pms.change(booking, wanted(pms, booking, LONGER, (DOUBLE, COUPLE)), remark="")

    assert pms.sharing_rooms(changed) == ()
    pms.cancel(changed)
    assert house.live() == []
