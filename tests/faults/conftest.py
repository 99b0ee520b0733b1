from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from tests.faults.site import Site


@pytest.fixture
def site(redis_url: str, real_redis: redis.Redis, tmp_path: Path) -> Iterator[Site]:
    """A hotel with a fresh PMS and an empty Redis; nothing runs yet."""
    site = Site(redis_url, tmp_path / "hotel.sqlite3")
    assert site.shop
    yield site
    site.close()
