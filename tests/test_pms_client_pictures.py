"""Pictures of the room types: from the shop where it is public, passed on with the key where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from pms_client import QloAppsClient, pictures
from pms_client.pictures import is_public
from reservations.errors import PMSRefused, PMSUnavailable
from reservations.model import Party
from simulators.qloapps import DEFAULT_KEY
from tests.pms_house import DOUBLE, SINGLE, STAY, House, simulated_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with simulated_house(tmp_path) as found:
        yield found


def behind_a_login(house: House) -> httpx2.MockTransport:
    """The shop, whose public addresses show a page to log in."""

    def serve(request: httpx2.Request) -> httpx2.Response:
        answer = house.wire.handle_request(request)
        return httpx2.Response(200, html="<p>Log in</p>") if request.url.path.startswith("/img/") else answer

    return httpx2.MockTransport(serve)


def client(house: House, transport: httpx2.BaseTransport, *, passes_on: bool = True) -> QloAppsClient:
    return QloAppsClient(
        "http://pms.test",
        DEFAULT_KEY,
        "1",
        clock=house.clock,
        transport=transport,
        image_address=(lambda room, number: f"https://bot.test/{room}/{number}") if passes_on else None,
    )


def test_a_public_shops_pictures_are_fetched_from_the_shop(house: House) -> None:
    pms = client(house, house.wire)

    assert pms.look_at_images()
    assert pms.room_types()[0].images[0] == "http://pms.test/img/p/1/1-large_default.jpg"


def test_the_look_is_without_the_key_and_once_for_each_reading_of_the_rooms(house: House) -> None:
    pms = client(house, house.wire)

    for _ in range(3):
        pms.look_at_images()

    [looked] = [request for request in house.wire.requests if request.url.path.startswith("/img/")]
    assert "authorization" not in looked.headers
    house.clock.advance(seconds=301)
    pms.look_at_images()
    assert sum("/img/" in asked for asked in house.wire.asked) == 2


def test_no_guest_waits_for_the_look(house: House) -> None:
    client(house, house.wire).room_types()

    assert not any("/img/" in asked for asked in house.wire.asked)


def test_where_the_shop_is_not_public_pictures_are_passed_on(house: House) -> None:
    pms = client(house, behind_a_login(house))

    assert not pms.look_at_images()
    assert pms.room_types()[0].images == ("https://bot.test/1/0", "https://bot.test/1/1")
    [offer] = pms.availability(STAY, Party(1), rooms=1).offers[:1]
    assert offer.rooms[0].room_type.images == pms.room_types()[0].images


def test_where_nobody_passes_them_on_there_are_none(house: House) -> None:
    pms = client(house, behind_a_login(house), passes_on=False)
    pms.look_at_images()

    assert pms.room_types()[0].images == ()


def test_a_shop_without_pictures_is_as_good_as_public(house: House) -> None:
    with house.shop.store.writing() as connection:
        connection.execute("DELETE FROM picture")

    assert client(house, house.wire).look_at_images()


def test_a_picture_is_fetched_with_the_key_and_kept(house: House) -> None:
    pms = client(house, house.wire)

    content, kind = pms.image(SINGLE, 1)
    again = pms.image(SINGLE, 1)

    assert (content[:3], kind) == (b"\xff\xd8\xff", "image/jpeg")
    assert again == (content, kind)
    assert house.wire.asked.count("GET images/room_types/1/2") == 1


@pytest.mark.parametrize(("room", "number"), [(SINGLE, 2), (SINGLE, -1), (DOUBLE, 0), ("4711", 0)])
def test_a_picture_that_is_not_there_is_refused(house: House, room: str, number: int) -> None:
    with pytest.raises(PMSRefused):
        house.pms.image(room, number)


@pytest.mark.parametrize(
    ("answer", "raised"),
    [
        (httpx2.Response(404), PMSRefused),
        (httpx2.Response(200, text="no picture"), PMSRefused),
        (httpx2.Response(500), PMSUnavailable),
    ],
)
def test_what_is_no_picture_is_not_passed_on(house: House, answer: httpx2.Response, raised: type[Exception]) -> None:
    def serve(request: httpx2.Request) -> httpx2.Response:
        return answer if "/images/" in request.url.path else house.wire.handle_request(request)

    with pytest.raises(raised):
        client(house, httpx2.MockTransport(serve)).image(SINGLE, 0)


def test_a_picture_too_large_for_whatsapp_is_not_passed_on(house: House) -> None:
    def serve(request: httpx2.Request) -> httpx2.Response:
        large = httpx2.Response(200, content=b"x" * (pictures.LARGEST + 1), headers={"content-type": "image/png"})
        return large if "/images/" in request.url.path else house.wire.handle_request(request)

    with pytest.raises(PMSRefused):
        client(house, httpx2.MockTransport(serve)).image(SINGLE, 0)


def test_a_shop_that_is_away_gives_no_picture(house: House) -> None:
    def serve(request: httpx2.Request) -> httpx2.Response:
        if "/images/" in request.url.path:
            raise httpx2.ReadTimeout("slow", request=request)
        return house.wire.handle_request(request)

    with pytest.raises(PMSUnavailable):
        client(house, httpx2.MockTransport(serve)).image(SINGLE, 0)


def test_of_many_pictures_those_asked_for_last_are_kept(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_KEPT", 1)
    for number in (0, 1, 0):
        house.pms.image(SINGLE, number)

    assert house.wire.asked.count("GET images/room_types/1/1") == 2


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("hotel.example", True),
        ("93.184.215.14", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("[::1]", False),
        ("qloapps", False),
        ("shop.local", False),
        ("shop.internal", False),
    ],
)
def test_an_address_of_ones_own_network_is_not_public(host: str, expected: bool) -> None:
    picture = httpx2.Response(200, content=b"x", headers={"content-type": "image/jpeg; charset=binary"})
    with httpx2.Client(transport=httpx2.MockTransport(lambda _: picture)) as http:
        assert is_public(http, f"http://{host}/img/p/1/1.jpg") == expected


def test_an_address_that_does_not_answer_is_not_public() -> None:
    def refuse(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused", request=request)

    with httpx2.Client(transport=httpx2.MockTransport(refuse)) as http:
        assert not is_public(http, "http://hotel.example/img/p/1/1.jpg")
