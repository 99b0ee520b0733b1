"""A double of a language model behind OpenAI's interface, on real HTTP: right, slow, broken or hostile, as told."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from flask import Flask, Response, jsonify, request
from werkzeug.serving import make_server

MOST_SECONDS = 30.0
"""A slow answer comes after this, if nobody stops the double before."""

TRICKLE_SECONDS = 0.05
POLL_SECONDS = 0.02
"""How soon the double notices that it is to stop."""


@dataclass
class OpenAIDouble:
    """What the double says, and what it was sent.

    `manner`: "right" · "slow", "trickling" (a byte at a time) · "busy" (429), "broken" (500), "locked" (401), "choosy"
    (400) · "cut" (in the middle of the answer) · "garbage" (no JSON), "empty" (no choices), "refusing" (as OpenAI says
    no) · "huge".
    `hiccups` so many calls fail with a 500 before it goes on in its manner.
    `words` are the phrases it can explain; `knows` has for a word of a question the id of the hotel's line that answers
    it. `says` is the whole content of its answer, whatever it was asked. `hears` is what it writes down of every voice
    note; `voices` keeps the form of each with the sound in its "file".
    """

    manner: str = "right"
    hiccups: int = 0
    words: Mapping[str, str] = field(default_factory=dict)
    intents: tuple[str, ...] = ()
    knows: Mapping[str, str] = field(default_factory=dict)
    says: object = None
    hears: object = ""
    bodies: list[bytes] = field(default_factory=list)
    voices: list[dict[str, Any]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    @property
    def asked(self) -> list[dict[str, Any]]:
        """What the model was asked about, one case a call."""
        return [json.loads(json.loads(body)["messages"][-1]["content"]) for body in self.bodies]

    def answer(self) -> Response:
        """One call of /chat/completions."""
        self.bodies.append(request.get_data())
        return self._told(self._completion)

    def write_down(self) -> Response:
        """One call of /audio/transcriptions."""
        sound = request.files["file"]
        named = {"name": sound.filename, "content_type": sound.mimetype, "file": sound.read()}
        self.voices.append(request.form.to_dict() | named)
        return self._told(lambda: {"text": self.hears})

    def _told(self, answer: Callable[[], dict[str, Any]]) -> Response:
        if self.hiccups:
            self.hiccups -= 1
            return _failure(500, "server_error")
        match self.manner:
            case "busy":
                return _failure(429, "rate_limit_exceeded")
            case "broken":
                return _failure(500, "server_error")
            case "locked":
                return _failure(401, "invalid_api_key")
            case "choosy":
                return _failure(400, "invalid_request_error")
            case "slow":
                self.released.wait(MOST_SECONDS)
        return self._played(json.dumps(answer()))

    def _played(self, whole: str) -> Response:
        match self.manner:
            case "trickling":
                return Response(self._trickle(), mimetype="application/json")
            case "cut":
                # The server closes after what there is; the rest that was promised never comes.
                part = iter([whole[: len(whole) // 2].encode()])
                return Response(part, mimetype="application/json", headers={"Content-Length": str(len(whole))})
            case "garbage":
                return Response("<html>502 Bad Gateway {", mimetype="text/html")
            case "empty":
                return jsonify(id="chatcmpl-0", object="chat.completion", created=0, model="double", choices=[])
            case "huge":
                return Response(whole + " " * 10_000_000, mimetype="application/json")
        return Response(whole, mimetype="application/json")

    def _trickle(self) -> Iterator[bytes]:
        """White space, which JSON allows before everything."""
        for _ in range(int(MOST_SECONDS / TRICKLE_SECONDS)):
            if self.released.wait(TRICKLE_SECONDS):
                return
            yield b" "

    def _completion(self) -> dict[str, Any]:
        says = self._rightly() if self.says is None else self.says
        content = says if isinstance(says, str) else json.dumps(says)
        message = {"role": "assistant", "content": content, "refusal": None}
        if self.manner == "refusing":
            message |= {"content": None, "refusal": "I cannot help with that."}
        return {
            "id": "chatcmpl-0",
            "object": "chat.completion",
            "created": 0,
            "model": "double",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
            "usage": {"prompt_tokens": 700, "completion_tokens": 60, "total_tokens": 760},
        }

    def _rightly(self) -> dict[str, Any]:
        case = self.asked[-1]
        return self._found(case["question"]) if "question" in case else self._explanation(case["message"])

    def _found(self, question: str) -> dict[str, Any]:
        return {"lines": [line for word, line in self.knows.items() if word in question]}

    def _explanation(self, message: str) -> dict[str, Any]:
        known = [{"said": said, "plain": plain} for said, plain in self.words.items() if said in message]
        return {"paraphrases": known, "intents": list(self.intents)}


def create_app(double: OpenAIDouble) -> Flask:
    """The double's web side."""
    app = Flask("openai_double")
    app.add_url_rule("/v1/chat/completions", view_func=double.answer, methods=["POST"], endpoint="chat")
    app.add_url_rule("/v1/audio/transcriptions", view_func=double.write_down, methods=["POST"], endpoint="speech")
    return app


@contextmanager
def served(double: OpenAIDouble) -> Iterator[str]:
    """The double on a port of its own; the address that OPENAI_BASE_URL wants."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = make_server("127.0.0.1", 0, create_app(double), threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(POLL_SECONDS,), name="OpenAI double", daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}/v1"
    finally:
        double.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _failure(status: int, code: str) -> Response:
    response = jsonify(error={"message": "the double was told to", "type": code, "param": None, "code": code})
    response.status_code = status
    return response
