"""A process that dies with a booking sent leaves its lock behind: nobody waits for it once the booking is found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.faults.judging import at_rest
from tests.faults.site import IMPATIENT, Site
from tests.faults.talk import ANA, BEN, DOUBLE_ROOM, ready, told
from tests.faults.wearing import Act, Ended, end, on_wire

pytest_plugins = ("tests.redis_fixture",)


@pytest.fixture
def site(site: Site) -> Site:
    """Two guests who agree to the same nights, of which there is a room for each."""
    ready(site, ANA, BEN, wants=DOUBLE_ROOM)
    return site


def ended_while_booking(site: Site, when: Callable[[Act], dict[str, Callable[..., object]]], *, seconds: int) -> None:
    """Ana's yes is cut off, so long ago."""
    with pytest.raises(Ended):
        site.bot({"wire": when(end)}).says(ANA, "yes")
    site.let_pass(seconds)
    site.bot(IMPATIENT).sweep()


def after_it_was_booked(act: Act) -> dict[str, Callable[..., object]]:
    return on_wire("POST bookings", after=act)


def before_it_was_booked(act: Act) -> dict[str, Callable[..., object]]:
    return on_wire("POST bookings", before=act)


def test_once_the_booking_is_found_its_guest_hears_of_it_and_others_book(site: Site) -> None:
    ended_while_booking(site, after_it_was_booked, seconds=31)

    assert "confirmed" in told(site)
    assert site.bot(IMPATIENT).says(BEN, "yes")[0] == "confirmed"
    assert at_rest(site) == []


def test_whoever_may_still_be_at_work_keeps_the_lock(site: Site) -> None:
    ended_while_booking(site, after_it_was_booked, seconds=20)

    assert site.bot(IMPATIENT).says(BEN, "yes") == ["booking_pending"]
    assert at_rest(site) == []


def test_while_the_booking_is_not_found_the_lock_stays(site: Site) -> None:
    ended_while_booking(site, before_it_was_booked, seconds=31)

    assert site.bot(IMPATIENT).says(BEN, "yes") == ["booking_pending"]
    assert at_rest(site) == []
    assert len(site.live()) == 2
