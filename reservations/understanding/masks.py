"""What looks like a date or a number of people and is neither: clock times, prices, stars, room numbers, beds, and the
"for me" of an opinion."""

from __future__ import annotations

from collections.abc import Iterator

from reservations.understanding.answers import says_no, says_weak_yes, says_yes
from reservations.understanding.marks import Grammars, Mark, Row, grammar
from reservations.understanding.reading import Message

COUNTED = (
    "people|adults|children|infants|others|room|night|day|week|fortnight|month_unit|year_unit|year_old|counted|oclock"
    "|child_of|partner|friend"
)

_NO_COUNT = (
    f"(?!comma? (?:{COUNTED}|month|word (?:room|people)|until number month|(?:and|dash) number (?:month|{COUNTED})))"
)

_PEOPLE = grammar("(?:article|number|indefinite)? (?:adults|children|infants|people|child_of|partner|friend)")
_HOLDERS = ("partner", "child_of", "friend")

_NO_PARTY = "(?<!for_)(?<!party_of)"
"""Not the six of "for six until ten o'clock"."""

_NO_DATE = "(?<!weekday)"
"""Not the 24 of French "jeudi 24 à dix heures", whose "at" is an "until" as well."""

_UNTIL = "(?:until|last|before|after)"
_NO_DAY = "(?<!article)(?<!day)(?<!month)(?<!weekday)(?<!check_in)(?<!check_out)(?<!range_from)(?<!until)"
"""Not the day of "on Friday 6 in the afternoon"."""

_CLOCKS = Grammars(
    "(?:at|after|before)? clock (?:oclock|part_of_day|night)?",
    "(?:at|after|before)? number number? (?:oclock) part_of_day?",
    "(?:at|after|before)? number number (?:oclock|part_of_day|night)",
    f"{_NO_PARTY}{_NO_DATE}(?:at|after|before)? number {_UNTIL} article? number (?:oclock|part_of_day)",
    "(?:at|after|before)? decimal (?:oclock|part_of_day)",
    f"at article? (?:decimal|number number?) {_NO_COUNT} (?:part_of_day|night)?",
    f"(?:before|after) number (?!{COUNTED}|month|word)",
    "(?:at|after|before)? fraction (?:number|clock)? (?:oclock|part_of_day|night)?",
    "number and fraction",
    "number at (?=stop|comma|$)",
    "number fraction (?!word)",
    "party_of article? number part_of_day",
    f"{_NO_PARTY}{_NO_DAY}number part_of_day",
    "(?:at|until) indefinite part_of_day",
)

_AGES_AGO = "(?:year_old|year_unit|month_unit|week|day|night)"
_COUNTS = Grammars(
    f"ago number {_AGES_AGO}",
    f"number {_AGES_AGO} ago (?! holiday|article? (?:number|ordinal) month)",
    f"room number (?!{COUNTED}|month|until|dash|for_|and|comma)",
    "counted_before comma? (?:number|decimal|ordinal|masked)(?: dash number)?",
    "(?:number|decimal|ordinal|indefinite) counted",
    "(?:number|indefinite) word? counted",
)


_LOOKING_ALIKE = grammar(
    "number|ordinal|decimal|clock|fraction|masked|indefinite|month|weekday|holiday|year_unit|year_old|month_unit"
    "|adults|children|infants|people|child_of|partner|friend|self_alone"
)
"""Without any of these nothing looks like what it is not."""
_LAST_YEAR = grammar("last article? (?:year_unit|month_unit)|(?:year_unit|year_old|month_unit) last")


def without_look_alikes(message: Message) -> Row:
    """The row without all of these."""
    row = message.row
    if not row.holds(_LOOKING_ALIKE) and not message.hears("formerly"):
        return row
    row = row.without((*clock_places(row), *_name_places(message, row)))
    row = row.without((*count_places(row), *_removed_places(message, row), *_past_places(message, row)))
    return row.without((*_for_me_places(message, row), *_holder_places(message, row)))


def _past_places(message: Message, row: Row) -> Iterator[int]:
    """All of a message that tells of last year and wants nothing: "last year we stayed 3 nights"; "as last time, from
    the 5th" goes on to what is wanted."""
    if message.asked or message.hears("reserve", "seek", "available"):
        return
    is_of_last_time = message.hears("formerly") and not row.has("month", "weekday", "range_from", "night")
    if is_of_last_time or any(row.find(_LAST_YEAR)):
        yield from range(len(row.marks))


def _name_places(message: Message, row: Row) -> Iterator[int]:
    """Where a guest who was asked for a name is called like a day: "April", "Sunday Okoro", "Antonio Reyes"."""
    if not message.asks("name"):
        return
    words = [token for token in message.tokens if token.kind != "punct"]
    yield from (
        place for place, mark in enumerate(row.marks) if mark.kind == "holiday" and _is_capital_word(message, mark)
    )
    if not all(message.text[token.start].isupper() for token in words):
        return
    is_only_word = len(words) == 1
    if is_only_word or any(token.text not in message.language.vocabulary for token in words):
        named = ("month",) if is_only_word else ("month", "weekday")
        yield from (place for place, mark in enumerate(row.marks) if mark.kind in named)


def _is_capital_word(message: Message, mark: Mark) -> bool:
    return mark.first == mark.last and message.text[mark.token.start].isupper()


def clock_places(row: Row) -> Iterator[int]:
    """Where times of day stand."""
    return _places(row, _CLOCKS)


def count_places(row: Row) -> Iterator[int]:
    """Where numbers stand that count something that is nobody's slot, or are the number of something."""
    return _places(row, _COUNTS)


def _for_me_places(message: Message, row: Row) -> Iterator[int]:
    """Where "for me" does not count the guest: in an opinion ("per me va bene"), and before what is the guest's."""
    places = [place for place, mark in enumerate(row.marks) if _says_for_me(message, mark)]
    is_opinion = bool(places) and _is_opinion(message)
    yield from (place for place in places if is_opinion or _is_possessive(message, row.marks[place]))


def _is_opinion(message: Message) -> bool:
    if message.asks("guests") or message.hears("lodging", "reserve"):
        return False
    return says_yes(message) or says_weak_yes(message) or says_no(message)


def _is_possessive(message: Message, mark: Mark) -> bool:
    """Without its accent Spanish "para mí" is the beginning of "para mi familia"."""
    if message.tokens[mark.last].text not in message.language.possessives:
        return False
    after = message.tokens[mark.last + 1 : mark.last + 2]
    return bool(after) and after[0].kind == "word" and after[0].text not in message.language.stops


def _holder_places(message: Message, row: Row) -> Iterator[int]:
    """Where it stands in whose name the booking is: "in the name of my son" does not say that he comes along."""
    ends = {heard.last + 1 for heard in message.heard("name_is")}
    yield from (place for place, mark in enumerate(row.marks) if mark.kind in _HOLDERS and mark.first in ends)


def _removed_places(message: Message, row: Row) -> Iterator[int]:
    """Where people stand who are to be taken off the booking: "remove one adult" is no party of one."""
    ends = {heard.last + 1 for heard in message.heard("removes")}
    for match in row.find(_PEOPLE):
        if row.marks[match.start()].first in ends:
            yield from range(*match.span())


def _says_for_me(message: Message, mark: Mark) -> bool:
    return mark.kind == "self_alone" and mark.token.text in message.language.joints


def _places(row: Row, grammars: Grammars) -> Iterator[int]:
    for match in grammars.find(row):
        yield from range(*match.span())
