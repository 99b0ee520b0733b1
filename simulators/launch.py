"""A whole bot in processes of its own on free ports: for the demo, and for tests that kill it."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import httpx2

from simulators import redis_server

PROJECT = Path(__file__).resolve().parent.parent
PORTS = range(10_000, 32_000, 3)
"""Below those that systems give to whoever calls out: until the bot listens, one of them may be gone again."""
START_SECONDS = 30.0
STOP_SECONDS = 30.0
SCRIPT = (sys.executable, str(PROJECT / "whatsapp_bot.py"))


class DidNotStart(Exception):
    """The server ended or gave no sign of health in time."""


@dataclass(frozen=True, slots=True)
class RunningBot:
    """A bot's process and where its parts listen."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pms_url(self) -> str:
        return f"http://127.0.0.1:{self.port + 1}"

    @property
    def chat_url(self) -> str:
        return f"http://127.0.0.1:{self.port + 2}"


@contextmanager
def running_bot(
    folder: Path,
    *,
    port: int | None = None,
    command: Sequence[str] = SCRIPT,
    output: IO[bytes] | None = None,
    **settings: str,
) -> Iterator[RunningBot]:
    """A bot with its sessions and bookings under `folder`, healthy; on leaving it is asked to stop, not its Redis.

    Its lines go to `output`, or where this process's own go.
    """
    port = port or free_ports()
    environment = _environment(folder, port, settings)
    process = subprocess.Popen(command, cwd=folder, env=environment, stderr=output)  # noqa: S603 - our own server
    try:
        _wait_until_healthy(process, port)
        yield RunningBot(process, port)
    finally:
        process.terminate()
        process.wait(timeout=STOP_SECONDS)


@contextmanager
def data_folder(folder: Path) -> Iterator[Path]:
    """A folder for bots to run in one after the other; on leaving the Redis they shared is stopped."""
    try:
        yield folder
    finally:
        redis_server.stop(folder / "data")


def _environment(folder: Path, port: int, settings: dict[str, str]) -> dict[str, str]:
    """Only what a process needs: neither a developer's shell nor an .env file shall steer it."""
    passed_on = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    coverage = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    own = {
        "DATA_DIR": str(folder / "data"),
        "WHATSAPP_BOT_HOST": "127.0.0.1",
        "WHATSAPP_BOT_PORT": str(port),
        "LOG_LEVEL": "WARNING",
        "PYTHONPATH": str(PROJECT),
    }
    return passed_on | coverage | own | settings


def free_ports() -> int:
    """The first of three free ports in a row: the bot's, the simulated PMS's, the Twilio double's."""
    while True:
        first = secrets.choice(PORTS)
        if all(_is_free(first + more) for more in range(3)):
            return first


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def _wait_until_healthy(process: subprocess.Popen[bytes], port: int) -> None:
    give_up = time.monotonic() + START_SECONDS
    while time.monotonic() < give_up:
        if process.poll() is not None:
            raise DidNotStart(f"the bot ended with exit code {process.returncode}")
        if _is_healthy(port):
            return
        time.sleep(0.05)
    raise DidNotStart(f"the bot was not healthy within {START_SECONDS:g} s")


def _is_healthy(port: int) -> bool:
    try:
        return httpx2.get(f"http://127.0.0.1:{port}/health").status_code == httpx2.codes.OK
    except httpx2.TransportError:
        return False


class Phone:
    """A guest's phone at the Twilio double: what it sends goes through the bot's signed webhook."""

    def __init__(self, chat_url: str, number: str, name: str, language: str = "en") -> None:
        self.number = number
        self._http = httpx2.Client(base_url=chat_url, timeout=20)
        guest = {"key": number, "name": name, "language": language}
        self._http.post("/chat/guests", data=guest).raise_for_status()

    def says(self, text: str, *, within: float = 20.0) -> list[str]:
        """Send one message and wait for what comes back to it."""
        before = len(self.received())
        self.sends(text)
        return self.waits_for(before, within=within)

    def sends(self, text: str) -> None:
        """Send one message and wait for nothing."""
        self._http.post(f"/chat/guests/{self.number}/messages", data={"text": text}).raise_for_status()

    def waits_for(self, before: int, *, within: float) -> list[str]:
        """The messages received beyond the first `before`, as soon as there are any. Raises TimeoutError."""
        give_up = time.monotonic() + within
        while time.monotonic() < give_up:
            news = self.received()[before:]
            if news:
                return news
            time.sleep(0.05)
        raise TimeoutError(f"no answer within {within:g} s")

    def received(self) -> list[str]:
        """Every message from the hotel, oldest first; the address of a picture under its caption."""
        chats = self._http.get("/chat/chats").raise_for_status().json()["chats"]
        messages = next(each["messages"] for each in chats if each["guest"]["key"] == self.number)
        return ["\n".join([each["body"], *each["media"]]).strip() for each in messages if not each["inbound"]]

    def close(self) -> None:
        self._http.close()
