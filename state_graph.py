"""The conversation as a LangGraph: which aside or stage speaks, in which order, until the guest has the word.

LangGraph's own names stay in this file. A node reads the AgentState, lets one stage decide, writes the whole state
back, a new one where anything has changed, and names the stage that goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, Protocol, TypedDict, cast

import langsmith
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime
from langgraph.types import Command

from reservations.asides import (
    alteration,
    cancellation,
    changes,
    earlier,
    files,
    guidance,
    hotel_questions,
    own_data,
    photos,
    voice,
    welcome,
    whereabouts,
)
from reservations.conversation import Asked, BookingStatus, Conversation, Meaning, Step
from reservations.filling import fill
from reservations.messages import Reply
from reservations.ports import Ports
from reservations.pressing import QUESTION_OVER
from reservations.stages import availability, booking, confirm, dates, guest, room
from reservations.state import from_state, to_state


class AgentState(TypedDict, total=False):
    """The session as it lies in Redis: JSON only, under the names the user gave. Written by `reservations.state`."""

    version: int
    guest_id: str
    language: str
    region: str
    language_known: bool
    profile_name: str
    greeted: bool
    is_back: bool
    messages: list[dict[str, str]]
    asked: str | None
    check_in_date: str | None
    check_out_date: str | None
    nights: int | None
    guest_count: int | None
    adults: int | None
    children: int | None
    child_ages: list[int]
    rooms: int | None
    readings: list[list[str | None]]
    offers: list[dict[str, Any]]
    page: int
    selected_room_id: str | None
    room_words: list[str]
    guest_name: str | None
    guest_email: str | None
    email_suggestion: str | None
    email_refused: bool
    guest_phone: str | None
    wishes: list[str]
    booking_key: str | None
    booking_status: str
    booking_id: str | None
    confirmation_number: str | None
    booked: dict[str, Any] | None
    listed_bookings: list[str]
    cancelling: dict[str, Any] | None
    changing: dict[str, Any] | None
    misunderstood: int
    price_differences: int
    reached: int
    handed_over: bool
    beyond: dict[str, Any]


def _newest(known: AgentState, written: AgentState) -> AgentState:  # noqa: ARG001 - the graph's signature
    """What a node wrote. The graph may be drawn, and then writes once for every way it could take."""
    return written


WHOLE = Annotated[AgentState, _newest]
"""The state as the graph holds it: taken apart into its forty keys, each would be read, compared and versioned at every
step, and a key that the graph does not know would be lost without a word."""


class Speaker(Protocol):
    """A stage or an aside."""

    def __call__(self, conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step: ...


@dataclass(slots=True)
class Hearing:
    """What one run of the graph works with, and the steps it has taken so far."""

    heard: Meaning
    ports: Ports
    written: AgentState
    known: Conversation
    steps: list[Step] = field(default_factory=list)
    visited: set[str] = field(default_factory=set)

    def read(self, state: AgentState) -> Conversation:
        """The conversation in this state; the one that was `written` last is `known` and need not be read back."""
        return self.known if state is self.written else from_state(state)

    def write(self, conversation: Conversation) -> AgentState:
        if conversation is not self.known:
            self.written, self.known = cast("AgentState", to_state(conversation)), conversation
        return self.written

    @property
    def guest_has_the_word(self) -> bool:
        return self.steps[-1].waits


Agent = CompiledStateGraph[AgentState, Hearing, AgentState, AgentState]


@dataclass(frozen=True, slots=True)
class Aside:
    """Spoken when `is_due` says so of the conversation, as filled from the message, and of what was heard.

    `puts_question` says that it leaves a question of its own open; any other aside that takes the word interrupts one.
    """

    speak: Speaker
    is_due: Callable[[Conversation, Meaning], bool]
    puts_question: bool = False


@dataclass(frozen=True, slots=True)
class StageEntry:
    name: str
    speak: Speaker
    is_open: Callable[[Conversation, Hearing], bool]


def _has_booking(conversation: Conversation) -> bool:
    return conversation.booking_status is BookingStatus.CONFIRMED


def _is_pending(conversation: Conversation) -> bool:
    return conversation.booking_status is BookingStatus.PENDING


def _is_returning(conversation: Conversation, heard: Meaning) -> bool:
    return (
        conversation.is_back and conversation.has_trip and not (heard.dates_said or heard.earlier or heard.booking_id)
    )


def _is_lost(conversation: Conversation, heard: Meaning) -> bool:
    says_something = any(intent != "other" for intent in heard.intents)
    tried_email = conversation.asked is Asked.EMAIL and any("@" in word for word in heard.unexplained)
    answered = heard.files or heard.place or heard.asks_freely
    return conversation.greeted and not (says_something or heard.fills_something or tried_email or answered)


def _is_for_people(conversation: Conversation, heard: Meaning) -> bool:
    """Whether something is to be different that only people change: a booking under way, and all but the stay and the
    party of one that stands."""
    adds = heard.shift_days or heard.more_nights or heard.party_said or heard.wishes
    if _is_pending(conversation):
        return heard.says("modify_booking", "cancel_booking") or bool(adds)
    details = heard.name or heard.email or heard.phone or heard.wishes or heard.rooms
    return bool(details) and _has_booking(conversation) and not conversation.asks_about_booking


def _is_trip_to_change(conversation: Conversation, heard: Meaning) -> bool:
    """Whether something of a trip that is not booked yet shall be different, and the guest did not say what."""
    is_of_trip = heard.says("modify_booking") and conversation.has_trip
    return is_of_trip and not (heard.booking_id or heard.fills_something)


def _changes(conversation: Conversation, heard: Meaning) -> bool:
    """Whether a booking that stands is to be changed, or the question on the way to it is open."""
    if conversation.asks_for_change:
        return not heard.says("cancel_booking")
    if heard.booking_id:
        return heard.says("modify_booking") and not _is_pending(conversation)
    is_free = not conversation.is_planning and not _is_pending(conversation)
    return is_free and (heard.says("modify_booking") or (_has_booking(conversation) and heard.means_booking))


def _cancels(conversation: Conversation, heard: Meaning) -> bool:
    """Whether a booking is to be cancelled, or a question on the way to it is open."""
    if heard.says("cancel_booking"):
        return not _drops_trip(conversation, heard) and not _is_pending(conversation)
    return conversation.asked in (Asked.WHICH_BOOKING, Asked.CANCEL) and not heard.says("modify_booking")


def _drops_trip(conversation: Conversation, heard: Meaning) -> bool:
    """Whether the trip being planned is given up. Where the chat knows of a booking, that is meant, and asked about."""
    return heard.says("cancel_booking") and conversation.has_trip and not conversation.booking_id


def _leaves_question(conversation: Conversation, heard: Meaning) -> bool:
    """Whether a question about a booking that stands is left behind for something else."""
    if heard.says("affirm", "deny", "cancel_booking") or heard.choice or heard.wants_language:
        return False
    if heard.says("book", "new_booking", "availability", "other_room"):
        return True
    wishes_on = conversation.asks_for_change and (heard.dates_said or heard.party_said)
    return heard.fills_something and not wishes_on


def _asks(heard: Meaning) -> bool:
    return any(intent.startswith(hotel_questions.PREFIX) for intent in heard.intents)


GREETING = Aside(
    welcome.welcome,
    lambda known, heard: not known.greeted or (heard.says("greet") and not _is_returning(known, heard)),
)

# One line an intent. All that are due speak, in this order, until one gives the guest the word.
ASIDES = (
    GREETING,
    Aside(voice.say_what_was_heard, lambda _, heard: bool(heard.spoken)),
    Aside(voice.ask_to_write, lambda _, heard: bool(heard.unheard), puts_question=True),
    Aside(files.take_files, lambda _, heard: bool(heard.files)),
    Aside(whereabouts.tell_way, lambda _, heard: heard.place is not None),
    Aside(earlier.take_up_offer, lambda _, heard: heard.earlier is not None),
    Aside(earlier.close_question, lambda _, heard: heard.says(QUESTION_OVER)),
    Aside(guidance.ask_what_to_end, lambda _, heard: heard.says("end_what")),
    Aside(guidance.show_menu, lambda _, heard: heard.says("menu")),
    Aside(guidance.give_help, lambda _, heard: heard.says("help")),
    Aside(hotel_questions.answer_questions, lambda _, heard: _asks(heard)),
    Aside(hotel_questions.answer_freely, lambda _, heard: heard.asks_freely),
    Aside(
        voice.ask_for_written_yes,
        lambda _, heard: heard.says("spoken_yes") and not heard.fills_something,
        puts_question=True,
    ),
    Aside(
        own_data.erase_data,
        lambda known, heard: heard.says("erase_data") or known.asked is Asked.ERASE,
        puts_question=True,
    ),
    Aside(whereabouts.welcome_back, _is_returning),
    Aside(photos.send_photos, lambda _, heard: heard.says("photos")),
    Aside(whereabouts.tell_status, lambda _, heard: heard.says("status", "booking_status")),
    Aside(guidance.call_human, lambda _, heard: heard.says("human_handoff")),
    Aside(changes.leave_to_people, _is_for_people),
    Aside(changes.drop_trip, _drops_trip),
    Aside(
        changes.ask_what_to_change,
        _is_trip_to_change,
    ),
    Aside(guidance.keep_quiet, lambda _, heard: heard.says("stop")),
    Aside(guidance.take_up_again, lambda _, heard: heard.says("start")),
    Aside(guidance.decline_kind, lambda _, heard: heard.says("unreadable")),
    Aside(guidance.accept_thanks, lambda _, heard: heard.intents == ("thanks",)),
    Aside(whereabouts.ask_patience, lambda known, _: _is_pending(known)),
    Aside(guidance.admit_confusion, lambda known, heard: _is_lost(known, heard)),
    Aside(cancellation.cancel_booking, _cancels, puts_question=True),
    Aside(alteration.change_booking, _changes, puts_question=True),
    Aside(changes.anything_else, lambda known, heard: _has_booking(known) and not heard.earlier),
)


def _needs_dates(known: Conversation, hearing: Hearing) -> bool:
    heard = hearing.heard
    # What a message only repeats of the summary leaves its key, and the yes beside it counts.
    repeats = known.booking_key is not None and not heard.vague_date
    news = heard.dates_said or heard.party_said or heard.vague_date or known.asked is Asked.READING
    is_past = known.stay and known.stay.check_in < hearing.ports.today
    return bool((news and not repeats) or known.readings or not known.stay or not known.party or is_past)


def _needs_room(known: Conversation, hearing: Hearing) -> bool:
    has_chosen_anew = hearing.heard.choice is not None and known.booking_key is None
    return known.selected is None or has_chosen_anew


def _is_agreed(known: Conversation, hearing: Hearing) -> bool:
    return bool(known.booking_key and known.asked is Asked.CONFIRM and hearing.heard.agrees)


# One line a stage. The first that is open and has not spoken in this turn goes on.
STAGES = (
    StageEntry("dates", dates.choose_dates, _needs_dates),
    StageEntry("availability", availability.find_rooms, lambda known, _: not known.offers),
    StageEntry("room", room.choose_room, _needs_room),
    StageEntry("guest", guest.take_guest, lambda known, _: known.details is None or known.email_suggestion is not None),
    StageEntry("booking", booking.book_room, _is_agreed),
    StageEntry("confirm", confirm.confirm_summary, lambda *_: True),
)


def listen(conversation: Conversation, heard: Meaning, *, ports: Ports) -> Step:
    """Take in what was said, and let every aside that is due speak, in the language that was heard."""
    if heard.says("reset"):
        return _started_over(conversation, heard, ports)
    known = whereabouts.back(conversation) if conversation.is_back else conversation
    if known.asked is Asked.RESUME:
        known = whereabouts.resume(known, heard, ports=ports).conversation
    if known.asks_about_booking and _leaves_question(known, heard):
        known = known.interrupted()
    filled = fill(known, heard, languages=ports.hotel.languages)
    understood = filled if _is_lost(filled, heard) else filled.but(misunderstood=0)
    return _speak(ASIDES, understood, heard, ports.speaking(understood.language))


def _started_over(conversation: Conversation, heard: Meaning, ports: Ports) -> Step:
    """Everything dropped first, so that what this very message says is kept."""
    fresh = whereabouts.start_over(conversation, heard, ports=ports)
    filled = fill(fresh.conversation, heard, languages=ports.hotel.languages)
    said = _speak((GREETING,), filled, heard, ports)
    return Step(said.conversation, fresh.reply + said.reply, said.events, said.waits)


def _speak(asides: tuple[Aside, ...], conversation: Conversation, heard: Meaning, ports: Ports) -> Step:
    due = [aside for aside in asides if aside.is_due(conversation, heard)]
    said = Step(conversation)
    for aside in due:
        step = aside.speak(said.conversation, heard, ports=ports)
        said = Step(step.conversation, said.reply + step.reply, said.events + step.events, step.waits)
        if step.waits:
            known = said.conversation if aside.puts_question else said.conversation.interrupted()
            return Step(known.but(is_back=False), said.reply, said.events, waits=True)
    return Step(said.conversation.but(is_back=False), said.reply, said.events)


def build_graph() -> Agent:
    """The graph, built once and shared by all threads: it holds no guest and no connection."""
    # Else LANGSMITH_TRACING in the environment would send every conversation to that service.
    langsmith.configure(enabled=False)
    graph = StateGraph(WHOLE, context_schema=Hearing)
    speakers: dict[str, Speaker] = {"listen": listen} | {stage.name: stage.speak for stage in STAGES}
    onward = (*(stage.name for stage in STAGES), END)
    graph.add_edge(START, "listen")
    for name, speak in speakers.items():
        node = cast("Any", _node(name, speak))
        # The schema is told: from the node's annotation the graph would make the forty keys again.
        graph.add_node(name, node, input_schema=WHOLE, destinations=tuple(way for way in onward if way != name))
    return graph.compile()


def _node(name: str, speak: Speaker) -> Callable[[AgentState, Runtime[Hearing]], tuple[AgentState, Command[str]]]:
    """The one adapter between the graph's dictionary and a stage's values."""

    def node(state: AgentState, runtime: Runtime[Hearing]) -> tuple[AgentState, Command[str]]:
        hearing = runtime.context
        known = hearing.read(state)
        hearing.ports = hearing.ports.speaking(known.language)
        step = speak(known, hearing.heard, ports=hearing.ports)
        hearing.steps.append(step)
        hearing.visited.add(name)
        return hearing.write(step.conversation), Command(goto=_next(step.conversation, hearing))

    return node


def _next(known: Conversation, hearing: Hearing) -> str:
    """The node that goes on: the first stage that is open and has not spoken yet, unless the guest has the word."""
    if hearing.guest_has_the_word:
        return END
    open_stages = (stage for stage in STAGES if stage.name not in hearing.visited)
    return next((stage.name for stage in open_stages if stage.is_open(known, hearing)), END)


def advance(graph: Agent, conversation: Conversation, heard: Meaning, ports: Ports) -> Step:
    """One message's way through the graph: the conversation after it, everything said, everything that happened."""
    hearing = Hearing(heard, ports, cast("AgentState", to_state(conversation)), conversation)
    # In the older form of answering, what every node wrote is gathered besides.
    state = graph.invoke(hearing.written, context=hearing, version="v2").value
    reply = sum((step.reply for step in hearing.steps), Reply())
    events = tuple(event for step in hearing.steps for event in step.events)
    return Step(hearing.read(state), reply, events, waits=True)
