"""How far the provider's list of messages has been looked through: the port Watch on Redis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import redis

from session_store import keys
from session_store.scripts import load, run, text, unavailable_as_ours

MARK_SECONDS = 30 * 24 * 3600

_HOLD = load("hold")


class RedisWatch:
    """The port Watch on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def claim(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to look for so many seconds."""
        return bool(run(self._client, _HOLD.call((keys.LOOKING,), token, seconds * 1000))[0])

    def looked_until(self) -> datetime | None:
        """Up to where everything was looked through; None when that is not known."""
        with unavailable_as_ours():
            mark = self._client.get(keys.LOOKED_UNTIL)
        return datetime.fromtimestamp(float(text(mark)), UTC) if mark else None

    def has_looked(self, until: datetime) -> None:
        """Note it for a month."""
        with unavailable_as_ours():
            self._client.set(keys.LOOKED_UNTIL, until.timestamp(), ex=MARK_SECONDS)

    def seen(self, messages: Sequence[tuple[str, str]]) -> frozenset[str]:
        """The ids of those messages (guest, id) that were accepted within the last day. One round trip."""
        # An apology leaves a mark there too, which has no state: it tells nothing of the message.
        return self._known({keys.seen(guest, message_id): message_id for guest, message_id in messages}, "state")

    def replies(self, guest: str, message_ids: Sequence[str]) -> frozenset[str]:
        """The ids of those messages to the guest that are replies of ours, of the last hour. One round trip."""
        return self._known({keys.sent(guest, message_id): message_id for message_id in message_ids}, "offered")

    def _known(self, ids: Mapping[str, str], field: str) -> frozenset[str]:
        """The ids whose key is there and has this field."""
        with unavailable_as_ours(), self._client.pipeline(transaction=False) as pipeline:
            for key in ids:
                pipeline.hexists(key, field)
            known = pipeline.execute()
        return frozenset(message_id for message_id, is_known in zip(ids.values(), known, strict=True) if is_known)
