"""What a language model says of a message, believed only where the guest's own words bear it.

The model is a dictionary and no more: for a phrase of the message it gives plain words, which are put in the phrase's
place; then the message is read again, by the same rules as any other. So each date is worked out here, each value
passes the checks that a guest's own words pass, and no number can come in that the guest did not write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from reservations.conversation import Explanation, Meaning, Paraphrase
from reservations.understanding import intents as i
from reservations.understanding.lexicon import compiled, languages
from reservations.understanding.reading import read
from reservations.understanding.text import plain, tokens

TELLABLE = (
    i.BOOK, i.AVAILABILITY, i.MODIFY, i.BOOKING_STATUS, i.PHOTOS, i.HUMAN, i.HELP, i.THANKS, i.GREET, *i.FAQS,
)  # fmt: skip
"""What a model may say that the guest wants: what is only answered or asked back. Whatever agrees, refuses, cancels or
drops anything has to be said in words that the built-in reading knows."""

MOST_PARAPHRASES = 8
MOST_INTENTS = 2
LONGEST_PHRASE = 80

_PLAIN_WORDS = re.compile(r"[\w '’.,/-]+")
_NUMBER_KINDS = ("number", "ordinal")
_ANY_DAY = date(2000, 1, 1)

_DATES = ("check_in", "check_out", "nights", "readings", "vague_date", "shift_days", "more_nights")
_PARTY = ("adults", "children", "guests", "child_ages", "more_guests", "more_children")
_GROUPS = (_DATES, _PARTY, ("rooms",), ("choice",))
"""What belongs together is taken together, so that no half of one reading meets half of another."""


def with_explanation(
    text: str, heard: Meaning, explanation: Explanation, *, reread: Callable[[str], Meaning]
) -> Meaning:
    """What was heard in the text, with what the explanation adds to it; nothing that was heard is changed.

    `reread` is the built-in reading of the same turn.
    """
    readable = plain(text)
    backed = [each for each in explanation.paraphrases[:MOST_PARAPHRASES] if is_backed(each, readable)]
    again = _in_own_words(reread(_in_plain_words(readable, backed)), readable) if backed else heard
    added = _added(heard, again)
    intents = _intents(heard, (*again.intents, *explanation.intents), fills=any(added.values()))
    still_asks = heard.asks_freely and not any(added.values()) and set(intents) <= set(heard.intents)
    return replace(
        heard,
        **added,
        intents=intents,
        unexplained=again.unexplained,
        confidence=again.confidence,
        asks_freely=still_asks,
    )


def is_backed(paraphrase: Paraphrase, text: str) -> bool:
    """Whether the guest said the phrase, and its plain words are no more than words and add no number."""
    said, meant = paraphrase.said, paraphrase.plain
    if max(len(said), len(meant)) > LONGEST_PHRASE or not _places(said, text):
        return False
    return bool(_PLAIN_WORDS.fullmatch(meant)) and numbers_in(meant) <= numbers_in(said)


def numbers_in(text: str) -> frozenset[int]:
    """Every number of the text, in digits or in words of any language."""
    readable = plain(text)
    found = tokens(readable)
    in_digits = {int(digits) for digits in re.findall(r"\d+", readable)}
    in_words = {
        mark.value
        for code in languages()
        for mark in read(readable, found, compiled(code), _ANY_DAY).row.marks
        if mark.kind in _NUMBER_KINDS
    }
    return frozenset(in_digits | in_words)


def make_ready() -> None:
    """Load every language, half a second's work that the first guest with odd words would wait for."""
    for code in languages():
        compiled(code)


def _in_plain_words(text: str, paraphrases: Iterable[Paraphrase]) -> str:
    for each in paraphrases:
        # A longer phrase may have taken this one's place already.
        for start in _places(each.said, text):
            text = text[:start] + each.plain + text[start + len(each.said) :]
    return text


def _places(phrase: str, text: str) -> list[int]:
    """Where the phrase stands first in the text, as whole words: one place or none."""
    found = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) if phrase.strip() else None
    return [found.start()] if found else []


def _in_own_words(again: Meaning, text: str) -> Meaning:
    """What is told back to the guest as the guest's words has to be that."""
    return again if again.vague_date and again.vague_date in text else replace(again, vague_date=None)


def _added(heard: Meaning, again: Meaning) -> dict[str, Any]:
    return dict(field for group in _GROUPS for field in _more_of(group, heard, again))


def _more_of(group: tuple[str, ...], heard: Meaning, again: Meaning) -> Iterator[tuple[str, Any]]:
    """The group's fields as read again, where that contradicts nothing heard before."""
    before = {name: getattr(heard, name) for name in group}
    after = {name: getattr(again, name) for name in group}
    if all(after[name] == value for name, value in before.items() if value not in (None, (), 0)):
        yield from after.items()


def _intents(heard: Meaning, told: Iterable[str], *, fills: bool) -> tuple[str, ...]:
    """What was heard, and of what is told now what a model may say: where something was understood, only questions."""
    known = tuple(intent for intent in heard.intents if intent != i.OTHER)
    allowed = i.FAQS if known else TELLABLE
    new = dict.fromkeys(intent for intent in told if intent in allowed and intent not in known)
    both = (*known, *tuple(new)[:MOST_INTENTS])
    return both or (() if fills else heard.intents)
