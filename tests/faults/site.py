"""One hotel whose bot runs in any number of processes: what they share, the bot of one process, what guests heard."""

from __future__ import annotations

import json
import secrets
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cache, cached_property, partial
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import httpx2
import redis
from flask import Flask

import state_graph
from pms_client import QloAppsClient
from reservations.errors import ChannelError
from reservations.front_desk import TURN_SECONDS, FrontDesk
from reservations.hotel import Hotel
from reservations.messages import Bubble, Inbound, Line, Reply, Value
from reservations.model import Money
from reservations.ports import Ledger, Ports, Receipt
from reservations.turn import Worker
from reservations.understanding import understand
from session_store import RedisLedger, RedisStore, connect, keys
from simulators.qloapps import DEFAULT_KEY, Hotels, InProcess, Shop, create_app
from tests.fakes import FakeEvents, FixedClock
from tests.faults.wearing import Instead, wearing
from tests.pms_house import HOTEL

HEARD = "test:heard"
SENT = "test:sent:"
NOW = "test:now"
START = "2030-06-01T12:00:00+00:00"
MARK = "whatsapp:"

PROFILE = Hotel(
    id="1",
    name="Test House",
    time_zone=ZoneInfo("UTC"),
    languages=("en",),
    address="Street 1, Town",
    phone="+34 950 000 000",
    email="house@example.com",
    check_in_time=time(15),
    check_out_time=time(11),
)

Worn = Mapping[str, Mapping[str, Instead]]
"""The methods replaced, by port ("pms", "ledger", "store", "channel") and name."""


class Heard(NamedTuple):
    """One paragraph that reached a guest: its name in the catalogue, its values as text, and the references of the
    live bookings that the PMS held when it was written."""

    guest: str
    key: str
    values: dict[str, str]
    live: list[str]


@dataclass(frozen=True)
class Site:
    """What the processes of one hotel share. `pms_url` is the simulator's own server, None for one in each process."""

    redis_url: str
    database: Path
    pms_url: str | None = None

    @cached_property
    def redis(self) -> redis.Redis:
        return connect(self.redis_url)

    @cached_property
    def pms_app(self) -> Flask:
        return create_app(self.database, Hotels(tomllib.loads(HOTEL)))

    @property
    def shop(self) -> Shop:
        shop: Shop = self.pms_app.extensions["shop"]
        return shop

    def bot(self, worn: Worn | None = None, *, turn_seconds: float = TURN_SECONDS) -> SiteBot:
        """The bot of one process, built anew."""
        return SiteBot(self, worn or {}, turn_seconds)

    def __getstate__(self) -> dict[str, object]:
        return {"redis_url": self.redis_url, "database": self.database, "pms_url": self.pms_url}

    @property
    def now(self) -> str:
        """What every process's clock shows."""
        return str(self.redis.get(NOW) or START)

    def let_pass(self, seconds: float) -> None:
        """Let time pass for every process's clock and for everything in Redis; no process may be at work."""
        now = FixedClock(self.now)
        now.advance(seconds=seconds)
        self.redis.set(NOW, now.now().isoformat())
        _age(self.redis, int(seconds * 1000))

    def live(self, guest: str = "") -> list[dict[str, Any]]:
        """The guest's live bookings in the PMS, or those of every guest of the bot."""
        prefix = source(guest, "") if guest else MARK
        return [booking for booking in self.shop.live_bookings() if booking["source"].startswith(prefix)]

    def heard(self, guest: str = "") -> list[Heard]:
        """What the guest, or everybody, was told so far."""
        told = [Heard(*json.loads(line)) for line in self.redis.lrange(HEARD, 0, -1)]
        return [each for each in told if guest in ("", each.guest)]

    def close(self) -> None:
        self.redis.close()
        self.shop.close()


def _age(client: redis.Redis, milliseconds: int) -> None:
    """Make everything in Redis so much older: what lapses, what is looked at again, what is overdue."""
    for key in client.scan_iter(count=1000):
        left = client.pttl(key)
        if left >= 0:
            client.pexpire(key, max(0, left - milliseconds))
    for index, unit in ((keys.WAITING, 1), (keys.TOUCHED, 1), (keys.PENDING, 1000), (keys.PENDING_SINCE, 1000)):
        for member in client.zrange(index, 0, -1):
            client.zincrby(index, -milliseconds // unit, str(member))
    for replies in client.scan_iter("*:replies", count=1000):
        for name in map(str, client.hkeys(replies)):
            if name.startswith("at:"):
                client.hincrby(replies, name, -milliseconds)


def source(guest: str, key: str) -> str:
    return f"{MARK}{guest.removeprefix('+')}:{key}"


@cache
def graph() -> state_graph.Agent:
    return state_graph.build_graph()


@dataclass
class PlainChannel:
    """Writes every paragraph as its name and values, and keeps what reaches guests."""

    site: Site

    def render(self, reply: Reply, *, language: str, region: str) -> tuple[Bubble, ...]:
        live = [booking["reference"] for booking in self.site.live()]
        return tuple(Bubble(json.dumps([line.key, _plain(line), live])) for line in reply.lines)

    def short_confirmation(self, reference: str, *, language: str) -> Bubble | None:
        """There are no templates."""

    def plain(self, bubble: Bubble) -> tuple[Bubble, ...]:
        return (Bubble(bubble.text, bubble.media_url),)

    def send(self, guest: str, bubble: Bubble) -> Receipt:
        self.reach(guest, bubble)
        receipt = Receipt(secrets.token_hex(4), "queued")
        self.site.redis.rpush(SENT + guest, receipt.id)
        return receipt

    def reaches_anybody(self, bubble: Bubble) -> bool:
        return False

    def words_of(self, message_id: str, *, seconds: float) -> str:
        raise ChannelError("no such message")

    def reach(self, guest: str, bubble: Bubble) -> None:
        """The guest reads this now."""
        self.site.redis.rpush(HEARD, json.dumps([guest, *json.loads(bubble.text)]))


def _plain(line: Line) -> dict[str, str]:
    return {name: _text(value) for name, value in line.values.items()}


def _text(value: Value) -> str:
    return str(value.amount) if isinstance(value, Money) else str(value)


def impatient(real: Callable[..., Any], hotel_id: str, on: Collection[str], *, wait: timedelta, **more: Any) -> Any:
    """The booking lock at once or not at all."""
    return real(hotel_id, on, wait=timedelta(0), **more)


IMPATIENT: Worn = {"ledger": {"booking_lock": impatient}}
"""Spares a test the seconds that a bot waits for a lock nobody will give back."""


class SiteBot:
    """The bot as one process runs it, its clock standing at the site's time."""

    _numbers = count(1)

    def __init__(self, site: Site, worn: Worn, turn_seconds: float) -> None:
        self.site = site
        self.clock = FixedClock(site.now)
        self.events = FakeEvents()
        self.channel = wearing(PlainChannel(site), **worn.get("channel", {}))
        self.store = wearing(RedisStore(site.redis, session_ttl=3600), **worn.get("store", {}))
        self.ledger: Ledger = wearing(RedisLedger(site.redis), **worn.get("ledger", {}))
        self.pms = wearing(self._qloapps(worn.get("wire", {})), **worn.get("pms", {}))
        ports = Ports(
            PROFILE, self.pms, self.ledger, self.clock, partial(secrets.token_urlsafe, 16), source, our_mark=MARK
        )
        advance = partial(state_graph.advance, graph())
        worker = Worker(self.store, self.channel, self.events, understand, advance, ports)
        self.desk = FrontDesk(worker, turn_seconds)

    def says(self, guest: str, text: str, message_id: str = "") -> list[str]:
        """A guest writes and reads the webhook's answer, if there is one; its paragraphs by name."""
        inbound = Inbound("whatsapp", guest, message_id or f"SM{secrets.token_hex(8)}", text)
        answer = self.desk.receive(inbound)
        for bubble in answer.bubbles:
            self.channel.reach(guest, bubble)
        self.desk.delivered(answer)
        self.desk.afterwards(answer)
        return [json.loads(bubble.text)[0] for bubble in answer.bubbles]

    def sweep(self) -> None:
        """What the timer of every server process does."""
        self.desk.sweep(every_seconds=1)

    def _qloapps(self, worn: Mapping[str, Instead]) -> QloAppsClient:
        transport: httpx2.BaseTransport = httpx2.HTTPTransport() if self.site.pms_url else InProcess(self.site.pms_app)
        url = self.site.pms_url or "http://qloapps.test"
        return QloAppsClient(url, DEFAULT_KEY, "1", clock=self.clock, transport=wearing(transport, **worn))
