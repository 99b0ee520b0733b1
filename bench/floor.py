"""The floor: the smallest Flask app that does what no bot for WhatsApp can leave out.

It checks the signature, reads from Redis once, writes once, and answers fixed TwiML. What the real bot reaches is told
as a share of what this reaches beside it, under the same gunicorn settings, on the same kind of Redis.
"""

from __future__ import annotations

from functools import partial

from flask import Flask, Response, request
from redis import Redis
from twilio.request_validator import RequestValidator

import session_store
from settings import Settings
from starting import embedded_redis, settings_or_exit

TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response><Message><Body>Hello!</Body></Message></Response>'
SESSION_SECONDS = 3600


def create_app(settings: Settings, redis: Redis) -> Flask:
    """The app under the bot's own addresses; opens no connection."""
    app = Flask(__name__, static_folder=None)
    validator = RequestValidator(settings.twilio.auth_tokens[0])
    url = f"{settings.public_base_url}/webhook/whatsapp"
    app.add_url_rule("/webhook/whatsapp", "whatsapp", partial(answer, validator, url, redis), methods=["POST"])
    app.add_url_rule("/health", "health", lambda: "healthy")
    return app


def answer(validator: RequestValidator, url: str, redis: Redis) -> Response:
    """One message."""
    if not validator.validate(url, request.form, request.headers.get("X-Twilio-Signature", "")):
        return Response("bad signature", 403)
    guest = f"floor:{request.form['From']}"
    redis.get(guest)
    redis.set(guest, request.form["Body"], ex=SESSION_SECONDS)
    return Response(TWIML, mimetype="application/xml")


def __getattr__(name: str) -> Flask:
    """`bench.floor:app`, made when gunicorn asks for it."""
    if name == "app":
        settings = settings_or_exit()
        return create_app(settings, session_store.connect(settings.redis_url or embedded_redis(settings)))
    raise AttributeError(name)
