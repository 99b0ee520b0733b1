"""The arithmetic of the bench, and how its figures are written."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence

from bench.load import Times
from bench.report import Bar
from bench.servers import Cost
from bench.talks import BOOKING

SPREAD = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
LEAST_SHARE = 0.4
MOST_START_SECONDS = 2.0
MOST_P99_SECONDS = 0.2
MOST_SESSION_BYTES = 4096
MOST_GROWTH = 1.5
"""What is called flat: twice measured, a busy machine makes as much of a difference by itself."""


def percentile(seconds: Sequence[float], share: float) -> float:
    """The seconds within which this share of the answers came."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def typical(costs: Sequence[Cost], figure: Callable[[Cost], float]) -> float:
    """The median of a figure over the rounds."""
    return statistics.median(figure(cost) for cost in costs)


def speed(cost: Cost) -> float:
    """Messages a second."""
    return cost.times.per_second


def share_of_floor(ours: Sequence[Cost], theirs: Sequence[Cost]) -> float:
    """The bot's messages a second as a share of those of the floor that was played just before: the median."""
    return statistics.median(speed(our) / speed(their) for our, their in zip(ours, theirs, strict=True))


def in_turn(first: Callable[[], float], second: Callable[[], float], count: int) -> tuple[float, float]:
    """The medians of two figures taken alternately, so that what else the machine does meets both alike."""
    pairs = [(first(), second()) for _ in range(count)]
    return statistics.median(each for each, _ in pairs), statistics.median(each for _, each in pairs)


def told_to_wait(played: Sequence[Times]) -> str:
    """How many bookings were not confirmed in the answer to the guest's yes."""
    yeses = sum(len(times.by_turn[BOOKING]) for times in played)
    return f"{sum(len(times.otherwise) for times in played)} of {yeses}"


def spread(times: Times) -> str:
    """p50 / p95 / p99 of all answers, in milliseconds."""
    return " / ".join(f"{1000 * percentile(times.every, share):.0f}" for share in SPREAD.values())


def milliseconds(*seconds: float) -> str:
    return " / ".join(f"{1000 * each:.1f}" for each in seconds)


def share_bar(share: float) -> Bar:
    return Bar(f"≥ {LEAST_SHARE:.0%}", is_held=share >= LEAST_SHARE)


def start_bar(seconds: float) -> Bar:
    return Bar(f"≤ {MOST_START_SECONDS:g} s", is_held=seconds <= MOST_START_SECONDS)


def p99_bar(ours: Times, theirs: Times) -> Bar | None:
    """None on a machine whose floor does not hold it either."""
    if percentile(theirs.every, SPREAD["p99"]) >= MOST_P99_SECONDS:
        return None
    return Bar("p99 < 200 ms", is_held=percentile(ours.every, SPREAD["p99"]) < MOST_P99_SECONDS)


def size_bar(size: int) -> Bar:
    return Bar("≤ 4 KB", is_held=size <= MOST_SESSION_BYTES)


def waits_bar(waits: float, most: int) -> Bar:
    """So often a turn waited for an answer. It does so a whole number of times; the rest is noise."""
    return Bar(f"≤ {most} answers", is_held=round(waits) <= most)


def flat_bar(before: float, after: float) -> Bar:
    return Bar(f"≤ {MOST_GROWTH:g} ×", is_held=after <= MOST_GROWTH * before)
