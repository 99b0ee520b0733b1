"""The double's memory: one SQLite file that several processes may share and that outlives them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from dataclasses import fields as dataclass_fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

from simulators.twilio.content import Content
from simulators.twilio.messages import Attachment, Circumstances, Guest, Message, Place, Press

_SCHEMA = """
CREATE TABLE IF NOT EXISTS guests (
    position INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS messages (
    position INTEGER PRIMARY KEY, sid TEXT UNIQUE NOT NULL, guest TEXT NOT NULL, direction TEXT NOT NULL,
    sender TEXT NOT NULL, recipient TEXT NOT NULL, body TEXT NOT NULL, attachments TEXT NOT NULL, place TEXT,
    status TEXT NOT NULL, error_code INTEGER, deliveries INTEGER NOT NULL, status_callback TEXT NOT NULL,
    created_at TEXT NOT NULL, is_answered INTEGER NOT NULL DEFAULT 0,
    content TEXT, press TEXT, reply_to TEXT NOT NULL DEFAULT '', service_sid TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS contents (
    position INTEGER PRIMARY KEY, sid TEXT UNIQUE NOT NULL, friendly_name TEXT NOT NULL, language TEXT NOT NULL,
    types TEXT NOT NULL, variables TEXT NOT NULL, approval TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS messages_of_guest ON messages (guest, position);
CREATE TABLE IF NOT EXISTS files (sid TEXT PRIMARY KEY, content_type TEXT NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS faults (
    position INTEGER PRIMARY KEY, status INTEGER NOT NULL, code INTEGER NOT NULL, seconds REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS content_faults (position INTEGER PRIMARY KEY, code INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS outage (is_on INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS disorder (is_on INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS circumstances (
    guest TEXT PRIMARY KEY, window_closed INTEGER NOT NULL, opted_out INTEGER NOT NULL, offline INTEGER NOT NULL
);
"""

_LATER_COLUMNS = {
    "content": "TEXT",
    "press": "TEXT",
    "reply_to": "TEXT NOT NULL DEFAULT ''",
    "service_sid": "TEXT NOT NULL DEFAULT ''",
}
"""Columns of messages that a database from before does not have yet."""

WINDOW = timedelta(hours=24)
"""Free text reaches a guest only so long after the guest's last message."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with the next message sent by REST: an error, or (status 0) an answer that comes late."""

    status: int = 0
    code: int = 0
    seconds: float = 0.0


class Store:
    """Guests, messages, uploaded files and faults waiting to happen."""

    def __init__(self, database: Path) -> None:
        database.parent.mkdir(parents=True, exist_ok=True)
        self._database = database
        with self._connection() as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.executescript(_SCHEMA)
            known = {row["name"] for row in connection.execute("PRAGMA table_info(messages)")}
            for name in _LATER_COLUMNS.keys() - known:
                connection.execute(f"ALTER TABLE messages ADD COLUMN {name} {_LATER_COLUMNS[name]}")

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._database, timeout=10)) as connection, connection:
            connection.row_factory = sqlite3.Row
            yield connection

    def save_guest(self, guest: Guest) -> None:
        """Keep a guest, or what is new about a known one."""
        with self._connection() as connection:
            connection.execute(
                "INSERT INTO guests (key, name, language) VALUES (:key, :name, :language)"
                " ON CONFLICT (key) DO UPDATE SET name = excluded.name, language = excluded.language",
                asdict(guest),
            )

    def guests(self) -> tuple[Guest, ...]:
        with self._connection() as connection:
            rows = connection.execute("SELECT key, name, language FROM guests ORDER BY position").fetchall()
        return tuple(Guest(**row) for row in rows)

    def guest(self, key: str) -> Guest | None:
        return next((guest for guest in self.guests() if guest.key == key), None)

    def add(self, message: Message) -> None:
        """Keep a new message; whoever writes or is written to for the first time becomes a known guest."""
        row = asdict(message) | {
            "attachments": json.dumps([asdict(attachment) for attachment in message.attachments]),
            "place": json.dumps(asdict(message.place)) if message.place else None,
            "content": json.dumps(message.content) if message.content else None,
            "press": json.dumps(asdict(message.press)) if message.press else None,
            "created_at": message.created_at.isoformat(),
        }
        with self._connection() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO guests (key, name, language) VALUES (:guest, '', 'en')", {"guest": message.guest}
            )
            names = ", ".join(row)
            values = ", ".join(f":{name}" for name in row)
            connection.execute(f"INSERT INTO messages ({names}) VALUES ({values})", row)  # noqa: S608  # field names

    def set_status(self, sid: str, status: str, error_code: int | None = None) -> None:
        with self._connection() as connection:
            connection.execute(
                "UPDATE messages SET status = ?, error_code = ? WHERE sid = ?", (status, error_code, sid)
            )

    def fail(self, sid: str, error_code: int) -> None:
        """A delivery to the bot failed; another delivery of the same message may still succeed, or has."""
        with self._connection() as connection:
            connection.execute(
                "UPDATE messages SET status = 'failed', error_code = ? WHERE sid = ? AND status != 'received'",
                (error_code, sid),
            )

    def claim_answer(self, sid: str, *, with_replies: bool) -> bool:
        """A delivery to the bot succeeded. True for the first one that was answered with replies."""
        with self._connection() as connection:
            connection.execute("UPDATE messages SET status = 'received', error_code = NULL WHERE sid = ?", (sid,))
            claimed = connection.execute(
                "UPDATE messages SET is_answered = 1 WHERE sid = ? AND NOT is_answered AND ?", (sid, with_replies)
            )
            return claimed.rowcount == 1

    def message(self, sid: str) -> Message | None:
        with self._connection() as connection:
            row = connection.execute("SELECT * FROM messages WHERE sid = ?", (sid,)).fetchone()
        return _message(row) if row else None

    def messages(self, *, guest: str | None = None, limit: int = 200) -> tuple[Message, ...]:
        """The newest messages, of one guest or of all, oldest first."""
        with self._connection() as connection:
            rows = connection.execute(
                "SELECT * FROM messages WHERE :guest IS NULL OR guest = :guest ORDER BY position DESC LIMIT :limit",
                {"guest": guest, "limit": limit},
            ).fetchall()
        return tuple(_message(row) for row in reversed(rows))

    def is_within_window(self, guest: str) -> bool:
        """Whether the guest wrote so lately that free text still reaches them, and nobody has closed the window."""
        if self.circumstances(guest).window_closed:
            return False
        since = (datetime.now(UTC) - WINDOW).isoformat()
        with self._connection() as connection:
            found = connection.execute(
                "SELECT 1 FROM messages WHERE guest = ? AND direction = 'inbound' AND created_at > ?", (guest, since)
            ).fetchone()
        return found is not None

    def count_sent(self, *, within: timedelta, guest: str | None = None) -> int:
        """How many messages were sent by REST lately, to one guest or to all."""
        since = (datetime.now(UTC) - within).isoformat()
        with self._connection() as connection:
            found = connection.execute(
                "SELECT COUNT(*) AS many FROM messages WHERE direction = 'outbound-api' AND created_at > :since"
                " AND (:guest IS NULL OR guest = :guest)",
                {"since": since, "guest": guest},
            ).fetchone()
        return int(found["many"])

    def circumstances(self, guest: str) -> Circumstances:
        with self._connection() as connection:
            row = connection.execute(
                "SELECT window_closed, opted_out, offline FROM circumstances WHERE guest = ?", (guest,)
            ).fetchone()
        return Circumstances(*map(bool, row)) if row else Circumstances()

    def set_circumstances(self, guest: str, now: Circumstances) -> None:
        with self._connection() as connection:
            connection.execute(
                "REPLACE INTO circumstances VALUES (:guest, :window_closed, :opted_out, :offline)",
                {"guest": guest, **asdict(now)},
            )

    def add_file(self, sid: str, content_type: str, content: bytes) -> None:
        with self._connection() as connection:
            connection.execute("INSERT INTO files VALUES (?, ?, ?)", (sid, content_type, content))

    def file(self, sid: str) -> tuple[str, bytes] | None:
        """The content type and content of an uploaded file."""
        with self._connection() as connection:
            row = connection.execute("SELECT content_type, content FROM files WHERE sid = ?", (sid,)).fetchone()
        return tuple(row) if row else None

    def add_contents(self, *contents: Content) -> None:
        rows = [
            asdict(each) | {"types": json.dumps(each.types), "variables": json.dumps(each.variables)}
            for each in contents
        ]
        with self._connection() as connection:
            connection.executemany(
                "INSERT INTO contents (sid, friendly_name, language, types, variables, approval)"
                " VALUES (:sid, :friendly_name, :language, :types, :variables, :approval)",
                rows,
            )

    def contents(self) -> tuple[Content, ...]:
        """Every template, the newest first."""
        with self._connection() as connection:
            rows = connection.execute("SELECT * FROM contents ORDER BY position DESC").fetchall()
        return tuple(_content(row) for row in rows)

    def content(self, sid: str) -> Content | None:
        with self._connection() as connection:
            row = connection.execute("SELECT * FROM contents WHERE sid = ?", (sid,)).fetchone()
        return _content(row) if row else None

    def approve_content(self, sid: str, approval: str) -> None:
        with self._connection() as connection:
            connection.execute("UPDATE contents SET approval = ? WHERE sid = ?", (approval, sid))

    def delete_content(self, sid: str) -> None:
        with self._connection() as connection:
            connection.execute("DELETE FROM contents WHERE sid = ?", (sid,))

    def add_fault(self, fault: Fault, *, times: int = 1) -> None:
        with self._connection() as connection:
            connection.executemany(
                "INSERT INTO faults (status, code, seconds) VALUES (:status, :code, :seconds)", [asdict(fault)] * times
            )

    def take_fault(self) -> Fault | None:
        """The next fault, which then has happened."""
        with self._connection() as connection:
            row = connection.execute(
                "DELETE FROM faults WHERE position = (SELECT MIN(position) FROM faults) RETURNING status, code, seconds"
            ).fetchone()
        return Fault(**row) if row else None

    def add_content_fault(self, code: int, *, times: int = 1) -> None:
        """So many messages from templates are taken, and then fail with this code."""
        with self._connection() as connection:
            connection.executemany("INSERT INTO content_faults (code) VALUES (?)", [(code,)] * times)

    def take_content_fault(self) -> int:
        """The code that the next message from a template fails with; 0 for none."""
        with self._connection() as connection:
            row = connection.execute(
                "DELETE FROM content_faults WHERE position = (SELECT MIN(position) FROM content_faults) RETURNING code"
            ).fetchone()
        return int(row["code"]) if row else 0

    def set_outage(self, *, is_on: bool) -> None:
        """Whether webhooks reach nobody from now on."""
        with self._connection() as connection:
            connection.execute("DELETE FROM outage")
            connection.execute("INSERT INTO outage VALUES (?)", (is_on,))

    def is_outage(self) -> bool:
        with self._connection() as connection:
            row = connection.execute("SELECT is_on FROM outage").fetchone()
        return bool(row and row[0])

    def set_disorder(self, *, is_on: bool) -> None:
        """Whether status callbacks come the last one first from now on."""
        with self._connection() as connection:
            connection.execute("DELETE FROM disorder")
            connection.execute("INSERT INTO disorder VALUES (?)", (is_on,))

    def is_disorder(self) -> bool:
        with self._connection() as connection:
            row = connection.execute("SELECT is_on FROM disorder").fetchone()
        return bool(row and row[0])

    def clear_faults(self) -> None:
        with self._connection() as connection:
            connection.execute("DELETE FROM faults")
            connection.execute("DELETE FROM content_faults")


def _message(row: sqlite3.Row) -> Message:
    fields = {field.name: row[field.name] for field in dataclass_fields(Message)}
    place = json.loads(str(fields["place"])) if fields["place"] else None
    return Message(
        **fields
        | {
            "attachments": tuple(Attachment(**attachment) for attachment in json.loads(str(fields["attachments"]))),
            "place": Place(**place) if place else None,
            "content": json.loads(str(fields["content"])) if fields["content"] else None,
            "press": Press(**json.loads(str(fields["press"]))) if fields["press"] else None,
            "created_at": datetime.fromisoformat(str(fields["created_at"])),
        }
    )


def _content(row: sqlite3.Row) -> Content:
    texts = {field.name: row[field.name] for field in dataclass_fields(Content)}
    return Content(**texts | {"types": json.loads(row["types"]), "variables": json.loads(row["variables"])})
