"""Yes and no, in all their forms."""

from __future__ import annotations

from reservations.understanding.lexicon import Heard
from reservations.understanding.reading import Message

_CLOSE = 2
"""Words between "sounds" and "good"."""
_BESIDE_BOOKING = ("stop", "comma", "article", "and", "at", "room", "indefinite", "with_", "until")
_REFUSING = ("no", "not_so", "not_alone", "negates")
_AGREEING = ("yes", "weak_yes", "fine", "fine_alone", "seems", "book_alone", "reserve")
"""Cues without any of which nothing is refused, or agreed to."""
_REACH = 3
"""So many words before "good" or "ok" a "not" still turns it round."""


def says_no(message: Message) -> bool:
    """Whether the message refuses: it opens with a no, or says so in it."""
    if not message.hears(*_REFUSING):
        return False
    if _opens(message, "no") and not _opens_longer(message, "yes"):
        return True
    if message.hears("thanks") and message.hears("done"):
        return False  # "thanks, I don't need anything else" closes
    refused = any(not _is_within_help(message, heard) for heard in message.heard("not_so"))
    if refused or message.is_all("not_alone") or _is_negated_fine(message):
        return True
    return message.asks("confirm", "email_check", "resume") and _closes_with_no(message)


def says_yes(message: Message) -> bool:
    """Whether the message agrees. "ok" before a question only acknowledges."""
    if not message.hears(*_AGREEING) or says_no(message):
        return False
    if _opens_with_yes(message) or sounds_fine(message) or _tells_to_book(message):
        return True
    return _ends_clause(message, "fine_alone") or _says_yes_later(message)


def sets_conditions(message: Message) -> bool:
    """ "yes, but ...", "only if ..."; not the "but" of "but of course"."""
    agreeing = message.heard("yes", "fine")
    return any(
        not any(agreed.first <= heard.first and heard.last < agreed.last for agreed in agreeing)
        for heard in message.heard("conditions")
    )


def sounds_fine(message: Message) -> bool:
    """ "that sounds really good", "go ahead"; "is that correct?" asks instead."""
    agreeing = (*message.heard("fine"), *praises(message))
    return any(not is_asked(message, heard) and not _is_inverted(message, heard) for heard in agreeing)


def _is_inverted(message: Message, heard: Heard) -> bool:
    """ "is it ok" asks, with or without its question mark."""
    return any(question.first == heard.first for question in message.heard("question"))


def _opens_with_yes(message: Message) -> bool:
    opening = _opening(message)
    agreed = [heard for heard in message.heard("yes") if heard.first == opening]
    if not agreed or _text(message, agreed[0].last + 1) == "?":
        return False
    if (message.asks("confirm") or not message.asked) and all(is_asked(message, heard) for heard in agreed):
        return False  # "is the price correct?" in a language that puts the adjective first; Italian "si può ...?"
    is_hedge = agreed[0].last <= max((h.last for h in message.heard("hedges") if h.first == opening), default=-1)
    return not (is_hedge and message.hears("question"))


def _tells_to_book(message: Message) -> bool:
    """ "book", "please make the reservation" to a summary, and nothing beside it that is another wish or a question."""
    if not message.asks("confirm") or message.hears("question", "negates", "another_booking", "modify", "cancel"):
        return False
    is_mere = all(message.row.kind(place) in _BESIDE_BOOKING for place in range(len(message.row.marks)))
    return message.is_all("book_alone") or (is_mere and message.hears("reserve"))


def is_asked(message: Message, heard: Heard) -> bool:
    """Whether the clause with these words ends in a question mark."""
    ends = (token.text for token in message.tokens[heard.last + 1 :] if token.kind == "punct")
    return next(ends, "") == "?"


def _text(message: Message, place: int) -> str:
    return message.tokens[place].text if 0 <= place < len(message.tokens) else ""


def praises(message: Message) -> list[Heard]:
    """A word of seeming with a word of quality shortly after it, within the sentence: "seems all right"."""
    found = []
    for seems in message.heard("seems"):
        for quality in message.heard("quality"):
            between = message.tokens[seems.last + 1 : quality.first]
            if 0 <= quality.first - seems.last - 1 <= _CLOSE and not any(t.kind == "punct" for t in between):
                found.append(Heard("fine", seems.first, quality.last))
    return found


def says_weak_yes(message: Message) -> bool:
    """ "great", "perfect": agreement where something was put to the guest, else politeness."""
    return _opens(message, "weak_yes") and not says_no(message)


def _ends_clause(message: Message, cue: str) -> bool:
    """ "yes, I would", but not "I would like"."""
    ends = (heard.last + 1 for heard in message.heard(cue))
    return any(end >= len(message.tokens) or message.tokens[end].kind == "punct" for end in ends)


def _opens(message: Message, cue: str) -> bool:
    """Whether the first words, greetings and thanks aside, are this cue."""
    opening = _opening(message)
    return any(heard.first == opening for heard in message.heard(cue))


def _opens_longer(message: Message, cue: str) -> bool:
    """ "no problem", "why not" and the like open with a no and are a yes."""
    opening = _opening(message)
    longest_no = max((h.last for h in message.heard("no") if h.first == opening), default=-1)
    return any(h.first == opening and h.last > longest_no for h in message.heard(cue, "fine"))


def _opening(message: Message) -> int:
    place = 0
    while place < len(message.tokens):
        skipped = _skipped(message, place)
        if skipped == place:
            return place
        place = skipped
    return place


def _skipped(message: Message, place: int) -> int:
    """The place after punctuation, a greeting or thanks at this place; the place itself where there is none."""
    token = message.tokens[place]
    if token.kind == "punct" and token.text.isascii():
        return place + 1
    ends = [h.last + 1 for h in message.heard("greet", "thanks", "hesitates") if h.first == place]
    return max(ends, default=place)


def _is_negated_fine(message: Message) -> bool:
    agreeing = (*message.heard(*_turned_round(message)), *praises(message))
    return any(_is_negated(message, heard) and not _is_within_help(message, heard) for heard in agreeing)


def _is_within_help(message: Message, heard: Heard) -> bool:
    """The "not sure" of "not sure how to do this" asks for help and refuses nothing."""
    return any(help_.first <= heard.first and heard.last <= help_.last for help_ in message.heard("help"))


def _turned_round(message: Message) -> tuple[str, ...]:
    agreeing = ("fine", "yes", "weak_yes")
    return (*agreeing, "reserve") if message.asks("confirm") else agreeing


def _is_negated(message: Message, heard: Heard) -> bool:
    """ "this is not ok", "I don't agree": a negation shortly before, within the sentence."""
    for negation in message.heard("negates"):
        if negation.first == heard.last + 1 and not _begins(message, negation.first, "fine"):
            return True  # "certainement pas", "sicher nicht"
        between = message.tokens[negation.last + 1 : heard.first]
        if negation.last < heard.first and len(between) < _REACH and not any(t.kind == "punct" for t in between):
            return True
    return False


def _begins(message: Message, place: int, cue: str) -> bool:
    return any(heard.first == place for heard in message.heard(cue))


def _closes_with_no(message: Message) -> bool:
    """ "me temo que no", but not "cómo no"."""
    said = [place for place, token in enumerate(message.tokens) if token.kind == "word"]
    if not said or any(heard.first < heard.last == said[-1] for heard in message.heard("yes", "fine")):
        return False
    return any(heard.first == heard.last == said[-1] for heard in message.heard("no"))


def _says_yes_later(message: Message) -> bool:
    """ "I think that would work, so yes I will": a yes that opens a later clause or ends the message, where a yes or
    no was asked for. "Are you sure?" is none."""
    if not message.asks("confirm", "email_check", "resume") or message.hears("negates"):
        return False
    last = max((place for place, token in enumerate(message.tokens) if token.kind == "word"), default=-1)
    cues = ("yes",) if message.hears("question") else ("yes", "weak_yes")
    opening = _opening(message)
    agreed = [heard for heard in message.heard(*cues) if heard.first > opening and not is_asked(message, heard)]
    return any(heard.last == last or opens_clause(message, heard.first) for heard in agreed)


def opens_clause(message: Message, place: int) -> bool:
    """Whether a clause begins at this token, hesitation aside."""
    before = place - 1
    while any(heard.last == before for heard in message.heard("hesitates")) and before > 0:
        before -= 1
    return before < 0 or message.tokens[before].kind == "punct"
