"""The stay that a message speaks of: its dates, its length, and how it is to move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from reservations.conversation import DateReading
from reservations.understanding.belonging import ARTICLES, are_alternatives, are_backwards, are_linked, stay_days
from reservations.understanding.day_builders import Point
from reservations.understanding.days import Day, weekend, weekend_of
from reservations.understanding.lengths import Length, lengths
from reservations.understanding.marks import Row, grammar
from reservations.understanding.reading import Message

_MERE_PREPOSITION = 2
"""Letters of an "au" or a "to", which say less than an "until"."""
_TOO_LONG = timedelta(180)
"""A departure this long after the arrival was not meant: it lies before it, and the stages say so."""
_SPEAKS_OF_DAYS = grammar(
    "number|ordinal|weekday|weekend|relative_day|tonight|holiday|date|decimal|day|next_day|night|week|fortnight"
    "|month_unit|from_now"
)
"""Without any of these no day is named, and no length."""
_BESIDE_NIGHT = ("stop", *ARTICLES, "per", "party_of")
"""What may stand beside "tonight" in "just for tonight"."""


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


NO_STAY = StayHeard()
"""What a message says of the stay that says nothing of it."""


@dataclass(frozen=True, slots=True)
class _Ends:
    """The points taken for arrival and departure."""

    arrival: Point | None = None
    departure: Point | None = None


def read_stay(message: Message, row: Row) -> StayHeard:
    """The stay, as far as the words tell it."""
    if not row.holds(_SPEAKS_OF_DAYS):
        return NO_STAY
    named = stay_days(message, row)
    length = lengths(message, row.without(place for p in named for place in range(p.first, p.end)))
    if length.nights and not length.is_plain and message.asks("check_in", "check_out"):
        named, length = _counted_from(message, row, named, length)
    ends = _round_trip(message, row, named) or _ends(message, _without_returns(message, row, named), named)
    heard = _alternatives(message, row, named) or _moved(message, row, ends) or _resolved(message, ends)
    places = frozenset(place for p in named for place in range(p.first, p.end)) | length.places
    moved_end = bool(length.shift_days) and row.has("check_out") and not heard.has_dates
    is_one_night = heard.check_in and not heard.check_out and not length.places and _is_one_night(message, row, named)
    is_told_by_arrival = (
        heard.check_in and not heard.check_out and length.shift_days > 0 and row.has("check_out", "until")
    )
    return replace(
        heard,
        nights=1 if is_one_night else length.shift_days if is_told_by_arrival else length.nights,
        shift_days=0 if moved_end or heard.has_dates else length.shift_days,
        more_nights=length.more_nights + (length.shift_days if moved_end else 0),
        places=places,
    )


def _without_returns(message: Message, row: Row, named: tuple[Point, ...]) -> Row:
    """Who is asked when to arrive and says "I'll be back on the 4th" returns to the hotel, and who is asked when to
    leave returns home: the question tells."""
    if len(named) != 1 or not message.asks("check_in", "check_out") or not message.hears("returns"):
        return row
    ends = (place for place, mark in enumerate(row.marks) if mark.kind in ("check_in", "check_out"))
    return row.without(ends, kind="word")


def _round_trip(message: Message, row: Row, named: tuple[Point, ...]) -> _Ends | None:
    """ "I leave on the 2nd and come back on the 9th" answers when from and until when, for who sets out from home."""
    if len(named) != 2 or not message.asks("dates"):
        return None
    since = row.marks[named[0].end - 1].last
    return _Ends(*named) if any(heard.first > since for heard in message.heard("returns")) else None


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
    return not message.asks("check_in", "check_out") and all(kind in _BESIDE_NIGHT for kind in around)


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


def _alternatives(message: Message, row: Row, named: tuple[Point, ...]) -> StayHeard | None:
    """ "November 30th or December 1st" is asked back."""
    if len(named) != 2 or not are_alternatives(message, row, *named):
        return None
    days = [day for point in named for day in point.day.dates(message.today)[:1]]
    role = _role(message, row, named[:1], 0) or ("check_out" if message.asks("check_out") else "check_in")
    is_departure = role == "check_out"
    return StayHeard(
        readings=tuple(DateReading(check_out=d) if is_departure else DateReading(check_in=d) for d in days)
    )


def _moved(message: Message, row: Row, ends: _Ends) -> StayHeard | None:
    """ "Move my booking from the 5th to the 8th" tells the old arrival and the new one, or a whole new stay: it is
    asked back."""
    if not ends.arrival or not ends.departure or message.asked or not _changes_booking(message, row, ends.arrival):
        return None
    whole = _resolved(message, ends)
    to = _resolved(message, _Ends(arrival=ends.departure))
    if whole.readings or to.readings:
        return whole
    return StayHeard(readings=(DateReading(to.check_in), DateReading(whole.check_in, whole.check_out)))


def _changes_booking(message: Message, row: Row, since: Point) -> bool:
    """Whether it is the booking that is changed, or moved, "from" a day on; its dates are changed to a whole stay."""
    place = since.first - 1 - (row.kind(since.first - 1) == "article")
    if row.kind(place) != "range_from" or row.kind(place - 1) in ("until", "for_"):
        return False
    ends = {heard.last + 1 for heard in message.heard("existing", "modify", "modify_strong")}
    return message.hears("modify", "modify_strong") and row.marks[place].first in ends


def _ends(message: Message, row: Row, named: tuple[Point, ...]) -> _Ends:
    """Which of the points are arrival and departure."""
    named = tuple(point for point in named if "last" not in (row.kind(point.first - 1), row.kind(point.end)))
    weekends = [point for point in named if point.weekend is not None]
    if weekends and len(weekends) == len(named):
        return _Ends() if message.asks("check_out") else _Ends(arrival=weekends[-1])
    ends = _Ends()
    if len(named) == 2 and named[0] in weekends and named[1].first - named[0].end <= 1:
        return _Ends(arrival=replace(named[0], day=named[1].day))
    days = [point for point in named if point.weekend is None]
    for place in range(len(days)):
        ends = _with_end(message, row, ends, days, place)
    return ends


def _with_end(message: Message, row: Row, ends: _Ends, days: Sequence[Point], place: int) -> _Ends:
    point = days[place]
    if place and are_linked(message, row, days[place - 1], point):
        first, last = days[place - 1], point
        if are_backwards(row, first, last):
            return _Ends(arrival=last, departure=first)
        if last.first - first.end == 1:
            first = replace(first, day=first.day.in_week_of(last.day))
        return _Ends(arrival=first, departure=last)
    role = _role(message, row, days, place)
    if place and role is None and ends.arrival and _is_added(row, days[place - 1], point):
        return replace(ends, arrival=replace(ends.arrival, day=ends.arrival.day.completed(point.day)))
    if role == "check_out":
        return replace(ends, departure=point)
    if role == "check_in":
        return replace(ends, arrival=point)
    return _by_question(message, row, ends, point)


def _is_added(row: Row, before: Point, point: Point) -> bool:
    """ "for Saturday and Sunday": the second night, not another arrival."""
    kinds = [row.kind(place) for place in range(before.end, point.first)]
    return [kind for kind in kinds if kind != "article"] == ["and"] and not row.has("correction", "negation")


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
    if row.kind(days[place].end) == "for_" and row.kind(days[place].end + 1) in ("check_in", "check_out"):
        return row.kind(days[place].end + 1)
    until = days[place + 1].first if place + 1 < len(days) else len(row.marks)
    for at in range(days[place].first - 1, since - 1, -1):
        if row.kind(at) == "stop":
            break
        if row.kind(at) in ("check_in", "check_out"):
            return _role_in_clause(row, at, days[place], until) or row.kind(at)
        if row.kind(at) in ("range_from", "until") and _is_just_before(row, at, days[place]):
            return _role_of_preposition(message, row, at)
    return _role_after(row, days[place].end, until, only_adjacent=until < len(row.marks))


def _role_in_clause(row: Row, at: int, point: Point, until: int) -> str | None:
    """ "am 1. kommen und am 4. abreisen": what stands before the "and" is about another day where the day's own clause
    tells."""
    joints = {row.kind(between) for between in range(at + 1, point.first)} & {"and", "comma"}
    return _role_after(row, point.end, until, only_adjacent=True) if joints else None


def _is_just_before(row: Row, at: int, point: Point) -> bool:
    """ "until the 5th", but not the "to" of "I want to book it for the 5th"."""
    if not all(row.kind(between) in ARTICLES for between in range(at + 1, point.first)):
        return False
    words = sum(mark.last - mark.first + 1 for mark in row.marks[at + 1 : point.first])
    return row.marks[point.first].first - row.marks[at].last - 1 == words


def _role_of_preposition(message: Message, row: Row, at: int) -> str | None:
    """ "change the arrival to the 5th" is about the arrival, and "change it to the 5th" most likely too."""
    if row.kind(at) == "until" and message.hears("modify", "modify_strong") and not row.has("more", "stay"):
        return _changed_end(row, at)
    if row.kind(at - 1) in ("check_in", "check_out"):
        return row.kind(at - 1)
    if _is_mere_preposition(message, row, at):
        return None
    return "check_in" if row.kind(at) == "range_from" else "check_out"


def _changed_end(row: Row, at: int) -> str | None:
    """ "The arrival has to be changed to the 5th": the end of the stay that was named last before a place."""
    named = [row.kind(place) for place in range(at) if row.kind(place) in ("check_in", "check_out")]
    return named[-1] if named else None


def _is_mere_preposition(message: Message, row: Row, at: int) -> bool:
    """French "au 3", "muévela al 3" and German "zum 3." answer when to arrive, "jusqu'au 3" does not."""
    word = row.marks[at].token.text
    if row.kind(at - 1) in ("stay", "more"):
        return False  # "staying to the 14th"
    if len(word) <= _MERE_PREPOSITION:
        return not message.asks("dates")
    return message.asks("check_in") and word in message.language.articles


def _role_after(row: Row, since: int, until: int, *, only_adjacent: bool) -> str | None:
    for at in range(since, min(until, since + 1) if only_adjacent else until):
        if row.kind(at) in ("stop", "comma", "and"):
            return None
        if row.kind(at) in ("check_in", "check_out"):
            return row.kind(at)
        if row.kind(at) == "range_from" and row.kind(at + 1) in ("stop", "comma", "and"):
            return "check_out"  # the particle of German "reise am 24. ab"
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
    first_days = _arrivals(message, arrival) if arrival else ()
    if not departure:
        return [DateReading(check_in=day) for day in first_days]
    if not first_days:
        return [DateReading(check_out=day) for day in departure.dates(_after_arrival(message, departure), skips=skips)]
    found: list[tuple[date, date]] = []
    for n, first_day in enumerate(first_days):
        last_days = _departures(departure, first_day, message.today, skips=skips)
        if len(first_days) > 1 and len(last_days) > 1:
            last_days = last_days[n : n + 1]  # both are read the same way round
        found.extend((first_day, last_day) for last_day in last_days)
    plausible = [(first_day, last_day) for first_day, last_day in found if first_day < last_day]
    return [DateReading(*days) for days in plausible or found[:1]]


def _arrivals(message: Message, arrival: Day) -> tuple[date, ...]:
    """The dates of an arrival: near the one spoken of so far, where no month or week is named."""
    if message.about and arrival.is_bare:
        return arrival.near(message.about, message.today)
    return arrival.dates(message.today, skips=message.language.lexicon.next_skips_this_week)


def _after_arrival(message: Message, departure: Day) -> date:
    """The day from which on a departure is looked for that is named alone."""
    return max(message.today, message.about) if message.about and departure.is_bare else message.today


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
