"""`python -m tests.faults.rounds [short | long | NAME ...]`: play the faults, print what was counted."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.faults.rounds.faults import FAULTS, SHORT, Fault
from tests.faults.rounds.guests import crowd, set_off
from tests.faults.rounds.house import opened
from tests.faults.rounds.judge import Rest, Verdict, at_rest, judged
from tests.faults.rounds.more_faults import MORE_FAULTS
from tests.faults.rounds.post import PostOffice

GUESTS = 200
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder of our own in there
"""SIGKILL takes nothing from a file, wherever it lies; waiting for a disk only takes time."""
TALK_SECONDS = 240.0
"""A guest who has got nowhere after so long is stuck."""


def main(asked: Sequence[str]) -> int:
    """Play the faults asked for, the long round by default; the exit code says whether all held."""
    failed = [fault.name for fault in chosen(asked) if not _holds(fault)]
    _print(f"{len(chosen(asked)) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def chosen(asked: Sequence[str]) -> list[Fault]:
    """The faults of a round, or those named."""
    names = {name.casefold() for name in asked}
    if not names or "long" in names:
        return [*FAULTS, *MORE_FAULTS]
    if "short" in names:
        return list(SHORT)
    return [fault for fault in (*FAULTS, *MORE_FAULTS, *SHORT) if fault.name.casefold() in names]


def _holds(fault: Fault) -> bool:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults-", dir=MEMORY, ignore_cleanup_errors=True) as folder:
        try:
            verdict, rest = _played(fault, Path(folder))
        except TimeoutError as error:
            verdict, rest = Verdict({}, [str(error)]), Rest(float("nan"))
    counted = ", ".join(f"{count} {what}" for what, count in verdict.counts.items())
    outcome = f"{'FAILED' if verdict.wrong else 'held'} in {time.monotonic() - began:.0f} s"
    _print(f"{fault.name}: {outcome}, at rest after {rest.seconds:.0f} s; {counted}")
    for wrong in verdict.wrong:
        _print(f"    {wrong}")
    return not verdict.wrong


def _played(fault: Fault, folder: Path) -> tuple[Verdict, Rest]:
    """The verdict, and the rest after the last message."""
    chance = random.Random(fault.name)  # noqa: S311 - the same crowd each time
    with opened(folder, store=fault.store(folder / "store"), apps=fault.apps) as house:
        post = PostOffice(house, chance)
        visitors = crowd(GUESTS, house.mail, post, chance, seconds=TALK_SECONDS)
        talking = set_off(visitors)
        fault.play(house)
        for thread in talking:
            thread.join()
        post.finish()
        rest = at_rest(house)
        verdict = judged(house, visitors, post.deliveries)
        return replace(verdict, wrong=[*rest.wrong(), *verdict.wrong, *fault.also_wrong(house)]), rest


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
