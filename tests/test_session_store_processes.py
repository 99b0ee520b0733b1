"""Several real processes on one real Redis: one turn at a time, in order, and nothing lost with a killed one."""

from __future__ import annotations

import signal
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.synchronize import Barrier
from threading import Barrier as ThreadBarrier
from uuid import uuid4

import pytest
import redis

from reservations.messages import Bubble
from reservations.ports import Item, Turn
from session_store import RedisStore, connect, keys
from tests.forked import kill, processes, run_together, running
from tests.waiting import eventually

pytest_plugins = ("tests.redis_fixture",)

ANA = "+34600000001"
LOG = "test:log"
LEASE_MS = 300


def store_at(url: str, *, lease_ms: int = 30_000) -> tuple[redis.Redis, RedisStore]:
    client = connect(url)
    return client, RedisStore(client, session_ttl=60, lease_ms=lease_ms)


def message(message_id: str) -> Item:
    return Item(message_id, "message", {})


def work(client: redis.Redis, store: RedisStore, turn: Turn, *, go_on: bool) -> Turn | None:
    """Work a turn through, leaving a line in the log at each end."""
    client.rpush(LOG, f"begin {turn.item.id}")
    # Long enough for another process to come in between, if it could.
    time.sleep(0.002)
    client.rpush(LOG, f"end {turn.item.id}")
    finished = store.finish(turn, session="{}", bubbles=[Bubble("done")], by_rest=True, token=uuid4().hex, go_on=go_on)
    return finished.next_turn


def deliver_the_same(url: str, threads: int, everybody: Barrier) -> None:
    """Deliver SM1 from several threads of a process, at the same moment as all the others."""
    client, store = store_at(url)
    gate = ThreadBarrier(threads)

    def deliver(thread: int) -> None:
        if thread == 0:
            everybody.wait()
        gate.wait()
        turn = store.accept(ANA, message("SM1"), token=uuid4().hex, wants_turn=True).turn
        if turn:
            work(client, store, turn, go_on=False)

    with client, ThreadPoolExecutor(threads) as pool:
        list(pool.map(deliver, range(threads)))


def deliver_and_drain(url: str, message_ids: Sequence[str], everybody: Barrier) -> None:
    """Deliver these one after another, doing whatever the turns give."""
    client, store = store_at(url)
    with client:
        everybody.wait()
        for message_id in message_ids:
            turn = store.accept(ANA, message(message_id), token=uuid4().hex, wants_turn=True).turn
            while turn:
                turn = work(client, store, turn, go_on=True)


def take_one_by_one(url: str, everybody: Barrier) -> None:
    """Compete for the turn on each item until nothing waits."""
    client, store = store_at(url)
    with client:
        everybody.wait()
        while client.exists(keys.of_guest(ANA, "inbox")):
            if turn := store.take(ANA, token=uuid4().hex):
                work(client, store, turn, go_on=False)


def accept_and_hang(url: str) -> None:
    """Take the turn, for a moment only, and never come back from it."""
    client, store = store_at(url, lease_ms=LEASE_MS)
    turn = store.accept(ANA, message("SM1"), token=uuid4().hex, wants_turn=True).turn
    assert turn
    client.rpush(LOG, f"begin {turn.item.id}")
    signal.pause()


@pytest.fixture
def store(real_redis: redis.Redis) -> RedisStore:
    return RedisStore(real_redis, session_ttl=60)


@pytest.fixture
def killed_in_the_middle(redis_url: str, real_redis: redis.Redis) -> None:
    """A process that had the turn on SM1 and was killed."""
    with running(accept_and_hang, [redis_url]) as (process,):
        eventually(lambda: real_redis.exists(LOG))
        kill(process)


def log_of(client: redis.Redis) -> list[str]:
    return [str(line) for line in client.lrange(LOG, 0, -1)]


def begun(log: Sequence[str]) -> list[str]:
    return [line.removeprefix("begin ") for line in log if line.startswith("begin ")]


def without_overlap(log: Sequence[str]) -> bool:
    """Whether every turn ended before the next began."""
    return list(log) == [line for each in begun(log) for line in (f"begin {each}", f"end {each}")]


def test_a_message_delivered_fifty_times_at_once_is_one_turn_and_one_reply(
    redis_url: str, real_redis: redis.Redis, store: RedisStore
) -> None:
    everybody = processes.Barrier(5)
    run_together(deliver_the_same, *[[redis_url, 10, everybody]] * 5)

    assert log_of(real_redis) == ["begin SM1", "end SM1"]
    assert [reply.reply_id for reply in store.claim_replies(ANA, token="t", only_overdue=False)] == ["SM1"]


def test_twenty_messages_at_once_from_eight_processes_are_twenty_turns_none_overlapping(
    redis_url: str, real_redis: redis.Redis
) -> None:
    message_ids = [f"SM{number:02}" for number in range(20)]
    everybody = processes.Barrier(8)
    run_together(deliver_and_drain, *([redis_url, message_ids[number::8], everybody] for number in range(8)))

    log = log_of(real_redis)

    assert without_overlap(log)
    assert sorted(begun(log)) == message_ids
    assert not real_redis.exists(keys.of_guest(ANA, "inbox"))


def test_replies_wait_in_the_order_of_the_turns(redis_url: str, real_redis: redis.Redis, store: RedisStore) -> None:
    everybody = processes.Barrier(4)
    run_together(deliver_and_drain, *([redis_url, [f"{name}{n}" for n in range(4)], everybody] for name in "abcd"))

    replies = store.claim_replies(ANA, token="t", only_overdue=False)

    assert [reply.reply_id for reply in replies] == begun(log_of(real_redis))


def test_eight_processes_competing_for_the_turns_keep_the_order_of_the_inbox(
    redis_url: str, real_redis: redis.Redis, store: RedisStore
) -> None:
    message_ids = [f"SM{number:02}" for number in range(20)]
    for message_id in message_ids:
        store.accept(ANA, message(message_id), token=message_id, wants_turn=False)
    everybody = processes.Barrier(8)
    run_together(take_one_by_one, *[[redis_url, everybody]] * 8)

    log = log_of(real_redis)

    assert begun(log) == message_ids
    assert without_overlap(log)


@pytest.mark.usefixtures("killed_in_the_middle")
def test_the_message_of_a_killed_process_is_done_once_by_the_next_message(
    real_redis: redis.Redis, store: RedisStore
) -> None:
    eventually(lambda: not real_redis.exists(keys.of_guest(ANA, "lease")))
    turn = store.accept(ANA, message("SM2"), token="next", wants_turn=True).turn
    assert turn
    assert (turn.item.id, turn.deaths) == ("SM1", 1)
    following = work(real_redis, store, turn, go_on=True)
    assert following
    work(real_redis, store, following, go_on=True)

    assert log_of(real_redis)[1:] == ["begin SM1", "end SM1", "begin SM2", "end SM2"]
    assert store.take(ANA, token="later") is None


@pytest.mark.usefixtures("killed_in_the_middle")
def test_the_message_of_a_killed_process_is_done_once_by_the_sweep(real_redis: redis.Redis, store: RedisStore) -> None:
    eventually(lambda: store.guests_waiting(limit=1) == (ANA,))
    eventually(lambda: not real_redis.exists(keys.of_guest(ANA, "lease")))
    turn = store.take(ANA, token="sweep")
    assert turn
    work(real_redis, store, turn, go_on=True)

    assert log_of(real_redis)[1:] == ["begin SM1", "end SM1"]
    assert store.take(ANA, token="later") is None
