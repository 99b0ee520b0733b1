"""The summary: states everything once and waits for an explicit yes."""

from __future__ import annotations

from reservations.choosing import agreement
from reservations.conversation import Asked, Conversation, Meaning, Step
from reservations.events import SummaryShown
from reservations.messages import Line, Reply, say
from reservations.model import Offer
from reservations.ports import Ports
from reservations.presenting import human_contact, summary


def confirm_summary(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Show the summary under a new booking key, or put its question again; a no asks what shall be different.

    Nothing is put to a yes that only a person could carry out.
    """
    offer, details = conversation.selected, conversation.details
    if not offer or not details:
        return Step(conversation)
    if conversation.is_for_people:
        return Step(conversation, human_contact(ports.hotel), waits=True)
    if conversation.booking_key and conversation.asked is Asked.CONFIRM:
        return _put_again(conversation, offer, heard, ports)
    key = ports.new_key()
    shown = conversation.but(booking_key=key, asked=Asked.CONFIRM)
    return Step(shown, summary(shown, offer, details, ports.hotel, ports.today), (SummaryShown(key),), waits=True)


def _put_again(conversation: Conversation, offer: Offer, heard: Meaning, ports: Ports) -> Step:
    if heard.says("deny"):
        # The key goes with the no: a later "yes" must not book what was turned down.
        return Step(conversation.but(booking_key=None, asked=None), say("what_to_change"), waits=True)
    again = Reply((Line("ask_confirm"),), choices=agreement(conversation, offer, ports.today))
    return Step(conversation, again, waits=True)
