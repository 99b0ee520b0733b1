from __future__ import annotations

import pytest

from reservations.distances import great_circle
from reservations.messages import Line, Location
from reservations.model import Distance
from reservations.wording import phrase

MADRID = Location(40.4168, -3.7038)


@pytest.mark.parametrize(
    ("place", "kilometres"),
    [
        (Location(40.4168, -3.7038), 0),
        (Location(41.3874, 2.1686), 505),
        (Location(-33.8688, 151.2093), 17_688),
        (Location(-40.4168, 176.2962), 20_015),
    ],
    ids=["here", "Barcelona", "Sydney", "the other side of the earth"],
)
def test_the_way_is_the_shortest_one_over_the_earth(place: Location, kilometres: float) -> None:
    assert great_circle(MADRID, place).kilometres == pytest.approx(kilometres, rel=0.003)
    assert great_circle(place, MADRID).kilometres == pytest.approx(kilometres, rel=0.003)


@pytest.mark.parametrize(
    ("kilometres", "language", "region", "said"),
    [
        (0.004, "en", "IE", "50 m"),
        (0.349, "es", "ES", "350 m"),
        (3.24, "de", "DE", "3,2 km"),
        (12.6, "fr", "FR", "13\u202fkm"),
        (505.4, "pt", "BR", "505 km"),
        (3.24, "en", "US", "2 mi"),
        (0.01, "en", "GB", "0.1 mi"),
    ],
)
def test_a_distance_is_said_as_people_there_say_it(kilometres: float, language: str, region: str, said: str) -> None:
    line = Line("how_far", {"distance": Distance(kilometres)})

    assert f"*{said}*" in phrase(line, language=language, region=region)
