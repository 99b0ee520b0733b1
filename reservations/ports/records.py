"""What is kept beside the sessions, each for a time of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from reservations.confirmation import Confirmation
from reservations.files import KeptFile


class Confirmations(Protocol):
    """What guests' documents are made from, under tokens that only the guest is told. Every call may raise
    StoreUnavailable."""

    def keep(self, token: str, confirmation: Confirmation, *, seconds: int) -> None:
        """Keep it for so long; the same token again replaces it."""

    def under(self, token: str) -> Confirmation | None:
        """The confirmation of this token, None where there is none or its time is over."""

    def withdraw(self, token: str) -> None:
        """There is none of this token any more."""


class KeptFiles(Protocol):
    """Which files guests sent for the hotel's people, under tokens that only those are told. Every call may raise
    StoreUnavailable."""

    def keep(self, token: str, file: KeptFile) -> None:
        """Keep where the file is, for a limited time; the same token again replaces it."""

    def under(self, token: str) -> KeptFile | None:
        """The file of this token, None where there is none or its time is over."""

    def newest(self, *, limit: int) -> tuple[tuple[str, KeptFile], ...]:
        """The files last received with their tokens, newest first."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """The right to try something. `began_at` is when an earlier attempt began that never told how it ended."""

    began_at: datetime | None = None


class Attempts(Protocol):
    """What is to be done once, however often it is tried. Every call may raise StoreUnavailable."""

    def begin_round(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to try what is due, for so many seconds."""

    def claim(self, name: str, *, token: str) -> Attempt | None:
        """The right to try, for a minute; None when it is done, or somebody else is at it."""

    def done(self, name: str) -> None:
        """Nobody tries it again, for some days."""


class People(Protocol):
    """Which numbers and business-scoped ids are one person. Every call may raise StoreUnavailable."""

    def recognise(self, address: str, user_id: str) -> str:
        """The key of whoever writes from this address (their number, or the id where it is hidden) with this id, known
        by both from now on: the address that they were first seen with, unless that was somebody else's."""

    def keys_of(self, addresses: Sequence[str]) -> Mapping[str, str]:
        """The keys of those who write from these addresses, an address's own where it is not known."""


class Belongings(Protocol):
    """Everything that is kept of one guest, whose bookings' sources begin with `source`. Every call may raise
    StoreUnavailable."""

    def of(self, guest: str, source: str) -> Mapping[str, Mapping[str, object]]:
        """What is kept, by key: the seconds left (`expires_in`) and the `value`, as JSON."""

    def erase(self, guest: str, source: str) -> bool:
        """Erase all but what a turn of the guest works with and what keeps messages and bookings within limits for a
        day at most. False, and nothing is erased, while the outcome of a booking or of a change to one is open."""

    def erase_rest(self, guest: str) -> None:
        """Erase the limits too, and let the marks of messages done end within minutes."""


class Retention(Protocol):
    """The house's limits for what is kept of guests, held also where something was kept before they were set."""

    def enforce(self, *, every_seconds: int) -> bool:
        """Hold everything to the limits, unless some process did so within this time; whether this one did. May raise
        StoreUnavailable."""


class Watch(Protocol):
    """How far the provider's messages have been looked through. Every call may raise StoreUnavailable."""

    def claim(self, *, token: str, seconds: int) -> bool:
        """Whether this process is the one to look now."""

    def looked_until(self) -> datetime | None:
        """Up to where everything was looked through; None when that is not known."""

    def has_looked(self, until: datetime) -> None: ...

    def seen(self, messages: Sequence[tuple[str, str]]) -> frozenset[str]:
        """The ids of those messages (guest, id) that were accepted within the last day."""

    def replies(self, guest: str, message_ids: Sequence[str]) -> frozenset[str]:
        """The ids of those messages to the guest that are replies of ours, of the last hour."""


class Transcripts(Protocol):
    """What voice notes said, as long as their messages may be tried again. Every call may raise StoreUnavailable."""

    def keep(self, guest: str, message_id: str, words: str) -> None:
        """Keep what the guest's voice note said."""

    def of(self, guest: str, message_id: str) -> str | None:
        """What the voice note said, None where nobody has listened to it."""


class Allowance(Protocol):
    def spend(self, guest: str, tokens: int, *, most: int) -> bool:
        """Count so many tokens of a language model for this guest: whether they are within the `most` of a day, which
        begins with the first of them. What would be too many is not counted. May raise StoreUnavailable."""
