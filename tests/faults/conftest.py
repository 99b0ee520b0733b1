from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from simulators.qloapps import FaultRule
from tests.faults.site import Site
from tests.faults.talk import ANA, ready


@pytest.fixture
def site(redis_url: str, real_redis: redis.Redis, tmp_path: Path) -> Iterator[Site]:
    """A hotel with a fresh PMS and an empty Redis; nothing runs yet."""
    site = Site(redis_url, tmp_path / "hotel.sqlite3")
    assert site.shop
    yield site
    site.close()


@pytest.fixture
def pending(site: Site) -> Site:
    """Ana's booking never reached the PMS, and a minute has gone by."""
    ready(site)
    site.shop.faults.add(FaultRule("cut_before", method="POST", resource="bookings", times=1))
    assert site.bot().says(ANA, "yes") == ["booking_pending"]
    site.let_pass(61)
    return site
