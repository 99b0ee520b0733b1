"""Names, phones, e-mail addresses and texts that QloApps takes, and what of the guest's own they leave out.

QloApps checks them late: a name it dislikes ends in a bare 500, an e-mail address in "Fatal error".
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from pms_client.lenient import Row, text
from reservations.model import Guest

CUSTOMER_FIELDS = "[id,firstname,lastname,email,phone]"
LONGEST = 32
LONGEST_REMARK = 6400
NO_NAME = "-"
NO_PHONE = "0"

_PLAIN_EMAIL = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._+-]*[A-Za-z0-9])?@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_LONGEST_EMAIL = 128
_NOT_IN_PHONES = re.compile(r"[^\d .()-]")
_LOOKS_LIKE_SCRIPT = re.compile(r"(script\s*):", re.IGNORECASE)
# Tags are stripped from a remark, and one that looks like script vanishes whole: these read the same and stay.
_HARMLESS = str.maketrans({"<": "‹", ">": "›", "=": "＝"})


@dataclass(frozen=True, slots=True)
class Customer:
    """A guest as QloApps keeps one. Every field is acceptable to it."""

    firstname: str
    lastname: str
    email: str
    phone: str

    @property
    def detail(self) -> dict[str, str]:
        """As bookings are told it: whatever is left out, QloApps empties."""
        names = {"firstname": self.firstname, "lastname": self.lastname}
        return names | {"email": self.email, "phone": self.phone}

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.firstname, self.lastname) if part != NO_NAME)


def customer(guest: Guest, made_up_email: str) -> Customer:
    """The guest in words QloApps takes; without a plain e-mail address, under the made-up one."""
    first, _, last = acceptable_name(guest.name).partition(" ")
    email = guest.email if guest.email and is_plain(guest.email) else made_up_email
    return Customer(_cut(first) or NO_NAME, _cut(last) or NO_NAME, email, acceptable_phone(guest.phone or ""))


def as_recorded(known: Row) -> Customer:
    """The customer as recorded, with stand-ins for what the record lacks."""
    nobody = Customer(NO_NAME, NO_NAME, text(known.get("email")), NO_PHONE)
    return recorded(known, nobody)


def recorded(known: Row, who: Customer) -> Customer:
    """The customer as already recorded, with what the record lacks."""
    return Customer(
        text(known.get("firstname")) or who.firstname,
        text(known.get("lastname")) or who.lastname,
        who.email,
        text(known.get("phone")) or who.phone,
    )


def acceptable_name(name: str) -> str:
    """The name's letters of any script, with spaces, hyphens, apostrophes and full stops."""
    kept = (char if _is_in_names(char) else " " for char in unicodedata.normalize("NFC", name))
    return " ".join("".join(kept).split())


def _is_in_names(char: str) -> bool:
    # QloApps stores up to three bytes a character; what lies beyond U+FFFF needs four.
    return char in " -'’." or (unicodedata.category(char)[0] in "LM" and ord(char) <= 0xFFFF)


def _cut(name: str) -> str:
    return name[:LONGEST].rstrip()


def acceptable_phone(phone: str) -> str:
    """The phone's digits with their spacing; "0" where there are none."""
    plus = "+" if phone.lstrip().startswith("+") else ""
    kept = plus + _NOT_IN_PHONES.sub("", phone.encode("ascii", "ignore").decode()).strip()
    if len(kept) > LONGEST:
        kept = plus + _digits(kept)[: LONGEST - 1]
    return kept.rstrip(" .()-") if _digits(kept) else NO_PHONE


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone, flags=re.ASCII)


def is_plain(email: str) -> bool:
    """Whether QloApps surely takes the address."""
    return len(email) <= _LONGEST_EMAIL and ".." not in email and bool(_PLAIN_EMAIL.fullmatch(email))


def made_up_email(source: str, domain: str) -> str:
    """An address for a guest without one: the same for all bookings of a guest, telling nothing of the guest.

    The guest is what stands in the source before its last colon."""
    guest = source.rpartition(":")[0] or source
    return f"guest-{hashlib.sha256(guest.encode()).hexdigest()[:24]}@{domain}"


def not_on_record(guest: Guest, sent: Customer) -> tuple[str, ...]:
    """What the hotel would not learn from the customer record about who stays, a line each."""
    return tuple(
        line
        for line, is_missing in (
            (f"Guest: {guest.name}", sent.name != " ".join(guest.name.split())),
            (f"Phone: {guest.phone}", bool(guest.phone) and _digits(sent.phone) != _digits(guest.phone or "")),
            (f"E-mail: {guest.email}", bool(guest.email) and sent.email.casefold() != (guest.email or "").casefold()),
        )
        if is_missing
    )


def acceptable_remark(lines: tuple[str, ...]) -> str:
    """The lines as one remark that QloApps stores as it is; emoji are spelled out."""
    harmless = _LOOKS_LIKE_SCRIPT.sub(r"\1：", "\n".join(filter(None, lines)).translate(_HARMLESS))
    return "".join(map(_spelled_out, harmless))[:LONGEST_REMARK]


def _spelled_out(char: str) -> str:
    if unicodedata.category(char) == "Cs" or char == "\ufe0f":  # half a character; "show as an emoji"
        return ""
    if ord(char) <= 0xFFFF:
        return char
    return f"[{unicodedata.name(char, f'U+{ord(char):X}').lower()}]"
