"""Guests on their way to a booking of the one Family room."""

from __future__ import annotations

from datetime import date

from reservations.model import Stay
from tests.faults.site import Site
from tests.pms_house import FAMILY

ANA, BEN = "+34600000001", "+34600000002"
STAY = Stay(date(2030, 6, 10), date(2030, 6, 13))
ASK = "family room from 10 to 13 June 2030 for 3 adults, Ana Diaz, ana@example.com"


def ready(site: Site, *guests: str) -> None:
    """Each of these guests has read the summary of the Family room and says yes next."""
    for guest in guests or (ANA,):
        bot = site.bot()
        bot.says(guest, ASK)
        assert bot.says(guest, "1")[0] == "summary"


def sell_family_room(site: Site) -> int:
    """Somebody takes the room at the front desk."""
    return site.shop.book_elsewhere(int(FAMILY), STAY.check_in, STAY.check_out)


def told(site: Site, guest: str = ANA) -> list[str]:
    """The names of the paragraphs the guest read since the last summary."""
    keys = [heard.key for heard in site.heard(guest)]
    return keys[max(number for number, key in enumerate(keys) if key == "ask_confirm") + 1 :]
