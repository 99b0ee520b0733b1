"""Everything around the bot on a developer's machine: the hotel's PMS and Twilio with its chat page, in threads."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from flask import Flask
from werkzeug.serving import make_server

from settings import Settings
from simulators import qloapps, twilio
from simulators.twilio.content import Content, content_of
from simulators.twilio.store import Store
from whatsapp_handler.templates import Template, templates

HOST = "127.0.0.1"


def start(settings: Settings) -> Iterator[tuple[str, str]]:
    """Start what is simulated, one after the other; what each is called and where it is."""
    bookings_url = ""
    if settings.qloapps.is_simulated:
        hotel = _serve(simulated_hotel(settings.data_dir, settings.qloapps.api_key), settings.simulator_port)
        bookings_url = f"{hotel}/_control/bookings"
        yield "QloApps simulator", f"{hotel}/api/"
    if settings.twilio.is_double:
        double = _serve(_twilio_double(settings, bookings_url), settings.double_port)
        yield "Chat with the hotel", f"{double}/"


def simulated_hotel(data_dir: Path, api_key: str) -> Flask:
    """The PMS of the demo hotel; its bookings outlive the process in `data_dir`."""
    data_dir.mkdir(parents=True, exist_ok=True)
    return qloapps.create_app(data_dir / "qloapps.sqlite3", api_keys=[qloapps.ApiKey(api_key)])


def _twilio_double(settings: Settings, bookings_url: str) -> Flask:
    """Twilio and the chat page; its messages outlive the process too."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    database = settings.data_dir / "twilio.sqlite3"
    _push_templates(database, settings)
    return twilio.create_app(
        database,
        account_sid=settings.twilio.account_sid,
        auth_token=settings.twilio.auth_tokens[0],
        number=settings.twilio.number,
        bot_url=f"http://{HOST}:{settings.port}",
        webhook_url=f"{settings.public_base_url}/webhook/whatsapp",
        service_sid=settings.twilio.service_sid,
        own_url=settings.twilio.api_base_url,
        admin_key=settings.admin_api_key,
        bookings_url=bookings_url,
    )


def _push_templates(database: Path, settings: Settings) -> None:
    """What `python -m whatsapp_handler templates push` does to a real account."""
    store = Store(database)
    known = {content.friendly_name for content in store.contents()}
    described = templates(settings.hotel, settings.picture_hosts)
    store.add_contents(*(_approved(each) for each in described if each.friendly_name not in known))


def _approved(template: Template) -> Content:
    """The template in the account, as WhatsApp lets it through where it must."""
    return replace(content_of(template.as_json()), approval="approved" if template.category else "unsubmitted")


def _serve(app: Flask, port: int) -> str:
    """Serve the app from a thread until the process ends; its address. Raises OSError if the port is taken."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = make_server(HOST, port, app, threaded=True)
    threading.Thread(target=server.serve_forever, name=f"double on port {port}", daemon=True).start()
    return f"http://{HOST}:{server.port}"
