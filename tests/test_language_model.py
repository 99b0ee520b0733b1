"""The door to the language model, on a double that answers over real HTTP."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest

from doors import SystemClock
from language_model import OpenAIModel
from language_model.bounded import BoundedTransport
from reservations.conversation import Explanation, Paraphrase
from reservations.errors import ModelUnavailable, StoreUnavailable
from reservations.ports import Deadline
from reservations.understanding.explained import TELLABLE
from simulators.openai import OpenAIDouble, served
from tests.fakes import FakeAllowance, FixedClock

WORDS = {"me missus": "my wife", "nites": "nights"}
NOTHING: dict[str, Any] = {"paraphrases": [], "intents": []}
IN_TIME = 10.0


@dataclass
class Desk:
    """A model's client on a double, with all the time it needs."""

    double: OpenAIDouble
    address: str
    clock: FixedClock = field(default_factory=lambda: FixedClock("2026-11-21T15:00:00"))
    allowance: FakeAllowance = field(default_factory=FakeAllowance)

    def model(self, **more: Any) -> OpenAIModel:
        options: dict[str, Any] = {
            "transcription_model": "double-ear",
            "allowance": self.allowance,
            "daily_tokens": 20_000,
            "clock": self.clock,
        }
        return OpenAIModel(self.address, "sk-double", "double-1", **options | more)


@pytest.fixture
def desk() -> Iterator[Desk]:
    double = OpenAIDouble(words=WORDS, intents=("book",))
    with served(double) as address:
        yield Desk(double, address)


def explain(model: OpenAIModel, *, seconds: float = IN_TIME, text: str = "me missus wants 2 nites") -> Explanation:
    deadline = Deadline(SystemClock().monotonic() + seconds, SystemClock())
    return model.explain(
        text, ("missus", "nites"), guest="+34600123456", language="en", asked="dates", deadline=deadline
    )


def refusal(model: OpenAIModel, *, seconds: float = IN_TIME) -> str:
    """Why there was no answer."""
    with pytest.raises(ModelUnavailable) as told:
        explain(model, seconds=seconds)
    return told.value.reason


def test_the_model_explains_phrases_and_says_what_the_guest_wants(desk: Desk) -> None:
    explanation = explain(desk.model())

    assert explanation == Explanation((Paraphrase("me missus", "my wife"), Paraphrase("nites", "nights")), ("book",))


def test_the_model_is_told_the_message_and_no_more(desk: Desk) -> None:
    explain(desk.model())

    assert desk.double.asked == [
        {"message": "me missus wants 2 nites", "unknown": ["missus", "nites"], "asked": "dates", "language": "en"}
    ]
    assert b"600123456" not in desk.double.bodies[0]


def test_the_answer_is_bound_to_a_form_and_a_length(desk: Desk) -> None:
    explain(desk.model())

    body = json.loads(desk.double.bodies[0])
    assert body["response_format"]["json_schema"]["strict"] is True
    assert body["max_completion_tokens"] < 1000


def test_the_form_lists_what_a_model_may_tell(desk: Desk) -> None:
    explain(desk.model())

    form = json.loads(desk.double.bodies[0])["response_format"]["json_schema"]["schema"]
    assert tuple(form["properties"]["intents"]["items"]["enum"]) == TELLABLE


@pytest.mark.parametrize(
    ("manner", "reason"),
    [
        ("busy", "busy"),
        ("broken", "refused"),
        ("locked", "refused"),
        ("cut", "away"),
        ("huge", "away"),
        ("garbage", "unreadable"),
        ("empty", "unreadable"),
        ("refusing", "unreadable"),
    ],
)
def test_a_model_that_does_not_answer_is_unavailable(desk: Desk, manner: str, reason: str) -> None:
    desk.double.manner = manner

    assert refusal(desk.model()) == reason


@pytest.mark.parametrize("manner", ["slow", "trickling"])
def test_no_answer_takes_longer_than_there_is_time(desk: Desk, manner: str) -> None:
    desk.double.manner = manner
    model = desk.model()
    before = time.monotonic()

    assert refusal(model, seconds=0.6) == "slow"
    assert time.monotonic() - before < 1.5


def test_nobody_who_listens_is_away() -> None:
    model = OpenAIModel(
        "http://127.0.0.1:9/v1",
        "sk",
        "m",
        transcription_model="t",
        allowance=FakeAllowance(),
        daily_tokens=20_000,
        clock=SystemClock(),
    )

    assert refusal(model) == "away"


@pytest.mark.parametrize(
    "says",
    [
        "not JSON at all",
        "null",
        [],
        {"paraphrases": "none", "intents": []},
        {"paraphrases": [{"said": 1, "plain": "2"}], "intents": []},
        {"paraphrases": [{"said": "nites"}], "intents": []},
        NOTHING | {"intents": ["cancel_booking"]},
        NOTHING | {"intents": ["affirm"]},
        NOTHING | {"price": 1, "book": True},
        NOTHING | {"paraphrases": [{"said": "nites", "plain": "nights", "total": "1 USD"}]},
        NOTHING | {"paraphrases": [{"said": "nites", "plain": "nights"}] * 1000},
        {"check_in": "2026-12-05", "room": "suite", "price": "1"},
        "[" * 30_000,
    ],
    ids=lambda says: str(says)[:40],
)
def test_an_answer_of_another_form_is_unreadable(desk: Desk, says: object) -> None:
    desk.double.says = says

    assert refusal(desk.model()) == "unreadable"


@pytest.mark.parametrize(("hiccups", "calls"), [(1, 2), (2, 2)])
def test_a_sudden_failure_is_tried_once_more(desk: Desk, hiccups: int, calls: int) -> None:
    desk.double.hiccups = hiccups
    model = desk.model()

    if hiccups == 1:
        assert explain(model).intents == ("book",)
    else:
        assert refusal(model) == "refused"
    assert len(desk.double.bodies) == calls


def test_a_model_that_is_busy_is_not_pressed(desk: Desk) -> None:
    desk.double.manner = "busy"

    refusal(desk.model())

    assert len(desk.double.bodies) == 1


def test_without_time_for_an_answer_nothing_is_asked(desk: Desk) -> None:
    assert refusal(desk.model(), seconds=0.2) == "no_time"
    assert desk.double.bodies == []


def test_a_model_that_failed_often_is_given_a_rest_and_asked_again(desk: Desk) -> None:
    desk.double.manner = "busy"
    model = desk.model()

    assert [refusal(model) for _ in range(5)] == ["busy", "busy", "busy", "resting", "resting"]
    desk.double.manner = "right"
    desk.clock.advance(seconds=31)
    assert explain(model).intents == ("book",)


def test_what_a_model_will_not_answer_keeps_it_from_nobody(desk: Desk) -> None:
    desk.double.manner = "refusing"
    model = desk.model()

    assert [refusal(model) for _ in range(5)] == ["unreadable"] * 5
    desk.double.manner = "right"
    assert explain(model).intents == ("book",)


def test_a_guest_may_cost_so_much_a_day_and_no_more(desk: Desk) -> None:
    model = desk.model(daily_tokens=3000)

    assert explain(model).intents == ("book",)
    assert explain(model).intents == ("book",)
    assert refusal(model) == "allowance"
    assert desk.allowance.spent["+34600123456"] <= 3000


def test_without_redis_nobody_is_asked(desk: Desk) -> None:
    desk.allowance.failure = StoreUnavailable("away")

    assert refusal(desk.model()) == "allowance"
    assert desk.double.bodies == []


def test_an_error_carries_nothing_that_was_written(desk: Desk) -> None:
    desk.double.says = {"secret": "of the guest"}

    with pytest.raises(ModelUnavailable) as told:
        explain(desk.model())

    assert (str(told.value), told.value.__cause__, told.value.__suppress_context__) == ("unreadable", None, True)


def test_a_bounded_transport_closes_what_it_bounds() -> None:
    class Inner(httpx2.BaseTransport):
        is_closed = False

        def close(self) -> None:
            self.is_closed = True

    inner = Inner()
    httpx2.Client(transport=BoundedTransport(inner)).close()

    assert inner.is_closed
