"""The path of one message, from its turn to its answer: understand, advance, render, finish.

Whatever is cut off anywhere leaves the message in the guest's inbox, where the next message or the sweep finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from reservations.amended import amended_from_json
from reservations.asides.alteration import tell_change
from reservations.asides.cancellation import tell_cancellation
from reservations.cancelling import Cancellation
from reservations.changing import Change
from reservations.conversation import Changing, Conversation, Meaning, Step
from reservations.errors import ChannelError, LeaseLost, SessionUnreadable, StoreUnavailable
from reservations.events import (
    CancellationOffered,
    ChangeOffered,
    ConfirmationUndelivered,
    DataErased,
    ErasureAsked,
    Event,
    MessageSetAside,
    SenderRefused,
    SummaryShown,
)
from reservations.funnel import STAGES, stage_of, went_on
from reservations.hearing import Hearing
from reservations.listening import Listening
from reservations.messages import Bubble, Inbound, Reply, say
from reservations.newcomer import newcomer
from reservations.notices import Notice
from reservations.offered import offered_in
from reservations.ports import Channel, Deadline, Events, Finished, Interpreter, LanguageModel, Ports, Store, Turn
from reservations.recognising import offered_by
from reservations.settling import settled_from_json
from reservations.stages.booking import tell_outcome
from reservations.state import from_session, inbound_from_json, to_session

MOST_DEATHS = 5
"""So many processes may die over one message before it is set aside."""

LOOKED_UP_SECONDS = 2.0
"""A guest waits no longer than this for what the channel says of the message replied to."""

LEFT_FOR_THE_TURN = 8.0
"""Seconds of the turn that are not for that."""

_BLINDING = (SummaryShown, CancellationOffered, ChangeOffered, ErasureAsked)
"""What is to be read before a yes counts as one to it."""

# An intent of our own: a silence is nothing that could be misunderstood.
_NOTHING_SAID = Meaning(intents=("settled",))

Advance = Callable[[Conversation, Meaning, Ports], Step]

TurnDone = Callable[[str, Sequence[str], float], None]
"""Hears of each turn that is finished: its stage (of `funnel.STAGES`), the new steps of the funnel, seconds."""


def unseen(stage: str, steps: Sequence[str], seconds: float) -> None:
    """For a bot that nobody watches."""


@dataclass(frozen=True, slots=True)
class Worked:
    """One item done: what the store says to it, what was answered, what happened."""

    finished: Finished
    bubbles: tuple[Bubble, ...]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What an item comes to before it is finished. `conversation` is None when the session shall be gone."""

    conversation: Conversation | None
    bubbles: tuple[Bubble, ...] = ()
    events: tuple[Event, ...] = ()
    is_set_aside: bool = False
    steps: tuple[str, ...] = ()

    @property
    def needs_rest(self) -> bool:
        """Whether something is said in a form that no answer to a webhook can carry."""
        return any(bubble.rich for bubble in self.bubbles)


@dataclass(frozen=True, slots=True)
class Worker:
    """Works through turns, one item each. Holds no guest: what is known lies in the store."""

    store: Store
    channel: Channel
    events: Events
    interpret: Interpreter
    advance: Advance
    ports: Ports
    model: LanguageModel | None = None
    listening: Listening | None = None
    turn_done: TurnDone = unseen

    def work(self, turn: Turn, deadline: Deadline, *, by_rest: bool, before: Sequence[Event] = ()) -> Worked:
        """Do the turn's item and finish it. Raises LeaseLost when somebody else has the turn by now.

        `before` are the events of the turn just before, whose answer the guest had not seen when writing this.
        """
        begun = self.ports.clock.monotonic()
        blind = any(isinstance(event, _BLINDING) for event in before)
        result = self._attempted(_before_its_summary(turn) if blind else turn, deadline)
        finished = self.store.finish(
            turn,
            session=to_session(result.conversation) if result.conversation else None,
            bubbles=result.bubbles,
            by_rest=by_rest or result.needs_rest,
            token=self.ports.new_key(),
            go_on=True,
            set_aside=result.is_set_aside,
            notices=self._notices(turn, result),
        )
        stage = stage_of(result.conversation) if result.conversation else STAGES[0]
        self.turn_done(stage, result.steps, self.ports.clock.monotonic() - begun)
        return Worked(finished, result.bubbles, result.events)

    def say(self, conversation: Conversation, reply: Reply) -> tuple[Bubble, ...]:
        """The reply as the channel's messages, in the guest's language."""
        return self.channel.render(reply, language=conversation.language, region=conversation.region)

    def _notices(self, turn: Turn, result: Result) -> tuple[Notice, ...]:
        if not result.conversation:
            return ()
        ports = self.ports
        return ports.notifier.notices(result.events, result.conversation, cause=turn.item.id, now=ports.clock.now())

    def _attempted(self, turn: Turn, deadline: Deadline) -> Result:
        """What the item comes to: tried once more in silence when it raises, then set aside with an apology."""
        if turn.deaths >= MOST_DEATHS:
            return self._set_aside(turn)
        for _ in range(2):
            try:
                return self._result(turn, deadline)
            except (StoreUnavailable, LeaseLost):
                raise
            except Exception as error:  # noqa: BLE001 - the end of the turn: whatever it is, the guest is answered
                self.events.failed(turn.guest, error)
        return self._set_aside(turn)

    def _set_aside(self, turn: Turn) -> Result:
        conversation = self._conversation(turn)
        events = (MessageSetAside(turn.item.id),)
        apology = self.say(conversation, say("poisoned")) if turn.item.kind == "message" else ()
        return Result(conversation, apology, events, is_set_aside=True)

    def _result(self, turn: Turn, deadline: Deadline) -> Result:
        match turn.item.kind:
            case "clear":
                return Result(None)
            case "erase":
                return self._erased(turn)
            case "sent":
                conversation = self._conversation(turn).interrupted()
                return Result(conversation.with_message("hotel", str(turn.item.body["text"])))
            case "away":
                return self._said(Step(self._conversation(turn).interrupted(), say("was_away")))
            case "undelivered" | "barred":
                return self._reported(turn)
            case "settled":
                return self._told(turn, deadline)
            case "amended":
                return self._amended(turn, deadline)
            case _:
                return self._talked(turn, deadline)

    def _erased(self, turn: Turn) -> Result:
        """Everything of the guest erased on somebody's order. With a booking's outcome open nothing is, and the guest
        needs the conversation."""
        return Result(None) if self.ports.forget(turn.guest) else Result(self._conversation(turn))

    def _talked(self, turn: Turn, deadline: Deadline) -> Result:
        inbound = inbound_from_json(turn.item.body)
        conversation = self._conversation(turn)
        if inbound.profile_name:
            conversation = conversation.but(profile_name=inbound.profile_name)
        if inbound.phone and not conversation.guest_phone:
            conversation = conversation.but(guest_phone=inbound.phone)
        hearing = Hearing(self.interpret, self.model, self.listening)
        quoted = turn.quoted or self._recognised(turn, inbound, deadline)
        offered = [each for each in map(offered_in, quoted) if each]
        known, heard = hearing.hear_answer(inbound, conversation, offered, today=self.ports.today, deadline=deadline)
        known = known.with_message("guest", heard.meaning.spoken or inbound.text)
        said = self._said(self.advance(known, heard.meaning, self._ports(turn, deadline)))
        return replace(said, events=heard.events + said.events)

    def _recognised(self, turn: Turn, inbound: Inbound, deadline: Deadline) -> tuple[str, ...]:
        """What was offered in the message replied to, told by its words as the channel knows them; nothing where it
        does not say: then the reply is read without."""
        if not turn.unnamed:
            return ()
        seconds = deadline.within(LOOKED_UP_SECONDS, leaving=LEFT_FOR_THE_TURN).seconds_left
        try:
            words = self.channel.words_of(inbound.reply_to, seconds=seconds) if seconds else ""
        except ChannelError as error:
            self.events.failed(turn.guest, error)
            return ()
        return offered_by(words, turn.unnamed)

    def _reported(self, turn: Turn) -> Result:
        """What the channel told of a message of ours: it did not arrive, or nothing of ours does."""
        if turn.item.kind == "undelivered":
            return self._confirmed_again(turn)
        return Result(self._conversation(turn), events=(SenderRefused(int(str(turn.item.body["code"]))),))

    def _confirmed_again(self, turn: Turn) -> Result:
        """The confirmation did not arrive: the staff hears of it, and the guest by a template, where there is one."""
        known, reference = self._conversation(turn), str(turn.item.body["booking"])
        bubble = self.channel.short_confirmation(reference, language=known.language)
        events = (ConfirmationUndelivered(reference, is_tried_again=bubble is not None),)
        if bubble is None:
            return Result(known, events=events)
        return Result(known.with_message("bot", bubble.text), (bubble,), events)

    def _told(self, turn: Turn, deadline: Deadline) -> Result:
        """The outcome of a booking that was open, told to the guest; the stages go on where there is a question."""
        ports = self._ports(turn, deadline)
        told = tell_outcome(self._conversation(turn), settled_from_json(turn.item.body), ports=ports)
        if told.waits:
            return self._said(told)
        more = self.advance(told.conversation, _NOTHING_SAID, ports)
        return self._said(Step(more.conversation, told.reply + more.reply, told.events + more.events))

    def _amended(self, turn: Turn, deadline: Deadline) -> Result:
        """The outcome of a cancellation or change that was open."""
        ports, outcome = self._ports(turn, deadline), amended_from_json(turn.item.body)
        known = self._conversation(turn).interrupted()
        if isinstance(outcome.agreed, Changing):
            return self._said(tell_change(known, cast("Change", outcome), ports=ports))
        return self._said(tell_cancellation(known, cast("Cancellation", outcome), ports=ports))

    def _said(self, step: Step) -> Result:
        bubbles = self.say(step.conversation, step.reply)
        if any(isinstance(event, DataErased) for event in step.events):
            return Result(None, bubbles, step.events)
        text = "\n\n".join(bubble.text for bubble in bubbles)
        known, steps = went_on(step.conversation, step.events)
        return Result(known.with_message("bot", text), bubbles, step.events, steps=steps)

    def _ports(self, turn: Turn, deadline: Deadline) -> Ports:
        """The ports of this turn: every call ends by its deadline, every write to the PMS is fenced by its lease."""

        def checkpoint(conversation: Conversation) -> None:
            self.store.checkpoint(turn, session=to_session(conversation))

        return self.ports.until(deadline, checkpoint=checkpoint)

    def _conversation(self, turn: Turn) -> Conversation:
        """The conversation so far. A session nobody can read is given up with an event: the guest is served anew."""
        known = self._stored(turn) or newcomer(Inbound("", turn.guest, turn.item.id), self.ports.hotel)
        hotel = self.ports.hotel
        return known if known.language in hotel.languages else known.but(language=hotel.language)

    def _stored(self, turn: Turn) -> Conversation | None:
        try:
            if turn.session:
                return from_session(turn.session)
            if turn.parked:
                return from_session(turn.parked).but(is_back=True)
        except SessionUnreadable as error:
            self.events.failed(turn.guest, error)
        return None


def _before_its_summary(turn: Turn) -> Turn:
    """The turn of a message written before the summary was out: whatever it agrees to, it is not that."""
    if not turn.session:
        return turn
    known = from_session(turn.session).interrupted()
    return replace(turn, session=to_session(known))
