"""What is counted, for Prometheus. docs/metrics.md says what each number means; every label has few values.

Loading this file decides whether the numbers of several processes are put together (PROMETHEUS_MULTIPROC_DIR, which
gunicorn.conf.py sets), so it is loaded by whoever serves, and not by gunicorn's own process.
"""

from __future__ import annotations

from collections.abc import Sequence

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

__all__ = ["CONTENT_TYPE_LATEST", "REGISTRY", "exposition"]

TURN_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15)
CALL_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

REGISTRY = CollectorRegistry()


def _counter(name: str, what: str, labels: Sequence[str] = ()) -> Counter:
    return Counter(name, what, labels, registry=REGISTRY)


def _gauge(name: str, what: str, labels: Sequence[str] = (), *, latest: bool = True) -> Gauge:
    """Of several processes: the value set last, or the highest."""
    if latest:
        return Gauge(name, what, labels, registry=REGISTRY, multiprocess_mode="livemostrecent")
    return Gauge(name, what, labels, registry=REGISTRY, multiprocess_mode="livemax")


RECEIVED = _counter("bot_messages_received", "Messages of guests, by kind and what became of them", ("kind", "outcome"))
SENT = _counter("bot_messages_sent", "Messages to guests that were handed over", ("kind", "way"))
REFUSED = _counter("bot_webhooks_refused", "Calls of the webhooks that nobody of ours made", ("reason",))
TURNS = Histogram(
    "bot_turn_seconds",
    "From the turn to its answer, by where the guest is then",
    ("stage",),
    buckets=TURN_BUCKETS,
    registry=REGISTRY,
)
CALLS = Histogram(
    "bot_call_seconds",
    "Calls of what the bot depends on",
    ("dependency", "call"),
    buckets=CALL_BUCKETS,
    registry=REGISTRY,
)
CALLS_FAILED = _counter("bot_calls_failed", "Such calls that failed, by reason", ("dependency", "reason"))
BREAKER = _gauge("bot_breaker_open", "1 while calls of it fail at once", ("dependency",), latest=False)
EVENTS = _counter("bot_events", "What happened, by the event's name", ("event",))
HANDED_OVER = _counter("bot_humans_requested", "Times a person was needed, by reason", ("reason",))
FAILURES = _counter("bot_failures", "Exceptions met while serving guests")
FUNNEL = _counter("bot_funnel", "Steps on the way to a booking, each once a trip", ("step",))
CONTAINED = _counter("bot_conversations_handed_over", "Conversations in which a person was needed")
DELIVERIES = _counter("bot_event_deliveries", "Events sent to other systems, by what became of them", ("outcome",))
TEMPLATES = _gauge("bot_templates", "Content templates that can be used")
WAITING = _gauge("bot_guests_waiting", "Guests in the index of those whose work may wait")
INBOX_AGE = _gauge("bot_inbox_oldest_seconds", "How long ago the longest waiting of them last wrote")
SESSIONS = _gauge("bot_sessions", "Guests who wrote within the lifetime of a session, about")


def exposition() -> bytes:
    """The numbers of all processes of this server, in Prometheus's text format."""
    together = CollectorRegistry()
    try:
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
    except ValueError:
        # One process alone: nothing is to be put together.
        return generate_latest(REGISTRY)
    return generate_latest(together)
