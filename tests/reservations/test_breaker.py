"""What is down is left alone for a while."""

from __future__ import annotations

import pytest

from reservations.breaker import Breaker
from tests.fakes import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-11-21T15:00:00")


def broken(clock: FixedClock) -> Breaker:
    """A breaker that has just opened."""
    breaker = Breaker(clock, failures=2, rest=10)
    breaker.failed()
    breaker.failed()
    return breaker


def test_a_failure_now_and_then_changes_nothing(clock: FixedClock) -> None:
    breaker = Breaker(clock, failures=2, rest=10)
    for _ in range(5):
        breaker.failed()
        breaker.succeeded()

    assert breaker.lets_through()


def test_after_failures_in_a_row_nobody_is_let_through(clock: FixedClock) -> None:
    assert not broken(clock).lets_through()


def test_after_a_rest_one_is_let_through_and_the_others_wait(clock: FixedClock) -> None:
    breaker = broken(clock)
    clock.advance(seconds=10)

    assert [breaker.lets_through() for _ in range(3)] == [True, False, False]


def test_a_probe_that_never_reports_back_is_followed_by_another(clock: FixedClock) -> None:
    breaker = broken(clock)
    clock.advance(seconds=10)
    breaker.lets_through()
    clock.advance(seconds=10)

    assert breaker.lets_through()


def test_a_success_lets_everybody_through(clock: FixedClock) -> None:
    breaker = broken(clock)
    breaker.succeeded()

    assert [breaker.lets_through() for _ in range(3)] == [True] * 3


def test_opening_and_closing_are_told_once(clock: FixedClock) -> None:
    told: list[str] = []
    breaker = Breaker(clock, failures=2, rest=10, told=told.append)
    for _ in range(2):
        breaker.succeeded()
        for _ in range(3):
            breaker.failed()
    breaker.succeeded()

    assert told == ["open", "closed", "open", "closed"]
