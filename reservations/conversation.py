"""What is known of one guest's wishes: the conversation, what was heard, and the step that answers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reservations.events import Event
from reservations.messages import Location, Media, Reply
from reservations.model import Guest, Money, Offer, Party, Stay

TAIL = 20
"""So many messages stay in the session: a turn costs the same on message 5 and on message 500."""

MOST_DIFFERENCES = 2
"""So often in a row the PMS may charge otherwise than it quoted; then a person must look."""


class Asked(StrEnum):
    """The question put last. It decides how a bare "2" or "yes" is read."""

    DATES = "dates"
    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"
    GUESTS = "guests"
    CHILD_AGES = "child_ages"
    READING = "reading"
    ROOMS = "rooms"
    ROOM_CHOICE = "room_choice"
    NAME = "name"
    EMAIL = "email"
    EMAIL_CHECK = "email_check"
    PHONE = "phone"
    CONFIRM = "confirm"
    RESUME = "resume"
    WHICH_BOOKING = "which_booking"
    CANCEL = "cancel"
    CHANGE = "change"
    CHANGE_ROOM = "change_room"
    ERASE = "erase"


class BookingStatus(StrEnum):
    """How far the booking of this conversation is."""

    OPEN = "open"
    PENDING = "pending"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the rooms last offered, with what a guest may name it by. `total` is for "the cheapest"."""

    name: str
    total: Decimal = Decimal(0)
    sleeps: int = 0
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomOffered:
    """A room, or rooms together, at the price of the day `told_on`: an entry of the list, counted by `number`, or
    (`key`) what a summary asked a yes to."""

    number: int
    room_types: tuple[str, ...]
    stay: Stay
    party: Party
    total: Money
    told_on: date
    key: str = ""


@dataclass(frozen=True, slots=True)
class DateReading:
    """One way to read an ambiguous date or pair of dates."""

    check_in: date | None = None
    check_out: date | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one message says. Empty fields were not said; nothing here is guessed.

    `intents` holds every intent heard, most telling first (the words of `intents.py`). `choice` counts from 1
    in what was last offered. `readings` are the two ways to read an ambiguous date (03/04) or a date whose weekday
    contradicts it; `vague_date` is a time too wide to be a stay ("in March", "next week"), in the guest's words.
    `shift_days` moves the stay ("one day later"), `more_nights` lengthens it (negative: shortens). `more_guests` and
    `more_children` come on top of the party known ("one more person").
    `email_suggestion` is the address probably meant by a mistyped `email`. `wishes` are the guest's own words.
    `language` is what the message is written in, None where it does not tell; `wants_language` was asked for.
    `unexplained` are words that no rule took account of; `confidence` is between 0 and 1. `place` is where the guest
    is, `files` are what came along with the words or in their stead. `spoken` are the words as a voice note was
    heard, `unheard` is why none was (as in Spoken). `asks_freely` says that it is a question which no
    intent covers. `earlier` is an offer of an earlier message that was taken up now: no longer what is on the table.
    `booking_id` is the booking whose button was pressed, `other_room` the room that it shall be in, as it was offered.
    """

    check_in: date | None = None
    check_out: date | None = None
    nights: int | None = None
    adults: int | None = None
    children: int | None = None
    guests: int | None = None
    rooms: int | None = None
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    choice: int | None = None
    intents: tuple[str, ...] = ()
    child_ages: tuple[int, ...] = ()
    readings: tuple[DateReading, ...] = ()
    vague_date: str | None = None
    shift_days: int = 0
    more_nights: int = 0
    more_guests: int = 0
    more_children: int = 0
    email_suggestion: str | None = None
    wishes: tuple[str, ...] = ()
    language: str | None = None
    wants_language: str | None = None
    earlier: RoomOffered | None = None
    booking_id: str = ""
    other_room: RoomOffered | None = None
    unexplained: tuple[str, ...] = ()
    confidence: float = 1.0
    place: Location | None = None
    files: tuple[Media, ...] = ()
    spoken: str = ""
    unheard: str = ""
    asks_freely: bool = False

    @property
    def intent(self) -> str | None:
        """The most telling intent."""
        return self.intents[0] if self.intents else None

    def says(self, *intents: str) -> bool:
        """Whether any of these intents was heard."""
        return not {*self.intents}.isdisjoint(intents)

    @property
    def agrees(self) -> bool:
        """Whether it is a yes to all that was put. Who speaks of the price beside it ("confirm the price", "right,
        expensive") is asked once more before anything is done."""
        return self.says("affirm") and not self.says("deny", "faq:price")

    @property
    def fills_something(self) -> bool:
        """Whether it says anything that is kept: of the stay, the party, the room, the guest, or the language."""
        details = (self.name, self.email, self.phone, self.choice, self.rooms, self.vague_date, self.readings)
        return self.dates_said or self.party_said or any(details) or bool(self.wishes or self.wants_language)

    @property
    def dates_said(self) -> bool:
        return any((self.check_in, self.check_out, self.nights, self.shift_days, self.more_nights))

    @property
    def means_booking(self) -> bool:
        """Whether a guest who has a booking means that one without naming it: "one night longer", "two nights instead",
        "a bigger room". Days of their own, or a wish to book, are about a new trip."""
        if self.shift_days or self.more_nights:
            return True
        is_new = self.check_in or self.check_out or self.vague_date or self.says("book", "new_booking")
        return not is_new and bool(self.nights or self.party_said or self.says("other_room"))

    @property
    def party_said(self) -> bool:
        counts = (self.adults, self.children, self.guests)
        added = self.child_ages or self.more_guests or self.more_children
        return any(n is not None for n in counts) or bool(added)


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A phrase as it stands in a message, and the same in plain words."""

    said: str
    plain: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a language model makes of words that were left unexplained. Nothing of it is checked yet."""

    paraphrases: tuple[Paraphrase, ...] = ()
    intents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cancelling:
    """The booking that a yes cancels, and what that was said to cost; None where only the hotel's people can tell.

    `is_sent` says that the PMS has been, or was about to be, asked to cancel it.
    """

    booking_id: str
    fee: Money | None
    is_sent: bool = False


@dataclass(frozen=True, slots=True)
class Changing:
    """The booking that a yes changes into the offer, and the stay, the room types and the total that it had when this
    was put.

    `is_sent` says that the PMS has been, or was about to be, asked to change it.
    """

    booking_id: str
    was: Stay
    before: Money
    offer: Offer
    is_sent: bool = False
    rooms_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """One line of the history. `speaker` is "guest", "bot" or "hotel"."""

    speaker: str
    text: str


@dataclass(frozen=True)
class Conversation:
    """Everything known of one guest. Slots fill in any order; a correction keeps what does not depend on it.

    `guest` is the channel's opaque key, `region` the country of the number (ISO 3166, "" unknown). `language_known`
    says that the guest's own words or wish settled the language. `is_back` says that the session had expired.
    `guests` is a party whose adults and children were not told apart. `readings` wait for the guest to say which.
    `offers` are the rooms last found for this very stay and party, told a page at a time (`page`, from 0); `wanted` are
    the room types of the one chosen, kept when the offers change; `room_words` may name one, said while the PMS could
    not be asked. `booking_key` belongs to the summary last shown: its yes books under it. `booked` is what was booked
    last, `confirmation_number` its reference in the PMS. `listed` are the ids of bookings to choose from by their
    number, or of the one that is asked what to change of it; `cancelling` and `changing` are what the open question
    about a booking is about. `reached` counts the steps of the funnel that this trip has passed, `handed_over` says
    that a person was needed. `beyond` is what a newer version of the bot keeps in the session, by its names there: kept
    for it, whatever it is.
    """

    guest: str
    language: str
    region: str = ""
    language_known: bool = False
    profile_name: str = ""
    greeted: bool = False
    is_back: bool = False
    messages: tuple[Remark, ...] = ()
    asked: Asked | None = None
    check_in: date | None = None
    check_out: date | None = None
    nights: int | None = None
    adults: int | None = None
    children: int | None = None
    child_ages: tuple[int, ...] = ()
    guests: int | None = None
    rooms: int | None = None
    readings: tuple[DateReading, ...] = ()
    offers: tuple[Offer, ...] = ()
    page: int = 0
    wanted: tuple[str, ...] = ()
    room_words: tuple[str, ...] = ()
    guest_name: str | None = None
    guest_email: str | None = None
    email_suggestion: str | None = None
    email_refused: bool = False
    guest_phone: str | None = None
    wishes: tuple[str, ...] = ()
    booking_key: str | None = None
    booking_status: BookingStatus = BookingStatus.OPEN
    booking_id: str | None = None
    confirmation_number: str | None = None
    booked: Offer | None = None
    listed: tuple[str, ...] = ()
    cancelling: Cancelling | None = None
    changing: Changing | None = None
    misunderstood: int = 0
    price_differences: int = 0
    reached: int = 0
    handed_over: bool = False
    beyond: Mapping[str, object] = field(default_factory=dict)

    def but(self, **changes: object) -> Conversation:
        """This conversation with some fields changed. Raises TypeError for what is no field."""
        if unknown := changes.keys() - vars(self).keys():
            raise TypeError(f"a conversation has no {', '.join(sorted(unknown))}")
        # `dataclasses.replace` sets all forty fields one by one, and a turn changes its conversation nine times.
        changed = object.__new__(type(self))
        vars(changed).update(vars(self), **changes)
        return changed

    def with_message(self, speaker: str, text: str) -> Conversation:
        """The conversation with one more line of history, the oldest dropped beyond the tail."""
        return self.but(messages=(*self.messages, Remark(speaker, text))[-TAIL:])

    def without_trip(self) -> Conversation:
        """The same guest with nothing chosen yet: who they are and what was booked before stay."""
        return Conversation(
            guest=self.guest,
            language=self.language,
            region=self.region,
            language_known=self.language_known,
            profile_name=self.profile_name,
            greeted=self.greeted,
            messages=self.messages,
            guest_name=self.guest_name,
            guest_email=self.guest_email,
            email_refused=self.email_refused,
            guest_phone=self.guest_phone,
            booking_id=self.booking_id,
            confirmation_number=self.confirmation_number,
            booked=self.booked,
            handed_over=self.handed_over,
            beyond=self.beyond,
        )

    @property
    def stay(self) -> Stay | None:
        """The stay, once both ends are known and in order."""
        if self.check_in and self.check_out and self.check_in < self.check_out:
            return Stay(self.check_in, self.check_out)
        return None

    @property
    def known_adults(self) -> int | None:
        """The adults, as said or as the guests who are not children."""
        if self.adults is not None:
            return self.adults
        return self.guests - (self.children or 0) if self.guests is not None else None

    @property
    def party(self) -> Party | None:
        """The party, once its adults are known and every child's age is."""
        adults = self.known_adults
        if not adults or len(self.child_ages) != (self.children or 0):
            return None
        return Party(adults, self.child_ages)

    @property
    def selected(self) -> Offer | None:
        """The offer that was chosen, if it is among those last found."""
        return next((offer for offer in self.offers if offer.room_type_ids == self.wanted), None)

    @property
    def details(self) -> Guest | None:
        """Who the booking is for, once everything the PMS needs is known."""
        if not self.guest_name or not (self.guest_email or self.email_refused) or not self.guest_phone:
            return None
        return Guest(self.guest_name, self.guest_email, self.guest_phone)

    @property
    def has_trip(self) -> bool:
        """Whether anything of a stay is known that is neither booked nor being booked."""
        return self.booking_status is BookingStatus.OPEN and bool(self.check_in or self.check_out)

    @property
    def is_planning(self) -> bool:
        """Whether anything is known of a trip that is not booked: dates, nights or guests."""
        plans = (self.check_in, self.check_out, self.nights, self.adults, self.guests, self.children)
        return self.booking_status is BookingStatus.OPEN and any(plans)

    @property
    def is_for_people(self) -> bool:
        """Whether the PMS charged otherwise than it quoted so often in a row that a person must look first."""
        return self.price_differences >= MOST_DIFFERENCES

    def interrupted(self) -> Conversation:
        """Something else was said last: a bare yes no longer answers the summary, which is to be shown again, and a
        question about a booking lapses."""
        if self.asks_about_booking:
            return self.but(asked=None, listed=(), cancelling=None, changing=None, offers=())
        return self.but(asked=None) if self.asked in (Asked.CONFIRM, Asked.ERASE) else self

    @property
    def asks_about_booking(self) -> bool:
        """Whether the open question is about a booking that stands."""
        return self.asked in (Asked.WHICH_BOOKING, Asked.CANCEL) or self.asks_for_change

    @property
    def asks_for_change(self) -> bool:
        """Whether the open question is what, or whether, to change of a booking that stands."""
        return self.asked in (Asked.CHANGE, Asked.CHANGE_ROOM)

    def without_booking(self) -> Conversation:
        """The booking last made stands no more; a trip that is being planned, or being booked, stays."""
        kept = self.without_trip() if self.booking_status is BookingStatus.CONFIRMED else self
        return kept.but(booking_id=None, confirmation_number=None, booked=None)


@dataclass(frozen=True, slots=True)
class Step:
    """What a stage or aside answers: the new conversation, what is said, what happened.

    `waits` means that the guest has the word now; otherwise the next stage goes on.
    """

    conversation: Conversation
    reply: Reply = field(default_factory=Reply)
    events: tuple[Event, ...] = ()
    waits: bool = False
