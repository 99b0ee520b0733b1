"""Yes and no, in all their forms."""

from __future__ import annotations

from reservations.understanding.lexicon import Heard
from reservations.understanding.reading import Message

_REACH = 3
"""So many words before "good" or "ok" a "not" still turns it round."""


def says_no(message: Message) -> bool:
    """Whether the message refuses: it opens with a no, or says so in it."""
    if _opens(message, "no") and not _opens_longer(message, "yes"):
        return True
    return message.hears("not_so") or _is_negated_fine(message)


def says_yes(message: Message) -> bool:
    """Whether the message agrees."""
    if says_no(message):
        return False
    return _opens(message, "yes") or message.hears("fine") or _closes_with_yes(message)


def says_weak_yes(message: Message) -> bool:
    """ "great", "perfect": agreement where something was put to the guest, else politeness."""
    return _opens(message, "weak_yes") and not says_no(message)


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
    return any(_is_negated(message, heard) for heard in message.heard("fine", "yes", "weak_yes"))


def _is_negated(message: Message, heard: Heard) -> bool:
    """ "this is not ok", "I don't agree": a negation shortly before, within the sentence."""
    for negation in message.heard("negates"):
        between = message.tokens[negation.last + 1 : heard.first]
        if negation.last < heard.first and len(between) < _REACH and not any(t.kind == "punct" for t in between):
            return True
    return False


def _closes_with_yes(message: Message) -> bool:
    """ "I think that would work, so yes I will", where a yes or no was asked for."""
    if not message.asks("confirm", "email_check", "resume"):
        return False
    return message.hears("yes", "weak_yes") and not message.hears("negates")
