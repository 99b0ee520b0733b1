"""Making and replacing bookings."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from decimal import Decimal
from sqlite3 import Connection, Row

from . import booking_request, customers, orders, rooms
from .bodies import Place, php_warning
from .booking_request import FILE, PAYMENT_TYPES, BookingRequest, RoomRequest, StayRequest
from .customers import Guest
from .errors import Breakdown, Refusal, refused
from .house import House
from .order_lines import Allotment, Lines, prices
from .rooms import Stay
from .store import Store, find, get, insert, next_number, storable, update

LONGEST_SOURCE = 255
_TAG = re.compile(r"</?[a-zA-Z!][^>]*>")
_SCRIPT = re.compile(r"<\s*script|\bon[a-z]+\s*=|script\s*:", re.IGNORECASE)
_BAD_IN_METHOD = re.compile(r"[<>={}]")


def create(store: Store, house: House, body: str, now: str, *, hesitation: float = 0.0) -> int:
    """Book and answer the order's id.

    Looking for free rooms and taking them are two steps, as in QloApps: two calls at the same moment can get
    the same room. `hesitation` are the seconds between the steps.
    """
    request = booking_request.parse(body)
    with store.reading() as connection:
        request.check_new(connection, house)
        allotments = allot(connection, request.stays(house), "Requested room(s) not available.")
        guest = Guest.of(request.guest)
        known = customers.find_customer(connection, guest)
    if hesitation:
        time.sleep(hesitation)
    with store.writing() as connection:
        id_customer = _customer(connection, known, guest, now)
    if known is None and not customers.is_phone(guest.phone):
        raise Breakdown(500)
    if _BAD_IN_METHOD.search(str(request.payment.get("payment_method") or "")):
        raise Breakdown(500)
    with store.writing() as connection:
        made = _Maker(connection, house, request, now)
        id_order = made.make(allotments, guest, id_customer)
    if made.is_below_total:
        # The order stays, at its full price.
        raise Refusal(500, php_warning("Division by zero", Place(FILE, 986)))
    return id_order


def replace(store: Store, house: House, body: str, now: str) -> int:
    """What PUT does: the body is the whole booking; answer the order's id."""
    request = booking_request.parse(body)
    with store.writing() as connection:
        id_order = _order_named(connection, request)
        request.check_place_and_status(house)
        if not request.room_types:
            raise refused("Rooms not found in the request.")
        guest = Guest.of(request.guest)
        id_customer = customers.find_customer(connection, guest) if guest.email or guest.id_customer else None
        if id_customer is None:
            raise refused("Customer not found.")
        _Replacer(connection, house, request, id_order, now).replace()
        customers.overwrite(connection, id_customer, guest, now)
    return id_order


def _order_named(connection: Connection, request: BookingRequest) -> int:
    given = request.text("id")
    if not given:
        raise refused("id is required with PUT requests.", *request.faults)
    if not given.isdecimal() or find(connection, "orders", given) is None:
        raise refused("Booking not found.")
    return int(given)


def allot(connection: Connection, stays: Sequence[StayRequest], refusal: str) -> list[Allotment]:
    """The lowest free rooms, or the ones named; all of them or none."""
    if not stays:
        raise refused(refusal)
    chosen: list[Allotment] = []
    for request in stays:
        free = [room.id for room in rooms.free_rooms(connection, request.room_type, request.stay)]
        free = [each for each in free if not _is_chosen(each, request.stay, chosen)]
        for room in request.rooms:
            if not free or (room.id_room and room.id_room not in free):
                raise refused(refusal)
            id_room = room.id_room or free[0]
            free.remove(id_room)
            chosen.append(Allotment(request, room, id_room))
    return chosen


def _is_chosen(id_room: str, stay: Stay, chosen: Sequence[Allotment]) -> bool:
    return any(
        each.id_room == id_room
        and each.request.stay.date_from < stay.date_to
        and stay.date_from < each.request.stay.date_to
        for each in chosen
    )


def _customer(connection: Connection, known: int | None, guest: Guest, now: str) -> int:
    if known is None:
        return customers.create(connection, guest, now)
    customers.overwrite(connection, known, guest, now)
    return known


class _Maker:
    """One new order."""

    def __init__(self, connection: Connection, house: House, request: BookingRequest, now: str) -> None:
        self.connection = connection
        self.house = house
        self.request = request
        self.now = now
        self.is_below_total = False

    def make(self, allotments: Sequence[Allotment], guest: Guest, id_customer: int) -> int:
        id_cart = str(next_number(self.connection, "cart"))
        id_order = self._order(guest, id_customer, id_cart)
        lines = Lines(self.connection, id_order, id_cart, str(id_customer), self.now)
        for allotment in allotments:
            lines.add(allotment)
        self._meet_total(lines)
        total = lines.settle()
        add_remark(self.connection, id_order, self.request.text("remark"))
        self._pay(id_order, total)
        return id_order

    def _order(self, guest: Guest, id_customer: int, id_cart: str) -> int:
        method = str(self.request.payment.get("payment_method") or "") or orders.DEFAULT_METHOD
        kind = str(self.request.payment.get("payment_type") or "")
        address = customers.address_of(self.connection, id_customer, guest, self.now)
        customer = get(self.connection, "customers", id_customer)
        row = {
            "id_address_tax": str(address),
            "id_cart": id_cart,
            "id_customer": str(id_customer),
            "secure_key": customer["secure_key"],
            "id_currency": str(self.house.currencies[self.request.text("currency")]),
            "payment": method,
            "payment_type": PAYMENT_TYPES.get(kind, "1"),
            "source": self.request.text("source")[:LONGEST_SOURCE],
            "reference": orders.new_reference(),
            "date_add": self.now,
            "date_upd": self.now,
        }
        return insert(self.connection, "orders", row)

    def _meet_total(self, lines: Lines) -> None:
        """A total above the computed one lifts the room prices; one below it ends in an error, too late."""
        wanted = self.request.total_price_with_tax
        if wanted is None:
            return
        total = lines.totals()[1]
        if wanted > total:
            lines.raise_to(wanted)
        self.is_below_total = wanted < total and not self.request.total_paid

    def _pay(self, id_order: int, total: Decimal) -> None:
        request = self.request
        status = request.text("booking_status")
        is_paid = status == "2" or request.text("payment_status") == "1"
        paid = (total if is_paid else Decimal(0)) if request.total_paid is None else request.total_paid
        if paid > 0:
            transaction = str(request.payment.get("transaction_id") or "")
            orders.add_payment(self.connection, id_order, paid, self.now, transaction=transaction)
        state = orders.BY_BOOKING_STATUS.get(status, orders.AWAITING)
        if state == orders.AWAITING and paid > 0:
            state = orders.PAID if paid >= total else orders.PART_PAID
        orders.set_state(self.connection, id_order, state, self.now)


class _Replacer:
    """One order made to look like the request."""

    def __init__(self, connection: Connection, house: House, request: BookingRequest, id_order: int, now: str) -> None:
        self.connection = connection
        self.house = house
        self.request = request
        self.id_order = id_order
        self.now = now

    def replace(self) -> None:
        stays = self.request.stays(self.house)
        old = orders.lines_of(self.connection, self.id_order)
        kept, missing = _match(stays, old)
        # The order's own old rooms still count as taken here, so a full house blocks even a shift by one day.
        added = allot(self.connection, missing, "Requested room(s) not available") if missing else []
        lines = self._lines(has_new=bool(added))
        for line, stay, room in kept:
            self._keep(lines, line, stay, room)
        for allotment in added:
            lines.add(allotment)
        kept_ids = {line["id"] for line, _, _ in kept}
        self._drop([line["id"] for line in old if line["id"] not in kept_ids])
        lines.settle()
        add_remark(self.connection, self.id_order, self.request.text("remark"))
        self._pay_more()
        self._change_state()

    def _lines(self, *, has_new: bool) -> Lines:
        order = self._row()
        id_cart = str(next_number(self.connection, "cart")) if has_new else order["id_cart"]
        update(self.connection, "orders", self.id_order, {"id_cart": id_cart})
        return Lines(self.connection, self.id_order, id_cart, order["id_customer"], self.now)

    def _row(self) -> Row:
        return get(self.connection, "orders", self.id_order)

    def _keep(self, lines: Lines, line: Row, stay: StayRequest, room: RoomRequest) -> None:
        """A room with the same type and dates stays as it is, guests included; price and services change."""
        if room.price is not None:
            with_tax = orders.cents(room.price * (1 + stay.room_type.tax))
            row = prices(room.price, with_tax - room.price)
            update(self.connection, "room_bookings", line["id"], row)
        self.connection.execute("DELETE FROM extra WHERE id_room_booking = ?", (str(line["id"]),))
        lines.add_extras(line["id"], stay.stay, room.services)

    def _drop(self, line_ids: Sequence[int]) -> None:
        for line_id in line_ids:
            self.connection.execute("DELETE FROM extra WHERE id_room_booking = ?", (str(line_id),))
            self.connection.execute("DELETE FROM room_bookings WHERE id = ?", (line_id,))

    def _pay_more(self) -> None:
        paid = Decimal(self._row()["total_paid_real"])
        wanted = self.request.total_paid or Decimal(0)
        if wanted > paid and self.request.payment:
            orders.add_payment(self.connection, self.id_order, wanted - paid, self.now)

    def _change_state(self) -> None:
        state = orders.BY_BOOKING_STATUS.get(self.request.text("booking_status"))
        if state not in (None, self._row()["current_state"]):
            orders.set_state(self.connection, self.id_order, str(state), self.now)


def _match(
    stays: Sequence[StayRequest], old: Sequence[Row]
) -> tuple[list[tuple[Row, StayRequest, RoomRequest]], list[StayRequest]]:
    """Pair what is asked for with the lines there are, first with first; and what then is left to add."""
    waiting = list(old)
    kept: list[tuple[Row, StayRequest, RoomRequest]] = []
    missing: list[StayRequest] = []
    for stay in stays:
        same = [line for line in waiting if (line["id_product"], line["date_from"], line["date_to"]) == stay.key]
        pairs = list(zip(same, stay.rooms, strict=False))
        kept += [(line, stay, room) for line, room in pairs]
        waiting = [line for line in waiting if line["id"] not in {kept_line["id"] for kept_line, _ in pairs}]
        if len(pairs) < len(stay.rooms):
            missing.append(StayRequest(stay.room_type, stay.stay, stay.rooms[len(pairs) :]))
    return kept, missing


def add_remark(connection: Connection, id_order: int, text: str) -> None:
    """Tags go; a text that looks like a script goes whole, and nothing says so."""
    if not text or _SCRIPT.search(text):
        return
    clean = storable(_TAG.sub("", text))
    connection.execute("INSERT INTO remark VALUES (NULL, ?, ?)", (str(id_order), clean))
