"""The store on what is more than one Redis: a Cluster, and a master that Sentinels name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from reservations.messages import Bubble
from reservations.ports import Item
from session_store import RedisStore, connect
from tests.faults.rounds.stores import Cluster, Sentinels, StoreServer

GUESTS = [f"+3460000000{number}" for number in range(6)]


@pytest.fixture(params=[Cluster, Sentinels], ids=["Cluster", "Sentinels"])
def servers(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[StoreServer]:
    with closing(request.param(tmp_path)) as servers:
        servers.start()
        yield servers


def test_guests_are_served_wherever_their_keys_lie(servers: StoreServer) -> None:
    store = RedisStore(connect(servers.url), session_ttl=60)
    for guest in GUESTS:
        turn = store.accept(guest, Item("SM1", "message", {}), token=uuid4().hex, wants_turn=True).turn
        assert turn
        store.finish(turn, session="{}", bubbles=[Bubble("hi")], by_rest=True, token=uuid4().hex, go_on=False)

    assert set(store.guests_waiting(limit=10)) <= set(GUESTS)
    assert all(store.claim_replies(guest, token="sender", only_overdue=False) for guest in GUESTS)
    kept = [store.session(guest) or ("", 0) for guest in GUESTS]
    assert {session for session, _ in kept} == {"{}"}
    assert all(50 < seconds <= 60 for _, seconds in kept)
