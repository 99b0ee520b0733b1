"""What is free and what it costs: the question to hotel_ari, its answer, and the offers made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations_with_replacement, islice
from xml.etree.ElementTree import Element, SubElement, tostring

from pms_client.lenient import Row, cents, money, part, rows, text
from pms_client.rooms import Catalogue
from pms_client.splitting import MOST_ROOMS, fewest_rooms, split
from pms_client.tariffs import Tariff
from reservations.model import Availability, Money, Offer, Party, RoomRate, RoomType, Stay

MOST_COMBINATIONS = 5
_CHEAPEST, _ROOMIEST = 5, 3
"""Of many room types, those worth combining: the cheapest for the price, the roomiest for the fit."""


Rooms = Sequence[tuple[str, Party]]
"""A room type each, by its id, and who sleeps in it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One room of this type for the whole stay: how many are free, its net price and what is charged for it with
    taxes, to the fraction of a cent."""

    room_type: RoomType
    free: int
    net: Decimal
    charged: Decimal
    currency: str

    @property
    def rate(self) -> tuple[Money, Money]:
        """Its net price and its total."""
        return Money(self.net, self.currency), Money(cents(self.charged), self.currency)


def question(hotel_id: str, stay: Stay, party: Party, *, only: str = "", with_booked: bool = False) -> bytes:
    """The XML that asks for every room type of the hotel, or for the one with this id `only`, and what one room of it
    costs: the total that QloApps gives for several rooms is rounded once, but each of them is charged for itself. If so
    asked, for the nights of its booked rooms too."""
    root = Element("qloapps")
    ari = SubElement(root, "hotel_ari")
    for name, value in (("id_hotel", hotel_id), ("date_from", stay.check_in), ("date_to", stay.check_out)):
        SubElement(ari, name).text = str(value)
    if only:
        SubElement(ari, "id_room_type").text = only
    if with_booked:
        for kind in ("get_available_rooms", "get_booked_rooms"):
            SubElement(ari, kind).text = "1"
    occupancies = SubElement(SubElement(ari, "associations"), "room_occupancies")
    occupancy = SubElement(occupancies, "room_occupancy")
    SubElement(occupancy, "adults").text = str(party.adults)
    SubElement(occupancy, "children").text = str(party.children)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def quotes(answer: Row, stay: Stay, catalogue: Catalogue) -> tuple[Quote, ...]:
    """The quotes of the room types that take a stay so long; QloApps leaves out those no longer on sale."""
    currency = text(answer.get("currency"))
    on_sale = catalogue.by_id
    listed = ((on_sale.get(text(row.get("id_room_type"))), row) for row in rows(answer.get("room_types")))
    taking = ((room, row) for room, row in listed if room and room.takes(stay.nights))
    return tuple(_quote(room, row, catalogue.tariffs[room.id], stay.nights, currency) for room, row in taking)


def _quote(room: RoomType, row: Row, tariff: Tariff, nights: int, currency: str) -> Quote:
    free = part(row, "rooms", "available")  # an object by room id, but an empty list when none is free
    net, total = (money(row.get(name), currency).amount for name in ("total_price", "total_price_with_tax"))
    net, charged = tariff.chargeable(nights, net, total)
    return Quote(room, len(free) if isinstance(free, dict | list) else 0, net, charged, currency)


def room_counts(party: Party, room_types: Sequence[RoomType], wanted: int | None) -> range:
    """The numbers of rooms worth trying, the best first: the one wanted, or from the fewest on."""
    if wanted is not None:
        return range(wanted, wanted + 1) if 1 <= wanted <= min(MOST_ROOMS, party.adults) else range(0)
    fewest = fewest_rooms(party, room_types)
    return range(fewest, min(MOST_ROOMS, party.adults) + 1) if fewest else range(0)


def availability(
    stay: Stay, party: Party, room_types: Sequence[RoomType], counts: range, quoted: Sequence[Quote]
) -> Availability:
    """The offers with the fewest rooms there are free, and what stands in the way of others."""
    suit = suiting(room_types, party, counts)
    takes_stay = {room.id for room in suit if room.takes(stay.nights)}
    return Availability(
        offers=_offers(stay, party, [quote for quote in quoted if quote.free], counts),
        sold_out=tuple(quote.room_type for quote in quoted if not quote.free and quote.room_type.id in takes_stay),
        stay_too_short=tuple(room for room in suit if stay.nights < room.min_nights),
        stay_too_long=tuple(room for room in suit if room.max_nights and stay.nights > room.max_nights),
        largest_room=max((room.max_guests for room in room_types), default=0),
    )


def chosen(stay: Stay, rooms: Rooms, quoted: Sequence[Quote]) -> Offer | None:
    """The offer of exactly these rooms; None unless they are all free and take their parties."""
    by_type = {quote.room_type.id: quote for quote in quoted}
    picked = [by_type[room_type] for room_type, _ in rooms if room_type in by_type]
    if not picked or len(picked) < len(rooms) or not _are_free(picked):
        return None
    if not all(quote.room_type.sleeps(party) for quote, (_, party) in zip(picked, rooms, strict=True)):
        return None
    return _offer(stay, picked, [party for _, party in rooms])


def suiting(room_types: Sequence[RoomType], party: Party, counts: range) -> list[RoomType]:
    """The rooms that take the party, or may take a part of it where the party needs several."""
    if not counts:
        return []
    return [room for room in room_types if (room.sleeps(party) if counts[0] == 1 else room.max_adults > 0)]


def _offers(stay: Stay, party: Party, free: Sequence[Quote], counts: range) -> tuple[Offer, ...]:
    for count in (count for count in counts if _may_take(party, free, count)):
        most = len(free) if count == 1 else MOST_COMBINATIONS
        if found := tuple(islice(_combined(stay, party, free, count), most)):
            return found
    return ()


def _may_take(party: Party, free: Sequence[Quote], count: int) -> bool:
    """Whether the largest rooms free have places enough: it spares trying all combinations for nothing."""
    rooms = [quote.room_type for quote in free for _ in range(min(quote.free, count))]
    adults = sorted((min(room.max_adults, room.max_guests) for room in rooms), reverse=True)
    guests = sorted((room.max_guests for room in rooms), reverse=True)
    return len(rooms) >= count and sum(adults[:count]) >= party.adults and sum(guests[:count]) >= party.guests


def _combined(stay: Stay, party: Party, free: Sequence[Quote], count: int) -> Iterator[Offer]:
    """Offers of so many rooms, cheapest first."""
    candidates = free if count == 1 else _worth_combining(free)
    combinations = filter(_are_free, combinations_with_replacement(candidates, count))
    for rooms in sorted(combinations, key=_price):
        if parties := split(party, [quote.room_type for quote in rooms]):
            yield _offer(stay, rooms, parties)


def _offer(stay: Stay, rooms: Sequence[Quote], parties: Sequence[Party]) -> Offer:
    rates = (RoomRate(quote.room_type, who, *quote.rate) for quote, who in zip(rooms, parties, strict=True))
    return Offer(stay, tuple(rates), Money(cents(_price(rooms)), rooms[0].currency))


def _worth_combining(free: Sequence[Quote]) -> list[Quote]:
    by_price = sorted(free, key=lambda quote: quote.charged)
    roomiest = sorted(by_price, key=lambda quote: quote.room_type.max_guests, reverse=True)[:_ROOMIEST]
    return [quote for i, quote in enumerate(by_price) if i < _CHEAPEST or quote in roomiest]


def _are_free(rooms: Iterable[Quote]) -> bool:
    wanted = Counter(quote.room_type.id for quote in rooms)
    return all(wanted[quote.room_type.id] <= quote.free for quote in rooms)


def _price(rooms: Iterable[Quote]) -> Decimal:
    return sum((quote.charged for quote in rooms), Decimal(0))
