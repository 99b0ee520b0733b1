"""Whether a message asks something that no topic covers: "is there a minibar?"."""

from __future__ import annotations

from collections.abc import Sequence

from reservations.understanding import intents as i
from reservations.understanding.reading import Message

_POLITE = frozenset({i.AFFIRM, i.DENY, i.GREET, i.THANKS, i.HELP, i.OTHER})
"""What may be heard beside such a question: "yes, and is there a minibar?"."""

_SHORTEST_ALONE = 5
"""A word so long may ask by itself: "minibar?"; "huh?" does not."""


def asks_freely(message: Message, intents: Sequence[str], unknown: Sequence[str]) -> bool:
    """Whether it is a question whose point no lexicon knows and nothing else was heard in. To be asked only of messages
    that fill nothing."""
    if not unknown or not _is_question(message) or message.asks("name", "email", "email_check", "phone"):
        return False
    return _POLITE.issuperset(_without_mere_lodging(message, intents)) and _says_enough(message, unknown)


def _is_question(message: Message) -> bool:
    """Whether words ask; where a question is open a mere question mark may be a hesitant answer."""
    asking = message.heard("question")
    return any(message.words(heard.first, heard.last) != "?" for heard in asking) if message.asked else bool(asking)


def _without_mere_lodging(message: Message, intents: Sequence[str]) -> list[str]:
    """The intents but for a room that is only named: "is there a safe in the room?" seeks none."""
    seeks = message.hears("available", "seek", "reserve", "another_kind", "cheapest", "dearest", "biggest", "smallest")
    return [intent for intent in intents if seeks or intent != i.AVAILABILITY]


def _says_enough(message: Message, unknown: Sequence[str]) -> bool:
    words = sum(token.kind == "word" for token in message.tokens)
    return words > 1 or len(unknown[0]) >= _SHORTEST_ALONE
