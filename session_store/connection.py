"""The client that speaks to Redis: short waits, and a retry that the scripts' tokens make safe."""

from __future__ import annotations

import redis
from redis.backoff import ExponentialWithJitterBackoff
from redis.retry import Retry

CONNECT_SECONDS = 1.0
READ_SECONDS = 2.0


def connect(url: str, *, max_connections: int = 100) -> redis.Redis:
    """A client for `redis://`, `rediss://` or `unix://`; nothing is opened before the first call.

    A guest waits at most 15 s for an answer: a call gives up after three tries of 2 s at most.
    """
    return redis.Redis.from_url(
        url,
        max_connections=max_connections,
        socket_connect_timeout=CONNECT_SECONDS,
        socket_timeout=READ_SECONDS,
        health_check_interval=30,
        retry=Retry(ExponentialWithJitterBackoff(base=0.05, cap=0.5), retries=2),
        decode_responses=True,
        encoding_errors="surrogatepass",
    )
