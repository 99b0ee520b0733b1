from __future__ import annotations

from collections.abc import Callable

import pytest

import chores
import whatsapp_bot
from chores import Chore, attempt, pause_after
from reservations.errors import PMSUnavailable, StoreUnavailable
from tests.bot import Bot


def failing(error: Exception) -> Callable[[whatsapp_bot.Services], object]:
    def fail(_: whatsapp_bot.Services) -> None:
        raise error

    return fail


@pytest.fixture
def services(bot: Bot) -> whatsapp_bot.Services:
    services: whatsapp_bot.Services = bot.app.extensions[whatsapp_bot.SERVICE]
    return services


@pytest.mark.parametrize("error", [StoreUnavailable("down"), PMSUnavailable("down")])
def test_what_is_away_is_asked_again_next_time(
    error: Exception, services: whatsapp_bot.Services, caplog: pytest.LogCaptureFixture
) -> None:
    assert not attempt(Chore("sweep", 5, failing(error)), services)

    assert [(line.levelname, line.getMessage()) for line in caplog.records] == [
        ("WARNING", f"sweep: not everything this time, {type(error).__name__}")
    ]


def test_a_chore_that_fails_for_a_reason_nobody_thought_of_is_told_and_goes_on(
    services: whatsapp_bot.Services, caplog: pytest.LogCaptureFixture
) -> None:
    attempt(Chore("sweep", 5, failing(KeyError("odd"))), services)

    assert [(line.levelname, line.getMessage()) for line in caplog.records] == [("ERROR", "sweep failed")]


@pytest.mark.parametrize("chore", chores.SHARED, ids=lambda chore: chore.name)
def test_every_shared_chore_can_be_done_at_any_time(
    chore: Chore, services: whatsapp_bot.Services, caplog: pytest.LogCaptureFixture
) -> None:
    assert attempt(chore, services)
    assert attempt(chore, services)

    assert [line.getMessage() for line in caplog.records if line.levelname == "ERROR"] == []


def test_what_could_not_be_done_comes_again_within_seconds() -> None:
    chore = Chore("look_up_templates", chores.TEMPLATES_SECONDS, lambda _: None)

    assert pause_after(chore, was_done=True) == chores.TEMPLATES_SECONDS
    assert pause_after(chore, was_done=False) == chores.SWEEP_SECONDS


def test_every_chore_has_a_name_of_its_own() -> None:
    names = [chore.name for chore in chores.SHARED + chores.OWN]

    assert len(names) == len({*names})
