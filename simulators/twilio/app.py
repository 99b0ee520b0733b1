"""The double as a WSGI application, put together in one place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx2
from flask import Flask

from simulators.twilio.backstage import side_panel
from simulators.twilio.callbacks import StatusCallbacks
from simulators.twilio.chat import chat_page
from simulators.twilio.content_api import content_api, contents_with_approvals
from simulators.twilio.control import control
from simulators.twilio.inbound import Deliveries
from simulators.twilio.indicators import typing_indicator
from simulators.twilio.rest import media_host, rest_api
from simulators.twilio.setup import Setup, in_a_thread
from simulators.twilio.signing import Caller
from simulators.twilio.store import Store

MAX_UPLOAD_BYTES = 16 * 1024 * 1024
"""WhatsApp takes no larger file."""


def create_app(
    database: Path,
    *,
    account_sid: str,
    auth_token: str,
    number: str,
    bot_url: str,
    webhook_url: str | None = None,
    service_sid: str = "",
    own_url: str = "",
    admin_key: str = "",
    bookings_url: str = "",
    messages_per_second: int = 80,
    transport: httpx2.BaseTransport | None = None,
    in_background: Callable[[Callable[[], None]], None] = in_a_thread,
) -> Flask:
    """The double of one account and its one WhatsApp number; its messages live in `database`.

    `webhook_url` is the inbound webhook's public URL, where it differs from the path at `bot_url`; `service_sid` the
    Messaging Service that the number is in, if it is in one; `own_url` the double's address as the bot knows it, where
    a browser may use another one. Tests may hand in a `transport` that reaches the bot without a network, and do the
    background jobs at once.
    """
    setup = Setup(
        account_sid=account_sid,
        auth_token=auth_token,
        number=number,
        bot_url=bot_url,
        webhook_url=webhook_url or f"{bot_url.rstrip('/')}/webhook/whatsapp",
        service_sid=service_sid,
        own_url=own_url,
        admin_key=admin_key,
        bookings_url=bookings_url,
        messages_per_second=messages_per_second,
        transport=transport,
        in_background=in_background,
    )
    return _assembled(setup, Store(database))


def _assembled(setup: Setup, store: Store) -> Flask:
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAX_UPLOAD_BYTES
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the side panel shows a session in its own order
    caller = Caller(setup)
    callbacks = StatusCallbacks(setup, store, caller)
    app.register_blueprint(rest_api(setup, store, callbacks))
    app.register_blueprint(content_api(setup, store))
    app.register_blueprint(contents_with_approvals(setup, store))
    app.register_blueprint(typing_indicator(setup, store))
    app.register_blueprint(media_host(store))
    app.register_blueprint(chat_page(setup, store, Deliveries(setup, store, caller, callbacks), callbacks))
    app.register_blueprint(side_panel(setup))
    app.register_blueprint(control(store))
    return app
