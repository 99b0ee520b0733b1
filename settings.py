"""The environment, read once, checked and frozen. Nothing else in the project reads it."""

from __future__ import annotations

import base64
import os
import re
import secrets
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time
from functools import partial
from pathlib import Path
from typing import TypeVar, overload
from urllib.parse import quote, urlsplit

from dotenv import dotenv_values

from reservations.errors import ProfileError, SettingsError
from reservations.hotel import Hotel, read_profile
from reservations.reminding import Hours

EXAMPLE_HOTEL = Path(__file__).resolve().parent / "hotels" / "example.toml"
TWILIO_API = "https://api.twilio.com"
OPENAI_API = "https://api.openai.com/v1"

# What the local doubles are told in development; they open nothing elsewhere.
DOUBLE_ACCOUNT_SID = "AC" + "0" * 32
DOUBLE_NUMBER = "+12025550123"
SIMULATOR_KEY = "SIMULATEDQLOAPPSKEY0000000000000"
SIMULATOR_HOTEL_ID = "1"

SHORTEST_SECRET = 16
NEEDED_IN_PRODUCTION = (
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_WHATSAPP_NUMBER",
    "PUBLIC_BASE_URL",
    "QLOAPPS_BASE_URL",
    "QLOAPPS_API_KEY",
    "QLOAPPS_HOTEL_ID",
    "ADMIN_API_KEY",
    "SECRET_KEY",
    "HOTEL_PROFILE",
)

FATAL_TO_LANGCHAIN = ("LANGCHAIN_TRACING", "LANGCHAIN_HANDLER")
"""Of its first way to trace LangChain only says, at every call, that it is gone."""

T = TypeVar("T")
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Twilio:
    """The account that signs webhooks and sends messages. `is_double` says that it is the local stand-in.

    `auth_tokens` holds the current token first; a second one still counts while it is being rotated out.
    `numbers` are the hotel's WhatsApp numbers in E.164, without the `whatsapp:` prefix. `service_sid` is the Messaging
    Service they are in, "" without one; `messages_per_second` the rate that WhatsApp allows the sender.
    """

    account_sid: str
    auth_tokens: tuple[str, ...] = field(repr=False)
    numbers: tuple[str, ...]
    service_sid: str
    api_base_url: str
    messages_per_second: int
    is_double: bool

    @property
    def number(self) -> str:
        """The number that writes to whom nobody has written to before."""
        return self.numbers[0]


@dataclass(frozen=True, slots=True)
class QloApps:
    """Where the PMS is. `is_simulated` says that it is the simulator this server starts itself."""

    base_url: str
    api_key: str = field(repr=False)
    hotel_id: str
    is_simulated: bool


@dataclass(frozen=True, slots=True)
class OpenAI:
    """A language model behind OpenAI's interface, and the one there that writes down voice notes. `daily_tokens` is the
    most that one guest may cost in a day."""

    api_key: str = field(repr=False)
    base_url: str
    model: str
    transcription_model: str
    daily_tokens: int


@dataclass(frozen=True, slots=True)
class EventWebhooks:
    """Where events go, and the secret they are signed with. The addresses may hold secrets of their own."""

    urls: tuple[str, ...] = field(default=(), repr=False)
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the environment decides. `redis_url` is None where the embedded server is used, and
    `celery_broker_url` where that of the background engine is the same Redis.

    `worker_metrics_port` is 0 where the background engine tells no numbers.

    `hotel_alert_to` are E.164 numbers that events needing a person are written to. `openai` is None without a key.
    """

    is_production: bool
    host: str
    port: int
    public_base_url: str
    flask_debug: bool
    twilio: Twilio
    redis_url: str | None = field(repr=False)
    redis_sentinel_master: str
    celery_broker_url: str | None = field(repr=False)
    celery_sentinel_master: str
    session_ttl_seconds: int
    session_encryption_keys: tuple[str, ...] = field(repr=False)
    personal_data_days: int
    qloapps: QloApps
    openai: OpenAI | None
    admin_api_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    hotel_alert_to: tuple[str, ...] = field(repr=False)
    event_webhooks: EventWebhooks
    reminders: Hours
    hotel: Hotel
    data_dir: Path
    typing_indicator: bool
    log_level: str
    metrics_token: str = field(repr=False)
    worker_metrics_port: int
    sentry_dsn: str = field(repr=False)

    @classmethod
    def from_environment(
        cls, environ: Mapping[str, str] | None = None, *, env_file: Path | None = Path(".env")
    ) -> Settings:
        """The settings of this process; what the environment leaves open is taken from `env_file`.

        In development secrets nobody set are made once and kept in DATA_DIR. Raises SettingsError with one line for
        every setting that is missing or wrong.
        """
        reader = _Reader(_given(os.environ if environ is None else environ, env_file))
        settings = _read(reader)
        if reader.problems:
            raise SettingsError("\n".join(dict.fromkeys(reader.problems)))
        return settings

    @property
    def picture_hosts(self) -> tuple[str, ...]:
        """The addresses that pictures of the rooms may be served at: ours, and the shop's."""
        return self.public_base_url, self.qloapps.base_url

    @property
    def simulator_port(self) -> int:
        """Where the QloApps simulator listens in development."""
        return self.port + 1

    @property
    def double_port(self) -> int:
        """Where the Twilio double and its chat page listen in development."""
        return self.port + 2


def _given(environ: Mapping[str, str], env_file: Path | None) -> dict[str, str]:
    """What was set, the environment before the file. An empty value is one left open."""
    # Without interpolation a "$" in a password stays what it is.
    in_file = dotenv_values(env_file, interpolate=False) if env_file else {}
    merged = {**in_file, **{name: value for name, value in environ.items() if value.strip()}}
    return {name: value.strip() for name, value in merged.items() if value and value.strip()}


class _Reader:
    """Takes settings out of what was given, and keeps every problem instead of stopping at the first."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self._given = given
        self.problems: list[str] = []

    def has(self, *names: str) -> bool:
        """Whether any of these was set."""
        return any(name in self._given for name in names)

    @overload
    def take(self, name: str, parse: Callable[[str], T]) -> T | None: ...
    @overload
    def take(self, name: str, parse: Callable[[str], T], default: D) -> T | D: ...
    def take(self, name: str, parse: Callable[[str], T], default: D | None = None) -> T | D | None:
        """The setting as `parse` reads it; the default where it is not set, and where it is wrong (a problem then)."""
        if name not in self._given:
            return default
        try:
            return parse(self._given[name])
        except ValueError as wrong:
            self.problems.append(f"{name}: {wrong}")
            return default

    def need(self, *names: str, why: str) -> None:
        """Every one of these that is not set is a problem."""
        self.problems += [f"{name}: missing, {why}" for name in names if name not in self._given]

    def refuse(self, name: str, why: str) -> None:
        self.problems.append(f"{name}: {why}")


def _read(reader: _Reader) -> Settings:
    """The settings, defaults in the place of what is wrong: they count only if the reader met no problem."""
    is_production = reader.take("APP_ENV", _one_of("development", "production"), "development") == "production"
    for name in FATAL_TO_LANGCHAIN:
        if reader.has(name):
            reader.refuse(name, "must not be set: LangChain then refuses every message")
    if is_production:
        _check_production(reader)
    port = reader.take("WHATSAPP_BOT_PORT", _whole_number(1, 65_533), 5000)
    data_dir = reader.take("DATA_DIR", Path, Path("data"))
    kept = partial(_kept_secret, reader, None if is_production else data_dir)
    sentinel_master = reader.take("REDIS_SENTINEL_MASTER", str, "mymaster")
    return Settings(
        is_production=is_production,
        host=reader.take("WHATSAPP_BOT_HOST", str, "127.0.0.1"),
        port=port,
        public_base_url=reader.take("PUBLIC_BASE_URL", _web_address, f"http://127.0.0.1:{port}"),
        flask_debug=reader.take("FLASK_DEBUG", _flag, default=False),
        twilio=_twilio(reader, kept, double_port=port + 2, may_double=not is_production),
        redis_url=_redis_url(reader),
        redis_sentinel_master=sentinel_master,
        celery_broker_url=reader.take("CELERY_BROKER_URL", _broker_address),
        celery_sentinel_master=reader.take("CELERY_SENTINEL_MASTER", str, sentinel_master),
        session_ttl_seconds=reader.take("SESSION_TTL_SECONDS", _whole_number(1, 86_400), 3600),
        session_encryption_keys=reader.take("SESSION_ENCRYPTION_KEYS", _fernet_keys, ()),
        personal_data_days=reader.take("PERSONAL_DATA_DAYS", _whole_number(2, 400), 400),
        qloapps=_qloapps(reader, simulator_port=port + 1, mocked=not is_production),
        openai=_openai(reader),
        admin_api_key=reader.take("ADMIN_API_KEY", _header_safe, "") or kept("ADMIN_API_KEY"),
        secret_key=reader.take("SECRET_KEY", str, "") or kept("SECRET_KEY"),
        hotel_alert_to=reader.take("HOTEL_ALERT_TO", _whatsapp_numbers, ()),
        event_webhooks=_event_webhooks(reader),
        reminders=Hours(
            tomorrow=reader.take("REMINDER_DAY_BEFORE", _hour_or_off, time(17)),
            today=reader.take("REMINDER_MORNING", _hour_or_off, time(9)),
        ),
        hotel=reader.take("HOTEL_PROFILE", _hotel_at) or _hotel_at(str(EXAMPLE_HOTEL)),
        data_dir=data_dir,
        typing_indicator=reader.take("TYPING_INDICATOR", _flag, default=False),
        log_level=reader.take("LOG_LEVEL", _one_of("DEBUG", "INFO", "WARNING", "ERROR"), "INFO"),
        metrics_token=reader.take("METRICS_TOKEN", _metrics_token, ""),
        worker_metrics_port=reader.take("WORKER_METRICS_PORT", _whole_number(1, 65_535), 0),
        sentry_dsn=reader.take("SENTRY_DSN", _web_address, ""),
    )


def _check_production(reader: _Reader) -> None:
    reader.need(*NEEDED_IN_PRODUCTION, why="needed in production")
    if not reader.has("REDIS_URL", "REDIS_HOST"):
        reader.refuse("REDIS_URL", "missing, production needs it or REDIS_HOST: the embedded Redis is for development")
    for name in ("FLASK_DEBUG", "PMS_MOCK_MODE"):
        if reader.take(name, _flag, default=False):
            reader.refuse(name, "is for development, production refuses it")
    for name in ("ADMIN_API_KEY", "SECRET_KEY"):
        if len(reader.take(name, str, "x" * SHORTEST_SECRET)) < SHORTEST_SECRET:
            reader.refuse(name, f"too easily guessed, production needs {SHORTEST_SECRET} characters or more")


def _twilio(reader: _Reader, kept: Callable[[str], str], *, double_port: int, may_double: bool) -> Twilio:
    """The account; without a sid and a token in development, the double that knows the token we made up."""
    is_double = may_double and not reader.has("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN")
    if may_double and not is_double:
        reader.need(
            "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_WHATSAPP_NUMBER", why="needed with a Twilio account"
        )
    token = reader.take("TWILIO_AUTH_TOKEN", str, "") or (kept("TWILIO_AUTH_TOKEN") if is_double else "")
    secondary = reader.take("TWILIO_AUTH_TOKEN_SECONDARY", str)
    numbers = reader.take("TWILIO_WHATSAPP_NUMBER", _whatsapp_numbers, (DOUBLE_NUMBER,))
    service_sid = reader.take("TWILIO_MESSAGING_SERVICE_SID", _sid("MG", "Messaging Service"), "")
    if len(numbers) > 1 and not service_sid:
        reader.need("TWILIO_MESSAGING_SERVICE_SID", why="it remembers to which of several numbers a guest writes")
    api = f"http://127.0.0.1:{double_port}" if is_double else TWILIO_API
    return Twilio(
        account_sid=reader.take("TWILIO_ACCOUNT_SID", _sid("AC", "account"), DOUBLE_ACCOUNT_SID),
        auth_tokens=(token, secondary) if secondary else (token,),
        numbers=numbers,
        service_sid=service_sid,
        api_base_url=reader.take("TWILIO_API_BASE_URL", _web_address, api),
        messages_per_second=reader.take("TWILIO_MESSAGES_PER_SECOND", _whole_number(1, 1000), 80),
        is_double=is_double,
    )


def _qloapps(reader: _Reader, *, simulator_port: int, mocked: bool) -> QloApps:
    if reader.take("PMS_MOCK_MODE", _flag, mocked):
        return QloApps(f"http://127.0.0.1:{simulator_port}", SIMULATOR_KEY, SIMULATOR_HOTEL_ID, is_simulated=True)
    if mocked:
        reader.need("QLOAPPS_BASE_URL", "QLOAPPS_API_KEY", "QLOAPPS_HOTEL_ID", why="needed without PMS_MOCK_MODE")
    return QloApps(
        base_url=reader.take("QLOAPPS_BASE_URL", _web_address, ""),
        api_key=reader.take("QLOAPPS_API_KEY", _qloapps_key, ""),
        hotel_id=str(reader.take("QLOAPPS_HOTEL_ID", _whole_number(1, 2**31), 0)),
        is_simulated=False,
    )


def _openai(reader: _Reader) -> OpenAI | None:
    """The language model; None without a key."""
    api_key = reader.take("OPENAI_API_KEY", _header_safe)
    base_url = reader.take("OPENAI_BASE_URL", _web_address, OPENAI_API)
    model = reader.take("OPENAI_MODEL", str, "gpt-4.1-mini")
    transcription_model = reader.take("OPENAI_TRANSCRIPTION_MODEL", str, "gpt-4o-mini-transcribe")
    daily_tokens = reader.take("OPENAI_DAILY_TOKENS", _whole_number(0, 10_000_000), 20_000)
    return OpenAI(api_key, base_url, model, transcription_model, daily_tokens) if api_key else None


def _event_webhooks(reader: _Reader) -> EventWebhooks:
    urls = reader.take("EVENT_WEBHOOK_URLS", _webhook_addresses, ())
    if urls:
        reader.need("EVENT_WEBHOOK_SECRET", why="events are signed with it")
    return EventWebhooks(urls, reader.take("EVENT_WEBHOOK_SECRET", _webhook_secret, ""))


def _redis_url(reader: _Reader) -> str | None:
    """REDIS_URL, or else one made of the parts; None for the embedded server."""
    url = reader.take("REDIS_URL", _redis_address)
    host = reader.take("REDIS_HOST", str)
    port = reader.take("REDIS_PORT", _whole_number(1, 65_535), 6379)
    db = reader.take("REDIS_DB", _whole_number(0, 65_535), 0)
    password = reader.take("REDIS_PASSWORD", str, "")
    if url or host is None:
        _check_lonely_parts(reader)
        return url
    login = f":{quote(password, safe='')}@" if password else ""
    return f"redis://{login}{f'[{host}]' if ':' in host else host}:{port}/{db}"


def _check_lonely_parts(reader: _Reader) -> None:
    if reader.has("REDIS_URL", "REDIS_HOST"):
        return
    for name in ("REDIS_PORT", "REDIS_DB", "REDIS_PASSWORD"):
        if reader.has(name):
            reader.refuse(name, "says how to reach a Redis, but REDIS_HOST is not set")


def _kept_secret(reader: _Reader, data_dir: Path | None, name: str) -> str:
    """The secret of this installation, made at its first start; "" where none may be made up (`data_dir` None)."""
    if data_dir is None:
        return ""
    try:
        return keep_secret(data_dir / name.lower())
    except OSError as error:
        reader.refuse("DATA_DIR", f"{name} cannot be kept in {data_dir}: {error.strerror}")
        return ""


def keep_secret(path: Path) -> str:
    """The secret in this file, made at random when the file is not there; only its owner may read it."""
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_once(path, secrets.token_hex(24))
    return path.read_text(encoding="ascii").strip()


def _write_once(path: Path, text: str) -> None:
    """Whole and once, also when several processes start together: the first one's text stays."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
    with suppress(FileExistsError):
        path.hardlink_to(draft)
    Path(draft).unlink()


# Each of these reads one setting's text. A ValueError says in one sentence what was expected, and of a secret nothing.


def _one_of(*choices: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        for choice in choices:
            if text.lower() == choice.lower():
                return choice
        raise ValueError(f"{text!r} is none of {', '.join(choices)}")

    return read


def _flag(text: str) -> bool:
    if text.lower() in {"true", "1", "yes", "on"}:
        return True
    if text.lower() in {"false", "0", "no", "off"}:
        return False
    raise ValueError(f"{text!r} is neither true nor false")


def _hour_or_off(text: str) -> time | None:
    if text.lower() == "off":
        return None
    if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text):
        raise ValueError(f"{text!r} is no time like 17:00, and not off")
    return time.fromisoformat(text)


def _whole_number(lowest: int, highest: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        # int() would take "1_000" and digits of any script.
        if not re.fullmatch(r"[0-9]{1,10}", text) or not lowest <= int(text) <= highest:
            raise ValueError(f"{text!r} is no whole number from {lowest} to {highest}")
        return int(text)

    return read


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError(f"{text!r} is no address like https://bot.example.com")
    return text.rstrip("/")


def _webhook_addresses(text: str) -> tuple[str, ...]:
    """Addresses that events are sent to; a question mark and what follows belongs to them."""
    addresses = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.fragment or parts.username:
            raise ValueError("every address must be like https://hooks.example.com/path, with commas between")
    return addresses


def _webhook_secret(text: str) -> str:
    if len(text) < SHORTEST_SECRET:
        raise ValueError(f"too easily guessed, {SHORTEST_SECRET} characters or more are needed")
    encoded = text.removeprefix("whsec_")
    if encoded != text and not _is_base64(encoded):
        raise ValueError("what follows whsec_ must be base64")
    return text


def _is_base64(text: str) -> bool:
    try:
        return bool(base64.b64decode(text, validate=True))
    except ValueError:
        return False


def _redis_address(text: str) -> str:
    if urlsplit(text).scheme not in {"redis", "rediss", "unix", "sentinel", "redis+cluster", "rediss+cluster"}:
        raise ValueError("must begin with redis://, rediss://, unix://, sentinel:// or redis+cluster://")
    return text


def _broker_address(text: str) -> str:
    # Several Sentinels stand in one setting, with semicolons between.
    if not all(urlsplit(each).scheme in {"redis", "rediss", "unix", "sentinel"} for each in text.split(";")):
        raise ValueError("must begin with redis://, rediss://, unix:// or sentinel://")
    return text


def _sid(kind: str, what: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not re.fullmatch(kind + r"[0-9a-fA-F]{32}", text):
            raise ValueError(f"{text!r} is no {what} SID: {kind} and 32 hexadecimal digits")
        return text

    return read


def _qloapps_key(text: str) -> str:
    if len(text) != 32:
        raise ValueError("a QloApps webservice key has 32 characters")
    return text


def _fernet_keys(text: str) -> tuple[str, ...]:
    encryption_keys = tuple(key.strip() for key in text.split(",") if key.strip())
    # 32 bytes in URL-safe base64.
    if not encryption_keys or not all(re.fullmatch(r"[A-Za-z0-9_-]{43}=", key) for key in encryption_keys):
        raise ValueError("must be keys of 32 bytes in URL-safe base64, the newest first, with commas between")
    return encryption_keys


def _metrics_token(text: str) -> str:
    if len(text) < SHORTEST_SECRET:
        raise ValueError(f"too easily guessed, {SHORTEST_SECRET} characters or more are needed")
    return _header_safe(text)


def _header_safe(text: str) -> str:
    if not re.fullmatch(r"[!-~]+", text):
        raise ValueError("must be plain characters without spaces: it travels in a header")
    return text


def _whatsapp_number(text: str) -> str:
    number = re.sub(r"[\s().-]", "", text.removeprefix("whatsapp:"))
    if not re.fullmatch(r"\+[1-9][0-9]{6,14}", number):
        raise ValueError(f"{text!r} is no number with its country, like +14155238886")
    return number


def _whatsapp_numbers(text: str) -> tuple[str, ...]:
    numbers = tuple(_whatsapp_number(part.strip()) for part in text.split(",") if part.strip())
    if not numbers:
        raise ValueError(f"{text!r} is no list of numbers")
    return numbers


def _hotel_at(path: str) -> Hotel:
    try:
        with Path(path).open("rb") as file:
            return read_profile(tomllib.load(file))
    except OSError as error:
        raise ValueError(f"cannot read {path}: {error.strerror}") from error
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path} is not valid TOML: {error}") from error
    except ProfileError as error:
        raise ValueError(f"in {path}, {error}") from error
