"""The simulator as a Flask app: the webservice under `/api`, pictures, and `/_control` for tests and people."""

from __future__ import annotations

import hashlib
import socket
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import httpx2
from flask import Flask, Response, request

from . import keys, pictures, webservice
from .catalogue import Hotels
from .control import control_of
from .errors import Breakdown, Fault, Refusal
from .faults import BadLuck
from .keys import DEFAULT_KEY, ApiKey
from .render import Answer, errors_answer
from .shop import Clock, Shop
from .webservice import Call

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_EVERY_METHOD = ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")
_SWITCHED_OFF = "The QloApps webservice is disabled. Please activate it in the QloApps Back Office"
_REALM = (
    'Basic realm="Welcome to {} Webservice, please enter the authentication key as the login. No password required."'
)
_POWER = {"x-powered-by": "PrestaShop Webservice"}
_LUCK = "simulator.luck"


def create_app(
    database: Path | str,
    hotels: Hotels | Path | str | None = None,
    *,
    api_keys: Sequence[ApiKey] = (ApiKey(DEFAULT_KEY),),
    clock: Clock = datetime.now,
) -> Flask:
    """A shop on that database file, made from `hotels` when the file is new; `app.extensions["shop"]` is it.

    Opens the file and writes the first rows; needs nothing else.
    """
    shop = Shop(database, hotels, clock)
    app = Flask(__name__, static_folder=None)
    app.extensions["shop"] = shop
    app.register_blueprint(control_of(shop), url_prefix="/_control")
    _add_webservice(app, shop, api_keys)
    _add_pictures(app, shop)
    app.wsgi_app = _BadDays(app.wsgi_app, shop)  # type: ignore[method-assign]
    return app


def _add_webservice(app: Flask, shop: Shop, api_keys: Sequence[ApiKey]) -> None:
    def serve(path: str = "") -> Response:
        luck: BadLuck = request.environ.get(_LUCK, BadLuck())
        started = time.monotonic()
        response = _served(shop, api_keys, path, luck)
        if "psws-version" in response.headers:
            response.headers["execution-time"] = f"{time.monotonic() - started:.3f}"
        return response

    for rule in ("/api", "/api/", "/api/<path:path>"):
        app.add_url_rule(
            rule, "api", serve, methods=_EVERY_METHOD, provide_automatic_options=False, strict_slashes=False
        )


def _served(shop: Shop, api_keys: Sequence[ApiKey], path: str, luck: BadLuck) -> Response:
    as_json = _wants_json()
    try:
        given = keys.given_key(request.headers.get("Authorization", ""), request.args.get("ws_key", ""))
        key = keys.authenticate(api_keys, given, is_accepted=not luck.has("wrong_key"))
        _check_open(luck)
        return _response(webservice.answer(shop, key, _call(path, as_json=as_json), luck))
    except keys.NoKey:
        return _bare_response(401, "401 Unauthorized", {"www-authenticate": _REALM.format("PrestaShop")})
    except keys.NotAccepted as refusal:
        answer = errors_answer(refusal.faults, refusal.status, as_json=as_json)
        return _response(answer, {"www-authenticate": _REALM.format("QloApps")})
    except Refusal as refusal:
        return _response(errors_answer(refusal.faults, refusal.status, as_json=as_json))
    except Breakdown as breakdown:
        return _bare_response(breakdown.status, breakdown.text)


def _check_open(luck: BadLuck) -> None:
    if luck.has("maintenance"):
        raise Refusal(503, Fault(22, _SWITCHED_OFF))


def _wants_json() -> bool:
    asked = (request.args.get(name) for name in ("output_format", "io_format"))
    headers = (request.headers.get(name) for name in ("Output-Format", "Io-Format"))
    return "JSON" in (*asked, *headers)


def _call(path: str, *, as_json: bool) -> Call:
    resource, *rest = path.strip("/").split("/")
    return Call(
        method=request.method,
        resource=resource,
        path=tuple(rest),
        arguments=request.args,
        body=request.get_data(as_text=True),
        base=f"{request.host_url}api/",
        as_json=as_json,
    )


def _response(answer: Answer, more: Mapping[str, str] | None = None) -> Response:
    headers = {"access-time": str(int(time.time())), "psws-version": "1.6.1.23", **_POWER, **(more or {})}
    if answer.is_summed:
        headers["content-sha1"] = hashlib.sha1(answer.body, usedforsecurity=False).hexdigest()
    return _headed(Response(answer.body, answer.status), answer.content_type, headers)


def _bare_response(status: int, text: str, more: Mapping[str, str] | None = None) -> Response:
    """From outside the webservice: none of its headers, and nothing at all when PHP died."""
    if not text:
        return _headed(Response(b"", status), "text/html", {})
    return _headed(Response(text, status), "text/html; charset=utf-8", {**_POWER, **(more or {})})


def _headed(response: Response, content_type: str | None, headers: Mapping[str, str]) -> Response:
    response.headers.pop("Content-Type")
    response.headers.update(headers if content_type is None else {"Content-Type": content_type, **headers})
    return response


def _add_pictures(app: Flask, shop: Shop) -> None:
    def serve(top: str, path: str) -> Response:
        with shop.store.reading() as connection:
            file = pictures.public_file(connection, f"{top}/{path}")
        return Response(status=404) if file is None else Response(file.read_bytes(), mimetype="image/jpeg")

    app.add_url_rule("/<any(img, modules):top>/<path:path>", "picture", serve)


class _BadDays:
    """Wraps the app, because a connection is cut and an answer withheld below Flask."""

    def __init__(self, app: WSGIApplication, shop: Shop) -> None:
        self._app = app
        self._shop = shop

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if not path.startswith("/api"):
            return self._app(environ, start_response)
        resource = path.removeprefix("/api").strip("/").partition("/")[0]
        luck = self._shop.faults.strike(environ["REQUEST_METHOD"], resource)
        environ[_LUCK] = luck
        if delay := luck.seconds("delay"):
            time.sleep(delay)
        return self._serve(environ, start_response, luck)

    def _serve(self, environ: WSGIEnvironment, start_response: StartResponse, luck: BadLuck) -> Iterable[bytes]:
        if luck.has("cut_before"):
            _cut(environ)
        if luck.has("error_before"):
            return _fail(start_response)
        if luck.has("cut_after"):
            self._work(environ)
            _cut(environ)
        if luck.has("error_after"):
            self._work(environ)
            return _fail(start_response)
        return self._app(environ, start_response)

    def _work(self, environ: WSGIEnvironment) -> None:
        """Do all the work of the call and throw the answer away."""
        answer = self._app(environ, _unheard)
        close: Callable[[], None] | None = getattr(answer, "close", None)
        if close is not None:
            close()


def _unheard(*_: Any) -> Callable[[bytes], object]:
    return lambda _: None


def _fail(start_response: StartResponse) -> Iterable[bytes]:
    start_response("500 Internal Server Error", [("Content-Type", "text/html"), ("Content-Length", "0")])
    return [b""]


def _cut(environ: WSGIEnvironment) -> NoReturn:
    connection: socket.socket | None = environ.get("werkzeug.socket")
    if connection is None:
        # In process there is no connection to cut: this is what the client's own transport would raise.
        raise httpx2.RemoteProtocolError("Server disconnected without sending a response.")
    connection.shutdown(socket.SHUT_RDWR)
    # What came in before is still to be read: the server would take a body left over for the next request.
    environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    # The server lets a dropped connection pass in silence.
    raise ConnectionAbortedError
