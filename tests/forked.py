"""Processes of the tests, forked from one that has imported the bot already: they start in milliseconds."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.context import ForkServerProcess

from tests.waiting import PATIENCE_SECONDS

processes = multiprocessing.get_context("forkserver")
# In this one place: what is named last counts for every test, and once the first process runs nothing does any more.
processes.set_forkserver_preload(["tests.warmed"])


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
