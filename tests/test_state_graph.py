"""Whole short talks through the graph: meanings in, the lines of the answers out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest
from langgraph.graph import END

from reservations.conversation import Asked, BookingStatus, Conversation, DateReading, Meaning
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable
from reservations.events import Greeted, HumanRequested, NotUnderstood, PMSFailed
from reservations.model import Property, Stay
from reservations.state import to_state
from state_graph import STAGES, AgentState, Hearing, build_graph
from tests.reservations.conftest import COUPLE, STAY, House, hotel, house, ready
from tests.reservations.talk import Talk, line

# The fixtures of the thinking serve here too.
__all__ = ["hotel", "house", "ready"]

DATES = {"check_in": STAY.check_in, "check_out": STAY.check_out}
LIST = ["rooms_header", "room_offer", "room_offer", "ask_room"]
EVERYTHING: dict[str, Any] = {
    **DATES,
    "adults": 2,
    "unexplained": ("Deluxe",),
    "name": "Ana Diaz",
    "email": "ana@example.com",
}


@pytest.fixture
def talk(house: House) -> Talk:
    return Talk(house)


@pytest.fixture
def at_summary(talk: Talk) -> Talk:
    """A guest who has just been shown the summary of the Deluxe room."""
    talk.hears("greet", **EVERYTHING)
    return talk


@pytest.fixture
def after_booking(at_summary: Talk) -> Talk:
    at_summary.hears("affirm")
    return at_summary


# --- The graph itself


def test_the_graph_can_be_drawn_with_each_stage_after_the_listening() -> None:
    drawn = build_graph().get_graph()

    after_listening = {edge.target for edge in drawn.edges if edge.source == "listen"}
    assert after_listening == {stage.name for stage in STAGES} | {END}
    assert not [edge for edge in drawn.edges if edge.source == edge.target]


# --- The way to a booking


def test_a_booking_goes_from_hi_to_the_reference(talk: Talk) -> None:
    assert talk.hears("greet") == ["welcome", "ask_dates_and_guests"]
    assert talk.events == (Greeted(),)
    assert talk.hears(**DATES) == ["ask_guests"]
    assert talk.hears(adults=2) == LIST
    assert talk.hears(choice=1) == ["ask_name_offered"]
    assert talk.hears("affirm") == ["ask_email"]
    assert talk.hears(email="ana@example.com") == ["summary", "ask_confirm"]
    assert talk.hears("affirm") == ["confirmed", "booking", "arrival", "what_next"]
    assert len(talk.house.pms.live) == 1


def test_everything_at_once_goes_straight_to_the_summary(talk: Talk) -> None:
    assert talk.hears("greet", **EVERYTHING) == ["welcome", "summary", "ask_confirm"]
    assert line(talk.reply, "summary").values["room"] == "Deluxe"
    assert not talk.house.pms.bookings


def test_slots_are_taken_in_any_order(talk: Talk) -> None:
    talk.hears(email="ana@example.com")
    talk.hears(name="Ana Diaz")
    talk.hears(adults=2)
    talk.hears(nights=3)
    talk.hears(check_in=STAY.check_in)

    assert talk.hears(choice=2) == ["summary", "ask_confirm"]


def test_the_greeting_is_given_once(talk: Talk) -> None:
    talk.hears("greet")

    assert talk.hears("greet") == ["hello_again", "ask_dates_and_guests"]


def test_the_pms_is_asked_once_for_one_list(talk: Talk) -> None:
    talk.hears(**DATES, adults=2)
    talk.hears(choice=1)
    talk.hears("affirm")

    assert talk.house.pms.calls == ["availability"]


# --- Corrections


@pytest.mark.parametrize(
    ("correction", "stated"),
    [
        ({"shift_days": 1}, {"check_in": date(2026, 12, 16), "check_out": date(2026, 12, 19), "room": "Deluxe"}),
        ({"more_nights": 1}, {"nights": 4, "room": "Deluxe", "name": "Ana Diaz"}),
        ({"name": "Eva Mora"}, {"name": "Eva Mora", "room": "Deluxe", "nights": 3}),
        ({"email": "eva@example.com"}, {"email": "eva@example.com", "name": "Ana Diaz"}),
        ({"choice": 1}, {"room": "Standard", "name": "Ana Diaz"}),
    ],
)
def test_a_correction_at_the_summary_keeps_the_rest(
    correction: dict[str, Any], stated: dict[str, Any], at_summary: Talk
) -> None:
    assert at_summary.hears(**correction) == ["summary", "ask_confirm"]
    values = line(at_summary.reply, "summary").values
    assert {name: values[name] for name in stated} == stated


def test_a_yes_together_with_a_correction_is_no_yes(at_summary: Talk) -> None:
    assert at_summary.hears("affirm", more_nights=1) == ["summary", "ask_confirm"]
    assert not at_summary.house.pms.bookings


@pytest.mark.parametrize("repeated", [{"guests": 2}, DATES, {"choice": 2}, {"name": "Ana Diaz"}])
def test_a_yes_that_repeats_what_the_summary_says_books(repeated: dict[str, Any], at_summary: Talk) -> None:
    assert at_summary.hears("affirm", **repeated)[0] == "confirmed"


def test_a_room_not_free_for_the_corrected_dates_is_told(at_summary: Talk) -> None:
    pms = at_summary.house.pms
    pms.add(pms.offer("2", STAY.moved(7), COUPLE), "website")

    assert at_summary.hears(shift_days=7) == ["wanted_room_gone", "rooms_header", "room_offer", "ask_room"]


def test_a_new_list_is_shown_before_anything_is_chosen_from_it(talk: Talk) -> None:
    talk.hears(**DATES, adults=2)

    assert talk.hears(rooms=1) == LIST


def test_an_ambiguous_correction_is_asked_about_and_checked(at_summary: Talk) -> None:
    readings = (DateReading(date(2027, 3, 4), date(2027, 5, 4)), DateReading(date(2027, 4, 3), date(2027, 4, 5)))

    assert at_summary.hears(readings=readings)[0] == "which_date"
    assert at_summary.hears(choice=1) == ["stay_too_long", "ask_check_out"]


def test_another_stay_is_taken_by_its_number_when_sold_out(talk: Talk) -> None:
    pms = talk.house.pms
    for room in ("1", "2"):
        pms.add(pms.offer(room, STAY, COUPLE), "website")

    assert talk.hears(**DATES, adults=2)[:3] == ["welcome", "sold_out", "other_stays"]
    assert talk.hears(choice=2) == LIST
    assert talk.known.stay == Stay(date(2026, 12, 19), date(2026, 12, 22))


# --- Nothing is booked without a yes to what was shown


@pytest.mark.parametrize("intent", ["book", "thanks", "faq:parking", "availability", "other", "status"])
def test_what_is_no_yes_books_nothing(intent: str, at_summary: Talk) -> None:
    at_summary.hears(intent)

    assert not at_summary.house.pms.bookings


def test_a_yes_and_a_no_in_one_message_book_nothing(at_summary: Talk) -> None:
    assert at_summary.hears("affirm", "deny") == ["what_to_change"]


def test_after_a_no_a_yes_shows_the_summary_again(at_summary: Talk) -> None:
    assert at_summary.hears("deny") == ["what_to_change"]
    assert at_summary.hears("affirm") == ["summary", "ask_confirm"]
    assert not at_summary.house.pms.bookings


@pytest.mark.parametrize("intent", ["menu", "human_handoff"])
def test_after_something_else_took_the_word_a_yes_shows_the_summary_again(intent: str, at_summary: Talk) -> None:
    at_summary.hears(intent)

    assert at_summary.hears("affirm") == ["summary", "ask_confirm"]


def test_a_yes_beside_a_question_books_and_answers(at_summary: Talk) -> None:
    assert at_summary.hears("affirm", "faq:parking") == ["hotel_says", "confirmed", "booking", "arrival", "what_next"]


def test_a_wish_said_with_the_yes_is_booked_along(at_summary: Talk) -> None:
    assert at_summary.hears("affirm", wishes=("a cot",))[0] == "confirmed"
    assert at_summary.known.wishes == ("a cot",)


def test_a_wide_time_beside_a_yes_is_asked_about(at_summary: Talk) -> None:
    assert at_summary.hears("affirm", vague_date="next week") == ["vague_date", "ask_dates"]


def test_a_price_that_moved_is_shown_in_a_new_summary_under_a_new_key(at_summary: Talk) -> None:
    key = at_summary.known.booking_key
    at_summary.house.pms.price = Decimal(120)

    assert at_summary.hears("affirm") == ["price_moved", "summary", "ask_confirm"]
    assert line(at_summary.reply, "summary").values["total"] == at_summary.house.pms.offer("2", STAY, COUPLE).total
    assert at_summary.known.booking_key not in (None, key)


def test_a_room_taken_at_the_yes_brings_the_list_of_what_is_left(at_summary: Talk) -> None:
    pms = at_summary.house.pms
    pms.add(pms.offer("2", STAY, COUPLE), "website")

    assert at_summary.hears("affirm") == ["room_gone", "rooms_header", "room_offer", "ask_room"]


def test_after_two_charges_that_differed_no_yes_is_asked_for(at_summary: Talk) -> None:
    at_summary.house.pms.charges = Decimal(5)

    assert at_summary.hears("affirm") == ["price_differed", "summary", "ask_confirm"]
    assert at_summary.hears("affirm") == ["price_differed_again"]
    assert at_summary.hears("affirm") == ["human"]
    assert len(at_summary.house.pms.bookings) == 2


def test_the_same_yes_books_once_the_pms_is_back(at_summary: Talk) -> None:
    at_summary.house.pms.fails["find"] = PMSUnavailable("away")
    assert at_summary.hears("affirm") == ["pms_away_at_yes"]
    at_summary.house.pms.fails.clear()

    assert at_summary.hears("affirm")[0] == "confirmed"


def test_with_the_pms_away_the_slots_are_kept_for_the_next_try(talk: Talk) -> None:
    talk.house.pms.fails["availability"] = PMSUnavailable("away")
    assert talk.hears("greet", **EVERYTHING | {"unexplained": ()}) == ["welcome", "pms_away"]
    assert talk.events[-1] == PMSFailed()
    talk.house.pms.fails.clear()

    assert talk.hears("affirm") == LIST


def test_a_room_named_while_the_pms_was_away_is_taken_when_it_is_back(talk: Talk) -> None:
    talk.house.pms.fails["availability"] = PMSUnavailable("away")
    talk.hears("greet", **EVERYTHING)
    talk.hears(unexplained=("hello",))
    talk.house.pms.fails.clear()

    assert talk.hears("affirm") == ["summary", "ask_confirm"]
    assert (talk.known.wanted, talk.known.room_words) == (("2",), ())


# --- In between


@pytest.mark.parametrize(
    ("intents", "answers"),
    [
        (("faq:parking",), ["hotel_says"]),
        (("faq:parking", "faq:check_in"), ["hotel_says", "check_in_time"]),
        (("faq:check_out",), ["check_out_time"]),
        (("faq:location",), ["location"]),
        (("faq:price",), ["prices_depend"]),
        (("faq:pets",), ["ask_colleague"]),
        (("help",), ["help"]),
        (("thanks",), ["you_are_welcome"]),
        (("unreadable",), ["unreadable_kind"]),
        (("photos",), ["photos_follow"]),
        (("status",), ["status_known", "known_stay", "status_missing"]),
    ],
)
def test_a_question_in_between_is_answered_and_the_open_one_put_again(
    intents: tuple[str, ...], answers: list[str], talk: Talk
) -> None:
    talk.hears(**DATES)

    assert talk.hears(*intents) == [*answers, "ask_guests"]


def test_what_a_listed_room_costs_is_told_by_its_list(talk: Talk) -> None:
    talk.hears(**DATES, adults=2)

    assert talk.hears("faq:price") == ["prices_listed", "ask_room"]
    assert line(talk.reply, "prices_listed").values == {"nights": STAY.nights}


def test_what_the_chosen_room_costs_is_told_by_its_offer(at_summary: Talk) -> None:
    at_summary.hears("faq:price")

    said, chosen = line(at_summary.reply, "price_chosen").values, at_summary.known.selected
    assert chosen
    assert (said["room"], said["total"]) == ("Deluxe", chosen.total)


def test_the_hotel_s_own_words_on_prices_come_after_those_of_the_room(at_summary: Talk) -> None:
    hotel = replace(at_summary.house.ports.hotel, policies={"price": {"en": "We take no deposit."}})
    at_summary.house.ports = replace(at_summary.house.ports, hotel=hotel)

    assert at_summary.hears("faq:price")[:2] == ["price_chosen", "hotel_says"]


def test_what_the_booked_room_costs_is_told_by_its_booking(after_booking: Talk) -> None:
    after_booking.hears("faq:price")

    assert after_booking.known.booked
    assert line(after_booking.reply, "price_chosen").values["total"] == after_booking.known.booked.total


def test_the_hotel_s_words_come_in_the_guest_s_language(talk: Talk) -> None:
    talk.hears("faq:parking", language="es")

    assert line(talk.reply, "hotel_says").values["text"] == "Aparcar es gratis."


def test_what_the_profile_does_not_say_is_told_as_the_pms_has_it(talk: Talk) -> None:
    talk.house.pms.property = Property(policies=("No smoking.", "Small dogs are welcome."))

    assert talk.hears("faq:pets")[1:4] == ["hotel_tells", "hotel_says", "ask_colleague_more"]
    assert line(talk.reply, "hotel_says").values["text"] == "Small dogs are welcome."


def test_the_profile_s_words_come_before_those_of_the_pms(talk: Talk) -> None:
    talk.house.pms.property = Property(policies=("Parking costs 20 a day.",))

    talk.hears("faq:parking")
    assert line(talk.reply, "hotel_says").values["text"] == "Parking is free."
    assert "describe" not in talk.house.pms.calls


@pytest.mark.parametrize(
    ("intent", "text"), [("faq:about", "By the sea."), ("faq:rules", "No smoking."), ("faq:leisure", "Swimming pool")]
)
def test_the_house_tells_of_itself(intent: str, text: str, talk: Talk) -> None:
    talk.house.pms.property = Property(summary=("By the sea.",), policies=("No smoking.",), features=("Swimming pool",))

    talk.hears(intent)
    assert line(talk.reply, "hotel_says").values["text"] == text


@pytest.mark.parametrize("trouble", [PMSUnavailable("away"), PMSRefused("no such hotel")])
def test_with_the_pms_away_a_colleague_is_named(trouble: Exception, talk: Talk) -> None:
    talk.house.pms.fails["describe"] = trouble

    assert "ask_colleague" in talk.hears("faq:rules")
    assert "map_link" not in talk.hears("faq:location")


def test_the_way_is_told_by_the_place_that_the_pms_has(talk: Talk) -> None:
    talk.house.pms.property = Property(position=(43.062, 141.354))

    assert talk.hears("faq:location")[1:4] == ["location", "map_link", "share_place"]
    assert line(talk.reply, "map_link").values["url"] == "https://maps.google.com/?q=43.062000,141.354000"


def test_a_question_at_the_summary_keeps_its_key(at_summary: Talk) -> None:
    key = at_summary.known.booking_key

    assert at_summary.hears("faq:parking") == ["hotel_says", "ask_confirm"]
    assert at_summary.known.booking_key == key


@pytest.mark.parametrize(("intent", "answer"), [("menu", "menu"), ("human_handoff", "human")])
def test_who_asks_for_the_menu_or_a_person_gets_just_that(intent: str, answer: str, talk: Talk) -> None:
    talk.hears(**DATES)

    assert talk.hears(intent) == [answer]


def test_a_person_wanted_is_told_to_the_hotel(talk: Talk) -> None:
    talk.hears("human_handoff")

    assert HumanRequested("asked") in talk.events


def test_photos_of_one_room_leave_the_choice_open(talk: Talk) -> None:
    talk.hears(**DATES, adults=2)

    assert talk.hears("photos", choice=1) == ["photos_follow", "ask_room"]
    assert [picture.url for picture in talk.reply.pictures] == ["https://img/1.jpg"]
    assert talk.known.wanted == ()


def test_photos_without_a_number_are_of_every_room_offered(talk: Talk) -> None:
    talk.hears(**DATES, adults=2)

    assert talk.hears("photos") == ["photos_follow", "ask_room"]
    assert len(talk.reply.pictures) == 1


def test_a_room_without_pictures_is_not_passed_over_in_silence(talk: Talk) -> None:
    talk.hears(**DATES, adults=2)

    assert talk.hears("photos", choice=2) == ["no_photos", "ask_room"]


def test_photos_at_the_summary_are_of_the_room_chosen(at_summary: Talk) -> None:
    assert at_summary.hears("photos") == ["no_photos", "ask_confirm"]


def test_photos_before_any_dates_are_of_the_rooms_on_sale(talk: Talk) -> None:
    talk.hears("greet")

    assert talk.hears("photos") == ["photos_follow", "ask_dates_and_guests"]


def test_photos_with_the_pms_away_are_not_promised(talk: Talk) -> None:
    talk.house.pms.fails["room_types"] = PMSUnavailable("away")

    assert talk.hears("photos") == ["welcome", "pms_away"]


def test_nonsense_is_named_and_the_second_time_a_person_is_offered(talk: Talk) -> None:
    talk.hears("greet")

    assert talk.hears(unexplained=("blorgh",)) == ["not_understood", "ask_dates_and_guests"]
    assert talk.hears(unexplained=("wibble",)) == ["not_understood_again", "menu", "human"]
    assert talk.events == (NotUnderstood(2), HumanRequested("not_understood"))


def test_sense_in_between_makes_nonsense_the_first_again(talk: Talk) -> None:
    talk.hears("greet")
    talk.hears("other")
    talk.hears(adults=2)

    assert talk.hears("other") == ["not_understood", "ask_dates"]


def test_an_attempt_at_an_email_is_no_nonsense(talk: Talk) -> None:
    talk.hears(**{**EVERYTHING, "email": None})

    assert talk.hears(unexplained=("ana@",)) == ["email_unreadable"]


def test_the_status_before_anything_is_known(talk: Talk) -> None:
    assert talk.hears("status") == ["welcome", "status_nothing", "ask_dates_and_guests"]


def test_the_status_at_the_summary_tells_everything_known(at_summary: Talk) -> None:
    assert at_summary.hears("status") == [
        "status_known",
        "known_stay",
        "known_party",
        "known_room",
        "known_name",
        "ask_confirm",
    ]


def test_the_status_of_half_a_stay_tells_that_half(talk: Talk) -> None:
    talk.hears(check_in=STAY.check_in)

    assert "known_check_in" in talk.hears("status")


# --- Starting over, giving up


def test_a_reset_forgets_the_trip_and_the_person(at_summary: Talk) -> None:
    assert at_summary.hears("reset") == ["reset_done", "ask_dates_and_guests"]
    assert (at_summary.known.stay, at_summary.known.guest_name, at_summary.known.booking_key) == (None, None, None)


def test_what_is_said_along_with_a_reset_begins_the_new_trip(at_summary: Talk) -> None:
    assert at_summary.hears("reset", nights=2) == ["reset_done", "ask_check_in_for_nights"]


def test_a_reset_as_the_first_word_is_still_welcomed_by_an_automated_assistant(talk: Talk) -> None:
    assert talk.hears("reset") == ["reset_done", "welcome", "ask_dates_and_guests"]


def test_a_trip_given_up_leaves_nothing_to_book(at_summary: Talk) -> None:
    assert at_summary.hears("cancel_booking") == ["trip_dropped"]
    assert at_summary.hears("affirm") == ["ask_dates_and_guests"]


def test_a_wish_to_change_something_asks_what(at_summary: Talk) -> None:
    assert at_summary.hears("modify_booking") == ["what_to_change"]
    assert at_summary.hears("affirm") == ["summary", "ask_confirm"]


def test_a_wish_to_change_something_said_changes_it(at_summary: Talk) -> None:
    assert at_summary.hears("modify_booking", more_nights=1) == ["summary", "ask_confirm"]


# --- After the booking


def test_hi_after_a_booking_knows_it(after_booking: Talk) -> None:
    assert after_booking.hears("greet") == ["hello_with_booking"]


def test_a_question_beside_hi_after_a_booking_is_answered(after_booking: Talk) -> None:
    assert after_booking.hears("greet", "faq:parking") == ["hello_with_booking", "hotel_says"]


@pytest.mark.parametrize("intent", ["affirm", "deny", "faq:parking"])
def test_after_a_booking_it_stands_whatever_is_said(intent: str, after_booking: Talk) -> None:
    assert after_booking.hears(intent)[-1] == "anything_else"
    assert len(after_booking.house.pms.bookings) == 1


def test_the_status_after_a_booking_is_the_booking(after_booking: Talk) -> None:
    assert after_booking.hears("status") == ["own_booking"]


@pytest.mark.parametrize(
    ("intents", "heard"),
    [
        ((), {"wishes": ("a cot",)}),
        ((), {"email": "e@x.example"}),
        ((), {"rooms": 2}),
        (("modify_booking",), {"wishes": ("a cot",), **DATES}),
    ],
)
def test_all_but_stay_and_party_of_a_booking_is_changed_by_people(
    intents: tuple[str, ...], heard: dict[str, Any], after_booking: Talk
) -> None:
    assert after_booking.hears(*intents, **heard) == ["changes_by_people", "human"]
    assert after_booking.events == (HumanRequested("asked"),)


def test_new_dates_after_a_booking_begin_another_trip_for_the_same_person(after_booking: Talk) -> None:
    assert after_booking.hears(check_in=date(2027, 1, 5), nights=2) == ["ask_guests"]
    assert after_booking.hears(adults=2) == LIST
    assert after_booking.hears(choice=1) == ["summary", "ask_confirm"]


def test_the_first_booking_is_still_told_during_the_next_trip(after_booking: Talk) -> None:
    after_booking.hears(check_in=date(2027, 1, 5))

    assert after_booking.hears("status")[:3] == ["own_booking", "status_known", "known_check_in"]


@pytest.mark.parametrize("heard", [{"name": "Eva Mora"}, {"email": "e@x.example"}, {"phone": "+34600999999"}])
def test_what_a_standing_booking_says_of_the_guest_is_not_changed_in_the_chat_alone(
    heard: dict[str, str], after_booking: Talk
) -> None:
    before = after_booking.known.details

    assert after_booking.hears(**heard) == ["changes_by_people", "human"]
    assert after_booking.known.details == before


# --- While a booking is being confirmed


@pytest.fixture
def pending(at_summary: Talk) -> Talk:
    at_summary.house.pms.fails["book"] = OutcomeUnknown("500")
    at_summary.hears("affirm")
    return at_summary


@pytest.mark.parametrize("heard", [{}, {"check_in": date(2027, 1, 5)}, {"name": "Eva"}])
def test_while_pending_nothing_more_is_done(heard: dict[str, Any], pending: Talk) -> None:
    before = pending.known

    assert pending.hears("affirm", **heard) == ["booking_pending_still"]
    assert pending.known == before


@pytest.mark.parametrize("intent", ["cancel_booking", "modify_booking"])
def test_while_pending_changes_are_for_people(intent: str, pending: Talk) -> None:
    assert pending.hears(intent) == ["booking_pending_still", "changes_by_people", "human"]
    assert pending.known.booking_status is BookingStatus.PENDING


def test_while_pending_the_status_says_so(pending: Talk) -> None:
    assert pending.hears("status") == ["booking_pending_still"]


def test_while_pending_questions_are_answered(pending: Talk) -> None:
    assert pending.hears("faq:parking") == ["hotel_says", "booking_pending_still"]


def test_a_reset_does_not_hide_that_a_booking_is_under_way(pending: Talk) -> None:
    assert pending.hears("reset") == ["booking_pending_still", "reset_done", "ask_dates_and_guests"]


def test_a_pending_guest_who_comes_back_is_not_asked_to_go_on(pending: Talk) -> None:
    pending.known = pending.known.but(is_back=True)

    assert pending.hears("greet") == ["hello_again", "booking_pending_still"]
    assert pending.known.booking_key is not None


# --- Words that messengers know


def test_stop_is_answered_and_stores_nothing(at_summary: Talk) -> None:
    before = at_summary.known

    assert at_summary.hears("stop") == ["quiet"]
    assert at_summary.known == before.interrupted()


def test_start_goes_on_with_the_open_question(at_summary: Talk) -> None:
    assert at_summary.hears("start") == ["here_again", "ask_confirm"]


# --- Coming back after the session ended


@pytest.fixture
def returning(at_summary: Talk) -> Talk:
    at_summary.known = at_summary.known.but(is_back=True)
    return at_summary


def test_a_guest_who_comes_back_is_asked_whether_to_go_on(returning: Talk) -> None:
    assert returning.hears("greet") == ["welcome_back", "known_stay", "known_party", "known_name", "ask_resume"]
    assert returning.known.asked is Asked.RESUME


def test_a_yes_on_coming_back_never_books(returning: Talk) -> None:
    assert returning.hears("affirm")[0] == "welcome_back"
    assert returning.hears("affirm") == ["summary", "ask_confirm"]
    assert not returning.house.pms.bookings


def test_a_no_on_coming_back_begins_afresh(returning: Talk) -> None:
    returning.hears("greet")

    assert returning.hears("deny") == ["ask_dates_and_guests"]
    assert returning.known.guest_name == "Ana Diaz"


def test_what_is_said_on_coming_back_is_kept(returning: Talk) -> None:
    returning.hears(name="Eva Mora")
    returning.hears("affirm")

    assert line(returning.reply, "summary").values["name"] == "Eva Mora"


def test_a_question_on_coming_back_is_answered(returning: Talk) -> None:
    assert returning.hears("faq:parking")[:2] == ["hotel_says", "welcome_back"]


def test_new_dates_on_coming_back_need_no_question(returning: Talk) -> None:
    assert returning.hears(shift_days=1) == ["summary", "ask_confirm"]


def test_a_reset_on_coming_back_is_one(returning: Talk) -> None:
    assert returning.hears("reset") == ["reset_done", "ask_dates_and_guests"]
    assert not returning.known.is_back


def test_a_stay_that_has_passed_meanwhile_is_asked_for_again(returning: Talk) -> None:
    returning.house.clock.advance(days=30)
    returning.hears("greet")

    assert returning.hears("affirm") == ["date_past", "ask_check_in_for_nights"]


# --- The graph itself


def test_a_state_that_the_graph_did_not_just_write_is_read(house: House, ready: Conversation) -> None:
    other = ready.but(guest_name="Zoë")
    hearing = Hearing(Meaning(), house.ports, cast("AgentState", to_state(ready)), ready)

    assert (hearing.read(hearing.written), hearing.read(cast("AgentState", to_state(other)))) == (ready, other)


def test_a_guest_without_a_word_still_gets_an_answer(talk: Talk) -> None:
    assert talk.hears() == ["welcome", "ask_dates_and_guests"]


def test_every_talk_ends_with_the_guest_having_the_word(at_summary: Talk, ready: Conversation) -> None:
    at_summary.known = replace(ready, asked=Asked.CONFIRM, wanted=())

    assert at_summary.hears("affirm")[-1] == "ask_room"
