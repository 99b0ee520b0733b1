"""One time for all servers: the port Clock, set by Redis's."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import redis

from reservations.errors import StoreUnavailable
from reservations.ports import Clock
from session_store import keys
from session_store.scripts import load, run

CHECKED_SECONDS = 60.0
ASKED_AGAIN_SECONDS = 5.0
IN_STEP = timedelta(seconds=1)
"""Clocks so close are left as they are: two moments that one machine notes keep their order."""

_MOMENT = load("moment")

log = logging.getLogger(__name__)


class RedisClock:
    """A machine's own clock, put right where Redis's differs: what one server notes another may have to compare.

    Checked when first asked and then once a minute. With Redis away it goes on as it went.
    """

    def __init__(self, client: redis.Redis, own: Clock) -> None:
        self._client = client
        self._own = own
        self._off = timedelta(0)
        self._check_at = own.monotonic()

    def now(self) -> datetime:
        """The moment by Redis's clock. A round trip once a minute; never raises."""
        if self._own.monotonic() >= self._check_at:
            # Set before asking: what other threads ask meanwhile is answered as before.
            self._check_at = self._own.monotonic() + ASKED_AGAIN_SECONDS
            self._check()
        return self._own.now() + self._off

    def monotonic(self) -> float:
        return self._own.monotonic()

    def _check(self) -> None:
        try:
            off = self._moment() - self._own.now()
        except StoreUnavailable:
            return
        self._check_at = self._own.monotonic() + CHECKED_SECONDS
        self._off = off if abs(off) > IN_STEP else timedelta(0)
        if self._off:
            log.warning("this machine's clock is %d s off: the time is taken from Redis", -off.total_seconds())

    def _moment(self) -> datetime:
        seconds, microseconds = run(self._client, _MOMENT.call((keys.SWEEP,)))[0]
        return datetime.fromtimestamp(int(seconds), UTC) + timedelta(microseconds=int(microseconds))
