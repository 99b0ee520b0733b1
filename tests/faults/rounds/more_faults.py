"""More of what goes wrong in the rounds: beside the servers, in single ones of them, on their disk and their clocks."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from threading import Thread

from reservations.turn import MOST_DEATHS
from session_store import keys
from simulators.qloapps.errors import Refusal
from simulators.twilio.messages import Guest
from tests.faults.rounds.embedded import EmbeddedStore
from tests.faults.rounds.engine import background_workers
from tests.faults.rounds.faults import Fault, bad_pms, killed_workers, until_replies
from tests.faults.rounds.guests import FIRST_NIGHT, NIGHTS
from tests.faults.rounds.house import APP, START_SECONDS, House, eventually
from tests.faults.rounds.post import PostOffice
from tests.faults.rounds.servers import AN_HOUR_AHEAD, MORTAL, OF_FORMER_VERSION, OF_NEXT_VERSION, POISON

DOUBLE, FAMILY = 2, 3
STAYS = 8
"""Among so many stays the crowd is spread."""
FULL_SECONDS = 10.0
VICTIMS = [Guest(f"+4479118{number:05d}", "Eve Adams") for number in range(2)]
SET_ASIDE_SECONDS = 230.0
"""Five processes die over the message, and for each its turn's lease has to end."""
SORRY, AFTERWARDS = "could not work through your last message", "help"


def killed_background_workers(house: House) -> None:
    """They have work: what killed servers left behind."""
    with background_workers(house, 2) as workers:
        for turn in range(8):
            until_replies(house, 30)
            house.kills += house.instances[turn % 2].kill_a_worker()
            worker = workers[turn % 2]
            eventually(worker.is_at_work, within=START_SECONDS, what="a background worker is at work")
            house.kill(worker.kill)
            worker.start()


def booked_elsewhere(house: House) -> None:
    """The front desk sells what guests are just talking about."""
    chance = random.Random("front desk")  # noqa: S311 - the same days each time
    for _ in range(40):
        until_replies(house, 10)
        begin = datetime.now(UTC).date() + timedelta(FIRST_NIGHT + NIGHTS * chance.randrange(STAYS))
        with suppress(Refusal):
            house.shop.book_elsewhere(chance.choice((DOUBLE, FAMILY)), begin, begin + timedelta(NIGHTS))


def clock_off(house: House) -> None:
    """What one server notes of bookings whose outcome is open, and of what was missed, the other reads."""
    bad_pms(house)
    killed_workers(house)


def deployed(house: House) -> None:
    """One server after the other is stopped and comes back as another version, and then they are rolled back."""
    for app in (OF_NEXT_VERSION, APP):
        for instance in house.instances:
            until_replies(house, 60)
            instance.stop()
            instance.app = app
            instance.start()
            eventually(instance.is_serving, within=START_SECONDS, what=f"{app} is serving")


def poisoned(house: House) -> None:
    """Two guests write what kills every process that answers it, and then something harmless."""
    post = PostOffice(house, random.Random("poison"))  # noqa: S311 - the same deliveries each time
    until_replies(house, 60)
    writers = [Thread(target=_write_poison, args=(post, guest)) for guest in VICTIMS]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    house.kills += MOST_DEATHS * len(VICTIMS)
    eventually(
        lambda: all(_has_apology(house, guest) for guest in VICTIMS),
        within=SET_ASIDE_SECONDS,
        what="the poison is set aside",
    )


def _write_poison(post: PostOffice, guest: Guest) -> None:
    post.send(guest, POISON)
    post.send(guest, AFTERWARDS)
    post.finish()


def _has_apology(house: House, guest: Guest) -> bool:
    return any(SORRY in text for text in house.mail.received(guest.key))


def not_set_aside(house: House) -> Iterator[str]:
    """Guests whose message killed, and who were not apologised to or not served on."""
    client = house.store.client()
    for guest in VICTIMS:
        read = house.mail.received(guest.key)
        if client.llen(keys.of_guest(guest.key, "dead")) != 1:
            yield f"not set aside, or more than that: {guest.key}"
        if not read or SORRY not in read[0] or len(read) < 2:
            yield f"read {len(read)} messages after poison, the apology not first: {guest.key}"


def full_disk(house: House) -> None:
    """Redis ends with each write that does not fit; the servers start it again, and it fits no more than before."""
    assert isinstance(house.store, EmbeddedStore)
    until_replies(house, 150)
    house.kills += house.store.keep_disk_full(FULL_SECONDS)


MORE_FAULTS: Sequence[Fault] = (
    Fault("background workers killed", killed_background_workers),
    Fault("rooms booked elsewhere", booked_elsewhere),
    Fault("clock an hour off", clock_off, apps=(APP, AN_HOUR_AHEAD)),
    Fault("deploy forth and back", deployed, apps=(APP, OF_FORMER_VERSION)),
    Fault("poison", poisoned, apps=(MORTAL, MORTAL), also_wrong=not_set_aside),
    Fault("disk full", full_disk, EmbeddedStore),
)
