"""Servers of the version before this one and of the one after it, as far as their sessions differ from ours."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from reservations.state import VERSION
from tests.faults.site import Worn

JSON = dict[str, Any]
Rewrite = Callable[[JSON], JSON]

NOT_YET = ("reached", "handed_over", "changing", "beyond")
"""What the version before this one knew nothing of."""

COUNTED = "answers_given"
"""What the version after this one counts in every session."""

IN_ITS_OWN_WAY = {"page": "first"}
"""How the version after this one puts what we can only take for missing."""


def as_before(state: JSON) -> JSON:
    """The session as the version before this one writes it: it drops what it does not know."""
    return {name: value for name, value in state.items() if name not in NOT_YET}


def as_after(state: JSON) -> JSON:
    """The session as the version after this one writes it."""
    counted = {**state.get("beyond", {}), **state}.get(COUNTED, 0)
    kept = {name: value for name, value in state.items() if name != "beyond"}
    return {**kept, **IN_ITS_OWN_WAY, "version": VERSION + 1, COUNTED: counted + 1}


def writing(rewrite: Rewrite) -> Worn:
    """The store of a server that writes its sessions so."""

    def kept(real: Callable[..., Any], *arguments: Any, session: str | None, **named: Any) -> Any:
        return real(*arguments, session=_rewritten(session, rewrite), **named)

    return {"store": {"finish": kept, "checkpoint": kept}}


def _rewritten(session: str | None, rewrite: Rewrite) -> str | None:
    return json.dumps(rewrite(json.loads(session))) if session else session
