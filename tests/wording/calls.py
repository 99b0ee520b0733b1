"""Which messages the code says, and with which values: read from its source, so that no talk has to reach them all."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDING = ROOT / "reservations" / "wording"
STAY_VALUES = frozenset({"check_in", "check_out", "nights"})
"""What `**stay_values(stay)` adds."""


@dataclass(frozen=True, slots=True)
class Call:
    """One `say` or `Line` whose message and values stand in the source. `place` is file:line."""

    place: str
    key: str
    names: frozenset[str]


@cache
def _modules() -> tuple[tuple[str, ast.Module], ...]:
    """The code that speaks; the wording itself only repeats what it is told."""
    paths = [*(ROOT / "reservations").rglob("*.py"), *(ROOT / "web").glob("*.py"), *ROOT.glob("*.py")]
    speaking = sorted(path for path in paths if WORDING not in path.parents)
    return tuple((str(path.relative_to(ROOT)), ast.parse(path.read_text("utf-8"))) for path in speaking)


def keys_said() -> set[str]:
    """Every message key that is a first argument of `say` or `Line`.

    A key worked out at run time is one of the strings of the function that works it out.
    """
    functions = [function for _, module in _modules() for function in _functions(module)]
    return {key for function in functions for call in _calls(function) for key in _keys(call, function)}


def _keys(call: ast.Call, function: ast.FunctionDef) -> set[str]:
    return _strings(call.args[0]) or _strings(*function.body)


def values_handed_over() -> Iterator[Call]:
    """The calls whose message and values are all spelled out."""
    for path, module in _modules():
        for call in _calls(module):
            names = _names(call)
            if names is not None:
                yield from (Call(f"{path}:{call.lineno}", key, names) for key in _strings(call.args[0]))


def _functions(module: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of `say` and `Line` as functions: a method of that name says something else."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"say", "Line"}:
            yield node


def _strings(*trees: ast.AST) -> set[str]:
    """The string constants, without docstrings and without the question that chooses between two of them."""
    found: set[str] = set()
    for tree in trees:
        if isinstance(tree, ast.Constant) and isinstance(tree.value, str):
            found.add(tree.value)
        elif isinstance(tree, ast.IfExp):
            found |= _strings(tree.body, tree.orelse)
        elif not (isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Constant)):
            found |= _strings(*ast.iter_child_nodes(tree))
    return found


def _names(call: ast.Call) -> frozenset[str] | None:
    """The values' names, None where they are put together elsewhere."""
    given = [keyword.arg if keyword.arg else keyword.value for keyword in call.keywords]
    if len(call.args) > 1:
        given += _dictionary_keys(call.args[1])
    named = [_spread(each) if isinstance(each, ast.AST) else frozenset({each}) for each in given]
    return None if None in named else frozenset().union(*(each for each in named if each is not None))


def _dictionary_keys(node: ast.expr) -> list[str | ast.expr]:
    if not isinstance(node, ast.Dict):
        return [node]
    pairs = zip(node.keys, node.values, strict=True)
    return [str(key.value) if isinstance(key, ast.Constant) else value for key, value in pairs]


def _spread(node: ast.expr) -> frozenset[str] | None:
    is_stay = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "stay_values"
    return STAY_VALUES if is_stay else None
