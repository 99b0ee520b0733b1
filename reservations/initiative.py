"""What the hotel writes to a guest on its own initiative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from reservations.errors import ChannelError, MayNotWrite, StoreUnavailable
from reservations.front_desk import FrontDesk
from reservations.messages import Bubble
from reservations.ports import Item, Receipt
from reservations.standing import Contacts

_FINAL = ("opted_out", "unreachable", "outside_window")


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to a guest. `key` is the caller's own name for it, "" without one; `digest` tells it from any other
    message that might go by the same name."""

    guest: str
    bubble: Bubble
    key: str = ""
    digest: str = ""


class Sendings(Protocol):
    """What was sent under which key of the hotel's. Every call may raise StoreUnavailable."""

    def claim(self, key: str, digest: str, *, token: str) -> Receipt | None:
        """What was sent under this key before; None when it is the caller's to send now, who then settles or releases
        it within a minute. Raises KeyConflict while somebody else sends it, and when the key is another message's."""

    def settle(self, key: str, receipt: Receipt) -> None:
        """It was sent: so is every repetition answered for a day."""

    def release(self, key: str) -> None:
        """Nothing was sent: the key is free."""


@dataclass(frozen=True, slots=True)
class Initiative:
    """Writes to guests, where that is allowed, and tells their conversations."""

    desk: FrontDesk
    contacts: Contacts
    sendings: Sendings

    def send(self, letter: Letter) -> Receipt:
        """Send it; under a key that was used for it before, nothing but say what became of it then.

        Raises MayNotWrite, KeyConflict, SentTooFast, ChannelError and StoreUnavailable: nothing was sent then, as far
        as the channel said anything, and the key is free.
        """
        if not letter.key:
            return self._sent(letter)
        earlier = self.sendings.claim(letter.key, letter.digest, token=self.desk.worker.ports.new_key())
        return earlier or self._sent_under_key(letter)

    def _sent_under_key(self, letter: Letter) -> Receipt:
        try:
            return self._sent(letter)
        except (ChannelError, MayNotWrite):
            self.sendings.release(letter.key)
            raise

    def _sent(self, letter: Letter) -> Receipt:
        self._check(letter)
        try:
            receipt = self.desk.worker.channel.send(letter.guest, letter.bubble)
        except ChannelError as error:
            self.desk.dispatch.take_as_truth(letter.guest, error.why)
            if error.why in _FINAL:
                raise MayNotWrite(error.why) from error
            raise
        self._note(letter, receipt)
        return receipt

    def _check(self, letter: Letter) -> None:
        """Raise MayNotWrite where the message is not to be sent, or would not arrive."""
        standing = self.contacts.standing(letter.guest)
        standing.check(is_template=letter.bubble.rich is not None)
        if standing.wrote_at is None and not self.desk.worker.channel.reaches_anybody(letter.bubble):
            raise MayNotWrite("outside_window")

    def _note(self, letter: Letter, receipt: Receipt) -> None:
        try:
            if letter.key:
                self.sendings.settle(letter.key, receipt)
            self.desk.worker.store.keep_status(receipt.id, {"status": receipt.status})
            self.desk.tell(letter.guest, Item(f"sent:{receipt.id}", "sent", {"text": letter.bubble.text}))
        except StoreUnavailable as error:
            # The message is out: failing now would make the caller send it twice.
            self.desk.worker.events.failed(letter.guest, error)
