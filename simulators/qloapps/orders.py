"""States and payments of orders."""

from __future__ import annotations

import secrets
import string
from decimal import ROUND_HALF_UP, Decimal
from sqlite3 import Connection, Row

from .store import get, insert, next_number, update

AWAITING = "1"
PAID = "2"
CANCELLED = "4"
REFUNDED = "5"
PART_PAID = "8"
DEFAULT_METHOD = "Order from API"

BY_BOOKING_STATUS = {"1": AWAITING, "2": PAID, "3": CANCELLED, "4": REFUNDED}
_MARKS = {
    CANCELLED: {"is_cancelled": "1", "is_refunded": "1"},
    REFUNDED: {"is_cancelled": "0", "is_refunded": "1"},
}


def money(amount: Decimal) -> str:
    """As the plain resources answer it: six decimals."""
    return f"{amount:.6f}"


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def new_reference() -> str:
    return "".join(secrets.choice(string.ascii_uppercase) for _ in range(9))


def set_state(connection: Connection, id_order: int, state: str, now: str) -> int:
    """Change the state with all that follows from it; answer the id of the new history entry."""
    update(connection, "orders", id_order, {"current_state": state, "date_upd": now})
    if state in _MARKS:
        for line in lines_of(connection, id_order):
            update(connection, "room_bookings", line["id"], _MARKS[state])
    if state == PAID:
        _pay_in_full(connection, id_order, now)
    row = {"id_order_state": state, "id_order": str(id_order), "date_add": now}
    return insert(connection, "order_histories", row)


def lines_of(connection: Connection, id_order: int) -> list[Row]:
    return connection.execute(
        "SELECT * FROM room_bookings WHERE id_order = ? COLLATE NOCASE ORDER BY id", (str(id_order),)
    ).fetchall()


def add_payment(
    connection: Connection, id_order: int, amount: Decimal, now: str, method: str = "", transaction: str = ""
) -> None:
    order = get(connection, "orders", id_order)
    row = {
        "order_reference": order["reference"],
        "amount": f"{amount:.2f}",
        "payment_method": method or order["payment"],
        "payment_type": order["payment_type"],
        "transaction_id": transaction,
        "date_add": now,
    }
    insert(connection, "order_payments", row)
    paid = Decimal(order["total_paid_real"]) + amount
    update(connection, "orders", id_order, {"total_paid_real": money(paid)})


def _pay_in_full(connection: Connection, id_order: int, now: str) -> None:
    order = get(connection, "orders", id_order)
    due = Decimal(order["total_paid_tax_incl"]) - Decimal(order["total_paid_real"])
    if due > 0:
        add_payment(connection, id_order, due, now)
    if order["valid"] == "0":
        invoice = str(next_number(connection, "invoice"))
        update(connection, "orders", id_order, {"valid": "1", "invoice_number": invoice, "invoice_date": now})
