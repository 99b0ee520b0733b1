"""Guests' files: fetched from Twilio's hosts only, within limits, the login shown to the API alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ipaddress import ip_address
from pathlib import Path

import httpx2
import pytest

from reservations.errors import FileRefused, FileUnavailable
from reservations.ports import Deadline
from tests.fakes import FixedClock
from tests.twilio_double import ACCOUNT, DOUBLE_URL, TOKEN, ScriptedBot, double_with
from whatsapp_handler import TWILIO_API, MediaFetcher
from whatsapp_handler.fetching import resolved

API = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/MM1/Media/ME1"
CDN = "https://mms.twiliocdn.com/AC/abc?sig=1"
PUBLIC = {"api.twilio.com": "93.184.216.34", "mms.twiliocdn.com": "93.184.216.35"}
TYPES = frozenset({"image/jpeg"})

Answer = Callable[[httpx2.Request], httpx2.Response]


class Twilio:
    """Twilio's hosts by the name they were called: each sends on to the next, the last one has the file."""

    def __init__(self, *addresses: str, last: Answer | None = None, names: dict[str, str] | None = None) -> None:
        self.addresses = addresses
        self.last = last or (lambda _: picture())
        self.names = PUBLIC | (names or {})
        self.calls: list[httpx2.Request] = []
        self.clock = FixedClock("2026-11-21T12:00:00")

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.calls.append(request)
        if len(self.calls) <= len(self.addresses):
            return httpx2.Response(307, headers={"Location": self.addresses[len(self.calls) - 1]})
        return self.last(request)

    def fetch(
        self, url: str = API, *, most_bytes: int = 100, seconds: float = 5.0, api_base_url: str = TWILIO_API
    ) -> bytes:
        fetcher = MediaFetcher(
            ACCOUNT,
            TOKEN,
            api_base_url=api_base_url,
            resolve=lambda host: tuple(map(ip_address, self.names[host].split())),
            transport=httpx2.MockTransport(self),
        )
        deadline = Deadline(self.clock.monotonic() + seconds, self.clock)
        return fetcher.fetch(url, types=TYPES, most_bytes=most_bytes, deadline=deadline).content


def picture(content: bytes = b"jpeg", content_type: str = "image/jpeg; q=1", encoding: str = "") -> httpx2.Response:
    packed = {"Content-Encoding": encoding} if encoding else {}
    return httpx2.Response(200, content=iter([content]), headers={"Content-Type": content_type} | packed)


def test_a_file_is_fetched_along_its_redirect() -> None:
    assert Twilio(CDN).fetch() == b"jpeg"


def test_the_login_is_shown_on_the_first_hop_only() -> None:
    twilio = Twilio(API, CDN)

    twilio.fetch()
    assert ["Authorization" in call.headers for call in twilio.calls] == [True, False, False]


def test_the_connection_is_made_to_the_address_that_was_checked_under_the_hosts_name() -> None:
    twilio = Twilio(CDN)

    twilio.fetch()
    called = [(call.url.host, call.headers["Host"], call.extensions["sni_hostname"]) for call in twilio.calls]
    assert called == [(PUBLIC[name], name, name) for name in ("api.twilio.com", "mms.twiliocdn.com")]


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/2010-04-01/Accounts/x",
        f"https://api.twilio.com.evil.example/2010-04-01/Accounts/{ACCOUNT}/x",
        f"http://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/x",
        f"https://api.twilio.com:8443/2010-04-01/Accounts/{ACCOUNT}/x",
        f"https://who:what@api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/x",
        "https://api.twilio.com/2010-04-01/Accounts/AC" + "b" * 32 + "/Messages/MM1/Media/ME1",
        CDN,
        "file:///etc/passwd",
        "https://[::1",
        "",
    ],
)
def test_what_is_not_this_accounts_file_at_twilio_is_not_even_called(url: str) -> None:
    twilio = Twilio()

    with pytest.raises(FileRefused):
        twilio.fetch(url)
    assert not twilio.calls


@pytest.mark.parametrize(
    "to",
    [
        "https://evil.example/x.jpg",
        "http://mms.twiliocdn.com/x",
        "https://twiliocdn.com.evil.example/x",
        "https://eviltwiliocdn.com/x",
        "//169.254.169.254/latest/meta-data",
        "https://who:what@mms.twiliocdn.com/x",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_away_from_twilio_is_not_followed(to: str) -> None:
    twilio = Twilio(to)

    with pytest.raises(FileRefused):
        twilio.fetch()
    assert len(twilio.calls) == 1


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.7", "192.168.1.1", "169.254.169.254", "100.64.0.1", "240.0.0.1", "::1", "fe80::1", "fd00::1",
     "::ffff:10.0.0.7", "224.0.0.1", "93.184.216.34 10.0.0.7"],
)  # fmt: skip
def test_a_host_that_resolves_into_a_private_network_is_not_called(address: str) -> None:
    twilio = Twilio(CDN, names={"mms.twiliocdn.com": address})

    with pytest.raises(FileRefused):
        twilio.fetch()
    assert len(twilio.calls) == 1


def test_sent_around_in_circles_it_gives_up() -> None:
    twilio = Twilio(*[CDN] * 9)

    with pytest.raises(FileRefused):
        twilio.fetch()
    assert len(twilio.calls) == 4


@pytest.mark.parametrize(
    "answer",
    [
        picture(content_type="text/html"),
        picture(content_type=""),
        picture(encoding="gzip"),
        picture(b"x" * 101),
        httpx2.Response(404),
        httpx2.Response(410),
    ],
    ids=["a page", "no type", "packed", "too large", "not found", "gone"],
)
def test_what_is_no_such_file_is_refused(answer: httpx2.Response) -> None:
    with pytest.raises(FileRefused):
        Twilio(CDN, last=lambda _: answer).fetch()


def test_a_file_that_never_ends_is_cut_off_at_the_limit() -> None:
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        while True:
            read += 50
            yield b"x" * 50

    with pytest.raises(FileRefused):
        Twilio(last=lambda _: httpx2.Response(200, content=endless(), headers={"Content-Type": "image/jpeg"})).fetch()
    assert read <= 200


@pytest.mark.parametrize("status", [401, 429, 500, 503])
def test_when_twilio_gives_no_file_now_it_may_later(status: int) -> None:
    with pytest.raises(FileUnavailable):
        Twilio(last=lambda _: httpx2.Response(status)).fetch()


def test_a_cut_connection_is_told_as_such() -> None:
    def cut(_: httpx2.Request) -> httpx2.Response:
        raise httpx2.ReadError("cut")

    with pytest.raises(FileUnavailable):
        Twilio(last=cut).fetch()


def test_without_time_left_nothing_is_called() -> None:
    twilio = Twilio()

    with pytest.raises(FileUnavailable):
        twilio.fetch(seconds=0)
    assert not twilio.calls


def test_a_file_that_drips_ends_with_the_time() -> None:
    twilio = Twilio()

    def dripping() -> Iterator[bytes]:
        for _ in range(60):
            twilio.clock.advance(seconds=1)
            yield b"x"

    twilio.last = lambda _: httpx2.Response(200, content=dripping(), headers={"Content-Type": "image/jpeg"})
    with pytest.raises(FileUnavailable):
        twilio.fetch(seconds=5)


def test_a_host_that_nobody_knows_is_told_as_such() -> None:
    def unknown(_: str) -> tuple[()]:
        raise OSError("no such host")

    fetcher = MediaFetcher(ACCOUNT, TOKEN, resolve=unknown, transport=httpx2.MockTransport(Twilio()))
    with pytest.raises(FileUnavailable):
        fetcher.fetch(API, types=TYPES, most_bytes=9, deadline=Deadline(9, FixedClock("2026-11-21T12:00:00")))


def test_a_host_has_the_addresses_that_the_system_knows() -> None:
    assert ip_address("127.0.0.1") in resolved("localhost")


def test_a_region_of_twilio_is_twilio() -> None:
    twilio = Twilio(CDN, names={"api.dublin.ie1.twilio.com": "93.184.216.36"})
    region = "https://api.dublin.ie1.twilio.com"

    assert twilio.fetch(API.replace("https://api.twilio.com", region), api_base_url=region) == b"jpeg"


# --- The double in Twilio's place


def double_fetcher(tmp_path: Path) -> tuple[MediaFetcher, str]:
    """A fetcher at a double, and the address of a picture that a guest sent there."""
    double = double_with(ScriptedBot(), tmp_path)
    double.add_guest()
    file = (tmp_path / "room.jpg", "room.jpg", "image/jpeg")
    file[0].write_bytes(b"the room")
    double.guest_sends(file=file)
    [(form, _)] = double.bot.calls
    fetcher = MediaFetcher(ACCOUNT, TOKEN, api_base_url=DOUBLE_URL, transport=httpx2.WSGITransport(app=double.app))
    return fetcher, form["MediaUrl0"].replace("http://localhost", DOUBLE_URL)


def test_the_double_serves_a_guests_file_through_its_redirect(tmp_path: Path) -> None:
    fetcher, url = double_fetcher(tmp_path)

    deadline = Deadline(9, FixedClock("2026-11-21T12:00:00"))
    assert fetcher.fetch(url, types=TYPES, most_bytes=99, deadline=deadline).content == b"the room"


def test_with_a_double_nothing_else_is_trusted(tmp_path: Path) -> None:
    fetcher, _ = double_fetcher(tmp_path)

    for url in (API, API.replace("https://api.twilio.com", "http://127.0.0.1:1")):
        with pytest.raises(FileRefused):
            fetcher.fetch(url, types=TYPES, most_bytes=99, deadline=Deadline(9, FixedClock("2026-11-21T12:00:00")))
