"""`python -m simulators.qloapps`: the simulator on a port of its own."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

from werkzeug.serving import BaseWSGIServer, make_server

from .app import create_app
from .catalogue import DEFAULT_HOTELS
from .keys import DEFAULT_KEY, LENGTH, ApiKey

log = logging.getLogger("simulators.qloapps")


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulators.qloapps", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes any free port")
    parser.add_argument("--database", type=Path, required=True, help="the SQLite file, made when missing")
    parser.add_argument("--hotels", type=Path, default=DEFAULT_HOTELS, help="the TOML file of a new database")
    parser.add_argument("--key", type=_key, default=DEFAULT_KEY, help=f"{LENGTH} characters")
    return parser.parse_args(arguments)


def _key(text: str) -> str:
    if len(text) != LENGTH:
        raise argparse.ArgumentTypeError(f"a key has {LENGTH} characters")
    return text


def server(options: argparse.Namespace) -> BaseWSGIServer:
    app = create_app(options.database, options.hotels, api_keys=[ApiKey(options.key)])
    return make_server(options.host, options.port, app, threaded=True)


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    running = server(parse(arguments))
    log.info("QloApps simulator on http://%s:%s/api/", running.host, running.port)
    try:
        running.serve_forever()
    except KeyboardInterrupt:
        running.server_close()


if __name__ == "__main__":
    main()
