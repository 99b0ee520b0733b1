"""Presses about bookings that stand: the next steps after one, other rooms for one, of today or of long ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from reservations.choosing import steps_after
from reservations.conversation import Asked, BookingStatus, Conversation
from reservations.events import HumanRequested
from reservations.model import Booking, Stay
from reservations.offered import BookingStep, NextStep, Offered, OtherRoom, offered_in
from reservations.pressing import picked, pressed, question_of
from state_graph import advance
from tests.reservations.conftest import COUPLE, STAY, House
from tests.reservations.talk import GRAPH, Talk, keys, line

OWN = "whatsapp:3456:"
LATER = STAY.moved(40)
SUMMARY = ["change_summary", "change_more", "ask_change"]


def add(house: House, *, stay: Stay = STAY) -> Booking:
    """A booking of the guest's, of the Standard room for two."""
    return house.pms.add(house.pms.offer("1", stay, COUPLE), f"{OWN}{len(house.pms.bookings)}")


@pytest.fixture
def booking(house: House) -> Booking:
    return add(house)


@pytest.fixture
def talk(house: House, booking: Booking) -> Talk:
    """The guest, whose booking the chat has forgotten."""
    return Talk(house, Conversation("+34600123456", "en", greeted=True))


def presses(talk: Talk, press: Offered) -> list[str]:
    known, heard = pressed(press, talk.known)
    step = advance(GRAPH, known, heard, talk.house.ports)
    talk.known, talk.reply, talk.events = step.conversation, step.reply, step.events
    return keys(step.reply)


def change(booking: Booking) -> Offered:
    return BookingStep("modify_booking", booking.id)


def room_of(talk: Talk) -> OtherRoom:
    """What the first entry of the list of other rooms carries."""
    offered = offered_in(talk.reply.choices[0].id)
    assert isinstance(offered, OtherRoom)
    return offered


# The next steps


def test_who_has_booked_is_shown_bookings_the_way_and_how_to_change(booking: Booking) -> None:
    carried = [offered_in(choice.id) for choice in steps_after(booking.id)]

    assert carried == [NextStep("booking_status"), NextStep("faq:location"), change(booking)]


def test_a_booking_is_changed_from_its_own_button(talk: Talk, booking: Booking) -> None:
    assert presses(talk, change(booking))[:2] == ["what_to_change_booked", "other_rooms"]


def test_of_several_bookings_the_one_is_changed_whose_button_was_pressed(talk: Talk, house: House) -> None:
    later = add(house, stay=LATER)

    presses(talk, change(later))
    talk.hears(more_nights=1)

    assert line(talk.reply, "change_summary").values["reference"] == later.reference
    assert line(talk.reply, "change_summary").values["check_in"] == LATER.check_in


def test_the_button_of_a_cancelled_booking_says_that_it_is_none_any_more(
    talk: Talk, house: House, booking: Booking
) -> None:
    add(house, stay=LATER)
    house.pms.cancel(booking)

    assert presses(talk, change(booking)) == ["booking_stands_no_more"]
    assert talk.known.asked is None


def test_the_button_of_a_stay_that_is_over_leads_to_a_person(talk: Talk, booking: Booking) -> None:
    talk.house.clock.advance(days=90)

    assert presses(talk, change(booking)) == ["stay_has_begun", "human"]
    assert talk.events == (HumanRequested("stay_begun", booking.reference),)


def test_the_button_of_somebody_elses_booking_does_nothing(talk: Talk, house: House) -> None:
    other = house.pms.add(house.pms.offer("2", LATER, COUPLE), "whatsapp:9999:x")

    assert presses(talk, change(other)) == ["question_over"]


def test_a_trip_that_is_being_planned_survives_the_change_of_a_booking(talk: Talk, booking: Booking) -> None:
    talk.hears("book", check_in=LATER.check_in, check_out=LATER.check_out, adults=2)
    presses(talk, change(booking))
    assert talk.known.asked is Asked.CHANGE_ROOM

    talk.hears("deny")

    assert (talk.known.check_in, talk.known.check_out) == (LATER.check_in, LATER.check_out)


def test_who_comes_back_for_the_button_is_not_asked_to_go_on_with_a_trip(talk: Talk, booking: Booking) -> None:
    talk.known = talk.known.but(is_back=True, check_in=LATER.check_in)

    assert presses(talk, change(booking))[0] == "what_to_change_booked"


def test_while_a_booking_is_being_confirmed_people_change_others(talk: Talk, booking: Booking) -> None:
    talk.known = talk.known.but(booking_status=BookingStatus.PENDING)

    assert presses(talk, change(booking)) == ["booking_pending_still", "changes_by_people", "human"]


def test_an_old_yes_to_a_change_leads_back_to_that_booking(talk: Talk, house: House, booking: Booking) -> None:
    later = add(house, stay=LATER)
    presses(talk, change(later))
    talk.hears(more_nights=1)
    yes = offered_in(talk.reply.choices[0].id)
    assert yes
    talk.hears("deny")

    presses(talk, yes)

    assert line(talk.reply, "what_to_change_booked").values["reference"] == later.reference


# Other rooms


@pytest.fixture
def at_rooms(talk: Talk, booking: Booking) -> Talk:
    """The guest, asked what shall be different, with the other rooms to choose from."""
    presses(talk, change(booking))
    return talk


def test_the_entries_say_everything_that_their_lines_do(at_rooms: Talk) -> None:
    rooms = [line for line in at_rooms.reply.lines if line.is_option]

    assert [line.values["name"] for line in rooms] == [choice.title.values["name"] for choice in at_rooms.reply.choices]


def test_an_entry_is_the_question_whether_to_change_into_that_room(at_rooms: Talk) -> None:
    assert presses(at_rooms, room_of(at_rooms)) == SUMMARY
    assert at_rooms.hears("affirm")[0] == "changed"
    assert at_rooms.house.pms.live[0].rooms[0].room_type_id == "2"


def test_yesterdays_entry_says_what_the_room_costs_today(at_rooms: Talk) -> None:
    press = room_of(at_rooms)
    at_rooms.hears("deny")
    at_rooms.house.clock.advance(days=1)
    at_rooms.house.pms.price += 10

    assert presses(at_rooms, press) == ["earlier_offer_moved", *SUMMARY]
    assert at_rooms.house.pms.live[0].rooms[0].room_type_id == "1"


def test_yesterdays_entry_at_the_same_price_is_said_to_be_so(at_rooms: Talk) -> None:
    press = room_of(at_rooms)
    at_rooms.house.clock.advance(days=1)

    assert presses(at_rooms, press) == ["earlier_offer_stands", *SUMMARY]


def test_an_entry_whose_room_is_gone_leads_to_what_can_be_had(at_rooms: Talk) -> None:
    press = room_of(at_rooms)
    at_rooms.house.pms.add(at_rooms.house.pms.offer("2", STAY, COUPLE), "elsewhere")

    assert presses(at_rooms, press) == ["wanted_room_gone", "what_to_change_booked"]


def test_an_entry_of_a_booking_moved_since_is_priced_for_its_new_days(at_rooms: Talk, booking: Booking) -> None:
    press = room_of(at_rooms)
    at_rooms.hears(shift_days=7)
    at_rooms.hears("affirm")

    presses(at_rooms, press)

    assert line(at_rooms.reply, "change_summary").values["check_in"] == STAY.check_in + timedelta(7)


def test_an_entry_for_a_booking_of_several_rooms_by_now_cannot_be_had(at_rooms: Talk, booking: Booking) -> None:
    press = room_of(at_rooms)
    two = replace(booking, rooms=(*booking.rooms, replace(booking.rooms[0], id="9")))
    at_rooms.house.pms.bookings = [two]

    assert presses(at_rooms, press) == ["wanted_room_gone", "what_to_change_booked"]


def test_a_number_in_reply_to_the_list_is_that_entry(at_rooms: Talk) -> None:
    press = room_of(at_rooms)
    heard = pressed(NextStep("book"), at_rooms.known)[1]

    assert question_of([press]) is Asked.ROOM_CHOICE
    assert picked(replace(heard, intents=(), choice=1), [press]) == press
