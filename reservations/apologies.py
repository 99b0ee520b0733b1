"""Deliveries that were answered with an apology, for the store was away: it has to know once it is back."""

from __future__ import annotations

from collections import deque

from reservations.errors import StoreUnavailable
from reservations.ports import Store

MOST = 10_000
"""Of what one process apologised for, so much is remembered."""


class Apologies:
    """What this process apologised for and the store does not know yet. One thread passes it on, any may add to it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._open: deque[tuple[str, str]] = deque(maxlen=MOST)

    def note(self, guest: str, message_id: str) -> None:
        """An apology goes out as the answer to this message."""
        self._open.append((guest, message_id))

    def pass_on(self) -> None:
        """Tell the store, as far as it can be reached. Raises StoreUnavailable; the rest waits for the next time."""
        while self._open:
            guest, message_id = self._open.popleft()
            try:
                self._store.apologised(guest, message_id)
            except StoreUnavailable:
                self._open.appendleft((guest, message_id))
                raise
