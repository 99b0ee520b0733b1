"""What guests' documents are made from: the port Confirmations on Redis."""

from __future__ import annotations

import redis

from reservations.confirmation import Confirmation
from session_store import keys
from session_store.records import confirmation_from_text, confirmation_to_text
from session_store.scripts import text, unavailable_as_ours


class RedisConfirmations:
    """The port Confirmations on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def keep(self, token: str, confirmation: Confirmation, *, seconds: int) -> None:
        """Keep it for so long; the same token again replaces it."""
        with unavailable_as_ours():
            self._client.set(keys.confirmation(token), confirmation_to_text(confirmation), ex=seconds)

    def under(self, token: str) -> Confirmation | None:
        """The confirmation of this token, None where there is none or its time is over."""
        with unavailable_as_ours():
            record = self._client.get(keys.confirmation(token))
        return confirmation_from_text(text(record)) if record else None

    def withdraw(self, token: str) -> None:
        """There is none of this token any more."""
        with unavailable_as_ours():
            self._client.delete(keys.confirmation(token))
