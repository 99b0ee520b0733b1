"""Twilio's REST API: its own client on our HTTP, and its refusals in our words."""

from __future__ import annotations

import logging
from typing import cast

import httpx2
from twilio.base.exceptions import TwilioRestException, TwilioServiceException
from twilio.http import HttpClient
from twilio.http.response import Response
from twilio.rest import Client

from reservations.errors import ChannelError
from reservations.ports import Receipt
from whatsapp_handler.numbers import guest_key, whatsapp_address

TWILIO_API = "https://api.twilio.com"
TIMEOUT = httpx2.Timeout(10.0, connect=4.0)

# A rate or a queue limit: the same message may pass later. Every other code means that it will not.
_RETRYABLE_CODES = frozenset({20429, 21611, 30001, 63017, 63018})


class _Http(HttpClient):
    """Twilio's client on httpx2: other base address, time limits for connecting and reading, no retry, no log line."""

    def __init__(self, api_base_url: str, transport: httpx2.BaseTransport | None) -> None:
        super().__init__(logging.getLogger(__name__), is_async=False)
        self._base_url = api_base_url.rstrip("/")
        self._http = httpx2.Client(timeout=TIMEOUT, transport=transport)

    def request(
        self,
        method: str,
        uri: str,
        params: dict[str, object] | None = None,
        data: dict[str, object] | None = None,
        headers: dict[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
        allow_redirects: bool = False,  # noqa: FBT001, FBT002  # Twilio's own signature
    ) -> Response:
        answer = self._http.request(
            method,
            uri.replace(TWILIO_API, self._base_url, 1),
            params=cast("dict[str, str] | None", params),
            data=data,
            headers=headers,
            auth=auth,
            timeout=timeout or TIMEOUT,
            follow_redirects=allow_redirects,
        )
        return Response(answer.status_code, answer.text, answer.headers)


class WhatsAppClient(Client):
    """Twilio's client for one WhatsApp sender. Building it opens no connection; threads may share it.

    `sender` is the hotel's number with or without `whatsapp:`; `status_callback` the URL told about each delivery.
    With a Messaging Service `service_sid` its pool sends instead, each guest from the number that they know.
    """

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        sender: str,
        service_sid: str = "",
        status_callback: str | None = None,
        api_base_url: str = TWILIO_API,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        # Given no environment Twilio's client reads the process's own, and would follow an edge or region from there.
        unset = {"TWILIO_EDGE": "", "TWILIO_REGION": ""}
        http = _Http(api_base_url, transport)
        super().__init__(account_sid, auth_token, http_client=http, environment=unset)  # type: ignore[no-untyped-call]
        self.sender = guest_key(sender)
        self.service_sid = service_sid
        self.status_callback = status_callback


def create_message(
    client: Client, *, sender: str, to: str, body: str, media_url: str = "", status_callback: str | None = None
) -> Receipt:
    """Send one message with at most one file. Raises ChannelError."""
    service_sid = client.service_sid if isinstance(client, WhatsAppClient) else ""
    try:
        message = client.messages.create(
            to=whatsapp_address(to),
            from_=None if service_sid else whatsapp_address(sender),
            messaging_service_sid=service_sid or None,
            body=body or None,
            media_url=[media_url] if media_url else None,
            status_callback=status_callback,
        )
    except (TwilioRestException, TwilioServiceException) as refusal:
        # Twilio's sentence repeats the guest's number, and a logged traceback would carry it along.
        raise _refused(refusal.status, refusal.code) from None
    except (httpx2.HTTPError, OSError, ValueError) as silence:
        raise ChannelError("Twilio gave no usable answer", is_retryable=True) from silence
    return Receipt(id=str(message.sid), status=str(message.status))


def _refused(status: int, code: int | None) -> ChannelError:
    known = code if code and code != status else 0
    is_retryable = known in _RETRYABLE_CODES or status == httpx2.codes.TOO_MANY_REQUESTS or status >= 500
    sentence = f"Twilio refused the message: HTTP {status}, code {known}"
    return ChannelError(sentence, code=known, is_retryable=is_retryable)
