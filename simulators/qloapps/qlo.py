"""The older `qlo` resource: names of room types, and rates with room counts by date. XML only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from sqlite3 import Connection

from . import rooms
from .errors import required
from .house import House
from .render import Answer, leaf, number, xml_answer
from .rooms import RoomType, Stay


def answer(connection: Connection, house: House, call: str, arguments: Mapping[str, str]) -> Answer | None:
    """The answer to `getRoomTypes` or `getRoomRates`, None for any other call."""
    types = house.room_types(arguments.get("id_hotel", ""))
    if call == "getRoomTypes":
        return xml_answer(_lines("room_types", *(_room_type(each) for each in types)))
    if call == "getRoomRates":
        stay = Stay(_day(arguments, "date_from"), _day(arguments, "date_to"))
        nights = (_night(connection, house, types, night) for night in stay.each_night())
        return xml_answer(_lines("getRoomRatesApi", *nights))
    return None


def _day(arguments: Mapping[str, str], name: str) -> date:
    try:
        return date.fromisoformat(arguments.get(name, ""))
    except ValueError as error:
        raise required(name) from error


def _lines(name: str, *inner: str) -> str:
    return f"<{name}>\n{''.join(inner)}</{name}>\n"


def _leaves(**values: object) -> str:
    return "".join(f"{leaf(name, value)}\n" for name, value in values.items())


def _room_type(room_type: RoomType) -> str:
    return _lines("room_type", _leaves(name=room_type.name, id=room_type.id, status=1))


def _night(connection: Connection, house: House, types: Iterable[RoomType], night: Stay) -> str:
    rates = (_rate(connection, house, each, night) for each in types)
    return _lines("rate_list", _leaves(date=night.date_from), _lines("room_types", *rates))


def _rate(connection: Connection, house: House, room_type: RoomType, night: Stay) -> str:
    price, with_tax = room_type.quoted(night, house.services)
    rate = _leaves(tax_inc=number(with_tax), tax_exc=number(price))
    free = len(rooms.free_rooms(connection, room_type, night))
    return _lines("room_type", _leaves(id=room_type.id), _lines("rate", rate), _leaves(available_rooms=free))
