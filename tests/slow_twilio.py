"""Twilio's REST API over real HTTP, as far as workers call it: it can take a message and be silent about it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime
from threading import Event, Thread

from flask import Flask, Response, jsonify, request
from werkzeug.serving import make_server

MESSAGES = "/2010-04-01/Accounts/<account>/Messages.json"


class SlowTwilio:
    """`messages` are those it has taken, newest first, as its list shows them. While `is_slow` it takes none, and
    while `is_silent` it takes a message and never says so: `was_called` tells that one of the two happened."""

    def __init__(self) -> None:
        self.messages: list[dict[str, object]] = []
        self.is_slow = self.is_silent = False
        self.was_called, self.is_over = Event(), Event()
        self._numbers = itertools.count(1)

    def sent_to(self, guest: str) -> list[str]:
        """What was sent to the guest, newest first."""
        return [str(message["body"]) for message in self.messages if message["to"] == f"whatsapp:{guest}"]

    @property
    def app(self) -> Flask:
        app = Flask("slow_twilio")
        app.add_url_rule(MESSAGES, view_func=self._create, methods=["POST"], endpoint="create")
        app.add_url_rule(MESSAGES, view_func=self._list, endpoint="list")
        app.add_url_rule("/v1/Content", view_func=lambda: jsonify(contents=[], meta={"key": "contents"}))
        return app

    def _create(self, account: str) -> tuple[Response, int]:
        if self.is_slow:
            self._hang()
        message: dict[str, object] = {
            "sid": f"SM{next(self._numbers):032x}",
            "status": "queued",
            "direction": "outbound-api",
            "from": request.form["From"],
            "to": request.form["To"],
            "body": request.form["Body"],
            "date_sent": format_datetime(datetime.now(UTC)),
        }
        self.messages.insert(0, message)
        if self.is_silent:
            self._hang()
        return jsonify(message), 201

    def _hang(self) -> None:
        self.was_called.set()
        self.is_over.wait()

    def _list(self, account: str) -> Response:
        theirs = [message for message in self.messages if message["to"] == request.args["To"]]
        return jsonify(messages=theirs, next_page_uri=None)


@contextmanager
def slow_twilio() -> Iterator[tuple[SlowTwilio, str]]:
    """It, and where it is."""
    twilio = SlowTwilio()
    server = make_server("127.0.0.1", 0, twilio.app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield twilio, f"http://127.0.0.1:{server.port}"
    finally:
        twilio.is_over.set()
        server.shutdown()
        server.server_close()
        thread.join()
