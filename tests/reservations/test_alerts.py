from __future__ import annotations

from decimal import Decimal

import pytest

from reservations.alerts import AlertingEvents
from reservations.errors import ChannelError
from reservations.events import (
    BookingCancelled,
    BookingConfirmed,
    BookingUndone,
    Event,
    FileReceived,
    Greeted,
    HumanRequested,
    MessageSetAside,
    RoomSharedWithOthers,
)
from reservations.model import Money
from tests.fakes import FakeChannel, FakeEvents

GUEST = "+34600123456"
PEOPLE = ("+34910000000", "+34910000001")


@pytest.fixture
def channel() -> FakeChannel:
    return FakeChannel()


@pytest.fixture
def log() -> FakeEvents:
    return FakeEvents()


@pytest.fixture
def events(channel: FakeChannel, log: FakeEvents) -> AlertingEvents:
    return AlertingEvents(log, channel, PEOPLE, "es")


@pytest.mark.parametrize(
    ("event", "alert"),
    [
        (HumanRequested("asked"), "alert_human"),
        (HumanRequested("change_not_free", "REF1"), "alert_human_booking"),
        (RoomSharedWithOthers("7"), "alert_shared_room"),
        (BookingUndone("7", "differs"), "alert_difference"),
        (MessageSetAside("SM1"), "alert_set_aside"),
        (FileReceived("https://bot.example/files/abc"), "alert_file"),
        (BookingCancelled("7", Money(Decimal(1), "EUR")), "alert_cancelled_for"),
        (BookingCancelled("7", None), "alert_cancelled"),
    ],
)
def test_what_needs_a_person_is_written_to_all_the_hotel_s_people(
    event: Event, alert: str, events: AlertingEvents, channel: FakeChannel
) -> None:
    events.publish(GUEST, (event,))

    assert [(number, bubble.text) for number, bubble in channel.sent] == [(number, alert) for number in PEOPLE]


@pytest.mark.parametrize(
    "event",
    [
        Greeted(),
        BookingUndone("7", "duplicate"),
        BookingConfirmed("7", "R", Money(Decimal(1), "EUR")),
        BookingCancelled("7", Money(Decimal(0), "EUR")),
    ],
)
def test_what_needs_nobody_is_written_to_nobody(event: Event, events: AlertingEvents, channel: FakeChannel) -> None:
    events.publish(GUEST, (event,))

    assert channel.sent == []


def test_every_event_goes_on_to_the_log(events: AlertingEvents, log: FakeEvents) -> None:
    events.publish(GUEST, (Greeted(), HumanRequested("asked")))

    assert log.published == [Greeted(), HumanRequested("asked")]


def test_alerts_are_in_the_hotel_s_language(events: AlertingEvents, channel: FakeChannel) -> None:
    events.publish(GUEST, (HumanRequested("asked"),))

    assert set(channel.languages) == {"es"}


def test_a_number_that_cannot_be_written_to_keeps_no_other_from_it(
    events: AlertingEvents, channel: FakeChannel, log: FakeEvents
) -> None:
    channel.refusals = [ChannelError("not on WhatsApp", code=63003)]

    events.publish(GUEST, (HumanRequested("asked"),))

    assert [number for number, _ in channel.sent] == [PEOPLE[1]]
    assert len(log.failures) == 1


def test_a_failure_goes_on_to_the_log(events: AlertingEvents, log: FakeEvents) -> None:
    error = RuntimeError("a bug")

    events.failed(GUEST, error)

    assert log.failures == [error]
