"""The implementations of the port `PMS` that must keep its promises; each on the same small hotel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pms_house import House, simulated_house

HOUSES = {"QloAppsClient": simulated_house}


@pytest.fixture(params=HOUSES)
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    with HOUSES[request.param](tmp_path) as found:
        yield found
