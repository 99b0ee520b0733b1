"""Which numbers and ids are one person: the port People on Redis."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import redis

from session_store import keys
from session_store.keeping import DAY, KEPT_PLAINLY, LONGEST_DAYS, Keeping
from session_store.scripts import load, run, text, unavailable_as_ours

KEPT_SECONDS = LONGEST_DAYS * DAY
"""From one holiday to the next, from the last time that a server met the guest anew."""

MOST_REMEMBERED = 10_000

_RECOGNISE = load("recognise")


class RedisPeople:
    """The port People on one Redis. Every call may raise StoreUnavailable.

    A person's key never changes, so it is remembered: only a guest whom this process has not met for long costs a round
    trip.
    """

    def __init__(
        self,
        client: redis.Redis,
        keeping: Keeping = KEPT_PLAINLY,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        self._seconds = keeping.within(KEPT_SECONDS)
        self._monotonic = monotonic
        self._recognised = lru_cache(MOST_REMEMBERED)(self._asked)

    def recognise(self, address: str, user_id: str) -> str:
        """The key of whoever writes from this address with this id, from now on known by both."""
        # Redis is to forget nobody who still writes: what is remembered here is asked again long before.
        age = int(self._monotonic() * 4 // self._seconds)
        return self._recognised(address, user_id, age)

    def keys_of(self, addresses: Sequence[str]) -> Mapping[str, str]:
        """The keys of those who write from these addresses, an address's own where it is not known. Two round trips."""
        owners = self._values([keys.person_at(address) for address in addresses])
        user_ids = [owner or address for owner, address in zip(owners, addresses, strict=True)]
        known = self._values([keys.person(user_id) for user_id in user_ids])
        return {address: key or address for address, key in zip(addresses, known, strict=True)}

    def _asked(self, address: str, user_id: str, _age: int) -> str:
        shown = keys.person_at(address) if address != user_id else keys.person(user_id)
        call = _RECOGNISE.call((keys.person(user_id), shown), user_id, address, self._seconds)
        return text(run(self._client, call)[0])

    def _values(self, names: Sequence[str]) -> list[str]:
        with unavailable_as_ours():
            found = self._client.mget(names) if names else []
        return [text(value) if value else "" for value in found]
