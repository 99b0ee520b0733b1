"""What the guest hears of a yes, at once or later."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from reservations.booking import Booked, NotBooked
from reservations.confirmation import Confirmation, DocumentLinks
from reservations.conversation import Asked, BookingStatus, Conversation, Meaning, Step
from reservations.errors import LeaseLost, OutcomeUnknown, PMSRefused, PMSUnavailable, RoomTaken
from reservations.events import BookingConfirmed, BookingPending, HumanRequested, PMSFailed, PriceMoved
from reservations.messages import Location
from reservations.ports import Deadline
from reservations.settling import Settled, settled_from_json, settled_to_json
from reservations.stages.booking import book_room, tell_outcome
from tests.reservations.conftest import House
from tests.reservations.talk import keys, line

SOURCE = "whatsapp:3456:the-key"


@pytest.fixture
def agreed(ready: Conversation) -> Conversation:
    return ready.but(asked=Asked.CONFIRM)


def booked(conversation: Conversation, house: House) -> Step:
    return book_room(conversation, Meaning(intents=("affirm",)), ports=house.ports)


def test_a_yes_books_and_tells_the_reference(agreed: Conversation, house: House) -> None:
    step = booked(agreed, house)

    assert keys(step.reply) == ["confirmed", "booking", "arrival", "what_next"]
    assert line(step.reply, "booking").values["reference"] == "REF1"
    assert isinstance(step.events[-1], BookingConfirmed)


def test_the_documents_come_with_the_confirmation(agreed: Conversation, house: House) -> None:
    published: list[Confirmation] = []

    def publish(confirmation: Confirmation) -> DocumentLinks:
        published.append(confirmation)
        return DocumentLinks("https://hotel.example/x.pdf", "https://hotel.example/x.ics")

    house.ports = replace(house.ports, publish=publish)
    reply = booked(agreed, house).reply

    assert line(reply, "calendar_link").values["url"] == "https://hotel.example/x.ics"
    assert [document.url for document in reply.documents] == ["https://hotel.example/x.pdf"]
    assert published == [
        Confirmation(SOURCE, "REF1", agreed.offers[0], "Ana Diaz", "en", "", house.clock.now(), agreed.guest),
    ]


def test_a_hotel_with_a_position_is_shown_on_the_map(agreed: Conversation, house: House) -> None:
    house.ports = replace(house.ports, hotel=replace(house.ports.hotel, location=Location(40.4168, -3.7038)))

    told = line(booked(agreed, house).reply, "map_link")
    assert told.values["url"] == "https://maps.google.com/?q=40.416800,-3.703800"


def test_after_the_booking_its_key_is_gone(agreed: Conversation, house: House) -> None:
    known = booked(agreed, house).conversation

    assert (known.booking_status, known.booking_key, known.asked) == (BookingStatus.CONFIRMED, None, None)
    assert (known.confirmation_number, known.booked) == ("REF1", agreed.offers[0].in_short)


def test_the_wishes_go_along_with_the_booking(agreed: Conversation, house: House) -> None:
    house.pms.fails["book"] = OutcomeUnknown("500")

    booked(agreed.but(wishes=("a cot", "high floor")), house)

    assert house.ledger.records[SOURCE].remark == "a cot\nhigh floor"


def test_the_session_is_saved_before_anything_is_sent(agreed: Conversation, house: House) -> None:
    def lost(_: Conversation) -> None:
        raise LeaseLost("another process has the turn")

    house.ports = replace(house.ports, checkpoint=lost)

    with pytest.raises(LeaseLost):
        booked(agreed, house)
    assert house.pms.calls == []


def test_without_a_key_nothing_is_booked(agreed: Conversation, house: House) -> None:
    assert booked(agreed.but(booking_key=None), house).reply.lines == ()
    assert not house.pms.bookings


def test_an_unknown_outcome_leaves_the_booking_pending_under_its_key(agreed: Conversation, house: House) -> None:
    house.pms.fails["book"] = OutcomeUnknown("500")

    step = booked(agreed, house)

    assert (keys(step.reply), step.events) == (["booking_pending"], (BookingPending("the-key"),))
    assert (step.conversation.booking_status, step.conversation.booking_key) == (BookingStatus.PENDING, "the-key")


@pytest.mark.parametrize(("seconds_left", "waits"), [(None, 6), (12, 6), (8, 3), (2, 0)])
def test_a_yes_waits_for_the_lock_as_long_as_its_turn_can_still_book(
    seconds_left: float | None, waits: float, agreed: Conversation, house: House
) -> None:
    if seconds_left is not None:
        house.ports = house.ports.until(Deadline(house.clock.monotonic() + seconds_left, house.clock))

    booked(agreed, house)

    assert house.ledger.patience == timedelta(seconds=waits)


def test_without_the_lock_the_booking_is_queued_and_nothing_sent(agreed: Conversation, house: House) -> None:
    house.ledger.is_free = False

    step = booked(agreed, house)

    assert step.conversation.booking_status is BookingStatus.PENDING
    assert house.ledger.records[SOURCE].posted_at is None
    assert house.pms.calls == []


def test_a_booking_queued_twice_keeps_its_first_record(agreed: Conversation, house: House) -> None:
    house.pms.fails["book"] = OutcomeUnknown("500")
    booked(agreed, house)
    first = house.ledger.records[SOURCE]
    house.ledger.is_free = False

    booked(agreed, house)

    assert house.ledger.records[SOURCE] is first


def test_with_the_pms_away_the_same_yes_can_be_said_again(agreed: Conversation, house: House) -> None:
    house.pms.fails["find"] = PMSUnavailable("away")

    step = booked(agreed, house)

    assert (keys(step.reply), step.events) == (["pms_away_at_yes"], (PMSFailed(),))
    assert not house.ledger.lock.lapses, "nobody waits for a lock under which nothing was sent"
    assert step.conversation == agreed


def test_with_the_pms_away_an_earlier_try_may_still_have_booked(agreed: Conversation, house: House) -> None:
    house.pms.fails["book"] = OutcomeUnknown("500")
    booked(agreed, house)
    house.pms.fails["find"] = PMSUnavailable("away")

    assert keys(booked(agreed, house).reply) == ["booking_pending"]


def test_a_known_outcome_leaves_no_record(agreed: Conversation, house: House) -> None:
    booked(agreed, house)

    assert not house.ledger.records


def test_a_price_that_moved_is_told_and_needs_a_yes_of_its_own(agreed: Conversation, house: House) -> None:
    house.pms.price = Decimal(120)

    step = booked(agreed, house)

    values = line(step.reply, "price_moved").values
    assert (values["said"], values["now"]) == (agreed.offers[0].total, step.conversation.offers[0].total)
    assert (step.conversation.booking_key, step.conversation.selected, step.waits) == (
        None,
        step.conversation.offers[0],
        False,
    )
    assert isinstance(step.events[0], PriceMoved)


def test_a_charge_that_differs_is_taken_back_and_told(agreed: Conversation, house: House) -> None:
    house.pms.charges = Decimal(5)

    step = booked(agreed, house)

    assert (keys(step.reply), step.waits) == (["price_differed"], False)
    assert not house.pms.live


def test_the_second_difference_in_a_row_is_for_a_person(agreed: Conversation, house: House) -> None:
    house.pms.charges = Decimal(5)

    step = booked(agreed.but(price_differences=1), house)

    assert (keys(step.reply), step.waits) == (["price_differed_again"], True)
    assert step.events[-1] == HumanRequested("price_differs")
    assert step.conversation.is_for_people


@pytest.mark.parametrize("taken_at", ["check", "post"])
def test_a_room_taken_meanwhile_is_told_and_chosen_anew(agreed: Conversation, house: House, taken_at: str) -> None:
    if taken_at == "check":
        house.pms.add(agreed.offers[0], "website")
    else:
        house.pms.fails["book"] = RoomTaken("taken")

    step = booked(agreed, house)

    assert (keys(step.reply), step.waits) == (["room_gone"], False)
    assert (step.conversation.offers, step.conversation.wanted, step.conversation.booking_key) == ((), (), None)


def test_a_refusal_is_told_and_left_to_a_person(agreed: Conversation, house: House) -> None:
    house.pms.fails["book"] = PMSRefused("no")

    step = booked(agreed, house)

    assert keys(step.reply) == ["booking_refused"]
    assert step.events == (HumanRequested("refused"),)


def test_a_key_that_was_cancelled_needs_a_new_summary(agreed: Conversation, house: House) -> None:
    house.pms.cancel(house.pms.add(agreed.offers[0], SOURCE))

    step = booked(agreed, house)

    assert (keys(step.reply), step.conversation.booking_key) == (["summary_again"], None)


# --- Told later


@pytest.fixture
def pending(ready: Conversation) -> Conversation:
    return ready.but(booking_status=BookingStatus.PENDING)


def success(conversation: Conversation, house: House, source: str = SOURCE) -> Settled:
    offer = conversation.offers[0]
    return Settled(source, offer, "Ana Diaz", Booked(house.pms.add(offer, source), ()))


def failure(conversation: Conversation, reason: str, source: str = SOURCE) -> Settled:
    return Settled(source, conversation.offers[0], "Ana Diaz", NotBooked(reason))


def test_a_pending_booking_that_succeeded_is_confirmed(pending: Conversation, house: House) -> None:
    step = tell_outcome(pending, success(pending, house), ports=house.ports)

    assert keys(step.reply) == ["confirmed", "booking", "arrival", "what_next"]
    assert step.conversation.booking_status is BookingStatus.CONFIRMED


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("moved", "summary_again"),
        ("gone", "room_gone"),
        ("superseded", "summary_again"),
        ("refused", "booking_refused"),
    ],
)
def test_a_pending_booking_that_failed_is_open_again(
    reason: str, told: str, pending: Conversation, house: House
) -> None:
    step = tell_outcome(pending, failure(pending, reason), ports=house.ports)

    assert keys(step.reply) == [told]
    assert (step.conversation.booking_status, step.conversation.booking_key) == (BookingStatus.OPEN, None)


def test_another_trip_begun_meanwhile_is_kept(ready: Conversation, house: House) -> None:
    step = tell_outcome(ready, success(ready, house, "whatsapp:3456:older-key"), ports=house.ports)

    assert keys(step.reply)[0] == "confirmed"
    assert (step.conversation.booking_status, step.conversation.wanted) == (BookingStatus.OPEN, ("1",))
    assert step.conversation.confirmation_number == "REF1"


def test_news_of_another_booking_takes_the_question_from_the_summary(agreed: Conversation, house: House) -> None:
    step = tell_outcome(agreed, success(agreed, house, "whatsapp:3456:older-key"), ports=house.ports)

    assert step.conversation.asked is None


def test_a_failure_of_an_older_booking_leaves_the_trip_alone(agreed: Conversation, house: House) -> None:
    step = tell_outcome(agreed, failure(agreed, "gone", "whatsapp:3456:older-key"), ports=house.ports)

    assert keys(step.reply) == ["pending_not_booked"]
    assert step.conversation == agreed.but(asked=None)


def test_a_guest_with_nothing_else_in_mind_has_the_booking(pending: Conversation, house: House) -> None:
    step = tell_outcome(pending.without_trip(), success(pending, house), ports=house.ports)

    assert step.conversation.booking_status is BookingStatus.CONFIRMED


def test_a_booking_confirmed_long_after_is_no_trip_to_go_on_with(pending: Conversation, house: House) -> None:
    step = tell_outcome(pending.but(is_back=True), failure(pending, "gone"), ports=house.ports)

    assert not step.conversation.is_back


def test_an_outcome_waits_in_the_inbox_with_all_that_is_to_be_told(pending: Conversation, house: House) -> None:
    for settled in (success(pending, house), failure(pending, "gone")):
        read = settled_from_json(settled_to_json(settled))

        assert (read.source, read.offer) == (settled.source, settled.offer)
        assert (
            tell_outcome(pending, read, ports=house.ports).reply
            == tell_outcome(pending, settled, ports=house.ports).reply
        )


# --- At most ten bookings an hour


def test_the_eleventh_booking_of_an_hour_is_for_people(agreed: Conversation, house: House) -> None:
    house.ledger.admitted = {(agreed.guest, f"whatsapp:3456:{number}") for number in range(10)}

    step = booked(agreed, house)

    assert keys(step.reply) == ["too_many_bookings", "human"]
    assert step.events == (HumanRequested("too_many_bookings"),)
    assert not house.pms.bookings


def test_a_yes_that_is_worked_on_again_counts_once(agreed: Conversation, house: House) -> None:
    house.ledger.admitted = {(agreed.guest, f"whatsapp:3456:{number}") for number in range(9)}

    booked(agreed, house)

    assert keys(booked(agreed, house).reply)[0] == "confirmed"
