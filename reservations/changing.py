"""Changing a booking of the guest's own: quoted as the PMS would charge it, agreed to, done under the booking lock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from reservations.conversation import Changing, Conversation, Meaning
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable, RoomTaken
from reservations.filling import fill
from reservations.model import Booking, Offer, Party, RoomType, Stay
from reservations.own_bookings import bookings_of, has_begun
from reservations.ports import BookingLock, Ports

MOST_ROOMS = 6
"""More rooms than this are not a choice but a catalogue."""

MOST_TOGETHER = 3
"""So many combinations are priced beside the room there is: each is a question to the PMS."""


class Ending(StrEnum):
    """What became of the yes to a change.

    done: the booking is as agreed · differs: it is, but the PMS charges otherwise · missing: the guest has no such
    live booking · begun: the stay has, that is for people · moved: the booking or the price is not what it was, nothing
    was sent · taken: not free any more · refused: the PMS said no · unconfirmed: no word from the PMS, whether or not
    something was sent; the same yes again does no harm
    """

    DONE = "done"
    DIFFERS = "differs"
    MISSING = "missing"
    BEGUN = "begun"
    MOVED = "moved"
    TAKEN = "taken"
    REFUSED = "refused"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Change:
    """The ending, the booking as the PMS shows it where one was found, and what is to be remembered of the attempt."""

    ending: Ending
    attempt: Changing
    booking: Booking | None = None


def planned(booking: Booking, conversation: Conversation, heard: Meaning, *, ports: Ports) -> Conversation:
    """The booking as if its trip were being planned, with what was heard: new dates and guests beside the old ones."""
    stay, party = booking.stay, only_party(booking)
    trip = Conversation(
        guest=conversation.guest,
        language=conversation.language,
        check_in=stay.check_in,
        check_out=stay.check_out,
        # A booking that is moved keeps its length.
        nights=stay.nights,
        adults=party.adults if party else None,
        children=party.children if party else None,
        child_ages=tuple(age or 0 for age in party.child_ages) if party else (),
    )
    return fill(trip, heard, languages=ports.hotel.languages)


def only_party(booking: Booking) -> Party | None:
    """Who sleeps in the booking's one room; None where it has more, or the PMS does not tell."""
    return booking.rooms[0].party if len(booking.rooms) == 1 else None


def quoted(booking: Booking, stay: Stay, party: Party | None, *, ports: Ports) -> Offer | None:
    """What the booking would become: the rooms it has, or where these do not take the party the cheapest that do.

    Without a party every room keeps its guests. None when it cannot be had. Raises PMSUnavailable.
    """
    if party is None:
        rooms = [(room.room_type_id, room.party or Party(1)) for room in booking.rooms]
        return ports.pms.quote_change(booking, stay, rooms)
    types = {room_type.id: room_type for room_type in ports.pms.room_types()}
    own = types.get(booking.rooms[0].room_type_id)
    if own and own.sleeps(party):
        return ports.pms.quote_change(booking, stay, [(own.id, party)])
    return _cheapest(booking, stay, party, tuple(types.values()), ports)


def other_rooms(booking: Booking, *, ports: Ports) -> tuple[Offer, ...]:
    """Rooms of other types for the same stay and party, cheapest first; none for a booking of several rooms.

    Raises PMSUnavailable.
    """
    party = only_party(booking)
    if party is None:
        return ()
    found = ports.pms.availability(booking.stay, party, rooms=1).offers
    own = tuple(room.room_type_id for room in booking.rooms)
    return tuple(offer for offer in found if offer.room_type_ids != own)[:MOST_ROOMS]


def _cheapest(
    booking: Booking, stay: Stay, party: Party, room_types: tuple[RoomType, ...], ports: Ports
) -> Offer | None:
    fitting = [room_type for room_type in room_types if room_type.sleeps(party) and room_type.takes(stay.nights)]
    wanted: list[list[tuple[str, Party]]] = [[(room_type.id, party)] for room_type in fitting]
    offers = [ports.pms.quote_change(booking, stay, rooms) for rooms in wanted or _together(stay, party, ports)]
    return min((offer for offer in offers if offer), key=lambda offer: offer.total.amount, default=None)


def _together(stay: Stay, party: Party, ports: Ports) -> list[list[tuple[str, Party]]]:
    """Rooms that take the party together, where none does alone."""
    found = ports.pms.availability(stay, party).offers[:MOST_TOGETHER]
    return [[(rate.room_type.id, rate.party) for rate in offer.rooms] for offer in found]


def change_once(conversation: Conversation, agreed: Changing, *, ports: Ports, lock: BookingLock) -> Change:
    """Carry an agreed change out under the hotel's booking lock; any repeat of it ends in the same booking.

    Raises LeaseLost, before anything is sent.
    """
    try:
        found = bookings_of(conversation.guest, ports=ports)
        booking = next((each for each in found if each.id == agreed.booking_id and each.is_live), None)
        if booking is None:
            return Change(Ending.MISSING, agreed)
        ending = None if agreed.is_sent else _without_sending(booking, agreed, ports)
        if ending:
            return Change(ending, agreed, booking)
    except PMSUnavailable:
        return Change(Ending.UNCONFIRMED, agreed)
    return _sent(conversation, agreed, booking, ports, lock)


def _without_sending(booking: Booking, agreed: Changing, ports: Ports) -> Ending | None:
    if has_begun(booking, ports=ports):
        return Ending.BEGUN
    return None if _stands_as_said(booking, agreed, ports) else Ending.MOVED


def _stands_as_said(booking: Booking, agreed: Changing, ports: Ports) -> bool:
    """Whether both the booking and the price of the change are still what the guest was told."""
    if (booking.stay, booking.total) != (agreed.was, agreed.before):
        return False
    rooms = [(rate.room_type.id, rate.party) for rate in agreed.offer.rooms]
    now = ports.pms.quote_change(booking, agreed.offer.stay, rooms)
    # What is not to be had any more is left to the PMS to refuse.
    return now is None or now.total == agreed.offer.total


def _sent(conversation: Conversation, agreed: Changing, booking: Booking, ports: Ports, lock: BookingLock) -> Change:
    if not lock.is_held:
        return Change(Ending.UNCONFIRMED, agreed, booking)
    sent = replace(agreed, is_sent=True)
    # Cut off after this, the repeat goes on with what was agreed instead of taking it for somebody else's change.
    ports.checkpoint(conversation.but(changing=sent))
    try:
        changed = ports.pms.change(booking, agreed.offer, remark="")
    except RoomTaken:
        return Change(Ending.TAKEN, agreed, booking)
    except PMSRefused:
        return Change(Ending.REFUSED, agreed, booking)
    except PMSUnavailable:
        return Change(Ending.UNCONFIRMED, agreed, booking)
    except OutcomeUnknown:
        lock.let_lapse()
        return Change(Ending.UNCONFIRMED, sent, booking)
    return Change(Ending.DONE if changed.total == agreed.offer.total else Ending.DIFFERS, sent, changed)
