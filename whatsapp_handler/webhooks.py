"""Twilio's form fields, read into our words. Fields that nobody asked for are ignored: the set grows without notice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from reservations.errors import ChannelError, Failure
from reservations.messages import Inbound, Location, Media
from whatsapp_handler.codes import FORM_CODES, why
from whatsapp_handler.numbers import guest_key

MAX_MEDIA = 10
"""Twilio numbers the files of one message from 0 to 9."""

# A number or a business-scoped id. Nothing that could break a key or a path built from it.
_GUEST = re.compile(r"[\w.+:@=-]{1,160}")

USER_ID = re.compile(r"[A-Z]{2}\.[A-Za-z0-9]{1,128}")


class MalformedMessage(ChannelError, ValueError):
    """The webhook lacks what identifies a message or its sender; the answer is 400."""


@dataclass(frozen=True, slots=True)
class DeliveryStatus:
    """What became of a message we sent to the guest. `error_code` is Twilio's, 0 without one."""

    message_id: str
    status: str
    error_code: int = 0
    guest: str = ""

    @property
    def has_failed(self) -> bool:
        return self.status in ("failed", "undelivered")

    @property
    def why(self) -> Failure:
        """What the failure means."""
        return why(self.error_code) if self.has_failed else ""

    @property
    def refuses_form(self) -> bool:
        """Whether it is the form of the message that was refused after all: in plain words it may pass."""
        return self.has_failed and self.error_code in FORM_CODES


@dataclass(frozen=True, slots=True)
class Account:
    """Whose webhooks are ours: an account's, for its WhatsApp numbers and the Messaging Service they may be in."""

    sid: str
    numbers: tuple[str, ...]
    service_sid: str = ""

    def sends(self, form: Mapping[str, str]) -> bool:
        """Whether the webhook is of this account: somebody else's may be signed with a token that we know."""
        return form.get("AccountSid") == self.sid

    def receives(self, form: Mapping[str, str]) -> bool:
        """Whether the message of this webhook was written to us."""
        service = form.get("MessagingServiceSid", "")
        is_addressed = guest_key(form.get("To", "")) in self.numbers or (bool(service) and service == self.service_sid)
        return self.sends(form) and is_addressed


def parse(form: Mapping[str, str]) -> Inbound:
    """The message of an inbound webhook. Raises MalformedMessage without a message id or sender."""
    return Inbound(
        channel="whatsapp",
        guest=_guest(form),
        message_id=_message_id(form),
        text=form.get("Body") or form.get("ButtonText") or form.get("ListTitle") or "",
        profile_name=form.get("ProfileName", "").strip(),
        payload=form.get("ButtonPayload") or form.get("ListId") or "",
        reply_to=form.get("OriginalRepliedMessageSid", ""),
        media=_media(form),
        location=_location(form),
        user_id=_user_id(form),
    )


def parse_status(form: Mapping[str, str]) -> DeliveryStatus:
    """The state in a status callback. Raises MalformedMessage without a message id or state."""
    status = form.get("MessageStatus") or form.get("SmsStatus")
    if not status:
        raise MalformedMessage("the callback names no MessageStatus")
    return DeliveryStatus(_message_id(form), status, error_code(form), guest_key(form.get("To", "")))


def error_code(form: Mapping[str, str]) -> int:
    """Twilio's error in a status or fallback webhook, 0 without one."""
    code = form.get("ErrorCode", "")
    return int(code) if code.isdecimal() else 0


def _message_id(form: Mapping[str, str]) -> str:
    message_id = form.get("MessageSid") or form.get("SmsMessageSid") or form.get("SmsSid")
    if not message_id:
        raise MalformedMessage("the webhook names no MessageSid")
    return message_id


def _guest(form: Mapping[str, str]) -> str:
    guest = guest_key(form.get("From", ""))
    if not _GUEST.fullmatch(guest):
        raise MalformedMessage("the webhook's From is missing or no address")
    return guest


def _user_id(form: Mapping[str, str]) -> str:
    """The business-scoped id, which stands in From where the number is hidden."""
    user_id = form.get("ExternalUserId") or _guest(form)
    return user_id if USER_ID.fullmatch(user_id) else ""


def _media(form: Mapping[str, str]) -> tuple[Media, ...]:
    return tuple(
        Media(url, form.get(f"MediaContentType{index}", ""))
        for index in range(MAX_MEDIA)
        if (url := form.get(f"MediaUrl{index}"))
    )


def _location(form: Mapping[str, str]) -> Location | None:
    latitude, longitude = _degrees(form, "Latitude", limit=90), _degrees(form, "Longitude", limit=180)
    if latitude is None or longitude is None:
        return None
    return Location(latitude, longitude, label=form.get("Label", ""), address=form.get("Address", ""))


def _degrees(form: Mapping[str, str], name: str, *, limit: int) -> float | None:
    with suppress(ValueError):
        degrees = float(form.get(name, ""))
        return degrees if -limit <= degrees <= limit else None
    return None
