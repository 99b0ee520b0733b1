"""Times too wide to be a stay: "in March", "next week", "the first week of May", "soon"."""

from __future__ import annotations

from collections.abc import Sequence

from reservations.understanding.marks import Grammars, Mark
from reservations.understanding.reading import Message

_TIMES = Grammars(
    "(?:ordinal|last|next) article? (?:week|weekend|fortnight) in_? article? month",
    "in_? (?:this|next)? month(?! comma? (?:number|ordinal|masked)) (?:comma? year)?",
    "in_? (?:this|next|last)? article? (?:next|this) (?:week|month_unit|year_unit)",
    "in_? article? (?:week|month_unit|year_unit) (?:article? next|this)",
    "(?:before|after) article? (?:(?:number|ordinal) month|month (?:number|ordinal)|weekday|holiday|date)",
)


def _is_mere_abbreviation(marks: Sequence[Mark]) -> bool:
    """ "mar" alone is the sea as well as March."""
    return len(marks) == 1 and len(marks[0].token.text) < 4


def find_vague_date(message: Message) -> str | None:
    """The guest's words for a time that is no date, None where there are none."""
    edges = [(heard.first, heard.last) for heard in message.heard("soon")]
    for met in _TIMES.find(message.row):
        marks = message.row.marks[met.start() : met.end()]
        if not _is_mere_abbreviation(marks):
            edges.append((marks[0].first, marks[-1].last))
    if not edges:
        return None
    first, last = max(edges, key=lambda edge: edge[1] - edge[0])
    before = [heard.first for heard in message.heard("edge") if heard.last == first - 1]
    return message.words(min([first, *before]), last)
