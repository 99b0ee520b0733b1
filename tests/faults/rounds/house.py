"""A hotel in processes of its own: two instances of the bot, Redis, the PMS, and Twilio's side in this process."""

from __future__ import annotations

import logging
import os
import random
import signal
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO

import httpx2
from flask import Response, request
from werkzeug.serving import make_server

from simulators import qloapps, twilio
from simulators.launch import PROJECT, free_ports
from simulators.qloapps import DEFAULT_KEY, FaultRule, Hotels, Shop
from simulators.twilio.setup import Setup
from simulators.twilio.store import Store
from telemetry import keyed_hash
from tests.faults.rounds.mail import Mail
from tests.faults.rounds.stores import StandingStore, StoreServer
from tests.pms_house import HOTEL

ACCOUNT = "AC" + "f" * 32
TOKEN = "faults-auth-token"
NUMBER = "+14155238886"
SECRET = "faults-secret-key-of-32-characters"
PUBLIC_URL = "https://hotel.example"
APP = "whatsapp_bot:app"
DATA = "data"
"""The servers' own folder within a house's."""
START_SECONDS = 90.0
DOUBLES, FAMILIES = 20, 8
"""Rooms of the house: so many guests can have the same nights."""


def eventually(holds: Callable[[], object], *, within: float, what: str) -> None:
    """Wait until it holds. Raises TimeoutError."""
    give_up_at = time.monotonic() + within
    while not holds():
        if time.monotonic() > give_up_at:
            raise TimeoutError(f"not within {within:g} s: {what}")
        time.sleep(0.1)


@dataclass
class Instance:
    """One gunicorn with its workers, behind the balancer."""

    port: int
    environment: dict[str, str]
    log: IO[bytes]
    app: str = APP
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Started, and not waited for."""
        command = [sys.executable, "-m", "gunicorn", "-c", str(PROJECT / "gunicorn.conf.py"), self.app]
        self.process = subprocess.Popen(command, cwd=PROJECT, env=self.environment, stdout=self.log, stderr=self.log)

    def is_serving(self) -> bool:
        try:
            return httpx2.get(f"{self.url}/health", timeout=10).status_code == httpx2.codes.OK
        except httpx2.TransportError:
            return False

    def workers(self) -> list[int]:
        """The processes that serve, as the kernel lists them."""
        if self.process is None:
            return []
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        with suppress(FileNotFoundError):
            return [int(pid) for pid in children.read_text("ascii").split()]
        return []

    def kill_a_worker(self) -> bool:
        """SIGKILL for one worker, if there is one; gunicorn starts another."""
        workers = self.workers()
        if workers:
            _kill(random.choice(workers))  # noqa: S311 - any of them
        return bool(workers)

    def kill(self) -> None:
        """SIGKILL for the whole server at once, as a power cut would."""
        if self.process:
            workers = self.workers()
            self.process.kill()
            self.process.wait()
            for worker in workers:
                _kill(worker)

    def stop(self) -> None:
        """Asked to stop, as a deploy does: the turns under way are finished."""
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(timeout=40)
            except subprocess.TimeoutExpired:
                self.kill()


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


@dataclass
class House:
    """Everything of one round. `kills` counts what was killed or cut."""

    folder: Path
    store: StoreServer
    instances: list[Instance]
    shop: Shop
    double: Store
    double_url: str
    setup: Setup
    mail: Mail
    kills: int = 0

    def kill(self, what: Callable[[], object]) -> None:
        """Do it, and count it."""
        what()
        self.kills += 1

    def source(self, guest: str) -> str:
        """How the `source` of this guest's bookings begins in the PMS."""
        return f"whatsapp:{keyed_hash(SECRET, guest)}:"

    def spoil_pms(self, *rules: FaultRule) -> None:
        self.shop.faults.add(*rules)

    def spoil_twilio(self, **fault: object) -> None:
        httpx2.post(f"{self.double_url}/_control/faults", json=fault).raise_for_status()

    def wait_until_serving(self) -> None:
        for instance in self.instances:
            eventually(instance.is_serving, within=START_SECONDS, what=f"{instance.url} is serving")


def hotels() -> dict[str, object]:
    """The test house with rooms for a crowd."""
    described = tomllib.loads(HOTEL)
    _, double, family, _ = described["hotels"][0]["room_types"]
    double["rooms"] = [f"D{number}" for number in range(DOUBLES)]
    family["rooms"] = [f"F{number}" for number in range(FAMILIES)]
    return described


@contextmanager
def opened(folder: Path, *, store: StoreServer | None = None, apps: tuple[str, ...] = (APP, APP)) -> Iterator[House]:
    """A house with nobody in it yet: everything started, both instances healthy. On leaving all of it ends."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with ExitStack() as stack:
        store = stack.enter_context(closing(store or StandingStore(folder / "store")))
        store.start()
        pms_url, shop = _open_pms(folder, stack)
        log = stack.enter_context((folder / "bot.log").open("ab"))
        double_port = free_ports()
        double_url = f"http://127.0.0.1:{double_port}"
        instances = [_instance(folder, log, app, store.url, pms_url, double_url) for app in apps]
        setup = Setup(ACCOUNT, TOKEN, NUMBER, instances[0].url, f"{PUBLIC_URL}/webhook/whatsapp", double_url)
        mail = Mail()
        _open_double(folder, setup, double_port, mail, stack)
        house = House(folder, store, instances, shop, Store(folder / "twilio.sqlite3"), double_url, setup, mail)
        for instance in instances:
            stack.callback(instance.kill)
            instance.start()
        house.wait_until_serving()
        yield house


def _open_pms(folder: Path, stack: ExitStack) -> tuple[str, Shop]:
    """The PMS's own process, and this process's view of its database."""
    database = folder / "qloapps.sqlite3"
    shop: Shop = qloapps.create_app(database, Hotels(hotels())).extensions["shop"]
    stack.callback(shop.close)
    port = free_ports()
    command = [sys.executable, "-m", "simulators.qloapps", "--port", str(port), "--database", str(database)]
    process = subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL)
    stack.callback(process.wait)
    stack.callback(process.kill)
    url = f"http://127.0.0.1:{port}"
    eventually(lambda: _answers(url), within=START_SECONDS, what="the PMS answers")
    return url, shop


def _answers(url: str) -> bool:
    try:
        return bool(httpx2.get(url))
    except httpx2.TransportError:
        return False


def _open_double(folder: Path, setup: Setup, port: int, mail: Mail, stack: ExitStack) -> None:
    app = twilio.create_app(
        folder / "twilio.sqlite3",
        account_sid=ACCOUNT,
        auth_token=TOKEN,
        number=NUMBER,
        bot_url=setup.bot_url,
        webhook_url=setup.webhook_url,
        own_url=setup.own_url,
    )

    @app.after_request
    def reach_the_guest(answer: Response) -> Response:
        if request.method == "POST" and answer.status_code == httpx2.codes.CREATED and "To" in request.form:
            mail.put(request.form["To"].removeprefix("whatsapp:"), request.form.get("Body", "").strip())
        return answer

    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    stack.callback(server.server_close)
    stack.callback(server.shutdown)


def _instance(folder: Path, log: IO[bytes], app: str, store_url: str, pms_url: str, double_url: str) -> Instance:
    port = free_ports()
    passed_on = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    own = {
        "PYTHONPATH": str(PROJECT),
        "DATA_DIR": str(folder / DATA),
        "WHATSAPP_BOT_PORT": str(port),
        "PUBLIC_BASE_URL": PUBLIC_URL,
        "WEB_CONCURRENCY": "2",
        "LOG_LEVEL": "WARNING",
        "SECRET_KEY": SECRET,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_WHATSAPP_NUMBER": NUMBER,
        "TWILIO_API_BASE_URL": double_url,
        "PMS_MOCK_MODE": "false",
        "QLOAPPS_BASE_URL": pms_url,
        "QLOAPPS_API_KEY": DEFAULT_KEY,
        "QLOAPPS_HOTEL_ID": "1",
    }
    return Instance(port, passed_on | own | ({"REDIS_URL": store_url} if store_url else {}), log, app)
