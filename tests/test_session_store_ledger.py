"""The booking lock and the bookings whose outcome is not known, on a real Redis and a simulated one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import fakeredis
import pytest
import redis

from reservations.conversation import Cancelling, Changing
from reservations.errors import StoreUnavailable
from reservations.model import Guest, Money, Offer, Party, RoomRate, RoomType, Stay
from reservations.ports import PendingAmendment, PendingBooking
from session_store import RedisLedger, connect, keys

pytest_plugins = ("tests.redis_fixture",)

AT_ONCE = timedelta(0)
NIGHTS = ("2:2030-06-01", "2:2030-06-02", "2:2030-06-03")
ONE = NIGHTS[:1]
TOTAL = Money(Decimal("605.10"), "EUR")
DELUXE = RoomType("2", "Deluxe", "With a view. Ñandú!", 2, 1, 3, ("Balcony",), ("https://img/2.jpg",), 2, 14)
OFFER = Offer(
    Stay(date(2030, 6, 1), date(2030, 6, 6)),
    (RoomRate(DELUXE, Party(2, (6, None)), Money(Decimal("550.0"), "EUR"), TOTAL),),
    TOTAL,
)
PENDING = PendingBooking(
    "+34600000001",
    "whatsapp:abc:{key 1}",
    OFFER,
    Guest("Ana Díaz", None, "+34600000001"),
    "Llega a las 23:00 🌙",
    datetime(2030, 5, 1, 12, 30, 15, 250, UTC),
)


@pytest.fixture(params=["real", "fake"])
def client(request: pytest.FixtureRequest) -> Iterator[redis.Redis]:
    if request.param == "real":
        yield request.getfixturevalue("real_redis")
        return
    client = fakeredis.FakeRedis()
    yield client
    client.close()


@pytest.fixture
def ledger(client: redis.Redis) -> RedisLedger:
    return RedisLedger(client)


def test_the_booking_lock_is_held_by_one(ledger: RedisLedger) -> None:
    with ledger.booking_lock("1", ONE, wait=AT_ONCE) as first, ledger.booking_lock("1", ONE, wait=AT_ONCE) as second:
        assert first
        assert first.is_held
        assert second is None


def test_hotels_do_not_wait_for_one_another(ledger: RedisLedger) -> None:
    with ledger.booking_lock("1", ONE, wait=AT_ONCE), ledger.booking_lock("2", ONE, wait=AT_ONCE) as other:
        assert other


def test_other_nights_do_not_wait_for_one_another(ledger: RedisLedger) -> None:
    with (
        ledger.booking_lock("1", NIGHTS[:2], wait=AT_ONCE),
        ledger.booking_lock("1", NIGHTS[2:], wait=AT_ONCE) as other,
    ):
        assert other


def test_who_does_not_get_every_lock_holds_none(ledger: RedisLedger) -> None:
    with ledger.booking_lock("1", NIGHTS[1:2], wait=AT_ONCE), ledger.booking_lock("1", NIGHTS, wait=AT_ONCE) as several:
        assert several is None
        with ledger.booking_lock("1", NIGHTS[:1], wait=AT_ONCE) as first_night:
            assert first_night


def test_a_lock_of_which_a_part_was_lost_is_not_held(client: redis.Redis, ledger: RedisLedger) -> None:
    with ledger.booking_lock("1", NIGHTS, wait=AT_ONCE) as lock:
        client.delete(keys.booking_lock("1", NIGHTS[1]))

        assert lock
        assert not lock.is_held


def test_a_lock_left_to_lapse_passes_to_the_first_who_follows_its_holder(ledger: RedisLedger) -> None:
    with ledger.booking_lock("1", NIGHTS, wait=AT_ONCE) as first:
        assert first
        first.let_lapse()

    with ledger.booking_lock("1", NIGHTS, wait=AT_ONCE, follows=first.token) as second:
        assert second
        assert second.is_held
        assert not first.is_held
        with ledger.booking_lock("1", NIGHTS, wait=AT_ONCE, follows=first.token) as third:
            assert third is None


def test_a_lock_left_normally_is_free_again(ledger: RedisLedger) -> None:
    with ledger.booking_lock("1", ONE, wait=AT_ONCE) as first:
        assert first

    with ledger.booking_lock("1", ONE, wait=AT_ONCE) as second:
        assert second
        assert not first.is_held


def test_a_lock_left_by_an_exception_stays_taken(ledger: RedisLedger) -> None:
    with pytest.raises(ZeroDivisionError), ledger.booking_lock("1", ONE, wait=AT_ONCE):
        raise ZeroDivisionError

    with ledger.booking_lock("1", ONE, wait=AT_ONCE) as second:
        assert second is None


def test_a_lock_that_is_to_lapse_stays_taken(ledger: RedisLedger) -> None:
    with ledger.booking_lock("1", ONE, wait=AT_ONCE) as first:
        assert first
        first.let_lapse()

    with ledger.booking_lock("1", ONE, wait=AT_ONCE) as second:
        assert second is None


def test_a_lapsed_lock_is_got_by_who_waits(client: redis.Redis) -> None:
    hasty = RedisLedger(client, lock_ms=100)
    patiently = timedelta(seconds=10)

    with hasty.booking_lock("1", ONE, wait=AT_ONCE) as first, hasty.booking_lock("1", ONE, wait=patiently) as second:
        assert first
        assert second


def test_waiting_for_a_lock_ends_in_time(ledger: RedisLedger) -> None:
    began, briefly = time.monotonic(), timedelta(seconds=0.1)
    with ledger.booking_lock("1", ONE, wait=AT_ONCE), ledger.booking_lock("1", ONE, wait=briefly) as second:
        waited = time.monotonic() - began

    assert second is None
    assert 0.1 <= waited < 5


def test_a_late_holder_does_not_release_its_successors_lock(client: redis.Redis, ledger: RedisLedger) -> None:
    with RedisLedger(client, lock_ms=1).booking_lock("1", ONE, wait=AT_ONCE):
        successor = ledger.booking_lock("1", ONE, wait=timedelta(seconds=10))
        held = successor.__enter__()

    assert held
    assert held.is_held


def test_a_lock_too_short_for_one_more_write_counts_as_lost(client: redis.Redis) -> None:
    with RedisLedger(client, lock_ms=14_000).booking_lock("1", ONE, wait=AT_ONCE) as lock:
        assert lock
        assert not lock.is_held


def test_a_pending_booking_comes_back_as_it_was(ledger: RedisLedger) -> None:
    ledger.save_pending(PENDING)

    assert ledger.pending_under(PENDING.source) == PENDING
    assert ledger.pending() == (PENDING,)


def test_a_pending_booking_saved_again_replaces_the_record(ledger: RedisLedger) -> None:
    ledger.save_pending(PENDING)
    ledger.save_pending(replace(PENDING, posted_at=None))

    assert ledger.pending() == (replace(PENDING, posted_at=None),)


@pytest.mark.parametrize("agreed", [Cancelling("7", TOTAL), Changing("7", OFFER.stay, TOTAL, OFFER, is_sent=True)])
def test_a_pending_amendment_comes_back_as_it_was(agreed: Cancelling | Changing, ledger: RedisLedger) -> None:
    sent_at = datetime(2030, 5, 1, tzinfo=UTC)
    amendment = PendingAmendment(
        PENDING.guest, "whatsapp:abc:amend:7", "a key", agreed, sent_at, OFFER, given_up="gone"
    )
    ledger.save_pending(amendment)

    assert ledger.amendment_under(amendment.source) == amendment
    assert (ledger.pending(), ledger.pending_under(amendment.source)) == ((amendment,), None)


def test_a_booking_is_no_amendment(ledger: RedisLedger) -> None:
    ledger.save_pending(PENDING)

    assert ledger.amendment_under(PENDING.source) is None


def age(client: redis.Redis, source: str, seconds: int) -> None:
    """The record was saved so long ago, and not looked at since."""
    then = int(time.time()) - seconds
    for index in (keys.PENDING, keys.PENDING_SINCE):
        client.zadd(index, {keys.safe(source): then})


def test_what_is_pending_comes_longest_due_first_and_no_more_than_asked_for(
    client: redis.Redis, ledger: RedisLedger
) -> None:
    for number in range(3):
        ledger.save_pending(replace(PENDING, source=f"whatsapp:{number}"))
        age(client, f"whatsapp:{number}", 10 * number)

    assert [each.source for each in ledger.pending(limit=2)] == ["whatsapp:2", "whatsapp:1"]


def test_a_settled_booking_is_no_longer_pending(ledger: RedisLedger) -> None:
    ledger.save_pending(PENDING)
    ledger.settle(PENDING.source)

    assert ledger.pending() == ()
    assert ledger.pending_under(PENDING.source) is None


def test_nothing_is_pending_in_the_beginning(ledger: RedisLedger) -> None:
    assert ledger.pending() == ()


def test_a_record_that_expired_leaves_the_index(client: redis.Redis, ledger: RedisLedger) -> None:
    ledger.save_pending(PENDING)
    client.delete(keys.pending(PENDING.source))

    assert ledger.pending() == ()
    assert client.zcard(keys.PENDING) == client.zcard(keys.PENDING_SINCE) == 0


def test_records_without_hope_do_not_keep_a_new_one_waiting(client: redis.Redis, ledger: RedisLedger) -> None:
    for number in range(100):
        ledger.save_pending(replace(PENDING, source=f"whatsapp:{number}"))
        age(client, f"whatsapp:{number}", 3600)
    for each in ledger.pending():
        ledger.put_off(each.source)
    ledger.save_pending(PENDING)

    assert ledger.pending() == (PENDING,)


@pytest.mark.parametrize(("age_seconds", "rest"), [(0, 0), (80, 10), (864_000, 900)])
def test_a_record_rests_the_longer_the_older_it_is(
    age_seconds: int, rest: int, client: redis.Redis, ledger: RedisLedger
) -> None:
    ledger.save_pending(PENDING)
    age(client, PENDING.source, age_seconds)
    ledger.put_off(PENDING.source)

    assert client.zscore(keys.PENDING, keys.safe(PENDING.source)) == pytest.approx(time.time() + rest, abs=3)


def test_what_was_settled_is_not_put_off_into_being_again(client: redis.Redis, ledger: RedisLedger) -> None:
    ledger.put_off(PENDING.source)

    assert client.zcard(keys.PENDING) == 0


def test_saving_a_record_again_does_not_make_it_due(client: redis.Redis, ledger: RedisLedger) -> None:
    ledger.save_pending(PENDING)
    age(client, PENDING.source, 3600)
    ledger.put_off(PENDING.source)
    ledger.save_pending(replace(PENDING, given_up="gone"))

    assert ledger.pending() == ()


def test_locks_and_records_expire(client: redis.Redis, ledger: RedisLedger) -> None:
    ledger.save_pending(PENDING)
    with ledger.booking_lock("1", ONE, wait=AT_ONCE):
        times = sorted(client.ttl(key) for key in client.scan_iter())

    assert len(times) == 4
    assert 0 < times[0] <= 60
    assert all(seconds > 29 * 86_400 for seconds in times[1:])


def test_without_redis_there_is_no_lock(tmp_path: Path) -> None:
    with connect(f"unix://{tmp_path}/nobody.sock") as client:
        ledger = RedisLedger(client)

        with pytest.raises(StoreUnavailable), ledger.booking_lock("1", ONE, wait=AT_ONCE):
            pytest.fail("no lock, no booking")


def test_a_redis_that_fails_at_the_release_does_not_undo_what_was_done(real_redis: redis.Redis) -> None:
    with RedisLedger(real_redis).booking_lock("1", ONE, wait=AT_ONCE) as lock:
        real_redis.delete(keys.booking_lock("1", ONE[0]))
        real_redis.rpush(keys.booking_lock("1", ONE[0]), "no value that a script could read")

    assert lock


# --- How many bookings one guest makes

HOUR = timedelta(hours=1)


def admits(ledger: RedisLedger, source: str, *, guest: str = PENDING.guest) -> bool:
    return ledger.admit_booking(guest, source, most=2, within=HOUR)


def test_a_guest_makes_so_many_bookings_and_no_more(ledger: RedisLedger) -> None:
    assert [admits(ledger, f"whatsapp:abc:{number}") for number in range(4)] == [True, True, False, False]


def test_the_same_booking_counts_once(ledger: RedisLedger) -> None:
    assert [admits(ledger, source) for source in ("a", "a", "b", "a", "c", "b")] == [True] * 4 + [False, True]


def test_guests_are_counted_each_for_themselves(ledger: RedisLedger) -> None:
    admits(ledger, "a")
    admits(ledger, "b")

    assert admits(ledger, "c", guest="+34600000002")


def test_a_booking_leaves_the_count_when_its_hour_is_over(client: redis.Redis, ledger: RedisLedger) -> None:
    admits(ledger, "a")
    admits(ledger, "b")
    an_hour_ago = time.time() * 1000 - 3_600_001
    client.zadd(keys.bookings(PENDING.guest), {"a": an_hour_ago})

    assert [admits(ledger, "c"), admits(ledger, "d")] == [True, False]


def test_the_count_expires(client: redis.Redis, ledger: RedisLedger) -> None:
    admits(ledger, "a")

    assert 0 < client.ttl(keys.bookings(PENDING.guest)) <= 3600
