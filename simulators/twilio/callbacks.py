"""What becomes of a message sent by REST, and the status callbacks that tell the bot."""

from __future__ import annotations

import logging
from datetime import timedelta

import httpx2

from simulators.twilio.content import NOT_ACCEPTED, Shown, is_accepted
from simulators.twilio.messages import Message
from simulators.twilio.setup import API_VERSION, Setup
from simulators.twilio.signing import Caller
from simulators.twilio.store import Store

OPTED_OUT, OUTSIDE_WINDOW, TOO_FAST_FOR_GUEST = 21610, 63016, 63018
MOST_TO_ONE_GUEST = 45
PAIR_SPAN = timedelta(seconds=6)
"""So many messages to one person WhatsApp takes in this time."""

log = logging.getLogger(__name__)


class StatusCallbacks:
    """Moves a message through its states and calls each of them back, as Twilio does beside the request."""

    def __init__(self, setup: Setup, store: Store, caller: Caller) -> None:
        self._setup = setup
        self._store = store
        self._caller = caller

    def deliver(self, message: Message) -> None:
        """To the guest's phone, or nowhere."""
        code = self._refusal(message)
        if code:
            self._reach(message, "undelivered" if code == OUTSIDE_WINDOW else "failed", error_code=code)
        elif self._store.circumstances(message.guest).offline:
            self._reach(message, "sent")
        else:
            self._reach(message, "sent", "delivered")

    def _refusal(self, message: Message) -> int:
        """The code that WhatsApp does not take the message with; 0 where it does."""
        if self._store.circumstances(message.guest).opted_out:
            return OPTED_OUT
        content = Shown.from_json(message.content) if message.content else None
        if not self._store.is_within_window(message.guest) and not (content and content.is_approved):
            return OUTSIDE_WINDOW
        if self._store.count_sent(within=PAIR_SPAN, guest=message.guest) > MOST_TO_ONE_GUEST:
            return TOO_FAST_FOR_GUEST
        if content and not is_accepted(content):
            return NOT_ACCEPTED
        return self._store.take_content_fault() if content else 0

    def come_online(self, guest: str) -> None:
        """The phone has a network again: what waited arrives."""
        for message in self._hotels(guest, "sent"):
            self._reach(message, "delivered")

    def read(self, guest: str) -> None:
        """The guest has read all that arrived."""
        for message in self._hotels(guest, "delivered"):
            self._reach(message, "read")

    def _hotels(self, guest: str, status: str) -> list[Message]:
        return [each for each in self._store.messages(guest=guest) if not each.is_inbound and each.status == status]

    def _reach(self, message: Message, *statuses: str, error_code: int | None = None) -> None:
        """These states, one after the other; Twilio does not promise to tell them in this order."""
        told = list(statuses)
        if self._store.is_disorder():
            told.reverse()
        self._store.set_status(message.sid, statuses[-1], error_code)
        for status in told:
            self._tell(message, status, error_code)

    def _tell(self, message: Message, status: str, error_code: int | None) -> None:
        if not message.status_callback:
            return
        try:
            self._caller.post(message.status_callback, self._parameters(message, status, error_code))
        except httpx2.HTTPError as unheard:
            log.warning("status callback not taken: %s", type(unheard).__name__)

    def _parameters(self, message: Message, status: str, error_code: int | None) -> dict[str, str]:
        parameters = {
            "AccountSid": self._setup.account_sid,
            "ApiVersion": API_VERSION,
            "ChannelPrefix": "whatsapp",
            "ChannelToAddress": message.recipient.removeprefix("whatsapp:"),
            "From": message.sender,
            "MessageSid": message.sid,
            "MessageStatus": status,
            "SmsSid": message.sid,
            "SmsStatus": status,
            "To": message.recipient,
        }
        named = {"ErrorCode": str(error_code or ""), "MessagingServiceSid": message.service_sid}
        return parameters | {name: value for name, value in named.items() if value}
