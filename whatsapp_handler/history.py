"""What Twilio knows of messages: its list of those that guests wrote, and whether somebody wrote to them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime

from twilio.rest.api.v2010.account.message import MessageInstance

from reservations.messages import Inbound, Media
from reservations.ports import Listed
from whatsapp_handler.numbers import guest_key, whatsapp_address
from whatsapp_handler.rest import WhatsAppClient, as_channel_errors

PAGE_SIZE = 1000
"""The most that Twilio lists at once."""

NOT_ARRIVED = ("failed", "undelivered", "canceled")


class WhatsAppHistory:
    """The port MessageHistory on Twilio's list of messages. `numbers` are the hotel's, with or without `whatsapp:`."""

    def __init__(self, client: WhatsAppClient, numbers: Sequence[str]) -> None:
        self._client = client
        self._numbers = tuple(numbers)

    def received(self, since: datetime) -> tuple[Listed, ...]:
        """Guests' messages to any of our numbers since then, oldest first. Raises ChannelError."""
        newest_first = [listed for number in self._numbers for listed in self._since(since, to=number)]
        return tuple(sorted(map(_as_listed, reversed(newest_first)), key=lambda each: each.at))

    def written_to(self, guest: str, since: datetime) -> tuple[str, ...]:
        """The ids of what the guest was sent since then on own initiative, not in a webhook's answer. Raises
        ChannelError."""
        return tuple(str(message.sid) for message in self._sent_to(guest, since))

    def was_told(self, guest: str, words: Collection[str], since: datetime) -> bool:
        """Whether a message that begins with any of these words went to the guest since then on own initiative. Raises
        ChannelError."""
        beginnings = tuple(words)
        return any(str(message.body).startswith(beginnings) for message in self._sent_to(guest, since))

    def told_since(self, guest: str, since: datetime) -> tuple[str, ...]:
        """The words of every message that went to the guest since then, but of those that failed. Raises
        ChannelError."""
        # Twilio counts whole seconds.
        listed = self._since(since.replace(microsecond=0), to=guest)
        return tuple(message.body or "" for _, message in listed if str(message.status) not in NOT_ARRIVED)

    def files_of(self, message_id: str) -> tuple[Media, ...]:
        """The files of a message, which the list does not name. Raises ChannelError."""
        with as_channel_errors():
            found = self._client.messages(message_id).media.list()
        return tuple(Media(self._client.file_url(str(file.uri)), str(file.content_type)) for file in found)

    def _sent_to(self, guest: str, since: datetime) -> Iterator[MessageInstance]:
        return (message for _, message in self._since(since, to=guest) if str(message.direction) == "outbound-api")

    def _since(self, since: datetime, *, to: str) -> Iterator[tuple[datetime, MessageInstance]]:
        with as_channel_errors():
            found = self._client.messages.list(
                to=whatsapp_address(to), date_sent_after=since.astimezone(UTC), page_size=PAGE_SIZE
            )
        for message in found:
            # Twilio promises no more than the right day.
            if message.date_sent and message.date_sent >= since:
                yield message.date_sent, message


def _as_listed(found: tuple[datetime, MessageInstance]) -> Listed:
    at, message = found
    inbound = Inbound("whatsapp", guest_key(str(message.from_)), str(message.sid), text=message.body or "")
    return Listed(inbound, at, files=int(message.num_media or 0))
