"""Bots in processes of their own: killed at a named call, or let go all at once."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Barrier
from typing import NamedTuple

import httpx2

from tests.faults.site import Site, Worn, impatient
from tests.faults.wearing import die, die_after, die_before

PATIENCE_SECONDS = 30.0

processes = multiprocessing.get_context("forkserver")
# A process is forked from one that has imported everything already: it starts in milliseconds.
processes.set_forkserver_preload(["session_store", "tests.faults.processes"])


class Cut(NamedTuple):
    """Where a process ends: before or after this call of this port; on the "wire" a call is "POST bookings"."""

    port: str
    call: str
    is_after: bool

    @property
    def worn(self) -> Worn:
        ledger = {"booking_lock": impatient}
        if self.port == "wire":
            return {"ledger": ledger, "wire": {"handle_request": partial(_die_at, self)}}
        dies = {self.call: die_after if self.is_after else die_before}
        return {"ledger": ledger} | {self.port: (ledger if self.port == "ledger" else {}) | dies}

    def __str__(self) -> str:
        return f"{'after' if self.is_after else 'before'} {self.port}.{self.call}"


def _die_at(cut: Cut, send: Callable[..., httpx2.Response], request: httpx2.Request) -> httpx2.Response:
    is_it = f"{request.method} {request.url.path.removeprefix('/api/')}" == cut.call
    if is_it and not cut.is_after:
        die()
    response = send(request)
    if is_it:
        die()
    return response


def before(port: str, call: str) -> Cut:
    return Cut(port, call, is_after=False)


def after(port: str, call: str) -> Cut:
    return Cut(port, call, is_after=True)


def saying(
    site: Site, cut: Cut | None, guest: str, text: str, message_id: str = "", gate: Barrier | None = None
) -> None:
    """In a process: deliver one message, at the same moment as others where there is a gate."""
    bot = site.bot(cut.worn if cut else {})
    if gate:
        gate.wait(PATIENCE_SECONDS)
    bot.says(guest, text, message_id)


def sweeping(site: Site, cut: Cut | None) -> None:
    """In a process: sweep once."""
    site.bot(cut.worn if cut else {}).sweep()


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
