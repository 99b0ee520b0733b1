"""What is sent to book and to cancel, and bookings as orders and room lines show them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus

from pms_client.lenient import Row, day, flag, money, part, rows, text, whole
from pms_client.names import Customer
from pms_client.rooms import ShopFacts
from pms_client.tariffs import UNTAXED, Tariff
from pms_client.wire import Answer, Wire, one_of
from reservations.errors import OutcomeUnknown, PMSError, PMSRefused, PMSUnavailable, RoomTaken
from reservations.model import BookedRoom, Booking, Offer, RoomRate, Stay

_ORDER_FIELDS = "[id,reference,current_state,source,total_paid_tax_incl,id_currency]"
_LINE_FIELDS = "[id,id_order,id_product,id_room,date_from,date_to,is_cancelled,is_refunded]"
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
            "customer_detail": {
                "firstname": who.firstname,
                "lastname": who.lastname,
                "email": who.email,
                "phone": who.phone,
            },
            "payment_detail": {"payment_type": "pay at hotel", "payment_method": "Pay at hotel"},
            "room_types": [
                _rooms(offer.stay, room, rates, tariffs.get(room, UNTAXED)) for room, rates in by_type.items()
            ],
        },
    }
    return json.dumps({"booking": booking}).encode()


def _rooms(stay: Stay, room_type: str, rates: Sequence[RoomRate], tariff: Tariff) -> Row:
    return {
        "id_room_type": whole(room_type),
        "checkin_date": stay.check_in.isoformat(),
        "checkout_date": stay.check_out.isoformat(),
        "number_of_rooms": len(rates),
        "rooms": [_room(rate, tariff, stay.nights) for rate in rates],
    }


def _room(rate: RoomRate, tariff: Tariff, nights: int) -> Row:
    room: dict[str, object] = {
        # The schema says `adults`, QloApps reads `adult`.
        "adult": rate.party.adults,
        "adults": rate.party.adults,
        "child": rate.party.children,
        # Children count only with their ages; an age not told is sent as 0.
        "child_ages": [age or 0 for age in rate.party.child_ages],
        # Of the whole stay. Without it QloApps leaves out what hotel_ari added to the price.
        "unit_price_without_tax": float(rate.net.amount - tariff.added(nights)),
    }
    if tariff.services:
        room["services"] = [
            _taxed({"id_service": whole(each.id), "quantity": 1}, each.tax_group) for each in tariff.services
        ]
    return _taxed(room, tariff.tax_group)


def _taxed(row: dict[str, object], tax_group: int) -> Row:
    """Naming the group spares QloApps a PHP notice, which would turn its answer into a 500."""
    return row | {"id_tax_rules_group": tax_group} if tax_group else row


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


def read_lines_of(wire: Wire, orders: Iterable[Row]) -> tuple[Row, ...]:
    ids = [text(order.get("id")) for order in orders]
    return read_lines(wire, **{"filter[id_order]": one_of(ids)}) if ids else ()


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
        rooms=tuple(booked_room(line) for line in live or lines),
        total=money(order.get("total_paid_tax_incl"), facts.currency(order.get("id_currency"))),
        is_live=bool(live) and text(order.get("current_state")) not in facts.states_over,
    )


def is_live(line: Row) -> bool:
    """Whether the line still holds its room."""
    return not flag(line.get("is_cancelled")) and not flag(line.get("is_refunded"))


def booked_room(line: Row) -> BookedRoom:
    return BookedRoom(
        id=text(line.get("id")),
        room_type_id=text(line.get("id_product")),
        room_id=text(line.get("id_room")),
        stay=Stay(day(line.get("date_from")), day(line.get("date_to"))),
    )


def shares(line: Row, booking: Booking) -> bool:
    """Whether the line holds a room of the booking on one of its nights."""
    other = booked_room(line)
    return any(
        room.room_id == other.room_id
        and room.stay.check_in < other.stay.check_out
        and other.stay.check_in < room.stay.check_out
        for room in booking.rooms
    )
