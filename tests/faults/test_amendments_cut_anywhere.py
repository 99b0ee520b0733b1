"""A process ended with SIGKILL while a booking is cancelled or changed: whoever goes on, it is done and told, once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

import pytest

from simulators.qloapps import FaultRule
from tests.faults.judging import at_rest
from tests.faults.processes import Cut, after, before, saying, sweeping
from tests.faults.site import IMPATIENT, Site
from tests.faults.talk import ANA, charge, told, wishes
from tests.faults.wearing import Ended, Instead, end, on_wire
from tests.forked import end_in

pytest_plugins = ("tests.redis_fixture",)

DOUBLE, FAMILY = 2, 3


@dataclass(frozen=True)
class Wish:
    """What Ana says before her yes, what she then reads once it is done, and what her booking then is."""

    lines: tuple[str, ...]
    done: str
    now: tuple[tuple[int, str, str, int], ...]

    def is_fulfilled(self, site: Site) -> bool:
        rooms = [room for booking in site.live(ANA) for room in booking["rooms"]]
        return _as_one(rooms) == self.now


def _as_one(rooms: list[dict[str, Any]]) -> tuple[tuple[int, str, str, int], ...]:
    """The one room, however many lines it has: its type, first and last day, and adults."""
    if not rooms:
        return ()
    kinds = {(room["id_room"], room["id_room_type"], room["adults"]) for room in rooms}
    begin, end = min(room["date_from"] for room in rooms), max(room["date_to"] for room in rooms)
    nights = sum((date.fromisoformat(r["date_to"]) - date.fromisoformat(r["date_from"])).days for r in rooms)
    assert nights == (date.fromisoformat(end) - date.fromisoformat(begin)).days
    return tuple((room_type, begin, end, adults) for _, room_type, adults in kinds)


WISHES = {
    "moved": Wish(("move it to 20 June",), "changed", ((DOUBLE, "2030-06-20", "2030-06-23", 2),)),
    "longer": Wish(("one night longer",), "changed", ((DOUBLE, "2030-06-10", "2030-06-14", 2),)),
    "for three": Wish(("we will be three",), "changed", ((FAMILY, "2030-06-10", "2030-06-13", 3),)),
    "other room": Wish(("change my booking", "1"), "changed", ((FAMILY, "2030-06-10", "2030-06-13", 2),)),
    "cancelled": Wish(("cancel my booking",), "cancelled", ()),
}

PUT, CANCEL = "PUT bookings/1", "POST order_histories"
STEPS = {
    "changed": (before("wire", PUT), after("wire", PUT), after("pms", "sharing_rooms")),
    "cancelled": (before("wire", CANCEL), after("wire", CANCEL), after("pms", "cancel")),
}
"""The moments of the one write, and right after it."""

AROUND = (
    before("store", "checkpoint"),
    after("store", "checkpoint"),
    before("ledger", "booking_lock"),
    after("pms", "bookings_of"),
    before("ledger", "save_pending"),
    after("ledger", "save_pending"),
    before("ledger", "settle"),
    after("ledger", "settle"),
    before("store", "finish"),
    after("store", "finish"),
    after("channel", "reach"),
)

SETTLING = (
    after("pms", "bookings_of"),
    after("ledger", "save_pending"),
    before("store", "accept"),
    after("store", "accept"),
    after("ledger", "settle"),
    before("store", "finish"),
    after("channel", "send"),
)

EVERYWHERE = [(name, step) for name in ("moved", "cancelled") for step in (*AROUND, *STEPS[WISHES[name].done])]
AT_THE_WRITE = [(name, step) for name, wish in WISHES.items() for step in STEPS[wish.done][:2]]
BY_THE_SWEEP = [(name, step) for name in ("moved", "cancelled") for step in (*SETTLING, *STEPS[WISHES[name].done][:2])]


def _name(value: object) -> str:
    return str(value)


@pytest.mark.parametrize(("name", "step"), EVERYWHERE, ids=_name)
def test_a_yes_cut_off_anywhere_is_done_by_the_sweep(site: Site, name: str, step: Cut) -> None:
    wishes(site, *WISHES[name].lines)
    end_in(saying, site, step, ANA, "yes")

    assert at_rest(site) == []
    assert WISHES[name].is_fulfilled(site)
    assert 1 <= told(site).count(WISHES[name].done) <= 2


@pytest.mark.parametrize(("name", "step"), AT_THE_WRITE, ids=_name)
def test_a_yes_cut_off_at_the_write_is_done_though_the_guest_writes_first(site: Site, name: str, step: Cut) -> None:
    wishes(site, *WISHES[name].lines)
    end_in(saying, site, step, ANA, "yes")
    site.let_pass(31)
    site.bot(IMPATIENT).says(ANA, "did it work?")

    assert at_rest(site) == []
    assert WISHES[name].is_fulfilled(site)
    assert 1 <= told(site).count(WISHES[name].done) <= 2


@pytest.mark.parametrize(("name", "step"), BY_THE_SWEEP, ids=_name)
def test_what_is_open_and_whose_sweep_is_cut_off_is_done_by_the_next(site: Site, name: str, step: Cut) -> None:
    left_open(site, name)
    end_in(sweeping, site, step)

    assert at_rest(site) == []
    assert WISHES[name].is_fulfilled(site)
    assert 1 <= told(site).count(WISHES[name].done) <= 2


@pytest.mark.parametrize("is_cut", [False, True], ids=["at once", "cut off"])
def test_a_change_that_is_charged_otherwise_is_undone_and_told(site: Site, *, is_cut: bool) -> None:
    wishes(site, *WISHES["longer"].lines)
    former = site.live(ANA)
    charged = on_wire(PUT, after=lambda: charge(site, "999.000000"))
    with suppress(Ended):
        site.bot({"wire": charged, "pms": {"change": only_once(then_ends=is_cut)}}).says(ANA, "yes")
    site.let_pass(61)

    assert at_rest(site) == []
    assert site.live(ANA) == former
    assert told(site).count("change_undone") == 1


def only_once(*, then_ends: bool) -> Instead:
    """The process ends at its second call, if it is to."""
    calls = count()

    def called(real: Instead, *arguments: object, **named: object) -> object:
        if next(calls) and then_ends:
            end()
        return real(*arguments, **named)

    return called


def left_open(site: Site, name: str) -> None:
    """Ana's yes never reached the PMS, and a minute has gone by."""
    wishes(site, *WISHES[name].lines)
    method, resource = ("PUT", "bookings") if WISHES[name].done == "changed" else ("POST", "order_histories")
    site.shop.faults.add(FaultRule("cut_before", method=method, resource=resource, times=1))
    assert site.bot().says(ANA, "yes")[0] in ("change_pending", "cancel_pending")
    site.let_pass(61)
