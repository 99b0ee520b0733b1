"""How a process begins: with all its settings or not at all, its log set up, its failures told."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import sentry_sdk

from starting import settings_or_exit
from tests.test_settings import PRODUCTION


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Without a .env, and with this process's log put back afterwards."""
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    handlers = root.handlers[:]
    levels = {name: logging.getLogger(name).level for name in ("root", *logging.Logger.manager.loggerDict)}
    yield
    root.handlers[:] = handlers
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def given(monkeypatch: pytest.MonkeyPatch, **environment: str) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


def test_a_process_without_all_its_settings_ends_with_a_line_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, APP_ENV="production", SESSION_TTL_SECONDS="soon")

    with pytest.raises(SystemExit) as ended:
        settings_or_exit()

    told = str(ended.value).splitlines()
    assert told[0] == "The settings are not complete:"
    assert {"SESSION_TTL_SECONDS", "SECRET_KEY", "REDIS_URL"} <= {line.partition(":")[0] for line in told[1:]}


def test_in_production_a_line_of_the_log_is_an_object_without_numbers_of_guests(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given(monkeypatch, **PRODUCTION)

    settings_or_exit()
    logging.getLogger("whatsapp_bot").warning("from +34600123456 to +14155238886")

    line = json.loads(capsys.readouterr().err)
    assert "+34600123456" not in line["message"]
    assert "+14155238886" in line["message"]


@pytest.fixture
def sentry() -> Iterator[None]:
    yield
    sentry_sdk.get_client().close()
    # Not by init(): that would hang its integrations into LangGraph and Flask for all tests to come.
    sentry_sdk.get_global_scope().set_client(None)


@pytest.mark.parametrize("dsn", ["", "https://key@sentry.example/1"])
def test_failures_are_told_where_there_is_an_address(monkeypatch: pytest.MonkeyPatch, sentry: None, dsn: str) -> None:
    given(monkeypatch, SENTRY_DSN=dsn)

    settings_or_exit()

    assert (sentry_sdk.get_client().dsn or "") == dsn
