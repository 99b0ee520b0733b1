"""`python -m simulators.twilio`: the double as a program."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from simulators.launch import free_ports
from simulators.twilio.__main__ import arguments
from tests.twilio_double import ACCOUNT, NUMBER, TOKEN

ROOT = Path(__file__).resolve().parents[2]
ACCOUNT_OPTIONS = ["--account-sid", ACCOUNT, "--auth-token", TOKEN, "--number", NUMBER]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    port = free_ports()
    command = [sys.executable, "-m", "simulators.twilio", "--database", str(tmp_path / "twilio.sqlite")]
    server = subprocess.Popen([*command, *ACCOUNT_OPTIONS, "--port", str(port)], cwd=ROOT, stderr=subprocess.DEVNULL)
    yield f"http://127.0.0.1:{port}"
    # Not as Ctrl-C does: whoever runs the tests in the background has that ignored, here too.
    server.terminate()
    server.wait(10)


def first_answer(address: str) -> httpx2.Response:
    end = time.monotonic() + 15
    while True:
        try:
            return httpx2.get(address)
        except httpx2.ConnectError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def test_the_program_serves_the_chat_page(address: str) -> None:
    assert "Chat page" in first_answer(address).text


def test_the_account_has_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments([])

    assert "--account-sid" in capsys.readouterr().err
