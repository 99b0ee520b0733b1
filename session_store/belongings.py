"""Everything that lies in Redis of one guest, to be shown or erased: the port Belongings on Redis.

Every kind of key that `keys.py` spells is named here, either as a guest's or as nobody's; a test compares.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import redis

from session_store import keys
from session_store.keeping import KEPT_PLAINLY, Keeping
from session_store.scripts import load, run, text, unavailable_as_ours
from session_store.sealing import read_sealed

_OF_A_TURN = ("parked", "inbox", "items", "lease", "takes")
"""What whoever has the guest's turn works with: it goes with the end of that turn."""

_COUNTERS = ("rate", "pace", "bookings", "tokens")
"""What a guest may do in a minute, an hour, a day: erased by the guest it would be no limit."""

_MARK_SECONDS = 600
"""A message done within the last minutes is still listed by the provider, and would be taken for a missed one."""

_AT_ONCE = 1000

_SHORTEN = load("shorten")

# Where a guest is named in the record and not in the key: how such keys begin, and how to tell.
_RECORDS: dict[str, Callable[[Any, str, str], bool]] = {
    keys.file(""): lambda record, guest, _: record["guest"] == guest,
    keys.confirmation(""): lambda record, _, source: str(record["source"]).startswith(source),
    keys.failed_event("", "").rstrip(":"): lambda record, guest, _: record["guest"] == guest,
}


class RedisBelongings:
    """The port Belongings on one Redis. Every call may raise StoreUnavailable, and looks through all keys."""

    def __init__(self, client: redis.Redis, keeping: Keeping = KEPT_PLAINLY) -> None:
        self._client = client
        self._seal = keeping.seal

    def of(self, guest: str, source: str) -> dict[str, dict[str, Any]]:
        """Each key with its seconds left and what lies there; `source` begins the sources of the guest's bookings."""
        with unavailable_as_ours():
            found = sorted({*self._all(guest, source), *self._pending(source)})
            return {key: {"expires_in": self._client.ttl(key), "value": self._value(key)} for key in found}

    def erase(self, guest: str, source: str) -> bool:
        """Erase all but what a turn needs and what ends within a day; whether that could be done. While the outcome of
        a booking, a cancellation or a change is open it cannot, and nothing is erased."""
        with unavailable_as_ours():
            if any(self._pending(source)):
                return False
            kept = {keys.session(guest), *(keys.of_guest(guest, name) for name in (*_OF_A_TURN, *_COUNTERS))}
            # Who does not want to be written to must not be asked again for having been forgotten.
            kept.add(keys.opted_out(guest))
            for key in self._all(guest, source):
                if not self._is_mark(guest, key) and key not in kept:
                    self._client.unlink(key)
            return True

    def erase_rest(self, guest: str) -> None:
        """Erase the counters, and let the marks of messages end within minutes."""
        with unavailable_as_ours():
            for name in _COUNTERS:
                self._client.unlink(keys.of_guest(guest, name))
            for key in self._tagged(guest):
                if self._is_mark(guest, key):
                    run(self._client, _SHORTEN.call((key,), _MARK_SECONDS))

    def _all(self, guest: str, source: str) -> Iterator[str]:
        yield from self._tagged(guest)
        if self._client.exists(keys.session(guest)):
            yield keys.session(guest)
        for beginning, is_of in _RECORDS.items():
            for key in self._beginning(beginning):
                record = read_sealed(self._seal, json.loads, self._client.get(key))
                if record and is_of(record, guest, source):
                    yield key
        yield from self._names(guest)

    def _tagged(self, guest: str) -> Iterator[str]:
        return self._beginning(keys.of_guest(guest, ""))

    def _names(self, guest: str) -> Iterator[str]:
        """The id and the numbers that the guest is known by."""
        ids = {key for key in self._beginning(keys.person("")) if self._client.get(key) == guest}
        ids |= {keys.person(guest)} if self._client.exists(keys.person(guest)) else set()
        known = {guest, *(keys.plain(key.removeprefix(keys.person(""))) for key in ids)}
        yield from ids
        for key in self._beginning(keys.person_at("")):
            if key == keys.person_at(guest) or self._client.get(key) in known:
                yield key

    def _pending(self, source: str) -> Iterator[str]:
        members: Iterator[Any] = self._client.zscan_iter(keys.PENDING, match=f"{keys.safe(source)}*")
        for member, _ in members:
            if self._client.exists(key := keys.pending(keys.plain(text(member)))):
                yield key

    def _beginning(self, with_what: str) -> Iterator[str]:
        # No key of ours holds what a pattern could take for a sign of its own: `keys.safe` spells it out.
        found: Iterator[Any] = self._client.scan_iter(match=f"{with_what}*", count=_AT_ONCE)
        return map(text, found)

    def _is_mark(self, guest: str, key: str) -> bool:
        return key.startswith(keys.of_guest(guest, "seen:"))

    def _value(self, key: str) -> Any:
        kind: Any = self._client.type(key)
        match text(kind):
            case "string":
                return self._read(self._client.get(key))
            case "list":
                return [self._read(each) for each in self._client.lrange(key, 0, -1)]
            case "hash":
                return {text(name): self._read(each) for name, each in self._client.hgetall(key).items()}
            case _:
                members: list[Any] = self._client.zrange(key, 0, -1)
                return [text(each) for each in members]

    def _read(self, value: Any) -> Any:
        """The value as JSON where it is some, else as it is; None for what was gone meanwhile."""
        if value is None:
            return None
        plain = self._opened(text(value))
        try:
            return json.loads(plain)
        except ValueError:
            return plain

    def _opened(self, written: str) -> str:
        """What was sealed as a whole, or behind a moment, as notices on their way are."""
        moment, space, notice = written.partition(" ")
        return f"{moment} {self._seal.opened(notice)}" if space else self._seal.opened(written)
