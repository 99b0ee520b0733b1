"""An address that comes with a message is no order to fetch it."""

from __future__ import annotations

from ipaddress import ip_address

import httpx2
import pytest

from tests.bot import ACCOUNT, TOKEN, Bot
from whatsapp_handler import MediaFetcher

INSIDE = (
    "http://169.254.169.254/latest/meta-data/",
    "https://127.0.0.1:5000/api/files",
    "http://localhost:6379/",
    "http://[::1]/",
    "http://redis:6379/",
    "file:///etc/passwd",
    "gopher://redis:6379/_FLUSHALL",
    "https://api.twilio.com.evil.example/2010-04-01/",
    "https://api.twilio.com@evil.example/",
    "https://evil.example/#@api.twilio.com/",
    f"https://api.twilio.com/2010-04-01/Accounts/{'AC' + '1' * 32}/Messages/MM1/Media/ME1",
    f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/../../../health",
    "\\\\evil.example\\share",
    "",
)


@pytest.mark.parametrize("address", INSIDE)
def test_no_address_but_twilios_is_called(bot: Bot, address: str) -> None:
    called: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        called.append(str(request.url))
        return httpx2.Response(200, content=b"inside", headers={"Content-Type": "image/png"})

    outside = MediaFetcher(
        ACCOUNT, TOKEN, resolve=lambda _: (ip_address("93.184.216.34"),), transport=httpx2.MockTransport(answer)
    )
    bot.files.passes_on = outside.fetch
    bot.says("look", NumMedia="1", MediaUrl0=address, MediaContentType0="image/png")
    pages = [file["address"] for file in bot.manage("GET", "/api/files").get_json()["files"]]
    answers = {bot.fetches(page).status_code for page in pages}

    assert called == []
    assert answers <= {404}


def test_an_address_that_a_guest_types_is_words(bot: Bot) -> None:
    bot.files.fetched.clear()
    for address in INSIDE:
        bot.says(f"look at {address}")

    assert bot.files.fetched == []
