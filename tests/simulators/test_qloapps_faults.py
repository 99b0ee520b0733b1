"""Bad days of the simulated QloApps, in process and on a port of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread
from typing import Any

import httpx2
import pytest

from simulators.qloapps import DEFAULT_KEY, FaultRule, InProcess, Shop, create_app
from simulators.qloapps.__main__ import main, parse, server

GUEST = {"firstname": "Ana", "lastname": "Diaz", "email": "ana@example.com", "phone": "+15550001111"}
BOOKING = {
    "id_property": 1,
    "currency": "USD",
    "source": "whatsapp:one",
    "remark": "late arrival",
    "associations": {
        "customer_detail": GUEST,
        "room_types": [
            {
                "id_room_type": 1,
                "checkin_date": "2026-12-10",
                "checkout_date": "2026-12-12",
                "number_of_rooms": 1,
            }
        ],
    },
}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "shop.sqlite3"


@pytest.fixture(params=[httpx2.WSGITransport, InProcess])
def client(database: Path, request: pytest.FixtureRequest) -> Iterator[httpx2.Client]:
    app = create_app(database)
    base = "http://qloapps.test/"
    with httpx2.Client(transport=request.param(app), base_url=base, auth=(DEFAULT_KEY, "")) as found:
        yield found
    app.extensions["shop"].close()


@pytest.fixture
def shop(client: httpx2.Client, database: Path) -> Iterator[Shop]:
    """Another process's view of the same shop."""
    shop = Shop(database)
    yield shop
    shop.close()


def book(client: httpx2.Client) -> httpx2.Response:
    return client.post("api/bookings?output_format=JSON", json={"booking": BOOKING})


def test_an_error_after_the_work_leaves_a_booking_behind(client: httpx2.Client, shop: Shop) -> None:
    shop.faults.add(FaultRule("error_after", method="POST", resource="bookings", times=1))

    assert (book(client).status_code, len(shop.live_bookings())) == (500, 1)
    assert book(client).status_code == 200


def test_an_error_before_the_work_leaves_nothing(client: httpx2.Client, shop: Shop) -> None:
    shop.faults.add(FaultRule("error_before", resource="bookings", times=1))

    assert (book(client).status_code, shop.live_bookings()) == (500, [])


@pytest.mark.parametrize(("kind", "bookings"), [("cut_before", 0), ("cut_after", 1)])
def test_a_cut_connection_is_a_transport_error(client: httpx2.Client, shop: Shop, kind: str, bookings: int) -> None:
    shop.faults.add(FaultRule(kind, times=1))

    with pytest.raises(httpx2.TransportError):
        book(client)
    assert len(shop.live_bookings()) == bookings


@pytest.mark.parametrize(("kind", "status", "code"), [("wrong_key", 401, 20), ("maintenance", 503, 22)])
def test_the_whole_webservice_can_be_shut(client: httpx2.Client, shop: Shop, kind: str, status: int, code: int) -> None:
    shop.faults.add(FaultRule(kind))

    answer = client.get("api/hotels?output_format=JSON")

    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (status, code)


def test_what_the_simulator_trips_over_is_a_500(client: httpx2.Client, caplog: pytest.LogCaptureFixture) -> None:
    beyond_sqlite = 10**30

    assert client.get(f"api/orders/{beyond_sqlite}").status_code == 500
    assert [record.levelname for record in caplog.records if record.name == "simulators.qloapps"] == ["ERROR"]


def test_a_delay_holds_the_answer_back(client: httpx2.Client, shop: Shop) -> None:
    shop.faults.add(FaultRule("delay", seconds=0.1))
    started = time.monotonic()

    client.get("api/hotels")

    assert time.monotonic() - started >= 0.1


def test_a_fault_meets_only_the_calls_it_names(client: httpx2.Client, shop: Shop) -> None:
    shop.faults.add(FaultRule("error_before", method="POST", resource="hotel_ari"))

    assert client.get("api/hotels").status_code == 200
    assert client.post("api/hotel_ari").status_code == 500


def test_with_notices_on_a_booking_is_made_and_answered_with_500(client: httpx2.Client, shop: Shop) -> None:
    shop.faults.add(FaultRule("notices"))

    answer = book(client)

    assert {error["code"] for error in answer.json()["errors"]} == {5}
    assert client.get("api/bookings?output_format=JSON").json() == {"bookings": [{"id": 1}]}


def test_two_calls_at_once_get_the_same_room(client: httpx2.Client, shop: Shop) -> None:
    shop.faults.add(FaultRule("hesitate", seconds=1.0))

    with ThreadPoolExecutor(2) as pool:
        statuses = {future.result().status_code for future in [pool.submit(book, client) for _ in range(2)]}

    assert statuses == {200}
    assert [booking["rooms"][0]["id_room"] for booking in shop.live_bookings()] == [1, 1]


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ({"kind": "flood"}, "unknown kind of fault"),
        ({"kind": "delay", "seconds": -1}, "seconds must be between"),
        ({"kind": "delay", "times": 0}, "times must be 1 or more"),
        ({"kind": "delay", "often": 1}, "unknown in a fault rule: often"),
        ({}, "kind"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(client: httpx2.Client, rule: dict[str, Any], reason: str) -> None:
    answer = client.post("_control/faults", json=rule)

    assert answer.status_code == 400
    assert reason in answer.json()["error"]


def test_rules_are_listed_replaced_and_cleared(client: httpx2.Client) -> None:
    client.post("_control/faults", json=[{"kind": "delay", "seconds": 1}, {"kind": "wrong_key"}])
    replaced = client.put("_control/faults", json={"kind": "delay", "method": "post", "times": 2}).json()["faults"]

    assert replaced == [{"kind": "delay", "method": "POST", "resource": "", "times": 2, "seconds": 0.0}]
    assert client.delete("_control/faults").json() == {"faults": []}


def test_the_live_bookings_tell_all_a_person_wants_to_see(client: httpx2.Client) -> None:
    book(client)

    [booking] = client.get("_control/bookings").json()["bookings"]

    assert booking["customer"] == GUEST
    assert (booking["source"], booking["remark"]) == ("whatsapp:one", "late arrival")
    assert (booking["state"], booking["state_name"], booking["total"]) == (1, "Awaiting payment", "2080.000000")
    assert booking["rooms"][0] == {
        "id": 1,
        "id_room": 1,
        "id_room_type": 1,
        "room": "GR-101",
        "room_type": "General Rooms",
        "date_from": "2026-12-10",
        "date_to": "2026-12-12",
        "adults": 2,
        "children": 2,
    }


def test_the_newest_live_bookings_can_be_asked_for(client: httpx2.Client) -> None:
    for _ in range(3):
        book(client)

    assert [each["id"] for each in client.get("_control/bookings?newest=2").json()["bookings"]] == [2, 3]


def test_others_take_rooms_and_give_them_back(client: httpx2.Client) -> None:
    stay = {"id_room_type": 1, "date_from": "2026-12-11", "date_to": "2026-12-13"}
    taken = client.post("_control/bookings", json=stay | {"rooms": 5, "source": "website"})
    assert book(client).json()["errors"][0]["message"] == "Requested room(s) not available."

    client.delete(f"_control/bookings/{taken.json()['id']}")

    assert book(client).status_code == 200


@pytest.mark.parametrize(
    ("change", "status"),
    [({"rooms": 6}, 409), ({"id_room_type": 99}, 409), ({"date_from": "soon"}, 400), ({"date_to": None}, 400)],
)
def test_others_cannot_book_what_is_not_there(client: httpx2.Client, change: dict[str, Any], status: int) -> None:
    stay = {"id_room_type": 1, "date_from": "2026-12-11", "date_to": "2026-12-13"}

    assert client.post("_control/bookings", json=stay | change).status_code == status


def test_an_unknown_booking_cannot_be_cancelled(client: httpx2.Client) -> None:
    assert client.delete("_control/bookings/7").status_code == 404


def test_a_reset_shop_is_as_new(client: httpx2.Client, shop: Shop) -> None:
    book(client)
    shop.faults.add(FaultRule("maintenance"))

    assert client.post("_control/reset").json() == {"reset": True}

    assert book(client).json()["booking"]["id"] == 1


FRONT_DESK = """
import sys
from datetime import date
from simulators.qloapps import Shop
shop = Shop(sys.argv[1])
for day in range(1, 6):
    shop.book_elsewhere(int(sys.argv[2]), date(2026, 12, day), date(2026, 12, day + 1), rooms=5)
shop.close()
"""


def test_several_processes_share_a_shop_from_its_first_moment(tmp_path: Path) -> None:
    database = tmp_path / "shared.sqlite3"
    root = Path(__file__).resolve().parents[2]
    commands = [[sys.executable, "-c", FRONT_DESK, str(database), str(room_type)] for room_type in (1, 2, 3)]

    running = [subprocess.Popen(command, cwd=root) for command in commands]

    assert [process.wait(timeout=30) for process in running] == [0, 0, 0]
    shop = Shop(database)
    assert sum(len(booking["rooms"]) for booking in shop.live_bookings()) == 3 * 5 * 5
    shop.close()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    running = server(parse(["--port", "0", "--database", str(tmp_path / "alone.sqlite3")]))
    thread = Thread(target=running.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://{running.host}:{running.port}/"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.mark.parametrize("kind", ["cut_before", "cut_after"])
def test_stand_alone_the_connection_is_really_cut(address: str, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    with httpx2.Client(base_url=address, auth=(DEFAULT_KEY, "")) as client:
        client.post("_control/faults", json={"kind": kind, "times": 1})

        with pytest.raises(httpx2.TransportError):
            book(client)
        assert len(client.get("_control/bookings").json()["bookings"]) == (kind == "cut_after")
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def test_a_key_of_another_length_is_refused_at_the_start(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--database", "x", "--key", "short"])

    assert "a key has 32 characters" in capsys.readouterr().err


def test_the_simulator_runs_until_it_is_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("werkzeug.serving.BaseWSGIServer.serve_forever", interrupt)

    main(["--port", "0", "--database", str(tmp_path / "alone.sqlite3")])
