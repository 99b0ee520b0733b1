"""Rooms, parties, stays and bookings as lines of a reply, the same wherever they are shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from reservations.choosing import agreement, entries, more_rooms, room_choice
from reservations.conversation import Conversation, DateReading, RoomOffered
from reservations.hotel import Hotel
from reservations.messages import Line, Reply, Value, say
from reservations.model import Guest, Offer, Party, RoomType, Stay
from reservations.offered import DaysOffered

ROOMS_A_PAGE = 6
"""More rooms than this at a time are not a choice but a catalogue."""


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


def offers_list(conversation: Conversation, stay: Stay, party: Party, today: date) -> Reply:
    """A page of the numbered rooms with their totals, and the question which it shall be."""
    header = [Line("rooms_header", {**stay_values(stay), "party": party_line(party)})]
    if conversation.rooms is None and all(len(offer.rooms) > 1 for offer in conversation.offers):
        header.append(Line("rooms_together", {"guests": party.guests}))
    first = conversation.page * ROOMS_A_PAGE
    shown = list(enumerate(conversation.offers, 1))[first : first + ROOMS_A_PAGE]
    rooms = tuple(replace(offer_line(number, offer), is_option=True) for number, offer in shown)
    choices = tuple(room_choice(number, offer, rooms_name(offer), today) for number, offer in shown)
    left = len(conversation.offers) - first - len(shown)
    question = Line("ask_room", {"count": len(conversation.offers)})
    if not left:
        return Reply((*header, *rooms, question), choices=choices)
    more = Line("ask_more_rooms", {"count": left, "word": Line("more_word")})
    return Reply((*header, *rooms, question, more), choices=(*choices, more_rooms()))


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


def summary(conversation: Conversation, offer: Offer, guest: Guest, hotel: Hotel, today: date) -> Reply:
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
    return Reply((*lines, Line("ask_confirm")), choices=agreement(conversation, offer, today))


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


def compared(earlier: RoomOffered | None, now: Offer | None, today: date) -> Reply:
    """What has become of an earlier offer."""
    if earlier is None or now is None:
        return Reply()
    is_of_today, has_moved = earlier.told_on == today, earlier.total != now.total
    if has_moved and is_of_today:
        return say("offer_of_today_moved", said=earlier.total, now=now.total)
    if has_moved:
        return say("earlier_offer_moved", day=earlier.told_on, said=earlier.total, now=now.total)
    return say("offer_of_today_stands") if is_of_today else say("earlier_offer_stands", day=earlier.told_on)


def numbered_stays(stays: tuple[Stay, ...]) -> Reply:
    """Stays to choose from by their number."""
    return numbered_days(tuple(DateReading(stay.check_in, stay.check_out) for stay in stays))


def numbered_days(readings: tuple[DateReading, ...]) -> Reply:
    """Stays or days to choose from by their number."""
    lines = tuple(_numbered(number, each) for number, each in enumerate(readings, 1))
    told = tuple(_entry(number, each) for number, each in enumerate(readings, 1))
    offered = tuple(DaysOffered(each.check_in, each.check_out) for each in readings)
    return Reply(lines, choices=entries(offered, told))


def _numbered(number: int, reading: DateReading) -> Line:
    stay, day = _stay(reading), reading.check_in or reading.check_out
    if stay:
        return Line("numbered_stay", {"number": number, **stay_values(stay)}, is_item=True, is_option=True)
    values: dict[str, Value] = {"number": number, "day": day} if day else {"number": number}
    return Line("numbered_day", values, is_item=True, is_option=True)


def _entry(number: int, reading: DateReading) -> tuple[Line, Line]:
    """The same as an entry of a list: a title, and the days beside it."""
    stay, day = _stay(reading), reading.check_in or reading.check_out
    if stay:
        title = Line("stay_entry", {"number": number, "nights": stay.nights})
        return title, Line("stay_entry_days", {"check_in": stay.check_in, "check_out": stay.check_out})
    return Line("day_entry", {"number": number}), Line("day_entry_day", {"day": day} if day else {})


def _stay(reading: DateReading) -> Stay | None:
    if reading.check_in and reading.check_out and reading.check_in < reading.check_out:
        return Stay(reading.check_in, reading.check_out)
    return None
