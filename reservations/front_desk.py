"""The front desk: takes deliveries in, answers them, and looks after what was left behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from reservations.back_office import BackOffice
from reservations.errors import ChannelError, Failure, LeaseLost, StoreUnavailable
from reservations.events import Event
from reservations.messages import Bubble, Inbound, say
from reservations.newcomer import newcomer
from reservations.ports import (
    INSTEAD,
    Accepted,
    Deadline,
    Item,
    MessageHistory,
    Pending,
    Ports,
    Sent,
    Store,
    Turn,
    Unsent,
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
class Undelivered:
    """A message that the channel took and did not bring to the guest: the provider's `code`, what it means, and the
    reference of the booking that the message `confirms`, if it does. With `is_form` it was in a form of the channel's,
    and there are words to be said instead."""

    guest: str
    message_id: str
    code: int
    why: Failure
    refuses_form: bool = False
    confirms: str = ""
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class FrontDesk:
    """Serves every guest of one hotel. Without a `history` nobody knows whether a reply that was not ticked off has
    reached its guest: then it is sent again."""

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
            self._send_replies(answer.guest, only_overdue=False)

    def catch_up(self, guest: str) -> None:
        """Do whatever waits in this guest's inbox, if nobody is at it, and answer by REST."""
        turn = self._store.take(guest, token=self._token())
        self._drain(turn)
        self._send_replies(guest, only_overdue=turn is None)

    def tell(self, guest: str, item: Item) -> bool:
        """Put an internal item through the inbox; whether the guest had a session."""
        accepted = self._store.accept(guest, item, token=self._token(), wants_turn=True)
        self._drain(accepted.turn)
        if accepted.turn:
            self._send_replies(guest, only_overdue=False)
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

    def _send_replies(self, guest: str, *, only_overdue: bool) -> None:
        # Again until nothing is left: whoever finished a reply meanwhile found us sending and left it to us.
        while self._sent_some(guest, only_overdue=only_overdue):
            pass

    def _sent_some(self, guest: str, *, only_overdue: bool) -> bool:
        token = self._token()
        claimed = self._store.claim_replies(guest, token=token, only_overdue=only_overdue)
        try:
            for unsent in claimed:
                self._send(guest, self._looked_up(guest, unsent))
        except ChannelError as error:
            # Kept unsent: the sweep tries again, so that the replies after it wait for their turn.
            self.worker.events.failed(guest, error)
            return False
        finally:
            self._store.release_replies(guest, token=token)
        return bool(claimed)

    def _looked_up(self, guest: str, unsent: Unsent) -> Unsent:
        """The reply less what the provider says went out already. Where that cannot be had the guest shall rather read
        it twice than never."""
        if not (self.history and unsent.doubtful_since):
            return unsent
        try:
            told = self.history.told_since(guest, unsent.doubtful_since)
        except ChannelError as error:
            self.worker.events.failed(guest, error)
            return unsent
        known = less_what_was_told(unsent, told)
        if known.sent > unsent.sent:
            self._store.bubble_sent(guest, unsent.reply_id, count=known.sent)
        return known

    def _send(self, guest: str, unsent: Unsent) -> None:
        for number, bubble in enumerate(unsent.bubbles[unsent.sent :], unsent.sent + 1):
            sent = None
            try:
                sent = self._taken(guest, bubble, is_last_try=unsent.reply_id.startswith(INSTEAD))
            except ChannelError as error:
                if error.is_retryable:
                    raise
                self.worker.events.failed(guest, error)
                self._dropped(guest, unsent, number, bubble, error)
                if error.refuses_form and bubble.rich:
                    self._send(guest, self._in_words(guest, replace(unsent, sent=number - 1)))
                    return
            self._store.bubble_sent(guest, unsent.reply_id, count=number, sent=sent)

    def _taken(self, guest: str, bubble: Bubble, *, is_last_try: bool) -> Sent:
        """The message as it is to be remembered, now that the channel took it. Raises ChannelError."""
        receipt = self.worker.channel.send(guest, bubble)
        if bubble.rich:
            return Sent(receipt.id, bubble.offered, self.worker.channel.plain(bubble))
        # What stood in for another message already is not said a third time.
        return Sent(receipt.id, bubble.offered, () if is_last_try else (bubble,), is_the_same=True)

    def _dropped(self, guest: str, unsent: Unsent, number: int, bubble: Bubble, error: ChannelError) -> None:
        """The channel will not take the message, now or later. In words it may pass: then it is not lost yet."""
        self.take_as_truth(guest, error.why)
        if error.why == "sender":
            self._raise_bar(guest, f"{unsent.reply_id}:{number}", error.code)
        may_pass_in_words = error.refuses_form and bubble.rich
        if bubble.confirms and not may_pass_in_words:
            self._raise_loss(guest, f"{unsent.reply_id}:{number}", bubble.confirms)

    def _in_words(self, guest: str, unsent: Unsent) -> Unsent:
        """The reply, the form of whose next message was refused, with that one in words."""
        out, (refused, *left) = unsent.bubbles[: unsent.sent], unsent.bubbles[unsent.sent :]
        bubbles = (*out, *self.worker.channel.plain(refused), *left)
        self._store.rewrite_reply(guest, unsent.reply_id, bubbles)
        return replace(unsent, bubbles=bubbles)

    def undelivered(self, lost: Undelivered) -> bool:
        """A message that the channel had taken did not arrive: what is to be done about it is noted, once however often
        this is told. Whether something waits to be done now, by `look_after`; from here on it cannot be lost."""
        guest = lost.guest
        self.take_as_truth(guest, lost.why)
        came_too_fast = lost.why == "too_fast"
        is_said_again = lost.refuses_form or came_too_fast
        waits = is_said_again and self._store.refused(guest, lost.message_id, came_too_fast=came_too_fast)
        is_barred = lost.why == "sender"
        if is_barred:
            self._raise_bar(guest, lost.message_id, lost.code)
        is_lost = bool(lost.confirms) and not (lost.refuses_form and lost.is_form)
        if is_lost:
            self._raise_loss(guest, lost.message_id, lost.confirms)
        return waits or is_barred or is_lost

    def _raise_loss(self, guest: str, cause: str, booking: str) -> None:
        """Through the inbox, for the turn that tells the staff also knows in which language to try once more."""
        self._put_by(guest, Item(f"undelivered:{cause}", "undelivered", {"booking": booking}))

    def _raise_bar(self, guest: str, cause: str, code: int) -> None:
        """Through the inbox, for only a turn's events reach the hotel's other systems whatever is killed."""
        self._put_by(guest, Item(f"barred:{cause}", "barred", {"code": code}))

    def _put_by(self, guest: str, item: Item) -> None:
        self._store.accept(guest, item, token=self._token(), wants_turn=False)

    def look_after(self, guest: str) -> None:
        """Do what waits for this guest, and send the replies that are meant for REST."""
        self.catch_up(guest)
        self._send_replies(guest, only_overdue=False)

    def take_as_truth(self, guest: str, why: Failure) -> None:
        """What the channel says of the guest is so, whatever we knew."""
        if why == "opted_out":
            self._ports.opt_out(guest)
        if why == "unreachable":
            self._ports.mark_unreachable(guest)

    def _settle(self, listed: Pending) -> None:
        events = BackOffice(self.worker, self._deadline).settle(listed)
        if events is not None:
            self.worker.events.publish(listed.guest, events)
            self.catch_up(listed.guest)

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


def less_what_was_told(unsent: Unsent, told: Sequence[str]) -> Unsent:
    """The reply less the bubbles whose words are among those that the guest was told. They go out in their order: what
    comes behind one that is missing is missing too."""
    left = Counter(words.strip() for words in told)
    sent = unsent.sent
    for bubble in unsent.bubbles[unsent.sent :]:
        words = bubble.text.strip()
        if not left[words]:
            break
        left[words] -= 1
        sent += 1
    return replace(unsent, sent=sent)
