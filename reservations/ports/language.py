"""What helps to understand guests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from reservations.conversation import Conversation, Explanation, Meaning, Option
from reservations.files import File
from reservations.ports.clock import Deadline


class Interpreter(Protocol):
    def __call__(
        self,
        text: str,
        *,
        today: date,
        lang: str | None = None,
        asked: str | None = None,
        region: str | None = None,
        choices: Sequence[Option] = (),
        about: date | None = None,
    ) -> Meaning:
        """What the text says. Never raises, whatever the text."""


class LanguageModel(Protocol):
    """A language model, asked about what the built-in reading cannot explain. It is handed only what may leave the
    house, and nothing that it answers is believed unchecked. Every call ends by its deadline and may raise
    ModelUnavailable.
    """

    def explain(
        self,
        text: str,
        unexplained: Sequence[str],
        *,
        guest: str,
        language: str,
        asked: str | None,
        deadline: Deadline,
    ) -> Explanation:
        """The phrases of the text that hold one of these words, in plain words of the language; what the guest wants.
        `asked` is the question put last. `guest` never leaves: the tokens are counted by it."""


class LineFinder(Protocol):
    """The model again, which compares a question with what the hotel says of itself. What LanguageModel promises of its
    calls holds for this one too."""

    def find_lines(self, question: str, lines: Mapping[str, str], *, guest: str, deadline: Deadline) -> tuple[str, ...]:
        """The ids of the lines that answer the question, as the model tells them; none where none does."""


class Ear(Protocol):
    """A model that writes down what is said. What LanguageModel promises of its calls holds for this one too."""

    def transcribe(self, voice: File, *, language: str | None, guest: str, deadline: Deadline) -> str:
        """What is said in the voice note, "" where nothing is; `language` is the one expected. It is asked once and
        paid for once: nothing is tried again."""


class Adviser(Protocol):
    """Knows which of the hotel's own lines answer a guest's question; it says nothing in words of its own."""

    def by(self, deadline: Deadline) -> Adviser:
        """The same adviser, whose every answer comes before the deadline."""

    def lines_for(self, question: str, lines: Mapping[str, str], known: Conversation) -> tuple[str, ...]:
        """The ids of the lines that answer the guest's question, none where none does. Raises ModelUnavailable."""
