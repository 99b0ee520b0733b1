"""Changing a booking in the chat: quoted as it would be charged, agreed to, done once, never half."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from reservations.conversation import Asked, BookingStatus, Conversation, DateReading
from reservations.errors import LeaseLost, OutcomeUnknown, PMSRefused, PMSUnavailable
from reservations.events import (
    AmendmentPending,
    BookingChanged,
    ChangeOffered,
    ChangeUndone,
    HumanRequested,
    PMSFailed,
    RoomSharedWithOthers,
)
from reservations.model import Booking, Money, Party, RoomType, Stay
from reservations.ports import AnyAmendment
from tests.reservations.conftest import COUPLE, STAY, House
from tests.reservations.talk import Talk, line

OWN = "whatsapp:3456:"
LONGER = Stay(STAY.check_in, STAY.check_out + timedelta(1))


@pytest.fixture
def talk(house: House) -> Talk:
    """A guest whose one booking, the Standard room for two, the chat has forgotten."""
    add(house)
    return Talk(house, Conversation("+34600123456", "en", greeted=True))


@pytest.fixture
def booked(ready: Conversation, talk: Talk) -> Talk:
    """The same guest while the chat still knows the booking."""
    stands = ready.but(booking_status=BookingStatus.CONFIRMED, booked=ready.selected, booking_id="1")
    talk.known = stands.but(confirmation_number="REF1", booking_key=None, offers=())
    return talk


@pytest.fixture
def offered(booked: Talk) -> Talk:
    """The same guest, asked whether the stay shall be a night longer."""
    booked.hears(more_nights=1)
    return booked


def add(house: House, *, room: str = "1", stay: Stay = STAY, source: str = f"{OWN}first") -> Booking:
    return house.pms.add(house.pms.offer(room, stay, COUPLE), source)


def with_ports(talk: Talk, **changed: object) -> None:
    talk.house.ports = replace(talk.house.ports, **changed)  # type: ignore[arg-type]


def pending(talk: Talk) -> AnyAmendment:
    """The one record of a change whose outcome is open."""
    [record] = talk.house.ledger.amendments.values()
    return record


def stays(talk: Talk) -> list[Stay]:
    return [booking.stay for booking in talk.house.pms.live]


def euros(amount: int) -> Money:
    return Money(Decimal(amount), "EUR")


# --- What it would become


@pytest.mark.parametrize(
    ("heard", "stay", "total"),
    [
        ({"more_nights": 1}, LONGER, 400),
        ({"more_nights": -1}, Stay(STAY.check_in, date(2026, 12, 17)), 200),
        ({"shift_days": 2}, STAY.moved(2), 300),
        ({"intents": ("modify_booking",), "check_in": date(2027, 5, 3)}, Stay(date(2027, 5, 3), date(2027, 5, 6)), 300),
        ({"intents": ("modify_booking",), "check_out": LONGER.check_out}, LONGER, 400),
        ({"intents": ("modify_booking",), "nights": 1}, Stay(STAY.check_in, date(2026, 12, 16)), 100),
    ],
)
def test_new_dates_are_quoted_before_the_question(heard: dict[str, Any], stay: Stay, total: int, booked: Talk) -> None:
    said = booked.hears(*heard.pop("intents", ()), **heard)

    summary = line(booked.reply, "change_summary").values
    assert (said[-1], booked.events) == ("ask_change", (ChangeOffered("1"),))
    assert (summary["check_in"], summary["check_out"], summary["total"]) == (
        stay.check_in,
        stay.check_out,
        euros(total),
    )
    assert stays(booked) == [STAY]


@pytest.mark.parametrize(
    ("heard", "words"),
    [({"more_nights": 1}, "change_more"), ({"more_nights": -1}, "change_less"), ({"shift_days": 1}, "change_same")],
)
def test_the_difference_is_told(heard: dict[str, int], words: str, booked: Talk) -> None:
    assert booked.hears(**heard) == ["change_summary", words, "ask_change"]


def test_another_currency_is_told_without_a_difference(booked: Talk) -> None:
    booking = booked.house.pms.bookings[0]
    booked.house.pms.bookings = [replace(booking, total=Money(Decimal(1), "USD"))]

    assert booked.hears(more_nights=1) == ["change_summary", "change_was", "ask_change"]


def test_one_guest_more_stays_in_a_room_that_takes_them(booked: Talk) -> None:
    booked.hears(child_ages=(6,))

    summary = line(booked.reply, "change_summary").values
    assert summary["room"] == "Standard"


def test_a_party_too_large_for_the_room_is_offered_the_cheapest_that_takes_it(booked: Talk) -> None:
    suite = RoomType("3", "Suite", "", 4, 2, 4)
    loft = RoomType("4", "Loft", "", 4, 2, 4)
    booked.house.pms.types = (*booked.house.pms.types, loft, suite)

    booked.hears(guests=3)

    summary = line(booked.reply, "change_summary").values
    assert (summary["room"], summary["total"]) == ("Suite", euros(900))


def test_the_guest_may_change_the_wish_before_the_yes(offered: Talk) -> None:
    offered.hears(more_nights=2)
    offered.hears("affirm")

    assert stays(offered) == [Stay(STAY.check_in, STAY.check_out + timedelta(2))]


def test_new_days_refine_the_wish_that_is_asked_about(offered: Talk) -> None:
    offered.hears(check_in=date(2027, 1, 5))
    offered.hears("affirm")

    assert stays(offered) == [Stay(date(2027, 1, 5), date(2027, 1, 8))]


@pytest.mark.parametrize(
    ("begins", "becomes"),
    [
        (STAY.check_in, Stay(date(2026, 12, 20), date(2026, 12, 23))),
        (date(2026, 12, 16), Stay(date(2026, 12, 16), date(2026, 12, 20))),
    ],
)
def test_from_one_day_to_another_is_read_by_when_the_booking_begins(begins: date, becomes: Stay, booked: Talk) -> None:
    moved_to = date(2026, 12, 20)
    booked.hears("modify_booking", readings=(DateReading(moved_to), DateReading(begins, moved_to)))
    booked.hears("affirm")

    assert stays(booked) == [becomes]


def test_a_booking_the_chat_has_forgotten_is_changed_as_well(talk: Talk) -> None:
    talk.hears("modify_booking", more_nights=1)

    assert talk.hears("affirm") == ["changed", "own_booking", "what_next"]
    assert stays(talk) == [LONGER]


# --- What cannot be


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        ({"more_nights": -3}, "nights_too_few"),
        ({"check_in": date(2026, 11, 20)}, "date_past"),
        ({"check_in": date(2029, 1, 1)}, "date_too_far"),
        ({"more_nights": 40}, "stay_too_long"),
        ({"guests": 30}, "too_many_guests"),
        ({"guests": 0}, "adult_needed"),
        ({"children": 1}, "change_needs_ages"),
        ({"vague_date": "in March"}, "change_unclear"),
        ({"readings": (DateReading(date(2027, 3, 4)), DateReading(date(2027, 4, 3)))}, "change_unclear"),
    ],
)
def test_what_cannot_be_is_said_and_the_booking_stands(heard: dict[str, Any], words: str, booked: Talk) -> None:
    assert booked.hears("modify_booking", **heard) == [words, "booking_unchanged"]
    assert stays(booked) == [STAY]


def test_without_a_wish_the_guest_is_asked_for_one_and_shown_the_other_rooms(booked: Talk) -> None:
    assert booked.hears("modify_booking") == ["what_to_change_booked", "other_rooms", "room_offer"]
    assert line(booked.reply, "room_offer").values["name"] == "Deluxe"


def test_with_no_other_room_free_only_the_question_is_put(booked: Talk) -> None:
    add(booked.house, room="2", source="front desk")

    assert booked.hears("modify_booking") == ["what_to_change_booked"]


def test_dates_said_next_are_the_booking_s_with_no_other_room_free(booked: Talk) -> None:
    add(booked.house, room="2", source="front desk")
    booked.hears("modify_booking")

    assert booked.hears(check_in=date(2027, 1, 5), nights=2) == ["change_summary", "change_less", "ask_change"]


def test_several_rooms_are_not_exchanged_in_the_chat(booked: Talk) -> None:
    booking = booked.house.pms.bookings[0]
    booked.house.pms.bookings = [replace(booking, rooms=(*booking.rooms, replace(booking.rooms[0], id="9")))]

    assert booked.hears("modify_booking") == ["what_to_change_booked"]


def test_another_room_is_chosen_priced_and_changed(booked: Talk) -> None:
    booked.hears("modify_booking")

    assert booked.hears(choice=1) == ["change_summary", "change_more", "ask_change"]
    booked.hears("affirm")

    assert booked.house.pms.live[0].rooms[0].room_type_id == "2"
    assert booked.house.pms.live[0].total == euros(600)


@pytest.mark.parametrize("heard", [{"choice": 7}, {"intents": ("affirm",)}, {"intents": ("photos",), "choice": 1}])
def test_what_chooses_no_room_lists_them_again(heard: dict[str, Any], booked: Talk) -> None:
    booked.hears("modify_booking")

    assert booked.hears(*heard.pop("intents", ()), **heard)[-1] == "room_offer"
    assert booked.known.changing is None


def test_a_no_to_the_other_rooms_leaves_the_booking(booked: Talk) -> None:
    booked.hears("modify_booking")

    assert booked.hears("deny") == ["nothing_changed"]
    assert booked.known.offers == ()


def test_dates_at_the_list_of_rooms_change_the_stay(booked: Talk) -> None:
    booked.hears("modify_booking")
    booked.hears(check_in=date(2027, 1, 5))
    booked.hears("affirm")

    assert stays(booked) == [Stay(date(2027, 1, 5), date(2027, 1, 8))]


def test_after_something_else_the_rooms_are_no_longer_offered(booked: Talk) -> None:
    booked.hears("modify_booking")
    booked.hears("menu")

    assert (booked.known.asked, booked.known.offers) == (None, ())


def test_what_changes_nothing_is_said_to_stand_already(booked: Talk) -> None:
    assert booked.hears("modify_booking", check_in=STAY.check_in) == ["nothing_to_change"]


def test_where_the_house_is_full_the_booking_stands_and_the_hotel_is_asked(booked: Talk) -> None:
    add(booked.house, stay=Stay(STAY.check_out, LONGER.check_out), source="front desk")

    assert booked.hears(more_nights=1) == ["change_not_free", "human"]
    assert booked.events == (HumanRequested("change_not_free", "REF1"),)
    assert booked.house.pms.find(f"{OWN}first")[0].stay == STAY


def test_a_stay_that_has_begun_is_for_people(booked: Talk) -> None:
    booked.house.clock.advance(days=24, hours=1)

    assert booked.hears(more_nights=1) == ["stay_has_begun", "human"]


def test_which_of_several_forgotten_bookings_is_meant_is_for_people(talk: Talk) -> None:
    add(talk.house, stay=STAY.moved(30), source=f"{OWN}second")

    assert talk.hears("modify_booking", more_nights=1) == ["changes_by_people", "human"]


def test_of_several_bookings_the_one_made_in_this_chat_is_meant(booked: Talk) -> None:
    add(booked.house, stay=STAY.moved(-10), source=f"{OWN}second")

    booked.hears(more_nights=1)

    assert line(booked.reply, "change_summary").values["reference"] == "REF1"


def test_who_sleeps_in_which_of_several_rooms_is_for_people(booked: Talk) -> None:
    booking = booked.house.pms.bookings[0]
    second = replace(booking.rooms[0], id="9", room_type_id="2", room_id="room-2")
    booked.house.pms.bookings = [replace(booking, rooms=(*booking.rooms, second))]

    assert booked.hears(guests=3) == ["changes_by_people", "human"]


def test_several_rooms_move_together_each_with_its_guests(booked: Talk) -> None:
    booking = booked.house.pms.bookings[0]
    second = replace(booking.rooms[0], id="9", room_type_id="2", room_id="room-2", party=Party(1))
    booked.house.pms.bookings = [replace(booking, rooms=(*booking.rooms, second))]
    booked.hears(more_nights=1)

    booked.hears("affirm")

    rooms = booked.house.pms.live[0].rooms
    assert [(room.room_type_id, room.party, room.stay) for room in rooms] == [
        ("1", COUPLE, LONGER),
        ("2", Party(1), LONGER),
    ]


def test_a_room_whose_guests_the_pms_does_not_tell_is_for_people(booked: Talk) -> None:
    booking = booked.house.pms.bookings[0]
    booked.house.pms.bookings = [replace(booking, rooms=(replace(booking.rooms[0], party=None),))]

    assert booked.hears(more_nights=1) == ["changes_by_people", "human"]


def test_another_guest_s_booking_cannot_be_changed(talk: Talk) -> None:
    talk.house.pms.bookings = [replace(talk.house.pms.bookings[0], source="whatsapp:9999:key")]

    assert talk.hears("modify_booking", unexplained=("REF1",)) == ["no_bookings"]


def test_dates_to_change_where_nothing_is_booked_begin_a_trip(talk: Talk) -> None:
    talk.house.pms.bookings = []

    assert talk.hears("modify_booking", check_in=STAY.check_in, nights=2) == ["no_bookings", "ask_guests"]


def test_a_trip_that_is_only_planned_is_corrected_as_ever(talk: Talk) -> None:
    talk.hears(check_in=STAY.moved(9).check_in, nights=2)

    assert talk.hears("modify_booking", nights=3) == ["ask_guests"]
    assert talk.known.nights == 3


def test_without_the_pms_nothing_can_be_quoted(booked: Talk) -> None:
    booked.house.pms.fails["quote"] = PMSUnavailable("down")

    assert booked.hears(more_nights=1) == ["bookings_away"]
    assert booked.events == (PMSFailed(),)


# --- The answer


def test_a_yes_changes_the_booking_in_the_pms(offered: Talk) -> None:
    assert offered.hears("affirm") == ["changed", "own_booking", "what_next"]
    assert offered.events == (BookingChanged("1", euros(300), euros(400)),)
    assert stays(offered) == [LONGER]
    assert offered.known.booked is not None
    assert offered.known.booked.stay == LONGER


def test_a_no_leaves_the_booking(offered: Talk) -> None:
    assert offered.hears("deny") == ["nothing_changed"]
    assert (offered.known.changing, stays(offered)) == (None, [STAY])


@pytest.mark.parametrize("intents", [("thanks",), ("help",), ("faq:parking",), ("greet",), ("affirm", "book")])
def test_whatever_is_no_answer_puts_the_question_again(intents: tuple[str, ...], offered: Talk) -> None:
    assert offered.hears(*intents)[-1] == "ask_change"
    assert stays(offered) == [STAY]


@pytest.mark.parametrize("intent", ["menu", "status", "human_handoff"])
def test_after_something_else_a_bare_yes_changes_nothing(intent: str, offered: Talk) -> None:
    offered.hears(intent)
    offered.hears("affirm")

    assert (offered.known.changing, stays(offered)) == (None, [STAY])


def test_a_wish_to_book_leaves_the_question_behind(offered: Talk) -> None:
    offered.hears("new_booking")

    assert (offered.known.changing, offered.known.booking_status) == (None, BookingStatus.OPEN)


def test_a_wish_to_cancel_is_heard_at_the_question(offered: Talk) -> None:
    assert offered.hears("cancel_booking")[0] == "cancel_check"
    assert offered.known.asked is Asked.CANCEL


def test_a_wish_to_change_is_heard_at_the_question_whether_to_cancel(booked: Talk) -> None:
    booked.hears("cancel_booking")

    assert booked.hears("modify_booking", more_nights=1)[0] == "change_summary"


# --- At the yes


def test_a_yes_worked_on_again_changes_once_and_tells_the_same(offered: Talk) -> None:
    saved: list[Conversation] = []
    with_ports(offered, checkpoint=saved.append)
    offered.hears("affirm")

    # The process was killed after the PMS had changed it: the message is done again from what was saved.
    offered.known = saved[0]

    assert offered.hears("affirm") == ["changed", "own_booking", "what_next"]
    assert stays(offered) == [LONGER]


def test_a_price_that_moved_is_told_and_asked_again(offered: Talk) -> None:
    offered.house.pms.price = Decimal(120)

    assert offered.hears("affirm") == ["change_moved", "change_summary", "change_more", "ask_change"]
    assert stays(offered) == [STAY]
    assert offered.hears("affirm") == ["changed", "own_booking", "what_next"]


def test_a_booking_the_hotel_changed_in_between_is_shown_as_it_would_become_now(offered: Talk) -> None:
    booking = offered.house.pms.bookings[0]
    offered.house.pms.bookings = [replace(booking, total=euros(250))]

    assert offered.hears("affirm")[0] == "change_moved"
    assert line(offered.reply, "change_more").values["difference"] == euros(150)


def test_a_stay_that_begins_before_the_yes_is_for_people(offered: Talk) -> None:
    offered.house.clock.advance(days=24, hours=1)

    assert offered.hears("affirm") == ["stay_has_begun", "human"]
    assert stays(offered) == [STAY]


def test_a_room_taken_in_between_leaves_the_booking_and_asks_the_hotel(offered: Talk) -> None:
    add(offered.house, stay=Stay(STAY.check_out, LONGER.check_out), source="front desk")

    assert offered.hears("affirm") == ["change_not_free", "human"]
    assert offered.house.pms.find(f"{OWN}first")[0].stay == STAY


def test_a_booking_cancelled_in_between_is_not_brought_back(offered: Talk) -> None:
    offered.house.pms.cancel(offered.house.pms.bookings[0])

    assert offered.hears("affirm") == ["cancelled_already"]
    assert stays(offered) == []


def test_a_refusal_is_for_people(offered: Talk) -> None:
    offered.house.pms.fails["change"] = PMSRefused("services of its own")

    assert offered.hears("affirm") == ["change_refused", "human"]
    assert offered.events == (HumanRequested("refused", "REF1"),)


@pytest.mark.parametrize("call", ["bookings_of", "quote", "change"])
def test_without_the_pms_the_same_yes_counts_later(call: str, offered: Talk) -> None:
    offered.house.pms.fails[call] = PMSUnavailable("down")
    assert offered.hears("affirm") == ["change_away"]
    assert not offered.house.ledger.amendments
    offered.house.pms.fails.clear()

    assert offered.hears("affirm") == ["changed", "own_booking", "what_next"]


def test_an_unknown_outcome_is_not_told_as_done_and_left_to_the_background(offered: Talk) -> None:
    offered.house.pms.fails["change"] = OutcomeUnknown("500")

    assert offered.hears("affirm") == ["change_pending"]
    assert offered.events == (AmendmentPending("1"),)
    assert (offered.house.ledger.lock.lapses, pending(offered).sent_at) == (True, offered.house.clock.now())
    assert (offered.known.asked, offered.known.changing) == (None, None)


def test_a_change_that_went_through_but_cannot_be_looked_at_is_left_to_the_background(offered: Talk) -> None:
    offered.house.pms.fails["sharing_rooms"] = PMSUnavailable("down")

    assert offered.hears("affirm") == ["change_pending"]
    assert pending(offered).agreed.is_sent


def test_a_newer_wish_takes_the_place_of_one_that_is_open(offered: Talk) -> None:
    offered.house.pms.fails["change"] = OutcomeUnknown("500")
    offered.hears("affirm")
    offered.house.pms.fails.clear()
    offered.hears("modify_booking", check_in=STAY.moved(7).check_in)

    assert offered.hears("affirm")[0] == "changed"
    assert (stays(offered), offered.house.ledger.amendments) == ([STAY.moved(7)], {})


def test_a_total_other_than_agreed_is_undone(offered: Talk) -> None:
    offered.house.pms.surcharges.append(Decimal(5))

    assert offered.hears("affirm") == ["change_undone"]
    assert offered.events == (ChangeUndone("1"),)
    assert [(each.stay, each.total) for each in offered.house.pms.live] == [(STAY, euros(300))]


def test_what_is_charged_otherwise_even_when_undone_is_told_and_for_people(offered: Talk) -> None:
    offered.house.pms.charges = Decimal(5)

    assert offered.hears("affirm") == ["own_booking", "change_differs", "human"]
    assert line(offered.reply, "change_differs").values == {"said": euros(300), "now": euros(305)}
    assert offered.events == (BookingChanged("1", euros(300), euros(305)), HumanRequested("price_differs", "REF1"))


def test_without_a_way_back_the_total_charged_is_told(offered: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offered.house.pms, "standing_offer", lambda _: None)
    offered.house.pms.surcharges.append(Decimal(5))

    assert offered.hears("affirm") == ["changed", "own_booking", "change_differs", "human"]


def test_what_can_not_be_undone_is_told_and_for_people(offered: Talk) -> None:
    offered.house.pms.surcharges.append(Decimal(5))
    offered.house.pms.on_change = lambda: add(offered.house, source="front desk")

    assert offered.hears("affirm") == ["changed", "own_booking", "change_differs", "human"]
    assert line(offered.reply, "change_differs").values == {"said": euros(400), "now": euros(405)}


def test_a_room_that_others_hold_too_is_for_people_to_look_at(offered: Talk) -> None:
    # The PMS in memory takes any other booking of the room for one that shares it.
    add(offered.house, stay=STAY.moved(60), source="front desk")

    offered.hears("affirm")

    assert offered.events == (BookingChanged("1", euros(300), euros(400)), RoomSharedWithOthers("1"))


@pytest.mark.parametrize("loss", ["is_free", "is_held"])
def test_without_the_lock_nothing_is_sent_and_the_background_does_it(loss: str, offered: Talk) -> None:
    ledger = offered.house.ledger
    ledger.is_free = loss != "is_free"
    ledger.lock.is_held = loss != "is_held"

    assert offered.hears("affirm") == ["change_pending"]
    assert "change" not in offered.house.pms.calls
    assert (pending(offered).agreed.is_sent, pending(offered).sent_at) == (False, None)


def test_with_a_turn_that_is_lost_nothing_is_sent(offered: Talk) -> None:
    def lost(_: Conversation) -> None:
        raise LeaseLost("SM1")

    with_ports(offered, checkpoint=lost)

    with pytest.raises(LeaseLost):
        offered.hears("affirm")
    assert "change" not in offered.house.pms.calls
