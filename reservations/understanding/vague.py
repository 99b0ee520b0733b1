"""Times too wide to be a stay: "in March", "next week", "the first week of May", "soon"."""

from __future__ import annotations

from reservations.understanding.marks import grammar
from reservations.understanding.reading import Message

_PATTERNS = tuple(
    grammar(pattern)
    for pattern in (
        "(?:ordinal|last|next) article? (?:week|weekend|fortnight) in_? article? month",
        "in_? (?:this|next)? month(?! comma? (?:number|ordinal|masked)) (?:comma? year)?",
        "in_? (?:this|next|last)? article? (?:next|this) (?:week|month_unit|year_unit)",
        "in_? article? (?:week|month_unit|year_unit) (?:article? next|this)",
    )
)


def find_vague_date(message: Message) -> str | None:
    """The guest's words for a time that is no date, None where there are none."""
    edges = [(heard.first, heard.last) for heard in message.heard("soon")]
    for pattern in _PATTERNS:
        for met in message.row.find(pattern):
            marks = message.row.marks
            edges.append((marks[met.start()].first, marks[met.end() - 1].last))
    if not edges:
        return None
    first, last = max(edges, key=lambda edge: edge[1] - edge[0])
    before = [heard.first for heard in message.heard("edge") if heard.last == first - 1]
    return message.words(min([first, *before]), last)
