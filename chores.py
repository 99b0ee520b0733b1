"""What nobody's message sets off: done again and again, by threads of every server and by the background's workers."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reservations.errors import ChannelError, PMSUnavailable, StoreUnavailable

if TYPE_CHECKING:
    # The table below is read by what only keeps time, too: that needs none of the bot.
    from whatsapp_bot import Services

log = logging.getLogger(__name__)

FIRST_SECONDS = 1
"""So soon after its start a process begins: the first guest shall find its lists and buttons."""
SWEEP_SECONDS = 5
EVENT_SECONDS = 1
LOOK_SECONDS = 60
REMIND_SECONDS = 120
READ_AHEAD_SECONDS = 5
KEEPING_SECONDS = 6 * 3600
APOLOGY_SECONDS = 2
TEMPLATES_SECONDS = 300
"""Templates that were pushed are used after so long at most."""


@dataclass(frozen=True, slots=True)
class Chore:
    """One thing to be done every so many seconds. It is short, and doing it twice does no harm."""

    name: str
    every_seconds: int
    do: Callable[[Services], object]


SHARED = (
    Chore("sweep", SWEEP_SECONDS, lambda bot: bot.desk.sweep(every_seconds=SWEEP_SECONDS)),
    Chore("take_up_missed", LOOK_SECONDS, lambda bot: bot.recovery.look(every_seconds=LOOK_SECONDS)),
    Chore("remind", REMIND_SECONDS, lambda bot: bot.reminders.look(every_seconds=REMIND_SECONDS)),
    Chore("deliver_events", EVENT_SECONDS, lambda bot: bot.courier.deliver()),
    Chore("expire_data", KEEPING_SECONDS, lambda bot: bot.retention.enforce(every_seconds=KEEPING_SECONDS)),
)
"""Done for the whole hotel: any number of processes may begin one, and whoever claims it in Redis does it."""

OWN = (
    Chore("pass_on_apologies", APOLOGY_SECONDS, lambda bot: bot.apologies.pass_on()),
    Chore("read_ahead", READ_AHEAD_SECONDS, lambda bot: bot.pms.keep_fresh()),
    Chore("look_at_images", READ_AHEAD_SECONDS, lambda bot: bot.pms.look_at_images()),
    Chore("look_up_templates", TEMPLATES_SECONDS, lambda bot: bot.look_up_templates()),
)
"""Done by each process for itself: what it then knows, it alone knows."""


def attempt(chore: Chore, services: Services) -> bool:
    """Do it once; whether it could be done. Never raises: what was away is asked again the next time."""
    try:
        chore.do(services)
    except (StoreUnavailable, PMSUnavailable, ChannelError) as error:
        log.warning("%s: not everything this time, %s", chore.name, type(error).__name__)
    except Exception:
        # Nobody else would notice this missing: whatever happens, it goes on.
        log.exception("%s failed", chore.name)
    else:
        return True
    return False


def keep_doing(chores: tuple[Chore, ...], services: Services) -> None:
    """Do these for as long as the process lives, each in a thread of its own: no two wait for each other."""
    for chore in chores:
        threading.Thread(target=_for_ever, args=(chore, services), name=chore.name, daemon=True).start()


def _for_ever(chore: Chore, services: Services) -> None:
    time.sleep(FIRST_SECONDS)
    while True:
        time.sleep(pause_after(chore, was_done=attempt(chore, services)))


def pause_after(chore: Chore, *, was_done: bool) -> int:
    """Seconds until it is done again: what could not be done is not put off for minutes."""
    return chore.every_seconds if was_done else min(chore.every_seconds, SWEEP_SECONDS)
