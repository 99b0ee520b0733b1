"""The Flask app, health, and how it is served. The only file that wires the others."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

import httpx2
from flask import Flask, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException
from werkzeug.serving import make_server

import chores
import session_store
import state_graph
import telemetry
from event_webhooks import Receiver, WebhookPoster
from pms_client import QloAppsClient, pooled
from reservations.advising import ModelAdviser
from reservations.alerts import AlertingEvents
from reservations.apologies import Apologies
from reservations.errors import ModelUnavailable, StoreUnavailable
from reservations.front_desk import FrontDesk
from reservations.initiative import Initiative, Sendings
from reservations.listening import Listening
from reservations.outbox import Courier
from reservations.pacing import Pace, PacedChannel
from reservations.personal_data import PersonalData
from reservations.ports import (
    PMS,
    Allowance,
    Attempts,
    Belongings,
    Channel,
    Clock,
    Confirmations,
    Ear,
    FetchFile,
    KeptFiles,
    LanguageModel,
    Ledger,
    LineFinder,
    MessageHistory,
    Outbox,
    People,
    Ports,
    Retention,
    Store,
    Transcripts,
    Watch,
)
from reservations.recovery import Recovery
from reservations.reminders import Reminders
from reservations.slots import TurnSlots
from reservations.standing import Contacts
from reservations.turn import Worker
from reservations.understanding import explained, understand
from settings import Settings
from starting import embedded_redis, settings_or_exit
from telemetry.measuring import (
    CountedEvents,
    MeasuredTransport,
    by_method,
    by_resource,
    counted_post,
    measured_channel,
    measured_store,
    note_turn,
    timed_port,
)
from web.document_pages import Publisher, document_pages
from web.file_pages import FileKeeper, file_pages
from web.instruments import Breakers, Gauged, instruments
from web.management_api import Office, error_answer, management_api
from web.room_pictures import PictureAddresses, room_pictures
from web.webhooks import Reception, webhooks
from whatsapp_handler import (
    Account,
    MediaFetcher,
    TypingIndicator,
    WebhookVerifier,
    WhatsAppChannel,
    WhatsAppClient,
    WhatsAppHistory,
    link_hosts,
    rich_forms,
)

# By name: run as a script this file is "__main__", and its lines would go unheard.
log = logging.getLogger("whatsapp_bot")

SERVICE = "whatsapp-hotel-bot"
MOST_FORM_BYTES = 64 * 1024
TURN_SLOTS = 24
"""Fewer than the threads of gunicorn.conf.py, so that a full house still accepts."""


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class _Model(LanguageModel, LineFinder, Ear, Protocol):
    """Everything that the door to the language model does."""


@dataclass(frozen=True, slots=True)
class Services:
    """Everything concrete that the web layer works with."""

    settings: Settings
    store: Store
    pms: PMS
    channel: Channel
    clock: Clock
    desk: FrontDesk
    look_up_templates: Callable[[], int]
    recovery: Recovery
    courier: Courier
    reminders: Reminders
    retention: Retention
    apologies: Apologies


def create_app(
    settings: Settings,
    *,
    store: Store,
    ledger: Ledger,
    confirmations: Confirmations,
    files: KeptFiles,
    allowance: Allowance,
    transcripts: Transcripts,
    watch: Watch,
    attempts: Attempts,
    people: People,
    outbox: Outbox,
    contacts: Contacts,
    sendings: Sendings,
    pace: Pace,
    belongings: Belongings,
    retention: Retention,
    pms: PMS | None = None,
    channel: Channel | None = None,
    history: MessageHistory | None = None,
    fetch: FetchFile | None = None,
    clock: Clock | None = None,
) -> Flask:
    """The app; the doors that are not handed in are made from the settings. Opens no connection."""
    clock = clock or SystemClock()
    store = measured_store(store)
    pictures = PictureAddresses(settings.public_base_url, settings.secret_key)
    breakers = Breakers()
    pms = pms or _qloapps(settings, clock, pictures, breakers)
    twilio = _twilio(settings)
    forms, templates = rich_forms(settings.hotel, settings.picture_hosts)
    channel = channel or WhatsAppChannel(twilio, forms=forms, hosts=link_hosts(settings.hotel, settings.picture_hosts))
    channel = PacedChannel(measured_channel(channel), pace, time.sleep)
    fetch = fetch or _fetcher(settings)
    publish = Publisher(confirmations, settings.hotel, clock, settings.public_base_url, settings.secret_key)
    keeper = FileKeeper(files, clock, settings.public_base_url, settings.secret_key)
    model = _language_model(settings, allowance, clock, breakers)
    ports = replace(
        _ports(settings, pms, ledger, clock, publish, keeper),
        adviser=ModelAdviser(model) if model else None,
        opt_out=contacts.opt_out,
        opt_in=contacts.opt_in,
        mark_unreachable=contacts.mark_unreachable,
        forget=_forgetting(settings, belongings),
    )
    listening = Listening(fetch, model, transcripts) if model else None
    history = history or WhatsAppHistory(twilio, settings.twilio.numbers)
    desk = _front_desk(settings, store, channel, ports, model, listening, history)
    verifier = WebhookVerifier(settings.twilio.auth_tokens, settings.public_base_url)
    slots = TurnSlots(TURN_SLOTS)
    recovery = Recovery(desk, history, watch, people)
    reminders = Reminders(desk, history, attempts, publish.recall, templates.filled, contacts, settings.reminders)
    courier = _courier(settings, outbox, clock)
    look_up = partial(templates.look_up, twilio)
    apologies = Apologies(store)
    services = Services(
        settings, store, pms, channel, clock, desk, look_up, recovery, courier, reminders, retention, apologies
    )
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MOST_FORM_BYTES
    app.extensions[SERVICE] = services
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(StoreUnavailable, _store_away)
    reception = Reception(
        _account(settings), verifier, desk, slots, people, apologies, settings.secret_key, _status_callback(settings)
    )
    if settings.typing_indicator:
        reception = replace(reception, typing=TypingIndicator(twilio))
    app.register_blueprint(webhooks(reception))
    guests = PersonalData(desk, belongings, people)
    office = Office(Initiative(desk, contacts, sendings), people, templates.filled, settings.hotel.language)
    app.register_blueprint(
        management_api(desk, store, office, keeper, outbox, guests, admin_api_key=settings.admin_api_key)
    )
    app.register_blueprint(document_pages(confirmations, settings.hotel))
    app.register_blueprint(file_pages(files, fetch, clock))
    app.register_blueprint(room_pictures(pms, pictures))
    gauged = Gauged(store, pms, clock, breakers, SERVICE, settings.hotel.name)
    token, is_open = settings.metrics_token, not settings.is_production
    app.register_blueprint(instruments(gauged, metrics_token=token, is_open=is_open))
    return app


def _front_desk(
    settings: Settings,
    store: Store,
    channel: Channel,
    ports: Ports,
    model: LanguageModel | None,
    listening: Listening | None,
    history: MessageHistory,
) -> FrontDesk:
    event_log = telemetry.EventLog(settings.secret_key)
    events = AlertingEvents(CountedEvents(event_log), channel, settings.hotel_alert_to, settings.hotel.language)
    advance = partial(state_graph.advance, state_graph.build_graph())
    worker = Worker(store, channel, events, understand, advance, ports, model, listening, note_turn)
    return FrontDesk(worker, history=history)


def _ports(settings: Settings, pms: PMS, ledger: Ledger, clock: Clock, publish: Publisher, keeper: FileKeeper) -> Ports:
    return Ports(
        hotel=settings.hotel,
        pms=pms,
        ledger=ledger,
        clock=clock,
        new_key=partial(secrets.token_urlsafe, 16),
        source=_sources(settings.secret_key),
        publish=publish,
        hand_on=keeper,
        withdraw=publish.withdraw,
    )


def _qloapps(settings: Settings, clock: Clock, pictures: PictureAddresses, breakers: Breakers) -> QloAppsClient:
    shop = settings.qloapps
    transport = _simulated_hotel(settings) if shop.is_simulated else pooled()
    return QloAppsClient(
        shop.base_url,
        shop.api_key,
        shop.hotel_id,
        clock=clock,
        transport=MeasuredTransport(transport, "pms", by_resource),
        image_address=pictures,
        languages=settings.hotel.languages,
        breaker_told=breakers.of("pms"),
    )


def _language_model(settings: Settings, allowance: Allowance, clock: Clock, breakers: Breakers) -> _Model | None:
    """The model, where there is a key for one: only then its libraries are loaded, and all that its answers need."""
    if settings.openai is None:
        return None
    from language_model import OpenAIModel

    explained.make_ready()
    service = settings.openai
    model = OpenAIModel(
        service.base_url,
        service.api_key,
        service.model,
        transcription_model=service.transcription_model,
        allowance=allowance,
        daily_tokens=service.daily_tokens,
        clock=clock,
        breaker_told=breakers.of("model"),
    )
    return timed_port(model, "model", ModelUnavailable)


def _account(settings: Settings) -> Account:
    account = settings.twilio
    return Account(account.account_sid, account.numbers, account.service_sid)


def _twilio(settings: Settings) -> WhatsAppClient:
    account = settings.twilio
    return WhatsAppClient(
        account.account_sid,
        account.auth_tokens[0],
        sender=account.number,
        service_sid=account.service_sid,
        status_callback=_status_callback(settings),
        api_base_url=account.api_base_url,
        transport=MeasuredTransport(httpx2.HTTPTransport(trust_env=False), "twilio", by_method),
    )


def _status_callback(settings: Settings) -> str:
    """Tried again like a message: a form that was refused is still to be said in words."""
    return f"{settings.public_base_url}/webhook/status#ct=2000&rc=2&rp=all"


def _fetcher(settings: Settings) -> FetchFile:
    account = settings.twilio
    return MediaFetcher(account.account_sid, account.auth_tokens[0], api_base_url=account.api_base_url).fetch


def receivers(settings: Settings) -> tuple[Receiver, ...]:
    """Where events go."""
    return tuple(Receiver(url) for url in settings.event_webhooks.urls)


def _courier(settings: Settings, outbox: Outbox, clock: Clock) -> Courier:
    known = receivers(settings)
    post = counted_post(WebhookPoster(known, settings.event_webhooks.secret, clock))
    new_token = partial(secrets.token_urlsafe, 16)
    return Courier(outbox, post, tuple(receiver.id for receiver in known), clock, new_token)


def _sources(secret_key: str) -> Callable[[str, str], str]:
    """Makes what the PMS keeps with a booking: findable by guest and by key, telling nobody who the guest is."""

    # No partial: printed, that would show the key.
    def source(guest: str, key: str) -> str:
        return f"whatsapp:{telemetry.keyed_hash(secret_key, guest)}:{key}"

    return source


def _forgetting(settings: Settings, belongings: Belongings) -> Callable[[str], bool]:
    source = _sources(settings.secret_key)

    def forget(guest: str) -> bool:
        return belongings.erase(guest, source(guest, ""))

    return forget


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
    named = [receiver.id for receiver in receivers(settings)]
    keeping = kept_by(settings)
    store = session_store.RedisStore(redis, session_ttl=settings.session_ttl_seconds, receivers=named, keeping=keeping)
    return create_app(
        settings,
        store=store,
        ledger=session_store.RedisLedger(redis, keeping),
        confirmations=session_store.RedisConfirmations(redis, keeping),
        files=session_store.RedisFiles(redis, keeping),
        allowance=session_store.RedisAllowance(redis),
        transcripts=session_store.RedisTranscripts(redis, keeping),
        watch=session_store.RedisWatch(redis),
        attempts=session_store.RedisAttempts(redis),
        people=session_store.RedisPeople(redis, keeping),
        outbox=session_store.RedisOutbox(redis, named, keeping),
        contacts=session_store.RedisContacts(redis, keeping),
        sendings=session_store.RedisSendings(redis),
        pace=session_store.RedisPace(redis, per_second=settings.twilio.messages_per_second),
        belongings=session_store.RedisBelongings(redis, keeping),
        retention=session_store.RedisRetention(redis, keeping),
        clock=session_store.RedisClock(redis, clock or SystemClock()),
    )


def kept_by(settings: Settings) -> session_store.Keeping:
    """How what tells of guests is kept."""
    return session_store.Keeping(session_store.seal_with(settings.session_encryption_keys), settings.personal_data_days)


def _simulated_hotel(settings: Settings) -> httpx2.BaseTransport:
    from simulators.surroundings import simulated_hotel

    return httpx2.WSGITransport(app=simulated_hotel(settings.data_dir, settings.qloapps.api_key))


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
