"""What goes out by REST: the replies that no answer to a webhook carried, and what becomes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reservations.errors import ChannelError, Failure
from reservations.messages import Bubble
from reservations.ports import INSTEAD, Item, MessageHistory, Sent, Store, Unsent
from reservations.turn import Worker


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A message that the channel took and did not bring to the guest: the provider's `code`, what it means, and the
    reference of the booking that the message `confirms`, if it does. With `is_form` it was in a form of the channel's,
    and there are words to be said instead."""

    guest: str
    message_id: str
    code: int
    why: Failure
    refuses_form: bool = False
    confirms: str = ""
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Sends each guest's replies in their order. Without a `history` nobody knows whether a reply that was not ticked
    off has reached its guest: then it is sent again."""

    worker: Worker
    history: MessageHistory | None = None

    def send_replies(self, guest: str, *, only_overdue: bool) -> None:
        """Send what waits for this guest, unless somebody is at it."""
        # Again until nothing is left: whoever finished a reply meanwhile found us sending and left it to us.
        while self._sent_some(guest, only_overdue=only_overdue):
            pass

    def _sent_some(self, guest: str, *, only_overdue: bool) -> bool:
        token = self.worker.ports.new_key()
        claimed = self._store.claim_replies(guest, token=token, only_overdue=only_overdue)
        said: tuple[str, ...] = ()
        try:
            for unsent in claimed:
                self._send(guest, self._looked_up(guest, replace(unsent, said_since=unsent.said_since + said)))
                said += tuple(bubble.text for bubble in unsent.bubbles)
        except ChannelError as error:
            # Kept unsent: the sweep tries again, so that the replies after it wait for their turn.
            self.worker.events.failed(guest, error)
            return False
        finally:
            self._store.release_replies(guest, token=token)
        return bool(claimed)

    def _looked_up(self, guest: str, unsent: Unsent) -> Unsent:
        """The reply less what the provider says went out already. Where that cannot be had the guest shall rather read
        it twice than never."""
        if not (self.history and unsent.doubtful_since):
            return unsent
        try:
            told = self.history.told_since(guest, unsent.doubtful_since)
        except ChannelError as error:
            self.worker.events.failed(guest, error)
            return unsent
        known = less_what_was_told(unsent, told)
        if known.sent > unsent.sent:
            self._store.bubble_sent(guest, unsent.reply_id, count=known.sent)
        return known

    def _send(self, guest: str, unsent: Unsent) -> None:
        for number, bubble in enumerate(unsent.bubbles[unsent.sent :], unsent.sent + 1):
            sent = None
            try:
                sent = self._taken(guest, bubble, is_last_try=unsent.reply_id.startswith(INSTEAD))
            except ChannelError as error:
                if error.is_retryable:
                    raise
                self.worker.events.failed(guest, error)
                self._dropped(guest, unsent, number, bubble, error)
                if error.refuses_form and bubble.rich:
                    self._send(guest, self._in_words(guest, replace(unsent, sent=number - 1)))
                    return
            self._store.bubble_sent(guest, unsent.reply_id, count=number, sent=sent)

    def _taken(self, guest: str, bubble: Bubble, *, is_last_try: bool) -> Sent:
        """The message as it is to be remembered, now that the channel took it. Raises ChannelError."""
        receipt = self.worker.channel.send(guest, bubble)
        if bubble.rich:
            return Sent(receipt.id, bubble.offered, self.worker.channel.plain(bubble))
        # What stood in for another message already is not said a third time.
        return Sent(receipt.id, bubble.offered, () if is_last_try else (bubble,), is_the_same=True)

    def _dropped(self, guest: str, unsent: Unsent, number: int, bubble: Bubble, error: ChannelError) -> None:
        """The channel will not take the message, now or later. In words it may pass: then it is not lost yet, and says
        nothing of the guest."""
        if error.refuses_form and bubble.rich:
            return
        self.take_as_truth(guest, error.why)
        if error.why == "sender":
            self._raise_bar(guest, f"{unsent.reply_id}:{number}", error.code)
        if bubble.confirms:
            self._raise_loss(guest, f"{unsent.reply_id}:{number}", bubble.confirms)

    def _in_words(self, guest: str, unsent: Unsent) -> Unsent:
        """The reply, the form of whose next message was refused, with that one in words."""
        out, (refused, *left) = unsent.bubbles[: unsent.sent], unsent.bubbles[unsent.sent :]
        bubbles = (*out, *self.worker.channel.plain(refused), *left)
        self._store.rewrite_reply(guest, unsent.reply_id, bubbles)
        return replace(unsent, bubbles=bubbles)

    def undelivered(self, lost: Undelivered) -> bool:
        """A message that the channel had taken did not arrive: what is to be done about it is noted, once however often
        this is told. Whether something waits to be done now, by `look_after`; from here on it cannot be lost."""
        guest = lost.guest
        came_too_fast = lost.why == "too_fast"
        is_said_again = lost.refuses_form or came_too_fast
        waits = is_said_again and self._store.refused(guest, lost.message_id, came_too_fast=came_too_fast)
        if not waits:
            self.take_as_truth(guest, lost.why)
        is_barred = lost.why == "sender"
        if is_barred:
            self._raise_bar(guest, lost.message_id, lost.code)
        # A form is said in words instead, now or when that is no longer too fast; only what becomes of those counts.
        is_lost = bool(lost.confirms) and not (is_said_again and lost.is_form)
        if is_lost:
            self._raise_loss(guest, lost.message_id, lost.confirms)
        return waits or is_barred or is_lost

    def _raise_loss(self, guest: str, cause: str, booking: str) -> None:
        """Through the inbox, for the turn that tells the staff also knows in which language to try once more."""
        self._put_by(guest, Item(f"undelivered:{cause}", "undelivered", {"booking": booking}))

    def _raise_bar(self, guest: str, cause: str, code: int) -> None:
        """Through the inbox, for only a turn's events reach the hotel's other systems whatever is killed."""
        self._put_by(guest, Item(f"barred:{cause}", "barred", {"code": code}))

    def _put_by(self, guest: str, item: Item) -> None:
        self._store.accept(guest, item, token=self.worker.ports.new_key(), wants_turn=False)

    def take_as_truth(self, guest: str, why: Failure) -> None:
        """What the channel says of the guest is so, whatever we knew."""
        if why == "opted_out":
            self.worker.ports.opt_out(guest)
        if why == "unreachable":
            self.worker.ports.mark_unreachable(guest)
        if why == "outside_window":
            self.worker.ports.close_window(guest)

    @property
    def _store(self) -> Store:
        return self.worker.store


def less_what_was_told(unsent: Unsent, told: Sequence[str]) -> Unsent:
    """The reply less the bubbles whose words are among those that the guest was told, and told by no other reply. They
    go out in their order: what comes behind one that is missing is missing too."""
    left = Counter(words.strip() for words in told)
    sent = unsent.sent
    left.subtract(words.strip() for words in unsent.said_since)
    left.subtract(bubble.text.strip() for bubble in unsent.bubbles[:sent])
    for bubble in unsent.bubbles[unsent.sent :]:
        words = bubble.text.strip()
        if left[words] < 1:
            break
        left[words] -= 1
        sent += 1
    return replace(unsent, sent=sent)
