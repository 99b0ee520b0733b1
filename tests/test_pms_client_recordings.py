"""The client against exchanges recorded from a real QloApps 1.6.1."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import httpx2
import pytest

from pms_client import QloAppsClient
from pms_client.bookings import HeldRoom, cancellation, failure, made
from pms_client.changes import change_request, guests_request, plans
from pms_client.lenient import text
from pms_client.names import Customer
from pms_client.quotes import question
from pms_client.tariffs import AddedService, Tariff
from pms_client.wire import Answer
from reservations.errors import OutcomeUnknown, PMSError, PMSRefused, PMSUnavailable, RoomTaken
from reservations.model import Booking, Guest, Money, Offer, Party, RoomRate, Stay
from tests.fakes import FixedClock

RECORDINGS = Path(__file__).resolve().parents[1].parent / "shared" / "qloapps" / "recordings"
STAY = Stay(date(2026, 12, 10), date(2026, 12, 12))

pytestmark = pytest.mark.skipif(not RECORDINGS.is_dir(), reason=f"the recordings are not at {RECORDINGS}")


def recording(number: int) -> dict[str, Any]:
    found = next(RECORDINGS.glob(f"{number:03d}-*.json"))
    return json.loads(found.read_text("utf-8"))  # type: ignore[no-any-return]


def response(number: int) -> httpx2.Response:
    recorded = recording(number)["response"]
    headers = {"content-type": recorded["headers"].get("content-type") or "text/html"}
    return httpx2.Response(recorded["status"], text=recorded["body"], headers=headers)


def body(number: int) -> Any:
    return json.loads(recording(number)["response"]["body"])


def answer(number: int) -> Answer:
    try:
        parsed = body(number)
    except ValueError:
        parsed = None
    return Answer(recording(number)["request"]["path"], recording(number)["response"]["status"], parsed)


class Replay(httpx2.BaseTransport):
    """Answers each resource with one recorded answer, as if everything else were as recorded too."""

    def __init__(self, **numbers: int) -> None:
        self._numbers: Mapping[str, int] = {
            "hotel_room_types": 33,
            "room_type_features": 38,
            "order_states": 49,
            "currencies": 47,
            "languages": 48,
            "services": 39,
            "tax_rules": 45,
            **numbers,
        }
        self.requests: list[httpx2.Request] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        resource = request.url.path.removeprefix("/api/")
        if resource == "room_types":  # the list was recorded with few fields, one room type with all
            return httpx2.Response(200, json={"room_types": [body(29)["room_type"]]})
        if resource == "taxes":  # recorded one by one
            return httpx2.Response(200, json={"taxes": [body(46)["tax"]]})
        if resource == "orders":  # recorded without asking for their currency
            return httpx2.Response(200, json=with_currency(body(self._numbers[resource])))
        return response(self._numbers[resource])


def with_currency(orders: Any) -> Any:
    return {"orders": [row | {"id_currency": "1"} for row in orders["orders"]]} if orders else []


def client(**numbers: int) -> tuple[QloAppsClient, Replay]:
    replay = Replay(**numbers)
    return QloAppsClient(
        "http://qloapps.test", "TESTKEY", "1", clock=FixedClock("2026-11-21"), transport=replay
    ), replay


def test_a_room_type_is_read_whole() -> None:
    room = client()[0].room_types()[0]

    assert (room.id, room.name, room.max_adults, room.max_children, room.max_guests) == ("1", "General Rooms", 2, 2, 4)
    assert room.amenities == ("Wi-Fi", "News Paper", "Power BackUp", "Refrigerator")
    assert room.images[0] == "http://qloapps.test/img/p/1/1-large_default.jpg"


def test_a_name_in_two_languages_is_read() -> None:
    assert text(body(259)["room_types"][0]["name"]) == "General Rooms"


def test_the_key_is_sent_as_recorded() -> None:
    pms, replay = client()
    pms.room_types()

    assert replay.requests[0].headers["authorization"] == recording(33)["request"]["headers"]["Authorization"]


def elements(xml: str | bytes) -> list[tuple[str, str]]:
    return [(each.tag, (each.text or "").strip()) for each in ET.fromstring(xml).iter()]  # noqa: S314 - our own


def test_availability_is_asked_for_as_recorded() -> None:
    assert elements(question("1", STAY, Party(2))) == elements(recording(57)["request"]["body"])


def test_a_quote_is_read_with_its_taxes() -> None:
    offer = client(hotel_ari=58)[0].availability(STAY, Party(2)).offers[0]

    assert offer.total == Money(Decimal("2600.00"), "USD")
    assert offer.rooms[0].net == Money(Decimal("2500.00"), "USD")


def test_two_rooms_cost_what_each_of_them_does() -> None:
    offer = client(hotel_ari=58)[0].availability(STAY, Party(3), rooms=2).offers[0]

    assert [room.total.amount for room in offer.rooms] == [Decimal("2600.00"), Decimal("2600.00")]
    assert offer.total.amount == body(59)["hotel_ari"]["room_types"][0]["total_price_with_tax"]


def test_six_rooms_of_five_are_not_offered() -> None:
    assert client(hotel_ari=60)[0].availability(STAY, Party(6), rooms=6).offers == ()


@pytest.mark.parametrize("number", [73, 75])
def test_a_hotel_that_sells_nothing_has_no_offers(number: int) -> None:
    assert client(hotel_ari=number)[0].availability(STAY, Party(2)).offers == ()


@pytest.mark.parametrize("number", [68, 70, 77, 79])
def test_a_refused_question_is_no_answer(number: int) -> None:
    with pytest.raises(PMSUnavailable):
        client(hotel_ari=number)[0].availability(STAY, Party(2))


def test_both_bookings_under_one_source_are_found() -> None:
    pms, replay = client(orders=85, room_bookings=169)

    found = pms.find("whatsapp:5b0e6c1e")

    assert [(booking.id, booking.reference, booking.is_live) for booking in found] == [("2", "NKDJMJPJQ", True)]
    assert replay.requests[0].url.params["filter[source]"] == "whatsapp:5b0e6c1e"
    assert replay.requests[1].url.params["filter[id_order]"] == "[2|3]"


def test_a_prefix_is_asked_for_as_recorded() -> None:
    pms, replay = client(orders=40)

    assert pms.bookings_of("whatsapp:") == ()
    asked = httpx2.QueryParams(recording(161)["request"]["query"])
    assert replay.requests[0].url.params["filter[source]"] == asked["filter[source]"]


@pytest.mark.parametrize(
    ("number", "raised"),
    [
        (101, RoomTaken),
        (240, RoomTaken),
        (111, PMSRefused),
        (117, PMSRefused),
        (122, PMSRefused),
        (136, PMSRefused),
        (209, PMSRefused),
        (241, PMSRefused),
        (242, PMSRefused),
        (249, PMSRefused),
        (257, PMSUnavailable),
        (89, OutcomeUnknown),
        (123, OutcomeUnknown),
        (126, OutcomeUnknown),
        (128, OutcomeUnknown),
        (208, OutcomeUnknown),
        (270, OutcomeUnknown),
    ],
)
def test_recorded_refusals_and_breakdowns_are_told_apart(number: int, raised: type[PMSError]) -> None:
    assert type(failure(answer(number))) is raised


@pytest.mark.parametrize("number", [76, 77, 89, 136, 270])
def test_no_error_repeats_what_qloapps_wrote(number: int) -> None:
    messages = [error["message"] for error in body(number)["errors"]]

    assert not any(message in str(failure(answer(number))) for message in messages)


@pytest.mark.parametrize(("number", "made_so"), [(86, ("4", ("6",))), (95, ("12", ("16", "17")))])
def test_a_booking_made_tells_its_id_and_rooms(number: int, made_so: tuple[str, tuple[str, ...]]) -> None:
    assert made(answer(number)) == made_so


def names(value: object) -> set[str]:
    """All names of members in a JSON value."""
    if isinstance(value, list):
        return set().union(*map(names, value))
    return set(value) | set().union(*map(names, value.values())) if isinstance(value, dict) else set()


def test_nothing_is_sent_that_qloapps_was_not_seen_to_take() -> None:
    pms, replay = client(customers=155, bookings=86, orders=40, room_bookings=40)
    room = pms.room_types()[0]
    price = Money(Decimal(2500), "USD")
    offer = Offer(STAY, (RoomRate(room, Party(2, (5,)), price, price),), price)

    with pytest.raises(OutcomeUnknown):  # the recorded read-backs show another booking
        pms.book(offer, Guest("Ana Diaz", "ana@example.com", "+15550001111"), source="whatsapp:1", remark="")
    sent = next(request for request in replay.requests if request.url.path == "/api/bookings")

    recorded = [json.loads(recording(number)["request"]["body"]) for number in (83, 91, 143, 283)]
    assert names(json.loads(sent.content)) <= set().union(*map(names, recorded))


def changed(now: Stay, wanted: Stay) -> Any:
    """What is sent to give a booking other nights."""
    pms, _ = client()
    tariffs = {"1": Tariff(1, (AddedService("5", 2, Decimal(250), is_per_night=True),), {})}
    price = Money(Decimal(2500), "USD")
    offer = Offer(wanted, (RoomRate(pms.room_types()[0], Party(2, (5,)), price, price),), price)
    held = (HeldRoom("4", "1", "1", Party(2, (5,)), (now,)),)
    booking = Booking("1", "R", "s", (), price, is_live=True)
    who = Customer("Ana", "Diaz", "ana@example.com", "+15550001111")
    return json.loads(change_request("1", booking, next(plans(held, offer, tariffs)), who, tariffs, "remark"))


@pytest.mark.parametrize("wanted", [STAY.moved(5), Stay(STAY.check_in, date(2026, 12, 14))])
def test_nothing_is_sent_to_change_that_qloapps_was_not_seen_to_take(wanted: Stay) -> None:
    recorded = [json.loads(recording(number)["request"]["body"]) for number in (83, 91, 96, 107, 143, 177, 185)]

    assert names(changed(STAY, wanted)) <= set().union(*map(names, recorded))


def test_guests_are_told_to_a_line_as_recorded() -> None:
    line = body(169)["bookings"][0] | {"id": "5"}

    sent = dict(elements(guests_request(line, Party(1, (7,)))))

    recorded = dict(elements(recording(181)["request"]["body"]))
    fields = recorded.keys() - {"associations", "booking_extra_demands"}
    assert sent.keys() == fields
    assert (sent["adults"], sent["children"], sent["child_ages"]) == ("1", "1", '["7"]')


def test_the_stored_total_of_a_room_with_its_tax_group_is_foreseen() -> None:
    """Recording 143 books at 3333.33, and 159 shows what became of it."""
    rates = {1: frozenset({Decimal("1.04")})}

    _, charged = Tariff(1, (), rates).chargeable(2, Decimal("3333.33"), Decimal("3466.66"))

    stored = next(row for row in body(159)["orders"] if row["reference"] == "ATJYLWBIO")
    assert charged == Decimal(stored["total_paid_tax_incl"])


def test_a_customer_is_looked_up_as_recorded() -> None:
    pms, replay = client(customers=154, bookings=101)
    room = pms.room_types()[0]
    price = Money(Decimal(2500), "USD")
    offer = Offer(STAY, (RoomRate(room, Party(2), price, price),), price)

    with pytest.raises(RoomTaken):
        pms.book(offer, Guest("Eva Luz", "ana@example.com", "+34600"), source="whatsapp:1", remark="")

    looked_up, booked = replay.requests[-2:]
    assert looked_up.url.params == httpx2.QueryParams(recording(154)["request"]["query"])
    assert json.loads(booked.content)["booking"]["associations"]["customer_detail"]["firstname"] == "Ana"


def test_a_cancellation_is_sent_as_recorded() -> None:
    assert cancellation("2", "4").decode() == recording(206)["request"]["body"]
