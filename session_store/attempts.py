"""What is to be done once, however often it is tried: the port Attempts on Redis."""

from __future__ import annotations

from datetime import UTC, datetime

import redis

from reservations.ports import Attempt
from session_store import keys
from session_store.scripts import load, run, text, unavailable_as_ours

KEPT_SECONDS = 3 * 24 * 3600
LEASE_MS = 60_000
"""Longer than a channel may take for one message: who has not told by then is taken for dead."""

_HOLD = load("hold")
_CLAIM_ATTEMPT = load("claim_attempt")


class RedisAttempts:
    """The port Attempts on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis, *, lease_ms: int = LEASE_MS) -> None:
        self._client = client
        self._lease_ms = lease_ms

    def begin_round(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to try what is due, for so many seconds."""
        return bool(run(self._client, _HOLD.call((keys.ROUND,), token, seconds * 1000))[0])

    def claim(self, name: str, *, token: str) -> Attempt | None:
        """The right to try, for a minute; None when it is done, or somebody else is at it. One round trip."""
        call = _CLAIM_ATTEMPT.call((keys.attempt(name), keys.attempt_holder(name)), token, self._lease_ms, KEPT_SECONDS)
        is_ours, began = run(self._client, call)[0]
        if not is_ours:
            return None
        return Attempt(datetime.fromtimestamp(float(text(began)), UTC) if began else None)

    def done(self, name: str) -> None:
        """Nobody tries it again, for some days."""
        with unavailable_as_ours(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.hset(keys.attempt(name), "done", 1)
            pipeline.expire(keys.attempt(name), KEPT_SECONDS)
            pipeline.execute()
