"""What watches over the bot asks here: whether it lives, whether it can serve guests, and what it counts."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from functools import partial
from threading import Thread

from flask import Blueprint, Flask, Response, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.serving import WSGIRequestHandler, make_server

from reservations.breaker import BreakerTold
from reservations.errors import StoreUnavailable
from reservations.ports import PMS, Clock, Deadline, Store
from telemetry import metrics

HEALTH_SECONDS = 2.0
NAME = "instruments"


@dataclass(frozen=True, slots=True)
class Breakers:
    """Which dependencies of this process are given a rest."""

    open: dict[str, bool] = field(default_factory=dict)

    def of(self, dependency: str) -> BreakerTold:
        """What the breaker of this dependency is to tell of its opening and closing."""
        self._note(dependency, "closed")
        return partial(self._note, dependency)

    def _note(self, dependency: str, state: str) -> None:
        self.open[dependency] = state == "open"
        metrics.BREAKER.labels(dependency).set(int(self.open[dependency]))


@dataclass(frozen=True, slots=True)
class Gauged:
    """The parts that are looked at."""

    store: Store
    pms: PMS
    clock: Clock
    breakers: Breakers
    service: str
    hotel_name: str


def instruments(gauged: Gauged, *, metrics_token: str, is_open: bool) -> Blueprint:
    """`/health`, `/health/live` and `/metrics`; the last needs the token, or without one to be `is_open`."""
    blueprint = Blueprint(NAME, __name__)
    blueprint.add_url_rule("/health", "health", partial(_health, gauged))
    blueprint.add_url_rule("/health/live", "live", partial(_live, gauged.service))
    if metrics_token or is_open:
        blueprint.add_url_rule("/metrics", "metrics", partial(_metrics, gauged.store, metrics_token))
    return blueprint


class _Unlogged(WSGIRequestHandler):
    """Prometheus asks four times a minute: that is no line of a log."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


def serve_instruments(app: Flask, host: str, port: int) -> None:
    """Answer at these addresses of the app and at no others, in a thread: for a process that serves no guests.

    A port that is taken ends the process, with a sentence.
    """
    alone = Flask(NAME, static_folder=None)
    alone.register_blueprint(app.blueprints[NAME])
    server = make_server(host, port, alone, threaded=True, request_handler=_Unlogged)
    Thread(target=server.serve_forever, name=NAME, daemon=True).start()


def _live(service: str) -> ResponseReturnValue:
    """This process answers: nothing else is asked, for no restart would bring Redis or QloApps back."""
    return jsonify(status="alive", service=service)


def _health(gauged: Gauged) -> ResponseReturnValue:
    """Whether guests can be served: without the PMS in part, without Redis not at all."""
    redis_up = gauged.store.is_reachable()
    pms_up = _pms_answers(gauged)
    status = "unhealthy" if not redis_up else "healthy" if pms_up else "degraded"
    report = {
        "status": status,
        "service": gauged.service,
        "timestamp": gauged.clock.now().isoformat(),
        "redis": _up(is_up=redis_up),
        "pms": _up(is_up=pms_up),
        "language_model": _model(gauged.breakers),
        "hotel": gauged.hotel_name,
    }
    return jsonify(report), 200 if redis_up else 503


def _pms_answers(gauged: Gauged) -> bool:
    deadline = Deadline(gauged.clock.monotonic() + HEALTH_SECONDS, gauged.clock)
    return gauged.pms.by(deadline).is_reachable()


def _model(breakers: Breakers) -> str:
    """Guests notice nothing of a model that is down, so it leaves the bot healthy."""
    return _up(is_up=not breakers.open["model"]) if "model" in breakers.open else "off"


def _up(*, is_up: bool) -> str:
    return "up" if is_up else "down"


def _metrics(store: Store, token: str) -> ResponseReturnValue:
    given = request.headers.get("Authorization", "").encode()
    if token and not hmac.compare_digest(given, f"Bearer {token}".encode()):
        return Response("Authorization: Bearer <METRICS_TOKEN> is needed", 401, mimetype="text/plain")
    _look_at(store)
    return Response(metrics.exposition(), content_type=metrics.CONTENT_TYPE_LATEST)


def _look_at(store: Store) -> None:
    try:
        backlog = store.backlog()
    except StoreUnavailable:
        # What is counted is told all the same; that Redis is away shows in it.
        return
    metrics.WAITING.set(backlog.guests)
    metrics.INBOX_AGE.set(backlog.oldest_seconds)
    metrics.SESSIONS.set(backlog.sessions)
