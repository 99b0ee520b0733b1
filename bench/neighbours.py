"""One process while those it asks are slow: how long each turn of a booking takes, how many conversations it holds, and
why it has as many threads as it has."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Response

from bench.figures import milliseconds, spread, told_to_wait, waits_bar
from bench.report import Report
from bench.servers import BOT, Server
from bench.site import GUESTS_AT_ONCE, Site, all_booked, midway
from bench.talks import BOOKING, TURNS
from simulators.openai import OpenAIDouble, served
from simulators.qloapps import FaultRule

PMS_SECONDS = 0.25
MODEL_SECONDS = 1.0
FEWER_THREADS = (8, 16)
TALKS = 64
TIMED = 6
MOST_WAITS = {"availability": 2, BOOKING: 6}
"""For so many answers of the PMS these turns wait at most."""
PAUSE_SECONDS = 30
"""So long a guest reads and types: what turns messages a second into conversations that a process holds."""


class SlowModel(OpenAIDouble):
    """A model that thinks for a second."""

    def answer(self) -> Response:
        time.sleep(MODEL_SECONDS)
        return super().answer()


def neighbours(report: Report, here: Site) -> None:
    """One process while every answer of the PMS takes 250 ms and every one of the model a second: all that goes through
    with fewer threads, all that goes through as it is, and the time of an answer at half of that."""
    for threads in FEWER_THREADS:
        with _slow(here, threads) as bot:
            report.add(f"slow PMS and model, {threads} threads: messages/s", f"{_most(bot, TALKS // 2):.1f}")
    with _slow(here, None) as bot:
        most = _most(bot, TALKS)
        report.add("slow PMS and model, as configured: messages/s", f"{most:.1f}")
        conversations = midway(bot, bot.guests.puzzling, TALKS)
        times = all_booked(bot, lambda: bot.at_rate(conversations, per_second=most / 2))
    report.add(f"conversations at half of it, a message in {PAUSE_SECONDS} s", f"{most / 2 * PAUSE_SECONDS:.0f}")
    report.add("their p50 / p95 / p99, ms", spread(times))
    report.add("of these told to wait / answered by REST", f"{told_to_wait([times])} / {times.by_mail}")


def slow_pms(report: Report, here: Site) -> None:
    """The turns of a booking, one guest at a time, while the PMS answers at once and while each of its answers takes
    250 ms. So long is a turn to wait for no more of its answers, one after the other, than the bar says."""
    with here.serve(BOT, processes=1) as bot:
        bot.at_once(bot.guests.booking(2), guests=1)
        quickly = bot.at_once(bot.guests.booking(TIMED), guests=1).by_turn
        bot.hotel.faults.add(FaultRule("delay", seconds=PMS_SECONDS))
        slowly = bot.at_once(bot.guests.booking(TIMED), guests=1).by_turn
    for turn in TURNS:
        quick, slow = statistics.median(quickly[turn]), statistics.median(slowly[turn])
        bar = waits_bar((slow - quick) / PMS_SECONDS, MOST_WAITS[turn]) if turn in MOST_WAITS else None
        report.add(f"{turn}, PMS at once / in 250 ms, ms", milliseconds(quick, slow), bar=bar)


@contextmanager
def _slow(here: Site, threads: int | None) -> Iterator[Server]:
    with (
        served(SlowModel()) as model,
        here.serve(BOT, processes=1, threads=threads, model_url=model) as bot,
    ):
        bot.at_once(bot.guests.puzzling(2), guests=2)
        bot.hotel.faults.add(FaultRule("delay", seconds=PMS_SECONDS))
        yield bot


def _most(bot: Server, count: int) -> float:
    talks = bot.guests.puzzling(count)
    return all_booked(bot, lambda: bot.at_once(talks, guests=GUESTS_AT_ONCE)).per_second
