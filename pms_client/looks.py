"""Looks at what QloApps says of one hotel, each giving a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cached_property

from pms_client import quotes
from pms_client.findings import Finding, bad, good
from pms_client.languages import read_languages
from pms_client.lenient import Row, flag, money, number, plain, rows, text, whole
from pms_client.pictures import fetch, is_public
from pms_client.properties import read_property
from pms_client.rooms import Catalogue, read_catalogue, read_facts
from pms_client.wire import MayPass, NotAllowed, Wire
from reservations.errors import PMSRefused, PMSUnavailable
from reservations.hotel import Hotel
from reservations.model import Party, Property, RoomType, Stay
from reservations.ports import Clock

DAYS_AHEAD = 30
"""The stay that is quoted begins so many days from today."""

AGAIN = "Run the check again; if it stays so, look into the error log of the shop's web server and of its PHP."


@dataclass(frozen=True)
class Look:
    """Looks at one hotel, each giving a finding."""

    wire: Wire
    hotel_id: str
    public_url: str
    clock: Clock
    profile: Hotel | None = None

    @property
    def own_languages(self) -> tuple[str, ...]:
        return self.profile.languages if self.profile else ()

    def findings(self) -> Iterator[Finding]:
        looks: dict[str, Callable[[], Finding]] = {
            "property": self._property,
            "currency": self._currency,
            "languages": self._languages,
            "room types": self._room_types,
            "images": self._images,
            "order states": self._order_states,
            "quote": self._quote,
        }
        for subject, look in looks.items():
            yield _told(subject, look)

    @cached_property
    def catalogue(self) -> Catalogue:
        return read_catalogue(self.wire, self.hotel_id, self.public_url)

    def _property(self) -> Finding:
        hotels = {text(row.get("id_hotel")) for row in self.wire.rows("hotel_room_types", display="full")}
        if self.hotel_id in hotels:
            house = read_property(self.wire, self.hotel_id, self.own_languages).in_own
            return good("property", _introduced(self.hotel_id, house), _differences(house, self.profile))
        known = ", ".join(sorted(hotels, key=int)) or "none"
        advice = f"Set QLOAPPS_HOTEL_ID to one of the hotels with room types: {known}."
        return bad("property", f"the shop knows no hotel {self.hotel_id} with room types", advice)

    def _currency(self) -> Finding:
        listed = self.wire.rows("currencies", display="full")
        names = [text(row.get("iso_code")) for row in listed if flag(row.get("active"))]
        if names:
            return good("currency", f"the shop has {', '.join(names)}")
        return bad("currency", "the shop has no active one", "In the back office, Localization → Currencies.")

    def _languages(self) -> Finding:
        languages = read_languages(self.wire, self.own_languages)
        lacking = [code for code in self.own_languages if code not in languages.codes.values()]
        advice = f"Guests of {', '.join(lacking)} read the shop's texts in another language." if lacking else ""
        return good("languages", f"the shop has {', '.join(languages.codes.values()) or 'none'}", advice)

    def _room_types(self) -> Finding:
        on_sale = self.catalogue.room_types
        if not on_sale:
            return bad("room types", "none is on sale", "Activate room types of the hotel, and give them rooms.")
        useless = [room.name for room in on_sale if min(room.max_adults, room.max_guests) < 1]
        if useless:
            advice = "Set the maximum occupancy on the Occupancy tab of the room type."
            return bad("room types", f"nobody may sleep in {', '.join(useless)}", advice)
        return good("room types", "; ".join(map(_described, on_sale)))

    def _images(self) -> Finding:
        pictured = next((room for room in self.catalogue.room_types if room.images), None)
        if pictured is None:
            return good("images", "no room type has any", "Guests who ask for photos get none.")
        if is_public(self.wire.webservice.http, pictured.images[0]):
            return good("images", f"anybody can fetch them, such as {pictured.images[0]}")
        fetch(self.wire.webservice.http, pictured.id, self.catalogue.pictures[pictured.id][0])
        return good("images", "only the key can fetch them", "The bot passes them on to guests itself.")

    def _order_states(self) -> Finding:
        facts = read_facts(self.wire)
        if facts.cancelled_state in facts.states:
            return good("order states", f"a cancelled booking is in state {facts.cancelled_state}")
        advice = "Restore the state Canceled in the back office, Orders → Statuses."
        return bad("order states", "there is none for cancelled bookings", advice)

    def _quote(self) -> Finding:
        """A stay for one adult that every room type takes, as far as their limits go together."""
        begin = self.clock.now().date() + timedelta(DAYS_AHEAD)
        nights = max((room.min_nights for room in self.catalogue.room_types), default=0) or 1
        stay = Stay(begin, begin + timedelta(nights))
        answer = self.wire.ask("hotel_ari", quotes.question(self.hotel_id, stay, Party(1)))
        on_sale = self.catalogue.by_id
        listed = [row for row in rows(answer.get("room_types")) if text(row.get("id_room_type")) in on_sale]
        if not listed:
            says = f"QloApps sells nothing from {stay.check_in} to {stay.check_out}"
            return bad("quote", says, "Activate the hotel and its room types, and give them rooms.")
        if not whole(answer.get("total_rooms")):
            return bad("quote", "the room types have no rooms", "Give each room type its rooms, on its Rooms tab.")
        price = money(listed[0].get("total_price_with_tax"), text(answer.get("currency")))
        says = f"{plain(listed[0].get('name'))}, {stay.check_in} to {stay.check_out}: {price.amount} {price.currency}"
        if not price.amount:
            return bad("quote", says, "Set the price of the room.")
        return good("quote", f"{says} with taxes", self._beside_the_cent(listed, stay))

    def _beside_the_cent(self, listed: Sequence[Row], stay: Stay) -> str:
        """Which room types may be charged a cent beside their quote, nothing where none is."""
        unclear = [
            plain(row.get("name"))
            for row in listed
            if not self.catalogue.tariffs[text(row.get("id_room_type"))].explains(
                stay.nights, number(row.get("total_price")), number(row.get("total_price_with_tax"))
            )
        ]
        if not unclear:
            return ""
        rooms = ", ".join(unclear)
        return (
            f"No tax rule of the shop explains the price of {rooms}: it may be charged a cent beside what was quoted."
        )


def _introduced(hotel_id: str, house: Property) -> str:
    times = f"check-in {_clock(house.check_in_time)}, check-out {_clock(house.check_out_time)}"
    return f"hotel {hotel_id} is {house.name or 'without a name'}, {house.address or 'without an address'}, {times}"


def _clock(at: time | None) -> str:
    return f"{at:%H:%M}" if at else "not told"


def _differences(house: Property, profile: Hotel | None) -> str:
    """What the hotel's profile and QloApps say otherwise; nothing where they agree."""
    if profile is None:
        return ""
    pairs = (
        ("the name", profile.name, house.name),
        ("check-in from", _clock(profile.check_in_time), _clock(house.check_in_time)),
        ("check-out until", _clock(profile.check_out_time), _clock(house.check_out_time)),
        ("the e-mail address", profile.email, house.email),
    )
    told = [f"{what} {ours}, not {theirs}" for what, ours, theirs in pairs if ours.casefold() != theirs.casefold()]
    return f"The hotel's profile says {'; '.join(told)}. Guests are told what the profile says." if told else ""


def _told(subject: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except NotAllowed as error:
        return bad(subject, f"the key may not look at this ({error})", "Give it the rights named at permissions.")
    except MayPass as error:
        return bad(subject, f"QloApps fails at this ({error})", AGAIN)
    except (PMSUnavailable, PMSRefused) as error:
        return bad(subject, f"{error}", "Look in the back office for what is empty or wrong there.")


def _described(room: RoomType) -> str:
    limits = [f"from {room.min_nights} nights"] * (room.min_nights > 1) + [f"to {room.max_nights}"] * bool(
        room.max_nights
    )
    return ", ".join((f"{room.name} for {room.max_guests} (adults {room.max_adults})", *limits))
