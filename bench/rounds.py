"""What is measured: each round plays its guests and tells its figures."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

from bench.figures import (
    SPREAD,
    p99_bar,
    percentile,
    share_bar,
    share_of_floor,
    speed,
    spread,
    start_bar,
    told_to_wait,
    typical,
)
from bench.flatness import age, memory, room_types, sessions
from bench.load import Times
from bench.neighbours import neighbours, slow_pms
from bench.report import Report
from bench.servers import Cost
from bench.site import GUESTS_AT_ONCE, Site, all_booked, booked, midway, played
from bench.talks import TURNS, Lines

FEW_WORDS: Lines = (("greeting", "hi"), ("greeting", "hi"))


def start(report: Report, here: Site) -> None:
    """How long the servers take to be there, and what a worker weighs."""
    ours, theirs = here.bot, here.floor
    bar = start_bar(ours.start_seconds)
    report.add("start-up, s", f"{ours.start_seconds:.1f}", f"{theirs.start_seconds:.1f}", bar)
    report.add("memory a worker, MB", f"{ours.megabytes_a_worker():.0f}", f"{theirs.megabytes_a_worker():.0f}")


def throughput(report: Report, here: Site) -> None:
    """As many messages as go through, on both in turn: what else the machine does meets both alike."""
    ours, theirs = [], []
    for _ in range(here.size.rounds):
        theirs.append(played(here.floor, here.size.floor_talks))
        ours.append(booked(here.bot, here.size.bot_talks))
    report.most_per_second, beneath = typical(ours, speed), typical(theirs, speed)
    report.add("messages/s", f"{report.most_per_second:.0f}", f"{beneath:.0f}")
    share = share_of_floor(ours, theirs)
    report.add("share of the floor's messages/s", f"{share:.0%}", bar=share_bar(share))
    _add_processors(report, ours, theirs)
    report.add("told to wait for the confirmation", told_to_wait([cost.times for cost in ours]))
    report.draw("Messages a second", "/s", {"floor": beneath, "bot": report.most_per_second})
    report.draw(f"Time of a turn while {GUESTS_AT_ONCE} guests write at once, median", "ms", _turns(ours))


def together(report: Report, here: Site) -> None:
    """Many conversations side by side, at half of what the bot can do; the floor's guests come as often."""
    rate = (report.most_per_second or booked(here.bot, here.size.bot_talks).times.per_second) / 2
    guests = here.size.together
    conversations = midway(here.bot, here.bot.guests.booking, guests)
    ours = all_booked(here.bot, lambda: here.bot.at_rate(conversations, per_second=rate))
    # Fewer messages of each guest than the bot has, for one costs the floor as much as another.
    few = [talk.messages for talk in here.floor.guests.saying(guests, FEW_WORDS)]
    theirs = here.floor.at_rate(few, per_second=rate)
    what = f"{guests:,} conversations at {rate:.0f}/s"
    report.add(f"{what}: p50 / p95 / p99, ms", spread(ours), spread(theirs), p99_bar(ours, theirs))
    report.add("of these told to wait / answered by REST", f"{told_to_wait([ours])} / {ours.by_mail}")
    report.draw(f"{what}: time of an answer", "ms", _percentiles("floor", theirs) | _percentiles("bot", ours))


def _add_processors(report: Report, ours: Sequence[Cost], theirs: Sequence[Cost]) -> None:
    figures: Mapping[str, Callable[[Cost], float]] = {
        "workers": lambda cost: cost.server_ms,
        "Redis": lambda cost: cost.redis_ms,
        "sender": lambda cost: cost.sender_ms,
    }
    for who, figure in figures.items():
        report.add(f"processor a message, {who}, ms", f"{typical(ours, figure):.2f}", f"{typical(theirs, figure):.2f}")
    shares: Mapping[str, Callable[[Cost], float]] = {"sender's": _sender, "others'": lambda cost: cost.others_share}
    for whose, figure in shares.items():
        report.add(f"{whose} share of the machine", f"{typical(ours, figure):.0%}", f"{typical(theirs, figure):.0%}")


def _sender(cost: Cost) -> float:
    return speed(cost) * cost.sender_ms / 1000 / (os.cpu_count() or 1)


def _turns(costs: Sequence[Cost]) -> dict[str, float]:
    times = {turn: [seconds for cost in costs for seconds in cost.times.by_turn[turn]] for turn in TURNS}
    return {turn: 1000 * percentile(every, SPREAD["p50"]) for turn, every in times.items()}


def _percentiles(who: str, times: Times) -> dict[str, float]:
    return {f"{who}, {name}": 1000 * percentile(times.every, share) for name, share in SPREAD.items()}


Round = Callable[[Report, Site], None]

ROUNDS: Mapping[str, Round] = {
    "start": start,
    "throughput": throughput,
    "together": together,
    "age": age,
    "sessions": sessions,
    "rooms": room_types,
    "memory": memory,
    "slow_pms": slow_pms,
    "neighbours": neighbours,
}
"""By the names they are called on the command line, in their order: those with servers of their own come last."""
