"""A process ended with SIGKILL at every step of the protocol: whoever goes on, it is one booking the guest knows of."""

from __future__ import annotations

import pytest

from tests.faults.judging import at_rest
from tests.faults.processes import Cut, after, before, saying, sweeping
from tests.faults.site import IMPATIENT, Site
from tests.faults.talk import ANA, ready, sell_family_room, told
from tests.forked import end_in

pytest_plugins = ("tests.redis_fixture",)

NOT_MET_WHEN_GONE = ("POST bookings", "sharing_rooms")
STEPS = (
    before("store", "checkpoint"),
    after("store", "checkpoint"),
    before("ledger", "booking_lock"),
    before("pms", "find"),
    after("pms", "find"),
    after("wire", "POST hotel_ari"),
    before("ledger", "save_pending"),
    after("ledger", "save_pending"),
    before("wire", "GET customers"),
    before("wire", "POST bookings"),
    after("wire", "POST bookings"),
    before("wire", "GET room_bookings"),
    after("pms", "book"),
    after("pms", "sharing_rooms"),
    before("ledger", "settle"),
    after("ledger", "settle"),
    before("store", "finish"),
    after("store", "finish"),
    after("channel", "reach"),
)

SETTLING_STEPS = (
    before("ledger", "booking_lock"),
    before("pms", "find"),
    before("wire", "POST bookings"),
    after("wire", "POST bookings"),
    after("pms", "sharing_rooms"),
    before("store", "accept"),
    after("store", "accept"),
    before("store", "finish"),
    after("store", "finish"),
    after("channel", "send"),
    before("ledger", "settle"),
    after("ledger", "settle"),
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
    site.bot(IMPATIENT).says(ANA, "did it work?")

    assert at_rest(site) == []
    assert len(site.live(ANA)) == 1
    assert 1 <= told(site).count("confirmed") <= 2


@pytest.mark.parametrize("step", SETTLING_STEPS, ids=str)
def test_a_pending_booking_whose_sweep_is_cut_off_is_settled_by_the_next(pending: Site, step: Cut) -> None:
    end_in(sweeping, pending, step)

    assert at_rest(pending) == []
    assert len(pending.live(ANA)) == 1
    assert 1 <= told(pending).count("confirmed") <= 2


@pytest.mark.parametrize("step", [each for each in SETTLING_STEPS if each.call not in NOT_MET_WHEN_GONE], ids=str)
def test_a_guest_hears_one_outcome_though_the_room_comes_free_after_a_sweep_cut_off(pending: Site, step: Cut) -> None:
    taken = sell_family_room(pending)
    end_in(sweeping, pending, step)
    pending.shop.cancel_elsewhere(taken)

    assert at_rest(pending) == []
    assert len(set(told(pending)) & {"confirmed", "room_gone"}) == 1
    assert len(pending.live(ANA)) == ("confirmed" in told(pending))
