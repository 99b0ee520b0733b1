"""Rooms, parties, stays and bookings as lines of a reply, the same wherever they are shown."""

from __future__ import annotations

from collections import Counter

from reservations.conversation import Conversation
from reservations.hotel import Hotel
from reservations.messages import Choice, Line, Reply, Value, say
from reservations.model import Guest, Offer, Party, RoomType, Stay


def party_line(party: Party) -> Line:
    """ "2 adults and 1 child"."""
    return Line("party", {"adults": party.adults, "children": party.children})


def stay_values(stay: Stay) -> dict[str, Value]:
    return {"check_in": stay.check_in, "check_out": stay.check_out, "nights": stay.nights}


def rooms_name(offer: Offer) -> Value:
    """What an offer is called: the room's name, or each with how many of it."""
    if len(offer.rooms) == 1:
        return offer.rooms[0].room_type.name
    counted = Counter(room.room_type.name for room in offer.rooms)
    return tuple(Line("rooms_of_a_kind", {"count": count, "name": name}) for name, count in counted.items())


def offers_list(conversation: Conversation, stay: Stay, party: Party) -> Reply:
    """The numbered rooms with their totals, and the question which it shall be."""
    header = [Line("rooms_header", {**stay_values(stay), "party": party_line(party)})]
    if conversation.rooms is None and all(len(offer.rooms) > 1 for offer in conversation.offers):
        header.append(Line("rooms_together", {"guests": party.guests}))
    rooms = tuple(offer_line(number, offer) for number, offer in enumerate(conversation.offers, 1))
    choices = tuple(
        Choice(str(number), Line("name_only", {"name": rooms_name(offer)}))
        for number, offer in enumerate(conversation.offers, 1)
    )
    return Reply((*header, *rooms, Line("ask_room", {"count": len(rooms)})), choices=choices)


def offer_line(number: int, offer: Offer) -> Line:
    """One of the rooms to choose from."""
    values: dict[str, Value] = {
        "number": number,
        "name": rooms_name(offer),
        "total": offer.total,
        "per_night": offer.per_night,
    }
    if len(offer.rooms) > 1:
        return Line("room_combination", values)
    room = offer.rooms[0].room_type
    special = _special(room)
    values["sleeps"] = room.max_guests
    return Line("room_offer", {**values, "special": special}) if special else Line("room_offer_plain", values)


def _special(room: RoomType) -> str:
    """What sets the room apart, in a line: the first sentence of its description, else its amenities."""
    sentence = room.description.split(". ")[0].strip().rstrip(".")
    return sentence if 0 < len(sentence) <= 120 else ", ".join(room.amenities[:4])


def summary(conversation: Conversation, offer: Offer, guest: Guest, hotel: Hotel) -> Reply:
    """Everything a yes agrees to, and the question for it."""
    lines = [
        Line(
            "summary",
            {
                **stay_values(offer.stay),
                "hotel": hotel.name,
                "party": party_line(offer.party),
                "room": rooms_name(offer),
                "total": offer.total,
                "name": guest.name,
                "email": guest.email or Line("no_email"),
                "phone": guest.phone or "",
            },
        )
    ]
    if conversation.wishes:
        lines.append(Line("summary_wishes", {"wishes": conversation.wishes}))
    cancellation = hotel.answer("cancellation", conversation.language)
    if cancellation:
        lines.append(Line("hotel_says", {"text": cancellation}))
    choices = (Choice("yes", Line("yes")), Choice("change", Line("change")))
    return Reply((*lines, Line("ask_confirm")), choices=choices)


def booking_lines(reference: str, offer: Offer, hotel: Hotel) -> Reply:
    """A booking that stands."""
    return say(
        "booking",
        reference=reference,
        hotel=hotel.name,
        room=rooms_name(offer),
        party=party_line(offer.party),
        total=offer.total,
        **stay_values(offer.stay),
    )


def human_contact(hotel: Hotel) -> Reply:
    """How to reach a person."""
    return say("human", phone=hotel.phone, email=hotel.email, hotel=hotel.name)


def numbered_stays(stays: tuple[Stay, ...]) -> Reply:
    """Stays to choose from by their number."""
    return Reply(tuple(numbered_stay(number, stay) for number, stay in enumerate(stays, 1)))


def numbered_stay(number: int, stay: Stay) -> Line:
    return Line("numbered_stay", {"number": number, **stay_values(stay)}, is_item=True)
