"""The load bench: `python -m bench [--long] [--picture FILE]`. It starts its own servers and needs Linux."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.picture import picture, table
from bench.rounds import LONG, SHORT, measure


def main() -> None:
    """Measure, print the table, write the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="more rounds, 1,000,000 sessions, 100,000 turns")
    parser.add_argument("--picture", type=Path, default=Path("data/bench.svg"), help="where the picture goes")
    asked = parser.parse_args()
    report = measure(LONG if asked.long else SHORT, lambda line: sys.stderr.write(f"{line}\n"))
    sys.stdout.write(f"{table(report.rows)}\n")
    asked.picture.parent.mkdir(parents=True, exist_ok=True)
    asked.picture.write_text(picture(report), encoding="utf-8")


if __name__ == "__main__":
    main()
