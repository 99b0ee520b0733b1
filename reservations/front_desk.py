"""The front desk: takes deliveries in, answers them, and looks after what was left behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from reservations.back_office import BackOffice
from reservations.dispatch import Dispatch
from reservations.errors import LeaseLost, StoreUnavailable
from reservations.events import Event
from reservations.messages import Bubble, Inbound, say
from reservations.newcomer import newcomer
from reservations.ports import (
    Accepted,
    Deadline,
    Item,
    MessageHistory,
    Pending,
    Ports,
    Store,
    Turn,
)
from reservations.state import inbound_to_json
from reservations.turn import Worker

TURN_SECONDS = 12.0
"""Of the 15 s that Twilio waits for an answer."""

SWEPT_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Answer:
    """What a delivery is answered with, and what is left to do after the response is out.

    `reply_id` is to be reported delivered once the bubbles are. `turn` is further work under the lease we hold.
    """

    guest: str
    bubbles: tuple[Bubble, ...] = ()
    reply_id: str | None = None
    turn: Turn | None = None
    sends_rest: bool = False
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class FrontDesk:
    """Serves every guest of one hotel. Without a `history` a reply may be sent twice, see `Dispatch`."""

    worker: Worker
    turn_seconds: float = field(default=TURN_SECONDS)
    history: MessageHistory | None = None

    def receive(self, inbound: Inbound, *, may_turn: bool = True) -> Answer:
        """Take a delivery in and answer it, if the turn is ours. Raises StoreUnavailable when nothing was accepted.

        Without `may_turn` the message is accepted only; `catch_up` does it later.
        """
        deadline = self._deadline()
        item = Item(inbound.message_id, "message", inbound_to_json(inbound))
        accepted = self._store.accept(inbound.guest, item, token=self._token(), wants_turn=may_turn)
        if accepted.turn:
            return self._answered(accepted.turn, item, deadline)
        # A delivery that is repeated because the server died with the first answer brings this one: it counts as well.
        repeated = item.id if accepted.outcome == "repeat" and accepted.bubbles else None
        return Answer(inbound.guest, self._without_turn(inbound, accepted), repeated)

    def _without_turn(self, inbound: Inbound, accepted: Accepted) -> tuple[Bubble, ...]:
        """The same reply again for a repeat, one notice for a flood, nothing for what somebody else will answer."""
        if accepted.outcome == "limited" and accepted.is_first:
            return self.worker.say(newcomer(inbound, self._ports.hotel), say("rate_limited"))
        return accepted.bubbles

    def _answered(self, turn: Turn, item: Item, deadline: Deadline) -> Answer:
        if turn.item.id != item.id:
            # Somebody's unfinished message comes first; ours is answered after it, by REST like the rest.
            return Answer(turn.guest, turn=turn, sends_rest=True)
        try:
            worked = self.worker.work(turn, deadline, by_rest=False)
        except (LeaseLost, StoreUnavailable) as error:
            # Accepted and still in the inbox: whoever has the turn now, or the sweep, does it.
            self.worker.events.failed(turn.guest, error)
            return Answer(turn.guest)
        finished = worked.finished
        if finished.use_rest or any(bubble.rich for bubble in worked.bubbles):
            return Answer(turn.guest, turn=finished.next_turn, sends_rest=True, events=worked.events)
        reply_id = item.id if worked.bubbles else None
        return Answer(turn.guest, worked.bubbles, reply_id, finished.next_turn, events=worked.events)

    def delivered(self, answer: Answer) -> None:
        """The response is out: its reply need not be sent again."""
        if answer.reply_id:
            self._store.delivered(answer.guest, answer.reply_id)

    def afterwards(self, answer: Answer) -> None:
        """What the response need not wait for: events, further messages of this guest, replies by REST."""
        self.worker.events.publish(answer.guest, answer.events)
        self._drain(answer.turn, answer.events)
        if answer.turn or answer.sends_rest:
            self.dispatch.send_replies(answer.guest, only_overdue=False)

    def catch_up(self, guest: str) -> None:
        """Do whatever waits in this guest's inbox, if nobody is at it, and answer by REST."""
        turn = self._store.take(guest, token=self._token())
        self._drain(turn)
        self.dispatch.send_replies(guest, only_overdue=turn is None)

    def tell(self, guest: str, item: Item) -> bool:
        """Put an internal item through the inbox; whether the guest had a session."""
        accepted = self._store.accept(guest, item, token=self._token(), wants_turn=True)
        self._drain(accepted.turn)
        if accepted.turn:
            self.dispatch.send_replies(guest, only_overdue=False)
        return accepted.had_session

    def take_up(self, guest: str, items: Sequence[Item]) -> None:
        """Do what no delivery brought, in this order and after what waits already. Each item is done once."""
        for item in items:
            self._store.accept(guest, item, token=self._token(), wants_turn=False)
        self.catch_up(guest)

    def sweep(self, *, every_seconds: int) -> None:
        """Find what was left behind: unfinished messages, unsent replies, bookings and changes whose outcome is open.

        Any number of processes may call this; one of them does it.
        """
        if not self._store.claim_sweep(token=self._token(), seconds=every_seconds):
            return
        for guest in self._store.guests_waiting(limit=SWEPT_AT_ONCE):
            self._apart(guest, partial(self._look_after, guest))
        for pending in self._ports.ledger.pending():
            self._apart(pending.guest, partial(self._settle, pending))

    def _apart(self, guest: str, look: Callable[[], None]) -> None:
        """One guest's trouble keeps nobody else waiting."""
        try:
            look()
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the next guest is looked after
            self.worker.events.failed(guest, error)

    def _look_after(self, guest: str) -> None:
        self.catch_up(guest)
        self._store.looked_after(guest)

    def _drain(self, turn: Turn | None, before: Sequence[Event] = ()) -> None:
        while turn:
            try:
                worked = self.worker.work(turn, self._deadline(), by_rest=True, before=before)
            except LeaseLost as error:
                self.worker.events.failed(turn.guest, error)
                return
            self.worker.events.publish(turn.guest, worked.events)
            turn, before = worked.finished.next_turn, worked.events

    def look_after(self, guest: str) -> None:
        """Do what waits for this guest, and send the replies that are meant for REST."""
        self.catch_up(guest)
        self.dispatch.send_replies(guest, only_overdue=False)

    def _settle(self, listed: Pending) -> None:
        events = BackOffice(self.worker, self._deadline).settle(listed)
        if events is not None:
            self.worker.events.publish(listed.guest, events)
            self.catch_up(listed.guest)

    @property
    def dispatch(self) -> Dispatch:
        """What goes out by REST."""
        return Dispatch(self.worker, self.history)

    @property
    def _store(self) -> Store:
        return self.worker.store

    @property
    def _ports(self) -> Ports:
        return self.worker.ports

    def _deadline(self) -> Deadline:
        clock = self._ports.clock
        return Deadline(clock.monotonic() + self.turn_seconds, clock)

    def _token(self) -> str:
        return self._ports.new_key()
