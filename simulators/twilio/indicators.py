"""Twilio's typing indicator: taken for a message that a guest sent here."""

from __future__ import annotations

from functools import partial

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from simulators.twilio.refusals import Refusal
from simulators.twilio.rest import authenticate
from simulators.twilio.setup import Setup
from simulators.twilio.store import Store

INVALID_PARAMETER = 20001


def typing_indicator(setup: Setup, store: Store) -> Blueprint:
    """`POST /v2/Indicators/Typing.json`, of `https://messaging.twilio.com`."""
    api = Blueprint("indicators", __name__, url_prefix="/v2/Indicators")
    api.register_error_handler(Refusal, lambda refusal: refusal.response())
    api.before_request(partial(authenticate, setup))

    @api.post("/Typing.json")
    def show() -> ResponseReturnValue:
        message = store.message(request.form.get("messageId", ""))
        if request.form.get("channel") != "whatsapp" or message is None or not message.is_inbound:
            raise Refusal(INVALID_PARAMETER)
        return jsonify(success=True)

    return api
