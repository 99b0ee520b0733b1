"""What Sentry is told: kinds and places, nothing of guests."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import sentry_sdk
from sentry_sdk.envelope import Envelope
from sentry_sdk.transport import Transport

import telemetry.failures
from telemetry.failures import report_failures

DSN = "https://key@sentry.example/1"


class Kept(Transport):
    """Sends nothing."""

    sent: list[dict[str, Any]]

    def capture_envelope(self, envelope: Envelope) -> None:
        self.sent += [item.payload.json for item in envelope.items if isinstance(item.payload.json, dict)]


@pytest.fixture
def sent() -> Iterator[list[dict[str, Any]]]:
    """What Sentry is sent."""
    Kept.sent = []
    report_failures(DSN, is_production=True, transport=Kept)
    yield Kept.sent
    sentry_sdk.get_client().close()
    # Not by init(): that would hang its integrations into LangGraph and Flask for all tests to come.
    sentry_sdk.get_global_scope().set_client(None)


def fail(name: str) -> None:
    secret = f"Ana {name}"
    raise LookupError(f"no room for {secret}")


def test_a_failure_is_told_with_its_kinds_and_places_and_nothing_of_guests(sent: list[dict[str, Any]]) -> None:
    try:
        fail("Diaz")
    except LookupError:
        logging.getLogger("whatsapp_bot").exception("failed while serving %s", "+34600111222")

    [report] = sent
    [failure] = report["exception"]["values"]
    assert failure["type"] == "LookupError"
    assert failure["stacktrace"]["frames"][-1]["function"] == "fail"
    told = json.dumps(report)
    assert not any(private in told for private in ("Ana", "Diaz", "600111222", "no room"))


def test_without_an_address_its_library_is_not_loaded() -> None:
    assert "sentry_sdk" not in vars(telemetry.failures)
