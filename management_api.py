"""The management API: what the hotel's own people and systems may ask of the bot, with the admin key."""

from __future__ import annotations

import json
import secrets
from functools import partial
from hmac import compare_digest
from typing import Any
from unicodedata import category

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue

from file_pages import FileKeeper
from reservations.errors import ChannelError, StoreUnavailable
from reservations.front_desk import FrontDesk
from reservations.messages import Bubble
from reservations.ports import Channel, Item, Outbox, Store
from whatsapp_handler import UnreadableNumber, guest_key, normalise_number

LONGEST_MESSAGE = 1600
FILES_LISTED = 100
EVENTS_LISTED = 100


def management_api(
    desk: FrontDesk, store: Store, channel: Channel, keeper: FileKeeper, outbox: Outbox, *, admin_api_key: str
) -> Blueprint:
    """The calls under `/api`, each behind `Authorization: Bearer <admin_api_key>`."""
    api = Blueprint("management", __name__, url_prefix="/api")
    expected = f"Bearer {admin_api_key}".encode()

    @api.before_request
    def check_key() -> ResponseReturnValue | None:
        given = request.headers.get("Authorization", "").encode()
        if compare_digest(given, expected):
            return None
        return error_answer(401, "unauthorized", "Authorization: Bearer <ADMIN_API_KEY> is needed")

    @api.after_request
    def keep_from_caches(response: Response) -> Response:
        response.headers["Cache-Control"] = "no-store"
        return response

    @api.post("/send-message")
    def send_message() -> ResponseReturnValue:
        return _sent(desk, channel)

    @api.delete("/clear-session/<path:user_id>")
    def clear_session(user_id: str) -> ResponseReturnValue:
        return _cleared(desk, guest_key(user_id))

    @api.get("/sessions/<path:user_id>")
    def show_session(user_id: str) -> ResponseReturnValue:
        return _shown(store, guest_key(user_id))

    @api.get("/files")
    def list_files() -> ResponseReturnValue:
        return _listed(keeper)

    api.add_url_rule("/events", "events", partial(_failed_events, outbox))
    api.add_url_rule("/events/<event_id>/retry", "retry", partial(_retried, outbox), methods=["POST"])
    return api


def error_answer(status: int, code: str, message: str, **more: object) -> ResponseReturnValue:
    """An error as every call under `/api` tells it."""
    return jsonify(error={"code": code, "message": message, **more}), status


def _sent(desk: FrontDesk, channel: Channel) -> ResponseReturnValue:
    """Write to a guest; the guest's history keeps it, so that the answer to it makes sense."""
    fields = _posted()
    problems = _problems(fields)
    if problems:
        return error_answer(400, "invalid", "some fields are missing or wrong", fields=problems)
    guest, text = normalise_number(fields["to"]), fields["message"]
    try:
        receipt = channel.send(guest, Bubble(text))
    except ChannelError as error:
        return error_answer(502, "channel_error", "Twilio did not take the message", twilio_code=error.code)
    _remember(desk, guest, receipt.id, text)
    return jsonify(sid=receipt.id, status=receipt.status)


def _posted() -> dict[str, Any]:
    """The fields of the JSON object in the body; none where it is no such thing."""
    try:
        body = request.get_json(silent=True)
    except RecursionError:
        # Brackets within brackets, thousands deep: for Python's parser that is no ValueError.
        return {}
    return body if isinstance(body, dict) else {}


def _problems(fields: dict[str, object]) -> dict[str, str]:
    problems = {}
    to, text = fields.get("to"), fields.get("message")
    try:
        normalise_number(to if isinstance(to, str) else "")
    except UnreadableNumber as error:
        problems["to"] = str(error)
    if not isinstance(text, str) or not text.strip():
        problems["message"] = "the text to send is needed"
    elif len(text) > LONGEST_MESSAGE:
        problems["message"] = f"at most {LONGEST_MESSAGE} characters"
    elif not _is_sendable(text):
        problems["message"] = "holds control characters or half of a surrogate pair"
    return problems


def _is_sendable(text: str) -> bool:
    return not any(category(letter) in ("Cc", "Cs") and letter not in "\n\r\t" for letter in text)


def _remember(desk: FrontDesk, guest: str, message_id: str, text: str) -> None:
    try:
        desk.tell(guest, Item(f"sent:{message_id}", "sent", {"text": text}))
    except StoreUnavailable as error:
        # The message is out: failing now would make the caller send it twice.
        desk.worker.events.failed(guest, error)


def _cleared(desk: FrontDesk, guest: str) -> ResponseReturnValue:
    """Forget a conversation. It goes through the inbox: only the holder of the turn writes a session."""
    if not desk.tell(guest, Item(f"clear:{secrets.token_urlsafe(12)}", "clear", {})):
        return error_answer(404, "not_found", "there is no session of this guest")
    return jsonify(cleared=True)


def _shown(store: Store, guest: str) -> ResponseReturnValue:
    found = store.session(guest)
    if found is None:
        return error_answer(404, "not_found", "there is no session of this guest")
    state, ttl = found
    return jsonify(user_id=guest, ttl=ttl, state=json.loads(state))


def _listed(keeper: FileKeeper) -> ResponseReturnValue:
    """What guests sent for the hotel's people to look at, newest first."""
    files = [
        {
            "address": address,
            "user_id": file.guest,
            "content_type": file.media.content_type,
            "received_at": file.received_at.isoformat(),
        }
        for address, file in keeper.newest(limit=FILES_LISTED)
    ]
    return jsonify(files=files)


def _failed_events(outbox: Outbox) -> ResponseReturnValue:
    """The events that a receiver did not take in a day, newest first."""
    if request.args.get("state") != "failed":
        return error_answer(400, "invalid", "only failed events are kept: say state=failed")
    events = [
        {
            "id": failed.notice.id,
            "receiver": failed.receiver,
            "failed_at": failed.failed_at.isoformat(),
            "reason": failed.reason,
            "event": json.loads(failed.notice.body),
        }
        for failed in outbox.failed(limit=EVENTS_LISTED)
    ]
    return jsonify(events=events)


def _retried(outbox: Outbox, event_id: str) -> ResponseReturnValue:
    if not outbox.retry(event_id):
        return error_answer(404, "not_found", "there is no failed event of this id")
    return jsonify(retried=True), 202
