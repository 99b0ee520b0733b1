"""A front desk with every port in memory, and the few sentences it understands."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from reservations.conversation import Conversation, Meaning, Option, Step
from reservations.front_desk import Answer, FrontDesk
from reservations.messages import Inbound
from reservations.ports import Item, Ports
from reservations.state import from_state, inbound_to_json, to_state
from reservations.turn import Worker
from state_graph import advance
from tests.fakes import FakeChannel, FakeEvents, FakeHistory, FakeStore
from tests.reservations.conftest import House
from tests.reservations.talk import GRAPH

GUEST = "+447700900123"

SENTENCES = {
    "hi": Meaning(intents=("greet",)),
    "yes": Meaning(intents=("affirm",)),
    "parking?": Meaning(intents=("faq:parking",)),
    "one night more": Meaning(more_nights=1),
    "cancel my booking": Meaning(intents=("cancel_booking",)),
    "dates": Meaning(check_in=date(2026, 12, 15), check_out=date(2026, 12, 18)),
}

WELCOME = ["welcome", "ask_dates_and_guests"]


class Ears:
    """An interpreter that knows a few sentences, and remembers what it was told of the conversation."""

    def __init__(self) -> None:
        self.told: dict[str, Any] = {}
        self.failures: list[Exception] = []
        self.meanwhile: list[Callable[[], None]] = []

    def __call__(self, text: str, *, today: date, choices: Sequence[Option] = (), **told: Any) -> Meaning:
        for arrive in self.meanwhile:
            arrive()
        self.meanwhile.clear()
        self.told = {"text": text, "today": today, "choices": choices, **told}
        if self.failures:
            raise self.failures.pop(0)
        return SENTENCES.get(text, Meaning(intents=("other",)))


@dataclass
class Desk:
    """A front desk and every port behind it."""

    house: House
    store: FakeStore = field(default_factory=FakeStore)
    channel: FakeChannel = field(default_factory=FakeChannel)
    events: FakeEvents = field(default_factory=FakeEvents)
    ears: Ears = field(default_factory=Ears)
    history: FakeHistory = field(default_factory=FakeHistory)
    messages: int = 0

    @property
    def front(self) -> FrontDesk:
        def go_on(conversation: Conversation, heard: Meaning, ports: Ports) -> Step:
            return advance(GRAPH, conversation, heard, ports)

        worker = Worker(self.store, self.channel, self.events, self.ears, go_on, self.house.ports)
        return FrontDesk(worker, history=self.history)

    def receives(self, text: str = "hi", *, message_id: str = "", may_turn: bool = True, **more: Any) -> Answer:
        """A delivery; what it is answered with at once."""
        self.messages += 1
        inbound = Inbound("whatsapp", GUEST, message_id or f"SM{self.messages}", text, **more)
        return self.front.receive(inbound, may_turn=may_turn)

    def serves(self, text: str = "hi", **more: Any) -> list[str]:
        """A delivery with all that follows it; what the webhook's own answer said."""
        answer = self.receives(text, **more)
        self.front.delivered(answer)
        self.front.afterwards(answer)
        return texts(answer)

    def left_in_doubt(self, text: str) -> None:
        """A delivery answered by a process that is killed before it can say whether the answer left."""
        self.receives(text)
        [note] = self.store.notes[GUEST]
        note.reply = replace(note.reply, doubtful_since=self.house.ports.clock.now())

    def waits(self, text: str, message_id: str) -> None:
        """A message accepted earlier, with nobody at it."""
        inbound = Inbound("whatsapp", GUEST, message_id, text)
        item = Item(message_id, "message", inbound_to_json(inbound))
        self.store.accept(GUEST, item, token="", wants_turn=False)

    @property
    def known(self) -> Conversation:
        return from_state(json.loads(self.store.sessions[GUEST]))

    def remembers(self, conversation: Conversation) -> None:
        self.store.sessions[GUEST] = json.dumps(to_state(replace(conversation, guest=GUEST)))


def texts(answer: Answer) -> list[str]:
    return [bubble.text for bubble in answer.bubbles]
