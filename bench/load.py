"""Sends talks to a server over HTTP and takes the time of every answer.

The sender shares the machine with what it measures. So one thread sends requests that were signed beforehand over plain
sockets that stay open, reads of an answer no more than it must, and tells what share of the processor it took itself.
"""

from __future__ import annotations

import heapq
import selectors
import socket
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from bench.mail import Mail
from bench.talks import Message, Talk

PATIENCE_SECONDS = 60.0
MOST_BYTES = 65_536
MAIL_SECONDS = 0.01
"""How often one looks for an awaited message by REST; its time is when it came, and not when it was seen."""
_HEAD_ENDS = b"\r\n\r\n"


class BadAnswer(Exception):
    """A message was not answered with TwiML that says something: no figure of this run would mean anything."""


@dataclass(slots=True)
class Times:
    """The seconds each answer took, by turn; those of the whole run, and of the processor that sending took.

    `otherwise` are the answers that said something else than was hoped for; so many came `by_mail`, which is by REST.
    """

    by_turn: dict[str, list[float]] = field(default_factory=dict)
    otherwise: list[str] = field(default_factory=list)
    by_mail: int = 0
    seconds: float = 0.0
    sender_seconds: float = 0.0

    def add(self, turn: str, seconds: float) -> None:
        self.by_turn.setdefault(turn, []).append(seconds)

    @property
    def every(self) -> list[float]:
        return [seconds for times in self.by_turn.values() for seconds in times]

    @property
    def per_second(self) -> float:
        return len(self.every) / self.seconds


def at_once(port: int, talks: Iterable[Talk], *, guests: int, mail: Mail | None = None) -> Times:
    """So many guests at a time, each writing again as soon as the answer is there.

    Without `mail` an answer that comes by REST is none. Raises BadAnswer.
    """
    now = time.perf_counter()
    waiting = iter(talks)
    return _Play(port, [_Lane(_all_messages(waiting), now) for _ in range(guests)], mail, pause=None).played()


def at_rate(
    port: int, conversations: Sequence[Sequence[Message]], *, per_second: float, mail: Mail | None = None
) -> Times:
    """All conversations together, so many messages a second. An answer's time begins when its message was due: a server
    that falls behind is not spared what it makes the next ones wait. Raises BadAnswer."""
    now = time.perf_counter()
    lanes = [_Lane(iter(messages), now + number / per_second) for number, messages in enumerate(conversations)]
    return _Play(port, lanes, mail, pause=len(lanes) / per_second).played()


def _all_messages(talks: Iterator[Talk]) -> Iterator[Message]:
    for talk in talks:
        yield from talk.messages


@dataclass(slots=True)
class _Lane:
    """Messages of which each waits for the answer to the one before; `due` is when the next was meant to be sent."""

    messages: Iterator[Message]
    due: float


@dataclass(slots=True)
class _Call:
    """A message under way and what has come of its answer."""

    lane: _Lane
    message: Message
    answer: bytes = b""
    sent: float = 0.0

    @property
    def is_answered(self) -> bool:
        head, ended, body = self.answer.partition(_HEAD_ENDS)
        return bool(ended) and len(body) >= _length(head)


class _Play:
    """One load on one server, over as many connections as are in use at a time."""

    def __init__(self, port: int, lanes: Iterable[_Lane], mail: Mail | None, *, pause: float | None) -> None:
        """`pause` seconds lie between the messages of a lane; None: the next is due when the answer is there."""
        self._address = ("127.0.0.1", port)
        self._mail = mail
        self._pause = pause
        self._order = count()
        self._waiting: list[tuple[float, int, _Call]] = []
        self._idle: deque[socket.socket] = deque()
        self._calls: dict[socket.socket, _Call] = {}
        self._mailed: list[_Call] = []
        self._times = Times()
        for lane in lanes:
            self._wait(lane)

    def played(self) -> Times:
        began, worked = time.perf_counter(), time.process_time()
        try:
            self._play()
        finally:
            for connection in [*self._idle, *self._calls]:
                connection.close()
        self._times.seconds = time.perf_counter() - began
        self._times.sender_seconds = time.process_time() - worked
        return self._times

    def _play(self) -> None:
        with selectors.DefaultSelector() as selector:
            while self._waiting or self._calls or self._mailed:
                self._send_what_is_due(selector)
                self._read_what_came(selector)
                self._look_into_the_mail()

    def _wait(self, lane: _Lane) -> None:
        message = next(lane.messages, None)
        if message:
            heapq.heappush(self._waiting, (lane.due, next(self._order), _Call(lane, message)))

    def _send_what_is_due(self, selector: selectors.BaseSelector) -> None:
        while self._waiting and self._waiting[0][0] <= time.perf_counter():
            _, _, call = heapq.heappop(self._waiting)
            self._send(call, selector)

    def _send(self, call: _Call, selector: selectors.BaseSelector) -> None:
        # The one that rested longest: a connection stays with one worker, and the same few would keep one of them busy.
        connection = self._idle.popleft() if self._idle else self._connected(selector)
        self._calls[connection] = call
        call.sent = time.perf_counter()
        connection.sendall(call.message.request)

    def _connected(self, selector: selectors.BaseSelector) -> socket.socket:
        connection = socket.create_connection(self._address, PATIENCE_SECONDS)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        selector.register(connection, selectors.EVENT_READ)
        return connection

    def _read_what_came(self, selector: selectors.BaseSelector) -> None:
        ready = selector.select(self._patience())
        if not ready and self._calls:
            self._give_up_on(next(iter(self._calls.values())))
        for key, _ in ready:
            if isinstance(key.fileobj, socket.socket):
                self._read(key.fileobj)

    def _patience(self) -> float:
        """How long nothing needs to be done unless something comes."""
        until_next = self._waiting[0][0] - time.perf_counter() if self._waiting else PATIENCE_SECONDS
        return max(0.0, min(until_next, MAIL_SECONDS if self._mailed else PATIENCE_SECONDS))

    def _read(self, connection: socket.socket) -> None:
        call, came = self._calls[connection], connection.recv(MOST_BYTES)
        if not came:
            raise BadAnswer(f"{call.message.turn}: the server hung up after {call.answer[:200]!r}")
        call.answer += came
        if call.is_answered:
            del self._calls[connection]
            self._idle.append(connection)
            self._take(call, time.perf_counter())

    def _take(self, call: _Call, now: float) -> None:
        if b"<Body>" in call.answer:
            self._go_on(call, now, call.answer.partition(_HEAD_ENDS)[2].decode())
        elif self._mail and b"<Response" in call.answer:
            self._mailed.append(call)
        else:
            raise BadAnswer(f"{call.message.turn}: {call.answer[:200]!r}")

    def _look_into_the_mail(self) -> None:
        waiting, self._mailed = self._mailed, []
        for call in waiting:
            letter = self._mail.last_to(call.message.guest) if self._mail else None
            if letter and letter.came > call.sent:
                self._times.by_mail += 1
                self._go_on(call, letter.came, letter.text)
            else:
                self._give_up_on(call)
                self._mailed.append(call)

    def _go_on(self, call: _Call, now: float, answer: str) -> None:
        self._times.add(call.message.turn, now - call.lane.due)
        if call.message.hoped_for not in answer:
            self._times.otherwise.append(answer)
        call.lane.due = now if self._pause is None else call.lane.due + self._pause
        self._wait(call.lane)

    @staticmethod
    def _give_up_on(call: _Call) -> None:
        if time.perf_counter() - call.sent > PATIENCE_SECONDS:
            raise BadAnswer(f"{call.message.turn}: no answer within {PATIENCE_SECONDS:g} s")


def _length(head: bytes) -> int:
    _, _, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0])
