"""A guest's side of a talk in memory: meanings go in, the keys of the answer's lines come out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reservations.conversation import Conversation, Meaning, Step
from reservations.events import Event
from reservations.messages import Line, Reply
from state_graph import advance, build_graph
from tests.reservations.conftest import House

GRAPH = build_graph()


def keys(reply: Reply) -> list[str]:
    """What was said, by the names of its lines."""
    return [line.key for line in reply.lines]


def line(reply: Reply, key: str) -> Line:
    """The one line of this name."""
    return next(each for each in reply.lines if each.key == key)


@dataclass
class Talk:
    """One guest talking to the graph, with the ports of a house in memory."""

    house: House
    known: Conversation = field(default_factory=lambda: Conversation("+34600123456", "en", profile_name="Ana Diaz"))
    reply: Reply = field(default_factory=Reply)
    events: tuple[Event, ...] = ()

    def hears(self, *intents: str, **heard: Any) -> list[str]:
        """The guest says this; what is answered."""
        step: Step = advance(GRAPH, self.known, Meaning(intents=intents, **heard), self.house.ports)
        self.known, self.reply, self.events = step.conversation, step.reply, step.events
        return keys(self.reply)
