"""What must hold whatever failed, read from the PMS's own database and from what guests heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, pairwise
from typing import Any

from session_store import keys
from tests.faults.site import Heard, Site

WAITING = ("booking_pending", "cancel_pending", "change_pending")
SETTLED_AFTER = 3
"""So many sweeps, a minute apart, leave nothing open once nothing fails any more."""


def kinds(found: Collection[str]) -> set[str]:
    """What is wrong, without where."""
    return {each.partition(":")[0] for each in found}


def violations(site: Site) -> list[str]:
    """What is wrong at this very moment; nothing ever should be."""
    live, told = site.live(), site.heard()
    wrong = (_repeated(live), _shared(live), _false_confirmations(told), _wrong_charges(told, live), _lost(told, live))
    return [*chain.from_iterable(wrong)]


def at_rest(site: Site, *, cancelled: Collection[str] = ()) -> list[str]:
    """What is wrong once everything had time to settle. `cancelled` are references that others cancelled."""
    bot = site.bot()
    for _ in range(SETTLED_AFTER):
        site.let_pass(61)
        bot = site.bot()
        bot.sweep()
    still_open = [f"the outcome is open: {source!s}" for source in site.redis.zrange(keys.PENDING, 0, -1)]
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
    return [heard for before, heard in _pairs(told) if (before.key, heard.key) == ("confirmed", "booking")]


def changes(told: Sequence[Heard]) -> list[Heard]:
    """The bookings that guests were told are changed, as they then were."""
    return [heard for before, heard in _pairs(told) if (before.key, heard.key) == ("changed", "own_booking")]


def cancellations(told: Sequence[Heard]) -> list[str]:
    """The references of the bookings that guests were told are cancelled."""
    return [heard.values["reference"] for heard in told if heard.key in ("cancelled", "cancelled_already")]


def _pairs(told: Sequence[Heard]) -> Iterator[tuple[Heard, Heard]]:
    by_guest = {heard.guest: [each for each in told if each.guest == heard.guest] for heard in told}
    return chain.from_iterable(pairwise(heard) for heard in by_guest.values())


def _lost(told: list[Heard], live: list[dict[str, Any]]) -> Iterator[str]:
    """Cancelled ones that live, and changed ones that are not what was told."""
    by_reference = {booking["reference"]: booking for booking in live}
    yield from (f"told cancelled and live: {each}" for each in cancellations(told) if each in by_reference)
    changed = {heard.values["reference"]: heard.values for heard in changes(told)}
    for reference in changed.keys() & by_reference.keys():
        nights = [(room["date_from"], room["date_to"]) for room in by_reference[reference]["rooms"]]
        begin, end = min(first for first, _ in nights), max(last for _, last in nights)
        if (begin, end) != (changed[reference]["check_in"], changed[reference]["check_out"]):
            yield f"changed otherwise than told: {reference}"


def _false_confirmations(told: list[Heard]) -> Iterator[str]:
    for heard in confirmations(told):
        if heard.values["reference"] not in heard.live:
            yield f"told of a booking that was not there: {heard.values['reference']}"


def _wrong_charges(told: list[Heard], live: list[dict[str, Any]]) -> Iterator[str]:
    """What is charged must be what was confirmed, and that what a summary said."""
    confirmed = {heard.values["reference"]: heard for heard in confirmations(told)}
    changed = {heard.values["reference"]: heard for heard in changes(told)}
    for booking in live:
        heard = changed.get(booking["reference"], confirmed.get(booking["reference"]))
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
    gone = {*cancelled, *cancellations(site.heard())}
    yield from (f"told and not live: {reference}" for reference in sorted(told - live - gone))


def _left_waiting(site: Site) -> Iterator[str]:
    """Guests whose last word from us is that what they agreed to is under way."""
    last = {heard.guest: heard.key for heard in site.heard()}
    yield from (f"left waiting: {guest}" for guest, key in last.items() if key.startswith(WAITING))
