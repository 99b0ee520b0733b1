"""How well the built-in understanding reads a file of cases: `python bench/eval_understanding.py CASES.jsonl`.

The scorer's table first, where there is a scorer; then what it does not measure: the share of messages with words left
unexplained, the share that a language model would be asked about, the time of the first message in a fresh process, and
its memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARSER = "reservations.understanding:understand"

_FIRST_MESSAGE = """
import time
before = time.perf_counter()
from datetime import date
from reservations.understanding import understand
understand("a double room from 5 to 9 May for two, please", today=date(2026, 1, 1))
took = time.perf_counter() - before
import resource
print(f"{1000 * took:.0f} ms, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; the exit status is the scorer's."""
    asked = _parser().parse_args(arguments)
    status = _score(asked.scorer or asked.cases.parent / "score.py", asked.cases, asked.show_misses)
    _say(f"import and first message: {_first_message()}")
    for line in _doubts(asked.cases):
        _say(line)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("cases", type=Path, help="the cases, one JSON object a line")
    parser.add_argument("--scorer", type=Path, help="what prints the first table; score.py beside the cases unless set")
    parser.add_argument("--show-misses", type=int, default=0, metavar="N", help="print so many misread cases")
    return parser


def _score(scorer: Path, cases: Path, misses: int) -> int:
    if not scorer.exists():
        _say(f"no scorer at {scorer}: no table")
        return 0
    command = [
        sys.executable,
        str(scorer.resolve()),
        str(cases.resolve()),
        "--parser",
        PARSER,
        "--show-misses",
        str(misses),
    ]
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603  our own interpreter and paths


def _first_message() -> str:
    done = subprocess.run(  # noqa: S603  our own interpreter
        [sys.executable, "-c", _FIRST_MESSAGE], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def _doubts(cases: Path) -> list[str]:
    from reservations.understanding import understand
    from reservations.understanding.doubt import is_in_doubt

    with cases.open(encoding="utf-8") as lines:
        messages: list[Mapping[str, str]] = [json.loads(line) for line in lines if line.strip()]
    unexplained = doubtful = 0
    for message in messages:
        today = date.fromisoformat(message["today"])
        heard = understand(message["text"], today=today, lang=message["lang"], asked=message["asked"])
        unexplained += bool(heard.unexplained)
        doubtful += heard.asks_freely or is_in_doubt(heard, asked=message["asked"])
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        f"messages with words unexplained: {_share(unexplained, len(messages))}",
        f"messages that a language model would be asked about: {_share(doubtful, len(messages))}",
        f"memory after all of them: {megabytes:.0f} MB",
    ]


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / max(1, whole):.1%})"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
