"""What is kept of one guest, shown or erased on the hotel's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reservations.front_desk import FrontDesk
from reservations.ports import Belongings, Item, People

Outcome = Literal["erased", "unknown", "open", "busy"]


@dataclass(frozen=True, slots=True)
class PersonalData:
    """The guests are named by a number or an id, whichever of the two they are served by. Every call may raise
    StoreUnavailable."""

    desk: FrontDesk
    belongings: Belongings
    people: People

    def of(self, address: str) -> Mapping[str, Mapping[str, object]]:
        """Everything kept of the guest, by key, as Belongings tells it; empty for somebody unknown."""
        guest = self._guest(address)
        return self.belongings.of(guest, self._source(guest))

    def erase(self, address: str) -> Outcome:
        """Erase it. The conversation goes by way of the guest's turn, so that no message under way brings it back.

        unknown: there is nothing · open: a booking's outcome is, and nothing was erased · busy: a message of the guest
        is being answered, and the conversation goes after it
        """
        guest = self._guest(address)
        if not self.belongings.of(guest, self._source(guest)):
            return "unknown"
        ports = self.desk.worker.ports
        self.desk.tell(guest, Item(f"erase:{ports.new_key()}", "erase", {}))
        # Once more: what the turn itself left, and what a turn under way put there meanwhile.
        if not ports.forget(guest):
            return "open"
        self.belongings.erase_rest(guest)
        return "busy" if self.desk.worker.store.session(guest) else "erased"

    def _guest(self, address: str) -> str:
        return self.people.keys_of([address])[address]

    def _source(self, guest: str) -> str:
        return self.desk.worker.ports.source(guest, "")
