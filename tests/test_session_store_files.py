"""Where guests' files are, in Redis."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import fakeredis
import pytest

from reservations.errors import StoreUnavailable
from reservations.files import KeptFile
from reservations.messages import Media
from session_store import RedisFiles, connect
from session_store.files import KEPT_SECONDS

PICTURE = KeptFile("ES.abc", Media("https://api/ME1", "image/jpeg"), datetime(2026, 11, 21, tzinfo=UTC))
LATER = replace(PICTURE, received_at=PICTURE.received_at + timedelta(days=1))


@pytest.fixture
def client() -> fakeredis.FakeRedis:
    return fakeredis.FakeRedis(decode_responses=True)


def test_a_file_is_read_as_it_was_kept(client: fakeredis.FakeRedis) -> None:
    RedisFiles(client).keep("token", PICTURE)

    assert RedisFiles(client).under("token") == PICTURE
    assert RedisFiles(client).under("other") is None


def test_files_are_listed_newest_first(client: fakeredis.FakeRedis) -> None:
    files = RedisFiles(client)
    assert files.newest(limit=9) == ()

    files.keep("new", LATER)
    files.keep("old", PICTURE)
    files.keep("old", PICTURE)
    assert files.newest(limit=9) == (("new", LATER), ("old", PICTURE))
    assert files.newest(limit=1) == (("new", LATER),)


def test_every_key_ends_by_itself(client: fakeredis.FakeRedis) -> None:
    RedisFiles(client).keep("token", PICTURE)

    assert all(0 < client.ttl(key) <= KEPT_SECONDS for key in client.scan_iter())


def test_a_file_whose_time_is_over_is_listed_no_more(client: fakeredis.FakeRedis) -> None:
    files = RedisFiles(client)
    files.keep("old", PICTURE)
    files.keep("gone", PICTURE)
    client.delete("{whatsapp_files}:record:gone")
    assert files.newest(limit=9) == (("old", PICTURE),)

    files.keep("new", replace(PICTURE, received_at=PICTURE.received_at + timedelta(seconds=KEPT_SECONDS + 1)))
    assert client.zrange("{whatsapp_files}:index", 0, -1) == ["new"]


def test_a_redis_that_does_not_answer_is_said_to_be_unavailable() -> None:
    files = RedisFiles(connect("redis://127.0.0.1:1/0"))

    with pytest.raises(StoreUnavailable):
        files.keep("token", PICTURE)
    with pytest.raises(StoreUnavailable):
        files.newest(limit=1)
