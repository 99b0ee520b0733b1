"""The room lines of an order, the services on them, and the sums that follow."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from sqlite3 import Connection, Row
from typing import Any

from . import orders
from .booking_request import RoomRequest, ServiceRequest, StayRequest
from .house import read_taxes
from .orders import cents, money
from .rooms import RoomType, Stay
from .store import find, insert, next_number, update


@dataclass(frozen=True)
class Allotment:
    """A room chosen for a room that was asked for."""

    request: StayRequest
    room: RoomRequest
    id_room: str


class Lines:
    """Room lines and extras of one order, and the sums that follow from them."""

    def __init__(self, connection: Connection, id_order: int, id_cart: str, id_customer: str, now: str) -> None:
        self.connection = connection
        self.id_order = id_order
        self.id_cart = id_cart
        self.id_customer = id_customer
        self.now = now

    def add(self, allotment: Allotment) -> None:
        room_type, stay, room = allotment.request.room_type, allotment.request.stay, allotment.room
        price = room_type.price_of(stay) if room.price is None else room.price
        tax = price * room_type.tax
        if room.total_tax is not None:
            # QloApps applies the difference the wrong way round: 0 sent for 80 due makes 160.
            tax = 2 * tax - room.total_tax
        with_tax = cents(price + tax)
        if room.names_tax_group:
            # QloApps works the tax out again, and takes what it had rounded off the wrong way round.
            with_tax = 2 * with_tax - (price + tax)
        row = self._line(allotment) | prices(price, with_tax - price) | _occupancy(room_type, room)
        id_line = insert(self.connection, "room_bookings", row)
        self.add_extras(id_line, stay, room.services)

    def _line(self, allotment: Allotment) -> dict[str, Any]:
        date_from, date_to = allotment.request.stay.moments()
        room_type = allotment.request.room_type
        return {
            **room_type.on_lines,
            "id_order": str(self.id_order),
            "id_order_detail": str(next_number(self.connection, "order_detail")),
            "id_cart": self.id_cart,
            "id_room": allotment.id_room,
            "id_customer": self.id_customer,
            "booking_type": "1",
            "id_status": "1",
            "date_from": date_from,
            "date_to": date_to,
            "room_num": room_type.rooms[allotment.id_room].number,
            "date_add": self.now,
            "date_upd": self.now,
        }

    def add_extras(self, id_line: int, stay: Stay, services: Sequence[ServiceRequest]) -> None:
        for service in services:
            row = self._extra(stay, service)
            self.connection.execute("INSERT INTO extra VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (str(id_line), *row))

    def _extra(self, stay: Stay, service: ServiceRequest) -> tuple[object, ...]:
        known = find(self.connection, "services", service.id_service) if service.id_service else None
        if known is None:
            return self._free_extra(service)
        is_per_night = known["price_calculation_method"] == "2"
        unit = Decimal(known["price"]) * (stay.nights if is_per_night else 1)
        price = unit * service.quantity
        tax = cents(price * (1 + read_taxes(self.connection)[known["id_tax_rules_group"]])) - price
        name = next(iter(json.loads(known["name"]).values()))
        # A service that is added on its own counts into the total but is not shown.
        is_listed = known["auto_add_to_cart"] == "0"
        mode = known["price_calculation_method"]
        return (known["id"], name, service.quantity, str(unit), str(tax), is_per_night, mode, is_listed)

    def _free_extra(self, service: ServiceRequest) -> tuple[object, ...]:
        """A service the hotel does not have becomes a product of its own, untaxed."""
        products = self.connection.execute(
            "SELECT (SELECT COUNT(*) FROM services) + (SELECT COUNT(*) FROM room_types)"
        ).fetchone()[0]
        id_service = products + next_number(self.connection, "free service")
        return (id_service, service.name, service.quantity, str(service.unit_price), "0", 0, 1, 1)

    def raise_to(self, total_with_tax: Decimal) -> None:
        """Lift the room prices, each in its proportion, until the order costs this much."""
        lines = orders.lines_of(self.connection, self.id_order)
        room_total = sum((Decimal(line["total_price_tax_incl"]) for line in lines), Decimal(0))
        missing = total_with_tax - self.totals()[1]
        for line in lines:
            share = Decimal(line["total_price_tax_incl"])
            price = Decimal(line["total_price_tax_excl"]) * (1 + missing / room_total)
            tax = (share - Decimal(line["total_price_tax_excl"])) * (1 + missing / room_total)
            update(self.connection, "room_bookings", line["id"], prices(price, tax))

    def totals(self) -> tuple[Decimal, Decimal]:
        """The order without and with tax."""
        lines = orders.lines_of(self.connection, self.id_order)
        without = sum((Decimal(line["total_price_tax_excl"]) for line in lines), Decimal(0))
        with_tax = sum((Decimal(line["total_price_tax_incl"]) for line in lines), Decimal(0))
        for extra in self._extras(lines):
            price = Decimal(extra["unit_price"]) * extra["quantity"]
            without += price
            with_tax += price + Decimal(extra["total_tax"])
        return without, with_tax

    def _extras(self, lines: Sequence[Row]) -> Iterator[Row]:
        for line in lines:
            yield from self.connection.execute("SELECT * FROM extra WHERE id_room_booking = ?", (str(line["id"]),))

    def settle(self) -> Decimal:
        """Write into the order what it comes to; answer that with tax."""
        without, with_tax = self.totals()
        names = ("total_paid", "total_paid_tax_incl", "total_products_wt", "advance_paid_amount")
        row = dict.fromkeys(names, money(with_tax))
        row |= {"total_paid_tax_excl": money(without), "total_products": money(without), "date_upd": self.now}
        update(self.connection, "orders", self.id_order, row)
        return with_tax


def prices(price: Decimal, tax: Decimal) -> dict[str, str]:
    with_tax = money(price + tax)
    return {
        "total_price_tax_excl": money(price),
        "total_price_tax_incl": with_tax,
        "total_paid_amount": with_tax,
    }


def _occupancy(room_type: RoomType, room: RoomRequest) -> dict[str, str]:
    return {
        "adults": room_type.adults if room.adults is None else room.adults,
        "children": room_type.children if room.children is None else room.children,
        "child_ages": room.child_ages,
    }
