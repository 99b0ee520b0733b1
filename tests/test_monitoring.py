"""What the bot counts, as it is documented and as it is watched: by Prometheus's own tool too, where there is one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from reservations import events
from telemetry import metrics

PROJECT = Path(__file__).resolve().parents[1]
MONITORING = PROJECT / "monitoring"

needs_promtool = pytest.mark.skipif(not shutil.which("promtool"), reason="there is no promtool on this machine")


def names() -> set[str]:
    """Every metric by the name that it is told under."""
    return {
        f"{family.name}_total" if family.type == "counter" else family.name for family in metrics.REGISTRY.collect()
    }


def test_every_metric_is_defined_in_the_documentation() -> None:
    documented = re.findall(r"^\| `(bot_[a-z_]+)` \|", (PROJECT / "docs/metrics.md").read_text(), re.MULTILINE)

    assert sorted(documented) == sorted(names())


def rules() -> list[dict[str, Any]]:
    groups = yaml.safe_load((MONITORING / "alerts.yml").read_text())["groups"]
    return [rule for group in groups for rule in group["rules"]]


def expressions() -> list[str]:
    """Everything that the dashboard, the rules and the alerts ask Prometheus."""
    panels = json.loads((MONITORING / "dashboard.json").read_text())["panels"]
    return [rule["expr"] for rule in rules()] + [target["expr"] for panel in panels for target in panel["targets"]]


def test_only_what_is_told_is_watched() -> None:
    recorded = {rule["record"] for rule in rules() if "record" in rule}
    series = {f"{name}{end}" for name in names() for end in ("", "_bucket", "_count", "_sum")} | recorded

    asked = {name for text in expressions() for name in re.findall(r"\bbot[_:][a-z_:0-9]+", text)}
    assert asked - series == set()


def test_every_rule_worked_out_is_documented() -> None:
    documented = re.findall(r"^\| `(bot:[a-z_:0-9]+)` \|", (PROJECT / "docs/metrics.md").read_text(), re.MULTILINE)

    assert set(documented) == {rule["record"] for rule in rules() if "record" in rule}


def test_only_events_that_there_are_are_watched() -> None:
    asked = {
        name
        for text in expressions()
        for names in re.findall(r'event=~?"([A-Za-z|]+)"', text)
        for name in names.split("|")
    }
    assert {name for name in asked if not hasattr(events, name)} == set()


def test_every_alert_says_what_it_means() -> None:
    alerts = [rule for rule in rules() if "alert" in rule]

    assert len(alerts) > 5
    assert [alert["alert"] for alert in alerts if {"summary", "description"} > alert["annotations"].keys()] == []
    assert {alert["labels"]["severity"] for alert in alerts} == {"page", "ticket"}


def test_brackets_and_quotes_of_every_expression_are_closed() -> None:
    def is_closed(text: str) -> bool:
        bare = re.sub(r'"[^"]*"', "", text)
        while (less := re.sub(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", "", bare)) != bare:
            bare = less
        return not re.search(r'[()\[\]{}"]', bare)

    assert [text for text in expressions() if not is_closed(text)] == []


def documented_labels() -> dict[str, set[str]]:
    rows = re.findall(r"^\| `(bot_[a-z_]+)` \|([^|]*)\|", (PROJECT / "docs/metrics.md").read_text(), re.MULTILINE)
    return {name: set(re.findall(r"`([a-z]+)`", labels)) for name, labels in rows}


def test_only_labels_that_a_metric_has_are_asked_for() -> None:
    labels = documented_labels()
    asked = {
        (re.sub(r"_(bucket|count|sum)$", "", name), label)
        for text in expressions()
        for name, chosen in re.findall(r"\b(bot_[a-z_]+)\{([^}]*)\}", text)
        for label in re.findall(r"([a-z_]+)\s*[!=]", chosen)
    }

    assert len(asked) > 5
    assert {(name, label) for name, label in asked if label not in labels[name]} == set()


# --- Prometheus's own tool


def promtool(*arguments: str | Path) -> None:
    subprocess.run(["promtool", *map(str, arguments)], check=True)


@needs_promtool
def test_prometheus_reads_the_rules() -> None:
    promtool("check", "rules", MONITORING / "alerts.yml")


@needs_promtool
def test_prometheus_reads_its_configuration() -> None:
    promtool("check", "config", "--syntax-only", MONITORING / "prometheus.yml")


@needs_promtool
def test_prometheus_understands_everything_that_the_dashboard_asks(tmp_path: Path) -> None:
    asked = [{"record": f"asked:{number}", "expr": expression} for number, expression in enumerate(expressions())]
    (tmp_path / "asked.yml").write_text(yaml.safe_dump({"groups": [{"name": "asked", "rules": asked}]}))

    promtool("check", "rules", tmp_path / "asked.yml")


@needs_promtool
def test_the_alerts_come_when_they_should_and_not_before() -> None:
    promtool("test", "rules", MONITORING / "alerts.test.yml")
