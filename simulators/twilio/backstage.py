"""A look behind the scenes for the page's side panel: the bot's session of a guest, the hotel's bookings."""

from __future__ import annotations

from urllib.parse import quote

import httpx2
from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from simulators.twilio.setup import Setup

TIMEOUT_SECONDS = 5.0


def side_panel(setup: Setup) -> Blueprint:
    """Asks the bot and the hotel in the page's place, so that the browser needs no key.

    Each answer holds `found`, the JSON of the one asked, or the `error`.
    """
    panel = Blueprint("backstage", __name__, url_prefix="/backstage")
    http = httpx2.Client(timeout=TIMEOUT_SECONDS, transport=setup.transport)

    @panel.get("/sessions/<guest>")
    def session(guest: str) -> ResponseReturnValue:
        url = f"{setup.bot_url.rstrip('/')}/api/sessions/{quote(guest, safe='')}"
        return jsonify(_asked(http, url, {"Authorization": f"Bearer {setup.admin_key}"}))

    @panel.get("/bookings")
    def bookings() -> ResponseReturnValue:
        if not setup.bookings_url:
            return jsonify(error="no hotel connected")
        return jsonify(_asked(http, setup.bookings_url, {}))

    return panel


def _asked(http: httpx2.Client, url: str, headers: dict[str, str]) -> dict[str, object]:
    try:
        answer = http.get(url, headers=headers)
        answer.raise_for_status()
        return {"found": answer.json()}
    except httpx2.HTTPStatusError as refusal:
        return {"error": f"HTTP {refusal.response.status_code}"}
    except (httpx2.HTTPError, ValueError):
        return {"error": "no answer"}
