from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reservations.conversation import Asked, Conversation, DateReading, Meaning, Step
from reservations.errors import PMSUnavailable
from reservations.events import PMSFailed, RoomsOffered
from reservations.model import RoomType, Stay
from reservations.stages.availability import MOST_OFFERS, find_rooms
from tests.reservations.conftest import COUPLE, STAY, House
from tests.reservations.talk import keys, line

STAYING = Conversation("+34600123456", "en", check_in=STAY.check_in, check_out=STAY.check_out, adults=2)


def found(conversation: Conversation, house: House) -> Step:
    return find_rooms(conversation, Meaning(), ports=house.ports)


def sell_out(house: House, stay: Stay) -> None:
    for room in house.pms.types:
        house.pms.add(house.pms.offer(room.id, stay, COUPLE), "website")


def limit(house: House, *, min_nights: int = 0, max_nights: int = 0) -> None:
    house.pms.types = tuple(replace(room, min_nights=min_nights, max_nights=max_nights) for room in house.pms.types)


def test_what_is_free_goes_on_to_the_choice(house: House) -> None:
    step = found(STAYING.but(asked=Asked.ROOM_CHOICE), house)

    assert [offer.total.amount for offer in step.conversation.offers] == [Decimal(300), Decimal(600)]
    assert (step.waits, step.events) == (False, (RoomsOffered(2),))


def test_a_list_shown_before_is_no_longer_the_one_asked_about(house: House) -> None:
    assert found(STAYING.but(asked=Asked.ROOM_CHOICE), house).conversation.asked is None


def test_more_rooms_than_anybody_reads_are_cut(house: House) -> None:
    house.pms.types = tuple(RoomType(str(number), f"Room {number}", "", 2, 1, 3) for number in range(1, 40))

    assert len(found(STAYING, house).conversation.offers) == MOST_OFFERS


def test_sold_out_days_come_with_the_nearest_that_work(house: House) -> None:
    sell_out(house, STAY)

    step = found(STAYING, house)

    assert keys(step.reply) == ["sold_out", "other_stays", "numbered_stay", "numbered_stay"]
    assert step.conversation.asked is Asked.READING
    assert step.conversation.readings[0] == DateReading(date(2026, 12, 18), date(2026, 12, 21))


def test_with_no_other_days_free_other_dates_are_asked_for(house: House) -> None:
    sell_out(house, Stay(date(2026, 11, 1), date(2027, 3, 1)))

    step = found(STAYING, house)

    assert keys(step.reply) == ["sold_out", "ask_other_dates"]
    assert step.conversation.asked is Asked.DATES


@pytest.mark.parametrize(
    ("nights", "reason", "offered"),
    [({"min_nights": 5}, "min_stay", 5), ({"max_nights": 2}, "max_stay", 2)],
)
def test_a_stay_of_a_length_not_sold_is_offered_in_the_length_that_is(
    nights: dict[str, int], reason: str, offered: int, house: House
) -> None:
    limit(house, **nights)

    step = found(STAYING, house)

    assert keys(step.reply) == [reason, "other_stays", "numbered_stay"]
    assert line(step.reply, "numbered_stay").values["nights"] == offered


def test_a_length_that_is_sold_is_offered_on_days_that_are_free(house: House) -> None:
    limit(house, min_nights=5)
    sell_out(house, STAY)

    step = found(STAYING, house)

    assert all(
        house.pms.availability(Stay(each.check_in, each.check_out), COUPLE).offers
        for each in step.conversation.readings
        if each.check_in and each.check_out
    )
    assert step.conversation.readings


def test_a_party_larger_than_every_room_is_told_how_many_the_largest_sleeps(house: House) -> None:
    step = found(STAYING.but(adults=5), house)

    assert line(step.reply, "party_too_large").values == {"guests": 5, "largest": 4}


def test_a_party_that_fits_nowhere_for_no_told_reason_is_not_left_without_one(house: House) -> None:
    step = found(STAYING.but(adults=3), house)

    assert keys(step.reply)[0] == "sold_out"


@pytest.mark.parametrize("call", ["availability", "nearest_stays"])
def test_with_the_pms_away_everything_said_is_kept(call: str, house: House) -> None:
    sell_out(house, STAY)
    house.pms.fails[call] = PMSUnavailable("away")

    step = found(STAYING, house)

    assert (keys(step.reply), step.events, step.waits) == (["pms_away"], (PMSFailed(),), True)
    assert step.conversation == STAYING


def test_without_a_stay_there_is_nothing_to_look_up(house: House) -> None:
    assert found(STAYING.but(adults=None), house) == Step(STAYING.but(adults=None))
    assert house.pms.calls == []


def test_what_may_name_a_room_is_kept_within_bounds_while_the_pms_is_away(house: House) -> None:
    house.pms.fails["availability"] = PMSUnavailable("away")
    heard = Meaning(unexplained=("x" * 500, *(f"word{number}" for number in range(99))))
    step = find_rooms(STAYING, heard, ports=house.ports)

    assert step.conversation.room_words == tuple(f"word{number}" for number in range(87, 99))
