"""What guests' documents are made from: the port Confirmations on Redis."""

from __future__ import annotations

import redis

from reservations.confirmation import Confirmation
from session_store import keys
from session_store.keeping import KEPT_PLAINLY, Keeping
from session_store.records import confirmation_from_text, confirmation_to_text
from session_store.scripts import unavailable_as_ours
from session_store.sealing import read_sealed


class RedisConfirmations:
    """The port Confirmations on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis, keeping: Keeping = KEPT_PLAINLY) -> None:
        self._client = client
        self._seal = keeping.seal

    def keep(self, token: str, confirmation: Confirmation, *, seconds: int) -> None:
        """Keep it for so long; the same token again replaces it."""
        record = self._seal.sealed(confirmation_to_text(confirmation))
        with unavailable_as_ours():
            self._client.set(keys.confirmation(token), record, ex=seconds)

    def under(self, token: str) -> Confirmation | None:
        """The confirmation of this token, None where there is none or its time is over."""
        with unavailable_as_ours():
            record = self._client.get(keys.confirmation(token))
        return read_sealed(self._seal, confirmation_from_text, record)

    def withdraw(self, token: str) -> None:
        """There is none of this token any more."""
        with unavailable_as_ours():
            self._client.delete(keys.confirmation(token))
