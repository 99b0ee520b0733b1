"""Events as webhooks over real HTTP: signed, to their receivers alone, and known to have been taken or not."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from doors import SystemClock
from event_webhooks import Receiver as Address
from event_webhooks import WebhookPoster, signature, signing_key
from reservations.errors import NotDelivered
from reservations.notices import Notice
from reservations.ports import Clock
from tests.fakes import FixedClock
from tests.receiver import Receiver, receiver

PROJECT = Path(__file__).resolve().parents[1]
SECRET = "whsec_" + base64.b64encode(b"a key of the house").decode()
NOTICE = Notice("evt_1", '{"id": "evt_1", "type": "human.requested"}')


@pytest.fixture
def crm() -> Iterator[Receiver]:
    with receiver() as crm:
        yield crm


def post_to(url: str, *, secret: str = SECRET, timeout: float = 5.0, clock: Clock | None = None) -> None:
    address = Address(url)
    clock = clock or FixedClock("2026-11-21T15:00:00")
    WebhookPoster([address], secret, clock, timeout=httpx2.Timeout(timeout))(address.id, NOTICE)


def refusal_of(url: str, *, timeout: float = 5.0) -> NotDelivered:
    with pytest.raises(NotDelivered) as refused:
        post_to(url, timeout=timeout)
    return refused.value


def test_a_receiver_gets_the_very_body_and_can_check_who_sent_it(crm: Receiver) -> None:
    post_to(crm.url)

    [delivery] = crm.deliveries
    assert delivery.body == NOTICE.body.encode()
    signed = f"evt_1.{delivery.headers['webhook-timestamp']}.".encode() + delivery.body
    mac = hmac.new(b"a key of the house", signed, hashlib.sha256).digest()
    assert delivery.headers["webhook-signature"] == "v1," + base64.b64encode(mac).decode()
    assert delivery.headers["webhook-timestamp"] == "1795273200"


@pytest.mark.parametrize("secret", [SECRET, "a secret of words"])
def test_the_check_that_the_documentation_shows_lets_in_what_is_sent(crm: Receiver, secret: str) -> None:
    [shown] = re.findall(r"```python\n(.*?)```", (PROJECT / "docs/events.md").read_text(encoding="utf-8"), re.DOTALL)
    example: dict[str, Any] = {}
    exec(shown, example)  # noqa: S102 - our own documentation

    post_to(crm.url, secret=secret, clock=SystemClock())

    [delivery] = crm.deliveries
    assert example["is_genuine"](delivery.headers, delivery.body, secret)
    assert not example["is_genuine"](delivery.headers, delivery.body + b" ", secret)


def test_signatures_are_those_of_the_specification() -> None:
    """The example that libraries for Standard Webhooks are tested with."""
    key = signing_key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")

    made = signature(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')

    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_a_secret_without_a_beginning_is_the_key_itself() -> None:
    assert signing_key("sixteen characters") == b"sixteen characters"


@pytest.mark.parametrize(("status", "is_away"), [(404, False), (400, False), (429, True), (503, True), (302, False)])
def test_any_other_answer_is_a_no(status: int, is_away: bool, crm: Receiver) -> None:
    crm.statuses.append(status)

    refusal = refusal_of(crm.url)

    assert (refusal.reason, refusal.is_away) == (f"http_{status}", is_away)


def test_a_redirect_is_not_followed(crm: Receiver) -> None:
    with receiver() as inner:
        crm.statuses.append(307)
        crm.location = inner.url
        refusal_of(crm.url)

    assert inner.deliveries == []


def test_a_receiver_that_hangs_is_away(crm: Receiver) -> None:
    crm.may_answer.clear()

    refusal = refusal_of(crm.url, timeout=0.2)

    assert (refusal.reason, refusal.is_away) == ("no_answer", True)


def test_a_receiver_that_is_not_there_is_away() -> None:
    assert refusal_of("http://127.0.0.1:1/hook").is_away


def test_a_receiver_is_named_without_telling_its_address() -> None:
    one, other = Address("https://hooks.example.com/s3cret"), Address("https://hooks.example.com/0ther")

    assert one.id.startswith("hooks.example.com-")
    assert one.id != other.id
    assert "s3cret" not in one.id + repr(one)
