"""`/_control`: what a test or the chat page may do to the simulator, and no real QloApps would offer.

GET, POST, PUT, DELETE faults   the list of rules, add some, replace all, clear
GET bookings[?newest=N]         the live bookings, oldest first
POST bookings                   book as the front desk would: id_room_type, date_from, date_to, rooms, source
DELETE bookings/<id>            cancel as the front desk would
POST reset                      back to the hotels file
"""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import Blueprint, Response, jsonify, request

from .errors import Refusal
from .faults import FaultRule
from .shop import Shop
from .store import find


def control_of(shop: Shop) -> Blueprint:
    control = Blueprint("control", __name__)
    _add_faults(control, shop)
    _add_bookings(control, shop)

    @control.errorhandler(ValueError)
    @control.errorhandler(KeyError)
    @control.errorhandler(TypeError)
    def refuse(error: Exception) -> tuple[Response, int]:
        return jsonify(error=f"{type(error).__name__}: {error}"), 400

    @control.post("/reset")
    def reset() -> Response:
        shop.reset()
        return jsonify(reset=True)

    return control


def _add_faults(control: Blueprint, shop: Shop) -> None:
    @control.get("/faults")
    def list_faults() -> Response:
        return jsonify(faults=[rule.as_json() for rule in shop.faults.all()])

    @control.post("/faults")
    def add_faults() -> Response:
        shop.faults.add(*_rules())
        return list_faults()

    @control.put("/faults")
    def replace_faults() -> Response:
        shop.faults.replace(_rules())
        return list_faults()

    @control.delete("/faults")
    def clear_faults() -> Response:
        shop.faults.clear()
        return list_faults()


def _rules() -> list[FaultRule]:
    given: Any = request.get_json()
    return [FaultRule.of(each) for each in (given if isinstance(given, list) else [given])]


def _add_bookings(control: Blueprint, shop: Shop) -> None:
    @control.get("/bookings")
    def list_bookings() -> Response:
        return jsonify(bookings=shop.live_bookings(request.args.get("newest", -1, int)))

    @control.post("/bookings")
    def book() -> tuple[Response, int]:
        given = request.get_json()
        try:
            id_order = shop.book_elsewhere(
                int(given["id_room_type"]),
                date.fromisoformat(given["date_from"]),
                date.fromisoformat(given["date_to"]),
                rooms=int(given.get("rooms", 1)),
                source=str(given.get("source", "front desk")),
            )
        except Refusal as refusal:
            return jsonify(error=refusal.faults[-1].message), 409
        return jsonify(id=id_order), 201

    @control.delete("/bookings/<int:id_order>")
    def cancel(id_order: int) -> tuple[Response, int]:
        with shop.store.reading() as connection:
            if find(connection, "orders", id_order) is None:
                return jsonify(error="no such booking"), 404
        shop.cancel_elsewhere(id_order)
        return jsonify(cancelled=id_order), 200
