"""What is free: asks the PMS, and says why and what else would do when nothing is."""

from __future__ import annotations

from datetime import timedelta

from reservations.conversation import Asked, Conversation, DateReading, Meaning, Step
from reservations.errors import PMSUnavailable
from reservations.events import PMSFailed, RoomsOffered
from reservations.messages import Reply, say
from reservations.model import Availability, Party, Stay
from reservations.ports import Ports
from reservations.presenting import compared, numbered_stays, party_line, stay_values

MOST_OFFERS = 30
"""Nobody reads further, and the session carries them all."""

MOST_WORDS, LONGEST_WORD = 12, 40
"""What is kept of words that may name a room."""


def find_rooms(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Pass with offers for this stay and party, or say why there are none and offer the nearest that work."""
    stay, party = conversation.stay, conversation.party
    if not stay or not party:
        return Step(conversation)
    try:
        found = ports.pms.availability(stay, party, rooms=conversation.rooms)
        if found.offers:
            # Nothing is asked any more: a list shown before is not this one.
            offered = conversation.but(offers=found.offers[:MOST_OFFERS], page=0, asked=None)
            reply = compared(heard.earlier, offered.selected, ports.today)
            return Step(offered, reply, (RoomsOffered(len(offered.offers)),))
        return _nothing_free(conversation, stay, party, found, ports)
    except PMSUnavailable:
        later = conversation.but(asked=None, room_words=_with_room_words(conversation, heard))
        return Step(later, say("pms_away"), (PMSFailed(),), waits=True)


def _with_room_words(conversation: Conversation, heard: Meaning) -> tuple[str, ...]:
    """The words that may name a room, for when there are rooms to be named."""
    said = (word for word in heard.unexplained if len(word) <= LONGEST_WORD)
    return (*conversation.room_words, *said)[-MOST_WORDS:]


def _nothing_free(conversation: Conversation, stay: Stay, party: Party, found: Availability, ports: Ports) -> Step:
    others = _other_stays(conversation, stay, party, found, ports)
    readings = tuple(DateReading(other.check_in, other.check_out) for other in others)
    reply = _reason(stay, party, found)
    if not others:
        return Step(
            conversation.but(asked=Asked.DATES), reply + say("ask_other_dates", phone=ports.hotel.phone), waits=True
        )
    reply += say("other_stays") + numbered_stays(others)
    return Step(conversation.but(asked=Asked.READING, readings=readings), reply, waits=True)


def _reason(stay: Stay, party: Party, found: Availability) -> Reply:
    """Why nothing is free, as far as the PMS tells."""
    if found.sold_out:
        return say("sold_out", party=party_line(party), **stay_values(stay))
    if found.stay_too_short:
        return say("min_stay", least=min(room.min_nights for room in found.stay_too_short), nights=stay.nights)
    if found.stay_too_long:
        return say("max_stay", most=max(room.max_nights for room in found.stay_too_long), nights=stay.nights)
    if found.largest_room and party.guests > found.largest_room:
        return say("party_too_large", guests=party.guests, largest=found.largest_room)
    return say("sold_out", party=party_line(party), **stay_values(stay))


def _other_stays(
    conversation: Conversation, stay: Stay, party: Party, found: Availability, ports: Ports
) -> tuple[Stay, ...]:
    allowed = _of_allowed_length(stay, found)
    if allowed != stay and ports.pms.availability(allowed, party, rooms=conversation.rooms).offers:
        return (allowed,)
    return ports.pms.nearest_stays(allowed, party, earliest=ports.today, rooms=conversation.rooms)


def _of_allowed_length(stay: Stay, found: Availability) -> Stay:
    """The stay from the same day on, as long as the house's limits want it where they are what stands in the way."""
    if found.sold_out:
        return stay
    if found.stay_too_short:
        nights = min(room.min_nights for room in found.stay_too_short)
        return Stay(stay.check_in, stay.check_in + timedelta(nights))
    if found.stay_too_long:
        nights = max(room.max_nights for room in found.stay_too_long)
        return Stay(stay.check_in, stay.check_in + timedelta(nights))
    return stay
