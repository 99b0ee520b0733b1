"""What a stage is handed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from reservations.confirmation import Confirmation, DocumentLinks
from reservations.conversation import Conversation
from reservations.hotel import Hotel
from reservations.messages import Media
from reservations.notices import Notifier
from reservations.ports.clock import Clock, Deadline
from reservations.ports.language import Adviser
from reservations.ports.ledger import Ledger
from reservations.ports.pms import PMS


@dataclass(frozen=True, slots=True)
class Ports:
    """What a stage may ask for. `new_key` makes an unguessable booking key; `source` turns a guest and a key
    into the text the PMS keeps with the booking (an empty key gives the prefix of all the guest's bookings), and
    every source of ours begins with `our_mark`. `checkpoint` saves the conversation in the middle of a turn and raises
    LeaseLost when the turn is no longer ours: called before what cannot be taken back. `publish` says where a
    confirmation's documents can be fetched; it never raises, and None means that there are none to be had. `withdraw`
    makes those of the booking of this source unavailable, and never raises either. `forget` erases what is kept of a
    guest (`Belongings.erase`); it may raise StoreUnavailable. `hand_on` keeps a guest's file for the
    hotel's people and says where they can look at it; it may raise StoreUnavailable. Without an `adviser` no question
    is answered but those that the profile has a topic for. `opt_out`, `opt_in`,
    `mark_unreachable` and `close_window` are as in `reservations.standing.Contacts`. `deadline` is the turn's, None
    outside of one."""

    hotel: Hotel
    pms: PMS
    ledger: Ledger
    clock: Clock
    new_key: Callable[[], str]
    source: Callable[[str, str], str]
    our_mark: str = "whatsapp:"
    checkpoint: Callable[[Conversation], None] = lambda _: None
    publish: Callable[[Confirmation], DocumentLinks | None] = lambda _: None
    withdraw: Callable[[str], None] = lambda _: None
    forget: Callable[[str], bool] = lambda _: True
    hand_on: Callable[[str, Media], str] = lambda _, media: media.url
    adviser: Adviser | None = None
    opt_out: Callable[[str], None] = lambda _: None
    opt_in: Callable[[str], None] = lambda _: None
    mark_unreachable: Callable[[str], None] = lambda _: None
    close_window: Callable[[str], None] = lambda _: None
    deadline: Deadline | None = None

    def until(self, deadline: Deadline, *, checkpoint: Callable[[Conversation], None] | None = None) -> Ports:
        """The same ports for one turn: every call of the PMS or the adviser ends by its deadline."""
        adviser = self.adviser.by(deadline) if self.adviser else None
        checkpoint = checkpoint or self.checkpoint
        return replace(self, pms=self.pms.by(deadline), checkpoint=checkpoint, adviser=adviser, deadline=deadline)

    def speaking(self, language: str) -> Ports:
        """The same ports for a guest of this language."""
        pms = self.pms.speaking(language)
        return self if pms is self.pms else replace(self, pms=pms)

    @property
    def notifier(self) -> Notifier:
        return Notifier(self.hotel)

    @property
    def today(self) -> date:
        return self.hotel.today(self.clock.now())
