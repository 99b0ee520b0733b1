"""One request to the QloApps webservice: time limits, repeating what may be repeated, errors in our words.

No message of an error raised here holds what was sent or what QloApps wrote back: both may name a guest.
"""

from __future__ import annotations

import json
import logging
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from decimal import Decimal

import httpx2

from pms_client.lenient import Row, part, rows, text
from pms_client.webservice import Webservice
from reservations.breaker import Breaker
from reservations.errors import OutcomeUnknown, PMSUnavailable
from reservations.ports import Deadline

# Both write addresses of requests to the log, and ours hold e-mail addresses of guests.
for _chatty in ("httpx2", "httpcore2"):
    logging.getLogger(_chatty).setLevel(logging.WARNING)

READ_SECONDS = 10.0
WRITE_SECONDS = 30.0
CONNECT_SECONDS = 3.0
LEAST_READ_SECONDS = 0.3
LEAST_WRITE_SECONDS = 4.0
"""A booking of several rooms takes QloApps up to 2 s, its e-mails more: with less left, it is not begun."""

MOST_VALUES = 200
"""Values in one filter: web servers refuse addresses beyond some 8,000 characters."""

_NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)
_ROOTS = {"room_bookings": "bookings"}
_JSON = {"output_format": "JSON"}
_SWITCHED_OFF = 22
_DENIED = frozenset({401, 405})
_DECODER = json.JSONDecoder(parse_float=Decimal)


class MayPass(PMSUnavailable):
    """A failure that the same question, asked again at once, may not meet."""


class NotAllowed(PMSUnavailable):
    """The key lacks the right, or is not known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a write. `body` is its JSON, None where it was something else."""

    resource: str
    status: int
    body: object

    @property
    def errors(self) -> tuple[Row, ...]:
        return rows(part(self.body, "errors"))

    @property
    def is_switched_off(self) -> bool:
        """Whether the webservice as a whole refuses to work."""
        return self.status == 503 and any(text(error.get("code")) == str(_SWITCHED_OFF) for error in self.errors)

    def __str__(self) -> str:
        codes = ", ".join(text(error.get("code")) for error in self.errors)
        return f"{self.resource} answered {self.status}" + (f" (codes {codes})" if codes else "")


@dataclass(frozen=True, slots=True)
class Wire:
    """The way to the PMS. Reads are repeated once and raise PMSUnavailable; a write is sent once."""

    webservice: Webservice
    breaker: Breaker
    deadline: Deadline | None = None

    def by(self, deadline: Deadline) -> Wire:
        return replace(self, deadline=deadline)

    @property
    def seconds_left(self) -> float:
        """What is left of the deadline, the longest read where there is none."""
        return self.deadline.seconds_left if self.deadline else READ_SECONDS

    def rows(self, resource: str, **params: str) -> tuple[Row, ...]:
        """The rows of a list."""
        body = self._read("GET", resource, _JSON | params)
        if body == []:  # an empty list comes without its root
            return ()
        found = part(body, _ROOTS.get(resource, resource))
        if not isinstance(found, list):
            raise PMSUnavailable(f"{resource} answered something that is no list")
        return rows(found)

    def rows_among(self, resource: str, field: str, values: Sequence[str], **params: str) -> tuple[Row, ...]:
        """The rows of a list whose field has one of these values, asked for so many values at a time as fit into an
        address; none without a question."""
        parts = (values[first : first + MOST_VALUES] for first in range(0, len(values), MOST_VALUES))
        return tuple(
            row for each in parts for row in self.rows(resource, **params, **{f"filter[{field}]": one_of(each)})
        )

    def ask(self, resource: str, question: bytes) -> Row:
        """The answer to a question put in XML that changes nothing in the PMS."""
        body = self._read("POST", resource, _JSON, question)
        found = part(body, resource)
        if not isinstance(found, dict):
            raise PMSUnavailable(f"{resource} answered something else")
        return found

    def can_write(self) -> None:
        """Raises PMSUnavailable when a write begun now may not end in time."""
        if self.deadline and self.deadline.seconds_left < LEAST_WRITE_SECONDS:
            raise PMSUnavailable("too little time is left to change anything in the PMS")

    def write(self, resource: str, content: bytes, content_type: str, *, method: str = "POST", **params: str) -> Answer:
        """Send a change, once. Raises PMSUnavailable when it never left, OutcomeUnknown when no answer came."""
        self.can_write()
        self._check_breaker()
        try:
            status, body = self.webservice.call(
                method, resource, params, limits=self._limits(WRITE_SECONDS), content=content, content_type=content_type
            )
        except httpx2.RequestError as error:
            self.breaker.failed()
            if isinstance(error, _NEVER_SENT):
                raise PMSUnavailable(f"no connection for {resource}: {type(error).__name__}") from error
            raise OutcomeUnknown(f"no answer from {resource}: {type(error).__name__}") from error
        # A 500 is no failure here: with PHP notices on, QloApps answers every booking it makes so.
        self.breaker.succeeded()
        return Answer(resource, status, _parsed(body))

    def is_answered(self, resource: str) -> bool:
        """Whether a small read is answered now, without a second try. Never raises."""
        with suppress(PMSUnavailable):
            self._read_once("GET", resource, _JSON | {"limit": "1"})
            return True
        return False

    def _check_breaker(self) -> None:
        """Raises PMSUnavailable unless a call may be made now."""
        if not self.breaker.lets_through():
            raise PMSUnavailable("the PMS failed several times in a row, it is given a rest")

    def _read(self, method: str, resource: str, params: Mapping[str, str], question: bytes | None = None) -> object:
        with suppress(MayPass):
            return self._read_once(method, resource, params, question)
        return self._read_once(method, resource, params, question)

    def _read_once(
        self, method: str, resource: str, params: Mapping[str, str], question: bytes | None = None
    ) -> object:
        if self.seconds_left < LEAST_READ_SECONDS:
            raise PMSUnavailable(f"no time is left to ask {resource}")
        self._check_breaker()
        content_type = "text/xml" if question else ""
        try:
            status, body = self.webservice.call(
                method, resource, params, limits=self._limits(READ_SECONDS), content=question, content_type=content_type
            )
        except httpx2.RequestError as error:
            self.breaker.failed()
            raise MayPass(f"no answer from {resource}: {type(error).__name__}") from error
        return self._usable(Answer(resource, status, _parsed(body)))

    def _usable(self, answer: Answer) -> object:
        if answer.status >= 500:
            self.breaker.failed()
            raise MayPass(str(answer))
        self.breaker.succeeded()
        if answer.status in _DENIED:
            raise NotAllowed(str(answer))
        if answer.status != 200 or answer.body is None:
            raise PMSUnavailable(str(answer))
        return answer.body

    def _limits(self, most: float) -> Mapping[str, float]:
        """Limits in seconds whose sum ends with the deadline."""
        left = min(most, self.deadline.seconds_left) if self.deadline else most
        connecting = min(CONNECT_SECONDS, left / 4)
        answering = left - 2 * connecting
        return {"pool": connecting, "connect": connecting, "write": answering, "read": answering}


def _parsed(body: bytes) -> object:
    try:
        # A file of PHP that was saved with a mark of its byte order puts that before every answer.
        return _DECODER.decode(body.removeprefix(BOM_UTF8).decode())
    except ValueError:
        return None


def one_of(values: Iterable[str]) -> str:
    """A filter that any of these values passes."""
    return f"[{'|'.join(values)}]"
