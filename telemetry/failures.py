"""Failures told to Sentry, where a SENTRY_DSN is set: kinds and places, never a guest's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sentry_sdk.transport import Transport
    from sentry_sdk.types import Event, Hint


def report_failures(dsn: str, *, is_production: bool, transport: type[Transport] | None = None) -> None:
    """Tell Sentry of everything logged as an error from now on. Its library is loaded only here."""
    import sentry_sdk

    sentry_sdk.init(
        dsn,
        environment="production" if is_production else "development",
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        auto_session_tracking=False,
        # What it would hang into Flask, Redis or the model's library knows what guests write.
        auto_enabling_integrations=False,
        transport=transport,
        before_send=without_words,
    )


def without_words(event: Event, hint: Hint) -> Event:  # noqa: ARG001 - Sentry's own signature
    """What is left of a report: exceptions' kinds and places. A message of theirs may quote a guest, an address of a
    request may name one."""
    kept: dict[str, Any] = {
        name: event[name]
        for name in ("event_id", "timestamp", "platform", "level", "logger", "environment", "release", "sdk")
        if name in event
    }
    exceptions: Any = event.get("exception") or {}
    kept["exception"] = {"values": [_kind_and_place(each) for each in exceptions.get("values", ())]}
    return kept  # type: ignore[return-value]


def _kind_and_place(exception: dict[str, Any]) -> dict[str, Any]:
    frames = (exception.get("stacktrace") or {}).get("frames", ())
    places = [{name: frame[name] for name in _OF_A_FRAME if name in frame} for frame in frames]
    return {"type": exception.get("type"), "module": exception.get("module"), "stacktrace": {"frames": places}}


_OF_A_FRAME = ("filename", "abs_path", "function", "module", "lineno", "in_app")
