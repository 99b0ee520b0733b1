"""Each safeguard of the protocol: with it nothing happens, and with it switched off this very harm is noticed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from reservations.model import Booking, Guest, Offer
from reservations.ports import PendingBooking
from session_store import keys
from simulators.qloapps import FaultRule
from tests.faults.judging import at_rest, kinds, violations
from tests.faults.site import IMPATIENT, Site, SiteBot, Worn, source
from tests.faults.talk import (
    ANA,
    BEN,
    DOUBLE_ROOM,
    STAY,
    another_booking_under_way,
    charge,
    move_onto_the_stay,
    ready,
    sell_family_room,
    told,
)
from tests.faults.wearing import Ended, Instead, end, on_wire
from tests.pms_house import DOUBLE

pytest_plugins = ("tests.redis_fixture",)

Off = Mapping[str, Instead]

ON: Off = {}
TWICE = "several live under one key"
UNKNOWN_TO_ALL = "live and nobody knows"


class NoLock:
    """A lock that locks nothing and is always held."""

    is_held = True
    token = ""

    def let_lapse(self) -> None:
        """There is nothing to lapse."""


@contextmanager
def no_lock(*_: object, **__: object) -> Iterator[NoLock]:
    yield NoLock()


@contextmanager
def unfenced(
    real: Callable[..., Any], hotel_id: str, on: Collection[str], *, wait: timedelta, follows: str = ""
) -> Iterator[NoLock | None]:
    """The real lock, whose holder never looks whether it is still held."""
    with real(hotel_id, on, wait=timedelta(0), follows=follows) as lock:
        yield NoLock() if lock else None


def found_nothing(_: Instead, *__: object) -> tuple[Booking, ...]:
    return ()


def nothing(_: Instead, *__: object, **___: object) -> None:
    """Not done."""


def long_ago(real: Callable[[str], PendingBooking | None], source: str) -> PendingBooking | None:
    """The record, its POST an hour old."""
    found = real(source)
    return replace(found, posted_at=found.posted_at - timedelta(hours=1)) if found and found.posted_at else found


def as_offered(real: Callable[..., Booking], offer: Offer, guest: Guest, *, source: str, remark: str) -> Booking:
    """The booking, said to cost what was offered."""
    return replace(real(offer, guest, source=source, remark=remark), total=offer.total)


def impatient_with(ledger: Off) -> Worn:
    return {"ledger": {**IMPATIENT["ledger"], **ledger}}


def lose_the_lock(site: Site) -> None:
    """As a fail-over of Redis can."""
    site.redis.delete(*map(str, site.redis.scan_iter(keys.BOOKING_LOCKS)))


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"booking_lock": no_lock}, {TWICE, UNKNOWN_TO_ALL})])
def test_the_lock_keeps_two_sweeps_from_booking_one_key_twice(site: Site, off: Off, harm: set[str]) -> None:
    ready(site, wants=DOUBLE_ROOM)
    queued_for_the_background(site)
    other = impatient_with(off)

    def meanwhile() -> None:
        site.let_pass(5)
        site.bot(other).sweep()

    site.bot({**other, "wire": on_wire("POST hotel_ari", before=meanwhile)}).sweep()

    assert kinds(at_rest(site)) == harm


def queued_for_the_background(site: Site) -> None:
    """Ana says yes while another guest's booking is under way."""
    with another_booking_under_way(site, DOUBLE):
        assert site.bot(IMPATIENT).says(ANA, "yes") == ["booking_pending"]


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"find": found_nothing}, {TWICE, UNKNOWN_TO_ALL})])
def test_the_look_up_by_key_finds_what_a_dead_process_booked(site: Site, off: Off, harm: set[str]) -> None:
    ready(site, wants=DOUBLE_ROOM)
    with pytest.raises(Ended):
        site.bot({"wire": on_wire("POST bookings", after=end)}).says(ANA, "yes")
    site.let_pass(61)
    site.bot({"pms": off}).sweep()

    assert kinds(at_rest(site)) == harm


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"pending_under": long_ago}, {TWICE})])
def test_for_a_minute_not_there_means_nothing(site: Site, off: Off, harm: set[str]) -> None:
    """The process ends while its POST is under way, and the lock is lost too."""
    ready(site, wants=DOUBLE_ROOM)

    def meanwhile() -> None:
        lose_the_lock(site)
        site.bot({"ledger": off}).sweep()

    with pytest.raises(Ended):
        site.bot({"wire": on_wire("POST bookings", before=meanwhile, after=end)}).says(ANA, "yes")

    assert kinds(violations(site)) == harm
    assert at_rest(site) == []


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"booking_lock": unfenced}, {TWICE})])
def test_the_fence_stops_a_process_that_slept_through_its_lock(site: Site, off: Off, harm: set[str]) -> None:
    ready(site, wants=DOUBLE_ROOM)

    def sleep() -> None:
        site.let_pass(61)
        site.bot().sweep()

    site.bot({"ledger": off, "wire": on_wire("POST hotel_ari", after=sleep)}).says(ANA, "yes")

    assert kinds(violations(site)) == harm
    assert at_rest(site) == []


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"book": as_offered}, {"charged otherwise than told"})])
def test_the_comparison_takes_back_what_costs_otherwise(site: Site, off: Off, harm: set[str]) -> None:
    ready(site)
    other_price = on_wire("POST bookings", after=lambda: charge(site, "999.000000"))
    site.bot({"pms": off, "wire": other_price}).says(ANA, "yes")

    assert kinds(at_rest(site)) == harm
    assert ("confirmed" in told(site)) == bool(site.live()) == bool(harm)


@pytest.mark.parametrize(
    ("off", "harm"), [(ON, set()), ({"sharing_rooms": found_nothing}, {"several of ours in one room and night"})]
)
def test_the_check_for_sharing_gives_way_to_our_earlier_booking(site: Site, off: Off, harm: set[str]) -> None:
    ready(site)
    bens = sell_family_room(site, STAY.moved(30), under=source(BEN, "a key"))
    moved = on_wire("POST bookings", after=lambda: move_onto_the_stay(site, bens))
    site.bot({"pms": off, "wire": moved}).says(ANA, "yes")

    assert kinds(at_rest(site)) - {UNKNOWN_TO_ALL} == harm
    assert bool(site.live(ANA)) == ("confirmed" in told(site)) == bool(harm)


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"save_pending": nothing}, {UNKNOWN_TO_ALL, "left waiting"})])
def test_the_record_made_before_the_post_lets_the_background_find_out(site: Site, off: Off, harm: set[str]) -> None:
    ready(site)
    site.shop.faults.add(FaultRule("cut_after", method="POST", resource="bookings", times=1))
    away = on_wire(
        "POST bookings", before=lambda: site.shop.faults.add(FaultRule("error_before", method="GET", times=2))
    )
    assert site.bot({"ledger": off, "wire": away}).says(ANA, "yes") == ["booking_pending"]

    assert kinds(at_rest(site)) == harm


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"checkpoint": nothing}, {UNKNOWN_TO_ALL})])
@pytest.mark.parametrize("asleep_in", [("store", "accept"), ("ledger", "booking_lock")], ids=lambda each: each[1])
def test_the_lease_stops_a_process_whose_guest_was_answered_otherwise(
    site: Site, asleep_in: tuple[str, str], off: Off, harm: set[str]
) -> None:
    ready(site)

    def oversleep(real: Callable[..., Any], *arguments: object, **named: object) -> object:
        done = real(*arguments, **named)
        taken = sell_family_room(site)
        site.let_pass(31)
        site.bot().sweep()
        site.shop.cancel_elsewhere(taken)
        return done

    port, call = asleep_in
    worn: dict[str, Off] = {"store": off, port: {call: oversleep}}
    site.bot({**worn, "store": {**off, **worn["store"]}}).says(ANA, "yes")

    assert kinds(at_rest(site)) == harm
    assert "room_gone" in told(site)


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"checkpoint": nothing}, {UNKNOWN_TO_ALL, "left waiting"})])
def test_the_lease_keeps_the_record_for_those_who_told_the_guest_to_wait(site: Site, off: Off, harm: set[str]) -> None:
    ready(site)
    overslept = on_wire("POST hotel_ari", after=lambda: another_process_has_the_turn(site))
    site.bot({"store": off, "wire": overslept}).says(ANA, "yes")

    assert kinds(at_rest(site)) == harm


@pytest.mark.parametrize(("off", "harm"), [(ON, set()), ({"checkpoint": nothing}, {"left waiting"})])
def test_the_lease_keeps_the_record_of_a_post_that_came_too_late_to_be_sent(
    site: Site, off: Off, harm: set[str]
) -> None:
    ready(site)
    bot = site.bot({"store": off, "wire": on_wire("GET customers", after=lambda: oversleep(bot))})

    def oversleep(bot: SiteBot) -> None:
        another_process_has_the_turn(site)
        bot.clock.advance(seconds=31)

    bot.says(ANA, "yes")

    assert kinds(at_rest(site)) == harm


def another_process_has_the_turn(site: Site) -> None:
    """After half a minute another process takes the yes up, finds the lock taken, and tells Ana to wait."""
    site.let_pass(31)
    site.bot(IMPATIENT).sweep()
    assert told(site) == ["booking_pending"]
