"""Guests on their way to a booking: of the one Family room, or of one of the two Doubles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta

from reservations.model import Stay
from tests.faults.remembering import as_after
from tests.faults.site import PROFILE, Site
from tests.pms_house import FAMILY

ANA, BEN = "+34600000001", "+34600000002"
STAY = Stay(date(2030, 6, 10), date(2030, 6, 13))
QUESTIONS = ("ask_confirm", "ask_change", "ask_cancel")
FAMILY_ROOM = "from 10 to 13 June 2030 for 3 adults, Ana Diaz, ana@example.com"
DOUBLE_ROOM = "from 10 to 13 June 2030 for 2 adults, Ana Diaz, ana@example.com"


def ready(site: Site, *guests: str, wants: str = FAMILY_ROOM) -> None:
    """On a fresh site each of these guests has read the summary of the cheapest room that fits, and says yes next."""
    everybody = guests or (ANA,)
    as_after(site, ("ready", wants, everybody), lambda: _get_ready(site, everybody, wants))


def _get_ready(site: Site, guests: Sequence[str], wants: str) -> None:
    for guest in guests:
        bot = site.bot()
        bot.says(guest, wants)
        assert bot.says(guest, "1")[0] == "summary"


def wishes(site: Site, *lines: str) -> None:
    """On a fresh site Ana has booked one of the two Doubles. She wants that changed or cancelled, has read what it
    means, and says yes next."""
    as_after(site, ("wishes", lines), lambda: _wish(site, lines))


def _wish(site: Site, lines: Sequence[str]) -> None:
    ready(site, wants=DOUBLE_ROOM)
    bot = site.bot()
    assert bot.says(ANA, "yes")[0] == "confirmed"
    answers = [bot.says(ANA, line) for line in lines]
    assert answers[-1][-1] in QUESTIONS


@contextmanager
def another_booking_under_way(site: Site, room_type: str) -> Iterator[None]:
    """Somebody else is just booking such a room for one of the nights."""
    night = f"{room_type}:{STAY.check_out - timedelta(1)}"
    with site.bot().ledger.booking_lock(PROFILE.id, (night,), wait=timedelta(0)) as lock:
        assert lock
        yield


def sell_family_room(site: Site, stay: Stay = STAY, *, under: str = "front desk") -> int:
    """Somebody takes the room at the front desk; the id of that booking."""
    return site.shop.book_elsewhere(int(FAMILY), stay.check_in, stay.check_out, source=under)


def move_onto_the_stay(site: Site, id_order: int) -> None:
    """The front desk drags a booking onto the stay, whoever has the room then: QloApps lets it."""
    days = (f"{STAY.check_in} 00:00:00", f"{STAY.check_out} 00:00:00", str(id_order))
    with site.shop.store.writing() as connection:
        connection.execute("UPDATE room_bookings SET date_from = ?, date_to = ? WHERE id_order = ?", days)


def charge(site: Site, total: str) -> None:
    """The PMS comes to another total for every order than it was told."""
    with site.shop.store.writing() as connection:
        connection.execute("UPDATE orders SET total_paid_tax_incl = ?", (total,))


def told(site: Site, guest: str = ANA) -> list[str]:
    """The names of the paragraphs the guest read since the last question that a yes answers."""
    keys = [heard.key for heard in site.heard(guest)]
    return keys[max(number for number, key in enumerate(keys) if key in QUESTIONS) + 1 :]
