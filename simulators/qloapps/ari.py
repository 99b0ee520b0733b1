"""`hotel_ari`: availability, rates and inventory of a stay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection, Row
from typing import Any
from xml.etree.ElementTree import Element

from . import rooms
from .bodies import Place, Unreadable, parse_xml
from .errors import invalid, required
from .house import House
from .render import Answer, json_answer, languages_xml, leaf, number, xml_answer
from .rooms import AddedService, Room, RoomType, Stay

_PLACE = Place("modules/hotelreservationsystem/classes/WebserviceSpecificManagementHotelAri.php", 476)
_KINDS = {
    "get_unavailable_rooms": "unavailable",
    "get_booked_rooms": "booked",
    "get_available_rooms": "available",
    "get_partial_available_rooms": "partially_available",
}
_TOTALS = {
    "available": "total_available_rooms",
    "unavailable": "total_unavailable_rooms",
    "partially_available": "total_partial_available_rooms",
    "booked": "total_booked_rooms",
}


@dataclass(frozen=True)
class Search:
    """A request: `kinds` are the lists of rooms to answer, `rooms` how many are asked for."""

    id_hotel: str
    id_room_type: str
    stay: Stay
    kinds: tuple[str, ...]
    is_date_wise: bool
    rooms: int


Rooms = Mapping[str, Mapping[str, Any]]
"""What is told of rooms, by their ids."""


@dataclass(frozen=True)
class Rate:
    """A room type of the answer, with its rooms by kind."""

    room_type: RoomType
    prices: Mapping[str, int | float]
    rooms: Mapping[str, Rooms]
    total_rooms: int


def answer(connection: Connection, house: House, body: str, *, as_json: bool, currency: str, base: str) -> Answer:
    search = parse(body)
    stays = list(search.stay.each_night()) if search.is_date_wise else [search.stay]
    found = [_Block(search, stay, _rates(connection, house, search, stay), currency) for stay in stays]
    if as_json:
        blocks = [block.as_json() for block in found]
        return json_answer({"hotel_aris": blocks} if search.is_date_wise else {"hotel_ari": blocks[0]})
    inner = "".join(block.as_xml(base) for block in found)
    return xml_answer(f"<hotel_aris>\n{inner}</hotel_aris>\n" if search.is_date_wise else inner)


def parse(body: str) -> Search:
    if not body.strip():
        raise invalid("ARI search parameters are missing.")
    element = _search_element(body)
    given = {each.tag: (each.text or "").strip() for each in element}
    for name in ("id_hotel", "date_from", "date_to"):
        if not given.get(name):
            raise required(name)
    asked = tuple(kind for name, kind in _KINDS.items() if given.get(name) == "1")
    return Search(
        id_hotel=given["id_hotel"],
        id_room_type=given.get("id_room_type", ""),
        stay=_stay(given),
        kinds=asked or ("available",),
        is_date_wise=given.get("date_wise_breakdown") == "1",
        rooms=_number_of_rooms(element),
    )


def _search_element(body: str) -> Element:
    try:
        found = parse_xml(body, _PLACE).find("hotel_ari")
    except Unreadable as error:
        raise invalid("Invalid ARI search parameters found.", *error.warnings) from error
    if found is None:
        raise invalid("Invalid ARI search parameters found.")
    return found


def _stay(given: Mapping[str, str]) -> Stay:
    days = {}
    for name in ("date_from", "date_to"):
        try:
            days[name] = date.fromisoformat(given[name][:10])
        except ValueError as error:
            raise invalid(f'"The {name} field is invalid."') from error
    stay = Stay(days["date_from"], days["date_to"])
    if stay.nights < 1:
        raise invalid('"Date to" must be after "date from"')
    return stay


def _number_of_rooms(element: Element) -> int:
    occupancies = element.findall("associations/room_occupancies/room_occupancy")
    for place, occupancy in enumerate(occupancies, 1):
        if not _is_positive(occupancy.findtext("adults") or ""):
            raise invalid(
                f"Invalid value for number of adults for Room-{place} occupancy(value must be greater than 0)."
            )
    return len(occupancies) or 1


def _is_positive(text: str) -> bool:
    return text.strip().isdecimal() and int(text) > 0


def _rates(connection: Connection, house: House, search: Search, stay: Stay) -> list[Rate]:
    lines: dict[str, list[Row]] = defaultdict(list)
    for line in rooms.taken_lines(connection, search.id_hotel, stay, search.id_room_type):
        lines[line["id_product"]].append(line)
    types = house.room_types(search.id_hotel, search.id_room_type)
    return [_rate(search, stay, each, house.services, lines[str(each.id)]) for each in types]


def _rate(
    search: Search, stay: Stay, room_type: RoomType, services: Sequence[AddedService], lines: Sequence[Row]
) -> Rate:
    price, with_tax = room_type.quoted(stay, services)
    prices = {
        "base_price": number(price / stay.nights),
        "base_price_with_tax": number(with_tax / stay.nights),
        "total_price": number(price * search.rooms),
        "total_price_with_tax": number(with_tax * search.rooms),
    }
    if search.is_date_wise:
        return Rate(room_type, prices, _sorted_by_night(room_type, lines), len(room_type.rooms))
    kinds = {kind: sort(room_type, stay, lines) for kind, sort in _SORTED.items() if kind in search.kinds}
    return Rate(room_type, prices, kinds, len(room_type.rooms))


def _out_of_service(room_type: RoomType, _: Stay, __: Sequence[Row]) -> Rooms:
    out = (room for room in room_type.rooms.values() if room.is_out_of_service)
    return {room.id: _detailed(room, room_type, [_reason(room)]) for room in out}


def _booked(room_type: RoomType, _: Stay, lines: Sequence[Row]) -> Rooms:
    taken = {line["id_room"] for line in lines}
    booked = (room for room in room_type.in_service if room.id in taken)
    return {room.id: _detailed(room, room_type, _bookings(room, lines)) for room in booked}


def _available(room_type: RoomType, stay: Stay, lines: Sequence[Row]) -> Rooms:
    return {room.id: room_type.shown_free[room.id] for room in room_type.sellable(stay, lines)}


def _partially_available(_: RoomType, __: Stay, ___: Sequence[Row]) -> Rooms:
    return {}


_SORTED: Mapping[str, Callable[[RoomType, Stay, Sequence[Row]], Rooms]] = {
    "unavailable": _out_of_service,
    "booked": _booked,
    "available": _available,
    "partially_available": _partially_available,
}


def _sorted_by_night(room_type: RoomType, lines: Sequence[Row]) -> Mapping[str, Rooms]:
    """The breakdown by night knows of bookings only: rooms out of service count as available."""
    booked = {line["id_room"] for line in lines}
    brief = {room.id: {"id_room": room.id, "room_num": room.number} for room in room_type.rooms.values()}
    return {
        "available": {key: room for key, room in brief.items() if key not in booked},
        "booked": {key: room for key, room in brief.items() if key in booked},
        "unavailable": {},
    }


def _detailed(room: Room, room_type: RoomType, detail: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id_product": str(room_type.id),
        "id_room": room.id,
        "id_hotel": str(room_type.id_hotel),
        "room_num": room.number,
        "detail": detail,
    }


def _reason(room: Room) -> dict[str, Any]:
    return {"id_status": room.id_status, "room_comment": room.comment, "date_from": None, "date_to": None}


def _bookings(room: Room, lines: Sequence[Row]) -> list[dict[str, Any]]:
    copied = ("date_from", "date_to", "id_customer", "booking_type")
    return [
        {"id_htl_booking": str(line["id"])}
        | {name: line[name] for name in copied}
        | {"booking_status": line["id_status"], "comment": line["comment"]}
        for line in lines
        if line["id_room"] == room.id
    ]


@dataclass(frozen=True)
class _Block:
    """One `hotel_ari` element of the answer."""

    search: Search
    stay: Stay
    rates: Sequence[Rate]
    currency: str

    def as_json(self) -> dict[str, Any]:
        head = self._head()
        if not self.rates:
            return head
        totals = self._totals()
        listed = {"room_types": [self._rate_as_json(rate) for rate in self.rates]}
        if not self.search.is_date_wise:
            return head | totals | listed
        return head | {"total_rooms": totals.pop("total_rooms")} | listed | totals

    def as_xml(self, base: str) -> str:
        head = self._head()
        link = f' xlink:href="{base}hotels/{head["id_hotel"]}"'
        lines = [leaf("id_hotel", head.pop("id_hotel"), link)]
        lines += [leaf(name, value) for name, value in (head | (self._totals() if self.rates else {})).items()]
        text = "".join(f"{line}\n" for line in lines)
        if self.rates:
            text += f"<room_types>\n{''.join(self._rate_as_xml(rate, base) for rate in self.rates)}</room_types>\n"
        return f"<hotel_ari>\n{text}</hotel_ari>\n"

    def _head(self) -> dict[str, Any]:
        return {
            "id_hotel": self.search.id_hotel,
            "date_from": str(self.stay.date_from),
            "date_to": str(self.stay.date_to),
            "currency": self.currency,
        }

    def _totals(self) -> dict[str, int]:
        counts = {kind: self._count(kind) for kind in _TOTALS}
        if self.search.is_date_wise:
            # The breakdown repeats the available count under every name.
            counts = dict.fromkeys(("available", "unavailable", "booked"), counts["available"])
        shown = {_TOTALS[kind]: count for kind, count in counts.items() if kind in self.search.kinds}
        return {"total_rooms": sum(rate.total_rooms for rate in self.rates)} | shown

    def _count(self, kind: str) -> int:
        return sum(len(rate.rooms.get(kind, {})) for rate in self.rates)

    def _shown(self, rate: Rate) -> Mapping[str, Rooms]:
        return {kind: found for kind, found in rate.rooms.items() if kind in self.search.kinds}

    def _rate_as_json(self, rate: Rate) -> dict[str, Any]:
        shown: dict[str, Any] = {kind: found or [] for kind, found in self._shown(rate).items()}
        head = {"id_room_type": str(rate.room_type.id)} | dict(rate.prices)
        return head | {"name": rate.room_type.name, "rooms": shown}

    def _rate_as_xml(self, rate: Rate, base: str) -> str:
        link = f'xlink:href="{base}room_types/{rate.room_type.id}"'
        lines = [leaf("id_room_type", rate.room_type.id, f" {link}")]
        lines += [leaf(name, value) for name, value in rate.prices.items()]
        lines.append(f"<name>{languages_xml(rate.room_type.names, base)}</name>")
        kinds = "".join(_kind_as_xml(kind, found) for kind, found in self._shown(rate).items())
        lines.append(f"<rooms>\n{kinds}</rooms>")
        inner = "".join(f"{line}\n" for line in lines)
        return f'<room_type id="{rate.room_type.id}" {link}>\n{inner}</room_type>\n'


def _kind_as_xml(kind: str, found: Mapping[str, Mapping[str, Any]]) -> str:
    inner = "".join(
        f'<room id="{key}">\n{leaf("id_room", key)}\n{leaf("room_number", room["room_num"])}\n</room>\n'
        for key, room in found.items()
    )
    return f"<{kind}>\n{inner}</{kind}>\n"
