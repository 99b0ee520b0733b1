"""A message as the readers get it: its tokens, its row of marks and the cues heard in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from reservations.understanding.corrections import undrawn
from reservations.understanding.lexicon import Compiled, Heard, Slot
from reservations.understanding.marks import Mark, Row
from reservations.understanding.text import Token

_ENOUGH = 40
"""A cue heard so often says nothing more: what looks for two cues together stays fast on any text."""

_MONTHS, _DAYS = 12, 31
_LETTERS_OF_ARTICLE = 3

_LETTERS_OF_ABBREVIATION = 4

_PREFERRED = {"room_choice": "ordinal", "guests": "number", "rooms": "number"}
"""What an answer rather holds: Portuguese "segunda" is Monday or the second, French "une quinzaine" 15 days or 15."""

_BEFORE_TIMES = ("in_", "until", "at")
_TIMES = ("day", "week", "month_unit", "year_unit", "night", "oclock")

_LITERALS = {"date": "date", "clock": "clock", "decimal": "decimal", "url": "masked"}
_PUNCTUATION = {
    **dict.fromkeys(".!?;…¿¡", "stop"),
    **dict.fromkeys(",:()", "comma"),
    **dict.fromkeys("-/", "dash"),
}

_IS = ("é", "è")


@dataclass(frozen=True, slots=True)
class Message:
    """One message under reading. `asked` is the question it answers, `region` the country of the guest's number,
    `about` the arrival that was spoken of so far, `writes_month_first` what an unambiguous numeric date in it tells of
    the others (None: nothing)."""

    text: str
    tokens: tuple[Token, ...]
    row: Row
    cues: Mapping[str, tuple[Heard, ...]]
    language: Compiled
    today: date
    asked: str | None = None
    region: str | None = None
    about: date | None = None
    writes_month_first: bool | None = None

    def hears(self, *cues: str) -> bool:
        return not self.cues.keys().isdisjoint(cues)

    def heard(self, *cues: str) -> tuple[Heard, ...]:
        """Where these cues were heard, in the order of the message, the longest of those that begin together first."""
        if self.cues.keys().isdisjoint(cues):
            return ()
        found = [self.cues[cue] for cue in cues if cue in self.cues]
        return found[0] if len(found) == 1 else tuple(sorted(chain.from_iterable(found), key=_in_order))

    def is_all(self, *cues: str) -> bool:
        """Whether the message is one of these cues and nothing else but punctuation."""
        found = self.heard(*cues)
        if not found:
            return False
        said = [place for place, token in enumerate(self.tokens) if token.kind != "punct" or not token.text.isascii()]
        return bool(said) and any(heard.first <= said[0] and heard.last >= said[-1] for heard in found)

    def words(self, first: int, last: int) -> str:
        """The guest's own words from one token to another."""
        return self.text[self.tokens[first].start : self.tokens[last].end]

    def asks(self, *questions: str) -> bool:
        """Whether the message answers one of these questions."""
        return self.asked in questions


def read(
    text: str,
    found: tuple[Token, ...],
    language: Compiled,
    today: date,
    asked: str | None = None,
    region: str | None = None,
    about: date | None = None,
) -> Message:
    """The message, ready for the readers. `text` is plain, `found` are its tokens."""
    found = _corrected(text, found, language, asked)
    prefer = _PREFERRED.get(asked or "")
    row = Row.of([mark for mark in _marks(found, language, prefer) if mark.kind != "and" or not _is_verb(text, mark)])
    cues = _cues(found, language)
    return Message(text, found, row, cues, language, today, asked, region, about, _writes_month_first(found))


def _is_verb(text: str, mark: Mark) -> bool:
    """Portuguese "é" and Italian "è" are no "and", which is never written with an accent."""
    return text[mark.token.start : mark.token.end].lower() in _IS


def _writes_month_first(found: tuple[Token, ...]) -> bool | None:
    """Whether the first date such as 9/15 or 15/9 begins with its month."""
    for token in found:
        parts = [int(part) for part in token.text.split("/")] if token.kind == "date" and "/" in token.text else ()
        if len(parts) > 1 and parts[0] <= _MONTHS < parts[1]:
            return True
        if len(parts) > 1 and parts[1] <= _MONTHS < parts[0] <= _DAYS:
            return False
    return None


def _corrected(text: str, found: tuple[Token, ...], language: Compiled, asked: str | None) -> tuple[Token, ...]:
    """The tokens with slips of the finger put right; what may be a name stays as it is."""
    known = language.vocabulary
    odd = [place for place, token in enumerate(found) if token.kind == "word" and token.text not in known]
    if not odd or asked == "name":
        return found
    corrected = list(found)
    for place in odd:
        meant = None if _may_be_name(text, found, place, language) else _meant(found[place].text, language)
        corrected[place] = found[place]._replace(text=meant) if meant else found[place]
    return tuple(corrected)


def _meant(word: str, language: Compiled) -> str | None:
    return undrawn(word, language.vocabulary) or language.corrections.of(word)


def _may_be_name(text: str, found: tuple[Token, ...], place: int, language: Compiled) -> bool:
    """A capital within a sentence that is not all capitals, or one that begins it before another unknown one."""
    if text.isupper() or not text[found[place].start].isupper():
        return False
    if place > 0 and found[place - 1].kind != "punct":
        return True
    after = next(iter(found[place + 1 : place + 2]), None)
    return bool(after and text[after.start].isupper() and after.text not in language.vocabulary)


def _cues(found: tuple[Token, ...], language: Compiled) -> Mapping[str, tuple[Heard, ...]]:
    heard: defaultdict[str, list[Heard]] = defaultdict(list)
    for each in language.cues(found):
        places = heard[each.cue]
        if len(places) < _ENOUGH:
            places.append(each)
    return {cue: tuple(sorted(places, key=_in_order) if len(places) > 1 else places) for cue, places in heard.items()}


def _in_order(heard: Heard) -> tuple[int, int]:
    return heard.first, -heard.last


def _marks(found: tuple[Token, ...], language: Compiled, prefer: str | None) -> Iterator[Mark]:
    place, before = 0, "stop"
    while place < len(found):
        if before == "weekday" and _is_dot_of_abbreviation(found, place):
            place += 1
            continue
        # Portuguese "dez" is ten, and December right after a day
        beside = "month" if before in ("number", "ordinal") else _before_day(found, place, language)
        mark = _mark(found, place, language, beside or prefer)
        days = _days_of_month(found, mark, language) if mark.kind == "date" else ()
        yield from days or (mark,)
        place = mark.last + 1
        if mark.kind != "filler" or mark.token.text in language.alternatives:
            before = mark.kind


def _is_dot_of_abbreviation(found: tuple[Token, ...], place: int) -> bool:
    """ "dim. 29 nov.": the dot ends no sentence."""
    dot = found[place]
    return dot.text == "." and dot.is_glued and len(found[place - 1].text) <= _LETTERS_OF_ABBREVIATION


def _before_day(found: tuple[Token, ...], place: int, language: Compiled) -> str | None:
    """What a word is before a day in digits: "sept. 14" is no seven, and Spanish "mar 10 oct" a Tuesday."""
    after = place + 1
    if found[place].kind == "word" and after < len(found) and found[after].text == ".":
        after += 1
    if found[place].kind != "word" or after >= len(found) or found[after].kind not in ("number", "date"):
        return None
    follows = _after_filler(found, after + 1, language)
    return "weekday" if found[after].kind == "date" or (follows and follows.kind == "month") else "month"


def _days_of_month(found: tuple[Token, ...], mark: Mark, language: Compiled) -> tuple[Mark, ...]:
    """ "10/14 febbraio" is no date but two days of the month named next; nothing for any other date."""
    ends = mark.token.text.split("/")
    if len(ends) != 2 or not int(ends[0]) < int(ends[1]):
        return ()
    after = _after_filler(found, mark.last + 1, language)
    if after is None or after.kind != "month":
        return ()
    places = (("number", int(ends[0])), ("dash", 0), ("number", int(ends[1])))
    return tuple(Mark(kind, value, mark.first, mark.last, mark.token) for kind, value in places)


def _after_filler(found: tuple[Token, ...], place: int, language: Compiled) -> Slot | None:
    """The phrase at a place, or the one after the filler at that place."""
    slot = language.slot_at(found, place)
    return language.slot_at(found, place + slot.length) if slot and slot.kind == "filler" else slot


def _mark(found: tuple[Token, ...], place: int, language: Compiled, prefer: str | None) -> Mark:
    token = found[place]
    if token.kind == "number":
        return _number(found, place, language)
    if token.kind in _LITERALS:
        return Mark(_LITERALS[token.kind], 0, place, place, token)
    slot = language.slot_at(found, place, prefer)
    if slot and slot.kind == "weekday" and _counts_weeks(found, place + slot.length, language):
        slot = language.slot_at(found, place, "ordinal") or slot
    if slot and slot.kind == "group" and _counts_time(found, place, slot, language):
        slot = language.slot_at(found[place : place + 1], 0)
    if slot:
        return Mark(slot.kind, slot.value, place, place + slot.length - 1, token)
    return Mark(_PUNCTUATION.get(token.text, "word"), 0, place, place, token)


def _counts_weeks(found: tuple[Token, ...], place: int, language: Compiled) -> bool:
    """Whether Portuguese "segunda" is the second and no Monday: before a week, another weekday or an "option"."""
    after = language.slot_at(found, place)
    if after is None or after.kind == "counted_before":
        return (
            place < len(found)
            and len(found[place].text) > _LETTERS_OF_ARTICLE
            and found[place].text in language.generic
        )
    return after.kind in ("week", "weekend", "fortnight", "weekday")


def _counts_time(found: tuple[Token, ...], place: int, group: Slot, language: Compiled) -> bool:
    """Whether Italian "in due" counts weeks, and French "à trois" hours, rather than the guests."""
    opening, after = language.slot_at(found[place : place + 1], 0), language.slot_at(found, place + group.length)
    if opening is None or after is None:
        return False
    return opening.kind in _BEFORE_TIMES and after.kind in _TIMES


def _number(found: tuple[Token, ...], place: int, language: Compiled) -> Mark:
    token, value = found[place], found[place].number
    slot = language.slot_at(found, place) if _is_glued(found, place + 1) else None
    if slot:
        return Mark(slot.kind, slot.value, place, place + slot.length - 1, token)  # "2moro"
    if value is None:
        return Mark("masked", 0, place, place, token)
    if _is_glued(found, place + 1) and found[place + 1].text in language.ordinal_endings:
        return Mark("ordinal", value, place, place + 1, token)
    if 2000 <= value < 2100 and len(token.text) == 4:
        return Mark("year", value, place, place, token)
    return Mark("number" if value < 1000 else "masked", value, place, place, token)


def _is_glued(found: Sequence[Token], place: int) -> bool:
    return place < len(found) and found[place].is_glued and found[place].kind in ("word", "punct")
