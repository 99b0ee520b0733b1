"""What People promises: ours on a real Redis and on a simulated one."""

from __future__ import annotations

import pytest
import redis

from reservations.errors import StoreUnavailable
from reservations.ports import People
from session_store import RedisPeople

pytest_plugins = ("tests.contracts.store_fixture", "tests.redis_fixture")

ANA, BEN = "ES.ana1", "ES.ben2"
NUMBER, OTHER = "+34600000001", "+34600000002"


@pytest.fixture
def people(any_redis: redis.Redis) -> People:
    return RedisPeople(any_redis)


def test_a_guest_with_a_number_is_known_by_it_also_when_it_is_hidden(people: People) -> None:
    assert people.recognise(NUMBER, ANA) == NUMBER
    assert people.recognise(ANA, ANA) == NUMBER


def test_a_guest_who_hid_the_number_stays_who_they_were_when_it_shows(people: People) -> None:
    assert people.recognise(ANA, ANA) == ANA
    assert people.recognise(NUMBER, ANA) == ANA


def test_a_guest_with_a_new_number_stays_who_they_were(people: People) -> None:
    people.recognise(NUMBER, ANA)

    assert people.recognise(OTHER, ANA) == NUMBER


def test_a_number_that_went_to_somebody_else_does_not_make_them_the_one_before(people: People) -> None:
    people.recognise(NUMBER, ANA)

    assert people.recognise(NUMBER, BEN) == BEN
    assert people.recognise(BEN, BEN) == BEN
    assert people.recognise(ANA, ANA) == NUMBER


def test_who_was_recognised_is_so_by_every_process(people: People, any_redis: redis.Redis) -> None:
    people.recognise(ANA, ANA)

    assert RedisPeople(any_redis).recognise(NUMBER, ANA) == ANA


def test_a_number_alone_leads_to_whoever_has_it_now(people: People) -> None:
    people.recognise(ANA, ANA)
    people.recognise(NUMBER, ANA)

    assert people.keys_of([NUMBER, OTHER, ANA, BEN]) == {NUMBER: ANA, OTHER: OTHER, ANA: ANA, BEN: BEN}
    assert people.keys_of([]) == {}


def test_a_known_guest_costs_no_more_calls(people: People, any_redis: redis.Redis) -> None:
    people.recognise(NUMBER, ANA)
    any_redis.flushall()

    assert people.recognise(NUMBER, ANA) == NUMBER
    assert list(any_redis.scan_iter()) == []


def test_everything_kept_of_people_ends_one_day(people: People, any_redis: redis.Redis) -> None:
    people.recognise(NUMBER, ANA)

    assert all(any_redis.ttl(key) > 0 for key in any_redis.scan_iter())


def test_people_without_redis_are_unavailable() -> None:
    people = RedisPeople(redis.Redis(host="127.0.0.1", port=1, socket_connect_timeout=0.1))

    with pytest.raises(StoreUnavailable):
        people.recognise(NUMBER, ANA)
