"""What the thinking needs of the world, in our words. Every implementation of a port passes the same tests."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Generic, Literal, Protocol, TypeVar

from reservations.confirmation import Confirmation, DocumentLinks
from reservations.conversation import Cancelling, Changing, Conversation, Explanation, Meaning, Option
from reservations.events import Event
from reservations.files import File, KeptFile
from reservations.hotel import Hotel
from reservations.messages import Bubble, Inbound, Media, Reply
from reservations.model import Availability, Booking, Guest, Offer, Party, Property, RoomType, Stay
from reservations.notices import Notice, Notifier


class Clock(Protocol):
    def now(self) -> datetime:
        """The moment, with its time zone."""

    def monotonic(self) -> float:
        """Seconds from an arbitrary start, never set back."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment, in the clock's monotonic seconds, by which a turn must have its answer."""

    at: float
    clock: Clock

    @property
    def seconds_left(self) -> float:
        """What is left, never below zero."""
        return max(0.0, self.at - self.clock.monotonic())

    def within(self, seconds: float, *, leaving: float) -> Deadline:
        """A deadline for a part of the turn: so many seconds from now, and so many before the turn's own."""
        return Deadline(min(self.clock.monotonic() + seconds, self.at - leaving), self.clock)


class PMS(Protocol):
    """The property management system. Every call may raise PMSUnavailable; nothing then was changed."""

    def by(self, deadline: Deadline) -> PMS:
        """The same PMS, whose every call ends before the deadline (or raises PMSUnavailable at once)."""

    def speaking(self, language: str) -> PMS:
        """The same PMS, whose texts are in this language where it has them, else in the hotel's own."""

    def is_reachable(self) -> bool:
        """Whether the PMS answers at all. Never raises."""

    def describe(self) -> Property:
        """The hotel as the PMS describes it, at most an hour old; nobody waits longer for it than three seconds.
        Raises PMSRefused where it knows no such hotel."""

    def room_types(self) -> tuple[RoomType, ...]:
        """The room types on sale."""

    def image(self, room_type_id: str, number: int) -> tuple[bytes, str]:
        """A picture of the room type, counted from 0 in the order of its `images`: bytes and content type, for a shop
        whose pictures the world cannot fetch. Raises PMSRefused where there is none."""

    def keep_fresh(self) -> None:
        """Read ahead what turns would soon have to read themselves; for the background, where nobody waits."""

    def look_at_images(self) -> bool:
        """Find out whether the world can fetch the pictures; for the background, where nobody waits."""

    def availability(self, stay: Stay, party: Party, *, rooms: int | None = None) -> Availability:
        """What is free and what it costs now. `rooms` asks for exactly so many rooms; otherwise the fewest that
        take the party (1 where one room does, else combinations of rooms)."""

    def quote(self, stay: Stay, rooms: Sequence[tuple[str, Party]]) -> Offer | None:
        """Exactly these rooms, each a room type's id and who sleeps in it, at the price they have now. None when they
        cannot be had: not all free, not on sale, not for so long, or too small."""

    def nearest_stays(self, stay: Stay, party: Party, *, earliest: date, rooms: int | None = None) -> tuple[Stay, ...]:
        """Up to two stays of the same length that can be booked now, nearest first, none beginning before
        `earliest`; at most three calls of the PMS."""

    def find(self, source: str) -> tuple[Booking, ...]:
        """The bookings made under this source, cancelled ones too, lowest id first."""

    def bookings_of(self, source_prefix: str) -> tuple[Booking, ...]:
        """The bookings whose source begins so, cancelled ones too, newest first."""

    def book(self, offer: Offer, guest: Guest, *, source: str, remark: str) -> Booking:
        """Book at the offer's price and read the booking back.

        Not idempotent: look `find(source)` up before. Raises RoomTaken or PMSRefused (nothing was booked),
        OutcomeUnknown (it may have been)."""

    def quote_change(self, booking: Booking, stay: Stay, rooms: Sequence[tuple[str, Party]]) -> Offer | None:
        """As `quote`, for what this booking is to become: a room of its own counts as free where its guests can stay
        in it, which is for the same nights and more. A shorter or a shifted stay needs another free room."""

    def standing_offer(self, booking: Booking) -> Offer | None:
        """The booking as an offer at the price it is charged now, so that `change` can lead back to it. None where it
        cannot be put so: services of its own, or a room type that is not on sale any more."""

    def booking(self, booking_id: str) -> Booking | None:
        """The booking of this id, whoever made it."""

    def by_reference(self, reference: str) -> tuple[Booking, ...]:
        """The bookings of this reference, whoever made them; upper and lower case are the same."""

    def arrivals(self, day: date) -> tuple[Booking, ...]:
        """The live bookings of the hotel with a room whose stay begins on this day, lowest id first."""

    def change(self, booking: Booking, offer: Offer, *, remark: str) -> Booking:
        """Make the booking what the offer says, at its price, with the reference and the source it has, and read it
        back; the remark is added. Guests who can stay in their room do.

        Repeating is harmless: what is as wanted is not sent again. Raises RoomTaken or PMSRefused (the booking is as
        before; refused are bookings not live and those with services of their own), OutcomeUnknown (it may be as
        before, changed, or lack new guests in a room that stayed: `change` again, or look at `booking`)."""

    def sharing_rooms(self, booking: Booking) -> tuple[Booking, ...]:
        """Other live bookings that hold a room of this one on one of its nights."""

    def cancel(self, booking: Booking) -> None:
        """Cancel and verify; cancelling twice is harmless. Raises OutcomeUnknown when it cannot be verified."""


@dataclass(frozen=True, slots=True)
class PendingBooking:
    """A booking that was sent, or was about to be, and whose outcome is not known yet.

    `posted_at` is when the last POST began, None where none was sent. `given_up` says why nothing is booked (as in
    NotBooked), once that is certain and about to be told: it is never sent again; `undoing` why what was booked is
    being cancelled again. Kept 30 days, apart from the session.
    """

    guest: str
    source: str
    offer: Offer
    details: Guest
    remark: str
    posted_at: datetime | None
    given_up: str | None = None
    undoing: str | None = None


A = TypeVar("A", bound=Cancelling | Changing)
A_co = TypeVar("A_co", bound=Cancelling | Changing, covariant=True)


@dataclass(frozen=True, slots=True)
class PendingAmendment(Generic[A_co]):
    """A cancellation or change that the guest agreed to, and whose outcome is not known yet.

    There is one at most for each booking: `source` names guest and booking, and a newer wish, which has another `key`,
    replaces an older one. `sent_at` is when the PMS was last asked, None where it was not. `former` is what a change
    can be undone to, `is_undoing` says that it is, because the PMS charged otherwise. `given_up` is the ending that is
    certain and about to be told: nothing more is sent. Kept 30 days, apart from the session.
    """

    guest: str
    source: str
    key: str
    agreed: A_co
    sent_at: datetime | None = None
    former: Offer | None = None
    is_undoing: bool = False
    given_up: str | None = None


AnyAmendment = PendingAmendment[Cancelling | Changing]
Pending = PendingBooking | AnyAmendment


class Ledger(Protocol):
    """What makes bookings, cancellations and changes happen once: the hotel's booking lock, and those whose outcome is
    not known; and what keeps one guest from booking too often."""

    def booking_lock(self, hotel_id: str, *, wait: timedelta) -> AbstractContextManager[BookingLock | None]:
        """The hotel's lock, or None when it was not free in time. Left normally it is released, unless
        `let_lapse` was called; left by an exception it lapses after 60 s."""

    def save_pending(self, pending: Pending) -> None:
        """Keep the record under its source; the same source again replaces it."""

    def pending_under(self, source: str) -> PendingBooking | None:
        """The record of the booking of this source."""

    def amendment_under(self, source: str) -> AnyAmendment | None:
        """The record of the cancellation or change of this source."""

    def pending(self, *, limit: int = 100) -> tuple[Pending, ...]:
        """The records due for another look, the one due longest first."""

    def put_off(self, source: str) -> None:
        """The record is being looked at now: it is due again after a while, the longer the older it is."""

    def settle(self, source: str) -> None:
        """The outcome is known: the record is dropped."""

    def admit_booking(self, guest: str, source: str, *, most: int, within: timedelta) -> bool:
        """Count one more booking of this guest: whether it is among the `most` ones in any time so long. The same
        source counts once, however often it is asked for; one too many is not counted."""


class BookingLock(Protocol):
    def let_lapse(self) -> None:
        """Do not release: something may still be under way in the PMS."""

    @property
    def is_held(self) -> bool:
        """Whether it is still ours, with enough time left for one more write to the PMS."""


class Confirmations(Protocol):
    """What guests' documents are made from, under tokens that only the guest is told. Every call may raise
    StoreUnavailable."""

    def keep(self, token: str, confirmation: Confirmation, *, seconds: int) -> None:
        """Keep it for so long; the same token again replaces it."""

    def under(self, token: str) -> Confirmation | None:
        """The confirmation of this token, None where there is none or its time is over."""

    def withdraw(self, token: str) -> None:
        """There is none of this token any more."""


class KeptFiles(Protocol):
    """Which files guests sent for the hotel's people, under tokens that only those are told. Every call may raise
    StoreUnavailable."""

    def keep(self, token: str, file: KeptFile) -> None:
        """Keep where the file is, for a limited time; the same token again replaces it."""

    def under(self, token: str) -> KeptFile | None:
        """The file of this token, None where there is none or its time is over."""

    def newest(self, *, limit: int) -> tuple[tuple[str, KeptFile], ...]:
        """The files last received with their tokens, newest first."""


class FetchFile(Protocol):
    def __call__(self, url: str, *, types: Collection[str], most_bytes: int, deadline: Deadline) -> File:
        """A guest's file, from an address that the channel's provider gave for it. Raises FileRefused for another
        address, type or size, FileUnavailable when there was no answer in time."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a guest's inbox. `kind` is "message", or internal: "clear", "erase", "sent", "settled", "amended",
    "away", "undelivered", "barred". `body` is JSON. `age_seconds` is how long ago the guest wrote what comes late; it
    is not kept."""

    id: str
    kind: str
    body: Mapping[str, object]
    age_seconds: int = 0

    @property
    def is_written(self) -> bool:
        """Whether the guest wrote it, or something that it stands for."""
        return self.kind in ("message", "away")


@dataclass(frozen=True, slots=True)
class Turn:
    """The right to work on the first item of a guest's inbox, as long as the lease is held.

    `session` is the stored AgentState (JSON), None when there is none; `parked` the one that expired less than a
    day ago. `deaths` counts processes that took this item before and never came back. `quoted` is what was offered in
    the message that this one replies to (payloads of `reservations.offered`).
    """

    guest: str
    token: str
    item: Item
    session: str | None
    parked: str | None
    deaths: int = 0
    quoted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of a delivery.

    turn: `turn` is ours, beginning with the oldest waiting item, maybe not this one · queued: somebody else's
    turn will do it · repeat: seen before; `bubbles` holds the same reply when it is less than 60 s old ·
    limited: over the rate limit and dropped; `is_first` the first time within the minute
    """

    outcome: Literal["turn", "queued", "repeat", "limited"]
    turn: Turn | None = None
    bubbles: tuple[Bubble, ...] = ()
    is_first: bool = False
    had_session: bool = False


@dataclass(frozen=True, slots=True)
class Finished:
    """The item is done. `next_turn` is the next waiting one, under the same lease. `use_rest` says that the first
    connection is probably dead (a duplicate arrived meanwhile): the reply must go out by REST."""

    next_turn: Turn | None
    use_rest: bool


INSTEAD = "instead:"
"""So begins the id of a reply that stands in for a message which was refused."""


@dataclass(frozen=True, slots=True)
class Unsent:
    """A reply not known to have reached the guest. `sent` bubbles of it went out already."""

    reply_id: str
    bubbles: tuple[Bubble, ...]
    sent: int = 0


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that the channel took, by its id there: what it offered, and what is to be said should the channel
    refuse it after all. `is_the_same` says that this is the message itself: to be said again only where it came too
    fast."""

    message_id: str
    offered: tuple[str, ...] = ()
    instead: tuple[Bubble, ...] = ()
    is_the_same: bool = False


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much there is to do. `oldest_seconds` is how long ago the longest waiting of the `guests` last wrote: those
    whose work may wait, for a while also those answered. `sessions` counts guests who wrote within the lifetime of a
    session, to about a per cent."""

    guests: int
    oldest_seconds: float
    sessions: int


class Store(Protocol):
    """Guests' inboxes, leases, sessions and unsent replies. Every call may raise StoreUnavailable.

    `token` names one call: the same call repeated with the same token gets the same answer.
    """

    def accept(self, guest: str, item: Item, *, token: str, wants_turn: bool) -> Accepted:
        """Take a delivery in: seen? rate limit (messages only); append to the inbox; take the lease if it is free
        and wanted; load the session. One atomic step."""

    def take(self, guest: str, *, token: str) -> Turn | None:
        """The turn on the oldest waiting item, if the lease is free and something waits."""

    def checkpoint(self, turn: Turn, *, session: str) -> None:
        """Write the session in the middle of a turn and renew the lease. Raises LeaseLost."""

    def finish(
        self,
        turn: Turn,
        *,
        session: str | None,
        bubbles: Sequence[Bubble],
        by_rest: bool,
        token: str,
        go_on: bool,
        set_aside: bool = False,
        notices: Sequence[Notice] = (),
    ) -> Finished:
        """The item is done: write the session with its TTL and the parked copy (None deletes both), note the reply as
        unsent under the item's id, drop the item (into the dead letters when `set_aside`), put the notices into the
        outbox of every receiver; then the next item's turn when `go_on`, else the lease is released. One atomic step.
        Raises LeaseLost."""

    def delivered(self, guest: str, reply_id: str) -> None:
        """The reply reached the channel in the webhook's own answer."""

    def claim_replies(self, guest: str, *, token: str, only_overdue: bool) -> tuple[Unsent, ...]:
        """The guest's replies to be sent by REST, in order, claimed for 30 s; none while somebody else sends. With
        `only_overdue`, those unsent for 30 s; else also those meant for REST from the start."""

    def bubble_sent(self, guest: str, reply_id: str, *, count: int, sent: Sent | None = None) -> None:
        """So many bubbles of this reply are out; with the last one the reply is forgotten. The last one of them is kept
        as `sent` for some days, for guests who reply to it and for `refused`."""

    def rewrite_reply(self, guest: str, reply_id: str, bubbles: Sequence[Bubble]) -> None:
        """Put these bubbles in the place of those of a reply that is being sent."""

    def refused(self, guest: str, message_id: str, *, came_too_fast: bool = False) -> bool:
        """The channel refused a message it had taken: what was kept to be said instead is put before all other unsent
        replies, once however often this is called, also when `bubble_sent` comes later. Whether something waits now.
        What `came_too_fast` is overdue after 30 s, and waits until then."""

    def release_replies(self, guest: str, *, token: str) -> None: ...

    def guests_waiting(self, *, limit: int) -> tuple[str, ...]:
        """Guests whose inbox or unsent replies are due for a look."""

    def looked_after(self, guest: str) -> None:
        """Drop the guest from those waiting, unless something waits or has arrived in between."""

    def claim_sweep(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to sweep now."""

    def session(self, guest: str) -> tuple[str, int] | None:
        """The stored AgentState (JSON) and its remaining seconds."""

    def keep_status(self, message_id: str, status: Mapping[str, str]) -> None:
        """Keep the furthest delivery status of a message we sent; its name stands under "status"."""

    def status(self, message_id: str) -> Mapping[str, str]:
        """What `keep_status` kept; empty for a message that nothing was heard of."""

    def is_reachable(self) -> bool: ...

    def backlog(self) -> Backlog:
        """What waits, and how many guests there are."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the channel says of a message it took."""

    id: str
    status: str


class Channel(Protocol):
    def render(self, reply: Reply, *, language: str, region: str) -> tuple[Bubble, ...]:
        """The reply in the guest's language, cut to the channel's limits."""

    def short_confirmation(self, reference: str, *, language: str) -> Bubble | None:
        """A booking's confirmation in the form that still reaches a guest whom other messages do not; None without."""

    def plain(self, bubble: Bubble) -> tuple[Bubble, ...]:
        """The same in words, and with its file, cut to the channel's limits."""

    def send(self, guest: str, bubble: Bubble) -> Receipt:
        """Send on our own initiative. Raises ChannelError."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A guest's message as the provider lists it, with the moment it was written; `files` were sent with it."""

    inbound: Inbound
    at: datetime
    files: int = 0


class MessageHistory(Protocol):
    """What the provider knows of messages, whether or not we saw them. Every call may raise ChannelError."""

    def received(self, since: datetime) -> tuple[Listed, ...]:
        """Guests' messages to us since then, oldest first, their files not named."""

    def was_written_to(self, guest: str, since: datetime) -> bool:
        """Whether somebody wrote to the guest since then on own initiative, not in a webhook's answer."""

    def was_told(self, guest: str, words: Collection[str], since: datetime) -> bool:
        """Whether a message that begins with any of these words went to the guest since then on own initiative."""

    def files_of(self, message_id: str) -> tuple[Media, ...]:
        """The files of a message."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """The right to try something. `began_at` is when an earlier attempt began that never told how it ended."""

    began_at: datetime | None = None


class Attempts(Protocol):
    """What is to be done once, however often it is tried. Every call may raise StoreUnavailable."""

    def begin_round(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to try what is due, for so many seconds."""

    def claim(self, name: str, *, token: str) -> Attempt | None:
        """The right to try, for a minute; None when it is done, or somebody else is at it."""

    def done(self, name: str) -> None:
        """Nobody tries it again, for some days."""


class People(Protocol):
    """Which numbers and business-scoped ids are one person. Every call may raise StoreUnavailable."""

    def recognise(self, address: str, user_id: str) -> str:
        """The key of whoever writes from this address (their number, or the id where it is hidden) with this id, known
        by both from now on: the address that they were first seen with, unless that was somebody else's."""

    def keys_of(self, addresses: Sequence[str]) -> Mapping[str, str]:
        """The keys of those who write from these addresses, an address's own where it is not known."""


class Belongings(Protocol):
    """Everything that is kept of one guest, whose bookings' sources begin with `source`. Every call may raise
    StoreUnavailable."""

    def of(self, guest: str, source: str) -> Mapping[str, Mapping[str, object]]:
        """What is kept, by key: the seconds left (`expires_in`) and the `value`, as JSON."""

    def erase(self, guest: str, source: str) -> bool:
        """Erase all but what a turn of the guest works with and what keeps messages and bookings within limits for a
        day at most. False, and nothing is erased, while the outcome of a booking or of a change to one is open."""

    def erase_rest(self, guest: str) -> None:
        """Erase the limits too, and let the marks of messages done end within minutes."""


class Watch(Protocol):
    """How far the provider's messages have been looked through. Every call may raise StoreUnavailable."""

    def claim(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to look now."""

    def looked_until(self) -> datetime | None:
        """Up to where everything was looked through; None when that is not known."""

    def has_looked(self, until: datetime) -> None: ...

    def seen(self, messages: Sequence[tuple[str, str]]) -> frozenset[str]:
        """The ids of those messages (guest, id) that were accepted within the last day."""


class Interpreter(Protocol):
    def __call__(
        self,
        text: str,
        *,
        today: date,
        lang: str | None = None,
        asked: str | None = None,
        region: str | None = None,
        choices: Sequence[Option] = (),
        about: date | None = None,
    ) -> Meaning:
        """What the text says. Never raises, whatever the text."""


class LanguageModel(Protocol):
    """A language model, asked about what the built-in reading cannot explain. It is handed only what may leave the
    house, and nothing that it answers is believed unchecked. Every call ends by its deadline and may raise
    ModelUnavailable.
    """

    def explain(
        self,
        text: str,
        unexplained: Sequence[str],
        *,
        guest: str,
        language: str,
        asked: str | None,
        deadline: Deadline,
    ) -> Explanation:
        """The phrases of the text that hold one of these words, in plain words of the language; what the guest wants.
        `asked` is the question put last. `guest` never leaves: the tokens are counted by it."""


class LineFinder(Protocol):
    """The model again, which compares a question with what the hotel says of itself. What LanguageModel promises of its
    calls holds for this one too."""

    def find_lines(self, question: str, lines: Mapping[str, str], *, guest: str, deadline: Deadline) -> tuple[str, ...]:
        """The ids of the lines that answer the question, as the model tells them; none where none does."""


class Ear(Protocol):
    """A model that writes down what is said. What LanguageModel promises of its calls holds for this one too."""

    def transcribe(self, voice: File, *, language: str | None, guest: str, deadline: Deadline) -> str:
        """What is said in the voice note, "" where nothing is; `language` is the one expected. It is asked once and
        paid for once: nothing is tried again."""


class Transcripts(Protocol):
    """What voice notes said, as long as their messages may be tried again. Every call may raise StoreUnavailable."""

    def keep(self, guest: str, message_id: str, words: str) -> None:
        """Keep what the guest's voice note said."""

    def of(self, guest: str, message_id: str) -> str | None:
        """What the voice note said, None where nobody has listened to it."""


class Adviser(Protocol):
    """Knows which of the hotel's own lines answer a guest's question; it says nothing in words of its own."""

    def by(self, deadline: Deadline) -> Adviser:
        """The same adviser, whose every answer comes before the deadline."""

    def lines_for(self, question: str, lines: Mapping[str, str], known: Conversation) -> tuple[str, ...]:
        """The ids of the lines that answer the guest's question, none where none does. Raises ModelUnavailable."""


class Allowance(Protocol):
    def spend(self, guest: str, tokens: int, *, most: int) -> bool:
        """Count so many tokens of a language model for this guest: whether they are within the `most` of a day, which
        begins with the first of them. What would be too many is not counted. May raise StoreUnavailable."""


@dataclass(frozen=True, slots=True)
class WaitingNotice:
    """The oldest notice of a guest for one receiver, and how long ago it was put into the outbox; `mark` is what the
    outbox knows it by."""

    notice: Notice
    age: timedelta
    mark: str


@dataclass(frozen=True, slots=True)
class FailedNotice:
    """A notice that one receiver did not take in a day, and the reason it gave last (as in NotDelivered)."""

    guest: str
    receiver: str
    notice: Notice
    failed_at: datetime
    reason: str


class Outbox(Protocol):
    """Notices waiting for their receivers, in order for each guest. Every call may raise StoreUnavailable.

    `token` names whoever delivers: a guest's notices for one receiver are claimed for 60 s.
    """

    def add(self, guest: str, notices: Sequence[Notice]) -> None:
        """Put notices into the outbox of every receiver, where no `finish` of a turn does it."""

    def guests_waiting(self, receiver: str, *, limit: int) -> tuple[str, ...]:
        """Guests of whom something is due for this receiver, the longest waiting first."""

    def take(self, guest: str, receiver: str, *, token: str) -> WaitingNotice | None:
        """Claim the guest's notices and begin with the oldest; None when somebody else has them, or none waits."""

    def done(self, guest: str, receiver: str, waiting: WaitingNotice, *, token: str) -> WaitingNotice | None:
        """Drop this one, if it is still the first and the claim still ours, and go on with the next under the same
        claim; None ends it."""

    def put_off(self, guest: str, receiver: str, *, token: str, rest: timedelta) -> None:
        """End the claim; the guest is due again for this receiver after a rest."""

    def give_up(self, guest: str, receiver: str, waiting: WaitingNotice, *, reason: str) -> None:
        """Keep it for 30 days among the failed ones; `done` then drops it here."""

    def failed(self, *, limit: int) -> tuple[FailedNotice, ...]:
        """What was given up, newest first."""

    def retry(self, notice_id: str) -> bool:
        """Put a failed notice behind what waits for the receivers that did not take it; whether there was one."""


class PostNotice(Protocol):
    def __call__(self, receiver: str, notice: Notice) -> None:
        """Hand the notice to the receiver. Raises NotDelivered."""


class Events(Protocol):
    def publish(self, guest: str, events: Sequence[Event]) -> None:
        """Tell whoever wants to know. Never fails a turn."""

    def failed(self, guest: str, error: Exception) -> None:
        """Something raised while this guest was being served: keep its traceback, never the guest's words."""


@dataclass(frozen=True, slots=True)
class Ports:
    """What a stage may ask for. `new_key` makes an unguessable booking key; `source` turns a guest and a key
    into the text the PMS keeps with the booking (an empty key gives the prefix of all the guest's bookings), and
    every source of ours begins with `our_mark`. `checkpoint` saves the conversation in the middle of a turn and raises
    LeaseLost when the turn is no longer ours: called before what cannot be taken back. `publish` says where a
    confirmation's documents can be fetched; it never raises, and None means that there are none to be had. `withdraw`
    makes those of the booking of this source unavailable, and never raises either. `forget` erases what is kept of a
    guest (`Belongings.erase`); it may raise StoreUnavailable. `hand_on` keeps a guest's file for the
    hotel's people and says where they can look at it; it may raise StoreUnavailable. Without an `adviser` no question
    is answered but those that the profile has a topic for. `opt_out`, `opt_in` and
    `mark_unreachable` are as in `reservations.standing.Contacts`."""

    hotel: Hotel
    pms: PMS
    ledger: Ledger
    clock: Clock
    new_key: Callable[[], str]
    source: Callable[[str, str], str]
    our_mark: str = "whatsapp:"
    checkpoint: Callable[[Conversation], None] = lambda _: None
    publish: Callable[[Confirmation], DocumentLinks | None] = lambda _: None
    withdraw: Callable[[str], None] = lambda _: None
    forget: Callable[[str], bool] = lambda _: True
    hand_on: Callable[[str, Media], str] = lambda _, media: media.url
    adviser: Adviser | None = None
    opt_out: Callable[[str], None] = lambda _: None
    opt_in: Callable[[str], None] = lambda _: None
    mark_unreachable: Callable[[str], None] = lambda _: None

    def until(self, deadline: Deadline, *, checkpoint: Callable[[Conversation], None] | None = None) -> Ports:
        """The same ports for one turn: every call of the PMS or the adviser ends by its deadline."""
        adviser = self.adviser.by(deadline) if self.adviser else None
        return replace(self, pms=self.pms.by(deadline), checkpoint=checkpoint or self.checkpoint, adviser=adviser)

    def speaking(self, language: str) -> Ports:
        """The same ports for a guest of this language."""
        return replace(self, pms=self.pms.speaking(language))

    @property
    def notifier(self) -> Notifier:
        return Notifier(self.hotel)

    @property
    def today(self) -> date:
        return self.hotel.today(self.clock.now())
