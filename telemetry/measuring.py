"""What feeds the metrics: thin wrappers around the ports and around HTTP."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import httpx2

from reservations.errors import NotDelivered, StoreUnavailable
from reservations.events import Event, HumanRequested
from reservations.funnel import HUMAN
from reservations.messages import Bubble
from reservations.notices import Notice
from reservations.ports import Accepted, Channel, Events, Item, PostNotice, Receipt, Store
from telemetry import metrics
from telemetry.lines import turn_id

P = TypeVar("P")


# --- Turns


def note_turn(stage: str, steps: Sequence[str], seconds: float) -> None:
    """A turn is done: where the guest is now, which steps were new, and how long it took."""
    metrics.TURNS.labels(stage).observe(seconds)
    for step in steps:
        if step == HUMAN:
            metrics.CONTAINED.inc()
        else:
            metrics.FUNNEL.labels(step).inc()


@dataclass(frozen=True, slots=True)
class CountedEvents:
    """The port Events: counted, and handed on."""

    events: Events

    def publish(self, guest: str, events: Sequence[Event]) -> None:
        for event in events:
            metrics.EVENTS.labels(type(event).__name__).inc()
            if isinstance(event, HumanRequested):
                metrics.HANDED_OVER.labels(event.reason).inc()
        self.events.publish(guest, events)

    def failed(self, guest: str, error: Exception) -> None:
        metrics.FAILURES.inc()
        self.events.failed(guest, error)


# --- Messages


def note_sent(bubbles: Sequence[Bubble], *, way: str) -> None:
    """These were handed over: `way` is "twiml" or "rest"."""
    for bubble in bubbles:
        kind = "rich" if bubble.rich else "media" if bubble.media_url else "text"
        metrics.SENT.labels(kind, way).inc()


def kind_of(message: Mapping[str, Any]) -> str:
    """What kind of message lies in the inbox so."""
    if message.get("payload"):
        return "button"
    if message.get("location"):
        return "place"
    media = message.get("media") or ()
    if media:
        return "voice" if str(media[0].get("content_type", "")).startswith("audio/") else "file"
    return "text" if message.get("text") else "other"


# --- Calls


@contextmanager
def timed(dependency: str, call: str, *failures: type[Exception]) -> Iterator[None]:
    """Time a call; of its exceptions only these mean that the dependency failed."""
    begun = time.perf_counter()
    try:
        yield
    except failures as error:
        metrics.CALLS_FAILED.labels(dependency, type(error).__name__).inc()
        raise
    finally:
        metrics.CALLS.labels(dependency, call).observe(time.perf_counter() - begun)


class _TimedPort:
    """Any port whose methods are plain calls: each is timed under its own name."""

    def __init__(self, port: object, dependency: str, failures: tuple[type[Exception], ...]) -> None:
        self._port = port
        self._dependency = dependency
        self._failures = failures

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self._port, name)

        def call(*args: Any, **options: Any) -> Any:
            with timed(self._dependency, name, *self._failures):
                return method(*args, **options)

        # Found by itself the next time.
        setattr(self, name, call)
        return call


def timed_port(port: P, dependency: str, *failures: type[Exception]) -> P:
    """The same port, its calls timed."""
    return cast("P", _TimedPort(port, dependency, failures))


class _CountingStore(_TimedPort):
    def accept(self, guest: str, item: Item, *, token: str, wants_turn: bool) -> Accepted:
        with timed(self._dependency, "accept", *self._failures):
            accepted = cast("Store", self._port).accept(guest, item, token=token, wants_turn=wants_turn)
        if item.kind == "message":
            metrics.RECEIVED.labels(kind_of(item.body), accepted.outcome).inc()
        return accepted


def measured_store(store: Store) -> Store:
    """The same store: its calls timed, guests' messages counted."""
    return cast("Store", _CountingStore(store, "redis", (StoreUnavailable,)))


class _CountingChannel(_TimedPort):
    def send(self, guest: str, bubble: Bubble) -> Receipt:
        receipt = cast("Channel", self._port).send(guest, bubble)
        note_sent((bubble,), way="rest")
        return receipt

    def __getattr__(self, name: str) -> Any:
        return getattr(self._port, name)


def measured_channel(channel: Channel) -> Channel:
    """The same channel, which counts what it sends."""
    return cast("Channel", _CountingChannel(channel, "twilio", ()))


def counted_post(post: PostNotice) -> PostNotice:
    """The same, which counts what became of each event."""

    def counted(receiver: str, notice: Notice) -> None:
        try:
            post(receiver, notice)
        except NotDelivered as refusal:
            metrics.DELIVERIES.labels("no_answer" if refusal.reason == "no_answer" else "refused").inc()
            raise
        metrics.DELIVERIES.labels("taken").inc()

    return counted


def counted_templates(look_up: Callable[[], int]) -> Callable[[], int]:
    """The same look at the account's templates, which shows how many can be used."""

    def counted() -> int:
        usable = look_up()
        metrics.TEMPLATES.set(usable)
        return usable

    return counted


class MeasuredTransport(httpx2.BaseTransport):
    """HTTP to one dependency: timed, failures counted, and the turn's id shown as `X-Request-Id`.

    `call_of` names a request by one of few words.
    """

    def __init__(
        self, transport: httpx2.BaseTransport, dependency: str, call_of: Callable[[httpx2.Request], str]
    ) -> None:
        self._transport = transport
        self._dependency = dependency
        self._call_of = call_of

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if turn := turn_id():
            request.headers["X-Request-Id"] = turn
        with timed(self._dependency, self._call_of(request), httpx2.TransportError):
            response = self._transport.handle_request(request)
        if response.status_code >= 400:
            reason = f"http_{response.status_code // 100}xx"
            metrics.CALLS_FAILED.labels(self._dependency, reason).inc()
        return response

    def close(self) -> None:
        self._transport.close()


def by_method(request: httpx2.Request) -> str:
    return request.method


def by_resource(request: httpx2.Request) -> str:
    """QloApps: the method and the resource, the part of the path after `api`."""
    _, _, after = request.url.path.partition("/api/")
    return f"{request.method} {after.partition('/')[0] or '-'}"
