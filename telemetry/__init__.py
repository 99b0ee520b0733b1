"""What can be seen of the bot from outside: log lines, metrics (`telemetry.metrics`), failures (`telemetry.failures`).

Nothing of it holds personal data. Whoever only logs does not load the library of the metrics.
"""

from telemetry.lines import (
    OWN_LOGGERS,
    EventLog,
    JsonLines,
    ReadableLines,
    configure_logging,
    in_turn,
    keyed_hash,
    logging_config,
    redact,
    turn_id,
)

__all__ = [
    "OWN_LOGGERS",
    "EventLog",
    "JsonLines",
    "ReadableLines",
    "configure_logging",
    "in_turn",
    "keyed_hash",
    "logging_config",
    "redact",
    "turn_id",
]
