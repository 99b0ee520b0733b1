"""The QloApps client when the PMS refuses, breaks down, is slow or away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import httpx2
import pytest
from werkzeug.serving import make_server

from pms_client import QloAppsClient
from reservations.errors import OutcomeUnknown, PMSError, PMSRefused, PMSUnavailable, RoomTaken
from reservations.model import Offer, Party
from reservations.ports import PMS, Deadline
from simulators.qloapps import DEFAULT_KEY, create_app
from tests.pms_house import KEY, STAY, House, book, simulated_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with simulated_house(tmp_path) as found:
        yield found


@pytest.fixture
def offer(house: House) -> Offer:
    return house.double_for_two()


class Unlucky(httpx2.BaseTransport):
    """Breaks the requests to one resource, before or after they are served."""

    def __init__(self, inner: httpx2.BaseTransport, resource: str, error: Exception, *, served: bool = False) -> None:
        self._inner = inner
        self._resource = resource
        self._error = error
        self._served = served
        self.tries = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if not request.url.path.endswith(self._resource):
            return self._inner.handle_request(request)
        self.tries += 1
        if self._served:
            self._inner.handle_request(request)
        raise self._error


def refusal(status: int, code: int, message: str) -> httpx2.Response:
    return httpx2.Response(status, json={"errors": [{"code": code, "message": message}]})


def answering(house: House, resource: str, answer: httpx2.Response) -> QloAppsClient:
    """A client that always gets this answer from one resource."""

    def serve(request: httpx2.Request) -> httpx2.Response:
        return answer if request.url.path.endswith(resource) else house.wire.handle_request(request)

    return house.client(httpx2.MockTransport(serve))


# bad days while booking


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (httpx2.ConnectError("refused"), PMSUnavailable),
        (httpx2.ConnectTimeout("slow"), PMSUnavailable),
        (httpx2.PoolTimeout("full"), PMSUnavailable),
        (httpx2.ReadTimeout("slow"), OutcomeUnknown),
        (httpx2.WriteError("broken"), OutcomeUnknown),
        (httpx2.RemoteProtocolError("cut"), OutcomeUnknown),
    ],
)
def test_only_a_connection_never_made_means_that_nothing_was_sent(
    house: House, offer: Offer, error: Exception, raised: type[PMSError]
) -> None:
    unlucky = Unlucky(house.wire, "/bookings", error)

    with pytest.raises(raised):
        book(house.client(unlucky), offer)
    assert unlucky.tries == 1


def test_an_answer_lost_on_its_way_back_leaves_the_outcome_unknown(house: House, offer: Offer) -> None:
    unlucky = Unlucky(house.wire, "/bookings", httpx2.ReadTimeout("slow"), served=True)

    with pytest.raises(OutcomeUnknown):
        book(house.client(unlucky), offer)
    assert len(house.pms.find(KEY)) == 1


@pytest.mark.parametrize("kind", ["error_before", "error_after", "notices"])
def test_a_500_leaves_the_outcome_unknown(house: House, offer: Offer, kind: str) -> None:
    house.spoil(kind, "POST", "bookings")

    with pytest.raises(OutcomeUnknown):
        book(house.pms, offer)


@pytest.mark.parametrize(
    ("answer", "raised"),
    [
        (
            httpx2.Response(400, json={"errors": [{"code": 404, "message": "Requested room(s) not available."}]}),
            RoomTaken,
        ),
        (httpx2.Response(400, json={"errors": [{"code": 404, "message": "Invalid payment type."}]}), PMSRefused),
        (httpx2.Response(401, text="401 Unauthorized"), PMSRefused),
        (refusal(405, 25, "Method not allowed"), PMSRefused),
        (httpx2.Response(200, text="Fatal error"), OutcomeUnknown),
        (httpx2.Response(200, json={"booking": {"id": 7}}), OutcomeUnknown),
        (httpx2.Response(200, json={"booking": []}), OutcomeUnknown),
        (httpx2.Response(502, text="<html>"), OutcomeUnknown),
        (refusal(503, 22, "The webservice is disabled"), PMSUnavailable),
        (httpx2.Response(503, text="busy"), OutcomeUnknown),
    ],
)
def test_what_qloapps_answers_to_a_booking_is_told_apart(
    house: House, offer: Offer, answer: httpx2.Response, raised: type[PMSError]
) -> None:
    with pytest.raises(PMSError) as caught:
        book(answering(house, "/bookings", answer), offer)
    assert type(caught.value) is raised


def test_a_booking_that_cannot_be_read_back_is_unknown(house: House, offer: Offer) -> None:
    house.spoil("error_before", "GET", "room_bookings")

    with pytest.raises(OutcomeUnknown):
        book(house.pms, offer)
    assert len(house.live()) == 1


def test_a_booking_that_does_not_show_is_unknown(house: House, offer: Offer) -> None:
    pms = answering(house, "/room_bookings", httpx2.Response(200, json=[]))

    with pytest.raises(OutcomeUnknown):
        book(pms, offer)


def test_nothing_is_sent_when_the_customer_cannot_be_looked_up(house: House, offer: Offer) -> None:
    house.spoil("error_before", "GET", "customers")

    with pytest.raises(PMSUnavailable):
        book(house.pms, offer)
    assert "POST bookings" not in house.wire.asked


def test_a_write_that_may_not_end_in_time_is_not_begun(house: House, offer: Offer) -> None:
    soon = house.pms.by(Deadline(house.clock.monotonic() + 3, house.clock))
    house.wire.requests.clear()

    with pytest.raises(PMSUnavailable):
        book(soon, offer)
    assert house.wire.asked == []


# bad days while cancelling


def test_a_cancellation_whose_answer_was_lost_is_read_from_the_order(house: House, offer: Offer) -> None:
    booking = book(house.pms, offer)
    unlucky = Unlucky(house.wire, "/order_histories", httpx2.ReadTimeout("slow"), served=True)

    house.client(unlucky).cancel(booking)

    assert house.live() == []


@pytest.mark.parametrize(
    ("method", "resource"),
    [("POST", "order_histories"), ("GET", "orders")],
)
def test_a_cancellation_that_does_not_show_is_unknown(house: House, offer: Offer, method: str, resource: str) -> None:
    booking = book(house.pms, offer)
    house.spoil("error_before", method, resource)

    with pytest.raises(OutcomeUnknown):
        house.pms.cancel(booking)


def test_cancelling_what_is_not_there_is_unknown(house: House, offer: Offer) -> None:
    booking = replace(book(house.pms, offer), id="4711")

    with pytest.raises(OutcomeUnknown):
        house.pms.cancel(booking)


def test_a_key_that_may_not_cancel_is_refused(house: House, offer: Offer) -> None:
    booking = book(house.pms, offer)
    house.spoil("wrong_key", "POST", "order_histories")

    with pytest.raises(PMSRefused):
        house.pms.cancel(booking)


# bad days while reading


def test_a_read_is_repeated_once(house: House, offer: Offer) -> None:
    house.spoil("error_before", "GET", "orders", times=1)

    assert house.pms.find(KEY) == ()


def test_a_read_that_fails_twice_is_given_up(house: House, offer: Offer) -> None:
    house.spoil("error_before", "GET", "orders", times=2)

    with pytest.raises(PMSUnavailable):
        house.pms.find(KEY)


@pytest.mark.parametrize(
    "answer",
    [
        httpx2.Response(200, text="Fatal error"),
        httpx2.Response(200, json={"something": 1}),
        httpx2.Response(301, headers={"location": "https://pms.test/"}),
        httpx2.Response(401, text="401 Unauthorized"),
        refusal(400, 32, "unknown filter"),
    ],
)
def test_an_unusable_answer_to_a_read_is_no_answer(house: House, answer: httpx2.Response) -> None:
    with pytest.raises(PMSUnavailable):
        answering(house, "/orders", answer).find(KEY)


def test_an_unusable_quote_is_no_answer(house: House, offer: Offer) -> None:
    pms = answering(house, "/hotel_ari", httpx2.Response(200, json=[]))

    with pytest.raises(PMSUnavailable):
        pms.availability(STAY, Party(2))


@pytest.mark.parametrize("kind", ["error_before", "wrong_key", "maintenance"])
def test_a_pms_that_refuses_everything_is_not_reachable(house: House, kind: str) -> None:
    house.spoil(kind, "", "")

    assert not house.pms.is_reachable()


# the breaker


def broken(house: House) -> Unlucky:
    return Unlucky(house.wire, "/orders", httpx2.ConnectError("refused"))


def fail(pms: PMS, times: int) -> None:
    for _ in range(times):
        with pytest.raises(PMSUnavailable):
            pms.find(KEY)


def test_after_some_failures_in_a_row_the_pms_is_left_alone(house: House) -> None:
    unlucky = broken(house)

    fail(house.client(unlucky), 9)

    assert unlucky.tries == 5


def test_a_resting_pms_is_tried_again_by_and_by(house: House) -> None:
    unlucky = broken(house)
    pms = house.client(unlucky)
    fail(pms, 9)

    house.clock.advance(seconds=11)
    fail(pms, 3)

    assert unlucky.tries == 6


def test_one_success_ends_the_rest(house: House) -> None:
    unlucky = broken(house)
    pms = house.client(unlucky)
    fail(pms, 9)
    house.clock.advance(seconds=11)

    assert pms.is_reachable()
    fail(pms, 1)
    assert unlucky.tries == 7


def test_all_views_of_a_client_share_the_rest(house: House) -> None:
    unlucky = broken(house)
    pms = house.client(unlucky)
    fail(pms, 9)

    fail(pms.by(Deadline(99.0, house.clock)), 1)

    assert unlucky.tries == 5


# deadlines


def test_the_time_limits_of_a_request_end_with_the_deadline(house: House) -> None:
    house.pms.by(Deadline(house.clock.monotonic() + 2, house.clock)).find(KEY)

    limits = house.wire.requests[0].extensions["timeout"]
    assert limits["pool"] + limits["connect"] + limits["read"] == pytest.approx(2)


def test_who_waits_too_long_for_another_thread_is_told(house: House) -> None:
    """While one thread reads the room types, another one has hardly time to wait for them."""
    told: list[Exception] = []

    def serve(request: httpx2.Request) -> httpx2.Response:
        if not told:
            hasty = pms.by(Deadline(house.clock.monotonic() + 0.01, house.clock))
            other = Thread(target=lambda: told.append(raised(hasty.room_types)))
            other.start()
            other.join()
        return house.wire.handle_request(request)

    pms = house.client(httpx2.MockTransport(serve))

    assert len(pms.room_types()) == 3
    assert isinstance(told[0], PMSUnavailable)


def raised(call: Callable[[], object]) -> Exception:
    with pytest.raises(PMSUnavailable) as caught:
        call()
    return caught.value


# over a real connection


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, House]]:
    with simulated_house(tmp_path) as house:
        app = create_app(tmp_path / "hotel.sqlite3")
        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.port}", house
        server.shutdown()
        thread.join()
        server.server_close()
        app.extensions["shop"].close()


@pytest.mark.parametrize(("kind", "bookings"), [("cut_before", 0), ("cut_after", 1)])
def test_a_connection_cut_while_booking_leaves_the_outcome_unknown(
    served: tuple[str, House], kind: str, bookings: int
) -> None:
    address, house = served
    pms = QloAppsClient(address, DEFAULT_KEY, "1", clock=house.clock)
    offer = pms.availability(STAY, Party(2), rooms=1).offers[0]
    house.spoil(kind, "POST", "bookings", times=1)

    with pytest.raises(OutcomeUnknown):
        book(pms, offer)
    assert len(pms.find(KEY)) == bookings
    pms.close()


def test_a_read_survives_a_cut_connection(served: tuple[str, House]) -> None:
    address, house = served
    pms = QloAppsClient(address, DEFAULT_KEY, "1", clock=house.clock)
    house.spoil("cut_before", "GET", "orders", times=1)

    assert pms.find(KEY) == ()
    pms.close()


def test_where_nobody_listens_nothing_is_reachable(house: House) -> None:
    pms = QloAppsClient("http://127.0.0.1:1", DEFAULT_KEY, "1", clock=house.clock)

    assert not pms.is_reachable()
    pms.close()
