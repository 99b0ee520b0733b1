"""The Flask app, and how it is served. The only file that wires the others."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from flask import Blueprint, Flask, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException
from werkzeug.serving import make_server

import chores
import session_store
import state_graph
import telemetry
from doors import Doors, SystemClock, account, courier, doors_of, kept_in, status_callback
from reservations.advising import ModelAdviser
from reservations.alerts import AlertingEvents
from reservations.apologies import Apologies
from reservations.errors import StoreUnavailable
from reservations.front_desk import FrontDesk
from reservations.initiative import Initiative
from reservations.listening import Listening
from reservations.outbox import Courier
from reservations.pacing import PacedChannel
from reservations.personal_data import PersonalData
from reservations.ports import PMS, Channel, Clock, Ports, Retention, Store
from reservations.recovery import Recovery
from reservations.reminders import Reminders
from reservations.slots import TurnSlots
from reservations.turn import Worker
from reservations.understanding import understand
from session_store import Kept
from settings import Settings
from starting import embedded_redis, settings_or_exit
from telemetry.measuring import CountedEvents, counted_templates, measured_channel, measured_store, note_turn
from web.document_pages import Publisher, document_pages
from web.file_pages import FileKeeper, file_pages
from web.instruments import Gauged, instruments
from web.management_api import Office, error_answer, management_api
from web.room_pictures import room_pictures
from web.webhooks import Reception, webhooks
from whatsapp_handler import TypingIndicator, WebhookVerifier

# By name: run as a script this file is "__main__", and its lines would go unheard.
log = logging.getLogger("whatsapp_bot")

SERVICE = "whatsapp-hotel-bot"
MOST_FORM_BYTES = 64 * 1024
TURN_SLOTS = 24
"""Fewer than the threads of gunicorn.conf.py, so that a full house still accepts."""


@dataclass(frozen=True, slots=True)
class Services:
    """Everything concrete that the addresses and the chores work with."""

    settings: Settings
    store: Store
    pms: PMS
    channel: Channel
    clock: Clock
    desk: FrontDesk
    files: FileKeeper
    look_up_templates: Callable[[], int]
    recovery: Recovery
    courier: Courier
    reminders: Reminders
    retention: Retention
    apologies: Apologies


def create_app(settings: Settings, kept: Kept, doors: Doors) -> Flask:
    """The app on this Redis and these doors. Opens no connection."""
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MOST_FORM_BYTES
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(StoreUnavailable, _store_away)
    services = _services(settings, kept, doors)
    app.extensions[SERVICE] = services
    for address in _addresses(services, kept, doors):
        app.register_blueprint(address)
    return app


def _services(settings: Settings, kept: Kept, doors: Doors) -> Services:
    store = measured_store(kept.store)
    channel = PacedChannel(measured_channel(doors.channel), kept.pace, time.sleep)
    publish = Publisher(kept.confirmations, settings.hotel, doors.clock, settings.public_base_url, settings.secret_key)
    files = FileKeeper(kept.files, doors.clock, settings.public_base_url, settings.secret_key)
    desk = _front_desk(settings, store, channel, _ports(settings, kept, doors, publish, files), kept, doors)
    return Services(
        settings=settings,
        store=store,
        pms=doors.pms,
        channel=channel,
        clock=doors.clock,
        desk=desk,
        files=files,
        look_up_templates=counted_templates(partial(doors.templates.look_up, doors.twilio)),
        recovery=Recovery(desk, doors.history, kept.watch, kept.people),
        courier=courier(settings, kept, doors.clock),
        reminders=Reminders(
            desk,
            doors.history,
            kept.attempts,
            publish.recall,
            doors.templates.filled,
            kept.contacts,
            settings.reminders,
        ),
        retention=kept.retention,
        apologies=Apologies(store),
    )


def _front_desk(
    settings: Settings, store: Store, channel: Channel, ports: Ports, kept: Kept, doors: Doors
) -> FrontDesk:
    event_log = telemetry.EventLog(settings.secret_key)
    events = AlertingEvents(CountedEvents(event_log), channel, settings.hotel_alert_to, settings.hotel.language)
    advance = partial(state_graph.advance, state_graph.build_graph())
    listening = Listening(doors.fetch, doors.model, kept.transcripts) if doors.model else None
    worker = Worker(store, channel, events, understand, advance, ports, doors.model, listening, note_turn)
    return FrontDesk(worker, history=doors.history)


def _ports(settings: Settings, kept: Kept, doors: Doors, publish: Publisher, files: FileKeeper) -> Ports:
    source = _sources(settings.secret_key)

    def forget(guest: str) -> bool:
        return kept.belongings.erase(guest, source(guest, ""))

    return Ports(
        hotel=settings.hotel,
        pms=doors.pms,
        ledger=kept.ledger,
        clock=doors.clock,
        new_key=partial(secrets.token_urlsafe, 16),
        source=source,
        publish=publish,
        hand_on=files,
        withdraw=publish.withdraw,
        adviser=ModelAdviser(doors.model) if doors.model else None,
        opt_out=kept.contacts.opt_out,
        opt_in=kept.contacts.opt_in,
        mark_unreachable=kept.contacts.mark_unreachable,
        close_window=kept.contacts.close_window,
        forget=forget,
    )


def _sources(secret_key: str) -> Callable[[str, str], str]:
    """Makes what the PMS keeps with a booking: findable by guest and by key, telling nobody who the guest is."""

    # No partial: printed, that would show the key.
    def source(guest: str, key: str) -> str:
        return f"whatsapp:{telemetry.keyed_hash(secret_key, guest)}:{key}"

    return source


def _addresses(services: Services, kept: Kept, doors: Doors) -> Iterator[Blueprint]:
    settings, desk, store, hotel = services.settings, services.desk, services.store, services.settings.hotel
    yield webhooks(_reception(services, kept, doors))
    office = Office(Initiative(desk, kept.contacts, kept.sendings), kept.people, doors.templates.filled, hotel.language)
    guests = PersonalData(desk, kept.belongings, kept.people)
    yield management_api(desk, store, office, services.files, kept.outbox, guests, admin_api_key=settings.admin_api_key)
    yield document_pages(kept.confirmations, hotel)
    yield file_pages(kept.files, doors.fetch, doors.clock)
    yield room_pictures(doors.pms, doors.pictures)
    gauged = Gauged(store, doors.pms, doors.clock, doors.breakers, SERVICE, hotel.name)
    yield instruments(gauged, metrics_token=settings.metrics_token, is_open=not settings.is_production)


def _reception(services: Services, kept: Kept, doors: Doors) -> Reception:
    settings = services.settings
    verifier = WebhookVerifier(settings.twilio.auth_tokens, settings.public_base_url)
    reception = Reception(
        account(settings),
        verifier,
        services.desk,
        TurnSlots(TURN_SLOTS),
        kept.people,
        services.apologies,
        settings.secret_key,
        status_callback(settings),
    )
    return replace(reception, typing=TypingIndicator(doors.twilio)) if settings.typing_indicator else reception


# --- Errors


def _http_error(error: HTTPException) -> ResponseReturnValue:
    """Flask's own refusals, as JSON where JSON is spoken."""
    if request.path.startswith("/api/"):
        name = error.name.lower().replace(" ", "_")
        return error_answer(error.code or 500, name, error.description or error.name)
    return error


def _store_away(_: StoreUnavailable) -> ResponseReturnValue:
    return error_answer(503, "store_unavailable", "Redis gave no answer; nothing was done")


# --- Serving


def served_app(settings: Settings) -> Flask:
    """The app as a server process runs it: connected to its Redis, looking after everything by itself."""
    app = connected_app(settings)
    chores.keep_doing(chores_of(settings), app.extensions[SERVICE])
    return app


def chores_of(settings: Settings) -> tuple[chores.Chore, ...]:
    """What a server process does by itself. Nobody else looks after an embedded Redis that a full disk has ended."""
    if settings.redis_url:
        return chores.SHARED + chores.OWN
    keeping = chores.Chore("keep_redis_up", chores.SWEEP_SECONDS, lambda _: embedded_redis(settings))
    return (*chores.SHARED, *chores.OWN, keeping)


def connected_app(settings: Settings, *, clock: Clock | None = None) -> Flask:
    """The app with everything in Redis; opens no connection but that of an embedded Redis. `clock` is the machine's."""
    url = settings.redis_url or embedded_redis(settings)
    redis = session_store.connect(url, sentinel_master=settings.redis_sentinel_master)
    kept = kept_in(redis, settings)
    return create_app(settings, kept, doors_of(settings, kept, session_store.RedisClock(redis, clock or SystemClock())))


def _start_surroundings(settings: Settings) -> None:
    from simulators import surroundings

    for what, address in surroundings.start(settings):
        log.info("%s on %s", what, address)


def main() -> None:
    """Serve from this process: `python whatsapp_bot.py`, and `make run`."""
    settings = settings_or_exit()
    log.info("Starting WhatsApp Hotel Bot")
    log.info("Hotel: %s", settings.hotel.name)
    log.info("WhatsApp Number: %s", settings.twilio.number)
    app = served_app(settings)
    app.debug = settings.flask_debug
    server = make_server(settings.host, settings.port, app, threaded=True)
    if not settings.is_production:
        _start_surroundings(settings)
        log.info("Management key (ADMIN_API_KEY): %s", settings.admin_api_key)
    log.info("Running on http://%s:%s", settings.host, settings.port)
    server.serve_forever()


def __getattr__(name: str) -> Flask:
    """`whatsapp_bot:app`, made when a server asks for it and not when this file is imported."""
    if name == "app":
        return served_app(settings_or_exit())
    raise AttributeError(name)


if __name__ == "__main__":
    main()
