"""What Twilio refuses: its error codes, its conditions for a message sent by REST, and the shape of its answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from flask import Response, jsonify

BODY_LIMIT = 1600
MEDIA_LIMIT = 1

READ_PARAMETERS = (
    "To",
    "From",
    "MessagingServiceSid",
    "Body",
    "MediaUrl",
    "StatusCallback",
    "ContentSid",
    "ContentVariables",
)
"""The parameters of CreateMessage that the double takes account of."""

_PHONE = re.compile(r"whatsapp:\+[1-9]\d{6,14}")
_BUSINESS_SCOPED_ID = re.compile(r"whatsapp:[A-Z]{2}\.[A-Za-z0-9]{1,128}")

_SENTENCES = {
    20001: "The request body is not valid",
    20003: "Authenticate",
    20404: "The requested resource was not found",
    20429: "Too Many Requests",
    20500: "An internal server error has occurred",
    21211: "The 'To' number is not a valid phone number.",
    21603: "A 'From' phone number is required.",
    21604: "A 'To' phone number is required.",
    21609: "The 'StatusCallback' URL is not a valid URL.",
    21610: "Attempt to send to unsubscribed recipient",
    21617: "The concatenated message body exceeds the 1600 character limit.",
    21619: "A text message body or media urls must be specified.",
    21620: "Invalid media URL(s)",
    21623: "Number of media files exceeds allowed limit.",
    21655: "The ContentSid is Invalid",
    21656: "The ContentVariables Parameter is invalid",
    21701: "The Messaging Service does not exist",
    63007: "Twilio could not find a Channel with the specified From address",
}


class Refusal(Exception):
    """Twilio's answer to what it does not do: its error code and the HTTP status."""

    def __init__(self, code: int, status: int = 400) -> None:
        super().__init__(f"HTTP {status}, code {code}")
        self.code = code
        self.status = status

    def response(self) -> Response:
        answer = jsonify(
            code=self.code,
            message=_SENTENCES.get(self.code, "The message was refused."),
            more_info=f"https://www.twilio.com/docs/errors/{self.code}",
            status=self.status,
        )
        answer.status_code = self.status
        if self.code == 20003:
            answer.headers["WWW-Authenticate"] = 'Basic realm="Twilio API"'
        return answer


def check_message(
    parameters: Mapping[str, str], media_urls: Sequence[str], *, sender: str, service_sid: str = ""
) -> None:
    """Raise the Refusal that Twilio would answer these parameters with, if any."""
    _check_recipient(parameters.get("To", ""))
    _check_service(parameters.get("MessagingServiceSid", ""), service_sid)
    if not parameters.get("MessagingServiceSid") or parameters.get("From"):
        _check_sender(parameters.get("From", ""), sender)
    if not parameters.get("ContentSid"):
        _check_content(parameters.get("Body", ""), media_urls)
    callback = parameters.get("StatusCallback")
    if callback and not _is_web_address(callback):
        raise Refusal(21609)


def _check_recipient(recipient: str) -> None:
    if not recipient:
        raise Refusal(21604)
    if not (_PHONE.fullmatch(recipient) or _BUSINESS_SCOPED_ID.fullmatch(recipient)):
        raise Refusal(21211)


def _check_service(given: str, service_sid: str) -> None:
    if given and given != service_sid:
        raise Refusal(21701)


def _check_sender(given: str, sender: str) -> None:
    if not given:
        raise Refusal(21603)
    if given != sender:
        raise Refusal(63007)


def _check_content(body: str, media_urls: Sequence[str]) -> None:
    if not body and not media_urls:
        raise Refusal(21619)
    # Twilio does not say what it counts: UTF-16 units are the stricter reading.
    if len(body.encode("utf-16-le", "surrogatepass")) // 2 > BODY_LIMIT:
        raise Refusal(21617)
    if len(media_urls) > MEDIA_LIMIT:
        raise Refusal(21623)
    if not all(map(_is_web_address, media_urls)):
        raise Refusal(21620)


def _is_web_address(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
