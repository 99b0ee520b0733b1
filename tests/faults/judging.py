"""What must hold whatever failed, read from the PMS's own database and from what guests heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, pairwise
from typing import Any

from session_store import RedisLedger
from tests.faults.site import Heard, Site

SETTLED_AFTER = 3
"""So many sweeps, a minute apart, leave nothing open once nothing fails any more."""


def kinds(found: Collection[str]) -> set[str]:
    """What is wrong, without where."""
    return {each.partition(":")[0] for each in found}


def violations(site: Site) -> list[str]:
    """What is wrong at this very moment; nothing ever should be."""
    live, told = site.live(), site.heard()
    return [*_repeated(live), *_shared(live), *_false_confirmations(told), *_wrong_charges(told, live)]


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


def confirmations(told: Sequence[Heard]) -> list[Heard]:
    """The bookings that guests were told are theirs now; the status shows a booking in the same words."""
    by_guest = {heard.guest: [each for each in told if each.guest == heard.guest] for heard in told}
    pairs = chain.from_iterable(pairwise(heard) for heard in by_guest.values())
    return [heard for before, heard in pairs if (before.key, heard.key) == ("confirmed", "booking")]


def _false_confirmations(told: list[Heard]) -> Iterator[str]:
    for heard in confirmations(told):
        if heard.values["reference"] not in heard.live:
            yield f"told of a booking that was not there: {heard.values['reference']}"


def _wrong_charges(told: list[Heard], live: list[dict[str, Any]]) -> Iterator[str]:
    """What is charged must be what was confirmed, and that what a summary said."""
    confirmed = {heard.values["reference"]: heard for heard in confirmations(told)}
    for booking in live:
        heard = confirmed.get(booking["reference"])
        if heard and Decimal(heard.values["total"]) != Decimal(booking["total"]):
            yield f"charged otherwise than told: {booking['reference']}"
    for reference, heard in confirmed.items():
        agreed = {each.values["total"] for each in told if each.guest == heard.guest and each.key == "summary"}
        if heard.values["total"] not in agreed:
            yield f"confirmed otherwise than agreed: {reference}"


def _untrue(site: Site, cancelled: Collection[str]) -> Iterator[str]:
    """Bookings that nobody knows of, and known ones that are no more."""
    live = {booking["reference"] for booking in site.live()}
    told = {heard.values["reference"] for heard in confirmations(site.heard())}
    yield from (f"live and nobody knows: {reference}" for reference in sorted(live - told))
    yield from (f"told and not live: {reference}" for reference in sorted(told - live - set(cancelled)))


def _left_waiting(site: Site) -> Iterator[str]:
    """Guests whose last word from us is that their booking is being confirmed."""
    last = {heard.guest: heard.key for heard in site.heard()}
    yield from (f"left waiting: {guest}" for guest, key in last.items() if key.startswith("booking_pending"))
