"""Pictures of the rooms, with their names under them."""

from __future__ import annotations

from collections.abc import Mapping

from reservations.choosing import room_choice
from reservations.conversation import Conversation, Meaning, Step
from reservations.errors import PMSUnavailable
from reservations.events import PMSFailed
from reservations.messages import Choice, Line, Picture, Reply, say
from reservations.model import RoomType
from reservations.ports import Ports
from reservations.presenting import rooms_name

MOST_PICTURES = 3
"""Each picture is a message of its own, and WhatsApp allows one guest only a few in a row."""


def send_photos(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Pictures of the room asked for, or one of each room on sale; the open question follows."""
    try:
        rooms = _meant(conversation, heard, ports)
    except PMSUnavailable:
        return Step(conversation, say("pms_away"), (PMSFailed(),), waits=True)
    pictures = _pictures(rooms, _single_rooms(conversation, ports))
    if not pictures:
        return Step(conversation, say("no_photos"))
    return Step(conversation, Reply((Line("photos_follow", {"count": len(pictures)}),), pictures))


def _meant(conversation: Conversation, heard: Meaning, ports: Ports) -> tuple[RoomType, ...]:
    offers = conversation.offers
    if heard.choice and heard.choice <= len(offers):
        return tuple(dict.fromkeys(room.room_type for room in offers[heard.choice - 1].rooms))
    if conversation.selected:
        return tuple(dict.fromkeys(room.room_type for room in conversation.selected.rooms))
    if offers:
        return tuple(dict.fromkeys(room.room_type for offer in offers for room in offer.rooms))
    return ports.pms.room_types()


def _single_rooms(conversation: Conversation, ports: Ports) -> Mapping[str, Choice]:
    """The offers of one room each, by its type, to be chosen under its picture."""
    offers = [(number, offer) for number, offer in enumerate(conversation.offers, 1) if len(offer.rooms) == 1]
    return {
        offer.rooms[0].room_type.id: room_choice(number, offer, rooms_name(offer), ports.today)
        for number, offer in offers
    }


def _pictures(rooms: tuple[RoomType, ...], choices: Mapping[str, Choice]) -> tuple[Picture, ...]:
    """All pictures of a single room, or the best one of each."""
    each = None if len(rooms) == 1 else 1
    shown = [Picture(url, _caption(room), choices.get(room.id)) for room in rooms for url in room.images[:each]]
    return tuple(shown[:MOST_PICTURES])


def _caption(room: RoomType) -> Line:
    return Line("photo_caption", {"name": room.name, "sleeps": room.max_guests})
