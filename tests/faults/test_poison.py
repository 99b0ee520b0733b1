"""A message that nobody gets done, though processes die over it: it is set aside, and the guest is served on."""

from __future__ import annotations

from typing import NoReturn

import pytest

from reservations.events import MessageSetAside
from reservations.turn import MOST_DEATHS
from session_store import keys
from tests.faults.judging import at_rest
from tests.faults.processes import before, saying, sweeping
from tests.faults.site import Site
from tests.faults.talk import ANA, BEN
from tests.forked import end_in

pytest_plugins = ("tests.redis_fixture",)

LEASE_SECONDS = 31
POISON = "from 10 to 13 June 2030 for 3 adults"
DEADLY = before("pms", "availability")


def heard(site: Site, guest: str) -> list[str]:
    return [each.key for each in site.heard(guest)]


def set_aside(site: Site) -> int:
    return int(site.redis.llen(keys.of_guest(ANA, "dead")))


@pytest.fixture
def poisoned(site: Site) -> Site:
    """Ana's message has killed as many processes as it may, but one; her next one waits behind it."""
    end_in(saying, site, DEADLY, ANA, POISON)
    site.bot().says(ANA, "help")
    for _ in range(MOST_DEATHS - 2):
        site.let_pass(LEASE_SECONDS)
        end_in(sweeping, site, DEADLY)
    site.let_pass(LEASE_SECONDS)
    return site


def test_a_message_that_kills_whoever_takes_it_is_set_aside_in_the_end(poisoned: Site) -> None:
    end_in(sweeping, poisoned, DEADLY)
    poisoned.let_pass(LEASE_SECONDS)
    bot = poisoned.bot()
    bot.sweep()

    assert heard(poisoned, ANA)[0] == "poisoned"
    assert "help" in heard(poisoned, ANA)
    assert set_aside(poisoned) == 1
    assert MessageSetAside in map(type, bot.events.published)
    assert at_rest(poisoned) == []


def test_one_process_less_than_that_and_it_is_done(poisoned: Site) -> None:
    poisoned.bot().sweep()

    assert "poisoned" not in heard(poisoned, ANA)
    assert set_aside(poisoned) == 0


def test_who_waits_behind_such_a_guest_waits_for_one_more_sweep(site: Site) -> None:
    end_in(saying, site, DEADLY, ANA, POISON)
    end_in(saying, site, before("store", "finish"), BEN, "hi")
    site.let_pass(LEASE_SECONDS)
    end_in(sweeping, site, DEADLY)
    site.let_pass(5)
    site.bot().sweep()

    assert heard(site, BEN)
    assert heard(site, ANA) == []


def test_a_message_that_raises_is_tried_once_more_and_set_aside(site: Site) -> None:
    tries: list[object] = []

    def fails(*_: object, **__: object) -> NoReturn:
        tries.append(1)
        raise RuntimeError("a fault of our own")

    bot = site.bot({"pms": {"availability": fails}})

    assert bot.says(ANA, POISON) == ["poisoned"]
    assert bot.says(ANA, "help")[0] != "poisoned"
    assert (len(tries), set_aside(site)) == (2, 1)
    assert MessageSetAside in map(type, bot.events.published)
