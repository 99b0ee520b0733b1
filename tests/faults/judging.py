"""What must hold whatever failed, read from the PMS's own database and from what guests heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from session_store import RedisLedger
from tests.faults.site import Site

SETTLED_AFTER = 3
"""So many sweeps, a minute apart, leave nothing open once nothing fails any more."""


def kinds(found: Collection[str]) -> set[str]:
    """What is wrong, without where."""
    return {each.partition(":")[0] for each in found}


def violations(site: Site) -> list[str]:
    """What is wrong at this very moment; nothing ever should be."""
    live = site.live()
    return [*_repeated(live), *_shared(live), *_false_confirmations(site), *_wrong_charges(site, live)]


def at_rest(site: Site, *, cancelled: Collection[str] = ()) -> list[str]:
    """What is wrong once everything had time to settle. `cancelled` are references that others cancelled."""
    bot = site.bot()
    for _ in range(SETTLED_AFTER):
        site.let_pass(61)
        bot = site.bot()
        bot.sweep()
    still_open = [f"the outcome is open: {pending.source}" for pending in RedisLedger(site.redis).pending()]
    failed = [f"the sweep failed: {error!r}" for error in bot.events.failures]
    return [*violations(site), *_untrue(site, cancelled), *_left_waiting(site), *still_open, *failed]


def _repeated(live: list[dict[str, Any]]) -> Iterator[str]:
    for key, times in Counter(booking["source"] for booking in live).items():
        if times > 1:
            yield f"several live under one key: {key}"


def _shared(live: list[dict[str, Any]]) -> Iterator[str]:
    nights = Counter(night for booking in live for room in booking["rooms"] for night in _nights(room))
    for night, times in nights.items():
        if times > 1:
            yield f"several of ours in one room and night: {night}"


def _nights(room: dict[str, Any]) -> list[str]:
    begin, end = date.fromisoformat(room["date_from"]), date.fromisoformat(room["date_to"])
    return [f"{room['id_room']} {begin + timedelta(each)}" for each in range((end - begin).days)]


def _false_confirmations(site: Site) -> Iterator[str]:
    for heard in site.heard():
        if heard.key == "confirmed" and not heard.live:
            yield f"told of a booking that was not there: {heard.guest}"


def _wrong_charges(site: Site, live: list[dict[str, Any]]) -> Iterator[str]:
    told = {heard.values["reference"]: heard.values["total"] for heard in site.heard() if heard.key == "booking"}
    for booking in live:
        charged = Decimal(booking["total"])
        if booking["reference"] in told and Decimal(told[booking["reference"]]) != charged:
            yield f"charged otherwise than told: {booking['reference']}"


def _untrue(site: Site, cancelled: Collection[str]) -> Iterator[str]:
    """Bookings that nobody knows of, and known ones that are no more."""
    live = {booking["reference"] for booking in site.live()}
    told = {heard.values["reference"] for heard in site.heard() if heard.key == "booking"}
    yield from (f"live and nobody knows: {reference}" for reference in sorted(live - told))
    yield from (f"told and not live: {reference}" for reference in sorted(told - live - set(cancelled)))


def _left_waiting(site: Site) -> Iterator[str]:
    """Guests whose last word from us is that their booking is being confirmed."""
    last = {heard.guest: heard.key for heard in site.heard()}
    yield from (f"left waiting: {guest}" for guest, key in last.items() if key.startswith("booking_pending"))
