"""The management API: what the hotel's own people and systems may ask of the bot, with the admin key."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from hmac import compare_digest
from math import ceil
from typing import Any

from flask import Blueprint, Response, jsonify, make_response, request
from flask.typing import ResponseReturnValue

from reservations.errors import ChannelError, Failure, KeyConflict, MayNotWrite, SentTooFast
from reservations.front_desk import FrontDesk
from reservations.initiative import Initiative
from reservations.personal_data import PersonalData
from reservations.ports import Item, Outbox, People, Store
from web.file_pages import FileKeeper
from whatsapp_handler import TemplateByName, UnreadableLetter, guest_key, read_letter

FILES_LISTED = 100
EVENTS_LISTED = 100
TWILIOS_REST = 30
"""Seconds after which it is worth asking again where Twilio had too much and does not say for how long."""

MAY_NOT: Mapping[Failure, tuple[int, str]] = {
    "opted_out": (410, "the guest does not want to be written to"),
    "unreachable": (410, "WhatsApp does not reach this guest"),
    "outside_window": (409, "the guest last wrote more than 24 hours ago: only an approved template arrives"),
}


@dataclass(frozen=True, slots=True)
class Office:
    """What the hotel writes with. `template` makes a message from one by name, in `language` unless told otherwise."""

    initiative: Initiative
    people: People
    template: TemplateByName
    language: str


def management_api(
    desk: FrontDesk,
    store: Store,
    office: Office,
    keeper: FileKeeper,
    outbox: Outbox,
    guests: PersonalData,
    *,
    admin_api_key: str,
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
        return _sent(office)

    @api.delete("/clear-session/<path:user_id>")
    def clear_session(user_id: str) -> ResponseReturnValue:
        return _cleared(desk, guest_key(user_id))

    @api.get("/sessions/<path:user_id>")
    def show_session(user_id: str) -> ResponseReturnValue:
        return _shown(store, guest_key(user_id))

    @api.get("/files")
    def list_files() -> ResponseReturnValue:
        return _listed(keeper)

    api.add_url_rule("/messages/<sid>", "message", partial(_fate, store))
    api.add_url_rule("/guests/<path:user_id>", "export_guest", partial(_exported, guests))
    api.add_url_rule("/guests/<path:user_id>", "erase_guest", partial(_erased, guests), methods=["DELETE"])
    api.add_url_rule("/events", "events", partial(_failed_events, outbox))
    api.add_url_rule("/events/<event_id>/retry", "retry", partial(_retried, outbox), methods=["POST"])
    return api


def error_answer(status: int, code: str, message: str, **more: object) -> ResponseReturnValue:
    """An error as every call under `/api` tells it."""
    return jsonify(error={"code": code, "message": message, **more}), status


def _sent(office: Office) -> ResponseReturnValue:
    """Write to a guest; the guest's history keeps it, so that the answer to it makes sense."""
    try:
        letter = read_letter(_posted(), template=office.template, language=office.language)
        guest = office.people.keys_of((letter.guest,))[letter.guest]
        receipt = office.initiative.send(replace(letter, guest=guest))
    except UnreadableLetter as error:
        return error_answer(400, "invalid", "some fields are missing or wrong", fields=error.problems)
    except MayNotWrite as error:
        return _may_not(error)
    except KeyConflict as error:
        return _key_is_taken(error)
    except ChannelError as error:
        return _not_taken(error)
    return jsonify(sid=receipt.id, status=receipt.status)


def _posted() -> dict[str, Any]:
    """The fields of the JSON object in the body; none where it is no such thing."""
    try:
        body = request.get_json(silent=True)
    except RecursionError:
        # Brackets within brackets, thousands deep: for Python's parser that is no ValueError.
        return {}
    return body if isinstance(body, dict) else {}


def _may_not(error: MayNotWrite) -> ResponseReturnValue:
    status, reason = MAY_NOT[error.why]
    return error_answer(status, error.why, reason)


def _key_is_taken(error: KeyConflict) -> ResponseReturnValue:
    if not error.is_same_message:
        return error_answer(409, "key_reused", "this idempotency_key was used for another message")
    return _later(409, "in_progress", "the message of this idempotency_key is being sent", seconds=1)


def _not_taken(error: ChannelError) -> ResponseReturnValue:
    if isinstance(error, SentTooFast):
        return _later(429, "too_fast", "too many messages at once: none was sent", seconds=ceil(error.seconds))
    if error.why == "too_fast":
        return _later(429, "too_fast", "Twilio takes no more for now", seconds=TWILIOS_REST, twilio_code=error.code)
    return error_answer(502, "channel_error", "Twilio did not take the message", twilio_code=error.code)


def _later(status: int, code: str, message: str, *, seconds: int, **more: object) -> ResponseReturnValue:
    """An error that the same request may not meet again after so many seconds."""
    response = make_response(error_answer(status, code, message, **more))
    response.headers["Retry-After"] = str(seconds)
    return response


def _fate(store: Store, sid: str) -> ResponseReturnValue:
    """What became of a message that was sent by REST."""
    kept = store.status(sid)
    if not kept:
        return error_answer(404, "not_found", "nothing was heard of this message in the last 30 days")
    return jsonify(sid=sid, status=kept["status"], error_code=int(kept.get("error_code", "0")) or None)


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
    try:
        return jsonify(user_id=guest, ttl=ttl, state=json.loads(state))
    except ValueError:
        return error_answer(404, "unreadable", "the session is encrypted with a key that is not among the settings")


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


def _exported(guests: PersonalData, user_id: str) -> ResponseReturnValue:
    """Everything that is kept of a guest, as it lies in Redis."""
    guest = guest_key(user_id)
    kept = guests.of(guest)
    if not kept:
        return error_answer(404, "not_found", "nothing is kept of this guest")
    return jsonify(user_id=guest, kept=kept)


_NOT_ERASED = {
    "unknown": (404, "not_found", "nothing is kept of this guest"),
    "open": (
        409,
        "booking_open",
        "the outcome of a booking or of a change to one is open: try again when it is known",
    ),
    "busy": (409, "busy", "a message of this guest is being answered: try again in a moment"),
}


def _erased(guests: PersonalData, user_id: str) -> ResponseReturnValue:
    """Erase it all, and tell what is left for how many seconds: marks that messages of the last day were done."""
    guest = guest_key(user_id)
    outcome = guests.erase(guest)
    if outcome in _NOT_ERASED:
        return error_answer(*_NOT_ERASED[outcome])
    left = {key: entry["expires_in"] for key, entry in guests.of(guest).items()}
    return jsonify(erased=True, left=left)
