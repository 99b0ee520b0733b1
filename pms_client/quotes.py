"""What is free and what it costs: the question to hotel_ari, its answer, and the offers made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations_with_replacement, islice
from xml.etree.ElementTree import Element, SubElement, tostring

from pms_client.lenient import Row, money, part, rows, text
from pms_client.splitting import MOST_ROOMS, even_parties, fewest_rooms, split
from reservations.model import Availability, Money, Offer, Party, RoomRate, RoomType, Stay

MOST_COMBINATIONS = 5
_CHEAPEST, _ROOMIEST = 5, 3
"""Of many room types, those worth combining: the cheapest for the price, the roomiest for the fit."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One room of this type for the whole stay: how many are free, its net price and its total with taxes."""

    room_type: RoomType
    free: int
    net: Money
    total: Money


def question(hotel_id: str, stay: Stay, party: Party, rooms: int, *, with_booked: bool = False) -> bytes:
    """The XML that asks for every room type of the hotel; if so asked, for the nights of its booked rooms too."""
    root = Element("qloapps")
    ari = SubElement(root, "hotel_ari")
    for name, value in (("id_hotel", hotel_id), ("date_from", stay.check_in), ("date_to", stay.check_out)):
        SubElement(ari, name).text = str(value)
    if with_booked:
        for kind in ("get_available_rooms", "get_booked_rooms"):
            SubElement(ari, kind).text = "1"
    occupancies = SubElement(SubElement(ari, "associations"), "room_occupancies")
    for group in even_parties(party, rooms):
        occupancy = SubElement(occupancies, "room_occupancy")
        SubElement(occupancy, "adults").text = str(group.adults)
        SubElement(occupancy, "children").text = str(group.children)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def quotes(answer: Row, room_types: Sequence[RoomType], rooms: int) -> tuple[Quote, ...]:
    """The quotes of the room types we know; QloApps leaves out those no longer on sale."""
    known = {room.id: room for room in room_types}
    currency = text(answer.get("currency"))
    listed = ((known.get(text(row.get("id_room_type"))), row) for row in rows(answer.get("room_types")))
    return tuple(_quote(room, row, rooms, currency) for room, row in listed if room)


def _quote(room: RoomType, row: Row, rooms: int, currency: str) -> Quote:
    free = part(row, "rooms", "available")  # an object by room id, but an empty list when none is free
    return Quote(
        room,
        len(free) if isinstance(free, dict | list) else 0,
        _per_room(row.get("total_price"), rooms, currency),
        _per_room(row.get("total_price_with_tax"), rooms, currency),
    )


def _per_room(total: object, rooms: int, currency: str) -> Money:
    """QloApps multiplies the price by the rooms asked for, whether it has them or not."""
    return money(Decimal(text(total) or 0) / rooms, currency)


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
    suiting = [room for room in room_types if _suits(room, party, counts)]
    takes_stay = {room.id for room in suiting if room.takes(stay.nights)}
    return Availability(
        offers=_offers(stay, party, [quote for quote in quoted if quote.free], counts),
        sold_out=tuple(quote.room_type for quote in quoted if not quote.free and quote.room_type.id in takes_stay),
        stay_too_short=tuple(room for room in suiting if stay.nights < room.min_nights),
        stay_too_long=tuple(room for room in suiting if room.max_nights and stay.nights > room.max_nights),
        largest_room=max((room.max_guests for room in room_types), default=0),
    )


def _suits(room: RoomType, party: Party, counts: range) -> bool:
    """Whether the room takes the party, or may take a part of it where the party needs several."""
    if not counts:
        return False
    return room.sleeps(party) if counts[0] == 1 else room.max_adults > 0


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
            rates = (RoomRate(q.room_type, who, q.net, q.total) for q, who in zip(rooms, parties, strict=True))
            yield Offer(stay, tuple(rates), _total(rooms))


def _worth_combining(free: Sequence[Quote]) -> list[Quote]:
    by_price = sorted(free, key=lambda quote: quote.total.amount)
    roomiest = sorted(by_price, key=lambda quote: quote.room_type.max_guests, reverse=True)[:_ROOMIEST]
    return [quote for i, quote in enumerate(by_price) if i < _CHEAPEST or quote in roomiest]


def _are_free(rooms: Iterable[Quote]) -> bool:
    wanted = Counter(quote.room_type.id for quote in rooms)
    return all(wanted[quote.room_type.id] <= quote.free for quote in rooms)


def _price(rooms: Iterable[Quote]) -> Decimal:
    return sum((quote.total.amount for quote in rooms), Decimal(0))


def _total(rooms: Sequence[Quote]) -> Money:
    return Money(_price(rooms), rooms[0].total.currency)
