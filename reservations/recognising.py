"""Messages of ours whose id only the channel knows, told by their words when a guest replies to one of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from reservations.messages import Bubble


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Such a message: the mark of its words, and what it offered (payloads of `reservations.offered`)."""

    mark: str
    offered: tuple[str, ...]


def mark_of(words: str) -> str:
    """A short text that is the same for the same words, however they are spaced, and does not tell them."""
    return hashlib.sha256(" ".join(words.split()).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def unnamed_of(bubbles: Sequence[Bubble]) -> Unnamed | None:
    """What a reply is to be told by: its one message that offers anything; None where none does."""
    offering = next((bubble for bubble in bubbles if bubble.offered), None)
    return Unnamed(mark_of(offering.text), offering.offered) if offering else None


def offered_by(words: str, unnamed: Sequence[Unnamed]) -> tuple[str, ...]:
    """What the message of these words offered, the latest one of them; nothing where none of ours said so."""
    mark = mark_of(words)
    return next((each.offered for each in reversed(unnamed) if each.mark == mark), ())
