"""How what tells of guests is kept."""

from __future__ import annotations

from dataclasses import dataclass

from session_store.sealing import PLAIN, Seal

DAY = 24 * 3600
LONGEST_DAYS = 400
"""From one holiday to the next, and some weeks."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """The house's own limits: what is kept is sealed, and gone after so many days, whatever its own time would be.

    Not under it are what a booking needs until its stay is over (`confirmation`), a booking whose outcome is open
    (`pending`), and the wish not to be written to (`opted_out`): each ends by itself.
    """

    seal: Seal = PLAIN
    days: int = LONGEST_DAYS

    def within(self, seconds: int) -> int:
        """The seconds to keep something whose own time is this."""
        return min(seconds, self.days * DAY)


KEPT_PLAINLY = Keeping()
