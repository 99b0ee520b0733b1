"""Where the files are that guests sent for the hotel's people: the port KeptFiles on Redis."""

from __future__ import annotations

from typing import Any

import redis

from reservations.files import KeptFile
from session_store import keys
from session_store.keeping import DAY, KEPT_PLAINLY, Keeping
from session_store.records import file_from_text, file_to_text
from session_store.scripts import text, unavailable_as_ours
from session_store.sealing import read_sealed

KEPT_SECONDS = 30 * DAY


class RedisFiles:
    """The port KeptFiles on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis, keeping: Keeping = KEPT_PLAINLY) -> None:
        self._client = client
        self._seal = keeping.seal
        self._seconds = keeping.within(KEPT_SECONDS)

    def keep(self, token: str, file: KeptFile) -> None:
        """Keep where the file is, for 30 days at most; the same token again replaces it."""
        received = int(file.received_at.timestamp())
        with unavailable_as_ours(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.set(keys.file(token), self._seal.sealed(file_to_text(file)), ex=self._seconds)
            pipeline.zadd(keys.FILES, {keys.safe(token): received})
            pipeline.zremrangebyscore(keys.FILES, "-inf", received - self._seconds)
            pipeline.expire(keys.FILES, self._seconds)
            pipeline.execute()

    def under(self, token: str) -> KeptFile | None:
        """The file of this token, None where there is none or its time is over."""
        with unavailable_as_ours():
            record = self._client.get(keys.file(token))
        return read_sealed(self._seal, file_from_text, record)

    def newest(self, *, limit: int) -> tuple[tuple[str, KeptFile], ...]:
        """The files last received with their tokens, newest first."""
        with unavailable_as_ours():
            members: list[Any] = self._client.zrevrange(keys.FILES, 0, limit - 1)
            tokens = [keys.plain(text(member)) for member in members]
            records = self._client.mget([keys.file(token) for token in tokens]) if tokens else []
        found = zip(tokens, (read_sealed(self._seal, file_from_text, record) for record in records), strict=True)
        return tuple((token, file) for token, file in found if file)
