"""A channel keeps to its pace: waits a moment, refuses a long wait, and stands still for nobody."""

from __future__ import annotations

import pytest

from reservations.errors import SentTooFast, StoreUnavailable
from reservations.messages import Bubble, say
from reservations.pacing import PacedChannel
from tests.fakes import FakeChannel, FakePace

ANA = "+34600000001"
HELLO = Bubble("hello")


def paced(pace: FakePace) -> tuple[PacedChannel, FakeChannel, list[float]]:
    channel, pauses = FakeChannel(), list[float]()
    return PacedChannel(channel, pace, pauses.append), channel, pauses


def test_who_need_not_wait_does_not() -> None:
    channel, behind, pauses = paced(FakePace())
    channel.send(ANA, HELLO)

    assert (behind.texts, pauses) == (["hello"], [])


def test_a_short_wait_is_waited_out() -> None:
    channel, behind, pauses = paced(FakePace(0.1, 0.2))
    channel.send(ANA, HELLO)

    assert (behind.texts, pauses) == (["hello"], [0.1, 0.2])


@pytest.mark.parametrize("waits", [(6.0,), (0.3, 0.3), (0.2, 0.2, 0.2)])
def test_nobody_waits_for_long_in_all(waits: tuple[float, ...]) -> None:
    channel, behind, _ = paced(FakePace(*waits))

    with pytest.raises(SentTooFast) as refusal:
        channel.send(ANA, HELLO)
    assert behind.texts == []
    assert (refusal.value.seconds, refusal.value.is_retryable) == (waits[-1], True)


def test_a_pace_that_cannot_be_asked_for_holds_nobody_back() -> None:
    pace = FakePace()
    pace.failure = StoreUnavailable()
    channel, behind, _ = paced(pace)
    channel.send(ANA, HELLO)

    assert behind.texts == ["hello"]


def test_what_is_said_does_not_depend_on_the_pace() -> None:
    channel, behind, _ = paced(FakePace())

    assert channel.render(say("help"), language="en", region="") == behind.render(say("help"), language="en", region="")
    assert channel.plain(HELLO) == behind.plain(HELLO)
