"""Named fakes: a clock to set, and every port of the thinking in memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from reservations.errors import ChannelError, LeaseLost, PMSRefused, RoomTaken
from reservations.events import Event
from reservations.messages import Bubble, Media, Reply
from reservations.model import (
    Availability,
    BookedRoom,
    Booking,
    Guest,
    Money,
    Offer,
    Party,
    Property,
    RoomRate,
    RoomType,
    Stay,
)
from reservations.notices import Notice
from reservations.ports import (
    Accepted,
    AnyAmendment,
    Backlog,
    Deadline,
    Finished,
    Item,
    Listed,
    Pending,
    PendingBooking,
    Receipt,
    Sent,
    Turn,
    Unsent,
)
from reservations.standing import Standing


class FixedClock:
    """A clock that moves only when told to."""

    def __init__(self, now: datetime | str) -> None:
        moment = datetime.fromisoformat(now) if isinstance(now, str) else now
        self._now = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        self._seconds = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._seconds

    def advance(self, **by: float) -> None:
        """Let time pass: `advance(minutes=65)`."""
        step = timedelta(**by)
        self._now += step
        self._seconds += step.total_seconds()


@dataclass
class OffClock:
    """A machine's clock that runs, but shows another time. So many seconds more than have gone by are counted."""

    off: timedelta
    more_seconds: float = 0

    def now(self) -> datetime:
        return datetime.now(UTC) + self.off

    def monotonic(self) -> float:
        return time.monotonic() + self.more_seconds


class FakeLedger:
    """A ledger in memory with one lock, which a test may take away. `patience` is how long somebody last wanted to wait
    for it. No time passes for the bookings it counts."""

    def __init__(self) -> None:
        self.records: dict[str, PendingBooking] = {}
        self.amendments: dict[str, AnyAmendment] = {}
        self.admitted: set[tuple[str, str]] = set()
        self.is_free = True
        self.lock = FakeLock()
        self.patience: timedelta | None = None

    @contextmanager
    def booking_lock(
        self, hotel_id: str, on: Collection[str], *, wait: timedelta, follows: str = ""
    ) -> Iterator[FakeLock | None]:
        self.patience = wait
        try:
            yield self.lock if self.is_free else None
        except BaseException:
            self.lock.let_lapse()
            raise

    def save_pending(self, pending: Pending) -> None:
        if isinstance(pending, PendingBooking):
            self.records[pending.source] = pending
        else:
            self.amendments[pending.source] = pending

    def pending_under(self, source: str) -> PendingBooking | None:
        return self.records.get(source)

    def amendment_under(self, source: str) -> AnyAmendment | None:
        return self.amendments.get(source)

    def pending(self, *, limit: int = 100) -> tuple[Pending, ...]:
        records: list[Pending] = [*self.records.values(), *self.amendments.values()]
        return tuple(records[:limit])

    def put_off(self, source: str) -> None:
        """No time passes for the records."""

    def settle(self, source: str) -> None:
        self.records.pop(source, None)
        self.amendments.pop(source, None)

    def admit_booking(self, guest: str, source: str, *, most: int, within: timedelta) -> bool:
        is_one_more = (guest, source) not in self.admitted
        if is_one_more and sum(each == guest for each, _ in self.admitted) >= most:
            return False
        self.admitted.add((guest, source))
        return True


class FakeAllowance:
    """Counts tokens in memory; a test may let it fail. No time passes for it."""

    def __init__(self) -> None:
        self.spent: dict[str, int] = {}
        self.failure: Exception | None = None

    def spend(self, guest: str, tokens: int, *, most: int) -> bool:
        if self.failure:
            raise self.failure
        spent = self.spent.get(guest, 0) + tokens
        if spent > most:
            return False
        self.spent[guest] = spent
        return True


class FakeLock:
    """A booking lock that remembers whether it was left to lapse."""

    token = "the lock's token"

    def __init__(self) -> None:
        self.lapses = False
        self.is_held = True

    def let_lapse(self) -> None:
        self.lapses = True


class FakePMS:
    """A PMS in memory: one room of each type a night, at 100 a night and type number.

    `fails` names the calls that raise, and what; `fails_after_book` those that raise once `book` was called;
    `books_anyway` makes a failing `book` book before it fails. `charges` come on top of every total, each of the
    `surcharges` on that of one booking or change. `on_change` happens as a change is done.
    """

    def __init__(self) -> None:
        self.bookings: list[Booking] = []
        self.fails: dict[str, Exception] = {}
        self.fails_after_book: dict[str, Exception] = {}
        self.books_anyway = False
        self.price = Decimal(100)
        self.charges = Decimal(0)
        self.surcharges: list[Decimal] = []
        self.on_change: Callable[[], object] = lambda: None
        self.calls: list[str] = []
        self.property = Property()
        self.types: tuple[RoomType, ...] = (
            RoomType("1", "Standard", "A quiet room. With a desk.", 2, 1, 3, ("Wi-Fi",), ("https://img/1.jpg",)),
            RoomType("2", "Deluxe", "", 2, 2, 4, ("Balcony", "Bath")),
        )

    def by(self, deadline: Deadline) -> FakePMS:
        return self

    def speaking(self, language: str) -> FakePMS:
        return self

    def is_reachable(self) -> bool:
        return "is_reachable" not in self.fails

    def describe(self) -> Property:
        self._called("describe")
        return self.property

    def room_types(self) -> tuple[RoomType, ...]:
        self._called("room_types")
        return self.types

    def image(self, room_type_id: str, number: int) -> tuple[bytes, str]:
        self._called("image")
        pictured = next((room for room in self.types if room.id == room_type_id), None)
        if not pictured or not 0 <= number < len(pictured.images):
            raise PMSRefused(room_type_id)
        return b"\xff\xd8" + pictured.images[number].encode(), "image/jpeg"

    def keep_fresh(self) -> None:
        self._called("keep_fresh")

    def look_at_images(self) -> bool:
        return True

    def availability(self, stay: Stay, party: Party, *, rooms: int | None = None) -> Availability:
        self._called("availability")
        fitting = [room for room in self.types if room.sleeps(party)]
        allowed = [room for room in fitting if room.takes(stay.nights)]
        free = [room for room in allowed if not self._taken(room.id, stay)]
        return Availability(
            tuple(self.offer(room.id, stay, party) for room in free),
            sold_out=tuple(room for room in allowed if room not in free),
            stay_too_short=tuple(room for room in fitting if stay.nights < room.min_nights),
            stay_too_long=tuple(room for room in fitting if 0 < room.max_nights < stay.nights),
            largest_room=max(room.max_guests for room in self.types),
        )

    def offer(self, room_type: str, stay: Stay, party: Party) -> Offer:
        """The offer `availability` would make for that room."""
        room = next(room for room in self.types if room.id == room_type)
        total = Money(self.price * int(room.id) * stay.nights, "EUR")
        return Offer(stay, (RoomRate(room, party, total, total),), total)

    def quote(self, stay: Stay, rooms: Sequence[tuple[str, Party]]) -> Offer | None:
        self._called("quote")
        by_id = {room.id: room for room in self.types}
        rates = [self.offer(each, stay, party).rooms[0] for each, party in rooms if each in by_id]
        if len({each for each, _ in rooms}) < len(rooms) or len(rates) < len(rooms):
            return None
        if not all(self._sells(rate.room_type, stay, rate.party) for rate in rates):
            return None
        return Offer(stay, tuple(rates), Money(sum((rate.total.amount for rate in rates), Decimal(0)), "EUR"))

    def _sells(self, room: RoomType, stay: Stay, party: Party) -> bool:
        return room.sleeps(party) and room.takes(stay.nights) and not self._taken(room.id, stay)

    def nearest_stays(self, stay: Stay, party: Party, *, earliest: date, rooms: int | None = None) -> tuple[Stay, ...]:
        self._called("nearest_stays")
        moved = (stay.moved(days) for days in range(1, 8))
        return tuple(each for each in moved if self.availability(each, party).offers)[:2]

    def find(self, source: str) -> tuple[Booking, ...]:
        self._called("find")
        return tuple(booking for booking in self.bookings if booking.source == source)

    def bookings_of(self, source_prefix: str) -> tuple[Booking, ...]:
        self._called("bookings_of")
        return tuple(booking for booking in reversed(self.bookings) if booking.source.startswith(source_prefix))

    def book(self, offer: Offer, guest: Guest, *, source: str, remark: str) -> Booking:
        if self.books_anyway:
            self._add(offer, source)
        failure = self.fails.get("book")
        self.fails |= self.fails_after_book
        self.calls.append("book")
        if failure:
            raise failure
        return self._add(offer, source)

    def quote_change(self, booking: Booking, stay: Stay, rooms: Sequence[tuple[str, Party]]) -> Offer | None:
        others = [each for each in self.bookings if each.id != booking.id]
        kept, self.bookings = self.bookings, others
        try:
            return self.quote(stay, rooms)
        finally:
            self.bookings = kept

    def standing_offer(self, booking: Booking) -> Offer | None:
        self._called("standing_offer")
        room = booking.rooms[0]
        if len(booking.rooms) > 1 or room.party is None:
            return None
        return replace(self.offer(room.room_type_id, booking.stay, room.party), total=booking.total)

    def booking(self, booking_id: str) -> Booking | None:
        self._called("booking")
        return next((booking for booking in self.bookings if booking.id == booking_id), None)

    def by_reference(self, reference: str) -> tuple[Booking, ...]:
        self._called("by_reference")
        return tuple(booking for booking in self.bookings if booking.reference == reference.upper())

    def arrivals(self, day: date) -> tuple[Booking, ...]:
        self._called("arrivals")
        return tuple(each for each in self.live if any(room.stay.check_in == day for room in each.rooms))

    def change(self, booking: Booking, offer: Offer, *, remark: str) -> Booking:
        self._called("change")
        if booking.id not in {each.id for each in self.live}:
            raise PMSRefused(booking.id)
        if not self.quote_change(booking, offer.stay, [(rate.room_type.id, rate.party) for rate in offer.rooms]):
            raise RoomTaken(booking.id)
        changed = replace(booking, rooms=self._rooms(booking.id, offer), total=self._charged(offer))
        self.bookings = [changed if each.id == booking.id else each for each in self.bookings]
        self.on_change()
        return changed

    def sharing_rooms(self, booking: Booking) -> tuple[Booking, ...]:
        self._called("sharing_rooms")
        rooms = {room.room_id for room in booking.rooms}
        return tuple(
            other for other in self.live if other.id != booking.id and rooms & {room.room_id for room in other.rooms}
        )

    def cancel(self, booking: Booking) -> None:
        self._called("cancel")
        self.bookings = [replace(each, is_live=each.is_live and each.id != booking.id) for each in self.bookings]

    @property
    def live(self) -> list[Booking]:
        return [booking for booking in self.bookings if booking.is_live]

    def add(self, offer: Offer, source: str) -> Booking:
        """A booking made by somebody, whoever it is."""
        return self._add(offer, source)

    def _add(self, offer: Offer, source: str) -> Booking:
        number = len(self.bookings) + 1
        rooms = self._rooms(str(number), offer)
        booking = Booking(str(number), f"REF{number}", source, rooms, self._charged(offer), is_live=True)
        self.bookings.append(booking)
        return booking

    def _charged(self, offer: Offer) -> Money:
        more = self.surcharges.pop(0) if self.surcharges else self.charges
        return replace(offer.total, amount=offer.total.amount + more)

    def _rooms(self, booking_id: str, offer: Offer) -> tuple[BookedRoom, ...]:
        return tuple(
            BookedRoom(booking_id, rate.room_type.id, f"room-{rate.room_type.id}", offer.stay, rate.party)
            for rate in offer.rooms
        )

    def _taken(self, room_type: str, stay: Stay) -> bool:
        return any(
            room.room_type_id == room_type
            and room.stay.check_in < stay.check_out
            and stay.check_in < room.stay.check_out
            for booking in self.live
            for room in booking.rooms
        )

    def _called(self, name: str) -> None:
        self.calls.append(name)
        if name in self.fails:
            raise self.fails[name]


class FakeEvents:
    """Keeps what happened and what failed."""

    def __init__(self) -> None:
        self.published: list[Event] = []
        self.failures: list[Exception] = []

    def publish(self, guest: str, events: Sequence[Event]) -> None:
        self.published.extend(events)

    def failed(self, guest: str, error: Exception) -> None:
        self.failures.append(error)


class FakeChannel:
    """Renders a reply as the keys of its lines, one bubble each; keeps what is sent, or refuses it.

    `refusals` are raised one a call, before anything more is taken; `said` are words by the ids of their messages.
    """

    def __init__(self) -> None:
        self.sent: list[tuple[str, Bubble]] = []
        self.said: dict[str, str] = {}
        self.rendered: list[Reply] = []
        self.languages: list[str] = []
        self.refusals: list[Exception] = []
        self.has_templates = False

    def render(self, reply: Reply, *, language: str, region: str) -> tuple[Bubble, ...]:
        self.rendered.append(reply)
        self.languages.append(language)
        return tuple(Bubble(line.key) for line in reply.lines)

    def short_confirmation(self, reference: str, *, language: str) -> Bubble | None:
        return Bubble(f"confirmed again {reference}") if self.has_templates else None

    def plain(self, bubble: Bubble) -> tuple[Bubble, ...]:
        return (Bubble(bubble.text, bubble.media_url, confirms=bubble.confirms),)

    def send(self, guest: str, bubble: Bubble) -> Receipt:
        if self.refusals:
            raise self.refusals.pop(0)
        self.sent.append((guest, bubble))
        return Receipt(f"SM{len(self.sent)}", "queued")

    def reaches_anybody(self, bubble: Bubble) -> bool:
        return bubble.rich is not None

    def words_of(self, message_id: str, *, seconds: float) -> str:
        if message_id not in self.said:
            raise ChannelError("no such message")
        return self.said[message_id]

    @property
    def texts(self) -> list[str]:
        return [bubble.text for _, bubble in self.sent]


@dataclass
class Note:
    """A reply not known to have reached the guest."""

    reply: Unsent
    by_rest: bool


class FakeHistory:
    """The provider's list of messages. `written` are the ids of what guests were sent, `told` what (guest, text) they
    were told; `fails` is raised, `refuses` where it is about this guest or message."""

    def __init__(self) -> None:
        self.listed: list[Listed] = []
        self.files: dict[str, tuple[Media, ...]] = {}
        self.written: dict[str, tuple[str, ...]] = {}
        self.told: list[tuple[str, str]] = []
        self.fails: Exception | None = None
        self.refuses: dict[str, Exception] = {}

    def received(self, since: datetime) -> tuple[Listed, ...]:
        if self.fails:
            raise self.fails
        return tuple(each for each in self.listed if each.at >= since)

    def written_to(self, guest: str, since: datetime) -> tuple[str, ...]:
        if guest in self.refuses:
            raise self.refuses[guest]
        return self.written.get(guest, ())

    def was_told(self, guest: str, words: Collection[str], since: datetime) -> bool:
        if self.fails:
            raise self.fails
        return any(whom == guest and text.startswith(tuple(words)) for whom, text in self.told)

    def told_since(self, guest: str, since: datetime) -> tuple[str, ...]:
        if self.fails:
            raise self.fails
        return tuple(text for whom, text in self.told if whom == guest)

    def files_of(self, message_id: str) -> tuple[Media, ...]:
        if message_id in self.refuses:
            raise self.refuses[message_id]
        return self.files[message_id]


class FakeContacts:
    """What is known of each guest, to be set; time never passes."""

    def __init__(self) -> None:
        self.standings: dict[str, Standing] = {}

    def standing(self, guest: str) -> Standing:
        return self.standings.get(guest, Standing())

    def opt_out(self, guest: str) -> None:
        self.standings[guest] = replace(self.standing(guest), has_opted_out=True)

    def opt_in(self, guest: str) -> None:
        self.standings[guest] = replace(self.standing(guest), has_opted_out=False)

    def mark_unreachable(self, guest: str) -> None:
        self.standings[guest] = replace(self.standing(guest), is_unreachable=True)

    def close_window(self, guest: str) -> None:
        self.standings[guest] = replace(self.standing(guest), wrote_at=None)


class FakePace:
    """Says the `waits` one after the other, then that nobody need wait; a test may let it fail."""

    def __init__(self, *waits: float) -> None:
        self.waits = list(waits)
        self.failure: Exception | None = None

    def seconds_to_wait(self, guest: str) -> float:
        if self.failure:
            raise self.failure
        return self.waits.pop(0) if self.waits else 0.0


class FakeStore:
    """A store in memory for one thread. Tests may take leases away, limit guests and let replies become overdue."""

    def __init__(self) -> None:
        self.inboxes: dict[str, list[Item]] = {}
        self.sessions: dict[str, str] = {}
        self.parked: dict[str, str] = {}
        self.notes: dict[str, list[Note]] = {}
        self.sent: dict[str, Sent] = {}
        self.apologies: list[tuple[str, str]] = []
        self.seen: set[str] = set()
        self.leased: set[str] = set()
        self.dead_letters: list[Item] = []
        self.notices: list[Notice] = []
        self.checkpoints: list[str] = []
        self.limited: Accepted | None = None
        self.loses_leases = False
        self.fails: dict[str, Exception] = {}
        self.deaths = 0
        self.duplicate_arrives = False
        self.sweeps = True

    def accept(self, guest: str, item: Item, *, token: str, wants_turn: bool) -> Accepted:
        had_session = guest in self.sessions
        if item.id in self.seen:
            return Accepted("repeat", bubbles=self._last_reply(guest, item.id), had_session=had_session)
        if self.limited and item.kind == "message":
            return self.limited
        self.seen.add(item.id)
        self.inboxes.setdefault(guest, []).append(item)
        turn = self.take(guest, token=token) if wants_turn else None
        return Accepted("turn" if turn else "queued", turn, had_session=had_session)

    def take(self, guest: str, *, token: str) -> Turn | None:
        if guest in self.leased or not self.inboxes.get(guest):
            return None
        self.leased.add(guest)
        return self._turn(guest)

    def checkpoint(self, turn: Turn, *, session: str) -> None:
        self._holds(turn)
        self.checkpoints.append(session)
        self.sessions[turn.guest] = session

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
        self._holds(turn)
        self.notices.extend(notices)
        self._write(turn.guest, session)
        if bubbles:
            note = Note(Unsent(turn.item.id, tuple(bubbles)), by_rest or self.duplicate_arrives)
            self.notes.setdefault(turn.guest, []).append(note)
        self.inboxes[turn.guest].remove(turn.item)
        if set_aside:
            self.dead_letters.append(turn.item)
        next_turn = self._turn(turn.guest) if go_on and self.inboxes[turn.guest] else None
        if next_turn is None:
            self.leased.discard(turn.guest)
        return Finished(next_turn, self.duplicate_arrives)

    def delivered(self, guest: str, reply_id: str) -> None:
        self.notes[guest] = [note for note in self.notes[guest] if note.reply.reply_id != reply_id]

    def name_reply(self, guest: str, reply_id: str, message_id: str) -> None:
        """Nobody replies to messages here."""

    def apologised(self, guest: str, message_id: str) -> None:
        if guest in self.fails:
            raise self.fails[guest]
        self.apologies.append((guest, message_id))

    def claim_replies(self, guest: str, *, token: str, only_overdue: bool) -> tuple[Unsent, ...]:
        return tuple(note.reply for note in self.notes.get(guest, ()) if note.by_rest or only_overdue)

    def bubble_sent(self, guest: str, reply_id: str, *, count: int, sent: Sent | None = None) -> None:
        if sent:
            self.sent[sent.message_id] = sent
        for note in list(self.notes[guest]):
            if note.reply.reply_id == reply_id:
                note.reply = replace(note.reply, sent=count)
                if count == len(note.reply.bubbles):
                    self.notes[guest].remove(note)

    def rewrite_reply(self, guest: str, reply_id: str, bubbles: Sequence[Bubble]) -> None:
        for note in self.notes[guest]:
            if note.reply.reply_id == reply_id:
                note.reply = replace(note.reply, bubbles=tuple(bubbles))

    def refused(self, guest: str, message_id: str, *, came_too_fast: bool = False) -> bool:
        kept = self.sent.get(message_id)
        if kept is None or not kept.instead or (kept.is_the_same and not came_too_fast):
            return False
        del self.sent[message_id]
        self.notes.setdefault(guest, []).insert(
            0, Note(Unsent(f"instead:{message_id}", kept.instead), by_rest=not came_too_fast)
        )
        return not came_too_fast

    def release_replies(self, guest: str, *, token: str) -> None:
        """Nothing else claims in this process."""

    def guests_waiting(self, *, limit: int) -> tuple[str, ...]:
        waiting = [guest for guest in (*self.inboxes, *self.notes) if self.inboxes.get(guest) or self.notes.get(guest)]
        return tuple(dict.fromkeys(waiting))[:limit]

    def looked_after(self, guest: str) -> None:
        """The guests waiting are worked out afresh each time."""

    def claim_sweep(self, *, token: str, seconds: int) -> bool:
        return self.sweeps

    def session(self, guest: str) -> tuple[str, int] | None:
        return (self.sessions[guest], 3600) if guest in self.sessions else None

    def keep_status(self, message_id: str, status: Mapping[str, str]) -> None:
        """No test of the thinking looks at a delivery status."""

    def status(self, message_id: str) -> Mapping[str, str]:
        """Nothing was heard of any message."""
        return {}

    def is_reachable(self) -> bool:
        return True

    def backlog(self) -> Backlog:
        return Backlog(len(self.guests_waiting(limit=1000)), 0.0, len(self.sessions))

    def park(self, guest: str) -> None:
        """The session ends; what was said stays parked."""
        self.parked[guest] = self.sessions.pop(guest)

    def _turn(self, guest: str) -> Turn:
        item = self.inboxes[guest][0]
        return Turn(guest, "lease", item, self.sessions.get(guest), self.parked.get(guest), self.deaths)

    def _write(self, guest: str, session: str | None) -> None:
        self.parked.pop(guest, None)
        if session is None:
            self.sessions.pop(guest, None)
        else:
            self.sessions[guest] = session

    def _holds(self, turn: Turn) -> None:
        if turn.guest in self.fails:
            raise self.fails[turn.guest]
        if self.loses_leases:
            raise LeaseLost(turn.item.id)

    def _last_reply(self, guest: str, item_id: str) -> tuple[Bubble, ...]:
        notes = self.notes.get(guest, ())
        return next((note.reply.bubbles for note in notes if note.reply.reply_id == item_id), ())
