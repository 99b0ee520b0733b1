"""Everything around the bot on a developer's machine: the hotel's PMS and Twilio with its chat page, in threads."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from pathlib import Path

from flask import Flask
from werkzeug.serving import make_server

from simulators import qloapps, twilio


@dataclass(frozen=True, slots=True)
class Account:
    """The Twilio account the double plays, and where the bot it writes to listens."""

    sid: str
    auth_token: str
    number: str
    bot_url: str
    webhook_url: str
    admin_key: str


def simulated_hotel(data_dir: Path, api_key: str) -> Flask:
    """The PMS of the demo hotel; its bookings outlive the process in `data_dir`."""
    data_dir.mkdir(parents=True, exist_ok=True)
    return qloapps.create_app(data_dir / "qloapps.sqlite3", api_keys=[qloapps.ApiKey(api_key)])


def twilio_double(data_dir: Path, account: Account, *, bookings_url: str) -> Flask:
    """Twilio and the chat page; its messages outlive the process in `data_dir`."""
    data_dir.mkdir(parents=True, exist_ok=True)
    return twilio.create_app(
        data_dir / "twilio.sqlite3",
        account_sid=account.sid,
        auth_token=account.auth_token,
        number=account.number,
        bot_url=account.bot_url,
        webhook_url=account.webhook_url,
        admin_key=account.admin_key,
        bookings_url=bookings_url,
    )


def serve(app: Flask, host: str, port: int) -> str:
    """Serve the app from a thread until the process ends; the address it is at. Raises OSError if the port is taken."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = make_server(host, port, app, threaded=True)
    threading.Thread(target=server.serve_forever, name=f"double on port {port}", daemon=True).start()
    return f"http://{host}:{server.port}"
