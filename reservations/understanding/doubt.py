"""When a reading is worth a second one: what a language model is asked about, and what not."""

from __future__ import annotations

from reservations.conversation import Meaning
from reservations.understanding import intents as i

ENOUGH = 0.85
"""A message that was understood stands when so much of its words was explained: "I'll be *needing* 2 rooms"."""

_PERSONAL = ("name", "email", "email_check", "phone")
"""Their answers are words that no lexicon knows, and nobody else's business."""


def is_in_doubt(heard: Meaning, *, asked: str | None = None) -> bool:
    """Whether words were left unexplained on which the meaning of the message may hang.

    A yes or a no never is: what it agrees to is agreed to by these very words.
    """
    if not heard.unexplained or asked in _PERSONAL or heard.says(i.AFFIRM, i.DENY):
        return False
    says_something = heard.fills_something or any(intent != i.OTHER for intent in heard.intents)
    return heard.confidence < ENOUGH or not says_something
