"""Switches for tests: what goes wrong with the next messages sent by REST, and with every webhook."""

from __future__ import annotations

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from simulators.twilio.store import Fault, Store

_NAMED = {
    "rate_limit": Fault(429, 20429),
    "server_error": Fault(500, 20500),
    "opted_out": Fault(400, 21610),
    "timeout": Fault(seconds=20.0),
}


def control(store: Store) -> Blueprint:
    """`POST /_control/faults` with a named `kind`, or `status`, `code` and `seconds`, and how many `times`;
    `PUT` and `DELETE /_control/outage`: webhooks reach nobody in between, and the messages stay in the list;
    `PUT` and `DELETE /_control/disorder`: status callbacks come the last one first in between;
    `PUT /_control/approvals/<sid>` with a `status`: what WhatsApp says of a template from now on.
    """
    switches = Blueprint("control", __name__, url_prefix="/_control")

    @switches.post("/faults")
    def add_fault() -> ResponseReturnValue:
        asked = request.get_json()
        if asked.get("kind") == "form_refused":
            store.add_content_fault(asked.get("code", 63013), times=asked.get("times", 1))
            return jsonify(code=asked.get("code", 63013)), 201
        named = _NAMED.get(asked.get("kind"), Fault())
        fault = Fault(
            status=asked.get("status", named.status),
            code=asked.get("code", named.code),
            seconds=asked.get("seconds", named.seconds),
        )
        store.add_fault(fault, times=asked.get("times", 1))
        return jsonify(status=fault.status, code=fault.code, seconds=fault.seconds), 201

    @switches.delete("/faults")
    def clear_faults() -> ResponseReturnValue:
        store.clear_faults()
        return "", 204

    @switches.put("/outage")
    def begin_outage() -> ResponseReturnValue:
        store.set_outage(is_on=True)
        return "", 204

    @switches.delete("/outage")
    def end_outage() -> ResponseReturnValue:
        store.set_outage(is_on=False)
        return "", 204

    @switches.put("/disorder")
    def begin_disorder() -> ResponseReturnValue:
        store.set_disorder(is_on=True)
        return "", 204

    @switches.delete("/disorder")
    def end_disorder() -> ResponseReturnValue:
        store.set_disorder(is_on=False)
        return "", 204

    _add_approvals(switches, store)
    return switches


def _add_approvals(switches: Blueprint, store: Store) -> None:
    @switches.put("/approvals/<sid>")
    def decide(sid: str) -> ResponseReturnValue:
        store.approve_content(sid, request.get_json()["status"])
        return "", 204
