"""The back office: works out what was left open, and puts what became of it into the guest's inbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import cast

from reservations.amended import AnyAmended, amended_to_json
from reservations.booking import POST_MAY_RUN, Booked, NotBooked, Unknown, book_once, is_there
from reservations.cancelling import cancel_once
from reservations.changing import change_once
from reservations.conversation import Cancelling, Changing
from reservations.errors import PMSUnavailable
from reservations.events import BookingConfirmed, Event
from reservations.locking import locked_by
from reservations.ports import AnyAmendment, BookingLock, Deadline, Item, Pending, PendingAmendment, PendingBooking
from reservations.settling import Settled, settled_to_json
from reservations.turn import Worker

LOCK_WAIT = timedelta(seconds=1)
HOLDER_GONE = timedelta(seconds=30)
"""So long after it was sent whoever sent a booking is dead, or has lost the guest's turn and will not answer."""


@dataclass(frozen=True, slots=True)
class BackOffice:
    """Settles the bookings, cancellations and changes of one hotel whose outcome is open."""

    worker: Worker
    deadline: Callable[[], Deadline]

    def settle(self, listed: Pending) -> tuple[Event, ...] | None:
        """The events of what is certain by now, and lies in the guest's inbox to be told. None while it is open, and
        where others have settled it."""
        ports = self.worker.ports
        ports.ledger.put_off(listed.source)
        try:
            wanted, follows = locked_by(listed), self._followed(listed)
            with ports.ledger.booking_lock(ports.hotel.id, wanted, wait=LOCK_WAIT, follows=follows) as lock:
                return self._settled(listed, lock) if lock else None
        except PMSUnavailable as error:
            self.worker.events.failed(listed.guest, error)
            return None

    def _followed(self, listed: Pending) -> str:
        """The token of whoever left the lock to lapse, once that has come to its end: others need not wait for it any
        longer. Raises PMSUnavailable."""
        if not isinstance(listed, PendingBooking) or not listed.lock or listed.posted_at is None:
            return ""
        ports = self.worker.ports.until(self.deadline())
        age = ports.clock.now() - listed.posted_at
        is_left = HOLDER_GONE <= age < POST_MAY_RUN and is_there(listed, ports=ports)
        return listed.lock if is_left else ""

    def _settled(self, listed: Pending, lock: BookingLock) -> tuple[Event, ...] | None:
        """Read again under the lock: whoever held it before us may have settled and told it, or a newer wish for the
        same booking taken its place."""
        ledger = self.worker.ports.ledger
        if isinstance(listed, PendingAmendment):
            amendment = ledger.amendment_under(listed.source)
            is_locked = amendment and locked_by(amendment) == locked_by(listed)
            return self._amended(amendment, lock) if amendment and is_locked else None
        booking = ledger.pending_under(listed.source)
        return self._booked(booking, lock) if booking else None

    def _booked(self, pending: PendingBooking, lock: BookingLock) -> tuple[Event, ...] | None:
        try:
            outcome = book_once(pending, ports=self.worker.ports.until(self.deadline()), lock=lock)
        except PMSUnavailable as error:
            self.worker.events.failed(pending.guest, error)
            return None
        if isinstance(outcome, Unknown):
            return None
        self._note_booking(pending, outcome)
        # The turn that tells the guest says that it is booked: it reaches the outbox in the step that ends it.
        return tuple(event for event in outcome.events if not isinstance(event, BookingConfirmed))

    def _note_booking(self, pending: PendingBooking, outcome: Booked | NotBooked) -> None:
        """Under the booking lock and in this order: cut off anywhere, the next sweep puts the same into the inbox."""
        if isinstance(outcome, NotBooked):
            self.worker.ports.ledger.save_pending(replace(pending, given_up=outcome.reason))
        body = settled_to_json(Settled(pending.source, pending.offer, pending.details.name, outcome))
        self._put_in(pending, Item(f"settled:{pending.source}", "settled", body))

    def _amended(self, pending: AnyAmendment, lock: BookingLock) -> tuple[Event, ...] | None:
        """As `_booked`; the turn that tells the guest has the events."""
        outcome = self._amendment(pending, lock)
        if not outcome.is_known:
            return None
        if outcome.ending != "done":
            self.worker.ports.ledger.save_pending(replace(pending, given_up=outcome.ending))
        self._put_in(pending, Item(f"amended:{pending.key}", "amended", amended_to_json(outcome)))
        return ()

    def _amendment(self, pending: AnyAmendment, lock: BookingLock) -> AnyAmended:
        ports = self.worker.ports.until(self.deadline())
        if isinstance(pending.agreed, Cancelling):
            return cancel_once(cast("PendingAmendment[Cancelling]", pending), ports=ports, lock=lock)
        return change_once(cast("PendingAmendment[Changing]", pending), ports=ports, lock=lock)

    def _put_in(self, pending: Pending, item: Item) -> None:
        ports = self.worker.ports
        self.worker.store.accept(pending.guest, item, token=ports.new_key(), wants_turn=False)
        ports.ledger.settle(pending.source)
