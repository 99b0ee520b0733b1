"""The body of a POST or PUT of bookings: read leniently, checked in QloApps' order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from sqlite3 import Connection
from typing import Any
from xml.etree.ElementTree import Element

from .bodies import Place, Unreadable, parse_xml, php_warning, without_cdata
from .errors import INVALID_REQUEST, Fault, refused
from .house import House
from .rooms import RoomType, Stay

FILE = "classes/webservice/WebserviceSpecificManagementBookings.php"
PAYMENT_TYPES = {"online": "1", "pay at hotel": "2", "remote": "3"}
_STATUSES = ("1", "2", "3", "4")
_PAYMENT_STATUSES = ("1", "2", "3")
_ADDRESS = {
    "address": "Address is required.",
    "city": "City is required.",
    "zip": "Zip code is required.",
    "state_code": "State code is required.",
    "country_code": "Country code is required.",
}
_GUEST = {
    "firstname": "Please provide a valid first name.",
    "lastname": "Please provide a valid last name.",
    "email": "Please provide a valid email.",
    "phone": "Please provide a valid phone number.",
}
_LISTS = frozenset({"room_types", "rooms", "child_ages", "services", "facilities", "cart_rules"})


@dataclass(frozen=True)
class ServiceRequest:
    """A service of the hotel by id, or a free one by name and price."""

    id_service: str
    name: str
    quantity: int
    unit_price: Decimal


@dataclass(frozen=True)
class RoomRequest:
    """`adults` None means the base occupancy of the room type; prices are for the whole stay."""

    id_room: str = ""
    adults: str | None = None
    children: str | None = None
    child_ages: str = "[]"
    price: Decimal | None = None
    total_tax: Decimal | None = None
    names_tax_group: bool = False
    services: tuple[ServiceRequest, ...] = ()


@dataclass(frozen=True)
class StayRequest:
    room_type: RoomType
    stay: Stay
    rooms: tuple[RoomRequest, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        return (str(self.room_type.id), *self.stay.moments())


class BookingRequest:
    """A body as mappings of strings; the properties answer what it asks for, or refuse it."""

    def __init__(self, booking: Mapping[str, Any], faults: tuple[Fault, ...] = ()) -> None:
        self.faults = faults
        self.booking = booking
        associations = _mapping(booking.get("associations"))
        self.guest = _mapping(associations.get("customer_detail"))
        self.prices = _mapping(associations.get("price_details"))
        self.payment = _mapping(associations.get("payment_detail"))
        self.room_types = _list(associations.get("room_types"))

    def text(self, name: str) -> str:
        return _text(self.booking, name)

    @property
    def total_paid(self) -> Decimal | None:
        return _amount(self.prices, "total_paid")

    @property
    def total_price_with_tax(self) -> Decimal | None:
        return _amount(self.prices, "total_price_with_tax")

    @property
    def names_all_tax_groups(self) -> bool:
        """Whether every room and service names `id_tax_rules_group`, which spares PHP a notice."""
        rooms_given = [room for each in self.room_types for room in _list(each.get("rooms"))]
        services = [service for room in rooms_given for service in _list(room.get("services"))]
        named = (_text(each, "id_tax_rules_group") for each in (*rooms_given, *services))
        return bool(rooms_given) and all(named)

    def check_new(self, connection: Connection, house: House) -> None:
        if self.text("id"):
            raise refused("id is forbidden when adding a new resource", *self.faults)
        if self.text("currency") not in house.currencies:
            raise refused("Please provide valid currency.", *self.faults)
        self.check_place_and_status(house)
        for name, message in _GUEST.items():
            if not _text(self.guest, name):
                raise refused(message)
        self._check_address()
        id_customer = _text(self.guest, "id_customer")
        if id_customer and not _is_customer(connection, id_customer):
            raise refused("Please provide a valid id_customer.")

    def check_place_and_status(self, house: House) -> None:
        if self.text("id_property") not in house.hotels:
            raise refused("Please provide a valid id_property.")
        if self.text("booking_status") not in ("", *_STATUSES):
            raise refused("Invalid booking status.")
        if self.text("payment_status") not in ("", *_PAYMENT_STATUSES):
            raise refused("Invalid payment status.")
        if _text(self.payment, "payment_type") not in ("", *PAYMENT_TYPES):
            raise refused("Invalid payment type.")

    def _check_address(self) -> None:
        if not any(_text(self.guest, name) for name in _ADDRESS):
            return
        for name, message in _ADDRESS.items():
            if not _text(self.guest, name):
                raise refused(message)

    def stays(self, house: House) -> list[StayRequest]:
        id_hotel = self.text("id_property")
        return [_stay_request(house, id_hotel, each) for each in self.room_types]


def parse(body: str) -> BookingRequest:
    """Bookings take JSON and XML alike; what cannot be read is an empty booking with PHP's complaints."""
    merge = Place(FILE, 408, "array_merge()")
    try:
        return BookingRequest(_read(body))
    except Unreadable as error:
        complaint = php_warning("array_merge(): Expected parameter 1 to be an array, bool given", merge)
        return BookingRequest({}, (*error.warnings, complaint))
    except KeyError:
        complaint = php_warning("array_merge(): Expected parameter 1 to be an array, null given", merge)
        return BookingRequest({}, (Fault(INVALID_REQUEST, "Invalid request."), complaint))


def _read(body: str) -> Mapping[str, Any]:
    try:
        return _mapping(json.loads(body)["booking"])
    except (json.JSONDecodeError, TypeError):
        return _read_xml(body)


def _read_xml(body: str) -> Mapping[str, Any]:
    if not body.strip():
        raise Unreadable(())
    root = parse_xml(without_cdata(body), Place(FILE, 374))
    booking = root.find("booking")
    if booking is None:
        raise KeyError("booking")
    return _mapping(_as_value(booking))


def _as_value(element: Element) -> Any:
    if element.tag in _LISTS:
        return [_as_value(each) for each in element]
    if len(element):
        return {each.tag: _as_value(each) for each in element}
    return (element.text or "").strip()


def _stay_request(house: House, id_hotel: str, given: Mapping[str, Any]) -> StayRequest:
    id_room_type = _text(given, "id_room_type")
    room_type = next(iter(house.room_types(id_hotel, id_room_type)), None) if id_room_type else None
    if room_type is None:
        raise refused("Invalid room type in the request")
    stay = Stay(_day(given, "checkin_date", "check in"), _day(given, "checkout_date", "check out"))
    if stay.nights < 0:
        raise refused("Invalid check in and check out dates in the request")
    return StayRequest(room_type, stay, _rooms(given))


def _day(given: Mapping[str, Any], name: str, spoken: str) -> date:
    try:
        return date.fromisoformat(_text(given, name)[:10])
    except ValueError as error:
        raise refused(f"Invalid {spoken} date in the request") from error


def _rooms(given: Mapping[str, Any]) -> tuple[RoomRequest, ...]:
    if not _text(given, "number_of_rooms"):
        raise refused("number of rooms is missing")
    count = int(_amount(given, "number_of_rooms") or 0)
    listed = _list(given.get("rooms"))
    if listed and len(listed) != count:
        raise refused("Room count does not matches with the number of rooms")
    return tuple(map(_room, listed)) or (RoomRequest(),) * max(count, 1)


def _room(given: Mapping[str, Any]) -> RoomRequest:
    ages = given.get("child_ages")
    ages = ages if isinstance(ages, list) else []
    # The schema calls it `adults`, the program reads `adult`; children without ages do not count.
    return RoomRequest(
        id_room=_text(given, "id_room"),
        adults=_whole(given, "adult") if _text(given, "adult") else None,
        children=(_whole(given, "child") if _text(given, "child") else str(len(ages))) if ages else "0",
        child_ages=json.dumps([str(age) for age in ages], separators=(",", ":")),
        price=_amount(given, "unit_price_without_tax"),
        total_tax=_amount(given, "total_tax"),
        names_tax_group=bool(_text(given, "id_tax_rules_group")),
        services=tuple(map(_service, _list(given.get("services")))),
    )


def _service(given: Mapping[str, Any]) -> ServiceRequest:
    return ServiceRequest(
        id_service=_text(given, "id_service"),
        name=_text(given, "name"),
        quantity=int(_amount(given, "quantity") or 1),
        unit_price=_amount(given, "unit_price_without_tax") or Decimal(0),
    )


def _is_customer(connection: Connection, given: str) -> bool:
    return connection.execute("SELECT 1 FROM customers WHERE id = ?", (given,)).fetchone() is not None


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _text(mapping: Mapping[str, Any], name: str) -> str:
    value = mapping.get(name)
    return "" if value is None else str(value).strip()


def _amount(mapping: Mapping[str, Any], name: str) -> Decimal | None:
    try:
        amount = Decimal(_text(mapping, name))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _whole(mapping: Mapping[str, Any], name: str) -> str:
    """A number as PHP casts it: what is none counts as 0."""
    return str(int(_amount(mapping, name) or 0))
