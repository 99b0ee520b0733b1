"""The hotel itself as QloApps describes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from pms_client.languages import Languages, read_languages
from pms_client.lenient import Row, flag, number, part, plain, rows, text, whole
from pms_client.markup import plain_lines
from pms_client.wire import Wire
from reservations.errors import PMSRefused
from reservations.model import Property


@dataclass(frozen=True, slots=True)
class Described:
    """The property in the first of the hotel's own languages, and in each language of the shop."""

    in_own: Property
    translated: Mapping[str, Property]

    def speaking(self, language: str) -> Property:
        return self.translated.get(language, self.in_own)


def read_property(wire: Wire, hotel_id: str, own_languages: Sequence[str] = ()) -> Described:
    """In three reads. Raises PMSRefused where the shop has no such hotel."""
    found = wire.rows("hotels", display="full", **{"filter[id]": hotel_id})
    if not found:
        raise PMSRefused("the shop has no such hotel")
    features = wire.rows("hotel_features", display="full")
    languages = read_languages(wire, own_languages)
    described = {code: _property(languages, found[0], features, code) for code in ("", *languages.codes.values())}
    return Described(described.pop(""), described)


def _property(languages: Languages, hotel: Row, features: Sequence[Row], language: str) -> Property:
    spoken = languages.spoken(hotel, language)
    return Property(
        name=plain(spoken.get("hotel_name")),
        address=_address(spoken),
        phone=text(spoken.get("phone")),
        email=text(spoken.get("email")),
        check_in_time=_time(spoken.get("check_in")),
        check_out_time=_time(spoken.get("check_out")),
        stars=whole(spoken.get("rating")),
        position=_position(spoken),
        summary=plain_lines(text(spoken.get("short_description"))),
        description=plain_lines(text(spoken.get("description"))),
        policies=plain_lines(text(spoken.get("policies"))),
        features=_features(spoken, [languages.spoken(each, language) for each in features]),
    )


def _address(hotel: Row) -> str:
    town = " ".join(filter(None, (text(hotel.get("zipcode")), plain(hotel.get("city")))))
    return ", ".join(filter(None, (plain(hotel.get("address")), town)))


def _time(value: object) -> time | None:
    try:
        return time.fromisoformat(text(value).strip().zfill(len("00:00")))
    except ValueError:
        return None


def _position(hotel: Row) -> tuple[float, float] | None:
    """Zeros stand for a hotel that is not on the map."""
    place = float(number(hotel.get("latitude"))), float(number(hotel.get("longitude")))
    return place if any(place) else None


def _features(hotel: Row, features: Sequence[Row]) -> tuple[str, ...]:
    """What the house has, without the headings that it is listed under."""
    names = {
        text(row.get("id")): plain(row.get("name"))
        for row in features
        if whole(row.get("parent_feature_id")) and flag(row.get("active"))
    }
    its = (text(row.get("id")) for row in rows(part(hotel, "associations", "hotel_features")))
    return tuple(names[each] for each in its if names.get(each))
