"""A channel that keeps to the pace which its provider allows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from reservations.errors import SentTooFast, StoreUnavailable
from reservations.messages import Bubble, Reply
from reservations.ports import Channel, Receipt

PATIENCE_SECONDS = 0.5
"""A moment's crowd is waited out; whoever would wait longer comes again."""


class Pace(Protocol):
    def seconds_to_wait(self, guest: str) -> float:
        """0 when a message to the guest may go out now, and is counted; else nothing is. May raise StoreUnavailable."""


@dataclass(frozen=True, slots=True)
class PacedChannel:
    """The channel, which sends no faster than the pace. What goes out in a webhook's answer does not pass here."""

    channel: Channel
    pace: Pace
    pause: Callable[[float], None]

    def render(self, reply: Reply, *, language: str, region: str) -> tuple[Bubble, ...]:
        return self.channel.render(reply, language=language, region=region)

    def short_confirmation(self, reference: str, *, language: str) -> Bubble | None:
        return self.channel.short_confirmation(reference, language=language)

    def plain(self, bubble: Bubble) -> tuple[Bubble, ...]:
        return self.channel.plain(bubble)

    def send(self, guest: str, bubble: Bubble) -> Receipt:
        """Send when it may go out. Raises SentTooFast where that would take long, ChannelError as the channel does."""
        # A pace that cannot be asked for holds nobody back: the provider has limits of its own.
        with suppress(StoreUnavailable):
            self._wait(guest)
        return self.channel.send(guest, bubble)

    def reaches_anybody(self, bubble: Bubble) -> bool:
        return self.channel.reaches_anybody(bubble)

    def words_of(self, message_id: str, *, seconds: float) -> str:
        return self.channel.words_of(message_id, seconds=seconds)

    def _wait(self, guest: str) -> None:
        patience = PATIENCE_SECONDS
        while seconds := self.pace.seconds_to_wait(guest):
            if seconds > patience:
                raise SentTooFast(seconds)
            self.pause(seconds)
            patience -= seconds
