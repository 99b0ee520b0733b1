"""The description of the management API, compared with the running app by calls that it allows and by others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.bot import ADMIN_KEY, Bot

DESCRIPTION = Path(__file__).resolve().parents[2] / "docs" / "management-api.openapi.yaml"
CHECKS: list[Any] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
described: dict[str, Any] = yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))


schema: Any = schemathesis.openapi.from_dict(described)


@schema.parametrize()  # type: ignore[untyped-decorator]  # its fixture carries no types
@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_one_that_was_described(house: Bot, case: Any) -> None:
    case.operation.schema.app = house.app
    case.call_and_validate(app=house.app, headers={"Authorization": f"Bearer {ADMIN_KEY}"}, checks=CHECKS)


def test_every_call_is_described(bot: Bot) -> None:
    served = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in bot.app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }

    assert {
        (path, call) for path, calls in described["paths"].items() for call in calls if call != "parameters"
    } == served


def test_what_a_real_guest_leaves_is_as_described(bot: Bot) -> None:
    bot.says("15 to 18 December for 2 adults")
    bot.says("look", **bot.files.add(b"x", "image/png"))
    schema.app = bot.app
    told = {path: schema[path][method] for path, method in [("/api/files", "GET")]}
    told |= {path: schema[path]["GET"] for path in ("/api/sessions/{user_id}", "/api/guests/{user_id}")}

    for path, operation in told.items():
        parameters = {"user_id": "+34600123456"} if "user_id" in path else {}
        answer = operation.Case(path_parameters=parameters).call_and_validate(
            headers={"Authorization": f"Bearer {ADMIN_KEY}"}, checks=CHECKS
        )
        assert answer.status_code == 200
