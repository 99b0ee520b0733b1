"""The client that speaks to Redis: short waits, and a retry that the scripts' tokens make safe."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import unquote, urlsplit

import redis
from redis.backoff import ExponentialWithJitterBackoff
from redis.cluster import RedisCluster
from redis.retry import Retry
from redis.sentinel import Sentinel

CONNECT_SECONDS = 1.0
READ_SECONDS = 2.0
SENTINEL_PORT = 26379
CLUSTER = "+cluster"


def connect(url: str, *, sentinel_master: str = "mymaster", max_connections: int = 100) -> redis.Redis:
    """A client for `redis://`, `rediss://` or `unix://`; nothing is opened before the first call.

    `sentinel://one:26379;sentinel://two:26379/0` is the master that these Sentinels name, whichever it is at the time;
    a login in it is for the master. `redis+cluster://` and `rediss+cluster://` name any node of a Cluster, which must
    be there already. A guest waits at most 15 s for an answer: a call gives up after three tries of 2 s at most.
    """
    scheme = urlsplit(url).scheme
    options = _patience() | {"max_connections": max_connections}
    if scheme == "sentinel":
        return _behind_sentinels(url, sentinel_master, options)
    if scheme.endswith(CLUSTER):
        # What the bot calls is spelt the same on both; where it is not, `scripts.run` knows.
        return cast("redis.Redis", RedisCluster.from_url(url.replace(CLUSTER, "", 1), **options))
    return redis.Redis.from_url(url, **options)


def _patience() -> dict[str, Any]:
    return {
        "socket_connect_timeout": CONNECT_SECONDS,
        "socket_timeout": READ_SECONDS,
        "health_check_interval": 30,
        "retry": Retry(ExponentialWithJitterBackoff(base=0.05, cap=0.5), retries=2),
        "decode_responses": True,
        "encoding_errors": "surrogatepass",
    }


def _behind_sentinels(url: str, master: str, options: dict[str, Any]) -> redis.Redis:
    parts = [urlsplit(each) for each in url.split(";")]
    sentinels = [(each.hostname or "127.0.0.1", each.port or SENTINEL_PORT) for each in parts]
    login = {"username": parts[0].username, "password": unquote(parts[0].password or "") or None}
    database = parts[-1].path.strip("/") or "0"
    group = Sentinel(sentinels, sentinel_kwargs=_patience())  # type: ignore[no-untyped-call]
    return cast("redis.Redis", group.master_for(master, db=int(database), **login, **options))  # type: ignore[no-untyped-call]
