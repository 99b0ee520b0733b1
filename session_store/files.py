"""Where the files are that guests sent for the hotel's people: the port KeptFiles on Redis."""

from __future__ import annotations

from typing import Any

import redis

from reservations.files import KeptFile
from session_store import keys
from session_store.records import file_from_text, file_to_text
from session_store.scripts import text, unavailable_as_ours

KEPT_SECONDS = 30 * 24 * 3600


class RedisFiles:
    """The port KeptFiles on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def keep(self, token: str, file: KeptFile) -> None:
        """Keep where the file is for 30 days; the same token again replaces it."""
        received = int(file.received_at.timestamp())
        with unavailable_as_ours(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.set(keys.file(token), file_to_text(file), ex=KEPT_SECONDS)
            pipeline.zadd(keys.FILES, {keys.safe(token): received})
            pipeline.zremrangebyscore(keys.FILES, "-inf", received - KEPT_SECONDS)
            pipeline.expire(keys.FILES, KEPT_SECONDS)
            pipeline.execute()

    def under(self, token: str) -> KeptFile | None:
        """The file of this token, None where there is none or its time is over."""
        with unavailable_as_ours():
            record = self._client.get(keys.file(token))
        return file_from_text(text(record)) if record else None

    def newest(self, *, limit: int) -> tuple[tuple[str, KeptFile], ...]:
        """The files last received with their tokens, newest first."""
        with unavailable_as_ours():
            members: list[Any] = self._client.zrevrange(keys.FILES, 0, limit - 1)
            tokens = [keys.plain(text(member)) for member in members]
            records = self._client.mget([keys.file(token) for token in tokens]) if tokens else []
        found = zip(tokens, records, strict=True)
        return tuple((token, file_from_text(text(record))) for token, record in found if record)
