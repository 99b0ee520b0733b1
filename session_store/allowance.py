"""What a language model may cost for one guest: the port Allowance on Redis."""

from __future__ import annotations

import redis

from session_store import keys
from session_store.scripts import load, run

DAY_SECONDS = 24 * 3600

_SPEND_TOKENS = load("spend_tokens")


class RedisAllowance:
    """The port Allowance on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def spend(self, guest: str, tokens: int, *, most: int) -> bool:
        """Count so many tokens more: whether they are within the most of the guest's day. One round trip."""
        spending = _SPEND_TOKENS.call((keys.tokens(guest),), tokens, most, DAY_SECONDS)
        return bool(run(self._client, spending)[0])
