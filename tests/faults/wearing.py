"""Ports whose single methods a test replaces: to end the process there, or to switch a safeguard off."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from typing import Any, NoReturn, TypeVar, cast

import httpx2

Port = TypeVar("Port")
Instead = Callable[..., Any]
"""Called with the real method first, then with what the method was called with."""
Act = Callable[[], object]


VIEWS = ("by", "speaking")
"""Methods of a port that answer the same port, seen in another way."""


class _Wearing:
    def __init__(self, inner: object, worn: Mapping[str, Instead]) -> None:
        self._inner = inner
        self._worn = worn

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._inner, name)
        if name in VIEWS:
            return lambda seen_by: _Wearing(real(seen_by), self._worn)
        return partial(self._worn[name], real) if name in self._worn else real


def wearing(port: Port, **instead: Instead) -> Port:
    """The port with these methods replaced, also in every view of it."""
    return cast("Port", _Wearing(port, instead)) if instead else port


def die() -> NoReturn:
    """End this process as the kernel or a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise SystemExit("the process outlived SIGKILL")


def die_before(_: Instead, *__: object, **___: object) -> NoReturn:
    die()


def die_after(real: Instead, *arguments: object, **named: object) -> NoReturn:
    real(*arguments, **named)
    die()


def at_time(time: int, instead: Instead) -> Instead:
    """Only from that call on; the calls before it are as ever."""
    calls = count(1)

    def at_last(real: Instead, *arguments: object, **named: object) -> object:
        return instead(real, *arguments, **named) if next(calls) >= time else real(*arguments, **named)

    return at_last


class Ended(BaseException):
    """A process of the bot ends here, as far as one process can show it: nothing catches this."""


def end() -> NoReturn:
    raise Ended


def on_wire(call: str, *, before: Act | None = None, after: Act | None = None) -> dict[str, Instead]:
    """For the "wire": something happens as the first such request ("POST bookings") leaves, or once it is answered."""
    left = [call]

    def handle_request(send: Instead, request: httpx2.Request) -> object:
        is_it = left == [f"{request.method} {request.url.path.removeprefix('/api/')}"]
        if is_it:
            left.clear()
        _do(before if is_it else None)
        response = send(request)
        _do(after if is_it else None)
        return response

    return {"handle_request": handle_request}


def _do(act: Act | None) -> None:
    if act:
        act()
