"""What everybody keeps to who tells the time, whatever the machine's own clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import fakeredis
import pytest
import redis

from session_store import RedisClock
from session_store.clock import ASKED_AGAIN_SECONDS, CHECKED_SECONDS
from tests.fakes import FixedClock, OffClock

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")

HOUR = timedelta(hours=1)
NEARLY = timedelta(seconds=30)


def off_by(difference: timedelta) -> FixedClock:
    return FixedClock(datetime.now(UTC) + difference)


@pytest.mark.parametrize("difference", [HOUR, -HOUR])
def test_a_server_whose_clock_is_an_hour_off_tells_the_same_time(any_redis: redis.Redis, difference: timedelta) -> None:
    clock = RedisClock(any_redis, off_by(difference))

    assert abs(clock.now() - datetime.now(UTC)) < NEARLY


def test_time_goes_by_as_the_machine_counts_it(any_redis: redis.Redis) -> None:
    own = off_by(HOUR)
    clock = RedisClock(any_redis, own)
    before, seconds = clock.now(), clock.monotonic()
    own.advance(seconds=20)

    assert (clock.now() - before, clock.monotonic() - seconds) == (timedelta(seconds=20), 20)


def test_clocks_in_step_are_left_as_they_are(any_redis: redis.Redis) -> None:
    own = off_by(timedelta(milliseconds=200))

    assert RedisClock(any_redis, own).now() == own.now()


def test_a_clock_that_is_set_right_is_believed_within_a_minute(any_redis: redis.Redis) -> None:
    machine = OffClock(HOUR)
    clock = RedisClock(any_redis, machine)
    clock.now()
    machine.off, machine.more_seconds = timedelta(0), CHECKED_SECONDS

    assert abs(clock.now() - datetime.now(UTC)) < NEARLY


def test_without_redis_the_machine_s_own_time_counts_until_it_is_back() -> None:
    server = fakeredis.FakeServer()
    server.connected = False
    own = off_by(HOUR)
    clock = RedisClock(fakeredis.FakeRedis(server=server), own)

    assert clock.now() == own.now()
    server.connected = True
    own.advance(seconds=ASKED_AGAIN_SECONDS)
    assert abs(clock.now() - datetime.now(UTC)) < NEARLY
