"""What becomes of a message sent by REST, and the status callbacks that tell the bot."""

from __future__ import annotations

import logging

import httpx2

from simulators.twilio.content import NOT_ACCEPTED, Shown, is_accepted
from simulators.twilio.messages import Message
from simulators.twilio.setup import API_VERSION, Setup
from simulators.twilio.signing import Caller
from simulators.twilio.store import Store

OUTSIDE_WINDOW = 63016

log = logging.getLogger(__name__)


class StatusCallbacks:
    """Moves a message through its states and calls each of them back, as Twilio does beside the request."""

    def __init__(self, setup: Setup, store: Store, caller: Caller) -> None:
        self._setup = setup
        self._store = store
        self._caller = caller

    def deliver(self, message: Message) -> None:
        """To the guest's phone, or nowhere: free text reaches only a guest who wrote within 24 hours."""
        if not self._store.is_within_window(message.guest):
            self._reach(message, "undelivered", OUTSIDE_WINDOW)
            return
        if message.content and not is_accepted(Shown.from_json(message.content)):
            self._reach(message, "failed", NOT_ACCEPTED)
            return
        refusal = self._store.take_content_fault() if message.content else 0
        if refusal:
            self._reach(message, "failed", refusal)
            return
        for status in ("sent", "delivered"):
            self._reach(message, status)

    def _reach(self, message: Message, status: str, error_code: int | None = None) -> None:
        self._store.set_status(message.sid, status, error_code)
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
        return parameters | ({"ErrorCode": str(error_code)} if error_code else {})
