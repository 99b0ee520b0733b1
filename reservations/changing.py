"""Changing a booking of the guest's own: quoted as the PMS would charge it, agreed to, done under the booking lock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reservations.amending import Amended, Ending, Fence, may_be_at_work, nobody_else_answers, own_booking, send
from reservations.conversation import Changing, Conversation, Meaning
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable
from reservations.filling import fill
from reservations.model import Booking, Offer, Party, RoomType, Stay
from reservations.own_bookings import has_begun
from reservations.ports import BookingLock, PendingAmendment, Ports

Change = Amended[Changing]

MOST_ROOMS = 6
"""More rooms than this are not a choice but a catalogue."""

MOST_TOGETHER = 3
"""So many combinations are priced beside the room there is: each is a question to the PMS."""


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


def in_other_room(booking: Booking, room_types: Sequence[str], *, ports: Ports) -> Offer | None:
    """What the booking would be in a room of this type, as it is now. None when it cannot be had. Raises
    PMSUnavailable."""
    party = only_party(booking)
    if party is None:
        return None
    return ports.pms.quote_change(booking, booking.stay, [(room_type, party) for room_type in room_types])


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


def change_once(
    order: PendingAmendment[Changing],
    *,
    ports: Ports,
    lock: BookingLock,
    fence: Fence[Changing] = nobody_else_answers,
) -> Change:
    """Carry an agreed change out, as `Once` promises."""
    try:
        booking = own_booking(order, ports=ports)
        if booking is None or not booking.is_live:
            return Amended(Ending.MISSING, order.agreed, booking)
        ending = _without_sending(booking, order, ports)
        if ending:
            return Amended(ending, order.agreed, booking)
        if not order.agreed.is_sent:
            order = replace(order, former=ports.pms.standing_offer(booking))
    except PMSUnavailable:
        return Amended(Ending.AWAY, order.agreed)
    return send(order, booking, lambda sent: _carried_out(sent, booking, ports), fence, ports=ports, lock=lock)


def _without_sending(booking: Booking, order: PendingAmendment[Changing], ports: Ports) -> Ending | None:
    if order.given_up:
        return Ending(order.given_up)
    if order.is_undoing or (order.agreed.is_sent and _is(booking, order.agreed.offer)):
        return None
    if has_begun(booking, ports=ports):
        return Ending.BEGUN
    if order.agreed.is_sent:
        return Ending.UNCONFIRMED if may_be_at_work(order, ports=ports) else None
    return None if _stands_as_said(booking, order.agreed, ports) else Ending.MOVED


def _stands_as_said(booking: Booking, agreed: Changing, ports: Ports) -> bool:
    """Whether both the booking and the price of the change are still what the guest was told."""
    if (booking.stay, booking.total) != (agreed.was, agreed.before):
        return False
    rooms = [(rate.room_type.id, rate.party) for rate in agreed.offer.rooms]
    now = ports.pms.quote_change(booking, agreed.offer.stay, rooms)
    # What is not to be had any more is left to the PMS to refuse.
    return now is None or now.total == agreed.offer.total


def _is(booking: Booking, offer: Offer) -> bool:
    """Whether the booking holds the rooms of the offer, whoever sleeps in them, at its price."""
    types = sorted(room.room_type_id for room in booking.rooms)
    same_stay = all(room.stay == offer.stay for room in booking.rooms)
    return same_stay and types == sorted(offer.room_type_ids) and booking.total == offer.total


def _carried_out(sent: PendingAmendment[Changing], booking: Booking, ports: Ports) -> Change:
    changed = booking if sent.is_undoing else ports.pms.change(booking, sent.agreed.offer, remark="")
    try:
        return _weighed(sent, changed, ports)
    except PMSUnavailable as error:
        raise OutcomeUnknown("changed, but what came of it could not be read") from error


def _weighed(sent: PendingAmendment[Changing], changed: Booking, ports: Ports) -> Change:
    """What the change came to, after one that is charged otherwise than agreed was undone."""
    if changed.total == sent.agreed.offer.total and not sent.is_undoing:
        return Amended(Ending.DONE, sent.agreed, changed, is_shared=bool(ports.pms.sharing_rooms(changed)))
    if sent.former is None:
        return Amended(Ending.DIFFERS, sent.agreed, changed)
    ports.ledger.save_pending(replace(sent, is_undoing=True))
    return _undone(sent.agreed, changed, sent.former, ports)


def _undone(agreed: Changing, changed: Booking, former: Offer, ports: Ports) -> Change:
    try:
        restored = ports.pms.change(changed, former, remark="")
    except PMSRefused:
        return Amended(Ending.DIFFERS, agreed, changed)
    return Amended(Ending.UNDONE if _is(restored, former) else Ending.ASTRAY, agreed, restored)
