"""The load bench: `python -m bench [--long] [--picture FILE] [ROUND ...]`. It starts its servers itself; for Linux."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.picture import picture
from bench.report import Report, table
from bench.rounds import ROUNDS
from bench.servers import server
from bench.site import LONG, SHORT, Serve, site


def main(arguments: Sequence[str] | None = None, serve: Serve = server) -> int:
    """Measure, print the table, write the picture; the exit status is 1 if a figure misses its bar."""
    asked = _parser().parse_args(arguments)
    report = Report()
    with site(LONG if asked.long else SHORT, serve) as here:
        for name in asked.rounds or ROUNDS:
            sys.stderr.write(f"{name} ...\n")
            ROUNDS[name](report, here)
    sys.stdout.write(f"{table(report.rows)}\n")
    if report.charts:
        asked.picture.parent.mkdir(parents=True, exist_ok=True)
        asked.picture.write_text(picture(report.charts), encoding="utf-8")
    return 0 if report.is_held else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("rounds", nargs="*", metavar="ROUND", choices=[*ROUNDS, []], help=f"of {', '.join(ROUNDS)}")
    parser.add_argument("--long", action="store_true", help="more rounds, 1,000,000 sessions, 100,000 turns")
    parser.add_argument("--picture", type=Path, default=Path("data/bench.svg"), help="where the picture goes")
    return parser


if __name__ == "__main__":
    sys.exit(main())
