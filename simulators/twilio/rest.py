"""The part of Twilio's REST API that a WhatsApp sender calls, answered in its shapes."""

from __future__ import annotations

import hmac
import time
from datetime import timedelta
from email.utils import format_datetime
from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response, jsonify, redirect, request
from flask.typing import ResponseReturnValue

from simulators.twilio.callbacks import StatusCallbacks
from simulators.twilio.content import NO_SUCH_CONTENT, Shown, shown
from simulators.twilio.messages import Attachment, Message, new_sid
from simulators.twilio.refusals import Refusal, check_message
from simulators.twilio.setup import API_VERSION, Setup
from simulators.twilio.store import Store

OPTED_OUT, TOO_FAST = 21610, 20429
PAGE_SIZE = 50
MOST_LISTED = 100_000


def rest_api(setup: Setup, store: Store, callbacks: StatusCallbacks) -> Blueprint:
    """Messages.json, one message, and the files guests sent."""
    api = Blueprint("rest", __name__, url_prefix=f"/{API_VERSION}/Accounts/<account_sid>")
    api.register_error_handler(Refusal, lambda refusal: refusal.response())
    api.before_request(partial(authenticate, setup))

    @api.post("/Messages.json")
    def create_message() -> ResponseReturnValue:
        _let_fault_happen(store)
        message = _message_of_request(setup, store)
        store.add(message)
        setup.in_background(partial(callbacks.deliver, message))
        return jsonify(resource(message, setup.account_sid)), 201

    @api.get("/Messages.json")
    def list_messages() -> ResponseReturnValue:
        return jsonify(_page(store, setup.account_sid))

    @api.get("/Messages/<sid>.json")
    def fetch_message(sid: str) -> ResponseReturnValue:
        message = _existing(store, sid)
        return jsonify(resource(message, setup.account_sid))

    @api.get("/Messages/<sid>/Media.json")
    def list_media(sid: str) -> ResponseReturnValue:
        return jsonify(_files(_existing(store, sid), setup.account_sid))

    @api.get("/Messages/<sid>/Media/<media_sid>")
    def fetch_media(sid: str, media_sid: str) -> ResponseReturnValue:
        if not any(file.url.endswith(f"/{media_sid}") for file in _existing(store, sid).attachments):
            raise Refusal(20404, 404)
        # Twilio keeps files elsewhere and sends the caller there; the credentials are for this hop only.
        return redirect(f"/media/{media_sid}", 307)

    return api


def media_host(store: Store) -> Blueprint:
    """Where the files really lie, open to whoever knows their name."""
    host = Blueprint("media", __name__)

    @host.get("/media/<media_sid>")
    def file(media_sid: str) -> ResponseReturnValue:
        found = store.file(media_sid)
        if found is None:
            return "", 404
        return Response(found[1], content_type=found[0])

    return host


def resource(message: Message, account_sid: str) -> dict[str, object]:
    """The message as `api.v2010.account.message` of Twilio's OpenAPI description."""
    uri = f"/{API_VERSION}/Accounts/{account_sid}/Messages/{message.sid}"
    moment = format_datetime(message.created_at)
    return {
        "account_sid": account_sid,
        "api_version": API_VERSION,
        "body": message.body,
        "date_created": moment,
        "date_sent": None if message.status == "queued" else moment,
        "date_updated": moment,
        "direction": message.direction,
        "error_code": None if message.is_inbound else message.error_code,
        "error_message": None,
        "from": message.sender,
        "messaging_service_sid": message.service_sid or None,
        "num_media": str(len(message.attachments)),
        "num_segments": "1",
        "price": None,
        "price_unit": None,
        "sid": message.sid,
        # What became of the webhook is told in Twilio's debugger, not here.
        "status": "received" if message.is_inbound else message.status,
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "to": message.recipient,
        "uri": f"{uri}.json",
    }


def authenticate(setup: Setup) -> None:
    """Raise the Refusal of a caller who is not this account, or names another."""
    given = request.authorization
    token = (given.password if given else None) or ""
    if not given or given.username != setup.account_sid or not _same(token, setup.auth_token):
        raise Refusal(20003, 401)
    if request.view_args is None or request.view_args.pop("account_sid", setup.account_sid) != setup.account_sid:
        raise Refusal(20404, 404)


def _existing(store: Store, sid: str) -> Message:
    message = store.message(sid)
    if message is None:
        raise Refusal(20404, 404)
    return message


def _same(given: str, expected: str) -> bool:
    return hmac.compare_digest(given.encode(), expected.encode())


def _let_fault_happen(store: Store) -> None:
    fault = store.take_fault()
    if fault is None:
        return
    time.sleep(fault.seconds)
    if fault.status:
        raise Refusal(fault.code, fault.status)


def _message_of_request(setup: Setup, store: Store) -> Message:
    media_urls = request.form.getlist("MediaUrl")
    check_message(request.form, media_urls, sender=setup.sender, service_sid=setup.service_sid)
    if store.circumstances(request.form["To"].removeprefix("whatsapp:")).opted_out:
        raise Refusal(OPTED_OUT)
    if store.count_sent(within=timedelta(seconds=1)) >= setup.messages_per_second:
        raise Refusal(TOO_FAST, 429)
    content_sid = request.form.get("ContentSid", "")
    content = _shown(store, content_sid) if content_sid else None
    return Message(
        sid=new_sid("MM" if media_urls else "SM"),
        guest=request.form["To"].removeprefix("whatsapp:"),
        direction="outbound-api",
        sender=setup.sender,
        recipient=request.form["To"],
        body=content.body if content else request.form.get("Body", ""),
        attachments=tuple(Attachment(url) for url in media_urls),
        status_callback=request.form.get("StatusCallback", ""),
        content=content.to_json() if content else None,
        service_sid=request.form.get("MessagingServiceSid", ""),
    )


def _shown(store: Store, content_sid: str) -> Shown:
    content = store.content(content_sid)
    if content is None:
        raise Refusal(NO_SUCH_CONTENT)
    return shown(content, request.form.get("ContentVariables", ""))


def _page(store: Store, account_sid: str) -> dict[str, object]:
    """One page of the messages asked for, the newest first, and where the next one is."""
    size, number = request.args.get("PageSize", PAGE_SIZE, type=int), request.args.get("Page", 0, type=int)
    found = [message for message in reversed(store.messages(limit=MOST_LISTED)) if _is_asked_for(message)]
    shown = found[number * size : (number + 1) * size]
    return {
        "messages": [resource(message, account_sid) for message in shown],
        "page": number,
        "page_size": size,
        "start": number * size,
        "end": number * size + max(0, len(shown) - 1),
        "uri": _uri(number),
        "first_page_uri": _uri(0),
        "next_page_uri": _uri(number + 1) if len(found) > (number + 1) * size else None,
        "previous_page_uri": _uri(number - 1) if number else None,
    }


def _uri(page: int) -> str:
    """This list at another page."""
    return f"{request.path}?{urlencode(request.args.to_dict() | {'Page': page})}"


def _is_asked_for(message: Message) -> bool:
    asked = request.args
    # A bare day comes before every moment of it, as text too.
    is_late_enough = asked.get("DateSent>", "") <= message.created_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        asked.get("To") in {None, message.recipient} and asked.get("From") in {None, message.sender} and is_late_enough
    )


def _files(message: Message, account_sid: str) -> dict[str, object]:
    """The list of a message's files; Twilio's pages are larger than any message."""
    return {"media_list": [_file_resource(message, file, account_sid) for file in message.attachments]}


def _file_resource(message: Message, file: Attachment, account_sid: str) -> dict[str, object]:
    """A file as `api.v2010.account.message.media` of Twilio's OpenAPI description."""
    sid = file.url.rpartition("/")[2]
    moment = format_datetime(message.created_at)
    return {
        "account_sid": account_sid,
        "content_type": file.content_type,
        "date_created": moment,
        "date_updated": moment,
        "parent_sid": message.sid,
        "sid": sid,
        "uri": f"/{API_VERSION}/Accounts/{account_sid}/Messages/{message.sid}/Media/{sid}.json",
    }
