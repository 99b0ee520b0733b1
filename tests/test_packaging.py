"""What production is started with, held against the project's own files."""

from __future__ import annotations

import fnmatch
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import whatsapp_bot
from tests.test_imports import BESIDE, top_level
from tests.test_settings import PRODUCTION

PROJECT = Path(__file__).resolve().parents[1]


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's instructions in order: FROM, the rest of its line, continued lines joined."""
    text = (PROJECT / "Dockerfile").read_text(encoding="utf-8")
    lines = re.sub(r"\\\n\s*", "", re.sub(r"(?m)^#.*\n", "", text)).splitlines()
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines if line)]


def final_stage() -> list[tuple[str, str]]:
    stages = [index for index, (word, _) in enumerate(instructions()) if word == "FROM"]
    return instructions()[stages[-1] :]


def in_image(name: str) -> bool:
    """Whether a file or folder at the top passes .dockerignore: the last line that fits decides."""
    lines = (PROJECT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    fitting = [line for line in lines if line and line[0] != "#" and fnmatch.fnmatch(name, line.removeprefix("!"))]
    return not fitting or fitting[-1].startswith("!")


def compose() -> dict[str, Any]:
    parsed: dict[str, Any] = yaml.safe_load((PROJECT / "docker-compose.yml").read_text(encoding="utf-8"))
    return parsed


# --- Image


def test_the_container_runs_without_root() -> None:
    users = [rest for word, rest in final_stage() if word == "USER"]

    assert users
    assert users[-1] not in {"root", "0"}


def test_the_container_looks_after_its_health() -> None:
    [check] = [rest for word, rest in final_stage() if word == "HEALTHCHECK"]

    assert "/health" in check


def test_what_is_installed_is_held_to_its_hashes() -> None:
    [install] = [rest for word, rest in instructions() if word == "RUN" and "pip install" in rest]

    assert "--require-hashes -r requirements.txt" in install


def test_every_copied_file_exists() -> None:
    copies = [rest.split() for word, rest in instructions() if word == "COPY" and not rest.startswith("--from")]
    sources = [source for *named, _target in copies for source in named]

    assert sources
    assert [source for source in sources if not (PROJECT / source).exists()] == []


def test_the_image_holds_everything_that_serves_guests() -> None:
    needed = {f"{name}.py" if (PROJECT / f"{name}.py").exists() else name for name in top_level() if name not in BESIDE}

    assert {name for name in (*needed, "hotels", "gunicorn.conf.py", "requirements.txt") if not in_image(name)} == set()


@pytest.mark.parametrize("name", [".env", ".env.example", ".git", ".venv", "data", "docs", "simulators", "tests"])
def test_the_image_holds_nothing_else(name: str) -> None:
    assert not in_image(name)


# --- Compose


def test_every_service_restarts_and_looks_after_its_health() -> None:
    services = compose()["services"]

    assert {name: service["restart"] for name, service in services.items()} == {
        "bot": "unless-stopped",
        "worker": "unless-stopped",
        "beat": "unless-stopped",
        "redis": "unless-stopped",
    }
    # The bot's check is in its image.
    assert "healthcheck" in services["redis"]


@pytest.mark.parametrize("name", ["bot", "worker", "beat"])
def test_the_bot_and_its_workers_wait_for_a_healthy_redis(name: str) -> None:
    assert compose()["services"][name]["depends_on"] == {"redis": {"condition": "service_healthy"}}


@pytest.mark.parametrize("name", ["worker", "beat"])
def test_the_background_engine_is_asked_for_no_health_of_a_server(name: str) -> None:
    service = compose()["services"][name]

    assert service["healthcheck"] == {"disable": True}
    assert "ports" not in service


@pytest.mark.parametrize("name", ["worker", "beat"])
def test_the_readme_starts_the_background_engine_by_the_same_commands(name: str) -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")

    assert compose()["services"][name]["command"] in readme


def test_prometheus_asks_every_server_and_every_worker_where_they_answer() -> None:
    services = compose()["services"]
    [job] = yaml.safe_load((PROJECT / "monitoring/prometheus.yml").read_text())["scrape_configs"]
    asked = {(each["names"][0], str(each["port"])) for each in job["dns_sd_configs"]}

    ports = {"bot": "WHATSAPP_BOT_PORT", "worker": "WORKER_METRICS_PORT"}
    assert asked == {(name, services[name]["environment"][setting]) for name, setting in ports.items()}


def test_redis_keeps_what_it_accepted_and_forgets_nothing() -> None:
    redis = compose()["services"]["redis"]

    assert "--appendonly yes --appendfsync always --maxmemory-policy noeviction" in redis["command"]
    [volume] = redis["volumes"]
    assert volume.split(":")[0] in compose()["volumes"]


def test_redis_is_reached_by_the_bot_alone() -> None:
    assert "ports" not in compose()["services"]["redis"]


def test_the_bots_port_is_the_one_that_is_published() -> None:
    bot = compose()["services"]["bot"]

    [published] = bot["ports"]
    assert published.rpartition(":")[2] == bot["environment"]["WHATSAPP_BOT_PORT"]


# --- gunicorn


@pytest.fixture
def gunicorn_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    """gunicorn.conf.py as it is read where no .env lies about."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WHATSAPP_BOT_PORT", "7000")
    return runpy.run_path(str(PROJECT / "gunicorn.conf.py"))


def test_gunicorn_listens_where_the_settings_say(gunicorn_settings: dict[str, Any]) -> None:
    assert gunicorn_settings["bind"] == "127.0.0.1:7000"


def test_threads_are_left_for_accepting_while_every_turn_waits(gunicorn_settings: dict[str, Any]) -> None:
    assert gunicorn_settings["worker_class"] == "gthread"
    assert gunicorn_settings["threads"] > whatsapp_bot.TURN_SLOTS


def test_a_worker_is_not_killed_in_the_middle_of_a_turn(gunicorn_settings: dict[str, Any]) -> None:
    twilio_waits = 15

    assert min(gunicorn_settings["timeout"], gunicorn_settings["graceful_timeout"]) > twilio_waits


def check_config(environ: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "-c",
        str(PROJECT / "gunicorn.conf.py"),
        "--check-config",
        "flask:Flask",
    ]
    paths = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT)}
    return subprocess.run(command, cwd=folder, env=paths | environ, capture_output=True, text=True, check=False)


def test_gunicorn_takes_its_settings(tmp_path: Path) -> None:
    checked = check_config(PRODUCTION, tmp_path)

    assert (checked.returncode, checked.stderr) == (0, "")


def test_gunicorn_says_what_production_misses_and_no_more(tmp_path: Path) -> None:
    missing = {name: value for name, value in PRODUCTION.items() if name not in {"SECRET_KEY", "REDIS_URL"}}

    told = check_config(missing, tmp_path).stderr.splitlines()

    assert [line.split(":")[0] for line in told] == ["The settings are not complete", "SECRET_KEY", "REDIS_URL"]
