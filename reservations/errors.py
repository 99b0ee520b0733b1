"""One tree of errors.

ReservationError
├── SessionUnreadable        the stored session is not one we wrote
├── LeaseLost                somebody else has the turn by now: nothing was written, their work counts
├── StoreUnavailable         Redis gave no answer: nothing was accepted, nothing may be booked
├── ProfileError             the hotel's profile is incomplete or wrong
├── SettingsError            the environment is incomplete or wrong
├── ChannelError             the channel did not take a message (code, is_retryable, why)
│   └── SentTooFast          it was not even asked: so many messages at once would be refused (seconds)
├── MayNotWrite              the guest is not to be written to unasked (why)
├── KeyConflict              the caller's key for a message is taken (is_same_message)
├── FileRefused              a guest's file is not one we take: its address, type or size
├── FileUnavailable          a guest's file could not be fetched now; later it may work
├── NotDelivered             a receiver did not take an event (reason, is_away): it is tried again
├── ModelUnavailable         the language model gave no usable answer (reason): the bot goes on without it
└── PMSError
    ├── PMSUnavailable       no usable answer; nothing was changed; later it may work
    ├── PMSRefused           the PMS understood and said no; the same request will be refused again
    │   └── RoomTaken        the room went to somebody else in between
    └── OutcomeUnknown       the PMS may or may not have done it: look the key up, never repeat blindly
"""

from __future__ import annotations

from typing import Literal


class ReservationError(Exception):
    """Whatever the bot itself can say went wrong."""


class SessionUnreadable(ReservationError):
    """The stored session is not one that this version can read."""


class LeaseLost(ReservationError):
    """Somebody else has the turn by now: nothing was written, their work counts."""


class StoreUnavailable(ReservationError):
    """Redis gave no answer. Nothing was accepted and nothing may be booked."""


class ProfileError(ReservationError):
    """The hotel's profile is incomplete or wrong; the message names the entry."""


class SettingsError(ReservationError):
    """The environment is incomplete or wrong; the message names every setting concerned."""


Failure = Literal["", "too_fast", "opted_out", "unreachable", "outside_window", "form", "sender"]
"""Why a message did not arrive, in our words: too many at once; the guest wants none, or is not there; the guest last
wrote more than a day ago; its form was refused; something is wrong with the hotel's own account or number. "" is
anything else."""


class ChannelError(ReservationError):
    """The channel did not take a message. `code` is the provider's own, 0 where it gave none, and `why` what it means.
    `refuses_form` says that it is the form that was refused: the same in plain words may pass."""

    def __init__(
        self,
        message: str,
        *,
        code: int = 0,
        why: Failure = "",
        is_retryable: bool = False,
        refuses_form: bool = False,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.why = why
        self.is_retryable = is_retryable
        self.refuses_form = refuses_form


class SentTooFast(ChannelError):
    """More messages at once than the channel takes: it was not asked. After so many `seconds` one may go out."""

    def __init__(self, seconds: float) -> None:
        super().__init__("too many messages at once", why="too_fast", is_retryable=True)
        self.seconds = seconds


class MayNotWrite(ReservationError):
    """The guest is not to be written to unasked: "opted_out", "unreachable", or "outside_window": the guest last wrote
    more than a day ago, and only an approved template would arrive."""

    def __init__(self, why: Failure) -> None:
        super().__init__(why)
        self.why = why


class KeyConflict(ReservationError):
    """The key that a caller gave to a message is taken: by the same message, which somebody is just sending, or by
    another one."""

    def __init__(self, *, is_same_message: bool) -> None:
        super().__init__("being sent" if is_same_message else "another message")
        self.is_same_message = is_same_message


class FileRefused(ReservationError):
    """A guest's file is not one we take, or no longer there: asking again changes nothing."""


class FileUnavailable(ReservationError):
    """A guest's file could not be fetched, or not in time; later it may work."""


class ModelUnavailable(ReservationError):
    """The language model gave no usable answer: the bot goes on without it.

    `reason`: "slow", "busy" (it takes no more now), "refused", "away" (no connection), "unreadable", "resting" (it
    failed often), "allowance" (the guest's tokens of the day are spent), "no_time", "too_long" (a voice note).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotDelivered(ReservationError):
    """A receiver of events did not take one. `is_away` says that it would take no other either.

    `reason`: "no_answer", or "http_<status>".
    """

    def __init__(self, reason: str, *, is_away: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_away = is_away


class PMSError(ReservationError):
    """The property management system did not do what was asked."""


class PMSUnavailable(PMSError):
    """No usable answer and nothing changed: the same request may work later."""


class PMSRefused(PMSError):
    """Understood and refused, nothing changed: the same request will be refused again."""


class RoomTaken(PMSRefused):
    """The room is no longer free for these nights."""


class OutcomeUnknown(PMSError):
    """The PMS may or may not have done it: look the booking key up before anything else."""
