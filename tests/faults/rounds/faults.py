"""What goes wrong in the rounds. Each is played while the guests book, and is over when it returns."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from simulators.qloapps import FaultRule
from tests.faults.rounds.house import APP, House, eventually
from tests.faults.rounds.stores import Cluster, Sentinels, StandingStore, StoreServer

PROGRESS_SECONDS = 120.0


def nothing_else(_: House) -> Iterable[str]:
    """What the judge of all rounds finds wrong is all."""
    return ()


@dataclass(frozen=True)
class Fault:
    """`play` is handed the house, whose instances are these `apps`, and so is at the end what finds more wrong."""

    name: str
    play: Callable[[House], None]
    store: Callable[[Path], StoreServer] = StandingStore
    apps: tuple[str, str] = (APP, APP)
    also_wrong: Callable[[House], Iterable[str]] = nothing_else


def until_replies(house: House, more: int) -> None:
    """Let so many more messages reach guests, so that every fault meets talks at all their stages."""
    goal = house.mail.count() + more
    # Nearly everybody may be done, or nobody get an answer while this fault lasts: then it is time as well.
    with suppress(TimeoutError):
        eventually(lambda: house.mail.count() >= goal, within=PROGRESS_SECONDS / 8, what=f"{more} more replies")


def nothing(_: House) -> None:
    """For comparison."""


def killed_workers(house: House) -> None:
    for turn in range(8):
        until_replies(house, 30)
        if house.instances[turn % 2].kill_a_worker():
            house.kills += 1


def killed_server(house: House) -> None:
    for turn in range(3):
        until_replies(house, 80)
        instance = house.instances[turn % 2]
        house.kills += len(instance.workers())
        instance.kill()
        instance.start()
    house.wait_until_serving()


def killed_redis(house: House) -> None:
    for _ in range(3):
        until_replies(house, 80)
        _kill_redis_once(house)


def _kill_redis_once(house: House) -> None:
    store = _standing(house)
    house.kill(store.kill)
    time.sleep(1)
    store.start()


def paused_redis(house: House) -> None:
    store = _standing(house)
    until_replies(house, 100)
    store.pause()
    time.sleep(20)
    store.go_on()


def cut_connections(house: House) -> None:
    client = house.store.client()
    for _ in range(20):
        until_replies(house, 15)
        house.kill(partial(client.client_kill_filter, _type="normal", skipme=True))


def full_redis(house: House) -> None:
    client = house.store.client()
    until_replies(house, 150)
    client.config_set("maxmemory", 1)
    time.sleep(10)
    client.config_set("maxmemory", 0)


def bad_pms(house: House) -> None:
    """Errors and cut answers, mostly after the work was done, one after the other."""
    on_booking = ("error_after", "cut_after", "notices", "error_after", "cut_after", "cut_before", "error_after")
    for kind in on_booking:
        until_replies(house, 20)
        house.spoil_pms(FaultRule(kind, "POST", "bookings", 1), FaultRule("error_before", "GET", "", 2))
        house.spoil_pms(FaultRule("cut_before", "", "hotel_ari", 1), FaultRule("cut_after", "", "customers", 1))


def slow_pms(house: House) -> None:
    until_replies(house, 80)
    house.spoil_pms(FaultRule("delay", times=60, seconds=10.0))
    until_replies(house, 150)


def closed_pms(house: House) -> None:
    until_replies(house, 100)
    house.spoil_pms(FaultRule("maintenance"))
    time.sleep(20)
    house.shop.faults.clear()


def one_after_another(house: House) -> None:
    """Something of each kind, for the same guests."""
    for instance in house.instances:
        until_replies(house, 60)
        house.kills += instance.kill_a_worker()
    until_replies(house, 60)
    _kill_redis_once(house)
    for kind in ("error_after", "cut_after", "cut_before"):
        until_replies(house, 30)
        house.spoil_pms(FaultRule(kind, "POST", "bookings", 1), FaultRule("error_before", "GET", "", 2))


def failed_over(house: House) -> None:
    """The master of the Sentinels is gone for good; its replica goes on."""
    assert isinstance(house.store, Sentinels)
    until_replies(house, 150)
    house.kill(house.store.master.kill)
    eventually(house.store.has_failed_over, within=PROGRESS_SECONDS, what="the replica is the master")


def killed_node(house: House) -> None:
    """A third of the Cluster is away for five seconds."""
    assert isinstance(house.store, Cluster)
    until_replies(house, 150)
    node = house.store.nodes[1]
    house.kill(node.kill)
    time.sleep(5)
    node.start()


def bad_twilio(house: House) -> None:
    """What is sent by REST meets errors; guests whose messages come by twos are answered that way."""
    for kind in ("rate_limit", "server_error", "timeout", "server_error"):
        until_replies(house, 60)
        house.spoil_twilio(kind=kind, times=5)


def _standing(house: House) -> StandingStore:
    assert isinstance(house.store, StandingStore)
    return house.store


FAULTS = (
    Fault("nothing", nothing),
    Fault("workers killed", killed_workers),
    Fault("server killed", killed_server),
    Fault("Redis killed", killed_redis),
    Fault("Redis paused 20 s", paused_redis),
    Fault("connections cut", cut_connections),
    Fault("Redis full", full_redis),
    Fault("PMS cuts and errs", bad_pms),
    Fault("PMS takes 10 s", slow_pms),
    Fault("PMS in maintenance", closed_pms),
    Fault("Twilio refuses", bad_twilio),
    Fault("Sentinel fails over", failed_over, Sentinels),
    Fault("Cluster node killed", killed_node, Cluster),
)
SHORT = (Fault("one after another", one_after_another),)
