"""The property management system."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from reservations.model import Availability, Booking, Guest, Offer, Party, Property, RoomType, Stay
from reservations.ports.clock import Deadline


class PMS(Protocol):
    """The property management system. Every call may raise PMSUnavailable; nothing then was changed."""

    def by(self, deadline: Deadline) -> PMS:
        """The same PMS, whose every call ends before the deadline (or raises PMSUnavailable at once)."""

    def speaking(self, language: str) -> PMS:
        """The same PMS, whose texts are in this language where it has them, else in the hotel's own."""

    def is_reachable(self) -> bool:
        """Whether the PMS answers at all. Never raises."""

    def describe(self) -> Property:
        """The hotel as the PMS describes it, at most an hour old; nobody waits longer for it than three seconds.
        Raises PMSRefused where it knows no such hotel."""

    def room_types(self) -> tuple[RoomType, ...]:
        """The room types on sale."""

    def image(self, room_type_id: str, number: int) -> tuple[bytes, str]:
        """A picture of the room type, counted from 0 in the order of its `images`: bytes and content type, for a shop
        whose pictures the world cannot fetch. Raises PMSRefused where there is none."""

    def keep_fresh(self) -> None:
        """Read ahead what turns would soon have to read themselves; for the background, where nobody waits."""

    def look_at_images(self) -> bool:
        """Find out whether the world can fetch the pictures; for the background, where nobody waits."""

    def availability(self, stay: Stay, party: Party, *, rooms: int | None = None) -> Availability:
        """What is free and what it costs now. `rooms` asks for exactly so many rooms; otherwise the fewest that
        take the party (1 where one room does, else combinations of rooms)."""

    def quote(self, stay: Stay, rooms: Sequence[tuple[str, Party]]) -> Offer | None:
        """Exactly these rooms, each a room type's id and who sleeps in it, at the price they have now. None when they
        cannot be had: not all free, not on sale, not for so long, or too small."""

    def nearest_stays(self, stay: Stay, party: Party, *, earliest: date, rooms: int | None = None) -> tuple[Stay, ...]:
        """Up to two stays of the same length that can be booked now, nearest first, none beginning before
        `earliest`; at most three calls of the PMS."""

    def find(self, source: str) -> tuple[Booking, ...]:
        """The bookings made under this source, cancelled ones too, lowest id first."""

    def bookings_of(self, source_prefix: str) -> tuple[Booking, ...]:
        """The bookings whose source begins so, cancelled ones too, newest first."""

    def book(self, offer: Offer, guest: Guest, *, source: str, remark: str) -> Booking:
        """Book at the offer's price and read the booking back.

        Not idempotent: look `find(source)` up before. Raises RoomTaken or PMSRefused (nothing was booked),
        OutcomeUnknown (it may have been)."""

    def quote_change(self, booking: Booking, stay: Stay, rooms: Sequence[tuple[str, Party]]) -> Offer | None:
        """As `quote`, for what this booking is to become: a room of its own counts as free where its guests can stay
        in it, which is for the same nights and more. A shorter or a shifted stay needs another free room."""

    def standing_offer(self, booking: Booking) -> Offer | None:
        """The booking as an offer at the price it is charged now, so that `change` can lead back to it. None where it
        cannot be put so: services of its own, or a room type that is not on sale any more."""

    def booking(self, booking_id: str) -> Booking | None:
        """The booking of this id, whoever made it."""

    def by_reference(self, reference: str) -> tuple[Booking, ...]:
        """The bookings of this reference, whoever made them; upper and lower case are the same."""

    def arrivals(self, day: date) -> tuple[Booking, ...]:
        """The live bookings of the hotel with a room whose stay begins on this day, lowest id first."""

    def change(self, booking: Booking, offer: Offer, *, remark: str) -> Booking:
        """Make the booking what the offer says, at its price, with the reference and the source it has, and read it
        back; the remark is added. Guests who can stay in their room do.

        Repeating is harmless: what is as wanted is not sent again. Raises RoomTaken or PMSRefused (the booking is as
        before; refused are bookings not live and those with services of their own), OutcomeUnknown (it may be as
        before, changed, or lack new guests in a room that stayed: `change` again, or look at `booking`)."""

    def sharing_rooms(self, booking: Booking) -> tuple[Booking, ...]:
        """Other live bookings that hold a room of this one on one of its nights."""

    def cancel(self, booking: Booking) -> None:
        """Cancel and verify; cancelling twice is harmless. Raises OutcomeUnknown when it cannot be verified."""
