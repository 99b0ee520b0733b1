"""The port `PMS` on QloApps: one method a question, each in as few requests as QloApps allows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus

import httpx2

from pms_client import changes, nearby, quotes
from pms_client.bookings import (
    booking_request,
    bookings,
    cancellation,
    failure,
    held_rooms,
    is_live,
    made,
    read_lines,
    read_lines_in,
    read_lines_of,
    read_orders,
    read_orders_among,
    shares,
)
from pms_client.changing import Change
from pms_client.kept import Kept
from pms_client.lenient import Row, cents, text, whole
from pms_client.names import (
    CUSTOMER_FIELDS,
    Customer,
    acceptable_remark,
    customer,
    made_up_email,
    not_on_record,
    recorded,
)
from pms_client.pictures import Gallery, Picture
from pms_client.properties import Described, read_property
from pms_client.rooms import Catalogue, ShopFacts, read_catalogue, read_facts, shop_address
from pms_client.webservice import Webservice, pooled
from pms_client.wire import Wire
from reservations.breaker import Breaker, BreakerTold
from reservations.errors import OutcomeUnknown, PMSUnavailable
from reservations.model import Availability, Booking, Guest, Offer, Party, Property, RoomType, Stay
from reservations.ports import Clock, Deadline

FACTS_SECONDS = 24 * 3600
PROPERTY_SECONDS = 3600
AHEAD_SECONDS = 30.0
"""So long before its time the background reads anew what a guest would else have to wait for."""
HEALTH_SECONDS = 2.0
DESCRIBE_SECONDS = 3.0
"""What the hotel says of itself is not worth a longer wait."""
FRESH_SECONDS = 2.0
"""What booking read of its rooms serves the check for sharing that follows at once."""


@dataclass(frozen=True, slots=True)
class _ReadBack:
    """The room lines read after a booking was made, its own and its neighbours'."""

    booking_id: str
    lines: tuple[Row, ...]
    at: float

    def serves(self, booking: Booking, now: float) -> bool:
        return self.booking_id == booking.id and now - self.at < FRESH_SECONDS


class QloAppsClient:
    """One hotel in one QloApps. Safe for threads; building it opens no connection.

    `base_url` is the shop's address with or without /api, `public_url` the one its images are fetched from (the
    same if not given). Room types are read anew every `catalogue_seconds`, what the hotel says of itself every hour.
    A guest without an e-mail address is booked under one made up at `no_email_domain`. In a shop that is not public
    pictures are shown at the address that `image_address` makes of a room type's id and the picture's number, and are
    had from `image`. Texts are in the first of the hotel's own `languages` that the shop has them in, until a view is
    `speaking` another. `breaker_told` hears when calls begin to fail at once, and when no more.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        hotel_id: str,
        *,
        clock: Clock,
        transport: httpx2.BaseTransport | None = None,
        catalogue_seconds: float = 300,
        public_url: str | None = None,
        no_email_domain: str = "no-email.invalid",
        image_address: Callable[[str, int], str] | None = None,
        languages: Sequence[str] = (),
        breaker_told: BreakerTold = lambda _: None,
    ) -> None:
        self._hotel_id = hotel_id
        self._own_languages = tuple(languages)
        self._language = ""
        self._clock = clock
        self._public_url = shop_address(public_url or base_url)
        self._no_email_domain = no_email_domain
        self._webservice = Webservice(base_url, api_key, transport or pooled())
        self._wire = Wire(self._webservice, Breaker(clock, told=breaker_told))
        self._catalogue: Kept[Catalogue] = Kept(clock, catalogue_seconds)
        self._facts: Kept[ShopFacts] = Kept(clock, FACTS_SECONDS)
        self._described: Kept[Described] = Kept(clock, PROPERTY_SECONDS)
        self._gallery = Gallery(self._webservice.http, image_address)
        self._read_back: _ReadBack | None = None

    def by(self, deadline: Deadline) -> QloAppsClient:
        """The same client whose every call ends before the deadline; pool, breaker and kept values are shared."""
        view = copy(self)
        view._wire = self._wire.by(deadline)
        return view

    def speaking(self, language: str) -> QloAppsClient:
        """The same client with the shop's texts in this language, where the shop has them."""
        if language == self._language:
            return self
        view = copy(self)
        view._language = language
        return view

    def close(self) -> None:
        """Close the pooled connections."""
        self._webservice.close()

    def is_reachable(self) -> bool:
        """Whether the PMS answers one small read within two seconds. Never raises."""
        return self._wire_for(HEALTH_SECONDS).is_answered("order_states")

    def describe(self) -> Property:
        wire = self._wire_for(DESCRIBE_SECONDS)
        described = self._described.get(
            lambda: read_property(wire, self._hotel_id, self._own_languages), wait=wire.seconds_left
        )
        return described.speaking(self._language)

    def room_types(self) -> tuple[RoomType, ...]:
        return self._rooms().room_types

    def image(self, room_type_id: str, number: int) -> Picture:
        return self._gallery.get(self._rooms(), room_type_id, number, seconds=self._wire.seconds_left)

    def keep_fresh(self) -> None:
        self._read_rooms(ahead=AHEAD_SECONDS)
        self._shop(ahead=AHEAD_SECONDS)

    def look_at_images(self) -> bool:
        """Find out whether WhatsApp can fetch the pictures from the shop itself, once for each reading of the room
        types: for the background, where nobody waits. Until then they are shown as if it could. Raises
        PMSUnavailable."""
        return self._gallery.look(self._read_rooms())

    def availability(self, stay: Stay, party: Party, *, rooms: int | None = None) -> Availability:
        """In one request; in none where no room type takes the party or the length of the stay."""
        on_sale = self.room_types()
        counts = quotes.room_counts(party, on_sale, rooms)
        can_be_had = counts and any(room.takes(stay.nights) for room in on_sale)
        return quotes.availability(stay, party, on_sale, counts, self._quoted(stay, party) if can_be_had else ())

    def quote(self, stay: Stay, rooms: quotes.Rooms) -> Offer | None:
        """In one request, which asks for no other room type where there is but one."""
        wanted = {room_type for room_type, _ in rooms}
        only = wanted.pop() if len(wanted) == 1 else ""
        return quotes.chosen(stay, rooms, self._quoted(stay, rooms[0][1], only=only))

    def nearest_stays(self, stay: Stay, party: Party, *, earliest: date, rooms: int | None = None) -> tuple[Stay, ...]:
        """Up to two, in three requests: the whole calendar around the stay, then each of the nearest to be sure."""
        on_sale = [room for room in self.room_types() if room.takes(stay.nights)]
        counts = quotes.room_counts(party, on_sale, rooms)
        if not quotes.suiting(on_sale, party, counts):
            return ()
        around = nearby.window(stay, quotes.suiting(on_sale, party, counts), earliest)
        if around.nights == stay.nights:
            near = nearby.next_to(stay, earliest)
        else:
            answer = self._wire.ask("hotel_ari", quotes.question(self._hotel_id, around, party, with_booked=True))
            near = nearby.nearest(nearby.calendar(answer), around, stay, party, on_sale, counts)
        return tuple(each for each in near if self.availability(each, party, rooms=rooms).offers)

    def quote_change(self, booking: Booking, stay: Stay, rooms: quotes.Rooms) -> Offer | None:
        """In two requests."""
        lines = read_lines(self._wire, **{"filter[id_order]": booking.id})
        held = held_rooms(line for line in lines if is_live(line))
        question = quotes.question(self._hotel_id, stay, rooms[0][1], with_booked=True)
        answer = self._wire.ask("hotel_ari", question)
        staying = changes.staying_rooms(answer, held, stay, self.room_types())
        quoted = quotes.quotes(answer, stay, self._rooms())
        # A change is charged room by room, in whole cents.
        changed = [replace(q, free=q.free + staying[q.room_type.id], charged=cents(q.charged)) for q in quoted]
        return quotes.chosen(stay, rooms, changed)

    def standing_offer(self, booking: Booking) -> Offer | None:
        """In two requests."""
        orders = read_orders(self._wire, **{"filter[id]": booking.id})
        lines = self._wire.rows("room_bookings", **{"filter[id_order]": booking.id, "display": "full"})
        live = [line for line in lines if is_live(line)]
        catalogue = self._rooms()
        if not orders or changes.has_other_services(orders[0], live, catalogue.tariffs):
            return None
        return changes.standing_offer(booking, live, self.room_types(), catalogue.tariffs)

    def booking(self, booking_id: str) -> Booking | None:
        found = (
            self._with_rooms(read_orders(self._wire, **{"filter[id]": booking_id})) if booking_id.isdecimal() else ()
        )
        return found[0] if found else None

    def by_reference(self, reference: str) -> tuple[Booking, ...]:
        if not reference.isalnum():  # it may be anything a guest typed, filters of QloApps too
            return ()
        orders = read_orders(self._wire, **{"filter[reference]": reference, "sort": "[id_ASC]"})
        return self._with_rooms([order for order in orders if text(order.get("reference")) == reference.upper()])

    def arrivals(self, day: date) -> tuple[Booking, ...]:
        """In three requests."""
        of_the_day = {"filter[date_from]": f"{day} 00:00:00", "filter[id_hotel]": self._hotel_id}
        ids = {text(line.get("id_order")) for line in read_lines(self._wire, **of_the_day) if is_live(line)}
        found = self._with_rooms(read_orders_among(self._wire, ids))
        return tuple(each for each in found if each.is_live and any(room.stay.check_in == day for room in each.rooms))

    def find(self, source: str) -> tuple[Booking, ...]:
        orders = read_orders(self._wire, **{"filter[source]": source, "sort": "[id_ASC]"})
        # The filter of QloApps takes upper and lower case for the same.
        return self._with_rooms(tuple(order for order in orders if order.get("source") == source))

    def bookings_of(self, source_prefix: str) -> tuple[Booking, ...]:
        orders = read_orders(self._wire, **{"filter[source]": f"[{source_prefix}]%", "sort": "[id_DESC]"})
        return self._with_rooms(tuple(o for o in orders if text(o.get("source")).startswith(source_prefix)))

    def book(self, offer: Offer, guest: Guest, *, source: str, remark: str) -> Booking:
        """In four requests, once the room types and the shop's facts are known."""
        self._wire.can_write()
        # All that reading back needs is read before anything is sent.
        facts, tariffs = self._shop(), self._rooms().tariffs
        who = self._on_record(customer(guest, made_up_email(source, self._no_email_domain)))
        said = acceptable_remark((*not_on_record(guest, who), remark))
        request = booking_request(self._hotel_id, offer, who, tariffs, source=source, remark=said)
        answer = self._wire.write("bookings", request, "application/json", output_format="JSON")
        booking_id, rooms = made(answer)
        return self._as_read_back(booking_id, rooms, offer.stay, facts)

    def change(self, booking: Booking, offer: Offer, *, remark: str) -> Booking:
        """In six requests; in two more, and one for each room that stays with other guests."""
        self._wire.can_write()
        change = Change(self._wire, self._hotel_id, self._shop(), self._rooms().tariffs, booking.id, offer)
        return change.carry_out(remark)

    def sharing_rooms(self, booking: Booking) -> tuple[Booking, ...]:
        others = {
            text(line.get("id_order"))
            for line in self._lines_around(booking)
            if is_live(line) and text(line.get("id_order")) != booking.id and shares(line, booking)
        }
        orders = read_orders_among(self._wire, others)
        return tuple(other for other in self._with_rooms(orders) if other.is_live)

    def cancel(self, booking: Booking) -> None:
        facts = self._shop()
        # What became of a change without a clear answer is read from the order, like the proof of a clear one.
        with suppress(OutcomeUnknown):
            answer = self._wire.write("order_histories", cancellation(booking.id, facts.cancelled_state), "text/xml")
            if answer.status != HTTPStatus.CREATED:
                raise failure(answer)
        if self._state_of(booking) not in facts.states_over:
            raise OutcomeUnknown("the booking does not show as cancelled")

    def _wire_for(self, seconds: float) -> Wire:
        """The way to the PMS for so long at most."""
        until = self._clock.monotonic() + min(seconds, self._wire.seconds_left)
        return self._wire.by(Deadline(until, self._clock))

    def _quoted(self, stay: Stay, party: Party, *, only: str = "") -> tuple[quotes.Quote, ...]:
        catalogue = self._rooms()
        answer = self._wire.ask("hotel_ari", quotes.question(self._hotel_id, stay, party, only=only))
        return quotes.quotes(answer, stay, catalogue)

    def _rooms(self) -> Catalogue:
        return self._gallery.shown(self._read_rooms().speaking(self._language))

    def _read_rooms(self, *, ahead: float = 0.0) -> Catalogue:
        return self._catalogue.get(
            lambda: read_catalogue(self._wire, self._hotel_id, self._public_url, self._own_languages),
            wait=self._wire.seconds_left,
            ahead=ahead,
        )

    def _shop(self, *, ahead: float = 0.0) -> ShopFacts:
        return self._facts.get(lambda: read_facts(self._wire), wait=self._wire.seconds_left, ahead=ahead)

    def _with_rooms(self, orders: Sequence[Row]) -> tuple[Booking, ...]:
        return bookings(orders, read_lines_of(self._wire, orders, self._hotel_id), self._shop()) if orders else ()

    def _on_record(self, who: Customer) -> Customer:
        """The customer to send: QloApps overwrites the one it knows by this e-mail address with what it is sent."""
        wanted = {"filter[email]": who.email, "display": CUSTOMER_FIELDS}
        found = self._wire.rows("customers", **wanted)
        known = [row for row in found if text(row.get("email")).casefold() == who.email.casefold()]
        return recorded(min(known, key=lambda row: whole(row.get("id"))), who) if known else who

    def _as_read_back(self, booking_id: str, rooms: Sequence[str], stay: Stay, facts: ShopFacts) -> Booking:
        """The booking as the PMS shows it. Its room lines are read with their neighbours': QloApps may have taken
        the room away again from the later of two bookings made at once."""
        try:
            orders = read_orders(self._wire, **{"filter[id]": booking_id})
            lines = read_lines_in(self._wire, rooms, stay)
            found = bookings(orders, [line for line in lines if text(line.get("id_order")) == booking_id], facts)
        except PMSUnavailable as error:
            raise OutcomeUnknown("booked, but it could not be read back") from error
        if not found:
            raise OutcomeUnknown("booked, but not found again")
        self._read_back = _ReadBack(booking_id, lines, self._clock.monotonic())
        return found[0]

    def _lines_around(self, booking: Booking) -> tuple[Row, ...]:
        """The room lines on the booking's rooms and nights, as just read when it was made, or read now."""
        just_read, self._read_back = self._read_back, None
        if just_read and just_read.serves(booking, self._clock.monotonic()):
            return just_read.lines
        return read_lines_in(self._wire, (room.room_id for room in booking.rooms), booking.stay)

    def _state_of(self, booking: Booking) -> str:
        try:
            orders = read_orders(self._wire, **{"filter[id]": booking.id})
        except PMSUnavailable as error:
            raise OutcomeUnknown("whether the booking was cancelled could not be read") from error
        return text(orders[0].get("current_state")) if orders else ""
