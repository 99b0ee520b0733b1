"""The webservice as a whole, whichever way calls come in: its bad days, its keys, and the headers of its answers."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from . import keys, webservice
from .errors import Breakdown, Fault, Refusal
from .faults import BadLuck
from .keys import ApiKey
from .render import Answer, errors_answer
from .shop import Shop
from .webservice import Call

log = logging.getLogger("simulators.qloapps")

_SWITCHED_OFF = "The QloApps webservice is disabled. Please activate it in the QloApps Back Office"
_REALM = (
    'Basic realm="Welcome to {} Webservice, please enter the authentication key as the login. No password required."'
)
_POWER = {"x-powered-by": "PrestaShop Webservice"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One request. `path` is what follows `/api`, `site` the address before it, with a final slash; `header` gives a
    header by its name, however that is written."""

    method: str
    path: str
    arguments: Mapping[str, str]
    header: Callable[[str], str | None]
    body: str
    site: str


@dataclass(frozen=True, slots=True)
class Answered:
    """One response. Without a Content-Type among its headers it has none."""

    status: int
    headers: Mapping[str, str]
    body: bytes


FAILED = Answered(500, {"Content-Type": "text/html"}, b"")
"""What is left when PHP dies."""


class CutOff(Exception):
    """The connection ends, and no answer comes."""


def path_below_api(path: str) -> str | None:
    """What follows `/api` in the path of an address, None where it is no address of the webservice."""
    top, _, below = path.removeprefix("/").partition("/")
    return below if top == "api" else None


@dataclass(frozen=True, slots=True)
class Webservice:
    """The webservice of a shop, open to these keys."""

    shop: Shop
    api_keys: Sequence[ApiKey]

    def serve(self, asked: Asked) -> Answered:
        """Raises CutOff on a day that has it so."""
        luck = self.shop.faults.strike(asked.method, _names(asked)[0])
        if delay := luck.seconds("delay"):
            time.sleep(delay)
        if luck.has("cut_before"):
            raise CutOff
        if luck.has("error_before"):
            return FAILED
        answered = self._timed(asked, luck)
        if luck.has("cut_after"):
            raise CutOff
        return FAILED if luck.has("error_after") else answered

    def _timed(self, asked: Asked, luck: BadLuck) -> Answered:
        started = time.monotonic()
        try:
            answered = self._answered(asked, luck)
        except Exception:
            # Nothing but an answer leaves a server, whatever it trips over.
            log.exception("the simulated QloApps broke down")
            return FAILED
        if "psws-version" not in answered.headers:
            return answered
        took = {"execution-time": f"{time.monotonic() - started:.3f}"}
        return Answered(answered.status, {**answered.headers, **took}, answered.body)

    def _answered(self, asked: Asked, luck: BadLuck) -> Answered:
        as_json = _wants_json(asked)
        try:
            given = keys.given_key(asked.header("Authorization") or "", asked.arguments.get("ws_key", ""))
            key = keys.authenticate(self.api_keys, given, is_accepted=not luck.has("wrong_key"))
            _check_open(luck)
            return _headed(webservice.answer(self.shop, key, _call(asked, as_json=as_json), luck))
        except keys.NoKey:
            return _bare(401, "401 Unauthorized", {"www-authenticate": _REALM.format("PrestaShop")})
        except keys.NotAccepted as refusal:
            answer = errors_answer(refusal.faults, refusal.status, as_json=as_json)
            return _headed(answer, {"www-authenticate": _REALM.format("QloApps")})
        except Refusal as refusal:
            return _headed(errors_answer(refusal.faults, refusal.status, as_json=as_json))
        except Breakdown as breakdown:
            return _bare(breakdown.status, breakdown.text)


def _check_open(luck: BadLuck) -> None:
    if luck.has("maintenance"):
        raise Refusal(503, Fault(22, _SWITCHED_OFF))


def _wants_json(asked: Asked) -> bool:
    arguments = map(asked.arguments.get, ("output_format", "io_format"))
    headers = map(asked.header, ("Output-Format", "Io-Format"))
    return "JSON" in arguments or "JSON" in headers


def _names(asked: Asked) -> list[str]:
    """The resource and what follows it."""
    return asked.path.strip("/").split("/")


def _call(asked: Asked, *, as_json: bool) -> Call:
    resource, *rest = _names(asked)
    return Call(asked.method, resource, tuple(rest), asked.arguments, asked.body, f"{asked.site}api/", as_json)


def _headed(answer: Answer, more: Mapping[str, str] | None = None) -> Answered:
    headers = {"access-time": str(int(time.time())), "psws-version": "1.6.1.23", **_POWER, **(more or {})}
    if answer.content_type is not None:
        headers["Content-Type"] = answer.content_type
    if answer.is_summed:
        headers["content-sha1"] = hashlib.sha1(answer.body, usedforsecurity=False).hexdigest()
    return Answered(answer.status, headers, answer.body)


def _bare(status: int, text: str, more: Mapping[str, str] | None = None) -> Answered:
    """From outside the webservice: none of its headers, and nothing at all when PHP died."""
    if not text:
        return Answered(status, FAILED.headers, b"")
    return Answered(status, {"Content-Type": "text/html; charset=utf-8", **_POWER, **(more or {})}, text.encode())
