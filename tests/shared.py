"""Facts that lie beside the project's folder on some machines: recordings, API descriptions, understanding cases."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def shared(*parts: str) -> Path:
    """The path of a file or folder of ../shared; skips the test, or the whole file of tests, where it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs ../shared/{'/'.join(parts)}, which is not on this machine", allow_module_level=True)
    return path
