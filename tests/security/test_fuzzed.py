"""A short round of the fuzzer; `make fuzz` plays a long one."""

from __future__ import annotations

import logging

import pytest

from tests.bot import Bot
from tests.security.fuzzing import Fuzzer

DELIVERIES = 250


def test_no_delivery_however_strange_is_an_error_of_ours(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    fuzzer = Fuzzer(seed=1)
    with caplog.at_level(logging.ERROR):
        fuzzer.run(bot, DELIVERIES)

    assert sum(fuzzer.answers.values()) == DELIVERIES
    assert fuzzer.answers[200] > DELIVERIES / 2
    assert caplog.records == []


def test_the_same_seed_makes_the_same_deliveries() -> None:
    assert list(Fuzzer(seed=7).deliveries(50)) == list(Fuzzer(seed=7).deliveries(50))
