"""Which room: takes the choice by number, name or "the cheapest", or shows the list."""

from __future__ import annotations

from difflib import get_close_matches

from reservations.conversation import Asked, Conversation, Meaning, Step
from reservations.events import RoomChosen
from reservations.messages import Reply, say
from reservations.model import Offer
from reservations.ports import Ports
from reservations.presenting import ROOMS_A_PAGE, offers_list

_SHORTEST = 4
"""A word of a room's name counts from so many letters on: "the" and "for" name no room."""

_ALIKE = 0.8
"""How alike a word must be to one of a room's name, so that a typing error still names it."""


def choose_room(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Pass with one of the offers chosen, or ask which."""
    chosen = conversation.selected or _meant(conversation, heard)
    if chosen:
        wanted = chosen.room_type_ids
        return Step(conversation.but(wanted=wanted, room_words=(), asked=None), events=(RoomChosen(wanted),))
    if conversation.wanted:
        return _ask(conversation.but(wanted=()), say("wanted_room_gone"), ports)
    if heard.says("more_rooms"):
        return _ask(conversation.but(page=_next_page(conversation)), Reply(), ports)
    if conversation.asked is not Asked.ROOM_CHOICE or heard.says("availability"):
        return _ask(conversation, Reply(), ports)
    return Step(conversation, _remark(heard) + say("ask_room", count=len(conversation.offers)), waits=True)


def _meant(conversation: Conversation, heard: Meaning) -> Offer | None:
    """A yes to the only room, or a room named before any list was shown: in this message, or while the PMS was away."""
    offers = conversation.offers
    if len(offers) == 1 and conversation.asked is Asked.ROOM_CHOICE and heard.says("affirm"):
        return offers[0]
    if heard.says("photos"):
        return None
    return _named(offers, heard.unexplained) or _named(offers, conversation.room_words)


def _remark(heard: Meaning) -> Reply:
    if heard.choice and not heard.says("photos"):
        return say("no_such_room", number=heard.choice)
    return say("what_instead") if heard.says("deny") else Reply()


def _named(offers: tuple[Offer, ...], words: tuple[str, ...]) -> Offer | None:
    """The one offer that a word tells from the others: "the Deluxe", said before any list was shown."""
    named = [offer for offer in offers if _telling(offer, offers) & _meant_words(offer, words)]
    return named[0] if len(named) == 1 else None


def _telling(offer: Offer, offers: tuple[Offer, ...]) -> set[str]:
    """The words of its name that no other offer has."""
    others = {word for other in offers if other is not offer for word in _words(other)}
    return {word for word in _words(offer) - others if len(word) >= _SHORTEST}


def _meant_words(offer: Offer, said: tuple[str, ...]) -> set[str]:
    names = _words(offer)
    return {close for word in said for close in get_close_matches(word.casefold(), names, n=1, cutoff=_ALIKE)}


def _words(offer: Offer) -> set[str]:
    return {word for room in offer.rooms for word in room.room_type.name.casefold().split()}


def _next_page(conversation: Conversation) -> int:
    """The page after the one shown, and the first after the last."""
    following = conversation.page + 1
    return following if following * ROOMS_A_PAGE < len(conversation.offers) else 0


def _ask(conversation: Conversation, before: Reply, ports: Ports) -> Step:
    stay, party = conversation.stay, conversation.party
    if not stay or not party:
        return Step(conversation)
    reply = before + offers_list(conversation, stay, party, ports.today)
    return Step(conversation.but(asked=Asked.ROOM_CHOICE, room_words=()), reply, waits=True)
