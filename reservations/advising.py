"""Free questions about the hotel: a model finds which of the hotel's own lines answer one, and the lines are quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reservations.conversation import Conversation
from reservations.hearing import LONGEST_FOR_MODEL, MODEL_SECONDS, names_of
from reservations.ports import Deadline, LineFinder
from reservations.understanding.private import without_private

LEFT_FOR_THE_REST = 4.0
"""Seconds of the turn that are left to the PMS, where a message asks and books at once."""

MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class ModelAdviser:
    """The port Adviser on a language model, which is shown the question without what is private, and the lines."""

    model: LineFinder
    deadline: Deadline | None = None

    def by(self, deadline: Deadline) -> ModelAdviser:
        return replace(self, deadline=deadline.within(MODEL_SECONDS, leaving=LEFT_FOR_THE_REST))

    def lines_for(self, question: str, lines: Mapping[str, str], known: Conversation) -> tuple[str, ...]:
        """The ids that the model tells, as far as there are lines of them, each once. Raises ModelUnavailable."""
        if not lines or not self.deadline:
            return ()
        sent = without_private(question, names_of(known))[:LONGEST_FOR_MODEL]
        told = self.model.find_lines(sent, lines, guest=known.guest, deadline=self.deadline)
        return tuple(dict.fromkeys(each for each in told if each in lines))[:MOST_LINES]
