"""Twilio's own descriptions of what is called here of its API; tests are skipped where they are not at hand."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from openapi_schema_validator import OAS30ReadValidator, OAS30WriteValidator

from tests.shared import shared

_CREATE_MESSAGE = "/2010-04-01/Accounts/{AccountSid}/Messages.json"


@cache
def _described(api: str) -> Any:
    return json.loads(shared("twilio", f"{api}.openapi.json").read_text("utf-8"))


@cache
def _components() -> Any:
    """The schemas of both descriptions: no name is in both."""
    messages, content = (_described(api)["components"]["schemas"] for api in ("messages", "content"))
    return {"schemas": messages | content}


def names_in(schema: str) -> set[str]:
    """The fields that a schema names."""
    return set(_components()["schemas"][schema]["properties"])


def problems(value: object, schema: str) -> list[str]:
    """What an answer has that its schema does not allow."""
    validator = OAS30ReadValidator({"$ref": f"#/components/schemas/{schema}", "components": _components()})
    return [error.message for error in validator.iter_errors(value)]


def problems_of_request(value: object, schema: str) -> list[str]:
    """What a request has that its schema does not allow."""
    validator = OAS30WriteValidator({"$ref": f"#/components/schemas/{schema}", "components": _components()})
    return [error.message for error in validator.iter_errors(value)]


def problems_of_message(form: Mapping[str, Sequence[str]]) -> list[str]:
    """What a request to send a message says that CreateMessage does not know, or not so."""
    schema = _create_message()
    lists = {name for name, each in schema["properties"].items() if each.get("type") == "array"}
    said = {name: list(values) if name in lists else values[0] for name, values in form.items()}
    validator = OAS30WriteValidator({**schema, "components": _components(), "additionalProperties": False})
    return [error.message for error in validator.iter_errors(said)]


def parameters_of_message() -> set[str]:
    """The names that CreateMessage knows."""
    return set(_create_message()["properties"])


def _create_message() -> Any:
    body = _described("messages")["paths"][_CREATE_MESSAGE]["post"]["requestBody"]["content"]
    return body["application/x-www-form-urlencoded"]["schema"]
