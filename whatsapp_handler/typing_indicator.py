"""The dots that say an answer is being prepared, where a turn takes long enough to wonder."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from twilio.rest import Client

from reservations.errors import ChannelError
from whatsapp_handler.rest import as_channel_errors

SLOW_SECONDS = 2.0

log = logging.getLogger(__name__)


class TypingIndicator:
    """Shows guests that they are being answered. An account that does not have it is asked no more than once by each
    process. Threads may share it.

    WhatsApp marks the message as read with it, and takes the dots away with the answer or after 25 seconds.
    """

    def __init__(self, client: Client, *, after: float = SLOW_SECONDS) -> None:
        self._client = client
        self._after = after
        self._is_refused = threading.Event()

    @contextmanager
    def __call__(self, message_id: str) -> Iterator[None]:
        """Around the work on a guest's message: shown once that takes longer than usual."""
        timer = threading.Timer(self._after, self._show, (message_id,))
        timer.daemon = True
        if not self._is_refused.is_set():
            timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _show(self, message_id: str) -> None:
        try:
            with as_channel_errors():
                self._client.messaging.v2.typing_indicator.create(channel="whatsapp", message_id=message_id)
        except ChannelError as error:
            log.warning("no typing indicator: %s", error)
            if not error.is_retryable:
                self._is_refused.set()
