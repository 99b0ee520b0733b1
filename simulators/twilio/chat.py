"""What the chat page asks for: the chats, a message to send, a guest to add."""

from __future__ import annotations

from dataclasses import asdict, fields
from functools import partial
from pathlib import Path
from urllib.parse import quote

from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage, MultiDict

from simulators.twilio.callbacks import StatusCallbacks
from simulators.twilio.inbound import Deliveries
from simulators.twilio.messages import Attachment, Circumstances, Guest, Message, Place, Press, new_sid
from simulators.twilio.setup import API_VERSION, Setup
from simulators.twilio.store import Store

PAGE = Path(__file__).parent / "page"
MAX_DELIVERIES = 50


def chat_page(setup: Setup, store: Store, deliveries: Deliveries, callbacks: StatusCallbacks) -> Blueprint:
    """The page at `/` and its JSON under `/chat/`."""
    chat = Blueprint("chat", __name__, static_folder=PAGE, static_url_path="/page")

    @chat.get("/")
    def page() -> Response:
        return chat.send_static_file("index.html")

    @chat.after_request
    def own_scripts_only(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = "default-src 'self'; img-src * data: blob:"
        return response

    @chat.get("/chat/chats")
    def chats() -> ResponseReturnValue:
        return jsonify(hotel=setup.number, chats=[_chat(store, guest) for guest in store.guests()])

    @chat.post("/chat/guests")
    def add_guest() -> ResponseReturnValue:
        key = "".join(request.form["key"].split())
        guest = Guest(key, request.form["name"].strip(), request.form["language"])
        store.save_guest(guest)
        return jsonify(asdict(guest)), 201

    @chat.post("/chat/guests/<key>/messages")
    def send(key: str) -> ResponseReturnValue:
        guest = store.guest(key)
        if guest is None:
            return jsonify(error="no such guest"), 404
        message = _message_of_form(setup, store, guest)
        deliveries.start(guest, message)
        setup.in_background(partial(callbacks.read, key))
        return jsonify(sid=message.sid), 202

    change = partial(_change_circumstances, setup, store, callbacks)
    chat.add_url_rule("/chat/guests/<key>/circumstances", "circumstances", change, methods=["PUT"])
    return chat


def _change_circumstances(setup: Setup, store: Store, callbacks: StatusCallbacks, key: str) -> ResponseReturnValue:
    now = Circumstances(**{field.name: field.name in request.form for field in fields(Circumstances)})
    store.set_circumstances(key, now)
    if not now.offline:
        setup.in_background(partial(callbacks.come_online, key))
    return jsonify(asdict(now))


def _chat(store: Store, guest: Guest) -> dict[str, object]:
    return {
        "guest": asdict(guest),
        "circumstances": asdict(store.circumstances(guest.key)),
        "messages": [_shown(message) for message in store.messages(guest=guest.key)],
    }


def _shown(message: Message) -> dict[str, object]:
    return {
        "sid": message.sid,
        "inbound": message.is_inbound,
        "body": message.body,
        # A guest's own file is shown from where it lies: the page has no credentials for Twilio's API.
        "media": [_public_address(attachment) for attachment in message.attachments],
        "media_types": [attachment.content_type for attachment in message.attachments],
        "place": asdict(message.place) if message.place else None,
        "content": message.content,
        "replyTo": message.reply_to,
        "status": message.status,
        "error_code": message.error_code,
        "deliveries": message.deliveries,
        "at": message.created_at.isoformat(),
    }


def _public_address(attachment: Attachment) -> str:
    if f"/{API_VERSION}/Accounts/" in attachment.url:
        return "/media/" + attachment.url.rpartition("/")[2]
    return attachment.url


def _message_of_form(setup: Setup, store: Store, guest: Guest) -> Message:
    file = request.files.get("file")
    sid = new_sid("MM" if file else "SM")
    return Message(
        sid=sid,
        guest=guest.key,
        direction="inbound",
        sender=guest.address,
        recipient=setup.sender,
        body=request.form.get("text", "").strip(),
        attachments=(_kept(setup, store, sid, file),) if file else (),
        place=_place(request.form),
        press=Press(request.form.get("kind", "button"), request.form["press"]) if "press" in request.form else None,
        reply_to=request.form.get("replyTo", ""),
        service_sid=setup.service_sid,
        status="receiving",
        deliveries=min(MAX_DELIVERIES, request.form.get("deliveries", 1, type=int)),
    )


def _kept(setup: Setup, store: Store, sid: str, file: FileStorage) -> Attachment:
    media_sid = new_sid("ME")
    content_type = file.mimetype or "application/octet-stream"
    store.add_file(media_sid, content_type, file.read())
    account = quote(setup.account_sid)
    own_url = setup.own_url.rstrip("/") or request.url_root.rstrip("/")
    url = f"{own_url}/{API_VERSION}/Accounts/{account}/Messages/{sid}/Media/{media_sid}"
    return Attachment(url, content_type)


def _place(form: MultiDict[str, str]) -> Place | None:
    latitude, longitude = form.get("latitude", type=float), form.get("longitude", type=float)
    if latitude is None or longitude is None:
        return None
    return Place(latitude, longitude, form.get("label", ""), form.get("address", ""))
