"""Log lines: one JSON object each in production, readable in development, without personal data in both."""

from __future__ import annotations

import hmac
import json
import logging
import logging.config
import re
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import fields
from datetime import UTC, datetime
from types import TracebackType

from reservations.events import Event
from reservations.model import Money, Stay

OWN_LOGGERS = (
    "whatsapp_bot",
    "chores",
    "background",
    "web",
    "event_webhooks",
    "whatsapp_handler",
    "state_graph",
    "pms_client",
    "session_store",
    "language_model",
    "telemetry",
    "settings",
    "reservations",
    "simulators",
)
"""These log at LOG_LEVEL. Libraries stay at WARNING: below it some write addresses and bodies of requests."""

log = logging.getLogger(__name__)

_turn: ContextVar[str] = ContextVar("turn", default="")


def keyed_hash(secret: str, guest: str) -> str:
    """16 hexadecimal digits that join what belongs to one guest, and tell nobody without the secret who it is."""
    return hmac.digest(secret.encode(), guest.encode(), "sha256").hex()[:16]


@contextmanager
def in_turn(turn_id: str) -> Iterator[None]:
    """Every line logged inside carries this id as `turn`."""
    token = _turn.set(turn_id)
    try:
        yield
    finally:
        _turn.reset(token)


def turn_id() -> str:
    """The id of the turn this thread is in, "" in none."""
    return _turn.get()


class EventLog:
    """Events as log lines: their name, their fields, and the guest as keyed hash."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def publish(self, guest: str, events: Sequence[Event]) -> None:
        """One line for each event."""
        whose = self._whose(guest) if events else {}
        for event in events:
            log.info(type(event).__name__, extra=_fields_of(event) | whose)

    def failed(self, guest: str, error: Exception) -> None:
        """One line with the kinds of the error and its causes, and where it was raised."""
        log.error("failed while serving a guest", exc_info=error, extra=self._whose(guest))

    def _whose(self, guest: str) -> dict[str, str]:
        return {"guest": keyed_hash(self._secret, guest)}


def _fields_of(event: Event) -> dict[str, object]:
    # The prefix keeps a field from meeting one of the log record's own, such as `name` or `created`.
    return {f"event_{field.name}": _plain(getattr(event, field.name)) for field in fields(event)}


def _plain(value: object) -> object:
    match value:
        case Stay(check_in, check_out):
            return f"{check_in.isoformat()}/{check_out.isoformat()}"
        case Money(amount, currency):
            return f"{amount} {currency}"
        case tuple():
            return [_plain(each) for each in value]
        case bool() | int() | float() | None:
            return value
        case _:
            return str(value)


# --- What no line may hold

_PERSONAL = re.compile(
    r"""
      [^\s@"'<>/=&]+(?:@|%40)[^\s@"'<>/&]+\.\w+     # an e-mail address
    | (?:whatsapp(?::|%3A))?(?:\+|%2B)\d[\d\ ().-]{5,}\d    # a number with its country
    | whatsapp(?::|%3A)\d{7,}
    | (?<![\w.-])\d{9,15}(?![\w-]|\.\d)             # a number without a plus, standing alone
    | (?<!\w)[A-Z]{2}\.[A-Za-z0-9]{10,128}          # WhatsApp's id of a guest who hides the number
    | (?<=/documents/)\w+                           # what opens a guest's documents
    | (?<=/files/)\w+                               # or a file that a guest sent
    """,
    re.VERBOSE,
)

_SIGNS = re.compile(r"[@%+]|\d{7}|[A-Z]{2}\.|/(?:documents|files)/")
"""One of them is in whatever is personal, and in few lines else: these are looked through at once."""


def redact(text: str, public: frozenset[str] = frozenset()) -> str:
    """The text without e-mail addresses, phone numbers, WhatsApp ids and what opens a guest's documents or
    files, but for the hotel's own `public` numbers.

    The last net, not the rule: names and messages cannot be told from other words, so nothing may log them.
    """

    if not _SIGNS.search(text):
        return text

    def hidden(match: re.Match[str]) -> str:
        return match[0] if match[0].removeprefix("whatsapp:") in public else "[private]"

    return _PERSONAL.sub(hidden, text)


# --- Lines

_RECORD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "color_message"}


class ReadableLines(logging.Formatter):
    """For a terminal: time of day, level, message, then what else is known."""

    def __init__(self, public: Sequence[str] = ()) -> None:
        super().__init__()
        self._public = frozenset(public)

    def format(self, record: logging.LogRecord) -> str:
        clock = datetime.fromtimestamp(record.created).astimezone().strftime("%H:%M:%S")
        extras = _extras(record)
        error = extras.pop("error", None)
        known = "".join(f"  {name}={value}" for name, value in extras.items())
        line = _as_one_line(f"{clock} {record.levelname:7} {record.getMessage()}{known}")
        return redact(f"{line}\n{error}" if error else line, self._public)


class JsonLines(logging.Formatter):
    """One JSON object a record: time (UTC), level, logger, message, turn, whatever `extra` gave, error."""

    def __init__(self, public: Sequence[str] = ()) -> None:
        super().__init__()
        self._public = frozenset(public)

    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": self._clean(record.getMessage()),
        }
        return json.dumps(entry | {name: self._clean(value) for name, value in _extras(record).items()})

    def _clean(self, value: object) -> object:
        """Texts redacted; numbers stay, for the line must still be JSON."""
        if isinstance(value, list | tuple):
            return [self._clean(each) for each in value]
        return value if isinstance(value, int | float | None) else redact(str(value), self._public)


def _as_one_line(text: str) -> str:
    """The text with what would begin a new line, or steer a terminal, spelt out: nobody forges a line of ours."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def _extras(record: logging.LogRecord) -> dict[str, object]:
    extras = {name: value for name, value in vars(record).items() if name not in _RECORD}
    if turn := _turn.get():
        extras["turn"] = turn
    if record.exc_info and record.exc_info[1]:
        extras["error"] = _without_words(record.exc_info[1])
    return extras


def _without_words(error: BaseException) -> str:
    """The traceback without the errors' own messages: a message may quote what the guest wrote."""
    causes: list[str] = []
    each: BaseException | None = error
    while each is not None:
        causes.append(f"{type(each).__module__}.{type(each).__qualname__}\n{_frames(each.__traceback__)}")
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return "caused by ".join(causes).rstrip()


def _frames(trace: TracebackType | None) -> str:
    return "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace))


def logging_config(level: str, *, as_json: bool, public: Sequence[str] = ()) -> dict[str, object]:
    """For `logging.config.dictConfig`, and for gunicorn, whose own lines then look the same.

    `public` are the hotel's own numbers, which may be logged.
    """
    lines = JsonLines if as_json else ReadableLines
    loud: Mapping[str, object] = {"level": level}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": lines, "public": tuple(public)}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "root": {"level": "WARNING", "handlers": ["stderr"]},
        "loggers": dict.fromkeys(OWN_LOGGERS, loud) | {f"gunicorn.{name}": _GUNICORN for name in ("error", "access")},
    }


# gunicorn hangs handlers of its own on these; with them every line would come twice.
_GUNICORN: Mapping[str, object] = {"level": "INFO", "handlers": [], "propagate": True}


def configure_logging(level: str, *, as_json: bool, public: Sequence[str] = ()) -> None:
    """Take over the process's logging, see `logging_config`."""
    logging.config.dictConfig(logging_config(level, as_json=as_json, public=public))
