"""How many conversations one process holds while those it asks are slow, and why it has as many threads as it has."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Response

from bench.figures import spread, told_to_wait
from bench.report import Report
from bench.servers import BOT, Server
from bench.site import GUESTS_AT_ONCE, Site, all_booked
from simulators.openai import OpenAIDouble, served
from simulators.qloapps import FaultRule

PMS_SECONDS = 0.25
MODEL_SECONDS = 1.0
FEWER_THREADS = (8, 16)
TALKS = 64
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
            report.add(f"slow PMS and model, {threads} threads: messages/s", f"{_most(bot):.1f}")
    with _slow(here, None) as bot:
        most = _most(bot)
        report.add("slow PMS and model, as configured: messages/s", f"{most:.1f}")
        talks = bot.guests.puzzling(TALKS)
        times = all_booked(bot, lambda: bot.at_rate(talks, per_second=most / 2))
    report.add(f"conversations at half of it, a message in {PAUSE_SECONDS} s", f"{most / 2 * PAUSE_SECONDS:.0f}")
    report.add("their p50 / p95 / p99, ms", spread(times))
    report.add("of these told to wait / answered by REST", f"{told_to_wait([times])} / {times.by_mail}")


@contextmanager
def _slow(here: Site, threads: int | None) -> Iterator[Server]:
    with (
        served(SlowModel()) as model,
        here.serve(BOT, processes=1, threads=threads, model_url=model) as bot,
    ):
        bot.at_once(bot.guests.puzzling(2), guests=2)
        bot.hotel.faults.add(FaultRule("delay", seconds=PMS_SECONDS))
        yield bot


def _most(bot: Server) -> float:
    talks = bot.guests.puzzling(TALKS)
    return all_booked(bot, lambda: bot.at_once(talks, guests=GUESTS_AT_ONCE)).per_second
