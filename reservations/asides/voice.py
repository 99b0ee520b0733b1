"""Voice notes: what was heard is said back; what could not be heard, or needs a written yes, is asked for."""

from __future__ import annotations

from reservations.conversation import Conversation, Meaning, Step
from reservations.messages import Line, Reply, say
from reservations.ports import Ports

LONGEST_ECHO = 300


def say_what_was_heard(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """The words as they were taken, so that the guest can correct them; the answer to them follows."""
    return Step(conversation, say("heard_you_say", words=_shortened(heard.spoken)))


def ask_to_write(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """Nothing could be heard: please write it. The open question follows, or stays open where it is about a booking."""
    return Step(conversation, Reply((_regret(heard.unheard),)), waits=conversation.asks_about_booking)


def ask_for_written_yes(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:  # noqa: ARG001
    """What cannot be taken back is done by a yes that the guest wrote, not by one that a machine thinks it heard."""
    return Step(conversation, say("yes_in_writing"), waits=True)


def _regret(reason: str) -> Line:
    match reason:
        case "deaf":
            return Line("voice_unread")
        case "too_long":
            return Line("voice_too_long")
        case _:
            return Line("voice_failed")


def _shortened(words: str) -> str:
    if len(words) <= LONGEST_ECHO:
        return words
    return f"{words[:LONGEST_ECHO].rpartition(' ')[0] or words[:LONGEST_ECHO]} …"
