"""What is sent, what counts as an answer, and from when its time runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

import pytest

from bench.load import BadAnswer, at_once, at_rate
from bench.mail import Mail, taking_mail
from bench.talks import Message
from tests.bench.tiny import EMPTY, answering, guests, says

HELLO = (("greeting", "hi"),)
SLOW_SECONDS = 0.02


def conversations(port: int, count: int) -> Sequence[Sequence[Message]]:
    return [talk.messages for talk in guests(port).saying(count, HELLO * 2)]


def test_every_message_is_answered_and_timed_by_its_turn() -> None:
    with answering(lambda *_: says("Hello!")) as port:
        times = at_once(port, guests(port).saying(5, HELLO * 3), guests=2)

    assert {turn: len(seconds) for turn, seconds in times.by_turn.items()} == {"greeting": 15}
    assert times.per_second == 15 / times.seconds


def test_a_guest_writes_again_only_after_the_answer() -> None:
    under_way, seen = set[str](), list[bool]()

    def answer(guest: str, _: str) -> str:
        seen.append(guest in under_way)
        under_way.add(guest)
        time.sleep(0.001)
        under_way.discard(guest)
        return says("Hello!")

    with answering(answer) as port:
        at_once(port, guests(port).saying(3, HELLO * 10), guests=3)

    assert seen == [False] * 30


def test_what_a_slow_server_makes_others_wait_counts_from_when_they_were_due() -> None:
    one_at_a_time = threading.Lock()

    def slowly(*_: str) -> str:
        with one_at_a_time:
            time.sleep(SLOW_SECONDS)
        return says("Hello!")

    with answering(slowly) as port:
        times = at_rate(port, conversations(port, 10), per_second=1000)

    # The last of twenty was due after 19 ms, and nineteen others came before it.
    assert max(times.every) >= 20 * SLOW_SECONDS - 0.019


def test_an_open_load_does_not_come_faster_than_it_was_asked_to() -> None:
    with answering(lambda *_: says("Hello!")) as port:
        times = at_rate(port, conversations(port, 5), per_second=100)

    assert times.seconds >= 0.09


def test_an_answer_by_rest_counts_as_one() -> None:
    with taking_mail() as mail:

        def later(guest: str, _: str) -> str:
            mail.take(guest, "Hello!")
            return EMPTY

        with answering(later) as port:
            times = at_once(port, guests(port).saying(2, HELLO), guests=1, mail=mail)

    assert (times.by_mail, len(times.every)) == (2, 2)


def test_an_older_message_by_rest_answers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.load.PATIENCE_SECONDS", 0.05)
    mail = Mail("")
    with answering(lambda *_: EMPTY) as port:
        (talk,) = guests(port).saying(1, HELLO)
        mail.take(talk.guest, "from before")

        with pytest.raises(BadAnswer, match="no answer within"):
            at_once(port, [talk], guests=1, mail=mail)


def test_silence_spoils_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.load.PATIENCE_SECONDS", 0.05)
    released = threading.Event()

    def never(*_: str) -> str:
        released.wait(10)
        return EMPTY

    with answering(never) as port:
        with pytest.raises(BadAnswer, match="no answer within"):
            at_once(port, guests(port).saying(1, HELLO), guests=1)
        released.set()


@pytest.mark.parametrize("twiml", [EMPTY, "<html>502</html>"])
def test_an_answer_that_says_nothing_spoils_a_run(twiml: str) -> None:
    with answering(lambda *_: twiml) as port, pytest.raises(BadAnswer, match="greeting"):
        at_once(port, guests(port).saying(1, HELLO), guests=1)


def test_what_was_told_instead_of_a_confirmation_is_kept() -> None:
    with answering(lambda *_: says("being confirmed")) as port:
        times = at_once(port, guests(port).booking(1), guests=1)

    assert times.otherwise == [says("being confirmed")]
