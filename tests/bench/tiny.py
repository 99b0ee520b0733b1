"""A tiny server for the bench: it answers every webhook at once, as told, in the test's own process."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

from redis import Redis

from bench.mail import taking_mail
from bench.servers import Server
from bench.talks import CONFIRMED, Guests, Writer
from simulators.qloapps import FaultRule

TOKEN = "0123456789abcdef"
EMPTY = "<Response/>"
YES = ("yes, please book it", "sí, resérvela")

Answer = Callable[[str, str], str]
"""From who writes and what to the TwiML."""


def says(text: str) -> str:
    return f"<Response><Message><Body>{text}</Body></Message></Response>"


@contextmanager
def answering(answer: Answer) -> Iterator[int]:
    """The port of a server that gives these answers."""

    class Call(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one piece, as a server under load sends them

        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            body = answer(form["From"][0].removeprefix("whatsapp:"), form["Body"][0]).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Call) as served:
        served.daemon_threads = True
        thread = Thread(target=served.serve_forever, args=(0.01,))
        thread.start()
        yield served.server_port
        served.shutdown()
        thread.join()


@dataclass
class TinyHotel:
    """Books for every yes that it hears."""

    bookings: list[object] = field(default_factory=list)
    rules: list[FaultRule] = field(default_factory=list)

    @property
    def faults(self) -> TinyHotel:
        return self

    def add(self, rule: FaultRule) -> None:
        self.rules.append(rule)

    def live_bookings(self) -> list[object]:
        return self.bookings

    def answer(self, guest: str, text: str) -> str:
        if text in YES:
            self.bookings.append(guest)
        return says(CONFIRMED)


class TinyServer(Server):
    """Its worker is the test itself."""

    @property
    def workers(self) -> list[int]:
        return [os.getpid()]


@contextmanager
def tiny(redis: Redis) -> Iterator[TinyServer]:
    hotel = TinyHotel()
    with answering(hotel.answer) as port, taking_mail() as mail:
        yield TinyServer(os.getpid(), port, redis, hotel, guests(port), mail, 0.5)


def guests(port: int = 80, *, types: tuple[str, ...] = ("Small", "Large"), nights: int = 2) -> Guests:
    writer = Writer(f"http://127.0.0.1:{port}", TOKEN)
    return Guests(writer, types=types, nights=nights, first_night=date(2030, 6, 1))
