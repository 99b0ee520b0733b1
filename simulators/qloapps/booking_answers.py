"""How bookings are answered: one booking in JSON or XML, and the list of ids."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from sqlite3 import Connection, Row
from typing import Any

from . import orders
from .render import Answer, json_answer, nested_xml, number, xml_answer
from .store import find, get

_ITEMS = {
    "cart_rules": "cart_rule",
    "remarks": "remark",
    "room_types": "room_type",
    "rooms": "room",
    "services": "service",
}


def answer(connection: Connection, id_order: int, *, as_json: bool) -> Answer | None:
    """The booking, or None when there is no such order."""
    order = find(connection, "orders", id_order)
    if order is None:
        return None
    booking = _booking(connection, order)
    if as_json:
        return json_answer({"booking": booking})
    return xml_answer(nested_xml("booking", booking, _ITEMS))


def list_answer(connection: Connection, *, as_json: bool, base: str) -> Answer:
    """All ids, by customer; `filter`, `display`, `sort` and `limit` are ignored."""
    ids = [row[0] for row in connection.execute("SELECT id FROM orders ORDER BY CAST(id_customer AS INTEGER), id")]
    if as_json:
        return json_answer({"bookings": [{"id": each} for each in ids]} if ids else [])
    items = "".join(f'<booking xlink:href="{base}bookings/{each}" id="{each}"/>\n' for each in ids)
    return xml_answer(f"<bookings>\n{items}</bookings>\n")


def _booking(connection: Connection, order: Row) -> dict[str, Any]:
    lines = orders.lines_of(connection, order["id"])
    currency = connection.execute("SELECT iso_code FROM currencies WHERE id = ?", (order["id_currency"],))
    return {
        "id": order["id"],
        "id_property": int(lines[0]["id_hotel"]) if lines else 0,
        "currency": currency.fetchone()["iso_code"],
        "source": order["source"],
        "booking_date": order["date_add"],
        "id_language": int(order["id_lang"]),
        "associations": {
            "customer_detail": _customer(connection, order),
            "price_details": _price_details(order),
            "cart_rules": [],
            "remarks": _remarks(connection, order),
            "room_types": _room_types(connection, lines),
        },
    }


def _customer(connection: Connection, order: Row) -> dict[str, Any]:
    customer = get(connection, "customers", order["id_customer"])
    names = ("firstname", "lastname", "email", "phone")
    return {"id_customer": customer["id"]} | {name: customer[name] for name in names}


def _price_details(order: Row) -> dict[str, int | float]:
    without, with_tax = Decimal(order["total_paid_tax_excl"]), Decimal(order["total_paid_tax_incl"])
    return {
        "total_paid": number(Decimal(order["total_paid_real"])),
        "total_price_without_tax": number(without),
        "total_tax": number(with_tax - without),
    }


def _remarks(connection: Connection, order: Row) -> list[str]:
    rows = connection.execute("SELECT text FROM remark WHERE id_order = ? ORDER BY id DESC", (str(order["id"]),))
    return [row["text"] for row in rows]


def _room_types(connection: Connection, lines: Sequence[Row]) -> list[dict[str, Any]]:
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for line in lines:
        groups.setdefault((line["id_product"], line["date_from"], line["date_to"]), []).append(line)
    return [_room_type(connection, group) for group in groups.values()]


def _room_type(connection: Connection, lines: Sequence[Row]) -> dict[str, Any]:
    first = lines[0]
    return {
        "id_room_type": int(first["id_product"]),
        "checkin_date": first["date_from"],
        "checkout_date": first["date_to"],
        "total_tax": number(sum(map(_tax, lines), Decimal(0))),
        "number_of_rooms": len(lines),
        "name": first["room_type_name"],
        "rooms": [_room(connection, line) for line in lines],
    }


def _tax(line: Row) -> Decimal:
    return Decimal(line["total_price_tax_incl"]) - Decimal(line["total_price_tax_excl"])


def _room(connection: Connection, line: Row) -> dict[str, Any]:
    room = {
        "id_room": int(line["id_room"]),
        "id_hotel_booking": line["id"],
        "adults": int(line["adults"]),
        "child": int(line["children"]),
        "unit_price_without_tax": number(Decimal(line["total_price_tax_excl"])),
        "total_tax": number(_tax(line)),
    }
    services = connection.execute(
        "SELECT * FROM extra WHERE id_room_booking = ? AND listed ORDER BY id", (str(line["id"]),)
    ).fetchall()
    return room | ({"services": list(map(_service, services))} if services else {})


def _service(extra: Row) -> dict[str, Any]:
    unit = Decimal(extra["unit_price"])
    return {
        "id_service": extra["id_service"],
        "name": extra["name"],
        "quantity": extra["quantity"],
        "unit_price_without_tax": number(unit),
        "total_price_without_tax": number(unit * extra["quantity"]),
        "total_tax": number(Decimal(extra["total_tax"])),
        "per_night": extra["per_night"],
        "price_mode": extra["price_mode"],
    }
