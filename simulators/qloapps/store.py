"""The SQLite file behind the simulator: one for all its threads and processes.

Readers never wait (write-ahead log); writers take turns through `BEGIN IMMEDIATE`. In the tables of
`resources.TABLES` every value but the id is text, as the webservice answers it; a localized field holds a
JSON object {language id: text}.
"""

# ruff: noqa: S608 - names of tables and columns are those of this package; values are always bound

from __future__ import annotations

import os
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from .resources import TABLES, Resource

BUSY_SECONDS = 20.0

Row = Mapping[str, str | None]
T = TypeVar("T")

_OWN_TABLES = """
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS picture (owner TEXT NOT NULL, id_owner TEXT NOT NULL, number INTEGER NOT NULL,
    file TEXT NOT NULL, PRIMARY KEY (owner, number));
CREATE TABLE IF NOT EXISTS link (owner TEXT NOT NULL, id_owner TEXT NOT NULL, kind TEXT NOT NULL,
    id_linked TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS stay_limit (id_room_type TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    min_los INTEGER NOT NULL, max_los INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS remark (id INTEGER PRIMARY KEY, id_order TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS extra (id INTEGER PRIMARY KEY, id_room_booking TEXT NOT NULL,
    id_service INTEGER NOT NULL, name TEXT NOT NULL, quantity INTEGER NOT NULL, unit_price TEXT NOT NULL,
    total_tax TEXT NOT NULL, per_night INTEGER NOT NULL, price_mode INTEGER NOT NULL, listed INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS hidden_order (id_order TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS fault (id INTEGER PRIMARY KEY, method TEXT NOT NULL, resource TEXT NOT NULL,
    kind TEXT NOT NULL, remaining INTEGER, seconds REAL NOT NULL);
CREATE INDEX IF NOT EXISTS order_source ON orders (source COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS order_reference ON orders (reference COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS order_customer ON orders (id_customer COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS room_booking_order ON room_bookings (id_order COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS room_booking_nights ON room_bookings (id_room COLLATE NOCASE, date_to, date_from);
CREATE INDEX IF NOT EXISTS room_booking_begin ON room_bookings (id_hotel, date_from);
CREATE INDEX IF NOT EXISTS room_booking_length ON room_bookings (julianday(date_to) - julianday(date_from));
CREATE INDEX IF NOT EXISTS customer_email ON customers (email COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS address_customer ON addresses (id_customer);
CREATE INDEX IF NOT EXISTS link_owner ON link (owner, id_owner);
CREATE INDEX IF NOT EXISTS remark_order ON remark (id_order);
CREATE INDEX IF NOT EXISTS extra_line ON extra (id_room_booking);
"""

_SELDOM_CHANGED = (
    *("hotels", "room_types", "hotel_room_types", "hotel_rooms", "feature_prices", "stay_limit", "services"),
    *("taxes", "tax_rules", "currencies", "setting"),
)
_EDITION = """
CREATE TABLE IF NOT EXISTS edition (mark INTEGER NOT NULL);
INSERT INTO edition SELECT random() WHERE NOT EXISTS (SELECT 1 FROM edition);
"""

OWN_NAMES = ("setting", "counter", "picture", "link", "stay_limit", "remark", "extra", "hidden_order")


class Store:
    """Connections to one SQLite file, each lent to one caller at a time."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._idle: dict[int, deque[sqlite3.Connection]] = {}
        with self.reading() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript("".join(map(_table, TABLES.values())) + _OWN_TABLES + _EDITION)
            connection.executescript("".join(map(_marking, _SELDOM_CHANGED)))
        with self.writing() as connection:
            for resource in TABLES.values():
                _complete(connection, resource)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        connection = self._lend()
        try:
            yield connection
        finally:
            self._pool().append(connection)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is kept, or none when the block raises."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def close(self) -> None:
        pool = self._pool()
        while pool:
            pool.pop().close()

    def _lend(self) -> sqlite3.Connection:
        try:
            return self._pool().pop()
        except IndexError:
            return self._open()

    def _pool(self) -> deque[sqlite3.Connection]:
        # A connection must not be used across a fork, so every process has a pool of its own.
        process = os.getpid()
        if process not in self._idle:
            self._idle[process] = deque()
        return self._idle[process]

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection


class Kept(Generic[T]):
    """What is read of the tables that seldom change, and read anew after any of them did, in whichever process: every
    change puts another mark into `edition`."""

    def __init__(self, read: Callable[[sqlite3.Connection], T]) -> None:
        self._read = read
        self._kept: tuple[int, T] | None = None

    def get(self, connection: sqlite3.Connection) -> T:
        mark: int = connection.execute("SELECT mark FROM edition").fetchone()["mark"]
        kept = self._kept
        if kept is None or kept[0] != mark:
            kept = self._kept = mark, self._read(connection)
        return kept[1]


def _marking(table: str) -> str:
    """The triggers that mark a change of the table."""
    return "".join(
        f"CREATE TRIGGER IF NOT EXISTS {event}_{table} AFTER {event} ON {table}"
        " BEGIN UPDATE edition SET mark = random(); END;\n"
        for event in ("INSERT", "UPDATE", "DELETE")
    )


def _table(resource: Resource) -> str:
    columns = ", ".join(f'"{name}" TEXT' for name in resource.fields)
    return f'CREATE TABLE IF NOT EXISTS "{resource.name}" (id INTEGER PRIMARY KEY AUTOINCREMENT, {columns});\n'


def _complete(connection: sqlite3.Connection, resource: Resource) -> None:
    """A file of an older version lacks the fields that were added since: they are as if left out."""
    there = {row["name"] for row in connection.execute(f'PRAGMA table_info("{resource.name}")')}
    for name, field in resource.fields.items():
        if name not in there:
            connection.execute(f'ALTER TABLE "{resource.name}" ADD COLUMN "{name}" TEXT')
            connection.execute(f'UPDATE "{resource.name}" SET "{name}" = ?', (field.default,))


def storable(text: str | None) -> str | None:
    """MySQL's three-byte `utf8` keeps nothing beyond the basic plane: each byte of an emoji becomes a `?`."""
    if text is None or text.isascii():
        return text
    return "".join(letter if letter <= "\uffff" else "????" for letter in text)


def insert(connection: sqlite3.Connection, table: str, row: Row, row_id: int | None = None) -> int:
    """Add a row, what is left out at its default; answer its id."""
    defaults = _defaults(table)
    given = {name: storable(value) for name, value in row.items() if name in defaults}
    cursor = connection.execute(_insertion(table), (row_id, *(defaults | given).values()))
    return cursor.lastrowid or 0


@cache
def _defaults(table: str) -> dict[str, str | None]:
    return {name: field.default for name, field in TABLES[table].fields.items()}


@cache
def _insertion(table: str) -> str:
    fields = TABLES[table].fields
    names = ", ".join(f'"{name}"' for name in fields)
    return f'INSERT INTO "{table}" (id, {names}) VALUES (?, {", ".join("?" * len(fields))})'


def update(connection: sqlite3.Connection, table: str, row_id: int | str, row: Row) -> None:
    assignments = ", ".join(f'"{name}" = ?' for name in row)
    values = map(storable, row.values())
    connection.execute(f'UPDATE "{table}" SET {assignments} WHERE id = ?', (*values, int(row_id)))


def find(connection: sqlite3.Connection, table: str, row_id: int | str) -> sqlite3.Row | None:
    found: sqlite3.Row | None = connection.execute(f'SELECT * FROM "{table}" WHERE id = ?', (int(row_id),)).fetchone()
    return found


def get(connection: sqlite3.Connection, table: str, row_id: int | str) -> sqlite3.Row:
    """As `find`, for a row that must be there."""
    row = find(connection, table, row_id)
    if row is None:
        raise LookupError(f"no row {row_id} in {table}")
    return row


def next_number(connection: sqlite3.Connection, name: str) -> int:
    """The next value of a counter that starts at 1."""
    connection.execute("INSERT INTO counter VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1", (name,))
    last: int = connection.execute("SELECT last FROM counter WHERE name = ?", (name,)).fetchone()[0]
    return last
