"""Messages that the provider of a site has and no process ever saw, and the look for them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from reservations.messages import Inbound, Media
from reservations.ports import Listed
from reservations.recovery import Recovery
from session_store import RedisPeople, RedisWatch
from tests.fakes import FixedClock
from tests.faults.processes import Cut
from tests.faults.site import SENT, Site, Worn
from tests.faults.wearing import wearing

LOOK_SECONDS = 60


@dataclass(frozen=True)
class Provider:
    """What guests wrote, as a provider lists it, and what the site's processes sent of their own accord."""

    site: Site
    listed: tuple[Listed, ...]

    def received(self, since: datetime) -> tuple[Listed, ...]:
        return tuple(each for each in self.listed if each.at >= since)

    def written_to(self, guest: str, since: datetime) -> tuple[str, ...]:
        return tuple(map(str, self.site.redis.lrange(SENT + guest, 0, -1)))

    def was_told(self, guest: str, words: Collection[str], since: datetime) -> bool:
        return False

    def told_since(self, guest: str, since: datetime) -> tuple[str, ...]:
        return ()

    def files_of(self, message_id: str) -> tuple[Media, ...]:
        return ()


def lost(site: Site, *said: tuple[str, str]) -> tuple[Listed, ...]:
    """These guests wrote these words on a site that was being watched, a second apart, and nobody was there."""
    RedisWatch(site.redis).has_looked(FixedClock(site.now).now())
    return tuple(_written(site, number, *each) for number, each in enumerate(said))


def _written(site: Site, number: int, guest: str, words: str) -> Listed:
    clock = FixedClock(site.now)
    clock.advance(seconds=number)
    return Listed(Inbound("whatsapp", guest, f"SMlost{number}", words), clock.now())


def look(site: Site, listed: tuple[Listed, ...], worn: Worn | None = None) -> None:
    """What the timer of every server process does, once a minute."""
    worn = worn or {}
    watch = wearing(RedisWatch(site.redis), **worn.get("watch", {}))
    history = wearing(Provider(site, listed), **worn.get("history", {}))
    recovery = Recovery(site.bot(worn).desk, history, watch, RedisPeople(site.redis))
    recovery.look(every_seconds=LOOK_SECONDS)


def looking(site: Site, cut: Cut, listed: tuple[Listed, ...]) -> None:
    """In a process: look for what was missed and end at the cut."""
    look(site, listed, cut.worn)
