from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bot import Bot


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    import fakeredis

    from tests.bot import bot_on

    with bot_on(tmp_path_factory.mktemp("house"), fakeredis.FakeRedis(decode_responses=True)) as bot:
        yield bot


@pytest.fixture
def bot(house: Bot) -> Bot:
    """The whole bot, built once a module, with an empty Redis and nothing sent yet."""
    house.redis.flushall()
    house.outbox.sent.clear()
    return house
