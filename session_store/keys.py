"""How every key in Redis is spelt: the only place that does.

A guest's keys all carry the session's key as hash tag, so that one guest lives in one slot of a Redis Cluster and a
script may touch all of them at once. What comes from outside is percent-encoded: it can neither leave its own key
nor move it into another slot.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, unquote

WAITING = "{whatsapp_waiting}:due"
"""Guests with work waiting, scored by the moment (Redis's milliseconds) of the next look."""

TOUCHED = "{whatsapp_waiting}:touched"
"""The same guests, scored by the moment of their last delivery."""

ACTIVE = "{whatsapp_waiting}:active:"
"""How the names of sketches (HyperLogLog) begin that count the guests who wrote, one for each part of a session's
lifetime: they tell how many there were, and not who."""

SWEEP = "whatsapp_sweep"
KEEPING = "whatsapp_keeping"
ROUND = "whatsapp_round"
LOOKING = "whatsapp_looking"
LOOKED_UNTIL = "whatsapp_looked_until"
"""The moment (seconds) up to which the provider's list of messages was looked through."""

PENDING = "{whatsapp_pending}:index"
"""The sources of what is pending, scored by the moment (Redis's seconds) of the next look."""

PENDING_SINCE = "{whatsapp_pending}:since"
"""The same sources, scored by the moment they were first saved."""

FILES = "{whatsapp_files}:index"
"""The tokens of guests' files, scored by the moment (seconds) they were received."""


FAILED_EVENTS = "{whatsapp_outbox}:failed"
"""Which notices were given up, `<receiver>:<id>`, scored by the moment (seconds) that was."""


# The guest and the message stand in about twenty keys of each turn.
@lru_cache(maxsize=1024)
def safe(text: str) -> str:
    """Any text as part of a key, without braces, colons or white space; `plain` is the way back."""
    return quote(text, safe="+", errors="surrogatepass")


def plain(encoded: str) -> str:
    return unquote(encoded, errors="surrogatepass")


GUESTS = ("whatsapp_session:", "{whatsapp_session:")
"""How every key of a guest begins."""

OPTED_OUT = "}:opted_out"
"""How the key of a guest's wish not to be written to ends, and no other."""


def session(guest: str) -> str:
    return f"whatsapp_session:{safe(guest)}"


def of_guest(guest: str, name: str) -> str:
    """Another key of the guest, in the slot of the session's key."""
    return f"{{{session(guest)}}}:{name}"


def seen(guest: str, message_id: str) -> str:
    return of_guest(guest, f"seen:{safe(message_id)}")


def reply(guest: str, message_id: str) -> str:
    return of_guest(guest, f"reply:{safe(message_id)}")


def sent(guest: str, message_id: str) -> str:
    """A message of ours that the channel knows under this id."""
    return of_guest(guest, f"sent:{safe(message_id)}")


def unnamed(guest: str) -> str:
    """What was offered in messages of ours whose ids the channel has not told yet."""
    return of_guest(guest, "unnamed")


def told(guest: str) -> str:
    """What the guest's last replies said that were told for sure."""
    return of_guest(guest, "told")


def refused(guest: str, message_id: str) -> str:
    return of_guest(guest, f"refused:{safe(message_id)}")


def wrote(guest: str) -> str:
    """The moment (seconds) of the guest's last message; it lives as long as free text reaches the guest after that."""
    return of_guest(guest, "wrote")


def opted_out(guest: str) -> str:
    return of_guest(guest, "opted_out")


def unreachable(guest: str) -> str:
    return of_guest(guest, "unreachable")


def bookings(guest: str) -> str:
    return of_guest(guest, "bookings")


def transcript(guest: str, message_id: str) -> str:
    return of_guest(guest, f"transcript:{safe(message_id)}")


def tokens(guest: str) -> str:
    return of_guest(guest, "tokens")


def person(user_id: str) -> str:
    """The key that the person of this id is served by."""
    return f"{{whatsapp_people}}:id:{safe(user_id)}"


def person_at(number: str) -> str:
    """The id of whoever was last seen with this number."""
    return f"{{whatsapp_people}}:number:{safe(number)}"


def status(message_id: str) -> str:
    return f"whatsapp_status:{safe(message_id)}"


BOOKING_LOCKS = "{whatsapp_booking:*}:lock:*"
"""The pattern of every booking lock."""


def booking_lock(hotel_id: str, name: str) -> str:
    """One of the hotel's locks. All of them are in one slot: several are taken at once."""
    return f"{{whatsapp_booking:{safe(hotel_id)}}}:lock:{safe(name)}"


def bell(hotel_id: str, name: str) -> str:
    """What rings when this lock is given back."""
    return f"{{whatsapp_booking:{safe(hotel_id)}}}:bell:{safe(name)}"


def pending(source: str) -> str:
    return f"{{whatsapp_pending}}:record:{safe(source)}"


def file(token: str) -> str:
    return f"{{whatsapp_files}}:record:{safe(token)}"


def confirmation(token: str) -> str:
    return f"whatsapp_confirmation:{safe(token)}"


def outbox(guest: str, receiver: str) -> str:
    """The guest's notices for one receiver, oldest first."""
    return of_guest(guest, f"outbox:{safe(receiver)}")


def courier(guest: str, receiver: str) -> str:
    """Who is delivering them."""
    return of_guest(guest, f"courier:{safe(receiver)}")


def events_due(receiver: str) -> str:
    """Guests of whom something waits for this receiver, scored by the moment (milliseconds) of the next look."""
    return f"{{whatsapp_outbox}}:due:{safe(receiver)}"


def events_touched(receiver: str) -> str:
    """The same guests, scored by the moment something was last put there."""
    return f"{{whatsapp_outbox}}:touched:{safe(receiver)}"


def failed_event(receiver: str, notice_id: str) -> str:
    return f"{{whatsapp_outbox}}:failed:{safe(receiver)}:{safe(notice_id)}"


def sending(key: str) -> str:
    """What the hotel sends under this key of its own."""
    return f"whatsapp_sending:{safe(key)}"


SENDER_PACE = "whatsapp_pace"
"""When (in Redis's milliseconds) all that was let out so far would be out at an even rate."""


def guest_pace(guest: str) -> str:
    """The same for one guest."""
    return of_guest(guest, "pace")


def attempt(name: str) -> str:
    return f"{{whatsapp_attempt:{safe(name)}}}:record"


def attempt_holder(name: str) -> str:
    return f"{{whatsapp_attempt:{safe(name)}}}:holder"
