"""What a message fills and corrects, and what goes stale with it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from reservations.conversation import Asked, BookingStatus, Conversation, DateReading, Meaning
from reservations.filling import fill

NOBODY = Conversation("+34600123456", "en")
DEC = {number: date(2026, 12, number) for number in range(1, 32)}
STAYING = NOBODY.but(check_in=DEC[15], check_out=DEC[18])


def filled(conversation: Conversation, **heard: Any) -> Conversation:
    return fill(conversation, Meaning(**heard), languages=("en", "es"))


def days(conversation: Conversation) -> tuple[date | None, date | None]:
    return conversation.check_in, conversation.check_out


# --- Dates


@pytest.mark.parametrize(
    ("before", "heard", "stay"),
    [
        (NOBODY, {"check_in": DEC[15], "check_out": DEC[18]}, (DEC[15], DEC[18])),
        (NOBODY, {"check_in": DEC[15], "nights": 3}, (DEC[15], DEC[18])),
        (NOBODY, {"check_out": DEC[18], "nights": 3}, (DEC[15], DEC[18])),
        (NOBODY, {"nights": 3}, (None, None)),
        (NOBODY.but(nights=3), {"check_in": DEC[15]}, (DEC[15], DEC[18])),
        (NOBODY.but(nights=3), {"check_out": DEC[18]}, (DEC[15], DEC[18])),
        (NOBODY.but(check_in=DEC[15]), {"check_out": DEC[18]}, (DEC[15], DEC[18])),
        (NOBODY.but(check_in=DEC[15]), {"nights": 3}, (DEC[15], DEC[18])),
        (STAYING, {"check_out": DEC[20]}, (DEC[15], DEC[20])),
        (STAYING, {"check_in": DEC[16]}, (DEC[16], DEC[18])),
        (STAYING, {"check_in": DEC[20]}, (DEC[20], None)),
        (STAYING.but(nights=3), {"check_in": DEC[20]}, (DEC[20], DEC[23])),
        (STAYING, {"nights": 1}, (DEC[15], DEC[16])),
        (STAYING, {"shift_days": 1}, (DEC[16], DEC[19])),
        (STAYING, {"shift_days": -1}, (DEC[14], DEC[17])),
        (STAYING, {"more_nights": 2}, (DEC[15], DEC[20])),
        (STAYING, {"more_nights": -1}, (DEC[15], DEC[17])),
        (STAYING, {"check_in": DEC[20], "check_out": DEC[22]}, (DEC[20], DEC[22])),
        (NOBODY, {"shift_days": 1}, (None, None)),
    ],
)
def test_days_and_nights_complete_and_correct_each_other(
    before: Conversation, heard: dict[str, Any], stay: tuple[date | None, date | None]
) -> None:
    assert days(filled(before, **heard)) == stay


def test_the_nights_said_hold_when_the_stay_is_moved_and_its_arrival_corrected() -> None:
    moved = filled(STAYING.but(nights=3), shift_days=1)

    assert days(filled(moved, check_in=DEC[20])) == (DEC[20], DEC[23])


def test_a_departure_said_anew_ends_what_the_nights_said() -> None:
    known = filled(STAYING.but(nights=3), check_out=DEC[20])

    assert known.nights is None


@pytest.mark.parametrize(
    "heard", [{"shift_days": 10**8}, {"more_nights": 10**8}, {"check_in": DEC[15], "nights": 10**8}]
)
def test_a_distance_beyond_the_calendar_breaks_nothing(heard: dict[str, Any]) -> None:
    assert filled(STAYING, **heard).check_in == DEC[15]


# --- Readings

MARCH_OR_APRIL = (DateReading(date(2027, 4, 3)), DateReading(date(2027, 3, 4)))
DOUBTFUL = NOBODY.but(asked=Asked.READING, readings=MARCH_OR_APRIL)


def test_an_ambiguous_date_is_kept_in_both_readings() -> None:
    known = filled(NOBODY, readings=MARCH_OR_APRIL, nights=2, guests=2)

    assert (known.readings, known.nights, known.guests) == (MARCH_OR_APRIL, 2, 2)
    assert known.check_in is None


def test_the_reading_chosen_becomes_the_date_with_the_nights_said_before() -> None:
    known = filled(DOUBTFUL.but(nights=2), choice=2)

    assert days(known) == (date(2027, 3, 4), date(2027, 3, 6))
    assert known.readings == ()


def test_a_choice_of_reading_chooses_no_room(ready: Conversation) -> None:
    known = filled(ready.but(asked=Asked.READING, readings=MARCH_OR_APRIL), choice=2)

    assert known.wanted == ready.wanted


def test_a_number_beyond_the_readings_leaves_them_open() -> None:
    assert filled(DOUBTFUL, choice=3).readings == MARCH_OR_APRIL


def test_a_date_said_plainly_ends_the_doubt() -> None:
    known = filled(DOUBTFUL, check_in=DEC[15])

    assert (known.check_in, known.readings) == (DEC[15], ())


def test_nights_alone_do_not_end_the_doubt_about_a_day() -> None:
    known = filled(DOUBTFUL, nights=3)

    assert (known.readings, known.nights) == (MARCH_OR_APRIL, 3)


def test_a_no_to_both_readings_asks_for_the_dates_again() -> None:
    known = filled(DOUBTFUL.but(check_in=DEC[15]), intents=("deny",))

    assert (known.readings, known.check_in) == ((), None)


def test_a_yes_to_the_only_other_stay_takes_it() -> None:
    other = (DateReading(DEC[16], DEC[19]),)

    known = filled(STAYING.but(adults=2, asked=Asked.READING, readings=other), intents=("affirm",))

    assert days(known) == (DEC[16], DEC[19])


def test_a_yes_to_two_readings_takes_neither() -> None:
    assert filled(DOUBTFUL, intents=("affirm",)).readings == MARCH_OR_APRIL


def test_other_stays_offered_for_another_party_are_forgotten() -> None:
    others = (DateReading(DEC[16], DEC[19]), DateReading(DEC[17], DEC[20]))
    sold_out = STAYING.but(adults=2, asked=Asked.READING, readings=others)

    assert filled(sold_out, adults=3).readings == ()


def test_a_doubtful_correction_survives_a_correction_of_the_party(ready: Conversation) -> None:
    doubtful = ready.but(asked=Asked.READING, readings=MARCH_OR_APRIL)

    assert filled(doubtful, adults=1).readings == MARCH_OR_APRIL


# --- Party


@pytest.mark.parametrize(
    ("before", "heard", "party"),
    [
        ({}, {"adults": 2}, (2, None, ())),
        ({}, {"guests": 2}, (2, None, ())),
        ({"adults": 2}, {"guests": 3}, (3, None, ())),
        ({"guests": 3}, {"adults": 2}, (2, None, ())),
        ({"adults": 2}, {"children": 1}, (2, 1, ())),
        ({"adults": 2, "children": 1}, {"child_ages": (6,)}, (2, 1, (6,))),
        ({"adults": 2}, {"child_ages": (6, 9)}, (2, 2, (6, 9))),
        ({"adults": 2, "children": 1, "child_ages": (6,)}, {"children": 0}, (2, 0, ())),
        ({"adults": 2, "children": 1, "child_ages": (6,)}, {"children": 2}, (2, 2, ())),
        ({"adults": 2, "children": 1, "child_ages": (6,)}, {"adults": 3}, (3, 1, (6,))),
        ({"guests": 3, "children": 1, "child_ages": (6,)}, {"guests": 4}, (3, 1, (6,))),
        ({"adults": 2, "children": 1, "child_ages": (6,)}, {"child_ages": (7,)}, (2, 1, (7,))),
        ({"adults": 2}, {"more_guests": 1}, (3, None, ())),
        ({"guests": 2}, {"more_guests": 1}, (3, None, ())),
        ({"guests": 2}, {"more_children": 1}, (2, 1, ())),
        ({"adults": 2, "children": 1, "child_ages": (6,)}, {"more_children": 1, "child_ages": (4,)}, (2, 2, (6, 4))),
        ({}, {"more_guests": 1}, (None, None, ())),
    ],
)
def test_a_party_is_filled_and_corrected_piece_by_piece(
    before: dict[str, Any], heard: dict[str, Any], party: tuple[int, int | None, tuple[int, ...]]
) -> None:
    known = filled(NOBODY.but(**before), **heard)

    assert (known.known_adults, known.children, known.child_ages) == party


def test_ages_told_one_by_one_are_put_together() -> None:
    asked = NOBODY.but(adults=2, children=2, asked=Asked.CHILD_AGES)

    known = filled(filled(asked, child_ages=(4,)), child_ages=(9,))

    assert known.child_ages == (4, 9)


# --- Room, details, wishes, language


def test_the_choice_is_among_what_was_offered_before_the_message(ready: Conversation) -> None:
    known = filled(ready, choice=2, more_nights=1)

    assert known.wanted == ("2",)
    assert known.offers == ()


@pytest.mark.parametrize("heard", [{"choice": 3}, {"choice": 2, "intents": ("photos",)}])
def test_what_is_no_choice_keeps_the_room(ready: Conversation, heard: dict[str, Any]) -> None:
    assert filled(ready, **heard) == ready


def test_a_new_email_ends_the_doubt_about_the_old_one() -> None:
    doubtful = NOBODY.but(guest_email="a@gmial.com", email_suggestion="a@gmail.com", email_refused=True)

    known = filled(doubtful, email="b@example.com")

    assert (known.guest_email, known.email_suggestion, known.email_refused) == ("b@example.com", None, False)


def test_wishes_add_up_without_repeating() -> None:
    known = filled(NOBODY.but(wishes=("a cot",)), wishes=("a cot", "high floor"))

    assert known.wishes == ("a cot", "high floor")


def test_a_bare_greeting_is_answered_in_kind_and_settles_no_language() -> None:
    greeted = filled(NOBODY.but(language="es"), intents=("greet",), language="en")

    assert greeted.language == "en"
    assert filled(greeted, language="es", guests=2).language == "es"


def test_a_greeting_with_more_to_it_settles_the_language() -> None:
    greeted = filled(NOBODY, intents=("greet",), language="en", guests=2)

    assert filled(greeted, language="es").language == "en"


@pytest.mark.parametrize(
    ("before", "heard", "language"),
    [
        (NOBODY, {"language": "es"}, "es"),
        (NOBODY.but(language_known=True), {"language": "es"}, "en"),
        (NOBODY.but(language_known=True), {"wants_language": "es"}, "es"),
        (NOBODY, {"language": "fr"}, "en"),
        (NOBODY, {"wants_language": "fr"}, "en"),
    ],
)
def test_the_language_is_the_first_heard_or_the_one_wanted_if_the_hotel_speaks_it(
    before: Conversation, heard: dict[str, Any], language: str
) -> None:
    assert filled(before, **heard).language == language


# --- What goes stale


@pytest.mark.parametrize(
    "heard", [{"shift_days": 1}, {"check_out": DEC[20]}, {"adults": 1}, {"children": 1}, {"rooms": 2}]
)
def test_another_stay_or_party_makes_offers_and_summary_stale(ready: Conversation, heard: dict[str, Any]) -> None:
    known = filled(ready, **heard)

    assert (known.offers, known.booking_key) == ((), None)
    assert known.wanted == ready.wanted


@pytest.mark.parametrize(
    "heard",
    [{"name": "Eva"}, {"email": "eva@example.com"}, {"phone": "+34600000000"}, {"choice": 2}, {"wishes": ("a cot",)}],
)
def test_what_the_summary_stated_otherwise_makes_it_stale(ready: Conversation, heard: dict[str, Any]) -> None:
    known = filled(ready, **heard)

    assert known.booking_key is None
    assert known.offers == ready.offers


@pytest.mark.parametrize(
    "heard",
    [
        {"intents": ("affirm",)},
        {"intents": ("affirm",), "wishes": ("a cot",)},
        {"intents": ("affirm",), "check_in": DEC[15], "check_out": DEC[18]},
        {"intents": ("affirm",), "adults": 2, "choice": 1},
        {"intents": ("affirm",), "guests": 2},
        {"intents": ("faq:parking",)},
        {"name": "Ana Diaz"},
    ],
)
def test_what_changes_nothing_the_summary_stated_keeps_it(ready: Conversation, heard: dict[str, Any]) -> None:
    assert filled(ready, **heard).booking_key == "the-key"


@pytest.mark.parametrize("heard", [{"name": "Eva"}, {"shift_days": 1}, {"choice": 2}])
def test_a_yes_beside_a_correction_does_not_keep_the_summary(ready: Conversation, heard: dict[str, Any]) -> None:
    assert filled(ready, intents=("affirm",), **heard).booking_key is None


# --- Around a booking

NEW_TRIP = ("new_booking", "availability")


@pytest.mark.parametrize(
    "heard",
    [
        {"check_in": DEC[20]},
        {"readings": MARCH_OR_APRIL},
        {"intents": ("new_booking",)},
        {"intents": ("availability",)},
    ],
)
def test_after_a_booking_new_days_begin_a_new_trip(ready: Conversation, heard: dict[str, Any]) -> None:
    booked = ready.but(booking_status=BookingStatus.CONFIRMED, wishes=("a cot",))

    known = filled(booked, **heard)

    assert (known.booking_status, known.adults, known.wishes) == (BookingStatus.OPEN, None, ())
    assert known.guest_name == "Ana Diaz"


@pytest.mark.parametrize(
    "heard", [{"nights": 2}, {"more_nights": 1}, {"adults": 3}, {"intents": ("availability", "other_room")}]
)
def test_after_a_booking_what_names_no_days_is_about_the_booking(ready: Conversation, heard: dict[str, Any]) -> None:
    booked = ready.but(booking_status=BookingStatus.CONFIRMED)

    assert filled(booked, **heard) == booked
    assert Meaning(**heard).means_booking


@pytest.mark.parametrize("heard", [{"intents": ("thanks",)}, {"intents": ("modify_booking",), "check_in": DEC[20]}])
def test_after_a_booking_anything_else_leaves_it_known(ready: Conversation, heard: dict[str, Any]) -> None:
    booked = ready.but(booking_status=BookingStatus.CONFIRMED)

    assert filled(booked, **heard).booking_status is BookingStatus.CONFIRMED


def test_while_a_booking_is_being_confirmed_nothing_of_it_changes(ready: Conversation) -> None:
    pending = ready.but(booking_status=BookingStatus.PENDING)

    known = filled(pending, check_in=DEC[20], adults=1, name="Eva", choice=2, wants_language="es")

    assert known == pending.but(language="es", language_known=True)


def test_the_stay_of_a_long_ago_day_is_kept_for_the_dates_stage_to_refuse() -> None:
    past = DEC[15] - timedelta(4000)

    assert filled(NOBODY, check_in=past).check_in == past
