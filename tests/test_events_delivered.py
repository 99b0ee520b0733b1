"""Events on their way from a chat to the hotel's other systems: the whole bot, and real HTTP receivers."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Thread
from uuid import uuid4

import fakeredis
import pytest
import redis

import whatsapp_bot
from event_webhooks import Receiver as Address
from event_webhooks import WebhookPoster
from reservations.conversation import Conversation
from reservations.events import Greeted, HumanRequested
from reservations.notices import Notice, Notifier
from reservations.outbox import Courier, rest_after
from session_store import RedisOutbox, connect, keys
from tests.bot import Bot, bot_on
from tests.fakes import FixedClock
from tests.faults.site import PROFILE
from tests.forked import end_in
from tests.receiver import Receiver, receiver
from tests.waiting import eventually

pytest_plugins = ("tests.redis_fixture",)

ANA = "+34600123456"
BEN = "+34600000002"
SECRET = "a secret of the house"
START = "2026-11-21T15:00:00"
DAY_MS = 24 * 3600 * 1000


@pytest.fixture
def crm() -> Iterator[Receiver]:
    with receiver() as crm:
        yield crm


@pytest.fixture
def memory() -> Iterator[redis.Redis]:
    client = fakeredis.FakeRedis(decode_responses=True)
    yield client
    client.close()


@pytest.fixture
def telling(crm: Receiver, memory: redis.Redis, tmp_path: Path) -> Iterator[Bot]:
    """A bot that tells the CRM."""
    with bot_on(tmp_path, memory, EVENT_WEBHOOK_URLS=crm.url, EVENT_WEBHOOK_SECRET=SECRET) as bot:
        yield bot


def courier_of(bot: Bot) -> Courier:
    courier: Courier = bot.app.extensions[whatsapp_bot.SERVICE].courier
    return courier


def courier_to(client: redis.Redis, *urls: str, claim_ms: int = 60_000) -> Courier:
    addresses = [Address(url) for url in urls]
    named = tuple(address.id for address in addresses)
    clock = FixedClock(START)
    outbox = RedisOutbox(client, named, claim_ms=claim_ms)
    return Courier(outbox, WebhookPoster(addresses, SECRET, clock), named, clock, lambda: uuid4().hex)


def notices(guest: str, *reasons: str) -> tuple[Notice, ...]:
    known = Conversation(guest, "en")
    events = [HumanRequested(reason) for reason in reasons]
    return Notifier(PROFILE).notices(events, known, cause=uuid4().hex, now=FixedClock(START).now())


def reasons(crm: Receiver) -> list[tuple[str, str]]:
    return [(each.event["guest"]["id"], each.event["data"]["reason"]) for each in crm.deliveries]


def delivered(courier: Courier, *, until: Callable[[], object]) -> None:
    """Deliver, again and again, until it holds."""

    def holds() -> object:
        courier.deliver()
        return until()

    eventually(holds)


def make_older(client: redis.Redis, guest: str, receiver_id: str) -> None:
    """What waits there has waited for a day."""
    queue = keys.outbox(guest, receiver_id)
    for number, mark in enumerate(client.lrange(queue, 0, -1)):
        put_ms, _, body = str(mark).partition(" ")
        client.lset(queue, number, f"{int(put_ms) - DAY_MS} {body}")


# --- The whole way


def test_a_crm_hears_of_a_booking_and_who_made_it(telling: Bot, crm: Receiver) -> None:
    for text in ("15 to 18 December for 2 adults", "the cheapest", "yes", "ana@example.com", "yes"):
        telling.says(text)

    delivered(courier_of(telling), until=lambda: len(crm.deliveries) >= 2)

    assert crm.types == ["conversation.started", "booking.confirmed"]
    event = crm.deliveries[1].event
    assert event["data"]["reference"] == telling.bookings[0]["reference"]
    assert event["data"]["stay"]["check_in"] == "2026-12-15"
    assert (event["guest"]["phone"], event["guest"]["email"]) == (ANA, "ana@example.com")


def test_a_crm_hears_that_the_hotel_s_number_may_not_send(telling: Bot, crm: Receiver) -> None:
    refused = {"MessageSid": "SM9", "MessageStatus": "failed", "ErrorCode": "63007", "To": f"whatsapp:{ANA}"}
    telling.post("/webhook/status", refused)
    delivered(courier_of(telling), until=lambda: crm.deliveries)

    [delivery] = crm.deliveries
    assert (delivery.event["type"], delivery.event["data"]) == ("sender.refused", {"code": 63007})


def test_what_a_receiver_never_took_is_listed_and_sent_again_on_demand(
    telling: Bot, crm: Receiver, memory: redis.Redis
) -> None:
    courier = courier_of(telling)
    telling.says("hello")
    make_older(memory, ANA, courier.receivers[0])
    crm.statuses = [404]
    delivered(courier, until=lambda: crm.deliveries)

    [failed] = telling.manage("GET", "/api/events?state=failed").get_json()["events"]
    assert (failed["event"]["type"], failed["reason"]) == ("conversation.started", "http_404")
    assert telling.manage("POST", f"/api/events/{failed['id']}/retry").status_code == 202
    delivered(courier, until=lambda: len(crm.deliveries) == 2)
    assert len(set(crm.ids)) == 1
    assert telling.manage("GET", "/api/events?state=failed").get_json() == {"events": []}


def test_an_unknown_event_cannot_be_sent_again_and_other_states_are_not_kept(telling: Bot) -> None:
    assert telling.manage("POST", "/api/events/evt_1/retry").status_code == 404
    assert telling.manage("GET", "/api/events").status_code == 400


def test_guests_do_not_wait_for_a_receiver_that_hangs(telling: Bot, crm: Receiver) -> None:
    crm.may_answer.clear()
    telling.says("hello")
    delivering = Thread(target=partial(delivered, courier_of(telling), until=lambda: crm.deliveries))
    delivering.start()
    eventually(lambda: crm.deliveries)

    answer = telling.says("15 to 18 December for 2 adults")

    assert delivering.is_alive()
    assert answer
    assert courier_of(telling).deliver() == 0
    crm.may_answer.set()
    delivering.join()


# --- Order


def test_no_event_of_a_guest_overtakes_one_that_was_refused(memory: redis.Redis, crm: Receiver) -> None:
    courier = courier_to(memory, crm.url)
    courier.outbox.add(ANA, notices(ANA, "first", "second"))
    crm.statuses = [400]
    delivered(courier, until=lambda: crm.deliveries)

    courier.outbox.add(BEN, notices(BEN, "other"))
    delivered(courier, until=lambda: (BEN, "other") in reasons(crm))
    memory.zadd(keys.events_due(courier.receivers[0]), {keys.safe(ANA): 0})  # the rest is over
    delivered(courier, until=lambda: (ANA, "second") in reasons(crm))

    assert [reason for guest, reason in reasons(crm) if guest == ANA] == ["first", "first", "second"]
    assert crm.ids.count(crm.ids[0]) == 2


def test_a_receiver_that_is_away_costs_one_try_and_keeps_no_other_waiting(memory: redis.Redis, crm: Receiver) -> None:
    with receiver() as down:
        courier = courier_to(memory, down.url, crm.url)
        down.statuses = [503] * 9
        for guest in ("+34600000001", "+34600000002"):
            courier.outbox.add(guest, notices(guest, "asked"))
        eventually(lambda: len(courier.outbox.guests_waiting(courier.receivers[1], limit=9)) == 2)

        assert courier.deliver() == 2

    assert (len(down.deliveries), len(crm.deliveries)) == (1, 2)


@pytest.fixture
def day_old(memory: redis.Redis, crm: Receiver) -> Courier:
    """An event that nobody took for a day, and a new one behind it."""
    courier = courier_to(memory, crm.url)
    courier.outbox.add(ANA, notices(ANA, "old"))
    make_older(memory, ANA, courier.receivers[0])
    courier.outbox.add(ANA, notices(ANA, "new"))
    return courier


def test_after_a_day_the_guest_s_next_event_has_its_turn(day_old: Courier, crm: Receiver) -> None:
    crm.statuses = [404]

    delivered(day_old, until=lambda: crm.deliveries)

    assert reasons(crm) == [(ANA, "old"), (ANA, "new")]
    assert [failed.reason for failed in day_old.outbox.failed(limit=9)] == ["http_404"]


def test_after_a_day_a_receiver_that_is_away_still_costs_one_try(day_old: Courier, crm: Receiver) -> None:
    crm.statuses = [503]

    delivered(day_old, until=lambda: crm.deliveries)

    assert reasons(crm) == [(ANA, "old")]
    assert [failed.reason for failed in day_old.outbox.failed(limit=9)] == ["http_503"]


def test_a_run_ends_with_its_time(memory: redis.Redis, crm: Receiver) -> None:
    courier = courier_to(memory, crm.url)
    for guest in ("+34600000001", "+34600000002"):
        courier.outbox.add(guest, notices(guest, "first", "second"))
    eventually(lambda: len(courier.outbox.guests_waiting(courier.receivers[0], limit=9)) == 2)
    clock = courier.clock
    assert isinstance(clock, FixedClock)
    post = courier.post

    def slowly(receiver: str, notice: Notice) -> None:
        post(receiver, notice)
        clock.advance(seconds=30)

    hurried = Courier(courier.outbox, slowly, courier.receivers, clock, courier.new_token)

    assert hurried.deliver(seconds=20) == 1
    delivered(courier, until=lambda: len(crm.deliveries) == 4)


def test_rests_grow_with_what_waits() -> None:
    ages = (timedelta(0), timedelta(minutes=1), timedelta(hours=2), timedelta(hours=20))

    assert [rest_after(age) for age in ages] == [
        timedelta(seconds=5),
        timedelta(seconds=15),
        timedelta(minutes=30),
        timedelta(hours=1),
    ]


# --- Killed processes


def deliver_and_die(redis_url: str, url: str) -> None:
    """In a process: hand one event over, and end before anybody could note that."""
    courier = courier_to(connect(redis_url), url, claim_ms=300)

    def last_breath(receiver: str, notice: Notice) -> None:
        courier.post(receiver, notice)
        os.kill(os.getpid(), signal.SIGKILL)

    dying = Courier(courier.outbox, last_breath, courier.receivers, courier.clock, courier.new_token)
    delivered(dying, until=lambda: False)


def test_a_killed_process_loses_no_event_and_keeps_the_order(redis_url: str, real_redis: redis.Redis) -> None:
    with receiver() as crm:
        courier = courier_to(real_redis, crm.url, claim_ms=300)
        courier.outbox.add(ANA, notices(ANA, "first", "second"))

        end_in(deliver_and_die, redis_url, crm.url)
        assert reasons(crm) == [(ANA, "first")]
        delivered(courier, until=lambda: len(crm.deliveries) == 3)

    assert [reason for _, reason in reasons(crm)] == ["first", "first", "second"]
    assert crm.ids[0] == crm.ids[1]


def test_events_that_are_no_guest_s_turn_can_be_told_too(memory: redis.Redis, crm: Receiver) -> None:
    courier = courier_to(memory, crm.url)
    known = Conversation(ANA, "en")
    courier.outbox.add(ANA, Notifier(PROFILE).notices([Greeted()], known, cause="x", now=courier.clock.now()))

    delivered(courier, until=lambda: crm.types == ["conversation.started"])
