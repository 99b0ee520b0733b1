"""The ports LanguageModel, LineFinder and Ear on a service with OpenAI's interface, within limits."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import httpx2
import langsmith
from langchain_core.messages import BaseMessage
from langchain_core.runnables import Runnable
from langchain_openai import ChatOpenAI
from openai import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    InternalServerError,
    OpenAI,
    RateLimitError,
    omit,
)
from pydantic import BaseModel, SecretStr

from language_model import explaining, finding, speech
from language_model.bounded import BoundedTransport
from reservations.breaker import Breaker, BreakerTold
from reservations.conversation import Explanation
from reservations.errors import ModelUnavailable, StoreUnavailable
from reservations.files import File
from reservations.ports import Allowance, Clock, Deadline

# At lower levels these write whole requests to the log.
for _chatty in ("openai", "httpx2", "httpcore2"):
    logging.getLogger(_chatty).setLevel(logging.WARNING)

TRY_SECONDS = 4.0
CONNECT_SECONDS = 1.5
LEAST_SECONDS = 0.5
"""A try that has less time than this is not begun."""
MOST_ANSWER_TOKENS = 400
MOST_AT_ONCE = 24

Form = TypeVar("Form", bound=BaseModel)
Answer = TypeVar("Answer")


class OpenAIModel:
    """One model of one service. Safe for threads; building it opens no connection.

    `daily_tokens` is the most that one guest may cost in a day. They are counted before a call, as the most that it may
    take, so that no answer and no crash can make a call cheaper than it is.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        model: str,
        *,
        transcription_model: str,
        allowance: Allowance,
        daily_tokens: int,
        clock: Clock,
        breaker_told: BreakerTold = lambda _: None,
    ) -> None:
        # Else LANGSMITH_TRACING in the environment would send every question to that service.
        langsmith.configure(enabled=False)
        self._allowance = allowance
        self._daily_tokens = daily_tokens
        self._breaker = Breaker(clock, failures=3, rest=30.0, told=breaker_told)
        # Of its own, for not every service that answers questions writes down voices.
        self._speech_breaker = Breaker(clock, failures=3, rest=30.0)
        self._threads = ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="language-model")
        http = httpx2.Client(transport=BoundedTransport(httpx2.HTTPTransport(trust_env=False)), trust_env=False)
        timeout = httpx2.Timeout(TRY_SECONDS, connect=CONNECT_SECONDS, pool=CONNECT_SECONDS)
        self._ear = OpenAI(base_url=base_url, api_key=api_key, http_client=http, timeout=timeout, max_retries=0)
        self._transcription_model = transcription_model
        self._chat = ChatOpenAI(
            model=model,
            base_url=base_url,
            api_key=SecretStr(api_key),
            http_client=http,
            timeout=timeout,
            max_retries=0,
            max_completion_tokens=MOST_ANSWER_TOKENS,
        )
        self._explainer = self._answering(explaining.Explained)
        self._finder = self._answering(finding.Found)

    def explain(
        self,
        text: str,
        unexplained: Sequence[str],
        *,
        guest: str,
        language: str,
        asked: str | None,
        deadline: Deadline,
    ) -> Explanation:
        """What the unexplained words mean, still to be checked. Raises ModelUnavailable, in time for the deadline."""
        messages = explaining.question(text, unexplained, language=language, asked=asked)
        return self._ask(self._explainer, messages, guest, deadline).as_ours()

    def find_lines(self, question: str, lines: Mapping[str, str], *, guest: str, deadline: Deadline) -> tuple[str, ...]:
        """The ids of the lines that answer the question, still to be checked. Raises ModelUnavailable, in time for the
        deadline."""
        return tuple(self._ask(self._finder, finding.question(question, lines), guest, deadline).lines)

    def transcribe(self, voice: File, *, language: str | None, guest: str, deadline: Deadline) -> str:
        """What is said in the voice note. Raises ModelUnavailable, in time for the deadline."""
        if speech.is_too_long(voice):
            raise ModelUnavailable("too_long")
        call = partial(self._written_down, voice, language)
        return self._in_time(call, speech.tokens_at_most(voice), guest, deadline, self._speech_breaker)

    def _written_down(self, voice: File, language: str | None) -> str:
        # Tried once: a connection that was cut may have been paid for.
        told = self._ear.audio.transcriptions.create(
            file=(speech.named(voice), voice.content, voice.content_type),
            model=self._transcription_model,
            language=language or omit,
            response_format="json",
        )
        if not isinstance(told.text, str):
            raise TypeError("no words")
        return told.text

    def _answering(self, form: type[Form]) -> Runnable[Any, Form]:
        """The model made to answer in this form and no other."""
        return self._chat.with_structured_output(form, method="json_schema", strict=True)  # type: ignore[return-value]

    def _ask(self, answering: Runnable[Any, Form], messages: Sequence[BaseMessage], guest: str, ends: Deadline) -> Form:
        """The answer, or ModelUnavailable."""
        call = partial(_answered, answering, messages, ends)
        return self._in_time(call, _tokens_at_most(messages), guest, ends, self._breaker)

    def _in_time(self, call: Callable[[], Answer], tokens: int, guest: str, ends: Deadline, breaker: Breaker) -> Answer:
        """What the call gives, or ModelUnavailable; `tokens` is the most that it takes in."""
        if ends.seconds_left < LEAST_SECONDS:
            raise ModelUnavailable("no_time")
        if not breaker.lets_through():
            raise ModelUnavailable("resting")
        self._spend(tokens + MOST_ANSWER_TOKENS, guest)
        # In a thread of its own, because neither a name being looked up nor an answer that trickles in knows a limit.
        answer = self._threads.submit(call)
        try:
            given = answer.result(timeout=ends.seconds_left)
        except Exception as error:  # noqa: BLE001 - whatever a foreign answer makes the libraries raise, there is none
            answer.cancel()
            _note(error, breaker)
            # Not as its cause: what a library says of an answer may quote the guest.
            raise ModelUnavailable(_reason(error)) from None
        breaker.succeeded()
        return given

    def _spend(self, tokens: int, guest: str) -> None:
        """Raises ModelUnavailable when the guest's tokens of the day are spent, or nobody knows."""
        try:
            may_spend = self._allowance.spend(guest, tokens, most=self._daily_tokens)
        except StoreUnavailable as error:
            raise ModelUnavailable("allowance") from error
        if not may_spend:
            raise ModelUnavailable("allowance")


def _answered(answering: Runnable[Any, Form], messages: Sequence[BaseMessage], ends: Deadline) -> Form:
    """The answer, at the second try where the first one failed of a sudden and there is time."""
    try:
        return answering.invoke(messages)
    except (APIConnectionError, InternalServerError):
        if ends.seconds_left < LEAST_SECONDS:
            raise
        return answering.invoke(messages)


def _tokens_at_most(messages: Sequence[BaseMessage]) -> int:
    """A token of common text has three or four bytes; reckoned with two, the form of the answer is in it."""
    return sum(len(str(message.content).encode()) for message in messages) // 2


def _note(error: Exception, breaker: Breaker) -> None:
    """A failure of the service counts. That it refuses what it was sent, such as sound that is none, or answers in
    another form does not: what one guest sends must not silence it for the others."""
    refuses = isinstance(error, APIStatusError) and error.status_code in (400, 413, 415, 422)
    if refuses or _reason(error) == "unreadable":
        breaker.succeeded()
    else:
        breaker.failed()


def _reason(error: Exception) -> str:
    match error:
        case TimeoutError() | APITimeoutError():
            return "slow"
        case RateLimitError():
            return "busy"
        case APIStatusError():
            return "refused"
        case APIConnectionError():
            return "away"
        case _:
            return "unreadable"
