from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
import redis

from simulators.qloapps import FaultRule
from simulators.qloapps.__main__ import parse, server
from tests.faults.site import Site
from tests.faults.talk import ANA, ready


@pytest.fixture
def site(redis_url: str, real_redis: redis.Redis, tmp_path: Path) -> Iterator[Site]:
    """A hotel with a fresh PMS and an empty Redis; nothing runs yet."""
    # That Redis keeps what it was told is proven elsewhere; waiting for the disk would only cost time.
    real_redis.config_set("appendfsync", "no")
    site = Site(redis_url, tmp_path / "hotel.sqlite3")
    assert site.shop
    yield site
    site.close()
    real_redis.config_set("appendfsync", "always")


@pytest.fixture
def pending(site: Site) -> Site:
    """Ana's booking never reached the PMS, and a minute has gone by."""
    ready(site)
    site.shop.faults.add(FaultRule("cut_before", method="POST", resource="bookings", times=1))
    assert site.bot().says(ANA, "yes") == ["booking_pending"]
    site.let_pass(61)
    return site


@pytest.fixture
def served(site: Site) -> Iterator[Site]:
    """The same hotel whose PMS answers over real HTTP, and goes on with its work when a client is gone."""
    pms = server(parse(["--port", "0", "--database", str(site.database)]))
    thread = Thread(target=pms.serve_forever, daemon=True)
    thread.start()
    yield Site(site.redis_url, site.database, f"http://{pms.host}:{pms.port}")
    pms.shutdown()
    pms.server_close()
    thread.join()
