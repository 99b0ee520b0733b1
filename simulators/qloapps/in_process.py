"""The way to a shop in this very process."""

from __future__ import annotations

from urllib.parse import parse_qs

import httpx2
from flask import Flask

from .service import Asked, CutOff, Webservice, path_below_api


class InProcess(httpx2.BaseTransport):
    """What the app answers over HTTP, without a server between: its webservice is called as it stands, so that a call
    costs little more than its work."""

    def __init__(self, app: Flask) -> None:
        self._webservice: Webservice = app.extensions["webservice"]
        self._elsewhere = httpx2.WSGITransport(app=app)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        path = path_below_api(request.url.path)
        if path is None:
            return self._elsewhere.handle_request(request)
        try:
            answered = self._webservice.serve(_asked(path, request))
        except CutOff:
            raise httpx2.RemoteProtocolError("Server disconnected without sending a response.") from None
        return httpx2.Response(answered.status, headers=answered.headers, content=answered.body)


def _asked(path: str, request: httpx2.Request) -> Asked:
    url = request.url
    given = parse_qs(url.query.decode(), keep_blank_values=True)
    arguments = {name: values[0] for name, values in given.items()}
    body = request.read().decode(errors="replace")
    return Asked(request.method, path, arguments, request.headers.get, body, f"{url.scheme}://{url.netloc.decode()}/")
