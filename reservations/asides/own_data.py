"""A guest who wants to be forgotten: what goes and what stays, a plain yes, and everything is erased."""

from __future__ import annotations

from reservations.conversation import Asked, Conversation, Meaning, Step
from reservations.events import DataErased, ErasureAsked
from reservations.messages import say
from reservations.ports import Ports


def erase_data(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """The question, or what its answer leads to. What is no answer lets it lapse, and the conversation goes on."""
    answered = conversation.but(asked=None)
    if heard.says("erase_data"):
        asking = conversation.interrupted().but(asked=Asked.ERASE)
        return Step(asking, say("ask_erase", phone=ports.hotel.phone), (ErasureAsked(),), waits=True)
    if heard.agrees:
        return _erased(answered, ports)
    if heard.says("deny"):
        return Step(answered, say("erase_kept"))
    return Step(answered)


def _erased(conversation: Conversation, ports: Ports) -> Step:
    if not ports.forget(conversation.guest):
        return Step(conversation, say("erase_later"), waits=True)
    return Step(conversation, say("erased", phone=ports.hotel.phone), (DataErased(),), waits=True)
