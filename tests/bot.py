"""The whole bot on a simulated hotel, spoken to as Twilio would: signed webhooks in, TwiML and REST calls out."""

from __future__ import annotations

import itertools
import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

import fakeredis
import httpx2
import redis
from flask import Flask
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

import chores
import simulators.qloapps
import whatsapp_bot
from doors import doors_of, kept_in
from pms_client import QloAppsClient
from reservations.errors import FileRefused
from reservations.files import File, plain_type
from reservations.messages import Bubble, Rich
from reservations.ports import Deadline, FetchFile
from settings import Settings
from simulators.openai import OpenAIDouble, served
from tests.fakes import FakeHistory, FixedClock
from web.room_pictures import PictureAddresses
from whatsapp_handler import WhatsAppChannel, WhatsAppClient, link_hosts
from whatsapp_handler.rich import RichForms

ACCOUNT = "AC" + "0" * 32
TOKEN = "bot-test-token"
NUMBER = "+14155238886"
PUBLIC = "https://bot.example"
SHOP = "http://qloapps.internal"
PICTURE_HOSTS = (PUBLIC, SHOP)
ADMIN_KEY = "bot-test-admin-key"
SECRET_KEY = "bot-test-secret"
TODAY = "2026-11-21T15:00:00+00:00"


class FilesAtTwilio:
    """What guests sent, as Twilio would hand it out: by address; an address that nobody knows has no file.

    `passes_on` is asked in its place, `fails` raised.
    """

    def __init__(self) -> None:
        self.content: dict[str, File] = {}
        self.fails: Exception | None = None
        self.fetched: list[str] = []
        self.passes_on: FetchFile | None = None

    def add(self, content: bytes, content_type: str) -> dict[str, str]:
        """Lay a file there; what Twilio's webhook says of it."""
        url = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/ME{len(self.content)}"
        self.content[url] = File(content, content_type)
        return {"NumMedia": "1", "MediaUrl0": url, "MediaContentType0": content_type}

    def __call__(self, url: str, *, types: Collection[str], most_bytes: int, deadline: Deadline) -> File:
        self.fetched.append(url)
        if self.passes_on:
            return self.passes_on(url, types=types, most_bytes=most_bytes, deadline=deadline)
        if self.fails:
            raise self.fails
        file = self.content.get(url)
        if not file or plain_type(file.content_type) not in types or len(file.content) > most_bytes:
            raise FileRefused(url)
        return File(file.content, plain_type(file.content_type))


class Outbox:
    """Twilio's REST API as far as the bot calls it: keeps what is sent, or refuses it; tells what was `said` in a
    message, and how the approval of a template stands."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Bubble]] = []
        self.said: dict[str, str] = {}
        self.asked: list[str] = []
        self.approval = "approved"
        self.refusal: tuple[int, int] | None = None
        self._numbers = itertools.count(1)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if self.refusal:
            status, code = self.refusal
            return httpx2.Response(status, json={"code": code, "message": "refused", "status": status})
        if request.url.path.endswith("/ApprovalRequests"):
            return httpx2.Response(200, json={"whatsapp": {"status": self.approval}})
        if request.method == "GET":
            return self._told(request.url.path.rpartition("/")[2].removesuffix(".json"))
        form = {name: values[0] for name, values in parse_qs(request.content.decode()).items()}
        variables = json.loads(form.get("ContentVariables", "{}"))
        rich = Rich(form["ContentSid"], tuple(variables.items())) if "ContentSid" in form else None
        bubble = Bubble(form.get("Body", ""), form.get("MediaUrl", ""), rich)
        self.sent.append((form["To"].removeprefix("whatsapp:"), bubble))
        return httpx2.Response(201, json={"sid": f"SM{next(self._numbers):032d}", "status": "queued"})

    def _told(self, sid: str) -> httpx2.Response:
        self.asked.append(sid)
        if sid in self.said:
            return httpx2.Response(200, json={"sid": sid, "body": self.said[sid]})
        return httpx2.Response(404, json={"code": 20404, "message": "not found", "status": 404})


@dataclass
class Bot:
    """The app under test and everything around it."""

    app: Flask
    shop: simulators.qloapps.Shop
    clock: FixedClock
    redis: redis.Redis
    outbox: Outbox
    files: FilesAtTwilio
    history: FakeHistory
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def says(
        self,
        text: str,
        *,
        guest: str = "+34600123456",
        profile: str = "Ana Diaz",
        message_id: str | None = None,
        **more: str,
    ) -> list[Bubble]:
        """A guest writes; what the webhook answers."""
        form = {
            "MessageSid": message_id or f"SM{next(self.numbers):032x}",
            "From": f"whatsapp:{guest}",
            "Body": text,
            "ProfileName": profile,
            "NumMedia": "0",
            **more,
        }
        response = self.post("/webhook/whatsapp", form)
        assert response.status_code == 200, response.text
        return bubbles_of(response.text)

    def post(self, path: str, form: Mapping[str, str]) -> TestResponse:
        """A signed webhook, of the hotel's account and to its number unless the form says otherwise."""
        signed = {"AccountSid": ACCOUNT, "To": f"whatsapp:{NUMBER}", **form}
        signature = RequestValidator(TOKEN).compute_signature(PUBLIC + path, signed)
        with self.app.test_client() as client:
            return client.post(path, data=signed, headers={"X-Twilio-Signature": signature}, buffered=True)

    def fetches(self, address: str, *, method: str = "GET") -> TestResponse:
        """Anybody opens an address of the bot."""
        assert address.startswith(PUBLIC), address
        with self.app.test_client() as client:
            return client.open(address.removeprefix(PUBLIC), method=method)

    def manage(self, method: str, path: str, **arguments: Any) -> TestResponse:
        """A call of the management API with the right key."""
        headers = {"Authorization": f"Bearer {ADMIN_KEY}"}
        with self.app.test_client() as client:
            return client.open(path, method=method, headers=headers, **arguments)

    def state(self, guest: str = "+34600123456") -> dict[str, Any]:
        """The guest's AgentState."""
        response = self.manage("GET", f"/api/sessions/{guest}")
        assert response.status_code == 200, response.text
        state: dict[str, Any] = response.get_json()["state"]
        return state

    def wait(self, **by: float) -> None:
        """Let time pass, for the bot's clock and for every key in Redis."""
        before = self.clock.now()
        self.clock.advance(**by)
        passed = int((self.clock.now() - before).total_seconds() * 1000)
        for key in self.redis.scan_iter():
            left = self.redis.pttl(key)
            if left >= 0:
                self.redis.pexpire(key, max(0, left - passed))

    def sell_out(self, check_in: str, check_out: str, *, leave: int = 0) -> None:
        """Somebody else takes every room of every type, but for `leave` of each."""
        begin, end = date.fromisoformat(check_in), date.fromisoformat(check_out)
        for room_type in (1, 2, 3, 4):
            self.shop.book_elsewhere(room_type, begin, end, rooms=5 - leave)

    def sweep(self) -> None:
        """What the timer of every server process does, when its time has come."""
        self.wait(seconds=chores.SWEEP_SECONDS)
        self.app.extensions[whatsapp_bot.SERVICE].desk.sweep(every_seconds=chores.SWEEP_SECONDS)

    def looks_for_missed(self) -> None:
        """What the timer of every server process does, more seldom: ask Twilio for what never came."""
        self.wait(seconds=chores.LOOK_SECONDS)
        self.app.extensions[whatsapp_bot.SERVICE].recovery.look(every_seconds=chores.LOOK_SECONDS)

    def reminds(self) -> None:
        """What the timer of every server process does, more seldom still: remind those who arrive."""
        self.wait(seconds=chores.REMIND_SECONDS)
        self.app.extensions[whatsapp_bot.SERVICE].reminders.look(every_seconds=chores.REMIND_SECONDS)

    @property
    def bookings(self) -> list[dict[str, Any]]:
        """The live bookings in the simulated PMS."""
        return self.shop.live_bookings()


def bubbles_of(twiml: str) -> list[Bubble]:
    """The messages in an answer to the webhook."""
    messages = ET.fromstring(twiml).findall("Message")  # noqa: S314 - our own answer
    return [
        Bubble(message.findtext("Body") or message.text or "", message.findtext("Media") or "") for message in messages
    ]


@contextmanager
def bot_on(folder: Path, client: redis.Redis, **environment: str) -> Iterator[Bot]:
    """A bot whose hotel is simulated in `folder` and whose sessions lie in that Redis."""
    with _bot(folder, client, None, environment) as bot:
        yield bot


@contextmanager
def bot_asking(model: OpenAIDouble, folder: Path, **environment: str) -> Iterator[Bot]:
    """A bot that has this language model, served over HTTP, and remembers in memory."""
    memory, key = fakeredis.FakeRedis(decode_responses=True), {"OPENAI_API_KEY": "sk-double"}
    with served(model) as address, bot_on(folder, memory, OPENAI_BASE_URL=address, **key | environment) as bot:
        yield bot


@contextmanager
def bot_at(twilio: httpx2.BaseTransport, folder: Path, client: redis.Redis) -> Iterator[Bot]:
    """The same bot, which writes to this Twilio in every form that the account there has a template for."""
    with _bot(folder, client, twilio, {}) as bot:
        yield bot


@contextmanager
def _bot(
    folder: Path, client: redis.Redis, twilio: httpx2.BaseTransport | None, more: Mapping[str, str]
) -> Iterator[Bot]:
    clock = FixedClock(TODAY)
    outbox, files = Outbox(), FilesAtTwilio()
    shop_app = simulators.qloapps.create_app(folder / "hotel.sqlite3", clock=lambda zone: clock.now().astimezone(zone))
    settings = Settings.from_environment(environment(folder, more))
    pms = QloAppsClient(
        SHOP,
        simulators.qloapps.DEFAULT_KEY,
        "1",
        clock=clock,
        transport=simulators.qloapps.InProcess(shop_app),
        image_address=PictureAddresses(PUBLIC, settings.secret_key),
        languages=settings.hotel.languages,
    )
    history = FakeHistory()
    account = WhatsAppClient(
        ACCOUNT,
        TOKEN,
        sender=NUMBER,
        status_callback=f"{PUBLIC}/webhook/status" if twilio else None,
        api_base_url="http://twilio.test",
        transport=twilio or httpx2.MockTransport(outbox),
    )
    kept = kept_in(client, settings)
    doors = doors_of(settings, kept, clock)
    if twilio:
        doors.templates.look_up(account)
    forms = RichForms(doors.templates, settings.hotel, PICTURE_HOSTS)
    doors = replace(
        doors,
        pms=pms,
        channel=WhatsAppChannel(account, forms=forms, hosts=link_hosts(settings.hotel, PICTURE_HOSTS)),
        history=history,
        fetch=files,
    )
    app = whatsapp_bot.create_app(settings, kept, doors)
    yield Bot(app, shop_app.extensions["shop"], clock, client, outbox, files, history)


def environment(folder: Path, more: Mapping[str, str]) -> dict[str, str]:
    """The settings of a bot on this folder, and more."""
    return {
        "APP_ENV": "development",
        "DATA_DIR": str(folder),
        "PMS_MOCK_MODE": "false",
        "QLOAPPS_BASE_URL": SHOP,
        "QLOAPPS_API_KEY": simulators.qloapps.DEFAULT_KEY,
        "QLOAPPS_HOTEL_ID": "1",
        "PUBLIC_BASE_URL": PUBLIC,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_WHATSAPP_NUMBER": NUMBER,
        "ADMIN_API_KEY": ADMIN_KEY,
        "SECRET_KEY": SECRET_KEY,
        "HOTEL_ALERT_TO": "+34911111111",
        "REDIS_URL": "redis://unused.invalid:1/0",
        **more,
    }
