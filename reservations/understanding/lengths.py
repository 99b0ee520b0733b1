"""How long a stay is, and how it is to be moved or made longer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reservations.understanding.marks import Grammars, Row, grammar
from reservations.understanding.reading import Message

_COUNT = "(?P<count>number|indefinite)"
_UNIT = "(?P<unit>night|day|week|fortnight)"
_UNITS = grammar("night|day|next_day|week|fortnight")
"""Without any of these no length is said."""
_NO_LENGTH = "ago|from_now|later|earlier|more|less|before"
"""What makes another thing of "3 nights" than the length of a stay."""

_MORE = Grammars(
    f"(?:more (?:article|stay)* {_COUNT}?|{_COUNT.replace('count', 'count2')} more) {_UNIT}",
    f"{_COUNT} {_UNIT} more",
)
_LESS = Grammars(f"(?:less {_COUNT}?|{_COUNT.replace('count', 'count2')} less) {_UNIT}", f"{_COUNT} {_UNIT} less")
_SHIFT = Grammars(f"{_COUNT} (?P<unit>day|week) (?:(?P<later>later)|earlier)")
_MOVED_BY = Grammars(f"{_COUNT} (?P<unit>day|week|fortnight)", "(?P<unit>fortnight)")
_AFTER_ARRIVAL = Grammars(
    f"{_COUNT} (?P<unit>day|week|night) (?:later|after)",
    "next (?P<unit>day) (?! masked)",
    "(?P<unit>day) (?:next|after)",
    "(?P<unit>next_day)",
)
"""When to leave, told by the arrival: "2 days later", "the next day"."""
_LEAVING_NEXT_DAY = Grammars("(?:check_out|until) (?P<unit>next_day)")
_PLAIN = Grammars(
    "(?P<count>number|indefinite)? (?P<unit>fortnight)",
    f"(?P<count>number|group) (?:word|adults)? {_UNIT} (?!{_NO_LENGTH}|after relative_day)",
    "(?P<unit>night) comma (?P<count>number) (?!night|day|people|room|adults)",
    "(?P<unit>night|day) until (?P<count>number) (?!night|day|week|people|room|adults|month|until|dash)",
)
_ARTICLED = grammar(f"(?:(?P<opened>for_|stay|until|per) )?(?P<count>indefinite) word? {_UNIT} (?!{_NO_LENGTH}|after)")
_FOR_THE_NIGHT = Grammars(
    "for_ (?:party_of)? article (?P<unit>night) (?!in_|range_from|until|number|month|weekday|relative_day|after|before)"
)
_TO = ("until", "for_", "in_", "stay", "between", "ordinal")
_DAY_NAMED = grammar("(?:number|ordinal) month|month (?:number|ordinal)|weekday|relative_day|date|tonight")
_DAYS = {"night": 1, "day": 1, "next_day": 1, "week": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True)
class Length:
    """`nights` was said, `more_nights` and `shift_days` change what was said before. `is_plain`: in nights."""

    nights: int | None = None
    more_nights: int = 0
    shift_days: int = 0
    is_plain: bool = True
    places: frozenset[int] = field(default_factory=frozenset)


def lengths(message: Message, row: Row) -> Length:
    """What is said of lengths."""
    if not row.holds(_UNITS):
        return Length()
    for changed, sign in ((_MORE, 1), (_LESS, -1)):
        met = _first(row, changed)
        if met:
            return Length(more_nights=sign * _days(row, met), places=_places(met))
    met = _first(row, _AFTER_ARRIVAL if message.asks("check_out") else _LEAVING_NEXT_DAY)
    if met:
        return Length(nights=_days(row, met), places=_places(met))
    met = _first(row, _SHIFT)
    if met and not _is_duration_of_stay(row, met):
        sign = 1 if met.start("later") >= 0 else -1
        return Length(shift_days=sign * _days(row, met), places=_places(met))
    moved = _moved(message, row)
    if moved.shift_days:
        return moved
    length = _plain(message, row)
    return Length(more_nights=length.nights or 0, places=length.places) if _is_added(message, row, length) else length


def _moved(message: Message, row: Row) -> Length:
    """ "postpone it by a week", "einen Tag vorverlegen"; "move it to 3 days" says how long."""
    met = _first(row, _MOVED_BY)
    if not met or not message.hears("moves_later", "moves_sooner") or row.kind(met.start() - 1) in _TO:
        return Length()
    sign = -1 if message.hears("moves_sooner") else 1
    return Length(shift_days=sign * _days(row, met), places=_places(met))


def _is_added(message: Message, row: Row, length: Length) -> bool:
    """ "add two nights"."""
    starts = {heard.last + 1 for heard in message.heard("adds")}
    return bool(length.places) and row.marks[min(length.places)].first in starts


def _plain(message: Message, row: Row) -> Length:
    found = [met for met in _PLAIN.find(row) if not _is_other(message, row, met)]
    if not found:
        return _articled(message, row)
    in_nights = [met for met in found if "night" in _unit(row, met)]
    # After a correction ("3 nights, no, 4") the last one counts; "5 days 4 nights" is 4.
    met = (in_nights or found)[-1]
    places = frozenset().union(*(_places(each) for each in found))
    return Length(nights=_days(row, met), is_plain=bool(in_nights), places=places)


def _articled(message: Message, row: Row) -> Length:
    """ "for a week", "a day": an article counts only where it is clearly a length."""
    for met in row.find(_ARTICLED):
        if _is_other(message, row, met):
            continue
        is_alone = met.end() - met.start() >= len(row.codes.rstrip()) - 1
        opens = row.kind(met.start() - 1) in ("stop", "party_of") and _unit(row, met) != "day"
        if met.start("opened") >= 0 or is_alone or opens or message.asks("dates", "check_out"):
            if _unit(row, met) == "night" and not is_alone and _asks_price_of_night(message):
                continue
            if _unit(row, met) == "day" and row.kind(met.end()) in ("word", "in_", "next", "this"):
                continue  # "any day next week"
            return Length(nights=_days(row, met), is_plain=False, places=_places(met))
    the_night = _first(row, _FOR_THE_NIGHT)
    return Length(nights=1, places=_places(the_night)) if the_night else Length()


def _asks_price_of_night(message: Message) -> bool:
    """ "How much is a night?", and not the price of one whose day is named."""
    return message.hears("faq:price") and not any(message.row.find(_DAY_NAMED))


def _first(row: Row, grammars: Grammars) -> re.Match[str] | None:
    return next(grammars.find(row), None)


def _is_other(message: Message, row: Row, met: re.Match[str]) -> bool:
    """ "in 3 days" is a date, "the last 2 years" and "3 nights before" are the past; Spanish "por" is "for" too."""
    before = met.start() - 1
    if (
        row.kind(before) == "until"
        and row.kind(before - 1) == "number"
        and not message.hears("modify", "modify_strong")
    ):
        return True  # "2 to 3 nights": how many is still open
    if row.kind(before) == "ordinal" and _unit(row, met) == "fortnight":
        return True  # "the first half of October"
    if row.kind(before) == "per":
        return row.marks[before].token.text not in message.language.joints
    return row.kind(before) in ("in_", "between", "last", "before")


def _is_duration_of_stay(row: Row, met: re.Match[str]) -> bool:
    """ "leaving after 3 days" says how long."""
    return row.kind(met.start() - 1) in ("in_", "stay")


def _unit(row: Row, met: re.Match[str]) -> str:
    return row.kind(met.start("unit"))


def _days(row: Row, met: re.Match[str]) -> int:
    counts = [row.value(met, name) for name in met.groupdict() if name.startswith("count") and met.start(name) >= 0]
    count = counts[0] if counts and counts[0] else 1
    return count * _DAYS[_unit(row, met)]


def _places(met: re.Match[str]) -> frozenset[int]:
    return frozenset(range(*met.span()))
