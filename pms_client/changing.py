"""The steps that make a booking hold other rooms, nights or guests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus

from pms_client import changes
from pms_client.bookings import bookings, failure, held_rooms, is_live, read_orders
from pms_client.lenient import Row, part, text
from pms_client.names import CUSTOMER_FIELDS, Customer, acceptable_remark, as_recorded
from pms_client.rooms import ShopFacts
from pms_client.tariffs import Tariff
from pms_client.wire import Wire
from reservations.errors import OutcomeUnknown, PMSRefused, PMSUnavailable, RoomTaken
from reservations.model import Booking, Offer


@dataclass(frozen=True, slots=True)
class _Now:
    """A booking as the PMS shows it, with its order and its live room lines."""

    booking: Booking
    order: Row
    lines: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Change:
    """One booking that is to become an offer. `carry_out` may be repeated: what is as wanted is not sent again."""

    wire: Wire
    hotel_id: str
    facts: ShopFacts
    tariffs: Mapping[str, Tariff]
    booking_id: str
    offer: Offer

    def carry_out(self, remark: str) -> Booking:
        """Change the booking, guests too, and read it back."""
        now = self._now()
        if not now or not now.booking.is_live:
            # QloApps would give a cancelled booking live rooms again.
            raise PMSRefused("the booking is not live")
        if self._is_done(now.booking):
            return now.booking
        if changes.has_other_services(now.order, now.lines, self.tariffs):
            raise PMSRefused("the booking has services that a change would lose")
        self._put_somehow(now, acceptable_remark((remark,)))
        return self._settled()

    def _is_done(self, booking: Booking) -> bool:
        return changes.is_as_wanted(booking, self.offer) and booking.total == self.offer.total

    def _put_somehow(self, now: _Now, remark: str) -> None:
        who = self._customer(text(now.order.get("id_customer")))
        requests = [
            changes.change_request(self.hotel_id, now.booking, pieces, who, self.tariffs, remark)
            for pieces in changes.plans(held_rooms(now.lines), self.offer, self.tariffs)
        ]
        if not any(self._goes_through(request) for request in requests):
            raise RoomTaken("no room is free for the change")

    def _goes_through(self, request: bytes) -> bool:
        try:
            self._put("bookings", self.booking_id, request, "application/json")
        except RoomTaken:
            # What took the room may be this very change, sent before and at work until now.
            now = self._now()
            return now is not None and changes.is_as_wanted(now.booking, self.offer)
        return True

    def _customer(self, customer_id: str) -> Customer:
        """Whoever the booking is made out to."""
        customers = self.wire.rows("customers", **{"filter[id]": customer_id, "display": CUSTOMER_FIELDS})
        if not customers:
            raise PMSRefused("the customer of the booking is gone")
        return as_recorded(customers[0])

    def _put(self, resource: str, row_id: str, content: bytes, content_type: str) -> None:
        """Send a replacement. What became of one without a clear answer is read from the PMS afterwards."""
        with suppress(OutcomeUnknown):
            answer = self.wire.write(f"{resource}/{row_id}", content, content_type, method="PUT", output_format="JSON")
            if answer.status != HTTPStatus.OK or not part(answer.body, "booking"):
                raise failure(answer)

    def _settled(self) -> Booking:
        """The booking as it came out. It is under way: whatever fails from here on leaves the outcome open."""
        try:
            now = self._with_guests()
        except (PMSUnavailable, PMSRefused) as error:
            raise OutcomeUnknown("whether the booking was changed could not be made sure") from error
        if not now or not changes.is_as_wanted(now.booking, self.offer):
            raise OutcomeUnknown("the booking does not show as changed")
        return now.booking

    def _with_guests(self) -> _Now | None:
        """Who sleeps in a room that stays is not taken from the booking: it is told to the room's lines."""
        now = self._now()
        to_tell = list(changes.other_guests(self.offer, now.lines)) if now else []
        for line, party in to_tell:
            self._put("room_bookings", text(line.get("id")), changes.guests_request(line, party), "text/xml")
        return self._now() if to_tell else now

    def _now(self) -> _Now | None:
        orders = read_orders(self.wire, **{"filter[id]": self.booking_id})
        query = {"filter[id_order]": self.booking_id, "display": "full"}
        lines = self.wire.rows("room_bookings", **query) if orders else ()
        found = bookings(orders, lines, self.facts)
        return _Now(found[0], orders[0], [line for line in lines if is_live(line)]) if found else None
