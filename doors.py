"""The doors of one process, made from its settings: QloApps, Twilio, the language model, Redis, other systems."""

from __future__ import annotations

import secrets
import ssl
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from typing import Protocol

import httpx2
import redis

import session_store
from event_webhooks import Receiver, WebhookPoster
from pms_client import QloAppsClient, pooled
from reservations.errors import ModelUnavailable
from reservations.outbox import Courier
from reservations.ports import PMS, Channel, Clock, Ear, FetchFile, LanguageModel, LineFinder, MessageHistory
from reservations.understanding import explained
from session_store import Kept
from settings import Settings
from telemetry.measuring import MeasuredTransport, by_method, by_resource, counted_post, timed_port
from web.instruments import Breakers
from web.room_pictures import PictureAddresses
from whatsapp_handler import (
    Account,
    KnownTemplates,
    MediaFetcher,
    WhatsAppChannel,
    WhatsAppClient,
    WhatsAppHistory,
    link_hosts,
    rich_forms,
)


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class Model(LanguageModel, LineFinder, Ear, Protocol):
    """Everything that the door to the language model does."""


@dataclass(frozen=True, slots=True)
class Doors:
    """What leads outside, but for Redis; and what tells how it fares (`breakers`)."""

    clock: Clock
    pms: PMS
    pictures: PictureAddresses
    twilio: WhatsAppClient
    templates: KnownTemplates
    channel: Channel
    history: MessageHistory
    fetch: FetchFile
    model: Model | None
    breakers: Breakers


def doors_of(settings: Settings, kept: Kept, clock: Clock) -> Doors:
    """All of them. Opens no connection."""
    pictures = PictureAddresses(settings.public_base_url, settings.secret_key)
    breakers = Breakers()
    twilio = _twilio(settings)
    forms, templates = rich_forms(settings.hotel, settings.picture_hosts)
    return Doors(
        clock=clock,
        pms=_qloapps(settings, clock, pictures, breakers),
        pictures=pictures,
        twilio=twilio,
        templates=templates,
        channel=WhatsAppChannel(twilio, forms=forms, hosts=link_hosts(settings.hotel, settings.picture_hosts)),
        history=WhatsAppHistory(twilio, settings.twilio.numbers),
        fetch=_fetcher(settings),
        model=_language_model(settings, kept, clock, breakers),
        breakers=breakers,
    )


def kept_in(client: redis.Redis, settings: Settings) -> Kept:
    """What the settings want kept, in this Redis."""
    return session_store.kept_in(
        client,
        session_store.Keeping(session_store.seal_with(settings.session_encryption_keys), settings.personal_data_days),
        session_ttl=settings.session_ttl_seconds,
        receivers=[receiver.id for receiver in _receivers(settings)],
        messages_per_second=settings.twilio.messages_per_second,
    )


def courier(settings: Settings, kept: Kept, clock: Clock) -> Courier:
    """Who brings events to the hotel's other systems."""
    known = _receivers(settings)
    poster = WebhookPoster(known, settings.event_webhooks.secret, clock, transport=_outward())
    post = counted_post(poster)
    new_token = partial(secrets.token_urlsafe, 16)
    return Courier(kept.outbox, post, tuple(receiver.id for receiver in known), clock, new_token)


def account(settings: Settings) -> Account:
    """Whose webhooks are ours."""
    twilio = settings.twilio
    return Account(twilio.account_sid, twilio.numbers, twilio.service_sid)


def status_callback(settings: Settings) -> str:
    """Tried again like a message: a form that was refused is still to be said in words."""
    return f"{settings.public_base_url}/webhook/status#ct=2000&rc=2&rp=all"


def _receivers(settings: Settings) -> tuple[Receiver, ...]:
    return tuple(Receiver(url) for url in settings.event_webhooks.urls)


def _qloapps(settings: Settings, clock: Clock, pictures: PictureAddresses, breakers: Breakers) -> QloAppsClient:
    shop = settings.qloapps
    transport = _simulated_hotel(settings) if shop.is_simulated else pooled(_believed())
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


def _simulated_hotel(settings: Settings) -> httpx2.BaseTransport:
    from simulators.qloapps import InProcess
    from simulators.surroundings import simulated_hotel

    return InProcess(simulated_hotel(settings.data_dir, settings.qloapps.api_key))


def _twilio(settings: Settings) -> WhatsAppClient:
    twilio = settings.twilio
    return WhatsAppClient(
        twilio.account_sid,
        twilio.auth_tokens[0],
        sender=twilio.number,
        service_sid=twilio.service_sid,
        status_callback=status_callback(settings),
        api_base_url=twilio.api_base_url,
        transport=MeasuredTransport(_outward(), "twilio", by_method),
    )


def _fetcher(settings: Settings) -> FetchFile:
    twilio = settings.twilio
    fetcher = MediaFetcher(
        twilio.account_sid, twilio.auth_tokens[0], api_base_url=twilio.api_base_url, transport=_outward()
    )
    return fetcher.fetch


def _language_model(settings: Settings, kept: Kept, clock: Clock, breakers: Breakers) -> Model | None:
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
        allowance=kept.allowance,
        daily_tokens=service.daily_tokens,
        clock=clock,
        breaker_told=breakers.of("model"),
    )
    return timed_port(model, "model", ModelUnavailable)


def _outward() -> httpx2.HTTPTransport:
    """HTTP to others, with connections of its own."""
    return httpx2.HTTPTransport(verify=_believed(), trust_env=False)


@cache
def _believed() -> ssl.SSLContext:
    """Whose certificates are believed. Reading them takes longer than making all doors, so it is done once."""
    return httpx2.create_ssl_context(trust_env=False)
