"""Reminds the guests whom the PMS says arrive: once the day before, and once on the morning.

A provider cannot be told to send a message once. So each reminder is claimed before it is sent and marked after; where
one was claimed and never marked, its sender may have died on either side of sending, and the provider's own list of
messages tells on which.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from reservations.confirmation import Confirmation
from reservations.errors import ChannelError, MayNotWrite
from reservations.events import GuestReminded, ReminderLeftOut
from reservations.front_desk import FrontDesk
from reservations.messages import Bubble
from reservations.model import Booking
from reservations.ports import Attempt, Attempts, Item, MessageHistory
from reservations.reminding import Due, Eve, Hours, due, fillings, reminder, template_name
from reservations.standing import Contacts

CLOCKS_DIFFER = timedelta(minutes=2)
"""So far the provider's clock may be from ours."""


class TemplateByName(Protocol):
    def __call__(self, name: str, language: str, variables: Mapping[str, str]) -> Bubble | None:
        """A message from the template of this name, None where the channel has none."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One guest to be reminded of one booking. `name` is the same for whoever comes upon it; `text` says it to who
    wrote within a day, `template`, None where the channel has none, to anybody."""

    name: str
    eve: Eve
    booking_id: str
    guest: str
    text: Bubble
    template: Bubble | None

    @property
    def beginnings(self) -> tuple[str, ...]:
        """How what the guest is shown begins, in either form."""
        return tuple(form.text.split("\n")[0] for form in (self.text, self.template) if form)


@dataclass(frozen=True, slots=True)
class Reminders:
    """The reminders of one hotel. `recall` knows what was confirmed under a source, and to whom; `template` makes
    messages from what the channel approved."""

    desk: FrontDesk
    history: MessageHistory
    attempts: Attempts
    recall: Callable[[str], Confirmation | None]
    template: TemplateByName
    contacts: Contacts
    hours: Hours

    def look(self, *, every_seconds: int) -> None:
        """Send what is due. Any number of processes may call this; one of them does it.

        Raises StoreUnavailable and PMSUnavailable: the next look then goes on where this one was cut off.
        """
        ports = self.desk.worker.ports
        now_due = tuple(due(self.hours, ports.hotel, ports.clock.now()))
        if not now_due or not self.attempts.begin_round(token=ports.new_key(), seconds=every_seconds):
            return
        for each in now_due:
            for booking in ports.pms.arrivals(each.day):
                known = self._known(booking, each)
                if known:
                    self._remind(self._reminder(known, booking, each))

    def _known(self, booking: Booking, now_due: Due) -> Confirmation | None:
        """To whom the booking was confirmed, if that was before the reminder was due and still is what was told."""
        known = self.recall(booking.source)
        if known is None or not known.guest or known.confirmed_at >= now_due.since:
            return None
        told, booked = known.offer.stay.check_in, booking.stay.check_in
        return known if told == booked == now_due.day else None

    def _reminder(self, known: Confirmation, booking: Booking, now_due: Due) -> Reminder:
        eve, day = now_due.eve, now_due.day
        return Reminder(
            name=f"reminder:{eve}:{day.isoformat()}:{booking.source}",
            eve=eve,
            booking_id=booking.id,
            guest=known.guest,
            text=self._text(known, now_due),
            template=self.template(template_name(eve), known.language, _fillings(known, now_due)),
        )

    def _text(self, known: Confirmation, now_due: Due) -> Bubble:
        worker = self.desk.worker
        reply = reminder(now_due.eve, worker.ports.hotel, known.language, day=now_due.day, reference=known.reference)
        # Short enough for one message.
        text, *_ = worker.channel.render(reply, language=known.language, region=known.region)
        return text

    def _remind(self, reminder: Reminder) -> None:
        attempt = self.attempts.claim(reminder.name, token=self.desk.worker.ports.new_key())
        if attempt is None:
            return
        try:
            self._send_once(reminder, attempt)
        except MayNotWrite as barred:
            self._close(reminder, ReminderLeftOut(reminder.booking_id, barred.why))
        except ChannelError as error:
            self.desk.worker.events.failed(reminder.guest, error)
            # What may have gone out after all stays claimed: whoever comes next looks it up.
            if not error.is_retryable:
                self._close(reminder, ReminderLeftOut(reminder.booking_id, "refused"))

    def _send_once(self, reminder: Reminder, attempt: Attempt) -> None:
        """Send it if nobody has, and mark it. Raises MayNotWrite and ChannelError."""
        if not self._went_out_before(reminder, attempt):
            standing = self.contacts.standing(reminder.guest)
            bubble = reminder.text if standing.wrote_at else reminder.template or reminder.text
            standing.check(is_template=bubble is not reminder.text)
            self._send(reminder.guest, bubble)
        # An item is taken once under its id: the history tells of one reminder, however often this is cut off.
        self.desk.tell(reminder.guest, Item(f"sent:{reminder.name}", "sent", {"text": reminder.text.text}))
        self._close(reminder, GuestReminded(reminder.booking_id, reminder.eve))

    def _went_out_before(self, reminder: Reminder, attempt: Attempt) -> bool:
        """Whether an attempt that was cut off had sent it: then the provider lists it."""
        if attempt.began_at is None:
            return False
        return self.history.was_told(reminder.guest, reminder.beginnings, attempt.began_at - CLOCKS_DIFFER)

    def _send(self, guest: str, bubble: Bubble) -> None:
        """Send it. Raises ChannelError, and what the channel says of the guest is noted."""
        worker = self.desk.worker
        try:
            receipt = worker.channel.send(guest, bubble)
        except ChannelError as error:
            self.desk.dispatch.take_as_truth(guest, error.why)
            raise
        worker.store.keep_status(receipt.id, {"status": receipt.status})

    def _close(self, reminder: Reminder, outcome: GuestReminded | ReminderLeftOut) -> None:
        """Nobody comes back to it."""
        self.attempts.done(reminder.name)
        self.desk.worker.events.publish(reminder.guest, (outcome,))


def _fillings(known: Confirmation, now_due: Due) -> dict[str, str]:
    return fillings(
        now_due.eve, day=now_due.day, reference=known.reference, language=known.language, region=known.region
    )
