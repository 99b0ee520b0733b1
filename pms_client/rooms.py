"""The room types on sale, as the chat shows them, and what the shop's ids mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pms_client.lenient import Row, flag, part, plain, rows, text, whole
from pms_client.tariffs import Tariff, read_rates, read_tariff
from pms_client.wire import Wire
from reservations.errors import PMSUnavailable
from reservations.model import RoomType

_CANCELLED = frozenset({"canceled", "cancelled"})
_OVER = _CANCELLED | {"refunded", "payment error"}
_DEFAULT_CANCELLED, _DEFAULT_OVER = "4", frozenset({"4", "5", "6"})
_SERVICE_FIELDS = "[id,price,price_calculation_method,price_addition_type,auto_add_to_cart,id_tax_rules_group,active]"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The room types on sale; by the id of each its tariff and the ids of its pictures, best first."""

    room_types: tuple[RoomType, ...]
    tariffs: Mapping[str, Tariff]
    pictures: Mapping[str, tuple[str, ...]]

    def on_sale(self, room_type_id: str) -> RoomType | None:
        return next((room for room in self.room_types if room.id == room_type_id), None)


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """What ids mean in this shop: ISO codes by currency id, all order states and those of bookings that are over."""

    currencies: Mapping[str, str]
    states: frozenset[str]
    cancelled_state: str
    states_over: frozenset[str]

    def currency(self, currency_id: object) -> str:
        """The ISO code. Raises PMSUnavailable for an id that the shop does not list: a price without is none."""
        if text(currency_id) not in self.currencies:
            raise PMSUnavailable("the PMS gave a price in a currency it does not list")
        return self.currencies[text(currency_id)]


def read_catalogue(wire: Wire, hotel_id: str, public_url: str) -> Catalogue:
    """The hotel's active room types in the shop's order, in six reads."""
    limits = {text(row.get("id_product")): row for row in wire.rows("hotel_room_types", display="full")}
    amenities = {text(row.get("id")): plain(row.get("name")) for row in wire.rows("room_type_features", display="full")}
    on_sale = [
        row
        for row in wire.rows("room_types", display="full")
        if flag(row.get("active")) and text(row.get("id_hotel")) == hotel_id and text(row.get("id")) in limits
    ]
    services = wire.rows("services", display=_SERVICE_FIELDS)
    rates = read_rates(wire.rows("tax_rules", display="full"), wire.rows("taxes", display="full"))
    return Catalogue(
        tuple(_room_type(row, limits[text(row.get("id"))], amenities, public_url) for row in on_sale),
        {text(row.get("id")): read_tariff(row, services, rates) for row in on_sale},
        {text(row.get("id")): tuple(_images(row)) for row in on_sale},
    )


def _room_type(row: Row, limits: Row, amenities: Mapping[str, str], public_url: str) -> RoomType:
    features = _ids(row, "room_type_features")
    return RoomType(
        id=text(row.get("id")),
        name=plain(row.get("name")),
        description=plain(row.get("description_short")) or plain(row.get("description")),
        max_adults=whole(limits.get("max_adults")),
        max_children=whole(limits.get("max_children")),
        max_guests=whole(limits.get("max_guests")),
        amenities=tuple(amenities[feature] for feature in features if feature in amenities),
        images=tuple(_address(image, public_url) for image in _images(row)),
        min_nights=whole(limits.get("min_los")),
        max_nights=whole(limits.get("max_los")),
    )


def _ids(row: Row, association: str) -> list[str]:
    return [text(entry.get("id")) for entry in rows(part(row, "associations", association))]


def _images(row: Row) -> Iterable[str]:
    """The image ids, the one the hotel shows first in front."""
    first = text(row.get("id_default_image"))
    return sorted(_ids(row, "images"), key=lambda image: image != first)


def shop_address(url: str) -> str:
    """The shop's address, given with or without its /api."""
    return url.rstrip("/").removesuffix("/api")


def _address(image: str, public_url: str) -> str:
    # The webservice's own image addresses need the key; the shop's public ones split the id into folders.
    return f"{public_url}/img/p/{'/'.join(image)}/{image}-large_default.jpg"


def read_facts(wire: Wire) -> ShopFacts:
    """The shop's currencies and order states, in two reads. States are known by their name, in a shop that is
    not in English by the ids QloApps is installed with."""
    names = {text(row.get("id")): text(row.get("name")).casefold() for row in wire.rows("order_states", display="full")}
    return ShopFacts(
        {text(row.get("id")): text(row.get("iso_code")) for row in wire.rows("currencies", display="full")},
        frozenset(names),
        next((state for state, name in names.items() if name in _CANCELLED), _DEFAULT_CANCELLED),
        frozenset(state for state, name in names.items() if name in _OVER) or _DEFAULT_OVER,
    )
