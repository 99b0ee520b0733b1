"""How every process of the bot begins: its settings, or what is missing of them, and its log."""

from __future__ import annotations

import sys

import telemetry
from reservations.errors import SettingsError
from settings import Settings
from telemetry.failures import report_failures


def settings_or_exit() -> Settings:
    """The settings of this process, whose log is set up by them; the process ends where they are not complete."""
    try:
        settings = Settings.from_environment()
    except SettingsError as error:
        sys.exit(f"The settings are not complete:\n{error}")
    public = settings.twilio.numbers
    telemetry.configure_logging(settings.log_level, as_json=settings.is_production, public=public)
    if settings.sentry_dsn:
        report_failures(settings.sentry_dsn, is_production=settings.is_production)
    return settings


def embedded_redis(settings: Settings) -> str:
    """The address of development's own Redis, started if it is not running."""
    from simulators import redis_server

    return redis_server.start(settings.data_dir)
