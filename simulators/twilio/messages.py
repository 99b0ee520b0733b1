"""Messages as Twilio keeps them, and the chat partners they go between."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """A shared position in decimal degrees."""

    latitude: float
    longitude: float
    label: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file of a message, fetched at `url`."""

    url: str
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody with WhatsApp. `key` is a number in E.164 or, with the number hidden, a business-scoped id."""

    key: str
    name: str = ""
    language: str = "en"

    @property
    def address(self) -> str:
        return f"whatsapp:{self.key}"

    @property
    def shows_number(self) -> bool:
        return self.key.startswith("+")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What keeps messages from a guest: the 24 hours are over whenever the guest wrote, the guest has opted out, the
    phone has no network."""

    window_closed: bool = False
    opted_out: bool = False
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """What a guest pressed: `kind` is "button" or "list", `id` what it carries."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message in either direction. `guest` is the key of the guest on the other side of the hotel.

    `content` is what it shows when it was made from a template (as `Shown.to_json` writes it), `reply_to` the sid of
    the message it replies to, or on which something was pressed, `service_sid` the Messaging Service it went through.
    """

    sid: str
    guest: str
    direction: str
    sender: str
    recipient: str
    body: str = ""
    attachments: tuple[Attachment, ...] = ()
    place: Place | None = None
    status: str = "queued"
    error_code: int | None = None
    deliveries: int = 1
    status_callback: str = ""
    content: Mapping[str, Any] | None = None
    press: Press | None = None
    reply_to: str = ""
    service_sid: str = ""
    created_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def is_inbound(self) -> bool:
        return self.direction == "inbound"


def new_sid(kind: str) -> str:
    """A fresh identifier of Twilio's shape: two letters, 32 hexadecimal digits."""
    return kind + secrets.token_hex(16)
