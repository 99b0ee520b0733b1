"""Whether guests may be written to: the port Contacts on Redis."""

from __future__ import annotations

from datetime import UTC, datetime

import redis

from reservations.standing import Standing
from session_store import keys
from session_store.keeping import DAY, KEPT_PLAINLY, Keeping
from session_store.scripts import text, unavailable_as_ours

OPTED_OUT_SECONDS = 5 * 365 * DAY
"""Who does not want to be written to is not asked again next season; nothing is kept for ever."""

UNREACHABLE_SECONDS = 7 * DAY
"""WhatsApp accounts come back."""


class RedisContacts:
    """The port Contacts on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis, keeping: Keeping = KEPT_PLAINLY) -> None:
        self._client = client
        self._unreachable_seconds = keeping.within(UNREACHABLE_SECONDS)

    def standing(self, guest: str) -> Standing:
        """How things stand with the guest. One round trip."""
        where = (keys.wrote(guest), keys.opted_out(guest), keys.unreachable(guest))
        with unavailable_as_ours():
            wrote, opted_out, unreachable = self._client.mget(where)
        wrote_at = datetime.fromtimestamp(float(text(wrote)), UTC) if wrote else None
        return Standing(wrote_at, has_opted_out=bool(opted_out), is_unreachable=bool(unreachable))

    def opt_out(self, guest: str) -> None:
        """Kept for five years from the last time that it was said."""
        with unavailable_as_ours():
            self._client.set(keys.opted_out(guest), 1, ex=OPTED_OUT_SECONDS)

    def opt_in(self, guest: str) -> None:
        with unavailable_as_ours():
            self._client.delete(keys.opted_out(guest))

    def mark_unreachable(self, guest: str) -> None:
        """Kept until the guest writes (accept drops it), for a week at most."""
        with unavailable_as_ours():
            self._client.set(keys.unreachable(guest), 1, ex=self._unreachable_seconds)

    def close_window(self, guest: str) -> None:
        """When the guest wrote is forgotten, until the next message tells it anew."""
        with unavailable_as_ours():
            self._client.delete(keys.wrote(guest))
