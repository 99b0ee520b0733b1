"""The door to the hotel's other systems: events as signed webhooks, after the Standard Webhooks specification."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field

import httpx2

from reservations.errors import NotDelivered
from reservations.notices import Notice
from reservations.ports import Clock

TIMEOUT = httpx2.Timeout(5.0, connect=3.0)
SECRET_PREFIX = "whsec_"  # noqa: S105  # not one, but how one begins
_AWAY = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where events go. `id` tells the host, and of the rest, which may hold a secret, only a hash."""

    url: str = field(repr=False)

    @property
    def id(self) -> str:
        return f"{httpx2.URL(self.url).host}-{hashlib.sha256(self.url.encode()).hexdigest()[:8]}"


class WebhookPoster:
    """The port PostNotice: only to these receivers, never on to where one of them redirects."""

    def __init__(
        self,
        receivers: Iterable[Receiver],
        secret: str,
        clock: Clock,
        *,
        transport: httpx2.BaseTransport | None = None,
        timeout: httpx2.Timeout = TIMEOUT,
    ) -> None:
        self._urls = {receiver.id: receiver.url for receiver in receivers}
        self._key = signing_key(secret)
        self._clock = clock
        self._http = httpx2.Client(transport=transport, timeout=timeout, follow_redirects=False, trust_env=False)

    def __call__(self, receiver: str, notice: Notice) -> None:
        """Hand the notice to the receiver, which takes it by any answer of the 200s. Raises NotDelivered."""
        body = notice.body.encode()
        headers = self._headers(notice.id, body)
        try:
            # Of the answer only the status is read: what else is in it is nobody's concern.
            with self._http.stream("POST", self._urls[receiver], content=body, headers=headers) as answer:
                status = answer.status_code
        except (httpx2.HTTPError, OSError) as silence:
            raise NotDelivered("no_answer", is_away=True) from silence
        if not 200 <= status < 300:
            raise NotDelivered(f"http_{status}", is_away=status >= 500 or status in _AWAY)

    def _headers(self, notice_id: str, body: bytes) -> dict[str, str]:
        seconds = int(self._clock.now().timestamp())
        return {
            "Content-Type": "application/json",
            "User-Agent": "whatsapp-hotel-bot",
            "webhook-id": notice_id,
            "webhook-timestamp": str(seconds),
            "webhook-signature": signature(self._key, notice_id, seconds, body),
        }


def signing_key(secret: str) -> bytes:
    """The key that a secret stands for: what follows `whsec_` in base64, any other text as it is. Raises ValueError."""
    if secret.startswith(SECRET_PREFIX):
        return base64.b64decode(secret.removeprefix(SECRET_PREFIX), validate=True)
    return secret.encode()


def signature(key: bytes, notice_id: str, seconds: int, body: bytes) -> str:
    """HMAC-SHA256 over id, time stamp and the raw body, with a dot between them."""
    signed = f"{notice_id}.{seconds}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
