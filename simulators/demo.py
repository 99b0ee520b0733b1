"""`make demo`: one booking played through real HTTP, from the guest's phone to the PMS, printed as it goes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import httpx2

from simulators import redis_server

PROJECT = Path(__file__).resolve().parent.parent
GUEST = "+447700900123"
START_SECONDS = 30
ANSWER_SECONDS = 20
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
    with tempfile.TemporaryDirectory(prefix="hotel-bot-demo-") as folder, _running_bot(Path(folder)) as port:
        _play(f"http://127.0.0.1:{port + 2}")
        _show_bookings(f"http://127.0.0.1:{port + 1}")


@contextmanager
def _running_bot(folder: Path) -> Iterator[int]:
    """A bot of its own on free ports, with its sessions and bookings in `folder`."""
    port = _free_ports()
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment |= {"DATA_DIR": str(folder / "data"), "WHATSAPP_BOT_PORT": str(port), "LOG_LEVEL": "WARNING"}
    environment |= {"WHATSAPP_BOT_HOST": "127.0.0.1"}
    # From an empty folder, so that a developer's own .env does not steer the demo.
    command = [sys.executable, str(PROJECT / "whatsapp_bot.py")]
    process = subprocess.Popen(command, cwd=folder, env=environment)  # noqa: S603 - our own server
    try:
        _wait_until_healthy(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=10)
        # It outlives the bot by design, but nobody needs it after the demo.
        redis_server.stop(folder / "data")


def _free_ports() -> int:
    """The first of three free ports in a row."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            first: int = probe.getsockname()[1]
        if first < 65_000 and all(_is_free(first + more) for more in range(3)):
            return first


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def _wait_until_healthy(port: int, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up:
        if process.poll() is not None:
            sys.exit("the bot did not start")
        try:
            if httpx2.get(f"http://127.0.0.1:{port}/health").status_code == 200:
                return
        except httpx2.TransportError:
            time.sleep(0.1)
    sys.exit(f"the bot was not healthy within {START_SECONDS} s")


def _play(double: str) -> None:
    with httpx2.Client(base_url=double, timeout=ANSWER_SECONDS) as chat:
        guest = {"key": GUEST, "name": "Jane Doe", "language": "en"}
        chat.post("/chat/guests", data=guest).raise_for_status()
        for line in SCRIPT:
            _print_bubble("Jane", line)
            for answer in _said(chat, line):
                _print_bubble("Hotel", answer)


def _said(chat: httpx2.Client, line: str) -> list[str]:
    """Send one line and wait for what comes back to it."""
    before = len(_from_hotel(chat))
    chat.post(f"/chat/guests/{GUEST}/messages", data={"text": line}).raise_for_status()
    give_up = time.monotonic() + ANSWER_SECONDS
    while time.monotonic() < give_up:
        answers = _from_hotel(chat)[before:]
        if answers:
            return answers
        time.sleep(0.1)
    sys.exit(f"no answer within {ANSWER_SECONDS} s")


def _from_hotel(chat: httpx2.Client) -> list[str]:
    chats = chat.get("/chat/chats").raise_for_status().json()["chats"]
    messages = next(each["messages"] for each in chats if each["guest"]["key"] == GUEST)
    return ["\n".join([each["body"], *each["media"]]).strip() for each in messages if not each["inbound"]]


def _print_bubble(who: str, text: str) -> None:
    indent = "" if who == "Hotel" else " " * 24
    lines = text.splitlines() or [""]
    sys.stdout.write(f"{indent}{who}: {lines[0]}\n")
    sys.stdout.writelines(f"{indent}{' ' * (len(who) + 2)}{line}\n" for line in lines[1:])
    sys.stdout.write("\n")


def _show_bookings(pms: str) -> None:
    bookings = httpx2.get(f"{pms}/_control/bookings").raise_for_status().json()["bookings"]
    for booking in bookings:
        rooms = ", ".join(f"{room['room_type']} {room['date_from']} to {room['date_to']}" for room in booking["rooms"])
        sys.stdout.write(
            f"In the PMS: booking {booking['reference']}, {rooms}, total {Decimal(booking['total']):.2f}\n"
        )
    if len(bookings) != 1:
        sys.exit(f"expected one booking in the PMS, found {len(bookings)}")


if __name__ == "__main__":
    main()
