"""What carries messages: how they go out, what its provider knows of them, and the files that came with them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from reservations.files import File
from reservations.messages import Bubble, Inbound, Media, Reply
from reservations.ports.clock import Deadline


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the channel says of a message it took."""

    id: str
    status: str


class Channel(Protocol):
    def render(self, reply: Reply, *, language: str, region: str) -> tuple[Bubble, ...]:
        """The reply in the guest's language, cut to the channel's limits."""

    def short_confirmation(self, reference: str, *, language: str) -> Bubble | None:
        """A booking's confirmation in the form that still reaches a guest whom other messages do not; None without."""

    def plain(self, bubble: Bubble) -> tuple[Bubble, ...]:
        """The same in words, and with its file, cut to the channel's limits."""

    def send(self, guest: str, bubble: Bubble) -> Receipt:
        """Send on our own initiative. Raises ChannelError."""

    def reaches_anybody(self, bubble: Bubble) -> bool:
        """Whether the message arrives also where the guest has not written for a day. Raises ChannelError where that
        cannot be known now."""

    def words_of(self, message_id: str, *, seconds: float) -> str:
        """What the message of this id says, whoever wrote it; "" of one that the provider does not have. Raises
        ChannelError, also where the provider would take longer than this."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A guest's message as the provider lists it, with the moment it was written; `files` were sent with it."""

    inbound: Inbound
    at: datetime
    files: int = 0


class MessageHistory(Protocol):
    """What the provider knows of messages, whether or not we saw them. Every call may raise ChannelError."""

    def received(self, since: datetime) -> tuple[Listed, ...]:
        """Guests' messages to us since then, oldest first, their files not named."""

    def written_to(self, guest: str, since: datetime) -> tuple[str, ...]:
        """The ids of what the guest was sent since then on own initiative, not in a webhook's answer."""

    def was_told(self, guest: str, words: Collection[str], since: datetime) -> bool:
        """Whether a message that begins with any of these words went to the guest since then on own initiative."""

    def told_since(self, guest: str, since: datetime) -> tuple[str, ...]:
        """The words of every message that went to the guest since then, whatever brought it about; a file without
        words has none. Those that failed are left out."""

    def files_of(self, message_id: str) -> tuple[Media, ...]:
        """The files of a message."""


class FetchFile(Protocol):
    def __call__(self, url: str, *, types: Collection[str], most_bytes: int, deadline: Deadline) -> File:
        """A guest's file, from an address that the channel's provider gave for it. Raises FileRefused for another
        address, type or size, FileUnavailable when there was no answer in time."""
