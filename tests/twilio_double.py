"""A Twilio double with a scripted bot behind it, both reached without a network and without waiting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
from flask import Flask, Response, jsonify, request
from werkzeug.test import TestResponse

from reservations.messages import Bubble
from simulators.twilio import create_app
from whatsapp_handler import WhatsAppClient, twiml

ACCOUNT = "AC" + "a" * 32
TOKEN = "double-test-token"
NUMBER = "+14155238886"
BOT_URL = "http://bot.test"
PUBLIC_URL = "https://hotel.example"
DOUBLE_URL = "http://twilio.test"
ADMIN_KEY = "double-test-admin-key"
GUEST = "+34600111222"

Answer = Callable[[Mapping[str, str]], tuple[Bubble, ...]]


def at_once(job: Callable[[], None]) -> None:
    """Do background work before the answer, so that a test sees its end."""
    job()


@dataclass
class ScriptedBot:
    """Stands where the bot stands: keeps what it is called with and answers as it is told."""

    answer: Answer = lambda form: (Bubble(f"You said: {form['Body']}"),)
    status: int = 200
    status_callback: str = ""
    calls: list[tuple[dict[str, str], dict[str, str]]] = field(default_factory=list)
    statuses: list[tuple[dict[str, str], dict[str, str]]] = field(default_factory=list)

    @property
    def app(self) -> Flask:
        app = Flask("scripted_bot")
        app.add_url_rule("/webhook/whatsapp", view_func=self._hear, methods=["POST"])
        app.add_url_rule("/webhook/status", view_func=self._hear_status, methods=["POST"])
        app.add_url_rule("/api/sessions/<guest>", view_func=self._session)
        app.add_url_rule("/bookings", view_func=lambda: jsonify(bookings=[{"id": 7, "rooms": [{"room": "101"}]}]))
        return app

    def _hear(self) -> Response:
        self.calls.append((request.form.to_dict(), dict(request.headers)))
        return Response(
            twiml(self.answer(request.form), status_callback=self.status_callback),
            status=self.status,
            content_type="application/xml",
        )

    def _hear_status(self) -> tuple[str, int]:
        self.statuses.append((request.form.to_dict(), dict(request.headers)))
        return "", 204

    def _session(self, guest: str) -> tuple[Response, int]:
        if request.headers.get("Authorization") != f"Bearer {ADMIN_KEY}":
            return jsonify(error={"code": "unauthorized"}), 401
        return jsonify(user_id=guest, ttl=3599, state={"version": 1, "check_in_date": "2026-12-15"}), 200


@dataclass
class Double:
    """The double under test, and the bot that it calls."""

    app: Flask
    bot: ScriptedBot

    def client(self, **more: Any) -> WhatsAppClient:
        """Twilio's client as the bot uses it, on this double."""
        options: dict[str, Any] = {
            "sender": NUMBER,
            "api_base_url": DOUBLE_URL,
            "transport": httpx2.WSGITransport(app=self.app),
        }
        return WhatsAppClient(ACCOUNT, TOKEN, **options | more)

    def add_guest(self, key: str = GUEST, name: str = "Ana Díaz", language: str = "es") -> None:
        answer = self.app.test_client().post("/chat/guests", data={"key": key, "name": name, "language": language})
        assert answer.status_code == 201

    def guest_sends(self, text: str = "", *, guest: str = GUEST, **more: Any) -> TestResponse:
        return self.app.test_client().post(f"/chat/guests/{guest}/messages", data={"text": text, **more})

    def chat(self, guest: str = GUEST) -> list[dict[str, Any]]:
        """The messages of one guest as the page gets them."""
        known = self.app.test_client().get("/chat/chats").get_json()["chats"]
        return next((chat["messages"] for chat in known if chat["guest"]["key"] == guest), [])

    def circumstances(self, guest: str = GUEST) -> dict[str, bool]:
        """What keeps messages from the guest, as the page is told."""
        known = self.app.test_client().get("/chat/chats").get_json()["chats"]
        found: dict[str, bool] = next(chat["circumstances"] for chat in known if chat["guest"]["key"] == guest)
        return found

    def fails(self, **fault: Any) -> None:
        assert self.app.test_client().post("/_control/faults", json=fault).status_code == 201


def double_with(bot: ScriptedBot, folder: Path, **more: Any) -> Double:
    """A double that calls this bot, its messages in the folder."""
    options: dict[str, Any] = {
        "account_sid": ACCOUNT,
        "auth_token": TOKEN,
        "number": NUMBER,
        "bot_url": BOT_URL,
        "webhook_url": f"{PUBLIC_URL}/webhook/whatsapp",
        "admin_key": ADMIN_KEY,
        "bookings_url": f"{BOT_URL}/bookings",
        "transport": httpx2.WSGITransport(app=bot.app),
        "in_background": at_once,
    }
    return Double(create_app(folder / "twilio.sqlite", **options | more), bot)
