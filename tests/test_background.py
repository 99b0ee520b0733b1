"""The background engine: what it is told to do and when, and a real worker that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
import redis
from celery import Celery

import background
import chores
from reservations.confirmation import Confirmation
from reservations.messages import Inbound
from reservations.model import Guest, Party, Stay
from reservations.ports import Item
from reservations.state import inbound_to_json
from session_store import RedisStore, keys
from settings import Settings
from simulators.launch import PROJECT, free_ports
from tests.faults.rounds.stores import Sentinels
from tests.slow_twilio import SlowTwilio, slow_twilio
from tests.test_packaging import compose
from tests.test_settings import PRODUCTION
from tests.waiting import PATIENCE_SECONDS, eventually
from whatsapp_bot import SERVICE, Services, connected_app

pytest_plugins = ("tests.redis_fixture",)

ACCOUNT = "AC" + "0" * 32
GUEST, OTHER = "+447700900123", "+34600123456"


def settings(folder: Path, **given: str) -> Settings:
    return Settings.from_environment({"DATA_DIR": str(folder), "REDIS_URL": "redis://cache:6379/2", **given})


@pytest.fixture
def engine(tmp_path: Path) -> Celery:
    """The engine with a broker in memory; no worker runs."""
    engine = background.engine(settings(tmp_path))
    engine.conf.update(broker_url="memory://")
    queue_of(engine).queue_purge(background.QUEUE)
    return engine


def queue_of(engine: Celery) -> Any:
    """What the broker of this process's memory is asked by."""
    return engine.connection_for_read().default_channel


# --- What is told


def test_every_shared_chore_is_ticked_as_often_as_the_servers_do_it(engine: Celery) -> None:
    ticks = {entry["args"]: entry["schedule"] for entry in engine.conf.beat_schedule.values()}

    assert ticks == {(chore.name,): chore.every_seconds for chore in chores.SHARED}


def test_a_tick_that_nobody_took_in_time_is_dropped(engine: Celery) -> None:
    assert all(entry["options"]["expires"] == entry["schedule"] for entry in engine.conf.beat_schedule.values())


def test_the_broker_is_the_bots_redis_unless_another_is_named(tmp_path: Path) -> None:
    own = background.engine(settings(tmp_path))
    other = background.engine(settings(tmp_path, CELERY_BROKER_URL="rediss://broker:6380/1"))

    assert own.conf.broker_url == "redis://cache:6379/2"
    assert other.conf.broker_url == "rediss://broker:6380/1"


def test_a_redis_on_a_socket_is_spelt_as_celery_does(tmp_path: Path) -> None:
    engine = background.engine(settings(tmp_path, CELERY_BROKER_URL="unix:///run/redis.sock?db=3"))

    assert engine.conf.broker_url == "redis+socket:///run/redis.sock?virtual_host=3"


def test_sentinels_are_asked_for_the_master_by_its_name(tmp_path: Path) -> None:
    sentinels = "sentinel://one:26379;sentinel://two:26379"
    engine = background.engine(settings(tmp_path, CELERY_BROKER_URL=sentinels, CELERY_SENTINEL_MASTER="hotel"))

    assert engine.conf.broker_url == sentinels
    assert engine.conf.broker_transport_options["master_name"] == "hotel"


def test_production_needs_nothing_more_for_it() -> None:
    assert background.engine(Settings.from_environment(PRODUCTION)).conf.broker_url == PRODUCTION["REDIS_URL"]


# --- Ticks


def waiting(engine: Celery) -> int:
    return int(queue_of(engine).queue_declare(queue=background.QUEUE).message_count)


def test_beat_gives_every_tick_that_is_due(engine: Celery) -> None:
    ticks = background.Ticks(engine)

    ticks.apply_entry(next(iter(ticks.schedule.values())))

    assert waiting(engine) == 1


def test_where_nobody_works_the_queue_does_not_grow(engine: Celery) -> None:
    ticks = background.Ticks(engine)
    entry = next(iter(ticks.schedule.values()))

    for _ in range(background.MOST_WAITING + 10):
        ticks.apply_entry(entry)

    assert waiting(engine) == background.MOST_WAITING


def test_everything_that_the_broker_keeps_has_an_expiry(
    tmp_path: Path, redis_url: str, real_redis: redis.Redis
) -> None:
    engine = background.engine(settings(tmp_path, REDIS_URL=redis_url))
    ticks = background.Ticks(engine)
    for_a_worker, another, *_ = ticks.schedule.values()
    ticks.apply_entry(for_a_worker)
    with engine.connection_for_read() as connection:
        worker: Any = connection.default_channel
        assert worker.basic_get(background.QUEUE), "the task is in its hands"
        ticks.apply_entry(another)

        kept = {str(key): real_redis.ttl(key) for key in real_redis.scan_iter("whatsapp_celery:*")}
    assert len(kept) == 5
    assert all(0 < seconds <= background.IDLE_SECONDS for seconds in kept.values()), kept


# --- Real workers


@dataclass
class Engine:
    """The background engine on a real Redis, its Twilio, and what its workers are started with."""

    environment: dict[str, str]
    folder: Path
    redis: redis.Redis
    twilio: SlowTwilio

    @contextmanager
    def worker(self) -> Iterator[subprocess.Popen[bytes]]:
        """A worker in a process of its own, by the command of the compose file."""
        celery, *how = compose()["services"]["worker"]["command"].split()
        command = [str(Path(sys.executable).with_name(celery)), *how]
        process = subprocess.Popen(command, cwd=self.folder, env=self.environment)
        try:
            yield process
        finally:
            process.kill()
            process.wait()

    def numbers(self) -> str:
        """What the worker tells Prometheus."""
        return httpx2.get(f"http://127.0.0.1:{self.environment['WORKER_METRICS_PORT']}/metrics").text

    def tick(self, chore: str) -> None:
        """What beat does when a chore is due."""
        engine = background.engine(Settings.from_environment(self.environment))
        engine.send_task(background.TASK, args=(chore,))


def lay_out(folder: Path) -> None:
    """What is started where the project lies: this folder looks like it, but holds nobody's .env."""
    for each in PROJECT.iterdir():
        if each.name[0] != "." and each.name != "data":
            (folder / each.name).symlink_to(each)


@pytest.fixture
def running(tmp_path: Path, redis_url: str, real_redis: redis.Redis) -> Iterator[Engine]:
    lay_out(tmp_path)
    coverage = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    with slow_twilio() as (twilio, address):
        environment = coverage | {
            "PATH": os.environ["PATH"],
            "LOG_LEVEL": "WARNING",
            "DATA_DIR": str(tmp_path / "data"),
            "REDIS_URL": redis_url,
            "TWILIO_ACCOUNT_SID": ACCOUNT,
            "TWILIO_AUTH_TOKEN": "token",
            "TWILIO_WHATSAPP_NUMBER": "+14155238886",
            "TWILIO_API_BASE_URL": address,
            "PMS_MOCK_MODE": "true",
            "WORKER_METRICS_PORT": str(free_ports()),
        }
        yield Engine(environment, tmp_path, real_redis, twilio)


def left_behind(client: redis.Redis, text: str, *, guest: str = GUEST) -> None:
    """A message that a server accepted before it died; its lease is over."""
    inbound = Inbound("whatsapp", guest, "SM1", text)
    store = RedisStore(client, session_ttl=3600, lease_ms=1)
    store.accept(guest, Item("SM1", "message", inbound_to_json(inbound)), token="t", wants_turn=True)


def test_a_worker_answers_what_a_dead_server_left_behind_and_counts_it(running: Engine) -> None:
    left_behind(running.redis, "hi")
    running.tick("a chore of another version")
    running.tick("sweep")

    with running.worker():
        eventually(lambda: running.twilio.sent_to(GUEST))
        eventually(lambda: 'bot_messages_sent_total{kind="text",way="rest"} 1.0' in running.numbers())

    [greeting] = running.twilio.sent_to(GUEST)
    assert "The Hotel Prime" in greeting


def test_a_worker_that_has_no_bot_ends(engine: Celery, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Settings) -> None:
        raise OSError("no space left on the device")

    monkeypatch.setattr("whatsapp_bot.connected_app", fails)
    worker = engine.WorkController(loglevel="ERROR")

    worker.start()

    assert worker.exitcode == 1


def test_a_worker_goes_on_when_its_broker_behind_sentinels_fails_over(running: Engine, tmp_path: Path) -> None:
    with closing(Sentinels(tmp_path / "broker")) as broker:
        broker.start()
        running.environment["CELERY_BROKER_URL"] = broker.url
        left_behind(running.redis, "hi")
        with running.worker():
            running.tick("sweep")
            eventually(lambda: running.twilio.sent_to(GUEST))

            broker.sentinel.says("SENTINEL", "FAILOVER", "mymaster")
            eventually(broker.has_failed_over)
            broker.master.kill()
            left_behind(running.redis, "hi", guest=OTHER)
            running.redis.delete(keys.SWEEP)
            running.tick("sweep")
            eventually(lambda: running.twilio.sent_to(OTHER))


def arrives_today(services: Services, guest: str) -> None:
    """The guest wrote just now, and booked yesterday for tonight."""
    ports = services.desk.worker.ports
    stay = Stay(ports.today, ports.today + timedelta(days=1))
    offer = ports.pms.availability(stay, Party(2)).offers[0]
    source = ports.source(guest, "key")
    booking = ports.pms.book(offer, Guest("Jane Doe", "jane@example.com", guest), source=source, remark="")
    yesterday = ports.clock.now() - timedelta(days=1)
    ports.publish(Confirmation(source, booking.reference, offer, "Jane Doe", "en", "GB", yesterday, guest))
    services.desk.delivered(services.desk.receive(Inbound("whatsapp", guest, f"SM{guest}", "hi")))


def killed_while_sending(running: Engine) -> None:
    """A worker begins to remind, hears nothing from Twilio, and is killed; then the minutes pass that it had."""
    running.twilio.was_called.clear()
    running.tick("remind")
    with running.worker() as worker:
        assert running.twilio.was_called.wait(PATIENCE_SECONDS)
        os.kill(worker.pid, signal.SIGKILL)
    running.redis.delete(keys.ROUND, *running.redis.keys("*:holder"))


def test_workers_killed_while_they_remind_lose_no_reminder_and_repeat_none(running: Engine) -> None:
    hotel = Settings.from_environment(running.environment).hotel
    running.environment["REMINDER_MORNING"] = f"{datetime.now(hotel.time_zone):%H}:00"
    services = connected_app(Settings.from_environment(running.environment)).extensions[SERVICE]
    arrives_today(services, GUEST)
    arrives_today(services, OTHER)

    running.twilio.is_silent = True
    killed_while_sending(running)
    running.twilio.is_silent, running.twilio.is_slow = False, True
    killed_while_sending(running)
    running.twilio.is_slow = False
    running.tick("remind")
    with running.worker():
        eventually(lambda: all_done(running.redis))

    assert [len(running.twilio.sent_to(guest)) for guest in (GUEST, OTHER)] == [1, 1]


def all_done(client: redis.Redis) -> bool:
    """Both reminders are marked."""
    return [client.hexists(record, "done") for record in client.keys("*reminder*:record")] == [True, True]
