"""The lists of ids that hang on a row: rooms of a room type, features of a hotel, and so on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

_NOTHING = "SELECT 1 AS id WHERE ? IS NULL"
_LINKED = "SELECT id_linked AS id FROM link WHERE owner = '{owner}' AND kind = '{kind}' AND id_owner = ?"
_PICTURES = "SELECT number AS id FROM picture WHERE owner = '{owner}' AND id_owner = ? ORDER BY number"
_CATEGORIES = "SELECT value AS id FROM json_each('[2, 3, 5, 6, 7, 8]') WHERE ? IS NOT NULL"


@dataclass(frozen=True)
class Association:
    """`statement` answers id and more columns for the owner's id; `link` is the address of what is linked."""

    name: str
    statement: str
    node: str
    link: str
    attributes: str


def _association(name: str, statement: str, node: str = "", link: str = "", attributes: str = "") -> Association:
    node = node or name.removesuffix("s")
    return Association(name, statement, node, link or name, attributes or f'nodeType="{node}" api="{name}"')


def _linked(owner: str, kind: str) -> Association:
    return _association(kind, _LINKED.format(owner=owner, kind=kind))


def _pictures(owner: str) -> Association:
    return _association("images", _PICTURES.format(owner=owner), link=f"images/{owner}/{{id}}")


ASSOCIATIONS: Mapping[str, tuple[Association, ...]] = {
    "hotels": (
        _association("room_types", "SELECT id FROM room_types WHERE id_hotel = ?", node="room_types"),
        _pictures("hotels"),
        _linked("hotels", "hotel_features"),
        _association("hotel_refund_rules", _NOTHING),
    ),
    "room_types": (
        _association(
            "advance_payments",
            """SELECT id, payment_type, tax_include, value, active, calculate_from FROM advance_payments
                WHERE id_product = ?""",
        ),
        _association("categories", _CATEGORIES, node="category"),
        _pictures("room_types"),
        _linked("room_types", "room_type_features"),
        _association("tags", _NOTHING),
        _association("hotel_rooms", "SELECT id FROM hotel_rooms WHERE id_product = ?"),
        _association("feature_prices", "SELECT id FROM feature_prices WHERE id_product = ?"),
        _association("extra_demands", _NOTHING),
        _association(
            "services",
            "SELECT id, NULL AS price, NULL AS id_tax_rules_group FROM services WHERE ? IS NOT NULL",
        ),
    ),
    "hotel_room_types": (
        _association(
            "hotel_rooms",
            """SELECT hotel_rooms.id FROM hotel_rooms JOIN hotel_room_types USING (id_product)
                WHERE hotel_room_types.id = CAST(? AS INTEGER)""",
        ),
    ),
    "customers": (_linked("customers", "groups"),),
    "feature_prices": (_linked("feature_prices", "groups"),),
    "orders": (
        _association(
            "bookings",
            "SELECT id FROM room_bookings WHERE id_order = ? COLLATE NOCASE ORDER BY id",
            attributes='nodeType="booking" virtualEntity="true"',
        ),
    ),
    "room_bookings": (_association("booking_extra_demands", _NOTHING, node="extra_demand"),),
}


def linked(connection: Connection, association: Association, owner_id: int | str) -> list[dict[str, Any]]:
    rows = connection.execute(association.statement, (str(owner_id),))
    return [dict(row) | {"id": str(row["id"])} for row in rows]
