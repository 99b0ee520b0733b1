"""Twilio's Content API: templates created, listed, fetched, deleted and submitted for approval."""

from __future__ import annotations

from functools import partial

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from simulators.twilio.content import BAD_REQUEST, Content, content_of
from simulators.twilio.refusals import Refusal
from simulators.twilio.rest import authenticate
from simulators.twilio.setup import Setup
from simulators.twilio.store import Store

HOST = "https://content.twilio.com"
CREATED = "2026-01-01T00:00:00Z"
PAGE_SIZE = 50


def content_api(setup: Setup, store: Store) -> Blueprint:
    """What lies below `https://content.twilio.com/v1/Content`."""
    api = Blueprint("content", __name__, url_prefix="/v1/Content")
    api.register_error_handler(Refusal, lambda refusal: refusal.response())
    api.before_request(partial(authenticate, setup))

    @api.post("")
    def create() -> ResponseReturnValue:
        content = content_of(request.get_json(silent=True))
        store.add_contents(content)
        return jsonify(resource(content, setup.account_sid)), 201

    @api.get("")
    def listed() -> ResponseReturnValue:
        return jsonify(_page(store, setup.account_sid))

    @api.get("/<sid>")
    def fetch(sid: str) -> ResponseReturnValue:
        return jsonify(resource(existing(store, sid), setup.account_sid))

    @api.delete("/<sid>")
    def delete(sid: str) -> ResponseReturnValue:
        existing(store, sid)
        store.delete_content(sid)
        return "", 204

    _add_approvals(api, setup, store)
    return api


def contents_with_approvals(setup: Setup, store: Store) -> Blueprint:
    """`https://content.twilio.com/v1/ContentAndApprovals`: the list with what WhatsApp says of each template."""
    api = Blueprint("content_and_approvals", __name__, url_prefix="/v1/ContentAndApprovals")
    api.register_error_handler(Refusal, lambda refusal: refusal.response())
    api.before_request(partial(authenticate, setup))

    @api.get("")
    def listed() -> ResponseReturnValue:
        return jsonify(_page(store, setup.account_sid, path="ContentAndApprovals"))

    return api


def _add_approvals(api: Blueprint, setup: Setup, store: Store) -> None:
    @api.get("/<sid>/ApprovalRequests")
    def approval(sid: str) -> ResponseReturnValue:
        content = existing(store, sid)
        url = f"{HOST}/v1/Content/{sid}/ApprovalRequests"
        return jsonify(sid=sid, account_sid=setup.account_sid, whatsapp=approval_of(content), url=url)

    @api.post("/<sid>/ApprovalRequests/whatsapp")
    def submit(sid: str) -> ResponseReturnValue:
        content = existing(store, sid)
        asked = request.get_json(silent=True)
        if not isinstance(asked, dict) or not {"name", "category"} <= asked.keys() or not content.may_be_approved:
            raise Refusal(BAD_REQUEST)
        # WhatsApp takes its time for this; here it has said yes when one looks again.
        store.approve_content(sid, "approved")
        state = {"name": asked["name"], "category": asked["category"], "content_type": content.type}
        return jsonify(state | {"status": "received", "rejection_reason": "", "allow_category_change": True}), 201


def approval_of(content: Content) -> dict[str, object]:
    """What WhatsApp says of the template."""
    return {
        "name": content.friendly_name,
        "category": "" if content.approval == "unsubmitted" else "UTILITY",
        "content_type": content.type,
        "status": content.approval,
        "rejection_reason": "INVALID_FORMAT" if content.approval == "rejected" else "",
        "allow_category_change": True,
    }


def existing(store: Store, sid: str) -> Content:
    content = store.content(sid)
    if content is None:
        raise Refusal(20404, 404)
    return content


def resource(content: Content, account_sid: str) -> dict[str, object]:
    """The template in the shape of Twilio's API."""
    url = f"{HOST}/v1/Content/{content.sid}"
    approval = f"{url}/ApprovalRequests"
    return {
        "account_sid": account_sid,
        "date_created": CREATED,
        "date_updated": CREATED,
        "friendly_name": content.friendly_name,
        "language": content.language,
        "links": {"approval_create": f"{approval}/whatsapp", "approval_fetch": approval},
        "sid": content.sid,
        "types": dict(content.types),
        "url": url,
        "variables": dict(content.variables),
    }


def _page(store: Store, account_sid: str, *, path: str = "Content") -> dict[str, object]:
    size = request.args.get("PageSize", PAGE_SIZE, type=int)
    number = request.args.get("Page", 0, type=int)
    contents = store.contents()
    shown = contents[number * size : (number + 1) * size]
    has_more = len(contents) > (number + 1) * size
    here = f"{HOST}/v1/{path}?PageSize={size}&Page="
    as_shown = resource if path == "Content" else _with_approval
    meta = {
        "key": "contents",
        "page": number,
        "page_size": size,
        "url": f"{here}{number}",
        "first_page_url": f"{here}0",
        "previous_page_url": f"{here}{number - 1}" if number else None,
        "next_page_url": f"{here}{number + 1}" if has_more else None,
    }
    return {"contents": [as_shown(each, account_sid) for each in shown], "meta": meta}


def _with_approval(content: Content, account_sid: str) -> dict[str, object]:
    """The template in the shape of that list: without its address, with its approval."""
    told = resource(content, account_sid)
    del told["links"], told["url"]
    return told | {"approval_requests": approval_of(content)}
