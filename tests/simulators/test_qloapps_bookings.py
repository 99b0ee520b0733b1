"""What the simulated QloApps does with bookings beyond what was recorded, and with a hotel of another kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from flask import Flask

from simulators.qloapps import DEFAULT_HOTELS, DEFAULT_KEY, Shop, create_app

CASA_AZUL = DEFAULT_HOTELS.with_name("casa_azul.toml")
ANA = {"firstname": "Ana", "lastname": "Diaz", "email": "ana@example.com", "phone": "+15550001111"}
STAY = ("2026-12-10", "2026-12-12")


def client_of(app: Flask) -> httpx2.Client:
    transport = httpx2.WSGITransport(app=app)
    return httpx2.Client(
        transport=transport,
        base_url="http://qloapps.test/api/",
        auth=(DEFAULT_KEY, ""),
        params={"output_format": "JSON"},
    )


@pytest.fixture
def prime(tmp_path: Path) -> Iterator[httpx2.Client]:
    app = create_app(tmp_path / "prime.sqlite3")
    with client_of(app) as client:
        yield client
    app.extensions["shop"].close()


@pytest.fixture
def casa(tmp_path: Path) -> Iterator[httpx2.Client]:
    app = create_app(tmp_path / "casa.sqlite3", CASA_AZUL)
    with client_of(app) as client:
        yield client
    app.extensions["shop"].close()


def body(room_type: int, *rooms: dict[str, Any], stay: tuple[str, str] = STAY, **more: Any) -> dict[str, Any]:
    detail = {"customer_detail": ANA | more.pop("guest", {})} | more.pop("associations", {})
    wanted = {"id_room_type": room_type, "checkin_date": stay[0], "checkout_date": stay[1]}
    stays = [wanted | {"number_of_rooms": len(rooms) or 1, "rooms": list(rooms)}]
    booking = {"id_property": 1, "currency": "USD", "source": "test", **more}
    return {"booking": booking | {"associations": detail | {"room_types": stays}}}


def book(client: httpx2.Client, room_type: int, *rooms: dict[str, Any], **more: Any) -> Any:
    answer = client.post("bookings", json=body(room_type, *rooms, **more))
    assert answer.status_code == 200, answer.text
    return answer.json()["booking"]


def ask(client: httpx2.Client, *, stay: tuple[str, str], room_type: int = 1, more: str = "") -> Any:
    search = (
        f"<qloapps><hotel_ari><id_hotel>1</id_hotel><id_room_type>{room_type}</id_room_type>"
        f"<date_from>{stay[0]}</date_from><date_to>{stay[1]}</date_to>{more}</hotel_ari></qloapps>"
    )
    return client.post("hotel_ari", content=search).json()


def quote(client: httpx2.Client, *, stay: tuple[str, str], room_type: int = 1) -> Any:
    return ask(client, stay=stay, room_type=room_type)["hotel_ari"]["room_types"][0]


def order(client: httpx2.Client, id_order: int) -> Any:
    return client.get(f"orders/{id_order}").json()["order"]


def test_a_booking_without_a_price_costs_less_than_the_quote(prime: httpx2.Client) -> None:
    booked = book(prime, 1, {"adult": 2})

    assert quote(prime, stay=STAY)["total_price"] == 2500
    assert booked["associations"]["price_details"]["total_price_without_tax"] == 2000


def test_a_new_price_for_the_same_stay_is_taken_and_the_room_line_kept(prime: httpx2.Client) -> None:
    booked = book(prime, 1, {"adult": 2})
    changed = body(1, {"adult": 1, "unit_price_without_tax": 2500}, id=booked["id"])

    answer = prime.put(f"bookings/{booked['id']}", json=changed).json()["booking"]

    room = answer["associations"]["room_types"][0]["rooms"][0]
    assert (room["id_hotel_booking"], room["adults"], room["unit_price_without_tax"]) == (1, 2, 2500)
    assert order(prime, booked["id"])["total_paid_tax_incl"] == "2600.000000"


def test_more_rooms_of_the_same_stay_are_added_to_those_there_are(prime: httpx2.Client) -> None:
    booked = book(prime, 1, {"adult": 2})

    answer = prime.put("bookings/1", json=body(1, {"adult": 2}, {"adult": 1}, id=booked["id"])).json()["booking"]

    rooms = answer["associations"]["room_types"][0]["rooms"]
    assert [(room["id_hotel_booking"], room["id_room"], room["adults"]) for room in rooms] == [(1, 1, 2), (2, 2, 1)]


def test_a_changed_booking_that_was_cancelled_holds_rooms_under_a_cancelled_order(prime: httpx2.Client) -> None:
    booked = book(prime, 1, {"adult": 2})
    prime.put("bookings/1", json=body(1, {"adult": 2}, id=booked["id"], booking_status=3))

    prime.put("bookings/1", json=body(1, {"adult": 2}, id=booked["id"], stay=("2026-12-15", "2026-12-16")))

    lines = prime.get("room_bookings", params={"display": "[id,is_cancelled]"}).json()["bookings"]
    assert order(prime, booked["id"])["current_state"] == "4"
    assert lines == [{"id": "2", "is_cancelled": "0"}]


def test_a_refunded_order_frees_its_rooms_without_being_cancelled(prime: httpx2.Client) -> None:
    booked = book(prime, 1, {"adult": 2}, booking_status=4)

    line = prime.get("room_bookings/1").json()["booking"]
    assert order(prime, booked["id"])["current_state"] == "5"
    assert (line["is_refunded"], line["is_cancelled"]) == ("1", "0")


def test_all_paid_makes_the_order_paid_with_an_invoice(prime: httpx2.Client) -> None:
    paid = {"price_details": {"total_paid": 2080}, "payment_detail": {"payment_type": "remote"}}
    booked = book(prime, 1, {"adult": 2}, associations=paid)

    found = order(prime, booked["id"])
    assert (found["current_state"], found["valid"], found["payment_type"]) == ("2", "1", "3")
    assert found["total_paid_real"] == "2080.000000"


def test_a_total_above_the_computed_one_lifts_every_room_alike(prime: httpx2.Client) -> None:
    total = {"price_details": {"total_price_with_tax": 5200}}
    booked = book(prime, 1, {"adult": 2}, {"adult": 2}, associations=total)

    rooms = booked["associations"]["room_types"][0]["rooms"]
    assert [room["unit_price_without_tax"] for room in rooms] == [2500, 2500]


@pytest.mark.parametrize(
    ("guest", "status"),
    [
        ({"firstname": "Ana4"}, 200),
        ({"phone": "call me"}, 200),
        ({"lastname": "D" * 33}, 500),
    ],
)
def test_a_bad_name_of_a_known_guest_is_skipped_and_a_too_long_one_breaks(
    prime: httpx2.Client, guest: dict[str, str], status: int
) -> None:
    book(prime, 1, {"adult": 2})

    answer = prime.post("bookings", json=body(1, {"adult": 2}, guest=guest))

    known = prime.get("customers/2").json()["customer"]
    assert answer.status_code == status
    assert (known["firstname"], known["phone"]) == ("Ana", "" if "phone" in guest else ANA["phone"])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"payment_status": 7}, "Invalid payment status."),
        ({"guest": {"firstname": ""}}, "Please provide a valid first name."),
        ({"guest": {"lastname": None}}, "Please provide a valid last name."),
        ({"stay": ("2026-12-10", "soon")}, "Invalid check out date in the request"),
    ],
)
def test_a_booking_is_refused_with_its_reason(prime: httpx2.Client, change: dict[str, Any], message: str) -> None:
    answer = prime.post("bookings", json=body(1, {"adult": 2}, **change))

    assert (answer.status_code, answer.json()["errors"]) == (400, [{"code": 404, "message": message}])


def test_a_booking_without_a_number_of_rooms_is_refused(prime: httpx2.Client) -> None:
    wanted = body(1)
    del wanted["booking"]["associations"]["room_types"][0]["number_of_rooms"]

    assert prime.post("bookings", json=wanted).json()["errors"][0]["message"] == "number of rooms is missing"


def test_two_stays_of_one_order_do_not_get_the_same_room_on_the_same_night(prime: httpx2.Client) -> None:
    wanted = body(1, {"adult": 2})
    wanted["booking"]["associations"]["room_types"] *= 2

    rooms = prime.post("bookings", json=wanted).json()["booking"]["associations"]["room_types"][0]["rooms"]

    assert [room["id_room"] for room in rooms] == [1, 2]


def test_what_is_no_number_counts_as_php_casts_it(prime: httpx2.Client) -> None:
    odd = {"adult": "two", "child": "x", "child_ages": "5", "unit_price_without_tax": "NaN"}

    room = book(prime, 1, odd)["associations"]["room_types"][0]["rooms"][0]

    assert (room["adults"], room["child"], room["unit_price_without_tax"]) == (0, 0, 2000)


def test_xml_without_a_booking_is_an_invalid_request(prime: httpx2.Client) -> None:
    answer = prime.post("bookings", content="<qloapps><order/></qloapps>")

    assert [error["code"] for error in answer.json()["errors"]] == [127, 3, 404]


def test_an_order_history_without_an_order_is_refused(prime: httpx2.Client) -> None:
    answer = prime.post("order_histories", content="<qloapps><order_history/></qloapps>")

    assert answer.json()["errors"] == [{"code": 41, "message": 'parameter "id_order_state" required'}]


def test_a_state_can_be_set_with_a_json_answer(prime: httpx2.Client) -> None:
    book(prime, 1, {"adult": 2})
    wanted = (
        "<qloapps><order_history><id_order>1</id_order><id_order_state>4</id_order_state></order_history></qloapps>"
    )

    answer = prime.post("order_histories", content=wanted)

    assert answer.status_code == 201
    assert answer.json()["order_history"]["id_order_state"] == "4"


def test_a_free_house_is_asked_about_in_vain(prime: httpx2.Client) -> None:
    assert prime.get("bookings").json() == []
    assert prime.get("bookings", params={"output_format": "XML"}).text.endswith("<bookings>\n</bookings>\n</qloapps>\n")


@pytest.mark.parametrize(
    ("stay", "total"),
    [
        (("2027-05-03", "2027-05-05"), 128 + 20),  # two plain nights and the final cleaning
        (("2027-06-30", "2027-07-02"), 128 + 18.5 + 20),  # the second one in summer
    ],
)
def test_a_season_raises_the_price_by_an_amount(casa: httpx2.Client, stay: tuple[str, str], total: float) -> None:
    assert quote(casa, stay=stay)["total_price"] == total


def test_a_season_may_change_the_price_by_a_percentage(casa: httpx2.Client) -> None:
    winter = quote(casa, room_type=2, stay=("2027-01-10", "2027-01-12"))
    summer = quote(casa, room_type=2, stay=("2027-07-10", "2027-07-12"))

    assert (winter["total_price"], summer["total_price"]) == (151.2, 241.4)


def test_a_season_may_set_the_price(casa: httpx2.Client) -> None:
    found = quote(casa, room_type=4, stay=("2027-07-10", "2027-07-12"))

    assert (found["total_price"], found["total_price_with_tax"]) == (318, 349.8)


@pytest.mark.parametrize(
    ("stay", "free"),
    [
        (("2027-08-10", "2027-08-13"), 0),
        (("2027-08-10", "2027-08-14"), 3),
        (("2027-07-31", "2027-08-02"), 3),
    ],
)
def test_in_august_only_longer_stays_are_available(casa: httpx2.Client, stay: tuple[str, str], free: int) -> None:
    assert len(quote(casa, stay=stay)["rooms"]["available"]) == free


def test_a_maximum_stay_shows_as_unavailable(casa: httpx2.Client) -> None:
    assert quote(casa, room_type=3, stay=("2027-05-01", "2027-05-16"))["rooms"]["available"] == []


def test_bookings_are_in_the_hotels_currency_and_time_zone(casa: httpx2.Client) -> None:
    booked = book(casa, 1, {"adult": 2}, currency="EUR")

    assert (booked["currency"], booked["associations"]["price_details"]["total_tax"]) == ("EUR", 12.8)
    refused = casa.post("bookings", json=body(1, {"adult": 2}, currency="USD")).json()
    assert refused["errors"][0]["message"] == "Please provide valid currency."


def test_texts_come_in_every_language_of_the_hotel(casa: httpx2.Client) -> None:
    names = casa.get("room_types/1").json()["room_type"]["name"]

    assert [name["value"] for name in names] == ["Doble con jardín", "Garden Double", "Doppelzimmer zum Garten"]
    german = casa.get("room_types/1", params={"language": "3"}).json()["room_type"]
    assert german["name"] == "Doppelzimmer zum Garten"


def test_the_available_rooms_can_be_left_out(prime: httpx2.Client) -> None:
    book(prime, 1, {"adult": 2})

    found = ask(prime, stay=STAY, more="<get_booked_rooms>1</get_booked_rooms>")["hotel_ari"]

    assert list(found["room_types"][0]["rooms"]) == ["booked"]
    assert "total_available_rooms" not in found


def test_a_search_that_names_no_search_is_refused(prime: httpx2.Client) -> None:
    answer = prime.post("hotel_ari", content="<qloapps/>")

    assert answer.json()["errors"][0]["message"] == "Validation error: Invalid ARI search parameters found."


def test_a_room_is_taken_on_every_night_of_a_long_stay_and_of_a_short_one(prime: httpx2.Client) -> None:
    book(prime, 1, {"id_room": 1}, stay=("2026-12-01", "2026-12-29"))
    book(prime, 1, {"id_room": 2}, stay=("2026-12-28", "2026-12-29"))

    free = [
        list(quote(prime, stay=(f"2026-12-{day}", f"2026-12-{day + 1}"))["rooms"]["available"]) for day in (27, 28, 29)
    ]
    assert free == [["2", "3", "4", "5"], ["3", "4", "5"], ["1", "2", "3", "4", "5"]]


def test_a_price_changed_by_another_process_is_charged_at_once(tmp_path: Path, prime: httpx2.Client) -> None:
    before = quote(prime, stay=STAY)["base_price"]
    back_office = Shop(tmp_path / "prime.sqlite3")
    with back_office.store.writing() as connection:
        connection.execute("UPDATE room_types SET price = '2000.000000' WHERE id = 1")
    back_office.close()

    assert (before, quote(prime, stay=STAY)["base_price"]) == (1250, 2250)


def test_rates_by_date_need_their_dates(prime: httpx2.Client) -> None:
    answer = prime.get("qlo/getRoomRates", params={"id_hotel": "1"})

    assert answer.json()["errors"] == [{"code": 41, "message": 'parameter "date_from" required'}]


def test_an_unknown_call_of_the_older_resource_is_not_found(prime: httpx2.Client) -> None:
    assert prime.get("qlo/getWeather").status_code == 404


def test_a_shop_keeps_its_bookings_when_it_is_opened_again(tmp_path: Path) -> None:
    for _ in range(2):
        app = create_app(tmp_path / "shop.sqlite3")
        with client_of(app) as client:
            book(client, 1, {"adult": 2})
            found = client.get("bookings").json()
        app.extensions["shop"].close()

    assert found == {"bookings": [{"id": 1}, {"id": 2}]}


def test_a_shop_keeps_its_hotels_until_it_is_reset(tmp_path: Path) -> None:
    database = tmp_path / "new folder" / "shop.sqlite3"
    Shop(database, CASA_AZUL).close()
    shop = Shop(database, DEFAULT_HOTELS)
    kept = shop.hotels.currency

    shop.reset()

    assert (kept, shop.hotels.currency) == ("EUR", "USD")
    shop.close()
