"""Lua scripts and the one way they are run: any number of them in one round trip, Redis's errors made ours."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import redis
from redis.client import Pipeline
from redis.exceptions import NoScriptError, RedisError

from reservations.errors import StoreUnavailable

_FOLDER = Path(__file__).with_name("lua")


@dataclass(frozen=True, slots=True)
class Script:
    """A Lua script; its contract stands at the top of its file."""

    source: str
    sha: str

    def call(self, keys: Sequence[str], *arguments: str | int) -> Call:
        return Call(self, tuple(keys), arguments)


@dataclass(frozen=True, slots=True)
class Call:
    """One script with what it is given."""

    script: Script
    keys: tuple[str, ...]
    arguments: tuple[str | int, ...]

    def queue(self, pipeline: Pipeline) -> None:
        pipeline.evalsha(self.script.sha, len(self.keys), *self.keys, *self.arguments)

    def queue_with_source(self, pipeline: Pipeline) -> None:
        pipeline.eval(self.script.source, len(self.keys), *self.keys, *self.arguments)


def load(*names: str) -> Script:
    """The script made of these files, in this order."""
    source = "\n".join((_FOLDER / f"{name}.lua").read_text(encoding="utf-8") for name in names)
    # Redis names scripts by their SHA-1; nothing secret hangs on it.
    return Script(source, hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest())


def run(client: redis.Redis, *calls: Call) -> list[Any]:
    """The answers of the scripts, run in this order in one round trip. Raises StoreUnavailable.

    A server that does not know a script (new, or failed over) gets all of them once more with their sources, so
    every script has to bear being run twice.
    """
    with unavailable_as_ours():
        try:
            return _in_one_trip(client, [call.queue for call in calls])
        except NoScriptError:
            return _in_one_trip(client, [call.queue_with_source for call in calls])


@contextmanager
def unavailable_as_ours() -> Iterator[None]:
    """Whatever Redis refuses (down, loading, full, read-only) means the same to a guest: it is not available."""
    try:
        yield
    except RedisError as error:
        raise StoreUnavailable(f"Redis gave no answer: {type(error).__name__}") from error


def _in_one_trip(client: redis.Redis, queues: Sequence[Callable[[Pipeline], None]]) -> list[Any]:
    with client.pipeline(transaction=False) as pipeline:
        for queue in queues:
            queue(pipeline)
        return pipeline.execute()


def text(answer: bytes | str) -> str:
    """What Redis answered, whether or not the client decodes."""
    return answer.decode("utf-8", "surrogatepass") if isinstance(answer, bytes) else answer


def text_or_none(answer: bytes | str | None) -> str | None:
    return None if answer is None else text(answer)
