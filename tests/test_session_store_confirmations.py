"""What documents are made from, in Redis."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import fakeredis
import pytest

from reservations.confirmation import Confirmation
from reservations.errors import StoreUnavailable
from reservations.model import Money, Offer, Party, RoomRate, RoomType, Stay
from session_store import RedisConfirmations, connect

TOTAL = Money(Decimal("605.10"), "EUR")
OFFER = Offer(
    Stay(date(2030, 6, 1), date(2030, 6, 6)),
    (RoomRate(RoomType("2", "Deluxe", "Ñandú!", 2, 1, 3), Party(2, (6,)), TOTAL, TOTAL),),
    TOTAL,
)
CONFIRMED_AT = datetime(2030, 5, 1, tzinfo=UTC)
BOOKING = Confirmation("whatsapp:abc:key", "REF1", OFFER, "王小明 \ud83c", "es", "MX", CONFIRMED_AT, "+34600123456")


@pytest.fixture
def client() -> fakeredis.FakeRedis:
    return fakeredis.FakeRedis(decode_responses=True)


def test_a_confirmation_is_read_as_it_was_kept(client: fakeredis.FakeRedis) -> None:
    confirmations = RedisConfirmations(client)
    confirmations.keep("token", BOOKING, seconds=60)

    assert confirmations.under("token") == BOOKING
    assert confirmations.under("other") is None


def test_a_confirmation_ends_by_itself_and_a_second_one_takes_its_place(client: fakeredis.FakeRedis) -> None:
    confirmations = RedisConfirmations(client)
    confirmations.keep("token", BOOKING, seconds=600)
    confirmations.keep("token", BOOKING, seconds=60)

    [key] = client.keys()
    assert 0 < client.ttl(key) <= 60


def test_a_token_from_outside_cannot_reach_another_key(client: fakeredis.FakeRedis) -> None:
    client.set("whatsapp_session:+34600123456", "{}")

    assert RedisConfirmations(client).under("x:../whatsapp_session:+34600123456\r\n*") is None


def test_a_redis_that_does_not_answer_is_said_to_be_unavailable() -> None:
    confirmations = RedisConfirmations(connect("redis://127.0.0.1:1/0"))

    with pytest.raises(StoreUnavailable):
        confirmations.under("token")
    with pytest.raises(StoreUnavailable):
        confirmations.keep("token", BOOKING, seconds=60)
