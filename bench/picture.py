"""The report as a table for the terminal and as a picture (SVG) for whoever reads the docs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from bench.rounds import Report, Row

WIDTH, LEFT, BAR, GAP = 720, 150, 18, 8
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" font-family="sans-serif" font-size="13">'


def table(rows: Sequence[Row]) -> str:
    """One line a figure: what it is, the bot's, the floor's."""
    wide = max(len(row.what) for row in rows)
    lines = [f"{row.what:<{wide}}   {row.bot:<34} {row.floor}".rstrip() for row in rows]
    return "\n".join([f"{'':<{wide}}   {'bot':<34} floor", *lines])


def picture(report: Report) -> str:
    """The median time of each kind of turn with many guests writing at once, and of the floor's answer."""
    times = {turn: _median(report, turn) for turn in report.bot[-1].times.by_turn}
    every = sorted(report.floor[-1].times.every)
    return bars({"the floor": 1000 * every[len(every) // 2], **times})


def bars(values: Mapping[str, float]) -> str:
    """A bar for each value, in milliseconds."""
    height = len(values) * (BAR + GAP) + GAP
    scale = (WIDTH - LEFT - 80) / max(values.values())
    drawn = [_bar(name, value, scale, place) for place, (name, value) in enumerate(values.items())]
    return "\n".join([_HEAD.format(WIDTH, height), *drawn, "</svg>", ""])


def _bar(name: str, value: float, scale: float, place: int) -> str:
    top = GAP + place * (BAR + GAP)
    text = top + BAR - 5
    return (
        f'<text x="{LEFT - 8}" y="{text}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{LEFT}" y="{top}" width="{value * scale:.1f}" height="{BAR}" fill="#128c7e"/>'
        f'<text x="{LEFT + 6 + value * scale:.1f}" y="{text}">{value:.0f} ms</text>'
    )


def _median(report: Report, turn: str) -> float:
    ordered = sorted(seconds for cost in report.bot for seconds in cost.times.by_turn[turn])
    return 1000 * ordered[len(ordered) // 2]
