"""A process ended with SIGKILL at every step of the protocol: whoever goes on, it is one booking, known to the guest."""

from __future__ import annotations

import pytest

from tests.faults.judging import at_rest
from tests.faults.processes import Cut, after, before, end_in, saying, sweeping
from tests.faults.site import Site
from tests.faults.talk import ANA, ready, told

pytest_plugins = ("tests.redis_fixture",)

STEPS = (
    before("store", "checkpoint"),
    after("store", "checkpoint"),
    before("ledger", "booking_lock"),
    before("pms", "find"),
    after("pms", "find"),
    after("pms", "availability"),
    before("ledger", "save_pending"),
    after("ledger", "save_pending"),
    before("pms", "book"),
    after("pms", "book"),
    after("pms", "sharing_rooms"),
    before("ledger", "settle"),
    after("ledger", "settle"),
    before("store", "finish"),
    after("store", "finish"),
    after("channel", "reach"),
)


@pytest.mark.parametrize("step", STEPS, ids=str)
def test_a_yes_cut_off_anywhere_is_done_by_the_sweep(site: Site, step: Cut) -> None:
    ready(site)
    end_in(saying, site, step, ANA, "yes")

    assert at_rest(site) == []
    assert len(site.live(ANA)) == 1
    assert 1 <= told(site).count("confirmed") <= 2


@pytest.mark.parametrize("step", STEPS, ids=str)
def test_a_yes_cut_off_anywhere_is_done_before_the_next_message(site: Site, step: Cut) -> None:
    ready(site)
    end_in(saying, site, step, ANA, "yes")
    site.let_pass(31)
    site.bot().says(ANA, "did it work?")

    assert at_rest(site) == []
    assert len(site.live(ANA)) == 1
    assert 1 <= told(site).count("confirmed") <= 2
