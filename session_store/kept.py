"""Everything that the bot keeps in one Redis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import redis

from session_store.allowance import RedisAllowance
from session_store.attempts import RedisAttempts
from session_store.belongings import RedisBelongings
from session_store.confirmations import RedisConfirmations
from session_store.contacts import RedisContacts
from session_store.files import RedisFiles
from session_store.keeping import Keeping
from session_store.ledger import RedisLedger
from session_store.outbox import RedisOutbox
from session_store.pace import RedisPace
from session_store.people import RedisPeople
from session_store.retention import RedisRetention
from session_store.sendings import RedisSendings
from session_store.store import RedisStore
from session_store.transcripts import RedisTranscripts
from session_store.watch import RedisWatch


@dataclass(frozen=True, slots=True)
class Kept:
    """One field for each port that Redis stands behind."""

    store: RedisStore
    ledger: RedisLedger
    confirmations: RedisConfirmations
    files: RedisFiles
    allowance: RedisAllowance
    transcripts: RedisTranscripts
    watch: RedisWatch
    attempts: RedisAttempts
    people: RedisPeople
    outbox: RedisOutbox
    contacts: RedisContacts
    sendings: RedisSendings
    pace: RedisPace
    belongings: RedisBelongings
    retention: RedisRetention


def kept_in(
    client: redis.Redis, keeping: Keeping, *, session_ttl: int, receivers: Sequence[str], messages_per_second: int
) -> Kept:
    """All of it in this Redis. `session_ttl` is in seconds, `receivers` are the ids of those whom events go to."""
    return Kept(
        store=RedisStore(client, session_ttl=session_ttl, receivers=receivers, keeping=keeping),
        ledger=RedisLedger(client, keeping),
        confirmations=RedisConfirmations(client, keeping),
        files=RedisFiles(client, keeping),
        allowance=RedisAllowance(client),
        transcripts=RedisTranscripts(client, keeping),
        watch=RedisWatch(client),
        attempts=RedisAttempts(client),
        people=RedisPeople(client, keeping),
        outbox=RedisOutbox(client, receivers, keeping),
        contacts=RedisContacts(client, keeping),
        sendings=RedisSendings(client),
        pace=RedisPace(client, per_second=messages_per_second),
        belongings=RedisBelongings(client, keeping),
        retention=RedisRetention(client, keeping),
    )
