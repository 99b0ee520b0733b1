"""A process ended with SIGKILL at every step of taking up what nobody saw: each message is done in its order, once."""

from __future__ import annotations

import json

import pytest

from session_store import keys
from tests.faults.judging import at_rest
from tests.faults.missing import LOOK_SECONDS, look, looking, lost
from tests.faults.processes import Cut, after, before
from tests.faults.site import Site
from tests.faults.talk import ANA, BEN, DOUBLE_ROOM, FAMILY_ROOM
from tests.forked import end_in

pytest_plugins = ("tests.redis_fixture",)

STEPS = (
    before("watch", "claim"),
    after("watch", "claim"),
    after("watch", "looked_until"),
    after("history", "received"),
    after("watch", "seen"),
    after("history", "written_to"),
    after("watch", "replies"),
    before("store", "accept"),
    after("store", "accept"),
    after("store", "accept", 2),
    after("store", "take"),
    before("store", "finish"),
    after("store", "finish"),
    before("store", "finish", 2),
    after("store", "finish", 2),
    after("store", "claim_replies"),
    before("channel", "send"),
    after("channel", "send"),
    after("store", "bubble_sent"),
    after("channel", "send", 2),
    after("store", "release_replies"),
    before("store", "accept", 3),
    after("store", "accept", 3),
    after("store", "finish", 3),
    before("watch", "has_looked"),
    after("watch", "has_looked"),
)
SAID = ((ANA, FAMILY_ROOM), (ANA, "1"), (BEN, DOUBLE_ROOM))


def said_in_turns(site: Site, guest: str) -> list[str]:
    """What the guest said, in the order of the turns that took it in."""
    state = json.loads(str(site.redis.get(keys.session(guest))))
    return [line["content"] for line in state["messages"] if line["role"] == "guest"]


@pytest.mark.parametrize("step", STEPS, ids=str)
def test_a_look_cut_off_anywhere_is_made_up_for_by_the_next(site: Site, step: Cut) -> None:
    listed = lost(site, *SAID)
    site.let_pass(3 * LOOK_SECONDS)
    end_in(looking, site, step, listed)
    for _ in range(2):
        site.let_pass(LOOK_SECONDS + 1)
        site.bot().sweep()
        look(site, listed)

    assert at_rest(site) == []
    assert [said_in_turns(site, guest) for guest in (ANA, BEN)] == [[FAMILY_ROOM, "1"], [DOUBLE_ROOM]]
    assert 1 <= [heard.key for heard in site.heard(ANA)].count("summary") <= 2
