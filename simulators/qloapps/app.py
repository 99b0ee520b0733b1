"""The simulator as an app: the webservice under `/api`, beside it pictures, and `/_control` for tests and people."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import httpx2
from flask import Flask
from werkzeug.wrappers import Request, Response

from . import pictures
from .catalogue import Hotels
from .control import control_of
from .keys import DEFAULT_KEY, ApiKey
from .service import Answered, Asked, CutOff, Webservice, path_below_api
from .shop import Clock, Shop

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def create_app(
    database: Path | str,
    hotels: Hotels | Path | str | None = None,
    *,
    api_keys: Sequence[ApiKey] = (ApiKey(DEFAULT_KEY),),
    clock: Clock = datetime.now,
) -> Flask:
    """A shop on that database file, made from `hotels` when the file is new; `app.extensions["shop"]` is it, and
    `app.extensions["webservice"]` what answers under `/api`.

    Opens the file and writes the first rows; needs nothing else.
    """
    shop = Shop(database, hotels, clock)
    app = Flask(__name__, static_folder=None)
    app.extensions["shop"] = shop
    app.extensions["webservice"] = Webservice(shop, api_keys)
    app.register_blueprint(control_of(shop), url_prefix="/_control")
    _add_pictures(app, shop)
    app.wsgi_app = _Door(app.wsgi_app, app.extensions["webservice"])  # type: ignore[method-assign]
    return app


def _add_pictures(app: Flask, shop: Shop) -> None:
    def serve(top: str, path: str) -> Response:
        with shop.store.reading() as connection:
            file = pictures.public_file(connection, f"{top}/{path}")
        return Response(status=404) if file is None else Response(file.read_bytes(), mimetype="image/jpeg")

    app.add_url_rule("/<any(img, modules):top>/<path:path>", "picture", serve)


class _Door:
    """Where HTTP comes in: calls of the webservice go to it, everything else to the app."""

    def __init__(self, app: WSGIApplication, webservice: Webservice) -> None:
        self._app = app
        self._webservice = webservice

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = path_below_api(environ.get("PATH_INFO", ""))
        if path is None:
            return self._app(environ, start_response)
        try:
            answered = self._webservice.serve(_asked(path, Request(environ)))
        except CutOff:
            _cut(environ)
        return _response(answered)(environ, start_response)


def _asked(path: str, request: Request) -> Asked:
    body = request.get_data(as_text=True)
    return Asked(request.method, path, request.args, request.headers.get, body, request.host_url)


def _response(answered: Answered) -> Response:
    response = Response(answered.body, answered.status)
    del response.headers["Content-Type"]
    response.headers.update(answered.headers)
    return response


def _cut(environ: WSGIEnvironment) -> NoReturn:
    connection: socket.socket | None = environ.get("werkzeug.socket")
    if connection is None:
        # Without a server there is no connection to cut: this is what the client's own transport would raise.
        raise httpx2.RemoteProtocolError("Server disconnected without sending a response.")
    connection.shutdown(socket.SHUT_RDWR)
    # What came in before is still to be read: the server would take a body left over for the next request.
    environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    # The server lets a dropped connection pass in silence.
    raise ConnectionAbortedError
