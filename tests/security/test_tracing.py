"""LangChain and LangGraph can send what passes through them to a service; no variable of the environment may start it."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import langsmith
import pytest
from langchain_core.callbacks import BaseCallbackHandler, CallbackManager
from langsmith.utils import get_env_var

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
    get_env_var.cache_clear()
    langsmith.configure(enabled=None)
    yield
    get_env_var.cache_clear()


def listeners() -> list[BaseCallbackHandler]:
    """What a thread of the server would be listened to by."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(lambda: CallbackManager.configure().handlers).result()


def test_the_graph_is_not_traced(asked_to_trace: None) -> None:
    assert listeners()
    state_graph.build_graph()

    assert listeners() == []


def test_the_language_model_is_not_traced(asked_to_trace: None) -> None:
    assert listeners()
    OpenAIModel(
        "http://model.invalid",
        "sk-none",
        "none",
        transcription_model="none",
        allowance=FakeAllowance(),
        daily_tokens=1,
        clock=FixedClock("2026-11-21"),
    )

    assert listeners() == []


@pytest.mark.parametrize("name", ["LANGCHAIN_TRACING", "LANGCHAIN_HANDLER"])
def test_what_would_make_langchain_refuse_every_message_is_refused_at_the_start(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}: must not be set"):
        Settings.from_environment({"DATA_DIR": str(tmp_path), name: "true"}, env_file=None)
