"""Lists, pictures and plain writes of the simulated QloApps beyond what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from simulators.qloapps import DEFAULT_HOTELS, DEFAULT_KEY, ApiKey, Hotels, Shop, create_app

HEADER = "<qloapps>{}</qloapps>"


@pytest.fixture
def prime(tmp_path: Path) -> Iterator[httpx2.Client]:
    app = create_app(tmp_path / "prime.sqlite3")
    base = "http://qloapps.test/api/"
    with httpx2.Client(transport=httpx2.WSGITransport(app=app), base_url=base, auth=(DEFAULT_KEY, "")) as client:
        yield client
    app.extensions["shop"].close()


def rooms(client: httpx2.Client, query: str) -> Any:
    found = client.get(f"hotel_rooms?output_format=JSON&display=[id]&{query}").json()
    return [int(room["id"]) for room in found["rooms"]] if found else []


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("filter[id]=3", [3]),
        ("filter[id]=[3]", [3]),
        ("filter[id]=[3|20|99]", [3, 20]),
        ("filter[id]=[9,11]", [9, 10, 11]),
        ("filter[id]=<[3]", [1, 2]),
        ("filter[id]=>[18]", [19, 20]),
        ("filter[id_product]=![1]&filter[id_status]=1&limit=2", [6, 7]),
        ("filter[room_num]=gr-101", [1]),
        ("filter[room_num]=[GR-]%25", [1, 2, 3, 4, 5]),
        ("filter[room_num]=%25[105]", [5, 10, 15, 20]),
        ("filter[room_num]=%25[R-10]%25&limit=1", [1]),
        ("filter[room_num]=%25[_]%25", []),
        ("filter[room_num]=>[LR-104]", [20]),
        ("filter[floor]=[First,Second]&limit=1", [1]),
        ("sort=[id_product_DESC,id_ASC]&limit=2", [16, 17]),
        ("sort=[room_num]&limit=1", [6]),
        ("limit=18,5", [19, 20]),
        ("limit=all", list(range(1, 21))),
    ],
)
def test_a_list_is_filtered_sorted_and_cut(prime: httpx2.Client, query: str, ids: list[int]) -> None:
    assert rooms(prime, query) == ids


@pytest.mark.parametrize(
    ("query", "code"),
    [("display=[id,nothing]", 35), ("filter[nothing]=1", 32), ("sort=[nothing_ASC]", 38), ("language=7", 81)],
)
def test_a_query_for_what_is_not_there_is_refused(prime: httpx2.Client, query: str, code: int) -> None:
    answer = prime.get(f"hotel_rooms?output_format=JSON&{query}")

    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (400, code)


def test_a_localized_field_can_be_filtered(prime: httpx2.Client) -> None:
    found = prime.get("room_types?output_format=JSON&filter[name]=luxury rooms").json()

    assert found == {"room_types": [{"id": 4}]}


def test_a_full_list_in_xml_carries_the_associations(prime: httpx2.Client) -> None:
    text = prime.get("room_types?display=full&filter[id]=1").text

    assert text.count("<hotel_room xlink:href=") == 5
    assert '<tags nodeType="tag" api="tags"/>' in text


@pytest.mark.parametrize("path", ["hotels/99", "hotels/first", "images/room_types/1/99", "images/dogs"])
def test_what_does_not_exist_is_404_with_an_empty_body(prime: httpx2.Client, path: str) -> None:
    answer = prime.get(path)

    assert (answer.status_code, answer.content) == (404, b"")


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_changing_what_does_not_exist_is_404(prime: httpx2.Client, method: str) -> None:
    room = HEADER.format("<room><room_num>X</room_num></room>")

    assert prime.request(method, "hotel_rooms/99", content=room).status_code == 404


def test_a_body_without_fields_is_refused_for_the_first_that_is_required(prime: httpx2.Client) -> None:
    answer = prime.post("room_bookings?output_format=JSON", content="<qloapps/>")

    assert answer.json()["errors"][0]["message"] == 'parameter "id_product" required'


def test_a_resource_that_is_not_simulated_says_so(prime: httpx2.Client) -> None:
    assert prime.get("carriers").status_code == 501


def test_the_root_lists_the_resources(prime: httpx2.Client) -> None:
    assert "hotel_ari" in prime.get("http://qloapps.test/api?output_format=JSON").json()


def test_the_root_tells_in_xml_what_the_key_may_do(tmp_path: Path) -> None:
    key = ApiKey("K" * 32, rights={"hotels": frozenset({"GET"})})
    app = create_app(tmp_path / "prime.sqlite3", api_keys=[key])
    with httpx2.Client(transport=httpx2.WSGITransport(app=app), base_url="http://q", auth=(key.key, "")) as client:
        text = client.get("/api/").text
    app.extensions["shop"].close()

    rights = 'get="true" put="false" post="false" delete="false" head="false"'
    assert f'<api shopName="QloTest">\n<hotels xlink:href="http://q/api/hotels" {rights}/>\n</api>' in text


@pytest.mark.parametrize(
    "path",
    [
        "img/p/1/1-large_default.jpg",
        "img/p/1/2/12.jpg",
        "img/p/1/6/16-home_default.jpg",
    ],
)
def test_a_room_types_picture_is_public(prime: httpx2.Client, path: str) -> None:
    answer = prime.get(f"http://qloapps.test/{path}", auth=("", ""))

    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg")
    assert answer.content.startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize("path", ["img/p/1/2/21.jpg", "img/p/1/7/17.jpg", "img/logo.jpg", "modules/other.php"])
def test_an_address_of_no_picture_is_404(prime: httpx2.Client, path: str) -> None:
    assert prime.get(f"http://qloapps.test/{path}").status_code == 404


def test_a_picture_of_the_webservice_needs_the_key(prime: httpx2.Client) -> None:
    assert prime.get("images/room_types/2/5").content.startswith(b"\xff\xd8\xff")
    assert prime.get("images/room_types/2/5", auth=("W" * 32, "")).status_code == 401


def test_a_hotels_picture_has_a_public_address(tmp_path: Path) -> None:
    app = create_app(tmp_path / "casa.sqlite3", DEFAULT_HOTELS.with_name("casa_azul.toml"))
    with httpx2.Client(transport=httpx2.WSGITransport(app=app), base_url="http://qloapps.test") as client:
        found = client.get("/modules/hotelreservationsystem/views/img/hotel_img/1/1.jpg")
    app.extensions["shop"].close()

    assert found.headers["content-type"] == "image/jpeg"


def test_a_hotels_file_that_names_no_picture_is_refused(tmp_path: Path) -> None:
    prime = Hotels.load()
    hotel = dict(prime.data["hotels"][0]) | {"images": ["lost.jpg"]}

    with pytest.raises(FileNotFoundError, match=r"no picture lost\.jpg"):
        Shop(tmp_path / "prime.sqlite3", Hotels(dict(prime.data) | {"hotels": [hotel]}))


def test_no_picture_is_larger_than_a_chat_needs() -> None:
    pictures = list((DEFAULT_HOTELS.parents[1] / "images").glob("*.jpg"))

    assert len(pictures) > 20
    assert max(picture.stat().st_size for picture in pictures) <= 20_000


@pytest.mark.parametrize("credentials", ["Bearer abc", "Basic %%%", "Basic /w=="])
def test_credentials_that_hold_no_key_are_none(prime: httpx2.Client, credentials: str) -> None:
    answer = prime.get("hotels", auth=lambda request: _with(request, credentials))

    assert (answer.status_code, answer.text) == (401, "401 Unauthorized")


def _with(request: httpx2.Request, credentials: str) -> httpx2.Request:
    request.headers["Authorization"] = credentials
    return request


def test_a_file_of_an_older_version_is_completed(tmp_path: Path) -> None:
    older = Shop(tmp_path / "older.sqlite3")
    with older.store.writing() as connection:
        connection.execute("ALTER TABLE order_states DROP COLUMN template")
    older.close()
    app = create_app(tmp_path / "older.sqlite3")
    with httpx2.Client(
        transport=httpx2.WSGITransport(app=app), base_url="http://q.test", auth=(DEFAULT_KEY, "")
    ) as its:
        found = its.get("/api/order_states?output_format=JSON&display=[id,template]&filter[id]=4").json()
    app.extensions["shop"].close()

    assert found == {"order_states": [{"id": 4, "template": ""}]}
