"""Carries events to the hotel's other systems: at least once, in order for each guest, for a day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Lock

from reservations.errors import NotDelivered
from reservations.ports import Clock, Deadline, Outbox, PostNotice, WaitingNotice

TRIED_FOR = timedelta(days=1)
SHORTEST_REST = timedelta(seconds=5)
LONGEST_REST = timedelta(hours=1)
GUESTS_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Courier:
    """Takes what waits in the outbox to its receivers. Any number of processes may do so at once."""

    outbox: Outbox
    post: PostNotice
    receivers: tuple[str, ...]
    clock: Clock
    new_token: Callable[[], str]
    at_work: Lock = field(default_factory=Lock, compare=False)

    def deliver(self, *, seconds: float = 20.0) -> int:
        """Send what is due, for about so long; how many notices were taken. Raises StoreUnavailable.

        A receiver that does not answer costs one try, then the others have their turn. While one thread of the process
        waits for a receiver, another does not begin.
        """
        if not self.at_work.acquire(blocking=False):
            return 0
        try:
            deadline = Deadline(self.clock.monotonic() + seconds, self.clock)
            return sum(self._deliver_to(receiver, deadline) for receiver in self.receivers)
        finally:
            self.at_work.release()

    def _deliver_to(self, receiver: str, deadline: Deadline) -> int:
        delivered = 0
        for guest in self.outbox.guests_waiting(receiver, limit=GUESTS_AT_ONCE):
            if not deadline.seconds_left:
                break
            run = _Run(self, receiver, guest, self.new_token(), deadline)
            delivered += run.deliver()
            if run.is_away:
                break
        return delivered


@dataclass(slots=True)
class _Run:
    """One guest's notices for one receiver, oldest first, under a claim of our own."""

    courier: Courier
    receiver: str
    guest: str
    token: str
    deadline: Deadline
    is_away: bool = False

    def deliver(self) -> int:
        """How many were taken. Stops at the first that was not, so that none overtakes another."""
        delivered = 0
        waiting = self._outbox.take(self.guest, self.receiver, token=self.token)
        while waiting:
            try:
                self.courier.post(self.receiver, waiting.notice)
            except NotDelivered as refusal:
                self.is_away = refusal.is_away
                waiting = self._refused(waiting, refusal)
            else:
                delivered += 1
                waiting = self._next(waiting)
        return delivered

    def _next(self, done: WaitingNotice) -> WaitingNotice | None:
        following = self._outbox.done(self.guest, self.receiver, done, token=self.token)
        if following and not self.deadline.seconds_left:
            self._outbox.put_off(self.guest, self.receiver, token=self.token, rest=timedelta(0))
            return None
        return following

    def _refused(self, refused: WaitingNotice, refusal: NotDelivered) -> WaitingNotice | None:
        if refused.age >= TRIED_FOR:
            self._outbox.give_up(self.guest, self.receiver, refused, reason=refusal.reason)
            following = self._outbox.done(self.guest, self.receiver, refused, token=self.token)
            if not (following and self.is_away):
                return following
            refused = following
        self._outbox.put_off(self.guest, self.receiver, token=self.token, rest=rest_after(refused.age))
        return None

    @property
    def _outbox(self) -> Outbox:
        return self.courier.outbox


def rest_after(age: timedelta) -> timedelta:
    """How long to wait after a try that failed, of a notice so old: a quarter of its age, within limits."""
    return min(max(age / 4, SHORTEST_REST), LONGEST_REST)
