"""The verdict on a round: what Redis, the PMS and the guests' phones show once nothing fails any more."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import redis
from redis.exceptions import RedisError

from reservations.conversation import TAIL
from reservations.errors import SessionUnreadable
from reservations.state import from_state
from session_store import keys
from tests.faults.rounds.guests import Visitor
from tests.faults.rounds.house import House
from tests.faults.rounds.mail import APOLOGY
from tests.faults.rounds.post import Delivery

SETTLED_WITHIN = 60.0
"""So long after the fault's end, and the last message, nothing may be left to do."""
MOST_EXTRA = 1
"""So many replies may reach a guest a second time for each process that was killed or cut off."""
WAITS = "is being confirmed"
"""Said to a guest whose yes found the booking lock taken, or the PMS without a clear answer."""
OF_WORK = ("inbox", "unsent", "lease", "sender")
"""What a guest's keys are called while anything is to be done, or being done, for the guest."""

Bookings = Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Talk:
    """One guest's side of a round: what Redis remembers, and what the phone showed."""

    visitor: Visitor
    deliveries: Sequence[Delivery]
    done: int
    session: dict[str, Any]
    received: Sequence[str]

    @property
    def guest(self) -> str:
        return self.visitor.guest.key

    @property
    def is_whole(self) -> bool:
        """Whether the session still holds every line that was said."""
        return len(self.lines("bot")) + len(self.lines("guest")) < TAIL

    def lines(self, role: str) -> list[str]:
        return [line["content"] for line in self.session.get("messages", ()) if line["role"] == role]


@dataclass(frozen=True)
class Verdict:
    """What was counted, and what is wrong."""

    counts: dict[str, int]
    wrong: list[str]


@dataclass(frozen=True)
class Rest:
    """How long it took until nothing was left to do, or what is `left` when it took too long."""

    seconds: float
    left: Sequence[str] = ()

    def wrong(self) -> Iterator[str]:
        if self.left:
            yield f"still to do after {self.seconds:.0f} s: {', '.join(self.left[:5])}"


def at_rest(house: House) -> Rest:
    """Wait until nothing is left to do, for as long as that may take."""
    began = time.monotonic()
    while left := _left_to_do(house.store.client()):
        if time.monotonic() - began > SETTLED_WITHIN:
            return Rest(SETTLED_WITHIN, left)
        time.sleep(0.5)
    return Rest(time.monotonic() - began)


def _left_to_do(client: redis.Redis) -> list[str]:
    try:
        left = [str(key) for name in OF_WORK for key in client.scan_iter(f"*:{name}", count=5000)]
        left += [*map(str, client.zrange(keys.PENDING, 0, -1))]
        return left + [str(key) for key in client.scan_iter(keys.BOOKING_LOCKS, count=5000)]
    except RedisError as error:
        return [f"Redis gives no answer: {type(error).__name__}"]


def judged(house: House, visitors: Sequence[Visitor], deliveries: Sequence[Delivery]) -> Verdict:
    """The whole verdict; the house is at rest."""
    client = house.store.client()
    live = house.shop.live_bookings()
    talks = [_talk(client, house, visitor, deliveries) for visitor in visitors]
    replies = [_replies(talk) for talk in talks]
    extra = sum(more for more, _ in replies)
    wrong = [
        *_unanswered(client, deliveries),
        *_unfinished(talks),
        *_done_twice(talks),
        *(f"a reply never came: {talk.guest}" for talk, (_, lost) in zip(talks, replies, strict=True) if lost),
        *_wrong_bookings(house, visitors, live),
        *_unreadable(talks),
        *_immortal(client),
    ]
    if extra > MOST_EXTRA * house.kills:
        wrong.append(f"{extra} extra replies after {house.kills} kills and cuts")
    return Verdict(_counts(house, visitors, deliveries, live, extra), wrong)


def _counts(
    house: House, visitors: Sequence[Visitor], deliveries: Sequence[Delivery], live: Bookings, extra: int
) -> dict[str, int]:
    return {
        "guests": len(visitors),
        "messages": len(deliveries),
        "deliveries": sum(each.tries for each in deliveries),
        "never reached us": sum(not each.is_taken for each in deliveries),
        "apologies": sum(each.is_apologised for each in deliveries),
        "told to wait": sum(WAITS in text for visitor in visitors for text in house.mail.received(visitor.guest.key)),
        "confirmed": sum(bool(visitor.confirmed) for visitor in visitors),
        "turned away": sum(visitor.is_turned_away for visitor in visitors),
        "live bookings": sum(booking["source"].startswith("whatsapp:") for booking in live),
        "kills and cuts": house.kills,
        "extra replies": extra,
        "said again": sum(visitor.repeats for visitor in visitors),
    }


def _talk(client: redis.Redis, house: House, visitor: Visitor, deliveries: Sequence[Delivery]) -> Talk:
    theirs = [each for each in deliveries if each.guest == visitor.guest.key]
    # Also what was settled in the background came through the inbox, and said something.
    seen = client.scan_iter(keys.of_guest(visitor.guest.key, "seen:*"), count=5000)
    states = [client.hget(key, "state") for key in map(str, seen)]
    session = client.get(keys.session(visitor.guest.key))
    received = [text for text in house.mail.received(visitor.guest.key) if APOLOGY not in text]
    return Talk(visitor, theirs, states.count("done"), json.loads(str(session)) if session else {}, received)


def _unanswered(client: redis.Redis, deliveries: Sequence[Delivery]) -> Iterator[str]:
    """Messages that some server said it had taken, and that came to neither a turn nor an apology."""
    for each in deliveries:
        state = client.hget(keys.seen(each.guest, each.sid), "state")
        if each.is_taken and state != "done" and not each.is_apologised:
            yield f"taken and neither done nor apologised for: {each.sid}"


def _unfinished(talks: Sequence[Talk]) -> Iterator[str]:
    for talk in talks:
        if not talk.visitor.is_done:
            last = " … ".join(text[-50:].replace("\n", " ") for text in talk.received[-3:])
            yield f"stuck, neither booked nor turned away: {talk.guest}, who read last: {last}"


def _done_twice(talks: Sequence[Talk]) -> Iterator[str]:
    """Each item done in a turn says one thing: more in the session than items done are turns too many."""
    for talk in talks:
        if talk.is_whole and len(talk.lines("bot")) != talk.done:
            yield f"{talk.done} items done and {len(talk.lines('bot'))} answers: {talk.guest}"


def _replies(talk: Talk) -> tuple[int, int]:
    """How many messages reached the guest too often, and how many replies not or not whole."""
    if not talk.is_whole:
        return 0, 0
    left, lost = Counter(talk.received), 0
    for reply in talk.lines("bot"):
        rest = reply
        for part in sorted(+left, key=len, reverse=True):
            if part in rest:
                rest = rest.replace(part, "", 1)
                left[part] -= 1
        lost += bool(rest.strip())
    return left.total(), lost


def _wrong_bookings(house: House, visitors: Sequence[Visitor], live: Bookings) -> Iterator[str]:
    """One live booking for each confirmed guest, at the price that was told, and none for anybody else."""
    ours = [booking for booking in live if booking["source"].startswith("whatsapp:")]
    for visitor in visitors:
        source = house.source(visitor.guest.key)
        held = {each["reference"]: Decimal(each["total"]) for each in ours if each["source"].startswith(source)}
        if held != visitor.confirmed:
            yield f"told {visitor.confirmed}, held {held}: {visitor.guest.key}"
    rooms = Counter((room["id_room"], room["date_from"]) for each in live for room in each["rooms"])
    yield from (f"a room twice: {room}" for room, times in rooms.items() if times > 1)


def _unreadable(talks: Sequence[Talk]) -> Iterator[str]:
    for talk in talks:
        try:
            from_state(talk.session)
        except SessionUnreadable as error:
            yield f"session of {talk.guest}: {error}"


def _immortal(client: redis.Redis) -> Iterator[str]:
    yield from (f"without an expiry: {key}" for key in map(str, client.scan_iter(count=5000)) if client.ttl(key) == -1)
