"""Puts what the readers find together to one Meaning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from reservations.conversation import Meaning, Option
from reservations.understanding.belonging import DATE_QUESTIONS
from reservations.understanding.choices import find_choice
from reservations.understanding.contacts import Found, find_email, find_phone, suggestion
from reservations.understanding.intentions import find_intents, wants_human
from reservations.understanding.language import detect
from reservations.understanding.lexicon import compiled, language_cues, spoken_signs
from reservations.understanding.marks import Mark, Row
from reservations.understanding.masks import without_look_alikes
from reservations.understanding.names import find_name
from reservations.understanding.party import NOBODY, PartyHeard, may_count, read_party
from reservations.understanding.questions import asks_freely
from reservations.understanding.reading import Message, read
from reservations.understanding.stay import NO_STAY, StayHeard, read_stay
from reservations.understanding.text import plain, tokens, words_of
from reservations.understanding.vague import find_vague_date
from reservations.understanding.wishes import find_wishes

_SHORT = 8
"""Tokens of a message that names a language to be answered in it."""


def understand(
    text: str,
    *,
    today: date,
    lang: str | None = None,
    asked: str | None = None,
    region: str | None = None,
    choices: Sequence[Option] = (),
    about: date | None = None,
) -> Meaning:
    """What the text says; the docstring of Meaning holds for every field. Never raises, whatever the text.

    `lang` is the conversation's language, `asked` the question put last (a value of Asked), `region` the country of
    the guest's number (ISO 3166), `choices` what was last offered, `about` the arrival spoken of so far: "the 6th" is
    the one nearest to it. At most the first 4,096 characters are read.
    """
    readable = plain(text)
    contacts = _contacts(readable, region=region, asked=asked)
    rest = _blanked(readable, contacts.found)
    found = tokens(rest)
    detected = detect(found, lang=lang, asked=asked)
    message = read(rest, found, compiled(detected.likeliest), today, asked, region, about)
    return _meaning(message, contacts, choices, detected.told)


class _Contacts(NamedTuple):
    email: Found | None
    phone: Found | None

    @property
    def found(self) -> tuple[Found, ...]:
        return tuple(each for each in (self.email, self.phone) if each)


def _contacts(text: str, *, region: str | None, asked: str | None) -> _Contacts:
    email = find_email(text, spoken_signs(), is_asked=asked == "email")
    rest = _blanked(text, (email,)) if email else text
    return _Contacts(email, find_phone(rest, region=region, is_asked=asked == "phone"))


def _blanked(text: str, found: Iterable[Found]) -> str:
    """The text with contacts blanked out, everything else in its place."""
    for each in found:
        text = text[: each.start] + "\n".ljust(each.end - each.start) + text[each.end :]
    return text


def _meaning(message: Message, contacts: _Contacts, choices: Sequence[Option], written_in: str | None) -> Meaning:
    row = without_look_alikes(message)
    choice = find_choice(message, row, choices)
    row = row.without(choice.places)
    is_about_service = _is_about_service(message)
    stay = read_stay(message, row) if not is_about_service else NO_STAY
    party = _party(message, row, stay, choice.number) if message.asked or not is_about_service else NOBODY
    explained = _tokens_of(message, (*stay.places, *party.places))
    name = None if choice.number and message.asks("name") else _name(message, contacts, explained)
    is_of_a_day = stay.has_dates or stay.shift_days or (name and message.asks("name"))
    vague = None if is_of_a_day else find_vague_date(message)
    fills = stay.has_dates or party.is_said or bool(stay.nights or contacts.found or name or choice.number)
    unknown = _unknown(message, explained, name)
    wishes = find_wishes(message, explained, _words_of(choices, choice.number))
    wanted_language = _wanted_language(message)
    is_understood = bool(fills or wishes or vague or stay.shift_days or stay.more_nights or wanted_language)
    intents = find_intents(
        message,
        fills_slots=fills,
        is_understood=is_understood,
        names_room=bool(choice.number),
        unknown_words=len(unknown),
    )
    return Meaning(
        check_in=stay.check_in,
        check_out=stay.check_out,
        nights=stay.nights,
        adults=party.adults,
        children=party.children,
        guests=party.guests,
        rooms=party.rooms,
        name=name,
        email=contacts.email.value if contacts.email else None,
        phone=contacts.phone.value if contacts.phone else None,
        choice=choice.number,
        intents=intents,
        child_ages=party.child_ages,
        readings=stay.readings,
        vague_date=vague,
        shift_days=stay.shift_days,
        more_nights=stay.more_nights,
        more_guests=party.more_guests,
        more_children=party.more_children,
        email_suggestion=suggestion(contacts.email.value) if contacts.email else None,
        wishes=wishes,
        language=written_in,
        wants_language=wanted_language,
        unexplained=unknown,
        confidence=_confidence(message, unknown),
        asks_freely=not is_understood and asks_freely(message, intents, unknown),
    )


def _is_about_service(message: Message) -> bool:
    """A table, a massage, a fault: its date is not the stay's."""
    if message.hears("problem") and not message.asked and not _wishes(message):
        return not _tells_stay(message.row)
    if not message.hears("service", "elsewhere") or _wants_lodging(message):
        return False
    if message.asks(*DATE_QUESTIONS) and not message.hears("question"):
        return False  # "the 30th after lunch"
    return not _tells_stay(message.row)


def _wishes(message: Message) -> bool:
    """Whether a room is wished for, or a change; "there are people making noise" only begins like a wish."""
    return message.hears("reserve", "available", "modify") or (message.hears("seek") and _wants_lodging(message))


def _tells_stay(row: Row) -> bool:
    """Whether it says when guests come or for how many nights."""
    nights = {mark for mark in row.marks if mark.kind == "night"}
    return row.has("check_in", "check_out", "stay") or bool(nights - _parts_of_day(row))


def _parts_of_day(row: Row) -> set[Mark]:
    """ "Tonight", "in the afternoon", and the night of "Saturday night"."""
    after_days = (one for before, one in pairwise(row.marks) if before.kind in ("weekday", "relative_day"))
    nights = {mark for mark in after_days if mark.kind == "night"}
    return nights | {mark for mark in row.marks if mark.kind in ("part_of_day", "tonight")}


def _party(message: Message, row: Row, stay: StayHeard, choice: int | None) -> PartyHeard:
    row = row.without(stay.places)
    if not may_count(message, row):
        return NOBODY
    if (message.asks("room_choice", "reading") and choice) or wants_human(message) or _is_elsewhere(message):
        return NOBODY  # "the 2nd one", "let me talk to a person", "an alarm for 7" count nobody
    return read_party(message, row)


def _name(message: Message, contacts: _Contacts, explained: set[int]) -> str | None:
    return find_name(message, explained, has_email=contacts.email is not None)


def _is_elsewhere(message: Message) -> bool:
    """Whether, out of the blue, it is about what no hotel sells."""
    is_of_stay = message.hears("existing", "reserve") or _wants_lodging(message)
    return message.hears("elsewhere") and not message.asked and not is_of_stay


def _wants_lodging(message: Message) -> bool:
    """Whether a room or a night is spoken of; the night of "on Saturday night" is a part of the day."""
    parts = _parts_of_day(message.row)
    return any(
        not any(part.first <= heard.first and heard.last <= part.last for part in parts)
        for heard in message.heard("lodging")
    )


def _words_of(choices: Sequence[Option], choice: int | None) -> frozenset[str]:
    """The words by which the chosen option may have been named."""
    if not choice or choice > len(choices):
        return frozenset()
    option = choices[choice - 1]
    return frozenset(word for phrase in (option.name, *option.features) for word in words_of(phrase))


def _tokens_of(message: Message, places: Iterable[int]) -> set[int]:
    marks = (message.row.marks[place] for place in places)
    return {token for mark in marks for token in range(mark.first, mark.last + 1)}


def _wanted_language(message: Message) -> str | None:
    is_short = len(message.tokens) <= _SHORT
    named = (code for code, cue in language_cues().items() if message.hears(cue) and (is_short or message.is_all(cue)))
    return next(named, None)


def _unknown(message: Message, explained: set[int], name: str | None) -> tuple[str, ...]:
    """The words that no lexicon knows and no reader took."""
    named = set(name.split()) if name else set()
    return tuple(
        message.words(place, place)
        for place, token in enumerate(message.tokens)
        if token.kind == "word"
        and token.text not in message.language.vocabulary
        and place not in explained
        and not _is_ending(message, place)
        and message.words(place, place) not in named
    )


def _is_ending(message: Message, place: int) -> bool:
    """The "st" of "1st"."""
    return place > 0 and message.tokens[place].is_glued and message.tokens[place - 1].kind == "number"


def _confidence(message: Message, unknown: tuple[str, ...]) -> float:
    if not unknown:
        return 1.0
    return round(1 - len(unknown) / sum(token.kind == "word" for token in message.tokens), 2)
