"""Waiting for what comes true by itself, and no longer than it takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE_SECONDS = 40.0
"""Long enough for a busy machine: who waits in vain has failed anyway."""

Answer = TypeVar("Answer")


def eventually(ask: Callable[[], Answer | None]) -> Answer:
    """The first answer that counts as true. Raises TimeoutError."""
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while not (answer := ask()):
        if time.monotonic() > give_up_at:
            raise TimeoutError(f"not within {PATIENCE_SECONDS:g} s")
        time.sleep(0.01)
    return answer
