"""Several processes at the same booking, with the moment of each fixed: one outcome, told once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reservations.ports import PendingBooking
from tests.faults.judging import at_rest
from tests.faults.site import Site, SiteBot, Worn, impatient
from tests.faults.talk import ANA, DOUBLE_ROOM, ready, sell_family_room, told
from tests.faults.wearing import on_wire

pytest_plugins = ("tests.redis_fixture",)

Records = tuple[PendingBooking, ...]


def listing(records: Records) -> Worn:
    """A sweep that has read these records before anything below happens."""
    return {"ledger": {"booking_lock": impatient, "pending": lambda _: records}}


def bookings_pending(site: Site) -> Records:
    return tuple(each for each in site.bot().ledger.pending() if isinstance(each, PendingBooking))


def saying_yes(site: Site, *, meanwhile: Callable[[], object] = lambda: None) -> Records:
    """Ana's yes is carried out; the records as a sweep reads them while the PMS is at work on it."""
    records: list[PendingBooking] = []

    def book(real: Callable[..., Any], *arguments: object, **named: object) -> object:
        records.extend(bookings_pending(site))
        meanwhile()
        return real(*arguments, **named)

    site.bot({"pms": {"book": book}}).says(ANA, "yes")
    return tuple(records)


def sweep_late(site: Site, records: Records) -> SiteBot:
    """The sweep that read these records goes on now."""
    site.let_pass(61)
    bot = site.bot(listing(records))
    bot.sweep()
    return bot


def test_a_sweep_that_saw_the_record_of_a_yes_under_way_confirms_nothing_a_second_time(site: Site) -> None:
    ready(site)
    records = saying_yes(site)
    sweep_late(site, records)

    assert len(records) == 1
    assert told(site).count("confirmed") == 1
    assert at_rest(site) == []


def test_a_sweep_that_saw_the_record_of_a_yes_under_way_does_not_book_what_was_refused(site: Site) -> None:
    ready(site)
    sold: list[int] = []
    records = saying_yes(site, meanwhile=lambda: sold.append(sell_family_room(site)))
    site.shop.cancel_elsewhere(sold[0])
    sweep_late(site, records)

    assert "room_gone" in told(site)
    assert site.live() == []


def test_of_two_sweeps_with_the_same_record_the_later_changes_nothing(pending: Site) -> None:
    records = bookings_pending(pending)
    taken = sell_family_room(pending)
    pending.bot().sweep()
    pending.shop.cancel_elsewhere(taken)
    sweep_late(pending, records)

    assert told(pending).count("room_gone") == 1
    assert pending.live() == []


def test_a_post_that_leaves_long_after_its_lock_lapsed_takes_its_own_booking_back(site: Site) -> None:
    ready(site, wants=DOUBLE_ROOM)

    def oversleep() -> None:
        site.let_pass(61)
        site.bot().sweep()

    site.bot({"wire": on_wire("POST bookings", before=oversleep)}).says(ANA, "yes")

    assert at_rest(site) == []
    assert len(site.live(ANA)) == 1
