"""Twilio's REST API: its own client on our HTTP, and its refusals in our words."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

import httpx2
from twilio.base.exceptions import TwilioException, TwilioRestException, TwilioServiceException
from twilio.http import HttpClient
from twilio.http.response import Response
from twilio.rest import Client

from reservations.errors import ChannelError
from reservations.messages import Bubble, Rich
from reservations.ports import Receipt
from whatsapp_handler.codes import FORM_CODES, why
from whatsapp_handler.numbers import guest_key, whatsapp_address

TWILIO_API = "https://api.twilio.com"
_TWILIO_DOMAIN = ".twilio.com"
BOOKING = "booking"
"""The parameter of a status callback's address that names the booking which the message confirms."""

IS_FORM = "form"
"""The parameter beside it: that the message was in a form, and is said in words where that is refused."""

REPLY = "reply"
"""The parameter that names the reply which the message is of: sent in a webhook's answer, its id is told only here."""

TIMEOUT = httpx2.Timeout(10.0, connect=4.0)


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
        is_json = (headers or {}).get("Content-Type") == "application/json"
        answer = self._http.request(
            method,
            self._address(uri),
            params=cast("dict[str, str] | None", params),
            data=None if is_json else data,
            json=_given(data) if is_json else None,
            headers=headers,
            auth=auth,
            timeout=timeout or TIMEOUT,
            follow_redirects=allow_redirects,
        )
        return Response(answer.status_code, answer.text, answer.headers)

    def _address(self, uri: str) -> str:
        """Where a double stands for Twilio, it stands for every one of its hosts."""
        if self._base_url == TWILIO_API:
            return uri
        parts = urlsplit(uri)
        path = urlunsplit(parts._replace(scheme="", netloc=""))
        return self._base_url + path if f".{parts.hostname}".endswith(_TWILIO_DOMAIN) else uri


def _given(value: object) -> object:
    """JSON without what was left open: Twilio's client writes that as null, which is a value to its API."""
    if isinstance(value, dict):
        return {name: _given(each) for name, each in value.items() if each is not None}
    return [_given(each) for each in value] if isinstance(value, list) else value


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
        self._api_base_url = api_base_url.rstrip("/")
        self.sender = guest_key(sender)
        self.service_sid = service_sid
        self.status_callback = status_callback

    def file_url(self, uri: str) -> str:
        """Where the file of this resource is."""
        return self._api_base_url + uri.removesuffix(".json")


def create_message(
    client: Client, *, sender: str, to: str, body: str, media_url: str = "", status_callback: str | None = None
) -> Receipt:
    """Send one message with at most one file. Raises ChannelError."""
    content = {"body": body or None, "media_url": [media_url] if media_url else None}
    return _create(client, sender, to, status_callback, content)


def create_from_template(
    client: Client, *, sender: str, to: str, rich: Rich, status_callback: str | None = None
) -> Receipt:
    """Send one message made from a Content template. Raises ChannelError."""
    content = {"content_sid": rich.template, "content_variables": json.dumps(dict(rich.variables))}
    return _create(client, sender, to, status_callback, content)


def callback_about(url: str, bubble: Bubble, *, reply_id: str = "") -> str:
    """The address of a status callback that itself says which booking the message confirms, and of which reply it is,
    where that is to be known."""
    query = {BOOKING: bubble.confirms, REPLY: reply_id} if bubble.confirms else {REPLY: reply_id}
    query |= {IS_FORM: "1"} if bubble.confirms and bubble.rich else {}
    told = {name: value for name, value in query.items() if value}
    return urlunsplit(urlsplit(url)._replace(query=urlencode(told)))


def words_of(client: Client, message_id: str, *, seconds: float) -> str:
    """The body of a message, of whichever direction; "" of one that Twilio does not have. Raises ChannelError."""
    path = f"/2010-04-01/Accounts/{client.account_sid}/Messages/{quote(message_id, safe='')}.json"
    with as_channel_errors():
        answer = client.request("GET", TWILIO_API + path, timeout=seconds)
        if answer.status_code == httpx2.codes.NOT_FOUND:
            return ""
        if answer.status_code != httpx2.codes.OK:
            raise _refused(*_status_and_code(TwilioException(answer)))
        return str(json.loads(answer.text).get("body") or "")


def _create(client: Client, sender: str, to: str, status_callback: str | None, content: dict[str, Any]) -> Receipt:
    service_sid = client.service_sid if isinstance(client, WhatsAppClient) else ""
    with as_channel_errors():
        message = client.messages.create(
            to=whatsapp_address(to),
            from_=None if service_sid else whatsapp_address(sender),
            messaging_service_sid=service_sid or None,
            status_callback=status_callback,
            **content,
        )
    return Receipt(id=str(message.sid), status=str(message.status))


@contextmanager
def as_channel_errors() -> Iterator[None]:
    """Twilio's refusals, and its silence, as ChannelError."""
    try:
        yield
    except (TwilioRestException, TwilioServiceException) as refusal:
        # Twilio's sentence repeats the guest's number, and a logged traceback would carry it along.
        raise _refused(refusal.status, refusal.code) from None
    except TwilioException as refusal:
        # Of a list that could not be had Twilio's client only hands the answer on.
        raise _refused(*_status_and_code(refusal)) from None
    except (httpx2.HTTPError, OSError, ValueError) as silence:
        raise ChannelError("Twilio gave no usable answer", is_retryable=True) from silence


def _status_and_code(refusal: TwilioException) -> tuple[int, int | None]:
    answer = next((each for each in refusal.args if isinstance(each, Response)), None)
    if answer is None:
        return 0, None
    code = re.search(r'"code": *(\d+)', answer.text)
    return answer.status_code, int(code[1]) if code else None


def _refused(status: int, code: int | None) -> ChannelError:
    known = code if code and code != status else 0
    meaning = "too_fast" if status == httpx2.codes.TOO_MANY_REQUESTS else why(known)
    # Of what Twilio refuses only that passes later which was too much at once.
    is_retryable = meaning == "too_fast" or status >= 500
    sentence = f"Twilio refused the message: HTTP {status}, code {known}"
    form = known in FORM_CODES
    return ChannelError(sentence, code=known, why=meaning, is_retryable=is_retryable, refuses_form=form)
