"""A deploy in the middle of talks: servers of several versions answer the same guest in turns, forth and back."""

from __future__ import annotations

import json
from itertools import cycle
from typing import Any

import pytest

from reservations.messages import Bubble
from session_store import keys
from session_store.records import bubbles_from_text
from tests.faults.judging import at_rest
from tests.faults.site import Site, Worn
from tests.faults.talk import ANA, FAMILY_ROOM, told
from tests.faults.versions import COUNTED, as_after, as_before, writing

pytest_plugins = ("tests.redis_fixture",)

OURS: Worn = {}
BEFORE, AFTER = writing(as_before), writing(as_after)
IN_TURNS = {
    "the old one first": (BEFORE, OURS),
    "the new one first": (OURS, BEFORE),
    "rolled back": (AFTER, OURS, OURS, AFTER),
    "three at once": (OURS, AFTER, BEFORE),
}
TALK = ("hi", "from 10 to 13 June 2030", "3 adults", "1", "Ana Diaz, ana@example.com", "yes")


def session(site: Site) -> dict[str, Any]:
    state: dict[str, Any] = json.loads(str(site.redis.get(keys.session(ANA))))
    return state


@pytest.mark.parametrize("versions", IN_TURNS.values(), ids=IN_TURNS)
def test_a_room_is_booked_whichever_versions_answer(site: Site, versions: tuple[Worn, ...]) -> None:
    for text, version in zip(TALK, cycle(versions), strict=False):
        site.bot(version).says(ANA, text)

    assert told(site)[0] == "confirmed"
    assert at_rest(site) == []
    assert len(site.live(ANA)) == 1


def test_what_a_newer_server_noted_comes_back_to_it_from_an_older_one(site: Site) -> None:
    for version in (AFTER, OURS, OURS, AFTER):
        site.bot(version).says(ANA, "3 adults")

    assert session(site)[COUNTED] == 2


def test_what_an_older_server_cannot_read_is_all_that_it_misses(site: Site) -> None:
    site.bot(AFTER).says(ANA, FAMILY_ROOM)
    bot = site.bot()

    assert bot.says(ANA, "1")[0] == "summary"
    assert bot.events.failures == []


def test_a_reply_of_a_newer_server_can_be_sent_by_an_older_one() -> None:
    written = json.dumps([["hello", "", [], None, "", {"sticker": "wave"}]])

    assert bubbles_from_text(written) == (Bubble("hello"),)
