"""Which of the days named in a message are days of the stay, and which of them belong together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reservations.understanding.dates import points
from reservations.understanding.day_builders import Point, numeric_day
from reservations.understanding.days import Day
from reservations.understanding.lexicon import Heard
from reservations.understanding.marks import Row, grammar
from reservations.understanding.reading import Message
from reservations.understanding.regions import is_month_first

DATE_QUESTIONS = ("dates", "check_in", "check_out", "reading")
ARTICLES = ("article", "comma")
_OPENING = ("range_from", "check_in", "check_out", "until")
"""What makes a day of a number beside it, whatever was asked."""
_BEFORE_ORDINALS = ("article", "check_in", "check_out", "until", "range_from")
_DOTTED_ENDS = grammar("range_from decimal until decimal")
_ABBREVIATED = 3
_BEFORE_MONTHS = ("in_", "month_unit", "range_from")
_MERE_PREPOSITION = 2
_COUNTED = ("night", "day", "week", "room", "people", "adults", "children")
_NEXT_TO_ONE = 1
_NEXT_TO_NUMBER = 4
"""Words beside a number in letters with which it may still be a day of the month."""
_OF_OCCASION = 5
"""Words between a birthday or a flight and its day."""


def stay_days(message: Message, row: Row) -> tuple[Point, ...]:
    """The days of the stay: what is denied, and what is the day of something else, left out."""
    named = _confirmed(message, row, points(message, row))
    named = _without_occasions(message, row, _without_denied(row, named))
    return _of_month_named(message, row, tuple(point for point in named if not _is_bound(message, row, point, named)))


def _of_month_named(message: Message, row: Row, named: tuple[Point, ...]) -> tuple[Point, ...]:
    """ "in June, from the 11th to the 14th": a month that is named apart is the one of the days without any."""
    taken = {place for point in named for place in range(point.first, point.end)}
    apart = [place for place in range(len(row.marks)) if place not in taken and _is_month(message, row, place)]
    if len({row.marks[place].value for place in apart}) != 1:
        return named
    year = row.marks[apart[0] + 1].value if row.kind(apart[0] + 1) == "year" else None
    month = Day(month=row.marks[apart[0]].value, year=year)
    return tuple(replace(point, day=point.day.completed(month)) for point in named)


def _is_month(message: Message, row: Row, place: int) -> bool:
    """Whether a month stands here; "mar" may be the sea and "may" a verb, but neither before a year."""
    if row.kind(place) != "month":
        return False
    name = row.marks[place].token.text
    if len(name) > _ABBREVIATED or row.kind(place + 1) == "year":
        return True
    is_opened = row.kind(place - 1) in _BEFORE_MONTHS or row.kind(place + 1) == "range_from"
    return name in message.language.month_names and is_opened


def _confirmed(message: Message, row: Row, named: tuple[Point, ...]) -> tuple[Point, ...]:
    """Without the mere numbers that nothing makes a date of."""
    numeric = _numeric_answer(message, row, named)
    if numeric:
        return numeric
    if not any(point.is_weak for point in named):
        return named
    is_alone, words = _is_alone(row), sum(token.kind == "word" for token in message.tokens)
    return tuple(
        point
        for place, point in enumerate(named)
        if not point.is_weak or _is_date(message, row, named, place, is_alone=is_alone, words=words)
    )


def _numeric_answer(message: Message, row: Row, named: tuple[Point, ...]) -> tuple[Point, ...]:
    """ "4-22" or "15.01" where a day was asked for (or the language writes dates so)."""
    are_expected = message.asks(*DATE_QUESTIONS) or message.language.lexicon.dotted_dates
    if not are_expected and not any(row.find(_DOTTED_ENDS)):
        return ()
    month_first = is_month_first(message)
    found = []
    for place, mark in enumerate(row.marks):
        if mark.kind == "decimal" and row.is_free(place):
            day = numeric_day(mark.token.text, month_first=month_first)
            point = Point(day, place, place + 1 + _has_dot_of_its_own(message, row, place)) if day else None
            found.extend([_with_weekday(row, point, named)] if point else [])
    if found:
        taken = {point.first for point in found}
        others = (point for point in named if point.first not in taken)
        days = tuple(sorted((*others, *found), key=lambda point: point.first))
        return tuple(
            point for place, point in enumerate(days) if not point.is_weak or _is_linked(message, row, days, place)
        )
    return _dashed_answer(message, row, named, month_first=month_first)


def _has_dot_of_its_own(message: Message, row: Row, place: int) -> bool:
    """The last dot of "1.12. kommen wir" ends no sentence."""
    following = row.marks[place + 1 : place + 2]
    if not following or following[0].token.text != "." or not following[0].token.is_glued:
        return False
    after = following[0].last + 1
    return after < len(message.tokens) and message.words(after, after).islower()


def _with_weekday(row: Row, point: Point, named: tuple[Point, ...]) -> Point:
    """ "Di 10.11.", "Dienstag, 10.11.": the weekday right before the digits belongs to them."""
    begins = (point.first, point.first - (row.kind(point.first - 1) == "comma"))
    before = next((other for other in named if other.end in begins and other.day.weekday is not None), None)
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
    if _is_opened(message, row, point):
        return True
    if _is_beside_article(row, point) or (
        before == "day" and row.kind(point.first - 2) not in ("number", "indefinite")
    ):
        is_written = is_ordinal or row.marks[point.first].token.kind == "number" or message.asks(*DATE_QUESTIONS)
        return is_written and not message.asks("room_choice", "reading")
    if before == "until" and is_alone and message.hears("modify", "modify_strong"):
        return True
    if not message.asks("dates", "check_in", "check_out"):
        return False
    return is_ordinal or is_alone


def _is_opened(message: Message, row: Row, point: Point) -> bool:
    """Whether a word before it makes it a day: "until the 5th", "arriving 5th", "three nights from the 9th"."""
    before = row.kind(point.first - 1)
    if before == "article":
        return row.kind(point.first - 2) in _OPENING and not message.asks("reading")
    if before == "range_from" and row.kind(point.end) in ("stop", "comma", "for_") and row.has("night", "week", "day"):
        return True  # where the article is part of the preposition
    return before in _OPENING and (row.kind(point.first) == "ordinal" or _corrects_stay(message, row, point))


def _corrects_stay(message: Message, row: Row, point: Point) -> bool:
    """ "hasta 10", "desde el 6", where a stay is known; the "to" of "change to 2" says too little."""
    opening = row.marks[point.first - 1]
    says_enough = opening.last > opening.first or len(opening.token.text) > _MERE_PREPOSITION
    return message.about is not None and row.marks[point.first].token.kind == "number" and says_enough


def _is_beside_article(row: Row, point: Point) -> bool:
    """ "the first", but not "the dates first"."""
    before = point.first - 1
    return row.kind(before) == "article" and row.marks[before].last + 1 == row.marks[point.first].first


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
        return after in ("number", "night", "day", "week", "weekend") or _is_followed_by_a_noun(row, point)
    before = row.kind(point.first - 1)
    if before in ("for_", "party_of") or (before == "until" and row.kind(point.first - 2) in _COUNTED):
        return True  # "change the number of nights to 5"
    return _is_followed_by_a_word(row, point)


def _is_followed_by_a_noun(row: Row, point: Point) -> bool:
    """ "my first visit"; what follows a day in digits is no noun of its own."""
    return row.marks[point.first].token.kind == "word" and _is_followed_by_a_word(row, point)


def _is_followed_by_a_word(row: Row, point: Point) -> bool:
    """Whether a word of no known kind stands right after."""
    follows = row.kind(point.end) == "word" and row.marks[point.end].first == row.marks[point.end - 1].last + 1
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
            if are_linked(message, row, first, second) and _makes_range(message, row, first, second):
                return True
    return False


def _makes_range(message: Message, row: Row, first: Point, second: Point) -> bool:
    if not first.is_weak or not second.is_weak:
        return True
    opened = row.kind(first.first - 1) if row.kind(first.first - 1) != "article" else row.kind(first.first - 2)
    if message.asks("room_choice", "reading"):
        return opened in _OPENING
    if message.asks("guests", "rooms", "child_ages") and row.kind(first.first - 1) != "article":
        return False  # "between 5 and 6"
    if message.hears("modify", "modify_strong"):
        return True
    are_ordinals = row.kind(first.first) == "ordinal" or row.kind(second.first) == "ordinal"
    has_articles = row.kind(first.first - 1) == "article"
    return opened in ("range_from", "between", "check_in") or are_ordinals or has_articles or message.asks("dates")


def are_linked(message: Message, row: Row, first: Point, second: Point) -> bool:
    """Whether the words between two points make them the ends of one range."""
    kinds = [row.kind(place) for place in range(first.end, second.first)]
    kinds = [kind for kind in kinds if kind not in ("article", "stop", "comma", "stay", "in_", "self", "check_out")]
    if not kinds and second.first == first.end and not second.is_weak and not first.is_weak:
        return not are_alternatives(message, row, first, second)  # "Sat-Mon", "24/12 27/12"
    if kinds in (["until"], ["dash"], ["until", "until"], ["and", "until"]):
        return True
    if are_backwards(row, first, second):
        return True
    if kinds == ["and"] and message.asks("dates") and not second.is_weak and first.day.day and second.day.day:
        return True  # "10. und 12. Dezember", as the answer to when from and until when
    if kinds == ["for_"] and row.kind(first.first - 1) == "night":
        return True  # Portuguese "a noite de 6 para 7 de julho"
    opened = {row.kind(first.first - 1), row.kind(first.first - 2)}
    return kinds == ["and"] and "between" in opened


def are_backwards(row: Row, first: Point, second: Point) -> bool:
    """Whether the departure is named first: "until the 20th from the 15th of December"."""
    between = [row.kind(place) for place in range(first.end, second.first)]
    return between == ["range_from"] and row.kind(first.first - 1) == "until"


def _without_denied(row: Row, named: tuple[Point, ...]) -> tuple[Point, ...]:
    """ "not the 5th, the 6th", "not today": what is denied is dropped; "no, the 5th" denies something else."""
    denied = {n for n, point in enumerate(named) if _is_denied(row, point)}
    if len(denied) == len(named):
        denied = {n for n in denied if _follows_negation(row, named[n])}
    return tuple(point for n, point in enumerate(named) if n not in denied)


def _is_bound(message: Message, row: Row, point: Point, named: tuple[Point, ...]) -> bool:
    """ "after the 5th of May" and "every Friday" name no day."""
    before, first = point.first - 1 - (row.kind(point.first - 1) in ARTICLES), row.marks[point.first].first
    if point.day.day is None and any(heard.last in (first - 1, first) for heard in message.heard("every")):
        return True
    return row.kind(before) in ("before", "after") and len(named) == 1 and not message.asks("check_out")


def _follows_negation(row: Row, point: Point) -> bool:
    before = point.first - 1
    return row.kind(before) == "negation" and row.marks[before].last + 1 == row.marks[point.first].first


def _is_denied(row: Row, point: Point) -> bool:
    before = [row.kind(point.first - n) for n in (1, 2, 3)]
    while before and before[0] in (*ARTICLES, "range_from", "for_"):
        before.pop(0)
    return bool(before) and before[0] in ("negation", "without")


def _without_occasions(message: Message, row: Row, named: tuple[Point, ...]) -> tuple[Point, ...]:
    """ "My son turns 18 on the 9th", "my flight is on the 6th": days of their own, unless a room is wanted for them."""
    kept = tuple(point for point in named if not _is_of_occasion(message, row, point))
    wanted = (heard for heard in message.heard("lodging", "reserve") if not _is_within_occasion(message, heard))
    is_about_stay = message.asks(*DATE_QUESTIONS) or any(wanted)
    return kept if kept or not is_about_stay else named


def _is_within_occasion(message: Message, heard: Heard) -> bool:
    """ "se casa" marries and is no house."""
    return any(occasion.first <= heard.first <= heard.last <= occasion.last for occasion in message.heard("occasion"))


def _is_of_occasion(message: Message, row: Row, point: Point) -> bool:
    first = row.marks[point.first].first
    if any(heard.first <= first <= heard.last for heard in message.heard("done")):
        return True  # "that's all for today"
    if row.kind(point.first) == "relative_day" and message.hears("cancel") and not message.asked:
        return True  # "if I cancel today"
    for occasion in message.heard("occasion", "faq:cancellation"):
        between = message.tokens[occasion.last + 1 : first]
        if occasion.last < first and len(between) <= _OF_OCCASION and not any(t.kind == "punct" for t in between):
            kinds = {row.kind(place) for place in _after_own_verb(row, occasion.last, point)}
            return not kinds & {"check_in", "check_out", "stay", "and"}
    after = row.marks[point.end - 1].last + 1
    return any(occasion.first in (after, after + 1) for occasion in message.heard("occasion"))


def _after_own_verb(row: Row, occasion: int, point: Point) -> Iterator[int]:
    """The places between an occasion that ends at a token and a day, without its own verb: "the train leaves on".
    Who lands with a flight arrives."""
    for place in range(point.first):
        since = row.marks[place].first - occasion
        is_own_verb = since == 1 and row.kind(place) == "check_out"
        if since > 0 and not is_own_verb:
            yield place


def are_alternatives(message: Message, row: Row, first: Point, second: Point) -> bool:
    since, until = row.marks[first.end - 1].last, row.marks[second.first].first
    return any(since < heard.first and heard.last < until for heard in message.heard("either"))
