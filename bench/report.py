"""What a bench found: a table of figures, of which some are to hold a bar, and what is drawn of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_COLUMN = 30


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure is to be, in words, and whether it was."""

    wanted: str
    is_held: bool

    def __str__(self) -> str:
        return f"{self.wanted}: {'held' if self.is_held else 'MISSED'}"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of the bench beside the floor's, where the floor has one."""

    what: str
    bot: str
    floor: str = ""
    bar: Bar | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one kind, each with its name and value, as they are drawn below one another."""

    title: str
    unit: str
    values: Mapping[str, float]


@dataclass(slots=True)
class Report:
    """The rows in the order of the table, and the charts of the picture.

    `most_per_second` is the greatest rate of messages that the bot was seen to answer; None before it was measured.
    """

    rows: list[Row] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    most_per_second: float | None = None

    def add(self, what: str, bot: str, floor: str = "", bar: Bar | None = None) -> None:
        self.rows.append(Row(what, bot, floor, bar))

    def draw(self, title: str, unit: str, values: Mapping[str, float]) -> None:
        self.charts.append(Chart(title, unit, values))

    @property
    def is_held(self) -> bool:
        """Whether every figure that has a bar holds it."""
        return all(row.bar.is_held for row in self.rows if row.bar)


def table(rows: Sequence[Row]) -> str:
    """One line a figure: what it is, the bot's, the floor's, and the bar."""
    wide = max(len(row.what) for row in rows)
    return "\n".join([_line(wide, "", "bot", "floor", "bar"), *(_line(wide, *_cells(row)) for row in rows)])


def _cells(row: Row) -> tuple[str, str, str, str]:
    return row.what, row.bot, row.floor, str(row.bar or "")


def _line(wide: int, what: str, bot: str, floor: str, bar: str) -> str:
    return f"{what:<{wide}}  {bot:<{_COLUMN}}  {floor:<{_COLUMN}}  {bar}".rstrip()
