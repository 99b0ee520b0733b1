"""What is sent to book and to cancel, and bookings as orders and room lines show them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus

from pms_client.lenient import Row, day, flag, listed, money, part, rows, text, whole
from pms_client.names import Customer
from pms_client.rooms import ShopFacts
from pms_client.tariffs import UNTAXED, AddedService, Tariff
from pms_client.wire import Answer, Wire, one_of
from reservations.errors import OutcomeUnknown, PMSError, PMSRefused, PMSUnavailable, RoomTaken
from reservations.model import BookedRoom, Booking, Offer, Party, RoomRate, Stay

_ORDER_FIELDS = "[id,reference,current_state,source,total_paid_tax_incl,total_paid_tax_excl,id_currency,id_customer]"
_LINE_FIELDS = "[id,id_order,id_product,id_room,date_from,date_to,adults,children,child_ages,is_cancelled,is_refunded]"
_NEW, _AWAITING_PAYMENT = 1, 3
_NOT_AVAILABLE = "Requested room(s) not available"
_REFUSALS = frozenset({400, 401, 405})


def booking_request(
    hotel_id: str, offer: Offer, who: Customer, tariffs: Mapping[str, Tariff], *, source: str, remark: str
) -> bytes:
    """The JSON that books the offer at its price, to be paid at the hotel."""
    by_type: dict[str, list[RoomRate]] = defaultdict(list)
    for rate in offer.rooms:
        by_type[rate.room_type.id].append(rate)
    booking = {
        "id_property": whole(hotel_id),
        "currency": offer.total.currency,
        "booking_status": _NEW,
        "payment_status": _AWAITING_PAYMENT,
        "source": source,
        "remark": remark,
        "associations": {
            "customer_detail": who.detail,
            "payment_detail": {"payment_type": "pay at hotel", "payment_method": "Pay at hotel"},
            "room_types": [
                entry(each, offer.stay, [_room(rate, tariffs.get(each, UNTAXED), offer.stay.nights) for rate in rates])
                for each, rates in by_type.items()
            ],
        },
    }
    return json.dumps({"booking": booking}).encode()


def entry(room_type: str, stay: Stay, rooms: Sequence[Row]) -> Row:
    """Rooms of one type for the same nights."""
    return {
        "id_room_type": whole(room_type),
        "checkin_date": stay.check_in.isoformat(),
        "checkout_date": stay.check_out.isoformat(),
        "number_of_rooms": len(rooms),
        "rooms": rooms,
    }


def _room(rate: RoomRate, tariff: Tariff, nights: int) -> Row:
    # The price of the whole stay. Without it QloApps leaves out what hotel_ari added to the price.
    price = {"unit_price_without_tax": float(rate.net.amount - tariff.added(nights))}
    # Naming the tax group spares QloApps a PHP notice, which would turn its answer into a 500.
    taxed = {"id_tax_rules_group": tariff.tax_group} if tariff.tax_group else {}
    return occupancy(rate.party) | price | taxed | named_services(tariff.services)


def occupancy(party: Party) -> dict[str, object]:
    """Who sleeps in a room, in QloApps' words."""
    return {
        # The schema says `adults`, QloApps reads `adult`.
        "adult": party.adults,
        "adults": party.adults,
        "child": party.children,
        # Children count only with their ages; an age not told is sent as 0.
        "child_ages": [age or 0 for age in party.child_ages],
    }


def named_services(services: Sequence[AddedService]) -> dict[str, object]:
    """The services that are booked beside a room, nothing where there are none."""
    named = [{"id_service": whole(each.id), "quantity": 1, "id_tax_rules_group": each.tax_group} for each in services]
    return {"services": named} if named else {}


def made(answer: Answer) -> tuple[str, tuple[str, ...]]:
    """The id of the booking made and of its rooms. Raises what became of the request where that is not said."""
    booking = part(answer.body, "booking")
    types = rows(part(booking, "associations", "room_types"))
    booked = tuple(text(room.get("id_room")) for row in types for room in rows(row.get("rooms")))
    if answer.status == HTTPStatus.OK and booked and text(part(booking, "id")):
        return text(part(booking, "id")), booked
    raise failure(answer)


def failure(answer: Answer) -> PMSError:
    """What an answer other than success means for a change that was asked for."""
    if answer.status == 400 and any(text(error.get("message")).startswith(_NOT_AVAILABLE) for error in answer.errors):
        return RoomTaken(str(answer))
    if answer.status in _REFUSALS:
        return PMSRefused(str(answer))
    if answer.is_switched_off:
        return PMSUnavailable(str(answer))
    return OutcomeUnknown(str(answer))


def cancellation(order_id: str, state: str) -> bytes:
    """The XML that puts an order into the state."""
    history = f"<id_order>{whole(order_id)}</id_order><id_order_state>{whole(state)}</id_order_state>"
    return f"<qloapps><order_history>{history}</order_history></qloapps>".encode()


def read_orders(wire: Wire, **filters: str) -> tuple[Row, ...]:
    """The orders that pass; their ids are those of the bookings."""
    return wire.rows("orders", display=_ORDER_FIELDS, **filters)


def read_lines(wire: Wire, **filters: str) -> tuple[Row, ...]:
    """The room lines that pass."""
    return wire.rows("room_bookings", display=_LINE_FIELDS, **filters)


def read_lines_of(wire: Wire, orders: Iterable[Row], hotel_id: str) -> tuple[Row, ...]:
    """The room lines of these orders in this hotel: a guest may have booked in others of the shop."""
    ids = [text(order.get("id")) for order in orders]
    in_hotel = {"filter[id_hotel]": hotel_id}
    return wire.rows_among("room_bookings", "id_order", ids, display=_LINE_FIELDS, **in_hotel)


def read_orders_among(wire: Wire, ids: Iterable[str]) -> tuple[Row, ...]:
    """The orders of these ids, lowest first."""
    return wire.rows_among("orders", "id", sorted(ids, key=whole), display=_ORDER_FIELDS, sort="[id_ASC]")


def read_lines_in(wire: Wire, rooms: Iterable[str], stay: Stay) -> tuple[Row, ...]:
    """The room lines that hold one of these rooms on a night of the stay, whoever's they are."""
    filters = {
        "filter[id_room]": one_of(sorted(set(rooms))),
        "filter[date_from]": f"<[{stay.check_out}]",
        "filter[date_to]": f">[{stay.check_in}]",
    }
    return read_lines(wire, **filters)


def bookings(orders: Iterable[Row], lines: Iterable[Row], facts: ShopFacts) -> tuple[Booking, ...]:
    """The bookings, in the order of the orders. An order without room lines holds no room (yet): it is none."""
    by_order: dict[str, list[Row]] = defaultdict(list)
    for line in lines:
        by_order[text(line.get("id_order"))].append(line)
    held = ((order, by_order[text(order.get("id"))]) for order in orders)
    return tuple(_booking(order, its_lines, facts) for order, its_lines in held if its_lines)


def _booking(order: Row, lines: Sequence[Row], facts: ShopFacts) -> Booking:
    live = [line for line in lines if is_live(line)]
    return Booking(
        id=text(order.get("id")),
        reference=text(order.get("reference")),
        source=text(order.get("source")),
        rooms=tuple(room.booked for room in held_rooms(live or lines)),
        total=money(order.get("total_paid_tax_incl"), facts.currency(order.get("id_currency"))),
        is_live=bool(live) and text(order.get("current_state")) not in facts.states_over,
    )


def is_live(line: Row) -> bool:
    """Whether the line still holds its room."""
    return not flag(line.get("is_cancelled")) and not flag(line.get("is_refunded"))


@dataclass(frozen=True, slots=True)
class HeldRoom:
    """A room that a booking has. A longer stay in the same room has a line of the order for each of its `pieces`."""

    id: str
    room_type_id: str
    room_id: str
    party: Party
    pieces: tuple[Stay, ...]

    @property
    def stay(self) -> Stay:
        return Stay(self.pieces[0].check_in, self.pieces[-1].check_out)

    @property
    def booked(self) -> BookedRoom:
        return BookedRoom(self.id, self.room_type_id, self.room_id, self.stay, self.party)


def held_rooms(lines: Iterable[Row]) -> tuple[HeldRoom, ...]:
    """The rooms behind the lines, in the order of the lines: those that follow on one another in a room are one."""
    rooms: list[HeldRoom] = []
    for line in sorted(lines, key=lambda line: whole(line.get("id"))):
        room = _held(line)
        before = next((each for each in rooms if _follow_on(each, room)), None)
        if before:
            rooms[rooms.index(before)] = replace(
                before, pieces=tuple(sorted((*before.pieces, *room.pieces), key=_begin))
            )
        else:
            rooms.append(room)
    return tuple(rooms)


def _held(line: Row) -> HeldRoom:
    return HeldRoom(
        id=text(line.get("id")),
        room_type_id=text(line.get("id_product")),
        room_id=text(line.get("id_room")),
        party=_party(line),
        pieces=(stay_of(line),),
    )


def _follow_on(one: HeldRoom, other: HeldRoom) -> bool:
    same_room = (one.room_id, one.room_type_id) == (other.room_id, other.room_type_id)
    return same_room and (one.stay.check_out == other.stay.check_in or other.stay.check_out == one.stay.check_in)


def _begin(stay: Stay) -> date:
    return stay.check_in


def stay_of(row: Row) -> Stay:
    """The nights of a room line, or of a booked room in hotel_ari."""
    begin, end = day(row.get("date_from")), day(row.get("date_to"))
    if end <= begin:
        raise PMSUnavailable("the PMS answered a stay without nights")
    return Stay(begin, end)


def _party(line: Row) -> Party:
    """The ages are JSON in a text; where they are fewer than the children, the others are not known."""
    ages = [whole(age) for age in listed(line.get("child_ages"))]
    children = whole(line.get("children"))
    return Party(whole(line.get("adults")), tuple((*ages, *[None] * children)[:children]))


def shares(line: Row, booking: Booking) -> bool:
    """Whether the line holds a room of the booking on one of its nights."""
    room_id, stay = text(line.get("id_room")), stay_of(line)
    return any(room.room_id == room_id and overlap(room.stay, stay) for room in booking.rooms)


def overlap(one: Stay, other: Stay) -> bool:
    """Whether the stays have a night in common."""
    return one.check_in < other.check_out and other.check_in < one.check_out
