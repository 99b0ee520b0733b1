"""All that is on sale, as the back office describes it: seldom changed, and read once for each change."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from sqlite3 import Connection, Row

from .rooms import AddedService, Room, RoomType, Season, StayLimit

_PER_DAY = "2"
_HUNDRED = Decimal(100)

_ROOM_TYPES = """
    SELECT room_types.id_hotel AS of_hotel, id_tax_rules_group, name, price, limits.*
    FROM room_types
    JOIN hotel_room_types AS limits ON limits.id_product = room_types.id
    JOIN hotels ON hotels.id = room_types.id_hotel
    WHERE room_types.active = '1' AND hotels.active = '1' ORDER BY room_types.id"""

_ADDED_SERVICES = """
    SELECT price, price_calculation_method, id_tax_rules_group FROM services
    WHERE active = '1' AND auto_add_to_cart = '1' AND price_addition_type = '1'"""

_TAXES = "SELECT id_tax_rules_group, rate FROM taxes JOIN tax_rules ON taxes.id = tax_rules.id_tax"


@dataclass(frozen=True, slots=True)
class House:
    """The active room types by the id of their active hotel, the services added to each price, and what bookings name:
    the ids of all hotels, and of currencies by ISO code."""

    types: Mapping[str, tuple[RoomType, ...]]
    services: tuple[AddedService, ...]
    hotels: frozenset[str]
    currencies: Mapping[str, int]

    def room_types(self, id_hotel: str, id_room_type: str = "") -> tuple[RoomType, ...]:
        """Those of the hotel, or the one asked for."""
        of_hotel = self.types.get(id_hotel, ())
        if not id_room_type:
            return of_hotel
        return tuple(each for each in of_hotel if id_room_type.isdecimal() and each.id == int(id_room_type))


def read_house(connection: Connection) -> House:
    taxes = read_taxes(connection)
    types: dict[str, list[RoomType]] = defaultdict(list)
    reader = _RoomTypes(connection, taxes)
    for row in connection.execute(_ROOM_TYPES):
        types[row["of_hotel"]].append(reader.room_type(row))
    return House(
        types={id_hotel: tuple(its) for id_hotel, its in types.items()},
        services=tuple(_service(row, taxes) for row in connection.execute(_ADDED_SERVICES)),
        hotels=frozenset(str(row["id"]) for row in connection.execute("SELECT id FROM hotels")),
        currencies={row["iso_code"]: row["id"] for row in connection.execute("SELECT id, iso_code FROM currencies")},
    )


def read_taxes(connection: Connection) -> Mapping[str, Decimal]:
    """The rates of each tax rules group added up as a factor; 0 without a group."""
    factors: dict[str, Decimal] = defaultdict(Decimal)
    for row in connection.execute(_TAXES):
        factors[row["id_tax_rules_group"]] += Decimal(row["rate"]) / _HUNDRED
    return factors


def _service(row: Row, taxes: Mapping[str, Decimal]) -> AddedService:
    is_per_day = row["price_calculation_method"] == _PER_DAY
    return AddedService(Decimal(row["price"]), is_per_day, taxes[row["id_tax_rules_group"]])


class _RoomTypes:
    """Room types with what other tables say of them, each of which is read once for all."""

    def __init__(self, connection: Connection, taxes: Mapping[str, Decimal]) -> None:
        self._taxes = taxes
        self._rooms = _by(connection, "id_product", "SELECT * FROM hotel_rooms ORDER BY id")
        self._seasons = _by(connection, "id_product", "SELECT * FROM feature_prices WHERE active = '1' ORDER BY id")
        self._limits = _by(connection, "id_room_type", "SELECT * FROM stay_limit")
        self._hotels = {
            str(row["id"]): _on_lines(connection, row) for row in connection.execute("SELECT * FROM hotels")
        }

    def room_type(self, row: Row) -> RoomType:
        id_room_type = row["id_product"]
        names = json.loads(row["name"])
        of_type = {"id_product": id_room_type, "room_type_name": next(iter(names.values()))}
        return RoomType(
            id=int(id_room_type),
            id_hotel=int(row["of_hotel"]),
            names=names,
            price=Decimal(row["price"]),
            tax=self._taxes[row["id_tax_rules_group"]],
            min_los=int(row["min_los"]),
            max_los=int(row["max_los"]),
            rooms={room.id: room for room in map(_room, self._rooms[id_room_type])},
            seasons=tuple(map(_season, self._seasons[id_room_type])),
            stay_limits=tuple(map(_stay_limit, self._limits[id_room_type])),
            on_lines=self._hotels[row["of_hotel"]] | of_type,
            **{name: row[name] for name in ("adults", "children", "max_adults", "max_children", "max_guests")},
        )


def _by(connection: Connection, owner: str, statement: str) -> Mapping[str, list[Row]]:
    """The rows by the id of their owner."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in connection.execute(statement):
        rows[row[owner]].append(row)
    return rows


def _room(row: Row) -> Room:
    return Room(str(row["id"]), row["room_num"], row["comment"], row["id_status"])


def _season(row: Row) -> Season:
    first, last = row["date_from"][:10], row["date_to"][:10]
    return Season(first, last, row["impact_way"], row["impact_type"], Decimal(row["impact_value"]))


def _stay_limit(row: Row) -> StayLimit:
    return StayLimit(row["first"], row["last"], row["min_los"], row["max_los"])


def _on_lines(connection: Connection, hotel: Row) -> dict[str, str]:
    """What a room line repeats of its hotel, phone and e-mail included."""
    place = connection.execute("SELECT value FROM setting WHERE name = ?", (f"place {hotel['id']}",)).fetchone()
    where: dict[str, str] = json.loads(place["value"]) if place else {}
    copied = {name: hotel[name] for name in ("city", "zipcode", "phone", "email")}
    times = {"check_in_time": hotel["check_in"], "check_out_time": hotel["check_out"]}
    names = {"hotel_name": next(iter(json.loads(hotel["hotel_name"]).values())), "id_hotel": str(hotel["id"])}
    return copied | times | names | where
