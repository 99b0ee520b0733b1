"""Plays strange deliveries to the webhook and says what became of them: `python bench/fuzz_webhook.py`.

The whole bot in this process, on a simulated hotel and a Redis in memory. It stops at the first answer of 500 or more,
and at the first error that a turn had to swallow, and names the seed that leads there.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import fakeredis  # noqa: E402 - found once the root is on the path

from tests.bot import Bot, bot_on  # noqa: E402
from tests.security.fuzzing import Fuzzer  # noqa: E402

ROUND = 1000
"""So many deliveries have a seed; after them the Redis is emptied and an hour passes."""


class Swallowed(logging.Handler):
    """Errors that the guest only saw as an apology."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how many deliveries were answered how."""
    asked = _parser().parse_args(arguments)
    logging.getLogger().setLevel(logging.ERROR)
    swallowed = Swallowed()
    logging.getLogger().addHandler(swallowed)
    answers: Counter[int] = Counter()
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as folder,
        bot_on(Path(folder), fakeredis.FakeRedis(decode_responses=True)) as bot,
    ):
        for seed in range(asked.seed, asked.seed + asked.deliveries // ROUND):
            answers += _round(bot, seed)
            if swallowed.records:
                sys.exit(f"seed {seed}: {swallowed.records[0].getMessage()}: {swallowed.records[0].exc_info}")
    _tell(answers, time.monotonic() - began)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--deliveries", type=int, default=100_000, help=f"how many, in rounds of {ROUND}")
    parser.add_argument("--seed", type=int, default=1, help="of the first round; each round counts one on")
    return parser


def _round(bot: Bot, seed: int) -> Counter[int]:
    fuzzer = Fuzzer(seed)
    fuzzer.run(bot, ROUND)
    bot.redis.flushall()
    bot.outbox.sent.clear()
    bot.clock.advance(hours=1)
    return Counter(fuzzer.answers)


def _tell(answers: Counter[int], seconds: float) -> None:
    told = ", ".join(f"{count} × {status}" for status, count in sorted(answers.items()))
    sys.stdout.write(f"{answers.total()} deliveries in {seconds:.0f} s: {told}; none of 500 or more\n")


if __name__ == "__main__":
    main()
