"""Guests' files, fetched from where Twilio keeps them, and from nowhere else.

An address comes from a signed webhook and still is checked: it, and each one it redirects to, must be Twilio's and lead
out of our own network. The account's credentials go to Twilio's API only.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address

import httpx2

from reservations.errors import FileRefused, FileUnavailable
from reservations.files import File, plain_type
from reservations.ports import Deadline
from whatsapp_handler.rest import TWILIO_API

MOST_HOPS = 4
READ_SECONDS = 5.0

Address = IPv4Address | IPv6Address
Resolve = Callable[[str], Collection[Address]]

_API_HOST = re.compile(r"api(\.[a-z0-9-]+)*\.twilio\.com")
_FILE_HOST = re.compile(r"([a-z0-9-]+\.)+(twilio|twiliocdn)\.com")


@dataclass(frozen=True, slots=True)
class _Hop:
    """One address on the way to a file, as it was named. `shows_login`: it may see the account's credentials."""

    url: httpx2.URL
    shows_login: bool = False


def resolved(host: str) -> tuple[Address, ...]:
    """Every address of the host. Raises OSError."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    return tuple(ip_address(entry[4][0]) for entry in found)


class MediaFetcher:
    """Fetches the files of one Twilio account. Building it opens no connection; threads may share it.

    `api_base_url` may name a stand-in for Twilio, which then is trusted as configured, wherever it is, and Twilio's own
    hosts are not; one of Twilio's regions is no stand-in.
    """

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        api_base_url: str = TWILIO_API,
        resolve: Resolve = resolved,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        self._login = httpx2.BasicAuth(account_sid, auth_token)
        self._files_of_account = f"/2010-04-01/Accounts/{account_sid}/"
        base = httpx2.URL(api_base_url)
        self._stand_in = None if _is_at(base, _API_HOST) else _origin(base)
        self._resolve = resolve
        # A proxy from the environment would resolve the host again, unchecked.
        self._http = httpx2.Client(transport=transport, trust_env=False)

    def fetch(self, url: str, *, types: Collection[str], most_bytes: int, deadline: Deadline) -> File:
        """The file at an address that Twilio gave for it.

        Raises FileRefused for another address, type or size, FileUnavailable when there was no answer in time.
        """
        try:
            return self._fetched(_Hop(httpx2.URL(url), shows_login=True), types, most_bytes, deadline)
        except (httpx2.InvalidURL, UnicodeError) as exc:
            raise FileRefused("no address") from exc
        except (httpx2.HTTPError, OSError) as exc:
            raise FileUnavailable("the file could not be fetched") from exc

    def _fetched(self, hop: _Hop, types: Collection[str], most_bytes: int, deadline: Deadline) -> File:
        for _ in range(MOST_HOPS):
            self._check(hop)
            with self._opened(hop, deadline) as answer:
                if not answer.has_redirect_location:
                    return _file(answer, types, most_bytes, deadline)
                hop = _Hop(hop.url.join(answer.headers["Location"]))
        raise FileRefused("sent from one address to the next")

    def _check(self, hop: _Hop) -> None:
        """Raise FileRefused unless the address is Twilio's, of the account that the login is for."""
        url = hop.url
        allowed = _API_HOST if hop.shows_login else _FILE_HOST
        is_ours = not hop.shows_login or url.path.startswith(self._files_of_account)
        is_known = _origin(url) == self._stand_in if self._stand_in else _is_at(url, allowed)
        if url.userinfo or not is_ours or not is_known:
            raise FileRefused("not where Twilio keeps this account's files")

    @contextmanager
    def _opened(self, hop: _Hop, deadline: Deadline) -> Iterator[httpx2.Response]:
        seconds = min(READ_SECONDS, deadline.seconds_left)
        if not seconds:
            raise FileUnavailable("no time left for a file")
        with self._http.stream(
            "GET",
            self._address(hop.url),
            # The name again, for the certificate and the server: the connection is made to the address just checked.
            headers={"Host": hop.url.netloc.decode(), "Accept-Encoding": "identity"},
            extensions={"sni_hostname": hop.url.host},
            auth=self._login if hop.shows_login else None,
            timeout=seconds,
        ) as answer:
            yield answer

    def _address(self, url: httpx2.URL) -> httpx2.URL:
        """The URL with its host resolved, so that nobody can answer the check with one address and the call with
        another. Raises FileRefused for one inside a private network."""
        if self._stand_in:
            return url
        addresses = self._resolve(url.host)
        if not addresses or not all(map(_is_public, addresses)):
            raise FileRefused("the host is not on the public network")
        return url.copy_with(host=str(min(addresses, key=lambda address: address.version)))


def _is_at(url: httpx2.URL, hosts: re.Pattern[str]) -> bool:
    return url.scheme == "https" and url.port is None and hosts.fullmatch(url.host) is not None


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _is_public(address: Address) -> bool:
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    plain = mapped or address
    return plain.is_global and not plain.is_multicast


def _file(answer: httpx2.Response, types: Collection[str], most_bytes: int, deadline: Deadline) -> File:
    if answer.status_code in (httpx2.codes.NOT_FOUND, httpx2.codes.GONE):
        raise FileRefused("Twilio no longer has it")
    answer.raise_for_status()
    content_type = plain_type(answer.headers.get("Content-Type", ""))
    if content_type not in types or "Content-Encoding" in answer.headers:
        raise FileRefused("a file of another kind")
    return File(_content(answer, most_bytes, deadline), content_type)


def _content(answer: httpx2.Response, most_bytes: int, deadline: Deadline) -> bytes:
    content = bytearray()
    for chunk in answer.iter_raw():
        content += chunk
        if len(content) > most_bytes:
            raise FileRefused("too large")
        if not deadline.seconds_left:
            raise FileUnavailable("the file came too slowly")
    return bytes(content)
