"""From what was heard to what is known: any message may fill or correct any slot, in any order."""

from __future__ import annotations

from datetime import timedelta

from reservations.conversation import Asked, BookingStatus, Conversation, Meaning

_DEPENDS_ON_PRICE = ("check_in", "check_out", "adults", "children", "child_ages", "guests", "rooms")


def fill(conversation: Conversation, heard: Meaning, *, languages: tuple[str, ...]) -> Conversation:
    """The conversation with every slot that was heard, in the language that was heard if it is one of the hotel's.

    While a booking is being confirmed nothing is filled: its outcome belongs to exactly what was agreed to. Nor is
    it where the guest speaks of a booking that stands: that is changed in the PMS, by a yes of its own.

    What a correction makes stale goes: the offers with the stay or party, the booking key with anything that
    the summary stated. What the guest chose stays wanted, so that it can be found again among new offers.
    """
    filled = _with_language(conversation, heard, languages)
    if conversation.booking_status is BookingStatus.PENDING:
        return filled
    filled = _with_new_trip(filled, heard)
    if _speaks_of_booking(filled, heard):
        return filled
    filled = _with_dates(filled, _as_answered(filled, heard))
    filled = _with_party(filled, heard)
    filled = _with_details(_with_choice(filled, conversation, heard), heard)
    return _without_the_stale(conversation, filled, heard)


def _with_new_trip(conversation: Conversation, heard: Meaning) -> Conversation:
    """After a booking, new dates or a wish for another one begin a new trip for the same guest."""
    is_over = conversation.booking_status is BookingStatus.CONFIRMED
    names_days = heard.check_in or heard.check_out or heard.nights or heard.readings
    wants_more = names_days or heard.says("new_booking", "book", "availability")
    means_the_old = heard.says("modify_booking", "cancel_booking") or heard.means_booking
    changes_the_old = means_the_old or conversation.asks_for_change
    return conversation.without_trip() if is_over and wants_more and not changes_the_old else conversation


def _speaks_of_booking(conversation: Conversation, heard: Meaning) -> bool:
    if conversation.booking_status is BookingStatus.CONFIRMED or conversation.asks_for_change:
        return True
    return heard.says("modify_booking") and not conversation.is_planning


def _with_language(conversation: Conversation, heard: Meaning, languages: tuple[str, ...]) -> Conversation:
    heard_in = None if conversation.language_known else heard.language
    language = heard.wants_language or heard_in
    if language not in languages:
        return conversation
    return conversation.but(language=language, language_known=not _only_greets(heard))


def _only_greets(heard: Meaning) -> bool:
    """ "Hi" is said in every language: it is answered in kind, and what comes next may tell otherwise."""
    return heard == Meaning(intents=("greet",), language=heard.language, confidence=heard.confidence)


def _as_answered(conversation: Conversation, heard: Meaning) -> Meaning:
    """Put the answer to "which of the two did you mean?" in the place of the choice."""
    readings = conversation.readings
    is_the_only_one = heard.says("affirm") and len(readings) == 1
    choice = 1 if is_the_only_one else heard.choice
    if conversation.asked is not Asked.READING or not choice or choice > len(readings) or heard.check_in:
        return heard
    chosen = readings[choice - 1]
    return Meaning(check_in=chosen.check_in, check_out=chosen.check_out, nights=heard.nights)


def _with_dates(conversation: Conversation, heard: Meaning) -> Conversation:
    if heard.readings:
        return conversation.but(readings=heard.readings, nights=heard.nights or conversation.nights)
    if conversation.asked is Asked.READING and heard.says("deny") and not heard.dates_said:
        return conversation.but(readings=(), check_in=None, check_out=None)
    if not heard.dates_said:
        return conversation
    if _only_tells_length(conversation, heard):
        return conversation.but(nights=heard.nights)
    moved = _moved(_placed(conversation.but(readings=()), heard), heard)
    return _completed(moved)


def _only_tells_length(conversation: Conversation, heard: Meaning) -> bool:
    """Nights said while a single day can still be read in two ways: the question which day it is stays open."""
    names_a_day = heard.check_in or heard.check_out
    return bool(heard.nights and not names_a_day and any(not each.check_out for each in conversation.readings))


def _placed(conversation: Conversation, heard: Meaning) -> Conversation:
    """The days and nights as said; an end that was not said again survives where it can."""
    check_in = heard.check_in or conversation.check_in
    if heard.check_in and heard.check_out:
        return conversation.but(check_in=check_in, check_out=heard.check_out, nights=None)
    if heard.nights is not None:
        check_out = heard.check_out if not heard.check_in else None
        keeps_arrival = heard.check_in or not heard.check_out
        return conversation.but(check_in=check_in if keeps_arrival else None, check_out=check_out, nights=heard.nights)
    if heard.check_out:
        return conversation.but(check_out=heard.check_out, nights=None if check_in else conversation.nights)
    if heard.check_in:
        return _with_new_arrival(conversation, heard)
    return conversation


def _with_new_arrival(conversation: Conversation, heard: Meaning) -> Conversation:
    departure = conversation.check_out
    if conversation.nights or not departure or not heard.check_in:
        return conversation.but(check_in=heard.check_in, check_out=None)
    still_fits = heard.check_in < departure
    return conversation.but(check_in=heard.check_in, check_out=departure if still_fits else None)


def _moved(conversation: Conversation, heard: Meaning) -> Conversation:
    stay = conversation.stay
    if not stay or not (heard.shift_days or heard.more_nights):
        return conversation
    try:
        check_in = stay.check_in + timedelta(heard.shift_days)
        check_out = stay.check_out + timedelta(heard.shift_days + heard.more_nights)
    except OverflowError:
        return conversation
    # A length that was said goes on to hold when the arrival is corrected later.
    nights = stay.nights + heard.more_nights if conversation.nights else None
    return conversation.but(check_in=check_in, check_out=check_out, nights=nights)


def _completed(conversation: Conversation) -> Conversation:
    """Both ends, where one of them and the nights are known."""
    nights = conversation.nights
    if not nights or nights < 0:
        return conversation
    try:
        if conversation.check_in and not conversation.check_out:
            return conversation.but(check_out=conversation.check_in + timedelta(nights))
        if conversation.check_out and not conversation.check_in:
            return conversation.but(check_in=conversation.check_out - timedelta(nights))
    except OverflowError:
        return conversation
    return conversation


def _with_party(conversation: Conversation, heard: Meaning) -> Conversation:
    if heard.rooms:
        conversation = conversation.but(rooms=heard.rooms)
    if not heard.party_said:
        return conversation
    filled = conversation
    party = conversation.party
    repeats = party is not None and heard.guests == party.guests
    if heard.guests is not None and not repeats:
        filled = filled.but(guests=heard.guests, adults=None)
    if heard.adults is not None:
        filled = filled.but(adults=heard.adults, guests=None)
    return _with_children(_with_more_guests(filled, heard), heard)


def _with_more_guests(conversation: Conversation, heard: Meaning) -> Conversation:
    """The party with those who join it; while nobody knows how many they were, that is still to be asked."""
    if conversation.adults is not None:
        return conversation.but(adults=conversation.adults + heard.more_guests)
    if conversation.guests is not None:
        return conversation.but(guests=conversation.guests + heard.more_guests + heard.more_children)
    return conversation


def _with_children(conversation: Conversation, heard: Meaning) -> Conversation:
    known = conversation.children or 0
    if heard.more_children:
        ages = (*conversation.child_ages, *heard.child_ages)
        return conversation.but(children=known + heard.more_children, child_ages=ages)
    children = heard.children
    if children is None and heard.child_ages:
        children = max(len(heard.child_ages), known)
    if children is None:
        return conversation
    return conversation.but(children=children, child_ages=_ages(conversation, heard, children))


def _ages(conversation: Conversation, heard: Meaning, children: int) -> tuple[int, ...]:
    """The ages said, after those said before when they were asked for and told one by one."""
    known, said = conversation.child_ages, heard.child_ages
    if conversation.asked is Asked.CHILD_AGES and len(known) + len(said) <= children:
        return (*known, *said)
    return known if not said and len(known) == children else said


def _with_choice(filled: Conversation, before: Conversation, heard: Meaning) -> Conversation:
    """The room chosen among what was offered before this message, whatever else the message changes. "A bigger room",
    said to the summary of one that has none, gives up the room: the list is shown again."""
    answers_something_else = before.asked is Asked.READING or before.asks_about_booking or heard.says("photos")
    if not heard.choice and before.asked is Asked.CONFIRM and heard.says("other_room"):
        return filled.but(wanted=())
    if not heard.choice or answers_something_else or heard.choice > len(before.offers):
        return filled
    return filled.but(wanted=before.offers[heard.choice - 1].room_type_ids)


def _with_details(conversation: Conversation, heard: Meaning) -> Conversation:
    filled = conversation
    if heard.name:
        filled = filled.but(guest_name=heard.name)
    if heard.email:
        filled = filled.but(guest_email=heard.email, email_suggestion=heard.email_suggestion, email_refused=False)
    if heard.phone:
        filled = filled.but(guest_phone=heard.phone)
    new = tuple(wish for wish in heard.wishes if wish not in filled.wishes)
    return filled.but(wishes=(*filled.wishes, *new)) if new else filled


def _without_the_stale(before: Conversation, filled: Conversation, heard: Meaning) -> Conversation:
    if filled is before:
        return filled
    if any(getattr(before, name) != getattr(filled, name) for name in _DEPENDS_ON_PRICE):
        # Other stays offered instead of a sold-out one were found for the old party.
        was_sold_out = before.stay and before.party and not before.offers
        outdated = was_sold_out and filled.readings == before.readings
        return filled.but(offers=(), booking_key=None, readings=() if outdated else filled.readings)
    # A wish said along with the yes goes into the booking; it changes nothing the yes agreed to.
    stated = ("details", "wanted") if heard.says("affirm") else ("details", "wanted", "wishes")
    if any(getattr(before, name) != getattr(filled, name) for name in stated):
        return filled.but(booking_key=None)
    return filled
