"""When and who: takes stay and party, checks them, and asks for what is missing."""

from __future__ import annotations

from datetime import timedelta

from reservations.conversation import Asked, Conversation, Meaning, Step
from reservations.events import DatesChosen
from reservations.messages import Reply, say
from reservations.ports import Ports
from reservations.presenting import numbered_days

_NO_PARTY = {"adults": None, "children": None, "child_ages": (), "guests": None}


def choose_dates(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Pass with a stay and party the hotel can book, or say what cannot be and ask for it; the good part is kept."""
    if conversation.readings:
        return _ask_which(conversation)
    with_stay, stay_problem = _checked_stay(conversation, ports)
    checked, party_problem = _checked_party(with_stay, ports)
    problems = stay_problem + party_problem
    asked, question = _open_question(checked)
    if heard.vague_date and not heard.dates_said:
        problems += say("vague_date", words=heard.vague_date)
        asked, question = (asked, question) if asked else (Asked.DATES, say("ask_dates"))
    if asked is None:
        events = (DatesChosen(checked.stay),) if checked.stay and heard.dates_said else ()
        return Step(checked.but(asked=None), events=events)
    return Step(checked.but(asked=asked), problems + question, waits=True)


def _ask_which(conversation: Conversation) -> Step:
    question = say("which_date") + numbered_days(conversation.readings)
    return Step(conversation.but(asked=Asked.READING), question, waits=True)


def _checked_stay(conversation: Conversation, ports: Ports) -> tuple[Conversation, Reply]:
    """The conversation without the days or nights that cannot be, and what is wrong with them."""
    hotel, today = ports.hotel, ports.today
    check_in, check_out, nights = conversation.check_in, conversation.check_out, conversation.nights
    last_day = today + timedelta(hotel.horizon_days)
    if check_in and check_in < today:
        return _keeping_nights(conversation), say("date_past", day=check_in)
    if check_in and check_in > last_day:
        return _keeping_nights(conversation), say("date_too_far", day=check_in, last_day=last_day)
    if nights is not None and nights < 1:
        return conversation.but(nights=None, check_out=None), say("nights_too_few")
    if check_out and check_out <= (check_in or today):
        return conversation.but(check_out=None, nights=None), say("check_out_too_early", day=check_out)
    length = conversation.stay.nights if conversation.stay else nights or 0
    if length > hotel.max_nights:
        limit = say("stay_too_long", nights=length, limit=hotel.max_nights, phone=hotel.phone)
        return conversation.but(check_out=None, nights=None), limit
    return conversation, Reply()


def _keeping_nights(conversation: Conversation) -> Conversation:
    nights = conversation.stay.nights if conversation.stay else conversation.nights
    return conversation.but(check_in=None, check_out=None, nights=nights)


def _checked_party(conversation: Conversation, ports: Ports) -> tuple[Conversation, Reply]:
    hotel, adults = ports.hotel, conversation.known_adults
    if adults is None:
        return conversation, Reply()
    guests = adults + (conversation.children or 0)
    if guests < 1:
        return conversation.but(**_NO_PARTY), say("no_guests")
    if guests > hotel.max_guests:
        limit = say("too_many_guests", guests=guests, limit=hotel.max_guests, phone=hotel.phone)
        return conversation.but(**_NO_PARTY), limit
    if adults < 1:
        return conversation.but(adults=None, guests=None), say("adult_needed")
    return conversation, Reply()


def _open_question(conversation: Conversation) -> tuple[Asked | None, Reply]:
    adults = conversation.known_adults
    if not conversation.stay:
        return _date_question(conversation, party_is_known=bool(adults))
    if not adults:
        return Asked.GUESTS, say("ask_guests")
    if not conversation.party:
        return Asked.CHILD_AGES, say("ask_child_ages", children=conversation.children or 0)
    return None, Reply()


def _date_question(conversation: Conversation, *, party_is_known: bool) -> tuple[Asked, Reply]:
    if conversation.check_in:
        return Asked.CHECK_OUT, say("ask_check_out", check_in=conversation.check_in)
    if conversation.check_out:
        return Asked.CHECK_IN, say("ask_check_in", check_out=conversation.check_out)
    if conversation.nights:
        return Asked.CHECK_IN, say("ask_check_in_for_nights", nights=conversation.nights)
    return Asked.DATES, say("ask_dates" if party_is_known else "ask_dates_and_guests")
