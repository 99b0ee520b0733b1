from __future__ import annotations

import json
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reservations.conversation import Asked, BookingStatus, Cancelling, Changing, Conversation, DateReading, Remark
from reservations.errors import SessionUnreadable
from reservations.messages import Inbound, Location, Media
from reservations.model import Guest, Money, Offer, Party, RoomRate, RoomType, Stay
from reservations.state import (
    VERSION,
    from_session,
    from_state,
    guest_from_json,
    guest_to_json,
    inbound_from_json,
    inbound_to_json,
    to_session,
    to_state,
)
from state_graph import AgentState

NOBODY = Conversation("+34600123456", "en")

words = st.text(max_size=12)
ids = st.text("0123456789abc", min_size=1, max_size=4)
counts = st.integers(0, 40)
days = st.dates(date(2020, 1, 1), date(2090, 1, 1))
stays = st.builds(lambda begin, nights: Stay(begin, begin + timedelta(nights)), days, st.integers(1, 40))
parties = st.builds(Party, counts, st.lists(st.none() | counts, max_size=3).map(tuple))
texts = st.lists(words, max_size=3).map(tuple)
room_types = st.builds(RoomType, ids, words, words, counts, counts, counts, texts, texts, counts, counts)
money = st.builds(Money, st.decimals(0, 10_000, places=2), st.just("EUR"))
rates = st.builds(RoomRate, room_types, parties, money, money)
rooms = st.lists(rates, min_size=1, max_size=3, unique_by=lambda rate: rate.room_type.id).map(tuple)
offers = st.builds(Offer, stays, rooms, money)
conversations = st.builds(
    Conversation,
    guest=words,
    language=st.sampled_from(["en", "es"]),
    region=words,
    language_known=st.booleans(),
    profile_name=words,
    greeted=st.booleans(),
    is_back=st.booleans(),
    messages=st.lists(st.builds(Remark, words, words), max_size=3).map(tuple),
    asked=st.none() | st.sampled_from(Asked),
    check_in=st.none() | days,
    check_out=st.none() | days,
    nights=st.none() | counts,
    adults=st.none() | counts,
    children=st.none() | counts,
    child_ages=st.lists(counts, max_size=3).map(tuple),
    guests=st.none() | counts,
    rooms=st.none() | counts,
    readings=st.lists(st.builds(DateReading, st.none() | days, st.none() | days), max_size=2).map(tuple),
    offers=st.lists(offers, max_size=2).map(tuple),
    page=counts,
    wanted=st.lists(ids, max_size=2).map(tuple),
    room_words=texts,
    guest_name=st.none() | words,
    guest_email=st.none() | words,
    email_suggestion=st.none() | words,
    email_refused=st.booleans(),
    guest_phone=st.none() | words,
    wishes=texts,
    booking_key=st.none() | words,
    booking_status=st.sampled_from(BookingStatus),
    booking_id=st.none() | words,
    confirmation_number=st.none() | words,
    booked=st.none() | offers,
    listed=texts,
    cancelling=st.none() | st.builds(Cancelling, words, st.none() | money, st.booleans()),
    changing=st.none() | st.builds(Changing, words, stays, money, offers, st.booleans()),
    misunderstood=counts,
    price_differences=counts,
    reached=counts,
    handed_over=st.booleans(),
    beyond=st.dictionaries(st.just("from_a_later_version"), counts | texts.map(list)),
)


@given(conversations)
def test_every_conversation_comes_back_from_its_json_as_it_was(conversation: Conversation) -> None:
    assert from_state(json.loads(json.dumps(to_state(conversation)))) == conversation


@given(conversations)
def test_every_conversation_comes_back_from_its_session_as_it_was(conversation: Conversation) -> None:
    assert from_session(to_session(conversation)) == conversation


def test_a_new_session_tells_the_user_s_fields_and_none_of_ours_that_says_nothing() -> None:
    told = json.loads(to_session(NOBODY))

    assert (told["check_in_date"], told["booking_status"], told["messages"]) == (None, "open", [])
    assert not told.keys() & {"wishes", "offers", "asked", "is_back", "beyond"}


def test_a_session_that_is_no_json_is_unreadable() -> None:
    with pytest.raises(SessionUnreadable):
        from_session("{")


def test_a_session_spells_letters_as_they_are(ready: Conversation) -> None:
    assert "Zoë Nuñez" in to_session(ready.but(guest_name="Zoë Nuñez"))


def test_every_field_of_a_conversation_is_given_by_the_strategy_above(ready: Conversation) -> None:
    given_fields = set(conversations.wrapped_strategy.kwargs)  # type: ignore[attr-defined]

    assert given_fields == {each.name for each in fields(ready)}


def test_the_agent_state_names_exactly_what_is_written(ready: Conversation) -> None:
    assert set(to_state(ready)) == set(AgentState.__annotations__)


def test_the_state_speaks_the_user_s_own_names(ready: Conversation) -> None:
    state = to_state(ready)

    assert (state["check_in_date"], state["selected_room_id"], state["guest_name"]) == ("2026-12-15", "1", "Ana Diaz")
    assert state["booking_status"] == "open"


def test_a_field_that_nobody_knows_is_kept_for_who_does(ready: Conversation) -> None:
    known = from_state({**to_state(ready), "from_a_later_version": 1})

    assert known == ready.but(beyond={"from_a_later_version": 1})
    assert known.without_trip().beyond == known.beyond


def test_what_an_older_version_kept_for_us_is_known_again(ready: Conversation) -> None:
    older = to_state(ready)
    kept = {name: older.pop(name) for name in ("wishes", "reached")}

    assert from_state({**older, "beyond": kept}) == ready


def test_what_an_older_version_has_learned_meanwhile_counts(ready: Conversation) -> None:
    state = {**to_state(ready), "beyond": {"guest_name": "Somebody"}}

    assert from_state(state) == ready


@pytest.mark.parametrize(
    "told", [{"asked": "loyalty"}, {"booking_status": "waitlisted"}, {"check_in_date": {"year": 1}}]
)
def test_what_only_a_newer_version_can_read_reads_as_missing(told: dict[str, Any], ready: Conversation) -> None:
    state = {name: value for name, value in to_state(ready).items() if name not in told}

    assert from_state({**to_state(ready), **told, "version": VERSION + 1}) == from_state(state)


def test_a_value_that_older_versions_cannot_read_raises_the_version() -> None:
    of_version_1 = (
        "cancel change change_room check_in check_out child_ages confirm dates email email_check erase guests name "
        "phone reading resume room_choice rooms which_booking confirmed open pending"
    )

    assert (VERSION, {*Asked, *BookingStatus}) == (1, {*of_version_1.split()})


def test_a_field_that_is_missing_reads_as_its_default() -> None:
    state = {"guest_id": "+34600123456", "language": "en"}

    assert from_state(state) == NOBODY


def test_a_room_type_s_field_that_nobody_knows_is_passed_over(ready: Conversation) -> None:
    state = to_state(ready)
    state["offers"][0]["room_types"][0]["from_a_later_version"] = 1

    assert from_state(state) == ready


@pytest.mark.parametrize(
    "garbage",
    [
        {"guest_id": None},
        {"language": 5},
        {"nights": "three"},
        {"guest_name": ["Ana"]},
        {"guest_count": "2"},
        {"messages": ["hello"]},
        {"messages": [{"role": "guest", "content": None}]},
        {"messages": None},
        {"asked": "why"},
        {"check_in_date": "tomorrow"},
        {"child_ages": ["six"]},
        {"readings": [["2026-12-15"]]},
        {"offers": [{}]},
        {"offers": ["deluxe"]},
        {"wishes": [1]},
        {"booking_status": "sold"},
        {"booked": "deluxe"},
    ],
    ids=str,
)
def test_garbage_in_a_field_makes_a_session_unreadable(garbage: dict[str, Any], ready: Conversation) -> None:
    with pytest.raises(SessionUnreadable):
        from_state({**to_state(ready), **garbage})


@pytest.mark.parametrize("garbage", ["a string", ["a", "list"], 5, None, {}])
def test_what_is_no_state_at_all_is_unreadable(garbage: Any) -> None:
    with pytest.raises(SessionUnreadable):
        from_state(garbage)


def test_an_amount_that_is_no_number_is_unreadable(ready: Conversation) -> None:
    state = to_state(ready)
    state["offers"][0]["total"] = "much"

    with pytest.raises(SessionUnreadable):
        from_state(state)


def test_a_message_waits_in_the_inbox_with_everything_it_brought() -> None:
    place = Location(40.4, -3.7, "Sol", "Puerta del Sol")
    inbound = Inbound(
        "whatsapp", "+34600123456", "SM1", "hi", media=(Media("https://m/1", "image/png"),), location=place
    )

    assert inbound_from_json(json.loads(json.dumps(inbound_to_json(inbound)))) == inbound


def test_a_message_of_a_later_version_is_read_without_what_is_new() -> None:
    inbound = Inbound("whatsapp", "+34600123456", "SM1", "hi", media=(Media("https://m/1", "image/png"),))
    written = json.loads(json.dumps(inbound_to_json(inbound)))
    written["new"] = written["media"][0]["new"] = 1

    assert inbound_from_json(written) == inbound


def test_a_guest_s_details_come_back_as_they_were() -> None:
    guest = Guest("Ana Diaz", None, "+34600123456")

    assert guest_from_json(guest_to_json(guest)) == guest
