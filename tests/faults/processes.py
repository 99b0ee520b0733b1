"""Bots in processes of their own: killed at a named call, or let go all at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Barrier
from typing import NamedTuple

from tests.faults.site import IMPATIENT, Site, Worn
from tests.faults.wearing import die, die_after, die_before, on_wire

PATIENCE_SECONDS = 30.0

processes = multiprocessing.get_context("forkserver")
# A process is forked from one that has imported everything already: it starts in milliseconds.
processes.set_forkserver_preload(["session_store", "tests.faults.processes", "tests.faults.warmed"])


class Cut(NamedTuple):
    """Where a process ends: before or after this call of this port; on the "wire" a call is "POST bookings"."""

    port: str
    call: str
    is_after: bool

    @property
    def worn(self) -> Worn:
        ledger = IMPATIENT["ledger"]
        if self.port == "wire":
            dies_there = on_wire(self.call, after=die) if self.is_after else on_wire(self.call, before=die)
            return {"ledger": ledger, "wire": dies_there}
        dies = {self.call: die_after if self.is_after else die_before}
        return {"ledger": ledger} | {self.port: ({**ledger} if self.port == "ledger" else {}) | dies}

    def __str__(self) -> str:
        return f"{'after' if self.is_after else 'before'} {self.port}.{self.call}"


def before(port: str, call: str) -> Cut:
    return Cut(port, call, is_after=False)


def after(port: str, call: str) -> Cut:
    return Cut(port, call, is_after=True)


def saying(site: Site, cut: Cut, guest: str, text: str) -> None:
    """In a process: deliver one message and end at the cut."""
    site.bot(cut.worn).says(guest, text)


def saying_until_killed(site: Site, guest: str, text: str) -> None:
    """In a process: deliver one message; the test ends it."""
    site.bot().says(guest, text)


def saying_together(site: Site, gate: Barrier, guest: str, text: str, message_id: str) -> None:
    """In a process: deliver one message at the same moment as others."""
    bot = site.bot()
    gate.wait(PATIENCE_SECONDS)
    bot.says(guest, text, message_id)


def sweeping(site: Site, cut: Cut) -> None:
    """In a process: sweep and end at the cut."""
    site.bot(cut.worn).sweep()


@contextmanager
def running(target: Callable[..., None], *arguments: Sequence[object]) -> Iterator[list[ForkServerProcess]]:
    """A process for each set of arguments, gone at the end whatever happened."""
    started = [processes.Process(target=target, args=tuple(each)) for each in arguments]
    for process in started:
        process.start()
    try:
        yield started
    finally:
        for process in started:
            process.kill()
            process.join()


def end_in(target: Callable[..., None], *arguments: object) -> None:
    """Run the process and see it end by SIGKILL."""
    with running(target, arguments) as (process,):
        process.join(PATIENCE_SECONDS)
        assert process.exitcode == -signal.SIGKILL


def run_together(target: Callable[..., None], *arguments: Sequence[object]) -> None:
    """Run these processes at once and see all of them end well."""
    with running(target, *arguments) as started:
        for process in started:
            process.join(PATIENCE_SECONDS)
        assert [process.exitcode for process in started] == [0] * len(started)


def kill(process: ForkServerProcess) -> None:
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    process.join(PATIENCE_SECONDS)


def eventually(holds: Callable[[], object]) -> None:
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < give_up_at
        time.sleep(0.01)
