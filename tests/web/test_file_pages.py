"""A guest's file on its way to the hotel's people, on the whole bot."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import fakeredis
import httpx2
import pytest

from reservations.errors import FileUnavailable
from simulators.twilio import create_app
from telemetry import redact
from tests.bot import ACCOUNT, NUMBER, PUBLIC, TOKEN, Bot, bot_on
from tests.twilio_double import at_once
from whatsapp_handler import MediaFetcher

STAFF = "+34911111111"
GUEST = "+34600123456"


def address(bot: Bot) -> str:
    """Where the staff was told to look."""
    [told] = [bubble.text for to, bubble in bot.outbox.sent if to == STAFF]
    assert GUEST in told
    [found] = re.findall(rf"{PUBLIC}/files/\w+", told)
    return str(found)


def test_a_picture_is_handed_on_and_the_guest_told_so(bot: Bot) -> None:
    bot.says("hi")

    [answer] = bot.says("", **bot.files.add(b"a passport", "image/jpeg"))
    assert "passed yours on to the hotel's team" in answer.text
    assert "When would you like to stay" in answer.text


def test_the_staff_sees_the_picture_at_the_address_it_was_told(bot: Bot) -> None:
    bot.says("", **bot.files.add(b"a passport", "image/jpeg"))

    response = bot.fetches(address(bot))
    assert (response.data, response.content_type) == (b"a passport", "image/jpeg")
    assert response.headers["Content-Disposition"] == 'inline; filename="from-guest.jpg"'


def test_a_document_is_saved_and_nothing_in_it_may_run(bot: Bot) -> None:
    bot.says("", **bot.files.add(b"%PDF", "application/pdf"))

    headers = bot.fetches(address(bot)).headers
    assert headers["Content-Disposition"] == 'attachment; filename="from-guest.pdf"'
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in headers["Cache-Control"]


def test_nothing_is_fetched_before_somebody_looks(bot: Bot) -> None:
    bot.says("", **bot.files.add(b"a passport", "image/jpeg"))

    assert not bot.files.fetched


def test_words_beside_a_picture_are_heard_too(bot: Bot) -> None:
    [answer] = bot.says("do you have parking?", **bot.files.add(b"my car", "image/jpeg"))

    assert "passed yours on" in answer.text
    assert "car park" in answer.text


def test_odd_words_beside_a_picture_are_not_misunderstood(bot: Bot) -> None:
    bot.says("hi")

    [answer] = bot.says("fizzy wombat", **bot.files.add(b"my car", "image/jpeg"))
    assert "did not understand" not in answer.text


@pytest.mark.parametrize(
    ("content_type", "answer"),
    [
        ("image/webp", "sticker"),
        ("text/vcard", "contact cards"),
        ("text/html", "not this kind of message"),
        ("image/svg+xml", "not this kind of message"),
        ("", "not this kind of message"),
    ],
)
def test_other_kinds_are_declined_kindly_and_not_handed_on(bot: Bot, content_type: str, answer: str) -> None:
    [bubble] = bot.says("", guest="+447700900123", **bot.files.add(b"?", content_type))

    assert answer in bubble.text
    assert not bot.outbox.sent


def test_a_file_that_turns_out_to_be_another_kind_is_not_shown(bot: Bot) -> None:
    form = bot.files.add(b"<script>", "text/html")
    bot.says("", **form | {"MediaContentType0": "image/jpeg"})

    assert bot.fetches(address(bot)).status_code == 404


def test_a_file_that_cannot_be_fetched_now_is_unavailable(bot: Bot) -> None:
    bot.says("", **bot.files.add(b"a passport", "image/jpeg"))
    bot.files.fails = FileUnavailable("away")

    assert bot.fetches(address(bot)).status_code == 503


def test_the_address_ends_after_thirty_days(bot: Bot) -> None:
    bot.says("", **bot.files.add(b"a passport", "image/jpeg"))
    bot.wait(days=31)

    assert bot.fetches(address(bot)).status_code == 404


@pytest.mark.parametrize("path", ["", "/", "/x", "/*"])
def test_who_does_not_know_an_address_finds_nothing(bot: Bot, path: str) -> None:
    bot.says("", **bot.files.add(b"a passport", "image/jpeg"))

    assert bot.fetches(f"{PUBLIC}/files{path}").status_code == 404


def test_an_address_that_a_guest_types_is_never_fetched(bot: Bot) -> None:
    bot.says("look at https://evil.example/x.jpg", NumMedia="1")

    assert not bot.files.fetched
    assert not bot.outbox.sent


def test_no_log_line_tells_an_address() -> None:
    assert redact(f"GET {PUBLIC}/files/0123abc 200") == f"GET {PUBLIC}/files/[private] 200"


def test_the_staff_can_list_what_guests_sent(bot: Bot) -> None:
    bot.says("", **bot.files.add(b"a passport", "image/jpeg"))
    bot.wait(minutes=1)
    bot.says("", **bot.files.add(b"%PDF", "application/pdf"))

    files = bot.manage("GET", "/api/files").get_json()["files"]
    assert [file["content_type"] for file in files] == ["application/pdf", "image/jpeg"]
    assert bot.fetches(files[1]["address"]).data == b"a passport"
    assert files[0]["user_id"] == GUEST


def test_the_list_needs_the_admin_key(bot: Bot) -> None:
    with bot.app.test_client() as client:
        assert client.get("/api/files").status_code == 401


# --- Where a guest is


def test_a_shared_place_is_answered_with_the_way_to_the_hotel(bot: Bot) -> None:
    [answer] = bot.says("", guest="+12025550123", Latitude="32.3182", Longitude="-86.9023")

    assert "about *35 mi* to us" in answer.text
    assert "https://maps.google.com/?q=32.366800,-86.300000" in answer.text


def test_who_asks_how_far_it_is_is_asked_to_share_a_place(bot: Bot) -> None:
    [answer] = bot.says("how far are you from here?")

    assert "Share your location" in answer.text
    assert "https://maps.google.com/" in answer.text


# --- The whole way through a Twilio double


def test_through_the_double_a_guests_picture_reaches_the_staff(tmp_path: Path) -> None:
    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True)) as bot:
        double = create_app(
            tmp_path / "twilio.sqlite",
            account_sid=ACCOUNT,
            auth_token=TOKEN,
            number=NUMBER,
            bot_url=PUBLIC,
            own_url="http://twilio.test",
            transport=httpx2.WSGITransport(app=bot.app),
            in_background=at_once,
        ).test_client()
        double.post("/chat/guests", data={"key": GUEST, "name": "Ana", "language": "en"})
        double.post(f"/chat/guests/{GUEST}/messages", data={"file": (BytesIO(b"the car"), "car.jpg", "image/jpeg")})
        at_twilio = httpx2.WSGITransport(app=double.application)
        bot.files.passes_on = MediaFetcher(ACCOUNT, TOKEN, api_base_url="http://twilio.test", transport=at_twilio).fetch

        assert bot.fetches(address(bot)).data == b"the car"
