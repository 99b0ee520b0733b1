"""What bots do in processes of their own: be killed at a named call, or let go all at once."""

from __future__ import annotations

from multiprocessing.synchronize import Barrier
from typing import NamedTuple

from tests.faults.site import IMPATIENT, Site, Worn
from tests.faults.wearing import at_time, die, die_after, die_before, on_wire
from tests.waiting import PATIENCE_SECONDS


class Cut(NamedTuple):
    """Where a process ends: before or after this call of this port, the first or a later one; on the "wire" a call is
    "POST bookings", and always the first."""

    port: str
    call: str
    is_after: bool
    time: int = 1

    @property
    def worn(self) -> Worn:
        ledger = IMPATIENT["ledger"]
        if self.port == "wire":
            dies_there = on_wire(self.call, after=die) if self.is_after else on_wire(self.call, before=die)
            return {"ledger": ledger, "wire": dies_there}
        dies = {self.call: at_time(self.time, die_after if self.is_after else die_before)}
        return {"ledger": ledger} | {self.port: ({**ledger} if self.port == "ledger" else {}) | dies}

    def __str__(self) -> str:
        which = f" {self.time}" if self.time > 1 else ""
        return f"{'after' if self.is_after else 'before'} {self.port}.{self.call}{which}"


def before(port: str, call: str, time: int = 1) -> Cut:
    return Cut(port, call, is_after=False, time=time)


def after(port: str, call: str, time: int = 1) -> Cut:
    return Cut(port, call, is_after=True, time=time)


def saying(site: Site, cut: Cut, guest: str, text: str) -> None:
    """In a process: deliver one message and end at the cut."""
    site.bot(cut.worn).says(guest, text)


def saying_until_killed(site: Site, guest: str, text: str) -> None:
    """In a process: deliver one message; the test ends it."""
    site.bot().says(guest, text)


def saying_together(site: Site, gate: Barrier, guest: str, text: str, message_id: str) -> None:
    """In a process: deliver one message at the same moment as others."""
    bot = site.bot()
    gate.wait(PATIENCE_SECONDS)
    bot.says(guest, text, message_id)


def sweeping(site: Site, cut: Cut) -> None:
    """In a process: sweep and end at the cut."""
    site.bot(cut.worn).sweep()
