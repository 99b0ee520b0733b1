"""Imports go one way: the app → doors → reservations. Read from the source, so that nothing has to be run."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]

# Where the doors are put together: the Flask app with its addresses, the chores, and what gunicorn and Celery start.
APP = {"whatsapp_bot", "doors", "web", "chores", "background", "starting", "gunicorn.conf"}
BESIDE = {"tests", "bench", "simulators"}

COMMANDS = {"pms_client.__main__": {"settings"}, "whatsapp_handler.__main__": {"settings"}}
"""What is started by itself rather than put together by the app, and so reads the settings itself."""

PURE_LIBRARIES = {"babel", "email_validator", "fluent", "phonenumbers"}
WORLDLY = {
    *("asyncio", "concurrent", "ctypes", "fcntl", "fileinput", "ftplib", "getpass", "glob", "http", "io", "locale"),
    *("logging", "mmap", "multiprocessing", "os", "pathlib", "pickle", "platform", "random", "sched", "secrets"),
    *("select", "selectors", "shelve", "shutil", "signal", "smtplib", "socket", "socketserver", "sqlite3", "ssl"),
    *("subprocess", "sys", "tempfile", "time", "urllib", "uuid", "webbrowser", "xmlrpc"),
}
"""Of the standard library, what reads a clock, a file, chance, the network or the process."""


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (PROJECT / folder).rglob("*.py"))


def module(path: Path) -> str:
    """The dotted name of a file, a package's own for its `__init__.py`."""
    dotted = ".".join(path.relative_to(PROJECT).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """What a file imports, in full dotted names; `from a import b` counts as a.b."""
    package = module(path) if path.name == "__init__.py" else module(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{_origin(node, package)}.{alias.name}" for alias in node.names)


def _origin(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    climbed = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*climbed, node.module] if node.module else climbed)


def top(name: str) -> str:
    return name.partition(".")[0]


def top_level() -> dict[str, list[Path]]:
    """Every top-level module or package of the project with its files."""
    files = {path.stem: [path] for path in PROJECT.glob("*.py")}
    packages = {path.parent.name for path in PROJECT.glob("*/__init__.py")}
    return files | {name: python_files(name) for name in packages}


def doors() -> dict[str, list[Path]]:
    return {name: files for name, files in top_level().items() if name not in {*APP, *BESIDE, "reservations"}}


def called(path: Path) -> Iterator[str]:
    """What a file calls or touches, as written: `date.today`, `os.environ`, `open`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute | ast.Name):
            yield ast.unparse(node)


def test_the_doors_are_found() -> None:
    assert {"settings", "telemetry", "state_graph", "whatsapp_handler", "pms_client", "session_store", "documents"} <= (
        doors().keys()
    )


@pytest.mark.parametrize("door", sorted(doors()))
def test_a_door_imports_no_other_door_and_not_the_app(door: str) -> None:
    forbidden = (doors().keys() | APP | BESIDE) - {door}

    strangers = {(module(path), name) for path in doors()[door] for name in imports(path) if top(name) in forbidden}
    assert {(where, name) for where, name in strangers if top(name) not in COMMANDS.get(where, set())} == set()


def test_reservations_imports_itself_and_what_is_pure() -> None:
    allowed = {"reservations", *PURE_LIBRARIES, *sys.stdlib_module_names} - WORLDLY

    strangers = {(module(path), name) for path in python_files("reservations") for name in imports(path)}
    assert {(where, name) for where, name in strangers if top(name) not in allowed} == set()


def test_reservations_reads_no_clock_and_no_file() -> None:
    worldly = {"date.today", "datetime.now", "datetime.utcnow", "datetime.today", "open", "input", "print"}

    touched = {(module(path), name) for path in python_files("reservations") for name in called(path)}
    assert {(where, name) for where, name in touched if name in worldly} == set()


@pytest.mark.parametrize("family", ["stages", "asides"])
def test_stages_and_asides_do_not_know_one_another(family: str) -> None:
    package = PROJECT / "reservations" / family
    members = [path for path in package.glob("*.py") if path.name != "__init__.py"]
    families = ("reservations.stages.", "reservations.asides.")

    assert len(members) > 3
    assert {(path.stem, name) for path in members for name in imports(path) if name.startswith(families)} == set()


def test_only_the_settings_read_the_environment() -> None:
    files = {path for name, paths in top_level().items() if name not in BESIDE for path in paths}
    readers = {"os.environ", "os.getenv", "environ", "getenv", "dotenv_values", "load_dotenv"}

    reading = {module(path) for path in files if readers & ({*called(path)} | {*imports(path)})}
    assert reading == {"settings"}


def test_what_serves_guests_imports_no_simulator() -> None:
    """In production they are not there; development starts them from inside a function."""
    serving = {path for name, paths in top_level().items() if name not in BESIDE for path in paths}

    assert {module(path) for path in serving if any(top(name) in BESIDE for name in imported_at_start(path))} == set()


def imported_at_start(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
