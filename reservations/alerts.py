"""Events that need a person, written to the hotel's own people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reservations.errors import ChannelError
from reservations.events import (
    BookingCancelled,
    BookingUndone,
    ChangeUndone,
    ConfirmationUndelivered,
    Event,
    FileReceived,
    HumanRequested,
    MessageSetAside,
    RoomSharedWithOthers,
)
from reservations.messages import Reply, say
from reservations.newcomer import region_of
from reservations.ports import Channel, Events


@dataclass(frozen=True, slots=True)
class AlertingEvents:
    """Events that go on to `events`; those needing a person are also written to `numbers`, in `language`."""

    events: Events
    channel: Channel
    numbers: tuple[str, ...]
    language: str

    def publish(self, guest: str, events: Sequence[Event]) -> None:
        self.events.publish(guest, events)
        for event in events:
            alert = alert_of(guest, event)
            if alert:
                self._write(guest, alert)

    def failed(self, guest: str, error: Exception) -> None:
        self.events.failed(guest, error)

    def _write(self, guest: str, alert: Reply) -> None:
        for number in self.numbers:
            bubbles = self.channel.render(alert, language=self.language, region=region_of(number))
            try:
                for bubble in bubbles:
                    self.channel.send(number, bubble)
            except ChannelError as error:
                self.events.failed(guest, error)


def alert_of(guest: str, event: Event) -> Reply | None:
    """What the hotel's people must hear of an event; None where nobody need act."""
    match event:
        case HumanRequested(booking=booking):
            return (
                say("alert_human_booking", guest=guest, booking=booking) if booking else say("alert_human", guest=guest)
            )
        case FileReceived(address):
            return say("alert_file", guest=guest, url=address)
        case ConfirmationUndelivered(reference):
            return say("alert_unconfirmed", guest=guest, booking=reference)
        case MessageSetAside():
            return say("alert_set_aside", guest=guest)
        case _:
            return _alert_of_booking(event)


def _alert_of_booking(event: Event) -> Reply | None:
    match event:
        case RoomSharedWithOthers(booking_id):
            return say("alert_shared_room", booking=booking_id)
        case BookingUndone(booking_id, "differs") | ChangeUndone(booking_id):
            return say("alert_difference", booking=booking_id)
        case BookingCancelled(booking_id, fee) if fee is None:
            return say("alert_cancelled", booking=booking_id)
        case BookingCancelled(booking_id, fee) if fee and fee.amount:
            return say("alert_cancelled_for", booking=booking_id, fee=fee)
        case _:
            return None
