"""Whether a guest may be written to on the hotel's own initiative."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from reservations.errors import MayNotWrite


@dataclass(frozen=True, slots=True)
class Standing:
    """How a guest and the hotel's own messages stand.

    `wrote_at` is the guest's last message, None where it is so old that only approved templates still arrive, or was
    never seen.
    """

    wrote_at: datetime | None = None
    has_opted_out: bool = False
    is_unreachable: bool = False

    def check(self, *, is_template: bool) -> None:
        """Raise MayNotWrite where a message, of this kind, is not to be sent."""
        if self.has_opted_out:
            raise MayNotWrite("opted_out")
        if self.is_unreachable:
            raise MayNotWrite("unreachable")
        if self.wrote_at is None and not is_template:
            raise MayNotWrite("outside_window")


class Contacts(Protocol):
    """What is known of guests for writing to them. When a guest last wrote is noted by the Store, as it accepts the
    message. Every call may raise StoreUnavailable."""

    def standing(self, guest: str) -> Standing: ...

    def opt_out(self, guest: str) -> None:
        """The guest wants nothing but answers, until `opt_in`."""

    def opt_in(self, guest: str) -> None: ...

    def mark_unreachable(self, guest: str) -> None:
        """Nothing arrives there, until the guest writes, for a week at most."""

    def close_window(self, guest: str) -> None:
        """Only approved templates arrive there, until the guest writes."""
