"""Help, the menu, a person, thanks: the ways on when a guest does not know them."""

from __future__ import annotations

from reservations.choosing import next_steps
from reservations.conversation import Conversation, Meaning, Step
from reservations.events import HumanRequested, NotUnderstood, OptedIn, OptedOut
from reservations.messages import Reply, say
from reservations.ports import Ports
from reservations.presenting import human_contact


def give_help(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """What can be said here; the open question follows."""
    return Step(conversation, say("help", hotel=ports.hotel.name))


def show_menu(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """What this assistant can do, to choose from."""
    return Step(conversation, _menu(ports), waits=True)


def _menu(ports: Ports) -> Reply:
    return say("menu", hotel=ports.hotel.name) + Reply(choices=next_steps())


def call_human(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """How to reach a person; the hotel is told that one is wanted."""
    return Step(conversation, human_contact(ports.hotel), (HumanRequested("asked"),), waits=True)


def ask_what_to_end(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """What may be meant by a bare *cancel*, each with words that mean nothing else."""
    return Step(conversation, say("end_what"), waits=True)


def keep_quiet(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """From now on the guest is not written to unasked; and how to go on all the same."""
    ports.opt_out(conversation.guest)
    return Step(conversation, say("quiet", phone=ports.hotel.phone), (OptedOut(),), waits=True)


def take_up_again(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Here again, and the guest may be written to; the open question follows."""
    ports.opt_in(conversation.guest)
    return Step(conversation, say("here_again"), (OptedIn(),))


def accept_thanks(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """You are welcome; a question that is open is put again."""
    return Step(conversation, say("you_are_welcome"), waits=conversation.asked is None)


def admit_confusion(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Not understood: the question again, and the second time in a row the menu and a person."""
    times = conversation.misunderstood + 1
    lost = conversation.but(misunderstood=times)
    events = (NotUnderstood(times),)
    if times == 1:
        return Step(lost, say("not_understood"), events)
    reply = say("not_understood_again") + _menu(ports) + human_contact(ports.hotel)
    return Step(lost.but(misunderstood=0), reply, (*events, HumanRequested("not_understood")), waits=True)


def decline_kind(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """A sticker, a picture, a voice note: what this assistant can read instead."""
    return Step(conversation, say("unreadable_kind"))
