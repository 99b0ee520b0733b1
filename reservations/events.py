"""What happened, in the past tense. Events carry no personal data: the turn that publishes them knows the guest."""

from __future__ import annotations

from dataclasses import dataclass

from reservations.model import Money, Stay


@dataclass(frozen=True, slots=True)
class Greeted:
    """A guest wrote for the first time, or again after a long while."""


@dataclass(frozen=True, slots=True)
class DatesChosen:
    stay: Stay


@dataclass(frozen=True, slots=True)
class RoomsOffered:
    count: int


@dataclass(frozen=True, slots=True)
class RoomChosen:
    room_type_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SummaryShown:
    booking_key: str


@dataclass(frozen=True, slots=True)
class BookingConfirmed:
    booking_id: str
    reference: str
    total: Money


@dataclass(frozen=True, slots=True)
class BookingPending:
    """The PMS gave no clear answer; the key is being looked up."""

    booking_key: str


@dataclass(frozen=True, slots=True)
class PriceMoved:
    """The price at the yes was not the price of the summary; nothing was booked."""

    said: Money
    now: Money


@dataclass(frozen=True, slots=True)
class RoomGone:
    """At the yes the room was no longer free; nothing was booked."""


@dataclass(frozen=True, slots=True)
class BookingUndone:
    """A booking of ours was cancelled again at once. `reason`: "differs" from the summary, or "duplicate"."""

    booking_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class CancellationOffered:
    """The guest was told what cancelling this booking costs, and asked whether to do it."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class BookingCancelled:
    """The guest cancelled. `fee` is what the hotel will charge as the guest was told, None where that was left open."""

    booking_id: str
    fee: Money | None


@dataclass(frozen=True, slots=True)
class ChangeOffered:
    """The guest was told what this booking would become and cost, and asked whether to change it."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class BookingChanged:
    """The guest changed a booking, and its total with it."""

    booking_id: str
    before: Money
    total: Money


@dataclass(frozen=True, slots=True)
class ChangeUndone:
    """The PMS charged a changed booking otherwise than agreed: it was changed back to what it had been."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class AmendmentPending:
    """The PMS gave no clear answer to a cancellation or change; it is being looked after in the background."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class RoomSharedWithOthers:
    """Our booking holds the same room and night as one that is not ours: a person must look."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class HumanRequested:
    """The guest wants a person, or needs one. `reason`: "asked", "not_understood", "price_differs", "refused" by the
    PMS, "stay_begun", "change_not_free", "too_many_bookings". `booking` is the reference of the one it is about."""

    reason: str
    booking: str = ""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    in_a_row: int


@dataclass(frozen=True, slots=True)
class ConfirmationUndelivered:
    """The confirmation of a booking did not reach the guest. `is_tried_again`: in a form that may still arrive."""

    reference: str
    is_tried_again: bool


@dataclass(frozen=True, slots=True)
class SenderRefused:
    """The provider does not let the hotel's number send: nobody gets anything by REST. `code` is the provider's."""

    code: int


@dataclass(frozen=True, slots=True)
class ErasureAsked:
    """The guest wants to be forgotten and was asked for a yes."""


@dataclass(frozen=True, slots=True)
class DataErased:
    """Everything kept of the guest was erased on the guest's own yes."""


@dataclass(frozen=True, slots=True)
class OptedOut:
    """The guest wants nothing but answers from now on."""


@dataclass(frozen=True, slots=True)
class OptedIn:
    """The guest may be written to again."""


@dataclass(frozen=True, slots=True)
class FileReceived:
    """A guest sent a file that the hotel's people are to look at, at this address."""

    address: str


@dataclass(frozen=True, slots=True)
class VoiceReceived:
    """A guest sent a voice note. `is_heard`: there is a model, and it wrote down what was said."""

    is_heard: bool


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """A guest asked something about the hotel that the profile has no answer for by its topic. `is_answered`: a line of
    the hotel answered it all the same."""

    is_answered: bool


@dataclass(frozen=True, slots=True)
class ModelAsked:
    """A language model was asked about words left unexplained. `helped`: something was understood by its answer."""

    helped: bool


@dataclass(frozen=True, slots=True)
class ModelFailed:
    """The language model gave no usable answer; `reason` as in ModelUnavailable."""

    reason: str


@dataclass(frozen=True, slots=True)
class GuestReminded:
    """A guest was reminded of the arrival. `eve`: "tomorrow" or "today", as seen from the day of the reminder."""

    booking_id: str
    eve: str


@dataclass(frozen=True, slots=True)
class ReminderLeftOut:
    """A guest was not reminded. `reason`: as in MayNotWrite (of "outside_window" the channel has no template), or
    "refused" by the channel."""

    booking_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class PMSFailed:
    """The PMS gave no answer to this turn."""


@dataclass(frozen=True, slots=True)
class MessageSetAside:
    """A message that could not be worked through lies in the guest's dead-letter list."""

    message_id: str


Event = (
    Greeted
    | DatesChosen
    | RoomsOffered
    | RoomChosen
    | SummaryShown
    | BookingConfirmed
    | BookingPending
    | PriceMoved
    | RoomGone
    | BookingUndone
    | CancellationOffered
    | BookingCancelled
    | ChangeOffered
    | BookingChanged
    | ChangeUndone
    | AmendmentPending
    | RoomSharedWithOthers
    | HumanRequested
    | NotUnderstood
    | ConfirmationUndelivered
    | SenderRefused
    | ErasureAsked
    | DataErased
    | OptedOut
    | OptedIn
    | FileReceived
    | VoiceReceived
    | QuestionAsked
    | ModelAsked
    | ModelFailed
    | GuestReminded
    | ReminderLeftOut
    | PMSFailed
    | MessageSetAside
)
