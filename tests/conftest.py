from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import fakeredis
import pytest

from tests.bot import Bot, bot_on


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    """The whole bot in this process, on a simulated hotel and a Redis in memory."""
    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True)) as bot:
        yield bot
