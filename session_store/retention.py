"""What lies in Redis already, held to the house's limits: the port Retention on Redis.

Whatever is written gets its expiry and its seal at once. Only a limit that was lowered, or a key that was changed, asks
that somebody goes through what was written before.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import redis

from session_store import keys
from session_store.keeping import DAY, Keeping
from session_store.scripts import load, run, text, unavailable_as_ours

_AT_ONCE = 500

_LIMITED = (
    *keys.GUESTS,
    *(keys.file(""), keys.failed_event("", "").rstrip(":"), keys.person(""), keys.person_at("")),
    *(keys.status(""), keys.sending("")),
)
"""So begin the keys that tell of guests, but for those that `Keeping` leaves to themselves."""

_RECORDS = (keys.confirmation(""), keys.pending(""), keys.file(""), keys.failed_event("", "").rstrip(":"))
"""So begin those that outlive a change of the key they are sealed with, each with one text."""

_HOLD = load("hold")
_RENEW = load("renew")
_SHORTEN = load("shorten")


class RedisRetention:
    """The port Retention on one Redis. Every call may raise StoreUnavailable, and looks through all keys."""

    def __init__(self, client: redis.Redis, keeping: Keeping) -> None:
        self._client = client
        self._seal = keeping.seal
        self._most_seconds = keeping.days * DAY

    def enforce(self, *, every_seconds: int) -> bool:
        """Hold everything to the limits, unless some process did so within this time; whether this one did."""
        if not run(self._client, _HOLD.call((keys.KEEPING,), secrets.token_hex(16), every_seconds * 1000))[0]:
            return False
        with unavailable_as_ours():
            for some in self._all():
                self._shorten([key for key in some if key.startswith(_LIMITED)])
                self._renew([key for key in some if key.startswith(_RECORDS)])
        return True

    def _all(self) -> Iterator[list[str]]:
        found: Iterator[Any] = self._client.scan_iter(match="*whatsapp_*", count=_AT_ONCE)
        while some := [text(key) for key in islice(found, _AT_ONCE)]:
            yield some

    def _shorten(self, limited: Sequence[str]) -> None:
        ending = [key for key in limited if not key.endswith(keys.OPTED_OUT)]
        run(self._client, *(_SHORTEN.call((key,), self._most_seconds) for key in ending))

    def _renew(self, records: Sequence[str]) -> None:
        for key in records:
            written = self._client.get(key)
            if written is None:
                continue
            renewed = self._seal.renewed(text(written))
            if renewed != text(written):
                run(self._client, _RENEW.call((key,), text(written), renewed))
