"""The charts of a report as one picture (SVG) for whoever reads the docs."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bench.report import Chart

WIDTH, LEFT, RIGHT, BAR, GAP, TITLE = 720, 190, 90, 18, 8, 34
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" font-family="sans-serif" font-size="13">'
_PAPER = '<rect width="{0}" height="{1}" fill="#fff"/>'


def picture(charts: Sequence[Chart]) -> str:
    """One chart below the other, each on a scale of its own."""
    drawn, top = [], GAP
    for chart in charts:
        drawn += _chart(chart, top)
        top += TITLE + len(chart.values) * (BAR + GAP) + GAP
    return "\n".join([_HEAD.format(WIDTH, top), _PAPER.format(WIDTH, top), *drawn, "</svg>", ""])


def _chart(chart: Chart, top: int) -> list[str]:
    longest = max(chart.values.values()) or 1
    scale = (WIDTH - LEFT - RIGHT) / longest
    title = f'<text x="{GAP}" y="{top + TITLE - 2 * GAP}" font-weight="bold">{escape(chart.title)}</text>'
    places = range(top + TITLE, top + TITLE + len(chart.values) * (BAR + GAP), BAR + GAP)
    bars = [
        _bar(name, f"{value:,.0f} {chart.unit}", value * scale, place)
        for place, (name, value) in zip(places, chart.values.items(), strict=True)
    ]
    return [title, *bars]


def _bar(name: str, told: str, length: float, top: int) -> str:
    text = top + BAR - 5
    # As WhatsApp's own green: the floor, which is no bot, in grey.
    color = "#8a8d91" if name.startswith("floor") else "#128c7e"
    return (
        f'<text x="{LEFT - GAP}" y="{text}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{LEFT}" y="{top}" width="{length:.1f}" height="{BAR}" fill="{color}"/>'
        f'<text x="{LEFT + GAP + length:.1f}" y="{text}">{escape(told)}</text>'
    )
