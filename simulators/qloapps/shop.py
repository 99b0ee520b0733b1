"""One simulated QloApps shop: its database, its hotels, its bad days, and what goes on beside the webservice."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any
from zoneinfo import ZoneInfo

from . import bookings, catalogue, orders
from .catalogue import Hotels
from .faults import Faults
from .house import House, read_house
from .store import Kept, Store

Clock = Callable[[ZoneInfo], datetime]

_LIVE = """
    SELECT orders.id, reference, source, current_state, order_states.name AS state, total_paid_tax_incl,
        orders.date_add, firstname, lastname, email, customers.phone,
        (SELECT group_concat(text, char(10)) FROM remark WHERE id_order = CAST(orders.id AS TEXT)) AS remark
    FROM orders JOIN customers ON customers.id = orders.id_customer
    JOIN order_states ON order_states.id = current_state
    WHERE EXISTS (SELECT 1 FROM room_bookings
        WHERE id_order = CAST(orders.id AS TEXT) COLLATE NOCASE AND is_refunded = '0')
    ORDER BY orders.id DESC LIMIT ?"""


class Shop:
    """The state lives in the database file: any number of Shops, in any process, may share one.

    A file that holds a shop already keeps its hotels, whatever `hotels` says; `reset` takes the new ones.
    """

    def __init__(
        self, database: Path | str, hotels: Hotels | Path | str | None = None, clock: Clock = datetime.now
    ) -> None:
        self.store = Store(database)
        self.faults = Faults(self.store)
        self._house = Kept(read_house)
        self._clock = clock
        self._given = Hotels.load(hotels) if isinstance(hotels, Path | str) else hotels
        with self.store.writing() as connection:
            kept = catalogue.seeded(connection)
            self.hotels = kept or self._given or Hotels.load()
            if kept is None:
                catalogue.seed(connection, self.hotels, self.now())

    def house(self) -> House:
        """What is on sale now."""
        with self.store.reading() as connection:
            return self._house.get(connection)

    def now(self) -> str:
        """The time in the shop's zone, as QloApps writes it."""
        zone = ZoneInfo(self.hotels.data["shop"]["time_zone"])
        return self._clock(zone).strftime("%Y-%m-%d %H:%M:%S")

    @property
    def shows_prices_with_tax(self) -> bool:
        return bool(self.hotels.data["shop"].get("prices_with_tax"))

    def reset(self) -> None:
        """Back to the hotels file: no bookings, no guests but the first, no faults."""
        self.hotels = self._given or self.hotels
        with self.store.writing() as connection:
            catalogue.wipe(connection)
            connection.execute("DELETE FROM fault")
            catalogue.seed(connection, self.hotels, self.now())

    def close(self) -> None:
        self.store.close()

    def book_elsewhere(
        self, id_room_type: int, date_from: date, date_to: date, *, rooms: int = 1, source: str = "front desk"
    ) -> int:
        """What the front desk or the website does: book rooms, whatever anybody was just quoted."""
        with self.store.reading() as connection:
            id_hotel = _hotel_of(connection, id_room_type)
        body = {
            "id_property": id_hotel,
            "currency": self.hotels.currency,
            "source": source,
            "associations": {
                "customer_detail": {
                    "firstname": "Walk",
                    "lastname": "In",
                    "email": "walk.in@example.com",
                    "phone": "0000000000",
                },
                "room_types": [
                    {
                        "id_room_type": id_room_type,
                        "checkin_date": str(date_from),
                        "checkout_date": str(date_to),
                        "number_of_rooms": rooms,
                    }
                ],
            },
        }
        return bookings.create(self.store, self.house(), json.dumps({"booking": body}), self.now())

    def cancel_elsewhere(self, id_order: int) -> None:
        with self.store.writing() as connection:
            orders.set_state(connection, id_order, orders.CANCELLED, self.now())

    def live_bookings(self, newest: int = -1) -> list[dict[str, Any]]:
        """The orders that still hold a room, oldest first; at most the `newest` of them when that is given."""
        with self.store.reading() as connection:
            rows = connection.execute(_LIVE, (newest,)).fetchall()
            return [_live_booking(connection, dict(row)) for row in reversed(rows)]


def _hotel_of(connection: Connection, id_room_type: int) -> int:
    found = connection.execute("SELECT id_hotel FROM room_types WHERE id = ?", (id_room_type,)).fetchone()
    return int(found["id_hotel"]) if found else 0


def _live_booking(connection: Connection, order: dict[str, Any]) -> dict[str, Any]:
    lines = [line for line in orders.lines_of(connection, order["id"]) if line["is_refunded"] == "0"]
    names = ("firstname", "lastname", "email", "phone")
    return {
        "id": order["id"],
        "reference": order["reference"],
        "source": order["source"],
        "state": int(order["current_state"]),
        "state_name": next(iter(json.loads(order["state"]).values())),
        "total": order["total_paid_tax_incl"],
        "booked_at": order["date_add"],
        "remark": order["remark"] or "",
        "customer": {name: order[name] for name in names},
        "rooms": [_live_room(line) for line in lines],
    }


def _live_room(line: Any) -> dict[str, Any]:
    return {
        "id": line["id"],
        "id_room": int(line["id_room"]),
        "id_room_type": int(line["id_product"]),
        "room": line["room_num"],
        "room_type": line["room_type_name"],
        "date_from": line["date_from"][:10],
        "date_to": line["date_to"][:10],
        "adults": int(line["adults"]),
        "children": int(line["children"]),
    }
