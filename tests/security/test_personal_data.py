"""What is kept of a guest can be seen and erased; nothing of it is left, and nothing of anybody else goes with it."""

from __future__ import annotations

import json
from inspect import getmembers, isfunction
from typing import Any
from urllib.parse import quote

import pytest

from session_store import keys
from simulators.qloapps import FaultRule
from telemetry import keyed_hash
from tests.bot import SECRET_KEY, Bot

GUEST = "+34600123456"
OTHER = "+34600999888"
HIDDEN = "ES.1234567890abcdef"
TRACES = ("34600123456", "Ana", "Diaz", "ana@example", "high floor", keyed_hash(SECRET_KEY, GUEST), HIDDEN)


def everything_in_redis(bot: Bot) -> str:
    """Each key and each value, as one text. Sketches, which only count who wrote, hold nothing that could be read."""
    readable = (key for key in bot.redis.scan_iter() if not key.startswith(keys.ACTIVE))
    return "\n".join(f"{key} {content(bot, key)}" for key in readable)


def content(bot: Bot, key: Any) -> object:
    match bot.redis.type(key):
        case "string":
            return bot.redis.get(key)
        case "hash":
            return bot.redis.hgetall(key)
        case "list":
            return bot.redis.lrange(key, 0, -1)
        case _:
            return bot.redis.zrange(key, 0, -1)


def lasting_keys(bot: Bot) -> set[str]:
    """Those that do not end by themselves while a test runs."""
    return {str(key) for key in bot.redis.scan_iter() if bot.redis.ttl(key) > 120}


@pytest.fixture
def well_known(bot: Bot) -> Bot:
    """A guest of whom there is as much as can be: a booking with its documents, a file, an id beside the number."""
    bot.says("hello", WaId="34600123456", ExternalUserId=HIDDEN)
    talk = ("15 to 18 December for 2 adults", "1", "Ana Diaz", "ana@example.com", "a high floor please", "yes", "yes")
    for line in talk:
        bot.says(line)
    bot.says("look", **bot.files.add(b"x", "image/png"))
    bot.says("is there parking?", guest=OTHER, profile="Somebody Else")
    return bot


def test_what_is_kept_of_a_guest_can_be_seen(well_known: Bot) -> None:
    exported = well_known.manage("GET", f"/api/guests/whatsapp:{GUEST}").get_json()

    told = json.dumps(exported)
    assert exported["user_id"] == GUEST
    assert exported["kept"][f"whatsapp_session:{GUEST}"]["value"]["guest_email"] == "ana@example.com"
    assert "whatsapp_confirmation" in told
    assert "whatsapp_files" in told
    assert OTHER not in told


def test_of_an_erased_guest_nothing_is_left_after_some_minutes(well_known: Bot) -> None:
    answer = well_known.manage("DELETE", f"/api/guests/{GUEST}")
    well_known.wait(minutes=11)
    for index in (keys.WAITING, keys.TOUCHED):
        # `wait` cannot move the moments that stand in an index.
        well_known.redis.zadd(index, {keys.safe(GUEST): 0}, xx=True)
    well_known.sweep()

    left = everything_in_redis(well_known)
    assert answer.get_json()["erased"] is True
    assert [trace for trace in TRACES if trace in left] == []


def test_at_once_only_marks_without_a_word_are_left(well_known: Bot) -> None:
    left = well_known.manage("DELETE", f"/api/guests/{GUEST}").get_json()["left"]

    assert all(":seen:" in key and 0 < seconds <= 600 for key, seconds in left.items())


def test_who_does_not_want_to_be_written_to_is_not_forgotten_as_such(well_known: Bot) -> None:
    well_known.redis.set(keys.opted_out(GUEST), 1, ex=1000)

    assert keys.opted_out(GUEST) in well_known.manage("DELETE", f"/api/guests/{GUEST}").get_json()["left"]


def test_nobody_else_loses_anything(well_known: Bot) -> None:
    before = {key for key in lasting_keys(well_known) if OTHER in key}

    well_known.manage("DELETE", f"/api/guests/{GUEST}")

    assert before
    assert {key for key in lasting_keys(well_known) if OTHER in key} == before


@pytest.mark.parametrize("pattern", ["*", "?34600123456", "+3460*", "[+]34600123456", "+34600123456}:*"])
def test_no_pattern_erases_more_than_one_guest(well_known: Bot, pattern: str) -> None:
    before = lasting_keys(well_known)

    assert well_known.manage("DELETE", f"/api/guests/{quote(pattern)}").status_code == 404
    assert lasting_keys(well_known) == before


def test_a_guest_nobody_knows_is_told_as_such(bot: Bot) -> None:
    assert bot.manage("GET", "/api/guests/+34600000000").status_code == 404
    assert bot.manage("DELETE", "/api/guests/+34600000000").status_code == 404


def test_an_erased_guest_is_met_anew(well_known: Bot) -> None:
    well_known.manage("DELETE", f"/api/guests/{GUEST}")

    assert "automated" in well_known.says("hello")[0].text


def test_while_a_booking_is_open_nothing_is_erased(bot: Bot) -> None:
    for line in ("15 to 18 December for 2 adults", "1", "yes", "ana@example.com"):
        bot.says(line)
    bot.shop.faults.add(FaultRule("error_before", method="POST", resource="bookings", times=1))
    bot.says("yes")

    refused = bot.manage("DELETE", f"/api/guests/{GUEST}")
    bot.shop.faults.clear()

    assert refused.get_json()["error"]["code"] == "booking_open"
    assert bot.state()["booking_status"] == "pending"


def test_while_a_message_is_answered_erasing_is_to_be_asked_again(well_known: Bot) -> None:
    well_known.redis.set(keys.of_guest(GUEST, "lease"), "somebody", px=60_000)

    assert well_known.manage("DELETE", f"/api/guests/{GUEST}").get_json()["error"]["code"] == "busy"

    well_known.redis.delete(keys.of_guest(GUEST, "lease"))
    assert well_known.manage("DELETE", f"/api/guests/{GUEST}").status_code == 200


def test_every_kind_of_key_has_been_thought_of() -> None:
    """A new kind of key belongs into `session_store/belongings.py`, unless it tells of no guest."""
    spelt = {name for name, each in getmembers(keys, isfunction) if each.__module__ == keys.__name__}
    of_guest = {"session", "of_guest", "seen", "reply", "sent", "refused", "bookings", "transcript", "tokens"}
    of_guest |= {"outbox", "courier", "wrote", "opted_out", "unreachable", "guest_pace", "unnamed", "told"}
    by_record = {"file", "confirmation", "failed_event", "person", "person_at", "pending"}
    of_nobody = {"status", "sending", "booking_lock", "events_due", "events_touched", "attempt", "attempt_holder"}
    of_nobody |= {"bell"}

    assert spelt - {"safe", "plain"} == of_guest | by_record | of_nobody
