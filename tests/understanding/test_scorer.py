"""The figures reached on the shared development cases, less one point, are a floor."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.shared import shared

ROOT = Path(__file__).resolve().parents[2]
FLOORS = {"exact_rate": 0.979, "slot_exact_rate": 0.976}
MACRO_FLOORS = {"exact_rate": 0.984, "slot_exact_rate": 0.982}


def test_the_development_cases_are_read_as_well_as_before(tmp_path: Path) -> None:
    cases, scorer, out = shared("nlu", "dev.jsonl"), shared("nlu", "score.py"), tmp_path / "scores.json"
    parser = "reservations.understanding:understand"
    subprocess.run(
        [sys.executable, scorer, cases, "--parser", parser, "--json", out],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},  # without the coverage that tests are measured by: it doubles the time
        check=True,
        stdout=subprocess.DEVNULL,
    )
    scores = json.loads(out.read_text())
    overall = next(row for row in scores["results"] if row["source"] == "ALL")

    assert all(overall[rate] >= floor for rate, floor in FLOORS.items())
    assert all(scores["macro"][rate] >= floor for rate, floor in MACRO_FLOORS.items())
    assert overall["crashes"] == 0
    assert overall["cases_with_false_fill"] <= 0.005 * overall["cases"]
