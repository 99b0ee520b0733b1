"""The door to Redis: inboxes, turn leases, sessions, unsent replies, the booking lock, pending bookings, what
confirmations' documents are made from, where guests' files are, events on their way out, what voice notes said, what
a language model has cost for a guest, which numbers and ids are one person, up to where the provider's messages were
looked through, who may be written to, what the hotel sent by keys of its own, how fast messages go out, the time.

Only this package spells keys. Every key has an expiry and one owner here; what must happen together is one Lua script
with its contract above it (`lua/`).
"""

from session_store.allowance import RedisAllowance
from session_store.attempts import RedisAttempts
from session_store.belongings import RedisBelongings
from session_store.clock import RedisClock
from session_store.confirmations import RedisConfirmations
from session_store.connection import connect
from session_store.contacts import RedisContacts
from session_store.files import RedisFiles
from session_store.keeping import Keeping
from session_store.kept import Kept, kept_in
from session_store.ledger import RedisBookingLock, RedisLedger
from session_store.outbox import RedisOutbox
from session_store.pace import RedisPace
from session_store.people import RedisPeople
from session_store.retention import RedisRetention
from session_store.sealing import Seal, seal_with
from session_store.sendings import RedisSendings
from session_store.store import RedisStore
from session_store.transcripts import RedisTranscripts
from session_store.watch import RedisWatch

__all__ = [
    "Keeping",
    "Kept",
    "RedisAllowance",
    "RedisAttempts",
    "RedisBelongings",
    "RedisBookingLock",
    "RedisClock",
    "RedisConfirmations",
    "RedisContacts",
    "RedisFiles",
    "RedisLedger",
    "RedisOutbox",
    "RedisPace",
    "RedisPeople",
    "RedisRetention",
    "RedisSendings",
    "RedisStore",
    "RedisTranscripts",
    "RedisWatch",
    "Seal",
    "connect",
    "kept_in",
    "seal_with",
]
