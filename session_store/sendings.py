"""What was sent under which key of the hotel's: the port Sendings on Redis."""

from __future__ import annotations

import redis

from reservations.errors import KeyConflict
from reservations.ports import Receipt
from session_store import keys
from session_store.scripts import load, run, text, unavailable_as_ours

SENDER_SECONDS = 60
"""Longer than one call of Twilio can take. Who died in one leaves it open whether the message went out: after this
time the same call sends it, maybe again."""

SENT_SECONDS = 24 * 3600

_CLAIM_SENDING = load("claim_sending")


class RedisSendings:
    """The port Sendings on one Redis. Every call may raise StoreUnavailable."""

    def __init__(self, client: redis.Redis) -> None:
        self._client = client

    def claim(self, key: str, digest: str, *, token: str) -> Receipt | None:
        """What was sent under this key within a day; None when it is the caller's to send now. Raises KeyConflict."""
        call = _CLAIM_SENDING.call((keys.sending(key),), token, digest, SENDER_SECONDS)
        outcome, *sent = (text(each) for each in run(self._client, call)[0])
        if outcome in ("other", "busy"):
            raise KeyConflict(is_same_message=outcome == "busy")
        return Receipt(*sent) if outcome == "sent" else None

    def settle(self, key: str, receipt: Receipt) -> None:
        """It was sent: whoever asks within a day gets this receipt."""
        with unavailable_as_ours(), self._client.pipeline(transaction=True) as pipeline:
            pipeline.hset(keys.sending(key), mapping={"id": receipt.id, "status": receipt.status})
            pipeline.expire(keys.sending(key), SENT_SECONDS)
            pipeline.execute()

    def release(self, key: str) -> None:
        """Nothing was sent: the key is free."""
        with unavailable_as_ours():
            self._client.delete(keys.sending(key))
