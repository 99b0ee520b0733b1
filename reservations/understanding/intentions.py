"""Which intents a message holds, most telling first."""

from __future__ import annotations

from collections.abc import Iterator

from reservations.understanding import intents as i
from reservations.understanding.answers import (
    is_asked,
    opens_clause,
    praises,
    says_no,
    says_weak_yes,
    says_yes,
    sets_conditions,
    sounds_fine,
)
from reservations.understanding.lexicon import Heard
from reservations.understanding.marks import grammar
from reservations.understanding.masks import clock_places, count_places
from reservations.understanding.reading import Message

_OF_BOOKINGS = (
    "asks_booking", "own_booking", "has_booking", "another_booking", "cancel", "modify", "modify_strong", "reserve",
    "available", "seek", "photos",
)  # fmt: skip
"""Cues without any of which no booking is wanted or meant."""
_COURTEOUS = ("greet", "thanks", "done", "bye", "help", "weak_yes")
_OF_STAY = ("check_in", "check_out", "stay", "night")
_COMMANDS = (i.RESET, i.STOP, i.START, i.MENU, i.STATUS)
_ENDINGS = frozenset({"cancel", "end", "quit"})
_ROOM_FIRST = grammar("(?:stop|comma)* (?:(?:number|indefinite) word?)? room (?!number|masked)")
_KINDS = ("cheapest", "dearest", "biggest", "smallest")
_CONFIRMING = ("confirm", "email_check", "resume", "room_choice", "reading")
_POLITE = (i.GREET, i.THANKS, i.AFFIRM, i.HELP)
_PAYMENT, _CANCELLATION, _CHILDREN, _PRICE = (
    i.FAQ_PREFIX + topic for topic in ("payment", "cancellation", "children", "price")
)
_ACTS = {i.FAQ_PREFIX + "check_in": "arriving", i.FAQ_PREFIX + "check_out": "leaving"}
"""What is done at the times that are asked for."""
_TOPICAL = (*i.FAQS, *_ACTS.values())
_HOTELS_OWN = tuple(i.FAQ_PREFIX + topic for topic in ("parking", "pets"))
"""Topics that nobody asks a bank or a cinema about."""
_WIDER = ("view", _PAYMENT)
"""What may hold the word of a topic and be about something else."""
_NO_PRICE = ("another_kind", "cheapest", "dearest", "asks_time")
_WIDER_THAN_PRICE = (*_WIDER, _CANCELLATION, _CHILDREN, i.FAQ_PREFIX + "parking", *_NO_PRICE)
_NEAR = 6
"""Words between which two cues still speak of one thing."""
_SHORT = 6
"""Tokens up to which "no, start again" is a command and not a story."""
_CURRENCY_SIGNS = frozenset("$€£¥")
_FOREIGN = 3
"""So many content words that no rule knows make a message one about something else."""


def find_intents(
    message: Message, *, fills_slots: bool, is_understood: bool, names_room: bool, unknown_words: int
) -> tuple[str, ...]:
    """All intents heard. `fills_slots`: dates, a party or a contact was read; `is_understood`: that or anything else
    was; `names_room`: one of those offered; `unknown_words`: how many words no lexicon knows."""
    heard = tuple(dict.fromkeys(_heard(message, fills_slots=fills_slots, names_room=names_room)))
    if _is_elsewhere(message) and not message.hears("lodging_noun", "existing", *_HOTELS_OWN) and not message.asked:
        return (i.OTHER, *heard)
    is_about_hotel = fills_slots or any(intent not in _POLITE for intent in heard)
    if not is_about_hotel and unknown_words >= _FOREIGN and not message.asks(*_CONFIRMING):
        return (i.OTHER, *heard)
    return heard or (() if is_understood or message.asked else (i.OTHER,))


def _is_elsewhere(message: Message) -> bool:
    """Whether it is about a bank or a film; a card to pay the hotel with is not."""
    return any(not _is_within(message, heard, _PAYMENT) for heard in message.heard("elsewhere"))


def _heard(message: Message, *, fills_slots: bool, names_room: bool) -> Iterator[str]:
    commands = tuple(_commands(message))
    if commands:
        yield from commands
        return
    if wants_human(message):
        yield i.HUMAN
    answer = _answer(message)
    topics = tuple(_topics(message))
    bookings = tuple(_bookings(message, has_topic=bool(topics), fills_slots=fills_slots))
    if (answer == i.DENY and not _is_mere_reason(message, bookings)) or (
        answer and (message.asks(*_CONFIRMING) or _praises_first(message))
    ):
        yield answer
    asks_first = message.hears("question") and i.BOOK not in bookings and not _seeks_lodging(message, "fetch")
    yield from (*topics, *bookings) if asks_first else (*bookings, *topics)
    if names_room and message.hears("shows") and not message.hears("another_kind"):
        yield i.PHOTOS
    elif not bookings and not topics and not answer and _wants_lodging(message, fills_slots, names_room):
        yield i.AVAILABILITY
    if _wants_other_room(message):
        yield i.OTHER_ROOM
    yield from _courtesies(message, answer)
    if answer:
        yield answer


def _is_mere_reason(message: Message, bookings: tuple[str, ...]) -> bool:
    """ "no, we are not coming, please cancel", "no e-mail came": its no is the reason, where nothing was asked."""
    return bool({i.CANCEL, i.BOOKING_STATUS} & set(bookings)) and not message.asks(*_CONFIRMING)


def wants_human(message: Message) -> bool:
    """Whether the guest wants to talk to a person, or is beside himself."""
    if not message.hears("human", "staff"):
        return False
    asked_for = any(not _tells_name(message, heard) for heard in message.heard("human"))
    return asked_for or message.is_all("staff") or _are_near(message, "talks", "staff")


def _tells_name(message: Message, heard: Heard) -> bool:
    """ "You can call me Luis", to the question of the name, wants no call."""
    cues = message.heard("name_is") if message.asks("name") else ()
    return any(heard.first <= cue.last and cue.first <= heard.last for cue in cues)


def _commands(message: Message) -> Iterator[str]:
    """Words that are a command where they are the whole message."""
    for command in _COMMANDS if message.hears(*_COMMANDS) else ():
        if message.is_all(command):
            yield command
    if _ends_something(message):
        yield i.END_WHAT
    if message.is_all("help_alone"):
        yield i.HELP
    if message.hears("erase_data"):
        yield i.ERASE_DATA
    if message.hears("reset") and len(message.tokens) <= _SHORT and not message.is_all("reset"):
        yield from (*([i.DENY] if says_no(message) else []), i.RESET)


def _ends_something(message: Message) -> bool:
    """Whether it is one of the words that end everything elsewhere, and nothing here asks what it would answer."""
    words = [token.text for token in message.tokens if token.kind != "punct"]
    return len(words) == 1 and words[0] in _ENDINGS and not message.asks("cancel", "which_booking")


def _answer(message: Message) -> str | None:
    if message.asks(*_CONFIRMING):
        return _answer_to_question(message)
    if message.is_all("refuses") or (message.hears("refuses") and message.asks("name", "email", "phone")):
        return i.DENY
    if says_no(message):
        return i.DENY
    if says_yes(message) and not _is_only_thanks(message):
        return i.AFFIRM
    return None


def _answer_to_question(message: Message) -> str | None:
    """A booking needs an explicit yes: praise before a question, or a yes with an "if", is none."""
    if says_no(message):
        return i.DENY
    if message.asks("confirm") and _holds_back(message):
        return None
    if says_yes(message) or (says_weak_yes(message) and not message.hears("question")):
        return i.AFFIRM
    return None


def _holds_back(message: Message) -> bool:
    """Whether it agrees to something else than was put: on a condition, later, not to all of it, or to a figure of the
    guest's own ("the suite costs 1 dollar, book it")."""
    names_price = any(token.text in _CURRENCY_SIGNS for token in message.tokens)
    return (
        sets_conditions(message)
        or message.hears("defers", "modify", "modify_strong", "another_kind")
        or _takes_back(message)
        or names_price
        or any(count_places(message.row))
    )


def _takes_back(message: Message) -> bool:
    """ "right now I can't", where the "not" belongs to no yes ("why not")."""
    agreeing = {place for heard in message.heard("yes", "fine") for place in range(heard.first, heard.last + 1)}
    return any(mark.kind == "negation" and mark.first not in agreeing for mark in message.row.marks)


def _is_only_thanks(message: Message) -> bool:
    """ "okay, thanks" closes; "yes, that's great, thanks" agrees."""
    return message.hears("thanks", "done") and not sounds_fine(message) and not message.hears("question")


def _topics(message: Message) -> Iterator[str]:
    """The questions about the hotel. What is broken or lost is no question."""
    if message.hears("problem") or not message.hears(*_TOPICAL):
        return
    topics = [faq for faq in i.FAQS if (message.hears(faq) and _asks_about(message, faq)) or _asks_when(message, faq)]
    yield from (topic for topic in topics if topic != _PRICE or not _is_price_of(message, topics))


def _is_price_of(message: Message, topics: list[str]) -> bool:
    """ "how much is parking?": the price of what is asked about, and not of a room."""
    if message.hears("lodging_noun"):
        return False
    others = message.heard(*(topic for topic in topics if topic != _PRICE))
    return all(any(_in_one_clause(message, price, other) for other in others) for price in message.heard(_PRICE))


def _in_one_clause(message: Message, one: Heard, other: Heard) -> bool:
    """Whether no comma, stop or "and" stands between them."""
    joints = {place for place, token in enumerate(message.tokens) if token.kind == "punct"}
    joints.update(mark.first for mark in message.row.marks if mark.kind == "and")
    return not joints & set(range(min(one.last, other.last), max(one.first, other.first)))


def _asks_about(message: Message, faq: str) -> bool:
    """Whether the topic is heard for itself: "pool view" is no pool, "pay by card" no price; "a cot please" wishes."""
    if faq == _CHILDREN and not message.hears("question"):
        return False
    if faq == _PRICE:
        cheap = _wished_cheap(message)
        return any(
            not _is_within(message, heard, *_WIDER_THAN_PRICE) and heard.first not in cheap
            for heard in message.heard(faq)
        )
    return any(not _is_within(message, heard, *_WIDER) for heard in message.heard(faq))


def _wished_cheap(message: Message) -> set[int]:
    """The places of what a wish says it may cost: "I'm looking for something cheap" asks no price."""
    sought = min((seek.last for seek in message.heard("seek")), default=len(message.tokens))
    wished = [heard for heard in message.heard("cheap") if heard.first > sought and not is_asked(message, heard)]
    return {place for heard in wished for place in range(heard.first, heard.last + 1)}


def _is_within(message: Message, heard: Heard, *cues: str) -> bool:
    """Whether words are part of a longer phrase that says something else."""
    length = heard.last - heard.first
    return any(
        wider.first <= heard.first and heard.last <= wider.last and wider.last - wider.first > length
        for wider in message.heard(*cues)
    )


def _asks_when(message: Message, faq: str) -> bool:
    act = _ACTS.get(faq)
    if not act or message.hears(_PAYMENT):
        return False
    return _are_near(message, "asks_time", act) or _asks_whether_at(message, act)


def _asks_whether_at(message: Message, act: str) -> bool:
    """ "can we check out at 1 pm?": a time of day in the question, and no stay that is spoken of."""
    if not any(clock_places(message.row)) or message.hears("reserve") or _speaks_of_more(message, act):
        return False
    opens = any(question.first == 0 for question in message.heard("question"))
    return any(opens or is_asked(message, heard) for heard in message.heard(act))


def _speaks_of_more(message: Message, act: str) -> bool:
    """Whether a room or a booking is spoken of besides the one that is left in "can we leave the room at 1 pm?"."""
    return any(not _is_within(message, heard, act) for heard in message.heard("lodging", "existing"))


def _are_near(message: Message, one: str, other: str) -> bool:
    """Whether two cues stand within a few words of each other, in either order."""
    return any(
        max(first.first, second.first) - min(first.last, second.last) <= _NEAR
        for first in message.heard(one)
        for second in message.heard(other)
    )


def _praises_first(message: Message) -> bool:
    """ "that sounds fine, I need a room": agreement before what is wanted."""
    wanted, praised = message.heard("seek", "reserve"), message.heard("fine", "seems")
    return bool(wanted and praised) and praised[0].last < wanted[0].first and sounds_fine(message)


def _wants_lodging(message: Message, fills_slots: bool, names_room: bool) -> bool:  # noqa: FBT001
    """A room, or one of another kind than those offered."""
    wants_other_kind = message.hears("another_kind", *_KINDS) and message.hears("question", "seek")
    return (wants_other_kind and not names_room) or _names_lodging(message, fills_slots=fills_slots)


def _names_lodging(message: Message, *, fills_slots: bool) -> bool:
    """ "a room for one night", "what hotels are there?": a room is wanted without a word of wanting."""
    if message.hears("existing", "problem", "service", "how_to") or message.asked:
        return False
    if _names_a_room_only(message) or (message.hears("another_kind", *_KINDS) and message.hears("lodging_noun")):
        return True
    if fills_slots and message.hears("book_alone"):
        return True  # "booking for two, arriving on 9 October"
    names_time = fills_slots or message.row.has("week", "weekend", "month")
    if names_time and message.hears("anything") and message.hears("question", "seek"):
        return True  # "do you have anything from the 9th to the 12th?"
    return message.hears("lodging_noun") and (fills_slots or message.hears("question", "seek"))


def _wants_other_room(message: Message) -> bool:
    """ "a bigger room", "the suite instead": said out of the blue, it is about the room there is."""
    if message.asked and not message.asks("confirm"):
        return False
    return message.hears("another_kind", "other_room", *_KINDS) and message.hears("lodging_noun")


def _names_a_room_only(message: Message) -> bool:
    """ "a suite for my wife": the message opens with a room."""
    return bool(_ROOM_FIRST.match(message.row.codes))


def _bookings(message: Message, *, has_topic: bool, fills_slots: bool) -> Iterator[str]:
    if not message.hears(*_OF_BOOKINGS):
        return
    is_service = message.hears("service")
    if _asks_for_booking(message, has_topic=has_topic):
        yield i.BOOKING_STATUS
    if _cancels(message) and not is_service:
        yield i.CANCEL
    elif _modifies(message, fills_slots=fills_slots) and not is_service:
        yield i.MODIFY
    if not message.hears("cancel", "modify"):
        yield from _wants(message, is_service=is_service, has_topic=has_topic)
        if message.hears("another_booking"):
            yield i.NEW_BOOKING
    if message.hears("photos"):
        yield i.PHOTOS


def _asks_for_booking(message: Message, *, has_topic: bool) -> bool:
    if message.is_all("asks_booking", "own_booking") or message.hears("modify", "cancel"):
        return message.is_all("asks_booking", "own_booking")
    if message.hears("has_booking") and any(is_asked(message, praised) for praised in praises(message)):
        return True  # "I have a booking, is everything in order?"
    return message.hears("asks_booking") or (not has_topic and _wonders(message, "has_booking"))


def _cancels(message: Message) -> bool:
    """Whether to cancel is wanted, and not only asked about."""
    if message.hears("how_to"):
        return False
    return any(not _is_within(message, heard, _CANCELLATION) for heard in message.heard("cancel"))


def _wonders(message: Message, cue: str) -> bool:
    """Whether the message is this cue and nothing else, or asks it."""
    return message.is_all(cue) or any(is_asked(message, heard) for heard in message.heard(cue))


def _modifies(message: Message, *, fills_slots: bool) -> bool:
    if message.hears("modify_strong") or message.is_all("modify"):
        return True
    speaks_of_stay = message.hears("existing", "another_hotel") or message.row.has(*_OF_STAY)
    return message.hears("modify") and (speaks_of_stay or fills_slots)


def _wants(message: Message, *, is_service: bool, has_topic: bool) -> Iterator[str]:
    if is_service and not message.hears("lodging_noun"):
        return
    if message.hears("reserve"):
        yield i.BOOK
    if (message.hears("available") and not has_topic) or _seeks_lodging(message):
        yield i.AVAILABILITY


def _seeks_lodging(message: Message, cue: str = "seek") -> bool:
    """ "I need a room", "looking for a quiet place": the wish shortly before what is wanted."""
    lodgings = message.heard("lodging")
    topics = message.heard(*i.FAQS)
    for seek in message.heard(cue):
        for lodging in lodgings:
            if 0 < lodging.first - seek.last <= _NEAR and not any(seek.last < t.first < lodging.first for t in topics):
                return True
    return False


def _courtesies(message: Message, answer: str | None) -> Iterator[str]:
    if not message.hears(*_COURTEOUS):
        return
    if message.hears("thanks"):
        yield i.THANKS
    elif (_says_all_is_done(message) or message.hears("bye")) and not answer:
        yield i.DENY if _says_all_is_done(message) else i.THANKS
    if message.hears("help"):
        yield i.HELP
    if any(opens_clause(message, heard.first) for heard in message.heard("greet")):
        yield i.GREET
    if says_weak_yes(message) and answer is None and not message.asks("confirm"):
        yield i.AFFIRM


def _says_all_is_done(message: Message) -> bool:
    """ "that's all", and not "is that all right?"."""
    return any(not is_asked(message, heard) for heard in message.heard("done"))
