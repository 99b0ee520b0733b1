"""Servers that differ from the others of a house, each under the name by which gunicorn loads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flask import Flask

import chores
from doors import SystemClock, doors_of, kept_in
from reservations.ports import Clock, Turn
from session_store import RedisClock, connect
from starting import embedded_redis, settings_or_exit
from tests.fakes import OffClock
from tests.faults.site import Worn
from tests.faults.versions import as_after, as_before, writing
from tests.faults.wearing import die, wearing
from whatsapp_bot import SERVICE, chores_of, create_app

AN_HOUR_AHEAD = f"{__name__}:an_hour_ahead"
OF_FORMER_VERSION = f"{__name__}:of_former_version"
OF_NEXT_VERSION = f"{__name__}:of_next_version"
MORTAL = f"{__name__}:mortal"
POISON = "Please poison my soup"
"""What kills a mortal server that answers it."""


def served(*, worn: Worn | None = None, clock: Clock | None = None) -> Flask:
    """A server as any other, but for these methods of its store, and its machine's clock."""
    settings = settings_or_exit()
    client = connect(settings.redis_url or embedded_redis(settings))
    usual = kept_in(client, settings)
    kept = replace(usual, store=wearing(usual.store, **(worn or {}).get("store", {})))
    doors = doors_of(settings, kept, RedisClock(client, clock or SystemClock()))
    app = create_app(settings, kept, doors)
    chores.keep_doing(chores_of(settings), app.extensions[SERVICE])
    return app


def dying_of_poison(real: Callable[..., Any], turn: Turn, *, set_aside: bool = False, **named: Any) -> Any:
    """End this process rather than finish such a turn."""
    if not set_aside and POISON in str(turn.item.body.get("text")):
        die()
    return real(turn, set_aside=set_aside, **named)


APPS: dict[str, Callable[[], Flask]] = {
    "an_hour_ahead": lambda: served(clock=OffClock(timedelta(hours=1))),
    "of_former_version": lambda: served(worn=writing(as_before)),
    "of_next_version": lambda: served(worn=writing(as_after)),
    "mortal": lambda: served(worn={"store": {"finish": dying_of_poison}}),
}


def __getattr__(name: str) -> Flask:
    """Made when gunicorn asks for it."""
    if name not in APPS:
        raise AttributeError(name)
    return APPS[name]()
