"""What a room type costs, which of its rooms are free, and how long a stay may be."""

# ruff: noqa: S608 - names of columns are those of this file; values are always bound

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from sqlite3 import Connection, Row

from .orders import cents

_PER_DAY = "2"
_OUT_OF_SERVICE = "2"
_BY_PERCENT = "1"
_HUNDRED = Decimal(100)

# A checked-out guest holds the room until the time given, so without one the whole stay is free again.
_TAKEN = """
    SELECT * FROM room_bookings WHERE id_product = :id_room_type AND is_refunded = '0'
        AND date_to > :date_from AND date_from < :date_to
        AND (id_status != '3' OR substr(check_out, 1, 10) || ' 00:00:00' > :date_from)
    ORDER BY id"""


# All rates of a row's tax group in one text: a query for each row would be most of the work of an answer.
_RATES = """SELECT group_concat(rate) AS rates FROM taxes JOIN tax_rules ON taxes.id = tax_rules.id_tax
    WHERE tax_rules.id_tax_rules_group = {}"""

_ROOM_TYPES = f"""
    SELECT room_types.id, name, price, limits.*, ({_RATES.format("room_types.id_tax_rules_group")}) AS rates
    FROM room_types
    JOIN hotel_room_types AS limits ON limits.id_product = room_types.id
    JOIN hotels ON hotels.id = room_types.id_hotel
    WHERE room_types.active = '1' AND hotels.active = '1' AND room_types.id_hotel = ?
        AND (? = '' OR room_types.id = ?) ORDER BY room_types.id"""

_ADDED_SERVICES = f"""
    SELECT price, price_calculation_method, ({_RATES.format("services.id_tax_rules_group")}) AS rates FROM services
    WHERE active = '1' AND auto_add_to_cart = '1' AND price_addition_type = '1'"""


@dataclass(frozen=True)
class Stay:
    date_from: date
    date_to: date

    @property
    def nights(self) -> int:
        return (self.date_to - self.date_from).days

    def each_night(self) -> Iterator[Stay]:
        for day in range(self.nights):
            first = self.date_from + timedelta(days=day)
            yield Stay(first, first + timedelta(days=1))

    def moments(self) -> tuple[str, str]:
        return f"{self.date_from} 00:00:00", f"{self.date_to} 00:00:00"


@dataclass(frozen=True)
class RoomType:
    """`names` is by language id; `tax` a factor such as Decimal("0.04"); occupancies are never enforced."""

    id: int
    id_hotel: int
    names: Mapping[str, str]
    price: Decimal
    tax: Decimal
    adults: str
    children: str
    max_adults: str
    max_children: str
    max_guests: str
    min_los: int
    max_los: int

    @property
    def name(self) -> str:
        return next(iter(self.names.values()))


def tax_rate(connection: Connection, id_tax_rules_group: str | None) -> Decimal:
    """The rates of a group added up as a factor, 0 without a group."""
    return _factor(connection.execute(_RATES.format("?"), (id_tax_rules_group,)).fetchone()["rates"])


def _factor(rates: str | None) -> Decimal:
    return sum(map(Decimal, rates.split(",")), Decimal(0)) / _HUNDRED if rates else Decimal(0)


def room_types(connection: Connection, id_hotel: int | str, id_room_type: int | str = "") -> list[RoomType]:
    """The active room types of an active hotel, or the one asked for."""
    rows = connection.execute(_ROOM_TYPES, (str(id_hotel), str(id_room_type), str(id_room_type)))
    return [_room_type(row) for row in rows.fetchall()]


def _room_type(row: Row) -> RoomType:
    return RoomType(
        id=int(row["id_product"]),
        id_hotel=int(row["id_hotel"]),
        names=json.loads(row["name"]),
        price=Decimal(row["price"]),
        tax=_factor(row["rates"]),
        min_los=int(row["min_los"]),
        max_los=int(row["max_los"]),
        **{name: row[name] for name in ("adults", "children", "max_adults", "max_children", "max_guests")},
    )


def price_of_stay(connection: Connection, room_type: RoomType, stay: Stay) -> Decimal:
    """One room, all nights, seasons included, without tax and without services: what `bookings` charges."""
    seasons = connection.execute(
        """SELECT * FROM feature_prices WHERE id_product = ? AND active = '1'
            AND substr(date_from, 1, 10) < ? AND substr(date_to, 1, 10) >= ? ORDER BY id""",
        (str(room_type.id), str(stay.date_to), str(stay.date_from)),
    ).fetchall()
    return sum((_night(room_type.price, seasons, night) for night in stay.each_night()), Decimal(0))


def added_services(connection: Connection) -> list[Row]:
    """The services that are added to the price of every room, each with a tax of its own."""
    return connection.execute(_ADDED_SERVICES).fetchall()


def quoted_prices(
    connection: Connection, room_type: RoomType, stay: Stay, services: Sequence[Row]
) -> tuple[Decimal, Decimal]:
    """As `price_of_stay`, without and with tax, and with these services: what `hotel_ari` answers."""
    added = [(service_price(row, stay), _factor(row["rates"])) for row in services]
    price = price_of_stay(connection, room_type, stay)
    with_tax = price * (1 + room_type.tax) + sum((cents(each * (1 + tax)) for each, tax in added), Decimal(0))
    return price + sum((cents(each) for each, _ in added), Decimal(0)), with_tax


def service_price(service: Row, stay: Stay) -> Decimal:
    is_per_day = service["price_calculation_method"] == _PER_DAY
    return Decimal(service["price"]) * (stay.nights if is_per_day else 1)


def _night(price: Decimal, seasons: list[Row], night: Stay) -> Decimal:
    day = str(night.date_from)
    season = next((each for each in seasons if each["date_from"][:10] <= day <= each["date_to"][:10]), None)
    return price if season is None else _with_impact(price, season)


def _with_impact(price: Decimal, season: Row) -> Decimal:
    value = Decimal(season["impact_value"])
    impact = price * value / _HUNDRED if season["impact_type"] == _BY_PERCENT else value
    by_way = {"1": price - impact, "2": price + impact, "3": value}
    return by_way[season["impact_way"]]


def rooms_of(connection: Connection, room_type: RoomType) -> list[Row]:
    return connection.execute(
        "SELECT * FROM hotel_rooms WHERE id_product = ? ORDER BY id", (str(room_type.id),)
    ).fetchall()


def taken_lines(connection: Connection, room_type: RoomType, stay: Stay) -> list[Row]:
    """The room bookings that keep a room of this type from being sold for some of these nights."""
    date_from, date_to = stay.moments()
    return connection.execute(
        _TAKEN, {"id_room_type": str(room_type.id), "date_from": date_from, "date_to": date_to}
    ).fetchall()


def free_rooms(connection: Connection, room_type: RoomType, stay: Stay) -> list[Row]:
    """The rooms of this type that can be sold for all of these nights."""
    if not allows_length(connection, room_type, stay):
        return []
    return untaken(rooms_of(connection, room_type), taken_lines(connection, room_type, stay))


def untaken(rooms: Sequence[Row], lines: Sequence[Row]) -> list[Row]:
    """Those of the rooms that are in service and that none of these room bookings keeps."""
    taken = {line["id_room"] for line in lines}
    return [room for room in rooms if str(room["id"]) not in taken and not is_out_of_service(room)]


def is_out_of_service(room: Row) -> bool:
    return bool(room["id_status"] == _OUT_OF_SERVICE)


def allows_length(connection: Connection, room_type: RoomType, stay: Stay) -> bool:
    """Minimum and maximum stay, those of the arrival date first; QloApps never says that this is the reason."""
    limit = connection.execute(
        "SELECT min_los, max_los FROM stay_limit WHERE id_room_type = ? AND ? BETWEEN first AND last",
        (str(room_type.id), str(stay.date_from)),
    ).fetchone()
    shortest, longest = limit or (room_type.min_los, room_type.max_los)
    return bool(shortest <= stay.nights and (longest == 0 or stay.nights <= longest))
