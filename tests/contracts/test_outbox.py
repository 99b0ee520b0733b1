"""What every Outbox keeps to: nothing lost, one at a time, in order for each guest and receiver."""

from __future__ import annotations

import json
import time
from datetime import timedelta

import pytest
import redis

from reservations.notices import Notice
from reservations.ports import Outbox, WaitingNotice
from session_store import RedisOutbox, RedisStore, keys
from tests.contracts.stores import ANA, turn_on
from tests.waiting import eventually

pytest_plugins = ("tests.redis_fixture", "tests.contracts.store_fixture")

BEN = "ES.13491208655302741918"


def notice(name: str) -> Notice:
    return Notice(name, json.dumps({"id": name, "said": "ü"}))


@pytest.fixture
def outbox(any_redis: redis.Redis) -> RedisOutbox:
    return RedisOutbox(any_redis, ["crm", "n8n"])


def taken(outbox: Outbox, receiver: str = "crm", *, by: str = "me") -> WaitingNotice:
    waiting = outbox.take(ANA, receiver, token=by)
    assert waiting
    return waiting


def due(outbox: Outbox, receiver: str = "crm") -> tuple[str, ...]:
    return eventually(lambda: outbox.guests_waiting(receiver, limit=10))


def test_every_receiver_gets_every_notice(outbox: RedisOutbox) -> None:
    outbox.add(ANA, [notice("evt_1")])

    assert due(outbox, "crm") == due(outbox, "n8n") == (ANA,)
    assert taken(outbox, "crm").notice == taken(outbox, "n8n").notice == notice("evt_1")


def test_a_turn_puts_its_notices_there_as_it_ends(any_redis: redis.Redis, outbox: RedisOutbox) -> None:
    store = RedisStore(any_redis, session_ttl=60, receivers=["crm"])
    turn = turn_on(store, "SM1")
    for _ in range(2):  # the same call again, as a client's own retry makes it
        store.finish(
            turn, session="{}", bubbles=[], by_rest=False, token="end", go_on=False, notices=[notice("a"), notice("b")]
        )

    first = taken(outbox)
    second = outbox.done(ANA, "crm", first, token="me")
    assert due(outbox) == (ANA,)
    assert second
    assert [first.notice, second.notice] == [notice("a"), notice("b")]
    assert outbox.done(ANA, "crm", second, token="me") is None


def test_without_receivers_nothing_is_kept(any_redis: redis.Redis) -> None:
    store, outbox = RedisStore(any_redis, session_ttl=60), RedisOutbox(any_redis, [])
    turn = turn_on(store, "SM1")
    store.finish(turn, session="{}", bubbles=[], by_rest=False, token="end", go_on=False, notices=[notice("a")])
    outbox.add(ANA, [notice("b")])

    assert [
        key for key in any_redis.scan_iter() if b"outbox" in (key if isinstance(key, bytes) else key.encode())
    ] == []


def test_one_delivers_at_a_time(outbox: RedisOutbox) -> None:
    outbox.add(ANA, [notice("evt_1")])

    first = taken(outbox, by="me")
    assert outbox.take(ANA, "crm", token="other") is None
    assert taken(outbox, by="me").notice == first.notice


def test_who_lost_the_claim_drops_nothing(any_redis: redis.Redis) -> None:
    hasty = RedisOutbox(any_redis, ["crm"], claim_ms=40)
    hasty.add(ANA, [notice("evt_1"), notice("evt_2")])
    late = taken(hasty, by="late")

    eventually(lambda: hasty.take(ANA, "crm", token="next"))

    assert hasty.done(ANA, "crm", late, token="late") is None
    assert taken(hasty, by="next").notice == notice("evt_1")


def test_what_is_done_twice_drops_one(outbox: RedisOutbox) -> None:
    outbox.add(ANA, [notice("evt_1"), notice("evt_2")])
    first = taken(outbox)

    again = [outbox.done(ANA, "crm", first, token="me") for _ in range(2)]

    assert [waiting.notice.id for waiting in again if waiting] == ["evt_2", "evt_2"]


def test_a_guest_put_off_is_due_after_the_rest(outbox: RedisOutbox) -> None:
    outbox.add(ANA, [notice("evt_1")])
    due(outbox)
    taken(outbox)
    outbox.put_off(ANA, "crm", token="me", rest=timedelta(milliseconds=150))

    assert outbox.guests_waiting("crm", limit=10) == ()
    assert due(outbox) == (ANA,)
    assert taken(outbox, by="other").notice.id == "evt_1"


def test_a_guest_with_nothing_left_is_not_due(outbox: RedisOutbox) -> None:
    outbox.add(ANA, [notice("evt_1")])
    due(outbox)
    outbox.done(ANA, "crm", taken(outbox), token="me")

    assert outbox.guests_waiting("crm", limit=10) == ()
    assert outbox.take(ANA, "crm", token="me") is None


def test_a_new_notice_makes_a_guest_due_who_was_put_off(outbox: RedisOutbox) -> None:
    outbox.add(ANA, [notice("evt_1")])
    taken(outbox)
    outbox.put_off(ANA, "crm", token="me", rest=timedelta(hours=1))

    outbox.add(ANA, [notice("evt_2")])

    assert due(outbox) == (ANA,)


def test_a_notice_knows_its_age(outbox: RedisOutbox) -> None:
    outbox.add(ANA, [notice("evt_1")])
    time.sleep(0.02)

    assert timedelta(milliseconds=19) <= taken(outbox).age < timedelta(minutes=1)


def test_what_was_given_up_is_listed_newest_first_and_sent_again_once(outbox: RedisOutbox) -> None:
    for name in ("evt_1", "evt_2"):
        outbox.add(BEN, [notice(name)])
        waiting = outbox.take(BEN, "crm", token="me")
        assert waiting
        outbox.give_up(BEN, "crm", waiting, reason="http_404")
        outbox.done(BEN, "crm", waiting, token="me")

    assert [(failed.notice.id, failed.receiver, failed.reason) for failed in outbox.failed(limit=10)] == [
        ("evt_2", "crm", "http_404"),
        ("evt_1", "crm", "http_404"),
    ]
    assert (outbox.retry("evt_1"), outbox.retry("evt_1"), outbox.retry("evt_9")) == (True, False, False)
    assert [failed.notice.id for failed in outbox.failed(limit=10)] == ["evt_2"]
    again = outbox.take(BEN, "crm", token="me")
    assert again
    assert (again.notice, due(outbox)) == (notice("evt_1"), (BEN,))


def test_nothing_failed_is_an_empty_list(outbox: RedisOutbox) -> None:
    assert outbox.failed(limit=10) == ()


def test_every_key_ends_by_itself(any_redis: redis.Redis, outbox: RedisOutbox) -> None:
    outbox.add(ANA, [notice("evt_1"), notice("evt_2")])
    first = taken(outbox)
    outbox.give_up(ANA, "crm", first, reason="no_answer")

    assert [key for key in any_redis.scan_iter() if any_redis.ttl(key) < 0] == []
    assert any_redis.exists(keys.courier(ANA, "crm"))
