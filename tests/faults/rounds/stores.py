"""The Redis of a round, and what can be done to it."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

import redis

from session_store import connect
from simulators import redis_server

SLOTS = 16_384
START_SECONDS = 60.0


class StoreServer(Protocol):
    """Redis as the bot is given it."""

    @property
    def url(self) -> str: ...

    def start(self) -> None: ...

    def close(self) -> None: ...

    def client(self) -> redis.Redis: ...


@dataclass
class StandingStore:
    """One Redis with its append-only file: the embedded one, as development runs it."""

    folder: Path
    url: str = ""

    def start(self) -> None:
        """Start it, or start it again with what its file holds."""
        self.url = redis_server.start(self.folder)

    def close(self) -> None:
        redis_server.stop(self.folder)

    def client(self) -> redis.Redis:
        return connect(self.url)

    def pid(self) -> int:
        return int((self.folder.resolve() / "redis" / "redis.pid").read_text("ascii"))

    def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        pid = self.pid()
        os.kill(pid, signal.SIGKILL)
        while _is_alive(pid):
            time.sleep(0.01)

    def pause(self) -> None:
        """It keeps its connections and says nothing."""
        os.kill(self.pid(), signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self.pid(), signal.SIGCONT)


@dataclass
class Node:
    """One server of several, on a port of its own, with its append-only file."""

    folder: Path
    port: int
    options: tuple[str, ...]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait for its first answer."""
        self.folder.mkdir(parents=True, exist_ok=True)
        durable = ("--appendonly", "yes", "--appendfsync", "always", "--save", "", "--logfile", "redis.log")
        command = [str(redis_server.server_binary()), *self.options, "--port", str(self.port), *durable]
        self.process = subprocess.Popen(command, cwd=self.folder)
        wait_for(lambda: _answers(self))

    def kill(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()

    def client(self) -> redis.Redis:
        return redis.Redis(port=self.port, decode_responses=True)

    def says(self, *command: str | int) -> str:
        """What it answers, as text."""
        return str(self.client().execute_command(*command))  # type: ignore[no-untyped-call]


@dataclass
class Cluster:
    """Three nodes, each with a third of the slots and without a replica."""

    folder: Path
    nodes: list[Node] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"redis+cluster://127.0.0.1:{self.nodes[0].port}"

    def start(self) -> None:
        options = ("--cluster-enabled", "yes", "--cluster-node-timeout", "3000")
        self.nodes = [Node(self.folder / str(port), port, options) for port in _ports(3)]
        for number, node in enumerate(self.nodes):
            node.start()
            slots = number * SLOTS // 3, (number + 1) * SLOTS // 3
            node.says("CLUSTER", "ADDSLOTS", *range(*slots))
            node.says("CLUSTER", "MEET", "127.0.0.1", self.nodes[0].port)
        for node in self.nodes:
            wait_for(partial(_is_whole, node))

    def client(self) -> redis.Redis:
        return connect(self.url)

    def close(self) -> None:
        for node in self.nodes:
            node.kill()


@dataclass
class Sentinels:
    """A master, its replica, and a Sentinel that makes the replica the master once the master is gone."""

    folder: Path
    master: Node = field(init=False)
    replica: Node = field(init=False)
    sentinel: Node = field(init=False)

    @property
    def url(self) -> str:
        return f"sentinel://127.0.0.1:{self.sentinel.port}"

    def start(self) -> None:
        first, second, third = _ports(3)
        self.master = Node(self.folder / "master", first, ())
        self.replica = Node(self.folder / "replica", second, ("--replicaof", "127.0.0.1", str(first)))
        self.master.start()
        self.replica.start()
        wait_for(lambda: str(self.replica.client().info("replication")["master_link_status"]) == "up")
        watching = self.folder / "sentinel.conf"
        watching.write_text(
            f"sentinel monitor mymaster 127.0.0.1 {first} 1\n"
            "sentinel down-after-milliseconds mymaster 2000\n"
            "sentinel failover-timeout mymaster 10000\n"
        )
        self.sentinel = Node(self.folder / "sentinel", third, (str(watching), "--sentinel"))
        self.sentinel.start()
        wait_for(lambda: str(second) in self.sentinel.says("SENTINEL", "REPLICAS", "mymaster"))

    def has_failed_over(self) -> bool:
        """Whether the Sentinel names the replica as the master now."""
        return str(self.replica.port) in self.sentinel.says("SENTINEL", "GET-MASTER-ADDR-BY-NAME", "mymaster")

    def client(self) -> redis.Redis:
        return connect(self.url)

    def close(self) -> None:
        for node in (self.sentinel, self.master, self.replica):
            node.kill()


def wait_for(holds: Callable[[], object]) -> None:
    """Wait until it holds. Raises TimeoutError."""
    give_up_at = time.monotonic() + START_SECONDS
    while not holds():
        if time.monotonic() > give_up_at:
            raise TimeoutError("the Redis servers do not come together")
        time.sleep(0.05)


def _answers(node: Node) -> bool:
    try:
        return bool(node.client().ping())
    except redis.ConnectionError:
        return False


def _is_whole(node: Node) -> bool:
    """Whether this node knows of an owner of every slot."""
    return "ok" in node.says("CLUSTER", "INFO").partition("cluster_state")[2][:20]


def _ports(count: int) -> list[int]:
    """Free ports, low enough for a Cluster's second port ten thousand above each."""
    found: list[int] = []
    while len(found) < count:
        port = random.randrange(10_000, 20_000)  # noqa: S311 - any will do
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) and port not in found:
                found.append(port)
    return found


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
