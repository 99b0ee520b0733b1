"""What the thinking needs of the world, in our words. Every implementation of a port passes the same tests."""

from __future__ import annotations

from reservations.ports.bundle import Ports
from reservations.ports.channel import Channel, FetchFile, Listed, MessageHistory, Receipt
from reservations.ports.clock import Clock, Deadline
from reservations.ports.language import Adviser, Ear, Interpreter, LanguageModel, LineFinder
from reservations.ports.ledger import (
    A,
    A_co,
    AnyAmendment,
    BookingLock,
    Ledger,
    Pending,
    PendingAmendment,
    PendingBooking,
)
from reservations.ports.outbox import Events, FailedNotice, Outbox, PostNotice, WaitingNotice
from reservations.ports.pms import PMS
from reservations.ports.records import (
    Allowance,
    Attempt,
    Attempts,
    Belongings,
    Confirmations,
    KeptFiles,
    People,
    Retention,
    Transcripts,
    Watch,
)
from reservations.ports.store import INSTEAD, Accepted, Backlog, Finished, Item, Sent, Store, Turn, Unsent

__all__ = [
    "INSTEAD",
    "PMS",
    "A",
    "A_co",
    "Accepted",
    "Adviser",
    "Allowance",
    "AnyAmendment",
    "Attempt",
    "Attempts",
    "Backlog",
    "Belongings",
    "BookingLock",
    "Channel",
    "Clock",
    "Confirmations",
    "Deadline",
    "Ear",
    "Events",
    "FailedNotice",
    "FetchFile",
    "Finished",
    "Interpreter",
    "Item",
    "KeptFiles",
    "LanguageModel",
    "Ledger",
    "LineFinder",
    "Listed",
    "MessageHistory",
    "Outbox",
    "Pending",
    "PendingAmendment",
    "PendingBooking",
    "People",
    "Ports",
    "PostNotice",
    "Receipt",
    "Retention",
    "Sent",
    "Store",
    "Transcripts",
    "Turn",
    "Unsent",
    "WaitingNotice",
    "Watch",
]
