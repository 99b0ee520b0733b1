"""What a double is told once: whose account it plays, and where the bot and the hotel are."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

import httpx2

API_VERSION = "2010-04-01"


def in_a_thread(job: Callable[[], None]) -> None:
    """Do the job beside the request, as Twilio does; it ends with the process."""
    threading.Thread(target=job, daemon=True).start()


@dataclass(frozen=True, slots=True)
class Setup:
    """`number` is the hotel's sender in E.164, `service_sid` the Messaging Service it is in, "" without one.
    `webhook_url` is what Twilio would be configured with, so it is what gets signed; `bot_url` is where the bot really
    listens. `own_url` is where the bot calls the double, and begins the addresses of guests' files. `bookings_url`
    lists the hotel's live bookings as JSON.
    """

    account_sid: str
    auth_token: str
    number: str
    bot_url: str
    webhook_url: str
    service_sid: str = ""
    own_url: str = ""
    admin_key: str = ""
    bookings_url: str = ""
    messages_per_second: int = 80
    transport: httpx2.BaseTransport | None = None
    in_background: Callable[[Callable[[], None]], None] = in_a_thread

    @property
    def sender(self) -> str:
        return f"whatsapp:{self.number.removeprefix('whatsapp:')}"

    def reachable(self, url: str) -> str:
        """Where to call a public URL of the bot: the same path at the address where the bot really listens."""
        public, bot = urlsplit(self.webhook_url), urlsplit(self.bot_url)
        asked = urlsplit(url)
        if asked.netloc != public.netloc:
            return url
        return urlunsplit(asked._replace(scheme=bot.scheme, netloc=bot.netloc, fragment=""))
