"""The booking locks and the bookings whose outcome is not known: the port Ledger on Redis."""

from __future__ import annotations

import secrets
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import redis

from reservations.errors import StoreUnavailable
from reservations.ports import AnyAmendment, Pending, PendingAmendment, PendingBooking
from session_store import keys
from session_store.keeping import DAY, KEPT_PLAINLY, Keeping
from session_store.records import pending_from_text, pending_to_text
from session_store.scripts import load, run, unavailable_as_ours
from session_store.sealing import read_sealed

LOCK_MS = 60_000
WRITE_MS = 15_000
"""What one more write to the PMS may take: with less left on the lock it must not begin."""
BELL_MS = 1000
LISTEN_SECONDS = 0.25
"""A lock that lapses rings no bell: whoever waits for one tries again after so long."""
PENDING_SECONDS = 30 * DAY
LONGEST_REST_SECONDS = 900
"""A record that stays open is looked at less and less often, but never less often than this."""

_HOLD_ALL = load("hold_all")
_HELD = load("held")
_RELEASE_ALL = load("release_all")
_SAVE_PENDING = load("save_pending")
_DUE = load("due")
_PUT_OFF = load("put_off")
_SETTLE = load("settle")
_ADMIT_BOOKING = load("admit_booking")


@dataclass(frozen=True, slots=True)
class _Locks:
    """Some locks of one hotel, and the bell of each."""

    locks: tuple[str, ...]
    bells: tuple[str, ...]


class RedisBookingLock:
    """Some of a hotel's booking locks, held as one. `token` tells the holder from any later one."""

    def __init__(self, client: redis.Redis, held: _Locks, token: str) -> None:
        self._client = client
        self._held = held
        self.token = token
        self._lapses = False

    def let_lapse(self) -> None:
        """Do not release: something may still be under way in the PMS."""
        self._lapses = True

    @property
    def is_held(self) -> bool:
        """Whether it is still ours with time for one more write. Raises StoreUnavailable: then nothing is written."""
        return int(run(self._client, _HELD.call(self._held.locks, self.token))[0]) >= WRITE_MS

    def release(self) -> None:
        """Give it back if it is still ours and nothing is under way."""
        if self._lapses:
            return
        # The booking is done by now: a Redis that fails here must not undo the answer, and the lock lapses anyway.
        with suppress(StoreUnavailable):
            run(self._client, _RELEASE_ALL.call((*self._held.locks, *self._held.bells), self.token, BELL_MS))


class RedisLedger:
    """The port Ledger on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis, keeping: Keeping = KEPT_PLAINLY, *, lock_ms: int = LOCK_MS) -> None:
        self._client = client
        self._seal = keeping.seal
        self._lock_ms = lock_ms

    @contextmanager
    def booking_lock(
        self, hotel_id: str, on: Collection[str], *, wait: timedelta, follows: str = ""
    ) -> Iterator[RedisBookingLock | None]:
        """The hotel's locks of these names, or None when they were not all free within `wait`. Left by an exception
        they lapse by themselves."""
        names = sorted(on)
        locks = tuple(keys.booking_lock(hotel_id, name) for name in names)
        wanted = _Locks(locks, tuple(keys.bell(hotel_id, name) for name in names))
        lock = self._acquire(wanted, wait.total_seconds(), follows)
        yield lock
        if lock:
            lock.release()

    def save_pending(self, pending: Pending) -> None:
        """Keep the record under its source; the same source again replaces it."""
        where = (keys.PENDING, keys.PENDING_SINCE, keys.pending(pending.source))
        record = self._seal.sealed(pending_to_text(pending))
        run(self._client, _SAVE_PENDING.call(where, keys.safe(pending.source), record, PENDING_SECONDS))

    def pending_under(self, source: str) -> PendingBooking | None:
        """The record of the booking of this source."""
        record = self._record(source)
        return record if isinstance(record, PendingBooking) else None

    def amendment_under(self, source: str) -> AnyAmendment | None:
        """The record of the cancellation or change of this source."""
        record = self._record(source)
        return record if isinstance(record, PendingAmendment) else None

    def pending(self, *, limit: int = 100) -> tuple[Pending, ...]:
        """The records due for another look, the one due longest first."""
        where = (keys.PENDING, keys.PENDING_SINCE)
        written: list[Any] = run(self._client, _DUE.call(where, keys.pending(""), limit))[0]
        records = (read_sealed(self._seal, pending_from_text, each) for each in written)
        return tuple(record for record in records if record)

    def put_off(self, source: str) -> None:
        """The record is due again after an eighth of its age, at most a quarter of an hour."""
        where = (keys.PENDING, keys.PENDING_SINCE)
        run(self._client, _PUT_OFF.call(where, keys.safe(source), LONGEST_REST_SECONDS))

    def settle(self, source: str) -> None:
        """The outcome is known: the record is dropped."""
        where = (keys.PENDING, keys.PENDING_SINCE, keys.pending(source))
        run(self._client, _SETTLE.call(where, keys.safe(source)))

    def admit_booking(self, guest: str, source: str, *, most: int, within: timedelta) -> bool:
        """Whether the booking is among the guest's `most` ones in the time; the same source counts once."""
        seconds = int(within.total_seconds())
        call = _ADMIT_BOOKING.call((keys.bookings(guest),), keys.safe(source), most, seconds)
        return bool(run(self._client, call)[0])

    def _record(self, source: str) -> Pending | None:
        with unavailable_as_ours():
            record = self._client.get(keys.pending(source))
        return read_sealed(self._seal, pending_from_text, record)

    def _acquire(self, wanted: _Locks, wait_seconds: float, follows: str) -> RedisBookingLock | None:
        token = secrets.token_hex(16)
        give_up_at = time.monotonic() + wait_seconds
        while taken := run(self._client, _HOLD_ALL.call(wanted.locks, token, self._lock_ms, follows))[0]:
            left = give_up_at - time.monotonic()
            if left <= 0:
                return None
            self._listen(wanted.bells[taken - 1], min(left, LISTEN_SECONDS))
        return RedisBookingLock(self._client, wanted, token)

    def _listen(self, bell: str, seconds: float) -> None:
        """Until the lock is given back, so long at most. Redis wakes one at a time, who waited longest first."""
        with unavailable_as_ours():
            # Rounded up: Redis takes no time at all for "for ever".
            self._client.blpop([bell], timeout=max(seconds, 0.01))
