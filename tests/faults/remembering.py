"""What many tests begin with is talked through once in each process of the tests, and then put back as it was left."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from tests.faults.site import Site


@dataclass(frozen=True)
class Memory:
    """A site as it stood: every key of Redis with its value and milliseconds to live, and the PMS's database."""

    entries: tuple[tuple[str, bytes, int], ...]
    database: sqlite3.Connection


_KNOWN: dict[Hashable, Memory] = {}


def as_after(site: Site, name: Hashable, talk: Callable[[], object]) -> None:
    """Bring a fresh site to where this talk, known by its name, leaves it."""
    if name in _KNOWN:
        _put_back(site, _KNOWN[name])
        return
    talk()
    _KNOWN[name] = _memory(site)


def _memory(site: Site) -> Memory:
    database = sqlite3.connect(":memory:", check_same_thread=False)
    with site.shop.store.reading() as connection:
        connection.backup(database)
    entries = ((key, site.redis.dump(key), max(0, site.redis.pttl(key))) for key in map(str, site.redis.scan_iter()))
    return Memory(tuple((key, value, left) for key, value, left in entries if value), database)


def _put_back(site: Site, memory: Memory) -> None:
    with site.shop.store.reading() as connection:
        memory.database.backup(connection)
    for key, value, left in memory.entries:
        site.redis.restore(key, left, value, replace=True)
