"""The stay that a message speaks of: its dates, its length, and how it is to move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from reservations.conversation import DateReading
from reservations.understanding.dates import Point, numeric_day, points
from reservations.understanding.days import Day, weekend, weekend_of
from reservations.understanding.lengths import Length, lengths
from reservations.understanding.marks import Row
from reservations.understanding.reading import Message
from reservations.understanding.regions import is_month_first

_DATE_QUESTIONS = ("dates", "check_in", "check_out", "reading")
_TOO_LONG = timedelta(180)
"""A departure this long after the arrival was not meant: it lies before it, and the stages say so."""
_ARTICLES = ("article", "comma")
_BEFORE_ORDINALS = ("article", "check_in", "check_out", "until", "range_from")
_NEXT_TO_ONE = 1
_NEXT_TO_NUMBER = 4
"""Words beside a number in letters with which it may still be a day of the month."""


@dataclass(frozen=True, slots=True)
class StayHeard:
    """What was said of the stay. `places` are the places of the row that it explains."""

    check_in: date | None = None
    check_out: date | None = None
    nights: int | None = None
    readings: tuple[DateReading, ...] = ()
    shift_days: int = 0
    more_nights: int = 0
    places: frozenset[int] = field(default_factory=frozenset)

    @property
    def has_dates(self) -> bool:
        return bool(self.check_in or self.check_out or self.readings)


@dataclass(frozen=True, slots=True)
class _Ends:
    """The points taken for arrival and departure."""

    arrival: Point | None = None
    departure: Point | None = None


def read_stay(message: Message, row: Row) -> StayHeard:
    """The stay, as far as the words tell it."""
    named = _confirmed(message, row, points(message, row))
    named = _without_denied(row, named)
    length = lengths(message, row.without(place for p in named for place in range(p.first, p.end)))
    if length.nights and not length.is_plain and message.asks("check_in", "check_out"):
        named, length = _counted_from(message, row, named, length)
    ends = _ends(message, row, named)
    heard = _resolved(message, ends)
    places = frozenset(place for p in named for place in range(p.first, p.end)) | length.places
    moved_end = bool(length.shift_days) and row.has("check_out") and not heard.has_dates
    is_one_night = heard.check_in and not heard.check_out and not length.places and _is_one_night(message, row, named)
    return replace(
        heard,
        nights=1 if is_one_night else length.nights,
        shift_days=0 if moved_end or heard.has_dates else length.shift_days,
        more_nights=length.more_nights + (length.shift_days if moved_end else 0),
        places=places,
    )


def _is_one_night(message: Message, row: Row, named: tuple[Point, ...]) -> bool:
    """ "for tomorrow night" is a stay of one night; "arriving tonight" only says when it begins."""
    if len(named) != 1 or message.row.has("clock", "oclock", "at") or message.hears("existing", "service"):
        return False
    point = named[0]
    first, last = row.marks[point.first].first, row.marks[point.end - 1].last
    if not any(first <= night.first and night.last == last for night in message.heard("by_night")):
        return False
    if "for_" in (row.kind(point.first - 1), row.kind(point.first - 2)):
        return True
    around = (row.kind(place) for place in range(len(row.marks)) if not point.first <= place < point.end)
    return not message.asks("check_in", "check_out") and all(kind in ("stop", *_ARTICLES) for kind in around)


def _counted_from(
    message: Message, row: Row, named: tuple[Point, ...], length: Length
) -> tuple[tuple[Point, ...], Length]:
    """ "2 weeks from January 15" answers when, not how long."""
    after = max(length.places, default=0) + 1
    if len(named) != 1 or named[0].first != after + 1 or row.kind(after) not in ("range_from", "after"):
        return named, length
    dates = named[0].day.dates(message.today)
    if len(dates) != 1:
        return named, length
    exact = Day(exact=dates[0] + timedelta(length.nights or 0))
    return (replace(named[0], day=exact, first=min(length.places)),), Length(places=length.places)


def _confirmed(message: Message, row: Row, named: tuple[Point, ...]) -> tuple[Point, ...]:
    """Without the mere numbers that nothing makes a date of."""
    numeric = _numeric_answer(message, row, named)
    if numeric:
        return numeric
    is_alone, words = _is_alone(row), sum(token.kind == "word" for token in message.tokens)
    return tuple(
        point
        for place, point in enumerate(named)
        if not point.is_weak or _is_date(message, row, named, place, is_alone=is_alone, words=words)
    )


def _numeric_answer(message: Message, row: Row, named: tuple[Point, ...]) -> tuple[Point, ...]:
    """ "4-22" or "15.01" where a day was asked for (or the language writes dates so)."""
    if not message.asks(*_DATE_QUESTIONS) and not message.language.lexicon.dotted_dates:
        return ()
    month_first = is_month_first(message.language.lexicon, message.region)
    found = []
    for place, mark in enumerate(row.marks):
        if mark.kind == "decimal" and row.is_free(place):
            day = numeric_day(mark.token.text, month_first=month_first)
            found.extend([_with_weekday(Point(day, place, place + 1), named)] if day else [])
    if found:
        taken = {point.first for point in found}
        others = (point for point in named if point.first not in taken)
        points = tuple(sorted((*others, *found), key=lambda point: point.first))
        return tuple(
            point for place, point in enumerate(points) if not point.is_weak or _is_linked(message, row, points, place)
        )
    return _dashed_answer(message, row, named, month_first=month_first)


def _with_weekday(point: Point, named: tuple[Point, ...]) -> Point:
    """ "Di 10.11.": the weekday right before the digits belongs to them."""
    before = next((other for other in named if other.end == point.first and other.day.weekday is not None), None)
    return replace(point, day=replace(point.day, weekday=before.day.weekday), first=before.first) if before else point


def _dashed_answer(
    message: Message, row: Row, named: tuple[Point, ...], *, month_first: bool | None
) -> tuple[Point, ...]:
    if not message.asks("check_in", "check_out") or len(named) != 2 or not all(p.is_weak for p in named):
        return ()
    if row.kind(named[0].end) != "dash" or named[0].end + 1 != named[1].first:
        return ()
    text = f"{named[0].day.day}-{named[1].day.day}"
    day = numeric_day(text, month_first=month_first)
    return (Point(day, named[0].first, named[1].end),) if day else ()


def _is_date(message: Message, row: Row, named: tuple[Point, ...], place: int, *, is_alone: bool, words: int) -> bool:
    """Whether a mere number or ordinal is a day of the month, in a message of so many words."""
    point = named[place]
    if _is_linked(message, row, named, place):
        return True
    if _is_spoken_aside(message, row, point, words) or _counts_something(row, point):
        return False
    before = row.kind(point.first - 1)
    is_ordinal = row.kind(point.first) == "ordinal"
    if before == "article" or (before == "day" and row.kind(point.first - 2) not in ("number", "indefinite")):
        is_written = is_ordinal or row.marks[point.first].token.kind == "number" or message.asks(*_DATE_QUESTIONS)
        return is_written and not message.asks("room_choice", "reading")
    if before in ("check_in", "check_out", "until", "range_from") and is_ordinal:
        return True
    if before == "until" and is_alone and message.hears("modify"):
        return True
    if not message.asks("dates", "check_in", "check_out"):
        return False
    return is_ordinal or is_alone


def _is_spoken_aside(message: Message, row: Row, point: Point, words: int) -> bool:
    """ "the luxury one", "is 12 too late?": in letters or in a question a number is a day only where little else is
    said."""
    mark, before = row.marks[point.first], row.kind(point.first - 1)
    said = words - sum(token.kind == "word" for token in message.tokens[mark.first : mark.last + 1])
    if mark.kind == "ordinal" and before in _BEFORE_ORDINALS:
        return False
    if mark.token.kind == "number":
        return before != "article" and message.hears("question") and said > _NEXT_TO_NUMBER
    is_pronoun = mark.value == 1 and before != "article"
    return message.hears("question") or said > (_NEXT_TO_ONE if is_pronoun else _NEXT_TO_NUMBER)


def _counts_something(row: Row, point: Point) -> bool:
    """ "3 questions", "the first 2 nights", "tomorrow for 2"."""
    mark, after = row.marks[point.first], row.kind(point.end)
    if mark.kind == "ordinal":
        return after in ("number", "night", "day", "week")
    if row.kind(point.first - 1) in ("for_", "party_of"):
        return True
    follows = after == "word" and row.marks[point.end].first == mark.last + 1
    return follows and row.marks[point.end].token.kind == "word"


def _is_alone(row: Row) -> bool:
    """Whether a single number is said, and nothing that it could count."""
    numbers = sum(row.kind(place) == "number" for place in range(len(row.marks)))
    return numbers <= 1 and not row.has("month", "room", "people", "adults", "children", "masked")


def _is_linked(message: Message, row: Row, named: tuple[Point, ...], place: int) -> bool:
    """Whether a number is one end of a range whose other end is a day."""
    for other in (place - 1, place + 1):
        if 0 <= other < len(named):
            first, second = sorted((named[place], named[other]), key=lambda point: point.first)
            if _are_linked(row, first, second) and _makes_range(message, row, first, second):
                return True
    return False


def _makes_range(message: Message, row: Row, first: Point, second: Point) -> bool:
    if not first.is_weak or not second.is_weak:
        return True
    if message.asks("room_choice", "reading"):
        return False
    opened = row.kind(first.first - 1) if row.kind(first.first - 1) != "article" else row.kind(first.first - 2)
    are_ordinals = row.kind(first.first) == "ordinal" or row.kind(second.first) == "ordinal"
    has_articles = row.kind(first.first - 1) == "article"
    return opened in ("range_from", "between", "check_in") or are_ordinals or has_articles or message.asks("dates")


def _are_linked(row: Row, first: Point, second: Point) -> bool:
    """Whether the words between two points make them the ends of one range."""
    kinds = [row.kind(place) for place in range(first.end, second.first)]
    kinds = [kind for kind in kinds if kind not in ("article", "stop", "comma", "stay", "in_", "of", "check_out")]
    if not kinds and second.first == first.end and not second.is_weak and not first.is_weak:
        return True  # "Sat-Mon", "24/12 27/12"
    if kinds in (["until"], ["dash"], ["until", "until"], ["and", "until"]):
        return True
    if kinds == ["range_from"] and row.kind(first.first - 1) == "until":
        return True  # "until the 20th from the 15th of December"
    opened = {row.kind(first.first - 1), row.kind(first.first - 2)}
    return kinds == ["and"] and "between" in opened


def _without_denied(row: Row, named: tuple[Point, ...]) -> tuple[Point, ...]:
    """ "not the 5th, the 6th": what is denied is dropped where something is put in its place."""
    denied = {n for n, point in enumerate(named) if _is_denied(row, point)}
    return tuple(p for n, p in enumerate(named) if n not in denied) if len(denied) < len(named) else named


def _is_denied(row: Row, point: Point) -> bool:
    before = [row.kind(point.first - n) for n in (1, 2, 3)]
    while before and before[0] in (*_ARTICLES, "range_from", "for_"):
        before.pop(0)
    return bool(before) and before[0] in ("negation", "without")


def _ends(message: Message, row: Row, named: tuple[Point, ...]) -> _Ends:
    """Which of the points are arrival and departure."""
    named = tuple(point for point in named if row.kind(point.first - 1) != "last")
    weekends = [point for point in named if point.weekend is not None]
    if weekends and len(weekends) == len(named):
        return _Ends(arrival=weekends[-1])
    ends = _Ends()
    if len(named) == 2 and named[0] in weekends and named[1].first - named[0].end <= 1:
        return _Ends(arrival=replace(named[0], day=named[1].day))
    days = [point for point in named if point.weekend is None]
    for place in range(len(days)):
        ends = _with_end(message, row, ends, days, place)
    return ends


def _with_end(message: Message, row: Row, ends: _Ends, days: Sequence[Point], place: int) -> _Ends:
    point = days[place]
    if place and _are_linked(row, days[place - 1], point):
        is_reversed = row.kind(days[place - 1].first - 1) == "until"
        first, last = (point, days[place - 1]) if is_reversed else (days[place - 1], point)
        return _Ends(arrival=first, departure=last)
    role = _role(message, row, days, place)
    if role == "check_out":
        return replace(ends, departure=point)
    if role == "check_in":
        return replace(ends, arrival=point)
    return _by_question(message, row, ends, point)


def _by_question(message: Message, row: Row, ends: _Ends, point: Point) -> _Ends:
    """A day without a word that tells: what was asked decides, then what is still open."""
    if message.asks("check_out") and not ends.departure:
        return replace(ends, departure=point)
    if ends.arrival and not ends.departure and message.asks("dates") and not row.has("correction", "negation"):
        return replace(ends, departure=point)
    return replace(ends, arrival=point)


def _role(message: Message, row: Row, days: Sequence[Point], place: int) -> str | None:
    """Arrival or departure, by the nearest word that tells: before the day, else after it within the sentence."""
    since = days[place - 1].end if place else 0
    for at in range(days[place].first - 1, since - 1, -1):
        if row.kind(at) == "stop":
            break
        if row.kind(at) in ("check_in", "check_out"):
            return row.kind(at)
        if row.kind(at) in ("range_from", "until") and _is_just_before(row, at, days[place]):
            return _role_of_preposition(message, row, at)
    if place + 1 < len(days):
        return _role_after(row, days[place].end, days[place + 1].first, only_adjacent=True)
    return _role_after(row, days[place].end, len(row.marks), only_adjacent=False)


def _is_just_before(row: Row, at: int, point: Point) -> bool:
    """ "until the 5th", but not the "to" of "I want to book it for the 5th"."""
    if not all(row.kind(between) in _ARTICLES for between in range(at + 1, point.first)):
        return False
    words = sum(mark.last - mark.first + 1 for mark in row.marks[at + 1 : point.first])
    return row.marks[point.first].first - row.marks[at].last - 1 == words


def _role_of_preposition(message: Message, row: Row, at: int) -> str | None:
    """ "change the arrival to the 5th" is about the arrival, and "change it to the 5th" most likely too."""
    if row.kind(at) == "until" and message.hears("modify") and not row.has("more", "stay", "check_in", "check_out"):
        return None
    if row.kind(at - 1) in ("check_in", "check_out"):
        return row.kind(at - 1)
    return "check_in" if row.kind(at) == "range_from" else "check_out"


def _role_after(row: Row, since: int, until: int, *, only_adjacent: bool) -> str | None:
    for at in range(since, min(until, since + 1) if only_adjacent else until):
        if row.kind(at) in ("stop", "comma", "and"):
            return None
        if row.kind(at) in ("check_in", "check_out"):
            return row.kind(at)
    return None


def _resolved(message: Message, ends: _Ends) -> StayHeard:
    """The dates of the two ends; `readings` where one of them can be read in two ways."""
    if ends.arrival and ends.arrival.weekend is not None:
        near = ends.arrival.day.dates(message.today)
        first, last = weekend_of(near[0]) if near else weekend(message.today, later=ends.arrival.weekend)
        return StayHeard(first, last)
    arrival, departure = (end.day if end else None for end in (ends.arrival, ends.departure))
    if arrival and departure:
        arrival = arrival.completed(departure)
    readings = _readings(message, arrival, departure)
    if len(readings) == 1:
        return StayHeard(readings[0].check_in, readings[0].check_out)
    return StayHeard(readings=tuple(readings[:2]))


def _readings(message: Message, arrival: Day | None, departure: Day | None) -> list[DateReading]:
    skips = message.language.lexicon.next_skips_this_week
    first_days = arrival.dates(message.today, skips=skips) if arrival else ()
    if not departure:
        return [DateReading(check_in=day) for day in first_days]
    if not first_days:
        return [DateReading(check_out=day) for day in departure.dates(message.today, skips=skips)]
    found: list[tuple[date, date]] = []
    for n, first_day in enumerate(first_days):
        last_days = _departures(departure, first_day, message.today, skips=skips)
        if len(first_days) > 1 and len(last_days) > 1:
            last_days = last_days[n : n + 1]  # both are read the same way round
        found.extend((first_day, last_day) for last_day in last_days)
    plausible = [(first_day, last_day) for first_day, last_day in found if first_day < last_day]
    return [DateReading(*days) for days in plausible or found[:1]]


def _departures(departure: Day, arrival: date, today: date, *, skips: bool) -> tuple[date, ...]:
    """The dates of a departure that follows an arrival. "Sunday next week" counts from today, "Sunday" from arrival."""
    if departure.exact or departure.weeks is not None:
        return departure.dates(today)
    since = arrival + timedelta(departure.day is not None)
    if departure.month is not None:
        since = max(since, today)
    found = departure.dates(since)
    if found and not departure.year and found[0] - arrival > _TOO_LONG:
        return departure.dates(today)
    return found if found or departure.year else departure.dates(today, skips=skips)
