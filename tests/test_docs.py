"""The README, .env.example and the Makefile, compared with the code they speak of."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import fakeredis
import pytest

from doors import SystemClock
from pms_client import QloAppsClient
from reservations.model import Guest, Party, Stay
from settings import FATAL_TO_LANGCHAIN, NEEDED_IN_PRODUCTION, Settings
from simulators.qloapps import ApiKey, InProcess, create_app
from tests.bot import bot_on

PROJECT = Path(__file__).resolve().parents[1]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
ENV_EXAMPLE = (PROJECT / ".env.example").read_text(encoding="utf-8")


def settings_read() -> set[str]:
    """The names of settings in settings.py: its texts in capitals with an underscore, but for those nobody may set."""
    tree = ast.parse((PROJECT / "settings.py").read_text(encoding="utf-8"))
    texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {text for text in texts if re.fullmatch(r"[A-Z]+(_[A-Z]+)+", text)} - {*FATAL_TO_LANGCHAIN}


def settings_table() -> dict[str, list[str]]:
    """Setting → the other cells of its row in the README."""
    rows = re.findall(r"^\| `([A-Z_]+)` \|(.*)\|$", README, re.MULTILINE)
    return {name: [cell.strip() for cell in cells.split("|")] for name, cells in rows}


def make_targets() -> dict[str, str]:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z]+):.*## (.*)$", makefile, re.MULTILINE))


def test_the_readme_explains_every_setting() -> None:
    assert settings_table().keys() == settings_read()


def test_the_example_file_has_every_setting() -> None:
    assert set(re.findall(r"^([A-Z_]+)=", ENV_EXAMPLE, re.MULTILINE)) == settings_read()


def test_every_setting_of_the_example_file_is_explained() -> None:
    """By a comment right above it, or above the group it stands in."""
    groups = ENV_EXAMPLE.split("\n\n")

    assert [group for group in groups if re.match(r"[A-Z_]+=", group)] == []


def test_the_readme_marks_what_production_demands() -> None:
    marked = {name for name, cells in settings_table().items() if cells[0] == "P"}

    assert marked == {*NEEDED_IN_PRODUCTION, "REDIS_URL"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("WHATSAPP_BOT_HOST", lambda settings: settings.host),
        ("WHATSAPP_BOT_PORT", lambda settings: str(settings.port)),
        ("PUBLIC_BASE_URL", lambda settings: settings.public_base_url),
        ("LOG_LEVEL", lambda settings: settings.log_level),
        ("SESSION_TTL_SECONDS", lambda settings: str(settings.session_ttl_seconds)),
        ("PERSONAL_DATA_DAYS", lambda settings: str(settings.personal_data_days)),
        ("QLOAPPS_HOTEL_ID", lambda settings: settings.qloapps.hotel_id),
    ],
)
def test_the_readme_tells_the_real_defaults(name: str, told: Callable[[Settings], str], tmp_path: Path) -> None:
    settings = Settings.from_environment({"DATA_DIR": str(tmp_path)}, env_file=None)

    assert settings_table()[name][1] == f"`{told(settings)}`"


def test_the_readme_tells_every_make_target() -> None:
    targets = make_targets().keys() - {"help"}

    assert set(re.findall(r"^\| `make ([a-z]+)` \|", README, re.MULTILINE)) == targets


def test_no_command_is_told_that_does_not_exist() -> None:
    told = set(re.findall(r"\bmake ([a-z]+)\b", "\n".join(code_of(README))))

    assert told <= make_targets().keys()


def code_of(text: str) -> Iterator[str]:
    yield from re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    yield from re.findall(r"`([^`\n]+)`", text)


def test_the_readme_tells_every_call(tmp_path: Path) -> None:
    told = set(re.findall(r"^\| `([A-Z]+ /[^`]*)` \|", README, re.MULTILINE))

    with bot_on(tmp_path, fakeredis.FakeRedis(decode_responses=True)) as bot:
        rules = list(bot.app.url_map.iter_rules())
    assert told == {
        f"{method} {re.sub(r'<[a-z]+:', '<', rule.rule)}"
        for rule in rules
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def test_a_pms_key_with_the_rights_told_books_and_cancels(tmp_path: Path) -> None:
    rights: dict[str, set[str]] = {}
    for method, resources in re.findall(r"^- (GET|POST): (.*)$", README, re.MULTILINE):
        for resource in re.findall(r"`([a-z_]+)`", resources):
            rights.setdefault(resource, set()).add(method)
    key = ApiKey("K" * 32, rights={resource: frozenset(methods) for resource, methods in rights.items()})
    shop = create_app(tmp_path / "shop.sqlite3", api_keys=[key])
    pms = QloAppsClient("http://shop.example", key.key, "1", clock=SystemClock(), transport=InProcess(shop))

    [offer, *_] = pms.availability(Stay(date(2030, 6, 1), date(2030, 6, 3)), Party(2)).offers
    booking = pms.book(offer, Guest("Ana Diaz", "ana@example.com", "+34600111222"), source="told", remark="")
    pms.sharing_rooms(booking)
    pms.cancel(booking)

    assert pms.is_reachable()
    assert [found.is_live for found in pms.find("told")] == [False]


DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_every_link_to_a_file_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text(encoding="utf-8"))

    assert [link for link in links if not document.parent.joinpath(link).exists()] == []


def test_the_readme_draws_every_part_and_none_that_is_not_there() -> None:
    [drawing] = re.findall(r"```\n(whatsapp_bot\.py.*?)```", README, re.DOTALL)
    drawn = set(re.findall(r"^(\S+)", drawing, re.MULTILINE))

    files = {each.name for each in PROJECT.glob("*.py")}
    packages = {f"{each.parent.name}/" for each in PROJECT.glob("*/__init__.py")}
    assert (files | packages) - drawn == set()
    assert {name for name in drawn if not (PROJECT / name).exists()} == set()
