"""Which code answers which call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from . import ari, booking_answers, bookings, orders, pictures, qlo, query
from .bodies import ROOT, parse_record
from .booking_request import FILE, BookingRequest
from .booking_request import parse as parse_booking
from .errors import NOTICE, Breakdown, Fault, Refusal, required
from .faults import BadLuck
from .keys import ApiKey
from .plain import Reader, Writer
from .render import Answer, json_answer, xml_answer
from .resources import EVERY_NAME, TABLES
from .shop import Shop
from .store import find

_METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE")
_READING = ("GET", "HEAD")
_NOT_FOUND = Answer(b"", None, 404)


@dataclass(frozen=True)
class Call:
    """One request; `path` is what follows the resource, `base` the address of the webservice."""

    method: str
    resource: str
    path: tuple[str, ...]
    arguments: Mapping[str, str]
    body: str
    base: str
    as_json: bool

    @property
    def row_id(self) -> str:
        return self.path[0] if self.path else ""


def answer(shop: Shop, key: ApiKey, call: Call, luck: BadLuck) -> Answer:
    _check_method(call)
    if not call.resource:
        return _root(shop, key, call)
    _check_rights(key, call)
    return _route(shop, call, luck) or _NOT_FOUND


def _check_method(call: Call) -> None:
    if call.method not in _METHODS or (call.resource == "hotel_ari" and call.method != "POST"):
        raise Refusal(405, Fault(23, f"Method {call.method} is not valid"))


def _check_rights(key: ApiKey, call: Call) -> None:
    if call.resource not in EVERY_NAME:
        hint = query.did_you_mean(call.resource, EVERY_NAME)
        raise Refusal(400, Fault(27, f'Resource of type "{call.resource}" does not exists. {hint}'))
    if not key.allows_resource(call.resource):
        message = f'Resource of type "{call.resource}" is not allowed with this authentication key'
        raise Refusal(401, Fault(26, message))
    if not key.allows(call.resource, call.method):
        message = f"Method {call.method} is not allowed for the resource {call.resource} with this authentication key"
        raise Refusal(405, Fault(25, message))


def _root(shop: Shop, key: ApiKey, call: Call) -> Answer:
    names = [name for name in EVERY_NAME if key.allows_resource(name)]
    if call.as_json:
        return json_answer(names)
    shop_name = shop.hotels.data["shop"]["name"]
    lines = "".join(f'<{name} xlink:href="{call.base}{name}"{_rights(key, name)}/>\n' for name in names)
    return xml_answer(f'<api shopName="{shop_name}">\n{lines}</api>\n')


def _rights(key: ApiKey, resource: str) -> str:
    methods = ("GET", "PUT", "POST", "DELETE", "HEAD")
    return "".join(f' {method.lower()}="{"true" if key.allows(resource, method) else "false"}"' for method in methods)


def _route(shop: Shop, call: Call, luck: BadLuck) -> Answer | None:
    if call.resource == "bookings":
        return _bookings(shop, call, luck)
    if call.resource == "order_histories" and call.method == "POST":
        return _change_state(shop, call)
    if call.resource in TABLES:
        return _plain(shop, call)
    if call.resource == "hotel_ari":
        return _availability(shop, call)
    with shop.store.reading() as connection:
        if call.resource == "images":
            return pictures.answer(connection, list(call.path), call.base, as_json=call.as_json)
        if call.resource == "qlo":
            return qlo.answer(connection, shop.house(), call.row_id, call.arguments)
    if call.resource == "extra_services":
        raise Breakdown(500)
    return Answer(b"This simulator does not have that resource.", "text/plain", 501)


def _availability(shop: Shop, call: Call) -> Answer:
    house = shop.house()
    with shop.store.reading() as connection:
        return ari.answer(
            connection, house, call.body, as_json=call.as_json, currency=shop.hotels.currency, base=call.base
        )


def _plain(shop: Shop, call: Call) -> Answer | None:
    resource = TABLES[call.resource]
    if call.method in _READING:
        with shop.store.reading() as connection:
            reader = Reader(connection, resource, call.base, as_json=call.as_json)
            if not call.row_id:
                return reader.rows(query.parse(resource, call.arguments))
            if "display" in call.arguments:
                return reader.ids_only(call.row_id)
            return reader.one(call.row_id, call.arguments.get("language"))
    with shop.store.writing() as connection:
        writer = Writer(Reader(connection, resource, call.base, as_json=call.as_json), shop.now())
        if call.method == "POST":
            return writer.create(call.body)
        if call.method == "PUT":
            return writer.replace(call.row_id, call.body)
        return Answer(b"", None) if writer.delete(call.row_id) else None


def _change_state(shop: Shop, call: Call) -> Answer:
    record = parse_record(call.body)
    for name in ("id_order_state", "id_order"):
        if not record.values.get(name):
            raise required(name)
    id_order, state = record.values["id_order"], record.values["id_order_state"]
    with shop.store.writing() as connection:
        if not all(
            given.isdecimal() and find(connection, table, given)
            for table, given in (("orders", id_order), ("order_states", state))
        ):
            raise Breakdown(200, "Invalid new order status")
        now = shop.now()
        entry = orders.set_state(connection, int(id_order), state, now)
        reader = Reader(connection, TABLES["order_histories"], call.base, as_json=call.as_json)
        shown = {"id": entry, "id_employee": "", "id_order_state": state, "id_order": id_order, "date_add": now}
        return reader.show(shown, status=201)


def _bookings(shop: Shop, call: Call, luck: BadLuck) -> Answer | None:
    if call.method == "DELETE":
        raise Refusal(405, Fault(101, "Method DELETE is not allowed for the resource bookings"))
    if call.method == "POST":
        id_order = bookings.create(shop.store, shop.house(), call.body, shop.now(), hesitation=luck.seconds("hesitate"))
    elif call.method == "PUT":
        id_order = bookings.replace(shop.store, shop.house(), call.body, shop.now())
    elif call.row_id.isdecimal():
        id_order = int(call.row_id)
    else:
        with shop.store.reading() as connection:
            return booking_answers.list_answer(connection, as_json=call.as_json, base=call.base)
    with shop.store.reading() as connection:
        answered = booking_answers.answer(connection, id_order, as_json=call.as_json)
    if answered is not None and luck.has("notices"):
        _complain(shop, call)
    return answered


def _complain(shop: Shop, call: Call) -> None:
    """With notices on, PHP's small slips turn an answer into a 500 after the work is done."""
    notices = []
    request = parse_booking(call.body) if call.method == "POST" else BookingRequest({})
    if call.method == "POST" and not request.names_all_tax_groups:
        notices.append(_notice("Undefined index: total_tax", 504))
    if not shop.shows_prices_with_tax:
        notices += [_notice("Undefined variable: useTax", line) for line in (3463, 3494)]
    if notices:
        raise Refusal(500, *notices)


def _notice(text: str, line: int) -> Fault:
    return Fault(NOTICE, f"[PHP Notice #8] {text} ({ROOT}/{FILE}, line {line})")
