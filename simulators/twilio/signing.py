"""POST requests signed as Twilio signs them."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

import httpx2
from twilio.request_validator import RequestValidator

from simulators.twilio.setup import Setup

TIMEOUT_SECONDS = 15.0
"""Twilio waits so long for a webhook in all, then gives the answer up (error 11205)."""


class Caller:
    """Calls the bot's webhooks with a signature over the public address."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._validator = RequestValidator(setup.auth_token)
        self._http = httpx2.Client(
            timeout=httpx2.Timeout(TIMEOUT_SECONDS, connect=10.0),
            transport=setup.transport,
            headers={"User-Agent": "TwilioProxy/1.1", "Accept": "*/*"},
        )

    def post(self, url: str, parameters: Mapping[str, str], *, token: str | None = None) -> httpx2.Response:
        """One signed call of a public URL. `token` is the same for every delivery of one message."""
        signed_url = url.partition("#")[0]
        return self._http.post(
            self._setup.reachable(url),
            data=dict(parameters),
            headers={
                "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
                "X-Twilio-Signature": self._validator.compute_signature(signed_url, dict(parameters)),
                "I-Twilio-Idempotency-Token": token or str(uuid.uuid4()),
            },
        )
