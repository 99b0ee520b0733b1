"""Bad days: rules, kept in the database, that spoil the next calls of every process on it.

delay         wait `seconds` before the work          hesitate     wait between finding free rooms and
error_before  500, nothing done                                    taking them, so that races happen
error_after   500, and the work is done               notices      PHP reports notices
cut_before    the connection ends, nothing done       wrong_key    the key is not accepted
cut_after     the connection ends, the work is done   maintenance  503, the webservice is switched off
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .store import Store

KINDS = (
    "delay",
    "error_before",
    "error_after",
    "cut_before",
    "cut_after",
    "hesitate",
    "notices",
    "wrong_key",
    "maintenance",
)
LONGEST_WAIT = 120.0


@dataclass(frozen=True)
class FaultRule:
    """`method` and `resource` empty match every call; `times` None lasts until it is cleared."""

    kind: str
    method: str = ""
    resource: str = ""
    times: int | None = None
    seconds: float = 0.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown kind of fault {self.kind!r}; known are {', '.join(KINDS)}")
        if not 0 <= self.seconds <= LONGEST_WAIT:
            raise ValueError(f"seconds must be between 0 and {LONGEST_WAIT:g}")
        if self.times is not None and self.times < 1:
            raise ValueError("times must be 1 or more, or left out")

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> FaultRule:
        unknown = set(given) - {"kind", "method", "resource", "times", "seconds"}
        if unknown:
            raise ValueError(f"unknown in a fault rule: {', '.join(sorted(unknown))}")
        return cls(**dict(given) | {"method": str(given.get("method") or "").upper()})

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class BadLuck:
    """The faults that struck one call."""

    rules: tuple[FaultRule, ...] = ()

    def has(self, kind: str) -> bool:
        return any(rule.kind == kind for rule in self.rules)

    def seconds(self, kind: str) -> float:
        return sum(rule.seconds for rule in self.rules if rule.kind == kind)


class Faults:
    """The rules in force, for all processes on the same database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, *rules: FaultRule) -> None:
        rows = [(rule.method, rule.resource, rule.kind, rule.times, rule.seconds) for rule in rules]
        with self._store.writing() as connection:
            connection.executemany("INSERT INTO fault VALUES (NULL, ?, ?, ?, ?, ?)", rows)

    def replace(self, rules: Iterable[FaultRule]) -> None:
        self.clear()
        self.add(*rules)

    def clear(self) -> None:
        with self._store.writing() as connection:
            connection.execute("DELETE FROM fault")

    def all(self) -> list[FaultRule]:
        with self._store.reading() as connection:
            rows = connection.execute("SELECT * FROM fault ORDER BY id").fetchall()
        return [
            FaultRule(row["kind"], row["method"], row["resource"], row["remaining"], row["seconds"]) for row in rows
        ]

    def strike(self, method: str, resource: str) -> BadLuck:
        """The faults that meet this call; those counted in times are used up by it."""
        if not self.all():
            return BadLuck()
        with self._store.writing() as connection:
            rows = connection.execute(
                "SELECT * FROM fault WHERE method IN ('', ?) AND resource IN ('', ?) ORDER BY id",
                (method, resource),
            ).fetchall()
            ids = [(row["id"],) for row in rows]
            connection.executemany("UPDATE fault SET remaining = remaining - 1 WHERE id = ?", ids)
            connection.execute("DELETE FROM fault WHERE remaining < 1")
        return BadLuck(tuple(FaultRule(row["kind"], seconds=row["seconds"]) for row in rows))
