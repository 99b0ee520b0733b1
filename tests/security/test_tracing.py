"""LangChain and LangGraph can send what passes through them to a service; no variable of the environment starts it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import langsmith
import pytest
from langsmith.utils import get_env_var, tracing_is_enabled

import state_graph
from language_model import OpenAIModel
from reservations.errors import SettingsError
from settings import Settings
from tests.fakes import FakeAllowance, FixedClock


@pytest.fixture(params=["LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2"])
def asked_to_trace(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An environment that asks for it, and a process in which nobody has decided yet."""
    monkeypatch.setenv(request.param, "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "lsv2_nobody")
    forget_environment()
    langsmith.configure(enabled=None)
    yield
    forget_environment()


def forget_environment() -> None:
    """LangSmith reads each variable once; that its function can forget is nothing its types tell."""
    getattr(get_env_var, "cache_clear")()  # noqa: B009


def is_traced() -> bool:
    """What LangChain asks before every call, asked in a thread of the server."""
    with ThreadPoolExecutor(1) as threads:
        return bool(threads.submit(tracing_is_enabled).result())


def test_the_graph_is_not_traced(asked_to_trace: None) -> None:
    assert is_traced()
    state_graph.build_graph()

    assert not is_traced()


def test_the_language_model_is_not_traced(asked_to_trace: None) -> None:
    assert is_traced()
    OpenAIModel(
        "http://model.invalid",
        "sk-none",
        "none",
        transcription_model="none",
        allowance=FakeAllowance(),
        daily_tokens=1,
        clock=FixedClock("2026-11-21"),
    )

    assert not is_traced()


@pytest.mark.parametrize("name", ["LANGCHAIN_TRACING", "LANGCHAIN_HANDLER"])
def test_what_would_make_langchain_refuse_every_message_is_refused_at_the_start(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}: must not be set"):
        Settings.from_environment({"DATA_DIR": str(tmp_path), name: "true"}, env_file=None)
