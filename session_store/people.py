"""Which numbers and ids are one person: the port People on Redis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import redis

from session_store import keys
from session_store.scripts import load, run, text, unavailable_as_ours

KEPT_SECONDS = 400 * 24 * 3600
"""Longer than from one holiday to the next, from the last time that a server met the guest anew."""

MOST_REMEMBERED = 10_000

_RECOGNISE = load("recognise")


class RedisPeople:
    """The port People on one Redis. Every call may raise StoreUnavailable.

    A person's key never changes, so it is remembered: only a guest whom this process has not met costs a round trip.
    """

    def __init__(self, client: redis.Redis) -> None:
        self._client = client
        self._recognised = lru_cache(MOST_REMEMBERED)(self._asked)

    def recognise(self, address: str, user_id: str) -> str:
        """The key of whoever writes from this address with this id, from now on known by both."""
        return self._recognised(address, user_id)

    def keys_of(self, addresses: Sequence[str]) -> Mapping[str, str]:
        """The keys of those who write from these addresses, an address's own where it is not known. Two round trips."""
        owners = self._values([keys.person_at(address) for address in addresses])
        user_ids = [owner or address for owner, address in zip(owners, addresses, strict=True)]
        known = self._values([keys.person(user_id) for user_id in user_ids])
        return {address: key or address for address, key in zip(addresses, known, strict=True)}

    def _asked(self, address: str, user_id: str) -> str:
        shown = keys.person_at(address) if address != user_id else keys.person(user_id)
        call = _RECOGNISE.call((keys.person(user_id), shown), user_id, address, KEPT_SECONDS)
        return text(run(self._client, call)[0])

    def _values(self, names: Sequence[str]) -> list[str]:
        with unavailable_as_ours():
            found = self._client.mget(names) if names else []
        return [text(value) if value else "" for value in found]
