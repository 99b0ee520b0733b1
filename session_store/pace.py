"""How fast messages go out: the port Pace on Redis, so that all servers keep to it together."""

from __future__ import annotations

import redis

from session_store import keys
from session_store.scripts import load, run

GUEST_INTERVAL_MS = 6_000
GUEST_BURST = 45
"""WhatsApp takes one message in 6 s to one person, and lends up to so many at once."""

_PACE = load("pace")


class RedisPace:
    """The port Pace on one Redis. `per_second` is the sender's rate. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis, *, per_second: int) -> None:
        self._client = client
        self._interval_ms = 1000 / per_second
        # Of a second's messages a tenth may go at once: more, and the next second would hold nearly two of them.
        self._burst = max(1, per_second // 10)

    def seconds_to_wait(self, guest: str) -> float:
        """0 when a message to the guest may go out now, and is counted. Two round trips."""
        # A place of the sender's that then stays empty costs little, one of the guest's 6 s: so the sender's comes
        # first. The two keys may lie in different slots.
        return self._ask(keys.SENDER_PACE, self._interval_ms, self._burst) or self._ask(
            keys.guest_pace(guest), GUEST_INTERVAL_MS, GUEST_BURST
        )

    def _ask(self, key: str, interval_ms: float, burst: int) -> float:
        milliseconds: int = run(self._client, _PACE.call((key,), str(interval_ms), burst))[0]
        return milliseconds / 1000
