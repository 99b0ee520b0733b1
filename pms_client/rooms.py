"""The room types on sale, as the chat shows them, and what the shop's ids mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pms_client.languages import Languages, read_languages
from pms_client.lenient import Row, flag, part, plain, rows, text, whole
from pms_client.tariffs import Tariff, read_rates, read_tariff
from pms_client.wire import Wire
from reservations.errors import PMSUnavailable
from reservations.model import RoomType


@dataclass(frozen=True, slots=True)
class _Known:
    """How an order state is known: by the mail that goes with it, whose file is called the same in every language; by
    its English names; by the id that QloApps is installed with."""

    template: str
    names: frozenset[str]
    id: str


_CANCELLED = _Known("order_canceled", frozenset({"canceled", "cancelled"}), "4")
_OVER = (
    _CANCELLED,
    _Known("refund", frozenset({"refunded"}), "5"),
    _Known("payment_error", frozenset({"payment error"}), "6"),
)
_SERVICE_FIELDS = "[id,price,price_calculation_method,price_addition_type,auto_add_to_cart,id_tax_rules_group,active]"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The room types on sale, also `translated` into each language of the shop; by the id of each its tariff and the
    ids of its pictures, best first."""

    room_types: tuple[RoomType, ...]
    tariffs: Mapping[str, Tariff]
    pictures: Mapping[str, tuple[str, ...]]
    translated: Mapping[str, tuple[RoomType, ...]] = field(default_factory=dict)

    def speaking(self, language: str) -> Catalogue:
        """The same with texts in this language, where the shop has it."""
        return replace(self, room_types=self.translated.get(language, self.room_types))

    @property
    def by_id(self) -> Mapping[str, RoomType]:
        return {room.id: room for room in self.room_types}


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


def read_catalogue(wire: Wire, hotel_id: str, public_url: str, own_languages: Sequence[str] = ()) -> Catalogue:
    """The hotel's active room types in the shop's order, in seven reads. Their texts are in the first of the hotel's
    own languages that has them."""
    in_hotel = wire.rows("hotel_room_types", display="full", **{"filter[id_hotel]": hotel_id})
    limits = {text(row.get("id_product")): row for row in in_hotel}
    features = wire.rows("room_type_features", display="full")
    listed = wire.rows_among("room_types", "id", tuple(limits), display="full")
    on_sale = [row for row in listed if flag(row.get("active")) and text(row.get("id_hotel")) == hotel_id]
    services = wire.rows("services", display=_SERVICE_FIELDS)
    rates = read_rates(wire.rows("tax_rules", display="full"), wire.rows("taxes", display="full"))
    texts = _Texts(read_languages(wire, own_languages), on_sale, features, limits, public_url)
    return Catalogue(
        texts.room_types(),
        {text(row.get("id")): read_tariff(row, services, rates) for row in on_sale},
        {text(row.get("id")): tuple(_images(row)) for row in on_sale},
        {code: texts.room_types(code) for code in texts.languages.codes.values()},
    )


@dataclass(frozen=True, slots=True)
class _Texts:
    """What is told of room types, in any language."""

    languages: Languages
    on_sale: Sequence[Row]
    features: Sequence[Row]
    limits: Mapping[str, Row]
    public_url: str

    def room_types(self, language: str = "") -> tuple[RoomType, ...]:
        spoken = [self.languages.spoken(row, language) for row in self.features]
        amenities = {text(row.get("id")): plain(row.get("name")) for row in spoken}
        told = (self.languages.spoken(row, language) for row in self.on_sale)
        return tuple(_room_type(row, self.limits[text(row.get("id"))], amenities, self.public_url) for row in told)


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
    """The shop's currencies and order states, in two reads."""
    states = sorted(wire.rows("order_states", display="full"), key=lambda row: whole(row.get("id")))
    return ShopFacts(
        {text(row.get("id")): text(row.get("iso_code")) for row in wire.rows("currencies", display="full")},
        frozenset(text(row.get("id")) for row in states),
        _state(states, _CANCELLED),
        frozenset(_state(states, known) for known in _OVER),
    )


def _state(states: Sequence[Row], known: _Known) -> str:
    """The id of the state: of several that look like it the first, which QloApps came with."""
    by_template = (row for row in states if known.template in _all_texts(row.get("template")))
    by_name = (row for row in states if known.names & _all_texts(row.get("name")))
    found = next(by_template, None) or next(by_name, None)
    return text(found.get("id")) if found else known.id


def _all_texts(value: object) -> frozenset[str]:
    """A text in all its languages, in small letters."""
    said = [each.get("value") for each in rows(value)] or [value]
    return frozenset(text(each).strip().casefold() for each in said)
