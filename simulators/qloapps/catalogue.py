"""The hotels of a TOML file, and how they become the first rows of a database.

The file speaks of hotels, room types, rooms and seasons. Ids are given in the order of the file, as QloApps would:
room types and services share one number space; a language, currency, hotel or room type may name an `id` of its own.
A text is a string (in the shop's default language, the first one unless `shop.default_language` names another) or a
table {iso code: text}. Taxes of the same group are added up.
"""

# ruff: noqa: S608 - names of tables and columns are those of this package; values are always bound

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from .resources import TABLES
from .store import OWN_NAMES, insert

HERE = Path(__file__).parent
DEFAULT_HOTELS = HERE / "hotels" / "the_hotel_prime.toml"
IMAGES = HERE / "images"

_STATES = (
    ("Awaiting payment", "0", ""),
    ("Complete payment received", "1", "payment"),
    ("Processing in progress", "0", "preparation"),
    ("Canceled", "0", "order_canceled"),
    ("Refunded", "0", "refund"),
    ("Payment error", "0", "payment_error"),
    ("Overbooking (Paid)", "1", "outofstock"),
    ("Partial payment received", "0", ""),
    ("Awaiting remote payment", "0", ""),
    ("Remote payment accepted", "0", "payment"),
    ("Overbooking (Not paid)", "0", "outofstock"),
    ("Overbooking (Partial payment)", "0", "outofstock"),
)
"""Name, whether it is paid, and the mail that goes with it: a file's name, the same in every language."""
_PER = {"booking": "1", "day": "2"}
_WAYS = {"reduce": "1", "raise": "2", "price": "3"}


@dataclass(frozen=True)
class Hotels:
    """A parsed hotels file; `images` is where its pictures are looked for first."""

    data: Mapping[str, Any]
    images: Path = IMAGES

    @classmethod
    def load(cls, path: Path | str = DEFAULT_HOTELS) -> Hotels:
        return cls(tomllib.loads(Path(path).read_text("utf-8")), Path(path).parent)

    def picture(self, name: str) -> Path:
        found = next((folder / name for folder in (self.images, IMAGES) if (folder / name).exists()), None)
        if found is None:
            raise FileNotFoundError(f"no picture {name} in {self.images} or {IMAGES}")
        return found

    @property
    def currency(self) -> str:
        return str(self.data["currency"]["iso_code"])


def seeded(connection: Connection) -> Hotels | None:
    """The hotels that a database was made from, None while it is empty."""
    found = connection.execute("SELECT value FROM setting WHERE name = 'hotels'").fetchone()
    if found is None:
        return None
    kept = json.loads(found["value"])
    return Hotels(kept["data"], Path(kept["images"]))


def wipe(connection: Connection) -> None:
    """Forget every hotel, booking and customer; all ids start at 1 again."""
    for table in (*TABLES, *OWN_NAMES):
        connection.execute(f'DELETE FROM "{table}"')
    connection.execute("DELETE FROM sqlite_sequence")


def seed(connection: Connection, hotels: Hotels, now: str) -> None:
    _Seeder(connection, hotels, now).seed()


class _Seeder:
    def __init__(self, connection: Connection, hotels: Hotels, now: str) -> None:
        self.connection = connection
        self.hotels = hotels
        self.data = hotels.data
        self.now = now
        self.languages = {
            str(language.get("id", place)): language["iso_code"]
            for place, language in enumerate(self.data["languages"], 1)
        }
        first = next(iter(self.languages.values()))
        self.default_language = self.data["shop"].get("default_language", first)

    def seed(self) -> None:
        self._set("hotels", {"data": self.data, "images": self.hotels.images})
        self._shop_tables()
        self._features()
        room_types = [
            self._room_type(hotel_id, each) for hotel_id, hotel in self._hotels() for each in hotel["room_types"]
        ]
        self._services(room_types)
        for hotel_id, hotel in self._hotels():
            self._hotel(hotel_id, hotel)
        # QloApps comes with one customer of its own, so the first guest is number 2.
        self._add("customers", firstname="John", lastname="Doe", email="john.doe@example.com", phone="")

    def _hotels(self) -> Iterable[tuple[int, Mapping[str, Any]]]:
        return ((hotel.get("id", place), hotel) for place, hotel in enumerate(self.data["hotels"], 1))

    def _add(self, table: str, row_id: int | None = None, /, **values: object) -> int:
        dated = {name: self.now for name in ("date_add", "date_upd") if name in TABLES[table].fields}
        row = {name: None if value is None else str(value) for name, value in values.items()}
        return insert(self.connection, table, dated | row, row_id)

    def _add_as_given(self, table: str, row: Mapping[str, Any]) -> int:
        return self._add(table, row.get("id"), **{name: value for name, value in row.items() if name != "id"})

    def _set(self, name: str, value: object) -> None:
        self.connection.execute("INSERT INTO setting VALUES (?, ?)", (name, json.dumps(value, default=str)))

    def _links(self, owner: str, id_owner: int, kind: str, linked: Iterable[int]) -> None:
        rows = [(owner, str(id_owner), kind, str(each)) for each in linked]
        self.connection.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", rows)

    def _texts(self, text: str | Mapping[str, str]) -> str:
        given = {self.default_language: text} if isinstance(text, str) else text
        default = given.get(self.default_language, "")
        # The default language comes first: what is answered in one language only is answered in that.
        ids = sorted(self.languages, key=lambda each: self.languages[each] != self.default_language)
        return json.dumps({each: given.get(self.languages[each], default) for each in ids}, ensure_ascii=False)

    def _shop_tables(self) -> None:
        for language in self.data["languages"]:
            self._add_as_given("languages", {"language_code": language["iso_code"], **language})
        for currency in (self.data["currency"], *self.data.get("other_currencies", ())):
            self._add_as_given("currencies", currency)
        for name, paid, template in _STATES:
            self._add("order_states", name=self._texts(name), paid=paid, template=self._texts(template))
        for tax in self.data["taxes"]:
            self._tax(tax)

    def _tax(self, tax: Mapping[str, Any]) -> None:
        tax_id = self._add("taxes", rate=tax["rate"], name=self._texts(tax["name"]))
        found = self.connection.execute("SELECT id FROM tax_rule_groups WHERE name = ?", (tax["group"],)).fetchone()
        group = found["id"] if found else self._add("tax_rule_groups", name=tax["group"])
        where = {"id_country": tax["id_country"], "id_state": tax.get("id_state", 0)}
        self._add("tax_rules", id_tax_rules_group=group, id_tax=tax_id, **where)

    def _features(self) -> None:
        for place, heading in enumerate(self.data.get("hotel_features", ()), 1):
            parent = self._add("hotel_features", name=self._texts(heading["name"]), position=place)
            for name in heading["features"]:
                self._add("hotel_features", name=self._texts(name), parent_feature_id=parent)
        for place, name in enumerate(self.data.get("room_features", ())):
            self._add("room_type_features", name=self._texts(name), position=place, id_default_image=place + 1)

    def _hotel(self, hotel_id: int, hotel: Mapping[str, Any]) -> None:
        texts = {name: self._texts(hotel[name]) for name in TABLES["hotels"].localized}
        plain = {name: value for name, value in hotel.items() if name in TABLES["hotels"].fields and name not in texts}
        image = self._pictures("hotels", hotel_id, hotel.get("images", ()))
        self._add("hotels", hotel_id, id_default_image=image, **plain, **texts)
        self._set(f"place {hotel_id}", {"country": hotel["country"], "state": hotel.get("state", "")})
        self._links("hotels", hotel_id, "hotel_features", sorted(hotel.get("features", ()), key=str))

    def _room_type(self, hotel_id: int, room_type: Mapping[str, Any]) -> int:
        type_id = self._add("room_types", room_type.get("id"), id_hotel=hotel_id, **self._product(room_type))
        image = self._pictures("room_types", type_id, room_type.get("images", ()))
        self.connection.execute("UPDATE room_types SET id_default_image = ? WHERE id = ?", (image, type_id))
        self._links("room_types", type_id, "room_type_features", room_type.get("features", ()))
        self._limits(hotel_id, type_id, room_type)
        self._add("advance_payments", id_product=type_id)
        for number in room_type["rooms"]:
            floor = room_type.get("floor", "")
            self._add("hotel_rooms", id_product=type_id, id_hotel=hotel_id, room_num=number, floor=floor)
        for season in room_type.get("seasons", ()):
            self._season(type_id, season)
        return type_id

    def _product(self, product: Mapping[str, Any]) -> dict[str, object]:
        texts = {name: self._texts(product.get(name, "")) for name in TABLES["room_types"].localized}
        texts["link_rewrite"] = self._texts(_slug(product["name"]))
        plain = ("price", "active", "adults", "children")
        group = {"id_tax_rules_group": product.get("tax", 1)}
        return {name: product[name] for name in plain if name in product} | texts | group

    def _limits(self, hotel_id: int, type_id: int, room_type: Mapping[str, Any]) -> None:
        names = ("adults", "children", "max_adults", "max_children", "max_guests")
        stay = {"min_los": room_type.get("min_nights", 1), "max_los": room_type.get("max_nights", 0)}
        limits = {name: room_type[name] for name in names}
        self._add("hotel_room_types", id_product=type_id, id_hotel=hotel_id, **limits, **stay)
        for limit in room_type.get("stay_limits", ()):
            nights = (limit.get("min_nights", 1), limit.get("max_nights", 0))
            row = (str(type_id), str(limit["from"]), str(limit["to"]), *nights)
            self.connection.execute("INSERT INTO stay_limit VALUES (?, ?, ?, ?, ?)", row)

    def _season(self, type_id: int, season: Mapping[str, Any]) -> None:
        way, impact = next((way, season[way]) for way in _WAYS if way in season)
        is_percentage = str(impact).endswith("%")
        season_id = self._add(
            "feature_prices",
            id_product=type_id,
            feature_price_name=self._texts(season["name"]),
            date_from=season["from"],
            date_to=season["to"],
            impact_way=_WAYS[way],
            impact_type="1" if is_percentage else "2",
            impact_value=str(impact).rstrip("%"),
            is_special_days_exists=0,
            date_selection_type=1,
        )
        self._links("feature_prices", season_id, "groups", (1, 2, 3))

    def _services(self, room_types: Iterable[int]) -> None:
        first = max(room_types, default=0) + 1
        for service_id, service in enumerate(self.data.get("services", ()), first):
            self._add("services", service_id, **self._service(service))

    def _service(self, service: Mapping[str, Any]) -> dict[str, object]:
        added = service.get("added", "on request")
        return self._product(service) | {
            "price_calculation_method": _PER[service["per"]],
            "auto_add_to_cart": "0" if added == "on request" else "1",
            "price_addition_type": "2" if added == "as a fee" else "1",
        }

    def _pictures(self, owner: str, id_owner: int, files: Iterable[str]) -> int | None:
        """Number them among all pictures of such owners; answer the first number."""
        found = self.connection.execute("SELECT MAX(number) FROM picture WHERE owner = ?", (owner,)).fetchone()
        first = int(found[0] or 0) + 1
        rows = [
            (owner, str(id_owner), number, str(self.hotels.picture(name))) for number, name in enumerate(files, first)
        ]
        self.connection.executemany("INSERT INTO picture VALUES (?, ?, ?, ?)", rows)
        return first if rows else None


def _slug(name: str | Mapping[str, str]) -> str:
    text = name if isinstance(name, str) else next(iter(name.values()))
    return "-".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())
