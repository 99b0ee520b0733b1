"""A server whose clock is an hour off does nothing sooner, later or otherwise than the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import redis

from session_store import RedisWatch
from settings import Settings
from tests.fakes import FakeHistory, OffClock
from whatsapp_bot import SERVICE, Services, connected_app

pytest_plugins = ("tests.redis_fixture",)

HOUR = timedelta(hours=1)
A_MOMENT = timedelta(seconds=30)


@pytest.fixture(params=[HOUR, -HOUR], ids=["ahead", "behind"])
def services(request: pytest.FixtureRequest, redis_url: str, tmp_path: Path) -> Services:
    """What a server works with whose machine is an hour off."""
    settings = Settings.from_environment({"DATA_DIR": str(tmp_path), "REDIS_URL": redis_url})
    services: Services = connected_app(settings, clock=OffClock(request.param)).extensions[SERVICE]
    return services


def test_it_tells_the_time_that_all_others_tell(services: Services, real_redis: redis.Redis) -> None:
    seconds, _ = real_redis.time()

    assert abs(services.desk.worker.ports.clock.now() - datetime.fromtimestamp(seconds, UTC)) < A_MOMENT


def test_it_looks_for_missed_messages_as_far_as_the_others_do(services: Services, real_redis: redis.Redis) -> None:
    watch, now = RedisWatch(real_redis), datetime.now(UTC)
    watch.has_looked(now - timedelta(minutes=10))
    replace(services.recovery, history=FakeHistory()).look(every_seconds=60)

    mark = watch.looked_until()
    assert mark
    assert now - timedelta(minutes=2) < mark < now
