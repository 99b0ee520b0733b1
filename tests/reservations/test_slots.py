from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

import pytest

from reservations.slots import TurnSlots


def test_no_more_turns_run_than_there_are_slots() -> None:
    slots = TurnSlots(2)

    assert [slots.try_take() for _ in range(3)] == [True, True, False]


def test_a_slot_given_back_serves_who_lined_up_in_order() -> None:
    slots, served = TurnSlots(1), list[str]()
    slots.try_take()
    slots.line_up("first")
    slots.line_up("second")

    slots.give_back(served.append)

    assert served == ["first", "second"]
    assert slots.try_take()


def test_who_lined_up_just_after_a_slot_was_given_back_is_served() -> None:
    slots, served = TurnSlots(1), list[str]()
    slots.line_up("late")

    slots.serve_if_free(served.append)

    assert served == ["late"]


def test_with_every_slot_taken_the_line_waits() -> None:
    slots, served = TurnSlots(1), list[str]()
    slots.try_take()
    slots.line_up("waiting")

    slots.serve_if_free(served.append)

    assert served == []


def test_a_slot_is_free_again_whatever_serving_raises() -> None:
    slots = TurnSlots(1)
    slots.try_take()
    slots.line_up("trouble")

    def fail(_: str) -> None:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError):
        slots.give_back(fail)
    assert slots.try_take()


def test_of_many_threads_every_guest_is_served_once_and_never_too_many_at_a_time() -> None:
    slots, lock, start = TurnSlots(3), Lock(), Barrier(16)
    served: list[str] = []
    running = most = 0

    def serve(guest: str) -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        served.append(guest)
        with lock:
            running -= 1

    def arrive(guest: str) -> None:
        start.wait(timeout=10)
        if slots.try_take():
            serve(guest)
            slots.give_back(serve)
        else:
            slots.line_up(guest)
            slots.serve_if_free(serve)

    guests = [f"guest-{number}" for number in range(16)]
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(arrive, guests))

    assert sorted(served) == sorted(guests)
    assert most <= 3
