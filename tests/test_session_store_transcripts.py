"""What voice notes said, in Redis."""

from __future__ import annotations

import fakeredis
import pytest

from reservations.errors import StoreUnavailable
from session_store import RedisTranscripts, connect

GUEST = "+34600123456"


def test_words_are_read_as_they_were_kept_for_an_hour_in_the_guests_own_slot() -> None:
    client = fakeredis.FakeRedis(decode_responses=True)
    transcripts = RedisTranscripts(client)
    transcripts.keep(GUEST, "MM1", "¡hola!")

    [key] = client.scan_iter()
    assert transcripts.of(GUEST, "MM1") == "¡hola!"
    assert key.startswith(f"{{whatsapp_session:{GUEST}}}:")
    assert 0 < client.ttl(key) <= 3600


def test_silence_is_not_the_same_as_never_heard() -> None:
    transcripts = RedisTranscripts(fakeredis.FakeRedis(decode_responses=True))
    transcripts.keep(GUEST, "MM1", "")

    assert transcripts.of(GUEST, "MM1") == ""
    assert transcripts.of(GUEST, "MM2") is None


def test_a_redis_that_does_not_answer_is_said_to_be_unavailable() -> None:
    transcripts = RedisTranscripts(connect("redis://127.0.0.1:1/0"))

    with pytest.raises(StoreUnavailable):
        transcripts.of(GUEST, "MM1")
    with pytest.raises(StoreUnavailable):
        transcripts.keep(GUEST, "MM1", "hello")
