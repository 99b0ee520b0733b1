"""Lost answers, errors after the work, a PMS still at work, others in between: one booking or none, and told so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reservations.events import RoomSharedWithOthers
from simulators.qloapps import FaultRule
from tests.faults.judging import at_rest
from tests.faults.processes import saying_together, saying_until_killed
from tests.faults.site import IMPATIENT, Site
from tests.faults.talk import (
    ANA,
    BEN,
    STAY,
    another_booking_under_way,
    move_onto_the_stay,
    ready,
    sell_family_room,
    told,
)
from tests.faults.wearing import on_wire
from tests.forked import kill, processes, run_together, running
from tests.pms_house import FAMILY
from tests.waiting import eventually

pytest_plugins = ("tests.redis_fixture",)


def spoil(site: Site, kind: str, call: str = "POST bookings", *, times: int = 1, seconds: float = 0.0) -> None:
    """A bad day for the next such calls; either half of `call` may be left out."""
    method, _, resource = call.partition(" ")
    site.shop.faults.add(FaultRule(kind, method, resource, times, seconds))


@pytest.mark.parametrize("kind", ["cut_after", "error_after", "notices"])
def test_a_booking_whose_answer_is_lost_or_an_error_is_confirmed_at_once(site: Site, kind: str) -> None:
    ready(site)
    spoil(site, kind)

    assert site.bot().says(ANA, "yes")[0] == "confirmed"
    assert at_rest(site) == []


@pytest.mark.parametrize("kind", ["cut_before", "error_before"])
def test_an_answer_lost_before_the_work_is_booked_a_minute_later(site: Site, kind: str) -> None:
    ready(site)
    spoil(site, kind)
    assert site.bot().says(ANA, "yes") == ["booking_pending"]
    site.bot(IMPATIENT).sweep()
    assert site.live() == []

    assert at_rest(site) == []
    assert told(site)[1] == "confirmed"


def test_a_lost_answer_with_the_pms_away_afterwards_is_confirmed_once_it_is_back(site: Site) -> None:
    ready(site)
    spoil(site, "cut_after")
    away = on_wire("POST bookings", before=lambda: spoil(site, "error_before", "GET", times=4))
    assert site.bot({"wire": away}).says(ANA, "yes") == ["booking_pending"]

    assert at_rest(site) == []
    assert told(site).count("confirmed") == 1


@pytest.mark.parametrize("resource", ["orders", "hotel_ari", "customers"])
def test_with_the_pms_away_before_the_post_nothing_is_booked_and_the_guest_may_say_yes_again_at_once(
    site: Site, resource: str
) -> None:
    ready(site)
    spoil(site, "error_before", f" {resource}", times=2)
    assert site.bot().says(ANA, "yes") == ["pms_away_at_yes"]
    assert site.live() == []

    assert site.bot().says(ANA, "yes")[0] == "confirmed"
    assert at_rest(site) == []


def test_a_process_killed_while_the_pms_is_at_work_leaves_one_booking(served: Site) -> None:
    ready(served)
    # Longer than all that is done here before it ends, on a slow machine too.
    spoil(served, "hesitate", seconds=2.0)
    with running(saying_until_killed, [served, ANA, "yes"]) as (process,):
        eventually(lambda: not served.shop.faults.all())
        kill(process)
    assert served.live() == []
    served.let_pass(31)
    served.bot(IMPATIENT).sweep()
    assert told(served) == ["booking_pending"]
    eventually(served.live)

    assert at_rest(served) == []
    assert told(served).count("confirmed") == 1


def test_a_post_still_running_while_the_key_is_looked_up_is_one_booking(served: Site) -> None:
    ready(served)
    spoil(served, "hesitate", seconds=2.5)
    assert served.bot(turn_seconds=4.2).says(ANA, "yes") == ["booking_pending"]
    assert served.live() == []
    served.bot(IMPATIENT).sweep()
    eventually(served.live)

    assert at_rest(served) == []
    assert told(served).count("confirmed") == 1


@pytest.mark.parametrize("message_ids", [("SM1", "SM1"), ("SM1", "SM2")], ids=["delivered twice", "said twice"])
def test_the_same_yes_twice_at_once_is_one_booking(served: Site, message_ids: Sequence[str]) -> None:
    ready(served)
    spoil(served, "hesitate", seconds=0.2, times=2)
    gate = processes.Barrier(2)
    run_together(saying_together, *([served, gate, ANA, "yes", message_id] for message_id in message_ids))

    assert at_rest(served) == []
    assert len(served.live(ANA)) == told(served).count("confirmed") == 1


@pytest.mark.parametrize("guests", [2, 8])
def test_the_last_room_goes_to_one_of_the_guests_who_say_yes_at_once(served: Site, guests: int) -> None:
    everybody = [f"+3460000000{number}" for number in range(1, guests + 1)]
    ready(served, *everybody)
    spoil(served, "hesitate", seconds=0.1, times=guests)
    gate = processes.Barrier(guests)
    run_together(saying_together, *([served, gate, guest, "yes", f"SM{guest}"] for guest in everybody))

    assert at_rest(served) == []
    outcomes = [(len(served.live(guest)), "confirmed" in told(served, guest)) for guest in everybody]
    assert sorted(outcomes) == [(0, False)] * (guests - 1) + [(1, True)]


def test_of_two_guests_of_one_process_one_gets_the_last_room(site: Site) -> None:
    ready(site, ANA, BEN)
    bot = site.bot()

    assert bot.says(ANA, "yes")[0] == "confirmed"
    assert bot.says(BEN, "yes")[0] == "room_gone"
    assert at_rest(site) == []


@pytest.mark.parametrize("moment", ["POST hotel_ari", "GET customers", "POST bookings"])
def test_a_room_that_somebody_else_takes_in_between_is_not_booked(site: Site, moment: str) -> None:
    ready(site)
    taken = on_wire(moment, before=lambda: sell_family_room(site))

    assert site.bot({"wire": taken}).says(ANA, "yes")[0] == "room_gone"
    assert at_rest(site) == []
    assert site.live() == []


def test_a_room_that_somebody_else_holds_too_stays_booked_and_the_hotel_hears_of_it(site: Site) -> None:
    ready(site)
    theirs = sell_family_room(site, STAY.moved(30))
    bot = site.bot({"wire": on_wire("POST bookings", after=lambda: move_onto_the_stay(site, theirs))})

    assert bot.says(ANA, "yes")[0] == "confirmed"
    assert any(isinstance(event, RoomSharedWithOthers) for event in bot.events.published)
    assert len(site.shop.live_bookings()) == 2
    assert at_rest(site) == []


def test_a_yes_that_finds_the_lock_taken_is_carried_out_in_the_background(site: Site) -> None:
    ready(site)
    with another_booking_under_way(site, FAMILY):
        assert site.bot(IMPATIENT).says(ANA, "yes") == ["booking_pending"]
        site.let_pass(5)
        site.bot(IMPATIENT).sweep()
        assert site.live() == []

    assert at_rest(site) == []
    assert told(site).count("confirmed") == 1
