"""Calls of one shop's webservice with its key, each with as little around it as HTTP asks for.

A webservice is called by the hundred, always at one address with one key; nothing is followed, merged or remembered
between its calls. So they go to the transport as they are, and not through the layers of a client.
"""

from __future__ import annotations

import ssl
from base64 import b64encode
from collections.abc import Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlencode

import httpx2

_AS_BROWSERS_DO = "[],"
"""What stays as it is in an address: the filters of QloApps are full of it, and it is shorter so."""


class Webservice:
    """The webservice at `base_url`, which may be given with or without its /api. Opens no connection yet.

    `http` is a whole client on the same connections, for what is not of one kind: pictures, and a first look around.
    """

    def __init__(self, base_url: str, api_key: str, transport: httpx2.BaseTransport) -> None:
        self._address = base_url.rstrip("/").removesuffix("/api") + "/api/"
        self._transport = transport
        self.http = httpx2.Client(
            base_url=self._address,
            auth=httpx2.BasicAuth(api_key, ""),
            # QloApps starts a session with every answer and needs none.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            transport=transport,
            trust_env=False,
        )
        login = b64encode(f"{api_key}:".encode()).decode()
        self._headers = self.http.headers.copy()
        self._headers["Authorization"] = f"Basic {login}"

    def call(
        self,
        method: str,
        resource: str,
        params: Mapping[str, str],
        *,
        limits: Mapping[str, float],
        content: bytes | None = None,
        content_type: str = "",
    ) -> tuple[int, bytes]:
        """The status and the body of the answer. `limits` are the seconds for "pool", "connect", "write" and "read".
        Raises httpx2.RequestError where there is no answer."""
        headers = httpx2.Headers(self._headers)
        if content_type:
            headers["Content-Type"] = content_type
        request = httpx2.Request(
            method,
            f"{self._address}{resource}?{urlencode(params, safe=_AS_BROWSERS_DO)}",
            headers=headers,
            content=content,
            extensions={"timeout": limits},
        )
        response = self._transport.handle_request(request)
        try:
            return response.status_code, response.read()
        finally:
            response.close()

    def close(self) -> None:
        """Close the pooled connections."""
        self.http.close()


def pooled(believed: ssl.SSLContext | None = None) -> httpx2.HTTPTransport:
    """HTTP as the PMS is spoken to, for who puts something around it, or has read already whose certificates are
    `believed`."""
    limits = httpx2.Limits(max_connections=32, max_keepalive_connections=16, keepalive_expiry=20)
    return httpx2.HTTPTransport(verify=believed or True, limits=limits, trust_env=False)
