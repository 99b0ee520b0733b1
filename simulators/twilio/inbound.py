"""A guest's message on its way to the bot: Twilio's webhook, and the TwiML that answers it."""

from __future__ import annotations

import json
import logging
import uuid
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import httpx2

from simulators.twilio.callbacks import StatusCallbacks
from simulators.twilio.messages import Attachment, Guest, Message, new_sid
from simulators.twilio.setup import API_VERSION, Setup
from simulators.twilio.signing import Caller
from simulators.twilio.store import Store

UNREACHABLE, TOO_SLOW, NOT_TWIML = 11200, 11205, 12100
"""Twilio's error codes for a webhook that failed."""

log = logging.getLogger(__name__)


class BadAnswer(Exception):
    """The bot's answer is of no use to Twilio; `code` is Twilio's error."""

    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


@dataclass(frozen=True, slots=True)
class Said:
    """One message of an answer in TwiML."""

    body: str
    media_url: str = ""
    status_callback: str = ""


class Deliveries:
    """Hands guests' messages to the bot, once or as often as Twilio's retries would, and brings its replies back."""

    def __init__(self, setup: Setup, store: Store, caller: Caller, callbacks: StatusCallbacks) -> None:
        self._setup = setup
        self._store = store
        self._caller = caller
        self._callbacks = callbacks

    def start(self, guest: Guest, message: Message) -> None:
        """Keep the message and deliver it in the background, all its deliveries at once."""
        self._store.add(message)
        token = str(uuid.uuid4())
        for _ in range(message.deliveries):
            self._setup.in_background(lambda: self._deliver(guest, message, token))

    def _deliver(self, guest: Guest, message: Message, token: str) -> None:
        try:
            replies = self._answer(webhook_parameters(self._setup, guest, message), token)
        except BadAnswer as bad:
            log.warning("webhook failed with Twilio's error %d", bad.code)
            self._store.fail(message.sid, bad.code)
            return
        # Of several deliveries Twilio uses one answer: the others belong to connections it had given up.
        if self._store.claim_answer(message.sid, with_replies=bool(replies)):
            for said in replies:
                reply = _reply(self._setup, message, said)
                self._store.add(reply)
                self._callbacks.deliver(reply)

    def _answer(self, parameters: dict[str, str], token: str) -> list[Said]:
        if self._store.is_outage():
            raise BadAnswer(UNREACHABLE)
        try:
            answer = self._caller.post(self._setup.webhook_url, parameters, token=token)
        except httpx2.TimeoutException as slow:
            raise BadAnswer(TOO_SLOW) from slow
        except httpx2.HTTPError as unreachable:
            raise BadAnswer(UNREACHABLE) from unreachable
        if not answer.is_success:
            raise BadAnswer(UNREACHABLE)
        return read_twiml(answer.text)


def read_twiml(document: str) -> list[Said]:
    """What each message says. Raises BadAnswer when it is no TwiML."""
    if not document.strip():
        return []
    try:
        response = ET.fromstring(document)  # noqa: S314  # written by the bot under test
    except ET.ParseError as garbled:
        raise BadAnswer(NOT_TWIML) from garbled
    if response.tag != "Response":
        raise BadAnswer(NOT_TWIML)
    return [
        Said(
            (message.findtext("Body") or message.text or "").strip(),
            message.findtext("Media") or "",
            message.get("statusCallback", ""),
        )
        for message in response.iter("Message")
    ]


def webhook_parameters(setup: Setup, guest: Guest, message: Message) -> dict[str, str]:
    """The form of the inbound webhook, for a text, a picture or a place."""
    return {
        "AccountSid": setup.account_sid,
        "ApiVersion": API_VERSION,
        "Body": message.body,
        "ChannelMetadata": _channel_metadata(guest),
        "From": message.sender,
        "MessageSid": message.sid,
        "MessageType": _message_type(message),
        "NumMedia": str(len(message.attachments)),
        "NumSegments": "1",
        "ProfileName": guest.name,
        "SmsMessageSid": message.sid,
        "SmsSid": message.sid,
        "SmsStatus": "received",
        "To": message.recipient,
        **_identity(guest),
        **_media(message),
        **_place(message),
        **_press(message),
        **_replied_to(setup, message),
        **_service(message),
    }


def _channel_metadata(guest: Guest) -> str:
    context = {"ProfileName": guest.name} | ({"WaId": guest.key[1:]} if guest.shows_number else {})
    return json.dumps({"type": "whatsapp", "data": {"context": context}}, ensure_ascii=False)


def _identity(guest: Guest) -> dict[str, str]:
    return {"WaId": guest.key[1:]} if guest.shows_number else {"ExternalUserId": guest.key}


def _press(message: Message) -> dict[str, str]:
    if message.press is None:
        return {}
    names = ("ListTitle", "ListId") if message.press.kind == "list" else ("ButtonText", "ButtonPayload")
    return dict(zip(names, (message.body, message.press.id), strict=True))


def _replied_to(setup: Setup, message: Message) -> dict[str, str]:
    if not message.reply_to:
        return {}
    return {"OriginalRepliedMessageSid": message.reply_to, "OriginalRepliedMessageSender": setup.sender}


def _service(message: Message) -> dict[str, str]:
    return {"MessagingServiceSid": message.service_sid} if message.service_sid else {}


def _message_type(message: Message) -> str:
    if message.press:
        return "interactive" if message.press.kind == "list" else "button"
    if message.place:
        return "location"
    if message.attachments:
        return message.attachments[0].content_type.partition("/")[0]
    return "text"


def _media(message: Message) -> dict[str, str]:
    fields = {}
    for index, attachment in enumerate(message.attachments):
        fields[f"MediaUrl{index}"] = attachment.url
        fields[f"MediaContentType{index}"] = attachment.content_type
    return fields


def _place(message: Message) -> dict[str, str]:
    if message.place is None:
        return {}
    given = {"Address": message.place.address, "Label": message.place.label}
    position = {"Latitude": str(message.place.latitude), "Longitude": str(message.place.longitude)}
    return position | {name: value for name, value in given.items() if value}


def _reply(setup: Setup, message: Message, said: Said) -> Message:
    return Message(
        sid=new_sid("MM" if said.media_url else "SM"),
        guest=message.guest,
        direction="outbound-reply",
        sender=setup.sender,
        recipient=message.sender,
        body=said.body,
        attachments=(Attachment(said.media_url),) if said.media_url else (),
        status_callback=said.status_callback,
        service_sid=message.service_sid,
    )
