"""Sends talks to a server over HTTP and takes the time of every answer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.talks import Message, Talk

PATIENCE_SECONDS = 60.0

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class BadAnswer(Exception):
    """A message was not answered with TwiML that says something: no figure of this run would mean anything."""


@dataclass(slots=True)
class Times:
    """The seconds each answer took, by turn, and those of the whole run."""

    by_turn: dict[str, list[float]] = field(default_factory=dict)
    seconds: float = 0.0

    def add(self, turn: str, seconds: float) -> None:
        self.by_turn.setdefault(turn, []).append(seconds)

    @property
    def every(self) -> list[float]:
        return [seconds for times in self.by_turn.values() for seconds in times]

    @property
    def per_second(self) -> float:
        return len(self.every) / self.seconds


def percentile(seconds: Sequence[float], share: float) -> float:
    """The seconds within which this share of the answers came."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def at_once(port: int, talks: Sequence[Talk], *, guests: int) -> Times:
    """So many guests at a time, each writing again as soon as the answer is there."""
    return asyncio.run(_Run(port).at_once(talks, guests))


def at_rate(port: int, talks: Sequence[Talk], *, per_second: float) -> Times:
    """All guests together, so many messages a second. An answer's time begins when its message was due: a server that
    falls behind is not spared what it makes the next ones wait."""
    return asyncio.run(_Run(port).at_rate(talks, per_second))


class _Run:
    """One load on one server, over as many connections as are in use at a time."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._idle: list[Connection] = []
        self._times = Times()

    async def at_once(self, talks: Sequence[Talk], guests: int) -> Times:
        began = time.perf_counter()
        waiting = iter(talks)
        await asyncio.gather(*(self._play_each(waiting) for _ in range(guests)))
        return self._ended(began)

    async def at_rate(self, talks: Sequence[Talk], per_second: float) -> Times:
        began = time.perf_counter()
        pause = len(talks) / per_second
        await asyncio.gather(
            *(self._play_paced(talk, began + number / per_second, pause) for number, talk in enumerate(talks))
        )
        return self._ended(began)

    async def _play_each(self, waiting: Iterator[Talk]) -> None:
        for talk in waiting:
            for message in talk.messages:
                await self._timed(message, time.perf_counter())

    async def _play_paced(self, talk: Talk, first_due: float, pause: float) -> None:
        for number, message in enumerate(talk.messages):
            due = first_due + number * pause
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await self._timed(message, due)

    async def _timed(self, message: Message, since: float) -> None:
        answer = await asyncio.wait_for(self._answer(message.request), PATIENCE_SECONDS)
        if b"<Body>" not in answer:
            raise BadAnswer(f"{message.turn}: {answer[:200]!r}")
        self._times.add(message.turn, time.perf_counter() - since)

    async def _answer(self, request: bytes) -> bytes:
        reader, writer = connection = await self._connection()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        body = await reader.readexactly(_length(head))
        self._idle.append(connection)
        return body

    async def _connection(self) -> Connection:
        return self._idle.pop() if self._idle else await asyncio.open_connection("127.0.0.1", self._port)

    def _ended(self, began: float) -> Times:
        self._times.seconds = time.perf_counter() - began
        for _, writer in self._idle:
            writer.close()
        return self._times


def _length(head: bytes) -> int:
    _, _, rest = head.lower().partition(b"content-length:")
    return int(rest.split(b"\r\n", 1)[0])
