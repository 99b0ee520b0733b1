"""A booking made to hold other rooms, nights or guests: what is sent, and what must come out.

One PUT of the booking, and not a second order: it is refused as a whole or done as a whole, the guest keeps the one
reference and key, and it says what the booking shall be, so that sending it again changes nothing more. QloApps keeps
the line of a room whose type and nights stay the same, and counts the booking's own rooms as taken for all others
(recording 190). A longer stay is therefore sent as the line there is and a further one, in the same room, for the
nights more: that goes through in a full house too. Where somebody else has those nights, the whole stay is asked for
anew, in another room.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement, tostring

from pms_client.bookings import HeldRoom, entry, held_rooms, named_services, occupancy, stay_of
from pms_client.lenient import CENT, Row, cents, part, rows, text, whole
from pms_client.names import Customer
from pms_client.nearby import rooms_of
from pms_client.tariffs import UNTAXED, Tariff
from reservations.model import Booking, Money, Offer, Party, RoomRate, RoomType, Stay

_ROUNDING = 3 * CENT


@dataclass(frozen=True, slots=True)
class Piece:
    """Some nights of one room as one line of the order, at this net price. `room_id` where it must be this room,
    `is_first` of the room's pieces."""

    rate: RoomRate
    stay: Stay
    net: Decimal
    room_id: str
    is_first: bool


Pairs = Sequence[tuple[RoomRate, HeldRoom | None]]


def has_other_services(order: Row, lines: Sequence[Row], tariffs: Mapping[str, Tariff]) -> bool:
    """Whether more is charged than the rooms and what comes with them: a PUT would drop it, and what it is the
    webservice does not tell wherever PHP reports notices."""
    rooms = sum((_net(line.get("total_price_tax_excl")) for line in lines), Decimal(0))
    added = (tariffs.get(room.room_type_id, UNTAXED).added(room.stay.nights) for room in held_rooms(lines))
    return abs(_net(order.get("total_paid_tax_excl")) - rooms - sum(added, Decimal(0))) > _ROUNDING


def _net(price: object) -> Decimal:
    return Decimal(text(price) or 0)


def standing_offer(
    booking: Booking, lines: Sequence[Row], on_sale: Sequence[RoomType], tariffs: Mapping[str, Tariff]
) -> Offer | None:
    """The rooms of the booking at what they are charged; None where one is not on sale any more, or where services
    taxed otherwise than their rooms leave open what each of several is charged."""
    selling = {room.id: room for room in on_sale}
    held = held_rooms(lines)
    types = {room.room_type_id for room in held}
    is_told_apart = len(held) == 1 or not any(tariffs.get(each, UNTAXED).services for each in types)
    if not held or not is_told_apart or not types <= selling.keys():
        return None
    rates = tuple(_rate(room, booking, lines, selling[room.room_type_id], tariffs) for room in held)
    only = (replace(rates[0], total=booking.total),) if len(rates) == 1 else rates
    return Offer(booking.stay, only, booking.total)


def _rate(
    room: HeldRoom, booking: Booking, lines: Sequence[Row], room_type: RoomType, tariffs: Mapping[str, Tariff]
) -> RoomRate:
    its = [line for line in lines if _is_of(line, room)]
    net = sum((_net(line.get("total_price_tax_excl")) for line in its), Decimal(0))
    total = sum((_net(line.get("total_price_tax_incl")) for line in its), Decimal(0))
    added = tariffs.get(room_type.id, UNTAXED).added(room.stay.nights)
    currency = booking.total.currency
    return RoomRate(room_type, room.party, Money(cents(net + added), currency), Money(cents(total), currency))


def plans(held: Sequence[HeldRoom], offer: Offer, tariffs: Mapping[str, Tariff]) -> Iterator[tuple[Piece, ...]]:
    """The ways to come to the offer, the one that moves nobody first."""
    found = pairs(offer, held)
    yield tuple(_pieces(found, offer.stay, tariffs))
    if any(room and room.stay != offer.stay for _, room in found):
        staying = [(rate, room if room and room.stay == offer.stay else None) for rate, room in found]
        yield tuple(_pieces(staying, offer.stay, tariffs))


def pairs(offer: Offer, held: Sequence[HeldRoom]) -> Pairs:
    """Each room of the offer with one that is held of its type for all or some of the nights, none of them twice."""
    left = [room for room in held if _covers(offer.stay, room.stay)]
    found: list[tuple[RoomRate, HeldRoom | None]] = []
    for rate in offer.rooms:
        fitting = [room for room in left if room.room_type_id == rate.room_type.id]
        same_party = (room for room in fitting if room.party == as_kept(rate.party))
        room = next(same_party, fitting[0] if fitting else None)
        found.append((rate, room))
        left = [each for each in left if each is not room]
    return found


def _covers(stay: Stay, other: Stay) -> bool:
    return stay.check_in <= other.check_in and other.check_out <= stay.check_out


def _pieces(found: Pairs, stay: Stay, tariffs: Mapping[str, Tariff]) -> Iterator[Piece]:
    for rate, room in found:
        stays = _stays(stay, room) if room else (stay,)
        tariff = tariffs.get(rate.room_type.id, UNTAXED)
        nets = tariff.shared([each.nights for each in stays], rate.net.amount, rate.total.amount)
        for each, net in zip(stays, nets, strict=True):
            more = room.room_id if room and each not in room.pieces else ""
            yield Piece(rate, each, net, more, is_first=each is stays[0])


def _stays(stay: Stay, room: HeldRoom) -> tuple[Stay, ...]:
    """The stay in pieces: the lines there are, and the nights before and after them."""
    before = (Stay(stay.check_in, room.stay.check_in),) if stay.check_in < room.stay.check_in else ()
    after = (Stay(room.stay.check_out, stay.check_out),) if room.stay.check_out < stay.check_out else ()
    return (*before, *room.pieces, *after)


def change_request(
    hotel_id: str, booking: Booking, pieces: Sequence[Piece], who: Customer, tariffs: Mapping[str, Tariff], remark: str
) -> bytes:
    """The JSON that makes the booking hold these pieces and nothing else."""
    by_entry: dict[tuple[str, Stay], list[Piece]] = defaultdict(list)
    for piece in pieces:
        by_entry[piece.rate.room_type.id, piece.stay].append(piece)
    changed = {
        "id": whole(booking.id),
        "id_property": whole(hotel_id),
        "currency": booking.total.currency,
        "associations": {
            "customer_detail": who.detail,
            "room_types": [
                entry(*key, [_room(piece, tariffs.get(key[0], UNTAXED)) for piece in its])
                for key, its in by_entry.items()
            ],
        },
    }
    return json.dumps({"booking": changed | ({"remark": remark} if remark else {})}).encode()


def _room(piece: Piece, tariff: Tariff) -> Row:
    must_be = {"id_room": whole(piece.room_id)} if piece.room_id else {}
    # A service of the whole booking goes with its first piece; what is not named again is dropped.
    services = named_services([each for each in tariff.services if each.is_per_night or piece.is_first])
    return must_be | occupancy(piece.rate.party) | {"unit_price_without_tax": float(piece.net)} | services


def is_as_wanted(booking: Booking, offer: Offer) -> bool:
    """Whether the booking holds the offer's rooms for its nights, each with the guests who are to sleep there."""
    held = Counter((room.room_type_id, room.stay, room.party) for room in booking.rooms)
    wanted = Counter((rate.room_type.id, offer.stay, as_kept(rate.party)) for rate in offer.rooms)
    return booking.is_live and held == wanted


def as_kept(party: Party) -> Party:
    """The party as QloApps keeps it: an age that was not told is 0."""
    return Party(party.adults, tuple(age or 0 for age in party.child_ages))


def other_guests(offer: Offer, lines: Sequence[Row]) -> Iterator[tuple[Row, Party]]:
    """The room lines that name other guests than the offer, each with those it shall name."""
    for rate, room in pairs(offer, held_rooms(lines)):
        if room and room.party != as_kept(rate.party):
            yield from ((line, rate.party) for line in lines if _is_of(line, room))


def _is_of(line: Row, room: HeldRoom) -> bool:
    return text(line.get("id_room")) == room.room_id and stay_of(line) in room.pieces


def guests_request(line: Row, party: Party) -> bytes:
    """The XML of a whole room line with other guests: QloApps takes no part of one, and no guests with a booking whose
    nights stay the same."""
    ages = json.dumps([str(age or 0) for age in party.child_ages], separators=(",", ":"))
    told = {"adults": party.adults, "children": party.children, "child_ages": ages}
    root = Element("qloapps")
    booking = SubElement(root, "booking")
    for name, value in {**line, **told}.items():
        if not isinstance(value, list | dict):
            SubElement(booking, name).text = text(value)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def staying_rooms(answer: Row, held: Sequence[HeldRoom], stay: Stay, on_sale: Sequence[RoomType]) -> Counter[str]:
    """How many rooms of each type only look taken for this stay in hotel_ari's answer: they are held, nobody else has
    them on the nights more, and so few nights are sold."""
    types = rows(answer.get("room_types"))
    taken = {text(room.get("id_room")): room for row in types for room in rooms_of(row, "booked")}
    selling = {room.id: room for room in on_sale}
    staying = (
        room
        for room in held
        if _covers(stay, room.stay) and _has_alone(taken.get(room.room_id), room) and _takes_more(selling, room, stay)
    )
    return Counter(room.room_type_id for room in staying)


def _has_alone(taken: Row | None, room: HeldRoom) -> bool:
    """Whether all that the room is taken for are the pieces that are held."""
    return all(stay_of(each) in room.pieces for each in rows(part(taken, "detail")))


def _takes_more(selling: Mapping[str, RoomType], room: HeldRoom, stay: Stay) -> bool:
    """QloApps applies the limits of a stay to the nights that are added as if they were a stay of their own."""
    added = (each for each in _stays(stay, room) if each not in room.pieces)
    return room.room_type_id in selling and all(selling[room.room_type_id].takes(each.nights) for each in added)
