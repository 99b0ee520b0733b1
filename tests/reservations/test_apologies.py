"""What was apologised for waits for the store that was away."""

from __future__ import annotations

import pytest

from reservations.apologies import Apologies
from reservations.errors import StoreUnavailable
from tests.fakes import FakeStore

ANA, BEN = "+34600000001", "+34600000002"


def test_the_store_hears_once_of_every_apology() -> None:
    store = FakeStore()
    apologies = Apologies(store)
    apologies.note(ANA, "SM1")
    apologies.note(BEN, "SM2")

    apologies.pass_on()
    apologies.pass_on()

    assert store.apologies == [(ANA, "SM1"), (BEN, "SM2")]


def test_what_the_store_could_not_hear_is_told_the_next_time() -> None:
    store = FakeStore()
    apologies = Apologies(store)
    apologies.note(ANA, "SM1")
    store.fails[ANA] = StoreUnavailable("away")
    with pytest.raises(StoreUnavailable):
        apologies.pass_on()

    del store.fails[ANA]
    apologies.pass_on()

    assert store.apologies == [(ANA, "SM1")]
