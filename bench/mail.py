"""Where Twilio's REST API would be: takes every message and remembers when the last one to a guest came."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from threading import Thread
from urllib.parse import parse_qs

POLL_SECONDS = 0.05
"""How soon the server notices that it is to stop."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that came by REST at that moment of `time.perf_counter`."""

    came: float
    text: str


class Mail:
    """What has come by REST so far, to the API at `url`."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._letters: dict[str, Letter] = {}

    def take(self, guest: str, text: str) -> None:
        self._letters[guest] = Letter(time.perf_counter(), text)

    def last_to(self, guest: str) -> Letter | None:
        return self._letters.get(guest)


@contextmanager
def taking_mail() -> Iterator[Mail]:
    """The API for as long as the context lasts; it lists neither messages nor templates."""
    with _Server() as server:
        thread = Thread(target=server.serve_forever, args=(POLL_SECONDS,), daemon=True)
        thread.start()
        try:
            yield server.mail
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512  # a burst waits here as it would for Twilio, instead of for TCP's second try

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Call)
        self.mail = Mail(f"http://127.0.0.1:{self.server_port}")
        self.numbers = count(1)


class _Call(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.mail.take(sent["To"][0].removeprefix("whatsapp:"), sent["Body"][0])
        self._answer(HTTPStatus.CREATED, {"sid": f"SM{next(self.server.numbers):032x}", "status": "queued"})

    def do_GET(self) -> None:
        self._answer(HTTPStatus.OK, {"messages": [], "contents": [], "meta": {}, "next_page_uri": None})

    def _answer(self, status: HTTPStatus, told: Mapping[str, object]) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal belongs to the table."""
