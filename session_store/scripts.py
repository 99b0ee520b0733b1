"""Lua scripts and the one way they are run: any number of them in one round trip, Redis's errors made ours."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import redis
from redis.cluster import RedisCluster
from redis.connection import AbstractConnection
from redis.exceptions import NoScriptError, RedisError, ResponseError

from reservations.errors import StoreUnavailable

AnyClient = redis.Redis | RedisCluster
Command = tuple[str | int, ...]

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

    @property
    def command(self) -> Command:
        """The script by its name, as a command of Redis."""
        return ("EVALSHA", self.script.sha, len(self.keys), *self.keys, *self.arguments)

    @property
    def command_with_source(self) -> Command:
        return ("EVAL", self.script.source, len(self.keys), *self.keys, *self.arguments)


def load(*names: str, **constants: int) -> Script:
    """The script made of these files, in this order, which know the constants by these names."""
    known = [f"local {name} = {value}" for name, value in constants.items()]
    source = "\n".join([*known, *((_FOLDER / f"{name}.lua").read_text(encoding="utf-8") for name in names)])
    # Redis names scripts by their SHA-1; nothing secret hangs on it.
    return Script(source, hashlib.sha1(source.encode(), usedforsecurity=False).hexdigest())


def run(client: AnyClient, *calls: Call) -> list[Any]:
    """The answers of the scripts, run in this order in one round trip (on a Cluster one each). Raises StoreUnavailable.

    A server that does not know a script (new, or failed over) gets all of them once more with their sources, so
    every script has to bear being run twice.
    """
    with unavailable_as_ours():
        try:
            return _in_order(client, [call.command for call in calls])
        except NoScriptError:
            return _in_order(client, [call.command_with_source for call in calls])


@contextmanager
def unavailable_as_ours() -> Iterator[None]:
    """Whatever Redis refuses (down, loading, full, read-only) means the same to a guest: it is not available."""
    try:
        yield
    except RedisError as error:
        raise StoreUnavailable(f"Redis gave no answer: {type(error).__name__}") from error


def _in_order(client: AnyClient, commands: Sequence[Command]) -> list[Any]:
    if isinstance(client, RedisCluster):
        # Its pipelines go to several nodes at once: what is noted first must be there first.
        return [client.execute_command(*command) for command in commands]  # type: ignore[no-untyped-call]
    # A turn calls three times, and the library's own pipeline takes three times as long as its connection alone.
    connection = client.connection_pool.get_connection()
    try:
        return connection.retry.call_with_retry(
            lambda: _answers(connection, commands),
            lambda _: connection.disconnect(),  # type: ignore[no-untyped-call]
        )
    finally:
        client.connection_pool.release(connection)


def _answers(connection: AbstractConnection, commands: Sequence[Command]) -> list[Any]:
    """All are read, whatever the first says: one that is left would be taken for that of the next call."""
    connection.send_packed_command(connection.pack_commands(commands))  # type: ignore[no-untyped-call]
    answers = [_answer(connection) for _ in commands]
    for answer in answers:
        if isinstance(answer, ResponseError):
            raise answer
    return answers


def _answer(connection: AbstractConnection) -> Any:
    try:
        return connection.read_response()
    except ResponseError as refusal:
        return refusal


def text(answer: bytes | str) -> str:
    """What Redis answered, whether or not the client decodes."""
    return answer.decode("utf-8", "surrogatepass") if isinstance(answer, bytes) else answer


def text_or_none(answer: bytes | str | None) -> str | None:
    return None if answer is None else text(answer)
