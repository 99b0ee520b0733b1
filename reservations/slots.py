"""How many turns may run at once: fewer than the server's threads, so that accepting never waits for a turn."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import BoundedSemaphore


class TurnSlots:
    """A fixed number of turns at a time; guests who found none free are served by the next one, in order."""

    def __init__(self, count: int) -> None:
        self._free = BoundedSemaphore(count)
        self._line: deque[str] = deque()

    def try_take(self) -> bool:
        """Whether a slot was free and is now ours."""
        return self._free.acquire(blocking=False)

    def line_up(self, guest: str) -> None:
        """Accepted without a slot: somebody's slot will come to this guest."""
        self._line.append(guest)

    def give_back(self, serve: Callable[[str], None]) -> None:
        """Serve whoever lined up meanwhile, then free the slot."""
        try:
            self._serve_line(serve)
        finally:
            self._free.release()

    def serve_if_free(self, serve: Callable[[str], None]) -> None:
        """Serve the line when a slot is free: one may have been given back just before the guest lined up."""
        while self._line and self.try_take():
            self.give_back(serve)

    def _serve_line(self, serve: Callable[[str], None]) -> None:
        while self._line:
            try:
                guest = self._line.popleft()
            except IndexError:
                return
            serve(guest)
