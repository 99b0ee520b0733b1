"""What is kept of guests, encrypted in Redis: unreadable there, readable for the bot, through every change of keys."""

from __future__ import annotations

import itertools
import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import fakeredis
import pytest
from redis import Redis

from reservations.errors import SettingsError
from reservations.files import KeptFile
from reservations.messages import Bubble, Media
from reservations.notices import Notice
from reservations.ports import Item, WaitingNotice
from session_store import Keeping, RedisFiles, RedisOutbox, RedisStore, RedisTranscripts, keys, seal_with
from settings import Settings
from simulators.qloapps import FaultRule
from tests.bot import Bot, bot_on
from tests.waiting import eventually

pytest_plugins = ("tests.redis_fixture",)

GUEST = "+34600123456"
NUMBERS = itertools.count(1)
OLD, NEW = (urlsafe_b64encode(letter * 32).decode() for letter in (b"o", b"n"))


PRIVATE = ("Quiroga", "quiroga@", "654321987", "feathers", "check_in_date", "General Rooms", "sunrise", "api.twilio")
"""What the guest below says and is told, and what is in nobody else's talk."""


def with_keys(*encryption_keys: str) -> Keeping:
    return Keeping(seal_with(encryption_keys))


def talk(folder: Path, redis: fakeredis.FakeRedis, keys: str, text: str) -> str:
    """One message to a bot with these keys; the day of arrival that it knows afterwards."""
    with bot_on(folder, redis, SESSION_ENCRYPTION_KEYS=keys) as bot:
        bot.says(text, message_id=f"SM{next(NUMBERS)}")
        return str(bot.state()["check_in_date"])


@pytest.fixture
def redis() -> fakeredis.FakeRedis:
    return fakeredis.FakeRedis(decode_responses=True)


def test_without_the_key_nothing_of_a_session_can_be_read(tmp_path: Path, redis: fakeredis.FakeRedis) -> None:
    talk(tmp_path, redis, NEW, "15 to 18 December")

    for key in (f"whatsapp_session:{GUEST}", f"{{whatsapp_session:{GUEST}}}:parked"):
        assert "2026" not in str(redis.get(key))
        assert "check_in" not in str(redis.get(key))


@pytest.mark.parametrize(
    ("before", "after"), [("", NEW), (OLD, f"{NEW},{OLD}"), (NEW, NEW)], ids=["plain", "rotated", "same"]
)
def test_a_session_outlives_a_change_of_keys(
    tmp_path: Path, redis: fakeredis.FakeRedis, before: str, after: str
) -> None:
    talk(tmp_path, redis, before, "15 to 18 December")

    assert talk(tmp_path, redis, after, "is there parking?") == "2026-12-15"
    assert talk(tmp_path, redis, NEW, "is there parking?") == "2026-12-15"


def test_a_session_whose_key_is_gone_is_begun_anew(tmp_path: Path, redis: fakeredis.FakeRedis) -> None:
    talk(tmp_path, redis, OLD, "15 to 18 December")

    with bot_on(tmp_path, redis, SESSION_ENCRYPTION_KEYS=NEW) as bot:
        assert bot.manage("GET", f"/api/sessions/{GUEST}").get_json()["error"]["code"] == "unreadable"
        assert "automated" in bot.says("hello")[0].text


def test_what_is_sealed_tells_of_nobody_and_never_twice_the_same() -> None:
    seal = seal_with([NEW])

    assert seal.sealed("{}") != seal.sealed("{}")
    assert seal.opened(seal.sealed('{"a": "ñ"}')) == '{"a": "ñ"}'


def test_without_keys_sessions_are_plain() -> None:
    assert seal_with(()).sealed("{}") == "{}"


@pytest.mark.parametrize("wrong", ["secret", f"{NEW},x", "A" * 44])
def test_what_is_no_key_is_refused_without_being_told(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(SettingsError, match="SESSION_ENCRYPTION_KEYS: must be keys") as refused:
        Settings.from_environment({"DATA_DIR": str(tmp_path), "SESSION_ENCRYPTION_KEYS": wrong}, env_file=None)

    assert wrong not in str(refused.value)


# --- Everything else


BEING_REWRITTEN = ("scheduled", "in_progress")


def books_and_leaves_things_open(bot: Bot) -> None:
    """A guest of whom something lies in every place that there is for it."""
    for text in ("15 to 18 December for 2 adults", "1", "Marta Quiroga", "marta.quiroga@example.com"):
        bot.says(text)
    bot.says("call me at +34654321987, I am allergic to feathers")
    for text in ("yes", "yes"):
        bot.says(text)
    bot.says("look", **bot.files.add(b"x", "image/png"))
    for text in ("5 to 8 January for 2 adults", "1", "yes"):
        bot.says(text)
    bot.shop.faults.add(FaultRule("error_before", method="POST", resource="bookings", times=1))
    bot.says("yes")
    bot.redis.set(keys.of_guest(GUEST, "lease"), "somebody", px=60_000)
    bot.says("we would like to see the sunrise")


def empty_the_disk(redis: Redis) -> None:
    """An empty Redis whose file still tells what the tests before this one wrote writes it anew."""
    redis.bgrewriteaof()
    eventually(lambda: not any(redis.info("persistence")[f"aof_rewrite_{state}"] for state in BEING_REWRITTEN))


def written_to_disk(redis: Redis) -> str:
    """Every command that this Redis has kept."""
    folder = Path(str(redis.config_get("dir")["dir"]))
    return "".join(file.read_text(errors="replace") for file in sorted(folder.rglob("*.aof")))


def test_with_a_key_the_disk_of_redis_tells_no_word_of_a_guest(tmp_path: Path, real_redis: Redis) -> None:
    empty_the_disk(real_redis)
    events = {"EVENT_WEBHOOK_URLS": "https://hooks.example.com/", "EVENT_WEBHOOK_SECRET": "x" * 16}
    with bot_on(tmp_path, real_redis, SESSION_ENCRYPTION_KEYS=NEW, **events) as bot:
        books_and_leaves_things_open(bot)
        kinds = {str(key).partition("}:")[2].partition(":")[0] for key in real_redis.scan_iter("{whatsapp_*")}

    disk = written_to_disk(real_redis)
    assert kinds >= {"items", "parked", "outbox", "record"}
    assert [private for private in PRIVATE if private in disk] == []


def test_what_is_sealed_is_shown_to_who_asks_for_a_guests_data(tmp_path: Path, redis: fakeredis.FakeRedis) -> None:
    events = {"EVENT_WEBHOOK_URLS": "https://hooks.example.com/", "EVENT_WEBHOOK_SECRET": "x" * 16}
    with bot_on(tmp_path, redis, SESSION_ENCRYPTION_KEYS=NEW, **events) as bot:
        books_and_leaves_things_open(bot)
        shown = json.dumps(bot.manage("GET", f"/api/guests/{GUEST}").get_json())

    assert [private for private in PRIVATE if private not in shown] == []


def test_what_a_voice_note_said_is_sealed(redis: fakeredis.FakeRedis) -> None:
    RedisTranscripts(redis, with_keys(NEW)).keep(GUEST, "MM1", "¡hola!")

    assert "hola" not in str(redis.get(keys.transcript(GUEST, "MM1")))
    assert RedisTranscripts(redis, with_keys(NEW)).of(GUEST, "MM1") == "¡hola!"


def test_an_event_given_up_is_sealed(redis: fakeredis.FakeRedis) -> None:
    outbox = RedisOutbox(redis, ["crm"], with_keys(NEW))
    outbox.give_up(GUEST, "crm", WaitingNotice(Notice("evt", '{"id": "evt"}'), timedelta(1), "1 x"), reason="http_404")

    assert GUEST not in str(redis.get(keys.failed_event("crm", "evt")))
    assert [failed.guest for failed in outbox.failed(limit=1)] == [GUEST]


# --- A key that went too early


def store_with(redis: fakeredis.FakeRedis, key: str) -> RedisStore:
    return RedisStore(redis, session_ttl=60, receivers=["crm"], keeping=with_keys(key))


def test_a_message_that_no_key_opens_is_taken_as_one_of_which_nothing_is_known(redis: fakeredis.FakeRedis) -> None:
    store_with(redis, OLD).accept(GUEST, Item("SM1", "message", {"text": "hi"}), token="a", wants_turn=False)

    turn = store_with(redis, NEW).take(GUEST, token="b")
    assert turn
    assert turn.item == Item("SM1", "message", {})


def test_what_no_key_opens_holds_up_nothing_behind_it(redis: fakeredis.FakeRedis) -> None:
    for number, key in enumerate((OLD, NEW)):
        store = store_with(redis, key)
        turn = store.accept(GUEST, Item(f"SM{number}", "message", {}), token=uuid4().hex, wants_turn=True).turn
        assert turn
        notices = [Notice(key, json.dumps({"id": key}))]
        store.finish(turn, session="{}", bubbles=[Bubble(key)], by_rest=True, token=key, go_on=False, notices=notices)

    claimed = store.claim_replies(GUEST, token="sender", only_overdue=False)
    waiting = RedisOutbox(redis, ["crm"], with_keys(NEW)).take(GUEST, "crm", token="courier")
    assert [unsent.bubbles for unsent in claimed] == [(Bubble(NEW),)]
    assert waiting
    assert waiting.notice.id == NEW


def test_a_record_that_no_key_opens_is_as_good_as_none(redis: fakeredis.FakeRedis) -> None:
    file = KeptFile(GUEST, Media("https://api.twilio.com/x", "image/png"), datetime(2026, 11, 21, tzinfo=UTC))
    RedisFiles(redis, with_keys(OLD)).keep("token", file)

    assert RedisFiles(redis, with_keys(OLD)).under("token") == file
    assert RedisFiles(redis, with_keys(NEW)).under("token") is None
    assert RedisFiles(redis, with_keys(NEW)).newest(limit=10) == ()


def test_whose_message_no_key_opens_is_asked_to_say_it_again(tmp_path: Path, redis: fakeredis.FakeRedis) -> None:
    with bot_on(tmp_path, redis, SESSION_ENCRYPTION_KEYS=OLD) as bot:
        redis.set(keys.of_guest(GUEST, "lease"), "somebody", px=60_000)
        bot.says("hello")
    redis.delete(keys.of_guest(GUEST, "lease"))
    with bot_on(tmp_path, redis, SESSION_ENCRYPTION_KEYS=NEW) as bot:
        for index in (keys.WAITING, keys.TOUCHED):
            redis.zadd(index, {keys.safe(GUEST): 0}, xx=True)
        bot.sweep()

    told = [bubble.text for guest, bubble in bot.outbox.sent if guest == GUEST]
    assert "no he podido procesar" in told[0]


def test_a_sealed_answer_that_an_apology_came_before_is_unsent_again(redis: fakeredis.FakeRedis) -> None:
    store = RedisStore(redis, session_ttl=3600, keeping=with_keys(NEW))
    hasty = RedisStore(redis, session_ttl=3600, keeping=with_keys(NEW), lease_ms=1)
    turn = store.accept(GUEST, Item("SM1", "message", {}), token="t", wants_turn=True).turn
    assert turn
    store.finish(turn, session=None, bubbles=(Bubble("Hello"),), by_rest=False, token="f", go_on=False)
    store.delivered(GUEST, "SM1")
    store.apologised(GUEST, "SM1")

    [unsent] = eventually(lambda: hasty.claim_replies(GUEST, token="sweep", only_overdue=True))
    assert unsent.bubbles == (Bubble("Hello"),)
