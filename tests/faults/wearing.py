"""Ports whose single methods a test replaces: to end the process there, or to switch a safeguard off."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NoReturn, TypeVar, cast

Port = TypeVar("Port")
Instead = Callable[..., Any]
"""Called with the real method first, then with what the method was called with."""


class _Wearing:
    def __init__(self, inner: object, worn: Mapping[str, Instead]) -> None:
        self._inner = inner
        self._worn = worn

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._inner, name)
        if name == "by":
            return lambda deadline: _Wearing(real(deadline), self._worn)
        return partial(self._worn[name], real) if name in self._worn else real


def wearing(port: Port, **instead: Instead) -> Port:
    """The port with these methods replaced, also in every view that `by` gives of it."""
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
