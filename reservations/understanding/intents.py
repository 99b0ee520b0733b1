"""What a guest wants with a message: the vocabulary of intents, and how they are heard."""

from __future__ import annotations

BOOK = "book"
AVAILABILITY = "availability"
MODIFY = "modify_booking"
CANCEL = "cancel_booking"
BOOKING_STATUS = "booking_status"
AFFIRM = "affirm"
DENY = "deny"
GREET = "greet"
THANKS = "thanks"
HUMAN = "human_handoff"
HELP = "help"
OTHER = "other"
MENU = "menu"
STATUS = "status"
RESET = "reset"
PHOTOS = "photos"
NEW_BOOKING = "new_booking"
OTHER_ROOM = "other_room"
STOP = "stop"
ERASE_DATA = "erase_data"
START = "start"
END_WHAT = "end_what"
"""CANCEL, END or QUIT and nothing else: a booking may be meant, or all messages (it is what many services take)."""

FAQ_PREFIX = "faq:"
FAQS = tuple(
    FAQ_PREFIX + topic
    for topic in (
        "check_in",
        "check_out",
        "parking",
        "pets",
        "restaurant",
        "wifi",
        "leisure",
        "accessibility",
        "location",
        "payment",
        "cancellation",
        "children",
        "about",
        "rules",
        "price",
    )
)
"""The questions about the hotel; the price comes last: "is there free parking?" is about parking."""

INTENTS = (
    RESET, ERASE_DATA, STOP, START, END_WHAT, MENU, STATUS, HUMAN, CANCEL, MODIFY, BOOKING_STATUS, NEW_BOOKING,
    PHOTOS, AFFIRM,
    DENY, BOOK, AVAILABILITY, OTHER_ROOM, *FAQS, HELP, THANKS, GREET, OTHER,
)  # fmt: skip
"""Every intent there is."""
