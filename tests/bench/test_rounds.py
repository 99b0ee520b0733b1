"""Every round, played on a tiny server, and the floor itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import fakeredis
import pytest
from redis import Redis

from bench import flatness, neighbours, site
from bench.__main__ import main
from bench.floor import create_app
from bench.rounds import ROUNDS
from bench.servers import FLOOR, server
from bench.site import NotBooked, Size, all_booked, midway
from bench.talks import TURNS
from settings import Settings
from tests.bench.tiny import TinyHotel, TinyServer, tiny

TINY = Size(rounds=1, floor_talks=4, bot_talks=4, together=6, sessions=30, turns=60)

pytest_plugins = ("tests.redis_fixture",)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.__main__.SHORT", TINY)
    monkeypatch.setattr(site, "WARMING", 4)
    monkeypatch.setattr(flatness, "LATE", 10)
    monkeypatch.setattr(flatness, "SAMPLES", 3)
    monkeypatch.setattr(flatness, "FEW_SESSIONS", 10)
    monkeypatch.setattr(neighbours, "TALKS", 4)
    monkeypatch.setattr(neighbours, "TIMED", 1)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ROUNDS)
def test_every_round_tells_its_figures(
    name: str, real_redis: Redis, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    @contextmanager
    def serve(*_: object, **__: object) -> Iterator[TinyServer]:
        with tiny(real_redis) as served:
            yield served

    status = main([name, "--picture", str(tmp_path / "figures" / "picture.svg")], serve)
    told = capsys.readouterr().out

    assert len(told.splitlines()) > 1
    assert status == ("MISSED" in told)
    assert (tmp_path / "figures").exists() == (name in ("throughput", "together"))


def test_conversations_side_by_side_are_at_every_turn(real_redis: Redis) -> None:
    with tiny(real_redis) as bot:
        conversations = midway(bot, bot.guests.booking, 2 * len(TURNS))

    assert Counter(messages[0].turn for messages in conversations) == dict.fromkeys(TURNS, 2)
    assert {len(messages) for messages in conversations} == {len(TURNS)}


def test_a_guest_without_a_room_spoils_the_figures(monkeypatch: pytest.MonkeyPatch, real_redis: Redis) -> None:
    monkeypatch.setattr(site, "SETTLE_SECONDS", 0.0)
    with tiny(real_redis) as bot:
        talks = bot.guests.booking(2)
        other = replace(bot, hotel=TinyHotel())

        with pytest.raises(NotBooked, match="2 guests without a room"):
            all_booked(other, lambda: bot.at_once(talks, guests=1))


def test_the_floor_is_played_under_the_same_gunicorn_as_the_bot() -> None:
    with server(FLOOR, processes=1) as floor:
        cost = floor.costing(lambda: floor.at_once(floor.guests.booking(20), guests=4))
        weighs = floor.megabytes_a_worker()

    assert len(cost.times.every) == 160
    assert min(cost.server_ms, cost.sender_ms, weighs, floor.start_seconds) > 0


def test_the_floor_answers_none_but_twilio(tmp_path: Path) -> None:
    settings = Settings.from_environment({"DATA_DIR": str(tmp_path)}, env_file=None)
    client = create_app(settings, fakeredis.FakeRedis()).test_client()

    assert client.post("/webhook/whatsapp", data={"From": "whatsapp:+1", "Body": "hi"}).status_code == 403
