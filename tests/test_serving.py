"""Real servers in processes of their own: started, killed, started again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families
from twilio.request_validator import RequestValidator

import session_store
from session_store import keys
from settings import DOUBLE_ACCOUNT_SID, DOUBLE_NUMBER, SIMULATOR_KEY
from simulators import redis_server
from simulators.launch import PROJECT, Phone, RunningBot, data_folder, running_bot
from simulators.qloapps import FaultRule
from simulators.surroundings import simulated_hotel
from tests.waiting import eventually

GUEST = "+447700900123"
GUNICORN = (sys.executable, "-m", "gunicorn", "-c", str(PROJECT / "gunicorn.conf.py"), "whatsapp_bot:app")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with data_folder(tmp_path) as folder:
        yield folder


def phone_at(bot: RunningBot) -> closing[Phone]:
    return closing(Phone(bot.chat_url, GUEST, "Jane Doe"))


def bookings_at(bot: RunningBot) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = httpx2.get(f"{bot.pms_url}/_control/bookings").json()["bookings"]
    return listed


def has_said_all(folder: Path) -> bool:
    """Whether no reply is on its way by REST, whose claim a killed server would leave to lapse after half a minute."""
    with session_store.connect(redis_server.start(folder / "data")) as redis:
        return not redis.exists(keys.of_guest(GUEST, "sender"), keys.of_guest(GUEST, "unsent"))


def test_a_killed_server_goes_on_where_the_guest_was(folder: Path) -> None:
    with running_bot(folder) as bot, phone_at(bot) as phone:
        phone.says("15 to 18 December for 2 adults")
        eventually(lambda: has_said_all(folder))
        os.kill(bot.process.pid, signal.SIGKILL)
    with running_bot(folder, port=bot.port) as bot, phone_at(bot) as phone:
        assert "Jane Doe" in phone.says("the cheapest")[0]
        phone.says("yes")
        assert "18 December" in phone.says("jane@example.com")[0]
        assert "booked" in phone.says("yes")[0]
        assert len(bookings_at(bot)) == 1


def test_gunicorn_serves_the_app(folder: Path) -> None:
    with running_bot(folder, command=GUNICORN) as bot:
        health = httpx2.get(f"{bot.url}/health").json()
        forged = httpx2.post(f"{bot.url}/webhook/whatsapp", data={"Body": "hi"})

    assert health["status"] == "healthy"
    assert forged.status_code == 403


def test_production_names_every_missing_secret_at_once(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "APP_ENV": "production", "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, str(PROJECT / "whatsapp_bot.py")]

    ended = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert ended.returncode != 0
    for name in ("TWILIO_AUTH_TOKEN", "ADMIN_API_KEY", "SECRET_KEY", "REDIS_URL", "QLOAPPS_API_KEY"):
        assert name in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_start_tells_the_four_lines_of_the_guide(folder: Path) -> None:
    with (folder / "log").open("wb") as lines, running_bot(folder, output=lines, LOG_LEVEL="INFO") as bot:
        pass

    log = (folder / "log").read_text()
    for line in (
        "Starting WhatsApp Hotel Bot",
        "Hotel: The Hotel Prime",
        "WhatsApp Number: +",
        f"Running on {bot.url}",
    ):
        assert line in log
    assert f"Chat with the hotel on {bot.chat_url}/" in log


# --- gunicorn


def written(bot: RunningBot, folder: Path, text: str) -> httpx2.Response:
    """A guest's message, signed with the secret that the server made for itself."""
    token = (folder / "data" / "twilio_auth_token").read_text()
    form = {"AccountSid": DOUBLE_ACCOUNT_SID, "To": f"whatsapp:{DOUBLE_NUMBER}", "From": f"whatsapp:{GUEST}"}
    form |= {"MessageSid": f"SM{uuid4().hex}", "Body": text}
    url = f"{bot.url}/webhook/whatsapp"
    signature = RequestValidator(token).compute_signature(url, form)
    return httpx2.post(url, data=form, headers={"X-Twilio-Signature": signature}, timeout=30)


def numbers_at(bot: RunningBot) -> dict[str, float]:
    families = text_string_to_metric_families(httpx2.get(f"{bot.url}/metrics").text)
    return {f"{each.name}{each.labels}": each.value for family in families for each in family.samples}


def test_a_server_told_to_stop_finishes_the_turn_under_way(folder: Path) -> None:
    with running_bot(folder, command=GUNICORN) as bot, ThreadPoolExecutor(1) as phone:
        shop = simulated_hotel(folder / "data", SIMULATOR_KEY).extensions["shop"]
        shop.faults.add(FaultRule("delay", "POST", "hotel_ari", times=1, seconds=2))
        answer = phone.submit(written, bot, folder, "15 to 18 December for 2 adults")
        eventually(lambda: not shop.faults.all())
        bot.process.send_signal(signal.SIGTERM)

        assert "General Rooms" in answer.result().text
        assert bot.process.wait(timeout=20) == 0


def test_the_numbers_of_several_processes_are_added_up(folder: Path) -> None:
    with running_bot(folder, command=GUNICORN, WEB_CONCURRENCY="2") as bot:
        for text in ("hello", "15 to 18 December for 2 adults", "the cheapest"):
            written(bot, folder, text)
        numbers = [numbers_at(bot) for _ in range(4)]

    received = "bot_messages_received_total{'kind': 'text', 'outcome': 'turn'}"
    assert [each[received] for each in numbers] == [3.0] * 4
    assert not (Path(tempfile.gettempdir()) / f"whatsapp-bot-metrics-{bot.process.pid}").exists()
