"""Guests as bookings find, make and overwrite them."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from .errors import Breakdown
from .store import insert, update

LONGEST = 32
_BAD_IN_NAMES = re.compile(r'[0-9!<>,;?=+()@#"°{}_$%:]')
_PHONE = re.compile(r"\+?[0-9. ()-]*[0-9]$")
_EMAIL = re.compile(r"[^\s@<>,;()\"]+@[^\s@<>,;()\"]+\.[A-Za-z]{2,}$")


@dataclass(frozen=True)
class Guest:
    firstname: str
    lastname: str
    email: str
    phone: str
    id_customer: str = ""

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Guest:
        names = ("firstname", "lastname", "email", "phone", "id_customer")
        return cls(**{name: str(given.get(name) or "").strip() for name in names})


def is_email(text: str) -> bool:
    return _EMAIL.match(text) is not None


def is_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST and not _BAD_IN_NAMES.search(text)


def is_phone(text: str) -> bool:
    return len(text) <= LONGEST and _PHONE.match(text) is not None


def find_customer(connection: Connection, guest: Guest) -> int | None:
    """The customer with that id, else the first with that e-mail."""
    if guest.id_customer:
        return int(guest.id_customer)
    found = connection.execute(
        "SELECT id FROM customers WHERE email = ? COLLATE NOCASE ORDER BY id", (guest.email,)
    ).fetchone()
    return int(found["id"]) if found else None


def create(connection: Connection, guest: Guest, now: str) -> int:
    """A customer for a guest nobody knows yet; breaks down as PHP does on what it cannot keep."""
    if not (is_name(guest.firstname) and is_name(guest.lastname)):
        raise Breakdown(500)
    if not is_email(guest.email):
        raise Breakdown(200, "Fatal error")
    names = {"firstname": guest.firstname, "lastname": guest.lastname, "email": guest.email}
    row = names | secrets_of(now) | {"phone": guest.phone, "date_add": now, "date_upd": now}
    id_customer = insert(connection, "customers", row)
    connection.execute("INSERT INTO link VALUES ('customers', ?, 'groups', '3')", (str(id_customer),))
    return id_customer


def overwrite(connection: Connection, id_customer: int, guest: Guest, now: str) -> None:
    """What a booking says about its guest replaces what was known, a bad name excepted; a bad phone is lost."""
    if max(len(guest.firstname), len(guest.lastname), len(guest.phone)) > LONGEST:
        raise Breakdown(500)
    names = {"firstname": guest.firstname, "lastname": guest.lastname}
    row = {key: value for key, value in names.items() if is_name(value)}
    row |= {"phone": guest.phone if is_phone(guest.phone) else "", "date_upd": now}
    if guest.id_customer and is_email(guest.email):
        row["email"] = guest.email
    update(connection, "customers", id_customer, row)


def secrets_of(now: str) -> dict[str, str]:
    """The two values that a `display=full` of customers gives away, and when the password was made."""
    return {"passwd": secrets.token_hex(16), "secure_key": secrets.token_hex(16), "last_passwd_gen": now}


def address_of(connection: Connection, id_customer: int, guest: Guest, now: str) -> int:
    """The address that carries the guest's phone, made with the first booking."""
    found = connection.execute("SELECT id FROM addresses WHERE id_customer = ?", (str(id_customer),)).fetchone()
    if found:
        return int(found["id"])
    row = {"id_customer": str(id_customer), "firstname": guest.firstname, "lastname": guest.lastname}
    more = {"alias": "My address", "phone": guest.phone, "auto_generated": "1", "date_add": now, "date_upd": now}
    return insert(connection, "addresses", row | more)
