"""`python -m simulators.twilio`: the double on a port of its own."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from werkzeug.serving import run_simple

from simulators.twilio.app import create_app


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """The options, checked."""
    parser = argparse.ArgumentParser(prog="python -m simulators.twilio", description=__doc__)
    parser.add_argument("--database", type=Path, default=Path("data/twilio.sqlite"), help="where the messages live")
    parser.add_argument("--account-sid", required=True)
    parser.add_argument("--auth-token", required=True)
    parser.add_argument("--number", required=True, help="the hotel's WhatsApp number, +…")
    parser.add_argument("--service-sid", default="", help="the Messaging Service that the number is in")
    parser.add_argument("--bot-url", default="http://127.0.0.1:5000")
    parser.add_argument("--webhook-url", help="the public URL of the inbound webhook, if it is another")
    parser.add_argument("--admin-key", default="", help="of the bot's management API, for the side panel")
    parser.add_argument("--bookings-url", default="", help="the hotel's live bookings as JSON, for the side panel")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=5002)
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> None:
    options = vars(arguments(given))
    host, port = options.pop("host"), options.pop("port")
    run_simple(host, port, create_app(options.pop("database"), **options), threaded=True)


if __name__ == "__main__":
    main()
