"""The embedded Redis without room on its disk: what it has said yes to it keeps, and with room it is there again."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from chores import Chore
from session_store import connect
from settings import Settings
from simulators import redis_server
from whatsapp_bot import chores_of

MOST = 10_000


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A data folder whose Redis runs."""
    try:
        redis_server.start(tmp_path)
    except redis_server.NoRedisServer as reason:
        pytest.skip(str(reason))
    yield tmp_path
    redis_server.stop(tmp_path)


def fill_disk(folder: Path) -> None:
    """Not a byte more goes into its file: the most it may write is what is there now."""
    pid = int((folder / "redis" / "redis.pid").read_text("ascii"))
    written = sum(file.stat().st_size for file in (folder / "redis").rglob("*.aof"))
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (written + MOST, resource.RLIM_INFINITY))


def write_until_full(client: redis.Redis) -> int:
    """How many writes were answered."""
    for number in range(MOST):
        try:
            client.set(f"kept:{number}", "x" * 20)
        except redis.ConnectionError:
            return number
    raise AssertionError("it never got full")


def keeping(folder: Path) -> Chore:
    """What a server does that has no other Redis."""
    settings = Settings.from_environment({"DATA_DIR": str(folder)})
    return next(chore for chore in chores_of(settings) if chore.name == "keep_redis_up")


def test_what_it_said_yes_to_is_there_when_a_server_starts_it_again(folder: Path) -> None:
    client = connect(redis_server.start(folder))
    fill_disk(folder)
    answered = write_until_full(client)
    keeping(folder).do(None)  # type: ignore[arg-type]

    assert answered > 0
    assert client.get(f"kept:{answered - 1}") == "x" * 20
    assert client.set("with room again", 1)


def test_a_server_with_a_redis_of_its_own_keeps_none_up() -> None:
    names = {chore.name for chore in chores_of(Settings.from_environment({"REDIS_URL": "redis://cache:6379"}))}

    assert "keep_redis_up" not in names
