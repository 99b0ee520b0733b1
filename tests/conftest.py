from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bot import Bot


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    """The whole bot in this process, on a simulated hotel and a Redis in memory."""
    # Loaded here and not above: the process that deals the tests out reads this file too, and needs no bot.
    import fakeredis

    from tests.bot import bot_on

    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True)) as bot:
        yield bot
