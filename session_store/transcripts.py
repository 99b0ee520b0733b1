"""What voice notes said, for as long as their messages may be tried again: the port Transcripts on Redis."""

from __future__ import annotations

import redis

from session_store import keys
from session_store.keeping import KEPT_PLAINLY, Keeping
from session_store.scripts import unavailable_as_ours
from session_store.sealing import read_sealed

KEPT_SECONDS = 3600
"""A message whose process died is taken up again when its lease ends, five times at most."""


class RedisTranscripts:
    """The port Transcripts on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis, keeping: Keeping = KEPT_PLAINLY) -> None:
        self._client = client
        self._seal = keeping.seal

    def keep(self, guest: str, message_id: str, words: str) -> None:
        """Keep what the guest's voice note said."""
        with unavailable_as_ours():
            self._client.set(keys.transcript(guest, message_id), self._seal.sealed(words), ex=KEPT_SECONDS)

    def of(self, guest: str, message_id: str) -> str | None:
        """What the voice note said, None where nobody has listened to it."""
        with unavailable_as_ours():
            written = self._client.get(keys.transcript(guest, message_id))
        return read_sealed(self._seal, str, written)
