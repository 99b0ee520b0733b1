"""`python -m pms_client check`, on shops in which one thing after the other is not as the bot needs it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import time
from pathlib import Path
from threading import Thread
from zoneinfo import ZoneInfo

import httpx2
import pytest
from werkzeug.serving import make_server

from pms_client.__main__ import main
from pms_client.check import check
from pms_client.findings import Finding, Report
from pms_client.rights import NEEDED, allowed, missing
from reservations.hotel import Hotel
from simulators.qloapps import DEFAULT_KEY, ApiKey, FaultRule, Hotels, InProcess, Shop, create_app
from tests.fakes import FixedClock
from tests.pms_house import HOTEL, Counted
from tests.shared import shared

CLOCK = FixedClock("2030-06-01T12:00")
RIGHTS = {resource: frozenset(methods) for resource, methods in NEEDED.items()}


class World:
    """A shop, the key that is used there, and what was asked of it."""

    def __init__(self, folder: Path, key: ApiKey, hotel: str) -> None:
        self.app = create_app(folder / "shop.sqlite3", Hotels(tomllib.loads(hotel)), api_keys=[key])
        self.shop: Shop = self.app.extensions["shop"]
        self.wire = Counted(InProcess(self.app))

    def check(self, *, key: str = DEFAULT_KEY, hotel_id: str = "1", profile: Hotel | None = None) -> Report:
        return check("http://pms.test", key, hotel_id, clock=CLOCK, transport=self.wire, profile=profile)


@contextmanager
def world(folder: Path, rights: Mapping[str, frozenset[str]] | None = RIGHTS, *, hotel: str = HOTEL) -> Iterator[World]:
    found = World(folder, ApiKey(DEFAULT_KEY, rights=rights), hotel)
    yield found
    found.shop.close()


def failed(report: Report) -> dict[str, Finding]:
    assert report.is_ok == all(finding.is_ok for finding in report.findings)
    return {finding.subject: finding for finding in report.findings if not finding.is_ok}


def test_a_shop_that_has_everything_passes_with_no_more_than_the_needed_rights(tmp_path: Path) -> None:
    with world(tmp_path) as its:
        report = its.check()

    assert failed(report) == {}
    assert str(report).endswith("The bot can work with this QloApps.")


def test_the_report_names_what_it_saw(tmp_path: Path) -> None:
    with world(tmp_path) as its:
        says = {finding.subject: finding.says for finding in its.check().findings}

    assert says["currency"] == "the shop has EUR"
    assert says["property"] == "hotel 1 is Test House, Street 1, 04000 Town, check-in 15:00, check-out 11:00"
    assert says["languages"] == "the shop has en, es"
    assert "Family for 5 (adults 4), from 2 nights, to 10" in says["room types"]
    assert says["quote"] == "Single, 2030-07-01 to 2030-07-03: 143.00 EUR with taxes"


def test_nothing_is_booked_or_changed(tmp_path: Path) -> None:
    with world(tmp_path) as its:
        its.check()

        assert its.shop.live_bookings() == []
        assert {asked for asked in its.wire.asked if not asked.startswith("GET")} == {"POST hotel_ari"}


@pytest.mark.parametrize(
    ("key", "active", "says"),
    [("short", True, "32 characters"), ("W" * 32, True, "does not know"), (DEFAULT_KEY, False, "switched off")],
)
def test_a_wrong_key_is_told(tmp_path: Path, key: str, active: bool, says: str) -> None:
    its = World(tmp_path, ApiKey(DEFAULT_KEY, is_active=active), HOTEL)

    assert says in failed(its.check(key=key))["key"].says
    its.shop.close()


def test_a_webservice_that_is_switched_off_is_told(tmp_path: Path) -> None:
    with world(tmp_path) as its:
        its.shop.faults.add(FaultRule("maintenance"))

        assert "Enable" in failed(its.check())["webservice"].advice


@pytest.mark.parametrize(("resource", "method"), [(r, m) for r, methods in NEEDED.items() for m in methods])
def test_every_right_that_lacks_is_named(tmp_path: Path, resource: str, method: str) -> None:
    fewer = RIGHTS | {resource: RIGHTS[resource] - {method}}
    with world(tmp_path, fewer) as its:
        assert f"{method} {resource}" in failed(its.check())["permissions"].says


def test_what_lacks_a_right_is_told_and_the_rest_looked_at_all_the_same(tmp_path: Path) -> None:
    fewer = {resource: methods for resource, methods in RIGHTS.items() if resource != "order_states"}
    with world(tmp_path, fewer) as its:
        assert failed(its.check()).keys() == {"permissions", "order states"}


def test_an_unknown_hotel_is_told_with_those_there_are(tmp_path: Path) -> None:
    with world(tmp_path) as its:
        found = failed(its.check(hotel_id="7"))

    assert found.keys() == {"property", "room types", "quote"}
    assert found["property"].advice.endswith("1, 2.")


def test_a_shop_with_notices_passes(tmp_path: Path) -> None:
    with world(tmp_path) as its:
        its.shop.faults.add(FaultRule("notices"))

        assert its.check().is_ok


PROFILE = Hotel(
    id="test",
    name="Test House",
    time_zone=ZoneInfo("UTC"),
    languages=("es", "en"),
    address="Street 1",
    phone="+34950000000",
    email="house@example.com",
    check_in_time=time(15),
    check_out_time=time(11),
)


def advice_for(tmp_path: Path, profile: Hotel) -> dict[str, str]:
    with world(tmp_path) as its:
        report = its.check(profile=profile)
    assert report.is_ok
    return {finding.subject: finding.advice for finding in report.findings}


def test_a_profile_that_agrees_is_worth_no_word(tmp_path: Path) -> None:
    advice = advice_for(tmp_path, PROFILE)

    assert advice["property"] == advice["languages"] == ""


def test_what_the_profile_says_otherwise_is_told(tmp_path: Path) -> None:
    other = replace(PROFILE, name="Casa Azul", check_in_time=time(14), check_out_time=time(10, 30), email="a@b.example")

    assert advice_for(tmp_path, other)["property"] == (
        "The hotel's profile says the name Casa Azul, not Test House; check-in from 14:00, not 15:00; "
        "check-out until 10:30, not 11:00; the e-mail address a@b.example, not house@example.com. "
        "Guests are told what the profile says."
    )


def test_languages_of_the_profile_that_the_shop_lacks_are_told(tmp_path: Path) -> None:
    advice = advice_for(tmp_path, replace(PROFILE, languages=("en", "de", "fr")))

    assert advice["languages"] == "Guests of de, fr read the shop's texts in another language."


def changed(tmp_path: Path, statement: str) -> dict[str, Finding]:
    with world(tmp_path) as its:
        with its.shop.store.writing() as connection:
            connection.execute(statement)
        return failed(its.check())


@pytest.mark.parametrize(
    ("statement", "subjects"),
    [
        ("UPDATE room_types SET active = '0'", {"room types", "quote"}),
        ("UPDATE hotels SET active = '0'", {"quote"}),
        ("DELETE FROM hotels", {"property", "quote"}),
        ("UPDATE hotel_room_types SET max_adults = '0'", {"room types"}),
        ("UPDATE currencies SET active = '0'", {"currency"}),
        ("DELETE FROM order_states WHERE id = 4", {"order states"}),
        ("DELETE FROM hotel_room_types", {"property", "room types", "quote"}),
        ("DELETE FROM hotel_rooms", {"quote"}),
    ],
)
def test_what_the_shop_lacks_is_told(tmp_path: Path, statement: str, subjects: set[str]) -> None:
    assert changed(tmp_path, statement).keys() == subjects


@pytest.mark.parametrize(
    ("trouble", "advice"),
    [
        (FaultRule("error_before", resource="hotel_ari"), "error log"),
        (FaultRule("cut_before", resource="hotel_ari"), "error log"),
        (FaultRule("maintenance", resource="hotel_ari"), "error log"),
    ],
)
def test_what_fails_is_told_with_where_to_look(tmp_path: Path, trouble: FaultRule, advice: str) -> None:
    with world(tmp_path) as its:
        its.shop.faults.add(trouble)

        assert advice in failed(its.check())["quote"].advice


def test_what_cannot_be_read_is_told_with_where_to_look(tmp_path: Path) -> None:
    found = changed(tmp_path, "UPDATE hotel_room_types SET max_adults = 'many'")

    assert "back office" in found["room types"].advice


def test_a_price_that_no_tax_rule_explains_is_worth_a_word(tmp_path: Path) -> None:
    with world(tmp_path) as its:
        answer = {"id_room_type": "2", "name": "Double", "total_price": 100, "total_price_with_tax": 133}
        ari = {"hotel_ari": {"currency": "EUR", "total_rooms": 2, "room_types": [answer]}}
        report = beside(its, "/api/hotel_ari", httpx2.Response(200, json=ari))

    [quote] = [finding for finding in report.findings if finding.subject == "quote"]
    assert (quote.is_ok, "price of Double" in quote.advice) == (True, True)


def test_rooms_without_a_price_are_told(tmp_path: Path) -> None:
    free = HOTEL.replace('price = "60.000000"', 'price = "0.000000"').replace(
        'price = "5.000000"', 'price = "0.000000"'
    )
    with world(tmp_path, hotel=free) as its:
        assert failed(its.check()).keys() == {"quote"}


def test_a_shop_without_pictures_passes_with_a_word(tmp_path: Path) -> None:
    with world(tmp_path, hotel=HOTEL.replace('images = ["general-bath.jpg", "general-desk.jpg"]', "")) as its:
        [images] = [finding for finding in its.check().findings if finding.subject == "images"]

    assert (images.is_ok, images.says) == (True, "no room type has any")


def beside(its: World, path: str, answer: httpx2.Response) -> Report:
    """A check that gets this answer wherever the path begins so."""

    def serve(request: httpx2.Request) -> httpx2.Response:
        return answer if request.url.path.startswith(path) else its.wire.handle_request(request)

    return check("http://pms.test", DEFAULT_KEY, "1", clock=CLOCK, transport=httpx2.MockTransport(serve))


def test_pictures_behind_the_key_are_passed_on(tmp_path: Path) -> None:
    with world(tmp_path) as its:
        report = beside(its, "/img/", httpx2.Response(403))

    assert report.is_ok
    assert "only the key can fetch them" in str(report)


def test_pictures_that_nobody_can_fetch_are_told(tmp_path: Path) -> None:
    with world(tmp_path, {r: m for r, m in RIGHTS.items() if r != "images"}) as its:
        report = beside(its, "/img/", httpx2.Response(200, html="<p>Please log in</p>"))

    assert failed(report).keys() == {"permissions", "images"}


# before the webservice


def answered(serve: Callable[[httpx2.Request], httpx2.Response]) -> Report:
    return check("http://pms.test/api", DEFAULT_KEY, "1", clock=CLOCK, transport=httpx2.MockTransport(serve))


def test_a_shop_that_does_not_answer_is_told() -> None:
    def refuse(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused", request=request)

    assert "ConnectError" in failed(answered(refuse))["address"].says


@pytest.mark.parametrize(
    ("answer", "subject", "word"),
    [
        (httpx2.Response(301, headers={"location": "https://pms.test/api/"}), "address", "https://pms.test."),
        (httpx2.Response(404, text="Not found"), "address", "QLOAPPS_BASE_URL"),
        (httpx2.Response(200, html="<p>Welcome</p>"), "address", "QLOAPPS_BASE_URL"),
        (httpx2.Response(401, text="401 Unauthorized"), "key", "Authorization"),
        (httpx2.Response(502, html="<p>Bad gateway</p>"), "shop", "error log"),
    ],
)
def test_what_is_no_webservice_is_told_with_the_way_out(answer: httpx2.Response, subject: str, word: str) -> None:
    report = answered(lambda _: answer)

    assert word in failed(report)[subject].advice
    assert str(report).endswith("The bot cannot work with this QloApps yet.")


def test_another_version_is_worth_a_word() -> None:
    older = httpx2.Response(200, text="<api/>", headers={"psws-version": "1.5.2"})

    assert "tried with QloApps 1.6.1 only" in str(answered(lambda _: older))


# rights


def test_the_rights_of_a_key_are_read_as_recorded() -> None:
    file = shared("qloapps", "recordings") / "001-resources-xml.json"
    if not file.exists():
        pytest.skip(f"the recordings are not at {file.parent}")
    root = json.loads(file.read_text("utf-8"))["response"]["body"]

    assert missing(allowed(root)) == ()
    assert allowed(root)["bookings"] >= {"GET", "POST", "PUT"}


def test_the_readme_tells_the_rights_that_are_looked_for() -> None:
    readme = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")
    told = re.findall(r"^- (GET|POST|PUT): (.*)$", readme, re.MULTILINE)

    listed = {(method, resource) for method, line in told for resource in re.findall(r"`(\w+)`", line)}
    assert listed == {(method, resource) for resource, methods in NEEDED.items() for method in methods}


# the command


def test_the_command_looks_at_what_its_arguments_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--url", "http://127.0.0.1:1", "--key", "K" * 32, "--hotel", "1"]) == 1
    assert "nobody answers" in capsys.readouterr().out


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment that is a hotel's, whose shop is down."""
    monkeypatch.chdir(tmp_path)
    named = {"QLOAPPS_BASE_URL": "http://127.0.0.1:1", "QLOAPPS_API_KEY": "K" * 32, "QLOAPPS_HOTEL_ID": "3"}
    for name, value in (named | {"PMS_MOCK_MODE": "false"}).items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("nowhere")
def test_the_command_looks_at_what_the_settings_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 1
    assert capsys.readouterr().out.startswith("http://127.0.0.1:1, hotel 3\n")


@pytest.mark.usefixtures("nowhere")
def test_settings_that_are_incomplete_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("QLOAPPS_API_KEY")

    assert main(["check"]) == 2
    assert "QLOAPPS_API_KEY" in capsys.readouterr().err


def test_the_command_passes_a_shop_that_has_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with world(tmp_path) as its, served(its) as address:
        status = main(["check", "--url", address, "--key", DEFAULT_KEY, "--hotel", "1"])

    assert status == 0
    assert capsys.readouterr().out.endswith("The bot can work with this QloApps.\n")


@contextmanager
def served(its: World) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, its.app, threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()
