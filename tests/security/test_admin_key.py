"""The management API opens to its key alone."""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterator

import pytest

from tests.bot import ADMIN_KEY, Bot
from web import management_api

GUEST = "+34600123456"
NEARLY = (
    "",
    "Bearer",
    "Bearer ",
    f"bearer {ADMIN_KEY}",
    f"Bearer  {ADMIN_KEY}",
    f"Bearer {ADMIN_KEY[:-1]}",
    f"Bearer {ADMIN_KEY}x",
    f"Bearer {ADMIN_KEY.upper()}",
    f"Bearer {ADMIN_KEY},{ADMIN_KEY}",
    f"Basic {ADMIN_KEY}",
    f"Token {ADMIN_KEY}",
    "Bearer null",
    "Bearer undefined",
    "Bearer " + "A" * 5000,
)


def calls_of(bot: Bot) -> Iterator[tuple[str, str]]:
    """Every call of the API, with something in the place of each variable."""
    for rule in bot.app.url_map.iter_rules():
        if rule.rule.startswith("/api/"):
            path = re.sub(r"<[^>]*>", GUEST, rule.rule)
            yield from ((method, path) for method in rule.methods or ())


@pytest.mark.parametrize("given", NEARLY)
def test_no_call_is_open_to_what_is_nearly_the_key(bot: Bot, given: str) -> None:
    with bot.app.test_client() as client:
        answers = {
            call: client.open(call[1], method=call[0], headers={"Authorization": given}).status_code
            for call in calls_of(bot)
        }

    assert len(answers) > 8
    assert {call for call, status in answers.items() if status != 401} == set()


@pytest.mark.parametrize(
    "arguments",
    [
        {"query_string": {"key": ADMIN_KEY, "access_token": ADMIN_KEY, "Authorization": f"Bearer {ADMIN_KEY}"}},
        {"headers": {"X-Api-Key": ADMIN_KEY, "X-Authorization": f"Bearer {ADMIN_KEY}"}},
        {"headers": {"Cookie": f"Authorization=Bearer {ADMIN_KEY}"}},
        {"headers": [("Authorization", "x"), ("Authorization", f"Bearer {ADMIN_KEY}")]},
        {"headers": {"X-Forwarded-For": "127.0.0.1", "X-Real-IP": "127.0.0.1"}},
        {"headers": {"X-HTTP-Method-Override": "OPTIONS"}},
    ],
)
def test_the_key_counts_in_its_header_alone(bot: Bot, arguments: dict[str, object]) -> None:
    with bot.app.test_client() as client:
        assert client.get(f"/api/sessions/{GUEST}", **arguments).status_code == 401


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS"])
def test_no_method_comes_in_beside_the_check(bot: Bot, method: str) -> None:
    with bot.app.test_client() as client:
        assert client.open(f"/api/sessions/{GUEST}", method=method).status_code == 401


@pytest.mark.parametrize("path", ["//api/sessions/x", "/API/sessions/x", "/api//sessions/x", "/health/../api/files"])
def test_an_address_that_only_looks_like_the_api_shows_nothing(bot: Bot, path: str) -> None:
    with bot.app.test_client() as client:
        response = client.get(path)

    assert response.status_code in (308, 401, 404)
    assert "user_id" not in response.text


def test_the_key_is_compared_in_a_time_that_does_not_tell_where_it_differs(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(given: bytes, expected: bytes) -> bool:
        compared.append((given, expected))
        return hmac.compare_digest(given, expected)

    monkeypatch.setattr(management_api, "compare_digest", compare)
    with bot.app.test_client() as client:
        client.get("/api/files", headers={"Authorization": "Bearer x"})

    assert len(compared) == 1


def test_what_the_api_tells_of_guests_is_kept_by_no_cache(bot: Bot) -> None:
    bot.says("hello")

    assert bot.manage("GET", f"/api/sessions/{GUEST}").headers["Cache-Control"] == "no-store"
