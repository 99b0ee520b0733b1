"""`make demo`: one booking played through real HTTP, from the guest's phone to the PMS, printed as it goes."""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import httpx2

from simulators.launch import Phone, RunningBot, data_folder, running_bot

SCRIPT = (
    "Hi there!",
    "3 nights from next Friday, for me and my wife",
    "is there parking?",
    "photos 1",
    "the cheapest",
    "yes",
    "jane.doe@example.com",
    "yes, please book it",
)


def main() -> None:
    with (
        tempfile.TemporaryDirectory(prefix="hotel-bot-demo-") as temporary,
        data_folder(Path(temporary)) as folder,
        running_bot(folder) as bot,
    ):
        _play(bot)
        _show_bookings(bot)


def _play(bot: RunningBot) -> None:
    with closing(Phone(bot.chat_url, "+447700900123", "Jane Doe")) as phone:
        for line in SCRIPT:
            _print_bubble("Jane", line)
            for answer in phone.says(line):
                _print_bubble("Hotel", answer)


def _print_bubble(who: str, text: str) -> None:
    indent = "" if who == "Hotel" else " " * 24
    first, *rest = text.splitlines() or [""]
    sys.stdout.write(f"{indent}{who}: {first}\n")
    sys.stdout.writelines(f"{indent}{' ' * (len(who) + 2)}{line}\n" for line in rest)
    sys.stdout.write("\n")


def _show_bookings(bot: RunningBot) -> None:
    bookings = httpx2.get(f"{bot.pms_url}/_control/bookings").raise_for_status().json()["bookings"]
    for booking in bookings:
        rooms = ", ".join(f"{room['room_type']} {room['date_from']} to {room['date_to']}" for room in booking["rooms"])
        total = Decimal(booking["total"])
        sys.stdout.write(f"In the PMS: booking {booking['reference']}, {rooms}, total {total:.2f}\n")
    if len(bookings) != 1:
        sys.exit(f"expected one booking in the PMS, found {len(bookings)}")


if __name__ == "__main__":
    main()
