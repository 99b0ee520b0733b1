"""Whether a turn costs the same however long the talk, however many the sessions, however large the house."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import islice

from bench.figures import flat_bar, in_turn, milliseconds, size_bar
from bench.report import Report
from bench.servers import BOT, Server
from bench.site import GUESTS_AT_ONCE, Site
from bench.talks import Lines, Message, Talk
from doors import SystemClock
from session_store import keys

EARLY, LATE = 5, 500
FEW_SESSIONS = 1_000
FEW_TYPES, MANY_TYPES = 4, 200
SAMPLES = 40
FILLED_AT_ONCE = 1_000
ASKING: Lines = (("question", "is there parking?"),)


def age(report: Report, here: Site) -> None:
    """The fifth message of many guests, and in turn with it those after the 500th of one."""
    bot = here.bot
    (elder,) = bot.guests.saying(1, ASKING * (LATE + SAMPLES))
    messages = iter(elder.messages)
    for message in islice(messages, LATE):
        _seconds(bot, message)
    early, late = in_turn(_asking(bot, ASKING * EARLY), lambda: _seconds(bot, next(messages)), SAMPLES)
    report.add(f"message {EARLY} / {LATE} of a guest, ms", milliseconds(early, late), bar=flat_bar(early, late))


def sessions(report: Report, here: Site) -> None:
    """One question of a new guest to a bot with few sessions in its Redis and to one with many, in turn."""
    with here.serve(BOT, processes=1) as quiet, here.serve(BOT, processes=1) as busy:
        session = _after_booking(busy)
        for each, count in ((quiet, FEW_SESSIONS), (busy, here.size.sessions)):
            _fill(each, session, count)
        few, many = in_turn(_asking(quiet, ASKING), _asking(busy, ASKING), SAMPLES)
        taken = busy.redis.memory_usage(keys.session(_filled(0))) or 0
        used = busy.redis.info("memory")["used_memory"]
    what = f"{FEW_SESSIONS:,} / {here.size.sessions:,} sessions, ms"
    report.add(what, milliseconds(few, many), bar=flat_bar(few, many))
    report.add("bytes of Redis a session after a booking", f"{taken:,}", bar=size_bar(taken))
    report.add("memory of Redis with them, MB", f"{used / 1024**2:,.0f}")


def room_types(report: Report, here: Site) -> None:
    """A search for rooms in a small and in a large house, in turn, and the choice of one of those shown. The search has
    no bar: the more there is, the longer is the answer of the PMS itself, which is part of the bot here."""
    night = SystemClock().now().date() + timedelta(days=30)
    looking: Lines = (("availability", f"from {night} to {night + timedelta(days=1)} for 2 adults"),)
    choosing: Lines = (*looking, ("room", "the first one"))
    with (
        here.serve(BOT, processes=1, room_types=FEW_TYPES) as small,
        here.serve(BOT, processes=1, room_types=MANY_TYPES) as large,
    ):
        found = in_turn(_asking(small, looking), _asking(large, looking), SAMPLES)
        chosen = in_turn(_asking(small, choosing), _asking(large, choosing), SAMPLES)
    report.add(f"search among {FEW_TYPES} / {MANY_TYPES} types of room, ms", milliseconds(*found))
    report.add("choice of one of them, ms", milliseconds(*chosen), bar=flat_bar(*chosen))


def memory(report: Report, here: Site) -> None:
    """What a worker weighs after the first tenth of many turns, and after all of them."""
    talks = here.bot.guests.leaving
    turns_of_a_talk = len(talks(1)[0].messages)
    weights = []
    for share in (0.1, 0.9):
        here.bot.at_once(talks(int(share * here.size.turns) // turns_of_a_talk), guests=GUESTS_AT_ONCE)
        weights.append(here.bot.megabytes_a_worker())
    report.add(f"memory a worker, {here.size.turns // 10:,} / {here.size.turns:,} turns, MB", _told(*weights))


def _asking(bot: Server, lines: Lines) -> Callable[[], float]:
    """The seconds that the answer to a new guest's last line takes; a first guest has been answered."""

    def ask() -> float:
        (talk,) = bot.guests.saying(1, lines)
        return [_seconds(bot, message) for message in talk.messages][-1]

    ask()
    return ask


def _seconds(bot: Server, message: Message) -> float:
    # Nobody in their right mind asks so often: what holds such guests back is not what is measured here.
    bot.redis.delete(keys.of_guest(message.guest, "rate"))
    (seconds,) = bot.at_once([Talk(message.guest, (message,))], guests=1).every
    return seconds


def _after_booking(bot: Server) -> str:
    (talk,) = bot.guests.booking(1)
    bot.at_once([talk], guests=1)
    return str(bot.redis.get(keys.session(talk.guest)))


def _fill(bot: Server, session: str, count: int) -> None:
    """So many sessions of guests who are not there now."""
    # Only while they are put there: neither every write to disk nor the file written anew is what is measured.
    bot.redis.config_set("appendfsync", "no")
    bot.redis.config_set("auto-aof-rewrite-percentage", "0")
    for first in range(0, count, FILLED_AT_ONCE):
        with bot.redis.pipeline(transaction=False) as pipeline:
            for number in range(first, min(count, first + FILLED_AT_ONCE)):
                pipeline.set(keys.session(_filled(number)), session, ex=3600)
            pipeline.execute()
    bot.redis.config_set("appendfsync", "always")


def _filled(number: int) -> str:
    return f"+99{number:09d}"


def _told(*weights: float) -> str:
    return " / ".join(f"{each:.0f}" for each in weights)
