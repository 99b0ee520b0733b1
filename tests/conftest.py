from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bot import Bot


def pytest_collection_finish() -> None:
    """What has been loaded stays: looking through it for garbage, again and again, is a third of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    """The whole bot in this process, on a simulated hotel and a Redis in memory."""
    # Loaded here and not above: the process that deals the tests out reads this file too, and needs no bot.
    import fakeredis

    from tests.bot import bot_on

    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True)) as bot:
        yield bot
